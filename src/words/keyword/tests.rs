//! The table is the source of `grammar/words.pest`; `MKBCALL_WRITE_WORDS=1` writes that file anew.

use std::fmt::Write as _;

use super::{Keyword, Language, RESERVED, TABLE};

#[test]
fn rows_follow_the_variants_and_are_named_alike() {
    for (at, row) in TABLE.iter().enumerate() {
        assert_eq!(row.keyword as usize, at);
        let camel: String = row
            .rule
            .trim_start_matches("kw_")
            .split('_')
            .flat_map(|word| {
                let mut letters = word.chars();
                letters
                    .next()
                    .map(|first| first.to_ascii_uppercase())
                    .into_iter()
                    .chain(letters)
            })
            .collect();
        assert_eq!(camel, format!("{:?}", row.keyword));
    }
}

#[test]
fn words_agree_with_their_number_and_are_found_by_any_spelling() {
    assert_eq!(Keyword::Years.spelling_after(Language::En, true), "year");
    assert_eq!(Keyword::Years.spelling_after(Language::Nl, false), "jaar");
    assert_eq!(
        Keyword::Cite.spelling_after(Language::Nl, true),
        "vindplaats"
    );
    assert!(Keyword::spelled("tot en met").any(|found| found == Keyword::Through));
    assert!(Keyword::spelled("vo\u{301}o\u{301}r").any(|found| found == Keyword::Before));
    assert_eq!(Keyword::spelled("nonsense").next(), None);
}

#[test]
fn grammar_of_words_is_made_from_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/grammar/words.pest");
    let made = words_pest();
    if std::env::var_os("MKBCALL_WRITE_WORDS").is_some() {
        assert!(
            std::fs::write(path, &made).is_ok(),
            "{path} cannot be written"
        );
    }
    assert!(
        made == include_str!("../../../grammar/words.pest"),
        "grammar/words.pest is not made from the table: set MKBCALL_WRITE_WORDS=1 and run this test"
    );
}

fn words_pest() -> String {
    let mut out = String::from(
        "// Made from src/words/keyword/ by its test; do not edit.\n\
         // A keyword is one token, whatever stands between its words; the longer spelling is tried first.\n\n",
    );
    for row in TABLE {
        let _ = writeln!(
            out,
            "{} = @{{ {} ~ !word_char }}",
            row.rule,
            choice(row.spellings())
        );
    }
    let _ = writeln!(out, "\n// No name is one of these.");
    let _ = writeln!(
        out,
        "reserved = @{{ ({} | ASCII_ALPHA_UPPER{{3}}) ~ !word_char }}",
        choice(RESERVED.iter().copied())
    );
    out
}

fn choice(spellings: impl Iterator<Item = &'static str>) -> String {
    let mut all: Vec<&str> = spellings.collect();
    all.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    all.dedup();
    let alternatives: Vec<String> = all
        .iter()
        .map(|spelling| {
            let words: Vec<String> = spelling
                .split(' ')
                .map(|word| format!("\"{}\"", word.replace('\u{301}', "\\u{0301}")))
                .collect();
            words.join(" ~ gap ~ ")
        })
        .collect();
    format!("({})", alternatives.join(" | "))
}
