//! The cut-off explanation against selections that are run again with the change that it names.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::cut_off::CutOffs;
use super::how_far::HowFar;
use super::properties::{fields, plans, standings};
use super::testing::{Plan, program, standing};
use super::{Standing, select};
use crate::decision::Outcome;
use crate::evaluate::Bounds;
use crate::program::{Program, Shortfall};
use crate::quantity::Rational;

/// Whether one is served whole, for certain.
fn is_whole(program: &Program, standings: &[Standing], at: usize) -> bool {
    let selection = select(program, standings, &[]);
    let placement = &selection.placements[at];
    matches!(
        placement.outcome,
        Some(Outcome::Awarded | Outcome::Selected)
    ) && placement.granted.as_ref() == standings[at].amount.value()
}

fn with_key(standings: &[Standing<'static>], at: usize, less: &Rational) -> Vec<Standing<'static>> {
    let mut changed = standings.to_vec();
    let key = changed[at].keys[0].value().unwrap() - less;
    changed[at].keys[0] = Bounds::exactly(key);
    changed
}

fn with_amount(
    standings: &[Standing<'static>],
    at: usize,
    amount: Rational,
) -> Vec<Standing<'static>> {
    let mut changed = standings.to_vec();
    changed[at].amount = Bounds::exactly(amount);
    changed
}

/// All ceilings so much higher.
fn with_ceiling(plan: Plan, more: &Rational) -> Program {
    let mut program = program(plan);
    for ceiling in &mut program.ceilings {
        ceiling.amount += more;
    }
    program
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_it_says_is_so_and_nothing_less_is(plan in plans(), field in fields()) {
        let standings = standings(&field);
        let program = program(plan);
        let selection = select(&program, &standings, &[]);
        let cut_offs = HowFar::new(&program, &standings, &[], &selection);
        let half = Rational::new(1, 2).unwrap();
        let whole = |n: i64| Rational::from_i64(n);
        for at in 0..standings.len() {
            let Some(cut_off) = cut_offs.of(at) else {
                continue;
            };
            prop_assert!(selection.draws_needed.is_empty() && cut_off.not_computed.is_empty());
            prop_assert!(!is_whole(&program, &standings, at));
            if let Some(points) = &cut_off.points_short {
                prop_assert!(is_whole(&program, &with_key(&standings, at, &(points + &half)), at), "{at} {cut_off:?}");
            }
            for half_points in 0..6 {
                let rise = whole(half_points) * half.clone();
                if cut_off.points_short.as_ref().is_none_or(|points| rise < *points) {
                    prop_assert!(!is_whole(&program, &with_key(&standings, at, &rise), at), "{at} {rise} {cut_off:?}");
                }
            }
            if let Some(more) = &cut_off.more_budget {
                prop_assert!(is_whole(&with_ceiling(plan, more), &standings, at), "{at} {cut_off:?}");
            }
            for halves in 0..80 {
                let less = whole(halves) * half.clone();
                if cut_off.more_budget.as_ref().is_none_or(|more| less < *more) {
                    prop_assert!(!is_whole(&with_ceiling(plan, &less), &standings, at), "{at} {less} {cut_off:?}");
                }
            }
            let asked = standings[at].amount.value().unwrap();
            if let Some(smaller) = &cut_off.smaller_request {
                prop_assert!(is_whole(&program, &with_amount(&standings, at, smaller.clone()), at), "{at} {cut_off:?}");
            }
            for halves in 1..14 {
                let more = whole(halves) * half.clone();
                if more < *asked && cut_off.smaller_request.as_ref().is_none_or(|smaller| more > *smaller) {
                    prop_assert!(!is_whole(&program, &with_amount(&standings, at, more.clone()), at), "{at} {more} {cut_off:?}");
                }
            }
        }
    }
}

/// The third of 100 lacks 5, and has them at 105; with 10 more the second is served, and it fails again.
#[test]
fn more_money_can_serve_another_first() {
    let plan = Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(100)
    };
    let program = program(plan);
    let standings = [
        standing(0, "a", -90, 90),
        standing(1, "b", -80, 20),
        standing(2, "c", -70, 15),
        standing(3, "d", -60, 12),
    ];
    let selection = select(&program, &standings, &[]);
    let cut_offs = HowFar::new(&program, &standings, &[], &selection);
    let more = |at: usize| cut_offs.of(at).and_then(|cut_off| cut_off.more_budget);
    assert_eq!(more(1), Some(Rational::from_i64(10)));
    assert_eq!(more(2), Some(Rational::from_i64(5)));
    assert_eq!(more(3), Some(Rational::from_i64(2)));
    assert!(!is_whole(
        &with_ceiling(plan, &Rational::from_i64(10)),
        &standings,
        2
    ));
}

#[test]
fn says_who_stands_between() {
    let plan = Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(100)
    };
    let program = program(plan);
    let standings = [
        standing(0, "a", -90, 40),
        standing(1, "b", -80, 50),
        standing(2, "c", -70, 30),
        standing(3, "d", -60, 5),
        standing(4, "e", -50, 70),
    ];
    let selection = select(&program, &standings, &[]);
    let cut_offs = CutOffs::new(&program, &standings, &selection).unwrap();
    assert_eq!(cut_offs.of(0), None);
    let third = cut_offs.of(2).unwrap();
    // 10 were left for it: it had to pass the second, or 20 more had to be there, or it had to ask 10.
    assert_eq!(third.points_short, Some(Rational::from_i64(10)));
    assert_eq!(third.between, ["b"]);
    assert_eq!(third.more_budget, Some(Rational::from_i64(20)));
    assert_eq!(third.smaller_request, Some(Rational::from_i64(10)));
    let last = cut_offs.of(4).unwrap();
    // With more budget the third would be served before it: what would do is not said.
    assert_eq!(last.more_budget, None);
    assert_eq!(last.points_short, Some(Rational::from_i64(40)));
    assert_eq!(last.between, ["a", "b", "d"]);
    assert_eq!(last.smaller_request, Some(Rational::from_i64(5)));
}

/// Of equals who see other ceilings each needs its own room at the end of them: three for the second, two for the first.
#[test]
fn equals_under_ceilings_by_date() {
    let program = program(Plan {
        later: Some(0),
        ..Plan::of(1)
    });
    let standings = standings(&[(1, 2, false), (1, 1, true)]);
    let selection = select(&program, &standings, &[]);
    let cut_offs = HowFar::new(&program, &standings, &[], &selection);
    let more = |at: usize| cut_offs.of(at).and_then(|cut_off| cut_off.more_budget);
    assert_eq!(more(0), Some(Rational::from_i64(2)));
    assert_eq!(more(1), Some(Rational::from_i64(3)));
}
