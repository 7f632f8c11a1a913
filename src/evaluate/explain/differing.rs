//! What counts of elements that differ read.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use crate::decision::Verdict;
use crate::evaluate::matching::MAX_SUBSETS;
use crate::program::{Differing, Expr, Type, Value, party};
use crate::words::Slot;
use crate::words::message::finding as say;

impl<'a> Teller<'a> {
    /// Collects what a count of elements that differ reads.
    pub(super) fn differing_reads<'v>(
        &self,
        differing: &'v Differing,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        self.each_spot(&differing.over.list, spots, reads, |teller, spot, reads| {
            let passes = teller.scene.passes(&differing.over, &spot.frame);
            if let Some(filter) = &differing.over.filter {
                teller.condition_reads(filter, Some(spot), reads);
            }
            if matches!(passes, Verdict::NotMet | Verdict::NotApplicable) {
                return;
            }
            for attribute in &differing.attributes {
                if differing.is_independent {
                    teller.group_reads(attribute, Some(spot), reads);
                } else {
                    teller.reads(attribute, Some(spot), reads);
                }
            }
            if let Some(among) = &differing.among {
                teller.condition_reads(among, Some(spot), reads);
            }
        });
        self.limit_read(differing, spots, reads);
    }

    /// Of a count that was not finished, that it was not.
    fn limit_read<'v>(&self, differing: &'v Differing, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        let counted = self.scene.differing(differing, frames(spots));
        if reads.missing.is_some() || !counted.is_ok_and(|counted| counted.is_beyond) {
            return;
        }
        let list = &differing.over.list;
        if let Some((pointer, _)) = self.pointer(list, spots) {
            let note = say::too_many_subsets(Slot::Count(MAX_SUBSETS as u64)).text(self.language);
            let value = self.shown(&self.scene.value(list, frames(spots)), &list.ty);
            self.observe(&pointer, list.ty.json_name(), value, Some(note), reads);
        }
    }

    /// What makes parties one: code, name, group. Of what is missing only the group matters.
    fn group_reads<'v>(&self, party: &'v Expr, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        let slot = self.scene.slot(party, frames(spots));
        let (Some((pointer, by)), Some((Value::Record(values), lack))) =
            (self.pointer(party, spots), slot)
        else {
            self.reads(party, spots, reads);
            return;
        };
        let marks = [
            ("code", party::CODE),
            ("name", party::NAME),
            ("group", party::GROUP),
        ];
        for (key, field) in marks {
            let Some(value) = values.get(usize::from(field)) else {
                continue;
            };
            let is_asked = reads.missing.is_none() || field == party::GROUP;
            let is_there = !matches!(value, Value::Unknown | Value::Absent(_));
            if is_asked && (is_there || field == party::GROUP) {
                let pointer = format!("{pointer}/{key}");
                self.slot_read(&pointer, (value, &Type::Text), (lack, by), None, reads);
            }
        }
    }
}
