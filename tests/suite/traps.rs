//! Small calls, one per trap of the field; each holds the tests that show which way it goes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use mkbcall::format::format;
use mkbcall::syntax::parse;
use mkbcall::text::Source;

#[test]
fn every_trap_translates_there_and_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps");
    for file in folder.read_dir().unwrap() {
        let path = file.unwrap().path();
        let formatted = |text: &str, to| {
            let parsed = parse(Source::new("trap.call", text), &mut |_| None);
            (parsed.surface, format(&parsed, to).unwrap())
        };
        let (language, once) = formatted(&std::fs::read_to_string(&path).unwrap(), None);
        let (_, there) = formatted(&once, Some(language.other()));
        let (_, back) = formatted(&there, Some(language));
        assert_eq!(back, once, "{}", path.display());
    }
}

#[test]
fn every_trap_passes_its_own_tests() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps");
    let mut files: Vec<_> = folder
        .read_dir()
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut failed = String::new();
    for file in &files {
        let run = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
            .arg("test")
            .arg(file)
            .output()
            .unwrap();
        if !run.status.success() {
            let _ = writeln!(failed, "{}", file.display());
            failed.push_str(&String::from_utf8_lossy(&run.stdout));
            failed.push_str(&String::from_utf8_lossy(&run.stderr));
        }
    }
    assert!(!files.is_empty());
    assert!(failed.is_empty(), "{failed}");
}
