//! Where a rule reads the whole field: assessments in it, and what stays provisional while it is open.

use crate::decision::Decision;
use crate::evaluate::{Assessment, Field, Stage, assess_in_field};
use crate::program::Program;
use crate::proposal::Input;

/// The assessments of all proposals with what is read of the field; nothing where the call does not read it.
pub(super) fn assessed_in_field(program: &Program, input: &Input) -> Option<Vec<Assessment>> {
    let field = Field::of(program, &input.proposals, input.as_of)?;
    let of = |proposal| {
        let mut assessment = Assessment::default();
        assess_in_field(program, proposal, input.as_of, &field, &mut assessment);
        assessment
    };
    Some(input.proposals.iter().map(of).collect())
}

/// Marks every decision of selection as provisional while a proposal is open, whatever its rank may be: it can still change
/// what the others are held against.
pub(super) fn hold_open(input: &Input, assessments: &[Assessment], decisions: &mut [Decision]) {
    let assessed = input.proposals.iter().zip(assessments);
    let open = assessed.filter(|(_, assessment)| matches!(assessment.stage, Stage::Open(_)));
    let mut ids: Vec<String> = open.map(|(proposal, _)| proposal.id.to_string()).collect();
    let unread = input.unread.iter();
    ids.extend(unread.map(|unread| unread.id.clone().unwrap_or_else(|| unread.path.clone())));
    if ids.is_empty() {
        return;
    }
    for (decision, assessment) in decisions.iter_mut().zip(assessments) {
        if assessment.stage == Stage::Through {
            decision.provisional = true;
            decision.depends_on.extend(ids.iter().cloned());
            decision.depends_on.sort();
            decision.depends_on.dedup();
        }
    }
}
