//! Heads and braces of statements, and broken pieces between statements.

use super::allowed::STATEMENTS;
use super::mend::statement_of;
use super::otherwise::short_form_piece;
use super::{Ctx, guess, is_broken};
use crate::diagnostic::catalogue::reading;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    pub(super) fn statements(&mut self, root: &Node) {
        // Pieces up to here belong to a statement around another one, and were told there.
        let mut told = 0;
        for (at, child) in root.children.iter().enumerate() {
            if child.kind == Kind::BrokenStatement {
                let before = at.checked_sub(1).and_then(|at| root.children.get(at));
                if at >= told {
                    self.broken_statement(child, before);
                }
                continue;
            }
            self.head(child);
            let rest = root.children.get(at + 1..).unwrap_or(&[]);
            // Where the brace that opens is missing, the one that closes is missing with it.
            let is_open = child.find(Kind::MissingOpen).is_none();
            let inside = child
                .find(Kind::MissingClose)
                .filter(|_| is_open)
                .and_then(|_| self.inside(rest));
            if let Some((_, pieces)) = inside {
                told = at + 2 + pieces;
            }
            if child.kind == Kind::Stage {
                self.in_stage(child);
            } else {
                self.braces(child, inside.map(|(inside, _)| inside));
            }
            self.clauses(child);
        }
    }

    /// The heads and braces of the statements of a stage; its own brace where each of theirs is there.
    fn in_stage(&mut self, stage: &Node) {
        let is_statement =
            |child: &&Node| STATEMENTS.iter().any(|(_, _, kind)| *kind == child.kind);
        let mut is_whole = true;
        for piece in stage.all(Kind::BrokenStatement) {
            self.broken_statement(piece, None);
        }
        for child in stage.children.iter().filter(is_statement) {
            self.head(child);
            is_whole &= holder(child, Kind::MissingClose).is_none();
            self.braces(child, None);
        }
        if is_whole || stage.find(Kind::MissingOpen).is_some() {
            self.braces(stage, None);
        }
    }

    /// The statement that stands inside one that is not closed, if the brace that closes the outer one follows: then what
    /// stands between is the rest of the outer one. Also how many pieces that is, with the brace.
    fn inside<'n>(&self, rest: &'n [Node]) -> Option<(&'n Node, usize)> {
        let (inside, rest) = rest.split_first()?;
        let pieces = rest
            .iter()
            .take_while(|node| node.kind == Kind::BrokenStatement);
        let close = pieces
            .clone()
            .position(|piece| self.text(piece.span).ends_with('}'))?;
        (inside.kind != Kind::BrokenStatement).then_some((inside, close + 1))
    }

    fn head(&mut self, node: &Node) {
        let needs_name = matches!(
            node.kind,
            Kind::CallStatement
                | Kind::LibraryStatement
                | Kind::Source
                | Kind::Choice
                | Kind::Record
                | Kind::Define
                | Kind::Require
                | Kind::Exclude
                | Kind::Criterion
                | Kind::TermStatement
                | Kind::Duty
                | Kind::Remedy
                | Kind::CriteriaGroup
                | Kind::Example
                | Kind::Stage
        );
        let has_name = node
            .children
            .iter()
            .any(|child| matches!(child.kind, Kind::Name | Kind::OddName));
        if needs_name
            && !has_name
            && let Some(word) = node.children.first()
        {
            let statement = self.text(word.span).to_owned();
            self.push(reading::missing_name(word.span.after(), statement));
        }
    }

    /// A missing brace; `inside` is the statement that stands within this one, where a later brace closes both.
    /// One complaint: the others follow from the first.
    fn braces(&mut self, node: &Node, inside: Option<&Node>) {
        let word = |node: &Node| node.children.first().map_or(node.span, |word| word.span);
        if let Some((body, open)) = holder(node, Kind::MissingOpen) {
            let statement = self.text(word(body)).to_owned();
            let colon = short_form_piece(body).filter(|piece| self.is_condition(piece, body.kind));
            let sign = if colon.is_some() { ":" } else { " {" };
            let colon = colon.map(|_| String::from(":"));
            self.push(reading::missing_open(open.span, statement, colon).fix(open.span, sign));
        } else if let Some(inside) = inside {
            let (found, statement) = (
                self.text(word(inside)).to_owned(),
                self.text(word(node)).to_owned(),
            );
            self.push(reading::statement_in_statement(
                word(inside),
                found,
                statement,
            ));
        } else if let Some((body, close)) = holder(node, Kind::MissingClose) {
            let statement = self.text(word(body)).to_owned();
            self.push(reading::missing_close(word(body), statement).fix(close.span, " }"));
        }
    }

    fn broken_statement(&mut self, piece: &Node, before: Option<&Node>) {
        if self.text(piece.span) == "}" {
            self.push(reading::stray_brace(piece.span).fix(piece.span, ""));
            return;
        }
        if let Some(before) = before {
            let between = Span {
                start: before.span.end,
                end: piece.span.start,
                ..piece.span
            };
            let same_line = !self.text(between).contains(['\n', '\r']);
            let starts_one = !same_line && self.starts_a_statement(piece);
            if is_broken(before)
                && (same_line || !self.text(before.span).ends_with('}'))
                && !starts_one
            {
                return;
            }
            if same_line && !is_broken(before) && !super::allowed::clauses(before.kind).is_empty() {
                let kind = before.kind;
                self.broken_clause(piece, kind, before.children.last());
                return;
            }
        }
        let (start, end) = (piece.span.start as usize, piece.span.end as usize);
        let runs = guess::runs(self.reading.text, start, end);
        let exact = guess::exact(&runs, &STATEMENTS.iter().map(|(word, ..)| *word));
        if let Some((keyword, after)) = exact
            && let Some((_, rest, _)) = statement_of(keyword)
        {
            self.unreadable(piece, keyword, *rest, after);
            return;
        }
        let span = self.first_word(piece.span);
        let found = self.text(span).to_owned();
        self.push(reading::unreadable_statement(span, found, None));
    }

    fn starts_a_statement(&self, piece: &Node) -> bool {
        let (start, end) = (piece.span.start as usize, piece.span.end as usize);
        let runs = guess::runs(self.reading.text, start, end);
        guess::exact(&runs, &STATEMENTS.iter().map(|(word, ..)| *word)).is_some()
    }

    /// A statement or clause whose word is right and whose rest is not.
    pub(super) fn unreadable(
        &mut self,
        piece: &Node,
        keyword: Keyword,
        rest: crate::syntax::grammar::Rule,
        after: usize,
    ) {
        let end = piece.span.end as usize;
        if keyword == Keyword::Ceiling && self.amount_without_currency(piece, after)
            || self.rest_otherwise(piece, keyword, after)
        {
            return;
        }
        let blank = self
            .reading
            .text
            .get(after..end)
            .map_or(0, |tail| tail.len() - tail.trim_start().len());
        let word = keyword.spelling(self.reading.surface).to_owned();
        let (at, expected) = match self.expected(rest, after + blank, end) {
            Some((at, expected)) => (at, Some(expected)),
            None => (after + blank, None),
        };
        let tail = self
            .reading
            .text
            .get(at..end)
            .map_or(0, |tail| tail.len() - tail.trim_start().len());
        let mut span = self.first_word(Span::new(piece.span.source, at + tail, end));
        if span.is_empty()
            || self
                .text(Span::new(piece.span.source, at, at + tail))
                .contains(['\n', '\r'])
        {
            span = Span::new(piece.span.source, piece.span.start as usize, after).after();
        }
        let found = (!span.is_empty()).then(|| self.text(span).to_owned());
        self.push(reading::unreadable_clause(span, word, found, expected));
    }

    /// The first word or sign of a piece.
    pub(super) fn first_word(&self, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        crate::syntax::lexer::tokens(self.reading.text, start, end)
            .find(crate::syntax::lexer::Token::is_significant)
            .map_or(
                Span {
                    end: span.start,
                    ..span
                },
                |token| Span::new(span.source, token.start, token.end),
            )
    }
}

/// The first node of a kind and what it is a part of; a part of `node` itself before one of its parts.
fn holder(node: &Node, kind: Kind) -> Option<(&Node, &Node)> {
    match node.find(kind) {
        Some(found) => Some((node, found)),
        None => node.children.iter().find_map(|child| holder(child, kind)),
    }
}
