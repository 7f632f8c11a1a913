//! The cut-off explanation against selections that are run again with the change that it names.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::cut_off::CutOffs;
use super::properties::{fields, plans, standings};
use super::testing::{Plan, program, standing};
use super::{Standing, select};
use crate::decision::Outcome;
use crate::evaluate::Bounds;
use crate::program::Shortfall;
use crate::quantity::Rational;

/// Whether one is served whole, for certain.
fn is_whole(plan: Plan, standings: &[Standing], at: usize) -> bool {
    let selection = select(&program(plan), standings, &[]);
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

fn with_ceiling(plan: Plan, more: &Rational) -> Plan {
    Plan {
        ceiling: plan.ceiling + more.to_i64().unwrap(),
        ..plan
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_it_says_is_so_and_nothing_less_is(plan in plans(), field in fields()) {
        let standings = standings(&field);
        let program = program(plan);
        let selection = select(&program, &standings, &[]);
        let Some(cut_offs) = CutOffs::new(&program, &standings, &selection) else {
            prop_assert!(!selection.draws_needed.is_empty());
            return Ok(());
        };
        let half = Rational::new(1, 2).unwrap();
        for at in 0..standings.len() {
            let Some(cut_off) = cut_offs.of(at) else {
                continue;
            };
            prop_assert!(!is_whole(plan, &standings, at));
            if let Some(points) = &cut_off.points_short {
                prop_assert!(is_whole(plan, &with_key(&standings, at, &(points + &half)), at), "{at} {cut_off:?}");
                if points.is_positive() {
                    prop_assert!(!is_whole(plan, &with_key(&standings, at, &(points - &half)), at), "{at} {cut_off:?}");
                }
            }
            if let Some(more) = &cut_off.more_budget {
                prop_assert!(is_whole(with_ceiling(plan, more), &standings, at), "{at} {cut_off:?}");
                let less = more - &Rational::ONE;
                prop_assert!(!is_whole(with_ceiling(plan, &less), &standings, at), "{at} {cut_off:?}");
            }
            if let Some(smaller) = &cut_off.smaller_request {
                prop_assert!(is_whole(plan, &with_amount(&standings, at, smaller.clone()), at), "{at} {cut_off:?}");
                let more = smaller + &Rational::ONE;
                prop_assert!(!is_whole(plan, &with_amount(&standings, at, more), at), "{at} {cut_off:?}");
            }
        }
    }
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
