//! What is provisional in a division without parts, against every way in which open proposals can be completed; and that a
//! better place never costs a grant.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::properties::{fields, plans, standings};
use super::queue::compare_at_best;
use super::testing::{EARLY, LATE, Plan, day, open, program, standing};
use super::ties::orders;
use super::{Placement, Standing, select};
use crate::proposal::Draw;
use crate::quantity::Rational;

/// An open proposal: its place, what it asks, when it came, how much of its place is known, and whether it passes in the end.
type Waiting = (i64, i64, bool, u8, bool);

const OPEN: [&str; 3] = ["x", "y", "z"];

fn waiting(n: usize) -> impl Strategy<Value = Vec<Waiting>> {
    let one = (
        0_i64..3,
        0_i64..7,
        any::<bool>(),
        0_u8..4,
        proptest::bool::weighted(0.8),
    );
    proptest::collection::vec(one, 1..=n)
}

/// As it stands while it awaits something: its place lies between two ends, below one, nowhere, or is known.
fn hidden(nth: usize, (key, amount, late, hides, _): &Waiting) -> Standing<'static> {
    let low = [None, Some((key - 1).max(0)), Some(0), Some(*key)][usize::from(*hides)];
    let high = (*hides == 3).then_some(*key);
    let whole = standing(9, OPEN[nth], *key, *amount);
    let bounds = open(9, OPEN[nth], low, high);
    Standing {
        open: true,
        keys: if high.is_some() {
            whole.keys
        } else {
            bounds.keys
        },
        received: Some(day(if *late { LATE } else { EARLY })),
        ..bounds
    }
}

fn completed(nth: usize, (key, amount, late, _, passes): &Waiting) -> Option<Standing<'static>> {
    passes.then(|| Standing {
        received: Some(day(if *late { LATE } else { EARLY })),
        ..standing(9, OPEN[nth], *key, *amount)
    })
}

fn told(one: &Placement) -> impl PartialEq + std::fmt::Debug + use<> {
    (one.outcome, one.granted.clone(), one.granted_range.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_provisional_stays_whatever_open_ones_turn_out_to_be(plan in plans(), field in fields(), waiting in waiting(2)) {
        let program = program(plan);
        let open = |nth: usize, completes: usize| {
            if completes & (1 << nth) == 0 {
                Some(hidden(nth, &waiting[nth]))
            } else {
                completed(nth, &waiting[nth])
            }
        };
        let with = |completes: usize| -> Vec<Standing> {
            let open = (0..waiting.len()).filter_map(|nth| open(nth, completes));
            standings(&field).into_iter().chain(open).collect()
        };
        let now = select(&program, &with(0), &[]);
        for completes in 1..1_usize << waiting.len() {
            let then = select(&program, &with(completes), &[]);
            for at in 0..field.len() {
                let one = &now.placements[at];
                let awaited = now.depends_on(one);
                let hangs = |nth: usize| completes & (1 << nth) != 0 && awaited.iter().any(|id| id == OPEN[nth]);
                if !(0..waiting.len()).any(hangs) {
                    prop_assert_eq!(told(one), told(&then.placements[at]), "{} {}", at, completes);
                }
            }
        }
    }

    #[test]
    fn provisional_is_who_stands_at_or_below_the_best_place(plan in plans(), field in fields(), waiting in waiting(3)) {
        let open = waiting.iter().enumerate().map(|(nth, one)| hidden(nth, one));
        let all: Vec<Standing> = standings(&field).into_iter().chain(open).collect();
        let now = select(&program(plan), &all, &[]);
        let (known, open) = all.split_at(field.len());
        for (one, placement) in known.iter().zip(&now.placements) {
            let reached = open.iter().filter(|open| compare_at_best(&open.keys, &one.keys).is_le());
            let reached: Vec<&str> = reached.map(|open| open.id).collect();
            prop_assert_eq!(now.depends_on(placement), reached);
        }
        prop_assert!(now.placements[field.len()..].iter().all(|one| one.n_awaited == 0));
    }

    /// With one ceiling, and whatever a draw decides.
    #[test]
    fn a_better_place_never_costs_a_grant(plan in plans(), field in fields(), who in any::<prop::sample::Index>(), nth in any::<prop::sample::Index>()) {
        let plan = Plan { later: None, ..plan };
        if field.is_empty() {
            return Ok(());
        }
        let who = who.index(field.len());
        let program = program(plan);
        let at = |key: i64| {
            let mut field = field.clone();
            field[who].0 = key;
            let standings = standings(&field);
            let placement = select(&program, &standings, &[]).placements[who].clone();
            let known = placement.granted.map(|granted| (granted.clone(), granted));
            known.or(placement.granted_range).unwrap()
        };
        let mut worse = at(field[who].0);
        for key in (-1..field[who].0).rev() {
            let better = at(key);
            prop_assert!(better.0 >= worse.0 && better.1 >= worse.1, "{key}: {better:?} after {worse:?}");
            worse = better;
        }
        // Nor does a better place in a draw.
        let standings = standings(&field);
        if let Some(question) = select(&program, &standings, &[]).draws_needed.first()
            && let Some(mine) = question.among.iter().position(|id| *id == standings[who].id)
        {
            let all = orders(question.among.len());
            let order = &all[nth.index(all.len())];
            let drawn = |order: &[usize]| -> Rational {
                let order = order.iter().map(|at| question.among[*at].clone()).collect();
                let draw = Draw { question: question.question.clone(), order, on: None, by: None };
                let placement = select(&program, &standings, &[draw]).placements[who].clone();
                placement.granted.or(placement.granted_range.map(|range| range.0)).unwrap()
            };
            let place = order.iter().position(|at| *at == mine).unwrap();
            if place > 0 {
                let mut better = order.clone();
                better.swap(place, place - 1);
                prop_assert!(drawn(&better) >= drawn(order));
            }
        }
    }
}
