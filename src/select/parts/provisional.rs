//! What open proposals can still change.

use super::explore::Explored;
use super::field::Field;
use super::list::keys;
use super::pot::Kind;
use super::turn::What;
use crate::evaluate::Bounds;
use crate::program::{Answer, PotRest, Served};
use crate::quantity::Rational;
use crate::select::queue::{compare_at_best, compare_bests};
use crate::select::standing::InTurn;
use crate::select::{Placement, Selection};

/// Marks what is provisional: whatever stands at or below the best place that an open proposal can take. Where a rule reads
/// the whole field, every decision of selection: never too few, sometimes too many.
pub(super) fn mark(field: &Field, explored: &Explored, selection: &mut Selection) {
    let awaits = |at: usize| {
        let Some(standing) = field.standings.get(at) else {
            return false;
        };
        let fate = explored.fates.get(at).and_then(Option::as_ref);
        let is_reached = fate.is_some_and(|fate| {
            fate.what != Some(What::Outcome(crate::decision::Outcome::NotAssessedCeiling))
        });
        standing.open || (standing.in_turn == Some(InTurn::Opens) && is_reached)
    };
    // Also who is refused in turn: an open one above may take the last of the money.
    let is_decided = |at: usize, placement: &Placement| {
        let standing = field.standings.get(at);
        let in_turn = standing.is_some_and(|standing| standing.in_turn == Some(InTurn::Ends));
        !awaits(at) && (placement.outcome.is_some() || in_turn)
    };
    let best = |at: usize| -> &[Bounds] {
        match field.standings.get(at) {
            Some(standing) if standing.open => &standing.keys,
            _ => keys(field, at, 0),
        }
    };
    let mut open: Vec<usize> = (0..field.standings.len())
        .filter(|at| awaits(*at))
        .collect();
    let id = |at: usize| field.standings.get(at).map(|one| (one.id, one.index));
    open.sort_unstable_by(|a, b| {
        compare_bests(best(*a), best(*b)).then_with(|| id(*a).cmp(&id(*b)))
    });
    let ids = |open: &[usize]| -> Vec<String> {
        let standings = open.iter().filter_map(|at| field.standings.get(*at));
        standings.map(|one| one.id.to_owned()).collect()
    };
    if windows_are_apart(field) {
        let windows = 0..field.parts.windows.len();
        for window in windows {
            let within: Vec<usize> = open
                .iter()
                .copied()
                .filter(|at| may_be_in(field, *at, window))
                .collect();
            for (at, placement) in selection.placements.iter_mut().enumerate() {
                if is_decided(at, placement) && may_be_in(field, at, window) {
                    placement.awaited_from = selection.awaited.len();
                    placement.n_awaited = within.len();
                }
            }
            selection.awaited.extend(ids(&within));
        }
        return;
    }
    let reads_all = reads_all(field);
    for (at, placement) in selection.placements.iter_mut().enumerate() {
        if !is_decided(at, placement) {
            continue;
        }
        let own = keys(field, at, 0);
        placement.n_awaited = if reads_all {
            open.len()
        } else {
            open.partition_point(|open| compare_at_best(best(*open), own).is_le())
        };
    }
    selection.awaited = ids(&open);
}

/// Whether nothing but the sum of their money joins the windows: no limit, class or rule over all of them.
fn windows_are_apart(field: &Field) -> bool {
    let parts = field.parts;
    let windows = parts.windows.iter();
    let limits = windows.filter_map(|of| field.of_limit.get(of.index()));
    let mut amounts = limits.flatten().map(|pot| field.base(*pot, None));
    let sum = amounts.try_fold(Rational::ZERO, |sum, amount| Some(sum + &amount?));
    let is_covered = match (&field.highest, sum) {
        (Some(ceiling), Some(sum)) => sum <= *ceiling,
        _ => false,
    };
    !parts.windows.is_empty()
        && parts.windows.len() == parts.limits.len()
        && parts.classes.is_empty()
        && parts.picks.is_empty()
        && parts.between.is_empty()
        && field.rules.reserve.is_none()
        && parts.steps.iter().all(|step| step.flow.is_none())
        && is_covered
}

/// Whether a proposal came in this window, by position, or may have.
fn may_be_in(field: &Field, at: usize, window: usize) -> bool {
    let claims = field
        .standings
        .get(at)
        .and_then(|one| one.claims.as_deref());
    let Some(claims) = claims else {
        return true;
    };
    let is_in = |limit: &crate::program::LimitId| {
        let values = claims.limits.get(limit.index());
        values.is_some_and(|values| !values.is_empty())
    };
    let mut windows = field.parts.windows.iter();
    windows.clone().nth(window).is_some_and(is_in) || !windows.any(is_in)
}

/// Whether an open proposal can change what stands above it.
fn reads_all(field: &Field) -> bool {
    let parts = field.parts;
    let lowers = |answer: &Answer| matches!(answer, Answer::Reduce(_) | Answer::NotForeseen);
    parts.steps.len() > 1
        || !parts.picks.is_empty()
        || !parts.between.is_empty()
        || field.covers.iter().any(|covers| !covers.is_empty())
        || parts
            .steps
            .iter()
            .any(|step| lowers(&step.answer) || step.flow.is_some())
        || field.pots.iter().any(|pot| {
            pot.kind == Kind::AtLeast(Served::First)
                || (pot.is_reserve() && pot.rest == PotRest::Lapses)
                || pot.answer.is_some_and(lowers)
        })
}
