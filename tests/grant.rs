//! Amounts: what the lines of a grant make, what they say of it, what stays open.
#![expect(clippy::panic, reason = "tests fail by panicking")]

mod common;

use common::{one, small, told};
use mkbcall::analyse::run_tests;
use mkbcall::words::Language;

#[test]
fn traps() {
    for entry in std::fs::read_dir("tests/traps").unwrap_or_else(|_| panic!()).flatten() {
        let path = entry.path();
        if !path.to_string_lossy().contains("trap_2") && !path.to_string_lossy().contains("trap_31") { continue; }
        let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!());
        eprintln!("{path:?}");
        let program = common::program(&text);
        for result in run_tests(&program, Language::En) {
            for failure in &result.failures {
                eprintln!("  {}: wanted {} found {}", result.title, failure.expected.text(Language::En), failure.found.text(Language::En));
            }
            for problem in &result.problems { eprintln!("  {}: {}", result.title, problem.text(Language::En)); }
        }
    }
}
