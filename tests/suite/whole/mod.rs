//! Whole programs: generated call texts and inputs, through the library to JSON, and what must hold of it.
//!
//! Reading order: `shape` (the calls), `field` (the proposals), `invariants` (what is told from the JSON alone), this file.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod field;
mod invariants;
mod shape;

use std::collections::BTreeMap;

use mkbcall::check::check;
use mkbcall::decision::decisions_json;
use mkbcall::program::Program;
use mkbcall::select::decide;
use mkbcall::syntax::parse;
use mkbcall::text::Source;
use mkbcall::words::Language;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::common::read;
use field::{One, fields, input};
use invariants::{all, complaints, text, texts};
use shape::shapes;

/// A call, with its text.
#[derive(Clone)]
struct Call {
    text: String,
    program: Program,
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// As many cases as the environment says, else fewer than usual: each one reads a call.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(64),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn call(text: String) -> Option<Call> {
    let parsed = parse(Source::new("whole.call", text.clone()), &mut |_| None);
    let program = check(&parsed).program?;
    Some(Call { text, program })
}

fn calls() -> impl Strategy<Value = Call> {
    shapes().prop_filter_map("its parts do not go together", |shape| call(shape.text()))
}

impl Call {
    fn decides(&self, field: &[One]) -> Value {
        self.decides_as(&self.input(field, |at| format!("P{at}")))
    }

    #[expect(
        clippy::panic,
        reason = "a generated input that cannot be read fails the test"
    )]
    fn decides_as(&self, input: &Value) -> Value {
        let text = input.to_string();
        let input = read(&self.program, &text)
            .unwrap_or_else(|_| panic!("{}", crate::common::problems(&self.program, &text)));
        let decided = decide(&self.program, &input, Language::En);
        serde_json::from_str(&decisions_json(&decided)).unwrap()
    }

    fn input(&self, field: &[One], id: impl Fn(usize) -> String) -> Value {
        input(field, self.text.contains("relative"), id)
    }
}

/// What a person gets to know first, by id.
fn told(result: &Value) -> BTreeMap<&str, [&Value; 3]> {
    let decisions = all(&result["decisions"]).iter();
    decisions
        .map(|one| {
            let range = one.get("granted_range").unwrap_or(&Value::Null);
            (
                text(one, "proposal"),
                [&one["outcome"], &one["granted"], range],
            )
        })
        .collect()
}

fn decision<'r>(result: &'r Value, id: &str) -> &'r Value {
    let mut decisions = all(&result["decisions"]).iter();
    decisions.find(|one| text(one, "proposal") == id).unwrap()
}

/// Turns the positions of a rotated input back: places in the file are told in remarks.
fn by_id(result: &Value) -> BTreeMap<&str, &Value> {
    let decisions = all(&result["decisions"]).iter();
    decisions.map(|one| (text(one, "proposal"), one)).collect()
}

#[test]
fn many_shapes_are_calls() {
    let mut runner = TestRunner::deterministic();
    let texts = (0..200).map(|_| shapes().new_tree(&mut runner).unwrap().current().text());
    let n = texts.filter(|text| call(text.clone()).is_some()).count();
    assert!(n >= 80, "{n} of 200");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_result_holds_together(call in calls(), field in fields(6)) {
        let result = call.decides(&field);
        let complaints = complaints(&result);
        prop_assert!(complaints.is_empty(), "{}\n{}\n{}\n{:#}", complaints.join("\n"), call.text, call.input(&field, |at| format!("P{at}")), result);
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(call in calls(), field in fields(6), turn in 0_usize..6) {
        let mut input = call.input(&field, |at| format!("P{at}"));
        let before = call.decides_as(&input);
        for list in ["proposals", "overrides"] {
            let list = input[list].as_array_mut().unwrap();
            let turn = turn.min(list.len());
            list.rotate_left(turn);
        }
        let after = call.decides_as(&input);
        prop_assert_eq!(by_id(&before), by_id(&after), "{}\n{}", call.text, input);
        for key in ["rankings", "draws_needed", "readings"] {
            prop_assert_eq!(&before[key], &after[key]);
        }
        for key in ["ceiling", "spent", "left", "pots"] {
            prop_assert_eq!(&before["ledger"][key], &after["ledger"][key]);
        }
    }

    #[test]
    fn names_change_nothing_but_names(call in calls(), field in fields(6)) {
        let before = call.decides(&field);
        let renamed = |at: usize| format!("Q{}", 9 - at);
        let after = call.decides_as(&call.input(&field, renamed));
        let (before, after) = (told(&before), told(&after));
        for at in 0..field.len() {
            prop_assert_eq!(before[format!("P{at}").as_str()], after[renamed(at).as_str()], "P{}\n{}\n{}", at, call.text, call.input(&field, |at| format!("P{at}")));
        }
    }

    #[test]
    fn what_is_not_provisional_stays_whatever_open_ones_turn_out_to_be(call in calls(), field in fields(5), told_of in proptest::collection::vec(any::<u16>(), 5), who in 1_usize..32) {
        let now = call.decides(&field);
        // Of who is refused for certain nothing more is asked.
        let is_told = |at: usize| {
            let outcome = text(decision(&now, &format!("P{at}")), "outcome");
            who & (1 << at) != 0 && (outcome.starts_with("awaiting_") || outcome == "not_assessed_ceiling")
        };
        let later: Vec<One> = field.iter().enumerate().map(|(at, one)| if is_told(at) { one.told(told_of[at]) } else { one.clone() }).collect();
        let then = call.decides(&later);
        let (before, after) = (told(&now), told(&then));
        for at in (0..field.len()).filter(|at| !(is_told(*at) && field[*at].is_hidden())) {
            let id = format!("P{at}");
            let one = decision(&now, &id);
            let awaits = text(one, "outcome").starts_with("awaiting_") && text(one, "outcome") != "awaiting_draw";
            let hangs = texts(&one["depends_on"]).iter().any(|id| is_told(id[1..].parse().unwrap()));
            if !awaits && !hangs {
                prop_assert_eq!(before[id.as_str()], after[id.as_str()], "{}\n{}\n{}\n{}", id, call.text, call.input(&field, |at| format!("P{at}")), call.input(&later, |at| format!("P{at}")));
            }
        }
    }

    #[test]
    fn a_draw_decides_for_those_that_it_names(call in calls(), field in fields(6), turn in any::<prop::sample::Index>()) {
        let mut input = call.input(&field, |at| format!("P{at}"));
        let before = call.decides_as(&input);
        let Some(question) = all(&before["draws_needed"]).first() else {
            return Ok(());
        };
        let mut order = texts(&question["among"]);
        let turn = turn.index(order.len());
        order.rotate_left(turn);
        input["draws"] = json!([{ "question": question["question"], "order": order, "on": "2026-04-03", "by": "n" }]);
        let after = call.decides_as(&input);
        prop_assert!(all(&after["draws_needed"]).iter().all(|other| other["question"] != question["question"]));
        prop_assert!(all(&after["remarks"]).iter().all(|remark| remark["code"] != "unused-draw"), "{}\n{}", call.text, input);
        prop_assert!(complaints(&after).is_empty(), "{:?}\n{}\n{}", complaints(&after), call.text, input);
        let decides = texts(&question["decides"]);
        for (id, told) in told(&before) {
            if !decides.contains(&id) {
                prop_assert_eq!(told, self::told(&after)[id], "{}\n{}\n{}", id, call.text, input);
            }
        }
    }
}
