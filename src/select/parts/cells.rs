//! The state of a division as numbered cells, with a journal so that a turn can be tried and taken back.

use std::collections::BTreeMap;

use crate::quantity::Rational;

/// What is kept per pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// What was taken in all, of pots within it too.
    Taken,
    /// What was taken outside the pots that were carved out of it.
    Direct,
    /// Whether it serves nobody any more in this step.
    Stopped,
    /// Whether somebody got no more than what was left of it in this step: nobody after that one gets any of it.
    Cut,
    /// Whether it turned somebody away.
    Turned,
    /// What came from other pots.
    In,
    /// What went to other pots.
    Out,
    /// Of a pot with pots carved out of it: by how much those grew.
    Grown,
    /// Of a reserve: how many claimants still await their turn.
    Waiting,
    /// Of a reserve: whether its rest is open to all.
    Lapsed,
    /// Of a reserve: whether the serving of its claimants before all others has ended in this step.
    Ended,
}

const PER_POT: usize = 11;

/// The cell of a pot.
pub(super) fn cell(pot: usize, of: Of) -> usize {
    pot * PER_POT + of as usize
}

/// The state.
#[derive(Debug, Clone)]
pub(super) struct Cells {
    values: Vec<Rational>,
    journal: Vec<(usize, Rational)>,
    /// Where in the journal changes can be taken back from; before it stands what is kept, if it is.
    base: usize,
    is_kept: bool,
    /// So many of the cells that belong to no pot count those without money.
    n_without: usize,
    n_pots: usize,
}

impl Cells {
    /// All at nothing: so many pots, and so many further cells.
    pub(super) fn new(n_pots: usize, further: usize) -> Self {
        Self {
            values: vec![Rational::ZERO; n_pots * PER_POT + further],
            journal: Vec::new(),
            base: 0,
            is_kept: false,
            n_without: 0,
            n_pots,
        }
    }

    /// The number of a cell that belongs to no pot.
    pub(super) fn further(&self, nth: usize) -> usize {
        self.n_pots * PER_POT + nth
    }

    pub(super) fn get(&self, at: usize) -> &Rational {
        const NOTHING: &Rational = &Rational::ZERO;
        self.values.get(at).unwrap_or(NOTHING)
    }

    pub(super) fn is_set(&self, at: usize) -> bool {
        !self.get(at).is_zero()
    }

    pub(super) fn set(&mut self, at: usize, value: Rational) {
        if let Some(slot) = self.values.get_mut(at)
            && *slot != value
        {
            let before = std::mem::replace(slot, value);
            self.journal.push((at, before));
        }
    }

    pub(super) fn add(&mut self, at: usize, more: &Rational) {
        if !more.is_zero() {
            self.set(at, self.get(at) + more);
        }
    }

    /// From here on changes can be taken back; earlier ones no longer.
    pub(super) fn mark(&mut self) {
        if self.is_kept {
            self.base = self.journal.len();
        } else {
            self.journal.clear();
        }
    }

    /// From here on the whole journal is kept, so that one can walk back through all changes. The first `n_without` cells that
    /// belong to no pot count those without money.
    pub(super) fn keep(&mut self, n_without: usize) {
        self.is_kept = true;
        self.n_without = n_without;
    }

    /// How many changes were made since all are kept.
    pub(super) fn n_changes(&self) -> usize {
        self.journal.len()
    }

    /// Takes back all changes but the first so many; says whether a cell changed by that which decides what one gets.
    pub(super) fn walk_back(&mut self, n_changes: usize) -> bool {
        let taken_back = self.journal.get(n_changes..).unwrap_or_default();
        let decides = taken_back.iter().any(|(at, _)| self.decides(*at));
        self.base = n_changes;
        self.back_to(0);
        decides
    }

    /// Whether a cell that decides what one gets changed since there were so many changes.
    pub(super) fn is_changed_after(&self, n_changes: usize) -> bool {
        let since = self.journal.get(n_changes..).unwrap_or_default();
        since.iter().any(|(at, _)| self.decides(*at))
    }

    /// Whether a cell decides what one gets: not who was turned away, who is still to come, or places without money.
    fn decides(&self, at: usize) -> bool {
        let pots = self.n_pots * PER_POT;
        let of = at % PER_POT;
        if at < pots {
            of != Of::Turned as usize && of != Of::Waiting as usize
        } else {
            at >= pots + self.n_without
        }
    }

    /// Where the journal stands, to come back to.
    pub(super) fn point(&self) -> usize {
        self.journal.len() - self.base
    }

    /// Takes back what changed since then.
    pub(super) fn back_to(&mut self, point: usize) {
        while self.journal.len() > self.base + point {
            if let Some((at, before)) = self.journal.pop()
                && let Some(slot) = self.values.get_mut(at)
            {
                *slot = before;
            }
        }
    }

    /// The cells that differ from what they were then, with what they are now.
    pub(super) fn changed_since(&self, point: usize) -> BTreeMap<usize, Rational> {
        let mut before: BTreeMap<usize, &Rational> = BTreeMap::new();
        for (at, value) in self.journal.iter().skip(self.base + point).rev() {
            before.insert(*at, value);
        }
        before
            .into_iter()
            .filter(|(at, value)| self.get(*at) != *value)
            .map(|(at, _)| (at, self.get(at).clone()))
            .collect()
    }
}
