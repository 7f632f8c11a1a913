//! Where one stands by keys that look at what stands above it: now, and at its lowest.

use std::collections::{BTreeMap, BTreeSet};

use super::field::Shared;
use super::list::keys;
use super::run::{Run, is_served};
use super::turn::By;
use crate::program::Counted;
use crate::quantity::Rational;

/// Where one stands: its keys as they are, and for a key that looks above 0 where it is new, 1 where it is not.
pub(super) type Rank = Vec<Option<Rational>>;

impl Run<'_, '_> {
    /// Whether a step has a key that looks at what stands above.
    pub(super) fn looks_above(&self) -> bool {
        let covers = self.field.covers.get(self.step);
        covers.is_some_and(|covers| !covers.is_empty())
    }

    /// Who got money in an earlier step of the same window stands above all of this one.
    pub(super) fn place_earlier(&mut self) {
        let field = self.field;
        let window = |step: usize| field.parts.steps.get(step).and_then(|step| step.window);
        for (nth, counted) in field.covers.get(self.step).into_iter().flatten() {
            let mut cells = Vec::new();
            for (at, result) in self.results.iter().enumerate() {
                let earlier = result
                    .as_ref()
                    .filter(|one| one.step < self.step && window(one.step) == window(self.step));
                let counts = earlier.is_some_and(|one| {
                    is_served(one.what)
                        && (*counted != Counted::InFull || !matches!(one.by, By::Pot(_)))
                });
                if counts {
                    cells.extend(self.added(at, *nth));
                }
            }
            for cell in cells {
                self.cells.add(cell, &Rational::ONE);
            }
        }
    }

    /// The cells of the values that one may add for a key of this step.
    pub(super) fn added(&self, at: usize, nth: usize) -> impl Iterator<Item = usize> + '_ {
        let step = self.step;
        let entrant = self.field.entrants.get(at);
        let adds = entrant.and_then(|entrant| entrant.claims.adds.get(step)?.get(nth));
        let values = adds.into_iter().flatten();
        values.filter_map(move |value| self.value_cell(Shared::Key(step, nth), value))
    }

    /// The cells of those that nobody above has.
    fn new_cells(&self, at: usize, nth: usize) -> impl Iterator<Item = usize> + '_ {
        // One whose reserve was served first is placed already: its own value is no reason to stand lower.
        let own = Rational::from_i64(i64::from(self.counts_itself(at, nth)));
        self.added(at, nth)
            .filter(move |cell| *self.cells.get(*cell) <= own)
    }

    /// Whether one that was served in this step counts for a key.
    fn counts_itself(&self, at: usize, nth: usize) -> bool {
        let result = self.results.get(at).and_then(Option::as_ref);
        let covers = self.field.covers.get(self.step).into_iter().flatten();
        let mut own = covers.filter(|(key, _)| *key == nth);
        let served = result.filter(|result| result.step == self.step);
        served
            .zip(own.next())
            .is_some_and(|(result, (_, counted))| match counted {
                Counted::Ranked => !matches!(result.by, By::Rule(_)),
                Counted::Awarded => is_served(result.what),
                Counted::InFull => is_served(result.what) && !matches!(result.by, By::Pot(_)),
            })
    }

    /// Where one stands now; it only ever falls.
    pub(super) fn rank(&self, at: usize) -> Rank {
        self.rank_if(at, |nth| self.new_cells(at, nth).next().is_some())
    }

    fn rank_if(&self, at: usize, is_new: impl Fn(usize) -> bool) -> Rank {
        let covers = self.field.covers.get(self.step);
        let known = keys(self.field, at, self.step).iter().enumerate();
        let ranks = known.map(|(nth, key)| {
            let looks = covers.is_some_and(|covers| covers.iter().any(|(other, _)| *other == nth));
            if looks {
                Some(Rational::from_i64(i64::from(!is_new(nth))))
            } else {
                key.value().cloned()
            }
        });
        ranks.collect()
    }

    /// Those of a group (equal on all other keys) whose place one draw decides: who is equal now, and whoever can still come to
    /// be equal with one of those, as others of `around` take what is new in it. Whoever keeps a place of its own is not among them.
    pub(super) fn drawn_together(
        &self,
        equal: &[usize],
        group: &[usize],
        around: &[usize],
    ) -> Vec<usize> {
        let covers = || self.field.covers.get(self.step).into_iter().flatten();
        let mut holders: BTreeMap<usize, usize> = BTreeMap::new();
        for (nth, _) in covers() {
            for cell in around.iter().flat_map(|at| self.added(*at, *nth)) {
                *holders.entry(cell).or_insert(0) += 1;
            }
        }
        // It stays new as long as nobody else brings what it brings.
        let keeps = |at: usize, nth: usize| {
            let mut new = self.new_cells(at, nth);
            new.any(|cell| holders.get(&cell).is_none_or(|n| *n < 2))
        };
        let range = |at: usize| (self.rank(at), self.rank_if(at, |nth| keeps(at, nth)));
        let mut ranges: Vec<(usize, (Rank, Rank))> =
            group.iter().map(|at| (*at, range(*at))).collect();
        let mut reached: Option<(Rank, Rank)> = None;
        let mut linked: BTreeSet<usize> = BTreeSet::new();
        loop {
            let (joins, others): (Vec<_>, Vec<_>) =
                ranges.into_iter().partition(|(at, (high, low))| {
                    equal.contains(at)
                        || reached
                            .as_ref()
                            .is_some_and(|reached| *high <= reached.1 && reached.0 <= *low)
                });
            if joins.is_empty() {
                break;
            }
            ranges = others;
            for (at, (high, low)) in joins {
                linked.insert(at);
                reached = Some(match reached {
                    Some(reached) => (reached.0.min(high), reached.1.max(low)),
                    None => (high, low),
                });
            }
        }
        group
            .iter()
            .copied()
            .filter(|at| linked.contains(at))
            .collect()
    }
}
