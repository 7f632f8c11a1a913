//! Divisions with parts: generated limits, steps and proposals, against every order of every tie tried one by one.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::generated::{Case, IDS, One};
use super::generated_cases::{cases, fields};
use super::testing::number;
use crate::decision::{Ledger, Outcome};
use crate::program::{Served, Shortfall};
use crate::quantity::Rational;
use crate::select::{Selection, Standing, select};

/// Each pot balances, nothing is below zero, and what each gave is what its steps say.
fn balances(ledger: &Ledger, is_settled: bool) {
    let high = |known: &Option<Rational>, range: &Option<(Rational, Rational)>| {
        known
            .clone()
            .or_else(|| range.clone().map(|range| range.1))
            .unwrap()
    };
    let low = |known: &Option<Rational>, range: &Option<(Rational, Rational)>| {
        known
            .clone()
            .or_else(|| range.clone().map(|range| range.0))
            .unwrap()
    };
    for pot in ledger.all_pots() {
        let balance = &pot.balance;
        assert!(
            !low(&balance.left, &balance.left_range).is_negative(),
            "{pot:?}"
        );
        let spent = high(&balance.spent, &balance.spent_range);
        let ceiling = balance.ceiling.clone().unwrap() + high(&pot.moved_in, &pot.moved_in_range);
        assert!(spent <= ceiling, "{pot:?}");
        if let (Some(left), Some(into), Some(out), Some(spent)) =
            (&balance.left, &pot.moved_in, &pot.moved_out, &balance.spent)
        {
            let ceiling = balance.ceiling.clone().unwrap();
            assert_eq!(ceiling + into, spent + out + left, "{pot:?}");
            let steps = ledger.steps.iter().filter(|step| step.pot == pot.name);
            let sum: Rational = steps.filter_map(|step| step.granted.as_ref()).sum();
            // A class has places and no steps.
            assert!(
                !is_settled || pot.name == "class" || pot.name == "next" || sum == *spent,
                "{pot:?} {sum}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_adds_up_and_no_pot_gives_too_much(case in cases(), field in fields(5)) {
        let selection = select(&case.program(), &case.entrants(&field), &[]);
        balances(selection.ledger.as_ref().unwrap(), selection.draws_needed.is_empty());
        let most = |one: &crate::select::Placement| one.granted.clone().or_else(|| one.granted_range.clone().map(|range| range.1)).unwrap_or(Rational::ZERO);
        for (one, asked) in selection.placements.iter().zip(&field) {
            prop_assert!(most(one) <= number(asked.2));
        }
        if selection.draws_needed.is_empty() {
            let sum: Rational = selection.placements.iter().map(most).sum();
            prop_assert!(sum <= number(case.ceiling));
            prop_assert_eq!(Some(sum), selection.ledger.unwrap().balance.spent);
        }
    }

    #[test]
    fn a_draw_is_asked_if_and_only_if_some_order_changes_something(case in cases(), field in fields(4)) {
        let selection = select(&case.program(), &case.entrants(&field), &[]);
        let courses = case.all_courses(&field);
        let mut differs = false;
        let awaits = if case.panel { Outcome::AwaitingJudgement } else { Outcome::AwaitingDraw };
        for (at, placement) in selection.placements.iter().enumerate() {
            let outcomes: BTreeSet<Option<Outcome>> = courses.iter().map(|course| course[at].0).collect();
            let amounts: BTreeSet<Rational> = courses.iter().map(|course| course[at].1.clone().unwrap_or(Rational::ZERO)).collect();
            differs |= outcomes.len() > 1 || amounts.len() > 1;
            let expected = if outcomes.len() == 1 { *outcomes.first().unwrap() } else { Some(awaits) };
            prop_assert_eq!(placement.outcome, expected);
            let ends = (amounts.first().unwrap().clone(), amounts.last().unwrap().clone());
            let found = placement.granted.clone().map(|one| (one.clone(), one)).or(placement.granted_range.clone());
            // Who is refused in turn in every order keeps its own outcome, without an amount; so does who waits until there is enough.
            let without = expected.is_none() || (outcomes.len() == 1 && expected == Some(Outcome::AwaitingJudgement));
            let found = found.or(without.then_some((Rational::ZERO, Rational::ZERO)));
            prop_assert_eq!(found, Some(ends));
        }
        prop_assert_eq!(!selection.draws_needed.is_empty(), differs);
    }

    #[test]
    fn neither_the_order_of_the_input_nor_names_matter(case in cases(), field in fields(5), turn in 0_usize..5) {
        let program = case.program();
        let mut standings = case.entrants(&field);
        let before = select(&program, &standings, &[]);
        let by_id = |standings: &[Standing], selection: &Selection| -> BTreeMap<String, String> {
            let both = standings.iter().zip(&selection.placements);
            both.map(|(one, placement)| (one.id.to_owned(), format!("{:?} {:?} {:?} {:?} {:?} {:?}", placement.outcome, placement.granted, placement.granted_range, placement.rank, placement.lists, placement.deciding))).collect()
        };
        let expected = by_id(&standings, &before);
        let turn = turn.min(standings.len());
        standings.rotate_left(turn);
        let turned = select(&program, &standings, &[]);
        prop_assert_eq!(&expected, &by_id(&standings, &turned));
        prop_assert_eq!(&before.rankings, &turned.rankings);
        prop_assert_eq!(&before.ledger, &turned.ledger);
        prop_assert_eq!(&before.draws_needed, &turned.draws_needed);
        let mut renamed = case.entrants(&field);
        for (at, standing) in renamed.iter_mut().enumerate() {
            standing.id = IDS[4 - at];
        }
        let selection = select(&program, &renamed, &[]);
        for (one, other) in before.placements.iter().zip(&selection.placements) {
            prop_assert_eq!((one.outcome, &one.granted, &one.granted_range, one.rank), (other.outcome, &other.granted, &other.granted_range, other.rank));
        }
    }

    /// Not where one limit gives in part and another does not, where a reserve lapses or is served first, where all are lowered, with classes, rules between proposals or several steps.
    #[test]
    fn a_better_place_never_costs_a_grant(case in cases(), field in fields(5), who in any::<prop::sample::Index>()) {
        let reserve = case.reserve.map(|(amount, _, _)| (amount, Served::InOrder, false));
        let case = Case { reserve, lowers: None, second: None, class: None, between: None, enough: false, ..case };
        let case = case.with_one_answer();
        if field.is_empty() {
            return Ok(());
        }
        let who = who.index(field.len());
        // Every one has a place of its own.
        let place = |at: usize, key: i64| key * 10 + i64::try_from(at).unwrap();
        let at_keys = |keys: &[i64]| -> Vec<Standing> {
            field.iter().enumerate().map(|(at, one)| case.entrant(at, one, (keys[at], 0))).collect()
        };
        let mut keys: Vec<i64> = field.iter().enumerate().map(|(at, one)| place(at, one.0)).collect();
        let program = case.program();
        let before = select(&program, &at_keys(&keys), &[]).placements[who].granted.clone().unwrap_or(Rational::ZERO);
        for key in (-1..keys[who]).rev() {
            if keys.contains(&key) {
                continue;
            }
            keys[who] = key;
            let after = select(&program, &at_keys(&keys), &[]).placements[who].granted.clone().unwrap_or(Rational::ZERO);
            prop_assert!(after >= before, "{key}: {after} after {before}");
        }
    }
}

/// The smallest example of a better place that costs a grant: a maximum gives in part, and the pot tested after it does not.
#[test]
fn what_is_left_of_one_limit_can_fit_in_another_where_the_whole_does_not() {
    let case = Case {
        cap: Some((2, Some(Shortfall::Partial))),
        own: Some((1, None)),
        ..Case::plain(2, Shortfall::Stop)
    };
    let program = case.program();
    let granted = |key: i64| {
        let field: [One; 2] = [(1, 0, 1, 0, false, false), (key, 0, 2, 0, true, false)];
        select(&program, &case.entrants(&field), &[]).placements[1]
            .granted
            .clone()
    };
    assert_eq!((granted(2), granted(0)), (Some(number(1)), Some(number(0))));
}

/// The smallest example of a better place that costs a grant: what is left of a reserve lapses after its last claimant.
#[test]
fn a_reserve_that_lapses_can_make_a_lower_place_better() {
    let case = Case {
        reserve: Some((1, Served::InOrder, true)),
        ..Case::plain(2, Shortfall::Skip)
    };
    let program = case.program();
    let claimant: One = (1, 0, 0, 0, false, true);
    let other: One = (2, 0, 2, 0, false, false);
    let granted = |field: &[One]| {
        select(&program, &case.entrants(field), &[]).placements[1]
            .granted
            .clone()
    };
    assert_eq!(granted(&[claimant, other]), Some(number(2)));
    assert_eq!(
        granted(&[claimant, (0, 0, 2, 0, false, false)]),
        Some(number(0))
    );
}
