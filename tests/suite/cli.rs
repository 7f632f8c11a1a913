//! Exit code, stdout and stderr per command.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const CALL: &str = "calls/mkb-deals-2019/mkb-deals-2019.call";
const INPUT: &str = "calls/mkb-deals-2019/proposals.json";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mkbcall"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

fn run(arguments: &[&str]) -> Ran {
    let output = command(arguments).output().unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of this test run with this text.
fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Nothing on stdout, exit 2, and this on stderr.
#[track_caller]
fn could_not(arguments: &[&str], says: &str) {
    let ran = run(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert!(ran.err.contains(says), "{}", ran.err);
}

#[test]
fn wrong_usage_is_two_and_suggests() {
    could_not(&["chek"], "check");
    could_not(&["check", CALL], "Usage");
    could_not(&["lint"], "Usage");
    could_not(&["explain", "MKB0l01"], "did you mean `MKB0101`?");
    could_not(
        &["explain", "MKB0l01", "--lang", "nl"],
        "bedoelde u `MKB0101`?",
    );
    could_not(
        &["territory", "Doetinchen", "--on", "2019-10-01"],
        "did you mean `Doetinchem`?",
    );
    could_not(
        &["territory", "Leerdam", "--on", "1-10-2019"],
        "is not a day",
    );
    could_not(
        &["lint", "calls/nowhere.call"],
        "cannot read `calls/nowhere.call`",
    );
    could_not(
        &["check", CALL, "calls/nowhere.json"],
        "cannot read `calls/nowhere.json`",
    );
    could_not(
        &["check", CALL, INPUT, "--proposal", "P0l"],
        "did you mean `P01`?",
    );
}

#[test]
fn help_and_version_are_results() {
    for argument in ["--help", "--version"] {
        let ran = run(&[argument]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.contains("mkbcall"));
    }
}

#[test]
fn the_main_job_is_done_in_both_languages_and_all_formats() {
    for (lang, counted) in [
        ("en", "28 proposals checked"),
        ("nl", "28 voorstellen getoetst"),
    ] {
        for format in ["text", "plain"] {
            let ran = run(&["check", CALL, INPUT, "--lang", lang, "--format", format]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
            assert!(ran.out.contains(counted), "{}", ran.out);
            assert!(!ran.out.contains('\u{1b}'), "colour without a terminal");
        }
    }
    let ran = run(&["check", CALL, INPUT, "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let all: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let one = run(&[
        "check",
        CALL,
        INPUT,
        "--format",
        "json",
        "--proposal",
        "P01",
    ]);
    let mut one: serde_json::Value = serde_json::from_str(&one.out).unwrap();
    assert_eq!(one["decisions"].as_array().unwrap().len(), 1);
    one["decisions"] = all["decisions"].clone();
    assert_eq!(one, all, "only `decisions` may differ");
}

#[test]
fn input_problems_are_told_at_once_and_stop_the_run() {
    let text = fs::read_to_string(INPUT).unwrap();
    let text = text
        .replacen("\"submitted_for\"", "\"submited_for\"", 1)
        .replacen("\"requested\": ", "\"requested\": true, \"requestd\": ", 1);
    let input = file("problems.json", &text);
    let ran = run(&["check", CALL, &input]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
    assert!(
        ran.err.contains("submited_for") && ran.err.contains("requestd"),
        "{}",
        ran.err
    );
    let ran = run(&["check", CALL, &input, "--skip-unread"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.out.contains("27 proposals checked"), "{}", ran.out);
    assert!(ran.err.contains("submited_for"), "{}", ran.err);
}

#[test]
fn a_call_with_errors_decides_nothing() {
    let call = file(
        "broken.call",
        "call broken \"Broken\"\nrequier band \"A band\": yes\n",
    );
    let ran = run(&["check", &call, INPUT]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
    assert!(ran.err.contains("MKB0101"), "{}", ran.err);
    let ran = run(&["lint", &call, CALL]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("MKB0101"), "{}", ran.out);
    let ran = run(&["lint", &call, "--lang", "nl"]);
    assert!(ran.out.contains("fout[MKB0101]"), "{}", ran.out);
    assert_eq!(run(&["test", &call]).code, Some(1));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let mark = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let call = file("windows.call", &mark(&fs::read_to_string(CALL).unwrap()));
    let input = file("windows.json", &mark(&fs::read_to_string(INPUT).unwrap()));
    let decided = |call: &str, input: &str| {
        let ran = run(&["check", call, input, "--format", "json"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out.replace(call, "CALL").replace(input, "INPUT")
    };
    assert_eq!(decided(&call, &input), decided(CALL, INPUT));
}

#[test]
fn output_is_written_whole_or_not_at_all() {
    let target = file("place.txt", "old");
    let place = ["territory", "Leerdam", "--on", "2019-10-01", "--output"];
    let ran = run(&[&place[..], &[&target]].concat());
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "", "")
    );
    assert!(fs::read_to_string(&target).unwrap().contains("GM0545"));
    could_not(
        &[&place[..], &["nowhere/place.txt"]].concat(),
        "cannot write `nowhere/place.txt`",
    );
    let call = file("broken_too.call", "requier x\n");
    let ran = run(&["check", &call, INPUT, "--output", &target]);
    assert_eq!(ran.code, Some(1));
    assert!(
        fs::read_to_string(&target).unwrap().contains("GM0545"),
        "nothing is written without a result"
    );
}

#[test]
fn colour_comes_only_where_it_is_wanted() {
    let place = ["territory", "Leerdam", "--on", "2019-10-01"];
    let coloured = run(&[&place[..], &["--color", "always"]].concat());
    assert!(coloured.out.contains('\u{1b}'));
    let never = run(&[&place[..], &["--color", "never"]].concat());
    assert!(!never.out.contains('\u{1b}'));
    let output = command(&place).env("NO_COLOR", "1").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), never.out);
}

#[test]
fn a_broken_pipe_ends_quietly() {
    let mut child = command(&["schema", "decisions"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn fmt_checks_shows_and_writes() {
    assert_eq!(run(&["fmt", "--check", CALL]).code, Some(0));
    let text = fs::read_to_string(CALL).unwrap();
    let uneven = text.replacen("window {", "window   {", 1);
    let call = file("uneven.call", &uneven);
    let ran = run(&["fmt", "--check", &call]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("uneven.call"), "{}", ran.out);
    let ran = run(&["fmt", "--diff", &call]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("-window   {\n+window {"), "{}", ran.out);
    assert_eq!(
        fs::read_to_string(&call).unwrap(),
        uneven,
        "`--diff` changes nothing"
    );
    assert_eq!(run(&["fmt", &call]).code, Some(0));
    assert_eq!(fs::read_to_string(&call).unwrap(), text);
}

#[test]
fn fmt_translates_there_and_back_through_stdin() {
    let dutch = run(&["fmt", "--to", "nl", CALL]);
    assert_eq!((dutch.code, dutch.err.as_str()), (Some(0), ""));
    assert!(dutch.out.contains("oproep mkb_deals_2019"), "{}", dutch.out);
    let mut child = command(&["fmt", "--to", "en", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(dutch.out.as_bytes())
        .unwrap();
    let back = child.wait_with_output().unwrap();
    assert_eq!(
        String::from_utf8(back.stdout).unwrap(),
        fs::read_to_string(CALL).unwrap()
    );
}

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
