//! What open proposals can still change.
//!
//! In one list an open proposal makes provisional whatever stands at or below the best place that it can take there, and
//! whatever is decided in later lists that its own list is joined with. Where a rule reads the whole field, or somebody
//! stands in several lists, it is every decision: never too few, sometimes too many.

use super::explore::Explored;
use super::field::Field;
use super::joined::Joined;
use super::list::keys;
use super::turn::What;
use crate::decision::Outcome;
use crate::evaluate::Bounds;
use crate::program::{Answer, LimitKind, PotRest, Served};
use crate::select::queue::{compare_at_best, compare_bests};
use crate::select::standing::InTurn;
use crate::select::{Placement, Selection};

/// Marks what is provisional.
pub(super) fn mark(field: &Field, explored: &Explored, selection: &mut Selection) {
    let marks = Marks {
        field,
        joined: Joined::new(field),
    };
    let open: Vec<usize> = (0..field.standings.len())
        .filter(|at| awaits(field, explored, *at))
        .collect();
    let reads_all = reads_all(field);
    let windows = !field.parts.windows.is_empty();
    let n_steps = field.parts.steps.len();
    // Per step: where those that can change its decisions stand among the awaited, and how many change all of them.
    let mut blocks: Vec<Block> = Vec::with_capacity(n_steps);
    for step in 0..n_steps {
        let from = selection.awaited.len();
        if reads_all && !windows {
            let of_all = blocks.first().cloned();
            blocks.push(of_all.unwrap_or_else(|| {
                let all = marks.in_order(open.clone(), step);
                selection.awaited.extend(marks.ids(&all));
                Block::of_all(from, &all)
            }));
            continue;
        }
        let of_set = (0..n_steps).filter(|other| marks.joined.of(*other) == marks.joined.of(step));
        let of_set: Vec<usize> = of_set.collect();
        if reads_all {
            let may_enter = |at: &usize| of_set.iter().any(|step| marks.may_stand(*at, *step));
            let all = open.iter().copied().filter(may_enter).collect();
            let all = marks.in_order(all, step);
            selection.awaited.extend(marks.ids(&all));
            blocks.push(Block::of_all(from, &all));
            continue;
        }
        let earlier = || of_set.iter().take_while(|other| **other < step);
        let is_earlier = |at: usize| earlier().any(|step| marks.may_stand(at, *step));
        let before = open.iter().copied().filter(|at| is_earlier(*at)).collect();
        let before = marks.in_order(before, step);
        let here = open.iter().copied();
        let here = here.filter(|at| !is_earlier(*at) && marks.may_stand(*at, step));
        let here = marks.in_order(here.collect(), step);
        selection.awaited.extend(marks.ids(&before));
        selection.awaited.extend(marks.ids(&here));
        blocks.push(Block {
            from,
            n_before: before.len(),
            here,
        });
    }
    for (at, placement) in selection.placements.iter_mut().enumerate() {
        if !is_decided(field, explored, at, placement) {
            continue;
        }
        let step = (0..n_steps).find(|step| field.may_enter(at, *step));
        let step = step.or((reads_all && !windows).then_some(0));
        let Some((step, block)) = step.and_then(|step| Some((step, blocks.get(step)?))) else {
            continue;
        };
        let own = keys(field, at, step);
        let reached = block
            .here
            .partition_point(|open| compare_at_best(marks.best(*open, step), own).is_le());
        placement.awaited_from = block.from;
        placement.n_awaited = block.n_before + reached;
    }
}

/// The open ones that can change what is decided in one list.
#[derive(Debug, Clone)]
struct Block {
    /// Where they begin among the awaited.
    from: usize,
    /// The first so many change every decision of the list.
    n_before: usize,
    /// The others, by position, the one with the best place first.
    here: Vec<usize>,
}

impl Block {
    fn of_all(from: usize, open: &[usize]) -> Self {
        Self {
            from,
            n_before: open.len(),
            here: Vec::new(),
        }
    }
}

struct Marks<'f, 'a> {
    field: &'f Field<'a>,
    joined: Joined,
}

impl Marks<'_, '_> {
    /// Whether an open one may stand in the list of a step. Of what could not be read nothing is known.
    fn may_stand(&self, at: usize, step: usize) -> bool {
        let standing = self.field.standings.get(at);
        let claims = standing.and_then(|one| one.claims.as_deref());
        claims.is_none_or(|claims| claims.may_stand(step).is_some())
    }

    /// The place of an open one in a list, as far as it is known.
    fn best(&self, at: usize, step: usize) -> &[Bounds] {
        let Some(standing) = self.field.standings.get(at) else {
            return &[];
        };
        match standing.claims.as_deref() {
            Some(claims) => claims.may_stand(step).map_or(&[], |place| &place.keys),
            None => &standing.keys,
        }
    }

    /// The best place first.
    fn in_order(&self, mut open: Vec<usize>, step: usize) -> Vec<usize> {
        let id = |at: usize| self.field.standings.get(at).map(|one| (one.id, one.index));
        open.sort_unstable_by(|a, b| {
            compare_bests(self.best(*a, step), self.best(*b, step))
                .then_with(|| id(*a).cmp(&id(*b)))
        });
        open
    }

    fn ids(&self, open: &[usize]) -> Vec<String> {
        let standings = open.iter().filter_map(|at| self.field.standings.get(*at));
        standings.map(|one| one.id.to_owned()).collect()
    }
}

/// Whether it awaits facts or judgement: from the start, or since its turn came.
fn awaits(field: &Field, explored: &Explored, at: usize) -> bool {
    let Some(standing) = field.standings.get(at) else {
        return false;
    };
    let fate = explored.fates.get(at).and_then(Option::as_ref);
    // Whom a rule between proposals removed is not examined either.
    let ended = [Outcome::NotAssessedCeiling, Outcome::Refused];
    let is_reached = fate.is_some_and(
        |fate| !matches!(fate.what, Some(What::Outcome(outcome)) if ended.contains(&outcome)),
    );
    standing.open || (standing.in_turn == Some(InTurn::Opens) && is_reached)
}

/// Whether selection decides on it. Also on who is refused in turn: an open one above may take the last of the money.
fn is_decided(field: &Field, explored: &Explored, at: usize, placement: &Placement) -> bool {
    let standing = field.standings.get(at);
    let in_turn = standing.is_some_and(|standing| standing.in_turn == Some(InTurn::Ends));
    !awaits(field, explored, at) && (placement.outcome.is_some() || in_turn)
}

/// Whether an open proposal can change what stands above it, or somebody stands in more than one list.
fn reads_all(field: &Field) -> bool {
    let parts = field.parts;
    is_in_several(field)
        || !parts.picks.is_empty()
        || !parts.between.is_empty()
        || field.covers.iter().any(|covers| !covers.is_empty())
        || parts.steps.iter().any(|step| step.answer.serves_together())
        || parts.limits.iter().any(|limit| {
            let is_reserve = matches!(limit.kind, LimitKind::AtLeast(_));
            // Money is set apart for each value as soon as somebody has it.
            (limit.per.is_some() && limit.kind != LimitKind::AtMost)
                || limit.kind == LimitKind::AtLeast(Served::First)
                || (is_reserve && limit.rest == PotRest::Lapses)
                || limit.answer.as_ref().is_some_and(Answer::serves_together)
        })
}

/// Whether somebody stands in more than one list.
fn is_in_several(field: &Field) -> bool {
    let claims = field
        .standings
        .iter()
        .filter_map(|one| one.claims.as_deref());
    let mut n_lists = claims.map(|claims| claims.steps.iter().flatten().count());
    field.parts.steps.len() > 1 && n_lists.any(|n| n > 1)
}
