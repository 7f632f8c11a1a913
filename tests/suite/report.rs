//! The report on the MKB-deals as people read it, in both languages.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;

use mkbcall::proposal::FitOptions;
use mkbcall::text::Source;
use mkbcall::words::Language;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/calls/mkb-deals-2019");

fn overview(input: &str, language: Language) -> String {
    let read = |name: &str| fs::read_to_string(format!("{FOLDER}/{name}")).unwrap();
    let call = Source::new("mkb-deals-2019.call", read("mkb-deals-2019.call"));
    let checked = mkbcall::check(&mkbcall::parse(call, &mut |_| None));
    let program = checked.program.unwrap();
    let options = FitOptions::default();
    let fitted = mkbcall::fit(&program, input, &read(input), options).unwrap();
    let decisions = mkbcall::decide(&program, &fitted, language);
    let text = mkbcall::report::plain(&mkbcall::report::overview(&decisions, language));
    // The hash and the version change with every edition of the call and the program; tests elsewhere look at them.
    let kept = |line: &&str| !line.contains("SHA-256") && !line.starts_with("mkbcall ");
    text.lines().filter(kept).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_report_in_english() {
    insta::assert_snapshot!("mkb_deals_en", overview("proposals.json", Language::En));
}

#[test]
fn the_report_in_dutch() {
    insta::assert_snapshot!("mkb_deals_nl", overview("proposals.json", Language::Nl));
}

#[test]
fn the_report_that_asks_for_a_draw() {
    let text = overview("proposals-without-draw.json", Language::En);
    insta::assert_snapshot!("mkb_deals_without_draw", text);
}

/// What stands in the report on one proposal that fails in the ways that reports have to tell with care.
const CARE: &str = r#"
call care en "Care" nl "Zorg"
authority "The Minister"
time zone Europe/Amsterdam
territory Netherlands on 2019-10-01, former places asked again
languages en, nl
source act "The Act"
window { opens 2019-10-01   closes through 2019-11-20   cite act }
choice theme { water   soil }
proposal {
  applicant party
  requested money en "the requested contribution" nl "de gevraagde bijdrage"
  themes set of theme en "the themes" nl "de thema's"
  partners list of party
  urgent yes/no
  started date
}
exclude started_before en "It began before it was filed" nl "Het begon voor de indiening": started before 2019-10-01   cite act
require low en "Low" nl "Laag" { that requested at most EUR 5   unless urgent   cite act }
require themed en "A theme" nl "Een thema": count(themes) at least 1   cite act
require private en "A private party" nl "Een private partij": any(p.kind is company or p.kind is association for p in partners)   cite act
"#;

fn care(language: Language) -> String {
    let checked = mkbcall::check(&mkbcall::parse(Source::new("care.call", CARE), &mut |_| {
        None
    }));
    let found: Vec<_> = checked
        .diagnostics
        .iter()
        .map(|found| found.message(Language::En))
        .collect();
    let program = checked.program.ok_or(found).unwrap();
    let input = r#"{ "format_version": "1.0", "call": "care", "proposals": [ { "id": "P1", "received": "2019-11-01T12:00:00+01:00",
      "facts": { "applicant": { "kind": "municipality", "code": "GM0222" }, "requested": 9, "themes": [], "urgent": false,
      "started": "2019-12-01", "partners": [ { "kind": "municipality", "code": "GM0222" }, { "kind": "foundation", "name": "F" } ] } } ] }"#;
    let fitted = mkbcall::fit(&program, "input.json", input, FitOptions::default()).unwrap();
    let mut decisions = mkbcall::decide(&program, &fitted, language);
    let mut decision = decisions.decisions.remove(0);
    decision.deciding = ["low", "themed", "private"].map(str::to_owned).to_vec();
    let text = mkbcall::report::plain(&mkbcall::report::one(&decisions, &decision, language));
    let kept = |line: &&str| !line.contains("SHA-256") && !line.starts_with("mkbcall ");
    text.lines().filter(kept).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_report_tells_with_care() {
    insta::assert_snapshot!("care_en", care(Language::En));
    insta::assert_snapshot!("care_nl", care(Language::Nl));
}

#[test]
fn a_value_of_an_own_choice_is_shown_as_it_is_spelled() {
    let program = crate::common::small(
        "trade one of shop applicant party",
        "choice shop { company \"a firm\" small \"a small one\" }\n\
         require other \"Another trade\": trade is small   cite s\n\
         require kind \"A company\": applicant.kind is company   cite s",
    );
    let input = crate::common::file(
        "small",
        r#"{ "id": "P1", "received": "2019-11-01T12:00:00+01:00",
             "facts": { "trade": "company", "applicant": { "kind": "foundation", "name": "F" } } }"#,
    );
    let input = crate::common::read(&program, &input).unwrap();
    let decisions = mkbcall::decide(&program, &input, Language::Nl);
    let one = decisions.decisions.first().unwrap();
    let text = mkbcall::report::plain(&mkbcall::report::one(&decisions, one, Language::Nl));
    assert!(
        text.contains("`company`") && text.contains("`small`"),
        "{text}"
    );
    // What the language has by itself is told in the language of the report.
    assert!(
        text.contains("`stichting`") && text.contains("`bedrijf`"),
        "{text}"
    );
}
