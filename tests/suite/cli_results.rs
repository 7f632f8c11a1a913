//! Exit code, stdout and stderr of what comes after a decision: letters, reports, stability, comparisons.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::path::PathBuf;

use crate::cli::{CALL, INPUT, could_not, file, run};

/// An empty folder of this test run.
fn folder(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_letter_needs_who_decided_and_when() {
    let out = folder("letters-usage");
    let base = ["letters", CALL, INPUT, "--out", &out];
    let with = |more: &[&'static str]| -> Vec<&str> {
        base.iter().copied().chain(more.iter().copied()).collect()
    };
    could_not(&with(&[]), "--decided-by");
    could_not(&with(&["--decided-by", "J. Jansen"]), "--date");
    could_not(&with(&["--date", "2019-12-16"]), "--decided-by");
    could_not(
        &with(&["--decided-by", " ", "--date", "2019-12-16"]),
        "a person decides",
    );
    could_not(
        &with(&["--decided-by", "J. Jansen", "--date", "16-12-2019"]),
        "is not a day",
    );
    could_not(
        &with(&[
            "--decided-by",
            "J. Jansen",
            "--date",
            "2019-12-16",
            "--sent",
            "2019-12-15",
        ]),
        "lies before",
    );
    could_not(
        &with(&[
            "--decided-by",
            "J. Jansen",
            "--date",
            "2019-12-16",
            "--format",
            "json",
        ]),
        "has no format `json`",
    );
    could_not(
        &with(&[
            "--decided-by",
            "J. Jansen",
            "--date",
            "2019-12-16",
            "--proposal",
            "P1",
        ]),
        "did you mean",
    );
    assert!(!PathBuf::from(&out).exists(), "nothing is written");
}

#[test]
fn blocked_letters_are_listed_and_the_others_written() {
    let out = folder("letters-blocked");
    let ran = run(&[
        "letters",
        CALL,
        INPUT,
        "--out",
        &out,
        "--decided-by",
        "J. Jansen",
        "--date",
        "2019-12-16",
        "--lang",
        "en",
    ]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 24);
    assert!(
        ran.err
            .contains("P02: no letter. Nothing is decided yet: awaiting facts."),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains(
            "P27: no letter. The decision is provisional; it depends on P02, P11 and P22."
        )
    );
    assert!(ran.err.ends_with("24 letters written, 4 blocked\n"));
    assert_eq!(fs::read_dir(&out).unwrap().count(), 24);
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_place() {
    let (out, own) = (folder("letters-template"), folder("own-templates"));
    fs::create_dir_all(&own).unwrap();
    fs::write(PathBuf::from(&own).join("letter.en.md"), "a\n{{ titel }}\n").unwrap();
    let arguments = [
        "letters",
        CALL,
        INPUT,
        "--out",
        &out,
        "--decided-by",
        "J. Jansen",
        "--date",
        "2019-12-16",
        "--lang",
        "en",
        "--templates",
        &own,
    ];
    could_not(&arguments, "letter.en.md`, line 2");
    assert!(!PathBuf::from(&out).exists(), "nothing is written");
    fs::write(PathBuf::from(&own).join("theme.css"), "</style>").unwrap();
    could_not(
        &["report", CALL, INPUT, "--templates", &own],
        "theme.css`, line 1",
    );
    could_not(
        &["report", CALL, INPUT, "--templates", "no such folder"],
        "cannot read `no such folder`",
    );
}

#[test]
fn the_report_is_a_page() {
    let ran = run(&["report", CALL, INPUT, "--lang", "nl"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    assert_eq!(
        ran.out,
        run(&["report", CALL, INPUT, "--lang", "nl", "--format", "html"]).out
    );
    could_not(
        &["report", CALL, INPUT, "--format", "json"],
        "has no format `json`",
    );
}

#[test]
fn stability_and_comparisons_have_their_exit_codes() {
    let ran = run(&["stability", CALL, INPUT, "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["call"], "mkb_deals_2019");
    assert!(!found["criteria"].as_array().unwrap().is_empty());
    let ran = run(&[
        "stability",
        CALL,
        INPUT,
        "--lang",
        "nl",
        "--format",
        "plain",
    ]);
    assert!(
        ran.code == Some(0) && ran.out.contains("Gewichten"),
        "{}",
        ran.out
    );
    let result = |input: &str, name: &str| {
        let ran = run(&["check", CALL, input, "--format", "json"]);
        file(name, &ran.out)
    };
    let input = fs::read_to_string(INPUT).unwrap();
    let other = input.replacen("\"id\": \"P01\"", "\"id\": \"P01b\"", 1);
    assert_ne!(input, other);
    let before = result(INPUT, "before.json");
    let after = result(&file("renamed.json", &other), "after.json");
    let ran = run(&["compare", &before, &before]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("Nothing changed"), "{}", ran.out);
    let ran = run(&["compare", &before, &after, "--format", "json"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(found["only_before"][0], "P01");
    let broken = file("no_result.json", "{ \"decisions\": 1 }");
    let ran = run(&["compare", &before, &broken]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
    assert!(
        ran.err.contains("/decisions: found the number 1"),
        "{}",
        ran.err
    );
    could_not(&["compare", &before, "nowhere.json"], "nowhere.json");
}

#[test]
fn money_that_is_not_enough_where_enough_is_foreseen_is_to_be_mended() {
    let call = "tests/traps/trap_46_enough.call";
    let input = |amount: u32| {
        format!(
            r#"{{ "format_version": "1.0", "call": "trap_46_enough", "proposals": [
            {{ "id": "a", "received": "2026-01-05T10:00:00+01:00", "facts": {{ "requested": 30, "is_school": false }} }},
            {{ "id": "b", "received": "2026-01-05T10:00:00+01:00", "facts": {{ "requested": {amount}, "is_school": false }} }} ] }}"#
        )
    };
    let enough = run(&["check", call, &file("enough.json", &input(30))]);
    assert_eq!((enough.code, enough.err.as_str()), (Some(0), ""));
    let short = run(&[
        "check",
        call,
        &file("short.json", &input(31)),
        "--format",
        "json",
    ]);
    assert_eq!((short.code, short.err.as_str()), (Some(1), ""));
    let told: serde_json::Value = serde_json::from_str(&short.out).unwrap();
    assert_eq!(told["remarks"][0]["code"], "shortfall-not-foreseen");
    assert_eq!(told["ledger"]["spent"], "0.00");
    for decision in told["decisions"].as_array().unwrap() {
        assert_eq!(decision["outcome"], "awaiting_judgement");
        assert_eq!(decision["granted"], serde_json::Value::Null);
        assert_eq!(decision["deciding"][0], "division/ceiling");
    }
    // Pages are written, and end as the check does.
    let (asked, page) = (file("short.json", &input(31)), file("short.html", ""));
    let report = run(&["report", call, &asked, "--output", &page]);
    assert_eq!(report.code, Some(1), "{}", report.err);
    assert!(report.err.contains("61") && fs::read_to_string(&page).unwrap().contains("€"));
    let letters = [
        "letters",
        call,
        &asked,
        "--decided-by",
        "the board",
        "--date",
        "2026-02-01",
        "--out",
    ];
    let letters = run(&[&letters[..], &[&folder("short")]].concat());
    assert_eq!((letters.code, letters.out.as_str()), (Some(1), ""));
}
