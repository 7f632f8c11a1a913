//! Expressions with their precedence settled.
//!
//! Tightest first: `50% of x`; `*` `/`; `+` `-`; comparisons; `not`; `and`; `or`. Comparisons do not chain, and `and` does
//! not mix with `or` without brackets. The grammar leaves a flat chain of values and operators, since what `of` means
//! depends on the language of the file; [`read`] climbs over it.
//!
//! Guaranteed: no expression is deeper than [`MAX_DEPTH`](super::MAX_DEPTH), so whoever walks over one may recurse; `and` and
//! `or` have any number of parts. What cannot be read is [`Form::Broken`] with a complaint.

mod atom;
mod climb;
mod form;
mod operator;

pub use form::{
    Arithmetic, BlockKind, Comparison, Expression, Form, Line, Literal, PlaceWord, Quantifier,
};

use super::tree::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::reading;
use crate::text::{Sources, Span};
use crate::words::Language;

/// What reading an expression needs besides its node.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'s> {
    /// The texts of the call.
    pub sources: &'s Sources,
    /// The language of the file that the expression stands in.
    pub surface: Language,
    /// The language of texts without a tag: the first language of the call.
    pub texts: Language,
}

/// Reads a [`Kind::Condition`], [`Kind::Chain`], [`Kind::Block`] or [`Kind::Operand`].
pub fn read(node: &Node, reader: &Reader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Expression {
    let mut ctx = Ctx {
        reader,
        diagnostics,
        too_deep: false,
    };
    ctx.expression(node).expression
}

/// An expression with its depth, so that the limit is held while it grows.
struct Built {
    expression: Expression,
    depth: usize,
}

impl Built {
    fn leaf(form: Form, span: Span) -> Self {
        Self {
            expression: Expression { form, span },
            depth: 1,
        }
    }
}

struct Ctx<'c> {
    reader: &'c Reader<'c>,
    diagnostics: &'c mut Vec<Diagnostic>,
    /// Whether the depth was complained about: once an expression is enough.
    too_deep: bool,
}

impl Ctx<'_> {
    fn expression(&mut self, node: &Node) -> Built {
        match node.kind {
            Kind::Condition => match node.children.first() {
                Some(inner) => self.expression(inner),
                None => Built::leaf(Form::Broken, node.span),
            },
            Kind::Block => self.block(node),
            Kind::Chain => self.chain(node),
            _ => self.operand(node),
        }
    }

    /// A node over parts of which the deepest has `depth`.
    fn node(&mut self, form: Form, span: Span, depth: usize) -> Built {
        if depth >= super::MAX_DEPTH {
            if !self.too_deep {
                self.too_deep = true;
                self.diagnostics
                    .push(reading::too_deep(span, super::MAX_DEPTH));
            }
            return Built::leaf(Form::Broken, span);
        }
        Built {
            expression: Expression { form, span },
            depth: depth + 1,
        }
    }

    fn broken(&mut self, diagnostic: Diagnostic) -> Built {
        let span = diagnostic.span;
        self.diagnostics.push(diagnostic);
        Built::leaf(Form::Broken, span)
    }
}

#[cfg(test)]
mod tests;
