//! The call as a document: nothing of the call is left out, and it reads well.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mkbcall::program::Program;
use mkbcall::text::Source;
use mkbcall::words::Language;

use crate::common;

fn calls() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = common::call_folders()
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "call"))
        .collect();
    let traps = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps");
    let traps = fs::read_dir(traps)
        .unwrap()
        .map(|file| file.unwrap().path());
    found.extend(traps.filter(|path| path.extension().is_some_and(|end| end == "call")));
    found.sort();
    assert!(!found.is_empty());
    found
}

fn program(path: &Path) -> Option<Program> {
    mkbcall::check(&common::parsed(path)).program
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
            let stages = program.stages().into_iter();
            for statement in stages.flat_map(|stage| &stage.statements) {
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
                shown(source.url.as_deref().unwrap_or(""), "address");
            }
            let stages = program.stages().into_iter();
            for statement in stages.flat_map(|stage| &stage.statements) {
                let say = statement.say.as_ref();
                shown(
                    say.map_or("", |say| say.get(language)),
                    "text for an applicant",
                );
            }
            for example in &program.examples {
                shown(&format!("`{}`", example.name), "example");
            }
            for test in &program.tests {
                shown(&test.title, "test");
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

/// The numbers of a text; `1_000` and `1,000` are 1000, and so are those of dates and times, part by part.
fn numbers(text: &str) -> BTreeSet<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = BTreeSet::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let is_in_name = at > 0
            && chars
                .get(at - 1)
                .is_some_and(|c| c.is_alphabetic() || *c == '_');
        let start = at;
        while chars.get(at).is_some_and(char::is_ascii_digit)
            || (at > start
                && chars.get(at).is_some_and(|c| matches!(c, '_' | ',' | '.'))
                && chars.get(at + 1).is_some_and(char::is_ascii_digit))
        {
            at += 1;
        }
        if at > start && !is_in_name {
            let number: String = chars
                .iter()
                .take(at)
                .skip(start)
                .filter(|c| !matches!(c, '_' | ','))
                .collect();
            let number = number.trim_start_matches('0');
            let number = if number.contains('.') {
                number.trim_end_matches('0').trim_end_matches('.')
            } else {
                number
            };
            out.insert(number.to_owned());
        }
        if at == start {
            at += c.len_utf8().min(1);
        }
    }
    out
}

/// Without comments, texts, and dates, which are written out.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut in_text = false;
    for line in text.lines() {
        for word in line.split_inclusive([' ', '"']) {
            if !in_text && word.trim_start().starts_with('#') {
                break;
            }
            let is_date =
                word.trim().len() >= 10 && word.chars().filter(|c| *c == '-').count() == 2;
            if !in_text && !is_date {
                out.push_str(word);
            }
            if word.ends_with('"') {
                in_text = !in_text;
                out.push(' ');
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn every_number_of_every_statement_is_told() {
    let mut n_numbers = 0;
    for path in calls() {
        let program = program(&path).unwrap();
        let told = numbers(&document(&program, Language::En));
        for statement in &program.statements {
            let text = bare(program.texts.slice(statement.whole));
            for number in numbers(&text) {
                n_numbers += 1;
                if ["million", "miljoen", "billion", "miljard"]
                    .iter()
                    .any(|word| text.contains(&format!("{number} {word}")))
                {
                    continue;
                }
                assert!(
                    told.contains(&number),
                    "{}: {number} of `{}` is not told",
                    path.display(),
                    statement.id
                );
            }
        }
    }
    assert!(n_numbers > 500, "{n_numbers} numbers seen");
}

/// Every element is closed where it should be; returns the names of all elements.
fn elements(html: &str) -> Vec<String> {
    const VOID: &[&str] = &["meta", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap();
        let name = tag.split(' ').next().unwrap();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "in {html}");
        } else if !VOID.contains(&name) {
            open.push(name);
            all.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

#[test]
fn the_page_is_well_formed_and_says_the_same() {
    for path in calls() {
        let program = program(&path).unwrap();
        for language in [Language::En, Language::Nl] {
            let mut page = mkbcall::report::describe(&program, language);
            page.blocks
                .extend(mkbcall::report::algorithm_register(&program, language).blocks);
            let html = mkbcall::report::html(&page, language);
            assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));
            let all = elements(&html);
            let count = |name: &str| all.iter().filter(|one| *one == name).count();
            assert_eq!((count("h1"), count("main"), count("title")), (1, 1, 1));
            assert_eq!(count("table"), count("caption"));
            assert_eq!(count("table"), count("thead"));
            for part in html
                .split("<th")
                .skip(1)
                .filter(|part| !part.starts_with("ead"))
            {
                assert!(part.starts_with(" scope="), "{part}");
            }
            let unsafe_parts = [
                "<script",
                "http-equiv",
                "javascript:",
                "<link",
                "<img",
                "src=",
            ];
            assert!(unsafe_parts.iter().all(|part| !html.contains(part)));
        }
    }
}

#[test]
fn texts_stay_texts_in_a_page() {
    let call = r#"call x "<script>alert(1)</script> & 'x'"
authority "<b>A</b>"
regime subsidy
time zone Europe/Amsterdam
source s "S</title>"
proposal { n number "`<i>`" }
require r "R": n less than 5   cite s
"#;
    let parsed = mkbcall::parse(Source::new("x.call", call), &mut |_| None);
    let checked = mkbcall::check(&parsed);
    let said = mkbcall::diagnostic::plain(&checked.diagnostics, &parsed.sources, Language::En);
    let program = checked.program.unwrap_or_else(|| panic!("{said}"));
    let html = mkbcall::report::html(
        &mkbcall::report::describe(&program, Language::En),
        Language::En,
    );
    elements(&html);
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;x&#39;"));
    assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"));
}

#[test]
fn the_metadata_for_the_algorithm_register() {
    let program = mkb_deals();
    for (language, to_do) in [(Language::En, "TO DO: "), (Language::Nl, "NOG DOEN: ")] {
        let page = mkbcall::report::algorithm_register(&program, language);
        let text = mkbcall::report::markdown(&page);
        assert_eq!(text.matches(to_do).count(), 12, "{text}");
        assert!(text.contains("subsidies, uitkeringen en toeslagen"));
        insta::assert_snapshot!(format!("register_{}", language.code()), text);
    }
    let short = mkbcall::words::message::metadata::register_short();
    for language in [Language::En, Language::Nl] {
        assert!(short.text(language).chars().count() <= 150);
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
fn parts_of_a_division(file: &str, language: Language) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check/program");
    let program = program(&path.join(file)).unwrap();
    let text = document(&program, language);
    let from = text.find("(`division`)").unwrap();
    text[from..].to_owned()
}

#[test]
fn parts_of_a_division_in_english() {
    insta::assert_snapshot!(
        "division_en",
        parts_of_a_division("division.call", Language::En)
    );
    insta::assert_snapshot!(
        "lowered_en",
        parts_of_a_division("lowered.call", Language::En)
    );
}

#[test]
fn parts_of_a_division_in_dutch() {
    insta::assert_snapshot!(
        "division_nl",
        parts_of_a_division("division.call", Language::Nl)
    );
    insta::assert_snapshot!(
        "lowered_nl",
        parts_of_a_division("lowered.call", Language::Nl)
    );
}
