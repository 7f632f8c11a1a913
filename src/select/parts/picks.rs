//! Those placed before all others.

use std::collections::BTreeMap;

use super::field::Field;
use super::group::{Group, Order};
use super::run::{Run, Tie};
use crate::select::lot::Lots;

impl Run<'_, '_> {
    /// Whether some are placed before all others in this step: the first one, of each window that has its own money.
    pub(super) fn picks_here(&self) -> bool {
        let parts = self.field.parts;
        let window = |step: usize| parts.steps.get(step).map(|step| step.window);
        let before = self.step.checked_sub(1);
        !parts.picks.is_empty() && before.is_none_or(|before| window(before) != window(self.step))
    }

    /// The groups with those that are picked before all others, in file order. Equals of which some are picked and others
    /// are not need a draw.
    pub(super) fn picked_first(
        &mut self,
        mut groups: Vec<Group>,
        lots: &mut Lots,
        name: &str,
    ) -> Result<Vec<Group>, Tie> {
        let mut first: Vec<Group> = Vec::new();
        for (nth, pick) in self.field.parts.picks.iter().enumerate() {
            let mut places: BTreeMap<String, u32> = BTreeMap::new();
            for group in &mut groups {
                let wanted = self.wanted(nth, pick.best, group, &places);
                if wanted.is_tight {
                    self.settle(group, lots, name)?;
                }
                let wanted = self.wanted(nth, pick.best, group, &places);
                for value in wanted.values {
                    *places.entry(value).or_insert(0) += 1;
                }
                if wanted.members.is_empty() {
                    continue;
                }
                group.members.retain(|at| !wanted.members.contains(at));
                first.push(Group {
                    members: wanted.members,
                    tie: group.tie.clone(),
                    order: group.order,
                });
            }
        }
        groups.retain(|group| !group.members.is_empty());
        first.extend(groups);
        Ok(first)
    }

    /// Who of a group is picked.
    fn wanted(
        &self,
        pick: usize,
        best: u32,
        group: &Group,
        places: &BTreeMap<String, u32>,
    ) -> Wanted {
        let mut places = places.clone();
        let mut wanted = Wanted {
            members: Vec::new(),
            values: Vec::new(),
            is_tight: false,
        };
        let mut is_left_out = false;
        for at in &group.members {
            let values = self
                .field
                .entrants
                .get(*at)
                .and_then(|entrant| entrant.claims.picks.get(pick));
            let mut is_picked = false;
            for value in values.into_iter().flatten() {
                let taken = places.entry(value.clone()).or_insert(0);
                if *taken < best {
                    *taken += 1;
                    is_picked = true;
                    wanted.values.push(value.clone());
                } else {
                    is_left_out = true;
                }
            }
            if is_picked {
                wanted.members.push(*at);
            }
        }
        let is_equal = group.order == Order::Equal && group.members.len() > 1;
        wanted.is_tight = is_equal && is_left_out && !wanted.members.is_empty();
        wanted
    }
}

/// A pick of a list whose keys look at what stands above: made one by one, as each takes its place.
pub(super) struct Picking {
    nth: usize,
    best: u32,
    taken: BTreeMap<String, u32>,
}

impl Picking {
    pub(super) fn new(nth: usize, best: u32) -> Self {
        Self {
            nth,
            best,
            taken: BTreeMap::new(),
        }
    }

    /// The values of which one may be among the best and that have a place.
    fn open<'p>(&'p self, field: &'p Field, at: usize) -> impl Iterator<Item = &'p String> + 'p {
        let entrant = field.entrants.get(at);
        let values = entrant.and_then(|entrant| entrant.claims.picks.get(self.nth));
        let has_place = |value: &&String| {
            let taken = self.taken.get(*value).copied();
            taken.unwrap_or(0) < self.best
        };
        values.into_iter().flatten().filter(has_place)
    }

    pub(super) fn may_take(&self, field: &Field, at: usize) -> bool {
        self.open(field, at).next().is_some()
    }

    pub(super) fn take(&mut self, field: &Field, at: usize) {
        let values: Vec<String> = self.open(field, at).cloned().collect();
        for value in values {
            *self.taken.entry(value).or_insert(0) += 1;
        }
    }

    /// Whether there is a place for all of them under each of their values.
    pub(super) fn takes_all(&self, field: &Field, members: &[usize]) -> bool {
        let mut wanted: BTreeMap<&String, u32> = BTreeMap::new();
        for value in members.iter().flat_map(|at| self.open(field, *at)) {
            *wanted.entry(value).or_insert(0) += 1;
        }
        wanted.into_iter().all(|(value, n)| {
            let taken = self.taken.get(value).copied().unwrap_or(0);
            n <= self.best.saturating_sub(taken)
        })
    }
}

struct Wanted {
    members: Vec<usize>,
    values: Vec<String>,
    /// Whether equals were left out for want of a place.
    is_tight: bool,
}
