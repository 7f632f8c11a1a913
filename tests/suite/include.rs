//! Calls that include libraries: beside them, and of the standard library.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use mkbcall::check::check;
use mkbcall::diagnostic::{Severity, plain};
use mkbcall::proposal::{FitOptions, fit};
use mkbcall::select::decide;
use mkbcall::syntax::{STANDARD, parse};
use mkbcall::text::{Source, Span};
use mkbcall::words::Language;

const HEAD: &str =
    "call c \"C\"\ntime zone Europe/Amsterdam\nmonth end last day\nsource act \"The Act\"\n";

/// What is said of a call and of the files beside it, one line each.
fn said(call: &str, files: &[(&str, &str)]) -> String {
    let parsed = parse(Source::new("calls/c/c.call", call), &mut |name| {
        let found = files.iter().find(|(known, _)| *known == name);
        found.map(|(name, text)| Source::new(*name, *text))
    });
    plain(&check(&parsed).diagnostics, &parsed.sources, Language::En)
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn complaints_stand_in_the_file_that_they_are_about() {
    let call = format!("{HEAD}include \"../frame.call\"\nproposal {{ cost money }}\n");
    let frame = "library frame \"Frame\"\nsource doc \"D\"\nproposal { extra money }\n\
                 require x \"X\": extra at most cots   cite doc\n";
    let said = said(&call, &[("calls/frame.call", frame)]);
    assert!(said.contains("calls/frame.call:4:30"), "{said}");
    assert_eq!(
        said.lines().filter(|line| line.contains("error")).count(),
        1,
        "{said}"
    );
}

#[test]
fn a_name_may_be_given_once_over_all_files() {
    let call = format!("{HEAD}include \"frame.call\"\nproposal {{ cost money }}\n");
    let frame = "library frame \"Frame\"\nproposal { cost money }\n";
    let parsed = parse(Source::new("calls/c/c.call", call), &mut |name| {
        Some(Source::new(name, frame))
    });
    let found = check(&parsed).diagnostics;
    let [twice] = found.as_slice() else {
        panic!("{}", plain(&found, &parsed.sources, Language::En))
    };
    assert_eq!(twice.code.number, "MKB0201");
    let file = |at: Span| parsed.sources.get(at.source).unwrap().name();
    assert_eq!(file(twice.span), "calls/c/c.call");
    assert_eq!(file(twice.labels[0].span), "calls/c/frame.call");
}

#[test]
fn circles_end_and_a_file_reached_twice_is_read_once() {
    let a = "library a \"A\"\ninclude \"b.call\"\n";
    let b = "library b \"B\"\ninclude \"a.call\"\n";
    let call = format!("{HEAD}include \"a.call\"\n");
    let circle = said(&call, &[("calls/c/a.call", a), ("calls/c/b.call", b)]);
    assert!(circle.contains("calls/c/b.call:2:9"), "{circle}");
    assert!(circle.contains("MKB0152"), "{circle}");

    let shared = "library shared \"S\"\nchoice theme { energy   water }\n";
    let a = "library a \"A\"\ninclude \"shared.call\"\n";
    let b = "library b \"B\"\ninclude \"shared.call\"\n";
    let call = format!("{HEAD}include \"a.call\"\ninclude \"b.call\"\n");
    let files = [
        ("calls/c/a.call", a),
        ("calls/c/b.call", b),
        ("calls/c/shared.call", shared),
    ];
    let twice = said(&call, &files);
    assert!(!twice.contains("MKB02"), "{twice}");
}

#[test]
fn what_never_ends_is_stopped() {
    let mut n = 0;
    let call = format!("{HEAD}include \"0.call\"\n");
    let parsed = parse(Source::new("c.call", call), &mut |name| {
        n += 1;
        Some(Source::new(
            name,
            format!("library l{n} \"L\"\ninclude \"{n}.call\"\n"),
        ))
    });
    assert!(n < 20, "{n}");
    let numbers: Vec<_> = parsed
        .diagnostics
        .iter()
        .map(|found| found.code.number)
        .collect();
    assert_eq!(numbers, ["MKB0138"]);
}

#[test]
fn each_file_is_read_in_its_own_language() {
    let call = format!(
        "{HEAD}include \"kader.call\"\nproposal {{ cost money }}\n\
         require most \"At most half\": cost at most 50% of cost_most   cite act\n\
         example x {{ cost EUR 40   soort_steun groot }}\n\
         test \"a\" {{ given x   expect eligible }}\n\
         test \"b\" {{ given x {{ cost EUR 60 }}   expect refused because most }}\n\
         test \"c\" {{ given x {{ soort_steun klein }}   expect refused because soort }}\n"
    );
    let frame = "bibliotheek kader \"Kader\"\nbron wet \"De wet\"\n\
        keuze steun { groot   middel   klein }\n\
        voorstel { soort_steun een uit steun }\n\
        bepaal cost_most geld \"het meeste\": EUR 100   vindplaats wet\n\
        vereis soort \"Groot of middel\": soort_steun is groot of soort_steun is middel   vindplaats wet\n";
    let said = said(&call, &[("calls/c/kader.call", frame)]);
    assert!(!said.contains("error"), "{said}");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("c.call"), &call).unwrap();
    fs::write(folder.path().join("kader.call"), frame).unwrap();
    let tested = run(folder.path(), &["test", "c.call"]);
    assert!(tested.status.success(), "{}", text(&tested.stdout));
}

#[test]
fn decisions_name_their_libraries_with_hashes_and_readings() {
    let folder = tempfile::tempdir().unwrap();
    let call = format!(
        "{HEAD}include \"lib/frame.call\"\ninclude \"std/sme\"\nproposal {{ company record enterprise }}\n\
         require sme \"An SME\": company.is_sme   cite act\n"
    );
    let frame = "library frame \"Frame\" { valid from 2020-01-01   reading \"A reading.\" }\r\n\
                 proposal { extra number }\r\n";
    fs::create_dir(folder.path().join("lib")).unwrap();
    fs::write(folder.path().join("c.call"), call).unwrap();
    fs::write(folder.path().join("lib/frame.call"), frame).unwrap();
    fs::write(
        folder.path().join("in.json"),
        "{ \"format_version\": \"1.0\", \"call\": \"c\", \"proposals\": [ { \"id\": \"A\", \"facts\": { \"extra\": 1, \
         \"company\": { \"headcount\": 9, \"turnover\": 5, \"balance\": 5 } } } ] }",
    )
    .unwrap();
    let output = run(
        folder.path(),
        &["check", "c.call", "in.json", "--format", "json"],
    );
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(all["decisions"][0]["outcome"], "eligible");
    assert_eq!(all["call"]["includes"][0]["file"], "lib/frame.call");
    assert_eq!(all["call"]["includes"][1]["file"], "std/sme");
    let with_lf = mkbcall::select::text_sha256(&frame.replace("\r\n", "\n"));
    assert_eq!(all["call"]["includes"][0]["sha256"], with_lf);
    let readings = all["readings"].as_array().unwrap();
    assert!(
        readings
            .iter()
            .any(|one| one["statement"] == "frame" && one["text"] == "A reading.")
    );
    assert!(readings.iter().any(|one| one["statement"] == "sme"));
    let linted = text(&run(folder.path(), &["lint", "c.call", "--format", "plain"]).stdout);
    assert!(
        linted.contains("A reading.") && linted.contains("std/sme:"),
        "{linted}"
    );

    let alone = run(folder.path(), &["check", "lib/frame.call", "in.json"]);
    assert_eq!(alone.status.code(), Some(1));
    assert!(text(&alone.stderr).contains("is a library"));
    assert!(
        run(folder.path(), &["lint", "lib/frame.call"])
            .status
            .success()
    );
}

#[test]
fn formatting_leaves_what_is_included_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("c.call"),
        format!("{HEAD}include   \"std/sme\"\n"),
    )
    .unwrap();
    let dutch = text(&run(folder.path(), &["fmt", "--to", "nl", "c.call"]).stdout);
    assert!(dutch.contains("neem op \"std/sme\""), "{dutch}");
    fs::write(
        folder.path().join("d.call"),
        format!("{HEAD}include   \"gone.call\"\n"),
    )
    .unwrap();
    let kept = run(folder.path(), &["fmt", "d.call", "--output", "e.call"]);
    assert!(kept.status.success(), "{}", text(&kept.stderr));
    assert!(
        !run(folder.path(), &["fmt", "d.call", "--to", "nl"])
            .status
            .success()
    );
}

#[test]
fn the_standard_library_is_clean_formatted_and_in_both_languages() {
    for name in STANDARD {
        let call = format!(
            "call c en \"C\" nl \"C\"\nlanguages en, nl\ntime zone Europe/Amsterdam\nmonth end last day\ninclude \"{name}\"\n"
        );
        let parsed = parse(Source::new("c.call", call), &mut |_| None);
        let found = check(&parsed).diagnostics;
        let worse = found.iter().any(|one| one.code.severity != Severity::Note);
        assert!(!worse, "{}", plain(&found, &parsed.sources, Language::En));
        assert!(!found.is_empty(), "{name} has no reading");

        let file = name.trim_start_matches("std/");
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/syntax/library/{file}.call"));
        let checked = run(Path::new("."), &["fmt", "--check", path.to_str().unwrap()]);
        assert!(checked.status.success(), "{name} is not formatted");
        assert!(
            fs::read_to_string(&path).unwrap().contains("valid from"),
            "{name} has no validity"
        );
    }
}

/// The dates of decisions by a library, of proposals received on some moments (law.md: worked dates).
fn dates(library: &str, received: &[&str]) -> String {
    let call = format!(
        "call c \"C\"\ntime zone Europe/Amsterdam\nsource act \"The Act\"\ninclude \"std/{library}\"\n\
         window {{ opens 2025-01-01   closes through 2025-01-20   cite act }}\nproposal {{ n number }}\n\
         require some \"Some\": n at least 1   cite act\n"
    );
    let parsed = parse(Source::new("c.call", call), &mut |_| None);
    let checked = check(&parsed);
    let said = plain(&checked.diagnostics, &parsed.sources, Language::En);
    let program = checked.program.unwrap_or_else(|| panic!("{said}"));
    let mut out = String::new();
    for entries in received {
        let input = format!(
            "{{ \"format_version\": \"1.0\", \"call\": \"c\", \"proposals\": [ {{ \"id\": \"A\", {entries}, \
             \"facts\": {{ \"n\": 1 }} }} ] }}"
        );
        let input = fit(&program, "in.json", &input, FitOptions::default()).unwrap();
        let decisions = decide(&program, &input, Language::En);
        for date in &decisions.decisions[0].dates {
            let (last, unmoved) = (date.date.as_deref(), date.unmoved.as_deref());
            let (last, unmoved) = (last.unwrap_or("unknown"), unmoved.unwrap_or("unknown"));
            write!(out, "{} {last} from {unmoved}; ", date.name).unwrap();
        }
    }
    out
}

const FRIDAY: &str = "\"received\": \"2025-02-21T10:00:00+01:00\"";
const MONDAY: &str = "\"received\": \"2025-01-20T10:00:00+01:00\"";

#[test]
fn trap_07_eight_weeks_move_and_thirteen_do_not() {
    assert_eq!(
        dates("kaderbesluit_arrival", &[FRIDAY]),
        "decision 2025-04-22 from 2025-04-18; decision/extended 2025-06-13 from 2025-06-13; "
    );
    assert_eq!(
        dates("awb_terms", &[FRIDAY]),
        "decision 2025-04-22 from 2025-04-18; "
    );
    assert_eq!(
        dates("kaderbesluit_arrival_advice", &[MONDAY]),
        "decision 2025-04-21 from 2025-04-21; decision/extended 2025-07-21 from 2025-07-21; "
    );
    // Extended it ends on the second day of Christmas, and stays there.
    assert_eq!(
        dates("kaderbesluit_arrival_cofinanced", &[FRIDAY]),
        "decision 2025-07-25 from 2025-07-25; decision/extended 2025-12-26 from 2025-12-26; "
    );
}

#[test]
fn trap_08_the_clock_starts_at_receipt_or_at_the_closing_and_stands_still() {
    let early = "\"received\": \"2025-01-02T10:00:00+01:00\"";
    let closing =
        "decision 2025-04-21 from 2025-04-21; decision/extended 2025-07-21 from 2025-07-21; ";
    assert_eq!(
        dates("kaderbesluit_ranking", &[early, MONDAY]),
        format!("{closing}{closing}")
    );
    assert_eq!(
        dates("kaderbesluit_ranking_cofinanced", &[early]),
        "decision 2025-06-23 from 2025-06-23; decision/extended 2025-11-24 from 2025-11-24; "
    );
    let completed = "\"received\": \"2025-02-21T10:00:00+01:00\", \"completion_requested\": \"2025-02-25\", \
                     \"completed\": \"2025-03-11\"";
    assert_eq!(
        dates("kaderbesluit_arrival", &[completed]),
        "decision 2025-05-02 from 2025-04-18; decision/extended 2025-06-27 from 2025-06-13; "
    );
    let asked =
        "\"received\": \"2025-02-21T10:00:00+01:00\", \"completion_requested\": \"2025-02-25\"";
    assert_eq!(
        dates("awb_terms", &[asked]),
        "decision unknown from 2025-04-18; "
    );
}

#[test]
fn one_term_for_a_decision_and_one_objection() {
    let both = format!(
        "{HEAD}include \"std/kaderbesluit_arrival\"\ninclude \"std/awb_terms\"\nproposal {{ n number }}\n"
    );
    assert!(said(&both, &[]).contains("MKB0201"));
    let one = format!(
        "{HEAD}include \"std/kaderbesluit_arrival\"\ninclude \"std/kaderbesluit_refusal\"\ninclude \"std/awb_objection\"\n\
         include \"std/termijnenwet\"\nproposal {{ n number }}\n"
    );
    assert!(!said(&one, &[]).contains("error"), "{}", said(&one, &[]));
}
