//! Finds the thresholds that depend on the field.

use super::assessment::{Assessment, Stage};
use super::scene::Scene;
use super::sum::Sums;
use crate::program::{FieldThreshold, Program};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// The threshold that holds for these proposals; `None`: none.
pub(super) fn found(
    program: &Program,
    proposals: &[Proposal],
    assessments: &mut [Assessment],
    rule: &FieldThreshold,
) -> Option<Rational> {
    let mut admitted: Vec<(Rational, Rational)> = Vec::new();
    for (proposal, assessment) in proposals.iter().zip(assessments) {
        if assessment.entry() != Stage::Through {
            continue;
        }
        let points = looked_at((program, proposal), assessment, rule.weighted);
        let memo = std::mem::take(&mut assessment.memo);
        let scene = Scene::new(
            program,
            proposal,
            (&assessment.points, &assessment.total),
            memo,
        );
        let amount = scene.value(&rule.of, None).as_number().cloned();
        let memo = scene.into_memo();
        assessment.memo = memo;
        if let (Some(points), Some(amount)) = (points, amount) {
            admitted.push((points, amount));
        }
    }
    let distance = |candidate: &Rational| {
        let reach = admitted.iter().filter(|(points, _)| points >= candidate);
        let sum: Rational = reach.map(|(_, amount)| amount).sum();
        let enough = rule.floor.as_ref().is_none_or(|floor| sum >= *floor);
        let distance = if sum > rule.target {
            &sum - &rule.target
        } else {
            &rule.target - &sum
        };
        enough.then_some(distance)
    };
    let mut best: Option<(Rational, &Rational)> = None;
    for candidate in &rule.candidates {
        let Some(distance) = distance(candidate) else {
            continue;
        };
        let is_better = best
            .as_ref()
            .is_none_or(|(least, _)| distance < *least || (rule.highest && distance == *least));
        if is_better {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate.clone())
        .or_else(|| rule.otherwise.clone())
}

/// The points that such a threshold looks at, where they are known.
pub(super) fn looked_at(
    (program, proposal): (&Program, &Proposal),
    assessment: &Assessment,
    weighted: bool,
) -> Option<Rational> {
    if weighted {
        return assessment.total.value().cloned();
    }
    program.score.as_ref()?;
    let sums = Sums::new(program, proposal, &assessment.points, &assessment.applies);
    sums.plain(None).into_bounds().value().cloned()
}
