//! An input, read.

use std::sync::Arc;

use super::{InputProblem, Judged, Override, Overruled, Ruling};
use crate::program::{CriterionId, Field, FieldId, Value, VoteId};
use crate::quantity::{Date, Instant, Rational};

/// Everything that an input file holds, fitted to a program.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The name of the file, for origins, with `/`.
    pub file: String,
    /// Up to when acts are recorded.
    pub as_of: Option<Instant>,
    /// Shown in the footer of every output.
    pub notes: Option<String>,
    /// Names of assessors; marks hold positions in this list. Sorted.
    pub assessors: Vec<String>,
    /// The proposals in input order.
    pub proposals: Vec<Proposal>,
    /// Recorded draws.
    pub draws: Vec<Draw>,
    /// Recorded overrides.
    pub overrides: Vec<Override>,
    /// Where each draw stands in the file, which may hold draws of other stages.
    pub draw_places: Vec<usize>,
    /// Where each override stands in the file, which may hold overrides of other stages.
    pub override_places: Vec<usize>,
    /// Proposals that could not be read; only with `skip_unread`.
    pub unread: Vec<Unread>,
    /// The same file as the stage before sees it, with the same proposals; only in a call with stages, save in the first.
    pub earlier: Option<Box<Input>>,
}

/// A proposal that could not be read.
#[derive(Debug, Clone)]
pub struct Unread {
    /// Its id, where that could be read.
    pub id: Option<String>,
    /// Where it stands (`/proposals/3`).
    pub path: String,
    /// What is wrong with it.
    pub problems: Vec<InputProblem>,
}

/// One proposal in typed slots.
#[derive(Debug, Clone, Default)]
pub struct Proposal {
    /// Its id.
    pub id: Box<str>,
    /// Its case number.
    pub reference: Option<Box<str>>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// For whom it was submitted.
    pub submitted_for: Option<Box<str>>,
    /// When it reached the authority; unknown if absent or null.
    pub received: Option<Instant>,
    /// When its completion was requested.
    pub completion_requested: Option<Act>,
    /// The last moment of the term for completion (a day counts to its end).
    pub completion_due: Option<Act>,
    /// When it was complete.
    pub completed: Option<Act>,
    /// When it was withdrawn.
    pub withdrawn: Option<Act>,
    /// One value per field of the program, judged ones too.
    pub facts: Vec<Value>,
    /// What the authority supplies, per field of the program: the same for all proposals of an input; empty where none was given.
    pub supplied: Arc<[Value]>,
    /// Reason and author per judged field that was given.
    pub judged: Vec<Judged>,
    /// Decisions on discretionary requirements.
    pub rulings: Vec<Ruling>,
    /// Marks, sorted by criterion, then assessor.
    pub marks: Vec<Mark>,
    /// Recused assessors.
    pub recusals: Vec<Recusal>,
    /// Recorded removals of marks, sorted by criterion, then assessor. Each names a mark of `marks`.
    pub removals: Vec<Removal>,
    /// Votes, sorted by what is voted on, then assessor.
    pub votes: Vec<VoteCast>,
    /// The position in [`Input::assessors`] of the author of a consensus, where one is recorded.
    pub consensus: Option<u16>,
    /// Whether nothing of it was filed for the stage at hand; never in a call without stages.
    pub not_filed: bool,
    /// What recorded decisions change of it; nearly always nothing.
    pub overruled: Overruled,
    /// Byte offset of the proposal in its file: the compact origin of its values (their paths follow from the slots).
    pub offset: u32,
}

impl Proposal {
    /// What a field holds: a fact or judgement of the proposal, or what the authority supplies for all.
    #[must_use]
    pub fn fact(&self, id: FieldId, field: &Field) -> Option<&Value> {
        let values = if field.supplied {
            &self.supplied[..]
        } else {
            &self.facts[..]
        };
        values.get(id.index())
    }

    /// When it counts as received: by a recorded decision, else the receipt itself.
    #[must_use]
    pub fn counts_as_received(&self) -> Option<Instant> {
        self.overruled.received.or(self.received)
    }
}

/// A recorded moment: a day or an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Some time on that day, in the zone of the call.
    Day(Date),
    /// That moment.
    Instant(Instant),
}

impl Act {
    /// The keys under which an input records acts of a proposal.
    pub const KEYS: &[&str] = &[
        "completion_requested",
        "completion_due",
        "completed",
        "withdrawn",
    ];
}

/// A mark by one assessor on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// On which criterion.
    pub criterion: CriterionId,
    /// Position in [`Input::assessors`].
    pub assessor: u16,
    /// The points; `None` while null.
    pub points: Option<Rational>,
    /// Why.
    pub reason: Option<Box<str>>,
}

/// An assessor who takes no part in this proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Position in [`Input::assessors`].
    pub assessor: u16,
    /// Why.
    pub reason: Option<Box<str>>,
}

/// The recorded removal of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// On which criterion.
    pub criterion: CriterionId,
    /// Whose mark: position in [`Input::assessors`].
    pub assessor: u16,
    /// Why.
    pub reason: Option<Box<str>>,
    /// Who removed it.
    pub by: Option<Box<str>>,
    /// When.
    pub on: Option<Date>,
}

/// The vote of one assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteCast {
    /// On what.
    pub vote: VoteId,
    /// Whose: position in [`Input::assessors`].
    pub assessor: u16,
    /// Whether it is a yes; `None` while null.
    pub yes: Option<bool>,
}

/// A recorded draw of lots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// `list:ids`, as asked.
    pub question: String,
    /// The ids, best first.
    pub order: Vec<String>,
    /// When.
    pub on: Option<String>,
    /// By whom.
    pub by: Option<String>,
}
