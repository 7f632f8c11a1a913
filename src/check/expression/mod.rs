//! Expressions → typed values and conditions.
//!
//! In: expressions with their precedence settled, and what the names stand for. Out: [`Expr`] and [`Condition`] whose types
//! fit, or nothing where a complaint was given. Both sides of a comparison end up in the same type: a day and a moment are
//! compared as days, and only with `before`, `after` and their opposites.
//!
//! In reading order: names (`scope`, `path`), values (`value`, `literal`, `arithmetic`, `function`, `place`), conditions
//! (`condition`, `compare`).

mod arithmetic;
mod compare;
mod computed;
mod condition;
mod differing;
mod each;
mod function;
mod literal;
mod look_back;
mod lookup;
mod overall;
mod path;
mod place;
mod predecessor;
pub(super) mod scope;
mod value;

pub(super) use compare::element_type;
pub(super) use scope::Scope;

use super::context::Ctx;
use crate::syntax::expression::{Expression, Form, Reader, read};
use crate::syntax::tree::{Kind, Node};

impl Ctx<'_> {
    /// The expression directly in a node, with its precedence settled.
    pub(super) fn expression(&mut self, node: &Node) -> Option<Expression> {
        let written = node
            .children
            .iter()
            .find(|child| matches!(child.kind, Kind::Condition | Kind::Chain | Kind::Block))?;
        Some(self.expression_at(written))
    }

    /// The expression that a node is.
    pub(super) fn expression_at(&mut self, written: &Node) -> Expression {
        let reader = Reader {
            sources: self.texts,
            surface: self.surface_of(written.span),
            texts: self.bare_language(written.span),
        };
        read(written, &reader, &mut self.found)
    }
}

/// Whether an expression is a condition by its form alone.
fn is_condition(expression: &Expression) -> bool {
    matches!(
        expression.form,
        Form::Compare { .. }
            | Form::Between { .. }
            | Form::Not(_)
            | Form::And(_)
            | Form::Or(_)
            | Form::Block { .. }
    )
}

/// The only word of an expression that is a bare name.
fn bare_name(expression: &Expression) -> Option<&crate::text::Spanned<String>> {
    match &expression.form {
        Form::Path(parts) => match parts.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        _ => None,
    }
}
