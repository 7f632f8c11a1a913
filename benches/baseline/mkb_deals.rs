//! The MKB-deals call by hand: reading, testing, scoring, dividing.

use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::value::RawValue;

/// An input file.
#[derive(Deserialize)]
pub struct File<'a> {
    /// Its proposals.
    #[serde(borrow)]
    pub proposals: Vec<Proposal<'a>>,
}

/// A proposal.
#[derive(Deserialize)]
pub struct Proposal<'a> {
    /// Its id.
    pub id: &'a str,
    received: &'a str,
    #[serde(borrow)]
    facts: Facts<'a>,
    judgements: Judgements,
    #[serde(borrow)]
    scores: Scores<'a>,
}

#[derive(Deserialize)]
struct Facts<'a> {
    #[serde(borrow)]
    applicant: Party<'a>,
    #[serde(borrow)]
    themes: Vec<&'a str>,
    #[serde(borrow)]
    partners: Vec<Party<'a>>,
    #[serde(borrow)]
    requested: &'a RawValue,
    #[serde(borrow)]
    execution_costs: &'a RawValue,
}

#[derive(Deserialize)]
struct Party<'a> {
    kind: &'a str,
}

#[derive(Deserialize)]
struct Judgements {
    new_initiative: Judgement,
    sme_need: Judgement,
}

#[derive(Deserialize)]
struct Judgement {
    value: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "UPPERCASE")]
struct Scores<'a> {
    #[serde(borrow)]
    a: Marks<'a>,
    #[serde(borrow)]
    b: Marks<'a>,
    #[serde(borrow)]
    c: Marks<'a>,
}

#[derive(Deserialize)]
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
struct Mark<'a> {
    #[serde(borrow)]
    points: &'a RawValue,
}

/// What became of a proposal before selection.
#[derive(Clone, Copy)]
pub struct Assessed {
    /// Per statement: window, applicant, theme, band, half, private, new, need.
    pub met: [bool; 8],
    /// Sum of all marks in half points; the total is two thirds of it.
    pub halves: i64,
    /// Sum of the marks on impact in half points.
    pub impact: i64,
    /// The amount in cents.
    pub cents: i64,
}

/// Cents of a decimal number.
fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole: i64 = whole.parse().unwrap_or(0);
    let mut part = part.bytes();
    let tens = part.next().map_or(0, |byte| i64::from(byte - b'0'));
    let ones = part.next().map_or(0, |byte| i64::from(byte - b'0'));
    whole * 100 + tens * 10 + ones
}

/// Half points of a mark.
fn halves(mark: &Mark) -> i64 {
    cents(mark.points.get()) / 50
}

/// Tests and scores one proposal.
pub fn assess(proposal: &Proposal) -> Assessed {
    let facts = &proposal.facts;
    let requested = cents(facts.requested.get());
    let day = proposal.received.get(..10).unwrap_or("");
    let mut sum = 0;
    let mut impact = 0;
    for marks in [&proposal.scores.a, &proposal.scores.b, &proposal.scores.c] {
        impact += halves(&marks.impact);
        sum += halves(&marks.fit)
            + halves(&marks.feasibility)
            + halves(&marks.involvement)
            + halves(&marks.demand)
            + halves(&marks.impact);
    }
    Assessed {
        met: [
            ("2019-10-01"..="2019-11-20").contains(&day),
            matches!(facts.applicant.kind, "province" | "municipality"),
            !facts.themes.is_empty(),
            (10_000_000..=40_000_000).contains(&requested),
            requested * 2 <= cents(facts.execution_costs.get()),
            facts
                .partners
                .iter()
                .any(|party| matches!(party.kind, "company" | "business_association")),
            proposal.judgements.new_initiative.value,
            proposal.judgements.sme_need.value,
        ],
        halves: sum,
        impact,
        cents: requested / 100 * 100,
    }
}

/// The total as text: two thirds of the half points.
pub fn total(result: &Assessed) -> String {
    let twice = result.halves * 2;
    if twice % 3 == 0 {
        (twice / 3).to_string()
    } else {
        format!("{twice}/3")
    }
}

/// Whether it takes part in the selection.
pub fn is_through(result: &Assessed) -> bool {
    let [window, applicant, theme, band, _, private, new, need] = result.met;
    window && applicant && theme && band && private && new && need && result.halves * 2 >= 180
}

/// One line per proposal: id, verdicts, total, whether it is through.
pub fn line(out: &mut String, id: &str, met: [bool; 8], total: &str, through: bool) {
    out.push_str(id);
    out.push(' ');
    out.extend(met.iter().map(|met| if *met { '+' } else { '-' }));
    let _ = writeln!(out, " {total} {through}");
}

/// An input, one line per proposal.
pub fn by_hand(text: &str) -> String {
    let file: File = serde_json::from_str(text).expect("generated input");
    let mut out = String::new();
    for proposal in &file.proposals {
        write(&mut out, proposal.id, &assess(proposal));
    }
    out
}

/// The line of a proposal by hand.
pub fn write(out: &mut String, id: &str, assessed: &Assessed) {
    line(
        out,
        id,
        assessed.met,
        &total(assessed),
        is_through(assessed),
    );
}

/// Orders those that are through by total, then impact, and serves them until one does not fit. Returns positions served;
/// equals stay in input order.
pub fn select(results: &[Assessed], ceiling_cents: i64) -> Vec<usize> {
    let mut queue: Vec<usize> = (0..results.len())
        .filter(|at| is_through(&results[*at]))
        .collect();
    queue.sort_by_key(|at| (-results[*at].halves, -results[*at].impact));
    let mut left = ceiling_cents;
    let mut served = Vec::new();
    for at in queue {
        if results[at].cents > left {
            break;
        }
        left -= results[at].cents;
        served.push(at);
    }
    served
}
