//! One proposal, changed on trial, among the others as they are filed.
//!
//! In: a proposal in place of one of an input. Out: its assessment, exactly as [`super::assess_all`] would give it. What of the
//! others cannot have changed is kept from the first look at them; what can have is looked at anew.

use std::cell::RefCell;

use super::assess::{assess, assess_again};
use super::assessment::{Assessment, Stage};
use super::field::Field;
use super::filing;
use super::overall::{assess_in_field_of, assess_with, overalls};
use crate::program::Program;
use crate::proposal::{Input, Proposal};
use crate::quantity::Instant;

/// The others of an input.
#[derive(Debug)]
pub(crate) struct Surroundings<'a> {
    program: &'a Program,
    as_of: Option<Instant>,
    at: usize,
    /// All proposals, the changed one in its place.
    proposals: RefCell<Vec<Proposal>>,
    /// What each came to by itself, held against `field`.
    alone: RefCell<Vec<Assessment>>,
    /// The best values of all as they were filed.
    field: Field,
    /// The best values of the others.
    others: Field,
}

impl<'a> Surroundings<'a> {
    /// The others around the proposal at this position; nothing where no rule reads them.
    pub(crate) fn of(program: &'a Program, input: &Input, at: usize) -> Option<Self> {
        if !program.reads_others() {
            return None;
        }
        let proposals = input.proposals.clone();
        let field = |proposals: &[Proposal]| Field::of(program, proposals, input.as_of);
        let all = field(&proposals).unwrap_or_default();
        let mut others = proposals.clone();
        if at < others.len() {
            others.remove(at);
        }
        let others = field(&others).unwrap_or_default();
        let alone = proposals.iter().map(|proposal| {
            let mut assessment = Assessment {
                field: all.clone(),
                ..Assessment::default()
            };
            assess_again(program, proposal, input.as_of, &mut assessment);
            assessment
        });
        Some(Self {
            program,
            as_of: input.as_of,
            at,
            alone: RefCell::new(alone.collect()),
            proposals: RefCell::new(proposals),
            field: all,
            others,
        })
    }

    /// Assesses the proposal among the others. Out: how many assessments that took.
    pub(crate) fn assess(&self, proposal: &Proposal, assessment: &mut Assessment) -> u32 {
        let program = self.program;
        let field = self.with_mine(proposal);
        let is_same = field == self.field;
        assessment.field = field;
        assessment.memo.overalls = None;
        assess_again(program, proposal, self.as_of, assessment);
        let over_all = !program.overalls.is_empty() || program.has_field_threshold();
        let at_filing = !program.at_filing.is_empty();
        if !over_all && (!at_filing || matches!(assessment.entry(), Stage::Ended(_))) {
            return 1;
        }
        self.put(proposal, assessment);
        if !is_same || (over_all && at_filing) {
            return self.anew(assessment);
        }
        let mut alone = self.alone.borrow_mut();
        let proposals = self.proposals.borrow();
        if over_all {
            let values = overalls(program, &proposals, &mut alone);
            assess_with(program, proposal, self.as_of, assessment, &values);
        } else {
            let mut all = alone.clone();
            filing::apply(program, &proposals, &mut all);
            if let Some(mine) = all.into_iter().nth(self.at) {
                *assessment = mine;
            }
        }
        1
    }

    /// The best values, with those of the changed proposal among them.
    fn with_mine(&self, proposal: &Proposal) -> Field {
        let mine = Field::of(self.program, std::slice::from_ref(proposal), self.as_of);
        mine.map_or_else(Field::default, |mine| {
            mine.with(&self.others, &self.program.criteria)
        })
    }

    fn put(&self, proposal: &Proposal, assessment: &Assessment) {
        if let Some(mine) = self.proposals.borrow_mut().get_mut(self.at) {
            mine.clone_from(proposal);
        }
        if let Some(mine) = self.alone.borrow_mut().get_mut(self.at) {
            mine.clone_from(assessment);
        }
    }

    /// Looks at all of them again.
    fn anew(&self, assessment: &mut Assessment) -> u32 {
        let proposals = self.proposals.borrow();
        let mut all = vec![Assessment::default(); proposals.len()];
        for (proposal, assessment) in proposals.iter().zip(&mut all) {
            assess(self.program, proposal, self.as_of, assessment);
        }
        assess_in_field_of(self.program, &proposals, self.as_of, &mut all);
        let cost = u32::try_from(all.len()).unwrap_or(u32::MAX);
        if let Some(mine) = all.into_iter().nth(self.at) {
            *assessment = mine;
        }
        cost
    }
}
