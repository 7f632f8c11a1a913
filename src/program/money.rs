//! The ceiling and the division.

use super::{Key, StatementId};
use crate::quantity::{Instant, Rational};

/// What is available: one of a dated series of amounts.
#[derive(Debug, Clone)]
pub struct Ceiling {
    /// Its statement.
    pub statement: StatementId,
    /// The amount.
    pub amount: Rational,
    /// When it was published; `None`: before the window opened.
    pub published: Option<Instant>,
    /// From when it applies; `None`: from the start.
    pub applies_from: Option<Instant>,
}

/// How the money is divided.
#[derive(Debug, Clone)]
pub struct Division {
    /// Its statement.
    pub statement: StatementId,
    /// In which order proposals are served.
    pub order: Order,
    /// What being within the ceiling means.
    pub leads_to: LeadsTo,
    /// What happens when the next in line does not fit.
    pub shortfall: Shortfall,
    /// The reserve list, if there is one.
    pub reserve: Option<Reserve>,
    /// What those get that are neither within the ceiling nor on the reserve list.
    pub others: Beyond,
    /// What goes beyond one order, one ceiling and one answer; then `order` and `shortfall` stand for its first step.
    pub parts: Option<Box<super::DivisionParts>>,
}

/// In which order proposals are served.
#[derive(Debug, Clone)]
pub enum Order {
    /// By the ranking of the call.
    Ranking,
    /// By these keys (arrival); equals are drawn where the call says `then lot`.
    Arrival(Vec<Key>),
}

/// What being within the ceiling means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadsTo {
    /// Selected for elaboration.
    Selection,
    /// Awarded.
    Grant,
}

/// What happens when the next in line does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortfall {
    /// It and all after it get nothing.
    Stop,
    /// It gets nothing, a later one that fits is served.
    Skip,
    /// It gets what is left; the excess is refused.
    Partial,
}

/// The reserve list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reserve {
    /// How many places it has.
    pub places: u32,
    /// Whether the first one left without money heads it; otherwise that one is left out.
    pub first_stopped: bool,
}

/// What those beyond the money and the reserve list get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beyond {
    /// Refused for the ceiling.
    Refused,
    /// Kept for the next window.
    CarriedOver,
}
