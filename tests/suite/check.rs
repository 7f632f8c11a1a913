//! Checking calls: each complaint as the author sees it, and the page of each code with an example that triggers it.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use mkbcall::check::{Checked, check};
use mkbcall::diagnostic::{Code, Diagnostic, Severity, catalogue};
use mkbcall::program::Program;
use mkbcall::syntax::{Parsed, parse};
use mkbcall::text::{Source, Sources, Span};
use mkbcall::words::Language;

fn checked(name: &str, text: &str) -> (Parsed, Checked) {
    // The library that the page of MKB0940 includes.
    let old = "library old \"Old law\" { valid from 2014-01-01 through 2023-12-31 }";
    let parsed = parse(Source::new(name, text), &mut |included| {
        (included == "old.call").then(|| Source::new(included, old))
    });
    let checked = check(&parsed);
    (parsed, checked)
}

fn place(sources: &Sources, span: Span) -> String {
    let source = sources.get(span.source).unwrap();
    let position = source.position(span.start);
    format!("{}:{}", position.line, position.column)
}

/// Complaints with their places; notes are told by their number only.
fn plain(parsed: &Parsed, found: &[Diagnostic]) -> String {
    let mut out = String::new();
    let language = parsed.surface;
    for one in found {
        let at = place(&parsed.sources, one.span);
        let word = parsed.sources.slice(one.span).lines().next().unwrap_or("");
        writeln!(out, "{at} {} {}", one.code.number, one.message(language)).unwrap();
        writeln!(out, "    at `{word}`").unwrap();
        for label in &one.labels {
            let at = place(&parsed.sources, label.span);
            writeln!(out, "    {at} {}", label.message.text(language)).unwrap();
        }
        writeln!(out, "    help: {}", one.help(language)).unwrap();
        if let Some(fix) = &one.fix {
            writeln!(out, "    fix: {}", fix.text).unwrap();
        }
    }
    out
}

/// What a program holds beside its conditions: statements, uses, paths, and what examples and tests give and expect.
fn written(program: &Program) -> String {
    let mut out = String::new();
    for statement in &program.statements {
        writeln!(
            out,
            "{:?} {} {:?}",
            statement.kind, statement.id, statement.citations
        )
        .unwrap();
    }
    for (at, declared) in &program.uses {
        let word = program.texts.slice(*at);
        writeln!(
            out,
            "{} {word} → {}",
            place(&program.texts, *at),
            place(&program.texts, *declared)
        )
        .unwrap();
    }
    for (path, span) in &program.paths {
        writeln!(out, "{path} {}", place(&program.texts, *span)).unwrap();
    }
    for example in &program.examples {
        writeln!(out, "{:#?}", example.given).unwrap();
    }
    for test in &program.tests {
        for expected in &test.expect {
            writeln!(out, "{:?}", expected.value).unwrap();
        }
        writeln!(out, "{:?} {:?}", test.draws, test.ceiling).unwrap();
    }
    out
}

fn calls(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            calls(&path, out);
        } else if path.extension().is_some_and(|end| end == "call") {
            out.push(path);
        }
    }
}

#[test]
fn the_mkb_deals_are_a_program_in_both_languages() {
    for language in ["en", "nl"] {
        let path = format!("tests/parse/whole/mkb_deals_{language}.call");
        let text = std::fs::read_to_string(&path).unwrap();
        let (parsed, checked) = checked(&path, &text);
        let complaints: Vec<Diagnostic> = checked
            .diagnostics
            .into_iter()
            .filter(|found| found.code.severity != Severity::Note)
            .collect();
        assert_eq!(plain(&parsed, &complaints), "", "{path}");
        assert!(checked.program.is_some());
    }
}

#[test]
fn both_languages_give_the_same_program() {
    let program = |language: &str| {
        let path = format!("tests/parse/whole/mkb_deals_{language}.call");
        let text = std::fs::read_to_string(path).unwrap();
        checked("call", &text).1.program.unwrap()
    };
    let (en, nl) = (program("en"), program("nl"));
    let words = |path: &str| path.split('/').nth(2).map(str::to_owned);
    let clauses = |program: &mkbcall::program::Program| -> Vec<Option<String>> {
        program.paths.iter().map(|(path, _)| words(path)).collect()
    };
    assert_eq!(clauses(&en).len(), clauses(&nl).len());
    let facts = |program: &mkbcall::program::Program| {
        let given = &program.examples.first().unwrap().given;
        given.facts.first().map(|(_, json)| json.clone())
    };
    assert_eq!(facts(&en), facts(&nl));
    let kinds = |program: &mkbcall::program::Program| -> Vec<_> {
        program
            .statements
            .iter()
            .map(|statement| statement.kind)
            .collect()
    };
    assert_eq!(kinds(&en), kinds(&nl));
}

#[test]
fn complaints_read_as_written_down() {
    let mut paths = Vec::new();
    calls(Path::new("tests/check"), &mut paths);
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.with_extension("");
        let name = name.strip_prefix("tests/check").unwrap();
        let (parsed, checked) = checked(&path.display().to_string(), &text);
        let program = checked.program.as_ref().map(written).unwrap_or_default();
        let complaints = plain(&parsed, &checked.diagnostics);
        let snapshot = format!("{text}\n────\n{complaints}{program}");
        insta::with_settings!({ snapshot_path => "../check/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.display().to_string().replace('/', "__"), snapshot);
        });
    }
}

/// The codes of the checker: 02 and up.
fn codes() -> impl Iterator<Item = &'static Code> {
    catalogue::all().filter(|code| code.number >= "MKB0200")
}

#[test]
fn every_page_has_both_languages_and_an_example_of_exactly_its_code() {
    let mut wrong = String::new();
    for code in codes() {
        let page = code.page;
        let has_parts = ["# en\n", "# nl\n", "# example\n"]
            .iter()
            .all(|part| page.contains(part));
        let example = page
            .split_once("```call\n")
            .and_then(|(_, rest)| rest.split_once("```"))
            .map_or("", |(example, _)| example);
        let (parsed, checked) = checked("example.call", example);
        let errors: BTreeSet<&str> = checked
            .diagnostics
            .iter()
            .filter(|found| found.code.severity == Severity::Error || found.code == code)
            .map(|found| found.code.number)
            .collect();
        if !has_parts || errors != BTreeSet::from([code.number]) {
            writeln!(
                wrong,
                "{}\n{}",
                code.number,
                plain(&parsed, &checked.diagnostics)
            )
            .unwrap();
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn every_code_says_the_same_slots_in_both_languages_and_in_good_manner() {
    for code in codes() {
        let slots = |language| -> BTreeSet<&str> {
            let both = [code.message, code.help].into_iter();
            both.flat_map(|phrase| phrase.slots(language)).collect()
        };
        assert_eq!(slots(Language::En), slots(Language::Nl), "{}", code.number);
        for slot in slots(Language::En) {
            assert!(code.slots.contains(&slot), "{} {slot}", code.number);
        }
        for phrase in [code.message, code.help] {
            for text in [phrase.en, phrase.nl] {
                assert!(!text.is_empty() && !text.ends_with('.'), "{}", code.number);
                assert!(!text.starts_with(char::is_uppercase), "{}", code.number);
            }
        }
    }
    let numbers: Vec<&str> = codes().map(|code| code.number).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
}

/// Every line left out, and every so many-th character left out or doubled: no panic, no program from a text with errors, and
/// one slip is not answered with a flood.
#[test]
fn a_slip_anywhere_is_answered_and_never_with_a_flood() {
    for path in [
        "tests/parse/whole/mkb_deals_en.call",
        "tests/parse/whole/mkb_deals_nl.call",
        "tests/check/program/whole.call",
    ] {
        let text = std::fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let mut slips: Vec<String> = (0..lines.len())
            .map(|at| {
                let mut left = lines.clone();
                left.remove(at);
                left.join("\n")
            })
            .collect();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(307).collect();
        for at in places {
            let letter = text[at..].chars().next().unwrap();
            let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
            slips.push(format!("{before}{after}"));
            slips.push(format!("{before}{letter}{letter}{after}"));
        }
        for slip in slips {
            let (parsed, checked) = checked("slip.call", &slip);
            let errors: Vec<Diagnostic> = checked
                .diagnostics
                .into_iter()
                .filter(|found| found.code.severity == Severity::Error)
                .collect();
            assert_eq!(checked.program.is_none(), !errors.is_empty());
            assert!(errors.len() <= 12, "{path}\n{}", plain(&parsed, &errors));
        }
    }
}
