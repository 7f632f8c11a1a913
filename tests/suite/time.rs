//! Dates, moments and terms; what absence means; exceptions.
#![expect(clippy::panic, reason = "tests fail by panicking")]

use std::fmt::Write as _;

use crate::common::{file, one, read, small, told};
use mkbcall::program::Program;

fn table(program: &Program, cases: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, entries) in cases {
        writeln!(out, "{name}: {}", told(&one(program, entries))).unwrap_or_else(|_| panic!());
    }
    out
}

#[test]
fn terms_and_days() {
    let program = small(
        "start date term term deadline instant ends optional date absent means still running",
        r#"require begins "Begins": start not before received and start not after received + 6 months cite s
           require long "Long": term at most 12 months cite s
           require complete "Complete": completed not after deadline cite s
           require runs "Runs": ends after 2020-06-01 cite s"#,
    );
    let good =
        r#""facts": { "start": "2020-01-01", "term": "1 year", "deadline": "2019-11-15T17:00" }"#;
    let with = |from: &str, to: &str| good.replace(from, to);
    let same_day = with("2020-01-01", "2019-11-01");
    let last_day = with("2020-01-01", "2020-05-01");
    let day_after = with("2020-01-01", "2020-05-02");
    let days = with("1 year", "100 days");
    let months = with("1 year", "13 maanden");
    let requested = r#""completion_requested": "2019-11-02", "completion_due": "2019-12-01""#;
    let in_time = format!(r#"{good}, {requested}, "completed": "2019-11-15T17:00""#);
    let on_the_day = format!(r#"{good}, {requested}, "completed": "2019-11-15""#);
    let day_before = format!(r#"{good}, {requested}, "completed": "2019-11-14""#);
    let day_too_late = format!(r#"{good}, {requested}, "completed": "2019-11-16""#);
    let ended = with("\"start\"", "\"ends\": \"2020-06-01\", \"start\"");
    let unknown_end = with("\"start\"", "\"ends\": null, \"start\"");
    let cases = [
        ("good", good),
        ("starts on the day of receipt", &same_day),
        ("starts on the last day", &last_day),
        ("starts a day later", &day_after),
        ("a term in days", &days),
        ("too long", &months),
        ("completed in time", &in_time),
        ("completed on the day: which moment", &on_the_day),
        ("completed the day before", &day_before),
        ("completed the day after", &day_too_late),
        ("ended", &ended),
        ("end unknown", &unknown_end),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn absence_means_what_is_declared() {
    let program = small(
        "aid optional money absent means none first optional date absent means none permit optional yes/no absent means not applicable size optional number",
        r#"require little "Little aid": aid at most EUR 100 cite s
           require early "Early": first before 2019-01-01 or aid is EUR 0 cite s
           require permitted "Permitted": permit cite s
           require small "Small": size at most 5 cite s"#,
    );
    let cases = [
        ("all absent", r#""facts": {}"#),
        ("size given", r#""facts": { "size": 5 }"#),
        (
            "null is unknown",
            r#""facts": { "size": 5, "aid": null, "permit": null }"#,
        ),
        (
            "no date and some aid",
            r#""facts": { "size": 5, "aid": 5 }"#,
        ),
        ("no permit", r#""facts": { "size": 5, "permit": false }"#),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn preconditions_that_are_not_known() {
    let program = small(
        "big yes/no partner yes/no cost money",
        r#"require cheap "Cheap" { applies if not big that cost at most EUR 100 unless partner cite s }"#,
    );
    let cases = [
        ("not known, but met", r#""facts": { "cost": 100 }"#),
        ("not known, and fails", r#""facts": { "cost": 101 }"#),
        ("excepted", r#""facts": { "partner": true, "cost": 101 }"#),
        ("does not apply", r#""facts": { "big": true }"#),
        (
            "applies and fails",
            r#""facts": { "big": false, "partner": false, "cost": 101 }"#,
        ),
        ("nothing known", r#""facts": {}"#),
    ];
    insta::assert_snapshot!(table(&program, &cases));
}

#[test]
fn the_amount_is_a_verdict_of_its_own() {
    let program = small(
        "requested money costs list of money rate percentage",
        "grant { amount requested maximum 50% of sum(c for c in costs) maximum rate of EUR 1000 round down to EUR 1 cite s }",
    );
    let cases = [
        (
            "whole",
            r#""facts": { "requested": 200.75, "costs": [100, 301.5], "rate": "35%" }"#,
        ),
        (
            "rate unknown",
            r#""facts": { "requested": 200.75, "costs": [100, 301.5] }"#,
        ),
        (
            "costs unknown",
            r#""facts": { "requested": 200, "costs": [100, null], "rate": "35%" }"#,
        ),
        (
            "nothing asked, rate unknown",
            r#""facts": { "requested": 0, "costs": [] }"#,
        ),
    ];
    let mut out = table(&program, &cases);
    for (name, entries) in cases {
        let amount = one(&program, entries).0.amount;
        writeln!(
            out,
            "{name}: {:?}..{:?} {}",
            amount.low, amount.high, amount.known
        )
        .unwrap_or_else(|_| panic!());
    }
    insta::assert_snapshot!(out);
}

#[test]
fn the_order_reads_arrival() {
    let mut out = String::new();
    for by in ["by day", "by instant"] {
        let program = small(
            "requested money",
            &format!(
                "grant {{ amount requested round down to EUR 1 cite s }}\nceiling EUR 1000 {{ cite s }}\n\
                 division {{ by arrival {by}, then by lot leads to grant shortfall stop others refused cite s }}"
            ),
        );
        let requested = r#""completion_requested": "2019-11-02", "completion_due": "2019-12-01""#;
        let day =
            format!(r#""facts": {{ "requested": 5 }}, {requested}, "completed": "2019-11-15""#);
        let cases = [
            ("on receipt", r#""facts": { "requested": 5 }"#),
            ("completed on a day", &day),
        ];
        writeln!(out, "{by}\n{}", table(&program, &cases)).unwrap_or_else(|_| panic!());
    }
    insta::assert_snapshot!(out);
}

/// Dates of decisions: what moves them and what does not (law.md, worked dates).
#[test]
fn dates_show_what_moved_them() {
    let program = small(
        "n number",
        r#"term eight "Eight weeks" { within 8 weeks from received   rank act   extend 8 weeks once   suspended while completion asked   cite s }
           term thirteen "Thirteen" { within 13 weeks from received   rank act   cite s }
           term ministerial "By the minister" { within 8 weeks from received   rank ministerial   cite s }
           term after_closing "From the closing" { within 13 weeks from closing   rank act   cite s }
           term objection "Objection" { within 6 weeks from sending   rank act   cite s }
           duty report "The report" { due received + 22 weeks   cite s }
           remedy objecting "Objection" { within 6 weeks from sending   rank act   for refused, below the threshold   cite s }
           require some "Some": n more than 0 cite s"#,
    );
    let mut out = String::new();
    for (title, proposal) in [
        (
            "ends on Good Friday",
            r#""received": "2019-02-22T10:00:00+01:00""#,
        ),
        (
            "suspended",
            r#""received": "2019-02-22T10:00:00+01:00", "completion_requested": "2019-03-01", "completed": "2019-03-15""#,
        ),
        (
            "still suspended",
            r#""received": "2019-02-22T10:00:00+01:00", "completion_requested": "2019-03-01""#,
        ),
        ("late", r#""received": "2020-02-22T10:00:00+01:00""#),
    ] {
        let text = file(
            "small",
            &format!(r#"{{ "id": "P1", {proposal}, "facts": {{ "n": 1 }} }}"#),
        );
        let Ok(input) = read(&program, &text) else {
            panic!("{text}")
        };
        let decisions = mkbcall::select::decide(&program, &input, mkbcall::words::Language::En);
        out.push_str(title);
        for date in decisions
            .decisions
            .iter()
            .flat_map(|decision| &decision.dates)
        {
            let (name, unmoved) = (&date.name, &date.unmoved);
            let (date, by) = (&date.date, &date.moved_by);
            write!(out, "\n  {name}: {date:?} unmoved {unmoved:?} by {by:?}")
                .unwrap_or_else(|_| panic!());
        }
        out.push('\n');
    }
    insta::assert_snapshot!(out);
}

/// A receipt that counts later shows every day that was passed over: 14 May 2026 is Ascension Day, 15 May is equated with a
/// holiday by decree.
#[test]
fn a_daily_cutoff_shows_the_days_passed_over() {
    let call = r#"call small "Small"
        authority "The Minister"
        time zone Europe/Amsterdam
        source s "The source"
        window { opens 2026-05-01   closes through 2026-05-31   daily cutoff through 17:00   cite s }
        proposal { n number "n" }
        require some "Some": n more than 0 cite s"#;
    let program = crate::common::program(call);
    let mut out = String::new();
    for received in ["2026-05-13T18:00:00+02:00", "2026-05-14T09:00:00+02:00"] {
        let proposal =
            format!(r#"{{ "id": "P1", "received": "{received}", "facts": {{ "n": 1 }} }}"#);
        let Ok(input) = read(&program, &file("small", &proposal)) else {
            panic!("{proposal}")
        };
        let decisions = mkbcall::select::decide(&program, &input, mkbcall::words::Language::En);
        for decision in &decisions.decisions {
            let first = decision.dates.first();
            writeln!(out, "{:?}", first.map(|date| (&date.date, &date.moved_by)))
                .unwrap_or_else(|_| panic!());
        }
    }
    insta::assert_snapshot!(out);
}
