//! A list whose keys look at what is placed above: asked again after each placing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::field::Shared;
use super::group::{Group, Order};
use super::idle::Pass;
use super::list::{keys, step_keys};
use super::run::{Orders, Run, Tie, is_served};
use super::turn::By;
use crate::program::Counted;
use crate::quantity::Rational;
use crate::select::lot::Lots;

/// The places of a list: equals that no draw parted share one, though the ids part them when they are served.
#[derive(Default)]
struct Places {
    places: Vec<Vec<usize>>,
    /// Whose place is the one of an equal.
    shared: BTreeMap<usize, usize>,
}

/// Where one stands now: its keys as they are, then its place among equals.
type Rank = Vec<Option<Rational>>;

impl Run<'_, '_> {
    /// Serves those that only such keys part one by one, best first.
    pub(super) fn cover(
        &mut self,
        groups: &mut [Group],
        orders: &Orders,
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        let all: Vec<usize> = groups
            .iter()
            .flat_map(|group| group.members.clone())
            .collect();
        let matters = !self.fit_together(&all, Pass::Main);
        let mut list = Places::default();
        for group in groups.iter_mut() {
            self.try_order(group, orders);
            if matters && group.order == Order::Equal && group.members.len() > 1 {
                self.settle(group, lots, name)?;
            }
        }
        // Who is picked is placed before all others, whatever others add.
        for group in groups.iter_mut().filter(|group| group.picked) {
            self.serve_group(group, Pass::Main, lots, name)?;
            let is_drawn = group.order == Order::Drawn;
            let equals = if is_drawn { &[][..] } else { &group.tie };
            for at in &group.members {
                self.keep_place(&mut list, *at, equals.to_vec());
            }
        }
        let group_of: BTreeMap<usize, (usize, usize)> = groups
            .iter()
            .enumerate()
            .filter(|(_, group)| !group.picked)
            .flat_map(|(nth, group)| {
                let members = group.members.iter().enumerate();
                members.map(move |(place, at)| (*at, (nth, place)))
            })
            .collect();
        let wide = self.field.lists.get(self.step).map(|written| {
            let ranges = written.wide.iter();
            let members = ranges.filter_map(|range| written.order.get(range.clone()));
            members.map(<[usize]>::to_vec).collect::<Vec<_>>()
        });
        for members in wide.unwrap_or_default() {
            let members = members.into_iter().filter(|at| group_of.contains_key(at));
            let mut heap: BinaryHeap<Reverse<(Rank, usize, usize, usize)>> = members
                .filter_map(|at| {
                    let (group, place) = group_of.get(&at)?;
                    Some(Reverse((self.rank(at), *group, *place, at)))
                })
                .collect();
            while let Some(Reverse((rank, group, place, at))) = heap.pop() {
                // What was new may have been placed since; a rank only ever falls.
                let now = self.rank(at);
                if now != rank {
                    heap.push(Reverse((now, group, place, at)));
                    continue;
                }
                let group = groups.get(group).filter(|_| !list.shared.contains_key(&at));
                let equals = group.map_or_else(Vec::new, |group| self.equals(group, &rank));
                if !self.is_served_now(at) {
                    self.cells.mark();
                    let turn = self.place(at);
                    self.book(at, turn);
                }
                self.keep_place(&mut list, at, equals);
            }
        }
        if let Some(served) = self.lists.last_mut() {
            served.groups = list.places;
        }
        Ok(())
    }

    /// Those that no draw parted from one whose turn it is, and that stand as it does.
    fn equals(&self, group: &Group, rank: &Rank) -> Vec<usize> {
        if group.order == Order::Drawn || group.tie.len() < 2 {
            return Vec::new();
        }
        let all = group.tie.iter().copied();
        all.filter(|other| self.rank(*other) == *rank).collect()
    }

    /// Keeps the place of one that was served; whom a rule between proposals removed has none. Its equals share its place:
    /// only their ids part them.
    fn keep_place(&self, list: &mut Places, at: usize, equals: Vec<usize>) {
        let result = self.results.get(at).and_then(Option::as_ref);
        if result.is_some_and(|result| matches!(result.by, By::Rule(_))) {
            return;
        }
        let shared = list.shared.get(&at).copied();
        if let Some(place) = shared.and_then(|place| list.places.get_mut(place)) {
            place.push(at);
            return;
        }
        let place = list.places.len();
        list.places.push(vec![at]);
        for equal in equals {
            list.shared.entry(equal).or_insert(place);
        }
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
