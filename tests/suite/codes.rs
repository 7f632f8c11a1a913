//! Every code has its page, in both languages, with an example.

use std::collections::BTreeSet;

use mkbcall::check::check;
use mkbcall::diagnostic::{Page, catalogue};
use mkbcall::syntax::{MAX_BYTES, parse};
use mkbcall::text::Source;

#[test]
fn codes_rise_and_are_unique() {
    let numbers: Vec<_> = catalogue::all().map(|code| code.number).collect();
    for pair in numbers.windows(2) {
        if let [one, next] = pair {
            assert!(one < next, "{next} stands after {one}");
        }
    }
    let mut names: Vec<_> = catalogue::all().map(|code| code.name).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        if let [one, next] = pair {
            assert_ne!(one, next, "two codes have the name `{one}`");
        }
    }
}

#[test]
fn codes_and_names_have_their_form() {
    for code in catalogue::all() {
        let digits = code.number.strip_prefix("MKB").unwrap_or("");
        assert!(
            digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()),
            "{}",
            code.number
        );
        let kebab = code
            .name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(kebab, "{}: `{}`", code.number, code.name);
        assert!(
            !code.name.contains("invalid"),
            "{}: `{}`",
            code.number,
            code.name
        );
    }
}

#[test]
fn every_code_has_a_page_with_an_example() {
    for code in catalogue::all() {
        let page = Page::of(code);
        for (part, text) in [("en", page.en), ("nl", page.nl), ("example", page.example)] {
            assert!(
                !text.trim().is_empty(),
                "{}: no `# {part}` on its page",
                code.number
            );
        }
    }
}

#[test]
fn every_example_triggers_exactly_its_code() {
    let mut wrong = Vec::new();
    for code in catalogue::all() {
        let example = Page::of(code).example;
        // A page cannot hold a text that is too long; blanks make it so.
        let length = if code.number == "MKB0139" {
            MAX_BYTES + 1
        } else {
            0
        };
        let blanks = " ".repeat(usize::saturating_sub(length, example.len()));
        let text = [example, &blanks].concat();
        let parsed = parse(Source::new("example", text), &mut beside);
        let found: BTreeSet<_> = check(&parsed)
            .diagnostics
            .iter()
            .map(|found| found.code.number)
            .collect();
        if found != BTreeSet::from([code.number]) {
            wrong.push(format!("{}: found {found:?}", code.number));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files that stand beside an example.
fn beside(name: &str) -> Option<Source> {
    let text = match name {
        "other.call" => "call other \"Another call\"",
        "no_head.call" => "choice theme { energy   water }",
        "old.call" => "library old \"Old law\" { valid from 2014-01-01 through 2023-12-31 }",
        _ => return None,
    };
    Some(Source::new(name, text))
}
