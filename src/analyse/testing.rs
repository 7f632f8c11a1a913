//! Runs the `test` statements of a call.

use crate::program::{Program, Test};
use crate::proposal::{FitOptions, fit};
use crate::select;
use crate::text::Span;
use crate::words::message::testing as words;
use crate::words::{Language, Message};

use super::expected::differences;
use super::given::input_text;

/// How one test fell out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// What the test says.
    pub title: String,
    /// Where it stands.
    pub span: Span,
    /// What was not as expected, with the place of the expectation; none if the test passes.
    pub failures: Vec<(Span, Message)>,
}

/// Runs all tests of a call, in the order of the file.
#[must_use]
pub fn run_tests(program: &Program, language: Language) -> Vec<Ran> {
    program
        .tests
        .iter()
        .map(|test| Ran {
            title: test.title.clone(),
            span: test.span,
            failures: failures(program, test, language),
        })
        .collect()
}

fn failures(program: &Program, test: &Test, language: Language) -> Vec<(Span, Message)> {
    let changed = with_ceiling(program, test);
    let program = changed.as_ref().unwrap_or(program);
    let text = input_text(program, test);
    let input = match fit(program, "test", &text, FitOptions { skip_unread: false }) {
        Ok(input) => input,
        Err(problems) => {
            return problems
                .iter()
                .map(|problem| (test.span, words::not_read(problem.text(language))))
                .collect();
        }
    };
    let decisions = select::decide(program, &input, language);
    test.expect
        .iter()
        .flat_map(|expected| {
            differences(test, &decisions, &expected.value)
                .into_iter()
                .map(|message| (expected.span, message))
        })
        .collect()
}

/// The call with the ceiling of the test, where the test has its own.
fn with_ceiling(program: &Program, test: &Test) -> Option<Program> {
    let amount = test.ceiling.as_ref()?;
    let mut changed = program.clone();
    for ceiling in &mut changed.ceilings {
        ceiling.amount = amount.clone();
    }
    Some(changed)
}
