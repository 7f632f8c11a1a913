//! What is wrong in an input file, for whoever made it.

use crate::words::{Language, Message};

/// One problem. All problems of a file are told at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputProblem {
    /// What sort.
    pub kind: ProblemKind,
    /// Where: a JSON Pointer into the input (`/proposals/3/facts/requested`), later sheet and cell.
    pub path: String,
    /// The proposal that it lies in, by position; `None` when it concerns the whole file.
    pub proposal: Option<usize>,
    /// Line and column in the file, from 1, where known.
    pub line_column: Option<(u32, u32)>,
    /// What was found.
    pub found: Message,
    /// What was expected.
    pub expected: Message,
    /// The way out.
    pub help: Option<Message>,
}

/// The sorts of problems (the name is shown and stable).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProblemKind {
    /// A key that the format or the call does not have.
    UnknownKey,
    /// A key or an id given twice.
    Duplicate,
    /// A value of another type.
    WrongType,
    /// A value that cannot be read as its type.
    Unreadable,
    /// A value that is none of the known ones.
    UnknownValue,
    /// A mark off its step or scale.
    OffScale,
    /// A judged field under `facts`, or the reverse.
    WrongPlace,
    /// Something compulsory is missing.
    Missing,
    /// Two values that contradict each other.
    Contradiction,
    /// A draw that does not answer its question.
    Draw,
    /// An override of nothing.
    Override,
    /// A recorded act that this version does not apply yet.
    NotApplied,
    /// Another call, or another format version.
    OtherCall,
    /// Not JSON.
    NotJson,
    /// Larger or deeper than the limits.
    TooLarge,
}

impl ProblemKind {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::Duplicate => "duplicate",
            Self::WrongType => "wrong-type",
            Self::Unreadable => "unreadable",
            Self::UnknownValue => "unknown-value",
            Self::OffScale => "off-scale",
            Self::WrongPlace => "wrong-place",
            Self::Missing => "missing",
            Self::Contradiction => "contradiction",
            Self::Draw => "draw",
            Self::Override => "override",
            Self::NotApplied => "not-applied",
            Self::OtherCall => "other-call",
            Self::NotJson => "not-json",
            Self::TooLarge => "too-large",
        }
    }
}

impl InputProblem {
    /// One line: where, what was found, what was expected.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let (found, expected) = (self.found.text(language), self.expected.text(language));
        let mut text = match language {
            Language::En => format!("found {found}, expected {expected}"),
            Language::Nl => format!("gevonden {found}, verwacht {expected}"),
        };
        if !self.path.is_empty() {
            text = format!("{}: {text}", self.path);
        }
        if let Some(help) = &self.help {
            text.push_str(" (");
            text.push_str(&help.text(language));
            text.push(')');
        }
        text
    }
}
