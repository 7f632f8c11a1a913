//! Values as they are shown.

use super::Teller;
use crate::decision::Datum;
use crate::evaluate::got::Got;
use crate::program::{ChoiceId, OpenReason, Program, Type, Value};
use crate::quantity::Date;
use crate::register::{self, PlaceId, Validity};
use crate::words::message::finding as say;
use crate::words::{Message, Slot};

/// A value of a type, as data for a reader.
pub(super) fn datum(program: &Program, value: &Value, ty: &Type) -> Datum {
    match (value, ty) {
        (Value::YesNo(value), _) => Datum::YesNo(*value),
        (Value::Number(number), Type::Money) => Datum::Money(number.clone()),
        (Value::Number(number), Type::Percentage) => Datum::Percentage(number.clone()),
        (Value::Number(number), Type::PercentagePoints) => Datum::PercentagePoints(number.clone()),
        (Value::Number(number), _) => Datum::Number(number.clone()),
        (Value::Date(date), _) => Datum::Text(date.to_string()),
        (Value::Time(clock), _) => Datum::Text(clock.to_string()),
        (Value::Instant(instant), _) => Datum::Text(program.zone.to_text(*instant)),
        (Value::Term(term), _) => Datum::Text(term.to_string()),
        (Value::Choice(n), Type::Choice(id)) => choice(program, *id, *n),
        (Value::Set(set), Type::Set(id)) => {
            Datum::List(set.iter().map(|n| choice(program, *id, *n)).collect())
        }
        (Value::Text(text), _) => Datum::Text(text.to_string()),
        (Value::Place(id), _) => Datum::Text(register::code(*id).to_owned()),
        (Value::List(list), Type::List(of)) => {
            Datum::List(list.iter().map(|value| datum(program, value, of)).collect())
        }
        (Value::Record(values), Type::Record(id)) => {
            let fields = program
                .records
                .get(id.index())
                .map_or(&[][..], |record| &record.fields);
            let shown = fields
                .iter()
                .zip(values.iter())
                .filter(|(field, _)| field.derived.is_none());
            Datum::Record(
                shown
                    .map(|(field, value)| (field.name.clone(), datum(program, value, &field.ty)))
                    .collect(),
            )
        }
        // Not known, not there, or of another type than its field.
        _ => Datum::Unknown,
    }
}

fn choice(program: &Program, id: ChoiceId, n: u16) -> Datum {
    let choice = program.choices.get(id.index());
    let value = choice.and_then(|choice| choice.values.get(usize::from(n)));
    let (Some(choice), Some(value)) = (choice, value) else {
        return Datum::Unknown;
    };
    let name = value.name.clone();
    if choice.built_in {
        Datum::BuiltIn(name)
    } else {
        Datum::Text(name)
    }
}

impl Teller<'_> {
    /// What an expression came to, as data.
    pub(super) fn shown(&self, got: &Got<'_>, ty: &Type) -> Datum {
        got.value()
            .map_or(Datum::Unknown, |value| datum(self.program, value, ty))
    }

    /// What must be known of a place that could not be read as it stands.
    pub(super) fn note(&self, value: &Value) -> Option<String> {
        let Value::Open(reason) = value else {
            return None;
        };
        let message = match &**reason {
            OpenReason::FormerPlace { place, on, .. } => former(*place, *on)?,
            OpenReason::UnknownPlace { text } => say::unknown_place(text.clone()),
            OpenReason::OutsideCoverage { place, on } => match register::valid_on(*place, *on) {
                Validity::NotYet { from } => {
                    say::later_place(name(*place), code(*place), Slot::Date(from))
                }
                _ => say::outside_coverage(name(*place), code(*place), Slot::Date(*on)),
            },
            OpenReason::NoDate { place } => say::no_date(name(*place), code(*place)),
        };
        Some(message.text(self.language))
    }

    /// Of a place that was read as its successor: what it was.
    pub(super) fn note_of_successor(&self, given: &str, read: PlaceId) -> Option<String> {
        let on = self.scene.territory_date()?;
        let given = register::place(given).filter(|given| *given != read)?;
        Some(former(given, on)?.text(self.language))
    }
}

fn former(place: PlaceId, on: Date) -> Option<Message> {
    let Validity::Former {
        until_incl,
        successors,
        ..
    } = register::valid_on(place, on)
    else {
        return None;
    };
    let named: Vec<Slot> = successors
        .into_iter()
        .map(|successor| Slot::Text(format!("{} ({})", name(successor), code(successor))))
        .collect();
    let named = if named.is_empty() {
        None
    } else {
        Some(Slot::List(named))
    };
    Some(say::former_place(
        name(place),
        code(place),
        Slot::Date(until_incl),
        named,
    ))
}

fn name(place: PlaceId) -> String {
    register::name(place).to_owned()
}

fn code(place: PlaceId) -> String {
    register::code(place).to_owned()
}
