//! The grammar for editors is made from the table of words; `MKBCALL_WRITE_TEXTMATE=1` writes that file anew.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::Path;

use mkbcall::words::built_in;
use mkbcall::words::keyword::{RESERVED, TABLE};
use serde_json::{Value, json};

use crate::common;

const FILE: &str = "grammar/call.tmLanguage.json";
const BEFORE: &str = r"(?<![\p{L}\p{M}\p{N}_])(?:";
const AFTER: &str = r")(?![\p{L}\p{M}\p{N}_])";

fn path() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE)
}

/// One of these words, the longest first; between the words of one stands any space.
fn words(all: impl Iterator<Item = &'static str>) -> String {
    let mut all: Vec<&str> = all.collect();
    all.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    all.dedup();
    let all: Vec<String> = all.iter().map(|word| word.replace(' ', r"\s+")).collect();
    format!("{BEFORE}{}{AFTER}", all.join("|"))
}

fn grammar() -> Value {
    let keywords = TABLE
        .iter()
        .flat_map(mkbcall::words::keyword::Row::spellings);
    let keywords = keywords.filter(|word| !RESERVED.contains(word));
    let names = built_in::TABLE.iter().flat_map(|name| [name.en, name.nl]);
    json!({
        "name": "call",
        "scopeName": "source.call",
        "fileTypes": ["call"],
        "patterns": [
            { "name": "comment.line.number-sign.call", "match": "#.*$" },
            { "name": "string.quoted.double.call", "begin": "\"", "end": "\"",
              "patterns": [{ "name": "constant.character.escape.call", "match": r"\\." }] },
            { "name": "constant.other.date.call", "match": r"\b\d{4}-\d{2}-\d{2}\b" },
            { "name": "constant.other.time.call", "match": r"\b\d{1,2}:\d{2}(?::\d{2})?\b" },
            { "name": "constant.other.currency.call", "match": r"\b[A-Z]{3}\b(?=\s*\d)" },
            { "name": "constant.numeric.call", "match": r"\b\d[\d_]*(?:\.\d+)?\s*%?" },
            { "name": "keyword.other.call", "match": words(keywords) },
            { "name": "keyword.operator.call", "match": words(RESERVED.iter().copied()) },
            { "name": "support.constant.call", "match": words(names) },
            { "name": "punctuation.call", "match": r"[{}\[\](),.:|=*+/-]" },
        ],
    })
}

#[test]
fn grammar_for_editors_is_made_from_the_table() {
    let made = serde_json::to_string_pretty(&grammar()).unwrap() + "\n";
    if std::env::var_os("MKBCALL_WRITE_TEXTMATE").is_some() {
        fs::write(path(), &made).unwrap();
    }
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        made == written.replace("\r\n", "\n"),
        "{FILE} is not made from the table: set MKBCALL_WRITE_TEXTMATE=1 and run this test"
    );
}

/// The words that the patterns of the written grammar know under a scope.
fn known() -> Vec<String> {
    let grammar: Value = serde_json::from_str(&fs::read_to_string(path()).unwrap()).unwrap();
    let patterns = grammar.get("patterns").unwrap().as_array().unwrap();
    patterns
        .iter()
        .filter_map(|pattern| pattern.get("match")?.as_str())
        .filter_map(|pattern| pattern.strip_prefix(BEFORE)?.strip_suffix(AFTER))
        .flat_map(|pattern| pattern.split('|').map(|word| word.replace(r"\s+", " ")))
        .collect()
}

/// The lines of a call without texts and comments, spaces single.
fn code(text: &str) -> Vec<String> {
    let mut in_text = false;
    text.lines()
        .map(|line| {
            let mut kept = String::new();
            for c in line.chars() {
                match c {
                    '"' => in_text = !in_text,
                    '#' if !in_text => break,
                    c if !in_text => kept.push(c),
                    _ => {}
                }
            }
            kept.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

fn starts_with_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word)
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn every_word_of_the_calls_is_known() {
    let known = known();
    for row in TABLE {
        for spelling in row.spellings() {
            assert!(known.iter().any(|word| word == spelling), "{spelling}");
        }
    }
    for folder in common::call_folders() {
        for file in fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_none_or(|end| end != "call") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            for (raw, line) in text.lines().zip(code(&text)) {
                // A statement starts at the margin.
                let is_statement = raw.starts_with(char::is_alphabetic) && !line.is_empty();
                assert!(
                    !is_statement || known.iter().any(|word| starts_with_word(&line, word)),
                    "{}: `{line}`",
                    file.display()
                );
            }
        }
    }
}
