//! Where a rule reads the whole field: assessments in it, and what stays provisional while it is open.

use crate::decision::Decision;
use crate::evaluate::{Assessment, Deciding, Stage, assess_in_field};
use crate::program::Program;
use crate::proposal::Input;

/// The assessments of all proposals with what is read of the field; nothing where the call does not read it.
pub(super) fn assessed_in_field(
    program: &Program,
    input: &Input,
    assessments: &[Assessment],
) -> Option<Vec<Assessment>> {
    if !program.reads_others() {
        return None;
    }
    let mut assessments = assessments.to_vec();
    assess_in_field(program, input, &mut assessments);
    Some(assessments)
}

/// The ids of what is open in a call that reads the field, sorted: each can still change what the others are held against.
pub(super) struct Held(Vec<String>);

impl Held {
    pub(super) fn new(program: &Program, input: &Input, assessments: &[Assessment]) -> Self {
        if !program.reads_field() {
            return Self(Vec::new());
        }
        let assessed = input.proposals.iter().zip(assessments);
        let open = assessed.filter(|(_, assessment)| matches!(assessment.entry(), Stage::Open(_)));
        let mut ids: Vec<String> = open.map(|(proposal, _)| proposal.id.to_string()).collect();
        let unread = input.unread.iter();
        ids.extend(unread.map(|unread| unread.id.clone().unwrap_or_else(|| unread.path.clone())));
        ids.sort_unstable();
        Self(ids)
    }

    /// Marks a decision that the field decides, that of selection too, as provisional while something is open, whatever its
    /// rank may be.
    pub(super) fn hold(&self, program: &Program, assessment: &Assessment, decision: &mut Decision) {
        if self.0.is_empty() || !is_of_field(program, assessment) {
            return;
        }
        decision.provisional = true;
        decision.depends_on.extend(self.0.iter().cloned());
        decision.depends_on.sort_unstable();
        decision.depends_on.dedup();
    }
}

/// Whether what all proposals say together decides on this one. A better best of the field only takes points away, so who
/// misses a threshold for certain goes on missing it.
fn is_of_field(program: &Program, assessment: &Assessment) -> bool {
    let grant = program.grant.as_ref();
    let grant_reads_overall = grant.is_some_and(|grant| grant.reads_overall);
    match (assessment.entry(), assessment.deciding) {
        (Stage::Through, _) | (Stage::Ended(_), Deciding::Filing(_)) => true,
        (Stage::Ended(_), Deciding::Requirement(n)) => {
            let requirement = program.requirements.get(n);
            requirement.is_some_and(|requirement| {
                requirement.reads_overall
                    || requirement.after_grant && (grant_reads_overall || program.is_relative())
            })
        }
        (Stage::Ended(_), Deciding::GrantMinimum(_)) => grant_reads_overall,
        (Stage::Ended(_), Deciding::ScoreThreshold(n)) => {
            let score = program.score.as_ref();
            score.is_some_and(|score| n >= score.thresholds.len())
        }
        _ => false,
    }
}
