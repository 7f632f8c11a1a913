//! Numbers that move in a straight line with a weight.

use crate::quantity::Rational;

/// `start + slope × u`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) start: Rational,
    pub(super) slope: Rational,
}

impl Line {
    /// The line through the values at 0 %, 50 % and 100 %; `None` where they are not on one.
    pub(super) fn through(values: [&Rational; 3]) -> Option<Self> {
        let [zero, half, one] = values;
        let slope = one - zero;
        (half + half == zero + one).then(|| Self {
            start: zero.clone(),
            slope,
        })
    }

    /// The same, upside down.
    pub(super) fn turned(&self) -> Self {
        Self {
            start: -self.start.clone(),
            slope: -self.slope.clone(),
        }
    }

    pub(super) fn at(&self, u: &Rational) -> Rational {
        &self.start + &(&self.slope * u)
    }

    /// The same line seen from `from`, forwards or backwards.
    pub(super) fn seen_from(&self, from: &Rational, forwards: bool) -> Self {
        Self {
            start: self.at(from),
            slope: if forwards {
                self.slope.clone()
            } else {
                -self.slope.clone()
            },
        }
    }

    /// Where it is zero.
    pub(super) fn zero(&self) -> Option<Rational> {
        (-self.start.clone()).checked_div(&self.slope)
    }

    /// Where the lower of two (now above or level) is overtaken: `None` if it never is.
    pub(super) fn overtaken(&self, by: &Self) -> Option<Rational> {
        let closing = &self.slope - &by.slope;
        if !closing.is_positive() {
            return None;
        }
        (&by.start - &self.start).checked_div(&closing)
    }
}
