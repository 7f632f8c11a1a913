//! For tests: divisions with parts by hand.
#![allow(dead_code, reason = "not every test uses all of it")]

use crate::evaluate::{Bounds, Claims, StepKeys};
use crate::program::{
    Answer, DivisionParts, DivisionStep, Limit, LimitKind, PotRest, Program, Quantity, Shortfall,
    StepOrder,
};
use crate::quantity::Rational;
use crate::select::Standing;
use crate::select::testing::{Plan, program, standing};
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
        name: name.map(str::to_owned),
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        order: StepOrder::Ranking,
        answer,
        most: None,
        flow: None,
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
