//! Misspelt statements, read again as what they resemble. Otherwise a misspelt `proposal` would make every field unknown.

use super::allowed::{STATEMENTS, Statement};
use super::{Ctx, guess, phrase};
use crate::diagnostic::catalogue::reading;
use crate::syntax::lexer::{Token, TokenKind, significant_end, tokens};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

/// How many misspelt statements of a file are read again: each may take a look at all the text behind it.
const MAX_MENDED: usize = 100;

impl Ctx<'_> {
    /// The tree with every misspelt statement in place of its broken piece.
    pub(super) fn mend(&mut self, mut root: Node) -> Node {
        let children = std::mem::take(&mut root.children);
        let mut mended = 0;
        let mut read = 0;
        for mut child in children {
            // A stage that was read again holds the statements that stood behind its first piece.
            if child.span.start < read {
                continue;
            }
            // What is left behind a mended statement may be a misspelt one again.
            while child.kind == Kind::BrokenStatement && mended < MAX_MENDED {
                let Some((statement, left)) = self.misspelt(&child) else {
                    break;
                };
                mended += 1;
                if statement.kind == Kind::Stage {
                    read = statement.span.end;
                }
                child = match left {
                    Some(left) => {
                        root.children.push(statement);
                        left
                    }
                    None => statement,
                };
            }
            root.children.push(child);
        }
        root
    }

    /// The statement that a broken piece was meant to be, and what remains of the piece behind it.
    fn misspelt(&mut self, piece: &Node) -> Option<(Node, Option<Node>)> {
        let (start, end) = (piece.span.start as usize, piece.span.end as usize);
        let runs = guess::runs(self.reading.text, start, end);
        let words = STATEMENTS.iter().map(|(word, ..)| *word);
        if guess::exact(&runs, &words).is_some() {
            return None;
        }
        let (keyword, spelling, after) = phrase::statement_meant(&runs, self.reading.surface)
            .or_else(|| guess::nearest(&runs, &words, &self.languages()))?;
        let (_, rest, kind) = STATEMENTS.iter().find(|(word, ..)| *word == keyword)?;
        let blank = self.reading.text.get(after..end)?;
        let from = end - blank.trim_start().len();
        // The piece ends at the first statement, and a stage holds statements.
        let end = match kind {
            Kind::Stage => self.reading.text.len(),
            _ => end,
        };
        let (mut nodes, stop) = self.reading.parse(*rest, from, end)?;
        let word = Span::new(self.reading.source, start, after);
        let found = self.text(word).to_owned();
        let complaint = reading::unreadable_statement(word, found, Some(spelling.to_owned()));
        self.push(complaint.fix(word, spelling));
        let mut children = vec![Node {
            kind: Kind::Word(keyword),
            span: word,
            children: Vec::new(),
        }];
        children.append(&mut nodes);
        let stop = self.with_close(
            &children,
            significant_end(self.reading.text, from, stop),
            end,
        );
        let span = Span::new(self.reading.source, start, stop.max(after));
        let mended = Node {
            kind: *kind,
            span,
            children,
        };
        let left = match kind {
            Kind::Stage => None,
            _ => tokens(self.reading.text, stop, end).find(Token::is_significant),
        };
        let left = left.map(|token| Node {
            kind: Kind::BrokenStatement,
            span: Span::new(self.reading.source, token.start, end),
            children: Vec::new(),
        });
        Some((mended, left))
    }

    /// Where a statement ends of which the last node ends at `stop`: its closing brace leaves no node.
    fn with_close(&self, children: &[Node], stop: usize, end: usize) -> usize {
        let missing = children
            .iter()
            .any(|child| child.kind == Kind::MissingClose);
        let brace = tokens(self.reading.text, stop, end).find(Token::is_significant);
        match brace {
            Some(brace) if !missing && brace.kind == TokenKind::Sign('}') => brace.end,
            _ => stop,
        }
    }
}

/// The statement with this word.
pub(super) fn statement_of(keyword: Keyword) -> Option<&'static Statement> {
    STATEMENTS.iter().find(|(word, ..)| *word == keyword)
}
