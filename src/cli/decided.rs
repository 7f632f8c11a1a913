//! From a call and an input to decisions: what every command does that starts from a check.

use std::path::Path;

use mkbcall::decision::Decisions;
use mkbcall::program::Program;
use mkbcall::proposal::{FitOptions, Input, InputProblem, fit};
use mkbcall::select;
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;

use super::args::Common;
use super::call::load;
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files;

/// A call, its input, and what was decided.
pub(crate) struct Decided {
    pub(crate) program: Program,
    pub(crate) input: Input,
    pub(crate) decisions: Decisions,
    pub(crate) language: Language,
    /// What is told about proposals that were left out, and the exit code that follows.
    pub(crate) done: Done,
}

/// Reads, checks, fits and decides; what has to be mended first is the error inside.
pub(crate) fn decided(
    call: &Path,
    input: &Path,
    skip_unread: bool,
    common: &Common,
) -> Result<Result<Decided, Done>, CliError> {
    let call = load(call)?;
    let language = common.language_or(call.language);
    let text = files::read(input)?;
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(Err(done)),
    };
    let file = files::shown(input);
    let input = match fit(&program, &file, &text, FitOptions { skip_unread }) {
        Ok(input) => input,
        Err(problems) => {
            let mut aside = told(&problems, &file, language);
            aside.push_str(&words::input_has_problems(problems.len()).text(language));
            aside.push('\n');
            return Ok(Err(Done::to_mend(aside)));
        }
    };
    let decisions = select::decide(&program, &input, language);
    let mut done = Done::default();
    if !input.unread.is_empty() {
        for unread in &input.unread {
            done.aside
                .push_str(&told(&unread.problems, &file, language));
        }
        done.aside
            .push_str(&words::left_out(input.unread.len()).text(language));
        done.aside.push('\n');
        done.exit = TO_MEND;
    }
    Ok(Ok(Decided {
        program,
        input,
        decisions,
        language,
        done,
    }))
}

/// The problems, one a line: place, sort, what was found and expected.
fn told(problems: &[InputProblem], file: &str, language: Language) -> String {
    let mut out = String::new();
    for problem in problems {
        let place = problem.line_column.map_or_else(
            || file.to_owned(),
            |(line, column)| format!("{file}:{line}:{column}"),
        );
        let kind = problem.kind.name().to_owned();
        out.push_str(&words::problem(place, kind, problem.text(language)).text(language));
        out.push('\n');
    }
    out
}
