//! Elements that drop out: the same as a list without them, and told one by one.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::common::{one, small};
use mkbcall::decision::Verdict;
use mkbcall::program::Program;

const FIELDS: &str = "parts list of record part   floor money   small_out yes/no";
const REST: &str = "record part { cost money   share money }\n\
    define whole money \"the cost\": sum(p.cost for p in PARTS)\n\
    require some \"At least two\": count(p in PARTS) at least 2 cite s\n\
    require each \"Each at most 90\": every(p.cost at most EUR 90 for p in PARTS) cite s\n\
    require one \"One of at least 40\": any(p in PARTS where p.cost at least EUR 40) cite s\n\
    require kinds \"Two sorts\": count_distinct(p.share for p in PARTS) at least 2 cite s\n\
    grant { cost whole   rate 50%   maximum EUR 60   round down to EUR 1   cite s }\n";

/// The rule on elements, and what stands for it without: a condition in every function that goes over the list.
fn both() -> (Program, Program) {
    let rule = "require big \"Big\" { for each p in parts that p.cost at least floor applies if small_out \
                leads to dropped, none left goes on cite s }\n";
    let dropped = small(
        FIELDS,
        &format!("{rule}{}", REST.replace(" in PARTS", " in parts")),
    );
    let stands = "(not small_out or p.cost at least floor)";
    let filtered = REST
        .replace(
            "for p in PARTS)",
            &format!("for p in parts where {stands})"),
        )
        .replace(
            "count(p in PARTS)",
            &format!("count(p in parts where {stands})"),
        )
        .replace(
            "p in PARTS where",
            &format!("p in parts where {stands} and"),
        );
    (dropped, small(FIELDS, &filtered))
}

fn amount(value: Option<u8>) -> String {
    value.map_or("null".to_owned(), |value| value.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn dropping_is_the_same_as_leaving_out(
        parts in prop::collection::vec((prop::option::weighted(0.8, 0_u8..100), 0_u8..3), 0..5),
        floor in prop::option::weighted(0.9, 0_u8..80),
        out in prop::option::weighted(0.9, any::<bool>()),
    ) {
        let (dropped, filtered) = both();
        let parts: Vec<String> = parts
            .iter()
            .map(|(cost, share)| format!(r#"{{ "cost": {}, "share": {share} }}"#, amount(*cost)))
            .collect();
        let facts = format!(
            r#""facts": {{ "parts": [ {} ], "floor": {}, "small_out": {} }}"#,
            parts.join(", "),
            amount(floor),
            out.map_or("null".to_owned(), |out| out.to_string())
        );
        let (by_rule, told) = one(&dropped, &facts);
        let (by_filter, _) = one(&filtered, &facts);
        prop_assert_eq!(&by_rule.amount, &by_filter.amount);
        // The rule itself is the first requirement and never fails here.
        prop_assert_eq!(by_rule.requirements.get(1..), by_filter.requirements.get(..));
        prop_assert_eq!(by_rule.stage, by_filter.stage);
        let out = told.findings.iter().filter(|found| {
            found.id.starts_with("big[") && found.id.ends_with(']') && found.verdict == Verdict::NotMet
        });
        let remarks = told.remarks.iter().filter(|remark| remark.code == "element-dropped");
        prop_assert_eq!(out.count(), remarks.count());
    }
}

/// A list of participants, of whom some drop out before the grant goes over them.
fn consortium() -> Program {
    small(
        "partners list of record partner",
        "record partner { cost money   sector text }\n\
         require sector \"No trade\" { for each p in partners that p.sector is not \"trade\" leads to dropped cite s }\n\
         grant { cost p.cost for p in partners   rate 50%   minimum EUR 20 per participant, else dropped\n\
           maximum EUR 100   excess pro rata per participant   round down to EUR 0.01   cite s }\n\
         require each_less \"Each at most 90\" { that every(p.computed_grant at most EUR 90 for p in partners) cite s }",
    )
}

fn partners(partners: &[(u32, &str)]) -> String {
    let each: Vec<String> = partners
        .iter()
        .map(|(cost, sector)| format!(r#"{{ "cost": {cost}, "sector": {sector} }}"#))
        .collect();
    format!(r#""facts": {{ "partners": [ {} ] }}"#, each.join(", "))
}

fn told(program: &Program, facts: &str) -> String {
    let (assessment, explained) = one(program, facts);
    let mut lines = format!("{:?} {}\n", assessment.stage, assessment.reduced);
    for found in &explained.findings {
        let is_of_each = found.id.starts_with("sector") || found.id.starts_with("grant[");
        if is_of_each || found.id.starts_with("each_less[") {
            let _ = writeln!(lines, "{} {:?} {}", found.id, found.verdict, found.label);
        }
    }
    lines
}

#[test]
fn numbers_of_elements_do_not_shift() {
    let facts = partners(&[
        (500, r#""trade""#),
        (120, r#""care""#),
        (30, r#""care""#),
        (200, r#""care""#),
    ]);
    assert_eq!(
        told(&consortium(), &facts),
        "Through true\n\
         sector Met No trade\n\
         sector[1] NotMet No trade 1\n\
         sector[2] Met No trade 2\n\
         sector[3] Met No trade 3\n\
         sector[4] Met No trade 4\n\
         grant[1] NotApplicable partners 1\n\
         grant[2] Met partners 2: €37.50\n\
         grant[3] NotApplicable partners 3\n\
         grant[4] Met partners 4: €62.50\n\
         each_less[2] Met p.computed_grant at most EUR 90\n\
         each_less[3] NotApplicable p.computed_grant at most EUR 90\n\
         each_less[4] Met p.computed_grant at most EUR 90\n"
    );
}

#[test]
fn one_that_may_drop_out_leaves_the_amount_between_two_ends() {
    let facts = partners(&[(60, r#""care""#), (100, "null")]);
    let (assessment, explained) = one(&consortium(), &facts);
    let end = |end: &Option<mkbcall::quantity::Rational>| end.as_ref().map(ToString::to_string);
    assert_eq!(end(&assessment.amount.low).as_deref(), Some("30"));
    assert_eq!(end(&assessment.amount.high).as_deref(), Some("80"));
    let needed: Vec<&str> = explained
        .needed
        .iter()
        .map(|needed| needed.fact.as_str())
        .collect();
    assert_eq!(needed, ["/facts/partners/1/sector"]);
}

#[test]
fn what_is_certain_is_decided_whatever_the_rest() {
    let facts = partners(&[(60, r#""trade""#), (100, r#""trade""#)]);
    assert_eq!(
        crate::common::told(&one(&consortium(), &facts)),
        "Ended(Refused) sector []"
    );
    let facts = partners(&[(60, r#""trade""#), (100, "null")]);
    assert_eq!(
        crate::common::told(&one(&consortium(), &facts)),
        "Open(AwaitingFacts) sector [/facts/partners/1/sector by applicant]"
    );
}
