//! `computed_grant`: what the grant came to, for requirements that stand after it.

use super::Scope;
use crate::check::built_in;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::money;
use crate::program::{Expr, ExprForm, Type};
use crate::text::Spanned;

impl Ctx<'_> {
    /// The whole amount.
    pub(super) fn computed_grant(&mut self, word: &Spanned<String>) -> Option<Expr> {
        if !self.after_grant {
            self.say(money::computed_too_early(word.span, word.value.clone()));
            return None;
        }
        // Without a grant that was understood there is nothing to say about its amount.
        self.grant_known.as_ref()?;
        Some(Expr {
            form: ExprForm::ComputedGrant,
            ty: Type::Money,
            span: word.span,
        })
    }

    /// Whether `of.part` is the amount of a participant.
    pub(super) fn is_computed_share(&self, of: &Expr, part: &Spanned<String>) -> bool {
        let is_field = match of.ty {
            Type::Record(id) => self.record_field(id, &part.value).is_some(),
            _ => false,
        };
        built_in::is_computed(&part.value) && !is_field
    }

    /// The amount of a participant.
    pub(super) fn computed_share(
        &mut self,
        of: &Expr,
        part: &Spanned<String>,
        scope: &Scope,
    ) -> Option<Expr> {
        if !self.after_grant {
            self.say(money::computed_too_early(part.span, part.value.clone()));
            return None;
        }
        let known = *self.grant_known.as_ref()?;
        let (form, list) = match of.form {
            ExprForm::Element(depth) => (ExprForm::ComputedShare(depth), scope.list_of(depth)),
            _ => (ExprForm::ComputedGrant, None),
        };
        if list.is_none() || list != known.each {
            self.say(money::no_share(part.span, part.value.clone()));
            return None;
        }
        if known.cut {
            self.say(money::excess_missing(part.span));
            return None;
        }
        Some(Expr {
            form,
            ty: Type::Money,
            span: of.span.to(part.span),
        })
    }
}
