//! The exact number that everything is counted in.

use std::fmt;
use std::num::NonZeroI64;

use dashu_ratio::RBig;

/// An exact rational number of any size.
///
/// Whole numbers and fractions whose two parts fit 64 bits, which is nearly every number of a funding call, are
/// kept without allocation; what does not fit is kept as a big number, and comes back when it fits again. Which of
/// the two it is cannot be seen from outside.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rational(pub(super) Repr);

// Invariant: both forms are in lowest terms with a positive denominator, and `Big` holds only what does not fit
// `Small`. So equal numbers are equal data, and equality and hashing can be derived.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Repr {
    Small(i64, NonZeroI64),
    Big(Box<RBig>),
}

/// The denominator of whole numbers.
pub(super) const UNIT: NonZeroI64 = match NonZeroI64::new(1) {
    Some(unit) => unit,
    None => NonZeroI64::MAX,
};

impl Rational {
    /// 0.
    pub const ZERO: Rational = Rational::from_i64(0);
    /// 1.
    pub const ONE: Rational = Rational::from_i64(1);

    /// A whole number.
    #[must_use]
    pub const fn from_i64(value: i64) -> Self {
        Rational(Repr::Small(value, UNIT))
    }

    /// `num` divided by `den`, or nothing if `den` is zero.
    #[must_use]
    pub fn new(num: i64, den: i64) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let sign = i128::from(den.signum());
        Some(Self::from_wide(
            i128::from(num) * sign,
            i128::from(den) * sign,
        ))
    }

    /// `num / den` brought to lowest terms; `den` must be positive.
    pub(super) fn from_wide(num: i128, den: i128) -> Self {
        if let (Ok(num), Ok(den)) = (i64::try_from(num), i64::try_from(den)) {
            return Self::from_narrow(num, den);
        }
        let gcd = gcd(num.unsigned_abs(), den.unsigned_abs());
        match i128::try_from(gcd) {
            Ok(gcd) if gcd > 1 => Self::from_reduced(num / gcd, den / gcd),
            _ => Self::from_reduced(num, den),
        }
    }

    /// [`Self::from_wide`] in 64 bits.
    fn from_narrow(num: i64, den: i64) -> Self {
        let common = if den == 1 {
            1
        } else {
            // A divisor of a positive `den` fits as well.
            i64::try_from(gcd_u64(num.unsigned_abs(), den.unsigned_abs())).unwrap_or(1)
        };
        let (num, den) = if common > 1 {
            (num / common, den / common)
        } else {
            (num, den)
        };
        match NonZeroI64::new(den) {
            Some(den) => Rational(Repr::Small(num, den)),
            None => Rational::ZERO,
        }
    }

    /// `num / den`, already in lowest terms and with a positive `den`.
    pub(super) fn from_reduced(num: i128, den: i128) -> Self {
        match (i64::try_from(num), small_denominator(den)) {
            (Ok(num), Some(den)) => Rational(Repr::Small(num, den)),
            _ => Rational(Repr::Big(Box::new(RBig::from(num) / RBig::from(den)))),
        }
    }

    /// A big number, kept small if it fits.
    pub(super) fn from_big(value: RBig) -> Self {
        let num = i64::try_from(value.numerator()).ok();
        let den = i64::try_from(value.denominator())
            .ok()
            .and_then(NonZeroI64::new);
        match (num, den) {
            (Some(num), Some(den)) => Rational(Repr::Small(num, den)),
            _ => Rational(Repr::Big(Box::new(value))),
        }
    }

    pub(super) fn to_big(&self) -> RBig {
        match &self.0 {
            Repr::Small(num, den) => RBig::from(*num) / RBig::from(den.get()),
            Repr::Big(value) => RBig::clone(value),
        }
    }

    /// Whether this is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small(0, _))
    }

    /// Whether this is below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(num, _) => *num < 0,
            Repr::Big(value) => **value < RBig::ZERO,
        }
    }

    /// Whether this is above 0.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Small(_, den) => *den == UNIT,
            Repr::Big(value) => value.is_int(),
        }
    }

    /// Whether this is a whole number of times `step`; of zero every number is.
    #[must_use]
    pub fn is_multiple_of(&self, step: &Self) -> bool {
        if let (Repr::Small(a, b), Repr::Small(c, d)) = (&self.0, &step.0)
            && let (Some(over), Some(under)) = (a.checked_mul(d.get()), c.checked_mul(b.get()))
            && let Some(rest) = over.checked_rem(under)
        {
            return rest == 0;
        }
        self.checked_div(step)
            .is_none_or(|times| times.is_integer())
    }

    /// The number as an `i64`, if it is whole and fits.
    #[must_use]
    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Repr::Small(num, den) if *den == UNIT => Some(*num),
            _ => None,
        }
    }

    /// Numerator and denominator in lowest terms, the denominator above zero; nothing where they do not fit 64 bits.
    pub(crate) fn narrow(&self) -> Option<(i64, i64)> {
        match &self.0 {
            Repr::Small(num, den) => Some((*num, den.get())),
            Repr::Big(_) => None,
        }
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }
}

impl From<i64> for Rational {
    fn from(value: i64) -> Self {
        Rational::from_i64(value)
    }
}

impl fmt::Debug for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn small_denominator(den: i128) -> Option<NonZeroI64> {
    i64::try_from(den).ok().and_then(NonZeroI64::new)
}

/// The greatest common divisor, by halving; `gcd(0, b)` is `b`.
pub(super) fn gcd(a: u128, b: u128) -> u128 {
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        return u128::from(gcd_u64(a, b));
    }
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The least common multiple of two numbers above zero, if it fits.
pub(crate) fn least_common_multiple(a: i64, b: i64) -> Option<i64> {
    let shared = i64::try_from(gcd_u64(a.unsigned_abs(), b.unsigned_abs())).ok()?;
    a.checked_div(shared)?.checked_mul(b)
}

pub(super) fn gcd_u64(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    loop {
        b >>= b.trailing_zeros();
        if a > b {
            std::mem::swap(&mut a, &mut b);
        }
        b -= a;
        if b == 0 {
            return a << twos;
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn is_small_in_memory() {
        assert!(size_of::<Rational>() <= 24, "{}", size_of::<Rational>());
    }

    #[test]
    fn knows_multiples() {
        let number = |num, den| Rational::new(num, den).unwrap();
        assert!(number(7, 2).is_multiple_of(&number(1, 2)));
        assert!(number(-3, 1).is_multiple_of(&number(3, 2)));
        assert!(!number(7, 4).is_multiple_of(&number(1, 2)));
        assert!(number(0, 1).is_multiple_of(&number(5, 1)));
        assert!(number(1, 3).is_multiple_of(&Rational::ZERO));
        assert!(!number(i64::MAX, 2).is_multiple_of(&number(i64::MAX, 3)));
        assert!(number(i64::MAX, 2).is_multiple_of(&number(i64::MAX, 4)));
    }

    #[test]
    fn has_one_form_for_one_number() {
        assert_eq!(Rational::new(2, -4).unwrap(), Rational::new(-1, 2).unwrap());
        assert_eq!(Rational::new(0, -7).unwrap(), Rational::ZERO);
        assert_eq!(Rational::new(1, 0), None);
        let past_the_end = Rational::new(i64::MIN, -1).unwrap();
        assert_eq!(past_the_end.to_string(), "9223372036854775808");
        assert_eq!((-&past_the_end).to_i64(), Some(i64::MIN));
        assert_eq!(Rational::new(i64::MIN, i64::MIN).unwrap(), Rational::ONE);
    }
}
