//! Look-backs: the last so many years up to a day, and years that do not start in January.

use super::Scope;
use crate::check::context::Ctx;
use crate::program::{Condition, ConditionForm, Expr, ExprForm, Line, Op, Type, Value};
use crate::syntax::expression::{Expression, Quantifier};
use crate::text::{Span, Spanned};
use crate::words::Bilingual;

impl Ctx<'_> {
    /// `in_last(day, 3 years, through)`: after the day so much earlier, and not after the last one.
    pub(super) fn in_last(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        (scope, span): (&Scope, Span),
    ) -> Option<ConditionForm> {
        let (None, [day, term, through]) = (quantifier, arguments) else {
            self.asks_look_back(called);
            return None;
        };
        let (day, through) = (self.day(day, scope), self.day(through, scope));
        let term = self.value(term, Some(&Type::Term), scope);
        let (Some(day), Some(through), Some(term)) = (day?, through?, term) else {
            self.asks_look_back(called);
            return None;
        };
        if term.ty != Type::Term {
            self.asks_look_back(called);
            return None;
        }
        self.need_month_end(&term);
        let edge = Expr {
            form: ExprForm::Shift {
                base: Box::new(through.clone()),
                term: Box::new(term),
                backwards: true,
            },
            ty: Type::Date,
            span: through.span,
        };
        let line = |op, right| Line {
            name: None,
            label: Bilingual::default(),
            condition: Condition {
                form: ConditionForm::Compare(op, day.clone(), right),
                span,
            },
        };
        Some(ConditionForm::All(vec![
            line(Op::After, edge),
            line(Op::AtMost, through),
        ]))
    }

    /// A day, or the day of a moment; the inner nothing is something else.
    #[expect(
        clippy::option_option,
        reason = "a complaint and a value of another type are two answers"
    )]
    fn day(&mut self, expression: &Expression, scope: &Scope) -> Option<Option<Expr>> {
        let expr = self.value(expression, None, scope)?;
        Some(match expr.ty {
            Type::Date => Some(expr),
            Type::Instant => {
                self.need_zone(expr.span);
                let span = expr.span;
                Some(Expr {
                    form: ExprForm::DayOf(Box::new(expr)),
                    ty: Type::Date,
                    span,
                })
            }
            _ => None,
        })
    }

    fn asks_look_back(&mut self, called: &Spanned<String>) {
        self.asks(
            called,
            "a day, a term and the last day that counts: `d, 3 years, day_of(received)`",
            "een dag, een termijn en de laatste dag die meetelt: `d, 3 jaar, dag_van(ontvangen)`",
        );
    }

    /// `year_from(day, 7)`.
    pub(super) fn year_from(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        if let (None, [day, month]) = (quantifier, arguments) {
            let (day, month) = (self.day(day, scope)?, self.value(month, None, scope)?);
            let month = match &month.form {
                ExprForm::Literal(Value::Number(number)) if month.ty == Type::Number => {
                    number.to_i64().and_then(|month| i8::try_from(month).ok())
                }
                _ => None,
            };
            let month = month.filter(|month| (1..=12).contains(month));
            if let (Some(day), Some(month)) = (day, month) {
                return Some((ExprForm::YearOf(Box::new(day), month), Type::Number));
            }
        }
        self.asks(
            called,
            "a day and the month in which the year starts: `d, 7`",
            "een dag en de maand waarin het jaar begint: `d, 7`",
        );
        None
    }
}
