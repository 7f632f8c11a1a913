//! Calls with stages: one stage is a plain call, the order of the input changes nothing, what is open stays open.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use mkbcall::decision::{Decision, Decisions, Outcome};
use mkbcall::proposal::{FitOptions, InputProblem};
use mkbcall::text::Source;
use mkbcall::words::Language;
use mkbcall::{Program, check, decide, fit, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

const HEAD: &str = r#"
call pilots "Pilots"
authority "The Minister"
regime subsidy
time zone Europe/Amsterdam
source act "The Act"
"#;

/// Everything of one call but its head and its requirement.
const BODY: &str = r#"
window { opens 2026-01-01   closes through 2026-01-31   cite act }
proposal { requested money }
require band "At most 50 thousand": requested at most EUR 50_000   cite act
criterion idea "The idea" { points 0 to 10   cite act }
score { assessors mean per criterion, at least 1 per criterion   total unweighted   threshold unweighted at least 4   cite act }
ranking { by total   ties by lot   cite act }
grant { amount requested   round down to EUR 1   cite act }
ceiling EUR 100_000 { cite act }
division { by ranking   leads to grant   shortfall partial   cite act }
"#;

const TWO: &str = include_str!("../traps/stages.call");

fn program(text: &str) -> Program {
    let parsed = parse(Source::new("stages.call", text), &mut |_| None);
    let checked = check(&parsed);
    let said = format!("{:?}", checked.diagnostics);
    checked.program.unwrap_or_else(|| panic!("{said}"))
}

fn decided(program: &Program, proposals: &[Value]) -> Decisions {
    decided_with(program, proposals, &json!([])).unwrap()
}

fn decided_with(
    program: &Program,
    proposals: &[Value],
    draws: &Value,
) -> Result<Decisions, Vec<InputProblem>> {
    let input = json!({
        "format_version": "1.0", "call": "pilots", "proposals": proposals, "draws": draws,
    });
    let options = FitOptions::default();
    let input = fit(program, "in.json", &input.to_string(), options)?;
    Ok(decide(program, &input, Language::En))
}

fn of<'d>(decisions: &'d Decisions, id: &str) -> &'d Decision {
    let mut all = decisions.decisions.iter();
    all.find(|one| one.proposal == id).unwrap()
}

/// A proposal of [`TWO`]: marks of both stages, where it filed.
fn pilot(id: &str, idea: Option<u32>, plan: Option<u32>) -> Value {
    let mark = |points: Option<u32>| json!({ "X": { "idea": points } });
    let mut stages = json!({ "preproposal": {
        "received": "2026-01-10T12:00:00+01:00", "facts": { "sketch": 50_000 },
        "judgements": { "within": { "value": true } }, "scores": mark(idea),
    } });
    if plan.is_some() {
        stages["full"] = json!({
            "received": "2026-05-10T12:00:00+02:00", "facts": { "requested": 50_000 }, "scores": mark(plan),
        });
    }
    json!({ "id": id, "facts": { "applicant": { "kind": "company" }, "region": "Twente" }, "stages": stages })
}

fn amounts(decisions: &Decisions) -> Vec<(String, Outcome, String, bool)> {
    let all = decisions.decisions.iter();
    let mut all: Vec<_> = all
        .map(|one| {
            let granted = format!("{:?} {:?}", one.granted, one.rank);
            (one.proposal.clone(), one.outcome, granted, one.provisional)
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn one_stage_decides_like_the_plain_call(
        all in prop::collection::vec((0_u32..12, 0_u32..60), 1..7),
    ) {
        let plain = program(&format!("{HEAD}{BODY}"));
        let staged = program(&format!("{HEAD}stage only \"Only\" {{{BODY}}}"));
        let body = |points: u32, thousands: u32| {
            let points = (points <= 10).then_some(points);
            json!({ "received": "2026-01-10T12:00:00+01:00", "facts": { "requested": thousands * 1000 },
                    "scores": { "A": { "idea": points } } })
        };
        let (mut flat, mut deep) = (Vec::new(), Vec::new());
        for (n, (points, thousands)) in all.iter().enumerate() {
            let id = format!("P{n}");
            let mut one = body(*points, *thousands);
            deep.push(json!({ "id": id, "stages": { "only": one } }));
            one["id"] = json!(id);
            flat.push(one);
        }
        let (flat, deep) = (decided(&plain, &flat), decided(&staged, &deep));
        prop_assert_eq!(amounts(&flat), amounts(&deep));
        prop_assert_eq!(flat.ledger, deep.ledger);
        prop_assert_eq!(flat.rankings, deep.rankings);
        prop_assert_eq!(flat.draws_needed, deep.draws_needed);
        for (one, other) in flat.decisions.iter().zip(&deep.decisions) {
            prop_assert_eq!(&one.deciding, &other.deciding);
            prop_assert_eq!(&one.depends_on, &other.depends_on);
        }
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        all in prop::collection::vec((prop::option::of(4_u32..10), prop::option::of(0_u32..3)), 2..6),
        turn in 0_usize..6,
    ) {
        let program = program(TWO);
        let mut proposals: Vec<Value> = all
            .iter()
            .enumerate()
            .map(|(n, (idea, plan))| pilot(&format!("P{n}"), *idea, *plan))
            .collect();
        let first = decided(&program, &proposals);
        let at = turn % proposals.len();
        proposals.rotate_left(at);
        let second = decided(&program, &proposals);
        prop_assert_eq!(amounts(&first), amounts(&second));
        prop_assert_eq!(&first.ledger, &second.ledger);
        // Who did not go on is in no order of the last stage, and whoever is open in the first is not decided in the second.
        for one in &first.decisions {
            let went_on = one.stage.as_deref() == Some("full");
            let before = one.stages.as_ref().unwrap();
            prop_assert_eq!(went_on, before.len() == 1);
            if went_on {
                prop_assert_eq!(before[0].outcome, Outcome::Selected);
            }
        }
    }

    /// Marks of either stage are missing; each is given in every way while the others stay open.
    #[test]
    fn what_is_not_provisional_stays_whatever_missing_marks_turn_out_to_be(
        all in prop::collection::vec((prop::option::weighted(0.7, 5_u32..10), prop::option::weighted(0.9, prop::option::weighted(0.8, 0_u32..4))), 2..6),
    ) {
        let program = program(TWO);
        let one = |n: usize, idea: Option<u32>, plan: Option<Option<u32>>| {
            let mut one = pilot(&format!("P{n}"), idea, plan.map(|plan| plan.unwrap_or(0)));
            if plan == Some(None) {
                one["stages"]["full"]["scores"] = json!({});
            }
            if idea.is_none() {
                one["stages"]["preproposal"]["scores"] = json!({});
            }
            one
        };
        let with = |told: Option<(usize, u32)>| {
            let proposals = all.iter().enumerate().map(|(n, (idea, plan))| match told {
                Some((at, points)) if at == n && idea.is_none() => one(n, Some(points), *plan),
                Some((at, points)) if at == n => one(n, *idea, plan.map(|plan| plan.or(Some(points)))),
                _ => one(n, *idea, *plan),
            });
            decided(&program, &proposals.collect::<Vec<_>>())
        };
        let now = with(None);
        for (at, _) in all.clone().iter().enumerate() {
            let is_open = all[at].0.is_none() || all[at].1 == Some(None);
            for points in (0..=10).filter(|_| is_open) {
                let then = with(Some((at, points)));
                for (one, other) in now.decisions.iter().zip(&then.decisions) {
                    let id = format!("P{at}");
                    let awaits = matches!(one.outcome, Outcome::AwaitingFacts | Outcome::AwaitingJudgement);
                    if one.proposal == id || awaits || one.depends_on.contains(&id) {
                        continue;
                    }
                    prop_assert_eq!((one.outcome, &one.granted, &one.stage), (other.outcome, &other.granted, &other.stage), "{} {} {}", one.proposal, id, points);
                }
            }
        }
    }
}

#[test]
fn a_mark_that_is_missing_in_the_first_stage_keeps_the_second_provisional() {
    let program = program(TWO);
    let proposals = [
        pilot("P1", Some(9), Some(8)),
        pilot("P2", None, Some(9)),
        pilot("P3", Some(7), Some(7)),
    ];
    let decisions = decided(&program, &proposals);
    let open = of(&decisions, "P2");
    assert_eq!(open.outcome, Outcome::AwaitingJudgement);
    assert_eq!(open.stage.as_deref(), Some("preproposal"));
    assert_eq!(open.deciding, ["preproposal/score"]);
    assert!(
        open.needed
            .iter()
            .any(|one| one.fact == "/stages/preproposal/scores/X/idea/points")
    );
    for id in ["P1", "P3"] {
        let one = of(&decisions, id);
        assert!(one.provisional, "{id}");
        assert_eq!(one.depends_on, ["P2"], "{id}");
        assert_eq!(one.stage.as_deref(), Some("full"), "{id}");
    }
}

/// Three stages; in each the marks decide, and the money is for one.
fn three() -> Program {
    let stage = |name: &str, after: &str, month: u32, rest: &str| {
        format!(
            "stage {name} \"{name}\" {{ {after}
               window {{ opens 2026-0{month}-01   closes through 2026-0{month}-28   cite act }}
               criterion idea \"The idea\" {{ points 0 to 10   cite act }}
               score {{ assessors mean per criterion, at least 1 per criterion   total unweighted   cite act }}
               ranking {{ by total   ties by lot   cite act }}
               {rest} }}"
        )
    };
    let first =
        "proposal { within judged yes/no }   require on_theme \"On the theme\": within   cite act";
    let places = "division { by ranking   leads to selection   shortfall stop   maximum 3 awards   cite act }";
    let money = "proposal { requested money }   grant { amount requested   round down to EUR 1   cite act }
        ceiling EUR 50_000 { cite act }   division { by ranking   leads to grant   shortfall stop   cite act }";
    program(&format!(
        "{HEAD}{}{}{}",
        stage("one", "", 1, &format!("{first} {places}")),
        stage("two", "after one: selected", 2, places),
        stage("three", "after two: selected", 3, money),
    ))
}

#[test]
fn who_may_still_come_through_two_stages_reaches_the_third() {
    let program = three();
    let one = |id: &str, within: Value, marks: [u32; 3]| {
        let stage = |month: u32, points: u32| json!({ "received": format!("2026-0{month}-10T12:00:00+01:00"), "scores": { "X": { "idea": points } } });
        let (mut first, mut third) = (stage(1, marks[0]), stage(3, marks[2]));
        first["judgements"] = json!({ "within": { "value": within } });
        third["facts"] = json!({ "requested": 50_000 });
        json!({ "id": id, "stages": { "one": first, "two": stage(2, marks[1]), "three": third } })
    };
    let depends = |last: u32| {
        let sure = one("P1", json!(true), [9, 9, 5]);
        let open = one("P2", json!(null), [4, 4, last]);
        let decisions = decided(&program, &[sure, open]);
        assert_eq!(of(&decisions, "P1").stage.as_deref(), Some("three"));
        of(&decisions, "P1").depends_on.clone()
    };
    // Below the first in both stages before, it may still come before it in the last.
    assert_eq!(depends(9), ["P2"]);
    assert_eq!(depends(4), [""; 0]);
}

/// The first who files stands; while it may still drop out of the stage before, whom it removed is not removed for good.
#[test]
fn who_is_refused_for_one_that_may_still_leave_is_provisional() {
    let overlap = r#"overlap one_each "One each" { at most 1 per region   decided at filing   stands first received   also counts nobody else   cite act }
  grant { amount"#;
    let program = program(&TWO.replace("grant { amount", overlap));
    let mut first = pilot("P1", Some(9), Some(8));
    first["stages"]["full"]["received"] = json!("2026-05-20T12:00:00+02:00");
    // It may still rank between the two, and then the second is not invited.
    let mut open = pilot("P3", Some(8), None);
    open["stages"]["preproposal"]["judgements"] = json!({});
    let proposals = [first, pilot("P2", Some(7), Some(9)), open];
    let decisions = decided(&program, &proposals);
    let removed = of(&decisions, "P1");
    assert_eq!(removed.outcome, Outcome::Refused);
    assert_eq!(removed.deciding, ["one_each"]);
    assert!(removed.provisional);
    assert_eq!(removed.depends_on, ["P3"]);
}

#[test]
fn a_draw_of_the_first_stage_is_asked_and_answered_under_its_name() {
    let program = program(TWO);
    let proposals = [
        pilot("P1", Some(9), Some(8)),
        pilot("P2", Some(7), Some(9)),
        pilot("P3", Some(7), Some(7)),
    ];
    let open = decided(&program, &proposals);
    let question = "preproposal/ranking:P2,P3";
    let asked: Vec<&str> = open
        .draws_needed
        .iter()
        .map(|one| one.question.as_str())
        .collect();
    assert_eq!(asked, [question]);
    assert_eq!(of(&open, "P2").outcome, Outcome::AwaitingDraw);
    assert!(of(&open, "P1").provisional);
    let answer = json!([{ "question": question, "order": ["P3", "P2"] }]);
    let drawn = decided_with(&program, &proposals, &answer).unwrap();
    assert!(drawn.draws_needed.is_empty());
    assert_eq!(of(&drawn, "P2").outcome, Outcome::RefusedCeiling);
    assert_eq!(of(&drawn, "P1").outcome, Outcome::Awarded);
    assert_eq!(of(&drawn, "P3").outcome, Outcome::AwardedInPart);
    assert!(drawn.decisions.iter().all(|one| !one.provisional));
    let codes: Vec<&str> = drawn.remarks.iter().map(|one| one.code).collect();
    assert!(codes.contains(&"filed-for-a-stage-not-reached"));
}

#[test]
fn what_is_of_a_stage_and_stands_elsewhere_is_a_problem_told_once() {
    let program = program(TWO);
    let told = |proposal: Value| {
        let found = decided_with(&program, &[proposal], &json!([])).unwrap_err();
        let found = found.into_iter();
        found.map(|one| one.text(Language::En)).collect::<Vec<_>>()
    };
    let mut one = pilot("P1", Some(9), None);
    one["received"] = json!("2026-01-10T12:00:00+01:00");
    one["facts"]["requested"] = json!(5);
    one["stages"]["ful"] = json!({});
    one["stages"]["preproposal"]["facts"]["region"] = json!("Twente");
    let told = told(one);
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_call_without_stages_has_none_in_its_input() {
    let plain = program(&format!("{HEAD}{BODY}"));
    let one = json!({ "id": "P1", "stages": {} });
    let found = decided_with(&plain, &[one], &json!([])).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "/proposals/0/stages");
}
