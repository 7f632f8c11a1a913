//! Expressions, where everything that they read is known. Where something is missing they say so, and what can still be
//! said lies in [`super::range`].

use super::compare::order;
use super::got::{Got, Lack};
use super::scene::{Frame, Frames, Scene, frame_at};
use crate::decision::Verdict;
use crate::program::{Arith, DefineBody, Expr, ExprForm, Moment, Over, Value};
use crate::proposal::Act;
use crate::quantity::{
    DateError, Instant, LocalInstant, MonthEnd, Rational, Rounding, Term, TermUnit, add_to_date,
    subtract_from_date,
};
use crate::register::LegalCalendar;

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
            ExprForm::DayOf(of) => self.day_of(of, frames),
            ExprForm::YearOf(of) => self.year_of(of, frames),
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

    fn moment<'v>(&self, moment: Moment) -> Got<'v> {
        match self.act(moment) {
            Some(Act::Instant(instant)) => Got::Own(Value::Instant(instant)),
            // A day leaves open which moment of it; its day can be asked for.
            Some(Act::Day(_)) | None => Got::Missing(Lack::Fact),
        }
    }

    /// A recorded moment.
    pub(super) fn act(&self, moment: Moment) -> Option<Act> {
        let proposal = self.proposal;
        match moment {
            Moment::Received => proposal.received.map(Act::Instant),
            Moment::Completed => super::timing::completeness(proposal),
            Moment::CompletionRequested => proposal.completion_requested,
            Moment::CompletionDue => proposal.completion_due,
            Moment::Withdrawn => proposal.withdrawn,
        }
    }

    fn count<'v>(&self, over: &'v Over, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let mut count = 0_i64;
        let mut open: Option<Lack> = None;
        let walked = self.elements(&over.list, frames, |frame| match self.passes(over, frame) {
            Verdict::Met => count += 1,
            Verdict::NotMet | Verdict::NotApplicable => {}
            verdict => open = open.max(Lack::of(verdict)),
        });
        match (walked, open) {
            (Err(hole), _) => hole,
            (Ok(()), Some(lack)) => Got::Missing(lack),
            (Ok(()), None) => Got::number(Rational::from_i64(count)),
        }
    }

    fn sum<'v>(&self, over: &'v Over, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let mut sum = Rational::ZERO;
        let mut open: Option<Lack> = None;
        let mut fails = false;
        let walked = self.bodies(over, frames, |got| match got.as_number() {
            Some(number) => sum += number,
            None if matches!(got, Got::NotApplicable) => {}
            None if matches!(got, Got::Failing) => fails = true,
            None => open = open.max(Some(got.lack().unwrap_or(Lack::Fact))),
        });
        match (walked, open) {
            (Err(hole), _) => hole,
            (Ok(()), _) if fails => Got::Failing,
            (Ok(()), Some(lack)) => Got::Missing(lack),
            (Ok(()), None) => Got::number(sum),
        }
    }

    /// The smallest or greatest; unknown over nothing.
    fn extreme<'v>(
        &self,
        over: &'v Over,
        wanted: std::cmp::Ordering,
        frames: Frames<'_, 'v>,
    ) -> Got<'v>
    where
        'a: 'v,
    {
        let mut best: Option<Value> = None;
        let mut open: Option<Lack> = None;
        let walked = self.bodies(over, frames, |got| match got.value() {
            Some(value) => {
                let is_better = best
                    .as_ref()
                    .is_none_or(|best| order(value, best) == Some(wanted));
                if is_better {
                    best = Some(value.clone());
                }
            }
            None if matches!(got, Got::NotApplicable | Got::None) => {}
            None => open = open.max(Some(got.lack().unwrap_or(Lack::Fact))),
        });
        match (walked, open, best) {
            (Err(hole), ..) => hole,
            (Ok(()), None, Some(best)) => Got::Own(best),
            (Ok(()), lack, _) => Got::Missing(lack.unwrap_or(Lack::Fact)),
        }
    }

    /// What is taken of each element that passes; of one of which that is not known, that it is missing.
    fn bodies<'v>(
        &self,
        over: &'v Over,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(&Got<'_>),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        self.elements(&over.list, frames, |frame| match self.passes(over, frame) {
            Verdict::NotMet | Verdict::NotApplicable => {}
            Verdict::Met => match &over.body {
                Some(body) => each(&self.value(body, Some(frame))),
                None => each(&Got::Ref(frame.value)),
            },
            verdict => each(&Got::Missing(Lack::of(verdict).unwrap_or(Lack::Fact))),
        })
    }

    /// Whether an element passes the filter.
    pub(super) fn passes(&self, over: &Over, frame: &Frame<'_, '_>) -> Verdict {
        match &over.filter {
            Some(filter) => self.verdict(filter, Some(frame)),
            None => Verdict::Met,
        }
    }

    /// Every element of a list or set in its turn, or why there is no list.
    pub(super) fn elements<'v>(
        &self,
        list: &'v Expr,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(&Frame<'_, '_>),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        let lack = self.slot(list, frames).map_or(Lack::Fact, |(_, lack)| lack);
        let mut at = |value: &Value| {
            each(&Frame {
                value,
                lack,
                outer: frames,
            });
        };
        let got = self.value(list, frames);
        match got.value() {
            Some(Value::List(values)) => values.iter().for_each(at),
            Some(Value::Set(choices)) => choices
                .iter()
                .for_each(|choice| at(&Value::Choice(*choice))),
            _ => return Err(got.hole(&got)),
        }
        Ok(())
    }

    fn day_of<'v>(&self, of: &'v Expr, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        if let ExprForm::Moment(moment) = of.form
            && let Some(Act::Day(day)) = self.act(moment)
        {
            return Got::Own(Value::Date(day));
        }
        let got = self.value(of, frames);
        match got.value() {
            Some(Value::Instant(instant)) => {
                Got::Own(Value::Date(self.program.zone.local(*instant).0))
            }
            Some(Value::Date(_)) => got,
            _ if matches!(got, Got::Running | Got::None) => got,
            _ => got.hole(&got),
        }
    }

    fn year_of<'v>(&self, of: &'v Expr, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let day = self.day_of(of, frames);
        match day.value() {
            Some(Value::Date(date)) => Got::number(Rational::from_i64(date.year().into())),
            _ => day.hole(&day),
        }
    }

    fn shift<'v>(
        &self,
        base: &'v Expr,
        term: &'v Expr,
        backwards: bool,
        frames: Frames<'_, 'v>,
    ) -> Got<'v>
    where
        'a: 'v,
    {
        let (base, term) = (self.value(base, frames), self.value(term, frames));
        if matches!(base, Got::Running | Got::None) && term.value().is_some() {
            return base;
        }
        let shifted = match (base.value(), term.value()) {
            (Some(Value::Date(date)), Some(Value::Term(term))) => {
                move_day(*date, *term, backwards).ok().map(Value::Date)
            }
            (Some(Value::Instant(instant)), Some(Value::Term(term))) => self
                .move_instant(*instant, *term, backwards)
                .map(Value::Instant),
            _ => return base.hole(&term),
        };
        shifted.map_or(Got::Missing(Lack::Fact), Got::Own)
    }

    /// A moment, a term later by the calendar of the call's zone: the same time of day. Where the clock skips that time it is
    /// as much later; where it comes twice it is the first.
    fn move_instant(&self, instant: Instant, term: Term, backwards: bool) -> Option<Instant> {
        if term.unit == TermUnit::Hours {
            let hours = if backwards {
                term.count.checked_neg()?
            } else {
                term.count
            };
            return instant.plus_hours(hours);
        }
        let (date, clock) = self.program.zone.local(instant);
        let date = move_day(date, term, backwards).ok()?;
        Some(match self.program.zone.instant(date, clock) {
            LocalInstant::Exact(instant) | LocalInstant::Twice { first: instant, .. } => instant,
            LocalInstant::Missing { after, .. } => after,
        })
    }
}

/// A month that is too short for the day number gives its last day.
fn move_day(
    date: crate::quantity::Date,
    term: Term,
    backwards: bool,
) -> Result<crate::quantity::Date, DateError> {
    if backwards {
        subtract_from_date(date, term, MonthEnd::LastDay, &LegalCalendar)
    } else {
        add_to_date(date, term, MonthEnd::LastDay, &LegalCalendar)
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

fn repeat(times: &Got<'_>, unit: &Got<'_>) -> Got<'static> {
    let (Some(number), Some(Value::Term(unit_term))) = (times.as_number(), unit.value()) else {
        return times.hole(unit);
    };
    let count = number.to_i64().and_then(|n| n.checked_mul(unit_term.count));
    count.map_or(Got::Missing(Lack::Fact), |count| {
        Got::Own(Value::Term(Term::new(count, unit_term.unit)))
    })
}
