//! Points, totals, thresholds, keys of an order: exact, with what is missing between bounds.
#![expect(clippy::panic, reason = "tests fail by panicking")]

use std::fmt::Write as _;

use crate::common::{one, program, read, told};
use mkbcall::evaluate::{Assessment, Bounds, assess, standing_keys};
use mkbcall::program::Program;

fn scored(criteria: &str, score: &str) -> Program {
    program(&format!(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         window {{ opens 2019-01-01 closes before 2020-01-01 cite s }}\nproposal {{ requested money }}\n\
         {criteria}\nscore {{ {score} cite s }}\n\
         ranking {{ by total, then impact ties by lot cite s }}\n"
    ))
}

fn bounds(bounds: &Bounds) -> String {
    match (bounds.value(), &bounds.low, &bounds.high) {
        (Some(value), ..) => value.to_string(),
        (None, low, high) => format!("{low:?}..{high:?}"),
    }
}

fn table(program: &Program, cases: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, scores) in cases {
        let told_of = one(program, &format!("\"scores\": {{ {scores} }}"));
        let points: Vec<String> = told_of.0.points.iter().map(bounds).collect();
        let (points, total) = (points.join(" "), bounds(&told_of.0.total));
        writeln!(out, "{name}: {points} = {total}, {}", told(&told_of))
            .unwrap_or_else(|_| panic!());
    }
    out
}

const HORIZON: &str = r#"
criterion excellence "Excellence" { points 0 to 5 step 0.5 weight 1 threshold at least 3 cite s }
criterion impact "Impact" { points 0 to 5 step 0.5 weight 1.5 threshold at least 3 cite s }
criterion quality "Quality" { points 0 to 5 step 0.5 weight 1 threshold at least 3 cite s }"#;

#[test]
fn thresholds_look_at_the_points_that_they_name() {
    let program = scored(
        HORIZON,
        "assessors mean per criterion, at least 1 per criterion total weighted threshold unweighted at least 10",
    );
    let cases = [
        (
            "one criterion fails though the sum passes",
            r#""A": { "excellence": 5, "impact": 3, "quality": 2.5 }"#,
        ),
        (
            "a tie despite unequal sums",
            r#""A": { "excellence": 5, "impact": 3.5, "quality": 4.5 }"#,
        ),
        (
            "the lower sum",
            r#""A": { "excellence": 4, "impact": 4.5, "quality": 4 }"#,
        ),
        (
            "the sum fails",
            r#""A": { "excellence": 3, "impact": 3.5, "quality": 3 }"#,
        ),
        ("one missing", r#""A": { "excellence": 5, "impact": 5 }"#),
        (
            "one missing, one certain failure",
            r#""A": { "excellence": 2.5, "impact": 5 }"#,
        ),
        (
            "two failures",
            r#""A": { "excellence": 2.5, "impact": 2, "quality": 1 }"#,
        ),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn means_are_exact() {
    let program = scored(
        r#"criterion impact "Impact" { points 0 to 100 step 1 weight 100% cite s }"#,
        "assessors mean per criterion, at least 3 per criterion total weighted threshold weighted at least 70",
    );
    let cases = [
        (
            "69.75",
            r#""A": { "impact": 69 }, "B": { "impact": 70 }, "C": { "impact": 70 }, "D": { "impact": 70 }"#,
        ),
        (
            "thirds",
            r#""A": { "impact": 70 }, "B": { "impact": 70 }, "C": { "impact": 71 }"#,
        ),
        (
            "surely too low",
            r#""A": { "impact": 50 }, "B": { "impact": 59 }"#,
        ),
        (
            "just possible",
            r#""A": { "impact": 50 }, "B": { "impact": 60 }"#,
        ),
        (
            "surely high enough, but too few",
            r#""A": { "impact": 100 }, "B": { "impact": 100 }, "C": { "impact": null }, "D": { "impact": 100 }"#,
        ),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn the_minimum_counts_what_it_says() {
    let criteria = r#"
criterion fit "Fit" { points 1 to 5 step 1 weight 40% cite s }
criterion impact "Impact" { points 1 to 10 step 1 weight 60% cite s }"#;
    let cases = [
        (
            "two full sets",
            r#""A": { "fit": 5, "impact": 10 }, "B": { "fit": 1, "impact": 5 }"#,
        ),
        (
            "marks by different assessors",
            r#""A": { "fit": 5, "impact": 10 }, "B": { "fit": 3 }, "C": { "impact": 6 }"#,
        ),
        (
            "one more than needed, incomplete",
            r#""A": { "fit": 5, "impact": 10 }, "B": { "fit": 1, "impact": 5 }, "C": { "fit": 4 }"#,
        ),
    ];
    let mut out = String::new();
    for rule in [
        "mean per criterion, at least 2 per criterion",
        "mean per criterion, at least 2 per proposal",
        "mean per assessor, at least 2 per proposal",
    ] {
        let program = scored(
            criteria,
            &format!("assessors {rule} total weighted, out of 100"),
        );
        writeln!(out, "{rule}\n{}", table(&program, &cases)).unwrap_or_else(|_| panic!());
    }
    insta::assert_snapshot!(out);
}

#[test]
fn keys_are_turned_so_that_smaller_is_better() {
    let program = scored(
        HORIZON,
        "assessors mean per criterion, at least 1 per criterion total weighted",
    );
    let text = r#"{ "proposals": [ { "id": "P", "received": "2019-11-01T12:00",
        "scores": { "A": { "excellence": 5, "impact": 3.5, "quality": null } } } ] }"#;
    let input = read(&program, text).unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut assessment = Assessment::default();
    for proposal in &input.proposals {
        assess(&program, proposal, None, &mut assessment);
        let keys: Vec<String> = standing_keys(&program, &assessment, proposal)
            .iter()
            .map(bounds)
            .collect();
        assert_eq!(keys, ["Some(-15.25)..Some(-10.25)", "-3.5"]);
    }
}

#[test]
fn the_ranking_may_weigh_otherwise() {
    let program = crate::common::small(
        "requested money  favoured yes/no  joint yes/no",
        "criterion quality \"Quality\" { points 0 to 10 weight 50% weight 20% in ranking cite s }\n\
         criterion impact \"Impact\" { points 0 to 10 weight 50% weight 80% in ranking \
           threshold at least 4 threshold at least 6 if joint times 2 in ranking if favoured times 1.5 in ranking if joint cite s }\n\
         score { assessors mean per criterion, at least 1 per criterion total weighted, out of 100 \
           threshold weighted at least 50% of the maximum cite s }\n\
         ranking { by total ties by lot cite s }\n",
    );
    let mut out = String::new();
    for (name, facts, scores) in [
        ("both", "\"favoured\": true, \"joint\": true", (6, 6)),
        ("one", "\"favoured\": true, \"joint\": false", (6, 6)),
        ("neither", "\"favoured\": false, \"joint\": false", (5, 5)),
        ("not known", "\"favoured\": null, \"joint\": false", (6, 6)),
        (
            "not known, and it is below",
            "\"favoured\": null, \"joint\": false",
            (6, 3),
        ),
        (
            "a threshold that may apply",
            "\"favoured\": false, \"joint\": null",
            (6, 5),
        ),
        (
            "and that is reached anyhow",
            "\"favoured\": null, \"joint\": null",
            (6, 6),
        ),
    ] {
        let (quality, impact) = scores;
        let told_of = one(
            &program,
            &format!(
                "\"facts\": {{ \"requested\": 5, {facts} }}, \"scores\": {{ \"A\": {{ \"quality\": {quality}, \"impact\": {impact} }} }}"
            ),
        );
        let (total, ranking) = (bounds(&told_of.0.total), bounds(&told_of.0.ranking_total));
        writeln!(
            out,
            "{name}: {total}, in the ranking {ranking}, {}",
            told(&told_of)
        )
        .unwrap_or_else(|_| panic!());
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_criterion_may_not_apply() {
    let mut out = String::new();
    for otherwise in ["else zero", "else the others in proportion"] {
        let program = crate::common::small(
            "requested money  joint yes/no",
            &format!(
                "group all_of_it \"All\" {{ threshold unweighted at least 12 cite s }}\n\
                 criterion quality \"Quality\" {{ points 1 to 10 weight 75% group all_of_it cite s }}\n\
                 criterion impact \"Impact\" {{ points 1 to 10 weight 25% group all_of_it threshold at least 4 applies if joint, {otherwise} cite s }}\n\
                 score {{ assessors mean per criterion, at least 1 per proposal total weighted, out of 100 threshold weighted at least 55 cite s }}\n\
                 ranking {{ by total ties by lot cite s }}\n"
            ),
        );
        for (name, facts, marks) in [
            ("applies", "true", "\"quality\": 6, \"impact\": 7"),
            (
                "applies, below its threshold",
                "true",
                "\"quality\": 10, \"impact\": 3",
            ),
            (
                "does not, with a mark",
                "false",
                "\"quality\": 6, \"impact\": 2",
            ),
            ("does not, without one", "false", "\"quality\": 8"),
            ("not known", "null", "\"quality\": 8, \"impact\": 8"),
            (
                "not known, surely below",
                "null",
                "\"quality\": 1, \"impact\": 5",
            ),
        ] {
            let told_of = one(
                &program,
                &format!(
                    "\"facts\": {{ \"requested\": 5, \"joint\": {facts} }}, \"scores\": {{ \"A\": {{ {marks} }} }}"
                ),
            );
            let points: Vec<String> = told_of.0.points.iter().map(bounds).collect();
            let (points, total) = (points.join(" "), bounds(&told_of.0.total));
            writeln!(
                out,
                "{otherwise}, {name}: {points} = {total}, {}",
                told(&told_of)
            )
            .unwrap_or_else(|_| panic!());
        }
    }
    insta::assert_snapshot!(out);
}
