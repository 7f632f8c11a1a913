//! What came out of a test against what it expects.

use crate::decision::{Decision, Decisions, Outcome, TiedIds};
use crate::program::{Expectation, Test};
use crate::quantity::Rational;
use crate::words::message::testing as words;
use crate::words::{Message, Money, Slot};

/// What is not as expected; empty if all is.
pub(super) fn differences(
    test: &Test,
    decisions: &Decisions,
    expected: &Expectation,
) -> Vec<Message> {
    match expected {
        Expectation::Outcome {
            proposal,
            outcome,
            amount,
            because,
        } => {
            let id = proposal
                .as_ref()
                .or(test.given.first().map(|given| &given.name));
            let found = id.and_then(|id| {
                let is_it = |one: &&Decision| one.proposal == *id;
                decisions.decisions.iter().find(is_it)
            });
            match found {
                Some(decision) => {
                    let wanted = Wanted {
                        outcome,
                        amount: amount.as_ref(),
                        because: because.as_deref(),
                    };
                    one(test, decisions, decision, &wanted).into_iter().collect()
                }
                None => vec![words::no_proposal(id.cloned().unwrap_or_default())],
            }
        }
        Expectation::Selection(ids) => {
            let found = by_rank(decisions, is_selected);
            let same = sorted(ids) == sorted(&found);
            differs(same, || words::selection(list(&sorted(ids)), list(&found)))
        }
        Expectation::Reserve(ids) => {
            let found = by_rank(decisions, |outcome| outcome == Outcome::Reserve);
            differs(*ids == found, || words::reserve(list(ids), list(&found)))
        }
        Expectation::Order(groups) => {
            let wanted: Vec<TiedIds> = groups.iter().map(|ids| TiedIds(sorted(ids))).collect();
            let found = decisions.rankings.first().map(|ranking| &ranking.order);
            let found = found.cloned().unwrap_or_default();
            differs(wanted == found, || words::order(order(&wanted), order(&found)))
        }
        Expectation::DrawAmong(ids) => {
            let wanted = sorted(ids);
            let asked = decisions.draws_needed.iter().any(|draw| draw.among == wanted);
            differs(asked, || words::draw(list(&wanted), draws(decisions)))
        }
        Expectation::NoDraw => {
            differs(decisions.draws_needed.is_empty(), || words::no_draw(draws(decisions)))
        }
    }
}

/// What a test expects of one proposal.
struct Wanted<'a> {
    outcome: &'a str,
    amount: Option<&'a Rational>,
    because: Option<&'a str>,
}

fn one(
    test: &Test,
    decisions: &Decisions,
    decision: &Decision,
    wanted: &Wanted,
) -> Option<Message> {
    let id = || decision.proposal.clone();
    let outcome = Outcome::from_json(wanted.outcome).unwrap_or(Outcome::Eligible);
    let found = if outcome == Outcome::Eligible && stops_before_scoring(test, decision) {
        Outcome::Eligible
    } else {
        decision.outcome
    };
    if found != outcome {
        let because = Some(list(&decision.deciding)).filter(|_| !decision.deciding.is_empty());
        return Some(words::outcome(id(), outcome.word(), found.word(), because));
    }
    if let Some(because) = wanted.because
        && !decision.deciding.iter().any(|found| is_of(found, because))
    {
        return Some(words::because(id(), because.to_owned(), list(&decision.deciding)));
    }
    let money = |amount: &Rational| Money {
        currency: decisions.call.currency.clone(),
        amount: amount.clone(),
    };
    match wanted.amount {
        Some(amount) if decision.granted.as_ref() != Some(amount) => {
            let found = decision
                .granted
                .as_ref()
                .map_or_else(|| Slot::Word(words::nothing().phrase), |found| money(found).into());
            Some(words::amount(id(), money(amount), found))
        }
        _ => None,
    }
}

/// Whether a finding is that of a statement, or of a part of it.
fn is_of(finding: &str, statement: &str) -> bool {
    finding
        .strip_prefix(statement)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}

/// A test that gives no marks asks about the requirements alone: what comes after them, money included, does not count.
fn stops_before_scoring(test: &Test, decision: &Decision) -> bool {
    if decision
        .scores
        .iter()
        .any(|score| score.assessors.iter().any(|mark| mark.points.is_some()))
    {
        return false;
    }
    let alone = test.given.len() == 1;
    let on = |name: &str| decision.deciding.iter().any(|found| is_of(found, name));
    match decision.outcome {
        Outcome::Eligible => true,
        Outcome::AwaitingJudgement | Outcome::AwaitingFacts => on("score"),
        outcome => alone && is_selected(outcome),
    }
}

fn is_selected(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Selected
            | Outcome::Awarded
            | Outcome::AwardedInPart
            | Outcome::AwardedReduced
    )
}

/// The ids with such an outcome, best rank first.
fn by_rank(decisions: &Decisions, is_one: impl Fn(Outcome) -> bool) -> Vec<String> {
    let mut found: Vec<&Decision> = decisions
        .decisions
        .iter()
        .filter(|decision| is_one(decision.outcome))
        .collect();
    found.sort_by_key(|decision| (decision.rank.unwrap_or(u64::MAX), decision.proposal.as_str()));
    found.iter().map(|decision| decision.proposal.clone()).collect()
}

fn sorted(ids: &[String]) -> Vec<String> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids
}

fn differs(same: bool, message: impl FnOnce() -> Message) -> Vec<Message> {
    if same { Vec::new() } else { vec![message()] }
}

/// Ids for a sentence.
fn list(ids: &[String]) -> Slot {
    if ids.is_empty() {
        return Slot::Word(words::nothing().phrase);
    }
    Slot::List(ids.iter().map(|id| format!("`{id}`").into()).collect())
}

/// An order for a sentence; equals stand together.
fn order(order: &[TiedIds]) -> Slot {
    let ids: Vec<String> = order.iter().map(|ids| ids.0.join(" = ")).collect();
    list(&ids)
}

/// All draws that are asked.
fn draws(decisions: &Decisions) -> Slot {
    let among: Vec<String> = decisions
        .draws_needed
        .iter()
        .map(|draw| draw.among.join(", "))
        .collect();
    list(&among)
}
