//! Leaving names out: those of natural persons among the parties, and those of assessors.

use serde_json::Value as Json;

use super::Desk;
use super::view::View;
use crate::program::{PARTY, PARTY_KIND, Type, Value, party};
use crate::words::message::letter as words;

/// Shorter names are initials: in a text they would be found in words.
const SHORTEST: usize = 3;

impl Desk<'_> {
    /// The view as data, with names left out where that was asked. Who decided stays: a decision names its author.
    pub(super) fn redacted(self, view: &View) -> Json {
        // Only texts, lists and structs: this cannot fail.
        let mut data = serde_json::to_value(view).unwrap_or(Json::Null);
        if self.writing.redact_names {
            let names = self.names();
            let mark = self.say(&words::left_out());
            leave_out(&mut data, &names, &mark);
            if let Some(author) = data.get_mut("decided_by") {
                *author = Json::String(view.decided_by.clone());
            }
        }
        data
    }

    /// All names, longest first, so that no part of a name is left over.
    fn names(self) -> Vec<String> {
        let mut names: Vec<String> = self.input.assessors.clone();
        for proposal in &self.input.proposals {
            for (field, value) in self.program.fields.iter().zip(&proposal.facts) {
                self.gather(&field.ty, value, &mut names);
            }
            let by = proposal.judged.iter().filter_map(|one| one.by.as_deref());
            let ruled = proposal.rulings.iter().filter_map(|one| one.by.as_deref());
            names.extend(by.chain(ruled).map(str::to_owned));
        }
        names.retain(|name| name.chars().count() >= SHORTEST);
        names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        names.dedup();
        names
    }

    /// The names of natural persons in a value.
    fn gather(self, ty: &Type, value: &Value, names: &mut Vec<String>) {
        match (ty, value) {
            (Type::List(of), Value::List(values)) => {
                for value in values {
                    self.gather(of, value, names);
                }
            }
            (Type::Record(id), Value::Record(parts)) => {
                let is_natural = *id == PARTY && self.is_natural(parts);
                if let (true, Some(Value::Text(name))) =
                    (is_natural, parts.get(usize::from(party::NAME)))
                {
                    names.push(name.to_string());
                }
                let record = self.program.records.get(id.index());
                for (field, part) in record.iter().flat_map(|one| &one.fields).zip(parts) {
                    self.gather(&field.ty, part, names);
                }
            }
            _ => {}
        }
    }

    fn is_natural(self, parts: &[Value]) -> bool {
        let kinds = self.program.choices.get(PARTY_KIND.index());
        let at = kinds.and_then(|kinds| {
            let is = |value: &crate::program::ChoiceValue| value.name == "natural_person";
            kinds.values.iter().position(is)
        });
        match (parts.get(usize::from(party::KIND)), at) {
            (Some(Value::Choice(kind)), Some(at)) => usize::from(*kind) == at,
            _ => false,
        }
    }
}

/// Puts `mark` for every name in every text.
fn leave_out(data: &mut Json, names: &[String], mark: &str) {
    match data {
        Json::String(text) => {
            for name in names {
                if text.contains(name.as_str()) {
                    *text = without(text, name, mark);
                }
            }
        }
        Json::Array(list) => {
            for one in list {
                leave_out(one, names, mark);
            }
        }
        Json::Object(map) => {
            for (_, one) in map.iter_mut() {
                leave_out(one, names, mark);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// The text with `mark` for the name, where it stands as a whole word.
fn without(text: &str, name: &str, mark: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, tail) = rest.split_at(at);
        let after = tail.get(name.len()..).unwrap_or("");
        let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = joined(
            before
                .chars()
                .last()
                .or(out.chars().last())
                .filter(|_| !before.is_empty() || !out.is_empty()),
        ) || joined(after.chars().next());
        out.push_str(before);
        out.push_str(if inside { name } else { mark });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_left_out_as_a_word() {
        let found = without("Jan en Janssen, (Jan)", "Jan", "[x]");
        assert_eq!(found, "[x] en Janssen, ([x])");
    }
}
