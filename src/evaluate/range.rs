//! Bounds of numbers that are not known: interval arithmetic, operator by operator.
//!
//! Everything here is slower than [`super::value`] and runs only when something is missing. Ends may be wider than the exact
//! ones (`x - x` is not zero here), never narrower.

use super::assessment::Bounds;
use super::got::Lack;
use crate::program::Type;
use crate::quantity::{Instant, Rational};

/// A number between two ends, `None` where an end is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Option<Rational>,
    pub(super) high: Option<Rational>,
    /// What is missing; `None` for a known number.
    pub(super) lack: Option<Lack>,
}

impl Range {
    pub(super) fn exactly(number: Rational) -> Self {
        Self {
            low: Some(number.clone()),
            high: Some(number),
            lack: None,
        }
    }

    pub(super) fn unknown(lack: Lack) -> Self {
        Self {
            low: None,
            high: None,
            lack: Some(lack),
        }
    }

    /// Unknown, but of a type that has no negative values.
    pub(super) fn not_negative(lack: Lack) -> Self {
        Self {
            low: Some(Rational::ZERO),
            ..Self::unknown(lack)
        }
    }

    /// Money is not negative.
    pub(super) fn of_type(ty: &Type, lack: Lack) -> Self {
        if *ty == Type::Money {
            Self::not_negative(lack)
        } else {
            Self::unknown(lack)
        }
    }

    pub(super) fn of_bounds(bounds: &Bounds) -> Self {
        Self {
            low: bounds.low.clone(),
            high: bounds.high.clone(),
            lack: (!bounds.known).then_some(Lack::Judgement),
        }
    }

    pub(super) fn negated(self) -> Self {
        Self {
            low: self.high.map(|end| -end),
            high: self.low.map(|end| -end),
            lack: self.lack,
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self {
            low: both(self.low.as_ref(), other.low.as_ref(), |a, b| a + b),
            high: both(self.high.as_ref(), other.high.as_ref(), |a, b| a + b),
            lack: self.lack.max(other.lack),
        }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        let lack = self.lack.max(other.lack);
        let is_zero = |range: &Self| {
            range.lack.is_none() && range.low.as_ref().is_some_and(Rational::is_zero)
        };
        if is_zero(self) || is_zero(other) {
            return Self {
                lack,
                ..Self::exactly(Rational::ZERO)
            };
        }
        let [a, b, c, d] = [
            End::low(self),
            End::high(self),
            End::low(other),
            End::high(other),
        ];
        let products = [a.times(&c), a.times(&d), b.times(&c), b.times(&d)];
        let low = products.iter().min().cloned().unwrap_or(End::Below);
        let high = products.iter().max().cloned().unwrap_or(End::Above);
        Self {
            low: low.finite(),
            high: high.finite(),
            lack,
        }
    }

    pub(super) fn divided_by(&self, by: &Self) -> Self {
        let is_apart_from_zero = by.low.as_ref().is_some_and(Rational::is_positive)
            || by.high.as_ref().is_some_and(Rational::is_negative);
        if !is_apart_from_zero {
            return Self::unknown(self.lack.max(by.lack).unwrap_or(Lack::Fact));
        }
        let inverse = |end: &Option<Rational>| match end {
            Some(end) => Rational::ONE.checked_div(end),
            // The inverse of something without end lies towards zero.
            None => Some(Rational::ZERO),
        };
        let inverted = Self {
            low: inverse(&by.high),
            high: inverse(&by.low),
            lack: by.lack,
        };
        self.times(&inverted)
    }

    /// The least range that holds both.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self {
            low: both(self.low.as_ref(), other.low.as_ref(), |a, b| {
                a.min(b).clone()
            }),
            high: both(self.high.as_ref(), other.high.as_ref(), |a, b| {
                a.max(b).clone()
            }),
            lack: self.lack.max(other.lack),
        }
    }

    /// As bounds: known if nothing is missing, or if what is missing makes no difference.
    pub(super) fn into_bounds(self) -> Bounds {
        let is_settled =
            self.lack != Some(Lack::Judgement) && self.low.is_some() && self.low == self.high;
        Bounds {
            known: self.lack.is_none() || is_settled,
            low: self.low,
            high: self.high,
        }
    }
}

pub(super) fn both(
    a: Option<&Rational>,
    b: Option<&Rational>,
    with: impl Fn(&Rational, &Rational) -> Rational,
) -> Option<Rational> {
    Some(with(a?, b?))
}

/// An end of a range: below everything, a number, above everything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Below,
    At(Rational),
    Above,
}

impl End {
    fn low(range: &Range) -> Self {
        range.low.clone().map_or(Self::Below, Self::At)
    }

    fn high(range: &Range) -> Self {
        range.high.clone().map_or(Self::Above, Self::At)
    }

    fn sign(&self) -> i8 {
        match self {
            Self::At(number) if number.is_zero() => 0,
            Self::At(number) if number.is_positive() => 1,
            Self::Below | Self::At(_) => -1,
            Self::Above => 1,
        }
    }

    fn times(&self, other: &Self) -> Self {
        if let (Self::At(a), Self::At(b)) = (self, other) {
            return Self::At(a * b);
        }
        match self.sign() * other.sign() {
            0 => Self::At(Rational::ZERO),
            sign if sign < 0 => Self::Below,
            _ => Self::Above,
        }
    }

    fn finite(self) -> Option<Rational> {
        match self {
            Self::At(number) => Some(number),
            Self::Below | Self::Above => None,
        }
    }
}

/// A moment as a number of seconds.
pub(super) fn seconds(instant: Instant) -> Rational {
    let timestamp = instant.timestamp();
    let whole = Rational::from_i64(timestamp.as_second());
    match Rational::new(timestamp.subsec_nanosecond().into(), 1_000_000_000) {
        Some(part) if !part.is_zero() => whole + part,
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;

    fn number(n: i64) -> Rational {
        Rational::from_i64(n)
    }

    /// A range around a number inside it.
    fn range_with_member() -> impl Strategy<Value = (Range, i64)> {
        (
            -9_i64..=9,
            proptest::option::of(0_i64..5),
            proptest::option::of(0_i64..5),
        )
            .prop_map(|(member, below, above)| {
                let range = Range {
                    low: below.map(|below| number(member - below)),
                    high: above.map(|above| number(member + above)),
                    lack: (below != Some(0) || above != Some(0)).then_some(Lack::Fact),
                };
                (range, member)
            })
    }

    fn holds(range: &Range, value: &Rational) -> bool {
        range.low.as_ref().is_none_or(|low| low <= value)
            && range.high.as_ref().is_none_or(|high| value <= high)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn ranges_hold_every_completion((left, a) in range_with_member(), (right, b) in range_with_member()) {
            prop_assert!(holds(&left.plus(&right), &number(a + b)));
            prop_assert!(holds(&left.clone().negated(), &number(-a)));
            prop_assert!(holds(&left.times(&right), &number(a * b)));
            prop_assert!(holds(&left.or(&right), &number(a)));
            if b != 0 {
                prop_assert!(holds(&left.divided_by(&right), &Rational::new(a, b).unwrap()));
            }
        }
    }

    #[test]
    fn is_exact_for_known_numbers() {
        let two = Range::exactly(number(2));
        let three = Range::exactly(number(3));
        assert_eq!(two.times(&three), Range::exactly(number(6)));
        assert_eq!(
            two.divided_by(&three),
            Range::exactly(Rational::new(2, 3).unwrap())
        );
        assert!(two.divided_by(&Range::exactly(number(0))).lack.is_some());
    }
}
