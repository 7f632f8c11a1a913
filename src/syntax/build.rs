//! From pest's pairs to nodes, mechanically.

use pest::Parser as _;
use pest::iterators::Pair;

use super::grammar::{CallParser, Rule};
use super::kind::kind_of;
use super::lexer::significant_end;
use super::tree::{Kind, Node};
use crate::text::{SourceId, Span};
use crate::words::Language;
use crate::words::keyword::Keyword;

/// A text that is being read.
#[derive(Clone, Copy)]
pub(super) struct Reading<'t> {
    pub(super) text: &'t str,
    pub(super) source: SourceId,
    pub(super) surface: Language,
}

impl Reading<'_> {
    /// The nodes that `rule` makes of the text from `start` up to `end`, and where it stopped; `None` if it does not fit.
    pub(super) fn parse(&self, rule: Rule, start: usize, end: usize) -> Option<(Vec<Node>, usize)> {
        let pairs = CallParser::parse(rule, self.text.get(start..end)?).ok()?;
        let mut stop = start;
        let mut nodes = Vec::new();
        let mut from = start;
        for pair in pairs {
            stop = stop.max(start + pair.as_span().end());
            self.push(pair, start, &mut from, &mut nodes);
        }
        Some((nodes, stop))
    }

    /// Appends the node of `pair`, if its rule leaves one; `from` is where the last significant word before it ended.
    fn push(&self, pair: Pair<'_, Rule>, base: usize, from: &mut usize, nodes: &mut Vec<Node>) {
        let Some(kind) = kind_of(pair.as_rule()) else {
            return;
        };
        let (start, end) = (base + pair.as_span().start(), base + pair.as_span().end());
        if start == end {
            // What is missing is missing after the word before it, not before the next one.
            let at = significant_end(self.text, *from, start);
            nodes.push(Node {
                kind,
                span: Span::new(self.source, at, at),
                children: Vec::new(),
            });
            return;
        }
        let mut children = Vec::new();
        let mut inner = start;
        for pair in pair.into_inner() {
            self.push(pair, base, &mut inner, &mut children);
        }
        // pest skips blanks before an optional part that turns out to be absent; they are no part of the node.
        let end = if children.is_empty() && is_token(kind) {
            end
        } else {
            significant_end(self.text, inner, end)
        };
        *from = end;
        let kind = self.settled(kind, start, end);
        nodes.push(Node {
            kind,
            span: Span::new(self.source, start, end),
            children,
        });
    }

    /// `of` is "or" in Dutch and a share in English; the grammar cannot tell.
    fn settled(&self, kind: Kind, start: usize, end: usize) -> Kind {
        let is_of = kind == Kind::Word(Keyword::Or) && self.text.get(start..end) == Some("of");
        if is_of && self.surface == Language::En {
            Kind::Word(Keyword::Of)
        } else {
            kind
        }
    }
}

/// Whether nodes of this kind without children are one token, in which blanks count.
fn is_token(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Word(_)
            | Kind::Text
            | Kind::BadText
            | Kind::Name
            | Kind::OddName
            | Kind::Number
            | Kind::BadNumber
            | Kind::BadDate
    )
}
