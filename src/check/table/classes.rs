//! What the cells of a column tell apart.
//!
//! The ends of all bands cut the values of a column into classes: each end is one, and what lies between two neighbours is
//! one. A row holds for all of a class or for none of it, so looking at one example of each class looks at everything.

use crate::check::context::Ctx;
use crate::program::{Cell, Class, Column, Row, Type, Value, order_of_keys};
use crate::quantity::{Date, Rational};

impl Ctx<'_> {
    /// The columns of a table with their classes.
    pub(super) fn columns(&self, heads: &[String], types: Vec<Type>, rows: &[Row]) -> Vec<Column> {
        types
            .into_iter()
            .enumerate()
            .map(|(at, ty)| {
                let classes = match &ty {
                    Type::Choice(id) => {
                        let n = self
                            .choices
                            .get(id.index())
                            .map_or(0, |choice| choice.values.len());
                        (0..n)
                            .filter_map(|value| u16::try_from(value).ok())
                            .map(|value| one(Value::Choice(value)))
                            .collect()
                    }
                    Type::YesNo => [true, false].map(|value| one(Value::YesNo(value))).to_vec(),
                    _ => between(&ends(rows, at), &ty),
                };
                Column {
                    head: heads.get(at).cloned().unwrap_or_default(),
                    ty,
                    classes,
                }
            })
            .collect()
    }
}

/// Every end in a column, in order, each once.
fn ends(rows: &[Row], at: usize) -> Vec<Value> {
    let mut ends: Vec<Value> = rows
        .iter()
        .filter_map(|row| row.cells.get(at))
        .flat_map(|cell| match cell {
            Cell::Of(pieces) => pieces.as_slice(),
            Cell::Any => &[],
        })
        .flat_map(|piece| [&piece.low, &piece.high])
        .flatten()
        .map(|end| end.value.clone())
        .collect();
    ends.sort_by(|a, b| order_of_keys(a, b).unwrap_or(std::cmp::Ordering::Equal));
    ends.dedup();
    ends
}

fn one(value: Value) -> Class {
    Class {
        low: Some(value.clone()),
        high: Some(value.clone()),
        is_one: true,
        example: value,
    }
}

fn between(ends: &[Value], ty: &Type) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut below: Option<&Value> = None;
    for end in ends {
        classes.extend(open(below, Some(end), ty));
        classes.push(one(end.clone()));
        below = Some(end);
    }
    classes.extend(open(below, None, ty));
    classes
}

/// What lies between two neighbours, if anything does.
fn open(low: Option<&Value>, high: Option<&Value>, ty: &Type) -> Option<Class> {
    let example = match (low, high) {
        (Some(Value::Number(low)), Some(Value::Number(high))) => middle(low, high),
        (None, Some(Value::Number(high))) => {
            // Amounts and quantities start at nothing, unless a cell says otherwise.
            if high.is_zero() {
                return None;
            }
            if high.is_negative() {
                high - &step(ty)
            } else {
                middle(&Rational::ZERO, high)
            }
        }
        (Some(Value::Number(low)), None) => low + &step(ty),
        (Some(Value::Date(low)), high) => {
            let next = low.tomorrow().ok()?;
            let is_before = match high {
                Some(Value::Date(high)) => next < *high,
                _ => true,
            };
            return is_before.then(|| class(Some(&Value::Date(*low)), high, Value::Date(next)));
        }
        (None, Some(Value::Date(high))) => {
            let before: Date = high.yesterday().ok()?;
            return Some(class(None, Some(&Value::Date(*high)), Value::Date(before)));
        }
        _ => return None,
    };
    Some(class(low, high, Value::Number(example)))
}

fn class(low: Option<&Value>, high: Option<&Value>, example: Value) -> Class {
    Class {
        low: low.cloned(),
        high: high.cloned(),
        is_one: false,
        example,
    }
}

fn middle(low: &Rational, high: &Rational) -> Rational {
    (low + high)
        .checked_div(&Rational::from_i64(2))
        .unwrap_or_else(|| low.clone())
}

/// A little more: one, or one percent.
fn step(ty: &Type) -> Rational {
    match ty {
        Type::Percentage | Type::PercentagePoints => Rational::new(1, 100).unwrap_or(Rational::ONE),
        _ => Rational::ONE,
    }
}
