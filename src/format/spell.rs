//! How a word of the call is written, in each language and in the output.

use std::collections::BTreeSet;

use crate::syntax::Parsed;
use crate::syntax::tree::{Kind, Node};
use crate::text::Source;
use crate::words::Language;
use crate::words::built_in::{self, BuiltIn};
use crate::words::keyword::Keyword;

/// One word as the output has it, and its width in the wider of both languages.
pub(super) struct Spelled {
    pub(super) text: String,
    pub(super) width: usize,
}

/// Knows the language of the output and the names that the file declares.
pub(super) struct Speller<'t> {
    text: &'t str,
    surface: Language,
    to: Option<Language>,
    declared: BTreeSet<&'t str>,
}

impl<'t> Speller<'t> {
    pub(super) fn new(parsed: &'t Parsed, text: &'t str, to: Option<Language>) -> Self {
        let mut declared = BTreeSet::new();
        declare(&parsed.root, text, &mut declared);
        for library in &parsed.libraries {
            let text = parsed.sources.get(library.source).map_or("", Source::text);
            declare(&library.root, text, &mut declared);
        }
        Self {
            text,
            surface: parsed.surface,
            to,
            declared,
        }
    }

    /// A word that is not translated.
    pub(super) fn plain(&self, node: &Node) -> Spelled {
        let text = self.slice(node).to_owned();
        let width = text.chars().count();
        Spelled { text, width }
    }

    fn slice(&self, node: &Node) -> &'t str {
        self.text.get(node.span.range()).unwrap_or("")
    }

    /// A keyword; `one` tells whether it is the unit of the number 1.
    pub(super) fn keyword(&self, node: &Node, keyword: Keyword, one: bool) -> Spelled {
        let written: Vec<&str> = self.slice(node).split_whitespace().collect();
        let written = written.join(" ");
        let other = self.surface.other();
        // A word of the other language stays one, unless the call is translated: that is for its author to decide.
        let foreign =
            !keyword.is_spelled(self.surface, &written) && keyword.is_spelled(other, &written);
        let language = self
            .to
            .unwrap_or(if foreign { other } else { self.surface });
        let spelling = |language| keyword.spelling_after(language, one);
        Spelled {
            text: spelling(language).to_owned(),
            width: widest(spelling),
        }
    }

    /// A name in an expression or value, which may be built in.
    pub(super) fn name(&self, node: &Node) -> Spelled {
        let written = self.slice(node);
        match (self.built_in(written), self.to) {
            (Some(row), Some(to)) => Spelled {
                text: row.spelling(to).to_owned(),
                width: widest(|language| row.spelling(language)),
            },
            (Some(row), None) => Spelled {
                text: written.to_owned(),
                width: widest(|language| row.spelling(language)),
            },
            (None, _) => self.plain(node),
        }
    }

    /// The built-in name that a spelling stands for in this file.
    fn built_in(&self, spelling: &str) -> Option<&'static BuiltIn> {
        built_in::spelled(spelling)
            .find(|row| !self.declared.contains(row.en) && !self.declared.contains(row.nl))
    }
}

fn widest(spelling: impl Fn(Language) -> &'static str) -> usize {
    spelling(Language::En)
        .chars()
        .count()
        .max(spelling(Language::Nl).chars().count())
}

/// The names that a file declares and expressions can use: neither spelling of a built-in name is translated then.
fn declare<'t>(node: &Node, text: &'t str, declared: &mut BTreeSet<&'t str>) {
    let is_declaration = matches!(
        node.kind,
        Kind::Field
            | Kind::ChoiceValue
            | Kind::Define
            | Kind::Table
            | Kind::Criterion
            | Kind::Argument
            | Kind::Line
    );
    if is_declaration && let Some(name) = node.find(Kind::Name) {
        declared.insert(text.get(name.span.range()).unwrap_or(""));
    }
    for child in &node.children {
        declare(child, text, declared);
    }
}

/// Whether names directly inside a node of this kind are values, so that a built-in one is translated.
pub(super) fn holds_values(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Path
            | Kind::Function
            | Kind::CellValue
            | Kind::Entry
            | Kind::Regime
            | Kind::RankingKey
            | Kind::TerritoryDate
            | Kind::Place
    )
}
