//! Conditions: what can be met or not.

use super::{DefineId, Expr, TerritoryDate, Vote};
use crate::register::PlaceId;
use crate::text::Span;
use crate::words::Bilingual;

/// A typed condition.
#[derive(Debug, Clone)]
pub struct Condition {
    /// What it asks.
    pub form: ConditionForm,
    /// Where it stands.
    pub span: Span,
}

/// The forms of a condition.
#[derive(Debug, Clone)]
pub enum ConditionForm {
    /// A yes/no value holds.
    Holds(Expr),
    /// `left op right`, both of one type (or both instants/dates, brought to one).
    Compare(Op, Expr, Expr),
    /// Within both ends, ends included.
    Between(Expr, Expr, Expr),
    /// One of the listed values (`negated`: none of them).
    OneOf {
        /// What is looked for.
        subject: Expr,
        /// The values: a list or set.
        values: Expr,
        /// Whether it must not be among them.
        negated: bool,
    },
    /// A list or set contains a value; a text contains a text.
    Contains {
        /// The list, set or text.
        list: Expr,
        /// What is looked for.
        item: Expr,
        /// Whether it must not be in it.
        negated: bool,
    },
    /// A place (or a party's place) lies in an area.
    InPlace {
        /// The place or party.
        subject: Expr,
        /// The area.
        area: Area,
        /// The date at which membership is read; `None` is the date of the call.
        on: Option<TerritoryDate>,
        /// Whether it must lie outside.
        negated: bool,
    },
    /// A party is in a list of parties, or a place that went into it is.
    Succeeds {
        /// The party.
        party: Expr,
        /// The list.
        list: Expr,
    },
    /// Each element that passes the filter meets the condition; met for an empty list.
    Every(Expr, Option<Box<Condition>>, Box<Condition>),
    /// Some element meets the condition; not met for an empty list.
    Some(Expr, Box<Condition>),
    /// All lines; a line that does not apply counts as met.
    All(Vec<Line>),
    /// One of the lines; a line that does not apply is not counted.
    Any(Vec<Line>),
    /// At least so many of the lines; a line that does not apply is not counted.
    AtLeast(u32, Vec<Line>),
    /// The opposite.
    Not(Box<Condition>),
    /// A defined yes/no value.
    Define(DefineId),
    /// A majority of the assessors says yes.
    Vote(Vote),
}

/// A part of a block, or an operand of `and` and `or` (then without a label).
#[derive(Debug, Clone)]
pub struct Line {
    /// The name: part of the finding id. `None`: the finding id counts by position.
    pub name: Option<String>,
    /// The text shown for it.
    pub label: Bilingual,
    /// What it asks.
    pub condition: Condition,
}

/// A comparison of two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Op {
    /// Equal.
    Is,
    /// Not equal.
    IsNot,
    /// Equal or more; for dates: not before.
    AtLeast,
    /// Equal or less; for dates: not after.
    AtMost,
    /// More.
    MoreThan,
    /// Less.
    LessThan,
    /// Earlier.
    Before,
    /// Later.
    After,
    /// Not earlier.
    NotBefore,
    /// Not later.
    NotAfter,
}

impl Op {
    /// The name in JSON (`bound.op`).
    #[must_use]
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsNot => "is_not",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::Before => "before",
            Self::After => "after",
            Self::NotBefore => "not_before",
            Self::NotAfter => "not_after",
        }
    }
}

/// An area that a place may lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area(pub PlaceId);
