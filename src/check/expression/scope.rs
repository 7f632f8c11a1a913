//! What a name may stand for besides fields and defined values: elements of lists that are gone through.

use crate::program::{FieldId, RecordId, Type};
use crate::text::Span;

/// The elements that are in sight, the innermost last.
#[derive(Debug, Clone, Default)]
pub(in crate::check) struct Scope {
    elements: Vec<Element>,
}

/// One element in sight.
#[derive(Debug, Clone)]
enum Element {
    /// A named element of a list.
    Named {
        name: String,
        ty: Type,
        declared: Span,
        /// The field whose elements it goes through, if it is one.
        list: Option<FieldId>,
    },
    /// The record whose field is derived: its fields are in sight by their names.
    Record(RecordId),
    /// A named proposal of all: what it has is in sight after its name only.
    Proposal { name: String, declared: Span },
}

/// What a name in a scope is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum InScope {
    /// The element, counted from the innermost.
    Element(u8, Type, Span),
    /// The record at this distance, one of whose fields may have the name.
    Record(u8, RecordId),
}

impl Scope {
    /// The fields of a record by their names.
    pub(in crate::check) fn of_record(record: RecordId) -> Self {
        Self {
            elements: vec![Element::Record(record)],
        }
    }

    /// A proposal of all, and nothing else.
    pub(super) fn of_proposal(name: &str, declared: Span) -> Self {
        Self {
            elements: vec![Element::Proposal {
                name: name.to_owned(),
                declared,
            }],
        }
    }

    /// Where the proposal of all is named, if there is one in sight; with its name.
    pub(super) fn proposal(&self) -> Option<(&str, Span)> {
        self.elements.iter().find_map(|element| match element {
            Element::Proposal { name, declared } => Some((name.as_str(), *declared)),
            _ => None,
        })
    }

    /// With one more element, now the innermost.
    pub(in crate::check) fn with(
        &self,
        name: &str,
        ty: Type,
        declared: Span,
        list: Option<FieldId>,
    ) -> Self {
        let mut scope = self.clone();
        scope.elements.push(Element::Named {
            name: name.to_owned(),
            ty,
            declared,
            list,
        });
        scope
    }

    /// The field whose elements the element at this distance goes through.
    pub(super) fn list_of(&self, distance: u8) -> Option<FieldId> {
        match self.elements.iter().rev().nth(usize::from(distance))? {
            Element::Named { list, .. } => *list,
            Element::Record(_) | Element::Proposal { .. } => None,
        }
    }

    /// What `name` may be, the innermost first; the caller looks whether a record has such a field.
    pub(super) fn find(&self, name: &str) -> Vec<InScope> {
        let distances = 0_u8..=u8::MAX;
        self.elements
            .iter()
            .rev()
            .zip(distances)
            .filter_map(|(element, distance)| match element {
                Element::Named {
                    name: known,
                    ty,
                    declared,
                    ..
                } if known == name => Some(InScope::Element(distance, ty.clone(), *declared)),
                Element::Record(id) => Some(InScope::Record(distance, *id)),
                Element::Named { .. } | Element::Proposal { .. } => None,
            })
            .collect()
    }

    /// The names in sight.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.elements.iter().filter_map(|element| match element {
            Element::Named { name, .. } | Element::Proposal { name, .. } => Some(name.as_str()),
            Element::Record(_) => None,
        })
    }
}
