//! The field of a stability analysis: all proposals assessed, and the selection that trials are held against.

use std::collections::BTreeSet;

use crate::decision::Outcome;
use crate::evaluate::{Assessment, Stage, assess, assess_all, moves_totals_only, reweigh};
use crate::program::Program;
use crate::proposal::{Input, Proposal};
use crate::select::placed;

/// What a trial is compared by: who gets money, and which draws are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signature {
    /// Per proposal, whether it certainly gets money.
    pub(super) funded: Vec<bool>,
    /// The open questions.
    pub(super) questions: BTreeSet<String>,
    /// Per proposal, whether it awaits facts or judgement.
    pub(super) open: Vec<bool>,
}

impl Signature {
    /// Whether this is another selection than `base`: other ids, or a question that was not open.
    pub(super) fn differs(&self, base: &Self) -> bool {
        self.funded != base.funded || !self.questions.is_subset(&base.questions)
    }
}

/// All proposals, assessed.
pub(super) struct Field<'a> {
    pub(super) program: &'a Program,
    pub(super) input: &'a Input,
    pub(super) assessments: Vec<Assessment>,
    pub(super) base: Signature,
    /// Whether other weights change totals and nothing else.
    totals_only: bool,
}

/// Assessments under other weights, to be written over.
#[derive(Debug, Default)]
pub(super) struct Reweighed {
    all: Vec<Assessment>,
    /// Which of them were made anew, so that more than totals may differ.
    anew: Vec<bool>,
}

impl<'a> Field<'a> {
    pub(super) fn new(program: &'a Program, input: &'a Input) -> Self {
        let assessments = assess_all(program, input);
        let pairs = input.proposals.iter().zip(&assessments);
        let base = signature(program, input, pairs);
        Self {
            program,
            input,
            assessments,
            base,
            totals_only: moves_totals_only(program),
        }
    }

    /// All proposals under another program: the same call with other weights.
    pub(super) fn assessed<'r>(
        &self,
        program: &Program,
        reweighed: &'r mut Reweighed,
    ) -> &'r [Assessment] {
        let Reweighed { all, anew } = reweighed;
        if !self.totals_only {
            *all = assess_all(program, self.input);
            return all;
        }
        if all.is_empty() {
            all.clone_from(&self.assessments);
            *anew = vec![false; all.len()];
        }
        let before = self.input.proposals.iter().zip(&self.assessments);
        for ((proposal, before), (after, is_new)) in before.zip(all.iter_mut().zip(anew)) {
            if std::mem::take(is_new) {
                after.clone_from(before);
            }
            if !reweigh(program, proposal, before, after) {
                assess(program, proposal, self.input.as_of, after);
                *is_new = true;
            }
        }
        all
    }

    /// The selection of another program: the same call with other weights; and, per proposal, whether it takes part.
    pub(super) fn with(
        &self,
        program: &Program,
        reweighed: &mut Reweighed,
    ) -> (Signature, Vec<bool>) {
        let assessments = self.assessed(program, reweighed);
        let through = assessments.iter();
        let through = through.map(takes_part).collect();
        let pairs = self.input.proposals.iter().zip(assessments);
        (signature(program, self.input, pairs), through)
    }

    /// Whether one proposal takes part under another program. Only where it is not decided by what the others say.
    pub(super) fn takes_part(&self, program: &Program, at: usize) -> bool {
        let mut assessment = Assessment::default();
        if let Some(proposal) = self.input.proposals.get(at) {
            assess(program, proposal, self.input.as_of, &mut assessment);
        }
        takes_part(&assessment)
    }

    /// The selection with these proposals, which may decide on the others.
    pub(super) fn changed(
        &self,
        changed: impl IntoIterator<Item = (usize, Proposal)>,
    ) -> Signature {
        let mut input = self.input.clone();
        for (at, proposal) in changed {
            if let Some(slot) = input.proposals.get_mut(at) {
                *slot = proposal;
            }
        }
        let assessments = assess_all(self.program, &input);
        let pairs = input.proposals.iter().zip(&assessments);
        signature(self.program, &input, pairs)
    }

    /// The selection with one proposal changed, and its assessment by itself.
    pub(super) fn with_one(
        &self,
        at: usize,
        proposal: &Proposal,
        assessment: &Assessment,
    ) -> Signature {
        if self.program.reads_others() {
            return self.changed([(at, proposal.clone())]);
        }
        let pairs = self
            .input
            .proposals
            .iter()
            .zip(&self.assessments)
            .enumerate();
        let pairs = pairs.map(|(n, pair)| {
            if n == at {
                (proposal, assessment)
            } else {
                pair
            }
        });
        signature(self.program, self.input, pairs)
    }

    /// The ids of proposals, sorted.
    pub(super) fn ids(&self, is_meant: impl Fn(usize) -> bool) -> Vec<String> {
        let proposals = self.input.proposals.iter().enumerate();
        let meant = proposals.filter(|(n, _)| is_meant(*n));
        let mut ids: Vec<String> = meant.map(|(_, proposal)| proposal.id.to_string()).collect();
        ids.sort_unstable();
        ids
    }
}

/// Whether a proposal takes part in the selection: where proposals are examined in turn, those that fail do too.
pub(super) fn takes_part(assessment: &Assessment) -> bool {
    assessment.entry() == Stage::Through
}

/// Selects, and keeps what trials are compared by.
pub(super) fn signature<'a>(
    program: &Program,
    input: &'a Input,
    pairs: impl Iterator<Item = (&'a Proposal, &'a Assessment)> + Clone,
) -> Signature {
    let (placed, selection) = placed(program, input, pairs);
    let outcomes = || placed.iter().map(|one| one.outcome);
    Signature {
        funded: outcomes().map(gets_money).collect(),
        questions: selection
            .draws_needed
            .into_iter()
            .map(|draw| draw.question)
            .collect(),
        open: outcomes()
            .map(|outcome| matches!(outcome, Outcome::AwaitingFacts | Outcome::AwaitingJudgement))
            .collect(),
    }
}

/// Whether an outcome sets money aside. Without a division nobody gets any: then who passes is what is compared.
fn gets_money(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Selected
            | Outcome::Awarded
            | Outcome::AwardedInPart
            | Outcome::AwardedReduced
            | Outcome::Eligible
    )
}
