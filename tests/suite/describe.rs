//! The call as a document: nothing of the call is left out, and it reads well.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

use mkbcall::program::Program;
use mkbcall::text::Source;
use mkbcall::words::Language;

fn calls() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("calls");
    let mut found: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "call"))
        .collect();
    found.sort();
    assert!(!found.is_empty());
    found
}

/// The call of a file; `None` where it needs files beside it.
fn program(path: &Path) -> Option<Program> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let source = Source::new(name, fs::read_to_string(path).unwrap());
    mkbcall::check(&mkbcall::parse(source, &mut |wanted| {
        let beside = path.with_file_name(wanted);
        let text = fs::read_to_string(beside).ok()?;
        Some(Source::new(wanted, text))
    }))
    .program
}

fn document(program: &Program, language: Language) -> String {
    mkbcall::report::markdown(&mkbcall::report::describe(program, language))
}

#[test]
fn every_statement_of_every_call_is_told() {
    for path in calls() {
        let program = program(&path).unwrap();
        for language in [Language::En, Language::Nl] {
            let text = document(&program, language);
            let shown = |what: &str, kind: &str| {
                let what = what.replace(['\n', '\r'], " ");
                let in_cell = what.replace('|', "\\|");
                assert!(
                    text.contains(&what) || text.contains(&in_cell),
                    "{}: {kind} `{what}` is not told",
                    path.display()
                );
            };
            for statement in &program.statements {
                shown(&statement.id, "statement");
                shown(statement.label.get(language), "label");
                for reading in &statement.readings {
                    shown(reading.get(language), "reading");
                }
                for citation in &statement.citations {
                    shown(citation.locator.as_deref().unwrap_or(""), "locator");
                }
            }
            for field in &program.fields {
                shown(&format!("`{}`", field.name), "field");
            }
            for define in &program.defines {
                shown(&define.name, "defined value");
            }
            for line in program.grant.iter().flat_map(|grant| &grant.lines) {
                shown(&format!("`{}`", line.name), "line of the grant");
            }
            for source in &program.sources {
                shown(&source.name, "source");
            }
            let division = program.division.iter();
            for parts in division.flat_map(|division| &division.parts) {
                for limit in &parts.limits {
                    shown(&format!("`{}`", limit.name), "limit");
                    shown(limit.label.get(language), "label of a limit");
                }
                for step in &parts.steps {
                    shown(step.name.as_deref().unwrap_or(""), "step");
                    shown(step.label.get(language), "label of a step");
                }
            }
        }
    }
}

fn mkb_deals() -> Program {
    let path = "calls/mkb-deals-2019/mkb-deals-2019.call";
    program(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_mkb_deals_in_english() {
    insta::assert_snapshot!("mkb_deals_en", document(&mkb_deals(), Language::En));
}

#[test]
fn the_mkb_deals_in_dutch() {
    insta::assert_snapshot!("mkb_deals_nl", document(&mkb_deals(), Language::Nl));
}

/// The money of a call that has every part of a division.
fn parts_of_a_division(language: Language) -> String {
    let path = "tests/check/program/division.call";
    let program = program(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let text = document(&program, language);
    let from = text.find("(`division`)").unwrap();
    text[from..].to_owned()
}

#[test]
fn parts_of_a_division_in_english() {
    insta::assert_snapshot!("division_en", parts_of_a_division(Language::En));
}

#[test]
fn parts_of_a_division_in_dutch() {
    insta::assert_snapshot!("division_nl", parts_of_a_division(Language::Nl));
}
