//! Values of the call text as the JSON that an input would hold.

use crate::check::context::Ctx;
use crate::program::{Expr, ExprForm, Type, Value};
use crate::quantity::{Term, TermUnit, money_text, percentage_text, points_text};
use crate::register;

impl Ctx<'_> {
    /// The JSON of a literal value, or of a list of them.
    pub(super) fn json(&self, expr: &Expr) -> Option<String> {
        match &expr.form {
            ExprForm::Literal(value) => self.json_value(value, &expr.ty),
            ExprForm::List(items) => {
                let items: Option<Vec<String>> = items.iter().map(|item| self.json(item)).collect();
                Some(format!("[{}]", items?.join(",")))
            }
            ExprForm::Negate(inner) => match &inner.form {
                ExprForm::Literal(Value::Number(number)) => {
                    self.json_value(&Value::Number(-number), &inner.ty)
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn json_value(&self, value: &Value, ty: &Type) -> Option<String> {
        Some(match value {
            Value::YesNo(yes) => yes.to_string(),
            Value::Number(number) => quoted(&match ty {
                Type::Money => money_text(number),
                Type::Percentage => percentage_text(number),
                Type::PercentagePoints => points_text(number),
                _ => number.to_string(),
            }),
            Value::Date(date) => quoted(&date.to_string()),
            Value::Time(clock) => quoted(&clock.to_string()),
            Value::Instant(instant) => quoted(&self.zone.as_ref()?.to_text(*instant)),
            Value::Term(term) => quoted(&term_text(*term)),
            Value::Choice(at) => match ty {
                Type::Choice(id) => {
                    let choice = self.choices.get(id.index())?;
                    quoted(&choice.values.get(usize::from(*at))?.name)
                }
                _ => return None,
            },
            Value::Text(text) => quoted(text),
            Value::Place(place) => quoted(register::code(*place)),
            _ => return None,
        })
    }
}

/// A JSON text.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn term_text(term: Term) -> String {
    let (one, many) = match term.unit {
        TermUnit::Hours => ("hour", "hours"),
        TermUnit::Days => ("day", "days"),
        TermUnit::WorkingDays => ("working day", "working days"),
        TermUnit::Weeks => ("week", "weeks"),
        TermUnit::Months => ("month", "months"),
        TermUnit::Years => ("year", "years"),
    };
    format!(
        "{} {}",
        term.count,
        if term.count == 1 { one } else { many }
    )
}
