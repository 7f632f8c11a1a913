//! Terms, duties and remedies: dates that follow from a decision; and the repair of defects.

use super::{Expr, StatementId};
use crate::quantity::Term;

/// A term within which something is to be done.
#[derive(Debug, Clone)]
pub struct TermRule {
    /// Its statement.
    pub statement: StatementId,
    /// How long.
    pub within: Term,
    /// From when.
    pub from: TermStart,
    /// By what it is set, which decides whether the calendar moves it.
    pub rank: LegalRank,
    /// By how much it may be extended, once.
    pub extend: Option<Term>,
    /// Whether it stands still from the day after a request to complete until the day of completion.
    pub suspended: bool,
}

/// From when a term runs; its first day is the day after.
#[derive(Debug, Clone)]
pub enum TermStart {
    /// The last day of the window that the proposal belongs to.
    Closing,
    /// The day on which the decision is sent.
    Sending,
    /// A day or a moment.
    Value(Box<Expr>),
}

/// By what a term is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalRank {
    /// An act.
    Act,
    /// An order in council (algemene maatregel van bestuur).
    Amvb,
    /// A ministerial regulation.
    Ministerial,
    /// A rule of a province, municipality or water board.
    Local,
}

impl LegalRank {
    /// Whether the Algemene termijnenwet moves terms of this rank.
    #[must_use]
    pub fn is_moved(self) -> bool {
        matches!(self, Self::Act | Self::Amvb)
    }
}

/// Something that whoever receives a grant has to do.
#[derive(Debug, Clone)]
pub struct Duty {
    /// Its statement.
    pub statement: StatementId,
    /// At the latest on this day or at this moment.
    pub due: Expr,
}

/// What can be done against a decision.
#[derive(Debug, Clone)]
pub struct Remedy {
    /// The term.
    pub term: TermRule,
    /// Against which outcomes, as JSON names them; none: all.
    pub outcomes: Vec<&'static str>,
}

/// How a defect may be repaired. All repairable defects of a call share the term, the place and what late repair does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// Within which term after the request.
    pub within: Term,
    /// What it does to the place in line.
    pub place: PlaceInLine,
    /// Whether late repair awaits a judgement; otherwise the proposal is not treated.
    pub late_judged: bool,
}

/// What repair does to the place in line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlaceInLine {
    /// The moment of completeness counts.
    #[default]
    NewDate,
    /// After all that needed no repair.
    Last,
    /// The receipt goes on counting.
    Kept,
}
