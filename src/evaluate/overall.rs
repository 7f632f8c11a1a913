//! Values over all proposals, and the assessments that read them.
//!
//! First each proposal is assessed by itself; requirements and amounts that read such a value are left out of that. Then the
//! values are made of those that passed, and all are assessed once more with them. Those that still await something are not
//! among them; selection calls provisional what they can change.

use std::cmp::Ordering;
use std::sync::Arc;

use super::assess::{assess, assess_again};
use super::assessment::{Assessment, Stage};
use super::field::Field;
use super::got::Got;
use super::scene::Scene;
use super::{field_threshold, filing};
use crate::decision::Verdict;
use crate::program::{Fold, Overall, Program};
use crate::proposal::{Input, Proposal};
use crate::quantity::{Instant, Rational};

/// The values in the order of [`Program::overalls`]; `None` where one of the proposals does not tell its part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Overalls {
    /// The values.
    pub(super) values: Vec<Option<Rational>>,
    /// The thresholds found from the field, in the order of [`crate::program::Score::field_thresholds`]; `None`: there is none.
    pub(super) thresholds: Vec<Option<Rational>>,
}

/// Assesses all proposals of `input`, in its order: each by itself, then in the field where the call reads values over all.
#[must_use]
pub fn assess_all(program: &Program, input: &Input) -> Vec<Assessment> {
    let by_itself = |proposal| {
        let mut assessment = Assessment::default();
        assess(program, proposal, input.as_of, &mut assessment);
        assessment
    };
    let mut assessments: Vec<Assessment> = input.proposals.iter().map(by_itself).collect();
    assess_in_field(program, input, &mut assessments);
    assessments
}

/// Brings in what is known only when all proposals were looked at: points relative to the best, rules decided at filing, values
/// over all. One assessment per proposal of `input`, in its order; each is made anew. Does nothing where the call reads
/// nothing of the field.
pub fn assess_in_field(program: &Program, input: &Input, assessments: &mut [Assessment]) {
    assess_in_field_of(program, &input.proposals, input.as_of, assessments);
}

/// [`assess_in_field`] for some proposals.
pub(super) fn assess_in_field_of(
    program: &Program,
    proposals: &[Proposal],
    as_of: Option<Instant>,
    assessments: &mut [Assessment],
) {
    if !program.reads_others() {
        return;
    }
    let field = Field::of(program, proposals, as_of).unwrap_or_default();
    for (proposal, assessment) in proposals.iter().zip(assessments.iter_mut()) {
        assessment.memo.overalls = None;
        assessment.field.clone_from(&field);
        assess_again(program, proposal, as_of, assessment);
    }
    filing::apply(program, proposals, assessments);
    if program.overalls.is_empty() && !program.has_field_threshold() {
        return;
    }
    let overalls = overalls(program, proposals, assessments);
    for (proposal, assessment) in proposals.iter().zip(assessments.iter_mut()) {
        assess_with(program, proposal, as_of, assessment, &overalls);
    }
    filing::apply(program, proposals, assessments);
}

/// Assesses a proposal once more, with the values over all. One that awaits something is no part of them and may still become
/// one: what they refuse is not certain for it, so it goes on awaiting.
pub(super) fn assess_with(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &mut Assessment,
    overalls: &Arc<Overalls>,
) {
    let was_open = matches!(assessment.entry(), Stage::Open(_));
    let by_itself = (assessment.stage, assessment.deciding);
    assessment.memo.overalls = Some(Arc::clone(overalls));
    assess_again(program, proposal, as_of, assessment);
    assessment.memo.overalls = Some(Arc::clone(overalls));
    if was_open && matches!(assessment.stage, Stage::Ended(_)) {
        (assessment.stage, assessment.deciding) = by_itself;
    }
}

/// All values over those that passed, and the thresholds found from them.
pub(super) fn overalls(
    program: &Program,
    proposals: &[Proposal],
    assessments: &mut [Assessment],
) -> Arc<Overalls> {
    let values = program.overalls.iter();
    let values = values.map(|overall| value(program, proposals, assessments, overall));
    let values: Vec<Option<Rational>> = values.collect();
    let rules = program
        .score
        .iter()
        .flat_map(|score| &score.field_thresholds);
    let thresholds =
        rules.map(|rule| field_threshold::found(program, proposals, assessments, rule));
    Arc::new(Overalls {
        thresholds: thresholds.collect(),
        values,
    })
}

/// One value over those that passed.
fn value(
    program: &Program,
    proposals: &[Proposal],
    assessments: &mut [Assessment],
    overall: &Overall,
) -> Option<Rational> {
    let mut total: Option<Rational> = match overall.fold {
        Fold::Count | Fold::Sum => Some(Rational::ZERO),
        Fold::Least | Fold::Greatest => None,
    };
    for (proposal, assessment) in proposals.iter().zip(assessments) {
        if assessment.entry() != Stage::Through {
            continue;
        }
        let memo = std::mem::take(&mut assessment.memo);
        let scene = Scene::new(
            program,
            proposal,
            (&assessment.points, &assessment.total),
            memo,
        );
        let part = part(&scene, overall);
        let memo = scene.into_memo();
        assessment.memo = memo;
        match (part?, overall.fold) {
            (None, _) => {}
            (Some(_), Fold::Count) => total = total.map(|total| total + &Rational::ONE),
            (Some(part), Fold::Sum) => total = total.map(|total| total + &part),
            (Some(part), fold) => {
                let wanted = if fold == Fold::Least {
                    Ordering::Less
                } else {
                    Ordering::Greater
                };
                let is_better = total.as_ref().is_none_or(|best| part.cmp(best) == wanted);
                total = if is_better { Some(part) } else { total };
            }
        }
    }
    total
}

/// What one proposal adds: nothing where it does not count; the outer `None` where that is not known.
#[expect(
    clippy::option_option,
    reason = "not counting and not knowing are two answers"
)]
fn part(scene: &Scene<'_>, overall: &Overall) -> Option<Option<Rational>> {
    let counts = overall
        .filter
        .as_ref()
        .map_or(Verdict::Met, |filter| scene.verdict(filter, None));
    match counts {
        Verdict::Met => {}
        Verdict::NotMet | Verdict::NotApplicable => return Some(None),
        Verdict::Undetermined | Verdict::AwaitingJudgement => return None,
    }
    let Some(body) = &overall.body else {
        return Some(Some(Rational::ONE));
    };
    match scene.value(body, None) {
        Got::NotApplicable => Some(None),
        got => got.as_number().cloned().map(Some),
    }
}
