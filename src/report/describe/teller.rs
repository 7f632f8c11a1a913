//! What every part of the document needs: the call, the language, the page, and how values are written.

use crate::program::{InForce, Program, StatementId, Type, Value};
use crate::quantity::{Clock, Instant, Rational, Term};
use crate::register;
use crate::report::page::Page;
use crate::report::value::{Ctx, term_in};
use crate::words::message::{describe, report};
use crate::words::{Language, Message, Slot};

/// Who tells the call.
pub(super) struct Teller<'a> {
    pub(super) program: &'a Program,
    pub(super) language: Language,
    pub(super) page: Page,
}

impl<'a> Teller<'a> {
    pub(super) fn new(program: &'a Program, language: Language) -> Self {
        Self {
            program,
            language,
            page: Page::default(),
        }
    }

    /// Tells every version of a statement, each in its edition.
    pub(super) fn each_version(
        &mut self,
        statement: StatementId,
        mut tell: impl FnMut(&mut Self, &'a Program),
    ) {
        let whole = self.program;
        for edition in whole.versions(statement) {
            self.program = edition;
            tell(self, edition);
        }
        self.program = whole;
    }

    /// For whom a version is in force.
    pub(super) fn in_force(&mut self, in_force: Option<InForce>) {
        let Some(in_force) = in_force else { return };
        if let Some(from) = in_force.from {
            let from = self.moment(from);
            self.item(&describe::in_force_from(from));
        }
        if let Some(until) = in_force.until {
            let until = self.moment(until);
            self.item(&describe::in_force_until(until));
        }
    }

    pub(super) fn say(&self, message: &Message) -> String {
        message.text(self.language)
    }

    pub(super) fn heading(&mut self, message: &Message) {
        let text = self.say(message);
        self.page.heading(text);
    }

    pub(super) fn line(&mut self, message: &Message) {
        let text = self.say(message);
        self.page.line(text);
    }

    pub(super) fn item(&mut self, message: &Message) {
        let text = self.say(message);
        self.page.item(text);
    }

    /// An amount in the currency of the call.
    pub(super) fn money(&self, amount: &Rational) -> Slot {
        let currency = &self.program.currency;
        let ctx = Ctx {
            outside: None,
            language: self.language,
            currency,
        };
        ctx.money(amount).into()
    }

    /// A moment in the zone of the call.
    pub(super) fn moment(&self, instant: Instant) -> Slot {
        let zone = &self.program.zone;
        let (date, time) = zone.local(instant);
        if zone.start_of_day(date) == instant {
            return Slot::Date(date);
        }
        Slot::Text(self.say(&describe::moment(date, clock(time))))
    }

    /// A term, as `10 working days`.
    pub(super) fn term(&self, term: Term) -> Slot {
        term_in(term, self.language)
    }

    /// A value of the call text.
    pub(super) fn value(&self, value: &Value, ty: &Type) -> String {
        let slot = match value {
            Value::Number(number) => match ty {
                Type::Money => self.money(number),
                Type::Percentage => Slot::Percentage(number.clone()),
                Type::PercentagePoints => {
                    let points = number * &Rational::from_i64(100);
                    return self.say(&report::percentage_points(points));
                }
                _ => Slot::Number(number.clone()),
            },
            Value::YesNo(true) => Slot::Word(report::yes().phrase),
            Value::YesNo(false) => Slot::Word(report::no().phrase),
            Value::Date(date) => Slot::Date(*date),
            Value::Time(time) => Slot::Text(clock(*time)),
            Value::Instant(instant) => self.moment(*instant),
            Value::Term(term) => self.term(*term),
            Value::Text(text) => Slot::Text(format!("\"{text}\"")),
            Value::Place(place) => Slot::Text(register::name(*place).to_owned()),
            Value::Choice(at) => self.choice_value(*at, ty),
            Value::Set(all) => {
                Slot::List(all.iter().map(|at| self.choice_value(*at, ty)).collect())
            }
            Value::List(all) => Slot::List(
                all.iter()
                    .map(|one| Slot::Text(self.value(one, ty)))
                    .collect(),
            ),
            Value::Unknown | Value::Open(_) | Value::Absent(_) | Value::Record(_) => {
                Slot::Word(report::not_known().phrase)
            }
        };
        slot.text(self.language)
    }

    /// A value of a choice by its text and, where that says something else, its name.
    fn choice_value(&self, at: u16, ty: &Type) -> Slot {
        let (Type::Choice(id) | Type::Set(id)) = ty else {
            return Slot::Number(Rational::from_i64(i64::from(at)));
        };
        let value = self
            .program
            .choices
            .get(id.index())
            .and_then(|choice| choice.values.get(usize::from(at)));
        Slot::Text(
            value.map_or_else(String::new, |value| match value.label.get(self.language) {
                "" => format!("`{}`", value.name),
                label if label == value.name => format!("`{label}`"),
                label => format!("{label} (`{}`)", value.name),
            }),
        )
    }
}

/// `17:00`, with seconds where there are any.
pub(super) fn clock(time: Clock) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    if second == 0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{hour:02}:{minute:02}:{second:02}")
    }
}
