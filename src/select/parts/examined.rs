//! Who is examined when its turn comes: whether it still comes, and that it came.

use super::cells::{Of, cell};
use super::pot::CEILING;
use super::run::{Run, values_from};
use crate::quantity::Rational;

impl Run<'_, '_> {
    /// The cell that tells whether one was examined when its turn came, in this step or an earlier one.
    pub(super) fn examined_cell(&self, at: usize) -> usize {
        let before = values_from(self.field) + self.field.values.len();
        self.cells.further(before + at)
    }

    /// Whether one is examined in turn, and was not yet.
    pub(super) fn is_unexamined(&self, at: usize) -> bool {
        self.field.in_turn(at).is_some() && !self.cells.is_set(self.examined_cell(at))
    }

    /// Keeps that one was examined, though its turn came to nothing.
    pub(super) fn keep_examined(&mut self, at: usize) {
        if self.field.in_turn(at).is_some() {
            self.cells.set(self.examined_cell(at), Rational::ONE);
        }
    }

    /// What keeps it from being examined: the pot that is stopped, or the ceiling with nothing left of it. The money of a window
    /// is the ceiling of who draws on it.
    pub(super) fn unreached(&self, at: usize) -> Option<usize> {
        let field = self.field;
        let entrant = field.entrants.get(at)?;
        let mut limits = field.limits(entrant, self.step);
        let stopped = limits.find(|(pot, _)| self.cells.is_set(cell(*pot, Of::Stopped)));
        if let Some((pot, _)) = stopped {
            return Some(pot);
        }
        let purse = field.purse(entrant, self.step);
        let mut limits = field.limits(entrant, self.step);
        let full = limits.find(|(pot, _)| {
            let room = || field.room(&self.cells, *pot, entrant, purse);
            field.holds_all_places(*pot) && room().is_some_and(|room| !room.is_positive())
        });
        if let Some((pot, _)) = full {
            return Some(pot);
        }
        let ceiling = entrant.ceiling.as_ref();
        let is_gone = |left: Option<Rational>| left.is_some_and(|left| !left.is_positive());
        let gone = is_gone(field.left(&self.cells, ceiling))
            || (purse == CEILING
                && is_gone(field.open(&self.cells, CEILING, ceiling, &entrant.reserves)));
        if gone {
            return Some(CEILING);
        }
        let is_gone = field.ends_examination(purse)
            && is_gone(field.open(&self.cells, purse, ceiling, &entrant.reserves));
        is_gone.then_some(purse)
    }
}
