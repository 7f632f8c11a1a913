//! Values: what a slot of a proposal or a literal of a call holds.

use super::Absence;
use crate::quantity::{Clock, Date, Instant, Rational, Term};
use crate::register::PlaceId;

/// One value. Its type is known from the field or expression that holds it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Not known; conditions that need it stay open.
    #[default]
    Unknown,
    /// Known in part only, with the reason; conditions treat it as the call says.
    Open(Box<OpenReason>),
    /// Absent, and the declaration says what that means (never [`Absence::Unknown`]).
    Absent(Absence),
    /// Yes or no; an attachment or declaration that is there or not.
    YesNo(bool),
    /// A number, an amount, a percentage or percentage points (as fractions).
    Number(Rational),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Clock),
    /// A moment.
    Instant(Instant),
    /// A length of time.
    Term(Term),
    /// A value of a choice, by position.
    Choice(u16),
    /// Values of a choice, by position, sorted, each once.
    Set(Vec<u16>),
    /// A text.
    Text(Box<str>),
    /// A list.
    List(Vec<Value>),
    /// A record: its fields in order of declaration (derived fields hold `Unknown` and are computed).
    Record(Box<[Value]>),
    /// A place that was valid on the date at which the call reads it.
    Place(PlaceId),
}

/// Why a value is known in part only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenReason {
    /// A place that no longer existed on the date at which the call reads it. `not_met` when the call says that it counts as
    /// not met; otherwise it is asked again.
    FormerPlace {
        /// The place as given.
        place: PlaceId,
        /// The date at which it was read.
        on: Date,
        /// Whether tests of it fail instead of staying open.
        not_met: bool,
    },
    /// A place that the register does not know.
    UnknownPlace {
        /// As given.
        text: String,
    },
    /// A place at a date that the register does not cover, or that came into being later.
    OutsideCoverage {
        /// The place as given.
        place: PlaceId,
        /// The date at which it was to be read.
        on: Date,
    },
    /// A place whose date of reading is itself unknown.
    NoDate {
        /// The place as given.
        place: PlaceId,
    },
}
