//! Between which ends an expression lies of which something is not known.

use super::got::{Got, Lack};
use super::range::{Range, both, seconds};
use super::scene::{Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Arith, Expr, ExprForm, Moment, Over, Type, Value};
use crate::proposal::Act;
use crate::quantity::{Rational, Rounding};

impl<'a> Scene<'a> {
    /// Between which ends a number or a moment lies.
    pub(super) fn range<'v>(&self, expr: &'v Expr, frames: Frames<'_, 'v>) -> Range
    where
        'a: 'v,
    {
        let got = self.value(expr, frames);
        match got.value() {
            Some(Value::Number(number)) => return Range::exactly(number.clone()),
            Some(Value::Instant(instant)) => return Range::exactly(seconds(*instant)),
            _ => {}
        }
        let lack = got.lack().unwrap_or(Lack::Fact);
        match &expr.form {
            ExprForm::Define(id) => self.define_range(*id),
            ExprForm::Negate(of) => self.range(of, frames).negated(),
            ExprForm::Arithmetic(arith, left, right) => {
                let (left, right) = (self.range(left, frames), self.range(right, frames));
                match arith {
                    Arith::Add => left.plus(&right),
                    Arith::Subtract => left.plus(&right.negated()),
                    Arith::Multiply => left.times(&right),
                    Arith::Divide => left.divided_by(&right),
                }
            }
            ExprForm::Count(over) => self.count_range(over, lack, frames),
            ExprForm::Differing(differing) => self
                .differing(differing, frames)
                .map_or_else(|_| Range::not_negative(lack), |counted| counted.range()),
            ExprForm::Whole(of, step) => {
                let range = self.range(of, frames);
                let whole =
                    |end: Option<Rational>| end.map(|end| end.round_to(step, Rounding::Down));
                Range {
                    low: whole(range.low),
                    high: whole(range.high),
                    lack: range.lack,
                }
            }
            ExprForm::Sum(over) => self.sum_range(over, lack, &expr.ty, frames),
            ExprForm::Least(over) => self.least_range(over, lack, &expr.ty, false, frames),
            ExprForm::Greatest(over) => self.least_range(over, lack, &expr.ty, true, frames),
            ExprForm::Points(criterion) => match self.points.get(criterion.index()) {
                Some(points) => Range::of_bounds(points),
                None => Range::unknown(lack),
            },
            ExprForm::Total => Range::of_bounds(self.total),
            ExprForm::Lookup(table, keys) => {
                self.lookup_range((*table, &expr.ty), keys, lack, frames)
            }
            ExprForm::Moment(moment) => self.moment_range(*moment),
            ExprForm::ComputedGrant | ExprForm::ComputedShare(_) => self
                .computed(&expr.form, frames)
                .unwrap_or_else(|| Range::not_negative(lack)),
            _ => Range::of_type(&expr.ty, lack),
        }
    }

    /// A recorded day holds its moments.
    fn moment_range(&self, moment: Moment) -> Range {
        let Some(Act::Day(day)) = self.act(moment) else {
            return Range::unknown(Lack::Fact);
        };
        let zone = &self.program.zone;
        let nanosecond = Rational::new(1, 1_000_000_000).unwrap_or(Rational::ZERO);
        Range {
            low: Some(seconds(zone.start_of_day(day))),
            high: Some(seconds(zone.end_of_day(day)) - nanosecond),
            lack: Some(Lack::Fact),
        }
    }

    fn count_range<'v>(&self, over: &'v Over, lack: Lack, frames: Frames<'_, 'v>) -> Range
    where
        'a: 'v,
    {
        let (mut certain, mut possible) = (0_i64, 0_i64);
        let walked = self.elements(&over.list, frames, |frame| match self.passes(over, frame) {
            Verdict::Met => certain += 1,
            verdict if verdict.is_open() => possible += 1,
            _ => {}
        });
        if walked.is_err() {
            return Range::not_negative(lack);
        }
        Range {
            low: Some(Rational::from_i64(certain)),
            high: Some(Rational::from_i64(certain + possible)),
            lack: (possible > 0).then_some(lack),
        }
    }

    fn sum_range<'v>(&self, over: &'v Over, lack: Lack, ty: &Type, frames: Frames<'_, 'v>) -> Range
    where
        'a: 'v,
    {
        let mut sum = Range::exactly(Rational::ZERO);
        let walked = self.element_ranges(over, frames, |range, is_certain| {
            let part = if is_certain {
                range
            } else {
                range.or(&Range::exactly(Rational::ZERO))
            };
            sum = sum.plus(&part);
        });
        if walked.is_err() {
            return Range::of_type(ty, lack);
        }
        Range {
            lack: sum.lack.max(Some(lack)),
            ..sum
        }
    }

    /// The smallest; or turned twice, the greatest.
    fn least_range<'v>(
        &self,
        over: &'v Over,
        lack: Lack,
        ty: &Type,
        turned: bool,
        frames: Frames<'_, 'v>,
    ) -> Range
    where
        'a: 'v,
    {
        let turn = |range: Range| if turned { range.negated() } else { range };
        let (mut all, mut sure): (Option<Range>, Option<Range>) = (None, None);
        let least = |best: &Option<Range>, range: &Range| match best {
            None => range.clone(),
            Some(best) => Range {
                low: both(best.low.as_ref(), range.low.as_ref(), |a, b| {
                    a.min(b).clone()
                }),
                high: match (&best.high, &range.high) {
                    (Some(a), Some(b)) => Some(a.min(b).clone()),
                    (one, other) => one.clone().or_else(|| other.clone()),
                },
                lack: best.lack.max(range.lack),
            },
        };
        let walked = self.element_ranges(over, frames, |range, is_certain| {
            let range = turn(range);
            all = Some(least(&all, &range));
            if is_certain {
                sure = Some(least(&sure, &range));
            }
        });
        match (walked, all, sure) {
            // Without one that is sure to be there, there may be none.
            (Ok(()), Some(all), Some(sure)) => turn(Range {
                low: all.low,
                high: sure.high,
                lack: Some(lack),
            }),
            _ => Range::of_type(ty, lack),
        }
    }

    /// The range of what is taken of each element that passes or may pass, and whether it is sure to.
    fn element_ranges<'v>(
        &self,
        over: &'v Over,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(Range, bool),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        self.elements(&over.list, frames, |frame| {
            let verdict = self.passes(over, frame);
            let Some(body) = &over.body else { return };
            if matches!(verdict, Verdict::NotMet | Verdict::NotApplicable)
                || matches!(self.value(body, Some(frame)), Got::NotApplicable)
            {
                return;
            }
            let range = self.range(body, Some(frame));
            each(
                Range {
                    lack: range.lack.max(Lack::of(verdict)),
                    ..range
                },
                verdict == Verdict::Met,
            );
        })
    }
}
