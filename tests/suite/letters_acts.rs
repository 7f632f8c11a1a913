//! Letters on what people did beside the rules: overrides, votes, parts that drop out, who pays, what would have been enough.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::{Cursor, Read as _};

use mkbcall::quantity::parse_date;
use mkbcall::report::{LetterForm, Letters, Writing};
use mkbcall::words::Language;

use crate::common::{program, read};

/// An invented call.
const CALL: &str = r#"
call gardens en "School gardens" nl "Schooltuinen"
authority en "The Province of Example" nl "De provincie Voorbeeld"
regime subsidy
time zone Europe/Amsterdam
month end last day
languages en, nl
source rules en "Rules for school gardens" nl "Regeling schooltuinen"
window { opens 2026-01-05 09:00   closes before 2026-02-02 17:00   cite rules "article 3" }
record bill en "bill" nl "rekening" { amount money en "the amount" nl "het bedrag" }
choice soil { clay en "clay" nl "klei"   sand en "sand" nl "zand" }
proposal {
  school    party                en "the school" nl "de school"
  ground    one of soil          en "the soil" nl "de bodem"
  bills     list of record bill  en "the bills" nl "de rekeningen"
  requested money                en "the amount asked" nl "het gevraagde bedrag"
  real      yes/no               en "the school teaches" nl "de school geeft les"
  pages     number               en "the pages of the plan" nl "de bladzijden van het plan"
}
define cost money en "the cost" nl "de kosten": sum(b.amount for b in bills)
require small_bills en "Bills of at least 50 euros" nl "Rekeningen van ten minste 50 euro" {
  for each b in bills
  that     b.amount at least EUR 50
  leads to dropped
  cite     rules "article 4"
}
require a_school en "A school applies" nl "Een school vraagt aan": real   cite rules "article 1"
require half en "At most half of the cost" nl "Ten hoogste de helft van de kosten" {
  that requested at most 50% of cost
  say  en "More than half of the cost is asked." nl "Er is meer gevraagd dan de helft van de kosten."
  cite rules "article 5"
}
require short en "At most ten pages" nl "Ten hoogste tien bladzijden" { that pages at most 10   force guideline   cite rules "article 6" }
require wanted en "The neighbourhood wants it" nl "De buurt wil het" { vote majority of those voting, at least 3 votes   cite rules "article 7" }
grant { amount requested   maximum EUR 4_000   round down to EUR 0.01   financed by province 60%, water_board the rest   cite rules "article 8" }
ceiling EUR 9_000 { cite rules "article 2" }
ranking { by arrival by day   ties by lot }
division { by ranking   leads to grant   shortfall partial   others refused   cite rules "article 9" }
remedy objection en "Objection" nl "Bezwaar" { within 6 weeks from sending   rank act   cite rules "article 10" }
"#;

fn proposal(id: &str, day: u32, facts: &str, votes: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "title": "Garden {id}", "received": "2026-01-{day}T10:00:00+01:00", "facts": {{ {facts} }},
           "votes": {{ {votes} }} }}"#
    )
}

fn facts(real: bool, requested: u32, bills: &[u32], pages: u32) -> String {
    let bills: Vec<String> = bills
        .iter()
        .map(|bill| format!(r#"{{ "amount": {bill} }}"#))
        .collect();
    format!(
        r#""school": {{ "kind": "educational_institution", "name": "School {requested}" }}, "ground": "clay", "bills": [{}], "requested": {requested}, "real": {real}, "pages": {pages}"#,
        bills.join(", ")
    )
}

/// Invented schools: one of each sort of letter.
fn input() -> String {
    let votes = |all: [bool; 3]| {
        let [a, b, c] = all;
        format!(
            r#""Anna Aker": {{ "wanted": {a} }}, "Bert Beemd": {{ "wanted": {b} }}, "Cor Contrei": {{ "wanted": {c} }}"#
        )
    };
    let (yes, no) = (votes([true, true, false]), votes([false, true, false]));
    let school = true;
    let proposals = [
        // Awarded: a bill drops out, the guideline is not met, two pay.
        proposal("P1", 12, &facts(school, 3000, &[6000, 20, 1000], 14), &yes),
        // Lowered by the maximum.
        proposal("P2", 13, &facts(school, 5000, &[12000], 8), &yes),
        // Two get the rest by a recorded decision: it is no school.
        proposal("P3", 14, &facts(false, 2500, &[5000], 8), &yes),
        // Refused: three things that the applicant could have changed.
        proposal("P4", 15, &facts(school, 2600, &[5000], 8), &yes),
        // Refused by the votes: nothing that the applicant could have changed.
        proposal("P5", 16, &facts(school, 1000, &[5000], 8), &no),
        // A vote is missing: no letter.
        proposal(
            "P6",
            19,
            &facts(school, 1000, &[5000], 8),
            r#""Anna Aker": { "wanted": true }, "Bert Beemd": { "wanted": null }"#,
        ),
    ];
    format!(
        r#"{{ "format_version": "1.0", "call": "gardens", "notes": "Everything here is invented.", "proposals": [ {} ],
        "overrides": [ {{ "proposal": "P3", "statement": "a_school", "set": {{ "verdict": "met" }},
          "ground": "The association runs the school garden of a school that closed.", "by": "D. Dijk (invented)", "on": "2026-03-02" }} ] }}"#,
        proposals.join(", ")
    )
}

fn letters(language: Language, form: LetterForm, redact_enough: bool) -> Letters {
    let program = program(CALL);
    let input = read(&program, &input()).unwrap();
    let mut decisions = mkbcall::decide(&program, &input, language);
    mkbcall::analyse::add_repairs(&program, &input, &mut decisions);
    let writing = Writing {
        decided_by: "J. Jansen (invented)".to_owned(),
        date: parse_date("2026-03-16").unwrap(),
        sent: Some(parse_date("2026-03-17").unwrap()),
        redact_names: false,
        redact_enough,
        template: None,
        theme: String::new(),
    };
    mkbcall::report::letters(&program, &input, &decisions, language, &writing, form).unwrap()
}

fn texts(letters: &Letters) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    letters.written.iter().map(|one| text(&one.bytes)).collect()
}

fn all(language: Language) -> String {
    let letters = letters(language, LetterForm::Markdown, false);
    let blocked: Vec<String> = letters
        .blocked
        .iter()
        .map(|one| format!("{}: {}", one.proposal, one.missing.join(" ")))
        .collect();
    format!(
        "{}\n=====\n\nblocked\n{}",
        texts(&letters).join("\n=====\n\n"),
        blocked.join("\n")
    )
}

#[test]
fn letters_on_acts_in_english() {
    insta::assert_snapshot!("letters_acts_en", all(Language::En));
}

#[test]
fn letters_on_acts_in_dutch() {
    insta::assert_snapshot!("letters_acts_nl", all(Language::Nl));
}

#[test]
fn what_would_have_been_enough_stands_in_every_form_unless_it_is_left_out() {
    let told = ["at most €2,500, instead of €2,600", "It is no promise"];
    for form in [LetterForm::Markdown, LetterForm::Html, LetterForm::Docx] {
        for redacted in [false, true] {
            let letters = letters(Language::En, form, redacted);
            let letter = letters
                .written
                .iter()
                .find(|one| one.proposal == "P4")
                .unwrap();
            let text = if form == LetterForm::Docx {
                let mut zip = zip::ZipArchive::new(Cursor::new(letter.bytes.as_slice())).unwrap();
                let mut text = String::new();
                zip.by_name("word/document.xml")
                    .unwrap()
                    .read_to_string(&mut text)
                    .unwrap();
                text
            } else {
                String::from_utf8(letter.bytes.clone()).unwrap()
            };
            for told in told {
                assert_eq!(text.contains(told), !redacted, "{form:?} {redacted} {told}");
            }
        }
    }
}

#[test]
fn what_others_judge_is_not_told_as_enough() {
    for text in texts(&letters(Language::En, LetterForm::Markdown, false)) {
        let about_votes = text.contains("# Decision on proposal P5");
        assert!(
            !about_votes || !text.contains("What would have been enough"),
            "{text}"
        );
        // Who voted how stands in no letter.
        assert!(!text.contains("Anna Aker"), "{text}");
    }
}
