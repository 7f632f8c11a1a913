//! Ends by trial: where totals are no straight lines in the weight (criteria that do not apply and leave their part to
//! others), or other rules than the order and thresholds read them (a step of the division).

use super::field::{Field, Reweighed};
use super::moved::Moved;
use crate::quantity::Rational;

/// The first step is so many parts of the whole; each of the [`ROUNDS`] that follow is a tenth of the one before.
const PARTS: i64 = 200;
const ROUNDS: usize = 6;

/// The last value at which the selection was the same, going outwards in steps, then in finer ones: not exact, since a
/// change that is undone within the first step is not seen.
pub(super) fn end(field: &Field<'_>, moved: &mut Moved, upwards: bool) -> Rational {
    let edge = if upwards {
        Rational::ONE
    } else {
        Rational::ZERO
    };
    let mut last = moved.share();
    let mut reweighed = Reweighed::default();
    let (Some(mut step), Some(tenth)) = (Rational::new(1, PARTS), Rational::new(1, 10)) else {
        return last;
    };
    for _ in 0..=ROUNDS {
        loop {
            let next = if upwards {
                (&last + &step).min(edge.clone())
            } else {
                (&last - &step).max(edge.clone())
            };
            if next == last {
                return last;
            }
            let (selection, _) = field.with(moved.at(&next), &mut reweighed);
            if selection.differs(&field.base) {
                break;
            }
            last = next;
        }
        step = &step * &tenth;
    }
    last
}
