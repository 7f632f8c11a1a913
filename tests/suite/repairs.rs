//! What would have been enough: each alternative, applied to the input and read again, passes; no part of it does.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::similar_names,
    reason = "tests fail by panicking; what changes and what is changed are called so"
)]

use crate::common::{file, program, read, small};
use mkbcall::analyse::repairs;
use mkbcall::decision::{Alternative, Change, Repairs};
use mkbcall::evaluate::{Assessment, Stage, assess};
use mkbcall::program::Program;
use serde_json::{Map, Value as Json, json};

/// The repairs of the first proposal of an input.
#[track_caller]
pub(crate) fn of(program: &Program, proposal: &Json) -> Option<Repairs> {
    let text = file(&program.name, &proposal.to_string());
    let input = read(program, &text).unwrap_or_else(|problems| panic!("{text}\n{problems:?}"));
    repairs(program, &input, input.proposals.first().unwrap())
}

/// How far a proposal comes when its input is read; nothing where it cannot be read.
fn stage(program: &Program, proposal: &Json) -> Option<Stage> {
    let text = file(&program.name, &proposal.to_string());
    let input = read(program, &text).ok()?;
    let mut assessment = Assessment::default();
    assess(
        program,
        input.proposals.first()?,
        input.as_of,
        &mut assessment,
    );
    Some(assessment.stage)
}

fn passes(program: &Program, proposal: &Json) -> bool {
    stage(program, proposal) == Some(Stage::Through)
}

/// The values that a change names; each is enough.
pub(crate) fn values(change: &Change) -> Vec<(String, Json)> {
    let to = serde_json::to_value(&change.to).unwrap();
    let mut out = Vec::new();
    for (op, value) in to.as_object().unwrap() {
        match (op.as_str(), value) {
            ("one_of", Json::Array(all)) => {
                out.extend(all.iter().map(|one| ("is".to_owned(), one.clone())));
            }
            (op, value) => out.push((op.to_owned(), value.clone())),
        }
    }
    out
}

/// Writes a value at a JSON Pointer; the objects around it are made.
pub(crate) fn put(proposal: &mut Json, pointer: &str, op: &str, value: &Json) {
    let steps: Vec<String> = pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect();
    let mut at = proposal;
    for step in &steps {
        if at.is_null() {
            *at = Json::Object(Map::new());
        }
        at = match at {
            Json::Array(list) => list.get_mut(step.parse::<usize>().unwrap()).unwrap(),
            Json::Object(map) => map.entry(step.clone()).or_insert(Json::Null),
            other => panic!("{other} has no {step}"),
        };
    }
    if op == "add" {
        at.as_array_mut().unwrap().push(value.clone());
    } else {
        *at = value.clone();
    }
}

/// The proposal with some of the changes, `pick` telling which value of each.
fn applied(proposal: &Json, changes: &[&Change], pick: usize) -> Json {
    let mut changed = proposal.clone();
    for change in changes {
        let all = values(change);
        let (op, value) = &all[pick % all.len()];
        put(&mut changed, &change.fact, op, value);
    }
    changed
}

/// Checks that every alternative is enough, and that no part of one is.
#[track_caller]
pub(crate) fn holds(program: &Program, proposal: &Json, found: &Repairs) {
    assert!(found.alternatives.len() <= 10);
    for alternative in &found.alternatives {
        let all: Vec<&Change> = alternative.changes.iter().collect();
        assert!((1..=4).contains(&all.len()));
        let most = all.iter().map(|change| values(change).len()).max().unwrap();
        for pick in 0..most {
            let changed = applied(proposal, &all, pick);
            assert!(
                passes(program, &changed),
                "{} -> {changed}",
                shown(alternative)
            );
        }
        for part in 0..(1_usize << all.len()) - 1 {
            let kept: Vec<&Change> = (0..all.len())
                .filter(|n| part & (1 << n) != 0)
                .map(|n| all[n])
                .collect();
            for pick in 0..most {
                let changed = applied(proposal, &kept, pick);
                assert!(
                    !passes(program, &changed),
                    "{} without part -> {changed}",
                    shown(alternative)
                );
            }
        }
    }
}

/// An alternative as one line: `/facts/a at_most 1 (applicant) + …`.
pub(crate) fn shown(alternative: &Alternative) -> String {
    let change = |change: &Change| {
        let to = serde_json::to_string(&change.to).unwrap();
        format!("{} {} by {}", change.fact, to.replace('"', ""), change.by)
    };
    let changes: Vec<String> = alternative.changes.iter().map(change).collect();
    changes.join(" + ")
}

#[track_caller]
pub(crate) fn told(program: &Program, proposal: &Json) -> String {
    let Some(found) = of(program, proposal) else {
        return "passes".to_owned();
    };
    holds(program, proposal, &found);
    let mut lines: Vec<String> = found.alternatives.iter().map(shown).collect();
    if found.more {
        lines.push("more".to_owned());
    }
    lines.join("\n")
}

pub(crate) fn proposal(facts: &Json) -> Json {
    json!({ "id": "P", "received": "2019-11-01T12:00:00+01:00", "facts": facts })
}

const GRANT: &str = r#"
choice region { north south east west }
table top "The maximum" { gives money
  | reg            | most       |
  | north or south | EUR 40_000 |
  | east or west   | EUR 60_000 |
}
require half  "At most half of the costs": requested at most 50% of costs   cite s
require least "At least the least": requested at least EUR 10_000   cite s
require most  "At most the maximum": requested at most top(reg)   cite s
require small "A small enterprise": staff less than 250   cite s
require late  "Starts after May": start not before 2019-06-01   cite s
"#;

fn grant() -> Program {
    let fields = r#"requested money "a" costs money "b" staff number "c" reg one of region "d" start date "e""#;
    small(fields, GRANT)
}

fn with(changes: &Json) -> Json {
    let mut facts = json!({ "requested": 20000, "costs": 80000, "staff": 12, "reg": "north", "start": "2019-07-01" });
    for (key, value) in changes.as_object().unwrap() {
        facts[key] = value.clone();
    }
    proposal(&facts)
}

#[test]
fn thresholds_are_solved_exactly() {
    let program = grant();
    let told = |changes: Json| told(&program, &with(&changes));
    assert_eq!(told(json!({})), "passes");
    assert_eq!(
        told(json!({ "staff": 300 })),
        "/facts/staff {at_most:249} by applicant"
    );
    assert_eq!(
        told(json!({ "start": "2019-05-31" })),
        "/facts/start {not_before:2019-06-01} by applicant"
    );
    assert_eq!(
        told(json!({ "costs": "39999.99" })),
        "/facts/requested {at_most:19999.99,at_least:10000.00} by applicant\n\
         /facts/costs {at_least:40000.00} by applicant"
    );
    assert_eq!(
        told(json!({ "requested": 45000, "costs": 90000 })),
        "/facts/requested {at_most:40000.00,at_least:10000.00} by applicant\n\
         /facts/reg {one_of:[east,west]} by applicant"
    );
}

#[test]
fn facts_that_hang_together_move_one_after_the_other() {
    let program = grant();
    assert_eq!(
        told(
            &program,
            &with(&json!({ "requested": 5000, "costs": 8000, "staff": 300 }))
        ),
        "/facts/requested {is:10000.00} by applicant + /facts/costs {at_least:20000.00} by applicant \
         + /facts/staff {at_most:249} by applicant"
    );
}

#[test]
fn what_is_not_known_is_offered_from_nothing() {
    let program = grant();
    assert_eq!(
        told(&program, &with(&json!({ "requested": null, "reg": null }))),
        "/facts/requested {at_least:10000.00,at_most:40000.00} by applicant"
    );
    assert_eq!(
        told(&program, &with(&json!({ "staff": null }))),
        "/facts/staff {at_most:249} by applicant"
    );
}

#[test]
fn what_nobody_can_change_is_not_offered() {
    let fields =
        r#"a number "a" changed by nobody b number "b" changed by authority c judged yes/no "c""#;
    let program = small(
        fields,
        "require x \"X\": a at least 5 or b at least 5   cite s\nrequire y \"Y\": c   cite s",
    );
    let mut entry = proposal(&json!({ "a": 1, "b": 2 }));
    entry["judgements"] = json!({ "c": { "value": false } });
    assert_eq!(
        told(&program, &entry),
        "/facts/b {at_least:5} by authority + /judgements/c/value {is:true} by assessor"
    );
    let late = json!({ "id": "P", "received": "2020-11-01T12:00:00+01:00", "facts": {} });
    assert_eq!(told(&program, &late), "");
}

#[test]
fn lists_grow_and_their_entries_change() {
    let program = program(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         window { opens 2019-01-01 closes before 2020-01-01 cite s }\n\
         choice sort { big little }\n\
         record partner { sort one of sort \"sort\" cost money \"cost\" }\n\
         proposal { partners list of record partner \"partners\" themes set of sort \"themes\" }\n\
         require two \"Two little ones\": count(p in partners where p.sort is little) at least 2   cite s\n\
         require sum \"Enough\": sum(p.cost for p in partners) at least EUR 100   cite s\n\
         require big \"Big\": themes contains big   cite s",
    );
    let entry =
        |partners: Json, themes: Json| proposal(&json!({ "partners": partners, "themes": themes }));
    let little = json!({ "sort": "little", "cost": 60 });
    let all = json!(["big"]);
    assert_eq!(
        told(
            &program,
            &entry(json!([little, { "sort": "big", "cost": 60 }]), all.clone())
        ),
        "/facts/partners/1/sort {is:little} by applicant\n\
         /facts/partners {add:{sort:little}} by applicant"
    );
    assert_eq!(
        told(
            &program,
            &entry(
                json!([little, { "sort": "little", "cost": 30 }]),
                all.clone()
            )
        ),
        "/facts/partners/0/cost {at_least:70.00} by applicant\n\
         /facts/partners/1/cost {at_least:40.00} by applicant\n\
         /facts/partners {add:{cost:10.00}} by applicant"
    );
    let added = "/facts/partners {add:{sort:little,cost:100.00}} by applicant + /facts/partners {add:{sort:little}} by applicant";
    assert_eq!(told(&program, &entry(json!([]), all)), added);
    assert_eq!(
        told(&program, &entry(json!([little, little]), json!(["little"]))),
        "/facts/themes {add:big} by applicant"
    );
}

#[test]
fn votes_that_were_cast_are_offered_and_others_said_to_be_left() {
    let program = small(
        "a number \"a\"",
        "require fit \"Fit\" { vote majority of all assessors, at least 3 votes cite s }",
    );
    let yes = |yes: bool| json!({ "fit": yes });
    let cast = |votes: Json| {
        let mut entry = proposal(&json!({ "a": 1 }));
        entry["votes"] = votes;
        told(&program, &entry)
    };
    assert_eq!(
        cast(json!({ "A": yes(true), "B": yes(false), "C": yes(false) })),
        "/votes/B/fit {is:true} by assessor\n/votes/C/fit {is:true} by assessor\nmore"
    );
    assert_eq!(
        cast(json!({ "A": yes(false), "B": yes(false), "C": yes(false) })),
        "/votes/A/fit {is:true} by assessor + /votes/B/fit {is:true} by assessor\n\
         /votes/A/fit {is:true} by assessor + /votes/C/fit {is:true} by assessor\n\
         /votes/B/fit {is:true} by assessor + /votes/C/fit {is:true} by assessor\nmore"
    );
    assert_eq!(cast(json!({ "A": yes(true) })), "more");
    assert_eq!(cast(json!({})), "more");
}

#[test]
fn a_median_moves_with_two_marks() {
    let program = small(
        "a number \"a\"",
        "criterion c \"C\" { points 0 to 10 step 1 threshold at least 6 weight 100% cite s }\n\
         score { assessors median per criterion, at least 3 per criterion total weighted cite s }",
    );
    let mut entry = proposal(&json!({ "a": 1 }));
    let mark = |points: u8| json!({ "c": { "points": points } });
    entry["scores"] = json!({ "A": mark(4), "B": mark(4), "C": mark(3) });
    assert_eq!(
        told(&program, &entry),
        "/scores/A/c/points {at_least:6} by assessor + /scores/B/c/points {at_least:6} by assessor\n\
         /scores/A/c/points {at_least:6} by assessor + /scores/C/c/points {at_least:6} by assessor\n\
         /scores/B/c/points {at_least:6} by assessor + /scores/C/c/points {at_least:6} by assessor\nmore"
    );
}

#[test]
fn one_that_was_never_judged_is_told_what_stands_before_that() {
    let program = small(
        "a money \"a\" fits judged yes/no \"b\"",
        "require most \"Most\": a at most EUR 100   cite s\nrequire it_fits \"Fits\": fits   cite s\n\
         criterion c \"C\" { points 0 to 10 step 1 threshold at least 6 weight 100% cite s }\n\
         score { assessors mean per criterion, at least 1 per criterion total weighted cite s }",
    );
    let found = of(&program, &proposal(&json!({ "a": "100.01" }))).unwrap();
    assert!(found.alternatives.is_empty() && found.more);
    let told: Vec<String> = found.before_judgement.iter().map(shown).collect();
    assert_eq!(told, ["/facts/a {at_most:100.00} by applicant"]);
}

#[test]
fn marks_move_on_their_scale() {
    let program = small(
        "a number \"a\"",
        "criterion c \"C\" { points 1 to 10 step 0.5 threshold at least 6 weight 100% cite s }\n\
         score { assessors mean per criterion, at least 2 per criterion total weighted cite s }",
    );
    let mut entry = proposal(&json!({ "a": 1 }));
    entry["scores"] = json!({ "A": { "c": { "points": 5 } }, "B": { "c": { "points": 6 } } });
    assert_eq!(
        told(&program, &entry),
        "/scores/A/c/points {at_least:6} by assessor\n/scores/B/c/points {at_least:7} by assessor"
    );
    entry["scores"] = json!({ "A": { "c": { "points": 1 } }, "B": { "c": { "points": 1 } } });
    assert_eq!(
        told(&program, &entry),
        "/scores/A/c/points {is:10} by assessor + /scores/B/c/points {at_least:2} by assessor"
    );
}

/// Where every element dropped out, one that stays is enough: changed, or added.
#[test]
fn an_element_that_stays_is_enough() {
    let program = small(
        "parts list of record part \"the parts\"",
        "record part { size number }\n\
         require big \"Big\" { for each p in parts   that p.size at least 10   leads to dropped   cite s }",
    );
    let parts = json!({ "parts": [{ "size": "9.99" }, { "size": 3 }] });
    assert_eq!(
        told(&program, &proposal(&parts)),
        "/facts/parts/0/size {at_least:10} by applicant\n/facts/parts/1/size {at_least:10} by applicant\n\
         /facts/parts {add:{size:10}} by applicant"
    );
}
