//! Marks that lie too far apart: one assessor more is asked.

use super::marks::Marks;
use crate::program::{Criterion, CriterionId};
use crate::quantity::Rational;

impl Marks<'_> {
    /// How far the marks that count on a criterion lie apart; nothing for none.
    pub(super) fn apart(&self, criterion: CriterionId) -> Option<Rational> {
        let most = self.counting(criterion).max()?;
        let least = self.counting(criterion).min()?;
        Some(most - least)
    }

    /// Whether one more mark is asked because those on a criterion lie too far apart.
    pub(super) fn is_too_far_apart(&self, criterion: CriterionId) -> bool {
        let Some(bound) = &self.rule().spread else {
            return false;
        };
        self.given(criterion).count() <= self.least()
            && self.apart(criterion).is_some_and(|apart| apart > *bound)
    }

    /// How many marks may be missing in the end: those that are missing may lie so far apart that one more is asked.
    pub(super) fn with_another(&self, missing: usize, given: usize) -> usize {
        if self.rule().spread.is_none() {
            return missing;
        }
        missing.max((self.least() + 1).saturating_sub(given))
    }

    /// Whether the marks on a criterion can come to lie too far apart, wherever on the scale the missing ones are.
    pub(super) fn may_lie_too_far_apart(
        &self,
        id: CriterionId,
        criterion: &Criterion,
        missing: usize,
    ) -> bool {
        let Some(bound) = &self.rule().spread else {
            return false;
        };
        let (scale_low, scale_high) = (&criterion.min, &criterion.max);
        let (low, high) = (self.counting(id).min(), self.counting(id).max());
        let apart = match (low, high) {
            (Some(low), Some(high)) if missing < 2 => (scale_high - low).max(high - scale_low),
            _ => scale_high - scale_low,
        };
        apart > *bound
    }
}
