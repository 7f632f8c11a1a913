//! What becomes of one proposal before selection: outcomes and their precedence, what decides, what is asked.
#![expect(
    clippy::panic,
    clippy::too_many_lines,
    reason = "tests fail by panicking"
)]

use std::fmt::Write as _;

use crate::common::{file, mkb_deals, one, small, told, whole};
use mkbcall::evaluate::{Explained, Stage};
use mkbcall::program::Program;

/// The entries of a sound proposal with marks that reach every threshold.
const FACTS: &str = r#""facts": { "applicant": { "kind": "municipality", "code": "GM0222" }, "themes": ["innovation"],
  "partners": [ { "kind": "company", "name": "Bakker" } ], "requested": 310000, "execution_costs": 700000 }"#;
const NEW: &str = r#""judgements": { "new_initiative": { "value": true, "reason": "r" } }"#;

fn marks(points: [&str; 2]) -> String {
    let of = |points: &str| {
        let criteria = ["fit", "feasibility", "involvement", "demand", "impact"];
        let marks: Vec<String> = criteria
            .iter()
            .map(|name| format!(r#""{name}": {{ "points": {points}, "reason": "r" }}"#))
            .collect();
        format!("{{ {} }}", marks.join(", "))
    };
    format!(
        r#""scores": {{ "A": {}, "B": {} }}"#,
        of(points[0]),
        of(points[1])
    )
}

/// A line per case: its name and what came of it.
fn table(program: &Program, cases: &[(&str, String)]) -> String {
    let mut out = String::new();
    for (name, entries) in cases {
        writeln!(out, "{name}: {}", told(&one(program, entries))).unwrap_or_else(|_| panic!());
    }
    out
}

/// The findings, a line each.
fn findings(explained: &Explained) -> String {
    let mut out = String::new();
    for finding in &explained.findings {
        let bound = finding
            .bound
            .as_ref()
            .map(|bound| format!("{} {} {:?}", bound.op, bound.ty, bound.value));
        let observed: Vec<String> = finding
            .observed
            .iter()
            .map(|seen| {
                let note = seen
                    .note
                    .as_ref()
                    .map_or(String::new(), |note| format!(" ({note})"));
                format!("{}={:?}{note}", seen.fact, seen.value)
            })
            .collect();
        writeln!(
            out,
            "{} {:?} [{}] {} | {} | {}:{}",
            finding.id,
            finding.verdict,
            observed.join(", "),
            bound.unwrap_or_default(),
            finding.label,
            finding.at.line,
            finding.at.column
        )
        .unwrap_or_else(|_| panic!());
    }
    out
}

#[test]
fn outcomes_take_precedence() {
    let program = mkb_deals();
    let good = marks(["4", "4"]);
    let with = |parts: &[&str]| parts.join(", ");
    let replaced = |from: &str, to: &str| with(&[&FACTS.replace(from, to), NEW, &good]);
    let cases = [
        ("through", with(&[FACTS, NEW, &good])),
        (
            "withdrawn",
            with(&[FACTS, NEW, &good, r#""withdrawn": "2019-11-05""#]),
        ),
        (
            "withdrawn late",
            with(&[FACTS, r#""withdrawn": "2019-12-05T10:00""#]),
        ),
        ("over the band", replaced("310000", "400000.01")),
        ("on the band", replaced("310000", "400000")),
        ("over half: a guideline", replaced("700000", "600000")),
        ("costs unknown: a guideline", replaced("700000", "null")),
        (
            "a region",
            replaced("municipality\", \"code\": \"GM0222\"", "association\""),
        ),
        ("requested unknown", replaced("310000", "null")),
        (
            "requested unknown, refused",
            with(&[r#""facts": { "requested": null, "themes": [] }"#, &good]),
        ),
        ("not judged", with(&[FACTS, &good])),
        (
            "judged not new",
            with(&[
                FACTS,
                r#""judgements": { "new_initiative": { "value": false } }"#,
                &good,
            ]),
        ),
        ("no marks", with(&[FACTS, NEW])),
        (
            "one mark null",
            with(&[FACTS, NEW, &good.replacen('4', "null", 1)]),
        ),
        (
            "one assessor recused",
            with(&[FACTS, NEW, &good, r#""recusals": { "B": "r" }"#]),
        ),
        ("below", with(&[FACTS, NEW, &marks(["2.5", "3"])])),
        (
            "on the threshold",
            with(&[FACTS, NEW, &marks(["2.5", "3.5"])]),
        ),
        (
            "surely below",
            with(&[
                FACTS,
                NEW,
                r#""scores": { "A": { "fit": 0, "feasibility": 0, "involvement": 0, "demand": 0, "impact": 0 } }"#,
            ]),
        ),
        (
            "a partner of unknown kind",
            with(&[
                &FACTS.replace(
                    r#"{ "kind": "company", "name": "Bakker" }"#,
                    r#"{ "kind": null }, {}"#,
                ),
                NEW,
            ]),
        ),
        (
            "a known and an unknown partner",
            with(&[
                &FACTS.replace(
                    r#"{ "kind": "company", "name": "Bakker" }"#,
                    r#"{ "kind": null }, { "kind": "company" }"#,
                ),
                NEW,
                &good,
            ]),
        ),
        ("a former place", replaced("GM0222", "GM0545")),
        ("an unknown place", replaced("GM0222", "GM9999")),
        ("nothing", "\"facts\": {}".to_owned()),
        (
            "requested, awaited",
            with(&[
                FACTS,
                NEW,
                &good,
                r#""completion_requested": "2019-11-21", "completion_due": "2019-12-05""#,
            ]),
        ),
        (
            "requested, done",
            with(&[
                FACTS,
                NEW,
                &good,
                r#""completion_requested": "2019-11-21", "completion_due": "2019-12-05", "completed": "2019-12-05""#,
            ]),
        ),
        (
            "requested, late",
            with(&[
                FACTS,
                NEW,
                &good,
                r#""completion_requested": "2019-11-21", "completion_due": "2019-12-05", "completed": "2019-12-06""#,
            ]),
        ),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn the_window_has_two_ends() {
    let program = mkb_deals();
    let mut out = String::new();
    for received in [
        "2019-09-30T23:59:59",
        "2019-10-01T00:00:00",
        "2019-11-20T23:59:59",
        "2019-11-20T23:00:00Z",
        "2019-11-21T00:00:00",
    ] {
        let text = file(
            &program.name,
            &format!(r#"{{ "id": "P", "received": "{received}", {FACTS} }}"#),
        );
        writeln!(out, "{received}: {}", told(&whole(&program, &text))).unwrap_or_else(|_| panic!());
    }
    let text = file(&program.name, &format!(r#"{{ "id": "P", {FACTS} }}"#));
    writeln!(out, "unknown: {}", told(&whole(&program, &text))).unwrap_or_else(|_| panic!());
    insta::assert_snapshot!(out);
}

#[test]
fn the_term_ends_with_its_day() {
    let program = mkb_deals();
    let mut out = String::new();
    for as_of in ["null", "\"2019-12-05T23:59:59\"", "\"2019-12-06T00:00:00\""] {
        let proposal = format!(
            r#"{{ "id": "P", "received": "2019-11-01T12:00", "completion_requested": "2019-11-21", "completion_due": "2019-12-05", {FACTS} }}"#
        );
        let text =
            file(&program.name, &proposal).replacen('{', &format!("{{ \"as_of\": {as_of},"), 1);
        let told_of = whole(&program, &text);
        writeln!(
            out,
            "{as_of}: {} {}",
            told(&told_of),
            told_of.1.findings.len()
        )
        .unwrap_or_else(|_| panic!());
    }
    insta::assert_snapshot!(out);
}

#[test]
fn findings_tell_the_whole() {
    let program = mkb_deals();
    let entries = format!(
        "{}, {NEW}, {}, \"recusals\": {{ \"B\": \"r\" }}",
        FACTS
            .replace("GM0222", "GM0545")
            .replace("700000", "600000"),
        marks(["4", "3"])
    );
    let (_, explained) = one(&program, &entries);
    insta::assert_snapshot!(findings(&explained));
    insta::assert_debug_snapshot!(explained.remarks);
    let (_, explained) = one(&program, &format!("{FACTS}, {NEW}, {}", marks(["4", "3"])));
    insta::assert_debug_snapshot!(explained.scores.first());
}

#[test]
fn parts_have_findings_of_their_own() {
    let program = small(
        "applicant party seat place partners list of party costs list of money approved judged yes/no late yes/no size_text number",
        r#"require consortium "A consortium" {
             applies if not late
             that at least 2 of {
               smes "Two SMEs": count(p in partners where p.size in [small, medium]) at least 2
               cheap "All cheap": every(c at most EUR 10 for c in costs)
               near "Near": any of { gelderland: seat in province "Gelderland"   utrecht: seat in province "Utrecht" }
             }
             unless applicant.kind is company
             cite s
           }
           exclude big "Too big": size_text more than 5 and not approved cite s
           require costs_known "Costs": sum(c for c in costs) between EUR 5 and EUR 15 cite s"#,
    );
    let (_, explained) = one(
        &program,
        r#""facts": { "applicant": { "kind": "foundation" }, "seat": "Doetinchem", "late": false, "size_text": 3,
           "partners": [ { "size": "small" }, { "size": null } ], "costs": [4, 11] }"#,
    );
    insta::assert_snapshot!(findings(&explained));
}

#[test]
fn bounds_decide_where_they_can() {
    let program = small(
        "costs list of money people list of number needed_by number low money",
        r#"require at_most "Sum at most 100": sum(c for c in costs) at most EUR 100 cite s"#,
    );
    let cases = [
        ("all known", r#""facts": { "costs": [40, 60] }"#.to_owned()),
        ("open", r#""facts": { "costs": [40, null] }"#.to_owned()),
        (
            "surely too much",
            r#""facts": { "costs": [101, null] }"#.to_owned(),
        ),
        ("no list", r#""facts": { "costs": null }"#.to_owned()),
        ("empty", r#""facts": { "costs": [] }"#.to_owned()),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn force_decides_what_a_failure_does() {
    let program = small(
        "a yes/no b yes/no c yes/no d yes/no e yes/no",
        r#"require goes "Goes on" { that a force discretionary, undecided goes on cite s }
           require may "May" { that b force discretionary cite s }
           require shall "Shall" { that c cite s }
           require form "Form" { that d formal cite s }
           require sent "Sent back" { that e leads to not treated cite s }"#,
    );
    let facts = |failing: &str, open: &str| {
        let values: Vec<String> = ["a", "b", "c", "d", "e"]
            .iter()
            .map(|name| {
                let value = if failing.contains(name) {
                    "false"
                } else if open.contains(name) {
                    "null"
                } else {
                    "true"
                };
                format!("\"{name}\": {value}")
            })
            .collect();
        format!(r#""facts": {{ {} }}"#, values.join(", "))
    };
    let refuse = r#", "judgements": { "may": { "value": "refuse", "reason": "r" } }"#;
    let spare = r#", "judgements": { "may": { "value": "do_not_refuse", "reason": "r" } }"#;
    let done = r#", "completion_requested": "2019-11-02", "completion_due": "2019-11-16", "completed": "2019-11-10""#;
    let cases = [
        ("all met", facts("", "")),
        ("goes on", facts("a", "")),
        ("goes on, unknown", facts("", "a")),
        ("may, undecided", facts("b", "")),
        ("may, refused", facts("b", "") + refuse),
        ("may, spared", facts("b", "") + spare),
        ("may, unknown", facts("", "b")),
        ("may, unknown, spared", facts("", "b") + spare),
        ("may refused, and shall", facts("bc", "") + refuse),
        ("shall and form", facts("cd", "")),
        ("form unknown, shall fails", facts("c", "d")),
        ("sent back, not asked yet", facts("e", "")),
        ("sent back after a chance", facts("e", "") + done),
        (
            "sent back after a chance, and shall",
            facts("ce", "") + done,
        ),
        ("not asked yet, but shall", facts("ce", "")),
        ("facts before judgements", facts("b", "c")),
    ];
    insta::assert_snapshot!(table(&program, &cases));
    let (assessment, _) = one(&program, &(facts("ce", "") + done));
    assert!(matches!(assessment.stage, Stage::Ended(_)));
    assert_eq!(
        assessment
            .requirements
            .iter()
            .filter(|verdict| verdict.is_some())
            .count(),
        1
    );
}

#[test]
fn what_does_not_apply_decides_nothing() {
    let program = small(
        "requested money large yes/no",
        "require some \"Some\": requested more than EUR 0 cite s\n\
         require plan \"Plan\" { that requested at most EUR 9 applies if large cite s }",
    );
    let text = file(
        "small",
        r#"{ "id": "P1", "received": "2019-11-01T12:00:00+01:00", "facts": { "requested": 20, "large": false } }"#,
    );
    let Ok(input) = crate::common::read(&program, &text) else {
        panic!("{}", crate::common::problems(&program, &text))
    };
    let decisions = mkbcall::decide(&program, &input, mkbcall::words::Language::En);
    let deciding: Vec<_> = decisions
        .decisions
        .iter()
        .map(|one| &one.deciding)
        .collect();
    assert_eq!(deciding, [&["some".to_owned()]]);
}
