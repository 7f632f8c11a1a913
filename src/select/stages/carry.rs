//! Who goes on to a stage, and what it reads of the stages before it.

use std::collections::BTreeMap;

use super::Decided;
use super::held::Unsettled;
use crate::decision::Decision;
use crate::program::{Carried, Program, Stage, Value, carried};
use crate::proposal::{Input, Proposal};
use crate::quantity::Rational;

/// The input of a stage with the proposals that enter it: all in the first; later those that filed something for it, and whose
/// outcome in the stage before lets them go on.
pub(super) fn entered(program: &Program, input: &Input, before: &[Decided<'_>]) -> Input {
    entered_with(program, input, before, &Unsettled::new())
}

/// [`entered`], with those too that may still come in; what they carry over is not known where it may still change.
pub(super) fn entered_with(
    program: &Program,
    input: &Input,
    before: &[Decided<'_>],
    also: &Unsettled,
) -> Input {
    let Some(stage) = program.stage.as_deref() else {
        return input.clone();
    };
    let decided: Vec<BTreeMap<&str, (&Decision, &Proposal)>> = before.iter().map(by_id).collect();
    let goes_on = |proposal: &&Proposal| {
        let Some(last) = decided.last() else {
            return true;
        };
        let decision = last.get(&*proposal.id).map(|(decision, _)| *decision);
        let goes_on = decision.is_some_and(|decision| lets_through(stage, decision));
        !proposal.not_filed && (goes_on || also.contains_key(&*proposal.id))
    };
    let proposals = input.proposals.iter().filter(goes_on).map(|proposal| {
        let mut entered = proposal.clone();
        for ((field, decided), stage) in stage.carries.iter().zip(&decided).zip(before) {
            let slot = field.and_then(|field| entered.facts.get_mut(field.index()));
            if let (Some(slot), Some((decision, earlier))) = (slot, decided.get(&*proposal.id)) {
                let may_change = also.contains_key(&*proposal.id);
                *slot = values(stage.program, decision, earlier, may_change);
            }
        }
        entered
    });
    Input {
        file: input.file.clone(),
        as_of: input.as_of,
        notes: input.notes.clone(),
        assessors: input.assessors.clone(),
        proposals: proposals.collect(),
        draws: input.draws.clone(),
        overrides: input.overrides.clone(),
        draw_places: input.draw_places.clone(),
        override_places: input.override_places.clone(),
        unread: input.unread.clone(),
        ..Input::default()
    }
}

/// Whether a proposal goes on to a stage with this decision of the one before it.
pub(super) fn lets_through(stage: &Stage, decision: &Decision) -> bool {
    stage.after.contains(&decision.outcome.json_name())
}

fn by_id<'d>(stage: &'d Decided<'_>) -> BTreeMap<&'d str, (&'d Decision, &'d Proposal)> {
    let decisions = stage.decisions.decisions.iter();
    let both = decisions.zip(&stage.input.proposals);
    both.map(|(decision, proposal)| (decision.proposal.as_str(), (decision, proposal)))
        .collect()
}

/// What a stage leaves to those after it. While its selection may still change, its ranks and amounts are not known.
fn values(program: &Program, decision: &Decision, proposal: &Proposal, may_change: bool) -> Value {
    let number = |number: Option<&Rational>| number.cloned().map_or(Value::Unknown, Value::Number);
    let points = |name: &str| {
        let mut scores = decision.scores.iter();
        let score = scores.find(|score| score.criterion == name);
        score.and_then(|score| score.points.as_ref())
    };
    let values = carried(program)
        .into_iter()
        .map(|(what, field)| match what {
            Carried::Total => number(decision.total.as_ref()),
            Carried::Rank | Carried::Granted if may_change => Value::Unknown,
            Carried::Rank => {
                let rank = decision.rank.and_then(|rank| i64::try_from(rank).ok());
                number(rank.map(Rational::from_i64).as_ref())
            }
            Carried::Granted => number(decision.granted.as_ref()),
            Carried::Fact(id) => proposal.facts.get(id.index()).cloned().unwrap_or_default(),
            Carried::Points(_) => number(points(&field.name)),
        });
    Value::Record(values.collect())
}
