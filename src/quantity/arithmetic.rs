//! Adding, subtracting, multiplying and dividing: in 64 bits where that fits, in 128 where it may not, and as big
//! numbers beyond. Nothing here can fail but division by zero.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use dashu_ratio::RBig;

use super::rational::{Rational, Repr, UNIT, gcd, gcd_u64};

impl Rational {
    /// This divided by `by`, or nothing if `by` is zero.
    #[must_use]
    pub fn checked_div(&self, by: &Rational) -> Option<Rational> {
        if by.is_zero() {
            return None;
        }
        Some(match (&self.0, &by.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) if *c != i64::MIN => {
                product((*a, b.get()), (d.get() * c.signum(), c.abs()))
            }
            _ => Rational::from_big(self.to_big() / by.to_big()),
        })
    }
}

/// What an operation on 64 bits makes of two whole numbers, if that is what they are and it fits.
#[inline]
fn whole(a: &Rational, b: &Rational, operation: fn(i64, i64) -> Option<i64>) -> Option<Rational> {
    match (&a.0, &b.0) {
        (Repr::Small(a, UNIT), Repr::Small(b, UNIT)) => operation(*a, *b).map(Rational::from_i64),
        _ => None,
    }
}

/// a/b + c/d. Both are in lowest terms, and no part is wider than 64 bits, so the cross products fit 128.
fn sum(a: i128, b: i64, c: i128, d: i64) -> Rational {
    let (b_wide, d_wide) = (i128::from(b), i128::from(d));
    if b == d {
        return Rational::from_wide(a + c, b_wide);
    }
    let shared = i128::from(gcd_u64(b.unsigned_abs(), d.unsigned_abs()));
    if shared == 1 {
        // Denominators without a common divisor: the sum is in lowest terms as it stands.
        return Rational::from_reduced(a * d_wide + c * b_wide, b_wide * d_wide);
    }
    // Only divisors of `shared` can be left in the sum (Knuth, The Art of Computer Programming 2, 4.5.1).
    let num = a * (d_wide / shared) + c * (b_wide / shared);
    let common = gcd((num % shared).unsigned_abs(), shared.unsigned_abs());
    let common = i128::try_from(common).unwrap_or(1).max(1);
    Rational::from_reduced(num / common, (b_wide / shared) * (d_wide / common))
}

/// a/b × c/d, with positive `b` and `d` and each fraction in lowest terms: what cancels is taken out in 64 bits first.
fn product((a, b): (i64, i64), (c, d): (i64, i64)) -> Rational {
    let (a, d) = without_common(a, d);
    let (c, b) = without_common(c, b);
    Rational::from_reduced(i128::from(a) * i128::from(c), i128::from(b) * i128::from(d))
}

/// `den` is positive, so that the common divisor fits as well.
#[inline]
fn without_common(num: i64, den: i64) -> (i64, i64) {
    if den == 1 {
        return (num, den);
    }
    match i64::try_from(gcd_u64(num.unsigned_abs(), den.unsigned_abs())) {
        Ok(common) if common > 1 => (num / common, den / common),
        _ => (num, den),
    }
}

impl Add for &Rational {
    type Output = Rational;

    fn add(self, other: &Rational) -> Rational {
        if let Some(result) = whole(self, other, i64::checked_add) {
            return result;
        }
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                sum((*a).into(), b.get(), (*c).into(), d.get())
            }
            _ => Rational::from_big(self.to_big() + other.to_big()),
        }
    }
}

impl Sub for &Rational {
    type Output = Rational;

    fn sub(self, other: &Rational) -> Rational {
        if let Some(result) = whole(self, other, i64::checked_sub) {
            return result;
        }
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                sum((*a).into(), b.get(), -i128::from(*c), d.get())
            }
            _ => Rational::from_big(self.to_big() - other.to_big()),
        }
    }
}

impl Mul for &Rational {
    type Output = Rational;

    fn mul(self, other: &Rational) -> Rational {
        if let Some(result) = whole(self, other, i64::checked_mul) {
            return result;
        }
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => product((*a, b.get()), (*c, d.get())),
            _ => Rational::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl Neg for &Rational {
    type Output = Rational;

    fn neg(self) -> Rational {
        match &self.0 {
            Repr::Small(num, den) => Rational::from_reduced(-i128::from(*num), den.get().into()),
            Repr::Big(value) => Rational::from_big(-RBig::clone(value)),
        }
    }
}

macro_rules! also_by_value {
    ($($operator:ident $name:ident),*) => {$(
        impl $operator for Rational {
            type Output = Rational;

            fn $name(self, other: Rational) -> Rational {
                (&self).$name(&other)
            }
        }

        impl $operator<&Rational> for Rational {
            type Output = Rational;

            fn $name(self, other: &Rational) -> Rational {
                (&self).$name(other)
            }
        }
    )*};
}

also_by_value!(Add add, Sub sub, Mul mul);

impl Neg for Rational {
    type Output = Rational;

    fn neg(self) -> Rational {
        -&self
    }
}

impl AddAssign<&Rational> for Rational {
    fn add_assign(&mut self, other: &Rational) {
        *self = &*self + other;
    }
}

impl<'a> Sum<&'a Rational> for Rational {
    fn sum<I: Iterator<Item = &'a Rational>>(numbers: I) -> Rational {
        numbers.fold(Rational::ZERO, |total, number| total + number)
    }
}

impl Sum for Rational {
    fn sum<I: Iterator<Item = Rational>>(numbers: I) -> Rational {
        numbers.fold(Rational::ZERO, |total, number| total + number)
    }
}
