//! What all statements have: a text, an id, a place, sources and readings.

use crate::program::{StatementId, StatementKind};
use crate::words::Word;
use crate::words::keyword::Keyword;
use crate::words::message::{describe as words, ground};

use super::teller::Teller;

impl Teller<'_> {
    /// The heading of a statement.
    pub(super) fn open(&mut self, id: StatementId) {
        let Some(statement) = self.program.statement(id) else {
            return;
        };
        let name = statement.id.clone();
        let label = statement.label.get(self.language);
        let heading = if label.is_empty() || label == name {
            words::unnamed(word(statement.kind), name)
        } else {
            words::statement(label.to_owned(), name)
        };
        let heading = self.say(&heading);
        self.page.part(heading);
    }

    /// Its sources, readings and place.
    pub(super) fn close(&mut self, id: StatementId) {
        let Some(statement) = self.program.statement(id) else {
            return;
        };
        self.in_force(statement.in_force);
        let say = statement.say.as_ref().map(|text| text.get(self.language));
        if let Some(text) = say {
            self.item(&words::say(text.to_owned()));
        }
        for citation in &statement.citations {
            let title = self
                .program
                .sources
                .get(usize::from(citation.source))
                .map_or("", |source| source.title.get(self.language));
            let source = ground::source(title.to_owned(), citation.locator.clone());
            let source = self.say(&source);
            self.item(&words::cited(source));
        }
        for reading in &statement.readings {
            self.item(&words::reading(reading.get(self.language).to_owned()));
        }
        if let Some(source) = self.program.texts.get(statement.span.source) {
            let line = source.position(statement.span.start).line;
            self.item(&words::place(file(source.name()), u64::from(line)));
        }
    }
}

/// The name of a file without its folders: the document is the same wherever it is made.
pub(super) fn file(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).to_owned()
}

/// The word of the language for a sort of statement.
fn word(kind: StatementKind) -> Word {
    let keyword = match kind {
        StatementKind::Window => Keyword::Window,
        StatementKind::Require => Keyword::Require,
        StatementKind::Exclude => Keyword::Exclude,
        StatementKind::Criterion => Keyword::Criterion,
        StatementKind::Group => Keyword::Group,
        StatementKind::Score => Keyword::Score,
        StatementKind::Ranking => Keyword::Ranking,
        StatementKind::Grant => Keyword::Grant,
        StatementKind::Ceiling => Keyword::Ceiling,
        StatementKind::Division => Keyword::Division,
        StatementKind::Overlap => Keyword::Overlap,
        StatementKind::Define => Keyword::Define,
        StatementKind::Table => Keyword::Table,
        StatementKind::Term => Keyword::TermStatement,
        StatementKind::Duty => Keyword::Duty,
        StatementKind::Remedy => Keyword::Remedy,
        StatementKind::Other => Keyword::Reading,
    };
    Word {
        en: keyword.spelling(crate::words::Language::En),
        nl: keyword.spelling(crate::words::Language::Nl),
    }
}
