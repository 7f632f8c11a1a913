//! An input file: read for a call, with every problem told.

use mkbcall::Program;
use mkbcall::proposal::{FitOptions, Input, InputProblem, fit};
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;

use super::done::Done;

/// The input, or its problems on stderr.
pub(crate) fn fitted(
    program: &Program,
    file: &str,
    text: &str,
    options: FitOptions,
    language: Language,
) -> Result<Input, Done> {
    fit(program, file, text, options).map_err(|problems| {
        let mut aside = told(&problems, file, language);
        aside.push_str(&words::input_has_problems(problems.len()).text(language));
        aside.push('\n');
        Done::to_mend(aside)
    })
}

/// The problems, one a line: place, sort, what was found and expected.
pub(crate) fn told(problems: &[InputProblem], file: &str, language: Language) -> String {
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
