//! Exit code, stdout and stderr per command.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

pub(crate) const CALL: &str = "calls/mkb-deals-2019/mkb-deals-2019.call";
pub(crate) const INPUT: &str = "calls/mkb-deals-2019/proposals.json";

pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mkbcall"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

pub(crate) fn run(arguments: &[&str]) -> Ran {
    let output = command(arguments).output().unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of this test run with this text.
pub(crate) fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Nothing on stdout, exit 2, and this on stderr.
#[track_caller]
pub(crate) fn could_not(arguments: &[&str], says: &str) {
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
