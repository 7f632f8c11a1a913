//! Literal values.

use crate::check::context::Ctx;
use crate::diagnostic::{Diagnostic, catalogue::types};
use crate::program::{Expr, ExprForm, Type, Value};
use crate::quantity::money_text;
use crate::syntax::expression::Literal;
use crate::text::Span;

impl Ctx<'_> {
    /// A literal as a value.
    pub(super) fn literal(&mut self, literal: &Literal, at: Span) -> Option<Expr> {
        let (value, ty) = match literal {
            Literal::Number(number) => (Value::Number(number.clone()), Type::Number),
            Literal::Money { currency, amount } => {
                let before = self.found.len();
                self.whole_cents(currency, amount, at);
                if self.found.len() > before {
                    return None;
                }
                (Value::Number(amount.clone()), Type::Money)
            }
            Literal::Percentage(share) => (Value::Number(share.clone()), Type::Percentage),
            Literal::PercentagePoints(share) => {
                (Value::Number(share.clone()), Type::PercentagePoints)
            }
            Literal::Date(date) => (Value::Date(*date), Type::Date),
            Literal::Time(clock) => (Value::Time(*clock), Type::Time),
            Literal::Instant(date, clock) => (
                Value::Instant(self.moment(*date, *clock, at)?),
                Type::Instant,
            ),
            Literal::Term(term) => (Value::Term(*term), Type::Term),
            Literal::Text(text) => (Value::Text(text.as_str().into()), Type::Text),
        };
        Some(Expr::literal(value, ty, at))
    }

    /// A plain number where an amount or a percentage belongs: the unit was left out.
    pub(in crate::check) fn unit_missing(
        &self,
        found: &Expr,
        expected: &Type,
    ) -> Option<Diagnostic> {
        let ExprForm::Literal(Value::Number(number)) = &found.form else {
            return None;
        };
        if found.ty != Type::Number {
            return None;
        }
        let at = found.span;
        match expected {
            Type::Money => {
                let text = format!("{} {}", self.currency, grouped(&money_text(number)));
                Some(types::unit_left_out(at, text.clone()).fix(at, text))
            }
            Type::Percentage => {
                let text = format!("{number}%");
                Some(types::unit_left_out(at, text.clone()).fix(at, text))
            }
            Type::PercentagePoints => {
                let text = format!("{number} pp");
                Some(types::unit_left_out(at, text.clone()).fix(at, text))
            }
            Type::Term => {
                let text = format!("{number} days");
                Some(types::unit_left_out(at, text))
            }
            _ => None,
        }
    }
}

/// `400000.00` as a call writes it: `400_000`.
fn grouped(amount: &str) -> String {
    let amount = amount.strip_suffix(".00").unwrap_or(amount);
    let (whole, decimals) = match amount.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (amount, None),
    };
    let n = whole.len();
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (n - at).is_multiple_of(3) && n > 4 {
            out.push('_');
        }
        out.push(digit);
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    out
}
