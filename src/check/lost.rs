//! Names whose declaration could not be read: they may stand in a broken piece, and are not called unknown.
//!
//! A declared name is written where it is declared. So a name that no broken piece holds was declared in none of them.

use std::collections::BTreeSet;

use super::context::Ctx;
use crate::diagnostic::{Diagnostic, Severity};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

/// The words of the lines on which something could not be read.
#[derive(Debug, Default)]
pub(super) struct Lost {
    words: BTreeSet<String>,
}

impl Ctx<'_> {
    /// Collects the words that broken pieces hold.
    pub(super) fn collect_lost(&mut self, node: &Node) {
        let is_lost = matches!(
            node.kind,
            Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue | Kind::BadText
        );
        if is_lost && let Some(source) = self.texts.get(node.span.source) {
            self.lost.take(source.text(), node.span);
        }
        for child in &node.children {
            self.collect_lost(child);
        }
    }

    /// Whether the declaration of what stands here may be lost.
    pub(super) fn may_be_lost(&self, at: Span) -> bool {
        let mut words = self.texts.slice(at).split(|c| !is_word(c));
        words.any(|word| self.lost.words.contains(word))
    }
}

impl Lost {
    /// The words of all lines that a piece touches; what a hyphen joins is also one name with `_`.
    fn take(&mut self, text: &str, piece: Span) {
        let (start, end) = (piece.start as usize, piece.end as usize);
        let start = text.get(..start).and_then(|before| before.rfind('\n'));
        let behind = text.get(end..).and_then(|behind| behind.find('\n'));
        let end = behind.map_or(text.len(), |at| end + at);
        let lines = text.get(start.unwrap_or(0)..end).unwrap_or("");
        for chunk in lines.split_whitespace() {
            for word in chunk.split(|c| !is_word(c)).filter(|word| !word.is_empty()) {
                self.words.insert(word.to_owned());
            }
            let joined: String = chunk
                .chars()
                .map(|c| if is_word(c) { c } else { '_' })
                .collect();
            self.words.insert(joined.trim_matches('_').to_owned());
        }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || unicode_normalization::char::is_combining_mark(c)
}

/// Takes out complaints about types that run into a piece that could not be read: they are about half a value.
pub(super) fn without_halves(
    found: &mut Vec<Diagnostic>,
    read: &[Diagnostic],
    texts: &crate::text::Sources,
) {
    let broken: Vec<Span> = read
        .iter()
        .filter(|one| one.code.severity == Severity::Error && one.code.number.starts_with("MKB01"))
        .map(|one| one.span)
        .collect();
    let runs_into = |at: Span, piece: &Span| {
        let between = Span {
            start: at.end,
            end: piece.start,
            ..at
        };
        piece.source == at.source
            && piece.start >= at.start
            && piece.end > at.end
            && (piece.start <= at.end || texts.slice(between).trim().is_empty())
    };
    found.retain(|one| {
        let is_of_types = one.code.number.starts_with("MKB03");
        !is_of_types || !broken.iter().any(|piece| runs_into(one.span, piece))
    });
}
