//! Recorded draws that settle something, and one that does not. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{entrant, limit, limits, money, pot, skip};
use crate::program::{LimitKind, Program, Served};
use crate::proposal::Draw;
use crate::select::{Standing, select};

/// EUR 90, of which 30 and 40 are kept for two sorts of claimants.
fn two_reserves() -> Program {
    let reserve = |name, amount| limit(name, LimitKind::AtLeast(Served::InOrder), money(amount));
    limits(skip(90), vec![reserve("young", 30), reserve("rural", 40)])
}

/// Three equals that are all served in every order, out of other pots.
fn equals() -> Vec<Standing<'static>> {
    vec![
        entrant(0, "a", 1, 30, 1, &[&[""], &[]]),
        entrant(1, "b", 1, 20, 1, &[&[""], &[""]]),
        entrant(2, "c", 1, 20, 1, &[&[], &[""]]),
    ]
}

fn draw(order: [&str; 3]) -> Draw {
    Draw {
        question: "ranking:a,b,c".to_owned(),
        order: order.map(str::to_owned).to_vec(),
        on: None,
        by: None,
    }
}

#[test]
fn a_draw_that_moves_money_between_pots_only_is_unused() {
    let program = two_reserves();
    let without = select(&program, &equals(), &[]);
    assert!(without.draws_needed.is_empty());
    let recorded = select(&program, &equals(), &[draw(["b", "a", "c"])]);
    let about: Vec<&str> = recorded.remarks.iter().map(|one| &*one.about).collect();
    assert_eq!(about, ["/draws/0"]);
    assert_eq!(recorded.placements, without.placements);
    assert_eq!(recorded.ledger, without.ledger);
    assert_eq!(recorded.rankings, without.rankings);
}

#[test]
fn it_is_used_where_the_pots_decide_about_another() {
    let program = two_reserves();
    let mut standings = equals();
    // It fits only where the three left what is open to all untouched.
    standings.push(entrant(3, "d", 2, 20, 1, &[&[], &[]]));
    let asked = select(&program, &standings, &[]);
    assert_eq!(asked.draws_needed.len(), 1);
    assert_eq!(asked.draws_needed[0].question, "ranking:a,b,c");
    assert_eq!(asked.draws_needed[0].decides, ["d"]);
    for (order, left) in [(["a", "b", "c"], 0), (["b", "a", "c"], 20)] {
        let settled = select(&program, &standings, &[draw(order)]);
        assert!(settled.remarks.is_empty() && settled.draws_needed.is_empty());
        let ledger = settled.ledger.unwrap();
        let of = pot(&ledger, "ceiling").balance.left.clone();
        assert_eq!(
            of.as_ref().and_then(crate::quantity::Rational::to_i64),
            Some(left)
        );
    }
}
