//! The page of a code: prose in two languages and an example, as Markdown.

use super::Code;
use crate::words::{Language, Phrase};

/// A page, cut into its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// What it says in English.
    pub en: &'static str,
    /// What it says in Dutch.
    pub nl: &'static str,
    /// A call text that triggers exactly this code.
    pub example: &'static str,
}

impl Page {
    /// The page of `code`; parts that are missing are empty.
    #[must_use]
    pub fn of(code: &Code) -> Self {
        let example = part(code.page, "example");
        let inner = example
            .split_once("```")
            .and_then(|(_, rest)| rest.split_once('\n'))
            .and_then(|(_, rest)| rest.split_once("```"))
            .map_or("", |(inner, _)| inner);
        Self {
            en: part(code.page, "en"),
            nl: part(code.page, "nl"),
            example: inner,
        }
    }

    /// The prose in `language`.
    #[must_use]
    pub fn prose(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Nl => self.nl,
        }
    }
}

/// A phrase as a page shows it: `…` for what is filled in, the plural, every optional part.
#[must_use]
pub fn template(phrase: Phrase, language: Language) -> String {
    let mut out = String::new();
    let mut rest = phrase.get(language);
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let (slot, after) = tail.split_once('}').unwrap_or((tail, ""));
        out.push_str(slot.split('|').nth(2).unwrap_or("…"));
        rest = after;
    }
    out.push_str(rest);
    out.replace(['[', ']'], "")
}

/// What stands between the line `# name` and the next such head (`# en`, `# nl`, `# example`).
fn part(page: &'static str, name: &str) -> &'static str {
    let (mut start, mut end, mut at) = (None, page.len(), 0);
    for line in page.split_inclusive('\n') {
        if let Some(head) = line.trim_end().strip_prefix("# ")
            && ["en", "nl", "example"].contains(&head)
        {
            if head == name && start.is_none() {
                start = Some(at + line.len());
            } else if start.is_some() {
                end = at;
                break;
            }
        }
        at += line.len();
    }
    let text = start.and_then(|start| page.get(start..end)).unwrap_or("");
    text.trim()
}
