//! Lowering all until they fit: pro rata, equally, or so much per unit; whole multiples; remainders; a minimum.

use super::watch::Watch;
use crate::program::{Reduce, ReduceHow};
use crate::quantity::{Rational, Rounding};

/// What one asks, and how many units it has.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) asked: Rational,
    pub(super) units: Rational,
}

/// What lowering came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lowered {
    /// One per part; `None`: it fell under the minimum and dropped out.
    pub(super) amounts: Vec<Option<Rational>>,
    /// Those that were equal where the rounded rest ended, in order: the first so many got one more, the others did not.
    pub(super) edge: Option<(Vec<usize>, usize)>,
}

/// Where what lowering compares is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'w> {
    pub(super) watch: &'w Watch,
    /// The part whose own amount is what changes.
    pub(super) own: Option<usize>,
    /// Whether nothing but these parts reads what each comes to.
    pub(super) is_alone: bool,
}

/// Lowers `parts`, which stand in their order, until they fit in `room`.
pub(super) fn lower(parts: &[Part], room: &Rational, reduce: &Reduce, seen: Seen) -> Lowered {
    let mut is_in = vec![true; parts.len()];
    loop {
        let asked = parts.iter().zip(&is_in).filter(|(_, is_in)| **is_in);
        let all_fit = asked.map(|(part, _)| &part.asked).sum::<Rational>() <= *room;
        let (amounts, edge) = once(parts, &is_in, room, reduce, seen);
        let mut drops = false;
        // Where all fit nobody is lowered, and who asked little gets that.
        if let Some(minimum) = reduce.minimum.as_ref().filter(|_| !all_fit) {
            for (slot, amount) in is_in.iter_mut().zip(&amounts) {
                if *slot && amount < minimum {
                    *slot = false;
                    drops = true;
                }
            }
        }
        if !drops {
            let amounts = amounts.into_iter().zip(is_in);
            let amounts = amounts.map(|(amount, is_in)| is_in.then_some(amount));
            return Lowered {
                amounts: amounts.collect(),
                edge,
            };
        }
    }
}

type Once = (Vec<Rational>, Option<(Vec<usize>, usize)>);

/// One division over those that are still in; nothing for the others.
fn once(parts: &[Part], is_in: &[bool], room: &Rational, reduce: &Reduce, seen: Seen) -> Once {
    let taking = || parts.iter().zip(is_in).filter(|(_, is_in)| **is_in);
    let asked: Rational = taking().map(|(part, _)| &part.asked).sum();
    seen.watch.compares(room, &asked);
    let over = |amount: &dyn Fn(&Part) -> Rational| -> Vec<Rational> {
        let amounts = parts.iter().zip(is_in);
        let amounts = amounts.map(|(part, is_in)| match is_in {
            true => amount(part),
            false => Rational::ZERO,
        });
        amounts.collect()
    };
    if asked <= *room {
        return (over(&|part| part.asked.clone()), None);
    }
    let down = |amount: &Rational| amount.round_to(&reduce.to, Rounding::Down);
    // What each would get exactly, and in whole multiples.
    let (exact, mut whole) = match &reduce.how {
        ReduceHow::ProRata => {
            let factor = room.checked_div(&asked).unwrap_or(Rational::ZERO);
            let exact = over(&|part| &part.asked * &factor);
            let whole = exact.iter().map(down).collect();
            (exact, whole)
        }
        ReduceHow::Equally => {
            let level = level(taking().map(|(part, _)| &part.asked), room);
            let rounded = down(&level);
            let exact = over(&|part| (&part.asked).min(&level).clone());
            let whole = over(&|part| (&part.asked).min(&rounded).clone());
            (exact, whole)
        }
        ReduceHow::Per(_) => {
            let units: Rational = taking().map(|(part, _)| &part.units).sum();
            let rate = room.checked_div(&units).unwrap_or(Rational::ZERO);
            let rounded = down(&rate);
            let upto = |rate: &Rational| over(&|part| (rate * &part.units).min(part.asked.clone()));
            (upto(&rate), upto(&rounded))
        }
    };
    if seen.watch.is_on() {
        seen.lowered(parts, is_in, (room, &asked), reduce);
        if !seen.is_alone {
            let both = exact.iter().zip(&whole);
            both.for_each(|(exact, whole)| seen.watch.rounds(exact, whole));
        }
    }
    let edge = if reduce.remainders && reduce.to.is_positive() {
        spread(parts, &exact, &mut whole, room, &reduce.to)
    } else {
        None
    };
    (whole, edge)
}

impl Seen<'_> {
    /// Writes down what decides who gets all that it asked, and who drops out, in terms that grow in a straight line.
    fn lowered(
        self,
        parts: &[Part],
        is_in: &[bool],
        (room, asked): (&Rational, &Rational),
        reduce: &Reduce,
    ) {
        let to = &reduce.to;
        let up = |amount: &Rational| amount.round_to(to, Rounding::Up);
        let down = |amount: &Rational| amount.round_to(to, Rounding::Down);
        let taking = || parts.iter().zip(is_in).filter(|(_, is_in)| **is_in);
        let lacking = asked - room;
        let level = level(taking().map(|(part, _)| &part.asked), room);
        let units: Rational = taking().map(|(part, _)| &part.units).sum();
        let rate = room.checked_div(&units).unwrap_or(Rational::ZERO);
        for (part, _) in taking() {
            match &reduce.how {
                ReduceHow::ProRata => {
                    if let Some(minimum) = &reduce.minimum {
                        let in_full = &part.asked * room;
                        self.watch.compares(&in_full, &(up(minimum) * asked));
                    }
                }
                ReduceHow::Equally if self.own.is_some() => {
                    self.watch.compares(&level, &part.asked);
                    self.watch.compares(&down(&level), &part.asked);
                }
                ReduceHow::Equally => {
                    self.watch.compares(&level, &part.asked);
                    self.watch.compares(&level, &up(&part.asked));
                }
                ReduceHow::Per(_) if self.own.is_some() => {
                    self.watch
                        .compares(&(down(&rate) * &part.units), &part.asked);
                }
                ReduceHow::Per(_) => {
                    if let Some(each) = part.asked.checked_div(&part.units) {
                        self.watch.compares(&rate, &up(&each));
                    }
                }
            }
            if let (Some(minimum), ReduceHow::Per(_)) = (&reduce.minimum, &reduce.how)
                && let Some(each) = minimum.checked_div(&part.units)
            {
                self.watch.compares(&rate, &up(&each));
            }
            // One that lacks less than a unit may get it of what rounding leaves.
            if reduce.remainders {
                let near = match &reduce.how {
                    ReduceHow::ProRata => &part.asked * &lacking - to * asked,
                    ReduceHow::Equally => &part.asked - &level - to,
                    ReduceHow::Per(_) => &part.asked - &(&rate * &part.units) - to,
                };
                self.watch.sees(&near);
                if near.is_negative() {
                    self.watch.is_uneven();
                }
            }
        }
        if let (Some(minimum), ReduceHow::Equally) = (&reduce.minimum, &reduce.how) {
            self.watch.compares(&level, &up(minimum));
        }
        // What the last units come to can lift somebody over the minimum.
        if reduce.remainders && reduce.minimum.is_some() {
            self.watch.is_uneven();
        }
    }
}

/// The highest equal maximum at which all fit.
fn level<'p>(asked: impl Iterator<Item = &'p Rational>, room: &Rational) -> Rational {
    let mut asked: Vec<&Rational> = asked.collect();
    asked.sort_unstable();
    let mut left = room.clone();
    let mut n = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    for amount in asked {
        let each = left
            .checked_div(&Rational::from_i64(n))
            .unwrap_or(Rational::ZERO);
        if *amount > each {
            return each;
        }
        left = left - amount;
        n -= 1;
    }
    left
}

/// Gives what rounding left to the largest remainders, one step at a time; of equal ones to the first.
fn spread(
    parts: &[Part],
    exact: &[Rational],
    whole: &mut [Rational],
    room: &Rational,
    to: &Rational,
) -> Option<(Vec<usize>, usize)> {
    let given: Rational = whole.iter().sum();
    let left = (room - &given).checked_div(to)?.floor();
    let n = usize::try_from(left.to_i64()?).ok()?;
    let remainders = exact
        .iter()
        .zip(&*whole)
        .map(|(exact, whole)| exact - whole);
    let mut taking: Vec<(usize, Rational)> = remainders.enumerate().collect();
    // Nobody gets more than it asked.
    taking.retain(|(at, remainder)| {
        let fits = parts.get(*at).zip(whole.get(*at));
        remainder.is_positive() && fits.is_some_and(|(part, whole)| whole + to <= part.asked)
    });
    taking.sort_by(|(a, one), (b, other)| other.cmp(one).then(a.cmp(b)));
    for (at, _) in taking.iter().take(n) {
        if let Some(amount) = whole.get_mut(*at) {
            *amount += to;
        }
    }
    let last = n.checked_sub(1).and_then(|last| taking.get(last))?;
    let next = taking.get(n)?;
    if last.1 != next.1 {
        return None;
    }
    let equal = taking.iter().enumerate().filter(|(_, one)| one.1 == last.1);
    let got = equal.clone().filter(|(nth, _)| *nth < n).count();
    Some((equal.map(|(_, (at, _))| *at).collect(), got))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::program::UnitOf;

    fn number(n: i64) -> Rational {
        Rational::from_i64(n)
    }

    fn parts(asked: &[(i64, i64)]) -> Vec<Part> {
        asked
            .iter()
            .map(|(asked, units)| Part {
                asked: number(*asked),
                units: number(*units),
            })
            .collect()
    }

    fn rule(how: ReduceHow, remainders: bool, minimum: Option<i64>) -> Reduce {
        Reduce {
            how,
            to: Rational::ONE,
            remainders,
            minimum: minimum.map(number),
        }
    }

    fn lower(parts: &[Part], room: i64, reduce: &Reduce) -> Lowered {
        let seen = Seen {
            watch: &Watch::default(),
            own: None,
            is_alone: true,
        };
        super::lower(parts, &number(room), reduce, seen)
    }

    fn amounts(lowered: &Lowered) -> Vec<Option<i64>> {
        lowered
            .amounts
            .iter()
            .map(|amount| amount.as_ref().and_then(Rational::to_i64))
            .collect()
    }

    #[test]
    fn pro_rata_gives_the_rest_to_the_largest_remainders() {
        // 100 over 10, 20, 30 of 90 asked in all would be too much; 50 is not: 5.55, 11.11, 16.66, 16.66.
        let asked = parts(&[(10, 0), (20, 0), (30, 0), (30, 0)]);
        let lowered = lower(&asked, 50, &rule(ReduceHow::ProRata, true, None));
        assert_eq!(amounts(&lowered), [Some(5), Some(11), Some(17), Some(17)]);
        assert_eq!(lowered.edge, None);
        let lowered = lower(&asked, 49, &rule(ReduceHow::ProRata, true, None));
        // 5.44, 10.88, 16.33, 16.33: two left, one for the second and one for the first of two equals by remainder.
        assert_eq!(amounts(&lowered), [Some(6), Some(11), Some(16), Some(16)]);
    }

    #[test]
    fn equal_remainders_show_their_edge() {
        let asked = parts(&[(10, 0), (10, 0), (10, 0)]);
        let lowered = lower(&asked, 10, &rule(ReduceHow::ProRata, true, None));
        assert_eq!(amounts(&lowered), [Some(4), Some(3), Some(3)]);
        assert_eq!(lowered.edge, Some((vec![0, 1, 2], 1)));
    }

    #[test]
    fn equally_fills_like_water() {
        let asked = parts(&[(10, 0), (50, 0), (100, 0)]);
        let lowered = lower(&asked, 91, &rule(ReduceHow::Equally, false, None));
        assert_eq!(amounts(&lowered), [Some(10), Some(40), Some(40)]);
    }

    #[test]
    fn per_unit_gives_the_lower_of_both() {
        // 27 000 over 13 places is 2 076, times places, never above what was asked.
        let asked = parts(&[(5_400, 2), (30_000, 10), (1_000, 1)]);
        let how = ReduceHow::Per(UnitOf(0));
        let lowered = lower(&asked, 27_000, &rule(how, false, None));
        assert_eq!(amounts(&lowered), [Some(4_152), Some(20_760), Some(1_000)]);
    }

    #[test]
    fn who_falls_under_the_minimum_drops_out() {
        let asked = parts(&[(10, 0), (90, 0), (100, 0)]);
        let lowered = lower(&asked, 100, &rule(ReduceHow::ProRata, false, Some(10)));
        // 5 is too little; the other two share 100 of 190.
        assert_eq!(amounts(&lowered), [None, Some(47), Some(52)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn never_gives_more_than_there_is_or_was_asked(
            asked in proptest::collection::vec((0_i64..50, 1_i64..5), 0..8),
            room in 0_i64..200,
            which in 0_usize..3,
            remainders in any::<bool>(),
            minimum in proptest::option::of(1_i64..20),
        ) {
            let how = [ReduceHow::ProRata, ReduceHow::Equally, ReduceHow::Per(UnitOf(0))];
            let parts = parts(&asked);
            let rule = rule(how.into_iter().nth(which).unwrap_or(ReduceHow::ProRata), remainders, minimum);
            let lowered = lower(&parts, room, &rule);
            let sum: Rational = lowered.amounts.iter().flatten().sum();
            prop_assert!(sum <= number(room));
            let all: Rational = parts.iter().map(|part| &part.asked).sum();
            let all_fit = all <= number(room);
            for (part, amount) in parts.iter().zip(lowered.amounts.iter()) {
                if let Some(amount) = amount {
                    prop_assert!(*amount <= part.asked);
                    prop_assert!(all_fit || minimum.is_none_or(|minimum| *amount >= number(minimum)));
                }
            }
            if all_fit {
                prop_assert!(lowered.amounts.iter().zip(&parts).all(|(amount, part)| amount.as_ref() == Some(&part.asked)));
            }
        }
    }
}
