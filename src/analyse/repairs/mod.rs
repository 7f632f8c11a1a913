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
mod named;
mod needed;
mod party;
mod place;
mod scratch;
mod search;
mod settle;
mod slot;
mod values;

use std::collections::BTreeMap;

use self::lab::{Lab, MOST_TRIALS};
use self::scratch::Scratch;
use self::search::{MOST_SETS, search};
use self::settle::settle;
use crate::decision::{Alternative, Change, Datum, Decision, Decisions, Outcome, Repairs};
use crate::evaluate::Stage;
use crate::program::Program;
use crate::proposal::{Input, Proposal, with_closings};
use crate::select::{entered, local_decision, stage_of, whole_fact};

/// So many trials at most go into changes that do nothing by themselves.
const MOST_BLIND: u32 = 1_500;
/// So many trials at most bring one set as near as it can be.
const MOST_TO_SETTLE: u32 = 1_000;

/// Adds to every decision on a proposal that does not pass what would have been enough, and puts what is still asked in
/// order. `decisions` are those of `program` on `input`, or some of them.
pub fn add_repairs(program: &Program, input: &Input, decisions: &mut Decisions) {
    if program.stage.is_none() {
        add(
            program,
            input,
            &mut decisions.decisions.iter_mut().collect::<Vec<_>>(),
        );
        return;
    }
    // Each decision is on the stage that it was made in, with the pointers and names of that stage.
    let language = program.languages.first().copied().unwrap_or_default();
    for (n, (stage, entered)) in entered(program, input, language).into_iter().enumerate() {
        let is_its = |decision: &&mut Decision| stage_of(program, decision) == n;
        for decision in decisions.decisions.iter_mut().filter(is_its) {
            let mut local = local_decision(stage, decision);
            add(stage, &entered, &mut [&mut local]);
            for needed in &mut local.needed {
                needed.fact = whole_fact(stage, &needed.fact);
            }
            for alternative in local
                .repairs
                .iter_mut()
                .flat_map(|all| all.alternatives.iter_mut().chain(&mut all.before_judgement))
            {
                for change in &mut alternative.changes {
                    change.fact = whole_fact(stage, &change.fact);
                }
            }
            decision.needed = local.needed;
            decision.repairs = local.repairs;
        }
    }
}

/// [`add_repairs`] for the decisions of one call or one stage.
fn add(program: &Program, input: &Input, decisions: &mut [&mut Decision]) {
    let closed = with_closings(program, &input.overrides);
    let program = closed.as_ref();
    let proposals: BTreeMap<&str, &Proposal> = input
        .proposals
        .iter()
        .map(|proposal| (&*proposal.id, proposal))
        .collect();
    for decision in decisions {
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
    if decision.needed.len() > 1 {
        let edition = program.for_receipt(proposal.counts_as_received());
        let lab = Lab::new(edition, program, input, &proposal.id);
        needed::most_decisive_first(&lab, proposal, &mut decision.needed);
    }
    if !is_open_or_ended(decision.outcome) {
        return;
    }
    decision.repairs = if is_refused_for_another(program, decision) {
        // What another one filed can be changed by nobody alone.
        Some(Repairs {
            alternatives: Vec::new(),
            more: true,
            before_judgement: Vec::new(),
        })
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

/// Whether a proposal ended or waits before selection: only then is there something to mend.
fn is_open_or_ended(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::OutsideWindow
            | Outcome::NotTreated
            | Outcome::Refused
            | Outcome::RefusedDiscretionary
            | Outcome::BelowThreshold
            | Outcome::AwaitingFacts
            | Outcome::AwaitingJudgement
    )
}

/// [`repairs`] under the closings that were decided.
fn enough(program: &Program, input: &Input, proposal: &Proposal) -> Option<Repairs> {
    // Its own edition is what it has to pass; the others are read in theirs.
    let edition = program.for_receipt(proposal.counts_as_received());
    let mut lab = Lab::new(edition, program, input, &proposal.id);
    let stage = lab.stage(proposal);
    if let Stage::Through | Stage::Ended(Outcome::Withdrawn) = stage {
        return None;
    }
    let (alternatives, more) = ways(&lab, proposal);
    let is_refused = matches!(stage, Stage::Ended(_));
    let before_judgement = if alternatives.is_empty() && is_refused {
        lab.go_up_to_judgement();
        ways(&lab, proposal).0
    } else {
        Vec::new()
    };
    Some(Repairs {
        alternatives,
        more,
        before_judgement,
    })
}

/// The smallest sets of changes that are enough, and whether there may be others.
fn ways(lab: &Lab<'_>, proposal: &Proposal) -> (Vec<Alternative>, bool) {
    lab.allow(MOST_TRIALS);
    let mut found = search(lab, proposal, false);
    if found.states.is_empty() {
        // What does nothing by itself may do something together with another change.
        lab.allow(MOST_BLIND);
        let more = found.more;
        found = search(lab, proposal, true);
        found.more |= more;
    }
    let mut more = found.more;
    let mut alternatives: Vec<Alternative> = Vec::new();
    let mut seen: Vec<Way> = Vec::new();
    let scratch = Scratch::new(proposal);
    for state in &found.states {
        lab.allow(MOST_TO_SETTLE);
        if let Some(alternative) = settle(lab, &scratch, state) {
            let way = way(&alternative);
            let mut others = alternatives.iter().zip(&seen);
            if !others.any(|(other, seen)| is_same((other, seen), (&alternative, &way))) {
                alternatives.push(alternative);
                seen.push(way);
            }
        }
    }
    // Another party instead is the last that one would think of.
    let replaces = |change: &&Change| change.ty == "party" && !is_added(change);
    alternatives.sort_by_key(|alternative| {
        let changes = &alternative.changes;
        (changes.len(), changes.iter().filter(replaces).count())
    });
    more |= alternatives.len() > MOST_SETS;
    alternatives.truncate(MOST_SETS);
    (alternatives, more)
}

/// Which facts an alternative changes, and which way; sorted.
type Way = Vec<(String, String)>;

fn way(alternative: &Alternative) -> Way {
    let changes = alternative.changes.iter();
    let way = changes.map(|change| (change.fact.clone(), direction(change)));
    let mut way: Way = way.collect();
    way.sort_unstable();
    way
}

/// Whether two alternatives change the same facts in the same way; of facts that hang together one example is given.
fn is_same((a, its_way): (&Alternative, &Way), (b, other_way): (&Alternative, &Way)) -> bool {
    if a.changes.len() == 1 || b.changes.len() == 1 {
        return a == b;
    }
    its_way == other_way
}

fn is_added(change: &Change) -> bool {
    change.to.0.iter().any(|(op, _)| *op == "add")
}

/// Which way a number or a day moves; what another fact becomes.
fn direction(change: &Change) -> String {
    let to = change.to.0.first().map(|(_, to)| to);
    let order = match (&change.from, to) {
        (Datum::Number(from), Some(Datum::Number(to)))
        | (Datum::Money(from), Some(Datum::Money(to)))
        | (Datum::Percentage(from), Some(Datum::Percentage(to)))
        | (Datum::PercentagePoints(from), Some(Datum::PercentagePoints(to))) => from.cmp(to),
        (Datum::Text(from), Some(Datum::Text(to))) if matches!(change.ty, "date" | "time") => {
            from.cmp(to)
        }
        _ if matches!(
            change.ty,
            "number" | "money" | "percentage" | "pp" | "date" | "time"
        ) =>
        {
            return String::new();
        }
        _ => return format!("{:?}", change.to),
    };
    format!("{order:?}")
}
