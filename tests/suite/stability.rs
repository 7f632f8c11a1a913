//! Stability on calls that can be counted by hand, and recounts.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mkbcall::analyse::{read_result, recount, stability};
use mkbcall::decision::decisions_json;
use mkbcall::program::Program;
use mkbcall::report;
use mkbcall::select::decide;
use mkbcall::words::Language;
use serde_json::{Value, json};

use crate::common::{program, read};

/// Two criteria, EUR 5 for whoever comes first.
fn call(weights: [&str; 2], score: &str, regime: &str) -> Program {
    program(&call_text(weights, score, regime))
}

fn call_text(weights: [&str; 2], score: &str, regime: &str) -> String {
    format!(
        "call two \"Two\"\nauthority \"A\"\nregime {regime}\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         window {{ opens 2026-01-01 closes before 2026-02-01 cite s }}\nproposal {{ requested money \"m\" small yes/no \"is small\" }}\n\
         criterion plan \"Plan\" {{ points 0 to 5 step 1   weight {}   cite s }}\n\
         criterion team \"Team\" {{ points 0 to 5 step 1   weight {}   cite s }}\n\
         score {{ assessors mean per criterion, at least 1 per criterion   total weighted   {score}   cite s }}\n\
         ranking {{ by total   ties by lot   cite s }}\ngrant {{ amount requested   round down to EUR 1   cite s }}\n\
         ceiling EUR 5 {{ cite s }}\ndivision {{ by ranking   leads to grant   shortfall stop   others refused   cite s }}",
        weights[0], weights[1]
    )
}

/// Proposals by id, with the marks of each assessor on plan and team.
type Field<'a> = &'a [(&'a str, &'a [(&'a str, [u32; 2])])];

/// Proposals that ask EUR 5, with the marks of each assessor on plan and team.
fn input(proposals: Field<'_>) -> Value {
    let proposal = |(id, marks): &(&str, &[(&str, [u32; 2])])| {
        let scores: serde_json::Map<String, Value> = marks
            .iter()
            .map(|(who, [plan, team])| {
                let mark = |points: &u32| json!({ "points": points, "reason": "r" });
                (
                    (*who).to_owned(),
                    json!({ "plan": mark(plan), "team": mark(team) }),
                )
            })
            .collect();
        json!({ "id": id, "received": "2026-01-05T12:00:00+01:00", "facts": { "requested": 5, "small": true }, "scores": scores })
    };
    let proposals: Vec<Value> = proposals.iter().map(proposal).collect();
    json!({ "call": "two", "proposals": proposals })
}

fn found(program: &Program, input: &Value) -> Value {
    let input = read(program, &input.to_string()).unwrap();
    serde_json::to_value(stability(program, &input)).unwrap()
}

fn ends(found: &Value) -> Vec<[String; 3]> {
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or("-").to_owned();
    let criteria = found["criteria"].as_array().unwrap().iter();
    criteria
        .map(|one| [text(one, "weight"), text(one, "low"), text(one, "high")])
        .collect()
}

fn texts(ends: [[&str; 3]; 2]) -> Vec<[String; 3]> {
    ends.iter().map(|three| three.map(str::to_owned)).collect()
}

/// With weight w for the plan: P1 has 1 + 4w, P2 has 4 - w. They are equal at 60 %.
const CROSSING: Field<'_> = &[("P1", &[("A", [5, 1])]), ("P2", &[("A", [3, 4])])];

#[test]
fn an_interval_ends_where_totals_cross() {
    for weights in [["70%", "30%"], ["7", "3"], ["3.5", "1.5"]] {
        let found = found(&call(weights, "", "subsidy"), &input(CROSSING));
        assert_eq!(found["selection"], json!(["P1"]));
        assert_eq!(
            ends(&found),
            texts([["70%", "60%", "100%"], ["30%", "0%", "40%"]])
        );
    }
}

#[test]
fn a_weight_at_the_crossing_cannot_move() {
    let found = found(&call(["60%", "40%"], "", "subsidy"), &input(CROSSING));
    assert_eq!(found["selection"], json!([]));
    assert_eq!(found["draws_needed"], json!(["ranking:P1,P2"]));
    assert_eq!(
        ends(&found),
        texts([["60%", "60%", "60%"], ["40%", "40%", "40%"]])
    );
}

#[test]
fn a_threshold_and_a_share_of_the_maximum_end_an_interval_too() {
    // 1 + 4w reaches 3 at 50 %, and the crossing comes first; without P2 it is the threshold.
    let alone: Field<'_> = &[("P1", &[("A", [5, 1])])];
    for threshold in [
        "threshold weighted at least 3",
        "threshold weighted at least 60% of the maximum",
    ] {
        let program = call(["70%", "30%"], threshold, "subsidy");
        assert_eq!(
            ends(&found(&program, &input(alone)))[0],
            ["70%", "50%", "100%"].map(str::to_owned)
        );
        assert_eq!(
            ends(&found(&program, &input(CROSSING)))[0],
            ["70%", "60%", "100%"].map(str::to_owned)
        );
    }
}

/// The totals of three assessors for P1 are 1 + 4w, 2 + w and 3 - w: the middle one bends, though it lies on a line at 0 %,
/// 50 % and 100 %. It meets the 4 - 4w of P2 on the first, at 37.5 %.
#[test]
fn the_middle_of_totals_bends_so_that_its_ends_are_not_exact() {
    let marks: Field<'_> = &[
        ("P1", &[("A", [5, 1]), ("B", [3, 2]), ("C", [2, 3])]),
        ("P2", &[("A", [0, 4]), ("B", [0, 4]), ("C", [0, 4])]),
    ];
    let text = call_text(["70%", "30%"], "", "subsidy");
    let text = text.replace(
        "mean per criterion, at least 1 per criterion",
        "median per assessor, at least 1 per proposal",
    );
    let found = found(&program(&text), &input(marks));
    assert_eq!(found["selection"], json!(["P1"]));
    assert_eq!(found["criteria"][0]["exact"], json!(false));
    let low = found["criteria"][0]["low"].as_str().unwrap();
    assert!(low.starts_with("37.50000"), "{low}");
}

/// Points relative to the lowest request are 5 for P2, which asks 4, and 4 for P1, which asks 5: 4 + w against 5 - 2w.
#[test]
fn points_relative_to_the_field_do_not_move_with_a_weight() {
    let text = call_text(["70%", "30%"], "", "subsidy");
    let text = text.replace(
        "points 0 to 5 step 1   weight 30%",
        "points 0 to 5 relative to the lowest requested, unrounded   weight 30%",
    );
    let mut input = input(CROSSING);
    for (at, requested) in [(0, 5), (1, 4)] {
        let proposal = &mut input["proposals"][at];
        proposal["facts"]["requested"] = json!(requested);
        proposal["scores"]["A"]
            .as_object_mut()
            .unwrap()
            .remove("team");
    }
    let found = found(&program(&text), &input);
    assert_eq!(found["selection"], json!(["P1"]));
    assert_eq!(
        ends(&found),
        texts([["70%", "100/3%", "100%"], ["30%", "0%", "200/3%"]])
    );
    assert_eq!(found["criteria"][0]["exact"], json!(true));
    // 4.7 against 3.6: a step of 0.7 leaves P1 ahead.
    assert_eq!(found["one_step"][0]["down"], json!(false));
    assert_eq!(
        found["without_assessor"][0]["awaiting"],
        json!(["P1", "P2"])
    );
}

#[test]
fn a_criterion_of_the_whole_weight_has_no_ends() {
    let found = found(&call(["100%", "0%"], "", "subsidy"), &input(CROSSING));
    assert_eq!(
        ends(&found),
        texts([["100%", "-", "-"], ["0%", "0%", "40%"]])
    );
    assert_eq!(found["criteria"][0]["low"], Value::Null);
}

#[test]
fn assessors_and_single_marks() {
    let field: Field<'_> = &[
        ("P1", &[("A", [5, 3]), ("B", [4, 3])]),
        ("P2", &[("A", [3, 3]), ("B", [5, 3])]),
        ("P3", &[("A", [0, 0])]),
    ];
    let found = found(&call(["50%", "50%"], "", "subsidy"), &input(field));
    assert_eq!(found["selection"], json!(["P1"]));
    assert_eq!(
        found["without_assessor"],
        json!([
            { "assessor": "A", "enter": ["P2"], "leave": ["P1"], "awaiting": ["P3"], "draws_needed": [] },
            { "assessor": "B", "enter": [], "leave": [], "awaiting": [], "draws_needed": [] },
        ])
    );
    let steps = found["one_step"].as_array().unwrap();
    assert_eq!(steps.len(), 10);
    // P1 has 3.75, P2 has 3.5: one step down on any mark of P1 makes 3.5, a tie; one step up of P2 as well.
    assert_eq!(
        steps[0],
        json!({ "proposal": "P1", "assessor": "A", "criterion": "plan", "up": null, "down": true })
    );
    assert_eq!(
        steps[9],
        json!({ "proposal": "P3", "assessor": "A", "criterion": "team", "up": false, "down": null })
    );
    assert_eq!(found["near_cut"]["gap"], "0.25");
    assert_eq!(found["near_cut"]["zone"], json!(["P1", "P2"]));
}

#[test]
fn the_report_tells_it_in_both_languages() {
    let program = call(["70%", "30%"], "", "subsidy");
    let input = read(&program, &input(CROSSING).to_string()).unwrap();
    let found = stability(&program, &input);
    let pages = [Language::En, Language::Nl]
        .map(|language| report::plain(&report::stability(&found, language)));
    insta::assert_snapshot!(pages.join("\n---\n"));
}

fn result(program: &Program, input: &Value) -> String {
    let input = read(program, &input.to_string()).unwrap();
    decisions_json(&decide(program, &input, Language::En))
}

fn changed(before: &str, after: &str) -> mkbcall::analyse::Recount {
    recount(&read_result(before).unwrap(), &read_result(after).unwrap()).unwrap()
}

/// P1 is ahead; without B it is P2.
fn field() -> Value {
    input(&[
        ("P1", &[("A", [3, 3]), ("B", [5, 3])]),
        ("P2", &[("A", [4, 3]), ("B", [3, 3])]),
    ])
}

fn without_b() -> Value {
    let mut input = field();
    for at in 0..2 {
        input["proposals"][at]["recusals"] = json!({ "B": "works for a partner" });
    }
    input
}

#[test]
fn a_recount_says_only_what_changed() {
    let program = call(["50%", "50%"], "", "subsidy");
    let (before, after) = (result(&program, &field()), result(&program, &without_b()));
    assert!(changed(&before, &before).same);
    let found = changed(&before, &after);
    assert!(!found.same && !found.call_changed);
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["regime"], "subsidy");
    assert_eq!(
        json["decisions"][0]["outcome"],
        json!({ "before": "awarded", "after": "refused_ceiling" })
    );
    assert_eq!(
        json["decisions"][0]["total"],
        json!({ "before": "3.5", "after": "3" })
    );
    assert_eq!(
        json["decisions"][0]["scores"],
        json!([
            { "criterion": "plan", "points": { "before": "4", "after": "3" }, "weight": null, "contribution": { "before": "2", "after": "1.5" },
              "marks": [{ "assessor": "B", "points": { "before": "5", "after": "5" }, "counts": { "before": true, "after": false } }] },
            { "criterion": "team", "points": null, "weight": null, "contribution": null,
              "marks": [{ "assessor": "B", "points": { "before": "3", "after": "3" }, "counts": { "before": true, "after": false } }] },
        ])
    );
    assert_eq!(
        json["kept_grants"],
        json!([{ "proposal": "P1", "granted": "5.00", "recounted": "0.00" }])
    );
    assert_eq!(json["ledger"], json!([]));
    let pages = [Language::En, Language::Nl]
        .map(|language| report::plain(&report::recount(&found, language)));
    insta::assert_snapshot!(pages.join("\n---\n"));
}

#[test]
fn grants_are_kept_in_a_subsidy_regime_only() {
    let program = call(["50%", "50%"], "", "specific_grant");
    let found = changed(&result(&program, &field()), &result(&program, &without_b()));
    assert!(found.kept_grants.is_empty() && !found.same);
}

#[test]
fn a_late_proposal_comes_in() {
    let program = call(["50%", "50%"], "", "subsidy");
    let mut late = field();
    let third = input(&[("P3", &[("A", [5, 5])])])["proposals"][0].clone();
    late["proposals"].as_array_mut().unwrap().push(third);
    let found = changed(&result(&program, &field()), &result(&program, &late));
    assert_eq!(found.only_after[0].proposal, "P3");
    let back = changed(&result(&program, &late), &result(&program, &field()));
    assert_eq!(back.only_before, ["P3"]);
}

#[test]
fn what_is_no_result_is_a_problem() {
    let program = call(["50%", "50%"], "", "subsidy");
    let sound = result(&program, &field());
    let told = |text: &str| -> String {
        let problems = read_result(text).unwrap_err();
        let lines: Vec<String> = problems.iter().map(|one| one.text(Language::En)).collect();
        lines.join("\n")
    };
    let mut broken: Value = serde_json::from_str(&sound).unwrap();
    broken["format_version"] = json!("2.0");
    broken["decisions"][0]["outcome"] = json!("winner");
    broken["decisions"][1]
        .as_object_mut()
        .unwrap()
        .remove("proposal");
    broken["call"]["id"] = Value::Null;
    let shown = ["", "{ \"a\": }", "[]", "{}", &broken.to_string()].map(told);
    insta::assert_snapshot!(shown.join("\n---\n"));
    let other = sound.replacen("\"id\": \"two\"", "\"id\": \"three\"", 1);
    let problem =
        recount(&read_result(&sound).unwrap(), &read_result(&other).unwrap()).unwrap_err();
    assert_eq!(
        problem.text(Language::En),
        "/call/id: found `three`, expected the call `two`"
    );
}
