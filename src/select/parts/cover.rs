//! A list whose keys look at what is placed above: asked again after each placing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::field::Shared;
use super::group::{Group, Order};
use super::idle::Pass;
use super::list::{keys, step_keys};
use super::run::{Orders, Run, Tie, is_served};
use super::turn::By;
use crate::program::Counted;
use crate::quantity::Rational;
use crate::select::lot::Lots;

/// Where one stands now: its keys as they are, then its place among equals.
type Rank = Vec<Option<Rational>>;

/// The places that the list gives. Equals of whom only the first can be new share the place that each could have had.
#[derive(Default)]
struct Places {
    groups: Vec<Vec<usize>>,
    /// By those still to come: the place that an equal of theirs has.
    shared: BTreeMap<usize, usize>,
}

impl Places {
    /// One that had its turn, with those that could have had it in its stead; one that is out has no place.
    fn add(&mut self, at: usize, equals: Vec<usize>, is_out: bool) {
        let shared = self.shared.remove(&at);
        let place = shared.unwrap_or(self.groups.len());
        if shared.is_none() {
            self.groups.push(Vec::new());
        }
        if let Some(group) = self.groups.get_mut(place).filter(|_| !is_out) {
            group.push(at);
        }
        // Who shares the place of one before it passes it on to nobody: its own turn came later.
        let later = equals.into_iter().filter(|_| shared.is_none());
        for other in later {
            self.shared.entry(other).or_insert(place);
        }
    }
}

impl Run<'_, '_> {
    /// Serves those that only such keys part one by one, best first.
    pub(super) fn cover(
        &mut self,
        groups: &mut [Group],
        orders: &Orders,
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        for group in groups.iter_mut() {
            self.try_order(group, orders);
        }
        let mut places = Places::default();
        // Who is picked is placed before all others, whatever others add.
        for group in groups.iter_mut().filter(|group| group.picked) {
            self.serve_group(group, Pass::Main, lots, name)?;
            let is_drawn = group.order == Order::Drawn;
            let equals = if is_drawn { &[][..] } else { &group.tie };
            for at in &group.members {
                places.add(*at, equals.to_vec(), self.is_out(*at));
            }
        }
        let group_of: BTreeMap<usize, usize> = groups
            .iter()
            .enumerate()
            .filter(|(_, group)| !group.picked)
            .flat_map(|(nth, group)| group.members.iter().map(move |at| (*at, nth)))
            .collect();
        let wide = self.field.lists.get(self.step).map(|list| {
            let ranges = list.wide.iter();
            let members = ranges.filter_map(|range| list.order.get(range.clone()));
            members.map(<[usize]>::to_vec).collect::<Vec<_>>()
        });
        for members in wide.unwrap_or_default() {
            let within: BTreeSet<usize> = members
                .iter()
                .filter_map(|at| group_of.get(at).copied())
                .collect();
            let waiting: Vec<usize> = members
                .iter()
                .copied()
                .filter(|at| group_of.contains_key(at) && !self.is_served_now(*at))
                .collect();
            // Who stands above all of them has had its turn: an order among these changes nothing for it.
            if !self.fit_together(&waiting, Pass::Main) {
                for nth in &within {
                    let group = groups.get_mut(*nth);
                    if let Some(group) = group.filter(|group| group.members.len() > 1) {
                        self.settle(group, lots, name)?;
                    }
                }
            }
            self.serve_wide(groups, &within, &mut places);
        }
        if let Some(list) = self.lists.last_mut() {
            list.groups = places.groups;
            list.groups.retain(|group| !group.is_empty());
        }
        Ok(())
    }

    /// Serves those that all other keys leave equal.
    fn serve_wide(&mut self, groups: &[Group], within: &BTreeSet<usize>, places: &mut Places) {
        let mut waiting: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut heap: BinaryHeap<Reverse<(Rank, usize, usize, usize)>> = BinaryHeap::new();
        for (nth, group) in within
            .iter()
            .filter_map(|nth| Some((*nth, groups.get(*nth)?)))
        {
            waiting.insert(nth, group.members.clone());
            let members = group.members.iter().enumerate();
            heap.extend(members.map(|(place, at)| Reverse((self.rank(*at), nth, place, *at))));
        }
        while let Some(Reverse((rank, group, place, at))) = heap.pop() {
            // What was new may have been placed since; a rank only ever falls.
            let now = self.rank(at);
            if now != rank {
                heap.push(Reverse((now, group, place, at)));
                continue;
            }
            let others = waiting.entry(group).or_default();
            others.retain(|other| *other != at);
            let is_drawn = groups.get(group).map(|group| group.order) == Some(Order::Drawn);
            let equals: Vec<usize> = if is_drawn {
                Vec::new()
            } else {
                let others = others.iter().copied();
                others.filter(|other| self.rank(*other) == rank).collect()
            };
            if !self.is_served_now(at) {
                self.cells.mark();
                let turn = self.place(at);
                self.book(at, turn);
            }
            places.add(at, equals, self.is_out(at));
        }
    }

    /// Whether a rule between proposals removed it.
    fn is_out(&self, at: usize) -> bool {
        let result = self.results.get(at).and_then(Option::as_ref);
        result.is_some_and(|result| matches!(result.by, By::Rule(_)))
    }

    /// Whether one that was served counts for a key that looks at what stands above.
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

    fn rank(&self, at: usize) -> Rank {
        let covers = self.field.covers.get(self.step);
        let values = step_keys(self.field, at, self.step).map(|step| &step.adds);
        let is_new = |nth: usize| {
            let named = values
                .and_then(|values| values.get(nth))
                .into_iter()
                .flatten();
            let mut cells =
                named.filter_map(|value| self.value_cell(Shared::Key(self.step, nth), value));
            // One whose reserve was served first is placed already: its own value is no reason to stand lower.
            let own = Rational::from_i64(i64::from(self.counts_itself(at, nth)));
            cells.any(|cell| *self.cells.get(cell) <= own)
        };
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
}
