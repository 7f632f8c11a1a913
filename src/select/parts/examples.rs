//! Pots, maxima and reserves, computed by hand. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{
    balances, entrant, limit, limits, money, money_of, number, per_value, pot, results, skip,
};
use crate::decision::Outcome;
use crate::program::{
    Answer, Expr, Limit, LimitKind, PotRest, Program, Quantity, Served, Shortfall, Type, Value,
};
use crate::select::testing::Plan;
use crate::select::{Standing, select};
use crate::text::Span;

use Outcome::{Awarded, AwardedInPart, RefusedCeiling};

#[test]
fn a_pot_of_its_own_is_carved_out_of_the_ceiling() {
    let program = limits(skip(100), vec![limit("small", LimitKind::Own, money(40))]);
    let standings = [
        entrant(0, "a", 1, 30, 1, &[&[""]]),
        entrant(1, "b", 2, 50, 1, &[&[]]),
        entrant(2, "c", 3, 20, 1, &[&[""]]),
        entrant(3, "d", 4, 10, 1, &[&[]]),
        entrant(4, "e", 5, 10, 1, &[&[""]]),
    ];
    let selection = select(&program, &standings, &[]);
    let expected = [
        (Awarded, 30),
        (Awarded, 50),
        (RefusedCeiling, 0),
        (Awarded, 10),
        (Awarded, 10),
    ];
    assert_eq!(results(&selection), expected);
    assert_eq!(selection.placements[2].deciding, ["division/small"]);
    let ledger = balances(&selection);
    assert_eq!(money_of(&ledger, "small"), [40, 40, 0, 0, 0]);
    assert_eq!(money_of(&ledger, "ceiling"), [100, 100, 0, 0, 0]);
}

#[test]
fn a_pot_of_nothing_refuses_and_neither_gives_nor_takes() {
    let program = limits(skip(100), vec![limit("none", LimitKind::Own, money(0))]);
    let standings = [
        entrant(0, "a", 1, 30, 1, &[&[""]]),
        entrant(1, "b", 2, 100, 1, &[&[]]),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(results(&selection), [(RefusedCeiling, 0), (Awarded, 100)]);
    balances(&selection);
}

#[test]
fn a_cap_per_value_is_tested_before_the_ceiling() {
    let cap = per_value(limit("applicant", LimitKind::AtMost, money(50)));
    let program = limits(
        Plan::of(100),
        vec![Limit {
            answer: Some(Answer::Skip),
            ..cap
        }],
    );
    let standings = [
        entrant(0, "a", 1, 40, 1, &[&["x"]]),
        entrant(1, "b", 2, 20, 1, &[&["x"]]),
        entrant(2, "c", 3, 30, 1, &[&["y"]]),
        entrant(3, "d", 4, 10, 1, &[&["x"]]),
        entrant(4, "e", 5, 30, 1, &[&[]]),
        entrant(5, "f", 6, 5, 1, &[&[]]),
    ];
    let selection = select(&program, &standings, &[]);
    let expected = [
        (Awarded, 40),
        (RefusedCeiling, 0),
        (Awarded, 30),
        (Awarded, 10),
        (RefusedCeiling, 0),
        (RefusedCeiling, 0),
    ];
    assert_eq!(results(&selection), expected);
    assert_eq!(selection.placements[1].deciding, ["division/applicant/x"]);
    assert_eq!(selection.placements[4].deciding, ["division/ceiling"]);
    let ledger = balances(&selection);
    assert_eq!(money_of(&ledger, "applicant/x"), [50, 50, 0, 0, 0]);
    assert_eq!(money_of(&ledger, "applicant/y"), [50, 30, 20, 0, 0]);
}

#[test]
fn awards_and_other_units_are_limits_too() {
    let of = Expr::literal(Value::Unknown, Type::Number, Span::default());
    let energy = Quantity::Units {
        amount: number(100),
        unit: "kWh".to_owned(),
        of,
    };
    let plan = Plan {
        shortfall: Shortfall::Partial,
        ..Plan::of(1_000)
    };
    let program = limits(
        plan,
        vec![
            limit("maximum", LimitKind::AtMost, Quantity::Awards(2)),
            limit("energy", LimitKind::AtMost, energy),
        ],
    );
    let with_units = |standing: Standing<'static>, units: i64| {
        let mut claims = *standing.claims.clone().unwrap();
        claims.units[1] = number(units);
        Standing {
            claims: Some(Box::new(claims)),
            ..standing
        }
    };
    let standings = [
        with_units(entrant(0, "a", 1, 100, 1, &[&[""], &[""]]), 60),
        with_units(entrant(1, "b", 2, 100, 1, &[&[""], &[""]]), 80),
        with_units(entrant(2, "c", 3, 100, 1, &[&[""], &[""]]), 10),
    ];
    let selection = select(&program, &standings, &[]);
    // 40 of 80 kWh are left for the second: half of its money. The third finds no place.
    let expected = [(Awarded, 100), (AwardedInPart, 50), (RefusedCeiling, 0)];
    assert_eq!(results(&selection), expected);
    assert_eq!(selection.placements[1].deciding, ["division/energy"]);
    assert_eq!(selection.placements[2].deciding, ["division/maximum"]);
    let ledger = balances(&selection);
    assert_eq!(money_of(&ledger, "energy"), [100, 100, 0, 0, 0]);
    assert_eq!(money_of(&ledger, "maximum"), [2, 2, 0, 0, 0]);
    assert_eq!(pot(&ledger, "energy").unit, "kWh");
}

fn reserve(served: Served, rest: PotRest) -> Program {
    let kept = limit("young", LimitKind::AtLeast(served), money(30));
    limits(skip(100), vec![Limit { rest, ..kept }])
}

#[test]
fn a_reserve_served_in_order_is_drawn_first() {
    let program = reserve(Served::InOrder, PotRest::Kept);
    let standings = [
        entrant(0, "a", 1, 80, 1, &[&[]]),
        entrant(1, "b", 2, 50, 1, &[&[]]),
        entrant(2, "c", 3, 40, 1, &[&[""]]),
        entrant(3, "d", 4, 15, 1, &[&[]]),
        entrant(4, "e", 5, 10, 1, &[&[]]),
    ];
    let selection = select(&program, &standings, &[]);
    // 70 is open. The third draws 30 of its reserve and 10 of what is open: one award, split.
    let expected = [
        (RefusedCeiling, 0),
        (Awarded, 50),
        (Awarded, 40),
        (RefusedCeiling, 0),
        (Awarded, 10),
    ];
    assert_eq!(results(&selection), expected);
    let ledger = balances(&selection);
    assert_eq!(money_of(&ledger, "young"), [30, 30, 0, 0, 0]);
    let steps = ledger.steps.iter().filter(|step| step.proposal == "c");
    assert_eq!(
        steps.map(|step| step.why).collect::<Vec<_>>(),
        ["split", "fits"]
    );
}

#[test]
fn what_is_left_of_a_reserve_stays_or_lapses() {
    let standings = [
        entrant(0, "a", 1, 10, 1, &[&[""]]),
        entrant(1, "b", 2, 80, 1, &[&[]]),
        entrant(2, "c", 3, 20, 1, &[&[]]),
    ];
    let kept = select(&reserve(Served::InOrder, PotRest::Kept), &standings, &[]);
    assert_eq!(
        results(&kept),
        [(Awarded, 10), (RefusedCeiling, 0), (Awarded, 20)]
    );
    assert_eq!(money_of(&balances(&kept), "young"), [30, 10, 20, 0, 0]);
    // After the last claimant what is left is open to all.
    let lapsed = select(&reserve(Served::InOrder, PotRest::Lapses), &standings, &[]);
    assert_eq!(
        results(&lapsed),
        [(Awarded, 10), (Awarded, 80), (RefusedCeiling, 0)]
    );
    assert_eq!(money_of(&balances(&lapsed), "young"), [30, 10, 0, 0, 20]);
}

#[test]
fn a_reserve_served_first_takes_its_claimants_before_all_others() {
    let standings = [
        entrant(0, "a", 1, 70, 1, &[&[]]),
        entrant(1, "b", 2, 20, 1, &[&[""]]),
        entrant(2, "c", 3, 20, 1, &[&[""]]),
        entrant(3, "d", 4, 10, 1, &[&[""]]),
    ];
    let selection = select(&reserve(Served::First, PotRest::Kept), &standings, &[]);
    // The second takes 20 of 30; the third does not fit whole and competes at its place, the fourth fits.
    assert_eq!(
        results(&selection),
        [
            (Awarded, 70),
            (Awarded, 20),
            (RefusedCeiling, 0),
            (Awarded, 10)
        ]
    );
    balances(&selection);
    let last = select(&reserve(Served::Last, PotRest::Kept), &standings, &[]);
    // Last: the first finds 70 open, the others live on the reserve.
    assert_eq!(results(&last), results(&selection));
}
