//! Editions: the call as it reads for proposals received from some moment on.
//!
//! A statement that was amended stands in the file once per version. Between two changes the call is an ordinary call, in
//! which each statement stands once: an edition. All editions have the same statements, criteria, defined values and tables
//! at the same positions, so an id means the same in each. Whoever asks something of one proposal asks it of its edition.

use super::{Program, StatementId};
use crate::quantity::Instant;

/// An edition that is not the first.
#[derive(Debug, Clone)]
pub struct Edition {
    /// From this receipt on.
    pub from: Instant,
    /// The call; it has no editions itself.
    pub program: Program,
}

impl Program {
    /// The edition for a proposal of this receipt. An edition gives itself.
    #[must_use]
    pub fn for_receipt(&self, received: Option<Instant>) -> &Self {
        if self.later.is_empty() {
            return self;
        }
        let Some(received) = received else {
            return self.undated.as_deref().unwrap_or(self);
        };
        let begun = self.later.partition_point(|one| one.from <= received);
        let last = begun.checked_sub(1).and_then(|at| self.later.get(at));
        last.map_or(self, |one| &one.program)
    }

    /// All editions in the order of time, the first being the program itself.
    pub fn editions(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.later.iter().map(|one| &one.program))
    }

    /// One edition per version of a statement, in the order of time.
    pub fn versions(&self, statement: StatementId) -> impl Iterator<Item = &Self> {
        let place = move |edition: &Self| edition.statement(statement).map(|one| one.whole);
        let mut before = None;
        self.editions().filter(move |edition| {
            let now = place(edition);
            let is_new = before != Some(now);
            before = Some(now);
            is_new
        })
    }

    /// Changes every edition in the same way, also that for a receipt that is not known.
    pub fn in_every_edition(&mut self, mut change: impl FnMut(&mut Self)) {
        for edition in &mut self.later {
            change(&mut edition.program);
        }
        if let Some(undated) = &mut self.undated {
            change(undated);
        }
        change(self);
    }
}
