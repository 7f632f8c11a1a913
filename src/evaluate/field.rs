//! The field: values over all proposals, which points relative to the best are held against.

use super::assess::assess_before_scoring;
use super::assessment::{Assessment, Bounds, Stage};
use super::scene::Scene;
use crate::decision::Verdict;
use crate::program::{Criterion, Program, Relative};
use crate::proposal::Proposal;
use crate::quantity::{Instant, Rational};

/// What is read of the whole field: per criterion the best value of all proposals that met the requirements before scoring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Field {
    /// The best value per criterion, for those that compare.
    pub(super) best: Vec<Option<Rational>>,
}

impl Field {
    /// The field of some proposals; nothing where the call does not read it.
    #[must_use]
    pub(super) fn of(
        program: &Program,
        proposals: &[Proposal],
        as_of: Option<Instant>,
    ) -> Option<Self> {
        let reads = |criterion: &Criterion| criterion.relative.is_some();
        if !program.criteria.iter().any(reads) {
            return None;
        }
        let mut best: Vec<Option<Rational>> = vec![None; program.criteria.len()];
        let mut assessment = Assessment::default();
        for proposal in proposals {
            assess_before_scoring(program, proposal, as_of, &mut assessment);
            if assessment.entry() != Stage::Through {
                continue;
            }
            let memo = std::mem::take(&mut assessment.memo);
            let scene = Scene::new(program, proposal, (&[], &Bounds::UNKNOWN), memo);
            for (criterion, best) in program.criteria.iter().zip(&mut best) {
                let (Some(relative), Some(value)) =
                    (&criterion.relative, own_value(&scene, criterion))
                else {
                    continue;
                };
                if relative.is_better(&value, best.as_ref()) {
                    *best = Some(value);
                }
            }
            assessment.memo = scene.into_memo();
        }
        Some(Self { best })
    }

    /// The best values of both.
    pub(super) fn with(mut self, other: &Self, criteria: &[Criterion]) -> Self {
        for ((best, other), criterion) in self.best.iter_mut().zip(&other.best).zip(criteria) {
            if let (Some(relative), Some(value)) = (&criterion.relative, other)
                && relative.is_better(value, best.as_ref())
            {
                *best = Some(value.clone());
            }
        }
        self
    }
}

impl Relative {
    fn is_better(&self, value: &Rational, best: Option<&Rational>) -> bool {
        best.is_none_or(|best| {
            if self.highest {
                value > best
            } else {
                value < best
            }
        })
    }
}

/// The known value of a proposal to which a criterion applies.
fn own_value(scene: &Scene<'_>, criterion: &Criterion) -> Option<Rational> {
    let applies = criterion
        .applies
        .as_ref()
        .map_or(Verdict::Met, |rule| scene.verdict(&rule.condition, None));
    let range = scene.range(criterion.computed.as_ref()?, None);
    (applies == Verdict::Met && range.lack.is_none())
        .then_some(range.low)
        .flatten()
}

/// The points of a value beside the best: all for the best, for the others the share that one has of the other.
pub(super) fn relative_points(
    relative: &Relative,
    max: &Rational,
    (own, best): (&Rational, &Rational),
) -> Rational {
    let is_best = if relative.highest {
        own >= best
    } else {
        own <= best
    };
    if is_best {
        return max.clone();
    }
    let (small, large) = if relative.highest {
        (own, best)
    } else {
        (best, own)
    };
    if !small.is_positive() {
        return Rational::ZERO;
    }
    let share = small.checked_div(large).unwrap_or(Rational::ZERO);
    let points = max * &share;
    match &relative.round {
        Some(round) => points.round_to(&round.to, round.mode).min(max.clone()),
        None => points,
    }
}
