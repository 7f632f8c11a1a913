//! Those placed before all others.

use std::collections::BTreeMap;

use super::group::{Group, Order};
use super::run::{Run, Tie};
use crate::select::lot::Lots;

impl Run<'_, '_> {
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
                    picked: true,
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

struct Wanted {
    members: Vec<usize>,
    values: Vec<String>,
    /// Whether equals were left out for want of a place.
    is_tight: bool,
}
