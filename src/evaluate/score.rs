//! From marks to points and totals, exactly.

use super::assessment::{Assessment, Bounds};
use super::field::relative_points;
use super::got::Lack;
use super::marks::Marks;
use super::range::Range;
use super::scene::Scene;
use super::sum::{Sums, ranking_factor};
use crate::decision::Verdict;
use crate::program::{Criterion, CriterionId, Expr, Program};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// Writes the points and the totals of a proposal.
pub(super) fn score(program: &Program, proposal: &Proposal, assessment: &mut Assessment) {
    assessment.points.clear();
    assessment.applies.clear();
    assessment.score_lack = None;
    assessment.ranking_lack = None;
    assessment.total = Bounds::UNKNOWN;
    let Some(score) = &program.score else {
        assessment.ranking_total = Bounds::UNKNOWN;
        return;
    };
    let memo = std::mem::take(&mut assessment.memo);
    // Nothing that counts points reads them.
    let no_total = Bounds::UNKNOWN;
    let scene = Scene::new(program, proposal, (&[], &no_total), memo);
    for criterion in &program.criteria {
        let applies = criterion.applies.as_ref().map_or(Verdict::Met, |applies| {
            match scene.verdict(&applies.condition, None) {
                Verdict::NotMet => Verdict::NotApplicable,
                verdict => verdict,
            }
        });
        assessment.applies.push(applies);
    }
    let marks = Marks::new(program, score, proposal, &assessment.applies);
    for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
        let mut points = match &criterion.computed {
            Some(expr) if marks.may_apply(id) => {
                let best = assessment.field.best.get(id.index());
                let best = best.and_then(Option::as_ref);
                computed(&scene, criterion, (expr, best))
            }
            _ => marks.points(id, criterion),
        };
        let applies = assessment.applies.get(id.index()).copied();
        if let Some(lack) = applies.and_then(Lack::of) {
            let none = Range::exactly(Rational::ZERO);
            let may_be = Range {
                lack: Some(lack),
                ..Range::of_bounds(&points).or(&none)
            };
            points = Bounds {
                known: false,
                ..may_be.into_bounds()
            };
        }
        assessment.points.push(points);
    }
    let sums = Sums::new(program, proposal, &assessment.points, &assessment.applies);
    let total = sums.total(score);
    let computed = computed_lack(&scene, &assessment.points);
    let ranking = score
        .ranking_differs
        .then(|| sums.of(None, |criterion| ranking_factor(&scene, score, criterion)));
    assessment.score_lack = total.lack.max(computed);
    assessment.total = total.into_bounds();
    assessment.ranking_total = match ranking {
        Some(ranking) => {
            assessment.ranking_lack = ranking.lack.max(computed);
            ranking.into_bounds()
        }
        None => assessment.total.clone(),
    };
    assessment.memo = scene.into_memo();
}

/// The points that the call computes: on the scale, or not known as long as a fact is missing. What lies off the scale is no
/// number of points: the facts have to be looked at again.
fn computed(
    scene: &Scene<'_>,
    criterion: &Criterion,
    (expr, best): (&Expr, Option<&Rational>),
) -> Bounds {
    let mut range = scene.range(expr, None);
    if let Some(relative) = &criterion.relative {
        let own = range.low.filter(|_| range.lack.is_none());
        range = match own.zip(best) {
            Some((own, best)) => {
                let points = relative_points(relative, &criterion.max, (&own, best));
                Range::exactly(points)
            }
            // Not known, or the only one so far.
            None => Range::unknown(range.lack.unwrap_or(Lack::Fact)),
        };
    }
    let (min, max) = (&criterion.min, &criterion.max);
    let (low, high) = (
        range.low.filter(|low| low >= min && low <= max),
        range.high.filter(|high| high >= min && high <= max),
    );
    let is_known = range.lack.is_none() && low.is_some() && low == high;
    Bounds {
        low: Some(low.unwrap_or_else(|| min.clone())),
        high: Some(high.unwrap_or_else(|| max.clone())),
        known: is_known,
    }
}

/// What the computed points lack.
fn computed_lack(scene: &Scene<'_>, points: &[Bounds]) -> Option<Lack> {
    let criteria = scene.program.criteria.iter().zip(points);
    criteria
        .filter(|(_, points)| !points.known)
        .filter_map(|(criterion, _)| criterion.computed.as_ref())
        .map(|expr| scene.range(expr, None).lack.unwrap_or(Lack::Fact))
        .max()
}
