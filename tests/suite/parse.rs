//! Reading call texts: whole examples, planted mistakes, the pages of the codes, and any text at all.
//!
//! A mistake is a file under `parse/mistakes/`; its snapshot shows what changed from the file without mistakes and what
//! is said about it.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fmt::Write as _;

use mkbcall::diagnostic::catalogue::{reading, writing};
use mkbcall::diagnostic::{Diagnostic, Severity};
use mkbcall::syntax::expression::{self, Reader};
use mkbcall::syntax::tree::{Kind, Node};
use mkbcall::syntax::{Parsed, parse};
use mkbcall::text::Source;
use mkbcall::words::Language;
use proptest::prelude::*;

fn read(name: &str, text: &str) -> Parsed {
    parse(Source::new(name, text), &mut |_| None)
}

/// What reading says, with what reading the expressions adds.
fn complaints(parsed: &Parsed) -> Vec<Diagnostic> {
    let mut all = parsed.diagnostics.clone();
    let reader = Reader {
        sources: &parsed.sources,
        surface: parsed.surface,
        texts: parsed.surface,
    };
    expressions(&parsed.root, &reader, &mut all);
    all.sort_by_key(|diagnostic| diagnostic.span.start);
    all
}

fn expressions(node: &Node, reader: &Reader<'_>, out: &mut Vec<Diagnostic>) {
    if matches!(node.kind, Kind::Condition | Kind::Chain) {
        expression::read(node, reader, out);
    } else {
        node.children
            .iter()
            .for_each(|child| expressions(child, reader, out));
    }
}

fn broken<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
    if matches!(
        node.kind,
        Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue
    ) {
        found.push(node);
    }
    node.children.iter().for_each(|child| broken(child, found));
}

#[test]
fn whole_calls_are_read_without_a_complaint() {
    for entry in std::fs::read_dir("tests/parse/whole").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let parsed = read(&path.display().to_string(), &text);
        let mut pieces = Vec::new();
        broken(&parsed.root, &mut pieces);
        let pieces: Vec<&str> = pieces
            .iter()
            .map(|node| parsed.sources.slice(node.span))
            .collect();
        assert_eq!(pieces, Vec::<&str>::new(), "{}", path.display());
        assert_eq!(complaints(&parsed), [], "{}", path.display());
    }
}

/// One line a fact: place, code, message, way out, replacement.
fn shown(parsed: &Parsed) -> String {
    let mut out = String::new();
    for diagnostic in complaints(parsed) {
        let source = parsed.sources.get(diagnostic.span.source).unwrap();
        let at = source.position(diagnostic.span.start);
        let kind = if diagnostic.code.severity == Severity::Lint {
            " (lint)"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "{}:{} {}{kind}",
            at.line, at.column, diagnostic.code.number
        );
        let _ = writeln!(
            out,
            "  at `{}`",
            parsed.sources.slice(diagnostic.span).replace('\n', "⏎")
        );
        let language = parsed.surface;
        let _ = writeln!(out, "  {}", diagnostic.message(language));
        let _ = writeln!(out, "  help: {}", diagnostic.help(language));
        if let Some(fix) = &diagnostic.fix {
            let _ = writeln!(
                out,
                "  fix: `{}` becomes `{}`",
                parsed.sources.slice(fix.span),
                fix.text.replace('\n', "⏎")
            );
        }
    }
    out
}

#[test]
fn planted_mistakes_are_told_once_and_touch_nothing_else() {
    let mut files: Vec<_> = std::fs::read_dir("tests/parse/mistakes")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path).unwrap();
        let parsed = read(path.file_name().unwrap().to_str().unwrap(), &text);
        let clean = if parsed.surface == Language::Nl {
            "nl_none.call"
        } else {
            "none.call"
        };
        let clean = std::fs::read_to_string(path.with_file_name(clean)).unwrap();
        let mut out = String::from("── lines that differ\n");
        for line in text
            .lines()
            .filter(|line| !clean.lines().any(|other| other == *line))
        {
            let _ = writeln!(out, "{line}");
        }
        let _ = writeln!(out, "── said\n{}", shown(&parsed));
        let _ = writeln!(out, "── statements lost");
        for lost in lost(&read("clean", &clean), &parsed) {
            let _ = writeln!(out, "{lost}");
        }
        insta::with_settings!({ snapshot_path => "../parse/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(path.file_stem().unwrap().to_str().unwrap(), out);
        });
    }
}

/// The first words of the statements of `clean` that `other` does not have as they are.
fn lost(clean: &Parsed, other: &Parsed) -> Vec<String> {
    let statements = |parsed: &Parsed| -> Vec<String> {
        let slice = |node: &Node| {
            parsed
                .sources
                .slice(node.span)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        parsed
            .root
            .children
            .iter()
            .filter(|node| node.kind != Kind::BrokenStatement)
            .map(slice)
            .collect()
    };
    let others = statements(other);
    let first = |text: &str| text.split(' ').take(2).collect::<Vec<_>>().join(" ");
    statements(clean)
        .iter()
        .filter(|one| !others.contains(one))
        .map(|one| first(one))
        .collect()
}

#[test]
fn the_example_of_each_page_has_exactly_its_error() {
    for code in reading::ALL.iter().chain(writing::ALL) {
        let parts: Vec<&str> = ["# en\n", "\n# nl\n", "\n# example\n```call\n"]
            .iter()
            .scan(code.page, |rest, mark| {
                let (before, after) = rest.split_once(mark)?;
                *rest = after;
                Some(before)
            })
            .collect();
        assert_eq!(parts.len(), 3, "{} has the three parts", code.number);
        let example = code
            .page
            .split_once("```call\n")
            .and_then(|(_, rest)| rest.split_once("```"))
            .unwrap()
            .0;
        let example = match code.number {
            "MKB0139" => format!("{example}{}", "#".repeat(mkbcall::syntax::MAX_BYTES)),
            _ => example.to_owned(),
        };
        let found = complaints(&read("example.call", &example));
        let mut errors: Vec<&str> = found
            .iter()
            .filter(|found| {
                found.code.severity == Severity::Error || found.code.number == code.number
            })
            .map(|found| found.code.number)
            .collect();
        errors.dedup();
        assert_eq!(
            errors,
            [code.number],
            "{}\n{}",
            code.number,
            shown(&read("example.call", &example))
        );
        for found in found {
            assert!(found.fix.is_none_or(|fix| fix.span.start <= fix.span.end));
        }
    }
}

fn check_spans(node: &Node, parsed: &Parsed) {
    let text = parsed.sources.get(node.span.source).unwrap().text();
    assert!(text.get(node.span.range()).is_some(), "{node:?}");
    let mut at = node.span.start;
    for child in &node.children {
        assert!(
            child.span.start >= at && child.span.end <= node.span.end,
            "{node:?}"
        );
        at = child.span.end;
        check_spans(child, parsed);
    }
}

fn check_any(text: &str) {
    let parsed = read("any.call", text);
    check_spans(&parsed.root, &parsed);
    let all = complaints(&parsed);
    for diagnostic in &all {
        let source = parsed.sources.get(diagnostic.span.source).unwrap();
        assert!(
            source.text().get(diagnostic.span.range()).is_some(),
            "{diagnostic:?}"
        );
        assert!(
            diagnostic
                .fix
                .as_ref()
                .is_none_or(|fix| source.text().get(fix.span.range()).is_some())
        );
        for language in [Language::En, Language::Nl] {
            assert!(
                !diagnostic.message(language).contains(['{', '}']) || text.contains(['{', '}']),
                "{diagnostic:?}"
            );
            let _ = diagnostic.help(language);
        }
    }
    // Whatever could not be read was complained about.
    let mut pieces = Vec::new();
    broken(&parsed.root, &mut pieces);
    assert!(pieces.is_empty() || !all.is_empty(), "{text:?}");
}

const ENGLISH: &str = include_str!("../parse/whole/mkb_deals_en.call");
const DUTCH: &str = include_str!("../parse/whole/mkb_deals_nl.call");
const FORMS: &str = include_str!("../parse/whole/forms_en.call");

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_tree(text in "\\PC*") {
        check_any(&text);
    }

    #[test]
    fn any_words_of_the_language_give_a_tree(words in proptest::collection::vec(0_usize..600, 0..120), seed in any::<u32>()) {
        let all: Vec<&str> = ENGLISH.split([' ', '\n']).chain(["{", "}", "(", ")", "[", "]", "\"", "\n", ":", ";", "“", "é", "\u{a0}", "\r"]).collect();
        let text: Vec<&str> = words.iter().filter_map(|at| all.get((at + seed as usize) % all.len()).copied()).collect();
        check_any(&text.join(" "));
    }

    #[test]
    fn one_changed_character_changes_few_statements(at in 0_usize..8000, sign in "[{}\"()\\[\\];:,|%a-]", what in 0..3, file in 0_usize..3) {
        let whole = [ENGLISH, DUTCH, FORMS].get(file).copied().unwrap();
        let at = (0..=at % whole.len()).rev().find(|at| whole.is_char_boundary(*at)).unwrap();
        let (before, after) = whole.split_at(at);
        let text = match what {
            0 => format!("{before}{sign}{after}"),
            1 => format!("{before}{}", after.chars().skip(1).collect::<String>()),
            _ => format!("{before}{}{after}", after.chars().next().unwrap_or(' ')),
        };
        let lost = lost(&read("whole", whole), &read("edited", &text));
        // Two as a rule; a brace put into a word of the head (`a{uthority`) costs the most that was seen: four.
        prop_assert!(lost.len() <= 4, "{lost:?}\n{text}");
        check_any(&text);
    }
}
