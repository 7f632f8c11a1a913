//! Letters as people read them, in both languages and three forms; what blocks one; what is left out.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::{Cursor, Read as _};

use mkbcall::proposal::FitOptions;
use mkbcall::quantity::parse_date;
use mkbcall::report::{LetterForm, Letters, TemplateError, Writing, letter_template};
use mkbcall::text::Source;
use mkbcall::words::Language;

use crate::common::html::read;

/// An invented call with everything that a letter can tell.
const CALL: &str = r#"
call bikes en "Cargo bikes" nl "Bakfietsen"
authority en "The Municipality of Example" nl "De gemeente Voorbeeld"
regime subsidy
time zone Europe/Amsterdam
month end last day
languages en, nl
source rules en "Rules for cargo bikes" nl "Regeling bakfietsen" { url "https://example.org/bikes" }
source awb en "General Administrative Law Act" nl "Algemene wet bestuursrecht"
window { opens 2026-01-05 09:00   closes before 2026-02-02 17:00   cite rules "article 3" }
choice use { goods en "goods" nl "goederen"   people en "people" nl "personen" }
proposal {
  owner     party        en "the owner" nl "de eigenaar"
  uses      set of use   en "the uses" nl "het gebruik"
  requested money        en "the requested contribution" nl "de gevraagde bijdrage"
  safe      judged yes/no en "the bike is safe" nl "de fiets is veilig"
}
require band en "At most 5 thousand euros" nl "Ten hoogste 5 duizend euro": requested at most EUR 5_000   cite rules "article 4"
require safety en "The bike is safe" nl "De fiets is veilig" {
  that safe
  say  en "The bike is not safe." nl "De fiets is niet veilig."
  cite rules "article 5"
}
exclude fraud en "Earlier fraud" nl "Eerdere fraude" { that uses contains people   force discretionary, undecided goes on   cite rules "article 6" }
criterion need en "Need" nl "Behoefte" { points 0 to 10   weight 100%   threshold at least 4   cite rules "article 7" }
score { assessors mean per criterion, at least 1 per criterion   total weighted, out of 100   cite rules "article 8" }
ranking { by total   ties by lot }
grant { amount requested   round down to EUR 1   cite rules "article 9" }
ceiling EUR 6_000 { cite rules "article 2" }
division { by ranking   leads to grant   shortfall partial   others refused   cite rules "article 10" }
duty report en "The final report" nl "Het eindverslag" { due 2027-03-01   cite rules "article 12" }
remedy objection en "Objection" nl "Bezwaar" { within 6 weeks from sending   rank act   cite awb "article 6:7" }
"#;

/// Invented people and bikes.
const INPUT: &str = r#"{ "format_version": "1.0", "call": "bikes", "notes": "Everything here is invented.", "proposals": [
  { "id": "P1", "reference": "R-1", "title": "Bread *by* bike", "received": "2026-01-12T10:00:00+01:00",
    "facts": { "owner": { "kind": "natural_person", "name": "Anna Voorbeeld" }, "uses": ["goods"], "requested": 4000 },
    "judgements": { "safe": { "value": true, "reason": "Anna Voorbeeld showed the brakes.", "by": "Piet Proef", "on": "2026-02-10" } },
    "scores": { "Carla Cijfer": { "need": { "points": 8, "reason": "A clear need." } } } },
  { "id": "P2", "title": "Two wheels", "received": "2026-01-13T10:00:00+01:00",
    "facts": { "owner": { "kind": "company", "name": "Fiets BV" }, "uses": ["goods"], "requested": 3000 },
    "judgements": { "safe": { "value": true, "reason": "Tested.", "by": "Piet Proef", "on": "2026-02-10" } },
    "scores": { "Carla Cijfer": { "need": { "points": 6, "reason": "Some need." } } } },
  { "id": "P3", "title": "No brakes", "received": "2026-01-14T10:00:00+01:00",
    "facts": { "owner": { "kind": "company", "name": "Rem BV" }, "uses": ["people"], "requested": 9000 },
    "judgements": { "safe": { "value": false, "reason": "It has no brakes.", "by": "Piet Proef", "on": "2026-02-10" } }, "scores": {} },
  { "id": "P4", "title": "Too late", "received": "2026-03-01T10:00:00+01:00",
    "facts": { "owner": { "kind": "company", "name": "Laat BV" }, "uses": [], "requested": 1000 }, "scores": {} },
  { "id": "P5", "title": "No reason", "received": "2026-01-15T10:00:00+01:00",
    "facts": { "owner": { "kind": "company", "name": "Stil BV" }, "uses": [], "requested": 1000 },
    "judgements": { "safe": { "value": true, "reason": "Tested." } },
    "scores": { "Carla Cijfer": { "need": 5 } } },
  { "id": "P6", "title": "Withdrawn", "received": "2026-01-15T10:00:00+01:00", "withdrawn": "2026-01-20",
    "facts": { "owner": { "kind": "company", "name": "Weg BV" }, "uses": [], "requested": 1000 }, "scores": {} },
  { "id": "P7", "title": "Too little need", "received": "2026-01-16T10:00:00+01:00",
    "facts": { "owner": { "kind": "company", "name": "Min BV" }, "uses": ["goods"], "requested": 1000 },
    "judgements": { "safe": { "value": true, "reason": "Tested." } },
    "scores": { "Carla Cijfer": { "need": { "points": 2, "reason": "Hardly any need." } } } } ] }"#;

fn writing() -> Writing {
    Writing {
        decided_by: "J. Jansen (invented)".to_owned(),
        date: parse_date("2026-03-16").unwrap(),
        // Six weeks after Tuesday 17 March end on Tuesday 28 April, the day after the King's birthday.
        sent: Some(parse_date("2026-03-16").unwrap()),
        redact_names: false,
        redact_enough: false,
        template: None,
        theme: String::new(),
    }
}

fn made(
    input: &str,
    language: Language,
    writing: &Writing,
    form: LetterForm,
) -> Result<Letters, TemplateError> {
    let parsed = mkbcall::parse(Source::new("bikes.call", CALL), &mut |_| None);
    let checked = mkbcall::check(&parsed);
    let said = mkbcall::diagnostic::plain(&checked.diagnostics, &parsed.sources, Language::En);
    let program = checked.program.ok_or(said).unwrap();
    let fitted = mkbcall::fit(&program, "input.json", input, FitOptions::default()).unwrap();
    let mut decisions = mkbcall::decide(&program, &fitted, language);
    mkbcall::analyse::add_repairs(&program, &fitted, &mut decisions);
    mkbcall::report::letters(&program, &fitted, &decisions, language, writing, form)
}

fn markdown(language: Language, writing: &Writing) -> Vec<(String, String)> {
    let letters = made(INPUT, language, writing, LetterForm::Markdown).unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    letters
        .written
        .iter()
        .map(|one| (one.proposal.clone(), text(&one.bytes)))
        .collect()
}

fn all(language: Language) -> String {
    let letters: Vec<String> = markdown(language, &writing())
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    letters.join("\n=====\n\n")
}

#[test]
fn the_built_in_letters_in_english() {
    insta::assert_snapshot!("letters_en", all(Language::En));
}

#[test]
fn the_built_in_letters_in_dutch() {
    insta::assert_snapshot!("letters_nl", all(Language::Nl));
}

#[test]
fn a_criterion_without_a_reason_blocks_its_letter_alone() {
    let letters = made(INPUT, Language::En, &writing(), LetterForm::Markdown).unwrap();
    let blocked: Vec<_> = letters
        .blocked
        .iter()
        .map(|one| (one.proposal.as_str(), one.missing.join(" ")))
        .collect();
    assert_eq!(
        blocked,
        [(
            "P5",
            "Criterion Need: Carla Cijfer gave no reason.".to_owned()
        )]
    );
    assert_eq!(letters.written.len(), 6);
}

#[test]
fn what_is_open_or_provisional_gets_no_letter() {
    // Without a mark P1 is open, and everything that it could outrank is provisional.
    let input = INPUT.replace(
        r#""Carla Cijfer": { "need": { "points": 8, "reason": "A clear need." } }"#,
        "",
    );
    let letters = made(&input, Language::Nl, &writing(), LetterForm::Markdown).unwrap();
    let blocked: Vec<&str> = letters
        .blocked
        .iter()
        .map(|one| one.proposal.as_str())
        .collect();
    assert_eq!(blocked, ["P1", "P2", "P5"]);
    let first = letters.blocked.first().unwrap();
    assert_eq!(
        first.missing,
        ["Er is nog niets beslist: wacht op oordeel."]
    );
    let second = letters.blocked.get(1).unwrap();
    assert_eq!(
        second.missing,
        ["Het besluit is voorlopig; het hangt af van P1."]
    );
}

#[test]
fn a_failed_judgement_needs_its_reason() {
    let input = INPUT.replace(r#", "reason": "It has no brakes.""#, "");
    let letters = made(&input, Language::En, &writing(), LetterForm::Markdown).unwrap();
    let blocked = letters
        .blocked
        .iter()
        .find(|one| one.proposal == "P3")
        .unwrap();
    assert_eq!(
        blocked.missing,
        ["Judgement the bike is safe: there is no reason."]
    );
}

#[test]
fn the_last_day_to_object_follows_from_the_sending() {
    let of = |sent: Option<&str>| {
        let writing = Writing {
            sent: sent.map(|day| parse_date(day).unwrap()),
            ..writing()
        };
        let letters = markdown(Language::En, &writing);
        let (_, text) = letters.first().cloned().unwrap();
        let line = text.lines().find(|line| line.contains("Objection"));
        line.unwrap_or_default().to_owned()
    };
    // 16 March and six weeks is Monday 27 April 2026, the King's birthday.
    assert_eq!(
        of(Some("2026-03-16")),
        "Objection: you can do this up to and including 28 April 2026, with The Municipality of Example. That day moved from 27 April 2026 because of 27 April 2026 (King's Day)."
    );
    assert!(of(Some("2026-03-17")).contains("28 April 2026,"));
    assert_eq!(
        of(None),
        r"**Objection: you can do this up to and including (to fill in: 6 weeks after the day of sending), with The Municipality of Example.**"
    );
}

#[test]
fn names_are_left_out_on_request() {
    let writing = Writing {
        redact_names: true,
        ..writing()
    };
    for (proposal, text) in markdown(Language::En, &writing) {
        for name in ["Anna Voorbeeld", "Piet Proef", "Carla Cijfer"] {
            assert!(!text.contains(name), "{proposal}: {name}");
        }
        assert!(text.contains("J. Jansen (invented)"));
    }
    let letters = markdown(Language::En, &writing);
    let (_, first) = letters.first().unwrap();
    assert!(first.contains("To: (name left out)"), "{first}");
    assert!(first.contains("assessor 1, 8: A clear need."));
    // Companies keep their names.
    assert!(
        letters
            .iter()
            .any(|(_, text)| text.contains("To: Fiets BV"))
    );
}

#[test]
fn letters_in_html_are_sound() {
    for language in [Language::En, Language::Nl] {
        let letters = made(INPUT, language, &writing(), LetterForm::Html).unwrap();
        for letter in &letters.written {
            let text = String::from_utf8(letter.bytes.clone()).unwrap();
            let root = read(&text).unwrap();
            let top = root.all("html");
            assert_eq!(top.first().unwrap().get("lang"), Some(language.code()));
            assert_eq!(root.all("h1").len(), 1);
            assert!(root.all("script").is_empty());
            for table in root.all("table") {
                assert_eq!(table.all("caption").len(), 1);
                assert!(
                    table
                        .all("th")
                        .iter()
                        .all(|head| head.get("scope").is_some())
                );
            }
        }
    }
}

#[test]
fn markup_in_the_input_stays_text() {
    let input = INPUT
        .replace(
            "Bread *by* bike",
            "</title><script>alert(1)</script> **x** | y [z](http://evil)",
        )
        .replace("A clear need.", "<img src=x onerror=alert(1)>");
    let letters = made(&input, Language::En, &writing(), LetterForm::Html).unwrap();
    let text = String::from_utf8(letters.written.first().unwrap().bytes.clone()).unwrap();
    let root = read(&text).unwrap();
    for name in ["script", "img", "a", "strong"] {
        assert!(root.all(name).is_empty(), "{name}");
    }
    assert!(text.contains("&lt;script&gt;") && text.contains("**x** | y [z](http://evil)"));
}

#[test]
fn the_document_for_word_holds_the_same_words() {
    let letters = made(INPUT, Language::Nl, &writing(), LetterForm::Docx).unwrap();
    let again = made(INPUT, Language::Nl, &writing(), LetterForm::Docx).unwrap();
    assert_eq!(letters, again, "the same bytes");
    let first = letters.written.first().unwrap();
    assert_eq!(first.file, "P1.docx");
    let mut zip = zip::ZipArchive::new(Cursor::new(first.bytes.as_slice())).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    assert!(names.iter().any(|name| name == "[Content_Types].xml"));
    let mut text = String::new();
    zip.by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    for expected in [
        "U krijgt een bijdrage van €\u{a0}4.000.",
        "<w:pStyle w:val=\"Title\"/>",
        "<w:tblHeader/>",
        "A clear need.",
        "28 april 2026",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    // Well-formed: every element that opens closes.
    let opened = text.matches("<w:").count() - text.matches("/>").count();
    assert_eq!(opened, text.matches("</w:").count());
}

#[test]
fn an_authority_can_write_its_own_letter() {
    let template = "# {{ title }}\n\n{{ decision | join(\" \") }} {{ proposal }}\n";
    let own = Writing {
        template: Some(template.to_owned()),
        ..writing()
    };
    let letters = markdown(Language::En, &own);
    let (_, text) = letters.first().unwrap();
    assert_eq!(
        text,
        "# Bread \\*by\\* bike\n\nYou get a grant of €4,000. You asked for €4,000. P1"
    );
    let wrong = Writing {
        template: Some("a\n{{ titel }}".to_owned()),
        ..writing()
    };
    let error = made(INPUT, Language::En, &wrong, LetterForm::Markdown).unwrap_err();
    assert_eq!((error.template.as_str(), error.line), ("letter.en.md", 2));
}

#[test]
fn both_built_in_templates_use_the_same_names() {
    let names = |language| {
        let text = letter_template(language);
        let mut names: Vec<&str> = text
            .split(|c: char| !(c.is_ascii_lowercase() || c == '_'))
            .filter(|word| {
                word.contains('_')
                    || [
                        "title", "reasons", "duties", "decision", "remedies", "sources",
                    ]
                    .contains(word)
            })
            .collect();
        names.sort_unstable();
        names
    };
    assert_eq!(names(Language::En), names(Language::Nl));
}

/// A call whose texts name values, and what they say.
fn said(language: Language) -> String {
    let call = r#"
call said en "Said" nl "Gezegd"
authority "The Minister"
regime subsidy
time zone Europe/Amsterdam
languages en, nl
source act en "The Act" nl "De wet"
window { opens 2026-01-05   closes through 2026-02-02   cite act }
choice use { goods en "goods" nl "goederen"   people en "people" nl "personen" }
proposal {
  owner     party       en "the owner" nl "de eigenaar"
  uses      set of use  en "the uses" nl "het gebruik"
  requested money       en "the amount asked" nl "het gevraagde bedrag"
  costs     money       en "the costs" nl "de kosten"
  started   date        en "the start" nl "de start"
}
define half money en "half of the costs" nl "de helft van de kosten": 50% of costs
require band en "Band" nl "Band" {
  that requested at most half
  say  en "{owner} asked {requested} for {uses} from {started}; {{half}} is {half}." nl "{owner} vroeg {requested} voor {uses} vanaf {started}; {{half}} is {half}."
  cite act
}
"#;
    let parsed = mkbcall::parse(Source::new("said.call", call), &mut |_| None);
    let checked = mkbcall::check(&parsed);
    let told = mkbcall::diagnostic::plain(&checked.diagnostics, &parsed.sources, Language::En);
    let program = checked.program.ok_or(told).unwrap();
    let input = r#"{ "format_version": "1.0", "call": "said", "proposals": [ { "id": "P1", "received": "2026-01-12T10:00:00+01:00",
      "facts": { "owner": { "kind": "company", "name": "Fiets BV" }, "uses": ["goods", "people"], "requested": 400000, "costs": 500000,
      "started": "2026-03-01" } } ] }"#;
    let fitted = mkbcall::fit(&program, "input.json", input, FitOptions::default()).unwrap();
    let decisions = mkbcall::decide(&program, &fitted, language);
    let findings = &decisions.decisions.first().unwrap().findings;
    let band = findings.iter().find(|one| one.id == "band").unwrap();
    band.say.clone().unwrap_or_default()
}

#[test]
fn a_text_of_the_author_tells_values() {
    assert_eq!(
        said(Language::En),
        "Fiets BV asked €400,000 for goods and people from 1 March 2026; {half} is €250,000."
    );
    assert_eq!(
        said(Language::Nl),
        "Fiets BV vroeg € 400.000 voor goederen en personen vanaf 1 maart 2026; {half} is € 250.000."
    );
}
