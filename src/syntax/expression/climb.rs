//! Precedence: from a flat chain to a tree, level by level, in loops rather than recursion.

use super::operator::{Operator, OperatorKind, pair_between};
use super::{Arithmetic, Built, Ctx, Expression, Form};
use crate::diagnostic::catalogue::reading;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::Language;
use crate::words::keyword::Keyword;

/// A stretch of a chain: values, and between each two of them an operator.
#[derive(Clone, Copy)]
struct Stretch<'n> {
    values: &'n [&'n Node],
    operators: &'n [Operator],
}

impl<'n> Stretch<'n> {
    /// The stretches between the operators that pass `test`.
    fn split(self, test: impl Fn(OperatorKind) -> bool) -> Vec<Stretch<'n>> {
        let mut parts = Vec::new();
        let (mut values, mut operators) = (self.values, self.operators);
        while let Some(at) = operators.iter().position(|operator| test(operator.kind)) {
            let (left, right) = (values.get(..=at), values.get(at + 1..));
            let (before, after) = (operators.get(..at), operators.get(at + 1..));
            let (Some(left), Some(right), Some(before), Some(after)) = (left, right, before, after)
            else {
                break;
            };
            parts.push(Stretch {
                values: left,
                operators: before,
            });
            (values, operators) = (right, after);
        }
        parts.push(Stretch { values, operators });
        parts
    }

    fn span(self) -> Span {
        match (self.values.first(), self.values.last()) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }
}

impl Ctx<'_> {
    pub(super) fn chain(&mut self, node: &Node) -> Built {
        let values: Vec<&Node> = node.all(Kind::Operand).collect();
        let mut operators: Vec<Operator> = node.all(Kind::Operator).map(Operator::read).collect();
        pair_between(&mut operators);
        self.check_share(&values, &mut operators);
        self.check_mixture(&operators);
        let whole = Stretch {
            values: &values,
            operators: &operators,
        };
        self.connected(whole, OperatorKind::Or, Form::Or)
    }

    /// `and` and `or` side by side group as most readers do not expect.
    fn check_mixture(&mut self, operators: &[Operator]) {
        let first = |kind| operators.iter().find(|operator| operator.kind == kind);
        if let (Some(and), Some(or)) = (first(OperatorKind::And), first(OperatorKind::Or)) {
            self.diagnostics
                .push(reading::mixed_connectives(and.span.to(or.span)));
        }
    }

    /// `50% of x` in a Dutch file: no condition is a percentage, so the English share was meant.
    fn check_share(&mut self, values: &[&Node], operators: &mut [Operator]) {
        if self.reader.surface != Language::Nl {
            return;
        }
        for (value, operator) in values.iter().zip(operators) {
            let is_share = operator.kind == OperatorKind::Or
                && self.reader.sources.slice(operator.span) == "of"
                && value
                    .children
                    .last()
                    .is_some_and(|atom| atom.kind == Kind::Percentage);
            if is_share {
                operator.kind = OperatorKind::Share;
                let diagnostic = reading::share_in_dutch(operator.span);
                self.diagnostics
                    .push(diagnostic.fix(operator.span, Keyword::Of.spelling(Language::Nl)));
            }
        }
    }

    /// `a or b or c`, and below it `a and b and c`.
    fn connected(
        &mut self,
        stretch: Stretch<'_>,
        by: OperatorKind,
        form: fn(Vec<Expression>) -> Form,
    ) -> Built {
        let mut depth = 0;
        let mut parts: Vec<Expression> = Vec::new();
        for part in stretch.split(|kind| kind == by) {
            let built = match by {
                OperatorKind::Or => self.connected(part, OperatorKind::And, Form::And),
                _ => self.negated(part),
            };
            depth = depth.max(built.depth);
            parts.push(built.expression);
        }
        if parts.len() == 1
            && let Some(expression) = parts.pop()
        {
            return Built { expression, depth };
        }
        self.node(form(parts), stretch.span(), depth)
    }

    /// `not` before a comparison denies the comparison as a whole.
    fn negated(&mut self, stretch: Stretch<'_>) -> Built {
        let first = stretch.values.first().copied();
        let denials = if stretch.operators.is_empty() {
            0
        } else {
            first.map_or(0, leading_nots)
        };
        let mut built = self.comparison(stretch, denials);
        for _ in 0..denials.min(crate::syntax::MAX_PREFIXES) {
            built = self.node(
                Form::Not(Box::new(built.expression)),
                stretch.span(),
                built.depth,
            );
        }
        built
    }

    fn comparison(&mut self, stretch: Stretch<'_>, skip: usize) -> Built {
        let mut comparisons = stretch
            .operators
            .iter()
            .enumerate()
            .filter(|(_, operator)| operator.is_comparison());
        let Some((at, operator)) = comparisons.next() else {
            return self.sum(stretch, skip);
        };
        if let Some((_, second)) = comparisons.next() {
            let span = operator.span.to(second.span);
            return self.broken(reading::chained_comparison(span));
        }
        let (left, right) = halves(stretch, at);
        let left = self.sum(left, skip);
        match operator.kind {
            OperatorKind::Compare(op) => {
                let right = self.sum(right, 0);
                let depth = left.depth.max(right.depth);
                let form = Form::Compare {
                    op: Spanned::new(op, operator.span),
                    left: Box::new(left.expression),
                    right: Box::new(right.expression),
                };
                self.node(form, stretch.span(), depth)
            }
            _ => self.between(stretch, left, right, operator.span),
        }
    }

    fn between(
        &mut self,
        stretch: Stretch<'_>,
        subject: Built,
        ends: Stretch<'_>,
        word: Span,
    ) -> Built {
        let Some(at) = ends
            .operators
            .iter()
            .position(|operator| operator.kind == OperatorKind::BetweenAnd)
        else {
            return self.broken(reading::between_without_and(word));
        };
        let (low, high) = halves(ends, at);
        let (low, high) = (self.sum(low, 0), self.sum(high, 0));
        let depth = subject.depth.max(low.depth).max(high.depth);
        let form = Form::Between {
            subject: Box::new(subject.expression),
            low: Box::new(low.expression),
            high: Box::new(high.expression),
        };
        self.node(form, stretch.span(), depth)
    }

    /// `a + b - c`: from the left. The first `skip` prefixes of the first value belong to the comparison.
    fn sum(&mut self, stretch: Stretch<'_>, skip: usize) -> Built {
        self.leftwards(
            stretch,
            skip,
            |kind| match kind {
                OperatorKind::Sum(op) => Some(op),
                _ => None,
            },
            Self::product,
        )
    }

    /// `a * b / c`: from the left.
    fn product(&mut self, stretch: Stretch<'_>, skip: usize) -> Built {
        self.leftwards(
            stretch,
            skip,
            |kind| match kind {
                OperatorKind::Product(op) => Some(op),
                _ => None,
            },
            Self::share,
        )
    }

    fn leftwards(
        &mut self,
        stretch: Stretch<'_>,
        skip: usize,
        op_of: impl Fn(OperatorKind) -> Option<Arithmetic>,
        below: impl Fn(&mut Self, Stretch<'_>, usize) -> Built,
    ) -> Built {
        let operators = stretch
            .operators
            .iter()
            .filter_map(|operator| op_of(operator.kind).map(|op| Spanned::new(op, operator.span)));
        let mut parts = stretch.split(|kind| op_of(kind).is_some()).into_iter();
        let Some(first) = parts.next() else {
            return Built::leaf(Form::Broken, stretch.span());
        };
        let mut left = below(self, first, skip);
        for (op, part) in operators.zip(parts) {
            let right = below(self, part, 0);
            let (span, depth) = (
                left.expression.span.to(right.expression.span),
                left.depth.max(right.depth),
            );
            let form = Form::Arithmetic {
                op,
                left: Box::new(left.expression),
                right: Box::new(right.expression),
            };
            left = self.node(form, span, depth);
        }
        left
    }

    /// `50% of 20% of x`: from the right.
    fn share(&mut self, stretch: Stretch<'_>, skip: usize) -> Built {
        let mut values = stretch.values.iter().enumerate().rev();
        let Some((at, last)) = values.next() else {
            return Built::leaf(Form::Broken, stretch.span());
        };
        let mut right = self.prefixed(last, if at == 0 { skip } else { 0 });
        for (at, value) in values {
            let left = self.prefixed(value, if at == 0 { skip } else { 0 });
            let (span, depth) = (
                left.expression.span.to(right.expression.span),
                left.depth.max(right.depth),
            );
            right = self.node(
                Form::Share(Box::new(left.expression), Box::new(right.expression)),
                span,
                depth,
            );
        }
        right
    }

    /// A value with what stands before it, without the first `skip` of that.
    pub(super) fn prefixed(&mut self, operand: &Node, skip: usize) -> Built {
        let prefixes: Vec<&Node> = operand.all(Kind::Prefix).collect();
        let Some(atom) = operand
            .children
            .last()
            .filter(|child| child.kind != Kind::Prefix)
        else {
            return Built::leaf(Form::Broken, operand.span);
        };
        if prefixes.len() > crate::syntax::MAX_PREFIXES {
            return self.broken(reading::too_deep(operand.span, crate::syntax::MAX_PREFIXES));
        }
        let mut built = self.atom(atom);
        for prefix in prefixes.iter().skip(skip).rev() {
            let inner = Box::new(built.expression);
            let form = match prefix.find(Kind::Minus) {
                Some(_) => Form::Negative(inner),
                None => Form::Not(inner),
            };
            built = self.node(form, prefix.span.to(operand.span), built.depth);
        }
        built
    }

    pub(super) fn operand(&mut self, node: &Node) -> Built {
        match node.kind {
            Kind::Operand => self.prefixed(node, 0),
            _ => self.atom(node),
        }
    }
}

/// The stretches on both sides of the operator at `at`.
fn halves(stretch: Stretch<'_>, at: usize) -> (Stretch<'_>, Stretch<'_>) {
    let (values, operators) = (stretch.values, stretch.operators);
    let left = Stretch {
        values: values.get(..=at).unwrap_or(values),
        operators: operators.get(..at).unwrap_or(&[]),
    };
    let right = Stretch {
        values: values.get(at + 1..).unwrap_or(&[]),
        operators: operators.get(at + 1..).unwrap_or(&[]),
    };
    (left, right)
}

/// How many `not` stand first before a value.
fn leading_nots(operand: &Node) -> usize {
    operand
        .all(Kind::Prefix)
        .take_while(|prefix| prefix.find(Kind::Minus).is_none())
        .count()
}
