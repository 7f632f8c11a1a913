//! From assessors to score: what counts, what each contributes, what the input may say. Seen from outside.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::fmt::Write as _;

use crate::common::{file, one, problems, program, told};
use mkbcall::evaluate::{Assessment, Explained};
use mkbcall::program::Program;
use mkbcall::quantity::Rational;
use proptest::prelude::*;

fn call(statements: &str, score: &str) -> Program {
    program(&format!(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         window {{ opens 2019-01-01 closes before 2020-01-01 cite s }}\nproposal {{ requested money   jobs number }}\n\
         criterion first \"First\" {{ points 0 to 10 weight 75% cite s }}\n\
         criterion second \"Second\" {{ points 0 to 10 weight 25% cite s }}\n\
         {statements}\nscore {{ {score}   total weighted, out of 100 cite s }}\n"
    ))
}

/// Every mark with what it adds, and why it does not.
fn scores((assessment, explained): &(Assessment, Explained)) -> String {
    let mut out = String::new();
    let text = |number: &Option<Rational>| number.as_ref().map_or("-".into(), Rational::to_string);
    for score in &explained.scores {
        let (points, part) = (text(&score.points), text(&score.contribution));
        writeln!(out, "{}: {points} adds {part}", score.criterion).unwrap();
        for mark in &score.assessors {
            let (points, part) = (text(&mark.points), text(&mark.contribution));
            let why = mark.why_not.unwrap_or("counts");
            write!(out, "  {}: {points} adds {part}, {why}", mark.assessor).unwrap();
            if let Some(removal) = &mark.removal {
                write!(out, ", removal: {}", removal.has_effect).unwrap();
            }
            out.push('\n');
        }
    }
    let total = assessment.total.value().cloned();
    writeln!(out, "total {}", text(&total)).unwrap();
    for remark in &explained.remarks {
        writeln!(out, "{}: {}", remark.code, remark.text).unwrap();
    }
    out
}

const MARKS: &str = r#""scores": {
  "A": { "first": { "points": 7, "reason": "good" }, "second": 5 },
  "B": { "first": 8, "second": 5 },
  "C": { "first": 2, "second": { "points": 6, "reason": "nearly" } },
  "D": { "first": 10, "second": 10 },
  "E": { "first": null } },
  "recusals": { "D": "works for a partner", "E": "ill" }"#;

#[test]
fn every_mark_shows_what_it_adds() {
    let mut out = String::new();
    for rule in [
        "assessors mean per criterion, at least 3 per criterion",
        "assessors median per criterion, at least 3 per criterion",
        "assessors trimmed mean without 1 at each end per criterion, at least 3 per criterion",
        "assessors median per assessor, at least 3 per proposal",
    ] {
        let told_of = one(&call("", rule), MARKS);
        writeln!(out, "{rule}\n{}", scores(&told_of)).unwrap();
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_removal_is_shown_with_its_effect() {
    let program = call(
        "",
        "assessors mean per criterion, at least 3 per criterion, at least 2 after removals
         removal if more than 4 from the median of all marks",
    );
    let removals = r#", "removals": [
      { "assessor": "C", "criterion": "first", "reason": "far", "by": "chair", "on": "2019-11-20" },
      { "assessor": "A", "criterion": "second" }, { "assessor": "D", "criterion": "first" } ]"#;
    let told_of = one(&program, &format!("{MARKS}{removals}"));
    insta::assert_snapshot!(scores(&told_of));
}

#[test]
fn marks_that_lie_too_far_apart_ask_for_one_more() {
    let program = call(
        "",
        "assessors mean per criterion, at least 2 per criterion   spread at most 3, else another assessor",
    );
    let two = r#""A": { "first": 7, "second": 5 }, "B": { "first": 2, "second": 5 }"#;
    let mut out = String::new();
    for third in ["", r#", "C": { "first": 9 }"#] {
        let told_of = one(&program, &format!(r#""scores": {{ {two}{third} }}"#));
        writeln!(out, "{}", told(&told_of)).unwrap();
        let findings = told_of.1.findings.iter();
        for finding in findings.filter(|finding| finding.id.ends_with("/spread")) {
            let apart = finding.observed.first().map(|seen| &seen.value);
            writeln!(out, "  {}: {:?} {apart:?}", finding.id, finding.verdict).unwrap();
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_consensus_stands_alone() {
    let program = call("", "assessors consensus");
    let beside = format!("{MARKS}, \"title\": \"t\"");
    let mut out = format!("{}\n", told(&one(&program, &beside)));
    let with = MARKS.replace(
        "\"A\":",
        "\"consensus\": { \"first\": { \"points\": 6, \"reason\": \"agreed\" }, \"second\": 4 }, \"A\":",
    );
    out.push_str(&scores(&one(&program, &with)));
    insta::assert_snapshot!(out);
}

#[test]
fn votes_await_until_nothing_can_change_them() {
    let program = call(
        "require adequate \"Adequate\" { vote majority of those voting, at least 3 votes   cite s }",
        "assessors mean per criterion, at least 1 per criterion",
    );
    let marks = r#""scores": { "A": { "first": 7, "second": 5 } }"#;
    let mut out = String::new();
    for votes in [
        "",
        r#""A": { "adequate": true }"#,
        r#""A": { "adequate": true }, "B": { "adequate": null }, "C": { "adequate": null }"#,
        r#""A": { "adequate": true }, "B": { "adequate": true }"#,
        r#""A": { "adequate": false }, "B": { "adequate": false }, "C": { "adequate": null }"#,
        r#""A": { "adequate": true }, "B": { "adequate": true }, "C": { "adequate": false }, "D": { "adequate": false }"#,
    ] {
        let told_of = one(&program, &format!(r#"{marks}, "votes": {{ {votes} }}"#));
        writeln!(out, "{votes}: {}", told(&told_of)).unwrap();
    }
    insta::assert_snapshot!(out);
}

#[test]
fn computed_points_need_facts_and_no_assessors() {
    let program = call(
        "criterion work \"Work\" { points 0 to 10 = jobs / 2   weight 0%   threshold at least 3   cite s }",
        "assessors mean per criterion, at least 1 per criterion",
    );
    let marks = r#""scores": { "A": { "first": 7, "second": 5 } }"#;
    let mut out = String::new();
    for jobs in ["7", "null", "5", "21"] {
        let told_of = one(
            &program,
            &format!(r#"{marks}, "facts": {{ "jobs": {jobs} }}"#),
        );
        writeln!(out, "{jobs}: {}", told(&told_of)).unwrap();
    }
    insta::assert_snapshot!(out);
}

#[test]
fn acts_that_name_nothing_are_problems_of_the_input() {
    let rule = "assessors mean per criterion, at least 1 per criterion";
    let removal = format!(
        "{rule}, at least 1 after removals   removal if more than 1 from the mean of the other marks"
    );
    let vote =
        "require adequate \"Adequate\" { vote majority of those voting, at least 3 votes   cite s }
         criterion work \"Work\" { points 0 to 10 = jobs   weight 0%   cite s }";
    let entry = |acts: &str| {
        let marks = r#""scores": { "A": { "first": 7, "second": null } }"#;
        file("small", &format!(r#"{{ "id": "P1", {marks}, {acts} }}"#))
    };
    let mut out = String::new();
    let removals = r#""removals": [ { "assessor": "B", "criterion": "first" }, { "assessor": "A", "criterion": "frst" },
      { "assessor": "A", "criterion": "second" }, { "assessor": "A", "criterion": "first" }, { "assessor": "A", "criterion": "first" },
      { "assessor": "A" }, { "assessor": "A", "criterion": "first", "why": "?" } ]"#;
    out.push_str(&problems(&call(vote, &removal), &entry(removals)));
    out.push_str("without a rule\n");
    out.push_str(&problems(&call(vote, rule), &entry(removals)));
    out.push_str("votes\n");
    let votes = r#""votes": { "A": { "adequat": true, "adequate": "yes" }, "consensus": { "adequate": true } },
      "recusals": { "consensus": "no" }"#;
    out.push_str(&problems(&call(vote, rule), &entry(votes)));
    out.push_str("marks\n");
    let marks = r#"{ "id": "P1", "scores": { "A": { "work": 3 }, "consensus": { "first": 3 } } }"#;
    out.push_str(&problems(&call(vote, rule), &file("small", marks)));
    insta::assert_snapshot!(out);
}

#[test]
fn relative_points_keep_all_decisions_open_while_a_proposal_is() {
    let program = program(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\nsource s \"S\"\n\
         proposal {{ requested money   saved number }}\n\
         criterion climate \"Climate\" {{ points 0 to 10 relative to the lowest saved, unrounded   weight 100% cite s }}\n\
         score {{ total weighted cite s }}   ranking {{ by total ties by lot cite s }}\n\
         grant {{ amount requested   round down to EUR 1 cite s }}   ceiling EUR 10 {{ cite s }}\n\
         division {{ by ranking leads to grant shortfall stop others refused cite s }}"
            .replace("{{", "{")
            .replace("}}", "}")
            .as_str(),
    );
    let text = file(
        "small",
        r#"{ "id": "A", "facts": { "requested": 4, "saved": 3 } }, { "id": "B", "facts": { "requested": 4, "saved": 7 } },
           { "id": "C", "facts": { "requested": 4 } }"#,
    );
    let input = crate::common::read(&program, &text).unwrap();
    let decisions = mkbcall::decide(&program, &input, mkbcall::words::Language::En);
    let mut out = String::new();
    for one in &decisions.decisions {
        let total = one.total.as_ref().map(Rational::to_string);
        let (outcome, depends) = (one.outcome, &one.depends_on);
        writeln!(
            out,
            "{} {outcome:?} {total:?} {:?} {depends:?}",
            one.proposal, one.needed
        )
        .unwrap();
    }
    insta::assert_snapshot!(out);
}

proptest! {
    /// What the assessors add is what their criterion adds, and the criteria are the total; names of assessors do not matter.
    #[test]
    fn contributions_add_up_whatever_the_names(
        marks in proptest::collection::vec((0_u8..6, 0_u8..6), 3..7),
        method in prop_oneof![Just("mean"), Just("median"), Just("trimmed mean without 1 at each end")],
        per in prop_oneof![Just("per criterion"), Just("per assessor")],
    ) {
        let program = call("", &format!("assessors {method} {per}, at least 3 per proposal"));
        let entries = |names: &dyn Fn(usize) -> usize| {
            let of = |(n, (first, second)): (usize, &(u8, u8))| {
                format!(r#""A{}": {{ "first": {first}, "second": {second} }}"#, names(n))
            };
            let all: Vec<String> = marks.iter().enumerate().map(of).collect();
            format!(r#""scores": {{ {} }}"#, all.join(","))
        };
        let told_of = one(&program, &entries(&|n| n));
        let total = told_of.0.total.value().unwrap().clone();
        let mut sum = Rational::ZERO;
        for score in &told_of.1.scores {
            let own = score.contribution.clone().unwrap();
            let parts = score.assessors.iter().filter_map(|mark| mark.contribution.as_ref());
            prop_assert_eq!(parts.sum::<Rational>(), own.clone());
            sum = &sum + &own;
        }
        prop_assert_eq!(&sum, &total);
        let last = marks.len();
        let renamed = one(&program, &entries(&|n| last - n));
        prop_assert_eq!(renamed.0.total.value(), Some(&total));
    }
}
