//! What deserves a look though the call works. Readings are told as notes where they are read.

use std::collections::BTreeSet;

use super::context::Ctx;
use crate::diagnostic::catalogue::lint;
use crate::syntax::tree::{Kind, Node};
use crate::text::{SourceId, Span};
use crate::words::{Bilingual, Language, Word};

impl Ctx<'_> {
    /// A text that lacks one of the languages of the call.
    pub(super) fn lint_languages(&mut self, text: &Bilingual, at: Span) {
        if text.is_empty() || self.languages.len() < 2 {
            return;
        }
        for language in self.languages.clone() {
            let has = match language {
                Language::En => text.en.is_some(),
                Language::Nl => text.nl.is_some(),
            };
            if !has {
                self.say(lint::text_in_one_language(
                    at,
                    lint::language_name(language),
                ));
            }
        }
    }

    /// Declarations that nothing uses.
    pub(super) fn lint_unused(&mut self, file: &Node) {
        let used: BTreeSet<Span> = self.uses.iter().map(|(_, declared)| *declared).collect();
        self.lint_sources(&used);
        let choices = self.choices.iter().filter(|choice| !choice.built_in);
        let choices = choices.map(|choice| (CHOICE, choice.name.clone(), choice.span));
        let records = self.records.iter().skip(1);
        let records = records.map(|record| (RECORD, record.name.clone(), record.span));
        let defines = self.defines.iter();
        let defines = defines.map(|define| (DEFINE, define.name.clone(), define.span));
        let tables = self.table_names.iter();
        let tables = tables.map(|(name, (_, span))| (TABLE, name.clone(), *span));
        let examples = self.example_names.iter();
        let examples = examples.map(|(name, (_, span))| (EXAMPLE, name.clone(), *span));
        let unused: Vec<(Word, String, Span)> = choices
            .chain(records)
            .chain(defines)
            .chain(tables)
            .chain(examples)
            .filter(|(_, _, declared)| is_own(*declared) && !used.contains(declared))
            .collect();
        // While a piece is broken, it may hold the use.
        if has_broken(file) {
            return;
        }
        for (what, name, at) in unused {
            self.say(lint::never_used(at, what, name));
        }
    }
}

const CHOICE: Word = Word {
    en: "choice",
    nl: "keuze",
};
const RECORD: Word = Word {
    en: "record",
    nl: "gegevensgroep",
};
const DEFINE: Word = Word {
    en: "defined value",
    nl: "bepaalde waarde",
};
const TABLE: Word = Word {
    en: "table",
    nl: "tabel",
};
const EXAMPLE: Word = Word {
    en: "example",
    nl: "voorbeeld",
};

/// Whether a place is in the call file: a library offers more than a call uses.
pub(super) fn is_own(at: Span) -> bool {
    at.source == SourceId::default()
}

fn has_broken(node: &Node) -> bool {
    matches!(
        node.kind,
        Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue
    ) || node.children.iter().any(has_broken)
}
