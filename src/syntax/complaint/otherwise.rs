//! What is often said in other words, told as one mistake with what to write.

use super::{Ctx, guess};
use crate::diagnostic::catalogue::reading;
use crate::syntax::lexer::{Token, TokenKind, tokens};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Slot;
use crate::words::keyword::{Keyword, TABLE};

impl Ctx<'_> {
    /// A broken piece that follows from what stands before it, or says it in other words.
    pub(super) fn said_otherwise(
        &mut self,
        piece: &Node,
        kind: Kind,
        before: Option<&Node>,
    ) -> bool {
        let Some(before) = before else { return false };
        // `40 procent budget` is told with the percentage.
        if self.ends_in_share(before) {
            return true;
        }
        if self.threshold_in_points(piece, before) {
            return true;
        }
        let first = self.first_word(piece.span);
        let word = self.text(first);
        if before.kind == Kind::Field && word.starts_with('"') {
            let late = [Kind::AsOnClause, Kind::AbsentClause, Kind::ChangedByClause];
            let is_late = late.iter().any(|kind| before.find(*kind).is_some());
            let name = before.find(Kind::Name).filter(|_| is_late);
            if let Some(name) = name {
                let field = self.text(name.span).to_owned();
                self.push(reading::late_text(first, field));
            }
            return name.is_some();
        }
        if kind == Kind::Division && before.kind == Kind::PickClause && word == "per" {
            let means = Keyword::OfEach.spelling(self.reading.surface);
            let clauses = super::allowed::clauses(kind).iter();
            let clauses = clauses
                .map(|(word, _)| Slot::Text(format!("`{}`", word.spelling(self.reading.surface))));
            let complaint = reading::unknown_clause(
                first,
                word.to_owned(),
                Some(means.to_owned()),
                Slot::Either(clauses.collect()),
            );
            self.push(complaint.fix(first, means));
            return true;
        }
        false
    }

    /// Whether a piece in the body of `kind` reads like a condition: a word that starts no clause of it.
    pub(super) fn is_condition(&self, piece: &Node, kind: Kind) -> bool {
        let first = self.first_word(piece.span);
        let is_word = self
            .text(first)
            .chars()
            .next()
            .is_some_and(char::is_alphabetic);
        is_word && !self.starts_a_clause(piece, kind)
    }

    /// The name behind a percentage in words, with nothing between them: `40 percent budget`.
    pub(super) fn share_of_name(&self, operand: &Node) -> Option<Span> {
        let percentage = operand.find(Kind::BadPercentage)?;
        let end = percentage.span.end as usize;
        let text = self.reading.text;
        let mut behind =
            tokens(text, end, text.len()).filter(|token| token.kind != TokenKind::Blank);
        let name = behind
            .next()
            .filter(|token| token.kind == TokenKind::Word)?;
        let span = Span::new(self.reading.source, name.start, name.end);
        let runs = guess::runs(text, name.start, text.len());
        let words = TABLE.iter().map(|row| row.keyword);
        (percentage.span.end == operand.span.end && guess::exact(&runs, &words).is_none())
            .then_some(span)
    }

    fn ends_in_share(&self, node: &Node) -> bool {
        let mut last = node;
        loop {
            if last.kind == Kind::Operand && self.share_of_name(last).is_some() {
                return true;
            }
            match last.children.last() {
                Some(child) => last = child,
                None => return false,
            }
        }
    }

    /// `points 0-5`.
    pub(super) fn points_with_a_dash(&mut self, piece: &Node, after: usize) -> bool {
        let rest = self.text(Span::new(piece.span.source, after, piece.span.end as usize));
        let Some((low, high)) = rest.split_once(['-', '–']) else {
            return false;
        };
        let is_number = |text: &str| {
            let digits = |letter: char| letter.is_ascii_digit() || letter == '.';
            !text.is_empty() && text.chars().all(digits)
        };
        let high = high.trim_start();
        if !is_number(low.trim()) || !high.starts_with(|letter: char| letter.is_ascii_digit()) {
            return false;
        }
        let start = after + low.trim_end().len();
        let end = piece.span.end as usize - high.len();
        let span = Span::new(piece.span.source, start, end);
        let means = Keyword::ToPoints.spelling(self.reading.surface);
        let found = self.text(span).trim().to_owned();
        self.push(
            reading::slip_operator(span, found, means.to_owned()).fix(span, format!(" {means} ")),
        );
        true
    }

    /// `ceiling 1_000_000`.
    pub(super) fn amount_without_currency(&mut self, piece: &Node, after: usize) -> bool {
        let end = piece.span.end as usize;
        let first = tokens(self.reading.text, after, end).find(Token::is_significant);
        let Some(number) = first.filter(|token| token.kind == TokenKind::Number) else {
            return false;
        };
        let span = Span::new(piece.span.source, number.start, number.end);
        let found = self.text(span).to_owned();
        let is_plain = found.chars().all(|c| c.is_ascii_digit() || c == '_');
        let value = if is_plain {
            Some(found.clone())
        } else {
            crate::syntax::literal::meaning(&found)
        };
        let means = value.map(|value| format!("{} {value}", self.currency));
        let complaint = reading::bad_amount(span, found, means.clone());
        self.push(match means {
            Some(means) => complaint.fix(span, means),
            None => complaint,
        });
        true
    }
}

/// In a statement that may have the short form, the first piece behind the brace or colon that is missing.
pub(super) fn short_form_piece(node: &Node) -> Option<&Node> {
    if !matches!(node.kind, Kind::Require | Kind::Exclude | Kind::Define) {
        return None;
    }
    let open = node.children.iter();
    let mut behind = open
        .skip_while(|child| child.kind != Kind::MissingOpen)
        .skip(1);
    behind
        .next()
        .filter(|piece| piece.kind == Kind::BrokenClause)
}
