//! Expressions, where everything that they read is known. Where something is missing they say so, and what can still be
//! said lies in [`super::range`].

use super::got::{Got, Lack};
use super::range::Range;
use super::scene::{Frame, Frames, Scene, frame_at};
use super::time::repeat;
use crate::decision::Verdict;
use crate::program::{Arith, DefineBody, Expr, ExprForm, Value};
use crate::quantity::Rounding;

impl<'a> Scene<'a> {
    /// What an expression comes to.
    pub(super) fn value<'v>(&self, expr: &'v Expr, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        if let Some((value, lack)) = self.slot(expr, frames) {
            return Got::slot(value, &expr.ty, lack);
        }
        match &expr.form {
            ExprForm::Literal(_) | ExprForm::Fact(_) => Got::Missing(Lack::Fact),
            ExprForm::Element(depth) => {
                Got::Missing(frame_at(frames, *depth).map_or(Lack::Fact, |frame| frame.lack))
            }
            ExprForm::Member(base, n) => self.member(base, *n, expr, frames),
            ExprForm::Moment(moment) => self.moment(*moment),
            ExprForm::Define(id) => self.define_value(*id),
            ExprForm::Negate(of) => {
                let got = self.value(of, frames);
                match got.as_number() {
                    Some(number) => Got::number(-number),
                    None => got.hole(&got),
                }
            }
            ExprForm::Arithmetic(arith, left, right) => arithmetic(
                *arith,
                &self.value(left, frames),
                &self.value(right, frames),
            ),
            ExprForm::Count(over) => self.count(over, frames),
            ExprForm::Sum(over) => self.sum(over, frames),
            ExprForm::Differing(differing) => self
                .differing(differing, frames)
                .map_or_else(|hole| hole, |counted| counted.got()),
            ExprForm::Whole(of, step) => {
                let got = self.value(of, frames);
                match got.as_number() {
                    Some(number) => Got::number(number.round_to(step, Rounding::Down)),
                    None => got.hole(&got),
                }
            }
            ExprForm::Least(over) => self.extreme(over, std::cmp::Ordering::Less, frames),
            ExprForm::Greatest(over) => self.extreme(over, std::cmp::Ordering::Greater, frames),
            ExprForm::Each(over) => self.each_of(over, frames),
            ExprForm::DayOf(of) => self.day_of(of, frames),
            ExprForm::YearOf(of, month) => self.year_of(of, *month, frames),
            ExprForm::Shift {
                base,
                term,
                backwards,
            } => self.shift(base, term, *backwards, frames),
            ExprForm::Repeat(times, unit) => {
                repeat(&self.value(times, frames), &self.value(unit, frames))
            }
            ExprForm::List(items) => Got::Own(Value::List(
                items
                    .iter()
                    .map(|item| self.value(item, frames).into_value())
                    .collect(),
            )),
            ExprForm::Lookup(table, keys) => self.lookup(*table, keys, frames),
            ExprForm::Points(criterion) => match self
                .points
                .get(criterion.index())
                .and_then(|points| points.value())
            {
                Some(points) => Got::number(points.clone()),
                None => Got::Missing(Lack::Judgement),
            },
            ExprForm::Total => match self.total.value() {
                Some(total) => Got::number(total.clone()),
                None => Got::Missing(Lack::Judgement),
            },
            ExprForm::Overall(id) => self
                .overall(*id)
                .map_or(Got::Missing(Lack::Fact), Got::number),
            ExprForm::ComputedGrant | ExprForm::ComputedShare(_) => {
                match self.computed(&expr.form, frames) {
                    None => Got::NotApplicable,
                    Some(Range {
                        low: Some(amount),
                        lack: None,
                        ..
                    }) => Got::number(amount),
                    Some(range) => Got::Missing(range.lack.unwrap_or(Lack::Fact)),
                }
            }
        }
    }

    /// A derived field, or a field of a computed record.
    fn member<'v>(&self, base: &'v Expr, n: u16, expr: &'v Expr, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let Some(field) = self.member_field(base, n) else {
            return Got::Missing(Lack::Fact);
        };
        let got = self.value(base, frames);
        let Some(body) = &field.derived else {
            return match got {
                Got::Own(Value::Record(values)) => {
                    let value = values.get(usize::from(n)).cloned().unwrap_or_default();
                    match Got::slot(&value, &expr.ty, Lack::Fact) {
                        Got::Ref(value) => Got::Own(value.clone()),
                        other => other.detached(),
                    }
                }
                Got::None => Got::none(&expr.ty),
                other => other.detached(),
            };
        };
        match got {
            Got::Ref(value) => {
                let frame = Frame {
                    value,
                    at: 0,
                    kept: Verdict::Met,
                    lack: Lack::Fact,
                    outer: None,
                };
                match body {
                    DefineBody::Condition(condition) => {
                        Got::from_verdict(self.verdict(condition, Some(&frame)))
                    }
                    DefineBody::Value(of) => self.value(of, Some(&frame)),
                }
            }
            Got::None => Got::none(&expr.ty),
            other => other.hole(&other),
        }
    }
}

fn arithmetic(arith: Arith, left: &Got<'_>, right: &Got<'_>) -> Got<'static> {
    let (Some(a), Some(b)) = (left.as_number(), right.as_number()) else {
        return left.hole(right);
    };
    match arith {
        Arith::Add => Got::number(a + b),
        Arith::Subtract => Got::number(a - b),
        Arith::Multiply => Got::number(a * b),
        Arith::Divide => a
            .checked_div(b)
            .map_or(Got::Missing(Lack::Fact), Got::number),
    }
}
