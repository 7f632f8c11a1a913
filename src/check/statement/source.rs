//! Sources.

use std::collections::BTreeSet;

use crate::check::context::Ctx;
use crate::check::lint::is_own;
use crate::diagnostic::catalogue::lint;
use crate::program::{Source, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

impl Ctx<'_> {
    /// Enters the sources; their readings stand under a statement of their own.
    pub(in crate::check) fn read_sources(&mut self, file: &Node) {
        for node in file.all(Kind::Source) {
            let Some(written) = self.name(node) else {
                continue;
            };
            if self
                .source_names
                .get(&written.value)
                .is_none_or(|(_, first)| *first != written.span)
            {
                continue;
            }
            let title = self.texts(node);
            let url = self
                .once(node, Kind::UrlClause)
                .and_then(|clause| {
                    clause
                        .find(Kind::Text)
                        .or_else(|| clause.find(Kind::BadText))
                })
                .map(|text| self.text(text));
            self.sources.push(Source {
                name: written.value.clone(),
                title,
                url,
                span: written.span,
            });
        }
    }

    /// The readings of a source or of a library as a whole, in file order with those of other statements.
    pub(in crate::check) fn source(&mut self, node: &Node) {
        if node.find(Kind::ReadingClause).is_some()
            && let Some(written) = self.name(node)
        {
            self.statement(node, StatementKind::Other, &written.value);
        }
    }

    /// Sources that nothing cites.
    pub(in crate::check) fn lint_sources(&mut self, used: &BTreeSet<Span>) {
        let unused: Vec<_> = self
            .source_names
            .iter()
            .filter(|(_, (_, declared))| is_own(*declared) && !used.contains(declared))
            .map(|(name, (_, declared))| (name.clone(), *declared))
            .collect();
        for (name, declared) in unused {
            let what = crate::words::Word {
                en: "source",
                nl: "bron",
            };
            self.say(lint::never_used(declared, what, name));
        }
    }
}
