//! Rounding: always to a named step, in a named way.

use dashu_ratio::RBig;

use super::rational::{Rational, Repr};

/// Which multiple of the step a number becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// The nearest multiple at or below the number (of -7.5 in whole numbers: -8).
    Down,
    /// The nearest multiple at or above the number (of -7.5 in whole numbers: -7).
    Up,
    /// The nearest multiple; from half-way, the one above (of 7.5: 8, of -7.5: -7).
    HalfUp,
    /// The nearest multiple; from half-way, the one that is an even number of steps (of 7.5: 8, of 6.5: 6).
    HalfEven,
}

impl Rational {
    /// The greatest whole number that is not above this.
    #[must_use]
    pub fn floor(&self) -> Rational {
        match &self.0 {
            Repr::Small(num, den) => Rational::from_i64(num.div_euclid(den.get())),
            Repr::Big(value) => Rational::from_big(RBig::from(value.floor())),
        }
    }

    /// The least whole number that is not below this.
    #[must_use]
    pub fn ceil(&self) -> Rational {
        -(-self).floor()
    }

    /// This, rounded to a multiple of `step`, so that `round_to(1/100, …)` gives whole cents.
    ///
    /// A step that is not above zero has no multiples to round to: the number is given back as it is.
    #[must_use]
    pub fn round_to(&self, step: &Rational, mode: Rounding) -> Rational {
        if !step.is_positive() {
            return self.clone();
        }
        let Some(steps) = self.checked_div(step) else {
            return self.clone();
        };
        let whole = match mode {
            Rounding::Down => steps.floor(),
            Rounding::Up => steps.ceil(),
            Rounding::HalfUp => half_up(&steps),
            Rounding::HalfEven => half_even(&steps),
        };
        &whole * step
    }
}

fn half_up(number: &Rational) -> Rational {
    (number + &half()).floor()
}

fn half_even(number: &Rational) -> Rational {
    let up = half_up(number);
    let is_half_way = &up - number == half();
    let is_odd = !(&up * &half()).is_integer();
    if is_half_way && is_odd {
        up - Rational::ONE
    } else {
        up
    }
}

fn half() -> Rational {
    Rational::from_wide(1, 2)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn rounds_as_named() {
        let cases = [
            // number, down, up, half up, half even
            ("7.5", "7", "8", "8", "8"),
            ("6.5", "6", "7", "7", "6"),
            ("-7.5", "-8", "-7", "-7", "-8"),
            ("-6.5", "-7", "-6", "-6", "-6"),
            ("7.4", "7", "8", "7", "7"),
            ("7", "7", "7", "7", "7"),
        ];
        for (number, down, up, half_up, half_even) in cases {
            let round = |mode| {
                Rational::parse_decimal(number)
                    .unwrap()
                    .round_to(&Rational::ONE, mode)
                    .to_string()
            };
            assert_eq!(round(Rounding::Down), down, "{number} down");
            assert_eq!(round(Rounding::Up), up, "{number} up");
            assert_eq!(round(Rounding::HalfUp), half_up, "{number} half up");
            assert_eq!(round(Rounding::HalfEven), half_even, "{number} half even");
        }
    }

    #[test]
    fn keeps_a_number_without_a_step() {
        let third = Rational::new(1, 3).unwrap();
        assert_eq!(third.round_to(&Rational::ZERO, Rounding::Up), third);
        assert_eq!(third.round_to(&Rational::from_i64(-1), Rounding::Up), third);
    }

    #[test]
    fn rounds_to_cents() {
        let cent = Rational::new(1, 100).unwrap();
        let third = Rational::new(1_000, 3).unwrap();
        assert_eq!(third.round_to(&cent, Rounding::Down).to_string(), "333.33");
        assert_eq!(third.round_to(&cent, Rounding::Up).to_string(), "333.34");
    }
}
