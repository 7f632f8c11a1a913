//! The values of a fact that lie on a line: amounts, numbers, shares, marks, days.

use super::slot::{Root, Slot};
use crate::program::{Program, Type, Value};
use crate::quantity::{Clock, Date, Instant, Rational, Rounding, day_number, numbered_day};
use jiff::Timestamp;

/// No fact of a call is larger.
const LARGEST: i64 = 1_000_000_000_000;
/// More decimals than this are not tried.
const MOST_DECIMALS: u32 = 6;
const SECONDS_A_DAY: i64 = 86_400;

/// The values that an input can hold, between two ends, a step apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) low: Rational,
    pub(super) high: Rational,
    /// Whether the scale itself ends there; else the end is only further than any fact lies.
    pub(super) low_is_end: bool,
    pub(super) high_is_end: bool,
    pub(super) step: Rational,
    /// Whether a finer step may be taken where a bound asks for it.
    pub(super) can_be_finer: bool,
}

impl Line {
    /// The line of a fact; nothing for facts whose values are no numbers.
    pub(super) fn of(program: &Program, slot: &Slot, now: Option<&Rational>) -> Option<Self> {
        let of = |low: Rational, high: i64, step: Rational, can_be_finer| Self {
            low,
            high: Rational::from_i64(high),
            low_is_end: true,
            high_is_end: false,
            step,
            can_be_finer,
        };
        let places = now.map_or(0, |now| decimals(now).unwrap_or(2));
        if let Root::Mark(criterion, _) = &slot.root {
            let criterion = program.criteria.get(criterion.index())?;
            let step = criterion.step.clone();
            return Some(Self {
                low: criterion.min.clone(),
                high: criterion.max.clone(),
                low_is_end: true,
                high_is_end: true,
                can_be_finer: step.is_none(),
                step: step.unwrap_or_else(|| tenth_to(places)),
            });
        }
        match slot.ty {
            Type::Money => Some(of(Rational::ZERO, LARGEST, tenth_to(2), false)),
            Type::Number => {
                let below = now.is_some_and(Rational::is_negative);
                let mut line = of(Rational::ZERO, LARGEST, tenth_to(places), true);
                if below {
                    line.low = -Rational::from_i64(LARGEST);
                    line.low_is_end = false;
                }
                Some(line)
            }
            Type::Percentage | Type::PercentagePoints => {
                let places = now.map_or(4, |now| decimals(now).unwrap_or(4).max(4));
                Some(of(Rational::ZERO, 10, tenth_to(places), true))
            }
            Type::Date if slot.root != Root::Completed => {
                let mut line = of(
                    first_day(1900).into(),
                    first_day(2200),
                    Rational::ONE,
                    false,
                );
                line.low_is_end = false;
                Some(line)
            }
            Type::Instant => {
                let mut line = of(
                    first_day(1900).into(),
                    first_day(2200),
                    Rational::ONE,
                    false,
                );
                line.low = &line.low * &Rational::from_i64(SECONDS_A_DAY);
                line.high = &line.high * &Rational::from_i64(SECONDS_A_DAY);
                line.low_is_end = false;
                Some(line)
            }
            Type::Time => {
                let mut line = of(Rational::ZERO, SECONDS_A_DAY - 1, Rational::ONE, false);
                line.high_is_end = true;
                Some(line)
            }
            _ => None,
        }
    }

    /// The line with a step fine enough for this value.
    pub(super) fn fit_for(&mut self, value: &Rational) {
        if self.can_be_finer
            && let Some(places) = decimals(value)
            && tenth_to(places) < self.step
        {
            self.step = tenth_to(places);
        }
    }

    /// The nearest value on the line, at or below, or at or above.
    pub(super) fn snap(&self, value: &Rational, mode: Rounding) -> Rational {
        let from = value - &self.low;
        let on = &self.low + &from.round_to(&self.step, mode);
        on.max(self.low.clone()).min(self.high.clone())
    }
}

/// How many decimals a number needs, if that is not too many.
fn decimals(number: &Rational) -> Option<u32> {
    let ten = Rational::from_i64(10);
    let mut scaled = number.clone();
    for places in 0..=MOST_DECIMALS {
        if scaled.is_integer() {
            return Some(places);
        }
        scaled = &scaled * &ten;
    }
    None
}

fn tenth_to(places: u32) -> Rational {
    Rational::new(1, 10_i64.saturating_pow(places)).unwrap_or(Rational::ONE)
}

/// The number that a value is on its line.
pub(super) fn number_of(value: &Value) -> Option<Rational> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::Date(day) => Some(day_number(*day).into()),
        Value::Instant(instant) => Some(instant.timestamp().as_second().into()),
        Value::Time(clock) => {
            let (hours, minutes) = (i64::from(clock.hour()), i64::from(clock.minute()));
            Some((hours * 3600 + minutes * 60 + i64::from(clock.second())).into())
        }
        _ => None,
    }
}

/// The value at a number.
pub(super) fn value_at(ty: &Type, number: &Rational) -> Value {
    let whole = number.to_i64();
    let value = match ty {
        Type::Date => whole.and_then(numbered_day).map(Value::Date),
        Type::Instant => {
            let timestamp = whole.and_then(|seconds| Timestamp::from_second(seconds).ok());
            timestamp.map(|timestamp| Value::Instant(Instant::from_timestamp(timestamp)))
        }
        Type::Time => whole.and_then(clock).map(Value::Time),
        _ => Some(Value::Number(number.clone())),
    };
    value.unwrap_or_default()
}

fn first_day(year: i16) -> i64 {
    day_number(Date::constant(year, 1, 1))
}

fn clock(seconds: i64) -> Option<Clock> {
    let part = |of: i64| i8::try_from(of).ok();
    let (hour, minute) = (part(seconds / 3600)?, part(seconds / 60 % 60)?);
    Clock::new(hour, minute, part(seconds % 60)?, 0).ok()
}
