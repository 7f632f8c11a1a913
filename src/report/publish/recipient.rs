//! Who receives: the party of a proposal, by name, and whether it is a natural person.

use crate::program::{Field, FieldId, PARTY, PARTY_KIND, Program, Type, Value, party};
use crate::proposal::Input;
use crate::register;

/// Why it is not clear who receives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRecipient {
    /// There is no such party field.
    Unknown {
        /// As given.
        name: String,
    },
    /// Several parties, none chosen.
    Several,
}

/// Whether a recipient is a natural person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Organisation,
    Unknown,
}

/// Who receives.
pub(super) struct Recipient {
    /// Its name; empty where nothing tells it.
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// The names of the party fields of a call: who may be the recipient.
pub fn recipients(program: &Program) -> impl Iterator<Item = &str> {
    parties(program).map(|(_, field)| field.name.as_str())
}

fn parties(program: &Program) -> impl Iterator<Item = (FieldId, &Field)> {
    let fields = (0u16..).zip(&program.fields);
    fields
        .filter(|(_, field)| matches!(field.ty, Type::Record(id) if id == PARTY))
        .map(|(at, field)| (FieldId(at), field))
}

/// The party field of the recipient: the one named, else the only one; a call may have none.
pub(super) fn field(
    program: &Program,
    named: Option<&str>,
) -> Result<Option<FieldId>, NoRecipient> {
    if let Some(name) = named {
        let mut all = parties(program);
        let found =
            all.find(|(_, field)| field.name == name || field.name_nl.as_deref() == Some(name));
        return match found {
            Some((id, _)) => Ok(Some(id)),
            None => Err(NoRecipient::Unknown {
                name: name.to_owned(),
            }),
        };
    }
    let mut all = parties(program);
    let first = all.next().map(|(id, _)| id);
    match all.next() {
        Some(_) => Err(NoRecipient::Several),
        None => Ok(first),
    }
}

impl Recipient {
    pub(super) fn of(program: &Program, input: &Input, id: &str, field: Option<FieldId>) -> Self {
        let mut proposals = input.proposals.iter();
        let proposal = proposals.find(|proposal| &*proposal.id == id);
        let value = proposal
            .zip(field)
            .and_then(|(proposal, field)| proposal.facts.get(field.index()));
        let Some(Value::Record(values)) = value else {
            return Self {
                name: String::new(),
                kind: Kind::Unknown,
            };
        };
        let get = |field: u16| values.get(usize::from(field));
        let kinds = program.choices.get(PARTY_KIND.index());
        let kind = match get(party::KIND) {
            Some(Value::Choice(at)) => {
                let kind = kinds.and_then(|kinds| kinds.values.get(usize::from(*at)));
                if kind.is_some_and(|kind| kind.name == "natural_person") {
                    Kind::Person
                } else {
                    Kind::Organisation
                }
            }
            _ => Kind::Unknown,
        };
        let name = match (get(party::NAME), get(party::PLACE)) {
            (Some(Value::Text(name)), _) => name.to_string(),
            (_, Some(Value::Place(place))) => register::name(*place).to_owned(),
            _ => String::new(),
        };
        Self { name, kind }
    }
}
