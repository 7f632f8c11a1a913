//! The report as a page: its structure, read by an HTML parser.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::fs;

use mkbcall::proposal::FitOptions;
use mkbcall::text::Source;
use mkbcall::words::Language;

use crate::common::html::{Element, read};

/// The page for a call and its input, both in `calls/`.
fn page(call: &str, input: &str, language: Language, theme: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/calls");
    let text = fs::read_to_string(format!("{folder}/{call}")).unwrap();
    let proposals = fs::read_to_string(format!("{folder}/{input}")).unwrap();
    made((call, &text), &proposals, language, theme)
}

fn made((name, text): (&str, &str), input: &str, language: Language, theme: &str) -> String {
    let parsed = mkbcall::parse(Source::new(name, text), &mut |_| None);
    let program = mkbcall::check(&parsed).program.unwrap();
    let fitted = mkbcall::fit(&program, "input.json", input, FitOptions::default()).unwrap();
    let decisions = mkbcall::decide(&program, &fitted, language);
    mkbcall::report::web(&program, &decisions, language, theme).unwrap()
}

const MKB: (&str, &str) = (
    "mkb-deals-2019/mkb-deals-2019.call",
    "mkb-deals-2019/proposals.json",
);

fn mkb(language: Language) -> Element {
    read(&page(MKB.0, MKB.1, language, "")).unwrap()
}

#[test]
fn the_page_stands_alone() {
    for language in [Language::En, Language::Nl] {
        let html = page(MKB.0, MKB.1, language, "");
        let root = read(&html).unwrap();
        let top = root.all("html");
        assert_eq!(top.first().unwrap().get("lang"), Some(language.code()));
        for name in ["script", "link", "img", "iframe", "object", "form"] {
            assert!(root.all(name).is_empty(), "{name}");
        }
        for element in root.all("*") {
            for (key, value) in &element.attributes {
                assert!(!key.starts_with("on"), "{key}");
                if key == "href" {
                    assert!(value.starts_with('#'), "{value}");
                }
            }
        }
        assert!(!html.contains("url(") && !html.contains("@import"));
    }
}

#[test]
fn every_link_and_label_has_its_target() {
    let root = mkb(Language::En);
    let all = root.all("*");
    let has = |id: &str| all.iter().any(|one| one.get("id") == Some(id));
    let mut links = 0;
    for element in &all {
        if let Some(target) = element.get("href").and_then(|href| href.strip_prefix('#')) {
            assert!(has(target), "{target}");
            links += 1;
        }
        for id in element
            .get("aria-labelledby")
            .unwrap_or("")
            .split_whitespace()
        {
            assert!(has(id), "{id}");
        }
    }
    // One per proposal, and the one over the top matter.
    assert_eq!(links, 29);
    assert_eq!(
        root.all("details")
            .iter()
            .filter(|one| one.get("class") == Some("decision"))
            .count(),
        28
    );
}

#[test]
fn tables_have_a_name_and_heads() {
    let root = mkb(Language::Nl);
    let tables = root.all("table");
    assert!(tables.len() > 20, "{}", tables.len());
    for table in tables {
        assert_eq!(table.all("caption").len(), 1);
        assert!(!table.all("caption").first().unwrap().text.trim().is_empty());
        let heads = table.all("thead").first().unwrap().all("th");
        assert!(
            heads
                .iter()
                .all(|head| head.get("scope") == Some("col") && !head.text.trim().is_empty())
        );
        for row in table.all("tbody").first().unwrap().all("tr") {
            if row.get("class") == Some("cut") {
                continue;
            }
            assert_eq!(row.all("td").len() + row.all("th").len(), heads.len());
            let named = row.all("th");
            assert!(named.iter().all(|head| head.get("scope") == Some("row")) && named.len() == 1);
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let root = mkb(Language::En);
    let mut last = 0;
    for element in root.all("*") {
        let level = element
            .name
            .strip_prefix('h')
            .and_then(|rest| rest.parse::<u32>().ok());
        if let Some(level) = level {
            assert!(level <= last + 1, "h{level} after h{last}");
            last = level;
        }
    }
    assert_eq!(root.all("h1").len(), 1);
}

#[test]
fn charts_have_a_title_a_text_and_a_table() {
    let root = mkb(Language::En);
    let figures = root.all("figure");
    assert_eq!(figures.len(), 2);
    for figure in figures {
        assert_eq!(figure.all("title").len(), 1);
        assert_eq!(figure.all("desc").len(), 1);
        assert_eq!(figure.all("table").len(), 1);
        let svg = figure.all("svg");
        assert_eq!(svg.first().unwrap().get("role"), Some("img"));
    }
    // The places follow from the data: nine bars of money that end at the line of the ceiling, six outlines after it.
    let money = root.all("figure");
    let money = money.first().unwrap();
    let number = |one: &Element, name: &str| one.get(name).unwrap().parse::<i64>().unwrap();
    let of = |class: &str| -> Vec<(i64, i64)> {
        let boxes = money.all("rect");
        let boxes = boxes.iter().filter(|one| one.get("class") == Some(class));
        boxes
            .map(|one| (number(one, "x"), number(one, "width")))
            .collect()
    };
    let (full, asked) = (of("full"), of("asked"));
    assert_eq!((full.len(), asked.len()), (9, 6));
    for pair in full.windows(2) {
        let (first, next) = (pair.first().unwrap(), pair.last().unwrap());
        assert_eq!(first.0 + first.1, next.0, "bars follow each other");
    }
    let lines = money.all("line");
    let limit = lines
        .iter()
        .find(|one| one.get("class") == Some("limit"))
        .unwrap();
    let end = full.last().map(|(x, width)| x + width);
    assert_eq!(end, Some(number(limit, "x1")));
}

#[test]
fn the_ranking_shows_ties_and_the_cut() {
    let html = page(
        MKB.0,
        "mkb-deals-2019/proposals-without-draw.json",
        Language::En,
        "",
    );
    let root = read(&html).unwrap();
    let tables = root.all("table");
    let text = &tables.first().unwrap().text;
    assert!(text.contains("12, shared with P21"), "{text}");
    let root = mkb(Language::En);
    let rows = root.all("tr");
    let cut = rows
        .iter()
        .position(|row| row.get("class") == Some("cut"))
        .unwrap();
    assert!(rows.get(cut - 1).unwrap().text.contains("P25"));
    assert!(rows.get(cut + 1).unwrap().text.contains("P15"));
}

/// A call and an input in which every text tries to be markup.
#[test]
fn what_comes_in_stays_text() {
    let evil = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`<b>`{{ 7 * 7 }}";
    let call = r#"
call evil "EVIL"
authority "EVIL"
regime subsidy
time zone Europe/Amsterdam
source act "EVIL"
window { opens 2026-01-01   closes through 2026-02-01   cite act "EVIL" }
proposal { who party "EVIL"   asked money "EVIL" }
require low "EVIL" { that asked at most EUR 5   say "EVIL"   cite act "EVIL"   reading "EVIL" }
criterion fit "EVIL" { points 0 to 5   weight 100%   cite act }
score { assessors mean per criterion, at least 1 per criterion   total weighted, out of 100   cite act }
ranking { by total   ties by lot }
grant { amount asked   round down to EUR 1   cite act }
ceiling EUR 10 { cite act }
division { by ranking   leads to grant   shortfall stop   others refused   cite act }
"#
    .replace("EVIL", evil);
    let input = r#"{ "format_version": "1.0", "call": "evil", "notes": "EVIL", "proposals": [
      { "id": "EVIL", "reference": "EVIL", "title": "EVIL", "submitted_for": "EVIL", "received": "2026-01-05T12:00:00+01:00",
        "facts": { "who": { "kind": "company", "name": "EVIL" }, "asked": 3 },
        "scores": { "EVIL": { "fit": { "points": 4, "reason": "EVIL" } } } },
      { "id": "EVIL 2", "title": "EVIL", "received": "2026-01-05T12:00:00+01:00",
        "facts": { "who": { "kind": "company", "name": "EVIL" }, "asked": 9 }, "scores": {} } ] }"#
        .replace("EVIL", evil);
    let html = made(("evil.call", &call), &input, Language::En, "");
    let root = read(&html).unwrap();
    for name in ["script", "img", "b"] {
        assert!(root.all(name).is_empty(), "{name}");
    }
    assert!(html.contains("&lt;script&gt;") && html.contains("{{ 7 * 7 }}"));
}

#[test]
fn a_theme_stays_in_its_element() {
    let theme = ":root { --utrecht-document-color: #123456; }";
    assert!(page(MKB.0, MKB.1, Language::En, theme).contains(theme));
    let text = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/calls/mkb-deals-2019/mkb-deals-2019.call"
    ))
    .unwrap();
    let parsed = mkbcall::parse(Source::new("mkb", text), &mut |_| None);
    let program = mkbcall::check(&parsed).program.unwrap();
    let decisions = mkbcall::decide(&program, &mkbcall::Input::default(), Language::En);
    let error = mkbcall::report::web(&program, &decisions, Language::En, "a\n</style><script>")
        .unwrap_err();
    assert_eq!((error.template.as_str(), error.line), ("theme.css", 2));
}
