//! The proposals beside the calls in `calls/`, decided as was computed by hand from the texts: outcome, money, ground.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::process::Command;

use mkbcall::format::format;
use mkbcall::syntax::parse;
use mkbcall::text::Source;
use serde_json::Value;

use crate::common;

/// Id, outcome, granted, deciding finding (not said of those that are eligible).
type Row = (
    &'static str,
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
);

fn decisions(name: &str) -> Value {
    let call = format!("calls/{name}/{name}.call");
    let input = format!("calls/{name}/proposals.json");
    let run = Command::new(env!("CARGO_BIN_EXE_mkbcall"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["check", &call, &input, "--format", "json"])
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    serde_json::from_slice(&run.stdout).unwrap()
}

/// Decides the proposals of a call and compares each with its row.
fn decides(name: &str, rows: &[Row]) -> Value {
    let all = decisions(name);
    let found = all["decisions"].as_array().unwrap();
    assert_eq!(found.len(), rows.len(), "{name}");
    for (id, outcome, granted, deciding) in rows {
        let one = found.iter().find(|one| one["proposal"] == *id).unwrap();
        assert_eq!(one["outcome"], *outcome, "{name}: outcome of {id}");
        assert_eq!(one["granted"].as_str(), *granted, "{name}: amount of {id}");
        if deciding.is_some() {
            assert_eq!(
                one["deciding"][0].as_str(),
                *deciding,
                "{name}: ground of {id}"
            );
        }
    }
    all
}

/// The dates of one decision, in their order.
fn dates<'a>(all: &'a Value, id: &str) -> Vec<&'a str> {
    let found = all["decisions"].as_array().unwrap();
    let one = found.iter().find(|one| one["proposal"] == id).unwrap();
    let dates = one["dates"].as_array().unwrap();
    dates
        .iter()
        .map(|date| date["date"].as_str().unwrap())
        .collect()
}

const NOTHING: Option<&str> = Some("0.00");

#[test]
#[rustfmt::skip]
fn mkb_deals_2020() {
    let all = decides("mkb-deals-2020", &[
        ("Q01", "selected", Some("390000.00"), Some("division")),
        ("Q02", "selected", Some("400000.00"), Some("division")),
        ("Q03", "selected", Some("400000.00"), Some("division")),
        ("Q04", "selected", Some("385000.00"), Some("division")),
        ("Q05", "selected", Some("400000.00"), Some("division")),
        ("Q06", "selected", Some("400000.00"), Some("division")),
        ("Q07", "selected", Some("380000.00"), Some("division")),
        ("Q08", "selected", Some("400000.00"), Some("division")),
        ("Q09", "selected", Some("395000.00"), Some("division")),
        ("Q10", "selected", Some("400000.00"), Some("division")),
        ("Q11", "selected", Some("400000.00"), Some("division")),
        ("Q12", "refused_ceiling", NOTHING, Some("division/ceiling")),
        ("Q13", "refused", NOTHING, Some("helft")),
        ("Q14", "awaiting_facts", None, Some("overheid")),
        ("Q15", "outside_window", NOTHING, Some("window")),
    ]);
    // Only the published ceiling counts, whatever was reported afterwards.
    assert_eq!(all["ledger"]["ceiling"], "4600000.00");
    assert_eq!(all["ledger"]["spent"], "4350000.00");
}

#[test]
#[rustfmt::skip]
fn regio_deals_5() {
    decides("regio-deals-5", &[
        ("R01", "eligible", None, None),
        // 02:30 in the night of 29 October, twice: summer time and an hour later winter time.
        ("R02", "eligible", None, None),
        ("R03", "eligible", None, None),
        // 22:59:59 UTC is 23:59:59 on 30 October; a second later it is 31 October.
        ("R04", "eligible", None, None),
        ("R05", "outside_window", NOTHING, Some("window")),
        ("R06", "outside_window", NOTHING, Some("window")),
        ("R07", "refused", NOTHING, Some("band")),
        ("R08", "refused", NOTHING, Some("kassier")),
        ("R09", "refused", NOTHING, Some("helft")),
        ("R10", "refused_discretionary", NOTHING, Some("spreiding")),
        ("R11", "refused", NOTHING, Some("kader_aanpak")),
        ("R12", "refused", NOTHING, Some("keuze_minister")),
        ("R13", "awaiting_judgement", None, Some("keuze_minister")),
        ("R14", "not_treated", NOTHING, Some("volledig")),
    ]);
}

#[test]
#[rustfmt::skip]
fn mit_feasibility() {
    let all = decides("mit-feasibility", &[
        ("M01", "awarded", Some("17500.00"), Some("division")),
        ("M02", "awarded", Some("20000.00"), Some("division")),
        ("M03", "outside_window", NOTHING, Some("window")),
        ("M04", "refused", NOTHING, Some("mix")),
        ("M05", "awarded", Some("20000.00"), Some("division")),
        ("M06", "refused", NOTHING, Some("sme")),
        ("M07", "refused", NOTHING, Some("start_in_time")),
        ("M08", "refused", NOTHING, Some("no_risk")),
        ("M09", "refused", NOTHING, Some("granted_before")),
        ("M10", "awaiting_judgement", None, Some("agenda")),
        ("M11", "not_treated", NOTHING, None),
    ]);
    // Eight weeks from 14 April end on Whit Monday, and a term of an AMvB moves; sixteen weeks are too long to move.
    assert_eq!(dates(&all, "M09"), ["2025-06-10", "2025-08-04"]);
    // M05 was filed on the first day and complete two weeks later.
    // What was found in turn keeps its place in the list.
    assert_eq!(
        all["rankings"][0]["order"],
        serde_json::json!([["M01", "M02"], "M04", ["M06", "M07"], "M08", "M09", "M05", "M10"])
    );
}

#[test]
#[rustfmt::skip]
fn efro_arrival() {
    let all = decides("efro-arrival", &[
        ("A01", "awarded", Some("2000000.00"), Some("division")),
        ("A02", "awarded", Some("9000000.00"), Some("division")),
        ("A03", "awarded_in_part", Some("11946144.00"), Some("division/ceiling")),
        ("A04", "refused_ceiling", NOTHING, Some("division/ceiling")),
        ("A05", "refused", NOTHING, Some("simplified_if_small")),
        ("A06", "refused", NOTHING, Some("hours_a_year")),
        ("A07", "refused_ceiling", NOTHING, Some("division/ceiling")),
        ("A08", "refused", NOTHING, Some("within_cost")),
        ("A09", "refused", NOTHING, Some("recovery")),
        ("A10", "outside_window", NOTHING, Some("window")),
    ]);
    assert_eq!(all["rankings"][0]["order"], serde_json::json!([["A01", "A02"], "A03", "A07", "A04"]));
    assert!(all["draws_needed"].as_array().unwrap().is_empty());
}

#[test]
#[rustfmt::skip]
fn efro_ranking() {
    decides("efro-ranking", &[
        ("R01", "awarded", Some("9000000.00"), Some("division")),
        ("R02", "awarded", Some("9000000.00"), Some("division")),
        ("R03", "awarded_in_part", Some("4946144.00"), Some("division/ceiling")),
        ("R04", "refused_ceiling", NOTHING, Some("division/ceiling")),
        ("R05", "below_threshold", NOTHING, Some("score/threshold")),
        ("R06", "refused", NOTHING, Some("defect")),
        ("R07", "refused_discretionary", NOTHING, Some("cofinancing")),
        ("R08", "below_threshold", NOTHING, Some("score/threshold")),
        ("R09", "refused", NOTHING, Some("fitting")),
    ]);
}

#[test]
#[rustfmt::skip]
fn mkb_deals_zuid_holland() {
    decides("mkb-deals-zuid-holland", &[
        ("Z01", "awarded", Some("400000.00"), Some("division")),
        ("Z02", "awarded", Some("300000.00"), Some("division")),
        // The last under the ceiling of one million.
        ("Z03", "awarded_in_part", Some("300000.00"), Some("division/ceiling")),
        ("Z04", "awarded", Some("350000.00"), Some("division")),
        ("Z05", "refused", NOTHING, Some("partij_bij_de_deal")),
        ("Z06", "refused", NOTHING, Some("gemeente")),
        ("Z07", "refused", NOTHING, Some("deal")),
        ("Z08", "outside_window", NOTHING, Some("window")),
        ("Z09", "awarded_in_part", Some("450000.00"), Some("division/ceiling")),
    ]);
}

#[test]
#[rustfmt::skip]
fn praktijkleren_2018() {
    decides("praktijkleren-2018", &[
        ("K01", "awarded", Some("5400.00"), Some("division")),
        ("K02", "awarded", Some("2700.00"), Some("division")),
        ("K03", "awarded", Some("2700.00"), Some("division")),
        ("K04", "outside_window", NOTHING, Some("window")),
        ("K05", "refused", NOTHING, Some("iets")),
        ("K06", "not_treated", NOTHING, None),
    ]);
}

#[test]
#[rustfmt::skip]
fn sde_2024() {
    let all = decides("sde-2024", &[
        ("S01", "awarded", Some("9000000.00"), Some("division")),
        ("S02", "awarded", Some("20000000.00"), Some("division")),
        ("S03", "outside_window", NOTHING, Some("window")),
        ("S04", "awarded", Some("40000000.00"), Some("division")),
        ("S05", "awarded", Some("60000000.00"), Some("division")),
        ("S06", "outside_window", NOTHING, Some("window")),
        ("S07", "awarded", Some("450000000.00"), Some("division")),
        ("S08", "refused", NOTHING, Some("owner")),
        ("S09", "refused", NOTHING, Some("allowance")),
        ("S10", "outside_window", NOTHING, Some("window")),
        ("S11", "refused", NOTHING, Some("sound_plant")),
        ("S12", "awarded", Some("1000000.00"), Some("division")),
    ]);
    assert_eq!(all["rankings"][0]["order"], serde_json::json!(["S02", ["S01", "S12"], "S04", "S05", "S07"]));
}

#[test]
fn points_are_weights() {
    decides(
        "points-are-weights",
        &[
            ("B1", "eligible", None, None),
            ("B2", "below_threshold", NOTHING, Some("score/threshold")),
        ],
    );
}

#[test]
#[rustfmt::skip]
fn mit_rd_cooperation() {
    let all = decides("mit-rd-cooperation", &[
        ("D01", "awarded", Some("199999.80"), Some("division")),
        ("D02", "awarded", Some("199999.90"), Some("division")),
        ("D03", "refused", NOTHING, Some("consortium")),
        ("D04", "refused", NOTHING, Some("shares")),
        ("D05", "below_threshold", NOTHING, Some("score/threshold")),
        ("D06", "below_threshold", NOTHING, Some("cooperation/threshold")),
        ("D07", "refused", NOTHING, Some("grant/minimum")),
        ("D08", "awarded_reduced", Some("350000.00"), Some("division")),
        ("D09", "outside_window", NOTHING, Some("window")),
        ("D10", "awaiting_judgement", None, Some("score")),
    ]);
    // 20 + 20 + 20 + 12 is 72, in the ranking 84: before 22 + 21 + 20 + 18 = 81. D01 is a small project, with a list of its own.
    assert_eq!(all["rankings"][0]["order"], serde_json::json!(["D01"]));
    assert_eq!(all["rankings"][1]["order"], serde_json::json!(["D02", "D08"]));
    // Half of 3 115 000 is 1 557 500; what the small project leaves of it goes to the large ones.
    let pots = all["ledger"]["pots"].as_array().unwrap();
    let large = pots.iter().find(|pot| pot["name"] == "large_projects").unwrap();
    assert_eq!(large["moved_in"], "1357500.20");
    assert_eq!(large["left"], "2365000.30");
    // Thirteen weeks from 16 September 2025, and thirteen more.
    assert_eq!(dates(&all, "D01"), ["2025-12-16", "2026-03-17"]);
}

#[test]
#[rustfmt::skip]
fn slim_2025_hoofdstuk_3() {
    let all = decides("slim-2025-hoofdstuk-3", &[
        ("C01", "awarded", Some("150000.00"), Some("division")),
        // Two farms at 20 000 each.
        ("C02", "awarded", Some("40000.00"), Some("division")),
        // A fishery at 30 000, a haulier at 100 000, and 60 % of 100 000.
        ("C03", "awarded", Some("190000.00"), Some("division")),
        ("C04", "refused", NOTHING, Some("hoofdaanvrager")),
        // 60 % of 333 333.34 is 200 000.004: not less than 200 000.
        ("C05", "refused", NOTHING, Some("onder_twee_ton")),
        // 60 % of 900 000 is 540 000.
        ("C06", "awarded_reduced", Some("500000.00"), Some("division")),
        ("C07", "outside_window", NOTHING, Some("window")),
        ("C08", "refused", NOTHING, Some("aandeel")),
        ("C09", "refused", NOTHING, Some("leermethode_erbij")),
        // The same school may take part again, one of its enterprises may not.
        ("C10", "refused", NOTHING, Some("een_per_partij")),
    ]);
    assert_eq!(all["ledger"]["spent"], "880000.00");
}

#[test]
#[rustfmt::skip]
fn ekoo() {
    let all = decides("ekoo", &[
        ("E01", "awarded_reduced", Some("500000.00"), Some("division")),
        ("E02", "awarded", Some("485000.00"), Some("division")),
        ("E03", "refused", NOTHING, Some("enterprise")),
        ("E04", "awarded", Some("40000.00"), Some("division")),
        ("E05", "refused", NOTHING, Some("duration")),
        ("E06", "below_threshold", NOTHING, Some("d/threshold")),
        ("E07", "refused", NOTHING, Some("similar")),
        // Ranked below E02, which was recorded as similar to it; without the rule it would stand before E04.
        ("E08", "refused", NOTHING, Some("not_below_similar")),
    ]);
    assert_eq!(all["rankings"][0]["order"], serde_json::json!(["E01", "E02", "E04"]));
}

#[test]
#[rustfmt::skip]
fn slim_2025_hoofdstuk_2() {
    let all = decides("slim-2025-hoofdstuk-2", &[
        ("V01", "awarded", Some("7105.40"), Some("division")),
        ("V02", "awarded", Some("20000.00"), Some("division")),
        ("V03", "awarded", Some("25000.00"), Some("division")),
        ("V04", "awarded", Some("2100.00"), Some("division")),
        // 40 hours at 108.69, with 15 %, are 4 999.74.
        ("V05", "refused", NOTHING, Some("ondergrens")),
        ("V06", "refused", NOTHING, Some("geen_werknemers")),
        ("V07", "outside_window", NOTHING, Some("voorjaar")),
        ("V08", "refused", NOTHING, Some("mkb")),
        ("V09", "awaiting_judgement", None, Some("te_meten")),
        ("V10", "awarded", Some("7105.40"), Some("division")),
        // Asked on 1 April and complete on the 16th: a day after the fourteenth.
        ("V11", "not_treated", NOTHING, Some("completeness")),
        // The second one of the baker in spring; V10 is of the same baker in autumn.
        ("V12", "refused", NOTHING, Some("een_per_tijdvak")),
    ]);
    // Thirteen weeks from the end of either window.
    assert_eq!(dates(&all, "V01"), ["2025-06-30"]);
    assert_eq!(dates(&all, "V10"), ["2025-12-30"]);
}

/// Nothing of a call is lost in the other language.
#[test]
fn every_call_translates_there_and_back() {
    for folder in common::call_folders() {
        let name = folder.file_name().unwrap().to_str().unwrap();
        let path = folder.join(format!("{name}.call"));
        // In the place of the file, for what it includes.
        let read = |text: String| {
            parse(Source::new(path.to_string_lossy(), text), &mut |wanted| {
                Some(Source::new(
                    wanted,
                    std::fs::read_to_string(wanted).unwrap(),
                ))
            })
        };
        let translated = |text: String, to| {
            let parsed = read(text);
            (parsed.surface, format(&parsed, to).unwrap())
        };
        let (language, once) = translated(std::fs::read_to_string(&path).unwrap(), None);
        let (_, there) = translated(once.clone(), Some(language.other()));
        let (_, back) = translated(there, Some(language));
        assert_eq!(back, once, "{name}");
    }
}
