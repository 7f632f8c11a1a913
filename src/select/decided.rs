//! Decisions put together from assessments by hand, and their JSON.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use serde_json::Value as Json;

use super::decide::{decide_assessed, decide_each};
use super::testing::{Plan, program};
use super::{Aside, Deciding};
use crate::decision::{
    Decisions, Outcome, decisions_json, json_after, json_before, json_decision, schema,
};
use crate::evaluate::{Assessment, Bounds, Stage};
use crate::program::{LeadsTo, Program};
use crate::proposal::{Input, InputProblem, ProblemKind, Proposal, Unread};
use crate::quantity::Rational;
use crate::words::{Language, message};

fn proposal(id: &str) -> Proposal {
    Proposal {
        id: id.into(),
        ..Proposal::default()
    }
}

fn assessment(stage: Stage, total: i64, amount: i64) -> Assessment {
    let mut assessment = Assessment::default();
    assessment.ranking_total = Bounds::exactly(Rational::from_i64(total));
    assessment.amount = Bounds::exactly(Rational::from_i64(amount));
    assessment.stage = stage;
    assessment
}

fn decided(program: &Program, input: &Input, assessments: &[Assessment]) -> Decisions {
    decide_assessed(program, input, assessments, Language::En)
}

/// Everything at once: one selected, two that await a draw, one open, one refused, one unread.
fn field() -> (Program, Input, Vec<Assessment>) {
    let program = program(Plan {
        leads_to: LeadsTo::Selection,
        ..Plan::of(100)
    });
    let input = Input {
        file: "input.json".to_owned(),
        notes: Some("invented".to_owned()),
        proposals: ["P1", "P2", "P3", "P4", "P5"].map(proposal).into(),
        unread: vec![Unread {
            id: Some("P6".to_owned()),
            path: "/proposals/5".to_owned(),
            problems: vec![InputProblem {
                kind: ProblemKind::WrongType,
                path: "/proposals/5/received".to_owned(),
                proposal: Some(5),
                line_column: None,
                found: message::verdict::met(),
                expected: message::verdict::not_met(),
                help: None,
            }],
        }],
        ..Input::default()
    };
    let mut open = assessment(Stage::Open(Outcome::AwaitingFacts), 2, 0);
    open.ranking_total.known = false;
    let assessments = vec![
        assessment(Stage::Through, 2, 60),
        assessment(Stage::Through, 3, 30),
        open,
        assessment(Stage::Ended(Outcome::Refused), 0, 50),
        assessment(Stage::Through, 2, 50),
    ];
    (program, input, assessments)
}

#[test]
fn writes_json_that_fits_its_schema() {
    let (program, input, assessments) = field();
    let text = decisions_json(&decided(&program, &input, &assessments));
    let json: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(schema::complaint(schema::decisions(), &json), None);
    assert!(text.ends_with("}\n") && !text.contains('\r'));
    let outcomes: Vec<&str> = json["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|decision| decision["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(
        outcomes,
        [
            "awaiting_draw",
            "selected",
            "awaiting_facts",
            "refused",
            "awaiting_draw"
        ]
    );
    let first = &json["decisions"][0];
    assert_eq!(first["granted"], Json::Null);
    assert_eq!(first["granted_range"], serde_json::json!(["0.00", "60.00"]));
    assert_eq!(first["depends_on"], serde_json::json!(["P3", "P6"]));
    assert_eq!(
        json["decisions"][1]["depends_on"],
        serde_json::json!(["P6"])
    );
    assert_eq!(json["decisions"][3]["granted"], "0.00");
    assert_eq!(json["decisions"][3]["provisional"], false);
    assert_eq!(
        json["rankings"],
        serde_json::json!([{ "list": "ranking", "order": ["P2", ["P1", "P5"]] }])
    );
    assert_eq!(
        json["ledger"]["left_range"],
        serde_json::json!(["10.00", "20.00"])
    );
    // The hash is that of the text with LF line ends.
    assert_eq!(
        json["call"]["sha256"],
        super::text_sha256("call bare \"Bare\"\n")
    );
}

#[test]
fn decisions_written_one_by_one_are_the_same_bytes() {
    let (program, mut input, assessments) = field();
    for n in [5, 0] {
        input.proposals.truncate(n);
        let assessments = &assessments[..n];
        let whole = decisions_json(&decided(&program, &input, assessments));
        let write = |deciding: &Deciding<'_>| {
            let mut text = json_before(&deciding.head()).into_bytes();
            let mut aside = Aside::default();
            // From the last to the first: what each adds to the rest comes to the same.
            let one = |at| (at, deciding.decision(at, &mut aside).unwrap());
            let mut decisions: Vec<_> = (0..deciding.len()).rev().map(one).collect();
            decisions.reverse();
            for (at, decision) in decisions {
                json_decision(&mut text, &decision, at == 0);
            }
            (text, aside)
        };
        let (mut text, answer) =
            decide_each(&program, &input, assessments, Language::En, write).unwrap();
        text.extend(json_after(&answer, n == 0).bytes());
        assert_eq!(String::from_utf8(text).unwrap(), whole);
    }
}

#[test]
fn keys_stand_in_their_order() {
    let (program, input, assessments) = field();
    let text = decisions_json(&decided(&program, &input, &assessments));
    let keys = |depth: usize| -> Vec<&str> {
        let start = format!("{}\"", " ".repeat(depth));
        let lines = text.lines().filter_map(|line| line.strip_prefix(&start));
        lines
            .filter_map(|line| line.split_once("\":"))
            .map(|(key, _)| key)
            .collect()
    };
    let top = "format_version engine_version language_version call registers decisions rankings ledger draws_needed remarks readings overrides notes unread";
    assert_eq!(keys(2).join(" "), top);
    let decision = "proposal reference title submitted_for outcome provisional depends_on rank tied_with ranks total ranking_total requested granted granted_range deciding needed financing scores findings dates conditions";
    assert!(keys(6).join(" ").contains(decision), "{:?}", keys(6));
}

#[test]
fn every_deciding_finding_is_there() {
    let (program, input, assessments) = field();
    for decision in decided(&program, &input, &assessments).decisions {
        for id in &decision.deciding {
            assert!(
                decision.findings.iter().any(|finding| finding.id == *id),
                "{id}"
            );
        }
        let through = matches!(decision.outcome, Outcome::Selected | Outcome::AwaitingDraw);
        assert_eq!(decision.deciding.is_empty(), !through);
    }
}

#[test]
fn without_a_division_those_that_pass_are_eligible() {
    let (mut program, input, assessments) = field();
    program.division = None;
    let decisions = decided(&program, &input, &assessments);
    assert!(decisions.ledger.is_none() && decisions.draws_needed.is_empty());
    let first = &decisions.decisions[0];
    assert_eq!(first.outcome, Outcome::Eligible);
    assert_eq!(
        (first.rank, first.provisional, &first.granted),
        (Some(2), false, &None)
    );
    assert_eq!(first.tied_with, ["P5"]);
    program.ranking = None;
    let decisions = decided(&program, &input, &assessments);
    assert!(decisions.rankings.is_empty());
    assert_eq!(decisions.decisions[0].rank, None);
}
