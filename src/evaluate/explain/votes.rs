//! Votes of assessors: what was voted, how the count stands, whose vote is missing.

use super::Teller;
use super::reads::Reads;
use crate::decision::{Bound, Datum, Observed};
use crate::evaluate::got::Lack;
use crate::program::{ChangedBy, Vote};
use crate::proposal::intake::pointer_step;
use crate::quantity::Rational;
use crate::words::message::finding as say;

impl Teller<'_> {
    /// Collects the votes, or those that are missing.
    pub(super) fn vote_reads(&self, vote: Vote, reads: &mut Reads) {
        let Some(name) = self.program.votes.get(vote.id.index()) else {
            return;
        };
        let mut null = 0;
        for cast in self.scene.votes(vote) {
            let assessor = self.assessor(cast.assessor);
            let pointer = format!("/votes/{}/{}", pointer_step(&assessor), pointer_step(name));
            match (reads.missing, cast.yes) {
                (None, yes) => {
                    let value = yes.map_or(Datum::Unknown, Datum::YesNo);
                    self.observe(&pointer, "yes_no", value, None, reads);
                }
                (Some(Lack::Judgement), None) => {
                    null += 1;
                    reads.need(pointer, ChangedBy::Assessor);
                }
                _ => {}
            }
        }
        if reads.missing == Some(Lack::Judgement) && self.scene.vote_count(vote).missing > null {
            reads.need("/votes".to_owned(), ChangedBy::Assessor);
        }
    }

    /// How many votes there are for it.
    pub(super) fn votes_for(&self, vote: Vote) -> Observed {
        Observed {
            fact: String::new(),
            label: None,
            ty: "number",
            value: Datum::Number(number(self.scene.vote_count(vote).yes)),
            origin: None,
            note: Some(say::votes_for().text(self.language)),
        }
    }

    /// More than half of so many.
    pub(super) fn majority(&self, vote: Vote, negated: bool) -> Bound {
        let half = number(self.scene.vote_count(vote).of).checked_div(&2.into());
        Bound {
            op: if negated { "at_most" } else { "more_than" },
            ty: "number",
            value: half.map_or(Datum::Unknown, Datum::Number),
        }
    }
}

fn number(n: usize) -> Rational {
    Rational::from_i64(i64::try_from(n).unwrap_or(i64::MAX))
}
