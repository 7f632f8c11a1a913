//! Moments, days and terms in expressions.

use super::got::{Got, Lack};
use super::scene::{Frames, Scene};
use crate::program::{Expr, ExprForm, Moment, Value};
use crate::proposal::Act;
use crate::quantity::{
    Date, DateError, Instant, LocalInstant, Rational, Term, TermUnit, add_to_date,
    subtract_from_date,
};
use crate::register::LegalCalendar;

impl<'a> Scene<'a> {
    pub(super) fn moment<'v>(&self, moment: Moment) -> Got<'v> {
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
            Moment::Received => proposal.counts_as_received().map(Act::Instant),
            Moment::Completed => super::timing::completeness(self.program, proposal),
            Moment::CompletionRequested => proposal.completion_requested,
            Moment::CompletionDue => super::timing::completion_due(self.program, proposal),
            Moment::Withdrawn => proposal.withdrawn,
        }
    }

    pub(super) fn day_of<'v>(&self, of: &'v Expr, frames: Frames<'_, 'v>) -> Got<'v>
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

    /// The year in which the twelve months of a day began, that start in `month`.
    pub(super) fn year_of<'v>(&self, of: &'v Expr, month: i8, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let day = self.day_of(of, frames);
        match day.value() {
            Some(Value::Date(date)) => {
                let began = i64::from(date.year()) - i64::from(date.month() < month);
                Got::number(Rational::from_i64(began))
            }
            _ => day.hole(&day),
        }
    }

    pub(super) fn shift<'v>(
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
                self.move_day(*date, *term, backwards).ok().map(Value::Date)
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
        let date = self.move_day(date, term, backwards).ok()?;
        Some(match self.program.zone.instant(date, clock) {
            LocalInstant::Exact(instant) | LocalInstant::Twice { first: instant, .. } => instant,
            LocalInstant::Missing { after, .. } => after,
        })
    }

    /// A day, a term later or earlier, by the month-end rule of the call.
    fn move_day(&self, date: Date, term: Term, backwards: bool) -> Result<Date, DateError> {
        let month_end = self.program.month_end;
        if backwards {
            subtract_from_date(date, term, month_end, &LegalCalendar)
        } else {
            add_to_date(date, term, month_end, &LegalCalendar)
        }
    }
}

pub(super) fn repeat(times: &Got<'_>, unit: &Got<'_>) -> Got<'static> {
    let (Some(number), Some(Value::Term(unit_term))) = (times.as_number(), unit.value()) else {
        return times.hole(unit);
    };
    let count = number.to_i64().and_then(|n| n.checked_mul(unit_term.count));
    count.map_or(Got::Missing(Lack::Fact), |count| {
        Got::Own(Value::Term(Term::new(count, unit_term.unit)))
    })
}
