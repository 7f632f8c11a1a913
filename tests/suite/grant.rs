//! Amounts: what the lines of a grant make, what they say of it, what stays open.

use crate::common::{one, small, told};
use mkbcall::evaluate::{Explained, Stage};
use mkbcall::program::Program;
use mkbcall::words::Language;

/// A consortium with a cap and a minimum for each, and a cut on the whole.
fn consortium(lines: &str) -> Program {
    small(
        "participants list of record participant   known yes/no",
        &format!(
            "record participant {{ cost money   takes_part yes/no }}\n\
             grant {{ cost p.cost for p in participants where p.takes_part   rate 50%   {lines}   cite s }}"
        ),
    )
}

fn facts(participants: &str) -> String {
    format!(r#""facts": {{ "known": true, "participants": [ {participants} ] }}"#)
}

fn costs(costs: &[u32]) -> String {
    let each: Vec<String> = costs
        .iter()
        .map(|cost| format!(r#"{{ "cost": {cost}, "takes_part": true }}"#))
        .collect();
    facts(&each.join(", "))
}

/// The findings below the grant: id, verdict, label.
fn below(explained: &Explained) -> String {
    let lines = explained
        .findings
        .iter()
        .filter(|found| found.id.starts_with("grant"))
        .map(|found| format!("{} {:?} {}\n", found.id, found.verdict, found.label));
    lines.collect()
}

fn bounds(program: &Program, entries: &str) -> String {
    let amount = one(program, entries).0.amount;
    let end = |end: Option<mkbcall::quantity::Rational>| {
        end.map_or("?".to_owned(), |end| end.to_string())
    };
    format!("{}..{}", end(amount.low), end(amount.high))
}

#[test]
fn findings_name_the_line_that_lowered_and_what_each_gets() {
    let program = consortium(
        "maximum EUR 100 per participant   maximum EUR 150   excess pro rata per participant",
    );
    let (assessment, explained) = one(&program, &costs(&[400, 100, 200]));
    assert!(assessment.reduced);
    assert_eq!(
        below(&explained),
        "grant Met the amount\n\
         grant/maximum Met maximum EUR 100 per participant\n\
         grant/maximum[1] Met maximum EUR 100 per participant: from €200 to €100\n\
         grant/maximum/2 Met maximum EUR 150: from €250 to €150\n\
         grant/excess Met excess pro rata per participant\n\
         grant/excess[1] Met excess pro rata per participant: from €100 to €60\n\
         grant/excess[2] Met excess pro rata per participant: from €50 to €30\n\
         grant/excess[3] Met excess pro rata per participant: from €100 to €60\n\
         grant[1] Met participants 1: €60\n\
         grant[2] Met participants 2: €30\n\
         grant[3] Met participants 3: €60\n"
    );
}

#[test]
fn a_missed_minimum_refuses_and_is_what_decides() {
    let program = consortium("minimum EUR 50 per participant, else refused");
    assert_eq!(
        told(&one(&program, &costs(&[400, 99]))),
        "Ended(Refused) grant/minimum []"
    );
    assert_eq!(told(&one(&program, &costs(&[400, 100]))), "Through  []");
    // One that certainly misses it decides, whatever another may turn out to cost.
    let known = r#"{ "cost": 99, "takes_part": true }, { "takes_part": true }"#;
    assert_eq!(
        told(&one(&program, &facts(known))),
        "Ended(Refused) grant/minimum []"
    );
}

#[test]
fn who_drops_or_does_not_take_part_is_absent_afterwards() {
    let program = small(
        "participants list of record participant",
        "record participant { cost money }\n\
         grant { amount p.cost for p in participants   minimum EUR 50 per participant, else dropped   cite s }\n\
         require many \"Two\": count(p in participants where p.computed_grant more than EUR 0) at least 2   cite s\n\
         require high \"High\": every(p.computed_grant at least EUR 60 for p in participants)   cite s",
    );
    let (assessment, _) = one(
        &program,
        &costs(&[70, 49, 60])
            .replace(r#", "takes_part": true"#, "")
            .replace(r#""known": true, "#, ""),
    );
    assert_eq!(assessment.stage, Stage::Through);
    assert!(assessment.reduced);
    let outcome = told(&one(
        &program,
        r#""facts": { "participants": [ { "cost": 49 }, { "cost": 10 } ] }"#,
    ));
    assert_eq!(outcome, "Ended(Refused) grant/minimum []");
}

#[test]
fn a_cap_alone_is_no_reduction_and_a_line_that_lowers_is() {
    let capped = consortium("maximum EUR 100");
    assert!(!one(&capped, &costs(&[400])).0.reduced);
    let lowered = consortium("lowered to EUR 100");
    assert!(one(&lowered, &costs(&[400])).0.reduced);
    assert!(!one(&lowered, &costs(&[200])).0.reduced);
}

#[test]
fn what_is_unknown_leaves_bounds() {
    let one_unknown = facts(r#"{ "cost": 100, "takes_part": true }, { "takes_part": true }"#);
    let maybe = facts(r#"{ "cost": 100, "takes_part": true }, { "cost": 60 }"#);
    for (lines, entries, expected) in [
        ("", &one_unknown, "50..?"),
        ("maximum EUR 80 per participant", &one_unknown, "50..130"),
        ("maximum EUR 50", &one_unknown, "50..50"),
        ("plus EUR 10 per participant if known", &maybe, "60..100"),
        ("minimum EUR 40 per participant, else nil", &maybe, "50..50"),
        (
            "minimum EUR 40 per participant, else dropped",
            &maybe,
            "50..50",
        ),
        ("minimum EUR 60, else nil", &maybe, "0..80"),
        (
            "maximum EUR 60   excess pro rata per participant",
            &maybe,
            "50..60",
        ),
    ] {
        assert_eq!(bounds(&consortium(lines), entries), expected, "{lines}");
    }
    let program = consortium("minus 20 pp if known   maximum EUR 100");
    let (assessment, explained) = one(
        &program,
        r#""facts": { "participants": [ { "cost": 100, "takes_part": true } ] }"#,
    );
    assert_eq!(
        told(&(assessment.clone(), explained)),
        "Open(AwaitingFacts) grant [/facts/known by applicant]"
    );
    assert_eq!(
        assessment.amount.low.map(|low| low.to_string()),
        Some("30".into())
    );
    // The cap decides the amount whatever is unknown.
    let capped = consortium("minus 20 pp if known   maximum EUR 30");
    let entries = r#""facts": { "participants": [ { "cost": 100, "takes_part": true } ] }"#;
    assert_eq!(told(&one(&capped, entries)), "Through  []");
}

#[test]
fn labels_are_dutch_in_dutch() {
    let program = consortium("maximum EUR 100");
    let text = crate::common::file(
        "small",
        &format!(
            r#"{{ "id": "P1", "received": "2019-11-01T12:00:00+01:00", {} }}"#,
            costs(&[400])
        ),
    );
    let Ok(input) = crate::common::read(&program, &text) else {
        return;
    };
    let assessments = crate::common::one(&program, &costs(&[400])).0;
    for proposal in &input.proposals {
        let told =
            mkbcall::evaluate::explain(&program, &input, proposal, &assessments, Language::Nl);
        assert!(
            below(&told).contains("maximum EUR 100: van €"),
            "{}",
            below(&told)
        );
    }
}
