//! Values over all proposals: `sum(p.requested for p in proposals where …)`.

use super::Scope;
use super::compare::has_order;
use crate::check::built_in::Function;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::types;
use crate::program::{Expr, ExprForm, Fold, Overall, OverallId, Type};
use crate::syntax::expression::{Expression, Form, Quantifier};
use crate::text::{Span, Spanned};
use crate::words::built_in::{Class, find};

impl Ctx<'_> {
    /// Whether a function goes over all proposals: the list is the built-in `proposals`, and the call declares no such name.
    pub(super) fn is_over_all(
        &self,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
    ) -> bool {
        match (quantifier, arguments) {
            (Some(quantifier), []) => self.is_all(&quantifier.list),
            (None, [list]) => self.is_all(list),
            _ => false,
        }
    }

    /// Whether an expression is the built-in list of all proposals.
    pub(super) fn is_all(&self, list: &Expression) -> bool {
        let Form::Path(parts) = &list.form else {
            return false;
        };
        let [only] = parts.as_slice() else {
            return false;
        };
        find(Class::All, &only.value).is_some() && !self.values.contains_key(&only.value)
    }

    /// A count, sum, least or greatest over all proposals.
    pub(super) fn overall(
        &mut self,
        function: Function,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        at: Span,
    ) -> Option<Expr> {
        let fold = match function {
            Function::Count => Fold::Count,
            Function::Sum => Fold::Sum,
            Function::Least => Fold::Least,
            Function::Greatest => Fold::Greatest,
            _ => {
                self.asks(
                    called,
                    "a list of this proposal; over all proposals go `count`, `sum`, `least` and `greatest`",
                    "een lijst van dit voorstel; over alle voorstellen gaan `aantal`, `som`, `kleinste` en `grootste`",
                );
                return None;
            }
        };
        if !self.may_read_overall {
            self.barred_from_overall.push((None, at));
        }
        let may = std::mem::replace(&mut self.may_read_overall, false);
        let reads_points = self.reads_points.replace(false);
        let read = self.overall_parts(fold, called, quantifier);
        self.may_read_overall = may;
        if self.reads_points == Some(true) {
            self.turn.field_reads_points.push(at);
        }
        self.reads_points = reads_points;
        let (filter, body, ty) = read?;
        let id = u16::try_from(self.overalls.len()).ok()?;
        self.overalls.push(Overall {
            fold,
            filter,
            body,
            span: at,
        });
        Some(Expr {
            form: ExprForm::Overall(OverallId(id)),
            ty,
            span: at,
        })
    }

    fn overall_parts(
        &mut self,
        fold: Fold,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
    ) -> Option<(Option<crate::program::Condition>, Option<Expr>, Type)> {
        let Some(quantifier) = quantifier else {
            if fold == Fold::Count {
                return Some((None, None, Type::Number));
            }
            self.say(types::body_missing(called.span, called.value.clone()));
            return None;
        };
        let binder = &quantifier.binder;
        let inside = Scope::of_proposal(&binder.value, binder.span);
        let filter = match &quantifier.filter {
            Some(filter) => Some(self.condition(filter, &inside)?),
            None => None,
        };
        let body = match &quantifier.body {
            Some(body) => Some(self.value(body, None, &inside)?),
            None => None,
        };
        match (fold, body) {
            (Fold::Count, None) => Some((filter, None, Type::Number)),
            (Fold::Count, Some(body)) => {
                self.say(types::body_in_count(body.span));
                None
            }
            (_, None) => {
                self.say(types::body_missing(called.span, called.value.clone()));
                None
            }
            (fold, Some(body)) => {
                let is_number = body.ty.is_numeric();
                let fits = is_number && (fold == Fold::Sum || has_order(&body.ty));
                if !fits {
                    self.asks(
                        called,
                        "a number or an amount of each proposal",
                        "een getal of een bedrag van elk voorstel",
                    );
                    return None;
                }
                let ty = body.ty.clone();
                Some((filter, Some(body), ty))
            }
        }
    }

    /// `p.requested`: what a proposal of all has of its own.
    pub(super) fn of_proposal(
        &mut self,
        alias: &Spanned<String>,
        part: Option<&Spanned<String>>,
        scope: &Scope,
    ) -> Option<Expr> {
        if let Some((_, declared)) = scope.proposal() {
            self.uses(alias.span, declared);
        }
        let Some(part) = part else {
            self.say(types::proposal_alone(alias.span, alias.value.clone()));
            return None;
        };
        let expr = self.path(std::slice::from_ref(part), None, &Scope::default())?;
        Some(Expr {
            span: alias.span.to(part.span),
            ..expr
        })
    }

    /// Complains where something read a value over all proposals that is decided before they were all looked at.
    pub(in crate::check) fn overalls_in_place(&mut self) {
        for (define, at) in std::mem::take(&mut self.barred_from_overall) {
            let reads = define.is_none_or(|id| {
                let expr = Expr {
                    form: ExprForm::Define(id),
                    ty: Type::Number,
                    span: at,
                };
                crate::program::Reader(&self.defines).expr(&expr)
            });
            if reads {
                self.say(types::overall_too_early(at));
            }
        }
    }
}
