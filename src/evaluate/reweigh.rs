//! One proposal under other weights, where those change its totals and nothing else: marks and conditions are not read again.

use super::assessment::{Assessment, Deciding, Stage};
use super::margins::{comparisons_of_total, division_reads_total, has_total};
use super::plain;
use super::sum::Sums;
use super::threshold::looked_at;
use crate::program::{CriterionId, Program, Threshold};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// Whether other weights change the totals of a call, what its weighted thresholds say of them and its order, and nothing else.
/// It says no too often rather than too seldom.
pub(crate) fn moves_totals_only(program: &Program) -> bool {
    let Some(score) = &program.score else {
        return false;
    };
    let (comparisons, all_are) = comparisons_of_total(program);
    let is_read = !comparisons.is_empty()
        || !all_are
        || division_reads_total(program)
        || has_total(&program.grant)
        || has_total(&program.criteria)
        || has_total(&program.groups)
        || has_total(score);
    let is_conditional = |threshold: &Threshold| threshold.least.condition.is_some();
    !is_read
        && !score.ranking_differs
        && !score.assessors.combines_totals()
        && !program.reads_others()
        && program.later.is_empty()
        && !program.examines_in_turn()
        && !thresholds(program).any(|(_, _, threshold)| is_conditional(threshold))
}

/// Writes into `after`, a copy of `before`, what is another under the weights of `program`: only in a call that
/// [`moves_totals_only`]. False where the proposal has to be assessed anew.
pub(crate) fn reweigh(
    program: &Program,
    proposal: &Proposal,
    before: &Assessment,
    after: &mut Assessment,
) -> bool {
    let Some(score) = &program.score else {
        return false;
    };
    if before.total.known {
        let sums = Sums::new(program, proposal, &before.points, &before.applies);
        after.total = sums.total(score).into_bounds();
        after.ranking_total.clone_from(&after.total);
    }
    let reaches = |(_, group, threshold): (Deciding, Option<u16>, &Threshold)| {
        let points = looked_at((program, proposal), after, (threshold, group));
        let points = points.value();
        points.map(|points| *points >= threshold.least.at_least)
    };
    match (before.stage, before.deciding) {
        (Stage::Through, _) => thresholds(program).all(|one| reaches(one) == Some(true)),
        // Whatever else fails now: this comes first, and reads no weight.
        (
            Stage::Ended(_),
            Deciding::Withdrawal
            | Deciding::Window
            | Deciding::Completeness
            | Deciding::CriterionThreshold(..),
        ) => true,
        (Stage::Ended(_), Deciding::Requirement(nth)) => program
            .requirements
            .get(nth)
            .is_some_and(|requirement| !requirement.after_grant),
        // It goes on failing in this one, so that it ends alike. Which threshold decides may be another.
        (Stage::Ended(_), deciding) => thresholds(program)
            .find(|(one, ..)| *one == deciding)
            .is_some_and(|one| reaches(one) == Some(false)),
        (Stage::Open(_), _) => false,
    }
}

/// The weighted thresholds, of groups and then of the total.
fn thresholds(program: &Program) -> impl Iterator<Item = (Deciding, Option<u16>, &Threshold)> {
    let of_groups = (0_u16..).zip(&program.groups).flat_map(|(id, group)| {
        let all = (0_u16..).zip(&group.thresholds);
        all.map(move |(n, one)| (Deciding::GroupThreshold(id, n), Some(id), one))
    });
    let of_total = program.score.iter().flat_map(|score| &score.thresholds);
    let of_total = of_total.enumerate();
    let of_total = of_total.map(|(n, one)| (Deciding::ScoreThreshold(n), None, one));
    of_groups.chain(of_total).filter(|(_, _, one)| one.weighted)
}

/// The points on one criterion, where the marks on it decide them by their mean alone: then nothing else of the marks on it
/// counts anywhere.
pub(crate) fn mean_on(
    program: &Program,
    proposal: &Proposal,
    criterion: CriterionId,
) -> Option<Rational> {
    let marks = &proposal.marks;
    let start = marks.partition_point(|mark| mark.criterion < criterion);
    let end = marks.partition_point(|mark| mark.criterion <= criterion);
    let rule = &program.score.as_ref()?.assessors;
    plain::mean(rule, proposal, marks.get(start..end)?)
}
