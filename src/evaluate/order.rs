//! What an order looks at, as numbers of which the smaller comes first.

use super::assessment::{Assessment, Bounds};
use super::got::{Got, Lack};
use super::range::{Range, seconds};
use super::scene::{Memo, Scene};
use super::timing::arrival;
use crate::program::{Expr, Key, KeyForm, Order, Program, StepOrder, Type, Value};
use crate::proposal::{Act, Proposal};
use crate::quantity::{Date, Rational};

/// Later than any date, as a number of days or of seconds.
const NEVER: i64 = 1 << 40;

/// Added to put something after all days, or all seconds, of the calendar.
const LAST: i64 = 1 << 39;

/// One bounds per key of the order that the division serves in (else of the ranking), turned so that smaller is better.
#[must_use]
pub fn standing_keys(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
) -> Vec<Bounds> {
    bounds(program, assessment, proposal, keys(program))
}

/// [`standing_keys`] for these keys.
pub(super) fn bounds(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
    keys: &[Key],
) -> Vec<Bounds> {
    keys.iter()
        .map(|key| {
            let range = key_range(program, assessment, proposal, key);
            let range = if key.highest_first {
                range.negated()
            } else {
                range
            };
            range.into_bounds()
        })
        .collect()
}

/// The keys of the order in which the call serves.
pub(super) fn keys(program: &Program) -> &[Key] {
    match program.division.as_ref().map(|division| &division.order) {
        Some(Order::Arrival(keys)) => keys,
        Some(Order::Ranking) | None => program
            .ranking
            .as_ref()
            .map_or(&[], |ranking| &ranking.keys),
    }
}

/// The keys of one step of a division.
pub(super) fn step_keys<'a>(program: &'a Program, order: &'a StepOrder) -> &'a [Key] {
    match order {
        StepOrder::Keys(keys, _) => keys,
        StepOrder::Ranking => program
            .ranking
            .as_ref()
            .map_or(&[], |ranking| &ranking.keys),
        StepOrder::Lot => &[],
    }
}

/// What the first key that is not known lacks. Missing marks are told of by the score.
pub(super) fn lack(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
) -> Option<Lack> {
    lack_of(program, assessment, proposal, keys(program).iter())
}

/// [`lack`] for these keys.
pub(super) fn lack_of<'k>(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
    keys: impl Iterator<Item = &'k Key>,
) -> Option<Lack> {
    let open = keys.filter_map(|key| match &key.form {
        KeyForm::Total if assessment.total.known && !assessment.ranking_total.known => {
            assessment.ranking_lack
        }
        KeyForm::Total | KeyForm::Criterion(_) | KeyForm::PointsOf(_) => None,
        _ => key_range(program, assessment, proposal, key).lack,
    });
    open.max()
}

pub(super) fn key_range(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
    key: &Key,
) -> Range {
    match &key.form {
        KeyForm::Total => Range::of_bounds(&assessment.ranking_total),
        KeyForm::Criterion(id) => assessment
            .points
            .get(id.index())
            .map_or(Range::unknown(Lack::Judgement), Range::of_bounds),
        KeyForm::Field(id) => match program
            .field(*id)
            .map(|field| (Some(field), proposal.fact(*id, field)))
            .unwrap_or_default()
        {
            (Some(field), Some(value)) => {
                let lack = if field.judged {
                    Lack::Judgement
                } else {
                    Lack::Fact
                };
                of_value(&Got::slot(value, &field.ty, lack), &field.ty)
            }
            _ => Range::unknown(Lack::Fact),
        },
        KeyForm::Value(expr) => computed(program, assessment, proposal, expr),
        KeyForm::Nearest(expr, to) => distance(&computed(program, assessment, proposal, expr), to),
        KeyForm::PointsOf(criteria) => {
            criteria
                .iter()
                .fold(Range::exactly(Rational::ZERO), |sum, id| {
                    let points = assessment.points.get(id.index());
                    sum.plus(&points.map_or(Range::unknown(Lack::Judgement), Range::of_bounds))
                })
        }
        // All are equal in it until somebody is placed; what is compared then must be known.
        KeyForm::Adds(expr, _) => {
            let scene = scene(program, assessment, proposal);
            Range {
                lack: scene.value(expr, None).lack(),
                ..Range::exactly(Rational::ZERO)
            }
        }
        KeyForm::ArrivalDay | KeyForm::ArrivalInstant => {
            let (act, last) = arrival(program, proposal);
            let range = by_arrival(program, act, matches!(key.form, KeyForm::ArrivalDay));
            if last {
                range.plus(&Range::exactly(Rational::from_i64(LAST)))
            } else {
                range
            }
        }
    }
}

fn scene<'a>(
    program: &'a Program,
    assessment: &'a Assessment,
    proposal: &'a Proposal,
) -> Scene<'a> {
    let score = (&*assessment.points, &assessment.total);
    Scene::new(program, proposal, score, Memo::default())
}

/// A computed number, amount, date or instant.
fn computed(program: &Program, assessment: &Assessment, proposal: &Proposal, expr: &Expr) -> Range {
    let scene = scene(program, assessment, proposal);
    let got = scene.value(expr, None);
    if got.lack().is_some() && expr.ty.is_numeric() {
        return scene.range(expr, None);
    }
    of_value(&got, &expr.ty)
}

/// How far a number lies from `to`, either way.
fn distance(range: &Range, to: &Rational) -> Range {
    let off = |end: &Option<Rational>| end.as_ref().map(|end| end - to);
    let (low, high) = (off(&range.low), off(&range.high));
    let away = |end: &Rational| end.clone().max(-end);
    let farthest = low.as_ref().zip(high.as_ref());
    Range {
        low: Some(match (&low, &high) {
            (Some(low), _) if low.is_positive() => low.clone(),
            (_, Some(high)) if high.is_negative() => -high,
            _ => Rational::ZERO,
        }),
        high: farthest.map(|(low, high)| away(low).max(away(high))),
        lack: range.lack,
    }
}

fn by_arrival(program: &Program, act: Option<Act>, by_day: bool) -> Range {
    match (act, by_day) {
        (Some(Act::Day(date)), true) => Range::exactly(days(date)),
        (Some(Act::Instant(instant)), true) => Range::exactly(days(program.zone.local(instant).0)),
        (Some(Act::Instant(instant)), false) => Range::exactly(seconds(instant)),
        // Some moment of that day.
        (Some(Act::Day(date)), false) => Range {
            low: Some(seconds(program.zone.start_of_day(date))),
            high: Some(seconds(program.zone.end_of_day(date))),
            lack: Some(Lack::Fact),
        },
        (None, _) => Range::unknown(Lack::Fact),
    }
}

fn of_value(got: &Got<'_>, ty: &Type) -> Range {
    match (got.value(), got) {
        (Some(Value::Number(number)), _) => Range::exactly(number.clone()),
        (Some(Value::Date(date)), _) => Range::exactly(days(*date)),
        (Some(Value::Instant(instant)), _) => Range::exactly(seconds(*instant)),
        // What has not ended, or is not there, comes last.
        (_, Got::Running | Got::None | Got::NotApplicable) => {
            Range::exactly(Rational::from_i64(NEVER))
        }
        (_, got) => {
            let range = Range::unknown(got.lack().unwrap_or(Lack::Fact));
            if *ty == Type::Money {
                return Range {
                    low: Some(Rational::ZERO),
                    ..range
                };
            }
            range
        }
    }
}

/// A day as a number of days.
fn days(date: Date) -> Rational {
    let year_zero = Date::constant(1970, 1, 1);
    let days = date.since(year_zero).map_or(0, |span| span.get_days());
    Rational::from_i64(days.into())
}
