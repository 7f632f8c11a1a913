//! How much a pot holds, and how much of it there is for one proposal.

use super::cells::{Cells, Of, cell};
use super::entrant::Entrant;
use super::field::Field;
use super::pot::{Amount, CEILING};
use crate::quantity::Rational;

impl Field<'_> {
    /// What a pot holds, with what flowed in and out, for one who sees this ceiling; `None`: there is no limit.
    pub(super) fn holds(
        &self,
        cells: &Cells,
        pot: usize,
        ceiling: Option<&Rational>,
    ) -> Option<Rational> {
        let flowed = cells.get(cell(pot, Of::In)) - cells.get(cell(pot, Of::Out));
        let base = self.base(pot, ceiling)?;
        Some(base + flowed)
    }

    /// What a pot held before anything flowed.
    pub(super) fn base(&self, pot: usize, ceiling: Option<&Rational>) -> Option<Rational> {
        let mut factor = Rational::ONE;
        let mut at = pot;
        // A pot is part of one before it, so that this ends.
        loop {
            let pot = self.pot(at)?;
            match &pot.amount {
                Amount::Fixed(amount) => return Some(amount * &factor),
                Amount::Seen => return ceiling.map(|ceiling| ceiling * &factor),
                Amount::Share(share) => {
                    factor = factor * share;
                    at = pot.parent;
                }
            }
        }
    }

    /// What is left in a reserve for its claimants alone.
    pub(super) fn kept(
        &self,
        cells: &Cells,
        reserve: usize,
        ceiling: Option<&Rational>,
    ) -> Rational {
        if cells.is_set(cell(reserve, Of::Lapsed)) {
            return Rational::ZERO;
        }
        let holds = self.holds(cells, reserve, ceiling);
        let left = holds.map(|holds| holds - cells.get(cell(reserve, Of::Taken)));
        self.never_below_zero(left.unwrap_or(Rational::ZERO))
    }

    /// What is in a purse outside the pots carved out of it, without the reserves that are not `own`; never below zero.
    pub(super) fn open(
        &self,
        cells: &Cells,
        purse: usize,
        ceiling: Option<&Rational>,
        own: &[usize],
    ) -> Option<Rational> {
        let base = self.base(purse, ceiling)?;
        let flowed = cells.get(cell(purse, Of::In)) - cells.get(cell(purse, Of::Out));
        let mut open =
            flowed - cells.get(cell(purse, Of::Direct)) - cells.get(cell(purse, Of::Grown));
        if let Some((amount, share)) = self.carved.get(purse) {
            open = open - amount - &base * share;
        }
        open += &base;
        for reserve in self.reserves.get(purse).into_iter().flatten() {
            if !own.contains(reserve) {
                open = open - self.kept(cells, *reserve, ceiling);
            }
        }
        Some(self.never_below_zero(open))
    }

    /// What of a pot there is for one proposal; `None`: there is no limit.
    pub(super) fn room(
        &self,
        cells: &Cells,
        pot: usize,
        entrant: &Entrant,
        purse: usize,
    ) -> Option<Rational> {
        let ceiling = entrant.ceiling.as_ref();
        let inside = (pot == purse)
            .then(|| self.open(cells, pot, ceiling, &entrant.reserves))
            .flatten();
        let all = if pot == CEILING {
            self.left(cells, ceiling)
        } else {
            let holds = self.holds(cells, pot, ceiling);
            holds.map(|holds| self.never_below_zero(holds - cells.get(cell(pot, Of::Taken))))
        };
        match (inside, all) {
            (Some(inside), Some(all)) => {
                self.watch.compares(&inside, &all);
                Some(inside.min(all))
            }
            (inside, all) => inside.or(all),
        }
    }

    /// What is left under the ceiling in all; never below zero.
    pub(super) fn left(&self, cells: &Cells, ceiling: Option<&Rational>) -> Option<Rational> {
        Some(self.never_below_zero(ceiling? - cells.get(cell(CEILING, Of::Taken))))
    }

    fn never_below_zero(&self, amount: Rational) -> Rational {
        self.watch.sees(&amount);
        amount.max(Rational::ZERO)
    }
}
