//! Signs between the words that belong to other languages, and words of the other surface language.

use super::{Ctx, is_broken};
use crate::diagnostic::catalogue::{reading, writing};
use crate::syntax::lexer::{TokenKind, tokens};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

/// The words that are read for what people write instead of them.
const MEANT: &[Keyword] = &[
    Keyword::AtMost,
    Keyword::AtLeast,
    Keyword::By,
    Keyword::ByLot,
    Keyword::Reserve,
    Keyword::Maximum,
    Keyword::Minimum,
];

impl Ctx<'_> {
    pub(super) fn slips(&mut self, root: &Node) {
        let mut broken = Vec::new();
        self.words(root, &mut broken);
        let text = self.reading.text;
        let mut pieces = broken.into_iter().peekable();
        for token in tokens(text, 0, text.len()) {
            while pieces
                .peek()
                .is_some_and(|piece: &Span| (piece.end as usize) <= token.start)
            {
                pieces.next();
            }
            // A broken piece has its complaint already.
            if pieces
                .peek()
                .is_some_and(|piece| (piece.start as usize) <= token.start)
            {
                continue;
            }
            let span = Span::new(self.reading.source, token.start, token.end);
            match token.kind {
                TokenKind::Sign(';') => {
                    self.push(reading::needless_sign(span, String::from(";")).fix(span, ""));
                }
                TokenKind::OddBlank if token.start > 0 => {
                    self.push(reading::odd_blank(span).fix(span, " "));
                }
                TokenKind::Comment if !self.text(span).starts_with('#') => {
                    let slashes = Span::new(span.source, token.start, token.start + 2);
                    self.push(reading::slip_comment(slashes).fix(slashes, "#"));
                }
                _ => {}
            }
        }
    }

    /// Words of the other language, and the places of the broken pieces in the order of the text.
    fn words(&mut self, node: &Node, broken: &mut Vec<Span>) {
        if is_broken(node) {
            broken.push(node.span);
            return;
        }
        if let Kind::Word(keyword) = node.kind {
            let surface = self.reading.surface;
            let written: Vec<&str> = self.text(node.span).split_whitespace().collect();
            let written = written.join(" ");
            if !keyword.is_spelled(surface, &written)
                && keyword.is_spelled(surface.other(), &written)
            {
                let one = written == keyword.spelling_after(surface.other(), true);
                let means = keyword.spelling_after(surface, one);
                let complaint = writing::other_language(node.span, written, means.to_owned());
                self.push(complaint.fix(node.span, means));
            } else if MEANT.contains(&keyword)
                && Keyword::spelled(&written).all(|found| found != keyword)
            {
                self.slip_word(node.span, keyword);
            }
        }
        if node.kind == Kind::Operator && node.find(Kind::Minus).is_some() {
            self.tight_minus(node.span);
        }
        for child in &node.children {
            self.words(child, broken);
        }
    }

    /// What people write for a word. A misspelt word that was mended has its complaint already.
    fn slip_word(&mut self, span: Span, keyword: Keyword) {
        if self.out.iter().any(|told| told.span == span) {
            return;
        }
        let means = keyword.spelling(self.reading.surface);
        let found = self.text(span).to_owned();
        self.push(reading::other_words(span, found, means.to_owned()).fix(span, means));
    }

    /// A minus that stands against a name on both sides: perhaps it was meant as a part of the name.
    fn tight_minus(&mut self, sign: Span) {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        let text = self.reading.text;
        let (Some(before), Some(after)) = (
            text.get(..sign.start as usize),
            text.get(sign.end as usize..),
        ) else {
            return;
        };
        let left = before
            .rfind(|letter| !is_part(letter))
            .and_then(|at| before.get(at..))
            .map_or(before, |tail| {
                tail.trim_start_matches(|letter| !is_part(letter))
            });
        let right = after.split(|letter| !is_part(letter)).next().unwrap_or("");
        let is_name = |part: &str| part.chars().any(char::is_alphabetic);
        if left.is_empty() || right.is_empty() || !(is_name(left) || is_name(right)) {
            return;
        }
        let complaint =
            reading::minus_in_a_name(sign, format!("{left}-{right}"), format!("{left} - {right}"));
        self.push(complaint.fix(sign, " - "));
    }
}
