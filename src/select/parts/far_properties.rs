//! How far from the money: every claim against a division that is run again with the change it names, and without it.
#![expect(clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::generated::{Case, One};
use super::generated_cases::{cases, fields};
use super::testing::number;
use super::turn::cent;
use crate::decision::{CutOff, Outcome};
use crate::evaluate::Bounds;
use crate::program::{Answer, LeastRest, Program, Quantity, Reduce, ReduceHow, UnitOf};
use crate::quantity::Rational;
use crate::select::how_far::HowFar;
use crate::select::{Selection, Standing, select};

/// What generated divisions have besides: shares, a least part, other ways to lower.
#[derive(Debug, Clone)]
struct Twist {
    /// The limit, by position, and its share in hundredths.
    share: Option<(usize, i64)>,
    /// The least that is given in part: an amount, or a share in tenths; and whether less ends the money.
    least: Option<(i64, bool, bool)>,
    /// The way to lower, what to round to in tenths, and a minimum.
    lowers: Option<(u8, i64, Option<i64>)>,
}

fn twists() -> impl Strategy<Value = Twist> {
    let share = proptest::option::weighted(
        0.3,
        (0_usize..3, prop_oneof![Just(50_i64), Just(100), 1_i64..100]),
    );
    let least = proptest::option::weighted(0.3, (1_i64..6, any::<bool>(), any::<bool>()));
    let lowers = proptest::option::weighted(
        0.5,
        (
            0_u8..3,
            prop_oneof![Just(10_i64), 1_i64..15],
            proptest::option::of(1_i64..4),
        ),
    );
    (share, least, lowers).prop_map(|(share, least, lowers)| Twist {
        share,
        least,
        lowers,
    })
}

impl Twist {
    fn program(&self, case: &Case) -> Program {
        let mut program = case.program();
        let division = program.division.as_mut();
        let Some(parts) = division.and_then(|division| division.parts.as_mut()) else {
            return program;
        };
        if let Some((limit, share)) = self.share {
            let share = Rational::new(share, 100);
            // What is carved out of the ceiling is never more than it holds, as a call must have it.
            let others = match limit {
                1 => 2,
                2 => 1,
                _ => usize::MAX,
            };
            if let Some(limit) = parts.limits.get_mut(others) {
                limit.quantity = Quantity::Money(Rational::ZERO);
            }
            parts.limits[limit].quantity = Quantity::Share(share.unwrap_or(Rational::ONE));
        }
        let of_limits = parts.limits.iter_mut();
        let of_limits = of_limits.filter_map(|limit| limit.answer.as_mut());
        let of_steps = parts.steps.iter_mut().map(|step| &mut step.answer);
        for answer in of_limits.chain(of_steps) {
            match (answer, self.least, &self.lowers) {
                (Answer::Partial(rest), Some((least, is_share, ends)), _) => {
                    let share = Rational::new(least, 10).unwrap_or(Rational::ONE);
                    *rest = Some(LeastRest {
                        least: if is_share { share } else { number(least) },
                        is_share,
                        ends,
                    });
                }
                (Answer::Reduce(reduce), _, Some((how, to, minimum))) => {
                    let hows = [
                        ReduceHow::ProRata,
                        ReduceHow::Equally,
                        ReduceHow::Per(UnitOf(0)),
                    ];
                    let how = hows.into_iter().nth(usize::from(*how));
                    *reduce = Reduce {
                        how: how.unwrap_or(ReduceHow::ProRata),
                        to: Rational::new(*to, 10).unwrap_or(Rational::ONE),
                        remainders: reduce.remainders,
                        minimum: minimum.map(number),
                    };
                }
                _ => {}
            }
        }
        program
    }

    fn entrants(case: &Case, field: &[One]) -> Vec<Standing<'static>> {
        // The ranking puts all in one order in both steps.
        let in_one_order = |one: &One| (one.0, one.0, one.2, one.3, one.4, one.5);
        let field: Vec<One> = field.iter().map(in_one_order).collect();
        let mut standings = case.entrants(&field);
        for (standing, one) in standings.iter_mut().zip(&field) {
            if let Some(claims) = standing.claims.as_mut() {
                claims.measures = vec![number(i64::from(one.3) + 1)];
            }
        }
        standings
    }
}

fn told(program: &Program, standings: &[Standing]) -> (Selection, Vec<Option<CutOff>>) {
    let selection = select(program, standings, &[]);
    let far = HowFar::new(program, standings, &[], &selection);
    let told = (0..standings.len()).map(|at| far.of(at)).collect();
    drop(far);
    (selection, told)
}

fn is_whole(program: &Program, standings: &[Standing], at: usize) -> bool {
    let placement = &select(program, standings, &[]).placements[at];
    let served = matches!(
        placement.outcome,
        Some(Outcome::Awarded | Outcome::AwardedReduced | Outcome::Selected)
    );
    served && placement.granted.as_ref() == standings[at].amount.value()
}

fn with_budget(program: &Program, standings: &[Standing], at: usize, more: &Rational) -> bool {
    let mut program = program.clone();
    for ceiling in &mut program.ceilings {
        ceiling.amount += more;
    }
    is_whole(&program, standings, at)
}

fn with_amount(program: &Program, standings: &[Standing], at: usize, amount: Rational) -> bool {
    let mut standings = standings.to_vec();
    standings[at].amount = Bounds::exactly(amount);
    is_whole(program, &standings, at)
}

fn with_key(program: &Program, standings: &[Standing], at: usize, key: &Rational) -> bool {
    let mut standings = standings.to_vec();
    for step in standings[at]
        .claims
        .iter_mut()
        .flat_map(|claims| &mut claims.steps)
    {
        if let Some(first) = step.as_mut().and_then(|step| step.keys.first_mut()) {
            *first = Bounds::exactly(key.clone());
        }
    }
    standings[at].keys[0] = Bounds::exactly(key.clone());
    is_whole(program, &standings, at)
}

/// Whole amounts, those a cent and half a cent beside them, and thirds; up to `upto`.
fn amounts(upto: i64) -> Vec<Rational> {
    let near = |whole: i64| {
        let whole = number(whole);
        let third = Rational::new(33, 100).unwrap_or(Rational::ONE);
        [
            &whole - &cent(),
            whole.clone(),
            &whole + &cent(),
            whole + third,
        ]
    };
    (0..=upto)
        .flat_map(near)
        .filter(Rational::is_positive)
        .collect()
}

fn holds(
    program: &Program,
    standings: &[Standing],
    is_by_points: bool,
) -> Result<(), TestCaseError> {
    let (selection, all) = told(program, standings);
    for (at, cut_off) in all.iter().enumerate() {
        let Some(cut_off) = cut_off else {
            continue;
        };
        prop_assert!(selection.draws_needed.is_empty());
        let asked = standings[at]
            .amount
            .value()
            .cloned()
            .unwrap_or(Rational::ZERO);
        prop_assert!(!is_whole(program, standings, at));
        let unknown = |key: &str| cut_off.not_computed.contains(&key);
        let most = cut_off.more_budget.clone();
        if let Some(most) = &most {
            prop_assert!(
                with_budget(program, standings, at, most),
                "{at} {cut_off:?}"
            );
        }
        let mut less = amounts(16);
        less.extend(most.iter().map(|most| most - &cent()));
        less.extend([number(25), number(33), number(1_000)]);
        for more in less {
            if !more.is_negative()
                && most.as_ref().is_none_or(|most| more < *most)
                && !unknown("more_budget")
            {
                prop_assert!(
                    !with_budget(program, standings, at, &more),
                    "{at} {more} {cut_off:?}"
                );
            }
        }
        let smaller = cut_off.smaller_request.clone();
        if let Some(smaller) = &smaller {
            prop_assert!(
                with_amount(program, standings, at, smaller.clone()),
                "{at} {cut_off:?}"
            );
        }
        let mut more = amounts(7);
        more.extend(smaller.iter().map(|smaller| smaller + &cent()));
        for amount in more {
            if amount < asked
                && smaller.as_ref().is_none_or(|smaller| amount > *smaller)
                && !unknown("smaller_request")
            {
                prop_assert!(
                    !with_amount(program, standings, at, amount.clone()),
                    "{at} {amount} {cut_off:?}"
                );
            }
        }
        if !is_by_points {
            continue;
        }
        let key = |standing: &Standing| standing.keys[0].value().cloned().unwrap_or(Rational::ZERO);
        let own = key(&standings[at]);
        let half = Rational::new(1, 2).unwrap_or(Rational::ONE);
        let short = cut_off.points_short.clone();
        if let Some(short) = &short {
            prop_assert!(
                with_key(program, standings, at, &(&own - short - &half)),
                "{at} {cut_off:?}"
            );
        }
        for rise in 0..6 {
            let rise = number(rise) * half.clone();
            if short.as_ref().is_none_or(|short| rise < *short) && !unknown("points_short") {
                prop_assert!(
                    !with_key(program, standings, at, &(&own - &rise)),
                    "{at} {rise} {cut_off:?}"
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_it_says_is_so_and_nothing_nearer_is(case in cases(), field in fields(5)) {
        holds(&case.program(), &Twist::entrants(&case, &field), case.cover.is_none())?;
    }

    #[test]
    fn shares_least_parts_and_ways_to_lower_too(case in cases(), twist in twists(), lowers in any::<bool>(), field in fields(4)) {
        let lowers = case.lowers.or(lowers.then_some(false)).filter(|_| twist.lowers.is_some());
        let case = Case { lowers, ..case };
        holds(&twist.program(&case), &Twist::entrants(&case, &field), case.cover.is_none())?;
    }

    /// Where every one has a place of its own no draw is asked, and more is said.
    #[test]
    fn without_equals_too(case in cases(), twist in twists(), field in fields(5)) {
        let apart: Vec<One> = field.iter().enumerate().map(|(at, one)| {
            let place = i64::try_from(at).unwrap_or(0);
            (one.0 * 5 + place, one.1 * 5 + place, one.2, one.3, one.4, one.5)
        }).collect();
        holds(&twist.program(&case), &Twist::entrants(&case, &apart), case.cover.is_none())?;
    }
}
