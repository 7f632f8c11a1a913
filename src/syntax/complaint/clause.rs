//! Broken clauses, fields, values and lines: one complaint for each.

use super::allowed::{Clause, TYPES, clauses, is_clause_elsewhere};
use super::otherwise::short_form_piece;
use super::{Ctx, guess, is_broken};
use crate::diagnostic::catalogue::{element, reading};
use crate::syntax::grammar::Rule;
use crate::syntax::lexer::significant_end;
use crate::syntax::literal::name_meaning;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Slot;
use crate::words::keyword::{Keyword, TABLE};

/// Statements of which there is one version for all proposals.
const HAS_NO_VERSIONS: &[Kind] = &[
    Kind::Window,
    Kind::Ranking,
    Kind::Division,
    Kind::Pot,
    Kind::DivisionStep,
    Kind::AmountClass,
    Kind::Overlap,
    Kind::TermStatement,
    Kind::Duty,
    Kind::Remedy,
];

impl Ctx<'_> {
    /// The broken pieces in a body, however deep.
    pub(super) fn clauses(&mut self, node: &Node) {
        let mut before: Option<&Node> = None;
        let mut late = false;
        let condition = short_form_piece(node);
        for child in &node.children {
            match child.kind {
                // The condition behind a missing colon, of which the head told.
                Kind::BrokenClause
                    if condition.is_some_and(|piece| piece.span == child.span)
                        && self.is_condition(child, node.kind) => {}
                Kind::BrokenClause | Kind::BrokenValue => {
                    // Pieces side by side are one mistake, unless the second starts like a clause of its own.
                    let adjacent = before.is_some_and(is_broken);
                    if !adjacent || self.starts_a_clause(child, node.kind) {
                        self.broken_clause(child, node.kind, before);
                    }
                }
                Kind::LateClause if !late => {
                    late = true;
                    let word = child
                        .children
                        .first()
                        .and_then(|clause| clause.children.first());
                    let span = word.map_or(child.span, |word| word.span);
                    let found = self.text(span).to_owned();
                    self.push(reading::late_clause(span, found));
                }
                _ => self.clauses(child),
            }
            before = Some(child);
        }
    }

    /// Whether a piece looks like a clause or a field of its own, rather than the rest of the one before it.
    pub(super) fn starts_a_clause(&self, piece: &Node, kind: Kind) -> bool {
        let runs = self.runs(piece.span);
        if matches!(kind, Kind::Proposal | Kind::Supplied | Kind::Record) {
            return runs.len() > 1;
        }
        let words = clauses(kind).iter().map(|(word, _)| *word);
        guess::exact(&runs, &words).is_some()
            || self.clause_meant(&runs, kind, None).is_some()
            || guess::nearest(&runs, &words, &[self.reading.surface]).is_some()
    }

    fn runs(&self, span: Span) -> Vec<(String, usize)> {
        guess::runs(self.reading.text, span.start as usize, span.end as usize)
    }

    /// The complaint about one broken piece in a body of `kind`, with what stands before it there.
    pub(super) fn broken_clause(&mut self, piece: &Node, kind: Kind, before: Option<&Node>) {
        if self.missing_value(piece, kind, before) || self.said_otherwise(piece, kind, before) {
            return;
        }
        let first = self.first_word(piece.span);
        match self.text(first) {
            sign @ "," => {
                return self.push(reading::needless_sign(first, sign.to_owned()).fix(first, ""));
            }
            "…" | "..." => return self.push(reading::placeholder(first)),
            _ => {}
        }
        match kind {
            Kind::Proposal | Kind::Supplied | Kind::Record => self.broken_field(piece),
            Kind::Block => self.broken_line(piece),
            Kind::Choice
            | Kind::Example
            | Kind::RecordValue
            | Kind::GivenClause
            | Kind::ScoresEntry
            | Kind::VotesEntry => {
                let found = self.quoted(piece.span);
                self.push(reading::unreadable_value(
                    self.first_word(piece.span),
                    found,
                ));
            }
            _ if self.version_elsewhere(piece, kind) => {}
            _ => {
                self.unknown_clause(piece, kind, before);
            }
        }
    }

    /// `that a at least` and `that` `force guideline`: the value that an operator or a clause needs is not there.
    fn missing_value(&mut self, piece: &Node, kind: Kind, before: Option<&Node>) -> bool {
        let runs = self.runs(piece.span);
        let sign = self.text(self.first_word(piece.span));
        let is_sign = matches!(sign, "<" | ">" | "+" | "*" | "/" | "=" | "!");
        let is_word = guess::exact(&runs, &operators()).is_some();
        let ends_in_value = before.is_some_and(|before| last_value(before).is_some());
        if ends_in_value && (is_sign || is_word) {
            self.push(reading::missing_value(piece.span.after()));
            return true;
        }
        // `that   force guideline`: `force` was taken for the name of a value.
        let Some(path) = before
            .and_then(last_value)
            .filter(|path| path.kind == Kind::Path)
        else {
            return false;
        };
        let word = self.text(path.span);
        let is_clause = clauses(kind)
            .iter()
            .any(|(clause, _)| Keyword::spelled(word).any(|found| found == *clause));
        if is_clause {
            let before = Span {
                start: 0,
                end: path.span.start,
                ..path.span
            };
            let end = self.text(before).trim_end().len();
            self.push(reading::missing_value(Span::new(
                path.span.source,
                end,
                end,
            )));
        }
        is_clause
    }

    /// `at msot` after a value.
    fn misspelt_operator(&mut self, piece: &Node, runs: &[(String, usize)]) -> bool {
        let long = |word: &Keyword| word.spelling(self.reading.surface).len() > 4;
        let operators: Vec<Keyword> = operators().filter(long).collect();
        let Some((_, spelling, end)) =
            guess::nearest(runs, &operators.into_iter(), &[self.reading.surface])
        else {
            return false;
        };
        let span = Span::new(piece.span.source, piece.span.start as usize, end);
        let found = self.text(span).to_owned();
        self.push(reading::slip_operator(span, found, spelling.to_owned()).fix(span, spelling));
        true
    }

    /// `applies from` in a statement of which there is one version.
    fn version_elsewhere(&mut self, piece: &Node, kind: Kind) -> bool {
        if !HAS_NO_VERSIONS.contains(&kind) {
            return false;
        }
        let words = [Keyword::AppliesFrom, Keyword::Published].into_iter();
        let Some((_, after)) = guess::exact(&self.runs(piece.span), &words) else {
            return false;
        };
        let span = Span::new(piece.span.source, piece.span.start as usize, after);
        let found = self.text(span).to_owned();
        self.push(element::no_versions_here(span, found));
        true
    }

    fn unknown_clause(&mut self, piece: &Node, kind: Kind, before: Option<&Node>) {
        let allowed: &[Clause] = clauses(kind);
        let after_value = before.is_some_and(|before| last_value(before).is_some());
        let runs = self.runs(piece.span);
        let words = allowed.iter().map(|(word, _)| *word);
        if let Some((keyword, after)) = guess::exact(&runs, &words) {
            let rule = allowed
                .iter()
                .find(|(word, _)| *word == keyword)
                .map_or(Rule::cite_clause, |(_, rule)| *rule);
            self.unreadable_clause(piece, keyword, rule, after);
            return;
        }
        let list = Slot::Either(
            words
                .clone()
                .map(|word| Slot::Text(format!("`{}`", word.spelling(self.reading.surface))))
                .collect(),
        );
        if let Some((means, end)) = self.clause_meant(&runs, kind, before) {
            let span = Span::new(piece.span.source, piece.span.start as usize, end);
            let found = self.text(span).to_owned();
            let means = means.to_owned();
            self.push(reading::other_words(span, found, means.clone()).fix(span, means));
            return;
        }
        let elsewhere = TABLE
            .iter()
            .map(|row| row.keyword)
            .filter(|word| is_clause_elsewhere(*word));
        if let Some((_, after)) = guess::exact(&runs, &elsewhere) {
            let span = Span::new(piece.span.source, piece.span.start as usize, after);
            let found = self.text(span).to_owned();
            self.push(reading::misplaced_clause(span, found, list));
            return;
        }
        let [surface, other] = self.languages();
        let near = guess::nearest(&runs, &words, &[surface]);
        if near.is_none() && after_value && self.misspelt_operator(piece, &runs) {
            return;
        }
        let near = near
            .or_else(|| guess::nearest(&runs, &words, &[other]).filter(|found| found.1.len() > 4));
        let end = near.map_or(self.first_word(piece.span).end as usize, |(_, _, end)| end);
        let span = Span::new(piece.span.source, piece.span.start as usize, end);
        let found = self.text(span).to_owned();
        let complaint = reading::unknown_clause(
            span,
            found,
            near.map(|(_, spelling, _)| spelling.to_owned()),
            list,
        );
        self.push(match near {
            Some((_, spelling, _)) => complaint.fix(span, spelling),
            None => complaint,
        });
    }

    /// A clause whose word is right: the second look, with the rule of the clause.
    fn unreadable_clause(&mut self, piece: &Node, keyword: Keyword, rule: Rule, after: usize) {
        let (start, end) = (piece.span.start as usize, piece.span.end as usize);
        if keyword == Keyword::Points && self.points_with_a_dash(piece, after)
            || self.rest_otherwise(piece, keyword, after)
        {
            return;
        }
        let is_close = matches!(keyword, Keyword::Closes);
        let rest = self
            .text(Span::new(piece.span.source, after, end))
            .trim_start();
        if is_close && rest.starts_with("tot ") && !rest.starts_with("tot en met") {
            let at = end - rest.len();
            self.push(reading::ambiguous_until(Span::new(
                piece.span.source,
                at,
                at + 3,
            )));
            return;
        }
        let word = self
            .text(Span::new(piece.span.source, start, after))
            .to_owned();
        let (at, expected) = self
            .expected(rule, start, end)
            .map_or((after, None), |(at, slot)| (at, Some(slot)));
        let end_of_words = significant_end(self.reading.text, start, at);
        let span = self.first_word(Span::new(piece.span.source, at, end));
        let found = (!span.is_empty()).then(|| self.text(span).to_owned());
        let span = if found.is_some() {
            span
        } else {
            Span::new(piece.span.source, end_of_words, end_of_words)
        };
        self.push(reading::unreadable_clause(span, word, found, expected));
    }

    /// `name type`: an odd name, or a type that is none.
    fn broken_field(&mut self, piece: &Node) {
        let name = self.first_word(piece.span);
        let text = self.text(piece.span);
        let odd: &str = text.split([' ', '\t', '\n', '"', '=']).next().unwrap_or("");
        let means = name_meaning(odd);
        if !odd.is_empty() && means != odd {
            let span = Span::new(
                piece.span.source,
                piece.span.start as usize,
                piece.span.start as usize + odd.len(),
            );
            self.push(reading::odd_name(span, odd.to_owned(), means.clone()).fix(span, means));
            return;
        }
        let rest = Span {
            start: name.end,
            ..piece.span
        };
        let span = self.first_word(rest);
        let runs = self.runs(span.to(Span {
            start: span.start,
            ..piece.span
        }));
        let near = guess::nearest(&runs, &TYPES.iter().copied(), &self.languages());
        let field = self.text(name).to_owned();
        let found = (!span.is_empty() && !self.text(span).starts_with('"'))
            .then(|| self.text(span).to_owned());
        // The name of a choice or record alone: which of the two was meant is for the author, so there is no fix.
        let declared = self
            .types
            .iter()
            .find(|(name, _)| Some(*name) == found.as_deref());
        let suggestion = declared.map_or_else(
            || near.map(|(_, spelling, _)| spelling.to_owned()),
            |(name, word)| Some(format!("{} {name}", word.spelling(self.reading.surface))),
        );
        let place = if found.is_some() { span } else { name.after() };
        let complaint = reading::unknown_type(place, field, found, suggestion);
        self.push(match near {
            Some((_, spelling, end)) if declared.is_none() => {
                complaint.fix(Span::new(span.source, span.start as usize, end), spelling)
            }
            _ => complaint,
        });
    }

    /// A line of a block: `name "text": condition`.
    fn broken_line(&mut self, piece: &Node) {
        let found = self.quoted(piece.span);
        self.push(reading::unreadable_line(self.first_word(piece.span), found));
    }
}

/// The words that stand between two values: a stretch of the table.
fn operators() -> impl Iterator<Item = Keyword> + Clone {
    let words = TABLE.iter().map(|row| row.keyword);
    words
        .skip_while(|word| *word != Keyword::And)
        .take_while(|word| *word != Keyword::Thousand)
}

/// The last value of a clause or of the condition of a short form, if it ends in one.
fn last_value(node: &Node) -> Option<&Node> {
    let mut node = node;
    loop {
        match node.kind {
            Kind::Path | Kind::Function | Kind::Group | Kind::List | Kind::Place => {
                return Some(node);
            }
            Kind::Condition
            | Kind::Chain
            | Kind::Operand
            | Kind::ThatClause
            | Kind::AppliesIfClause
            | Kind::UnlessClause
            | Kind::AmountClause
            | Kind::CostClause
            | Kind::RateClause
            | Kind::PlusClause
            | Kind::MinusClause
            | Kind::TimesClause
            | Kind::GrantMaximum
            | Kind::GrantMinimum
            | Kind::LoweredClause
            | Kind::IfCondition
            | Kind::PerClause
            | Kind::LimitMaximum
            | Kind::Quantity
            | Kind::PickClause
            | Kind::OfEach
            | Kind::OverlapMost
            | Kind::FieldSum
            | Kind::RankingTimes
            | Kind::CriterionThreshold
            | Kind::ScoreThreshold
            | Kind::Line
            | Kind::Block => node = node.children.last()?,
            Kind::Number
            | Kind::Money
            | Kind::Percentage
            | Kind::Date
            | Kind::Term
            | Kind::Text => return Some(node),
            _ => return None,
        }
    }
}
