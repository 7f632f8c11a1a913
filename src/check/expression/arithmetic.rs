//! Arithmetic with units.
//!
//! | left | op | right | gives |
//! | --- | --- | --- | --- |
//! | a number, amount, percentage, points | `+` `-` | the same | the same |
//! | a percentage | `+` `-` | points | a percentage |
//! | a date, a moment | `+` `-` | a term | a date, a moment |
//! | a number or percentage | `*` | anything with numbers | the other |
//! | a number | `*` | a term | a term |
//! | anything with numbers | `/` | a number or percentage; the same | the left one; a number |

use super::{Scope, bare_name, is_condition};
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::types;
use crate::program::{Arith, Expr, ExprForm, Type, Value};
use crate::quantity::{Rational, TermKind};
use crate::syntax::expression::{Arithmetic, Expression, Form, Literal};
use crate::text::{Span, Spanned};

impl Ctx<'_> {
    /// `left op right`.
    pub(super) fn arithmetic(
        &mut self,
        op: &Spanned<Arithmetic>,
        left: &Expression,
        right: &Expression,
        scope: &Scope,
        at: Span,
    ) -> Option<Expr> {
        let (left, right) = (
            self.value(left, None, scope),
            self.value(right, None, scope),
        );
        let (left, right) = (left?, right?);
        match op.value {
            Arithmetic::Plus => self.plus_or_minus(Arith::Add, op.span, left, right, at),
            Arithmetic::Minus => self.plus_or_minus(Arith::Subtract, op.span, left, right, at),
            Arithmetic::Times => self.times(op.span, left, right, at),
            Arithmetic::Divide => self.divide(op.span, left, right, at),
        }
    }

    fn plus_or_minus(
        &mut self,
        op: Arith,
        op_at: Span,
        left: Expr,
        right: Expr,
        at: Span,
    ) -> Option<Expr> {
        use Type::{Date, Instant, Money, Percentage, PercentagePoints, Term};
        let ty = match (&left.ty, &right.ty) {
            (Date | Instant, Term) => return self.shift(op, left, right, at),
            (Term, Date | Instant) if op == Arith::Add => return self.shift(op, right, left, at),
            (Date | Instant, other) if other.is_numeric() => {
                let found = self.type_name(other);
                self.say(types::term_needed(right.span, found));
                return None;
            }
            (Money, Percentage) | (Percentage, Money) => {
                self.say(types::money_plus_percentage(at));
                return None;
            }
            (Percentage, Percentage)
                if op == Arith::Subtract
                    && matches!(right.form, ExprForm::Literal(Value::Number(_)))
                    && matches!(left.form, ExprForm::Literal(Value::Number(_))) =>
            {
                self.say(types::percent_or_points(at));
                return None;
            }
            (Percentage, PercentagePoints) => Percentage,
            (PercentagePoints, Percentage) if op == Arith::Add => Percentage,
            (same, other) if same == other && same.is_numeric() => same.clone(),
            _ => return self.cannot_compute(op, op_at, &left, &right),
        };
        Some(arithmetic(op, left, right, ty, at))
    }

    /// A date or a moment and a term.
    fn shift(&mut self, op: Arith, base: Expr, term: Expr, at: Span) -> Option<Expr> {
        if let ExprForm::Literal(Value::Term(literal)) = &term.form
            && literal.kind() == TermKind::Hours
            && base.ty == Type::Date
        {
            self.say(types::hours_on_a_day(term.span));
            return None;
        }
        if base.ty == Type::Instant {
            self.need_zone(base.span);
        }
        self.need_month_end(&term);
        let ty = base.ty.clone();
        Some(Expr {
            form: ExprForm::Shift {
                base: Box::new(base),
                term: Box::new(term),
                backwards: op == Arith::Subtract,
            },
            ty,
            span: at,
        })
    }

    fn times(&mut self, op_at: Span, left: Expr, right: Expr, at: Span) -> Option<Expr> {
        use Type::{Number, Percentage, Term};
        let ty = match (&left.ty, &right.ty) {
            (Number, Term) => return Some(repeat(left, right, at)),
            (Term, Number) => return Some(repeat(right, left, at)),
            (Number | Percentage, other) | (other, Number | Percentage) if other.is_numeric() => {
                other.clone()
            }
            _ => return self.cannot_compute(Arith::Multiply, op_at, &left, &right),
        };
        Some(arithmetic(Arith::Multiply, left, right, ty, at))
    }

    fn divide(&mut self, op_at: Span, left: Expr, right: Expr, at: Span) -> Option<Expr> {
        use Type::{Number, Percentage};
        let ty = match (&left.ty, &right.ty) {
            (same, other) if same == other && same.is_numeric() => Number,
            (other, Number | Percentage) if other.is_numeric() => other.clone(),
            _ => return self.cannot_compute(Arith::Divide, op_at, &left, &right),
        };
        Some(arithmetic(Arith::Divide, left, right, ty, at))
    }

    /// `50% of x`.
    pub(super) fn share(
        &mut self,
        share: &Expression,
        whole: &Expression,
        scope: &Scope,
        at: Span,
    ) -> Option<Expr> {
        if self.looks_like_condition(share, scope) || self.looks_like_condition(whole, scope) {
            self.say(types::of_between_conditions(at));
            return None;
        }
        let (left, right) = (
            self.value(share, None, scope),
            self.value(whole, None, scope),
        );
        let (left, right) = (left?, right?);
        if !matches!(left.ty, Type::Percentage | Type::Number) {
            let found = self.type_name(&left.ty);
            self.say(types::share_of_what(left.span, found));
            return None;
        }
        if !right.ty.is_numeric() {
            return self.cannot_compute(Arith::Multiply, at, &left, &right);
        }
        let ty = right.ty.clone();
        Some(arithmetic(Arith::Multiply, left, right, ty, at))
    }

    fn looks_like_condition(&mut self, expression: &Expression, scope: &Scope) -> bool {
        if is_condition(expression) {
            return true;
        }
        if bare_name(expression).is_none() {
            return false;
        }
        // Looking is not using: what is found out here is said again where it matters.
        let (n_found, n_uses) = (self.found.len(), self.uses.len());
        let ty = self.value(expression, None, scope).map(|expr| expr.ty);
        self.found.truncate(n_found);
        self.uses.truncate(n_uses);
        ty.is_some_and(|ty| ty.is_yes_no())
    }

    /// `-x`.
    pub(super) fn negative(&mut self, inner: &Expression, scope: &Scope, at: Span) -> Option<Expr> {
        if let Form::Literal(Literal::Number(number)) = &inner.form {
            let negative = number * &Rational::from_i64(-1);
            return Some(Expr::literal(Value::Number(negative), Type::Number, at));
        }
        let expr = self.value(inner, None, scope)?;
        if !expr.ty.is_numeric() {
            let (number, found) = (self.type_name(&Type::Number), self.type_name(&expr.ty));
            self.say(types::declared_otherwise(at, number, found));
            return None;
        }
        let ty = expr.ty.clone();
        Some(Expr {
            form: ExprForm::Negate(Box::new(expr)),
            ty,
            span: at,
        })
    }

    fn cannot_compute(&mut self, op: Arith, at: Span, left: &Expr, right: &Expr) -> Option<Expr> {
        let sign = match op {
            Arith::Add => "+",
            Arith::Subtract => "-",
            Arith::Multiply => "*",
            Arith::Divide => "/",
        };
        let (left, right) = (self.type_name(&left.ty), self.type_name(&right.ty));
        self.say(types::cannot_compute(at, left, sign, right));
        None
    }
}

fn arithmetic(op: Arith, left: Expr, right: Expr, ty: Type, span: Span) -> Expr {
    Expr {
        form: ExprForm::Arithmetic(op, Box::new(left), Box::new(right)),
        ty,
        span,
    }
}

fn repeat(number: Expr, term: Expr, span: Span) -> Expr {
    Expr {
        form: ExprForm::Repeat(Box::new(number), Box::new(term)),
        ty: Type::Term,
        span,
    }
}
