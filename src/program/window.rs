//! When proposals are received.

use super::{Condition, Expr, StatementId};
use crate::quantity::{Clock, Date, Instant};
use crate::text::Span;
use crate::words::Bilingual;

/// When proposals are received. A proposal belongs to the window that it was received in.
#[derive(Debug, Clone)]
pub struct Window {
    /// Its statement.
    pub statement: StatementId,
    /// From when until when.
    pub ends: Ends,
    /// It is for these proposals only.
    pub applies_if: Option<Condition>,
    /// The fact that holds the zone of its days and clock times; `None`: the zone of the call.
    pub zone_of: Option<Expr>,
    /// From which time of day a proposal counts as received on the next working day.
    pub cutoff: Option<Cutoff>,
    /// Parts of it in which not everything may be filed; none: everything throughout.
    pub phases: Vec<Phase>,
    /// Whether what is filed in it is examined in turn.
    pub in_turn: bool,
}

/// The two ends of a window or phase.
#[derive(Debug, Clone)]
pub struct Ends {
    /// The first moment.
    pub opens: End,
    /// The first moment after the end, or the last moment where `through` names a clock time.
    pub closes: End,
    /// Whether the moment `closes` itself is still in time; of a value that is a day, whether that day is.
    pub closes_inclusive: bool,
    /// The place of the closing clause.
    pub closes_span: Span,
}

/// One end.
#[derive(Debug, Clone)]
pub enum End {
    /// A moment.
    Fixed(Instant),
    /// A day and a time in the zone that a fact holds.
    Local(Date, Clock),
    /// A day or a moment that depends on the proposal.
    Value(Box<Expr>),
}

/// When the day of receipt ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cutoff {
    /// At this time.
    pub at: Clock,
    /// Whether the moment itself still belongs to the day.
    pub inclusive: bool,
}

/// A part of a window.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Its name.
    pub name: String,
    /// Its text.
    pub label: Bilingual,
    /// From when until when.
    pub ends: Ends,
    /// What may be filed in it; `None`: everything.
    pub condition: Option<Condition>,
}
