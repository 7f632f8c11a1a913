//! The calls in `calls/`: they check clean, are formatted, pass their own tests, and decide what was computed elsewhere.
//!
//! The table below was not made by this program: a separate script read the proposals, and computed totals, order and money
//! with exact fractions.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::common;

const CALL: &str = "calls/mkb-deals-2019/mkb-deals-2019.call";
const CALL_NL: &str = "calls/mkb-deals-2019/mkb-deals-2019.nl.call";
const INPUT: &str = "calls/mkb-deals-2019/proposals.json";
const WITHOUT_DRAW: &str = "calls/mkb-deals-2019/proposals-without-draw.json";

type Row = (
    &'static str,
    Option<u64>,
    Option<&'static str>,
    &'static str,
    Option<&'static str>,
    &'static str,
    &'static [&'static str],
);

/// Id, rank, total, outcome, granted, deciding finding, and whom a provisional decision depends on.
#[rustfmt::skip]
const EXPECTED: &[Row] = &[
    ("P26", Some(1), Some("266/3"), "selected", Some("310000.00"), "division", &[]),
    ("P04", Some(2), Some("260/3"), "selected", Some("366000.00"), "division", &[]),
    ("P18", Some(3), Some("86"), "selected", Some("340000.00"), "division", &[]),
    ("P01", Some(4), Some("254/3"), "selected", Some("325000.00"), "division", &[]),
    ("P13", Some(5), Some("84"), "selected", Some("247500.00"), "division", &[]),
    ("P08", Some(6), Some("248/3"), "selected", Some("298500.00"), "division", &[]),
    ("P23", Some(7), Some("82"), "selected", Some("275000.00"), "division", &[]),
    ("P10", Some(8), Some("242/3"), "selected", Some("288000.00"), "division", &[]),
    ("P25", Some(9), Some("238/3"), "selected", Some("350000.00"), "division", &[]),
    ("P15", Some(10), Some("78"), "reserve", Some("0.00"), "division", &[]),
    ("P17", Some(11), Some("78"), "reserve", Some("0.00"), "division", &[]),
    ("P21", Some(12), Some("218/3"), "reserve", Some("0.00"), "division", &[]),
    ("P12", Some(13), Some("218/3"), "refused_ceiling", Some("0.00"), "division/ceiling", &[]),
    ("P07", Some(14), Some("70"), "refused_ceiling", Some("0.00"), "division/ceiling", &[]),
    ("P27", Some(15), Some("60"), "refused_ceiling", Some("0.00"), "division/ceiling", &["P02", "P11", "P22"]),
    ("P02", None, Some("68"), "awaiting_facts", None, "public_applicant", &[]),
    ("P03", None, Some("172/3"), "refused", Some("0.00"), "public_private", &[]),
    ("P05", None, None, "refused", Some("0.00"), "band", &[]),
    ("P06", None, None, "withdrawn", Some("0.00"), "withdrawn", &[]),
    ("P09", None, None, "refused", Some("0.00"), "public_applicant", &[]),
    ("P11", None, Some("200/3"), "awaiting_facts", None, "band", &[]),
    ("P14", None, None, "refused", Some("0.00"), "band", &[]),
    ("P16", None, Some("188/3"), "refused", Some("0.00"), "theme_fit", &[]),
    ("P19", None, None, "not_treated", Some("0.00"), "completeness", &[]),
    ("P20", None, Some("66"), "refused", Some("0.00"), "is_new", &[]),
    ("P22", None, Some("64"), "awaiting_judgement", None, "is_new", &[]),
    ("P24", None, Some("178/3"), "below_threshold", Some("0.00"), "score/threshold", &[]),
    ("P28", None, None, "outside_window", Some("0.00"), "window", &[]),
];

/// Submitted for, title, and the invented amount, as the letter to parliament lists them.
const NINE: &[(&str, &str)] = &[
    (
        "Regio Achterhoek",
        "Samen d’ran – Verhoging van de Achterhoekse arbeidsproductiviteit",
    ),
    (
        "Regio Barendrecht-Albrandswaard-Ridderkerk",
        "BAR Innovatie High Five",
    ),
    (
        "Gemeente Breda / regio West-Brabant",
        "Vernieuwend MKB – Regio West-Brabant",
    ),
    (
        "Provincie Drenthe",
        "Samen naar een sterker, slimmer en groener mkb",
    ),
    ("Gemeente Eindhoven", "MKB participeert"),
    (
        "Provincie Limburg",
        "Innovatie in het kleine familiebedrijf",
    ),
    ("Provincie Overijssel", "Family Next"),
    (
        "Provincie Utrecht",
        "Toekomstbestendige Maakindustrie in Utrecht-West",
    ),
    (
        "Regio Zuid-Limburg",
        "Innoveren en kwalificeren in het Mkb in Zuid-Limburg",
    ),
];

fn run(arguments: &[&str], stdin: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(stdin.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn decisions(call: &str, input: &str) -> Value {
    let output = run(
        &["check", call, input, "--format", "json", "--lang", "en"],
        "",
    );
    serde_json::from_str(&text(&output)).unwrap()
}

fn decision<'a>(all: &'a Value, id: &str) -> &'a Value {
    all["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["proposal"] == id)
        .unwrap()
}

fn ids(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect()
}

#[test]
fn every_call_is_clean_formatted_and_passes_its_tests() {
    let mut n_calls = 0;
    for folder in common::call_folders() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path
                .extension()
                .is_some_and(|extension| extension == "call")
            {
                let path = path.to_str().unwrap();
                let complaints = run(&["lint", path], "");
                assert!(
                    complaints.status.success(),
                    "{}",
                    String::from_utf8_lossy(&complaints.stdout)
                );
                text(&run(&["fmt", "--check", path], ""));
                text(&run(&["test", path], ""));
                n_calls += 1;
            }
        }
    }
    assert!(n_calls >= 2);
}

#[test]
fn every_library_of_the_calls_is_clean_and_formatted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("calls");
    let mut n_libraries = 0;
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let path = path.to_str().unwrap();
            text(&run(&["lint", path], ""));
            text(&run(&["fmt", "--check", path], ""));
            n_libraries += 1;
        }
    }
    assert!(n_libraries > 0);
}

#[test]
fn mkb_deals_decides_what_was_computed_elsewhere() {
    let all = decisions(CALL, INPUT);
    assert_eq!(all["decisions"].as_array().unwrap().len(), 28);
    assert_eq!(EXPECTED.len(), 28);
    for (id, rank, total, outcome, granted, deciding, depends_on) in EXPECTED {
        let one = decision(&all, id);
        assert_eq!(one["rank"].as_u64(), *rank, "rank of {id}");
        assert_eq!(one["total"].as_str(), *total, "total of {id}");
        assert_eq!(one["outcome"], *outcome, "outcome of {id}");
        assert_eq!(one["granted"].as_str(), *granted, "amount of {id}");
        assert_eq!(
            ids(&one["deciding"]).first(),
            Some(deciding),
            "ground of {id}"
        );
        assert_eq!(ids(&one["depends_on"]), *depends_on, "{id} depends on");
        assert_eq!(
            one["provisional"],
            !depends_on.is_empty(),
            "{id} is provisional"
        );
    }
    assert_eq!(all["ledger"]["ceiling"], "2800000.00");
    assert_eq!(all["ledger"]["spent"], "2800000.00");
    assert_eq!(all["ledger"]["left"], "0.00");
    assert!(all["draws_needed"].as_array().unwrap().is_empty());
}

#[test]
fn the_nine_of_the_letter_are_the_nine_selected() {
    let all = decisions(CALL, INPUT);
    let mut selected: Vec<(&str, &str)> = all["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["outcome"] == "selected")
        .map(|one| {
            (
                one["submitted_for"].as_str().unwrap(),
                one["title"].as_str().unwrap(),
            )
        })
        .collect();
    let mut letter = NINE.to_vec();
    selected.sort_unstable();
    letter.sort_unstable();
    assert_eq!(selected, letter);
    for one in all["decisions"].as_array().unwrap() {
        let title = one["title"].as_str().unwrap();
        assert_eq!(
            title.contains("(verzonnen)"),
            one["outcome"] != "selected",
            "{title}"
        );
    }
}

#[test]
fn what_is_missing_is_asked_only_where_it_matters() {
    let all = decisions(CALL, INPUT);
    let needed = |id| {
        let needed = decision(&all, id)["needed"].as_array().unwrap();
        needed
            .iter()
            .map(|one| one["fact"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(
        needed("P02")
            .iter()
            .all(|fact| fact.starts_with("/facts/applicant"))
            && !needed("P02").is_empty()
    );
    assert_eq!(needed("P11"), ["/facts/requested"]);
    assert_eq!(needed("P22"), ["/judgements/new_initiative/value"]);
    assert!(
        needed("P07").is_empty(),
        "unknown costs matter to a guideline only"
    );
    assert!(
        needed("P09").is_empty(),
        "a private applicant is refused whatever it asks"
    );
}

#[test]
fn without_the_draw_the_draw_is_asked() {
    let all = decisions(CALL, WITHOUT_DRAW);
    let questions = all["draws_needed"].as_array().unwrap();
    assert_eq!(questions.len(), 1);
    assert_eq!(questions[0]["question"], "ranking:P12,P21");
    assert_eq!(ids(&questions[0]["among"]), ["P12", "P21"]);
    assert_eq!(ids(&questions[0]["decides"]), ["P12", "P21"]);
    for (id, rank, total, outcome, granted, ..) in EXPECTED {
        let one = decision(&all, id);
        assert_eq!(one["total"].as_str(), *total, "total of {id}");
        if ["P12", "P21"].contains(id) {
            assert_eq!(one["outcome"], "awaiting_draw");
            assert_eq!(one["rank"], 12);
            assert_eq!(
                ids(&one["tied_with"]),
                [if *id == "P12" { "P21" } else { "P12" }]
            );
            assert_eq!(one["granted"], "0.00", "neither gets money under any order");
        } else {
            assert_eq!(one["rank"].as_u64(), *rank, "rank of {id}");
            assert_eq!(one["outcome"], *outcome, "outcome of {id}");
            assert_eq!(one["granted"].as_str(), *granted, "amount of {id}");
        }
    }
}

#[test]
fn the_dutch_call_is_the_translation_and_decides_the_same() {
    let english = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(CALL)).unwrap();
    let dutch = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(CALL_NL)).unwrap();
    assert_eq!(text(&run(&["fmt", "--to", "nl", "-"], &english)), dutch);
    assert_eq!(text(&run(&["fmt", "--to", "en", "-"], &dutch)), english);

    let (mut one, mut other) = (decisions(CALL, INPUT), decisions(CALL_NL, INPUT));
    for all in [&mut one, &mut other] {
        all["call"]["sha256"] = Value::Null;
        for decision in all["decisions"].as_array_mut().unwrap() {
            for finding in decision["findings"].as_array_mut().unwrap() {
                // The place, and the words of a condition without a text of its own.
                finding["at"] = Value::Null;
                finding["label"] = Value::Null;
                for seen in finding["observed"].as_array_mut().unwrap() {
                    if seen["fact"] == "" {
                        seen["note"] = Value::Null;
                    }
                }
            }
        }
    }
    let keys = one.as_object().unwrap().keys();
    let differing: Vec<&String> = keys.filter(|key| one[*key] != other[*key]).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn the_order_of_the_file_decides_nothing() {
    let input = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(INPUT)).unwrap();
    let mut turned: Value = serde_json::from_str(&input).unwrap();
    turned["proposals"].as_array_mut().unwrap().reverse();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("turned.json");
    fs::write(&path, turned.to_string()).unwrap();
    let (one, other) = (
        decisions(CALL, INPUT),
        decisions(CALL, path.to_str().unwrap()),
    );
    for (id, ..) in EXPECTED {
        let (a, b) = (decision(&one, id), decision(&other, id));
        for key in [
            "outcome",
            "provisional",
            "depends_on",
            "rank",
            "tied_with",
            "total",
            "granted",
            "deciding",
        ] {
            assert_eq!(a[key], b[key], "{key} of {id}");
        }
    }
    assert_eq!(one["rankings"], other["rankings"]);
    assert_eq!(one["ledger"], other["ledger"]);
}
