//! What moves with the total: by how much thresholds and comparisons are met. For analyses that move weights.

use super::assessment::Assessment;
use super::scene::Scene;
use super::threshold::looked_at;
use crate::program::{Condition, ConditionForm, Line, Program, StepOrder};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// The comparisons of requirements that read the total, and whether there are no other conditions that read it.
pub(crate) fn comparisons_of_total(program: &Program) -> (Vec<&Condition>, bool) {
    let mut found = Vec::new();
    let mut all_are = true;
    for requirement in &program.requirements {
        let around = [&requirement.applies_if, &requirement.unless];
        let conditions = around.into_iter().flatten().chain([&requirement.condition]);
        for condition in conditions {
            collect(condition, &mut found, &mut all_are);
        }
    }
    (found, all_are)
}

fn collect<'p>(condition: &'p Condition, found: &mut Vec<&'p Condition>, all_are: &mut bool) {
    let mut lines = |lines: &'p [Line]| {
        for line in lines {
            collect(&line.condition, found, all_are);
        }
    };
    match &condition.form {
        ConditionForm::All(of) | ConditionForm::Any(of) | ConditionForm::AtLeast(_, of) => {
            lines(of);
        }
        ConditionForm::Not(of) => collect(of, found, all_are),
        // Definitions cannot read the total.
        ConditionForm::Define(_) => {}
        _ if !reads_total(condition) => {}
        ConditionForm::Compare(..) | ConditionForm::Between(..) => found.push(condition),
        _ => *all_are = false,
    }
}

/// Whether the division itself reads the total, elsewhere than in its order: then weights move its limits too.
pub(crate) fn division_reads_total(program: &Program) -> bool {
    let division = program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_ref());
    parts.is_some_and(|parts| {
        // In the orders of its steps the total stands as a key; there it is known.
        let mut parts = parts.clone();
        for step in &mut parts.steps {
            step.order = StepOrder::Ranking;
        }
        has_total(&parts)
    })
}

/// Whether the total stands anywhere in a condition. Its written form is searched, so that no form of expression, however
/// new, is passed over; saying yes too often is harmless.
fn reads_total(condition: &Condition) -> bool {
    has_total(condition)
}

pub(super) fn has_total(part: &impl std::fmt::Debug) -> bool {
    format!("{part:?}").contains("form: Total")
}

/// By how much is met what the total decides: weighted thresholds of groups and of the total, then both sides of each
/// comparison. The same number of margins for every total; `None` where one is not known.
pub(crate) fn margins(
    program: &Program,
    proposal: &Proposal,
    assessment: &Assessment,
    comparisons: &[&Condition],
) -> Vec<Option<Rational>> {
    let program = program.for_receipt(proposal.counts_as_received());
    let mut margins = Vec::new();
    let groups = (0..).map(Some).zip(&program.groups);
    let of_groups =
        groups.flat_map(|(id, group)| group.thresholds.iter().map(move |one| (id, one)));
    let of_total = program.score.iter().flat_map(|score| &score.thresholds);
    let thresholds = of_groups.chain(of_total.map(|one| (None, one)));
    for (group, threshold) in thresholds.filter(|(_, threshold)| threshold.weighted) {
        let bounds = looked_at((program, proposal), assessment, (threshold, group));
        margins.push(
            bounds
                .value()
                .map(|points| points - &threshold.least.at_least),
        );
    }
    if comparisons.is_empty() {
        return margins;
    }
    let points = (assessment.points.as_slice(), &assessment.total);
    let scene = Scene::new(program, proposal, points, assessment.memo.for_explaining());
    let number = |expr| scene.value(expr, None).as_number().cloned();
    for condition in comparisons {
        match &condition.form {
            ConditionForm::Compare(_, left, right) => {
                margins.push(number(left).zip(number(right)).map(|(a, b)| a - b));
            }
            ConditionForm::Between(subject, low, high) => {
                for end in [low, high] {
                    margins.push(number(subject).zip(number(end)).map(|(a, b)| a - b));
                }
            }
            _ => {}
        }
    }
    margins
}
