//! Who may take part in a step, best first, in groups of equals.

use std::cmp::Ordering;
use std::ops::Range;

use super::field::Field;
use crate::evaluate::{Bounds, StepKeys};
use crate::select::packed::{are_equal, packed, position};

/// The order of one step, before anybody is served.
#[derive(Debug, Clone, Default)]
pub(super) struct StepList {
    /// Positions of standings; equals by id.
    pub(super) order: Vec<usize>,
    /// Equals, as ranges of the order.
    pub(super) groups: Vec<Range<usize>>,
    /// Those that only keys which look at what stands above can part, as ranges of the order.
    pub(super) wide: Vec<Range<usize>>,
}

impl StepList {
    pub(super) fn new(field: &Field, step: usize) -> Self {
        let mut order: Vec<usize> = (0..field.standings.len())
            .filter(|at| field.may_enter(*at, step))
            .collect();
        let keys = |at: usize| keys(field, at, step);
        let id = |at: usize| {
            let standing = field.standings.get(at);
            standing.map(|standing| (standing.id, standing.index))
        };
        if let Some(numbers) = packed(order.iter().map(|at| (*at, keys(*at)))) {
            order.clear();
            for equals in numbers.chunk_by(|a, b| are_equal(*a, *b)) {
                let start = order.len();
                order.extend(equals.iter().map(|number| position(*number)));
                if let Some(equals) = order.get_mut(start..).filter(|equals| equals.len() > 1) {
                    equals.sort_unstable_by_key(|at| id(*at));
                }
            }
        } else {
            order.sort_unstable_by(|a, b| {
                compare(keys(*a), keys(*b)).then_with(|| id(*a).cmp(&id(*b)))
            });
        }
        let first = field
            .covers
            .get(step)
            .and_then(|covers| covers.first())
            .map(|(nth, _)| *nth);
        let same = |a: &usize, b: &usize| compare(keys(*a), keys(*b)).is_eq();
        let wide = |a: &usize, b: &usize| {
            let upto = |at: usize| {
                let keys = keys(at);
                keys.get(..first.unwrap_or(keys.len())).unwrap_or(keys)
            };
            compare(upto(*a), upto(*b)).is_eq()
        };
        Self {
            groups: ranges(&order, same),
            wide: if first.is_some() {
                ranges(&order, wide)
            } else {
                Vec::new()
            },
            order,
        }
    }
}

pub(super) fn step_keys<'f>(field: &'f Field, at: usize, step: usize) -> Option<&'f StepKeys> {
    field.entrants.get(at)?.claims.steps.get(step)?.as_ref()
}

pub(super) fn keys<'f>(field: &'f Field, at: usize, step: usize) -> &'f [Bounds] {
    step_keys(field, at, step).map_or(&[], |step| &step.keys)
}

fn ranges(order: &[usize], same: impl FnMut(&usize, &usize) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    let chunks = order.chunk_by(same).map(|chunk| {
        let range = start..start + chunk.len();
        start = range.end;
        range
    });
    chunks.collect()
}

/// Which stands higher by its keys (`Less`). A key that is not known comes last.
pub(super) fn compare(a: &[Bounds], b: &[Bounds]) -> Ordering {
    crate::select::queue::compare(a, b)
}
