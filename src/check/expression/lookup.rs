//! What a table gives for keys.

use super::Scope;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{table as say, types};
use crate::program::{Expr, ExprForm, TableId, Type};
use crate::syntax::expression::{Expression, Quantifier};
use crate::text::{Span, Spanned};
use crate::words::Slot;

impl Ctx<'_> {
    /// The table of this name.
    pub(super) fn table_named(&self, name: &str) -> Option<TableId> {
        self.table_names.get(name).map(|(id, _)| *id)
    }

    /// `rate(size, activity)`.
    pub(super) fn lookup(
        &mut self,
        id: TableId,
        called: &Spanned<String>,
        (quantifier, arguments): (Option<&Quantifier>, &[Expression]),
        scope: &Scope,
        at: Span,
    ) -> Option<Expr> {
        let draft = self.tables.get(id.index()).cloned()?;
        self.uses(called.span, draft.span);
        let keys: Vec<Option<Expr>> = arguments
            .iter()
            .enumerate()
            .map(|(n, argument)| {
                let expected = draft.types.get(n).and_then(Option::as_ref);
                self.table_key(argument, expected, scope)
            })
            .collect();
        let n_keys = draft.heads.len().saturating_sub(1);
        if draft.heads.is_empty() {
            return None;
        }
        if quantifier.is_some() || arguments.len() != n_keys {
            self.keys_differ(called, id);
            return None;
        }
        let keys: Vec<Expr> = keys.into_iter().collect::<Option<_>>()?;
        Some(Expr {
            form: ExprForm::Lookup(id, keys),
            ty: draft.result?,
            span: at,
        })
    }

    /// A table asked without its keys, or with others.
    pub(super) fn keys_differ(&mut self, called: &Spanned<String>, id: TableId) {
        let draft = self.tables.get(id.index()).cloned().unwrap_or_default();
        let heads = draft.heads.split_last().map_or(&[][..], |(_, keys)| keys);
        let heads = heads.iter().cloned().map(Slot::Text).collect();
        self.say(say::keys_differ(
            called.span,
            called.value.clone(),
            Slot::List(heads),
        ));
    }

    /// A key; a moment is read as its day where the table holds days.
    fn table_key(
        &mut self,
        argument: &Expression,
        expected: Option<&Type>,
        scope: &Scope,
    ) -> Option<Expr> {
        let expr = self.value(argument, expected, scope)?;
        let Some(expected) = expected else {
            return Some(expr);
        };
        let expr = match (&expr.ty, expected) {
            (Type::Instant, Type::Date) => self.day_of(expr),
            _ => expr,
        };
        let fits = expr.ty == *expected || (expr.ty.is_yes_no() && expected.is_yes_no());
        if fits {
            return Some(expr);
        }
        if let Some(complaint) = self.unit_missing(&expr, expected) {
            self.say(complaint);
        } else {
            let (found, asked) = (self.type_name(&expr.ty), self.type_name(expected));
            self.say(types::types_differ(expr.span, found, asked));
        }
        None
    }
}
