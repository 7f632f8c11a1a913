//! What is published, and what never is.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::proposal::FitOptions;
use crate::text::Source;

const CALL: &str = r#"call green "Green roofs"
authority "Invented town"
regime subsidy
time zone Europe/Amsterdam
window { opens 2026-01-01 closes before 2026-03-01 cite rules }
source rules "Rules for green roofs"
proposal { applicant party "the applicant"   requested money "the requested amount" }
require modest "At most 10 thousand euros": requested at most EUR 10_000   cite rules
grant { amount requested   round down to EUR 1   cite rules "article 3" }
ceiling EUR 20_000 { cite rules }
division {
  by        arrival by instant, then by lot
  leads to  grant
  shortfall stop
  others    refused
  cite      rules "article 4"
}
"#;

fn published(proposals: &str, wanted: Wanted<'_>) -> Publication {
    let checked = crate::check(&crate::parse(Source::new("green.call", CALL), &mut |_| {
        None
    }));
    let program = checked.program.unwrap();
    let text =
        format!(r#"{{ "format_version": "1.0", "call": "green", "proposals": [ {proposals} ] }}"#);
    let input = crate::fit(&program, "in.json", &text, FitOptions::default()).unwrap();
    let decisions = crate::decide(&program, &input, Language::Nl);
    publication(&program, &input, &decisions, wanted, Language::Nl).unwrap()
}

fn proposal(id: &str, hour: u8, party: &str, requested: u32) -> String {
    format!(
        r#"{{ "id": "{id}", "title": "=Roof, of \"{id}\"", "received": "2026-01-02T{hour:02}:00:00+01:00",
            "facts": {{ "applicant": {party}, "requested": {requested} }} }}"#
    )
}

fn wanted(scheme: Scheme) -> Wanted<'static> {
    Wanted {
        scheme,
        dated: crate::quantity::parse_date("2026-03-15").unwrap(),
        recipient: None,
        organisations_only: false,
        set: &[],
    }
}

const TOWN: &str = r#"{ "kind": "municipality", "code": "GM0222" }"#;

fn four() -> String {
    [
        proposal("P2", 9, TOWN, 9000),
        proposal(
            "P1",
            10,
            r#"{ "kind": "foundation", "name": "@Stichting; Groen" }"#,
            8000,
        ),
        proposal(
            "P3",
            11,
            r#"{ "kind": "natural_person", "name": "J. Jansen" }"#,
            1000,
        ),
        proposal("P4", 12, r#"{ "name": "Wie weet" }"#, 500),
        proposal("P5", 13, TOWN, 10_001),
        proposal("P6", 14, TOWN, 9000),
    ]
    .join(",")
}

#[test]
fn the_overview_of_the_act() {
    let out = published(&four(), wanted(Scheme::Woo));
    assert_eq!(
        out.csv(),
        "bestuursorgaan,grondslag,ontvanger,activiteiten,doel,bedrag verlening,bedrag vaststelling,bedrag wijziging,\
         intrekking,dagtekening\n\
         Invented town,\"Green roofs; Rules for green roofs, article 3; Rules for green roofs, article 4\",\
         \"'@Stichting; Groen\",\"'=Roof, of \"\"P1\"\"\",,8000.00,,,,2026-03-15\n\
         Invented town,\"Green roofs; Rules for green roofs, article 3; Rules for green roofs, article 4\",\
         Doetinchem,\"'=Roof, of \"\"P2\"\"\",,9000.00,,,,2026-03-15\n"
    );
    // P5 asks too much and P6 comes when the money is gone.
    assert_eq!((out.without_award, out.natural_persons), (2, 1));
    assert_eq!(out.unknown_kind, ["P4"]);
    let empty = [
        "doel",
        "bedrag vaststelling",
        "bedrag wijziging",
        "intrekking",
    ];
    assert_eq!(out.empty, empty);
}

#[test]
fn the_register_of_a_town() {
    let set = [
        ("Subsidiejaar".to_owned(), "2026".to_owned()),
        ("type".to_owned(), "eenmalig".to_owned()),
    ];
    let out = published(
        &four(),
        Wanted {
            organisations_only: true,
            set: &set,
            ..wanted(Scheme::Register)
        },
    );
    assert_eq!(out.heads.len(), 12);
    // Who is a natural person stays out, whatever is said of the others.
    assert_eq!((out.rows.len(), out.natural_persons), (3, 1));
    let row = [
        "2026",
        "2026",
        "",
        "",
        "eenmalig",
        "Wie weet",
        "=Roof, of \"P4\"",
        "",
        "500.00",
        "500.00",
        "",
        "",
    ];
    assert_eq!(out.rows.last().unwrap(), &row);
    assert_eq!(
        out.empty,
        [
            "programma",
            "taakveld",
            "regelmaat",
            "vastgesteld bedrag",
            "rijksmiddelen"
        ]
    );
}

#[test]
fn a_provisional_award_is_left_out() {
    let open = r#"{ "id": "P0", "received": null, "facts": { "applicant": { "kind": "company", "name": "N" }, "requested": 5000 } }"#;
    let out = published(
        &format!("{open},{}", proposal("P1", 9, TOWN, 9000)),
        wanted(Scheme::Woo),
    );
    assert!(out.rows.is_empty());
    assert_eq!(
        (out.provisional, out.without_award),
        (vec!["P1".to_owned()], 1)
    );
}

#[test]
fn a_column_with_a_source_takes_no_value() {
    let columns = column::of(Scheme::Woo);
    let set = |name: &str| settable(columns, &[(name.to_owned(), String::new())], Language::En);
    assert_eq!(set("purpose"), Ok(()));
    assert_eq!(set("doel"), Ok(()));
    for name in ["recipient", "nothing", "programme"] {
        assert!(set(name).is_err(), "{name}");
    }
}
