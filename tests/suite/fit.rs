//! Input files: what is read, and every complaint about one.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

use crate::common::{file, mkb_deals, problems, read, small};
use mkbcall::proposal::{FitOptions, fit, fit_proposal};
use mkbcall::words::Language;
use proptest::prelude::*;

const SOUND: &str = r#"{ "id": "P01", "reference": "EZK-1", "title": "Titel", "submitted_for": "Regio",
  "received": "2019-11-20T16:41:55+01:00", "completion_requested": null, "completion_due": null, "completed": null, "withdrawn": null,
  "facts": { "applicant": { "kind": "municipality", "code": "GM0222" }, "themes": ["human_capital", "innovation"],
    "partners": [ { "kind": "bedrijf", "name": "Bakker" } ], "requested": 310000, "execution_costs": "700000.00" },
  "judgements": { "new_initiative": { "value": true, "reason": "nieuw", "by": "J. de Vries", "on": "2019-11-28" } },
  "scores": { "B": { "impact": { "points": 3.5, "reason": "goed" }, "fit": 4 }, "A": { "impact": "4.5" } },
  "recusals": { "C": "works for a partner" } }"#;

#[test]
fn reads_a_sound_input() {
    let program = mkb_deals();
    let text = file("mkb_deals_2019", SOUND);
    assert_eq!(problems(&program, &text), "");
    let input = read(&program, &text).unwrap();
    assert_eq!(input.assessors, ["A", "B", "C"]);
    let proposal = &input.proposals[0];
    insta::assert_snapshot!(format!("{:#?}", proposal.facts));
    assert_eq!(proposal.marks.len(), 3);
    assert_eq!(&text[proposal.offset as usize..][..7], "{ \"id\":");
    let with_mark = format!("\u{feff}{text}");
    let again = read(&program, &with_mark).unwrap();
    assert_eq!(again.proposals[0].facts, proposal.facts);
}

/// Forty thousand as the Dutch write it is not read as forty; nor does one assessor count twice for a capital or a space.
#[test]
fn what_could_be_read_in_two_ways_is_asked_again() {
    let program = mkb_deals();
    let mut out = String::new();
    for requested in [
        r#""40.000""#,
        "40.005",
        r#""40.000,00""#,
        r#""40 000""#,
        "40000.000",
        "4e-3",
    ] {
        let text = format!(r#"{{ "id": "P1", "facts": {{ "requested": {requested} }} }}"#);
        out.push_str(&problems(&program, &file("mkb_deals_2019", &text)));
    }
    let text = r#"{ "id": "P1", "scores": { "A": { "impact": 3 }, "a": { "impact": 3 }, "A ": { "impact": 3 },
        "": { "impact": 3 }, " C": { "impact": "7,5" } } }"#;
    out.push_str(&problems(&program, &file("mkb_deals_2019", text)));
    insta::assert_snapshot!(out);
    for requested in ["40000.00", r#""40000.5""#, "4e4"] {
        let text = format!(r#"{{ "id": "P1", "facts": {{ "requested": {requested} }} }}"#);
        assert_eq!(problems(&program, &file("mkb_deals_2019", &text)), "");
    }
}

#[test]
fn tells_every_problem_at_once() {
    let program = mkb_deals();
    let text = r#"{ "format_version": "1.2", "call": "mkb_deals_2019", "nots": "?",
  "as_of": "2019-12-11",
  "proposals": [
    { "id": "P01", "id": "P1", "recieved": "2019-11-20T16:41:55+01:00", "requested": 5,
      "received": "2019-10-27T02:30",
      "facts": { "requsted": 1, "requested": "1,5", "execution_costs": -1, "new_initiative": true, "received": null,
        "themes": ["human_capitol", 3], "applicant": { "kind": "province", "code": "GM0222", "naam": "Utrecht", "hue": 1 },
        "partners": [ { "kind": "gemeente", "name": "Bergen" }, 7 ], "partners": [] },
      "judgements": { "new_initiative": { "value": "yes", "raeson": "" }, "requested": { "value": 1 }, "band": { "value": "refuse" } },
      "scores": { "A": { "impact": 5.5, "fit": 3.25, "impct": 1, "demand": {}, "demand": 1 }, "A": {} },
      "recusals": [], "votes": { "A": {} }, "removals": [] },
    { "id": "P02", "title": 5 },
    { "id": "P02" },
    { "title": "no id" },
    []
  ],
  "draws": [ { "question": "ranking:P01,P02", "order": ["P02", "P2"] }, { "question": "P02", "order": ["P02", "P02"], "by": "notary" } ],
  "overrides": [ { "proposal": "P02" } ] }"#;
    insta::assert_snapshot!(problems(&program, text));
}

#[test]
fn tells_it_in_dutch_too() {
    let program = mkb_deals();
    let text = file(
        "mkb_deals_2019",
        r#"{ "id": "P01", "facts": { "requsted": 1, "themes": "x" } }"#,
    );
    let found = read(&program, &text).unwrap_err();
    let lines: Vec<String> = found
        .iter()
        .map(|problem| problem.text(Language::Nl))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn of_another_call_tells_only_that() {
    let program = mkb_deals();
    insta::assert_snapshot!(problems(
        &program,
        r#"{ "format_version": "2.0", "call": "other", "x": 1 }"#
    ));
}

#[test]
fn says_where_a_text_is_not_json() {
    let program = mkb_deals();
    insta::assert_snapshot!(problems(&program, "{ \"call\": \"é\",\n  proposals: [] }"));
    insta::assert_snapshot!(problems(&program, "{ \"call\": "));
    insta::assert_snapshot!(problems(&program, "[]"));
    insta::assert_snapshot!(problems(
        &program,
        r#"{ "proposals": [ { "id": "\ud800" } ] }"#
    ));
    let deep = format!(
        "{{ \"proposals\": {}{} }}",
        "[".repeat(200),
        "]".repeat(200)
    );
    insta::assert_snapshot!(problems(&program, &deep));
}

#[test]
fn takes_out_what_cannot_be_read() {
    let program = mkb_deals();
    let text = file(
        "mkb_deals_2019",
        r#"{ "id": "P1" }, { "id": "P2", "x": 1 }, { "id": "P1" }, { "id": "P3" }"#,
    );
    let input = fit(
        &program,
        "a\\b.json",
        &text,
        FitOptions { skip_unread: true },
    )
    .unwrap();
    assert_eq!(input.file, "a/b.json");
    let ids: Vec<&str> = input
        .proposals
        .iter()
        .map(|proposal| &*proposal.id)
        .collect();
    assert_eq!(ids, ["P3"]);
    let unread: Vec<&str> = input.unread.iter().map(|unread| &*unread.path).collect();
    assert_eq!(unread, ["/proposals/0", "/proposals/1", "/proposals/2"]);
    assert!(
        input
            .unread
            .iter()
            .all(|unread| !unread.problems.is_empty())
    );
    let broken = text.replace("\"format_version\"", "\"format\"");
    assert!(fit(&program, "x", &broken, FitOptions { skip_unread: true }).is_err());
}

#[test]
fn places_are_read_on_their_date() {
    let program = small(
        "applicant party seat place",
        "require x \"X\": applicant.kind is municipality cite s",
    );
    let facts = |applicant: &str, seat: &str| {
        let text = format!(
            r#"{{ "id": "P", "facts": {{ "applicant": {applicant}, "seat": "{seat}" }} }}"#
        );
        format!("{:?}", fit_proposal(&program, &text).unwrap().0.facts)
    };
    insta::assert_snapshot!(facts(
        r#"{ "kind": "municipality", "name": "Leerdam" }"#,
        "Doetinchem"
    ));
    insta::assert_snapshot!(facts(r#"{ "code": "GM1961" }"#, "Atlantis"));
    insta::assert_snapshot!(facts(
        r#"{ "kind": "company", "name": "Leerdam", "code": "12345678", "place": "GM0545" }"#,
        "GM1982"
    ));
}

fn jsonish() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "\"id\"",
        "\"facts\"",
        "\"requested\"",
        "\"applicant\"",
        "\"partners\"",
        "\"scores\"",
        "\"judgements\"",
        "\"new_initiative\"",
        "\"value\"",
        "\"impact\"",
        "\"draws\"",
        "\"question\"",
        "\"proposals\"",
        "\"code\"",
        "\"GM0222\"",
        "\"received\"",
        "\"2019-10-27T02:30\"",
        "\"2019-11-20\"",
        "\"35%\"",
        "1e400",
        "-0.5",
        "3",
        "null",
        "true",
        "\"é\\u00e9\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        " ",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

fn json_value() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "null",
        "true",
        "3",
        "-1.5",
        "1e30",
        "\"P1\"",
        "\"GM0222\"",
        "\"Utrecht\"",
        "\"2019-11-20\"",
        "\"35%\"",
        "\"refuse\"",
        "\"2019-11-20T16:41:55+01:00\"",
        "\"municipality\"",
        "\"ranking:P1,P2\"",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(5, 60, 6, |inner| {
        let key = prop::sample::select(vec![
            "id",
            "facts",
            "requested",
            "applicant",
            "partners",
            "themes",
            "kind",
            "code",
            "name",
            "place",
            "scores",
            "judgements",
            "new_initiative",
            "value",
            "A",
            "impact",
            "points",
            "recusals",
            "draws",
            "question",
            "order",
            "proposals",
            "received",
            "completed",
            "overrides",
            "call",
            "x",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5)
                .prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec((key, inner), 0..6).prop_map(|entries| {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("\"{key}\":{value}"))
                    .collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn no_input_is_too_odd(broken in jsonish(), sound in json_value()) {
        let program = mkb_deals_once();
        for text in [&broken, &sound, &format!("{{\"proposals\":[{sound}]}}")] {
            if let Err(found) = read(program, text) {
                prop_assert!(!found.is_empty());
                for problem in found {
                    let told = problem.text(Language::Nl);
                    prop_assert!(!told.is_empty());
                    prop_assert!(problem.line_column.is_some());
                }
            }
            let _ = fit_proposal(program, text);
        }
    }
}

fn mkb_deals_once() -> &'static mkbcall::program::Program {
    static PROGRAM: std::sync::OnceLock<mkbcall::program::Program> = std::sync::OnceLock::new();
    PROGRAM.get_or_init(mkb_deals)
}
