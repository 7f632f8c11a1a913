//! What an earlier stage that is not settled keeps provisional in the next.

use std::collections::{BTreeMap, BTreeSet};

use super::Decided;
use super::carry::lets_through;
use crate::decision::{Decision, Outcome};
use crate::program::Program;
use crate::proposal::Input;

/// Marks the decisions of a stage that can still change because of the stage before it. A provisional decision there is one
/// here. Who may still leave, or may still come in, changes the decisions of selection: who is in those at or below its rank,
/// who is not all of them. Who filed nothing for the stage changes nothing in it.
pub(super) fn hold(
    program: &Program,
    entered: &Input,
    input: &Input,
    before: &Decided<'_>,
    decisions: &mut [Decision],
) {
    let earlier: BTreeMap<&str, &Decision> = before
        .decisions
        .decisions
        .iter()
        .map(|decision| (decision.proposal.as_str(), decision))
        .collect();
    for decision in decisions.iter_mut() {
        let own = earlier.get(decision.proposal.as_str());
        if let Some(own) = own.filter(|own| own.provisional) {
            depends(decision, &own.depends_on);
        }
    }
    if program.division.is_none() && !program.reads_others() {
        return;
    }
    let entered: BTreeSet<&str> = entered.proposals.iter().map(|one| &*one.id).collect();
    let stage = program.stage.as_deref();
    let unsettled = input.proposals.iter().filter(|proposal| {
        let decision = earlier.get(&*proposal.id);
        !proposal.not_filed
            && decision.is_some_and(|decision| {
                let may_come = matches!(
                    decision.outcome,
                    Outcome::AwaitingFacts | Outcome::AwaitingJudgement | Outcome::AwaitingDraw
                );
                may_come && !stage.is_some_and(|stage| lets_through(stage, decision))
                    || decision.provisional
            })
    });
    let unsettled: Vec<String> = unsettled.map(|one| one.id.to_string()).collect();
    let is_plain = program
        .division
        .as_ref()
        .is_some_and(|division| division.parts.is_none())
        && !program.reads_others();
    for id in unsettled {
        let rank = decisions
            .iter()
            .find(|decision| decision.proposal == id)
            .map(|decision| (decision.rank, is_of_selection(program, decision)));
        // One that entered and was refused by itself takes nothing from the others.
        if let Some((_, false)) = rank.filter(|_| is_plain && entered.contains(id.as_str())) {
            continue;
        }
        let from = rank.and_then(|(rank, _)| rank).filter(|_| is_plain);
        // What a decision that may still change hangs on is what this one hangs on.
        let provisional = earlier.get(id.as_str()).filter(|one| one.provisional);
        let on = match provisional {
            Some(one) if !one.depends_on.is_empty() => one.depends_on.clone(),
            _ => vec![id.clone()],
        };
        for decision in decisions.iter_mut().filter(|one| one.proposal != id) {
            let is_above = matches!((decision.rank, from), (Some(rank), Some(from)) if rank < from);
            if is_of_selection(program, decision) && !is_above {
                depends(decision, &on);
            }
        }
    }
}

fn depends(decision: &mut Decision, on: &[String]) {
    let own = decision.proposal.clone();
    decision.provisional = true;
    decision
        .depends_on
        .extend(on.iter().filter(|id| **id != own).cloned());
    // Its own place in the stage before may be what is not settled.
    if decision.depends_on.is_empty() {
        decision.depends_on.push(own);
    }
    decision.depends_on.sort();
    decision.depends_on.dedup();
}

/// Whether the others have a part in a decision.
fn is_of_selection(program: &Program, decision: &Decision) -> bool {
    match decision.outcome {
        Outcome::Withdrawn
        | Outcome::OutsideWindow
        | Outcome::NotTreated
        | Outcome::AwaitingFacts
        | Outcome::AwaitingJudgement => false,
        Outcome::Refused | Outcome::RefusedDiscretionary | Outcome::BelowThreshold => {
            program.reads_others() || between(program)
        }
        _ => true,
    }
}

fn between(program: &Program) -> bool {
    let parts = program.division.as_ref();
    parts
        .and_then(|division| division.parts.as_ref())
        .is_some_and(|parts| !parts.between.is_empty())
}
