//! Orders that look at what is placed above, by hand. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{claims, entrant, names, one_step, results, skip, with_claims, with_parts};
use crate::decision::Outcome;
use crate::program::{Counted, Expr, Key, KeyForm, Program, Type, Value};
use crate::quantity::Rational;
use crate::select::{Selection, Standing, select};
use crate::text::Span;

use Outcome::{AwaitingDraw, Awarded, RefusedCeiling};

/// By total, then first those that add a value; what does not fit is passed over.
fn by_total_then_new(ceiling: i64, counted: Counted) -> Program {
    let mut program = with_parts(skip(ceiling), one_step(&skip(ceiling)));
    let of = Expr::literal(Value::Unknown, Type::Text, Span::default());
    program.ranking.as_mut().unwrap().keys = vec![
        Key {
            form: KeyForm::Total,
            highest_first: true,
        },
        Key {
            form: KeyForm::Adds(Box::new(of), counted),
            highest_first: false,
        },
    ];
    program
}

/// One that stands in a district; a lower `rank` is a higher total.
fn one<'a>(at: usize, id: &'a str, rank: i64, asks: i64, district: &str) -> Standing<'a> {
    let mut claims = claims(rank, 1, &[]);
    let step = claims.steps[0].as_mut().unwrap();
    step.keys
        .push(crate::evaluate::Bounds::exactly(Rational::ZERO));
    claims.adds = vec![vec![Vec::new(), names(&[district])]];
    Standing {
        claims: Some(Box::new(claims)),
        ..entrant(at, id, rank, asks, 1, &[])
    }
}

fn ranks(selection: &Selection) -> Vec<Option<u64>> {
    selection.placements.iter().map(|one| one.rank).collect()
}

#[test]
fn first_those_that_add_a_value() {
    let standings = [
        one(0, "a", 1, 10, "west"),
        one(1, "b", 1, 10, "west"),
        one(2, "c", 1, 10, "east"),
        one(3, "d", 1, 10, "west"),
    ];
    let selection = select(&by_total_then_new(30, Counted::Ranked), &standings, &[]);
    // The east is served whoever is drawn first; one of the west falls out.
    assert_eq!(
        results(&selection),
        [
            (AwaitingDraw, -1),
            (AwaitingDraw, -1),
            (Awarded, 10),
            (AwaitingDraw, -1)
        ]
    );
    assert_eq!(selection.draws_needed.len(), 1);
    assert_eq!(selection.draws_needed[0].decides, ["a", "b", "d"]);
}

#[test]
fn equals_that_all_fit_share_a_rank_and_no_draw_is_asked() {
    let standings = [
        one(0, "b", 1, 10, "west"),
        one(1, "a", 1, 10, "west"),
        one(2, "c", 2, 10, "west"),
    ];
    let selection = select(&by_total_then_new(30, Counted::Awarded), &standings, &[]);
    assert!(selection.draws_needed.is_empty());
    assert_eq!(ranks(&selection), [Some(1), Some(1), Some(3)]);
}

#[test]
fn ties_above_that_all_fit_use_up_no_orders() {
    // 120 orders of the first five that matter to nobody, six of the next three, six of the last three.
    let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    let standings: Vec<Standing> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| match at {
            0..5 => one(at, id, 1, 20, "west"),
            5..8 => one(at, id, 2, 30, "west"),
            _ => one(at, id, 3, 30, "west"),
        })
        .collect();
    let selection = select(&by_total_then_new(130, Counted::Awarded), &standings, &[]);
    assert_eq!(results(&selection)[4], (Awarded, 20));
    assert_eq!(results(&selection)[5], (AwaitingDraw, -1));
    assert_eq!(results(&selection)[10], (RefusedCeiling, 0));
    let asked: Vec<&str> = selection
        .draws_needed
        .iter()
        .map(|draw| &*draw.question)
        .collect();
    assert_eq!(asked, ["ranking:f,g,h"]);
}

#[test]
fn who_stands_above_a_tie_beyond_all_orders_is_certain() {
    let mut standings = vec![one(0, "top", 1, 5, "north")];
    let tied = ["a", "b", "c", "d", "e", "f", "g"];
    standings.extend(
        tied.iter()
            .enumerate()
            .map(|(at, id)| one(at + 1, id, 2, 20, "west")),
    );
    standings.push(one(8, "low", 3, 20, "west"));
    let selection = select(&by_total_then_new(50, Counted::Awarded), &standings, &[]);
    assert_eq!(results(&selection)[0], (Awarded, 5));
    assert!(
        results(&selection)[1..]
            .iter()
            .all(|one| *one == (AwaitingDraw, -1))
    );
    assert_eq!(selection.draws_needed.len(), 1);
}

#[test]
fn who_is_no_longer_new_shares_no_place_with_those_that_could_be() {
    // West is there already. One of the east is new, the other one is then like the one of the west.
    for ids in [["a", "b", "c", "d"], ["d", "c", "b", "a"]] {
        let standings = [
            one(0, ids[0], 1, 0, "west"),
            one(1, ids[1], 2, 0, "west"),
            one(2, ids[2], 2, 0, "east"),
            one(3, ids[3], 2, 0, "east"),
        ];
        let selection = select(&by_total_then_new(15, Counted::Ranked), &standings, &[]);
        assert!(selection.draws_needed.is_empty());
        assert_eq!(ranks(&selection), [Some(1), Some(4), Some(2), Some(2)]);
    }
}

fn asked(selection: &Selection) -> Vec<&str> {
    let draws = selection.draws_needed.iter();
    draws.map(|draw| &*draw.question).collect()
}

#[test]
fn a_draw_is_among_those_that_stay_equal_when_their_turn_comes() {
    // The top has west. Per case: the values of the equals, and what is asked.
    let cases: [(&[&str], i64, &[&str]); 4] = [
        (&["east", "west", "west"], 25, &["ranking:b,c"]),
        (&["east", "north", "west"], 15, &["ranking:a,b"]),
        (&["east", "east", "west"], 25, &["ranking:a,b,c"]),
        (&["east", "east", "north", "west"], 35, &["ranking:a,b,c,d"]),
    ];
    for (values, ceiling, expected) in cases {
        let ids = ["a", "b", "c", "d"];
        let mut standings = vec![one(0, "top", 1, 0, "west")];
        let equals = ids.iter().zip(values).enumerate();
        standings.extend(equals.map(|(at, (id, value))| one(at + 1, id, 2, 10, value)));
        let selection = select(
            &by_total_then_new(ceiling, Counted::Ranked),
            &standings,
            &[],
        );
        assert_eq!(asked(&selection), expected, "{values:?}");
    }
}

#[test]
fn a_draw_among_more_than_stay_equal_is_not_used() {
    // Only the first is new: the others bring what stands there already.
    let standings = [
        one(0, "a", 2, 10, "west"),
        one(1, "b", 2, 10, "east"),
        one(2, "c", 2, 10, "east"),
        one(3, "top", 1, 0, "east"),
    ];
    let draw = |among: &str, order: &[&str]| crate::proposal::Draw {
        question: format!("ranking:{among}"),
        order: names(order),
        on: None,
        by: None,
    };
    let program = by_total_then_new(20, Counted::Ranked);
    let all = select(&program, &standings, &[draw("a,b,c", &["c", "a", "b"])]);
    assert_eq!(asked(&all), ["ranking:b,c"]);
    assert_eq!(all.remarks[0].code, "unused-draw");
    assert_eq!(ranks(&all), [Some(2), Some(3), Some(3), Some(1)]);
    let two = select(&program, &standings, &[draw("b,c", &["c", "b"])]);
    assert!(two.remarks.is_empty() && two.draws_needed.is_empty());
    assert_eq!(
        results(&two),
        [
            (Awarded, 10),
            (RefusedCeiling, 0),
            (Awarded, 10),
            (Awarded, 0)
        ]
    );
    assert_eq!(ranks(&two), [Some(2), Some(4), Some(3), Some(1)]);
}

#[test]
fn who_got_no_money_in_an_earlier_step_stands_above_where_it_is_placed_again() {
    let order = |counted| {
        let mut program = by_total_then_new(10, counted);
        let parts = program.division.as_mut().unwrap().parts.as_mut().unwrap();
        parts.steps.push(parts.steps[0].clone());
        let two = |standing: Standing<'static>, enters_first: bool| {
            with_claims(standing, |claims| {
                let (place, adds) = (claims.steps[0].clone(), claims.adds[0].clone());
                claims.steps = vec![place.clone().filter(|_| enters_first), place];
                claims.adds = vec![adds.clone(), adds];
            })
        };
        let standings = [
            two(one(0, "a", 1, 100, "west"), true),
            two(one(1, "b", 2, 10, "west"), false),
            two(one(2, "c", 2, 10, "east"), false),
        ];
        let selection = select(&program, &standings, &[]);
        results(&selection)
    };
    assert_eq!(
        order(Counted::Ranked),
        [(RefusedCeiling, 0), (RefusedCeiling, 0), (Awarded, 10)]
    );
    assert_eq!(
        order(Counted::Awarded)[1..],
        [(AwaitingDraw, -1), (AwaitingDraw, -1)]
    );
}
