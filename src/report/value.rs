//! Values as the language of the report writes them.

use std::fmt::Write as _;

use crate::decision::Datum;
use crate::program::Program;
use crate::quantity::{
    Date, InstantText, LocalInstant, Rational, Term, TermUnit, parse_date, parse_instant,
    parse_term,
};
use crate::words::built_in::{self, Class};
use crate::words::keyword::Keyword;
use crate::words::message::{ground, letter, report};
use crate::words::{Language, Money, Slot, clock_text};

use super::named::in_words;

/// Under these stand the values that a call declares; what stands beside them are acts.
const ROOTS: [&str; 4] = ["/facts/", "/judgements/", "/scores/", "/supplied/"];

/// What every part of a report needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ctx<'a> {
    pub(super) language: Language,
    pub(super) currency: &'a str,
    /// For people outside, who do not know the names that the call and the input use: the call, whose labels they get.
    pub(super) outside: Option<&'a Program>,
}

impl Ctx<'_> {
    /// An amount in the currency of the call.
    pub(super) fn money(self, amount: &Rational) -> Money {
        Money {
            currency: self.currency.to_owned(),
            amount: amount.clone(),
        }
    }

    /// An amount, the range it lies in, or a dash.
    pub(super) fn amount(
        self,
        amount: Option<&Rational>,
        range: Option<&(Rational, Rational)>,
    ) -> Slot {
        match (amount, range) {
            (Some(amount), _) => self.money(amount).into(),
            (None, Some((low, high))) => {
                report::range(self.money(low).into(), self.money(high).into())
                    .text(self.language)
                    .into()
            }
            (None, None) => Slot::Word(report::nothing().phrase),
        }
    }

    /// A number or a dash.
    pub(super) fn number(self, number: Option<&Rational>) -> String {
        number.map_or_else(
            || report::nothing().text(self.language),
            |number| Slot::Number(number.clone()).text(self.language),
        )
    }

    /// A value in a finding, of the type that the finding names.
    pub(super) fn datum(self, datum: &Datum, ty: &str) -> Slot {
        match datum {
            Datum::Unknown => Slot::Word(report::not_known().phrase),
            Datum::YesNo(true) => Slot::Word(report::yes().phrase),
            Datum::YesNo(false) => Slot::Word(report::no().phrase),
            Datum::Number(number) => Slot::Number(number.clone()),
            Datum::Money(amount) => self.money(amount).into(),
            Datum::Percentage(share) => Slot::Percentage(share.clone()),
            Datum::PercentagePoints(share) => {
                report::percentage_points(share * &Rational::from_i64(100))
                    .text(self.language)
                    .into()
            }
            Datum::Text(text) => self.text(text, ty),
            Datum::BuiltIn(name) => {
                let kind = built_in::find(Class::PartyKind, name);
                let known = kind.or_else(|| built_in::find(Class::Size, name));
                let word = known.map_or(name.as_str(), |known| known.spelling(self.language));
                self.named(word)
            }
            Datum::List(list) if list.is_empty() => Slot::Word(report::none().phrase),
            Datum::List(list) => Slot::List(list.iter().map(|one| self.datum(one, ty)).collect()),
            Datum::Record(fields) => Slot::List(
                fields
                    .iter()
                    .map(|(name, value)| {
                        let value = self.datum(value, "");
                        ground::seen(name.clone(), value).text(self.language).into()
                    })
                    .collect(),
            ),
        }
    }

    /// A value that was seen at a fact: a recorded decision has a word, and an act that is not known did not happen.
    pub(super) fn value_of(self, fact: &str, value: &Datum, ty: &str) -> Slot {
        let is_declared = fact.is_empty() || ROOTS.iter().any(|root| fact.starts_with(root));
        match value {
            Datum::Unknown if !is_declared => Slot::Word(ground::not_recorded().phrase),
            Datum::Text(text) if fact.starts_with("/judgements/") => match text.as_str() {
                "refuse" => Slot::Word(letter::ruled_refuse().phrase),
                "do_not_refuse" => Slot::Word(letter::ruled_go_on().phrase),
                _ => self.datum(value, ty),
            },
            _ => self.datum(value, ty),
        }
    }

    /// A text; a date or a moment is written out, a name stands in backticks.
    fn text(self, text: &str, ty: &str) -> Slot {
        if let Some(moment) = self.moment(text) {
            return moment;
        }
        if let ("term", Ok(term)) = (ty, parse_term(text)) {
            return term_in(term, self.language);
        }
        match ty {
            "text" | "place" | "party" | "term" => text.into(),
            _ => self.named(text),
        }
    }

    /// A name of the call; in backticks where the report shows names.
    fn named(self, name: &str) -> Slot {
        match self.outside {
            None => format!("`{name}`").into(),
            Some(program) => choice_label(program, name, self.language).into(),
        }
    }

    /// A fact for people outside: by the label of the call, else its last name, in words.
    pub(super) fn fact_outside(self, pointer: &str) -> String {
        if let Some(named) = in_words(self, pointer, true) {
            return named;
        }
        let fact = self.fact(pointer);
        let last = fact.rsplit('.').next().unwrap_or(&fact);
        let last = last.split('[').next().unwrap_or(last);
        last.replace('_', " ")
    }

    /// A date or moment in ISO form, written out; `None` for any other text.
    pub(super) fn moment(self, text: &str) -> Option<Slot> {
        let Some((day, clock)) = text.split_once('T') else {
            return parse_date(text).ok().map(Slot::Date);
        };
        let day = parse_date(day).ok()?;
        let (clock, offset) = match clock.find(['+', '-', 'Z']) {
            Some(at) if at > 0 => clock.split_at(at),
            _ => (clock, ""),
        };
        let (day, clock, offset) = match self.local(text) {
            Some((day, clock)) => (day, clock, None),
            None => (
                day,
                clock.to_owned(),
                Some(offset).filter(|offset| !offset.is_empty()),
            ),
        };
        let clock = clock_text(&clock, self.language);
        let offset = offset.map(str::to_owned);
        Some(
            report::moment(day, clock, offset)
                .text(self.language)
                .into(),
        )
    }

    /// For people outside: the day and the time on the clocks of the call, unless these came twice that night.
    fn local(self, text: &str) -> Option<(Date, String)> {
        let zone = &self.outside?.zone;
        let InstantText::WithOffset(instant, _) = parse_instant(text).ok()? else {
            return None;
        };
        let (day, clock) = zone.local(instant);
        match zone.instant(day, clock) {
            LocalInstant::Exact(_) => Some((day, clock.to_string())),
            _ => None,
        }
    }

    /// A date or moment written out where the text is one.
    pub(super) fn when(self, text: &str) -> Slot {
        self.moment(text).unwrap_or_else(|| text.into())
    }

    /// A fact by the name that people use for it: the last names of its JSON Pointer.
    pub(super) fn fact(self, pointer: &str) -> String {
        let mut parts: Vec<&str> = pointer.split('/').skip(1).collect();
        match parts.as_slice() {
            ["scores", assessor, criterion, "points"] | ["votes", assessor, criterion] => {
                ground::mark((*criterion).to_owned(), (*assessor).to_owned()).text(self.language)
            }
            ["scores"] => ground::marks().text(self.language),
            ["votes"] => ground::votes().text(self.language),
            ["facts" | "supplied", rest @ ..] => path(rest),
            ["judgements", rest @ ..] => {
                let end = rest.len() - usize::from(rest.last() == Some(&"value"));
                path(rest.get(..end).unwrap_or(rest))
            }
            _ => {
                if parts.is_empty() {
                    parts.push(pointer);
                }
                path(&parts)
            }
        }
    }
}

/// `partners[1].kind`: names with dots, places in a list counted from 1 as in the ids of findings.
fn path(parts: &[&str]) -> String {
    let mut out = String::new();
    for part in parts {
        match part.parse::<usize>() {
            Ok(at) if !out.is_empty() => {
                let _ = write!(out, "[{}]", at.saturating_add(1));
            }
            _ if out.is_empty() => out.push_str(part),
            _ => {
                out.push('.');
                out.push_str(part);
            }
        }
    }
    out
}

/// The label of a value of a choice; the name where no choice has it, or two choices call it differently.
fn choice_label(program: &Program, name: &str, language: Language) -> String {
    let mut labels: Vec<&str> = program
        .choices
        .iter()
        .flat_map(|choice| &choice.values)
        .filter(|value| value.name == name)
        .map(|value| value.label.get(language))
        .filter(|label| !label.is_empty())
        .collect();
    labels.dedup();
    match labels.as_slice() {
        [only] => (*only).to_owned(),
        _ => name.replace('_', " "),
    }
}

/// A length of time in words.
pub(super) fn term_in(term: Term, language: Language) -> Slot {
    let unit = match term.unit {
        TermUnit::Hours => Keyword::Hours,
        TermUnit::Days => Keyword::Days,
        TermUnit::WorkingDays => Keyword::WorkingDays,
        TermUnit::Weeks => Keyword::Weeks,
        TermUnit::Months => Keyword::Months,
        TermUnit::Years => Keyword::Years,
    };
    let unit = unit.spelling_after(language, term.count == 1);
    Slot::Text(format!("{} {unit}", term.count))
}

/// Ids as a list for a sentence.
pub(super) fn ids(list: &[String]) -> Vec<Slot> {
    list.iter().map(|id| id.as_str().into()).collect()
}
