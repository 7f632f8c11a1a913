//! The order in which outcomes take precedence, and the first of each sort.

use super::assessment::{Assessment, Deciding, Stage};
use super::requirement::{comes_first, sends_back};
use crate::decision::Outcome;
use crate::program::{Force, Requirement};

/// Where a finding stands in the order of precedence; within a group, file order decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Window,
    Completeness,
    SentBack,
    First,
    Formal,
    Mandatory,
    DiscretionaryFormal,
    Discretionary,
    Criterion,
    Shared,
    Total,
    Grant,
    GrantMinimum,
    AfterGrant,
    AfterGrantDiscretionary,
    Order,
}

impl Group {
    pub(super) fn of(requirement: &Requirement, in_turn: bool) -> Self {
        let is_discretionary = matches!(requirement.force, Force::Discretionary { .. });
        match (
            requirement.after_grant,
            is_discretionary,
            requirement.formal,
        ) {
            (true, true, _) => Self::AfterGrantDiscretionary,
            (true, false, _) => Self::AfterGrant,
            _ if sends_back(requirement) => Self::SentBack,
            _ if in_turn && comes_first(requirement) => Self::First,
            (false, true, true) => Self::DiscretionaryFormal,
            (false, true, false) => Self::Discretionary,
            (false, false, true) => Self::Formal,
            (false, false, false) => Self::Mandatory,
        }
    }
}

pub(super) type At = (Group, usize);

/// The first of each sort so far.
#[derive(Debug, Default)]
pub(super) struct Standing {
    ended: Option<(At, Outcome, Deciding)>,
    facts: Option<(At, Deciding)>,
    judgement: Option<(At, Deciding)>,
}

impl Standing {
    pub(super) fn ends(&mut self, outcome: Outcome, at: At, deciding: Deciding) {
        if self.ended.is_none_or(|(first, ..)| at < first) {
            self.ended = Some((at, outcome, deciding));
        }
    }

    pub(super) fn opens(&mut self, outcome: Outcome, at: At, deciding: Deciding) {
        let first = if outcome == Outcome::AwaitingFacts {
            &mut self.facts
        } else {
            &mut self.judgement
        };
        if first.is_none_or(|(first, _)| at < first) {
            *first = Some((at, deciding));
        }
    }

    /// Whether it ends, or waits, before anything that is examined later: it was sent back, or fails or is open in what is
    /// examined first.
    pub(super) fn is_settled_first(&self) -> bool {
        let is_first = |at: At| at.0 == Group::First;
        matches!(self.ended, Some((_, Outcome::NotTreated, _)))
            || self.ended.is_some_and(|(at, ..)| is_first(at))
            || self.facts.is_some_and(|(at, _)| is_first(at))
            || self.judgement.is_some_and(|(at, _)| is_first(at))
    }

    /// Whether nothing ends it, and nothing is open.
    pub(super) fn is_clear(&self) -> bool {
        self.ended.is_none() && self.facts.is_none() && self.judgement.is_none()
    }

    /// What is certain comes first, then facts, then judgements.
    pub(super) fn conclude(self, assessment: &mut Assessment) {
        let open = |outcome| move |(_, deciding)| (Stage::Open(outcome), deciding);
        let is_out = matches!(
            self.ended,
            Some(((Group::First, _), ..) | (_, Outcome::NotTreated, _))
        );
        let ended = self
            .ended
            .map(|(_, outcome, deciding)| (Stage::Ended(outcome), deciding));
        let facts = self.facts.map(open(Outcome::AwaitingFacts));
        let judgement = self.judgement.map(open(Outcome::AwaitingJudgement));
        let concluded = ended.or(facts).or(judgement);
        (assessment.stage, assessment.deciding) =
            concluded.unwrap_or((Stage::Through, Deciding::None));
        if is_out {
            assessment.forget_substance();
        }
    }
}
