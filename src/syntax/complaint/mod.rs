//! Complaints about how a text is written, from its tree.
//!
//! Each broken piece gives exactly one complaint, with what was found, what fits there, and where it can be told a way
//! out. Passes, in order:
//! 1. [`mend`]: a misspelt statement is read again as the one it resembles;
//! 2. [`statement`]: heads, braces, and broken clauses with a [second look](`expected`) at what would have fitted;
//! 3. [`literal`]: slips in numbers, dates, texts, names and operators;
//! 4. [`slips`]: signs between the words, and words of the other language.
//!
//! Deliberately absent: any guess at a value that the language refuses to assume.

mod allowed;
mod clause;
mod expected;
mod guess;
mod literal;
mod mend;
mod otherwise;
mod phrase;
mod slips;
mod statement;

use super::build::Reading;
use super::tree::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::text::Span;
use crate::words::Language;
use crate::words::keyword::Keyword;

/// Complains about the tree of a file and gives it back, with misspelt statements read.
pub(super) fn complain(reading: &Reading<'_>, root: Node, out: &mut Vec<Diagnostic>) -> Node {
    let mut ctx = Ctx {
        reading: *reading,
        types: Vec::new(),
        currency: "EUR",
        out,
    };
    let mut root = ctx.mend(root);
    root.children.iter_mut().for_each(Ctx::split_limits);
    ctx.types = types(&root, reading);
    let code = root.find(Kind::Currency);
    if let Some(code) = code.and_then(|currency| currency.find(Kind::CurrencyCode)) {
        ctx.currency = ctx.text(code.span);
    }
    ctx.statements(&root);
    ctx.literals(&root);
    ctx.slips(&root);
    root
}

struct Ctx<'c> {
    reading: Reading<'c>,
    /// The names of the choices and records of the file, and how a field of that type is written.
    types: Vec<(&'c str, Keyword)>,
    /// The currency of the file.
    currency: &'c str,
    out: &'c mut Vec<Diagnostic>,
}

impl<'c> Ctx<'c> {
    fn text(&self, span: Span) -> &'c str {
        self.reading.text.get(span.range()).unwrap_or("")
    }

    /// The beginning of a piece, as a message quotes it: one line, not too long.
    fn quoted(&self, span: Span) -> String {
        let line = self.text(span).lines().next().unwrap_or("").trim();
        let mut short: String = line.chars().take(40).collect();
        if short.len() < line.len() {
            short = short.trim_end().to_owned() + "…";
        }
        short
    }

    /// The language of the file, then the other one.
    fn languages(&self) -> [Language; 2] {
        [self.reading.surface, self.reading.surface.other()]
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.out.push(diagnostic);
    }
}

fn types<'t>(root: &Node, reading: &Reading<'t>) -> Vec<(&'t str, Keyword)> {
    let name = |statement: &Node| {
        let word = match statement.kind {
            Kind::Choice => Keyword::OneOf,
            Kind::Record => Keyword::TypeRecord,
            _ => return None,
        };
        let name = statement.find(Kind::Name)?;
        Some((reading.text.get(name.span.range())?, word))
    };
    root.children.iter().filter_map(name).collect()
}

/// Whether a node is a piece that could not be read.
fn is_broken(node: &Node) -> bool {
    matches!(
        node.kind,
        Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue
    )
}
