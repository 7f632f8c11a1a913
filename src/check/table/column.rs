//! What kind of key a column holds: what its cells show, and what its head names.

use super::cell::{Written, WrittenForm};
use crate::check::context::{Ctx, Meaning};
use crate::diagnostic::catalogue::table as say;
use crate::program::{ChoiceId, PARTY_KIND, SIZE, Type};
use crate::syntax::expression::{Expression, Form};
use crate::text::Span;

impl Ctx<'_> {
    /// The type of the keys under a head.
    pub(super) fn column_type(
        &mut self,
        (head, place): (&str, Span),
        cells: &[&Written],
    ) -> Option<Type> {
        let mut values: Vec<&Expression> = Vec::new();
        let mut is_broken = false;
        for cell in cells {
            match &cell.form {
                WrittenForm::Pieces(pieces) => {
                    values.extend(pieces.iter().flat_map(|piece| &piece.values));
                }
                WrittenForm::Broken => is_broken = true,
                WrittenForm::Any => {}
            }
        }
        let named = self.head_type(head, place);
        let shown = values.iter().find_map(|value| self.literal_type(value));
        let ty = match (shown, named) {
            // The head says which unit the cells leave out; each of them gets its complaint.
            (Some(Type::Number), Some(named)) if named.is_numeric() => Some(named),
            (Some(shown), _) => Some(shown),
            (None, named) => {
                let words = words(&values);
                match named {
                    Some(named) if words.is_empty() || takes_words(&named) => Some(named),
                    _ => self.type_of_words(&words),
                }
            }
        };
        match ty {
            Some(ty) if is_key(&ty) => Some(ty),
            Some(ty) => {
                let found = self.type_name(&ty);
                self.say(say::key_unfit(place, head.to_owned(), found));
                None
            }
            None => {
                if !is_broken && !self.holds_back {
                    self.say(say::column_untyped(place, head.to_owned()));
                }
                None
            }
        }
    }

    /// The type that a head names: a choice, a field or a defined value, or a field of records that all have one type.
    fn head_type(&mut self, head: &str, _place: Span) -> Option<Type> {
        if let Some((id, _)) = self.choice_names.get(head) {
            return Some(Type::Choice(*id));
        }
        match head {
            "kind" | "soort" => return Some(Type::Choice(PARTY_KIND)),
            "size" | "omvang" => return Some(Type::Choice(SIZE)),
            _ => {}
        }
        let known = match self.values.get(head) {
            Some((Meaning::Field(id), _)) => {
                self.fields.get(id.index()).map(|field| field.ty.clone())
            }
            Some((Meaning::Define(id), _)) => {
                self.defines.get(id.index()).map(|define| define.ty.clone())
            }
            None => None,
        };
        if known.is_some() {
            return known.filter(is_key);
        }
        let mut types = self
            .records
            .iter()
            .flat_map(|record| &record.fields)
            .filter(|field| field.name == head)
            .map(|field| &field.ty);
        let first = types.next()?;
        (is_key(first) && types.all(|other| other == first)).then(|| first.clone())
    }

    /// The type whose values these words are: yes and no, or the only choice that has them all.
    fn type_of_words(&self, words: &[&str]) -> Option<Type> {
        if words.is_empty() {
            return None;
        }
        if words.iter().all(|word| Self::is_yes_no(word)) {
            return Some(Type::YesNo);
        }
        let mut fitting = (0..self.choices.len())
            .filter_map(|at| u16::try_from(at).ok().map(ChoiceId))
            .filter(|id| {
                words
                    .iter()
                    .all(|word| self.choice_value(*id, word).is_some())
            });
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(Type::Choice(only)),
            _ => None,
        }
    }
}

fn words<'v>(values: &[&'v Expression]) -> Vec<&'v str> {
    values
        .iter()
        .filter_map(|value| match &value.form {
            Form::Path(parts) => parts.first().map(|part| part.value.as_str()),
            _ => None,
        })
        .collect()
}

fn takes_words(ty: &Type) -> bool {
    matches!(ty, Type::Choice(_) | Type::YesNo)
}

/// Whether a table can be looked up by values of a type.
fn is_key(ty: &Type) -> bool {
    ty.is_numeric() || matches!(ty, Type::Date | Type::YesNo | Type::Choice(_))
}
