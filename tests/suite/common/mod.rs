//! A program from a call text, and proposals for it.
#![expect(clippy::panic, reason = "tests fail by panicking")]

#[cfg(feature = "pages")]
pub(crate) mod html;

use std::fs;
use std::path::{Path, PathBuf};

use mkbcall::check::check;
use mkbcall::diagnostic::Severity;
use mkbcall::evaluate::{Assessment, Explained, assess, explain};
use mkbcall::program::Program;
use mkbcall::proposal::{FitOptions, Input, InputProblem, fit};
use mkbcall::syntax::{Parsed, parse};
use mkbcall::text::Source;
use mkbcall::words::Language;

/// The call of a text without errors.
#[track_caller]
pub(crate) fn program(text: &str) -> Program {
    let parsed = parse(Source::new("test.call", text), &mut |_| None);
    let checked = check(&parsed);
    let errors: Vec<String> = checked
        .diagnostics
        .iter()
        .filter(|found| found.code.severity == Severity::Error)
        .map(|found| {
            let word = parsed.sources.slice(found.span);
            format!(
                "{} at `{word}`: {}",
                found.code.number,
                found.message(Language::En)
            )
        })
        .collect();
    checked
        .program
        .unwrap_or_else(|| panic!("{}", errors.join("\n")))
}

/// The MKB-deals of the design.
pub(crate) fn mkb_deals() -> Program {
    program(include_str!("../../parse/whole/mkb_deals_en.call"))
}

/// A small call around some statements: a window without end to speak of, and fields.
pub(crate) fn small(fields: &str, statements: &str) -> Program {
    program(&format!(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\n\
         territory Netherlands on 2019-10-01, former places asked again\nmonth end last day\nsource s \"S\"\n\
         window {{ opens 2019-01-01 closes before 2020-01-01 cite s }}\nproposal {{ {fields} }}\n{statements}\n"
    ))
}

/// The input of some proposals as JSON.
pub(crate) fn file(call: &str, proposals: &str) -> String {
    format!(r#"{{ "format_version": "1.0", "call": "{call}", "proposals": [ {proposals} ] }}"#)
}

pub(crate) fn read(program: &Program, text: &str) -> Result<Input, Vec<InputProblem>> {
    fit(program, "input.json", text, FitOptions::default())
}

/// What is told of an input, a problem a line.
pub(crate) fn problems(program: &Program, text: &str) -> String {
    match read(program, text) {
        Ok(_) => String::new(),
        Err(problems) => {
            let line = |problem: &InputProblem| {
                let (line, column) = problem.line_column.unwrap_or_default();
                format!(
                    "{} {line}:{column} {}\n",
                    problem.kind.name(),
                    problem.text(Language::En)
                )
            };
            problems.iter().map(line).collect()
        }
    }
}

/// One proposal of facts, received in time, assessed and explained.
#[track_caller]
pub(crate) fn one(program: &Program, entries: &str) -> (Assessment, Explained) {
    let text = file(
        &program.name,
        &format!(r#"{{ "id": "P1", "received": "2019-11-01T12:00:00+01:00", {entries} }}"#),
    );
    whole(program, &text)
}

#[track_caller]
pub(crate) fn whole(program: &Program, text: &str) -> (Assessment, Explained) {
    let Ok(input) = read(program, text) else {
        panic!("{}", problems(program, text))
    };
    let proposal = input
        .proposals
        .first()
        .unwrap_or_else(|| panic!("no proposal"));
    let mut assessment = Assessment::default();
    assess(program, proposal, input.as_of, &mut assessment);
    let explained = explain(program, &input, proposal, &assessment, Language::En);
    (assessment, explained)
}

/// What came of a proposal: its stage, what decides, what is needed.
pub(crate) fn told((assessment, explained): &(Assessment, Explained)) -> String {
    let needed: Vec<String> = explained
        .needed
        .iter()
        .map(|needed| format!("{} by {}", needed.fact, needed.by))
        .collect();
    format!(
        "{:?} {} [{}]",
        assessment.stage,
        explained.deciding.join(","),
        needed.join(", ")
    )
}

/// The folders of the calls of this repository, in order. Beside them stand libraries, which are files.
#[track_caller]
pub(crate) fn call_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("calls");
    let entries = fs::read_dir(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
}

/// A call file as read, with the libraries that it includes.
#[track_caller]
pub(crate) fn parsed(path: &Path) -> Parsed {
    let read = |path: &Path| {
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let name = path.to_string_lossy().replace('\\', "/");
    parse(Source::new(name, read(path)), &mut |wanted| {
        Some(Source::new(wanted, read(Path::new(wanted))))
    })
}
