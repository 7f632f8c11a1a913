//! Several steps, and lowering, computed by hand. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{
    balances, entrant, limit, lowers, money, money_of, number, results, step, with_parts,
};
use crate::decision::Outcome;
use crate::program::{Answer, DivisionParts, Flow, LeastRest, LimitId, LimitKind, ReduceHow};
use crate::proposal::Draw;
use crate::quantity::Rational;
use crate::select::select;
use crate::select::testing::Plan;

use Outcome::{Awarded, AwardedInPart, AwardedReduced, RefusedCeiling};

fn flow(from: &[u16], to: Option<u16>, only_stopped: bool) -> Flow {
    Flow {
        from: from.iter().map(|id| LimitId(*id)).collect(),
        only_stopped,
        to: to.map(LimitId),
    }
}

#[test]
fn what_is_left_flows_one_way() {
    let mut second = step(Some("second"), Answer::Stop);
    second.flow = Some(flow(&[0], Some(1), false));
    let parts = DivisionParts {
        limits: vec![
            limit("large", LimitKind::Own, money(60)),
            limit("small", LimitKind::Own, money(40)),
        ],
        steps: vec![step(Some("first"), Answer::Stop), second],
        ..DivisionParts::default()
    };
    let program = with_parts(Plan::of(100), parts);
    let standings = [
        entrant(0, "a", 1, 50, 2, &[&[""], &[]]),
        entrant(1, "b", 2, 25, 2, &[&[], &[""]]),
        entrant(2, "c", 3, 25, 2, &[&[], &[""]]),
        entrant(3, "d", 4, 15, 2, &[&[""], &[]]),
    ];
    let selection = select(&program, &standings, &[]);
    // 10 of the large ones go over: the third finds 15 + 10. The fourth had stopped the large ones with 10 left.
    assert_eq!(
        results(&selection),
        [
            (Awarded, 50),
            (Awarded, 25),
            (Awarded, 25),
            (RefusedCeiling, 0)
        ]
    );
    let ledger = balances(&selection);
    assert_eq!(money_of(&ledger, "large"), [60, 50, 0, 0, 10]);
    assert_eq!(money_of(&ledger, "small"), [40, 50, 0, 10, 0]);
    assert_eq!(money_of(&ledger, "ceiling"), [100, 100, 0, 0, 0]);
    assert_eq!(selection.rankings[1].list, "second");
    assert_eq!(selection.placements[2].lists.len(), 2);
}

#[test]
fn pots_pool_and_all_draw_on_the_pool() {
    let pools = |only_stopped: bool| {
        let mut second = step(Some("pool"), Answer::Skip);
        second.flow = Some(flow(&[0, 1], None, only_stopped));
        let parts = DivisionParts {
            limits: vec![
                limit("north", LimitKind::Own, money(50)),
                limit("south", LimitKind::Own, money(50)),
            ],
            steps: vec![step(Some("groups"), Answer::Stop), second],
            ..DivisionParts::default()
        };
        with_parts(Plan::of(100), parts)
    };
    let standings = [
        entrant(0, "a", 1, 30, 2, &[&[""], &[]]),
        entrant(1, "b", 2, 30, 2, &[&[""], &[]]),
        entrant(2, "c", 3, 25, 2, &[&[], &[""]]),
    ];
    let all = select(&pools(false), &standings, &[]);
    // 20 and 25 flow together: the second, that stopped the north, finds 45.
    assert_eq!(results(&all), [(Awarded, 30), (Awarded, 30), (Awarded, 25)]);
    let ledger = balances(&all);
    assert_eq!(money_of(&ledger, "pool"), [0, 30, 15, 45, 0]);
    assert_eq!(money_of(&ledger, "south"), [50, 25, 0, 0, 25]);
    let stopped = select(&pools(true), &standings, &[]);
    // Only the north turned somebody away: 20 is not enough.
    assert_eq!(results(&stopped)[1], (RefusedCeiling, 0));
    assert_eq!(stopped.placements[1].deciding, ["division/pool"]);
    assert_eq!(money_of(&balances(&stopped), "pool"), [0, 0, 20, 20, 0]);
}

#[test]
fn all_are_lowered_until_they_fit() {
    let standings = [
        entrant(0, "a", 1, 100, 1, &[]),
        entrant(1, "b", 1, 50, 1, &[]),
        entrant(2, "c", 1, 5, 1, &[]),
    ];
    let program = lowers(ReduceHow::ProRata, false, None);
    let selection = select(&program, &standings, &[]);
    assert_eq!(
        results(&selection),
        [
            (AwardedReduced, 64),
            (AwardedReduced, 32),
            (AwardedReduced, 3)
        ]
    );
    assert!(selection.draws_needed.is_empty());
    let program = lowers(ReduceHow::ProRata, false, Some(5));
    let selection = select(&program, &standings, &[]);
    assert_eq!(
        results(&selection),
        [
            (AwardedReduced, 66),
            (AwardedReduced, 33),
            (RefusedCeiling, 0)
        ]
    );
    balances(&selection);
    // Where all fit, nobody is lowered.
    let selection = select(&program, &standings[1..], &[]);
    assert_eq!(results(&selection), [(Awarded, 50), (Awarded, 5)]);
}

#[test]
fn a_cent_among_equals_is_drawn() {
    let program = lowers(ReduceHow::ProRata, true, None);
    let standings = [
        entrant(0, "a", 1, 50, 1, &[]),
        entrant(1, "b", 1, 50, 1, &[]),
        entrant(2, "c", 1, 50, 1, &[]),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(selection.draws_needed[0].question, "ranking:a,b,c");
    // The outcome is certain, the amount is not.
    assert_eq!(results(&selection), [(AwardedReduced, -1); 3]);
    assert_eq!(
        selection.placements[0].granted_range,
        Some((number(33), number(34)))
    );
    let draw = Draw {
        question: "ranking:a,b,c".to_owned(),
        order: ["b", "c", "a"].map(str::to_owned).to_vec(),
        on: None,
        by: None,
    };
    let selection = select(&program, &standings, &[draw]);
    assert_eq!(
        results(&selection),
        [
            (AwardedReduced, 33),
            (AwardedReduced, 34),
            (AwardedReduced, 33)
        ]
    );
    assert!(selection.remarks.is_empty());
}

#[test]
fn too_little_a_rest_is_not_given() {
    let least = |ends| {
        let answer = Answer::Partial(Some(LeastRest {
            least: Rational::new(1, 2).unwrap(),
            is_share: true,
            ends,
        }));
        let parts = DivisionParts {
            steps: vec![step(None, answer)],
            ..DivisionParts::default()
        };
        with_parts(Plan::of(100), parts)
    };
    let standings = [
        entrant(0, "a", 1, 80, 1, &[]),
        entrant(1, "b", 2, 50, 1, &[]),
        entrant(2, "c", 3, 40, 1, &[]),
    ];
    let skips = select(&least(false), &standings, &[]);
    assert_eq!(
        results(&skips),
        [(Awarded, 80), (RefusedCeiling, 0), (AwardedInPart, 20)]
    );
    let ends = select(&least(true), &standings, &[]);
    assert_eq!(
        results(&ends),
        [(Awarded, 80), (RefusedCeiling, 0), (RefusedCeiling, 0)]
    );
    assert_eq!(ends.ledger.unwrap().steps[1].why, "too_little");
}
