//! What an earlier stage that is not settled keeps provisional in the next.

use std::collections::BTreeMap;

use super::Decided;
use super::carry::{self, lets_through};
use crate::decision::{Decision, Outcome};
use crate::evaluate::assess_all;
use crate::program::Program;
use crate::proposal::{Input, with_closings};
use crate::select::queue::compare_at_best;
use crate::select::{Placement, Standing, select, standings};

/// By the id of a proposal that may still come in or drop out: what that hangs on.
pub(super) type Unsettled = BTreeMap<String, Vec<String>>;

/// Marks the decisions of a stage that can still change because of the stages before it. A provisional decision there is one
/// here. Who filed for the stage, and may still leave or come in, changes the decisions of selection as an open proposal
/// would: it has a place, or may get one. Out: those who did not enter and may still do so.
pub(super) fn hold(
    program: &Program,
    input: &Input,
    decided: &[Decided<'_>],
    entered: &Input,
    decisions: &mut [Decision],
) -> Unsettled {
    let Some(before) = decided.last() else {
        return Unsettled::new();
    };
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
    let unsettled = unsettled(program, input, before, &earlier);
    let mut outside = unsettled.clone();
    for proposal in &entered.proposals {
        outside.remove(&*proposal.id);
    }
    if unsettled.is_empty() || program.division.is_none() && !program.reads_others() {
        return outside;
    }
    if program.reads_others() {
        for (id, on) in &unsettled {
            let others = decisions.iter_mut().filter(|one| one.proposal != *id);
            for decision in others.filter(|one| is_of_selection(program, one)) {
                depends(decision, on);
            }
        }
    } else {
        let all = carry::entered_with(program, input, decided, &outside);
        reach(program, &all, &unsettled, decisions);
    }
    outside
}

/// Who filed for the stage, and may still come in or drop out.
fn unsettled(
    program: &Program,
    input: &Input,
    before: &Decided<'_>,
    earlier: &BTreeMap<&str, &Decision>,
) -> Unsettled {
    let stage = program.stage.as_deref();
    let filed = input.proposals.iter().filter(|one| !one.not_filed);
    let on = filed.filter_map(|proposal| {
        let id = proposal.id.to_string();
        let Some(decision) = earlier.get(&*proposal.id) else {
            // It may still come to the stage before, and then to this one.
            let on = before.outside.get(&id)?.clone();
            return Some((id, on));
        };
        let may_come = matches!(
            decision.outcome,
            Outcome::AwaitingFacts | Outcome::AwaitingJudgement | Outcome::AwaitingDraw
        );
        let waits = may_come && !stage.is_some_and(|stage| lets_through(stage, decision));
        // What a decision that may still change hangs on is what this one hangs on.
        let on = if decision.provisional && !decision.depends_on.is_empty() {
            decision.depends_on.clone()
        } else {
            vec![id.clone()]
        };
        (waits || decision.provisional).then_some((id, on))
    });
    on.collect()
}

/// Marks what the unsettled ones reach in the selection of a stage: each as one that is open, with what it filed for the stage.
fn reach(program: &Program, input: &Input, unsettled: &Unsettled, decisions: &mut [Decision]) {
    let changed = with_closings(program, &input.overrides);
    let assessments = assess_all(&changed, input);
    let mut all = standings(&changed, input, input.proposals.iter().zip(&assessments));
    for one in all.iter_mut().filter(|one| unsettled.contains_key(one.id)) {
        one.open = true;
        one.in_turn = None;
    }
    let selection = select(&changed, &all, &input.draws);
    let placed: BTreeMap<&str, (&Standing, &Placement)> = all
        .iter()
        .zip(&selection.placements)
        .map(|(one, placement)| (one.id, (one, placement)))
        .collect();
    let open: Vec<&Standing> = all
        .iter()
        .filter(|one| unsettled.contains_key(one.id))
        .collect();
    let is_plain = program
        .division
        .as_ref()
        .is_some_and(|division| division.parts.is_none());
    for decision in decisions.iter_mut() {
        let Some((own, placement)) = placed.get(decision.proposal.as_str()) else {
            continue;
        };
        if !is_of_selection(program, decision) {
            continue;
        }
        // Of several that are not settled each hangs on the others too.
        let reached: Vec<&str> = if own.open {
            let others = open.iter().filter(|open| open.id != own.id);
            let reaches =
                |open: &&&Standing| !is_plain || compare_at_best(&open.keys, &own.keys).is_le();
            others.filter(reaches).map(|open| open.id).collect()
        } else {
            let awaited = selection.awaited.iter().skip(placement.awaited_from);
            awaited
                .take(placement.n_awaited)
                .map(String::as_str)
                .collect()
        };
        for on in reached.into_iter().filter_map(|id| unsettled.get(id)) {
            depends(decision, on);
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
            program.reads_others() || decides_on_refusals(program)
        }
        _ => true,
    }
}

/// Whether selection has a part in who is refused: by a rule between proposals, or since its turn came.
fn decides_on_refusals(program: &Program) -> bool {
    let division = program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_ref());
    parts.is_some_and(|parts| !parts.between.is_empty() || parts.in_turn)
}
