//! Overrides: what they change, what would have been without, and what is told of them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mkbcall::decision::{decisions_json, schema};
use mkbcall::program::Program;
use mkbcall::report;
use mkbcall::select::decide;
use mkbcall::words::Language;
use serde_json::{Value, json};

use crate::common::{problems, program, read};

fn call() -> Program {
    program(include_str!("../traps/overrides.call"))
}

/// Two that arrived in time, one that came five minutes late, all asking 60 of 100.
fn input(overrides: &Value) -> String {
    let proposal = |id: &str, received: &str, staff: u32| json!({ "id": id, "received": received, "facts": { "requested": 60, "staff": staff }, "scores": { "A": { "quality": { "points": 7, "reason": "good" } } } });
    json!({
        "format_version": "1.0", "call": "overrides",
        "proposals": [
            proposal("P1", "2026-04-01T17:05:00+02:00", 10),
            proposal("P2", "2026-03-10T10:00:00+01:00", 60),
            proposal("P3", "2026-03-11T10:00:00+01:00", 20),
        ],
        "overrides": overrides,
    })
    .to_string()
}

fn decided(overrides: &Value) -> Value {
    let program = call();
    let input = read(&program, &input(overrides)).unwrap();
    let text = decisions_json(&decide(&program, &input, Language::En));
    serde_json::from_str(&text).unwrap()
}

fn one(proposal: Option<&str>, statement: &str, set: &Value) -> Value {
    json!({ "proposal": proposal, "statement": statement, "set": set, "ground": "g", "by": "b", "on": "2026-04-05" })
}

fn outcomes(decided: &Value) -> Vec<String> {
    let decisions = decided["decisions"].as_array().unwrap().iter();
    let shown = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap_or("-").to_owned();
        format!(
            "{} {} {}",
            text("proposal"),
            text("outcome"),
            text("granted")
        )
    };
    decisions.map(shown).collect()
}

#[test]
fn without_overrides_nothing_is_said_of_them() {
    let decided = decided(&json!([]));
    assert_eq!(
        outcomes(&decided),
        [
            "P1 outside_window 0.00",
            "P2 refused 0.00",
            "P3 awarded 60.00"
        ]
    );
    assert_eq!(decided["overrides"], json!([]));
    assert_eq!(decided["decisions"][0].get("without_overrides"), None);
}

/// Without the cheapest proposal the points of the other are another number: who is let in changes what all are held against.
#[test]
fn who_is_let_in_changes_what_the_others_are_held_against() {
    let text = include_str!("../traps/overrides.call");
    let cut = text.find("example sound").unwrap();
    let text = text[..cut].replace(
        "points 0 to 10   threshold at least 5",
        "points 0 to 10 relative to the lowest requested, unrounded   threshold at least 6",
    );
    let text = text.replace("assessors mean per criterion, at least 1 per criterion", "");
    let program = program(&text);
    let proposal = |id: &str, requested: u32, staff: u32| json!({ "id": id, "received": "2026-03-10T10:00:00+01:00", "facts": { "requested": requested, "staff": staff } });
    let overrides = [one(Some("P1"), "small", &json!({ "verdict": "met" }))];
    let input = json!({
        "format_version": "1.0", "call": "overrides",
        "proposals": [proposal("P1", 30, 60), proposal("P2", 60, 10)], "overrides": overrides,
    });
    let input = read(&program, &input.to_string()).unwrap();
    let text = decisions_json(&decide(&program, &input, Language::En));
    let decided: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        outcomes(&decided),
        ["P1 awarded 30.00", "P2 below_threshold 0.00"]
    );
    let without = &decided["decisions"][1]["without_overrides"];
    assert_eq!(without["outcome"], json!("awarded"));
    assert_eq!(without["granted"], json!("60.00"));
    let all = &decided["overrides"][0]["without"];
    assert_eq!(all[0]["outcome"], json!("refused"));
    assert_eq!(all[1]["outcome"], json!("awarded"));
}

#[test]
fn a_verdict_changes_the_others_too() {
    let decided = decided(&json!([one(
        Some("P2"),
        "small",
        &json!({ "verdict": "met" })
    )]));
    assert_eq!(
        outcomes(&decided),
        [
            "P1 outside_window 0.00",
            "P2 awarded 60.00",
            "P3 refused_ceiling 0.00"
        ]
    );
    assert_eq!(
        decided["overrides"],
        json!([{
            "proposal": "P2", "statement": "small", "set": { "verdict": "met" }, "ground": "g", "by": "b", "on": "2026-04-05",
            "verdict": "met", "verdict_without": "not_met",
            "without": [
                { "proposal": "P2", "outcome": "refused", "granted": "0.00" },
                { "proposal": "P3", "outcome": "awarded", "granted": "60.00" },
            ],
        }])
    );
    assert_eq!(
        decided["decisions"][1]["without_overrides"],
        json!({
            "outcome": "refused", "rank": null, "granted": "0.00",
            "findings": [{ "finding": "small", "verdict": "met", "without": "not_met" }],
        })
    );
    assert_eq!(
        decided["decisions"][2]["without_overrides"]["outcome"],
        "awarded"
    );
    let finding = decided["decisions"][1]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == "small");
    assert_eq!(finding.unwrap()["verdict"], "met");
    assert_eq!(finding.unwrap()["observed"][0]["value"], "60");
    assert_eq!(decided["remarks"], json!([]));
    let schema: Value = serde_json::from_str(schema::decisions()).unwrap();
    assert!(schema["$defs"]["without_overrides"].is_object());
}

#[test]
fn a_receipt_opens_the_window_and_keeps_the_place_in_line() {
    let received = json!({ "received": "2026-03-02T10:00:00+01:00" });
    let decided = decided(&json!([one(Some("P1"), "window", &received)]));
    // By the receipt itself it stands behind P3, which takes 60 of the 100.
    assert_eq!(
        outcomes(&decided),
        [
            "P1 refused_ceiling 0.00",
            "P2 refused 0.00",
            "P3 awarded 60.00"
        ]
    );
    assert_eq!(decided["decisions"][0]["rank"], 2);
    assert_eq!(
        decided["overrides"][0]["set"],
        json!({ "received": "2026-03-02T10:00:00+01:00" })
    );
    assert_eq!(decided["overrides"][0]["verdict_without"], "not_met");
}

#[test]
fn a_closing_holds_for_all() {
    for (closes, outcome) in [
        (json!({ "through": "2026-04-01" }), "refused_ceiling"),
        (
            json!({ "through": "2026-04-01T17:05:00+02:00" }),
            "refused_ceiling",
        ),
        (
            json!({ "before": "2026-04-01T17:05:00+02:00" }),
            "outside_window",
        ),
        (
            json!({ "before": "2026-03-11T10:00:00+01:00" }),
            "outside_window",
        ),
    ] {
        let decided = decided(&json!([one(None, "window", &json!({ "closes": closes }))]));
        assert_eq!(decided["decisions"][0]["outcome"], outcome, "{closes}");
        assert_eq!(decided["overrides"][0]["proposal"], Value::Null);
    }
}

#[test]
fn one_that_changes_nothing_is_a_remark() {
    let met = json!({ "verdict": "met" });
    let overrides = json!([
        one(Some("P3"), "small", &met),
        one(Some("P2"), "small", &met)
    ]);
    let decided = decided(&overrides);
    let remarks = decided["remarks"].as_array().unwrap();
    assert_eq!(remarks.len(), 1, "{remarks:?}");
    assert_eq!(remarks[0]["about"], "/overrides/0");
    assert_eq!(remarks[0]["code"], "override-without-effect");
    assert_eq!(decided["overrides"].as_array().unwrap().len(), 2);
}

#[test]
fn an_override_of_nothing_is_a_problem() {
    let program = call();
    let met = json!({ "verdict": "met" });
    let overrides = json!([
        one(Some("P4"), "small", &met),
        one(Some("P2"), "smal", &met),
        one(Some("P2"), "grant", &met),
        one(None, "small", &met),
        one(
            Some("P2"),
            "window",
            &json!({ "closes": { "before": "2026-04-02T12:00:00+02:00" } })
        ),
        one(
            Some("P2"),
            "small",
            &json!({ "received": "2026-03-02T10:00:00+01:00" })
        ),
        one(Some("P3"), "small", &json!({ "verdict": "undetermined" })),
        one(Some("P3"), "small", &json!({})),
        json!({ "proposal": "P3", "statement": "small", "set": met, "by": "b", "on": "2026-04-05" }),
        one(Some("P1"), "small", &met),
        one(Some("P1"), "small", &json!({ "verdict": "not_met" })),
        one(
            None,
            "window",
            &json!({ "closes": { "before": "2026-04-02", "through": "2026-04-02" } })
        ),
    ]);
    insta::assert_snapshot!(problems(&program, &input(&overrides)));
}

#[test]
fn an_override_with_several_problems_tells_them_all() {
    let program = call();
    let several = json!({ "proposal": "P9", "statement": "smal", "set": { "verdict": "met" }, "ground": " ", "by": "b", "on": "2026-04-05" });
    let found = problems(&program, &input(&json!([several])));
    assert_eq!(found.lines().count(), 3, "{found}");
    for part in [
        "/overrides/0/ground",
        "/overrides/0/statement",
        "/overrides/0/proposal",
    ] {
        assert!(found.contains(part), "{part}: {found}");
    }
}

#[test]
fn a_decision_in_dutch_names_the_word_that_is_read() {
    let call = "oproep d \"D\"  tijdzone Europe/Amsterdam  bron r \"R\"  voorstel { gevraagd geld }\n\
        indiening { opent 2026-03-01  sluit tot en met 2026-03-31  vindplaats r }\n\
        vereis klein \"Klein\" { dat gevraagd ten hoogste EUR 10  kracht discretionair  vindplaats r }";
    let program = program(call);
    for (dutch, means) in [("weigeren", "refuse"), ("niet_weigeren", "do_not_refuse")] {
        let judged =
            json!({ "klein": { "value": dutch, "reason": "r", "by": "b", "on": "2026-04-05" } });
        let proposal = json!({ "id": "P1", "received": "2026-03-10T10:00:00+01:00", "facts": { "gevraagd": 20 }, "judgements": judged });
        let input = json!({ "format_version": "1.0", "call": "d", "proposals": [proposal] });
        let found = problems(&program, &input.to_string());
        assert!(
            found.contains(&format!("(did you mean `{means}`")),
            "{found}"
        );
    }
}

#[test]
fn the_text_report_counts_and_shows_them() {
    let program = call();
    let overrides = json!([one(Some("P2"), "small", &json!({ "verdict": "met" }))]);
    let input = read(&program, &input(&overrides)).unwrap();
    for language in [Language::En, Language::Nl] {
        let decisions = decide(&program, &input, language);
        let whole = report::plain(&report::overview(&decisions, language));
        let lines = whole
            .lines()
            .filter(|line| line.to_lowercase().contains("override") || line.contains("afwijking"));
        let shown: Vec<&str> = lines.collect();
        let full = report::plain(&report::one(&decisions, &decisions.decisions[1], language));
        insta::assert_snapshot!(
            format!("override_reports_{language:?}"),
            format!("{}\n---\n{full}", shown.join("\n"))
        );
    }
}
