//! One text in both languages, with slots.

use super::{Language, Slot};
use crate::quantity::Rational;

/// A text in English and Dutch. See the module for what stands in braces and brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
}

impl Phrase {
    /// The template in `language`, slots unfilled.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Nl => self.nl,
        }
    }

    /// The names of the slots that the template in `language` uses, in order, each once.
    #[must_use]
    pub fn slots(self, language: Language) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = Vec::new();
        for piece in self.get(language).split('{').skip(1) {
            let name = piece.split(['}', '|']).next().unwrap_or("");
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The text in `language` with `slots` filled in. A slot without a value is left out together with the
    /// bracketed part that holds it.
    #[must_use]
    pub fn fill(self, language: Language, slots: &[(&'static str, Option<Slot>)]) -> String {
        let mut out = String::new();
        let mut rest = self.get(language);
        while let Some(open) = rest.find('[') {
            let (before, tail) = rest.split_at(open);
            let Some(close) = tail.find(']') else { break };
            fill_part(before, language, slots, &mut out);
            let mut optional = String::new();
            if fill_part(
                tail.get(1..close).unwrap_or(""),
                language,
                slots,
                &mut optional,
            ) {
                out.push_str(&optional);
            }
            rest = tail.get(close + 1..).unwrap_or("");
        }
        fill_part(rest, language, slots, &mut out);
        out
    }
}

/// Appends `part` with its slots filled; false when a slot had no value.
fn fill_part(
    part: &str,
    language: Language,
    slots: &[(&'static str, Option<Slot>)],
    out: &mut String,
) -> bool {
    let mut whole = true;
    let mut rest = part;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let Some((inside, after)) = tail.split_once('}') else {
            out.push('{');
            rest = tail;
            continue;
        };
        let mut pieces = inside.split('|');
        let name = pieces.next().unwrap_or("");
        let value = slots
            .iter()
            .find(|(slot, _)| *slot == name)
            .and_then(|(_, value)| value.as_ref());
        match (value, pieces.next(), pieces.next()) {
            (Some(Slot::Count(n)), Some(one), Some(many)) => {
                out.push_str(if *n == 1 { one } else { many });
            }
            (Some(Slot::Number(n)), Some(one), Some(many)) => {
                out.push_str(if *n == Rational::from_i64(1) {
                    one
                } else {
                    many
                });
            }
            (Some(value), ..) => out.push_str(&value.text(language)),
            (None, ..) => whole = false,
        }
        rest = after;
    }
    out.push_str(rest);
    whole
}

/// A phrase with its slots filled: ready to be said in either language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is said.
    pub phrase: Phrase,
    /// The values, by slot name; `None` where an optional slot has none.
    pub slots: Vec<(&'static str, Option<Slot>)>,
}

impl Message {
    /// The message in `language`.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        self.phrase.fill(language, &self.slots)
    }
}
