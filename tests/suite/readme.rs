//! Every command that README shows works, and shows what README shows.

#![expect(clippy::panic, reason = "a test says what it found by panicking")]

use std::process::{Command, Output};

const README: &str = include_str!("../../README.md");

/// Commands for the toolchain itself: running them here would run this test again.
const NOT_HERE: &[&str] = &["cargo test"];

#[test]
fn every_command_works() {
    let mut n_run = 0;
    for line in blocks("sh").iter().flat_map(|block| block.lines()) {
        if NOT_HERE.contains(&line) {
            continue;
        }
        let output = run(line);
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            output.status.success(),
            "`{line}` ends with {}: {complaints}",
            output.status
        );
        assert!(
            complaints.is_empty(),
            "`{line}` says on stderr: {complaints}"
        );
        n_run += 1;
    }
    assert!(n_run > 8, "README shows {n_run} commands");
}

#[test]
fn shown_output_is_what_comes_out() {
    for block in blocks("console") {
        let (command, shown) = block.split_once('\n').unwrap_or((block, ""));
        let command = command.trim_start_matches("$ ");
        let output = run(command);
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            shown,
            "`{command}`"
        );
    }
}

#[test]
fn the_call_that_is_shown_has_no_complaints_and_passes_its_test() {
    for block in blocks("call") {
        let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/readme.call");
        assert!(std::fs::write(path, block).is_ok());
        let linted = run(&format!("mkbcall lint {path}"));
        let said = String::from_utf8_lossy(&linted.stdout).into_owned();
        assert!(said.ends_with("no complaints\n"), "{said}");
        let tested = run(&format!("mkbcall test {path}"));
        let said = String::from_utf8_lossy(&tested.stdout).into_owned();
        assert!(tested.status.success(), "{said}");
    }
}

#[test]
fn all_outcomes_are_listed() {
    for outcome in mkbcall::decision::Outcome::ALL {
        let row = format!("| `{}` |", outcome.json_name());
        assert!(README.contains(&row), "README does not list {row}");
    }
}

/// The contents of the blocks with this mark.
fn blocks(mark: &str) -> Vec<&'static str> {
    let open = format!("\n```{mark}\n");
    README
        .split(open.as_str())
        .skip(1)
        .filter_map(|rest| rest.split_once("```").map(|(block, _)| block))
        .collect()
}

fn run(line: &str) -> Output {
    let arguments = ["cargo run --release -- ", "mkbcall "]
        .iter()
        .find_map(|start| line.strip_prefix(start))
        .unwrap_or_else(|| panic!("README shows `{line}`, which this test cannot run"));
    Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .args(arguments.split_whitespace())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("NO_COLOR", "1")
        .output()
        .unwrap_or_else(|error| panic!("`{line}`: {error}"))
}
