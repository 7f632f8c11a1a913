//! Marks on the scale of their criterion. Where versions have other scales, that of the version in force at the receipt counts,
//! which is known only when the proposal and what was decided about it are read.

use super::fitter::Fitter;
use crate::program::Criterion;
use crate::proposal::{ProblemKind, Proposal};
use crate::quantity::Rational;
use crate::words::message::input as say;
use crate::words::{Message, Slot};

/// A mark on a criterion of which versions have other scales.
pub(super) struct DatedMark {
    /// The position of the proposal.
    pub(super) proposal: Option<usize>,
    /// The position of the criterion.
    pub(super) criterion: usize,
    pub(super) points: Rational,
    /// Where it stands.
    pub(super) path: String,
    pub(super) at: usize,
}

impl Fitter<'_> {
    /// Whether a mark lies on the scale of some version of its criterion.
    fn is_on_a_scale(&self, criterion: usize, points: &Rational) -> bool {
        let mut editions = self.program.editions();
        editions.any(|edition| {
            let criterion = edition.criteria.get(criterion);
            criterion.is_some_and(|criterion| criterion.has_mark(points))
        })
    }

    /// Whether versions of a criterion have other scales.
    pub(super) fn has_scales(&self, criterion: usize) -> bool {
        if self.program.later.is_empty() {
            return false;
        }
        let scale = |of: &Criterion| (of.min.clone(), of.max.clone(), of.step.clone());
        let first = self.program.criteria.get(criterion).map(scale);
        let mut later = self.program.later.iter();
        later.any(|edition| edition.program.criteria.get(criterion).map(scale) != first)
    }

    /// Complains about marks off the scale in force at the receipt; while that is not known, about those off every scale.
    pub(super) fn check_scales(&mut self, proposals: &[Proposal]) {
        for mark in std::mem::take(&mut self.dated_marks) {
            let Some(proposal) = proposals.get(mark.proposal.unwrap_or(0)) else {
                continue;
            };
            let received = proposal.counts_as_received();
            // The edition without a receipt has no scales of its own.
            let edition = match received {
                Some(_) => self.program.for_receipt(received),
                None => self.program,
            };
            let Some(criterion) = edition.criteria.get(mark.criterion) else {
                continue;
            };
            let fits = match received {
                Some(_) => criterion.has_mark(&mark.points),
                None => self.is_on_a_scale(mark.criterion, &mark.points),
            };
            if !fits {
                let found = say::found_number(mark.points.to_string());
                let place = (mark.path, mark.at, mark.proposal);
                let help = Some(say::scale_at_receipt());
                self.complain_later(
                    ProblemKind::OffScale,
                    place,
                    found,
                    expected(criterion),
                    help,
                );
            }
        }
    }
}

/// The scale that a mark has to lie on.
pub(super) fn expected(criterion: &Criterion) -> Message {
    let slot = |number: &Rational| Slot::Number(number.clone());
    let (min, max) = (slot(&criterion.min), slot(&criterion.max));
    say::on_scale(min, max, criterion.step.as_ref().map(slot))
}
