//! One value of a type. What cannot be read leaves a problem behind and counts as unknown; the input is not used then.

use std::borrow::Cow;

use super::fitter::{Fitter, found, shown};
use super::reader::{Kind, Reader};
use crate::program::{ChoiceId, ChoiceValue, Type, Value};
use crate::proposal::ProblemKind;
use crate::proposal::intake::limits::MAX_ENTRIES;
use crate::proposal::intake::nearest::nearest;
use crate::proposal::intake::path::Path;
use crate::quantity::{
    InstantText, Rational, parse_date, parse_instant, parse_percentage, parse_points, parse_term,
};
use crate::register;
use crate::words::message::input as say;
use crate::words::{Message, Slot};

impl Fitter<'_> {
    /// The next value, as a value of `ty`; null is unknown.
    pub(super) fn value(&mut self, reader: &mut Reader<'_>, ty: &Type, path: &Path<'_>) -> Value {
        if reader.null() {
            return Value::Unknown;
        }
        let read = match ty {
            Type::Text => self.text(reader, path).map(|text| Value::Text(text.into())),
            Type::Number => self.number(reader, path, say::a_number).map(Value::Number),
            Type::Money => self.amount(reader, path).map(Value::Number),
            Type::Percentage => self.percentage(reader, path).map(Value::Number),
            Type::PercentagePoints => self
                .parsed(reader, path, say::percentage_points, |text| {
                    parse_points(text).ok()
                })
                .map(Value::Number),
            Type::Date => self
                .parsed(reader, path, say::a_date, |text| parse_date(text).ok())
                .map(Value::Date),
            Type::Time => self
                .parsed(reader, path, say::a_time, |text| {
                    match parse_instant(&format!("2000-01-01T{text}")) {
                        Ok(InstantText::Local(_, clock)) => Some(clock),
                        _ => None,
                    }
                })
                .map(Value::Time),
            Type::Instant => self.instant(reader, path).map(Value::Instant),
            Type::Term => self
                .parsed(reader, path, say::a_term, |text| parse_term(text).ok())
                .map(Value::Term),
            Type::YesNo | Type::Attachment | Type::Declaration => {
                self.yes_no(reader, path).map(Value::YesNo)
            }
            Type::Choice(choice) => self.choice(reader, *choice, path).map(Value::Choice),
            Type::Set(choice) => self.set(reader, *choice, path),
            Type::List(of) => self.list(reader, of, path),
            Type::Record(record) => self.record(reader, *record, path),
            Type::Place => self.place(reader, path),
        };
        read.unwrap_or(Value::Unknown)
    }

    /// A text that `parse` understands.
    pub(super) fn parsed<T>(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        expected: fn() -> Message,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let at = reader.position();
        if reader.kind() != Kind::Text {
            self.wrong_type(reader, path, expected());
            return None;
        }
        let text = self.string(reader, path)?;
        let value = parse(&text);
        if value.is_none() {
            self.unreadable((path, at), &text, expected(), None);
        }
        value
    }

    fn unreadable(
        &mut self,
        place: (&Path<'_>, usize),
        text: &str,
        expected: Message,
        help: Option<Message>,
    ) {
        self.complain(
            ProblemKind::Unreadable,
            place,
            say::found_text(shown(text)),
            expected,
            help,
        );
    }

    /// A number, or a text that is one, exactly as written.
    pub(super) fn number(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        expected: fn() -> Message,
    ) -> Option<Rational> {
        self.written(reader, path, expected)
            .map(|(number, _)| number)
    }

    /// A number, with its text.
    fn written<'t>(
        &mut self,
        reader: &mut Reader<'t>,
        path: &Path<'_>,
        expected: fn() -> Message,
    ) -> Option<(Rational, Cow<'t, str>)> {
        let at = reader.position();
        let (text, number) = match reader.kind() {
            Kind::Number => {
                let raw = reader.raw();
                (Cow::Borrowed(raw), Rational::parse_decimal(raw).ok())
            }
            Kind::Text => {
                let text = self.string(reader, path)?;
                let number = Rational::parse_fraction(&text).ok();
                (text, number)
            }
            _ => {
                self.wrong_type(reader, path, expected());
                return None;
            }
        };
        if number.is_none() {
            let help = has_separators(&text).then(say::write_a_point);
            self.unreadable((path, at), &text, expected(), help);
        }
        Some((number?, text))
    }

    /// An amount in whole cents. Three figures behind a point may be thousands, as Dutch and German write them: asked again.
    fn amount(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Rational> {
        let at = reader.position();
        let (amount, text) = self.written(reader, path, say::an_amount)?;
        if amount.is_negative() {
            self.unreadable((path, at), &amount.to_string(), say::an_amount(), None);
            return None;
        }
        let decimals = text.split_once('.').map_or(0, |(_, after)| {
            let figures = after.chars().take_while(char::is_ascii_digit);
            figures.count()
        });
        let in_cents = || (&amount * &Rational::from_i64(100)).is_integer();
        let is_plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if decimals > 2 || !(is_plain || in_cents()) {
            let help = Some(say::write_a_point());
            self.unreadable((path, at), &text, say::whole_cents(), help);
            return None;
        }
        Some(amount)
    }

    fn percentage(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Rational> {
        let at = reader.position();
        if reader.kind() == Kind::Number {
            let raw = reader.raw();
            let help = say::write_percent(shown(raw));
            let found = say::found_number(shown(raw));
            self.complain(
                ProblemKind::WrongType,
                (path, at),
                found,
                say::a_percentage(),
                Some(help),
            );
            return None;
        }
        self.parsed(reader, path, say::a_percentage, |text| {
            parse_percentage(text).ok()
        })
    }

    pub(super) fn yes_no(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<bool> {
        let kind = reader.kind();
        if !matches!(kind, Kind::Yes | Kind::No) {
            self.wrong_type(reader, path, say::yes_or_no());
            return None;
        }
        reader.skip();
        Some(kind == Kind::Yes)
    }

    fn choice(
        &mut self,
        reader: &mut Reader<'_>,
        choice: ChoiceId,
        path: &Path<'_>,
    ) -> Option<u16> {
        let values = self
            .program
            .choices
            .get(choice.index())
            .map_or(&[][..], |choice| &choice.values);
        let at = reader.position();
        if reader.kind() != Kind::Text {
            self.wrong_type(reader, path, say::one_of(names(values)));
            return None;
        }
        let text = self.string(reader, path)?;
        let position = values
            .iter()
            .position(|value| value.name == text || value.name_nl.as_deref() == Some(&text));
        if position.is_none() {
            let known = values
                .iter()
                .flat_map(|value| [Some(value.name.as_str()), value.name_nl.as_deref()]);
            let help = nearest(&text, known.flatten()).map(say::did_you_mean);
            let expected = say::one_of(names(values));
            self.complain(
                ProblemKind::UnknownValue,
                (path, at),
                say::found_text(shown(&text)),
                expected,
                help,
            );
        }
        position.and_then(|position| u16::try_from(position).ok())
    }

    /// Values of a choice; one that is given twice counts once.
    fn set(&mut self, reader: &mut Reader<'_>, choice: ChoiceId, path: &Path<'_>) -> Option<Value> {
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return None;
        }
        let mut set = Vec::new();
        reader.list(|reader, n| set.extend(self.choice(reader, choice, &path.entry(n))));
        set.sort_unstable();
        set.dedup();
        Some(Value::Set(set))
    }

    fn list(&mut self, reader: &mut Reader<'_>, of: &Type, path: &Path<'_>) -> Option<Value> {
        let at = reader.position();
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return None;
        }
        let mut list = Vec::new();
        let mut count = 0;
        reader.list(|reader, n| {
            count = n + 1;
            if n < MAX_ENTRIES {
                list.push(self.value(reader, of, &path.entry(n)));
            }
        });
        if count > MAX_ENTRIES {
            let (found, most) = (
                say::found_entries(count as u64),
                say::at_most(MAX_ENTRIES as u64),
            );
            self.complain(ProblemKind::TooLarge, (path, at), found, most, None);
        }
        Some(Value::List(list))
    }

    fn place(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Value> {
        let at = reader.position();
        if reader.kind() != Kind::Text {
            let found = found(reader);
            self.complain(
                ProblemKind::WrongType,
                (path, at),
                found,
                say::a_place(),
                None,
            );
            return None;
        }
        let text = self.string(reader, path)?;
        self.find_place(None, &text, (path, at))
    }

    /// The place of a code or name. An unknown one stays open; one that several places have is a problem.
    pub(super) fn find_place(
        &mut self,
        among: Option<register::PlaceClass>,
        text: &str,
        place: (&Path<'_>, usize),
    ) -> Option<Value> {
        match register::find(among, text) {
            register::Found::One(id) => Some(Value::Place(id)),
            register::Found::None { .. } => Some(super::party::unknown_place(text)),
            register::Found::Several(ids) => {
                let codes = ids
                    .into_iter()
                    .map(|id| Slot::from(register::code(id)))
                    .collect();
                let found = say::found_several_places(shown(text), Slot::List(codes));
                let help = Some(say::give_a_code());
                self.complain(
                    ProblemKind::Unreadable,
                    place,
                    found,
                    say::one_place(),
                    help,
                );
                None
            }
        }
    }
}

fn names(values: &[ChoiceValue]) -> Slot {
    Slot::Either(
        values
            .iter()
            .map(|value| Slot::Text(format!("`{}`", value.name)))
            .collect(),
    )
}

/// Whether a text looks like a number with separators that JSON does not have.
fn has_separators(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '_' | '\u{a0}');
    text.chars().any(|c| c.is_ascii_digit()) && text.chars().all(is_part)
}
