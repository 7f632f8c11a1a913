//! Where the order does not matter, for divisions of one ceiling in the order of the ranking.
//!
//! This walks the same turns as the division does, but keeps no names and no ledger: a test holds that both come to the same.

use crate::program::{
    Answer, KeyForm, LimitKind, Order, PotRest, Program, Quantity, Reserve, Shortfall, StepOrder,
};
use crate::quantity::Rational;

/// The selection tries all orders of so many equals by themselves.
pub(super) const MOST_TRIED: usize = 6;

/// A division whose turns can be taken by themselves: one list, one ceiling for all, no pots.
#[derive(Debug, Clone)]
pub(super) struct Plain {
    shortfall: Shortfall,
    reserve: Option<Reserve>,
    ceiling: Rational,
}

/// Where the money stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    spent: Rational,
    stopped: bool,
    left_out: bool,
    reserved: u32,
}

/// What a turn came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Got {
    Money(Rational),
    Reserve,
    Nothing,
}

impl Got {
    pub(super) fn is_money(&self) -> bool {
        matches!(self, Self::Money(_))
    }
}

/// Where in the keys of the order the total stands, if it counts there.
pub(super) fn place_of_total(program: &Program) -> Option<usize> {
    let keys = match program.division.as_ref().map(|division| &division.order) {
        Some(Order::Arrival(keys)) => keys,
        Some(Order::Ranking) | None => &program.ranking.as_ref()?.keys,
    };
    keys.iter()
        .position(|key| matches!(key.form, KeyForm::Total))
}

/// Whether a division, if there is one, has one order, one ceiling and one answer, and no proposal is decided by what the
/// others say.
pub(super) fn is_simple(program: &Program) -> bool {
    let division = program.division.as_ref();
    division.is_none_or(|division| division.parts.is_none())
        && program.ceilings.len() <= 1
        && !program.reads_others()
}

/// Whether a division with pots and maximums gives each the whole of what it asks or nothing, and counts what it gives in sums
/// only, in one order in which the total comes first. Then neighbours who all get money fit in any order, for each fits
/// beside what the others take; and neighbours who all get none leave the money as it was, and find it so in any order.
pub(super) fn is_additive(program: &Program) -> bool {
    let division = program.division.as_ref();
    let Some((division, parts)) = division.and_then(|one| one.parts.as_ref().map(|of| (one, of)))
    else {
        return false;
    };
    let [step] = parts.steps.as_slice() else {
        return false;
    };
    let is_plain_step = step.condition.is_none()
        && matches!(step.order, StepOrder::Ranking)
        && step.answer == Answer::Skip
        && step.most.is_none()
        && step.window.is_none()
        && step.flow.is_none();
    let is_sum = |quantity: &Quantity| !matches!(quantity, Quantity::Units { .. });
    let are_plain_limits = parts.limits.iter().all(|limit| {
        matches!(limit.kind, LimitKind::Own | LimitKind::AtMost)
            && matches!(limit.answer, None | Some(Answer::Skip))
            && limit.rest == PotRest::Kept
            && is_sum(&limit.quantity)
    });
    let keys = program.ranking.iter().flat_map(|ranking| &ranking.keys);
    let looks_above = keys
        .filter(|key| matches!(key.form, KeyForm::Adds(..)))
        .count()
        > 0;
    let has_nothing_else = matches!(division.order, Order::Ranking)
        && !looks_above
        && parts.windows.is_empty()
        && parts.classes.is_empty()
        && !program.examines_in_turn()
        && parts.measures.is_empty()
        && parts.picks.is_empty()
        && parts.between.is_empty()
        && division.reserve.is_none()
        && program.ceilings.len() <= 1
        && program.later.is_empty()
        && !program.reads_others();
    is_plain_step && are_plain_limits && has_nothing_else && place_of_total(program) == Some(0)
}

impl Plain {
    /// `None` where turns cannot be taken by themselves, or the total does not come first in the order.
    pub(super) fn of(program: &Program) -> Option<Self> {
        let division = program.division.as_ref().filter(|_| is_simple(program))?;
        let [ceiling] = program.ceilings.as_slice() else {
            return None;
        };
        (place_of_total(program) == Some(0)).then(|| Self {
            shortfall: division.shortfall,
            reserve: division.reserve,
            ceiling: ceiling.amount.clone(),
        })
    }

    pub(super) fn start() -> State {
        State {
            spent: Rational::ZERO,
            stopped: false,
            left_out: false,
            reserved: 0,
        }
    }

    fn left(&self, state: &State) -> Rational {
        (&self.ceiling - &state.spent).max(Rational::ZERO)
    }

    /// Serves or passes over the next.
    pub(super) fn serve(&self, state: &mut State, asked: &Rational) -> Got {
        let left = self.left(state);
        let granted = if state.stopped {
            None
        } else if *asked <= left {
            Some(asked.clone())
        } else {
            match self.shortfall {
                Shortfall::Partial => left.is_positive().then_some(left),
                Shortfall::Stop => {
                    state.stopped = true;
                    None
                }
                Shortfall::Skip => None,
            }
        };
        if let Some(granted) = granted {
            state.spent += &granted;
            return Got::Money(granted);
        }
        let is_first = !std::mem::replace(&mut state.left_out, true);
        match self.reserve {
            Some(reserve)
                if state.reserved < reserve.places && (reserve.first_stopped || !is_first) =>
            {
                state.reserved += 1;
                Got::Reserve
            }
            _ => Got::Nothing,
        }
    }

    /// Whether two neighbours come out the same in either order, and leave the money in the same state.
    pub(super) fn pair_is_idle(&self, state: &State, first: &Rational, second: &Rational) -> bool {
        let (mut one, mut other) = (state.clone(), state.clone());
        let (a, b) = (self.serve(&mut one, first), self.serve(&mut one, second));
        let (d, c) = (
            self.serve(&mut other, second),
            self.serve(&mut other, first),
        );
        a == c && b == d && one == other
    }

    /// Whether equals surely come out the same in every order. It says no too often rather than too seldom.
    pub(super) fn group_is_idle(&self, state: &State, asked: &[&Rational]) -> bool {
        if let [first, second] = asked {
            return self.pair_is_idle(state, first, second);
        }
        if asked.len() < 2 {
            return true;
        }
        let left = self.left(state);
        let sum: Rational = asked.iter().copied().sum();
        if !state.stopped && sum <= left {
            return true;
        }
        let none_fits = asked.iter().all(|asked| **asked > left);
        let gives_rest = self.shortfall == Shortfall::Partial && left.is_positive();
        (state.stopped || none_fits && !gives_rest) && self.leaves_out_alike(state, asked.len())
    }

    /// Whether the next so many without money have one outcome.
    fn leaves_out_alike(&self, state: &State, n: usize) -> bool {
        let Some(reserve) = self.reserve else {
            return true;
        };
        let places = usize::try_from(reserve.places.saturating_sub(state.reserved)).unwrap_or(0);
        let first_is_other = !state.left_out && !reserve.first_stopped;
        places == 0 || !first_is_other && places >= n
    }

    /// Whether everything can be served, so that no order matters.
    pub(super) fn holds_all<'r>(&self, asked: impl Iterator<Item = &'r Rational>) -> bool {
        asked.sum::<Rational>() <= self.ceiling
    }

    /// Whether one that joins or leaves here changes nothing for anybody: no money is given any more, nor a place that
    /// counts.
    pub(super) fn is_over(&self, state: &State, asked: &Rational) -> bool {
        let nothing_left = !self.left(state).is_positive() && asked.is_positive();
        let is_over = state.stopped || nothing_left && self.shortfall != Shortfall::Stop;
        is_over
            && self
                .reserve
                .is_none_or(|reserve| state.reserved >= reserve.places)
    }
}
