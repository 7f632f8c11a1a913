//! `publish` and `describe`, run as commands.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::process::Command;

use crate::common;

const CALL: &str = "calls/slim-2025-hoofdstuk-2/slim-2025-hoofdstuk-2.call";
const INPUT: &str = "calls/slim-2025-hoofdstuk-2/proposals.json";

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// The calls of this repository with their proposals.
fn pairs() -> Vec<(String, String)> {
    let names: Vec<String> = common::call_folders()
        .iter()
        .map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let pair = |name: &String| {
        let folder = format!("calls/{name}");
        (
            format!("{folder}/{name}.call"),
            format!("{folder}/proposals.json"),
        )
    };
    names.iter().map(pair).collect()
}

#[test]
fn nothing_but_final_awards_of_organisations_is_published() {
    let mut n_rows = 0;
    for (call, input) in pairs() {
        let json = ["check", &call, &input, "--format", "json"];
        let decisions: serde_json::Value = serde_json::from_str(&run(&json).1).unwrap();
        let awards = decisions["decisions"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| {
                one["outcome"].as_str().unwrap().starts_with("awarded")
                    && one["provisional"] == false
            });
        let n_awards = awards.count();
        for format in ["woo", "register"] {
            let date = ["--date", "2026-03-15", "--organisations-only"];
            let arguments = [&["publish", &call, &input, "--format", format][..], &date].concat();
            let (code, out, err) = run(&arguments);
            assert_eq!(code, Some(0), "{call}: {err}");
            let n = out.lines().count() - 1;
            assert!(n <= n_awards, "{call}: {out}");
            n_rows += n;
        }
    }
    assert!(n_rows > 0, "no call awards anything");
}

#[test]
fn wrong_usage_is_two() {
    let base = ["publish", CALL, INPUT, "--format", "woo"];
    for (more, says) in [
        (&["--date", "15-3-2026"][..], "is not a day"),
        (&[], "--date"),
        (
            &["--date", "2026-03-15", "--recipient", "nobody"],
            "no party field `nobody`",
        ),
        (&["--date", "2026-03-15", "--set", "doel"], "COLUMN=VALUE"),
        (
            &["--date", "2026-03-15", "--set", "ontvanger=ik"],
            "`ontvanger`",
        ),
    ] {
        let (code, out, err) = run(&[&base[..], more].concat());
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(says), "{err}");
    }
    let (code, _, err) = run(&["publish", CALL, INPUT, "--date", "2026-03-15"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("`woo`"), "{err}");
}
