//! What would have been enough, and what is still asked first.
//!
//! In: a program, an input, and decisions on it. Out: `repairs` in every decision on a proposal that does not pass, and
//! `needed` with the most decisive facts first. In order:
//!
//! 1. [`search`] changes something that the first hurdle reads, and then something that the next one reads, until nothing
//!    stands in the way; [`values`] finds the points at which a test turns;
//! 2. [`settle`] brings every bound as near as it can be, and leaves out what is not the least.
//!
//! Guaranteed: every alternative passes when the changed proposal is assessed, and without any one of its changes it does
//! not. Nothing is solved by formula alone: the assessment is the judge ([`lab`]). The receipt is never changed. The work on
//! one proposal is bounded by a count, so that the answer is the same on every machine.

mod fix;
mod lab;
mod line;
mod needed;
mod search;
mod settle;
mod slot;
mod values;

use std::collections::BTreeMap;

use self::lab::Lab;
use self::search::{MOST_SETS, search};
use self::settle::settle;
use crate::decision::{Alternative, Change, Datum, Decision, Decisions, Outcome, Repairs};
use crate::evaluate::Stage;
use crate::program::Program;
use crate::proposal::{Input, Proposal, with_closings};

/// Adds to every decision on a proposal that does not pass what would have been enough, and puts what is still asked in
/// order. `decisions` are those of `program` on `input`, or some of them.
pub fn add_repairs(program: &Program, input: &Input, decisions: &mut Decisions) {
    let closed = with_closings(program, &input.overrides);
    let program = closed.as_ref();
    let proposals: BTreeMap<&str, &Proposal> = input
        .proposals
        .iter()
        .map(|proposal| (&*proposal.id, proposal))
        .collect();
    for decision in &mut decisions.decisions {
        if let Some(proposal) = proposals.get(decision.proposal.as_str()) {
            add_to(program, input, proposal, decision);
        }
    }
}

/// [`add_repairs`] for one decision, on this proposal of the input. It reads nothing of other decisions.
pub fn add_repair(program: &Program, input: &Input, proposal: &Proposal, decision: &mut Decision) {
    let closed = with_closings(program, &input.overrides);
    add_to(&closed, input, proposal, decision);
}

/// [`add_repair`] under the closings that were decided.
fn add_to(program: &Program, input: &Input, proposal: &Proposal, decision: &mut Decision) {
    needed::most_decisive_first(&Lab::new(program, input), proposal, &mut decision.needed);
    // What the others file, or all together, can be changed by nobody alone.
    let of_others = program.reads_field() || is_refused_for_another(program, decision);
    decision.repairs = if of_others {
        None
    } else {
        enough(program, input, proposal)
    };
}

/// Whether another proposal stands before this one under a rule that is decided at filing.
fn is_refused_for_another(program: &Program, decision: &Decision) -> bool {
    let mut rules = program
        .at_filing
        .iter()
        .filter_map(|rule| program.statement(rule.statement));
    rules.any(|statement| decision.deciding.contains(&statement.id))
}

/// What would make a proposal pass all requirements and thresholds; nothing where it does, or was withdrawn.
#[must_use]
pub fn repairs(program: &Program, input: &Input, proposal: &Proposal) -> Option<Repairs> {
    enough(&with_closings(program, &input.overrides), input, proposal)
}

/// [`repairs`] under the closings that were decided.
fn enough(program: &Program, input: &Input, proposal: &Proposal) -> Option<Repairs> {
    let program = program.for_receipt(proposal.counts_as_received());
    let lab = Lab::new(program, input);
    if let Stage::Through | Stage::Ended(Outcome::Withdrawn) = lab.stage(proposal) {
        return None;
    }
    let found = search(&lab, proposal);
    let mut more = found.more;
    let mut alternatives: Vec<Alternative> = Vec::new();
    for state in &found.states {
        if let Some(alternative) = settle(&lab, proposal, state)
            && !alternatives
                .iter()
                .any(|other| is_same(other, &alternative))
        {
            alternatives.push(alternative);
        }
    }
    alternatives.sort_by_key(|alternative| alternative.changes.len());
    more |= alternatives.len() > MOST_SETS;
    alternatives.truncate(MOST_SETS);
    Some(Repairs { alternatives, more })
}

/// Whether two alternatives change the same facts in the same way; of facts that hang together one example is given.
fn is_same(a: &Alternative, b: &Alternative) -> bool {
    if a.changes.len() == 1 || b.changes.len() == 1 {
        return a == b;
    }
    let way = |alternative: &Alternative| -> Vec<(String, String)> {
        let changes = alternative.changes.iter();
        let way = changes.map(|change| (change.fact.clone(), direction(change)));
        let mut way: Vec<(String, String)> = way.collect();
        way.sort_unstable();
        way
    };
    way(a) == way(b)
}

/// Which way a number or a day moves; what another fact becomes.
fn direction(change: &Change) -> String {
    let to = change.to.0.first().map(|(_, to)| to);
    let order = match (&change.from, to) {
        (Datum::Number(from), Some(Datum::Number(to)))
        | (Datum::Money(from), Some(Datum::Money(to)))
        | (Datum::Percentage(from), Some(Datum::Percentage(to)))
        | (Datum::PercentagePoints(from), Some(Datum::PercentagePoints(to))) => from.cmp(to),
        (Datum::Text(from), Some(Datum::Text(to))) if change.ty == "date" => from.cmp(to),
        _ if matches!(change.ty, "number" | "money" | "percentage" | "pp" | "date") => {
            return String::new();
        }
        _ => return format!("{:?}", change.to),
    };
    format!("{order:?}")
}
