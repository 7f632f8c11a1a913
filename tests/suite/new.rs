//! Starting calls: whole but for their marked gaps.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::process::Command;

use mkbcall::check::check;
use mkbcall::diagnostic::{Severity, plain};
use mkbcall::syntax::parse;
use mkbcall::text::Source;
use mkbcall::words::Language;

const TEMPLATES: [&str; 4] = ["ranking", "arrival", "proportional", "lot"];

fn template(name: &str, language: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .args(["new", "--template", name, "--lang", language])
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn said(text: &str) -> (Vec<&'static str>, String) {
    let parsed = parse(Source::new("new.call", text), &mut |_| None);
    let mut found = check(&parsed).diagnostics;
    found.retain(|one| one.code.severity != Severity::Note);
    let numbers = found.iter().map(|one| one.code.number).collect();
    (numbers, plain(&found, &parsed.sources, Language::En))
}

#[test]
fn only_the_gaps_are_complained_about() {
    for name in TEMPLATES {
        for language in ["en", "nl"] {
            let text = template(name, language);
            let (numbers, listed) = said(&text);
            let gaps = text.lines().filter(|line| !line.starts_with('#'));
            let gaps: usize = gaps.map(|line| line.matches('…').count()).sum();
            assert!(
                numbers.iter().all(|number| *number == "MKB0137"),
                "{listed}"
            );
            assert_eq!(numbers.len(), gaps, "{listed}");
        }
    }
}

/// A starting call with every gap filled in.
fn filled(name: &str, language: &str) -> String {
    let values = [
        ("… of cost", "50% of cost"),
        ("… van kosten", "50% van kosten"),
        ("shortfall …", "shortfall stop"),
        ("tekort     …", "tekort     stoppen"),
        ("maximum …", "maximum EUR 20_000"),
        ("maximum    …", "maximum    EUR 20_000"),
        ("ceiling …", "ceiling EUR 1 million"),
        ("plafond …", "plafond EUR 1 miljoen"),
        ("consulted …", "consulted 2026-01-02"),
        ("geraadpleegd …", "geraadpleegd 2026-01-02"),
        ("opens  …", "opens  2026-03-02 09:00"),
        ("opent      …", "opent      2026-03-02 09:00"),
        ("before …", "before 2026-04-01 17:00"),
        ("vóór …", "vóór 2026-04-01 17:00"),
    ];
    values
        .iter()
        .fold(template(name, language), |text, (gap, value)| {
            text.replace(gap, value)
        })
}

#[test]
fn filled_in_they_are_clean_and_formatted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.call");
    for name in TEMPLATES {
        for language in ["en", "nl"] {
            let text = filled(name, language);
            let (numbers, listed) = said(&text);
            assert!(numbers.is_empty(), "{name} {language}: {listed}");
            std::fs::write(&path, &text).unwrap();
            let output = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
                .args(["fmt", "--diff"])
                .arg(&path)
                .output()
                .unwrap();
            let diff = String::from_utf8(output.stdout).unwrap();
            assert!(diff.is_empty(), "{diff}");
        }
    }
}
