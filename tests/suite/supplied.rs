//! What the authority supplies, once for all proposals.

use crate::common::{problems, program, read, told, whole};
use mkbcall::program::Program;

const CALL: &str = include_str!("../traps/supplied_lists.call");

fn call() -> Program {
    program(CALL)
}

fn input(supplied: &str, facts: &str) -> String {
    format!(
        r#"{{ "format_version": "1.0", "call": "supplied_lists", {supplied} "proposals": [
        {{ "id": "A", "received": "2024-02-01T10:00:00+01:00",
           "facts": {{ "applicant": {{ "code": "GM1966", "name": "Het Hogeland" }}, "code": "A", "requested": 100{facts} }} }} ] }}"#
    )
}

#[test]
fn it_stands_beside_the_proposals_and_nowhere_else() {
    let supplied = r#""supplied": { "code": "A", "recipient": [], "codes": ["A"], "codes": ["B"], "index": "x" },"#;
    assert_eq!(
        problems(&call(), &input(supplied, r#", "index": 3"#)),
        "wrong-place 1:68 /supplied/code: found the key `code`, expected it under `facts` (`code` is a fact of each proposal)\n\
         unknown-key 1:81 /supplied/recipient: found the key `recipient`, expected a key of what is supplied in this call: `recipients`, `codes` or `index` (did you mean `recipients`?)\n\
         duplicate 1:114 /supplied/codes: found `codes` a second time, expected it once\n\
         unreadable 1:139 /supplied/index: found `x`, expected a number\n\
         wrong-place 3:113 /proposals/0/facts/index: found the key `index`, expected it under `supplied` (`index` is supplied once for all proposals, beside them)\n"
    );
}

#[test]
fn every_place_that_it_may_have_in_the_text_is_the_same() {
    let facts =
        r#""supplied": { "recipients": [{ "code": "GM0053" }], "codes": ["A"], "index": 1 }"#;
    let before = input(&format!("{facts},"), "");
    let after = format!(
        "{}, {facts} }}",
        input("", "").trim_end().trim_end_matches('}').trim_end()
    );
    let of = |text: &str| told(&whole(&call(), text));
    assert_eq!(of(&before), "Ended(Refused) had_one []");
    assert_eq!(of(&after), of(&before));
}

#[test]
fn what_is_missing_is_asked_of_the_authority() {
    let of = |supplied: &str| told(&whole(&call(), &input(supplied, "")));
    assert_eq!(
        of(""),
        "Open(AwaitingFacts) had_one [/supplied/recipients by authority, /supplied/codes by authority, /supplied/index by authority]"
    );
    assert_eq!(
        of(
            r#""supplied": { "recipients": [{ "name": "X", "code": null }], "codes": ["A"], "index": 1 },"#
        ),
        "Through  []"
    );
    assert_eq!(
        of(
            r#""supplied": { "recipients": [{ "code": null, "name": null }], "codes": ["A"], "index": 1 },"#
        ),
        "Open(AwaitingFacts) had_one [/supplied/recipients/0/code by authority, /supplied/recipients/0/name by authority]"
    );
}

#[test]
fn a_party_that_was_found_is_shown_and_the_others_are_not() {
    let supplied = r#""supplied": { "recipients": [{ "code": "GM0014" }, { "code": "GM0053" }], "codes": ["A"], "index": 1 },"#;
    let (_, explained) = whole(&call(), &input(supplied, ""));
    let had_one = explained
        .findings
        .iter()
        .find(|found| found.id == "had_one");
    let seen: Vec<&str> = had_one
        .iter()
        .flat_map(|found| &found.observed)
        .map(|seen| seen.fact.as_str())
        .collect();
    assert_eq!(
        seen,
        [
            "/facts/applicant/code",
            "/facts/applicant/name",
            "/supplied/recipients/1/code"
        ]
    );
    assert!(read(&call(), &input(supplied, "")).is_ok());
}
