//! The words of the call language: one table, English and Dutch.
//!
//! Each row has the name of its grammar rule (`kw_…`), the variant (the same name in camel case), and the spelling in both
//! languages. A keyword of several words is one token. `grammar/words.pest` is made from this table; a test compares them
//! both ways. One spelling may belong to several keywords, each in its own place: the grammar tells them apart.

#[macro_use]
mod macros;
mod reserved;
mod table;

pub use reserved::RESERVED;
pub use table::{Keyword, TABLE};

use super::Language;

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The name of its grammar rule.
    pub rule: &'static str,
    /// The keyword.
    pub keyword: Keyword,
    /// The spelling in English; for a unit the plural.
    pub en: &'static str,
    /// The spelling in Dutch; for a unit the form after a number other than 1.
    pub nl: &'static str,
    /// The forms of a unit after the number 1, English and Dutch.
    pub one: Option<(&'static str, &'static str)>,
    /// Other spellings that are read too, and written as the first ones.
    pub also: &'static [&'static str],
}

impl Row {
    /// Every spelling that is read.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        let one = self.one.map(|(en, nl)| [en, nl]);
        [self.en, self.nl]
            .into_iter()
            .chain(one.into_iter().flatten())
            .chain(self.also.iter().copied())
    }
}

impl Keyword {
    /// The row of this keyword.
    fn row(self) -> Option<&'static Row> {
        TABLE.get(self as usize)
    }

    /// How `language` spells it.
    #[must_use]
    pub fn spelling(self, language: Language) -> &'static str {
        self.row().map_or("", |row| match language {
            Language::En => row.en,
            Language::Nl => row.nl,
        })
    }

    /// How `language` spells it after a number: units agree with 1.
    #[must_use]
    pub fn spelling_after(self, language: Language, one: bool) -> &'static str {
        match (self.row().and_then(|row| row.one), language) {
            (Some((en, _)), Language::En) if one => en,
            (Some((_, nl)), Language::Nl) if one => nl,
            _ => self.spelling(language),
        }
    }

    /// Whether it is a unit of a term, whose form depends on the number before it.
    #[must_use]
    pub fn is_unit(self) -> bool {
        self.row().is_some_and(|row| row.one.is_some())
    }

    /// Whether `language` has this spelling (spaces single) for this keyword. A spelling read in both languages
    /// counts for both; `also` spellings belong to Dutch if the English word does not look like them.
    #[must_use]
    pub fn is_spelled(self, language: Language, spelling: &str) -> bool {
        self.row().is_some_and(|row| {
            let (first, one) = match language {
                Language::En => (row.en, row.one.map(|one| one.0)),
                Language::Nl => (row.nl, row.one.map(|one| one.1)),
            };
            first == spelling || one == Some(spelling)
        })
    }

    /// The name of its grammar rule, `kw_…`.
    #[must_use]
    pub fn rule(self) -> &'static str {
        self.row().map_or("", |row| row.rule)
    }

    /// The keywords that are spelled like this (spaces single) in either language, in the order of the table.
    pub fn spelled(spelling: &str) -> impl Iterator<Item = Self> {
        TABLE
            .iter()
            .filter(move |row| row.spellings().any(|found| found == spelling))
            .map(|row| row.keyword)
    }
}

#[cfg(test)]
mod tests;
