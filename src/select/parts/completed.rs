//! What is provisional, against every way in which generated open proposals can be completed.
#![expect(clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::generated::{Case, One};
use super::generated_cases::{cases, fields};
use super::generated_open::{Open, opens};
use crate::program::Served;
use crate::select::queue::compare_at_best;
use crate::select::{Placement, Selection, Standing, select};

const OPEN: [&str; 3] = ["x", "y", "z"];

fn before(case: &Case, field: &[One], open: &[Open]) -> Vec<Standing<'static>> {
    let mut all = case.entrants(field);
    for (nth, one) in open.iter().enumerate() {
        all.push(case.hidden(field.len() + nth, OPEN[nth], one));
    }
    all
}

/// Each completion of some, while the others stay open: one bit per open proposal.
fn after(case: &Case, field: &[One], open: &[Open], completed: usize) -> Vec<Standing<'static>> {
    let mut all = case.entrants(field);
    for (nth, one) in open.iter().enumerate() {
        if completed & (1 << nth) == 0 {
            all.push(case.hidden(field.len() + nth, OPEN[nth], one));
        } else {
            all.extend(case.completed(field.len() + nth, OPEN[nth], one));
        }
    }
    all
}

fn told(one: &Placement) -> impl PartialEq + std::fmt::Debug + use<> {
    (one.outcome, one.granted.clone(), one.granted_range.clone())
}

fn misses(selection: &Selection, placement: &Placement, completed: usize) -> bool {
    let awaited = selection.depends_on(placement);
    let mut ids = OPEN.iter().enumerate();
    ids.all(|(nth, id)| completed & (1 << nth) == 0 || awaited.iter().all(|other| other != id))
}

/// Without what looks at the whole field: nothing but places in the list counts.
fn plain(case: Case) -> Case {
    let in_order = |(amount, served, _)| {
        let served = match served {
            Served::First => Served::InOrder,
            served => served,
        };
        (amount, served, false)
    };
    Case {
        second: None,
        between: None,
        lowers: None,
        pick: None,
        cover: None,
        enough: false,
        in_turn: false,
        reserve: case.reserve.map(in_order),
        ..case
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_provisional_stays_whatever_open_ones_turn_out_to_be(case in cases(), field in fields(3), open in opens(2)) {
        let program = case.program();
        let now = select(&program, &before(&case, &field, &open), &[]);
        for completed in 1..1_usize << open.len() {
            let then = select(&program, &after(&case, &field, &open, completed), &[]);
            for at in 0..field.len() {
                let one = &now.placements[at];
                if misses(&now, one, completed) {
                    prop_assert_eq!(told(one), told(&then.placements[at]), "{} {}", at, completed);
                }
            }
        }
    }

    #[test]
    fn in_one_list_it_is_who_stands_at_or_below_the_best_place(case in cases(), field in fields(5), open in opens(3)) {
        let case = plain(case);
        let all = before(&case, &field, &open);
        let now = select(&case.program(), &all, &[]);
        let (known, open) = all.split_at(field.len());
        for (at, one) in known.iter().enumerate() {
            let reached = open.iter().filter(|open| compare_at_best(&open.keys, &one.keys).is_le());
            let reached: Vec<&str> = reached.map(|open| open.id).collect();
            prop_assert_eq!(now.depends_on(&now.placements[at]), reached);
        }
    }

    #[test]
    fn a_list_is_not_changed_from_a_later_one(case in cases(), field in fields(5), open in opens(3)) {
        let case = Case { second: Some(false), strata: true, ..plain(case) };
        let all = before(&case, &field, &open);
        let now = select(&case.program(), &all, &[]);
        let (known, open) = all.split_at(field.len());
        for (at, one) in known.iter().enumerate() {
            let is_first = |one: &Standing| one.claims.as_ref().is_none_or(|claims| claims.may_stand(0).is_some());
            if !is_first(one) {
                continue;
            }
            let reached = open.iter().filter(|open| is_first(open) && compare_at_best(&open.keys, &one.keys).is_le());
            let reached: Vec<&str> = reached.map(|open| open.id).collect();
            prop_assert_eq!(now.depends_on(&now.placements[at]), reached);
        }
    }
}
