//! The tree, as written: nodes that mirror the grammar, with their places.
//!
//! A node keeps everything that the formatter and the checker need: its kind, its span, its children in the order of the
//! text. Keywords are leaves ([`Kind::Word`]); names, numbers and texts are leaves whose text is the slice of the source.
//! What could not be read stays as `Broken…` nodes. Expressions are flat chains here; [`super::expression`] settles their
//! precedence, since that depends on the language of the file.

use crate::text::Span;
use crate::words::keyword::Keyword;

pub use super::kind::Kind;

/// One piece of the text with its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// Its parts, in the order of the text.
    pub children: Vec<Node>,
}

impl Node {
    /// The first child of this kind.
    #[must_use]
    pub fn find(&self, kind: Kind) -> Option<&Node> {
        self.children.iter().find(|child| child.kind == kind)
    }

    /// All children of this kind.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = &Node> {
        self.children.iter().filter(move |child| child.kind == kind)
    }

    /// Whether this keyword is among the children.
    #[must_use]
    pub fn has(&self, keyword: Keyword) -> bool {
        self.word(|found| found == keyword).is_some()
    }

    /// The first keyword among the children that passes `test`.
    pub fn word(&self, test: impl Fn(Keyword) -> bool) -> Option<Keyword> {
        self.children.iter().find_map(|child| match child.kind {
            Kind::Word(keyword) if test(keyword) => Some(keyword),
            _ => None,
        })
    }
}
