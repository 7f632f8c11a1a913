//! What the test of a party against a list of parties read: its code and name, and those of the party that it was found to be.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use crate::decision::Verdict;
use crate::evaluate::got::Lack;
use crate::evaluate::predecessor::is_or_succeeds;
use crate::program::{ChangedBy, Expr, Type, Value, party};

impl<'a> Teller<'a> {
    pub(super) fn succession_reads<'v>(
        &self,
        party: &'v Expr,
        list: &'v Expr,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        let slot = self.scene.slot(party, frames(spots));
        let (Some((pointer, by)), Some((Value::Record(own), lack))) =
            (self.pointer(party, spots), slot)
        else {
            self.reads(party, spots, reads);
            return;
        };
        self.identity_reads(&pointer, own, (lack, by), reads);
        self.each_spot(list, spots, reads, |teller, spot, reads| {
            let Value::Record(other) = spot.frame.value else {
                return;
            };
            let wanted = match reads.missing {
                Some(lack) => lack.verdict(),
                None => Verdict::Met,
            };
            if is_or_succeeds(own, other) == wanted {
                let of = (spot.frame.lack, spot.by);
                teller.identity_reads(spot.pointer, other, of, reads);
            }
        });
    }

    /// By what a party is found in a list: code, and name.
    fn identity_reads(
        &self,
        pointer: &str,
        values: &[Value],
        (lack, by): (Lack, ChangedBy),
        reads: &mut Reads,
    ) {
        for (key, field) in [("code", party::CODE), ("name", party::NAME)] {
            let Some(value) = values.get(usize::from(field)) else {
                continue;
            };
            let is_shown = !matches!(value, Value::Unknown | Value::Absent(_));
            if is_shown || reads.missing.is_some() {
                let pointer = format!("{pointer}/{key}");
                self.slot_read(&pointer, (value, &Type::Text), (lack, by), None, reads);
            }
        }
    }
}
