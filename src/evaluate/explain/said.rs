//! The author's own text for a failure, with the values that it names.

use super::Teller;
use crate::program::{DefineBody, PARTY, Program, Type, Value, party};
use crate::quantity::Rational;
use crate::register;
use crate::words::message::report;
use crate::words::{Language, Money, Said, Slot, clock_text, said};

impl Teller<'_> {
    /// The text with every name in braces replaced by the value that the proposal has for it.
    pub(super) fn said(&self, text: &str) -> String {
        let mut out = String::new();
        for part in said(text) {
            match part {
                Said::Text(text) => out.push_str(text),
                Said::Value(name) => out.push_str(&self.said_value(name)),
                // The check allows none.
                Said::Open => {}
            }
        }
        out
    }

    fn said_value(&self, name: &str) -> String {
        let fields = self.program.fields.iter().zip(&self.proposal.facts);
        let mut fields = fields.filter(|(field, _)| field.name == name);
        let slot = if let Some((field, value)) = fields.next() {
            slot(self.program, value, &field.ty, self.language)
        } else {
            let define = self.program.defines.iter().find(|one| one.name == name);
            define.and_then(|define| match &define.body {
                DefineBody::Value(expr) => {
                    let got = self.scene.value(expr, None);
                    slot(self.program, got.value()?, &define.ty, self.language)
                }
                DefineBody::Condition(_) => None,
            })
        };
        slot.map_or_else(
            || report::not_known().text(self.language),
            |slot| slot.text(self.language),
        )
    }
}

/// A value as the language writes it; nothing where it is not known.
fn slot(program: &Program, value: &Value, ty: &Type, language: Language) -> Option<Slot> {
    Some(match (value, ty) {
        (Value::YesNo(true), _) => Slot::Word(report::yes().phrase),
        (Value::YesNo(false), _) => Slot::Word(report::no().phrase),
        (Value::Number(amount), Type::Money) => money(program, amount),
        (Value::Number(share), Type::Percentage) => Slot::Percentage(share.clone()),
        (Value::Number(number), _) => Slot::Number(number.clone()),
        (Value::Date(day), _) => Slot::Date(*day),
        (Value::Instant(instant), _) => {
            let (day, clock) = program.zone.local(*instant);
            let clock = clock_text(&clock.to_string(), language);
            Slot::Text(report::moment(day, clock, None).text(language))
        }
        (Value::Text(text), _) => Slot::Text(text.to_string()),
        (Value::Place(id), _) => Slot::Text(match language {
            Language::En => register::name_en(*id).to_owned(),
            Language::Nl => register::name(*id).to_owned(),
        }),
        (Value::Choice(at), Type::Choice(id)) => choice(program, *id, *at, language)?,
        (Value::Set(set), Type::Set(id)) => Slot::List(
            set.iter()
                .filter_map(|at| choice(program, *id, *at, language))
                .collect(),
        ),
        (Value::Record(parts), Type::Record(id)) if *id == PARTY => {
            match parts.get(usize::from(party::NAME))? {
                Value::Text(name) => Slot::Text(name.to_string()),
                _ => slot(
                    program,
                    parts.get(usize::from(party::PLACE))?,
                    &Type::Place,
                    language,
                )?,
            }
        }
        _ => return None,
    })
}

fn money(program: &Program, amount: &Rational) -> Slot {
    Slot::Money(Money {
        currency: program.currency.clone(),
        amount: amount.clone(),
    })
}

fn choice(
    program: &Program,
    id: crate::program::ChoiceId,
    at: u16,
    language: Language,
) -> Option<Slot> {
    let choice = program.choices.get(id.index())?;
    let value = choice.values.get(usize::from(at))?;
    let label = value.label.get(language);
    let text = match (label.is_empty(), language, &value.name_nl) {
        (false, ..) => label,
        (true, Language::Nl, Some(name)) => name,
        (true, ..) => &value.name,
    };
    Some(Slot::Text(text.to_owned()))
}
