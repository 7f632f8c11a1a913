//! For tests: divisions with parts by hand.
#![expect(clippy::unwrap_used, reason = "tests")]

use crate::decision::{Ledger, Outcome, Pot};
use crate::evaluate::{Bounds, Claims, StepKeys};
use crate::program::{
    Answer, DivisionParts, DivisionStep, Expr, Limit, LimitKind, PotRest, Program, Quantity,
    Reduce, ReduceHow, Shortfall, StepOrder, Type, Value,
};
use crate::quantity::Rational;
use crate::select::testing::{Plan, program, standing};
use crate::select::{Selection, Standing};
use crate::text::Span;
use crate::words::Bilingual;

pub(super) fn number(n: i64) -> Rational {
    Rational::from_i64(n)
}

pub(super) fn answer(shortfall: Shortfall) -> Answer {
    match shortfall {
        Shortfall::Stop => Answer::Stop,
        Shortfall::Skip => Answer::Skip,
        Shortfall::Partial => Answer::Partial(None),
    }
}

pub(super) fn step(name: Option<&str>, answer: Answer) -> DivisionStep {
    DivisionStep {
        in_turn: false,
        name: name.map(str::to_owned),
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        order: StepOrder::Ranking,
        answer,
        most: None,
        flow: None,
        window: None,
    }
}

pub(super) fn limit(name: &str, kind: LimitKind, quantity: Quantity) -> Limit {
    Limit {
        name: name.to_owned(),
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        per: None,
        kind,
        quantity,
        answer: None,
        within: None,
        rest: PotRest::Kept,
    }
}

/// The call of `plan`, with parts.
pub(super) fn with_parts(plan: Plan, parts: DivisionParts) -> Program {
    let mut program = program(plan);
    if let Some(division) = &mut program.division {
        division.parts = Some(Box::new(parts));
    }
    program
}

/// One step that does what the plan does without parts.
pub(super) fn one_step(plan: &Plan) -> DivisionParts {
    DivisionParts {
        steps: vec![step(None, answer(plan.shortfall))],
        ..DivisionParts::default()
    }
}

/// The claims of one with a key (lower is better) that takes part in so many steps, and counts under these limits.
pub(super) fn claims(key: i64, n_steps: usize, limits: &[&[&str]]) -> Claims {
    let place = StepKeys {
        keys: vec![Bounds::exactly(number(key))],
        adds: vec![Vec::new()],
    };
    let names = |values: &&[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    Claims {
        limits: limits.iter().map(names).collect(),
        units: vec![Rational::ZERO; limits.len()],
        steps: vec![Some(place); n_steps],
        ..Claims::default()
    }
}

/// A standing with claims.
pub(super) fn entrant<'a>(
    index: usize,
    id: &'a str,
    key: i64,
    amount: i64,
    n_steps: usize,
    limits: &[&[&str]],
) -> Standing<'a> {
    Standing {
        claims: Some(Box::new(claims(key, n_steps, limits))),
        ..standing(index, id, key, amount)
    }
}

pub(super) fn skip(ceiling: i64) -> Plan {
    Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(ceiling)
    }
}

pub(super) fn money(n: i64) -> Quantity {
    Quantity::Money(number(n))
}

pub(super) fn per_value(limit: Limit) -> Limit {
    let per = Expr::literal(Value::Unknown, Type::Text, Span::default());
    Limit {
        per: Some(per),
        ..limit
    }
}

pub(super) fn results(selection: &Selection) -> Vec<(Outcome, i64)> {
    let placements = selection.placements.iter();
    let results = placements.map(|one| {
        let granted = one.granted.as_ref().and_then(Rational::to_i64);
        (one.outcome.unwrap(), granted.unwrap_or(-1))
    });
    results.collect()
}

pub(super) fn pot<'a>(ledger: &'a Ledger, name: &str) -> &'a Pot {
    ledger
        .all_pots()
        .into_iter()
        .find(|pot| pot.name == name)
        .unwrap()
}

/// Ceiling, spent, left, in and out of a pot.
pub(super) fn money_of(ledger: &Ledger, name: &str) -> [i64; 5] {
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

pub(super) fn balances(selection: &Selection) -> Ledger {
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

pub(super) fn limits(plan: Plan, limits: Vec<Limit>) -> Program {
    let parts = one_step(&plan);
    with_parts(plan, DivisionParts { limits, ..parts })
}

pub(super) fn with_claims(
    standing: Standing<'_>,
    change: impl FnOnce(&mut Claims),
) -> Standing<'_> {
    let mut claims = *standing.claims.clone().unwrap_or_default();
    change(&mut claims);
    Standing {
        claims: Some(Box::new(claims)),
        ..standing
    }
}

pub(super) fn names(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

pub(super) fn lowers(how: ReduceHow, remainders: bool, minimum: Option<i64>) -> Program {
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

/// Outcome and amount of each.
pub(super) fn told(selection: &Selection) -> Vec<(Option<Outcome>, Option<Rational>)> {
    let placements = selection.placements.iter();
    placements
        .map(|one| (one.outcome, one.granted.clone()))
        .collect()
}
