//! Receipts: replayed they are identical; whatever is tampered with is named.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mkbcall::decision::Receipt;

const CALL: &str = r#"call green "Green roofs"
authority "Invented town"
regime subsidy
time zone Europe/Amsterdam
include "frame.call"
window { opens 2026-01-01 closes before 2026-03-01 cite rules }
source rules "Rules for green roofs"
proposal { requested money "the requested amount" }
require modest "At most the most": requested at most the_most   cite rules
"#;
const FRAME: &str = "library frame \"Frame\"\nsource note \"A note\"\ndefine the_most money \"the most\" { that EUR 10_000   cite note }\n";
const INPUT: &str = r#"{ "format_version": "1.0", "call": "green", "proposals": [
  { "id": "P1", "received": "2026-01-02T09:00:00+01:00", "facts": { "requested": 9000 } },
  { "id": "P2", "received": "2026-01-02T10:00:00+01:00", "facts": { "requested": 10001 } } ],
  "draws": [ { "question": "division:P1,P2", "order": ["P2", "P1"], "on": "2026-03-02", "by": "notary (invented)" } ] }"#;

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A folder with a call, what it includes, an input and their receipt.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("kept")).unwrap();
    for (file, text) in [
        ("green.call", CALL),
        ("frame.call", FRAME),
        ("in.json", INPUT),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    let ran = run(
        &folder,
        &["check", "green.call", "in.json", "--receipt", "kept/r.json"],
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    folder
}

fn verify(folder: &Path) -> Ran {
    run(folder, &["verify", "kept/r.json"])
}

/// Replaces a part of a file.
#[track_caller]
fn tamper(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

/// Exit 1, and this is said.
#[track_caller]
fn differs(folder: &Path, said: &str) {
    let ran = verify(folder);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{}", ran.out);
    assert!(ran.out.starts_with("not identical\n"), "{}", ran.out);
    assert!(ran.out.contains(said), "{}", ran.out);
}

#[test]
fn a_receipt_is_replayed_wherever_it_is_run_from() {
    let folder = folder("receipt-same");
    let ran = verify(&folder);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert!(
        ran.out
            .starts_with("identical: 2 decisions, SHA-256 of the result ")
    );
    let ran = run(&folder.join("kept"), &["verify", "r.json", "--lang", "nl"]);
    assert!(
        ran.out.starts_with("identiek: 2 beslissingen"),
        "{}{}",
        ran.out,
        ran.err
    );
    // The same run gives the same bytes.
    let first = fs::read(folder.join("kept/r.json")).unwrap();
    run(
        &folder,
        &["check", "green.call", "in.json", "--receipt", "kept/r.json"],
    );
    assert_eq!(first, fs::read(folder.join("kept/r.json")).unwrap());
}

#[test]
fn the_hash_is_that_of_the_json_of_the_decisions() {
    let folder = folder("receipt-hash");
    let ran = run(
        &folder,
        &["check", "green.call", "in.json", "--format", "json"],
    );
    let text = fs::read_to_string(folder.join("kept/r.json")).unwrap();
    let receipt = Receipt::read(&text).unwrap();
    assert_eq!(
        receipt.result.sha256,
        mkbcall::select::text_sha256(&ran.out)
    );
    assert_eq!(receipt.result.decisions.text(), ran.out);
    assert_eq!(receipt.text(), text);
    assert_eq!(receipt.call.path, "../green.call");
    let include = receipt.call.includes.first().unwrap();
    assert_eq!(
        (include.file.as_str(), include.path.as_str()),
        ("frame.call", "frame.call")
    );
    let draw = receipt.draws.first().unwrap();
    assert!(!draw.used, "no tie was open");
}

#[test]
fn line_ends_and_layout_change_nothing() {
    let folder = folder("receipt-crlf");
    for file in ["green.call", "frame.call", "in.json", "kept/r.json"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        fs::write(folder.join(file), text.replace('\n', "\r\n")).unwrap();
    }
    let ran = verify(&folder);
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
    let tree: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.join("kept/r.json")).unwrap()).unwrap();
    assert!(tree.is_object());
}

#[test]
fn the_call_was_changed() {
    let folder = folder("receipt-call");
    tamper(&folder, "green.call", "Green roofs", "Green roof");
    differs(&folder, "the call `green.call`, SHA-256: recorded ");
}

#[test]
fn an_included_file_was_changed() {
    let folder = folder("receipt-include");
    tamper(&folder, "frame.call", "10_000", "20_000");
    differs(
        &folder,
        "the included file `frame.call`, SHA-256: recorded ",
    );
}

#[test]
fn the_input_was_changed() {
    let folder = folder("receipt-input");
    tamper(&folder, "in.json", "9000", "9001");
    differs(&folder, "the input `in.json`, SHA-256: recorded ");
}

#[test]
fn the_result_was_changed() {
    let folder = folder("receipt-result");
    tamper(
        &folder,
        "kept/r.json",
        "\"outcome\": \"refused\"",
        "\"outcome\": \"eligible\"",
    );
    differs(
        &folder,
        "the result, proposal `P2`, `/decisions/1/outcome`: recorded \"eligible\", found \"refused\"",
    );
    let ran = run(&folder, &["verify", "kept/r.json", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (ran.code, told["identical"].as_bool()),
        (Some(1), Some(false))
    );
    assert_eq!(told["difference"]["proposal"], "P2");
    assert_eq!(told["difference"]["path"], "/decisions/1/outcome");
}

#[test]
fn a_finding_of_the_result_was_changed() {
    let folder = folder("receipt-finding");
    tamper(
        &folder,
        "kept/r.json",
        "\"verdict\": \"not_met\"",
        "\"verdict\": \"met\"",
    );
    differs(
        &folder,
        "proposal `P2`, finding `modest`, `/decisions/1/findings/1/verdict`: recorded \"met\", found \"not_met\"",
    );
}

#[test]
fn the_hashes_and_versions_of_the_receipt_were_changed() {
    for (name, from, to, said) in [
        (
            "hash",
            "\"sha256\": \"",
            "\"sha256\": \"0",
            "the call `green.call`",
        ),
        (
            "draw",
            "notary (invented)",
            "nobody",
            "the receipt, `/draws/0/by`: recorded \"nobody\"",
        ),
        (
            "id",
            "\"id\": \"green\"",
            "\"id\": \"grey\"",
            "the receipt, `/call/id`",
        ),
        (
            "engine",
            "\"engine_version\": \"0",
            "\"engine_version\": \"9",
            "the version of the engine: recorded 9",
        ),
        (
            "register",
            "\"name\": \"holidays\"",
            "\"name\": \"holyday\"",
            "the register `holyday`",
        ),
    ] {
        let folder = folder(&format!("receipt-own-{name}"));
        tamper(&folder, "kept/r.json", from, to);
        differs(&folder, said);
    }
    let folder = folder("receipt-own-result");
    let text = fs::read_to_string(folder.join("kept/r.json")).unwrap();
    let hash = Receipt::read(&text).unwrap().result.sha256;
    tamper(
        &folder,
        "kept/r.json",
        &hash,
        &hash.replace(|c: char| c.is_ascii_digit(), "e"),
    );
    differs(&folder, "the SHA-256 of the result: recorded ");
}

#[test]
fn both_a_file_and_its_hash_changed_shows_in_the_result() {
    let folder = folder("receipt-both");
    tamper(&folder, "in.json", "9000", "9001");
    let text = fs::read_to_string(folder.join("kept/r.json")).unwrap();
    let old = Receipt::read(&text).unwrap().input.sha256;
    let new = mkbcall::select::text_sha256(&fs::read_to_string(folder.join("in.json")).unwrap());
    tamper(&folder, "kept/r.json", &old, &new);
    differs(&folder, "proposal `P1`, finding `modest`");
}

#[test]
fn files_that_moved_are_named_by_hand() {
    let folder = folder("receipt-moved");
    let away = folder.join("away");
    fs::create_dir_all(&away).unwrap();
    for file in ["green.call", "frame.call", "in.json"] {
        fs::rename(folder.join(file), away.join(file)).unwrap();
    }
    let ran = verify(&folder);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("green.call"), "{}", ran.err);
    let named = ["--call", "away/green.call", "--input", "away/in.json"];
    let ran = run(&folder, &[&["verify", "kept/r.json"][..], &named].concat());
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
}

#[test]
fn what_is_no_receipt_is_told() {
    let folder = folder("receipt-none");
    for (text, said) in [
        ("", "this is no receipt"),
        ("{}", "missing field `format_version`"),
        ("[1, 2", "this is no receipt"),
    ] {
        fs::write(folder.join("kept/r.json"), text).unwrap();
        let ran = verify(&folder);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let ran = run(&folder, &["verify", "kept/none.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    let folder = self::folder("receipt-version");
    tamper(
        &folder,
        "kept/r.json",
        "\"format_version\": \"1.0\"",
        "\"format_version\": \"2.0\"",
    );
    let ran = verify(&folder);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("format version `2.0`"), "{}", ran.err);
}

#[test]
fn no_receipt_without_a_result() {
    let folder = folder("receipt-problem");
    fs::remove_file(folder.join("kept/r.json")).unwrap();
    tamper(&folder, "in.json", "9000", "\"much\"");
    let ran = run(
        &folder,
        &["check", "green.call", "in.json", "--receipt", "kept/r.json"],
    );
    assert_eq!(ran.code, Some(1));
    assert!(!folder.join("kept/r.json").exists());
    let skipping = [
        "check",
        "green.call",
        "in.json",
        "--receipt",
        "kept/r.json",
        "--skip-unread",
    ];
    assert_eq!(run(&folder, &skipping).code, Some(1));
    let ran = verify(&folder);
    assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
}
