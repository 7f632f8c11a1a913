//! From several numbers to one: the rules of [`Method`], without sorting or storing them.

use crate::program::{Cut, Method};
use crate::quantity::Rational;

/// The places, in the order of size, of which the result is the mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Places {
    first: usize,
    after: usize,
}

impl Places {
    /// The places that count among so many. Nothing where none is left.
    pub(super) fn of(method: &Method, n: usize) -> Option<Self> {
        let all = Self { first: 0, after: n };
        let places = match method {
            Method::Mean | Method::Consensus => all,
            Method::Median => Self {
                first: n.saturating_sub(1) / 2,
                after: n / 2 + 1,
            },
            Method::Trimmed { cut, else_mean } => {
                let cut = cut_of(cut, n);
                match n.checked_sub(cut) {
                    Some(after) if cut < after => Self { first: cut, after },
                    _ if *else_mean => all,
                    _ => return None,
                }
            }
        };
        (places.after <= n && places.first < places.after).then_some(places)
    }

    /// How many places count.
    fn count(self) -> usize {
        self.after - self.first
    }

    /// What share a number has in the result. Equal ones share alike, so that it never matters who stands first.
    pub(super) fn share(self, at: Spot) -> Rational {
        let low = at.lower.max(self.first);
        let high = (at.lower + at.equal).min(self.after);
        let among = number(self.count() * at.equal);
        number(high.saturating_sub(low))
            .checked_div(&among)
            .unwrap_or(Rational::ZERO)
    }
}

/// Where a number stands among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    /// How many are lower.
    lower: usize,
    /// How many are equal, itself included.
    equal: usize,
}

impl Spot {
    /// The spot of `of`, which is one of `numbers`.
    pub(super) fn among<'n>(of: &Rational, numbers: impl Iterator<Item = &'n Rational>) -> Self {
        let mut spot = Self { lower: 0, equal: 0 };
        for number in numbers {
            match number.cmp(of) {
                std::cmp::Ordering::Less => spot.lower += 1,
                std::cmp::Ordering::Equal => spot.equal += 1,
                std::cmp::Ordering::Greater => {}
            }
        }
        spot
    }
}

/// The one number that a rule makes of several; nothing of none.
pub(super) fn combine<'n>(
    method: &Method,
    numbers: impl Iterator<Item = &'n Rational> + Clone,
) -> Option<Rational> {
    let n = numbers.clone().count();
    let places = Places::of(method, n)?;
    if places.count() == n {
        return numbers.sum::<Rational>().checked_div(&number(n));
    }
    let mut sum = Rational::ZERO;
    for one in numbers.clone() {
        let share = places.share(Spot::among(one, numbers.clone()));
        if !share.is_zero() {
            sum = &sum + &(one * &share);
        }
    }
    Some(sum)
}

/// How many are left out at each end, of so many.
fn cut_of(cut: &Cut, n: usize) -> usize {
    match cut {
        Cut::Marks(marks) => usize::try_from(*marks).unwrap_or(usize::MAX),
        Cut::Share(share) => {
            let exact = share * &number(n);
            // Less than a half of `n`, so the search is short and ends.
            (0..n)
                .take_while(|whole| number(*whole) <= exact)
                .last()
                .unwrap_or(0)
        }
    }
}

pub(super) fn number(n: usize) -> Rational {
    Rational::from_i64(i64::try_from(n).unwrap_or(i64::MAX))
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(method: &Method, marks: &[i64]) -> Option<Rational> {
        let marks: Vec<Rational> = marks.iter().map(|mark| (*mark).into()).collect();
        combine(method, marks.iter())
    }

    fn trimmed(cut: Cut, else_mean: bool) -> Method {
        Method::Trimmed { cut, else_mean }
    }

    fn half(n: i64) -> Option<Rational> {
        Rational::new(n, 2)
    }

    #[test]
    fn median_of_an_even_number_is_the_mean_of_the_middle_two() {
        assert_eq!(of(&Method::Median, &[9, 1, 4]), Some(4.into()));
        assert_eq!(of(&Method::Median, &[9, 1, 4, 5]), half(9));
        assert_eq!(of(&Method::Median, &[3, 3, 8]), Some(3.into()));
        assert_eq!(of(&Method::Median, &[7]), Some(7.into()));
        assert_eq!(of(&Method::Median, &[]), None);
    }

    #[test]
    fn trimming_leaves_out_as_many_at_each_end() {
        let one = trimmed(Cut::Marks(1), false);
        assert_eq!(of(&one, &[1, 5, 6, 10]), half(11));
        assert_eq!(of(&one, &[5, 5, 5]), Some(5.into()));
        assert_eq!(of(&one, &[4, 6]), None);
        assert_eq!(of(&trimmed(Cut::Marks(1), true), &[4, 6]), Some(5.into()));
        let fifth = trimmed(Cut::Share(Rational::new(1, 5).unwrap()), false);
        assert_eq!(of(&fifth, &[0, 4, 4, 6]), half(7));
        assert_eq!(of(&fifth, &[0, 4, 5, 6, 9]), Some(5.into()));
    }

    proptest! {
        #[test]
        fn the_order_of_marks_does_not_matter_and_shares_add_up(
            mut marks in proptest::collection::vec(0_i64..6, 3..9),
            cut in 0_u32..2,
        ) {
            for method in [Method::Mean, Method::Median, trimmed(Cut::Marks(cut), false)] {
                let result = of(&method, &marks);
                marks.reverse();
                prop_assert_eq!(&of(&method, &marks), &result);
                let numbers: Vec<Rational> = marks.iter().map(|mark| (*mark).into()).collect();
                let places = Places::of(&method, numbers.len()).unwrap();
                let shares: Vec<Rational> = numbers
                    .iter()
                    .map(|one| places.share(Spot::among(one, numbers.iter())))
                    .collect();
                prop_assert_eq!(shares.iter().sum::<Rational>(), Rational::ONE);
                let whole: Rational = numbers.iter().zip(&shares).map(|(a, b)| a * b).sum();
                prop_assert_eq!(Some(whole), result);
            }
        }

        #[test]
        fn a_higher_mark_never_lowers_the_result(
            marks in proptest::collection::vec(0_i64..6, 3..9),
            at in 0_usize..9,
        ) {
            for method in [Method::Mean, Method::Median, trimmed(Cut::Marks(1), false)] {
                let mut raised = marks.clone();
                let n = at % raised.len();
                raised[n] += 1;
                prop_assert!(of(&method, &raised) >= of(&method, &marks));
            }
        }
    }
}
