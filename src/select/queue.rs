//! The queue: who stands where, before any money is divided.

use std::cmp::Ordering;
use std::ops::Range;

use super::Standing;
use super::packed::{are_equal, packed, position};
use crate::evaluate::Bounds;
use crate::quantity::Rational;

/// Those that take part, best first, in groups of equals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Queue {
    /// Positions in the standings; within a group by id, until a draw settles it.
    pub(super) order: Vec<usize>,
    /// The groups, as ranges of `order`; most have one member.
    pub(super) groups: Vec<Group>,
}

/// Equals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Their places in the order.
    pub(super) places: Range<usize>,
    /// Whether a recorded draw put them in order.
    pub(super) drawn: bool,
}

impl Queue {
    /// Orders all standings that are not open.
    pub(super) fn new(standings: &[Standing]) -> Self {
        let all = standings.iter().enumerate();
        let taking = all.filter(|(_, standing)| !standing.open);
        let keys = taking.map(|(position, standing)| (position, standing.keys.as_slice()));
        let Some(numbers) = packed(keys) else {
            return Self::by_keys(standings);
        };
        let id = |position: &usize| standings.get(*position).map(|one| (one.id, one.index));
        let mut queue = Self {
            order: Vec::with_capacity(numbers.len()),
            groups: Vec::with_capacity(numbers.len()),
        };
        for equals in numbers.chunk_by(|a, b| are_equal(*a, *b)) {
            queue.push(equals.iter().map(|number| position(*number)));
            let members = queue.groups.last().map(|group| group.places.clone());
            let members = members.and_then(|places| queue.order.get_mut(places));
            if let Some(members) = members.filter(|members| members.len() > 1) {
                members.sort_unstable_by_key(id);
            }
        }
        queue
    }

    /// [`Self::new`] for keys of any size: every two are compared by what they are.
    pub(super) fn by_keys(standings: &[Standing]) -> Self {
        let at = |position: &usize| standings.get(*position);
        let open = |position: &usize| at(position).is_none_or(|standing| standing.open);
        let mut order: Vec<usize> = (0..standings.len())
            .filter(|position| !open(position))
            .collect();
        order.sort_unstable_by(|a, b| match (at(a), at(b)) {
            (Some(a), Some(b)) => {
                compare(&a.keys, &b.keys).then_with(|| (a.id, a.index).cmp(&(b.id, b.index)))
            }
            _ => a.cmp(b),
        });
        let equal = |a: &usize, b: &usize| {
            at(a)
                .zip(at(b))
                .is_some_and(|(a, b)| compare(&a.keys, &b.keys).is_eq())
        };
        let mut queue = Self {
            order: Vec::with_capacity(order.len()),
            groups: Vec::new(),
        };
        for equals in order.chunk_by(equal) {
            queue.push(equals.iter().copied());
        }
        queue
    }

    /// Puts equals behind all others.
    fn push(&mut self, equals: impl Iterator<Item = usize>) {
        let start = self.order.len();
        self.order.extend(equals);
        self.groups.push(Group {
            places: start..self.order.len(),
            drawn: false,
        });
    }

    /// The members of a group, as positions in the standings.
    pub(super) fn members(&self, group: &Group) -> &[usize] {
        self.order.get(group.places.clone()).unwrap_or_default()
    }

    /// Puts the members of the group at `group` in the order of `ids`; false if `ids` are not exactly its members.
    pub(super) fn settle(&mut self, group: usize, ids: &[String], standings: &[Standing]) -> bool {
        let Some(group) = self.groups.get_mut(group) else {
            return false;
        };
        let Some(members) = self.order.get_mut(group.places.clone()) else {
            return false;
        };
        let id = |position: &usize| standings.get(*position).map_or("", |standing| standing.id);
        // The members are sorted by id, so that each drawn id is found without trying all.
        let found = ids
            .iter()
            .map(|drawn| members.binary_search_by(|member| id(member).cmp(drawn.as_str())));
        let mut drawn = Vec::with_capacity(members.len());
        for place in found {
            match place.ok().and_then(|place| members.get(place)) {
                Some(position) => drawn.push(*position),
                None => return false,
            }
        }
        let mut sorted = drawn.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() != members.len() || drawn.len() != members.len() {
            return false;
        }
        members.copy_from_slice(&drawn);
        group.drawn = true;
        true
    }
}

/// Which of two stands higher by its keys (`Less`). Those in a queue are known; a key that is not comes last.
pub(super) fn compare(a: &[Bounds], b: &[Bounds]) -> Ordering {
    for (a, b) in a.iter().zip(b) {
        let order = match (a.value(), b.value()) {
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        if order.is_ne() {
            return order;
        }
    }
    Ordering::Equal
}

/// Where an open proposal stands at best, against one whose keys are known: every key at its better end.
pub(super) fn compare_at_best(open: &[Bounds], known: &[Bounds]) -> Ordering {
    for (nth, known) in known.iter().enumerate() {
        let order = match (best(open, nth), known.value()) {
            (None, _) | (Some(_), None) => Ordering::Less,
            (Some(open), Some(known)) => open.cmp(known),
        };
        if order.is_ne() {
            return order;
        }
    }
    Ordering::Equal
}

/// Which of two open proposals can stand higher.
pub(super) fn compare_bests(a: &[Bounds], b: &[Bounds]) -> Ordering {
    let keys = 0..a.len().max(b.len());
    // Without a lower end a key is better than any number.
    keys.map(|nth| best(a, nth).cmp(&best(b, nth)))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

fn best(keys: &[Bounds], nth: usize) -> Option<&Rational> {
    keys.get(nth).and_then(|key| key.low.as_ref())
}
