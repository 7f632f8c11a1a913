//! One copy of a proposal in which changes are tried and taken back: a copy for each trial would cost more than the trial.

use std::cell::RefCell;

use super::fix::Fix;
use super::slot::{Root, Slot};
use crate::program::{Program, Value};
use crate::proposal::{Mark, Proposal};

/// A proposal, with a copy that is the same whenever nothing is tried.
pub(super) struct Scratch<'p> {
    /// The proposal as it is.
    pub(super) base: &'p Proposal,
    now: RefCell<Proposal>,
}

impl<'p> Scratch<'p> {
    pub(super) fn new(base: &'p Proposal) -> Self {
        Self {
            base,
            now: RefCell::new(base.clone()),
        }
    }

    /// What `read` makes of the proposal with these changes, each with a value of its own or another.
    pub(super) fn with<'f, T>(
        &self,
        program: &Program,
        fixes: impl Iterator<Item = (&'f Fix, &'f Value)> + Clone,
        read: impl FnOnce(&Proposal) -> T,
    ) -> T {
        let mut now = self.now.borrow_mut();
        for (fix, value) in fixes.clone() {
            fix.apply(program, &mut now, value);
        }
        let result = read(&now);
        for (fix, _) in fixes {
            self.take_back(&mut now, &fix.slot.root);
        }
        result
    }

    /// What `read` makes of the proposal with this value in a slot.
    pub(super) fn with_value<T>(
        &self,
        program: &Program,
        (slot, value): (&Slot, Value),
        read: impl FnOnce(&Proposal) -> T,
    ) -> T {
        let mut now = self.now.borrow_mut();
        slot.write(program, &mut now, value);
        let result = read(&now);
        self.take_back(&mut now, &slot.root);
        result
    }

    /// Puts everything back that a write under this root may have changed.
    fn take_back(&self, now: &mut Proposal, root: &Root) {
        let base = self.base;
        match root {
            Root::Field(n) => {
                if let (Some(slot), Some(value)) = (now.facts.get_mut(*n), base.facts.get(*n)) {
                    slot.clone_from(value);
                }
            }
            Root::Mark(criterion, assessor) if now.marks.len() == base.marks.len() => {
                let key = (*criterion, *assessor);
                let at = |mark: &Mark| (mark.criterion, mark.assessor);
                if let Ok(n) = base.marks.binary_search_by_key(&key, at)
                    && let (Some(mark), Some(old)) = (now.marks.get_mut(n), base.marks.get(n))
                {
                    mark.points.clone_from(&old.points);
                }
            }
            Root::Mark(..) => now.marks.clone_from(&base.marks),
            Root::Vote(..) => now.votes.clone_from(&base.votes),
            Root::Ruling(_) => now.rulings.clone_from(&base.rulings),
            Root::Completed => now.completed = base.completed,
        }
    }
}
