//! Adder of products, reduced once at the end.

use super::rational::{Rational, Repr, gcd_u64};

/// A sum under way. As long as it fits it is kept over one denominator and never reduced; what does not fit is added as any
/// [`Rational`]. Both are exact and a number has one form, so which way it went cannot be seen in the result.
#[derive(Debug)]
pub(crate) struct Adder {
    num: i128,
    /// Positive.
    den: i64,
    rest: Rational,
}

impl Default for Adder {
    fn default() -> Self {
        Self {
            num: 0,
            den: 1,
            rest: Rational::ZERO,
        }
    }
}

impl Adder {
    /// Adds a number.
    #[inline]
    pub(crate) fn add(&mut self, number: &Rational) {
        let added = match &number.0 {
            Repr::Small(num, den) => self.add_small((*num).into(), den.get()),
            Repr::Big(_) => None,
        };
        if added.is_none() {
            self.rest += number;
        }
    }

    /// Adds the product of some numbers divided by another; nothing where that is zero.
    pub(crate) fn add_quotient(&mut self, factors: &[&Rational], by: &Rational) {
        if by.is_zero() {
            return;
        }
        let added = quotient(factors, by).and_then(|(num, den)| self.add_small(num.into(), den));
        if added.is_none() {
            let product = factors
                .iter()
                .fold(Rational::ONE, |product, factor| &product * factor);
            self.rest += &product.checked_div(by).unwrap_or(Rational::ZERO);
        }
    }

    /// Adds `num / den`, `den` positive; nothing is done where that does not fit. Mostly one denominator divides the other.
    #[inline]
    fn add_small(&mut self, num: i128, den: i64) -> Option<()> {
        if den == self.den {
            self.num = self.num.checked_add(num)?;
            return Some(());
        }
        let (own, other) = if self.den.checked_rem(den)? == 0 {
            (1, self.den.checked_div(den)?)
        } else if den.checked_rem(self.den)? == 0 {
            (den.checked_div(self.den)?, 1)
        } else {
            let shared = gcd_u64(den.unsigned_abs(), self.den.unsigned_abs());
            let shared = i64::try_from(shared).ok()?;
            (den.checked_div(shared)?, self.den.checked_div(shared)?)
        };
        let common = self.den.checked_mul(own)?;
        let sum = self.num.checked_mul(own.into())?;
        self.num = sum.checked_add(num.checked_mul(other.into())?)?;
        self.den = common;
        Some(())
    }

    /// The sum.
    pub(crate) fn total(self) -> Rational {
        Rational::from_wide(self.num, self.den.into()) + self.rest
    }

    /// The sum divided by so many; nothing for none.
    pub(crate) fn shared_by(self, n: i64) -> Option<Rational> {
        if n > 0
            && self.rest.is_zero()
            && let Some(den) = self.den.checked_mul(n)
        {
            return Some(Rational::from_wide(self.num, den.into()));
        }
        self.total().checked_div(&Rational::from_i64(n))
    }
}

/// The product of some numbers divided by another, not reduced, over a positive denominator; nothing where it does not fit.
#[inline]
fn quotient(factors: &[&Rational], by: &Rational) -> Option<(i64, i64)> {
    let Repr::Small(by_num, by_den) = &by.0 else {
        return None;
    };
    let mut num = by_den.get().checked_mul(by_num.signum())?;
    let mut den = by_num.checked_abs()?;
    for factor in factors {
        let Repr::Small(own_num, own_den) = &factor.0 else {
            return None;
        };
        num = num.checked_mul(*own_num)?;
        den = den.checked_mul(own_den.get())?;
    }
    Some((num, den))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;

    /// Small numbers nearly always, now and then one at the edge of 64 bits or beyond.
    fn number() -> impl Strategy<Value = Rational> {
        let edge = prop_oneof![Just(i64::MAX), Just(i64::MIN), Just(i64::MAX - 1)];
        let num = prop_oneof![9 => -500_i64..500, 1 => edge.clone(), 1 => any::<i64>()];
        let den = prop_oneof![9 => 1_i64..13, 1 => edge];
        let small = (num, den).prop_map(|(num, den)| Rational::new(num, den).unwrap());
        let pair = (small.clone(), small.clone()).prop_map(|(a, b)| a * b);
        prop_oneof![9 => small, 1 => pair]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_ways_agree(
            numbers in prop::collection::vec((number(), number(), number(), number()), 0..8),
            n in -3_i64..9,
        ) {
            let (mut sums, mut plain) = (Adder::default(), Rational::ZERO);
            let mut more = Adder::default();
            for (a, b, c, by) in &numbers {
                sums.add(a);
                more.add(a);
                plain += a;
                sums.add_quotient(&[a, b, c], by);
                more.add_quotient(&[a, b, c], by);
                if let Some(quotient) = (&(a * b) * c).checked_div(by) {
                    plain += &quotient;
                }
            }
            prop_assert_eq!(sums.total(), plain.clone());
            prop_assert_eq!(more.shared_by(n), plain.checked_div(&n.into()));
        }
    }
}
