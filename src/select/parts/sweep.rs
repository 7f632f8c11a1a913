//! Going through all whole cents of an amount without looking at each: from one at which a comparison comes out differently to
//! the next.

use super::turn::cent;
use super::watch::Trace;
use crate::quantity::Rational;

/// The next amount at which anything can be different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// The next cent.
    Cent,
    /// After so much, and no earlier.
    After(Rational),
    /// None: it stays as it is.
    Never,
}

/// Judged by two courses: one here, and one a cent further. What grows in a straight line between them goes on so until a
/// comparison comes out differently.
pub(super) fn next(here: &Trace, further: &Trace) -> Next {
    let is_uneven = here.is_uneven
        || further.is_uneven
        || here.gaps.len() != further.gaps.len()
        || here.rounded.len() != further.rounded.len();
    let both = here.rounded.iter().zip(&further.rounded);
    let mut both = both.filter(|(one, other)| one.0 != other.0);
    if is_uneven || both.any(|(one, other)| !one.1.is_zero() || !other.1.is_zero()) {
        return Next::Cent;
    }
    let mut nearest: Option<Rational> = None;
    for (one, other) in here.gaps.iter().zip(&further.gaps) {
        if sign(one) != sign(other) {
            return Next::Cent;
        }
        // It never comes nearer to nothing, or always stays as far.
        let closes = closes(one, other);
        if !closes.is_positive() {
            continue;
        }
        let cents = one.abs().checked_div(&closes);
        if let Some(cents) = cents
            && nearest.as_ref().is_none_or(|nearest| cents < *nearest)
        {
            nearest = Some(cents);
        }
    }
    nearest.map_or(Next::Never, |cents| Next::After(cents.ceil() * cent()))
}

/// [`next`] where shares of the ceiling are paid in whole cents: judged by two courses `stride` apart, after which every share
/// has grown by whole cents. Over whole strides all grows in a straight line; between them each rounding may be off by a cent.
/// So nothing is passed over that comes that near.
pub(super) fn leap(here: &Trace, further: &Trace, stride: &Rational) -> Next {
    let both = here.rounded.iter().zip(&further.rounded);
    let is_uneven = here.is_uneven
        || further.is_uneven
        || here.gaps.len() != further.gaps.len()
        || here.rounded.len() != further.rounded.len()
        || both.clone().any(|(one, other)| one.1 != other.1);
    if is_uneven {
        return Next::Cent;
    }
    // What one rounding leaves or takes is in the room of others too.
    let n_rounded = both.filter(|(one, other)| one.0 != other.0).count();
    let n_rounded = i64::try_from(n_rounded).unwrap_or(i64::MAX / 4);
    let off = Rational::from_i64(4 * n_rounded) * cent();
    let mut strides: Option<Rational> = None;
    for (one, other) in here.gaps.iter().zip(&further.gaps) {
        if one == other && one.abs() < cent() {
            continue;
        }
        let spare = one.abs() - &off;
        if sign(one) != sign(other) || !spare.is_positive() {
            return Next::Cent;
        }
        let closes = closes(one, other);
        if !closes.is_positive() {
            continue;
        }
        if let Some(n) = spare.checked_div(&closes).map(|n| n.floor())
            && strides.as_ref().is_none_or(|strides| n < *strides)
        {
            strides = Some(n);
        }
    }
    match strides {
        None => Next::Never,
        Some(strides) if strides.is_positive() => Next::After(strides * stride.clone()),
        Some(_) => Next::Cent,
    }
}

/// By how much a comparison came nearer to coming out differently.
fn closes(one: &Rational, other: &Rational) -> Rational {
    if one.is_positive() {
        one - other
    } else {
        other - one
    }
}

fn sign(value: &Rational) -> i8 {
    i8::from(value.is_positive()) - i8::from(value.is_negative())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(gaps: &[i64]) -> Trace {
        Trace {
            gaps: gaps.iter().map(|gap| Rational::from_i64(*gap)).collect(),
            ..Trace::default()
        }
    }

    #[test]
    fn finds_the_first_comparison_that_turns() {
        let next = |here: &[i64], further: &[i64]| super::next(&trace(here), &trace(further));
        let cents = |n: i64| Next::After(Rational::new(n, 100).unwrap_or(Rational::ZERO));
        assert_eq!(next(&[-10, -5, 7], &[-8, -4, 8]), cents(5));
        assert_eq!(next(&[-9, 3], &[-7, 3]), cents(5));
        assert_eq!(next(&[-1], &[0]), Next::Cent);
        assert_eq!(next(&[-1], &[-1, 2]), Next::Cent);
        assert_eq!(next(&[-5, 0, 9], &[-5, 0, 9]), Next::Never);
    }
}
