//! `test`: runs the `test` statements of calls.

use std::fmt::Write as _;

use std::path::PathBuf;

use clap::Args;
use mkbcall::analyse::{TestResult, run_tests};
use mkbcall::program::Program;
use mkbcall::text::Span;
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;
use serde::Serialize;

use super::args::{Common, Format};
use super::call::load;
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files::{self, FORMAT_VERSION};

#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    /// Call files
    #[arg(required = true, value_name = "CALL")]
    calls: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Listing {
    format_version: &'static str,
    tests: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    at: String,
    passes: bool,
    failures: Vec<Complaint>,
}

#[derive(Serialize)]
struct Complaint {
    at: String,
    text: String,
}

pub(crate) fn run(args: &TestArgs, common: &Common) -> Result<Done, CliError> {
    let mut done = Done::default();
    let mut text = String::new();
    let mut listed = Vec::new();
    for path in &args.calls {
        let call = load(path)?;
        let language = common.language_or(call.language);
        let program = match call.usable(common) {
            Ok(program) => program,
            Err(broken) => {
                done.aside.push_str(&broken.aside);
                done.exit = TO_MEND;
                continue;
            }
        };
        let results = run_tests(&program, language);
        if results.iter().any(|result| !result.passes()) {
            done.exit = TO_MEND;
        }
        if common.format == Format::Json {
            listed.extend(
                results
                    .iter()
                    .map(|result| entry(&program, result, language)),
            );
        } else {
            told(&program, &results, language, &mut text);
            if results.is_empty() {
                text.push_str(&words::no_tests(files::shown(path)).text(language));
                text.push('\n');
            }
        }
    }
    if common.format == Format::Json {
        text = files::json(&Listing {
            format_version: FORMAT_VERSION,
            tests: listed,
        })?;
    }
    done.result = Some(text);
    Ok(done)
}

/// One line a test, its failures below it, and how many passed.
fn told(program: &Program, results: &[TestResult], language: Language, out: &mut String) {
    for result in results {
        let title = result.title.clone();
        let line = if result.passes() {
            words::test_passes(title)
        } else {
            words::test_fails(title)
        };
        out.push_str(&line.text(language));
        out.push('\n');
        for (span, text) in complaints(result, language) {
            let _ = writeln!(out, "  {}: {text}", place(program, span));
        }
    }
    let failed = results.iter().filter(|result| !result.passes()).count();
    if !results.is_empty() {
        let counted = words::tests_counted(results.len() - failed, failed);
        out.push_str(&counted.text(language));
        out.push('\n');
    }
}

/// What was not as expected, and what could not be read.
fn complaints(result: &TestResult, language: Language) -> Vec<(Span, String)> {
    let failures = result.failures.iter().map(|failure| {
        let expected = failure.expected.text(language);
        let found = failure.found.text(language);
        (
            failure.span,
            words::test_saw(expected, found).text(language),
        )
    });
    let problems = result
        .problems
        .iter()
        .map(|problem| (result.span, problem.text(language)));
    failures.chain(problems).collect()
}

fn entry(program: &Program, result: &TestResult, language: Language) -> Entry {
    let failures = complaints(result, language)
        .into_iter()
        .map(|(span, text)| Complaint {
            at: place(program, span),
            text,
        })
        .collect();
    Entry {
        title: result.title.clone(),
        at: place(program, result.span),
        passes: result.passes(),
        failures,
    }
}

/// `file:line:column`.
fn place(program: &Program, span: Span) -> String {
    program
        .texts
        .get(span.source)
        .map_or_else(String::new, |source| {
            let at = source.position(span.start);
            format!("{}:{}:{}", source.name(), at.line, at.column)
        })
}
