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
