//! What of a proposal is examined for all, and what only when its turn comes.

use super::assessment::{Assessment, Bounds};
use super::claims::Part;
use super::requirement::comes_first;
use crate::program::Program;
use crate::proposal::Proposal;

/// The phases of one proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phases {
    /// Whether it is examined in turn, save what is examined for all.
    pub(super) in_turn: bool,
    /// Whether its score is examined for all.
    pub(super) score_first: bool,
    /// Whether its amount is examined for all.
    pub(super) grant_first: bool,
}

impl Phases {
    /// Those of a proposal. The window that holds it and its points must be known already, as far as they are.
    pub(super) fn of(program: &Program, proposal: &Proposal, assessment: &Assessment) -> Self {
        Self {
            in_turn: is_in_turn(program, proposal, assessment),
            ..Self::stated(program)
        }
    }

    /// What the call says of score and amount.
    fn stated(program: &Program) -> Self {
        let score = program.score.as_ref();
        let grant = program.grant.as_ref();
        Self {
            in_turn: true,
            score_first: score.is_some_and(|score| score.examined_first),
            grant_first: grant.is_some_and(|grant| grant.examined_first),
        }
    }
}

/// Whether a proposal is examined in turn: the division does so, or its window, or every step in which it takes part. Where
/// that is not known it waits before the list, and what it might keep for its turn is not looked at.
fn is_in_turn(program: &Program, proposal: &Proposal, assessment: &Assessment) -> bool {
    let division = program.division.as_ref();
    let Some(parts) = division.and_then(|division| division.parts.as_deref()) else {
        return false;
    };
    if parts.in_turn {
        return true;
    }
    let mut windows = program.windows.iter();
    let of_window = match assessment.filed_in {
        Some(n) => windows.nth(n).is_some_and(|window| window.in_turn),
        None => windows.any(|window| window.in_turn),
    };
    if of_window {
        return true;
    }
    if !parts.steps.iter().any(|step| step.in_turn) {
        return false;
    }
    let mut in_turn = false;
    let taken = super::claims::steps(program, parts, assessment, proposal);
    for (step, part) in parts.steps.iter().zip(taken) {
        match part {
            Part::Takes if !step.in_turn => return false,
            Part::Takes | Part::Open => in_turn |= step.in_turn,
            Part::None => {}
        }
    }
    in_turn
}

impl Assessment {
    /// Leaves out what is examined in turn, of one whose turn never comes: nothing of it is known, whatever is on file.
    pub(super) fn forget_turn(&mut self, program: &Program) {
        let phases = Phases::stated(program);
        let requirements = program.requirements.iter();
        for (requirement, verdict) in requirements.zip(&mut self.requirements) {
            if !comes_first(requirement) {
                *verdict = None;
            }
        }
        let is_first = |n: &usize| program.requirements.get(*n).is_some_and(comes_first);
        self.dropping.retain(is_first);
        if !phases.score_first {
            self.forget_score();
        }
        if !phases.grant_first {
            self.amount = Bounds::UNKNOWN;
            self.reduced = false;
            self.looked.amount = false;
        }
    }

    /// The assessment of a proposal whose turn never came: with what was examined for all, and no more.
    #[must_use]
    pub(crate) fn never_reached(&self, program: &Program, proposal: &Proposal) -> Self {
        let mut left = self.clone();
        left.stage = super::Stage::Through;
        left.deciding = super::Deciding::None;
        left.forget_turn(program.for_receipt(proposal.counts_as_received()));
        left
    }
}
