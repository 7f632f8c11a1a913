//! What every statement has: its words, citations, readings, the author's own text.

use super::context::{Ctx, nearest};
use crate::diagnostic::catalogue::{lint, name};
use crate::program::{Citation, Reading, Statement, StatementId, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Bilingual;

impl Ctx<'_> {
    /// Enters a statement: its label, citations, readings and text.
    pub(super) fn statement(&mut self, node: &Node, kind: StatementKind, id: &str) -> StatementId {
        let statement = self.slot(node);
        let label = self.texts(node);
        let citations = clauses_in(node, Kind::CiteClause)
            .filter_map(|clause| self.citation(clause))
            .collect();
        let mut readings = Vec::new();
        for clause in clauses_in(node, Kind::ReadingClause) {
            let text = self.texts(clause);
            self.say(lint::reading(
                clause.span,
                text.get(self.language).to_owned(),
            ));
            self.readings.push(Reading {
                statement,
                text: text.clone(),
                span: clause.span,
            });
            readings.push(text);
        }
        let say = self
            .once(node, Kind::SayClause)
            .map(|clause| self.texts(clause));
        let span = head_span(node);
        if let Some(slot) = self.statements.get_mut(statement.index()) {
            *slot = Statement {
                kind,
                id: id.to_owned(),
                label,
                citations,
                readings,
                say,
                span,
                whole: node.span,
                in_force: None,
            };
        }
        statement
    }

    /// Gives every statement its id, so that ids are in file order though defined values and criteria are read first.
    pub(super) fn number_statements(&mut self, file: &Node) {
        self.statements = file
            .children
            .iter()
            .filter(|node| has_id(node))
            .map(|node| Statement {
                kind: StatementKind::Other,
                id: String::new(),
                label: Bilingual::default(),
                citations: Vec::new(),
                readings: Vec::new(),
                say: None,
                span: node.span,
                whole: node.span,
                in_force: None,
            })
            .collect();
        self.statement_ids = self
            .statements
            .iter()
            .zip(0_u16..)
            .map(|(statement, at)| (statement.whole, StatementId(at)))
            .collect();
    }

    fn slot(&self, node: &Node) -> StatementId {
        self.statement_ids
            .get(&node.span)
            .copied()
            .unwrap_or(StatementId(u16::MAX))
    }

    fn citation(&mut self, clause: &Node) -> Option<Citation> {
        let written = self.name(clause)?;
        let Some((source, declared)) = self.source_names.get(&written.value).copied() else {
            let suggestion = nearest(&written.value, self.source_names.keys().map(String::as_str));
            let complaint =
                name::unknown_source(written.span, written.value.clone(), suggestion.clone());
            self.say_unknown(match suggestion {
                Some(better) => complaint.fix(written.span, better),
                None => complaint,
            });
            return None;
        };
        self.uses(written.span, declared);
        Some(Citation {
            source,
            locator: clause.find(Kind::Text).map(|text| self.text(text)),
        })
    }

    /// The only clause of a kind in a statement; a second one is a complaint. What follows a broken clause may be the rest
    /// of that, such as `by` in `ties by draw`, and was complained about there.
    pub(super) fn once<'n>(&mut self, node: &'n Node, kind: Kind) -> Option<&'n Node> {
        let mut all = node.all(kind);
        let first = all.next()?;
        for second in all {
            let mut pairs = node.children.windows(2);
            let is_rest = |pair: &[Node]| matches!(pair, [before, after] if before.kind == Kind::BrokenClause && after.span == second.span);
            if pairs.any(is_rest) {
                continue;
            }
            self.say(name::clause_twice(second.span).label(first.span, super::first_given_here()));
        }
        Some(first)
    }
}

/// The clauses of a kind of a statement, and of the parts of a division.
fn clauses_in(node: &Node, kind: Kind) -> impl Iterator<Item = &Node> {
    let has_clauses = |part: &&Node| {
        matches!(
            part.kind,
            Kind::Pot | Kind::DivisionStep | Kind::AmountClass
        )
    };
    let parts = node.children.iter().filter(has_clauses);
    node.all(kind)
        .chain(parts.flat_map(move |part| part.all(kind)))
}

/// Whether a statement has an id: findings come from it, or it carries a reading.
fn has_id(node: &Node) -> bool {
    match node.kind {
        Kind::Window
        | Kind::Require
        | Kind::Exclude
        | Kind::Criterion
        | Kind::CriteriaGroup
        | Kind::Score
        | Kind::Ranking
        | Kind::Grant
        | Kind::Ceiling
        | Kind::Division
        | Kind::Overlap
        | Kind::Define
        | Kind::Table
        | Kind::TermStatement
        | Kind::Duty
        | Kind::Remedy => true,
        _ => node.find(Kind::ReadingClause).is_some(),
    }
}

/// The place of the head of a statement: its word and its name.
pub(super) fn head_span(node: &Node) -> Span {
    let first = node.children.first().map_or(node.span, |child| child.span);
    match node.children.get(1) {
        Some(name) if matches!(name.kind, Kind::Name | Kind::OddName) => first.to(name.span),
        _ => first,
    }
}
