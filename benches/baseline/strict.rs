//! The same call by hand, as strict as the library: an input that is not exactly what the call asks for is refused. What is wrong
//! with it is not told, only that something is.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::mkb_deals::{self, Assessed};

/// An input file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File<'a> {
    format_version: &'a str,
    call: &'a str,
    /// Its proposals.
    #[serde(borrow)]
    pub proposals: Vec<Proposal<'a>>,
}

/// A proposal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal<'a> {
    /// Its id.
    pub id: &'a str,
    #[expect(dead_code, reason = "read and kept, as the library does")]
    title: &'a str,
    #[expect(dead_code, reason = "read and kept, as the library does")]
    submitted_for: &'a str,
    received: &'a str,
    #[serde(borrow)]
    facts: Facts<'a>,
    #[serde(borrow)]
    judgements: Judgements<'a>,
    #[serde(borrow)]
    scores: Scores<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts<'a> {
    #[serde(borrow)]
    applicant: Party<'a>,
    themes: Vec<Theme>,
    #[serde(borrow)]
    partners: Vec<Party<'a>>,
    #[serde(borrow)]
    requested: &'a RawValue,
    #[serde(borrow)]
    execution_costs: &'a RawValue,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Theme {
    HumanCapital,
    Financing,
    Digitalisation,
    Innovation,
    Taxation,
    InternationalTrade,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Party<'a> {
    kind: Kind,
    #[expect(dead_code, reason = "read and kept, as the library does")]
    name: Option<&'a str>,
    code: Option<&'a str>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Company,
    BusinessAssociation,
    Municipality,
    Province,
    WaterBoard,
    Region,
    Foundation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgements<'a> {
    #[serde(borrow)]
    new_initiative: Judgement<'a>,
    #[serde(borrow)]
    sme_need: Judgement<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgement<'a> {
    value: bool,
    #[expect(dead_code, reason = "read and kept, as the library does")]
    reason: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
struct Scores<'a> {
    #[serde(borrow)]
    a: Marks<'a>,
    #[serde(borrow)]
    b: Marks<'a>,
    #[serde(borrow)]
    c: Marks<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks<'a> {
    #[serde(borrow)]
    fit: Mark<'a>,
    #[serde(borrow)]
    feasibility: Mark<'a>,
    #[serde(borrow)]
    involvement: Mark<'a>,
    #[serde(borrow)]
    demand: Mark<'a>,
    #[serde(borrow)]
    impact: Mark<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark<'a> {
    #[serde(borrow)]
    points: &'a RawValue,
    #[expect(dead_code, reason = "read and kept, as the library does")]
    reason: &'a str,
}

/// 2019-10-01 and 2019-11-21, both at their start in Dutch time, as seconds.
const WINDOW: std::ops::Range<i64> = 1_569_880_800..1_574_290_800;

/// Whether the file is one for this call, and no id stands there twice.
fn is_sound(file: &File) -> bool {
    let mut ids = HashSet::with_capacity(file.proposals.len());
    let is_version = file.format_version == "1" || file.format_version.starts_with("1.");
    is_version
        && file.call == "mkb_deals_2019"
        && file
            .proposals
            .iter()
            .all(|one| !one.id.trim().is_empty() && ids.insert(one.id))
}

/// Hundredths of a decimal number without a sign, exactly; nothing for any other text.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_plain(whole) || !is_plain(part) || part.len() > 2 {
        return None;
    }
    let hundredths: i64 = part.parse().ok()?;
    let hundredths = if part.len() == 1 {
        hundredths * 10
    } else {
        hundredths
    };
    whole
        .parse::<i64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(hundredths)
}

/// Half points of a mark, which lies on the scale from 0 to 5 with steps of a half.
fn halves(mark: &Mark) -> Option<i64> {
    let points = hundredths(mark.points.get())?;
    (points <= 500 && points % 50 == 0).then_some(points / 50)
}

/// Whether the code is that of a place of this kind, as far as its form says.
fn has_code(party: &Party) -> bool {
    let is_of = |prefix: &str, code: &str| {
        let digits = code.strip_prefix(prefix);
        digits.is_some_and(|rest| rest.parse::<u16>().is_ok())
    };
    party.code.is_none_or(|code| match party.kind {
        Kind::Province => is_of("PV", code),
        Kind::Municipality => is_of("GM", code),
        Kind::WaterBoard => is_of("WS", code),
        _ => !code.is_empty(),
    })
}

/// Tests and scores one proposal; nothing where a value of it is none.
fn assess(proposal: &Proposal) -> Option<Assessed> {
    let facts = &proposal.facts;
    let requested = hundredths(facts.requested.get())?;
    let costs = hundredths(facts.execution_costs.get())?;
    let received: Timestamp = proposal.received.parse().ok()?;
    if !has_code(&facts.applicant) || !facts.partners.iter().all(has_code) {
        return None;
    }
    let (mut sum, mut impact) = (0, 0);
    for marks in [&proposal.scores.a, &proposal.scores.b, &proposal.scores.c] {
        let of_impact = halves(&marks.impact)?;
        impact += of_impact;
        sum += of_impact
            + halves(&marks.fit)?
            + halves(&marks.feasibility)?
            + halves(&marks.involvement)?
            + halves(&marks.demand)?;
    }
    let is_private =
        |party: &Party| matches!(party.kind, Kind::Company | Kind::BusinessAssociation);
    Some(Assessed {
        met: [
            WINDOW.contains(&received.as_second()),
            matches!(facts.applicant.kind, Kind::Province | Kind::Municipality),
            !facts.themes.is_empty(),
            (10_000_000..=40_000_000).contains(&requested),
            requested.checked_mul(2)? <= costs,
            facts.partners.iter().any(is_private),
            proposal.judgements.new_initiative.value,
            proposal.judgements.sme_need.value,
        ],
        halves: sum,
        impact,
        cents: requested / 100 * 100,
    })
}

/// An input of which everything is looked at, one line per proposal.
pub fn strictly(text: &str) -> String {
    let file: File = serde_json::from_str(text).expect("generated input");
    assert!(is_sound(&file), "generated input is sound");
    let mut out = String::new();
    for proposal in &file.proposals {
        let assessed = assess(proposal).expect("generated values");
        mkb_deals::write(&mut out, proposal.id, &assessed);
    }
    out
}
