//! Operators of a chain.

use super::{Arithmetic, Comparison};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

/// An operator between two values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Operator {
    pub(super) kind: OperatorKind,
    pub(super) span: Span,
}

/// What an operator does, by how tightly it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OperatorKind {
    Or,
    And,
    /// The `and` that belongs to a `between`.
    BetweenAnd,
    Between,
    Compare(Comparison),
    Sum(Arithmetic),
    Product(Arithmetic),
    Share,
}

impl Operator {
    /// The operator of a [`Kind::Operator`] node. An `is` before a comparison says nothing: the last child counts.
    pub(super) fn read(node: &Node) -> Self {
        let kind = node
            .children
            .last()
            .map_or(OperatorKind::Compare(Comparison::Is), |child| {
                kind_of(child.kind)
            });
        Self {
            kind,
            span: node.span,
        }
    }

    pub(super) fn is_comparison(self) -> bool {
        matches!(self.kind, OperatorKind::Compare(_) | OperatorKind::Between)
    }
}

fn kind_of(kind: Kind) -> OperatorKind {
    use OperatorKind::{And, Between, Compare, Or, Product, Share, Sum};
    match kind {
        Kind::Word(Keyword::Or) => Or,
        Kind::Word(Keyword::And) => And,
        Kind::Word(Keyword::Of) => Share,
        Kind::Word(Keyword::Between) => Between,
        Kind::Word(Keyword::IsNot) | Kind::OpNotEqual => Compare(Comparison::IsNot),
        Kind::Word(Keyword::In | Keyword::IsIn) => Compare(Comparison::In),
        Kind::Word(Keyword::NotIn | Keyword::IsNotIn) => Compare(Comparison::NotIn),
        Kind::Word(Keyword::AtLeast) | Kind::OpAtLeast | Kind::SlipAtLeast => {
            Compare(Comparison::AtLeast)
        }
        Kind::Word(Keyword::AtMost) | Kind::OpAtMost | Kind::SlipAtMost | Kind::SlipTot => {
            Compare(Comparison::AtMost)
        }
        Kind::Word(Keyword::MoreThan) | Kind::OpMore | Kind::SlipMoreThan => {
            Compare(Comparison::MoreThan)
        }
        Kind::Word(Keyword::LessThan) | Kind::OpLess | Kind::SlipLessThan => {
            Compare(Comparison::LessThan)
        }
        Kind::Word(Keyword::Contains) => Compare(Comparison::Contains),
        Kind::Word(Keyword::DoesNotContain) => Compare(Comparison::DoesNotContain),
        Kind::Word(Keyword::Before) => Compare(Comparison::Before),
        Kind::Word(Keyword::After) => Compare(Comparison::After),
        Kind::Word(Keyword::NotBefore) => Compare(Comparison::NotBefore),
        Kind::Word(Keyword::NotAfter) => Compare(Comparison::NotAfter),
        Kind::Plus => Sum(Arithmetic::Plus),
        Kind::Minus => Sum(Arithmetic::Minus),
        Kind::Times => Product(Arithmetic::Times),
        Kind::Divide => Product(Arithmetic::Divide),
        // `is`, and the slips `=`, `==` and `is equal to` for it.
        _ => Compare(Comparison::Is),
    }
}

/// Gives each `between` its `and`: the first one after it, unless another connective or comparison comes before.
pub(super) fn pair_between(operators: &mut [Operator]) {
    let mut waiting = false;
    for operator in operators {
        match operator.kind {
            OperatorKind::Between => waiting = true,
            OperatorKind::And if waiting => {
                operator.kind = OperatorKind::BetweenAnd;
                waiting = false;
            }
            OperatorKind::Or | OperatorKind::Compare(_) => waiting = false,
            _ => {}
        }
    }
}
