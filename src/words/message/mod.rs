//! The catalogue of what reports say: one file per part of a report, every message in both languages.

pub mod assessors;
pub mod cli;
pub mod describe;
pub mod describe_field;
pub mod diagnostic;
pub mod division;
pub mod finding;
pub mod ground;
pub mod input;
pub mod letter;
pub mod metadata;
pub mod money;
pub mod one;
pub mod outcome;
pub mod place;
pub mod publish;
pub mod receipt;
pub mod recount;
pub mod repair;
pub mod report;
pub mod selection;
pub mod stability;
pub mod testing;
pub mod verdict;
pub mod web;

use super::{Phrase, Slot};

/// Turns an argument of a message into its slot; `None` for an optional argument that is absent.
pub trait IntoSlot {
    /// The slot value, if there is one.
    fn into_slot(self) -> Option<Slot>;
}

impl<T: Into<Slot>> IntoSlot for T {
    fn into_slot(self) -> Option<Slot> {
        Some(self.into())
    }
}

impl<T: Into<Slot>> IntoSlot for Option<T> {
    fn into_slot(self) -> Option<Slot> {
        self.map(Into::into)
    }
}

/// A message of a catalogue: its name, its phrase, the names of its slots.
pub type Entry = (&'static str, Phrase, &'static [&'static str]);

/// All catalogues: name of the catalogue and its messages. Held by a test: both languages, the same slots.
pub const CATALOGUES: &[(&str, &[Entry])] = &[
    ("assessors", assessors::ALL),
    ("cli", cli::ALL),
    ("describe", describe::ALL),
    ("describe_field", describe_field::ALL),
    ("diagnostic", diagnostic::ALL),
    ("division", division::ALL),
    ("finding", finding::ALL),
    ("ground", ground::ALL),
    ("input", input::ALL),
    ("letter", letter::ALL),
    ("metadata", metadata::ALL),
    ("money", money::ALL),
    ("one", one::ALL),
    ("outcome", outcome::ALL),
    ("place", place::ALL),
    ("repair", repair::ALL),
    ("publish", publish::ALL),
    ("receipt", receipt::ALL),
    ("recount", recount::ALL),
    ("report", report::ALL),
    ("selection", selection::ALL),
    ("stability", stability::ALL),
    ("testing", testing::ALL),
    ("verdict", verdict::ALL),
    ("web", web::ALL),
];
