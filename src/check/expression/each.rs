//! A value of each element, as a list: `p.organisation for p in participants where p.is_bound`.

use super::Scope;
use crate::check::context::Ctx;
use crate::program::{Expr, ExprForm, Over, Type};
use crate::syntax::expression::Quantifier;
use crate::syntax::tree::{Kind, Node};

impl Ctx<'_> {
    /// The value of a clause; with `for … in … where …` behind it a list, of each element that passes.
    pub(in crate::check) fn value_or_each(&mut self, clause: &Node) -> Option<Expr> {
        let body = self.expression(clause)?;
        let Some(written) = clause.find(Kind::ForEach) else {
            return self.value(&body, None, &Scope::default());
        };
        let span = body.span.to(written.span);
        let quantifier = Quantifier {
            body: None,
            binder: self.name(written)?,
            list: self.expression(written)?,
            filter: written
                .find(Kind::Condition)
                .map(|filter| self.expression_at(filter)),
            among: None,
        };
        let through = self.through(&quantifier, &Scope::default())?;
        let body = self.value(&body, None, &through.inside)?;
        let ty = Type::List(Box::new(body.ty.clone()));
        let over = Over {
            list: through.list,
            filter: through.filter,
            body: Some(body),
        };
        Some(Expr {
            form: ExprForm::Each(Box::new(over)),
            ty,
            span,
        })
    }
}
