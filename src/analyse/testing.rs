//! Runs the `test` statements of a call.
//!
//! A test with one proposal, no scores and no expectation about the field stops before scoring: its outcome is `eligible` or
//! what ended it earlier. Otherwise the whole chain runs (semantics 8.3).

use super::{case, expectation};
use crate::decision::Outcome;
use crate::evaluate::{
    Assessment, Stage, assess, assess_all, assess_before_scoring, explain, remarked,
};
use crate::program::{Ceiling, Criterion, Expectation, Given, Program, Quantity, Test};
use crate::proposal::{FitOptions, Input, InputProblem, Proposal, fit, with_closings};
use crate::quantity::Rational;
use crate::select::{decide, decide_assessed, last_stage};
use crate::text::Span;
use crate::words::{Language, Message};

/// What became of one test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestResult {
    /// What the test says.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// Expectations that did not hold; empty when the test passes.
    pub failures: Vec<Failure>,
    /// Problems of the proposals that it makes; then nothing was expected of them.
    pub problems: Vec<InputProblem>,
}

impl TestResult {
    /// Whether everything that it expects came out.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.failures.is_empty() && self.problems.is_empty()
    }
}

/// An expectation that did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The expectation.
    pub span: Span,
    /// What was expected.
    pub expected: Message,
    /// What came out.
    pub found: Message,
}

/// Runs all tests of the call, in file order.
#[must_use]
pub fn run_tests(program: &Program, language: Language) -> Vec<TestResult> {
    (0..program.tests.len())
        .filter_map(|n| {
            let looked_at = looked_at(program, n);
            let test = looked_at.tests.get(n)?;
            Some(run(looked_at, (n, test), language))
        })
        .collect()
}

/// The stage that a test looks at, as a call that ends there; the call where it names none.
fn looked_at(program: &Program, n: usize) -> &Program {
    let named = program.tests.get(n).and_then(|test| test.stage.as_deref());
    let mut stages = program.stages().into_iter();
    let is_named = |one: &&Program| {
        let stage = one.stage.as_ref();
        stage.is_some_and(|stage| Some(stage.name.as_str()) == named)
    };
    stages.find(is_named).unwrap_or(program)
}

fn run(program: &Program, (n, test): (usize, &Test), language: Language) -> TestResult {
    let changed = with_other_money(program, test);
    let program = changed.as_ref().unwrap_or(program);
    let mut result = TestResult {
        title: test.title.clone(),
        span: test.span,
        failures: Vec::new(),
        problems: Vec::new(),
    };
    let input = match fit(
        program,
        "test",
        &case::test_input(program, test, n),
        FitOptions::default(),
    ) {
        Ok(input) => input,
        Err(problems) => {
            result.problems = problems;
            return result;
        }
    };
    let closed = with_closings(program, &input.overrides);
    let is_later = program.stages().len() > 1;
    let seen = if is_later {
        in_stages(program, &input, language)
    } else if stops_before_scoring(program, test) {
        before_scoring(&closed, &input, language)
    } else {
        whole_chain(&closed, program, &input, language)
    };
    for expected in &test.expect {
        if let Some((wanted, found)) = seen.differs(&expected.value) {
            result.failures.push(Failure {
                span: expected.span,
                expected: wanted,
                found,
            });
        }
    }
    result
}

fn whole_chain(
    closed: &Program,
    program: &Program,
    input: &Input,
    language: Language,
) -> expectation::Seen {
    let assessments = assess_all(closed, input);
    let decisions = decide_assessed(program, input, &assessments, language);
    let mut seen = expectation::Seen::from_decisions(&decisions, &assessments);
    for (proposal, assessment) in input.proposals.iter().zip(&assessments) {
        seen.remarks(&proposal.id, remarked(program, assessment));
    }
    seen
}

/// What came of a test of a stage that follows another: the decisions of all stages, in which the grant and the remarks are
/// those of the stage that is looked at.
fn in_stages(program: &Program, input: &Input, language: Language) -> expectation::Seen {
    let whole = decide(program, input, language);
    let mut assessed = std::collections::BTreeMap::new();
    for (stage, entered) in crate::select::entered(program, input, language) {
        let closed = with_closings(stage, &entered.overrides);
        let assessments = assess_all(&closed, &entered);
        for (proposal, assessment) in entered.proposals.iter().zip(assessments) {
            assessed.insert(proposal.id.to_string(), (stage, assessment));
        }
    }
    let own = |id: &str| assessed.get(id).map(|(_, assessment)| assessment.clone());
    let last = last_stage(program, input, language).unwrap_or_default();
    let here = last.decisions.iter();
    let assessments: Vec<Assessment> = here
        .map(|decision| own(&decision.proposal).unwrap_or_default())
        .collect();
    let mut seen = expectation::Seen::from_decisions(&last, &assessments);
    for decision in &whole.decisions {
        seen.ended_before(
            decision,
            own(&decision.proposal).unwrap_or_default().amount.value(),
        );
    }
    seen.with_ledger(whole.ledger);
    for (id, (stage, assessment)) in &assessed {
        seen.remarks(id, remarked(stage, assessment));
    }
    seen
}

/// The call with the ceiling and the pots of the test in place of its own.
fn with_other_money(program: &Program, test: &Test) -> Option<Program> {
    if test.ceiling.is_none() && test.pots.is_empty() {
        return None;
    }
    let mut changed = program.clone();
    if let (Some(amount), Some(first)) = (&test.ceiling, program.ceilings.first()) {
        changed.ceilings = vec![Ceiling {
            amount: amount.clone(),
            published: None,
            applies_from: None,
            ..first.clone()
        }];
    }
    let parts = changed.division.as_mut();
    if let Some(parts) = parts.and_then(|division| division.parts.as_mut()) {
        for (id, quantity) in &test.pots {
            if let Some(limit) = parts.limits.get_mut(id.index()) {
                limit.quantity = with_amount(&limit.quantity, quantity);
            }
        }
    }
    Some(changed)
}

/// The same kind of quantity, so many of it.
fn with_amount(quantity: &Quantity, so_many: &Rational) -> Quantity {
    match quantity {
        Quantity::Money(_) | Quantity::Share(_) => Quantity::Money(so_many.clone()),
        Quantity::Awards(_) => {
            let number = so_many.to_i64().and_then(|n| u32::try_from(n).ok());
            Quantity::Awards(number.unwrap_or(0))
        }
        Quantity::Units { unit, of, .. } => Quantity::Units {
            amount: so_many.clone(),
            unit: unit.clone(),
            of: of.clone(),
        },
    }
}

fn stops_before_scoring(program: &Program, test: &Test) -> bool {
    let [only] = test.given.as_slice() else {
        return false;
    };
    // Where all points are computed, there is nothing to wait for.
    let is_marked = |criterion: &Criterion| criterion.computed.is_none();
    (program.criteria.is_empty() || program.criteria.iter().any(is_marked))
        && !has_marks(&case::with_base(program, only))
        && test.draws.is_empty()
        && test.expect.iter().all(|expected| match &expected.value {
            Expectation::Outcome {
                outcome,
                amount,
                because,
                ..
            } => {
                let is_late = because
                    .as_ref()
                    .is_some_and(|because| is_after_grant(program, because));
                amount.is_none() && !is_late && ends_before_scoring(outcome)
            }
            Expectation::Grant { .. } | Expectation::Remark { .. } => true,
            _ => false,
        })
}

fn has_marks(given: &Given) -> bool {
    !given.scores.is_empty() || given.stage.as_ref().is_some_and(|stage| has_marks(stage))
}

/// Whether a reason is the grant, or a requirement that stands after it.
fn is_after_grant(program: &Program, because: &str) -> bool {
    let is_named = |id| {
        program
            .statement(id)
            .is_some_and(|found| found.id == because)
    };
    program
        .grant
        .as_ref()
        .is_some_and(|grant| is_named(grant.statement))
        || program
            .requirements
            .iter()
            .any(|requirement| requirement.after_grant && is_named(requirement.statement))
}

fn assessed(program: &Program, input: &Input, proposal: &Proposal) -> Assessment {
    let mut assessment = Assessment::default();
    assess(program, proposal, input.as_of, &mut assessment);
    assessment
}

/// Outcomes that a proposal can have without scores and selection. An example with marks runs the whole chain instead.
fn ends_before_scoring(outcome: &str) -> bool {
    matches!(
        Outcome::from_json(outcome),
        Some(
            Outcome::Eligible
                | Outcome::Refused
                | Outcome::RefusedDiscretionary
                | Outcome::NotTreated
                | Outcome::OutsideWindow
                | Outcome::Withdrawn
                | Outcome::AwaitingFacts
                | Outcome::AwaitingJudgement
        )
    )
}

fn before_scoring(program: &Program, input: &Input, language: Language) -> expectation::Seen {
    let mut seen = expectation::Seen::default();
    for proposal in &input.proposals {
        let mut early = Assessment::default();
        assess_before_scoring(program, proposal, input.as_of, &mut early);
        let outcome = match early.stage {
            Stage::Ended(outcome) | Stage::Open(outcome) => outcome,
            Stage::Through => Outcome::Eligible,
        };
        let explained = explain(program, input, proposal, &early, language);
        seen.add(&proposal.id, outcome, None, &explained.deciding);
        // What the grant comes to is told although it decides nothing here.
        let whole = assessed(program, input, proposal);
        seen.grant(&proposal.id, whole.amount.value().cloned());
        seen.remarks(&proposal.id, remarked(program, &whole));
    }
    seen
}
