//! Repairs judged from outside: every alternative for every proposal of every call and every trap is written into the JSON of
//! the input, read again and assessed among all others.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::common::{program, read};
use crate::repairs::{proposal, put, shown, told, values};
use mkbcall::analyse::{add_repairs, test_input};
use mkbcall::decision::{Alternative, Change, Decision, Outcome};
use mkbcall::evaluate::{Stage, assess_all};
use mkbcall::program::Program;
use mkbcall::words::Language;
use serde_json::{Value as Json, json};

/// So many values of a change are tried.
const MOST_TRIED: usize = 4;

/// How far the proposal at a place comes, in the stage of the call where it was; nothing where the input cannot be read.
fn stage(program: &Program, input: &Json, at: usize, was: &Decision) -> Option<Stage> {
    let input = read(program, &input.to_string()).ok()?;
    if program.stage.is_none() {
        return Some(assess_all(program, &input)[at].stage);
    }
    let decisions = mkbcall::decide(program, &input, Language::En);
    let now = &decisions.decisions[at];
    Some(match now.outcome {
        _ if now.stage != was.stage => Stage::Through,
        outcome @ (Outcome::AwaitingFacts | Outcome::AwaitingJudgement) => Stage::Open(outcome),
        outcome @ (Outcome::OutsideWindow
        | Outcome::NotTreated
        | Outcome::Refused
        | Outcome::RefusedDiscretionary
        | Outcome::BelowThreshold) => Stage::Ended(outcome),
        _ => Stage::Through,
    })
}

/// The call of a file, with its libraries.
fn call(file: &Path) -> Program {
    let checked = mkbcall::check(&crate::common::parsed(file));
    checked.program.unwrap()
}

/// The input with these changes to one proposal, `pick` telling which value of each.
fn applied(input: &Json, at: usize, changes: &[&Change], pick: usize) -> Json {
    let mut after = input.clone();
    for change in changes {
        let all = values(change);
        let (op, value) = &all[pick % all.len()];
        put(&mut after["proposals"][at], &change.fact, op, value);
    }
    after
}

/// What is wrong with the repairs of an input.
fn wrong(program: &Program, text: &str) -> String {
    let input = read(program, text).unwrap();
    let whole: Json = serde_json::from_str(text).unwrap();
    let mut decisions = mkbcall::decide(program, &input, Language::En);
    add_repairs(program, &input, &mut decisions);
    let mut out = String::new();
    for (at, decision) in decisions.decisions.iter().enumerate() {
        let Some(repairs) = &decision.repairs else {
            continue;
        };
        // Where no rule reads the others they need not be read again.
        let (mut json, mut at) = (whole.clone(), at);
        if !program.reads_others() && program.stage.is_none() {
            json["proposals"] = Json::Array(vec![whole["proposals"][at].clone()]);
            json["draws"] = Json::Array(Vec::new());
            if json["overrides"].as_array().is_none_or(Vec::is_empty) {
                at = 0;
            } else {
                json = whole.clone();
            }
        }
        let mut hold = |alternatives: &[Alternative], is_enough: &dyn Fn(Stage) -> bool| {
            for alternative in alternatives {
                let all: Vec<&Change> = alternative.changes.iter().collect();
                let most = all.iter().map(|change| values(change).len()).max().unwrap();
                for pick in 0..most.min(MOST_TRIED) {
                    let stage_of = |changes: &[&Change]| {
                        stage(program, &applied(&json, at, changes, pick), at, decision)
                    };
                    let found = stage_of(&all);
                    if !found.is_some_and(is_enough) {
                        let _ = writeln!(
                            out,
                            "{}: {} -> {found:?}",
                            decision.proposal,
                            shown(alternative)
                        );
                    }
                    for left_out in 0..all.len() {
                        let mut some = all.clone();
                        some.remove(left_out);
                        if stage_of(&some).is_some_and(is_enough) {
                            let _ = writeln!(
                                out,
                                "{}: {} does not need {left_out}",
                                decision.proposal,
                                shown(alternative)
                            );
                        }
                    }
                }
            }
        };
        hold(&repairs.alternatives, &|stage| stage == Stage::Through);
        hold(&repairs.before_judgement, &|stage| {
            stage == Stage::Through || stage == Stage::Open(Outcome::AwaitingJudgement)
        });
    }
    out
}

fn calls_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.collect();
    files.sort();
    files
}

/// What is wrong with the repairs in the tests of a call.
fn wrong_in_tests(file: &Path) -> String {
    let program = call(file);
    let mut out = String::new();
    for (n, test) in program.tests.iter().enumerate() {
        let found = wrong(&program, &test_input(&program, test, n));
        if !found.is_empty() {
            let _ = writeln!(out, "{}, {}:\n{found}", file.display(), test.title);
        }
    }
    out
}

#[test]
fn repairs_in_every_call_are_enough_and_all_needed() {
    let mut out = String::new();
    let mut inputs = 0;
    for folder in crate::common::call_folders() {
        let files = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let files: Vec<PathBuf> = files.collect();
        let with = |end: &'static str| -> Vec<&PathBuf> {
            let has = |file: &&PathBuf| file.to_string_lossy().ends_with(end);
            files.iter().filter(has).collect()
        };
        for file in with(".call") {
            let program = call(file);
            for input in with(".json") {
                inputs += 1;
                out.push_str(&wrong(&program, &std::fs::read_to_string(input).unwrap()));
            }
        }
    }
    assert!(inputs >= 14);
    assert!(out.is_empty(), "{out}");
}

#[test]
fn repairs_in_every_trap_are_enough_and_all_needed() {
    let files = calls_in("tests/traps");
    let out: String = files.iter().map(|file| wrong_in_tests(file)).collect();
    assert!(files.len() > 50);
    assert!(out.is_empty(), "{out}");
}

#[test]
fn repairs_in_the_tests_of_calls_are_enough_and_all_needed() {
    let mut out = String::new();
    for name in [
        "mit-feasibility",
        "ekoo",
        "efro-arrival",
        "regio-deals-5",
        "sde-2024",
    ] {
        let file = format!("calls/{name}/{name}.call");
        out.push_str(&wrong_in_tests(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(file),
        ));
    }
    assert!(out.is_empty(), "{out}");
}

#[test]
fn texts_places_terms_and_moments() {
    let program = program(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         territory Netherlands on 2019-10-01, former places asked again\n\
         window { opens 2019-01-01 closes before 2020-01-01 cite s }\n\
         proposal { seat place \"seat\" applicant party \"applicant\" sector text \"sector\" length term \"length\"\n\
           at time \"at\" moment instant \"moment\" }\n\
         require seat_in \"Seat\": seat in province \"Limburg\"   cite s\n\
         require body \"Body\": applicant.kind in [municipality, province]   cite s\n\
         require sector_in \"Sector\": sector in [\"01\", \"02\"]   cite s\n\
         require long \"Long\": length at most 2 years   cite s\n\
         require early \"Early\": at before 17:00   cite s\n\
         require soon \"Soon\": moment not after 2019-10-01 12:00   cite s",
    );
    let with = |key: &str, value: Json| {
        let mut facts = json!({ "seat": "GM0935", "applicant": { "kind": "municipality", "code": "GM0935" },
            "sector": "01", "length": "1 year", "at": "12:00", "moment": "2019-09-01T12:00:00+02:00" });
        facts[key] = value;
        told(&program, &proposal(&facts))
    };
    assert_eq!(with("at", json!("12:00")), "passes");
    assert_eq!(
        with("sector", json!("03")),
        "/facts/sector {one_of:[01,02]} by applicant\nmore"
    );
    assert_eq!(
        with("length", json!("30 months")),
        "/facts/length {one_of:[2 years,1 year]} by applicant\nmore"
    );
    assert_eq!(
        with("at", json!("17:30")),
        "/facts/at {not_after:16:59:59} by applicant"
    );
    assert_eq!(
        with("moment", json!("2019-10-01T12:00:01+02:00")),
        "/facts/moment {not_after:2019-10-01T12:00:00+02:00} by applicant"
    );
    let seat = with("seat", json!("GM0344"));
    assert!(
        seat.starts_with("/facts/seat {one_of:[GM0") && seat.contains("GM0935"),
        "{seat}"
    );
    // Leerdam went into Vijfheerenlanden on 1 January 2019.
    let former = json!({ "kind": "municipality", "code": "GM0545" });
    assert_eq!(
        with("applicant", former),
        "/facts/applicant/code {is:GM1961} by applicant\nmore"
    );
    let company = json!({ "kind": "company", "name": "De Vlijt" });
    assert_eq!(
        with("applicant", company),
        "/facts/applicant {one_of:[{kind:province},{kind:municipality}]} by applicant\nmore"
    );
}
