//! Expressions as values.

use super::{Scope, is_condition};
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::types;
use crate::program::{Expr, ExprForm, Type};
use crate::syntax::expression::{Expression, Form};
use crate::text::Span;

impl Ctx<'_> {
    /// The value that an expression stands for. `expected` helps a bare word to be a value of a choice; it is not enforced.
    pub(in crate::check) fn value(
        &mut self,
        expression: &Expression,
        expected: Option<&Type>,
        scope: &Scope,
    ) -> Option<Expr> {
        let at = expression.span;
        if is_condition(expression) {
            self.say(types::condition_as_value(at));
            return None;
        }
        match &expression.form {
            Form::Literal(literal) => self.literal(literal, at),
            Form::Path(parts) => self.path(parts, expected, scope),
            Form::Place { kind, text, on } => self.place_value(*kind, text, on.as_deref(), at),
            Form::List(items) => self.list(items, expected, scope, at),
            Form::Call {
                name,
                quantifier,
                arguments,
            } => self.function(name, quantifier.as_deref(), arguments, scope, at),
            Form::Share(share, whole) => self.share(share, whole, scope, at),
            Form::Arithmetic { op, left, right } => self.arithmetic(op, left, right, scope, at),
            Form::Negative(inner) => self.negative(inner, scope, at),
            _ => None,
        }
    }

    /// A value of a given type, or a complaint that says what was found.
    pub(in crate::check) fn value_of(
        &mut self,
        expression: &Expression,
        expected: &Type,
        scope: &Scope,
    ) -> Option<Expr> {
        let expr = self.value(expression, Some(expected), scope)?;
        if expr.ty == *expected {
            return Some(expr);
        }
        if let Some(complaint) = self.unit_missing(&expr, expected) {
            self.say(complaint);
        } else {
            let (declared, found) = (self.type_name(expected), self.type_name(&expr.ty));
            self.say(types::declared_otherwise(expr.span, declared, found));
        }
        None
    }

    fn list(
        &mut self,
        items: &[Expression],
        expected: Option<&Type>,
        scope: &Scope,
        at: Span,
    ) -> Option<Expr> {
        let expected = match expected {
            Some(Type::List(element)) => Some((**element).clone()),
            Some(Type::Set(choice)) => Some(Type::Choice(*choice)),
            _ => None,
        };
        let mut ty = expected;
        let mut out = Vec::with_capacity(items.len());
        let mut whole = true;
        for item in items {
            let Some(expr) = self.value(item, ty.as_ref(), scope) else {
                whole = false;
                continue;
            };
            match &ty {
                None => ty = Some(expr.ty.clone()),
                Some(ty) if *ty != expr.ty => {
                    whole = false;
                    if let Some(complaint) = self.unit_missing(&expr, ty) {
                        self.say(complaint);
                    } else {
                        let (left, right) = (self.type_name(ty), self.type_name(&expr.ty));
                        self.say(types::types_differ(expr.span, left, right));
                    }
                }
                Some(_) => {}
            }
            out.push(expr);
        }
        whole.then(|| Expr {
            form: ExprForm::List(out),
            ty: Type::List(Box::new(ty.unwrap_or(Type::Text))),
            span: at,
        })
    }
}
