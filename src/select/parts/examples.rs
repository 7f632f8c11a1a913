//! Divisions with parts, computed by hand. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{claims, entrant, limit, number, one_step, step, with_parts};
use crate::decision::{Ledger, Outcome, Pot};
use crate::evaluate::Claims;
use crate::program::{
    AmountClass, Answer, Between, Counted, DivisionParts, Expr, Flow, LeastRest, Limit, LimitId,
    LimitKind, Pick, PotRest, Program, Quantity, Reduce, ReduceHow, Served, Shortfall, StatementId,
    Type, Value,
};
use crate::proposal::Draw;
use crate::quantity::Rational;
use crate::select::standing::InTurn;
use crate::select::testing::{Plan, open};
use crate::select::{Selection, Standing, select};
use crate::text::Span;
use crate::words::Bilingual;

use Outcome::{
    AwaitingDraw, Awarded, AwardedInPart, AwardedReduced, NotAssessedCeiling, Refused,
    RefusedCeiling,
};

fn skip(ceiling: i64) -> Plan {
    Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(ceiling)
    }
}

fn money(n: i64) -> Quantity {
    Quantity::Money(number(n))
}

fn per_value(limit: Limit) -> Limit {
    let per = Expr::literal(Value::Unknown, Type::Text, Span::default());
    Limit {
        per: Some(per),
        ..limit
    }
}

fn results(selection: &Selection) -> Vec<(Outcome, i64)> {
    let placements = selection.placements.iter();
    let results = placements.map(|one| {
        let granted = one.granted.as_ref().and_then(Rational::to_i64);
        (one.outcome.unwrap(), granted.unwrap_or(-1))
    });
    results.collect()
}

fn pot<'a>(ledger: &'a Ledger, name: &str) -> &'a Pot {
    ledger
        .all_pots()
        .into_iter()
        .find(|pot| pot.name == name)
        .unwrap()
}

/// Ceiling, spent, left, in and out of a pot.
fn money_of(ledger: &Ledger, name: &str) -> [i64; 5] {
    let pot = pot(ledger, name);
    let whole =
        |amount: &Option<Rational>| amount.as_ref().and_then(Rational::to_i64).unwrap_or(-1);
    [
        whole(&pot.balance.ceiling),
        whole(&pot.balance.spent),
        whole(&pot.balance.left),
        whole(&pot.moved_in),
        whole(&pot.moved_out),
    ]
}

fn balances(selection: &Selection) -> Ledger {
    let ledger = selection.ledger.clone().unwrap();
    for pot in ledger.all_pots() {
        let of = |amount: &Option<Rational>| amount.clone().unwrap();
        assert_eq!(
            of(&pot.balance.ceiling) + of(&pot.moved_in),
            of(&pot.balance.spent) + of(&pot.moved_out) + of(&pot.balance.left),
            "{pot:?}"
        );
        assert!(!of(&pot.balance.left).is_negative(), "{pot:?}");
    }
    ledger
}

fn limits(plan: Plan, limits: Vec<Limit>) -> Program {
    let parts = one_step(&plan);
    with_parts(plan, DivisionParts { limits, ..parts })
}

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

fn flow(from: &[u16], to: Option<u16>, only_stopped: bool) -> Option<Flow> {
    Some(Flow {
        from: from.iter().map(|id| LimitId(*id)).collect(),
        only_stopped,
        to: to.map(LimitId),
    })
}

#[test]
fn what_is_left_flows_one_way() {
    let mut second = step(Some("second"), Answer::Stop);
    second.flow = flow(&[0], Some(1), false);
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
        second.flow = flow(&[0, 1], None, only_stopped);
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

fn lowers(how: ReduceHow, remainders: bool, minimum: Option<i64>) -> Program {
    let reduce = Reduce {
        how,
        to: Rational::ONE,
        remainders,
        minimum: minimum.map(number),
    };
    let parts = DivisionParts {
        steps: vec![step(None, Answer::Reduce(reduce))],
        ..DivisionParts::default()
    };
    with_parts(Plan::of(100), parts)
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

fn with_claims<'a>(standing: Standing<'a>, change: impl FnOnce(&mut Claims)) -> Standing<'a> {
    let mut claims = *standing.claims.clone().unwrap_or_default();
    change(&mut claims);
    Standing {
        claims: Some(Box::new(claims)),
        ..standing
    }
}

fn names(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

#[test]
fn one_per_applicant_moves_the_next_up() {
    let rule = |counts| {
        let parts = DivisionParts {
            between: vec![Between {
                statement: StatementId(0),
                per: Expr::literal(Value::Unknown, Type::Text, Span::default()),
                condition: None,
                most: 1,
                counts,
            }],
            ..one_step(&skip(100))
        };
        with_parts(skip(100), parts)
    };
    let of =
        |standing, who: &str| with_claims(standing, |claims| claims.between = vec![names(&[who])]);
    let standings = [
        of(entrant(0, "a", 1, 120, 1, &[]), "x"),
        of(entrant(1, "b", 2, 50, 1, &[]), "x"),
        of(entrant(2, "c", 3, 50, 1, &[]), "y"),
    ];
    let ranked = select(&rule(Counted::Ranked), &standings, &[]);
    assert_eq!(
        results(&ranked),
        [(RefusedCeiling, 0), (Refused, 0), (Awarded, 50)]
    );
    let ranks: Vec<Option<u64>> = ranked.placements.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(1), None, Some(2)]);
    // Where only those with money count, the one above without money does not.
    let awarded = select(&rule(Counted::Awarded), &standings, &[]);
    assert_eq!(
        results(&awarded),
        [(RefusedCeiling, 0), (Awarded, 50), (Awarded, 50)]
    );
}

#[test]
fn classes_give_an_amount_until_they_are_full() {
    let class = |name: &str, maximum: i64, awards: Option<u32>| AmountClass {
        name: name.to_owned(),
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        maximum: Some(Expr::literal(
            Value::Number(number(maximum)),
            Type::Money,
            Span::default(),
        )),
        awards,
    };
    let parts = DivisionParts {
        classes: vec![class("first", 50, Some(1)), class("next", 20, Some(1))],
        ..one_step(&skip(100))
    };
    let program = with_parts(skip(100), parts);
    let one = |at, id, key| {
        with_claims(entrant(at, id, key, 60, 1, &[]), |claims| {
            claims.classes = vec![Some(Some(number(50))), Some(Some(number(20)))];
        })
    };
    let selection = select(
        &program,
        &[one(0, "a", 1), one(1, "b", 2), one(2, "c", 3)],
        &[],
    );
    assert_eq!(
        results(&selection),
        [
            (AwardedReduced, 50),
            (AwardedReduced, 20),
            (RefusedCeiling, 0)
        ]
    );
    assert_eq!(selection.placements[2].deciding, ["division/next"]);
}

#[test]
fn picks_stand_before_all_others() {
    let parts = DivisionParts {
        picks: vec![Pick {
            condition: None,
            of_each: None,
            best: 1,
            span: Span::default(),
        }],
        ..one_step(&Plan::of(50))
    };
    let program = with_parts(Plan::of(50), parts);
    let youth = |standing| with_claims(standing, |claims| claims.picks = vec![names(&[""])]);
    let other = |standing| with_claims(standing, |claims| claims.picks = vec![Vec::new()]);
    let standings = [
        other(entrant(0, "a", 1, 50, 1, &[])),
        youth(entrant(1, "b", 2, 50, 1, &[])),
        youth(entrant(2, "c", 3, 50, 1, &[])),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(
        results(&selection),
        [(RefusedCeiling, 0), (Awarded, 50), (RefusedCeiling, 0)]
    );
    let ranks: Vec<Option<u64>> = selection.placements.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(2), Some(1), Some(3)]);
    // Two equals of whom one is picked: the draw decides who.
    let standings = [
        youth(entrant(0, "a", 1, 50, 1, &[])),
        youth(entrant(1, "b", 1, 50, 1, &[])),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(results(&selection), [(AwaitingDraw, -1); 2]);
}

#[test]
fn examined_in_turn_until_the_money_is_gone() {
    let parts = DivisionParts {
        in_turn: true,
        ..one_step(&Plan::of(100))
    };
    let program = with_parts(Plan::of(100), parts);
    let mut standings = vec![
        entrant(0, "a", 1, 60, 1, &[]),
        entrant(1, "b", 2, 0, 1, &[]),
        entrant(2, "c", 3, 50, 1, &[]),
        entrant(3, "d", 4, 10, 1, &[]),
        entrant(4, "e", 5, 10, 1, &[]),
    ];
    standings[1].in_turn = Some(InTurn::Ends);
    standings[4].in_turn = Some(InTurn::Ends);
    let selection = select(&program, &standings, &[]);
    let outcomes: Vec<Option<Outcome>> =
        selection.placements.iter().map(|one| one.outcome).collect();
    // The second fails when its turn comes; the third stops the money; behind it nobody is examined, failing or not.
    assert_eq!(
        outcomes,
        [
            Some(Awarded),
            None,
            Some(RefusedCeiling),
            Some(NotAssessedCeiling),
            Some(NotAssessedCeiling)
        ]
    );
    standings[1].in_turn = Some(InTurn::Opens);
    let selection = select(&program, &standings, &[]);
    let awaited: Vec<usize> = selection
        .placements
        .iter()
        .map(|one| one.n_awaited)
        .collect();
    assert_eq!(awaited, [0, 0, 1, 1, 1]);
}

#[test]
fn an_open_one_can_change_all_where_all_are_lowered() {
    let program = lowers(ReduceHow::ProRata, false, None);
    let standings = [entrant(0, "a", 1, 50, 1, &[]), open(1, "z", Some(5), None)];
    let selection = select(&program, &standings, &[]);
    assert_eq!(selection.placements[0].n_awaited, 1);
}

#[test]
fn first_those_that_add_a_value() {
    use crate::program::{Key, KeyForm};
    let parts = one_step(&skip(30));
    let mut program = with_parts(skip(30), parts);
    let of = Expr::literal(Value::Unknown, Type::Text, Span::default());
    program.ranking.as_mut().unwrap().keys = vec![
        Key {
            form: KeyForm::Total,
            highest_first: true,
        },
        Key {
            form: KeyForm::Adds(Box::new(of), Counted::Ranked),
            highest_first: false,
        },
    ];
    let one = |at, id, district: &str| {
        let mut claims = claims(1, 1, &[]);
        let step = claims.steps[0].as_mut().unwrap();
        step.keys
            .push(crate::evaluate::Bounds::exactly(Rational::ZERO));
        step.adds.push(names(&[district]));
        Standing {
            claims: Some(Box::new(claims)),
            ..entrant(at, id, 1, 10, 1, &[])
        }
    };
    let standings = [
        one(0, "a", "west"),
        one(1, "b", "west"),
        one(2, "c", "east"),
        one(3, "d", "west"),
    ];
    let selection = select(&program, &standings, &[]);
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
