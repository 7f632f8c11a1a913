//! Thresholds of criteria, of groups, of the total, in the order in which they decide.

use super::assessment::{Assessment, Bounds, Deciding};
use super::condition::open_unless_harmless;
use super::got::Lack;
use super::scene::Scene;
use super::sum::Sums;
use crate::decision::Verdict;
use crate::program::{CriterionId, Least, Program, Threshold};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// Whether points reach a number. Bounds show a certain failure only: until all marks are in, it is not reached.
fn reaches(bounds: &Bounds, at_least: &Rational) -> Verdict {
    match bounds.value() {
        Some(points) => Verdict::of(points >= at_least),
        None if bounds.high.as_ref().is_some_and(|high| high < at_least) => Verdict::NotMet,
        None => Verdict::AwaitingJudgement,
    }
}

/// Whether a threshold is reached, if it applies.
fn verdict(scene: &Scene<'_>, least: &Least, bounds: &Bounds) -> Verdict {
    let applies = least
        .condition
        .as_ref()
        .map_or(Verdict::Met, |condition| scene.verdict(condition, None));
    let reached = reaches(bounds, &least.at_least);
    match (applies, Lack::of(applies)) {
        (_, Some(lack)) => open_unless_harmless(lack.verdict(), reached),
        (Verdict::Met, None) => reached,
        (_, None) => Verdict::NotApplicable,
    }
}

/// The verdict on a threshold of one criterion; one that does not apply has none to reach.
pub(super) fn of_criterion(
    scene: &Scene<'_>,
    assessment: &Assessment,
    (id, least): (CriterionId, &Least),
) -> Verdict {
    let statement = scene.program.criteria.get(id.index());
    if let Some(decided) = statement.and_then(|of| scene.overruled(of.statement)) {
        return decided;
    }
    let applies = assessment.applies.get(id.index()).copied();
    let points = assessment.points.get(id.index());
    match (applies, points) {
        (Some(Verdict::NotApplicable), _) | (_, None) => Verdict::NotApplicable,
        (Some(applies), Some(points)) => {
            let verdict = verdict(scene, least, points);
            match Lack::of(applies) {
                // Points that may not count at all do not fail for certain.
                Some(lack) if verdict != Verdict::NotApplicable => {
                    open_unless_harmless(lack.verdict(), verdict)
                }
                _ => verdict,
            }
        }
        (None, Some(points)) => verdict(scene, least, points),
    }
}

/// The verdict on a threshold of a group, or of the total.
pub(super) fn of_sum(
    scene: &Scene<'_>,
    (threshold, group): (&Threshold, Option<u16>),
    bounds: &Bounds,
) -> Verdict {
    let program = scene.program;
    let statement = match group {
        Some(group) => program
            .groups
            .get(usize::from(group))
            .map(|group| group.statement),
        None => program.score.as_ref().map(|score| score.statement),
    };
    let decided = statement.and_then(|statement| scene.overruled(statement));
    decided.unwrap_or_else(|| verdict(scene, &threshold.least, bounds))
}

/// What a threshold of the total or of a group looks at.
pub(super) fn looked_at(
    (program, proposal): (&Program, &Proposal),
    assessment: &Assessment,
    (threshold, group): (&Threshold, Option<u16>),
) -> Bounds {
    let Some(score) = &program.score else {
        return Bounds::UNKNOWN;
    };
    if threshold.weighted && group.is_none() {
        return assessment.total.clone();
    }
    let sums = Sums::new(program, proposal, &assessment.points, &assessment.applies);
    sums.for_threshold(score, threshold.weighted, group)
        .into_bounds()
}

/// Every threshold with its verdict, in the order in which they decide.
pub(super) fn all(
    scene: &Scene<'_>,
    assessment: &Assessment,
    mut each: impl FnMut(Deciding, Verdict),
) {
    let program = scene.program;
    let Some(score) = &program.score else { return };
    for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
        for (n, least) in (0..).zip(&criterion.thresholds) {
            let found = of_criterion(scene, assessment, (id, least));
            each(Deciding::CriterionThreshold(id, n), found);
        }
    }
    for (id, group) in (0_u16..).zip(&program.groups) {
        for (n, threshold) in (0..).zip(&group.thresholds) {
            let bounds = looked_at((program, scene.proposal), assessment, (threshold, Some(id)));
            each(
                Deciding::GroupThreshold(id, n),
                of_sum(scene, (threshold, Some(id)), &bounds),
            );
        }
    }
    for (n, threshold) in score.thresholds.iter().enumerate() {
        let bounds = looked_at((program, scene.proposal), assessment, (threshold, None));
        each(
            Deciding::ScoreThreshold(n),
            of_sum(scene, (threshold, None), &bounds),
        );
    }
    let first = score.thresholds.len();
    for (n, rule) in score.field_thresholds.iter().enumerate() {
        each(
            Deciding::ScoreThreshold(first + n),
            of_field(scene, assessment, (n, rule.weighted)),
        );
    }
}

/// The verdict on the n-th threshold found from the field; while each proposal is looked at by itself it does not apply.
pub(super) fn of_field(
    scene: &Scene<'_>,
    assessment: &Assessment,
    (n, weighted): (usize, bool),
) -> Verdict {
    let points =
        super::field_threshold::looked_at((scene.program, scene.proposal), assessment, weighted);
    let score = scene.program.score.as_ref();
    let decided = score.and_then(|score| scene.overruled(score.statement));
    match (scene.field_threshold(n), decided, points) {
        (None, ..) => Verdict::NotApplicable,
        (Some(_), Some(decided), _) => decided,
        (Some(least), None, Some(points)) => Verdict::of(points >= least),
        (Some(_), None, None) => Verdict::AwaitingJudgement,
    }
}
