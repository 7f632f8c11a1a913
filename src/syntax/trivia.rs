//! Comments and blank lines, beside the tree.

use super::lexer::{TokenKind, tokens};
use crate::text::{SourceId, Span};

/// What the formatter must keep though it means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trivia {
    /// A comment, from its `#` to the end of the line.
    Comment(Span),
    /// One or more blank lines.
    BlankLine(Span),
}

/// The comments and blank lines of a text, in order.
pub(super) fn trivia(text: &str, source: SourceId) -> Vec<Trivia> {
    let mut found = Vec::new();
    let mut line_breaks = 0_usize;
    let mut since = 0;
    for token in tokens(text, 0, text.len()) {
        match token.kind {
            TokenKind::Newline => {
                line_breaks += 1;
                if line_breaks == 1 {
                    since = token.end;
                }
            }
            TokenKind::Blank | TokenKind::OddBlank => {}
            kind => {
                if line_breaks > 1 {
                    found.push(Trivia::BlankLine(Span::new(source, since, token.start)));
                }
                line_breaks = 0;
                if kind == TokenKind::Comment {
                    found.push(Trivia::Comment(Span::new(source, token.start, token.end)));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_are_found_outside_texts() {
        let text = "a \"# no\" # yes\n\n\nb\n";
        let found = trivia(text, SourceId(0));
        let spans: Vec<&str> = found
            .iter()
            .map(|trivia| match trivia {
                Trivia::Comment(span) | Trivia::BlankLine(span) => {
                    text.get(span.range()).unwrap_or("?")
                }
            })
            .collect();
        assert_eq!(spans, ["# yes", "\n\n"]);
    }
}
