//! Small divisions, and how far from the money each is in them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{entrant, limit, limits, lowers, money, number, skip};
use crate::decision::CutOff;
use crate::program::{LimitKind, Program, Quantity, ReduceHow, Served};
use crate::quantity::Rational;
use crate::select::how_far::HowFar;
use crate::select::testing::Plan;
use crate::select::{Standing, select};

fn told(program: &Program, standings: &[Standing], at: usize) -> CutOff {
    let selection = select(program, standings, &[]);
    let far = HowFar::new(program, standings, &[], &selection);
    let cut_off = far.of(at).unwrap();
    assert!(cut_off.not_computed.is_empty());
    cut_off
}

#[test]
fn no_ceiling_fills_a_pot_of_a_fixed_amount() {
    let program = limits(skip(100), vec![limit("heat", LimitKind::AtMost, money(30))]);
    let standings = [
        entrant(0, "a", 0, 20, 1, &[&[""]]),
        entrant(1, "b", 1, 15, 1, &[&[""]]),
    ];
    let second = told(&program, &standings, 1);
    assert_eq!(second.more_budget, None);
    assert_eq!(second.smaller_request, Some(number(10)));
    assert_eq!(
        (second.points_short, second.n_between),
        (Some(number(1)), 1)
    );
}

#[test]
fn a_share_of_the_ceiling_grows_with_it() {
    let share = Quantity::Share(Rational::new(1, 4).unwrap());
    let program = limits(skip(100), vec![limit("heat", LimitKind::AtMost, share)]);
    let standings = [
        entrant(0, "a", 0, 20, 1, &[&[""]]),
        entrant(1, "b", 1, 15, 1, &[&[""]]),
    ];
    // 35 is a quarter of 140.
    assert_eq!(told(&program, &standings, 1).more_budget, Some(number(40)));
}

#[test]
fn who_is_lowered_with_all_lacks_what_all_lack() {
    let program = lowers(ReduceHow::ProRata, false, None);
    let standings = [
        entrant(0, "a", 0, 60, 1, &[]),
        entrant(1, "b", 0, 90, 1, &[]),
    ];
    let first = told(&program, &standings, 0);
    assert_eq!(first.more_budget, Some(number(50)));
    assert_eq!(first.smaller_request, Some(number(10)));
    assert_eq!(first.points_short, None);
}

/// Of equals under a reserve each needs something else, as no one order of them tells.
#[test]
fn equals_of_whom_one_has_a_reserve() {
    let kept = LimitKind::AtLeast(Served::Last);
    let plan = Plan::of(1);
    let program = limits(plan, vec![limit("kept", kept, money(1))]);
    let standings = [
        entrant(0, "a", 0, 2, 1, &[&[""]]),
        entrant(1, "b", 0, 1, 1, &[&[]]),
    ];
    let with = |more: i64| {
        let program = limits(Plan::of(1 + more), vec![limit("kept", kept, money(1))]);
        let placements = select(&program, &standings, &[]).placements;
        [0, 1].map(|at: usize| placements[at].granted == standings[at].amount.value().cloned())
    };
    for at in 0..2 {
        let more = told(&program, &standings, at).more_budget;
        let least = (0..9).find(|more| with(*more)[at]).map(number);
        assert_eq!(more, least, "{at}");
    }
}
