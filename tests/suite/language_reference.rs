//! `docs/language.md` is true: its examples check, its lists are those of the code.
//!
//! How blocks are read (the page tells its reader the same in section 1):
//! - ` ```call ` is a whole call without errors; lints are allowed;
//! - ` ```call frame ` is also the call in which fragments stand;
//! - ` ```call statement `: statements that replace those of the frame with the same keyword and name, or come beside them;
//! - ` ```call fields `: fields added to the proposal of the frame;
//! - ` ```call condition `: one condition a line, each asked by a requirement in the frame;
//! - `error=MKB0000` after any of these: exactly this code is given, and no other error;
//! - ` ```json ` is JSON; one that names a call fits the first call of the page with that name.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mkbcall::check::check;
use mkbcall::diagnostic::Severity;
use mkbcall::proposal::{FitOptions, fit};
use mkbcall::syntax::parse;
use mkbcall::text::Source;
use mkbcall::words::built_in;
use mkbcall::words::keyword::TABLE;

const PAGE: &str = include_str!("../../docs/language.md");

struct Block {
    line: usize,
    tags: Vec<String>,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in PAGE.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some(block), None) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, Some(tags)) => {
                let tags = tags.split_whitespace().map(str::to_owned).collect();
                open = Some(Block {
                    line: at + 1,
                    tags,
                    text: String::new(),
                });
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// The statements of a text in which each starts at the beginning of a line, with the words before `"`, `{` or `:` as key.
fn statements(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let starts = line.starts_with(|first: char| first.is_alphabetic());
        match found.last_mut() {
            Some((_, statement)) if !starts => {
                statement.push_str(line);
                statement.push('\n');
            }
            _ => found.push((key(line), format!("{line}\n"))),
        }
    }
    found
}

/// Keyword and name of a statement; those that a call has once go by their keyword alone.
fn key(line: &str) -> String {
    let words: Vec<&str> = line
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let named = [
        "source",
        "choice",
        "record",
        "criterion",
        "require",
        "exclude",
        "define",
        "example",
    ];
    match words.as_slice() {
        [keyword, name, ..] if named.contains(keyword) => format!("{keyword} {name}"),
        ["test" | "ceiling", ..] => line.to_owned(),
        [keyword, ..] => (*keyword).to_owned(),
        [] => String::new(),
    }
}

fn whole_texts(block: &Block, frame: &str) -> Vec<String> {
    let with = |extra: &str| {
        let new = statements(extra);
        let keys: BTreeSet<&str> = new
            .iter()
            .map(|(key, _)| key.split(' ').next().unwrap_or(key))
            .collect();
        let kept = statements(frame).into_iter().filter(|(key, _)| {
            let ceiling = key.starts_with("ceiling") && keys.contains("ceiling");
            !ceiling && !new.iter().any(|(other, _)| other == key)
        });
        // As they would stand in a call: before its grant, unless they bring their own.
        let (mut before, mut after) = (String::new(), String::new());
        for (key, statement) in kept {
            let is_late = !keys.contains("grant") && (key == "grant" || !after.is_empty());
            let side = if is_late { &mut after } else { &mut before };
            side.push_str(&statement);
        }
        format!("{before}{extra}{after}")
    };
    match block.tags.get(1).map(String::as_str) {
        Some("statement") => vec![with(&block.text)],
        Some("fields") => {
            let at = frame
                .find("proposal {")
                .map(|at| at + "proposal {".len())
                .unwrap();
            vec![format!("{}\n{}{}", &frame[..at], block.text, &frame[at..])]
        }
        Some("condition") => {
            let lines = block.text.lines().filter(|line| !line.trim().is_empty());
            lines
                .map(|line| {
                    with(&format!(
                        "require example_of_the_page \"Example\" {{ that {line}   cite act }}\n"
                    ))
                })
                .collect()
        }
        _ => vec![block.text.clone()],
    }
}

fn error_codes(text: &str) -> Vec<String> {
    let checked = check(&parse(Source::new("page.call", text), &mut |_| None));
    let errors = checked
        .diagnostics
        .iter()
        .filter(|one| one.code.severity == Severity::Error);
    errors.map(|one| one.code.number.to_owned()).collect()
}

fn messages(text: &str) -> String {
    let checked = check(&parse(Source::new("page.call", text), &mut |_| None));
    let errors = checked
        .diagnostics
        .iter()
        .filter(|one| one.code.severity == Severity::Error);
    let shown = |one: &mkbcall::diagnostic::Diagnostic| {
        let place = text
            .get(..one.span.start as usize)
            .unwrap_or("")
            .lines()
            .last()
            .unwrap_or("")
            .to_owned();
        format!(
            "  {} {} (after `{place}`)\n",
            one.code.number,
            one.message(mkbcall::words::Language::En)
        )
    };
    errors.map(shown).collect()
}

#[test]
fn every_example_checks_as_the_page_says() {
    let blocks = blocks();
    let frame = blocks
        .iter()
        .find(|block| block.tags.get(1).is_some_and(|tag| tag == "frame"))
        .unwrap();
    let mut wrong = String::new();
    for block in blocks
        .iter()
        .filter(|block| block.tags.first().is_some_and(|tag| tag == "call"))
    {
        let expected = block.tags.iter().find_map(|tag| tag.strip_prefix("error="));
        for text in whole_texts(block, &frame.text) {
            let codes = error_codes(&text);
            let as_expected = match expected {
                Some(code) => !codes.is_empty() && codes.iter().all(|one| one == code),
                None => codes.is_empty(),
            };
            if !as_expected {
                let messages = messages(&text);
                let _ = write!(
                    wrong,
                    "line {}, expected {expected:?}:\n{messages}",
                    block.line
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_test_on_the_page_passes() {
    let blocks = blocks();
    let frame = blocks
        .iter()
        .find(|block| block.tags.get(1).is_some_and(|tag| tag == "frame"))
        .unwrap();
    let mut failed = String::new();
    let mut run = 0;
    for block in blocks
        .iter()
        .filter(|block| block.tags.first().is_some_and(|tag| tag == "call"))
        .filter(|block| block.text.lines().any(|line| line.starts_with("test ")))
    {
        for text in whole_texts(block, &frame.text) {
            let checked = check(&parse(Source::new("page.call", text), &mut |_| None));
            let Some(program) = checked.program else {
                continue;
            };
            for result in mkbcall::analyse::run_tests(&program, mkbcall::words::Language::En) {
                run += 1;
                if !result.passes() {
                    let _ = writeln!(failed, "line {}: {}", block.line, result.title);
                }
            }
        }
    }
    assert!(failed.is_empty(), "{failed}");
    assert!(run > 30, "only {run}");
}

#[test]
fn every_json_example_fits() {
    let blocks = blocks();
    for block in blocks
        .iter()
        .filter(|block| block.tags.first().is_some_and(|tag| tag == "json"))
    {
        let value: serde_json::Value = serde_json::from_str(&block.text)
            .unwrap_or_else(|error| panic!("line {}: {error}", block.line));
        let call = value["call"].as_str().unwrap_or("");
        let named = |text: &str| text.trim_start().starts_with(&format!("call {call} "));
        let text = &blocks.iter().find(|other| named(&other.text)).unwrap().text;
        let program = check(&parse(Source::new("page.call", text), &mut |_| None))
            .program
            .unwrap();
        if let Err(problems) = fit(&program, "page.json", &block.text, FitOptions::default()) {
            panic!("line {}: {problems:?}", block.line);
        }
    }
}

/// The first two cells of the rows of every table in a section, without backticks.
fn table_rows(heading: &str) -> BTreeSet<(String, String)> {
    let section = PAGE
        .split("\n## ")
        .find(|section| section.starts_with(heading))
        .unwrap();
    let mut rows = BTreeSet::new();
    for line in section.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line
            .trim_matches('|')
            .split('|')
            .map(|cell| cell.trim().replace('`', ""));
        if let (Some(en), Some(nl)) = (cells.next(), cells.next()) {
            rows.insert((en, nl));
        }
    }
    rows
}

#[test]
fn the_table_of_words_is_that_of_the_code() {
    let code: BTreeSet<(String, String)> = TABLE
        .iter()
        .map(|row| (row.en.to_owned(), row.nl.to_owned()))
        .collect();
    let page = table_rows("21");
    let missing: Vec<_> = code.difference(&page).collect();
    let extra: Vec<_> = page.difference(&code).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing: {missing:?}\nextra: {extra:?}"
    );
}

#[test]
fn the_table_of_built_in_names_is_that_of_the_code() {
    let code: BTreeSet<(String, String)> = built_in::TABLE
        .iter()
        .map(|row| (row.en.to_owned(), row.nl.to_owned()))
        .collect();
    assert_eq!(table_rows("22"), code);
}

#[test]
fn codes_on_the_page_exist() {
    for code in PAGE
        .split("MKB")
        .skip(1)
        .filter_map(|rest| rest.get(..4))
        .filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    {
        assert!(
            mkbcall::diagnostic::catalogue::find(&format!("MKB{code}")).is_some(),
            "MKB{code}"
        );
    }
}
