//! Dates that follow from the call: the day of receipt that counts, terms with what moved them, duties.

use super::Teller;
use crate::decision::DecidedDate;
use crate::evaluate::timing::{Completion, completion_due};
use crate::evaluate::window::{Later, deemed};
use crate::program::{Expr, ExprForm, Moment, Program, TermRule, TermStart, Value};
use crate::proposal::Act;
use crate::quantity::{Date, Instant, Term, add_to_date};
use crate::register::{
    DayOff, LegalCalendar, holiday_en, moves, roll_forward, with_two_working_days,
};
use crate::words::Language;
use crate::words::message::finding as say;

/// A term as it ends for a proposal.
struct Ended {
    /// Its last day before anything moved it.
    plain: Date,
    /// Its last day; nothing while that is not certain.
    last: Option<Date>,
    moved_by: Vec<String>,
}

impl<'a> Teller<'a> {
    /// The day of receipt where it moved, then all terms that do not start with the sending.
    pub(super) fn dates(&self) -> Vec<DecidedDate> {
        let mut out = Vec::new();
        if self.proposal.withdrawn.is_some() {
            return out;
        }
        if let Some((at, Some(later))) = deemed(self.program, self.proposal) {
            let zone = &self.program.zone;
            let raw = self
                .proposal
                .received
                .map(|received| zone.to_text(received));
            out.push(DecidedDate {
                name: "receipt".to_owned(),
                date: Some(zone.to_text(at)),
                unmoved: raw,
                moved_by: self.moved_by(later, at),
            });
        }
        for rule in &self.program.terms {
            let Some(statement) = self.program.statement(rule.statement) else {
                continue;
            };
            let lengths = [(statement.id.clone(), None)].into_iter().chain(
                rule.extend
                    .map(|extend| (format!("{}/extended", statement.id), Some(extend))),
            );
            for (name, extend) in lengths {
                if matches!(rule.from, TermStart::Sending) {
                    continue;
                }
                let ended = self
                    .start(rule)
                    .and_then(|start| self.ended(rule, start, extend));
                out.push(match ended {
                    Some(ended) => shown(name, ended),
                    None => unknown(name),
                });
            }
        }
        out
    }

    /// The duties of whoever receives a grant.
    pub(super) fn duties(&self) -> Vec<DecidedDate> {
        let mut out = Vec::new();
        for duty in &self.program.duties {
            let Some(statement) = self.program.statement(duty.statement) else {
                continue;
            };
            let name = statement.id.clone();
            let due = match self.scene.value(&duty.due, None).value() {
                Some(Value::Date(date)) => Some(date.to_string()),
                Some(Value::Instant(instant)) => Some(self.program.zone.to_text(*instant)),
                _ => None,
            };
            out.push(DecidedDate {
                name,
                unmoved: due.clone(),
                date: due,
                moved_by: Vec::new(),
            });
        }
        out
    }

    /// The day before the first day of a term.
    fn start(&self, rule: &'a TermRule) -> Option<Date> {
        match &rule.from {
            TermStart::Closing => {
                let window = self.program.windows.get(self.assessment.filed_in?)?;
                self.scene.last_day(window).ok()
            }
            TermStart::Sending => None,
            TermStart::Value(expr) => self.day(expr),
        }
    }

    /// The day that a value is or falls on; of the receipt, the one that counts.
    fn day(&self, expr: &'a Expr) -> Option<Date> {
        if let ExprForm::Moment(moment) = expr.form {
            let act = match moment {
                Moment::Received => crate::evaluate::timing::receipt(self.program, self.proposal),
                moment => self.scene.act(moment),
            };
            return act.map(|act| self.act_day(act));
        }
        match self.scene.value(expr, None).value()? {
            Value::Date(date) => Some(*date),
            Value::Instant(instant) => Some(self.program.zone.local(*instant).0),
            _ => None,
        }
    }

    fn act_day(&self, act: Act) -> Date {
        match act {
            Act::Day(day) => day,
            Act::Instant(instant) => self.program.zone.local(instant).0,
        }
    }

    /// For how many days a term stood still: from the day after the request to the day of completion, or to the end of the
    /// term for it. Nothing while it stands still.
    fn suspended_days(&self, rule: &TermRule, start: Date, end: Date) -> Option<i64> {
        let Some(requested) = self
            .proposal
            .completion_requested
            .filter(|_| rule.suspended)
        else {
            return Some(0);
        };
        let requested = self.act_day(requested);
        if requested >= end {
            return Some(0);
        }
        let until = match self.completion {
            Completion::NotRequested => return Some(0),
            Completion::Awaited => return None,
            Completion::Missed | Completion::Late => completion_due(self.program, self.proposal)?,
            Completion::Done => self.proposal.completed?,
        };
        let from = requested.max(start);
        let days = self.act_day(until).since(from).ok()?.get_days();
        Some(i64::from(days).max(0))
    }

    /// How a term that starts after `start` ends; extended by `extend`.
    fn ended(&self, rule: &TermRule, start: Date, extend: Option<Term>) -> Option<Ended> {
        let plain = plain(self.program, rule, start, extend)?;
        let days = self.suspended_days(rule, start, plain);
        ended(
            self.program,
            self.language,
            rule,
            (start, plain),
            extend,
            days,
        )
    }

    /// Why a day is not a working day, in words.
    pub(super) fn day_off(&self, day: DayOff) -> String {
        day_off(day, self.language)
    }

    /// Why a receipt counts later than it was, and the days off that were passed over since its own day.
    fn moved_by(&self, later: Later, counts: Instant) -> Vec<String> {
        let mut out = vec![self.later(later)];
        let zone = &self.program.zone;
        let own = self
            .proposal
            .received
            .map(|received| zone.local(received).0);
        let mut next = own.and_then(|own| own.tomorrow().ok());
        while let Some(day) = next.filter(|day| *day < zone.local(counts).0) {
            let Some(off) = crate::register::day_off(day) else {
                break;
            };
            out.push(format!("{day} {}", self.day_off(off)));
            next = day.tomorrow().ok();
        }
        out
    }
}

/// How a term ends that runs from the sending of a decision on this day, such as that for an objection (Awb, articles 6:7 and
/// 6:8: from the day after), with what the legal calendar moved. Nothing as date where the calendar does not know the days.
#[must_use]
pub fn last_day_from_sending(
    program: &Program,
    rule: &TermRule,
    sent: Date,
    language: Language,
) -> DecidedDate {
    let name = program
        .statement(rule.statement)
        .map_or_else(String::new, |statement| statement.id.clone());
    let found = plain(program, rule, sent, None)
        .and_then(|plain| ended(program, language, rule, (sent, plain), None, Some(0)));
    found.map_or_else(|| unknown(name.clone()), |found| shown(name.clone(), found))
}

fn shown(name: String, ended: Ended) -> DecidedDate {
    DecidedDate {
        name,
        date: ended.last.map(|last| last.to_string()),
        unmoved: Some(ended.plain.to_string()),
        moved_by: ended.moved_by,
    }
}

fn after(program: &Program, day: Date, term: Term) -> Option<Date> {
    add_to_date(day, term, program.month_end, &LegalCalendar).ok()
}

/// The last day of a term before anything moved it.
fn plain(program: &Program, rule: &TermRule, start: Date, extend: Option<Term>) -> Option<Date> {
    let plain = after(program, start, rule.within)?;
    extend.map_or(Some(plain), |extend| after(program, plain, extend))
}

/// The last day, after the days for which the term stood still, as the calendar moves it.
fn ended(
    program: &Program,
    language: Language,
    rule: &TermRule,
    (start, plain): (Date, Date),
    extend: Option<Term>,
    suspended: Option<i64>,
) -> Option<Ended> {
    let mut ended = Ended {
        plain,
        last: None,
        moved_by: Vec::new(),
    };
    let Some(days) = suspended else {
        return Some(ended);
    };
    let last = after(
        program,
        plain,
        Term::new(days, crate::quantity::TermUnit::Days),
    )?;
    if days > 0 {
        let stood = say::suspended(days.to_string());
        ended.moved_by.push(stood.text(language));
    }
    ended.last = if rule.rank.is_moved() && whole(rule.within, extend).is_some_and(moves) {
        let first = start.tomorrow().ok()?;
        let moved = with_two_working_days(first, last).and_then(|(last, mut off)| {
            let (last, passed) = roll_forward(last)?;
            off.extend(passed);
            Some((last, off))
        });
        let (last, mut off) = match moved {
            Some((last, off)) => (Some(last), off),
            None => (None, Vec::new()),
        };
        off.dedup();
        for (day, why) in off {
            let why = day_off(why, language);
            ended.moved_by.push(format!("{day} {why}"));
        }
        last
    } else {
        Some(last)
    };
    Some(ended)
}

fn day_off(day: DayOff, language: Language) -> String {
    match day {
        DayOff::Saturday => say::saturday().text(language),
        DayOff::Sunday => say::sunday().text(language),
        DayOff::Holiday(name) => match language {
            Language::En => holiday_en(name).to_owned(),
            Language::Nl => name.to_owned(),
        },
    }
}

/// A term with its extension, where both are in one unit.
fn whole(within: Term, extend: Option<Term>) -> Option<Term> {
    match extend {
        None => Some(within),
        Some(extend) if extend.unit == within.unit => {
            let count = within.count.checked_add(extend.count)?;
            Some(Term::new(count, within.unit))
        }
        Some(_) => None,
    }
}

fn unknown(name: String) -> DecidedDate {
    DecidedDate {
        name,
        date: None,
        unmoved: None,
        moved_by: Vec::new(),
    }
}
