//! What would have been enough: the smallest sets of facts that would have to change, and to what.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Datum;

/// The ways in which a proposal that does not pass would pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repairs {
    /// Each by itself is enough, and none of its changes can be left out; the smallest first.
    pub alternatives: Vec<Alternative>,
    /// Whether there may be others.
    pub more: bool,
    /// Only where there are no alternatives: sets of changes after which nothing refuses the proposal any more, and only
    /// judgement is awaited.
    pub before_judgement: Vec<Alternative>,
}

/// Changes that are enough together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The changes, in the order in which the call declares the facts.
    pub changes: Vec<Change>,
}

/// One fact, and what it would have to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// JSON Pointer within the proposal.
    pub fact: String,
    /// Its type, for the words around it.
    #[serde(skip)]
    pub ty: &'static str,
    /// What it is now.
    pub from: Datum,
    /// What it would have to be.
    pub to: To,
    /// Who can change it: `applicant`, `assessor`, `authority`.
    pub by: &'static str,
}

/// What a fact would have to be: bounds that all hold, or the value. Every value that is written here is itself enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct To(pub Vec<(&'static str, Datum)>);

impl Serialize for To {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
