//! Typed values: expressions that are not conditions.

use super::{Condition, CriterionId, DefineId, FieldId, Type, Value};
use crate::text::Span;

/// A value to be computed.
#[derive(Debug, Clone)]
pub struct Expr {
    /// How.
    pub form: ExprForm,
    /// Its type.
    pub ty: Type,
    /// Where it stands.
    pub span: Span,
}

/// The forms of a value.
#[derive(Debug, Clone)]
pub enum ExprForm {
    /// A value of the call text.
    Literal(Value),
    /// A fact of the proposal.
    Fact(FieldId),
    /// The element that an enclosing quantifier is at: 0 is the innermost.
    Element(u8),
    /// A field of a record value; derived fields are computed.
    Member(Box<Expr>, u16),
    /// A recorded moment of the proposal.
    Moment(Moment),
    /// A defined value.
    Define(DefineId),
    /// `-a`.
    Negate(Box<Expr>),
    /// `a + b` and the like; types were checked. A share (`50% of x`) is a product.
    Arithmetic(Arith, Box<Expr>, Box<Expr>),
    /// Number of elements, of values in a set, or of elements that pass the filter.
    Count(Box<Over>),
    /// How many elements there are of which each two differ.
    Differing(Box<Differing>),
    /// Rounded down to whole steps.
    Whole(Box<Expr>, crate::quantity::Rational),
    /// Sum of `body` over the elements that pass.
    Sum(Box<Over>),
    /// The smallest `body`; unknown over an empty list.
    Least(Box<Over>),
    /// The greatest `body`; unknown over an empty list.
    Greatest(Box<Over>),
    /// The `body` of each element that passes, as a list.
    Each(Box<Over>),
    /// The calendar day of an instant, in the zone of the call.
    DayOf(Box<Expr>),
    /// The year of a date or an instant in which its twelve months began, in the zone of the call; they start in this month
    /// (January: the calendar year).
    YearOf(Box<Expr>, i8),
    /// `date + term` or `instant + term`; `backwards` for minus.
    Shift {
        /// The date or instant.
        base: Box<Expr>,
        /// The term.
        term: Box<Expr>,
        /// Subtract instead of add.
        backwards: bool,
    },
    /// A number of units as a term: `n * 1 month`.
    Repeat(Box<Expr>, Box<Expr>),
    /// A list of values.
    List(Vec<Expr>),
    /// What a table gives for these keys.
    Lookup(super::TableId, Vec<Expr>),
    /// Points on a criterion, after the assessors' marks became one score.
    Points(CriterionId),
    /// The total of the score.
    Total,
    /// A value over all proposals.
    Overall(super::OverallId),
    /// What the whole grant chain comes to.
    ComputedGrant,
    /// What it comes to for the participant that an enclosing quantifier is at: 0 is the innermost.
    ComputedShare(u8),
}

/// Which elements of a list, and what of each.
#[derive(Debug, Clone)]
pub struct Over {
    /// The list or set.
    pub list: Expr,
    /// Which elements count.
    pub filter: Option<Condition>,
    /// What is taken of each; absent in a count.
    pub body: Option<Expr>,
}

/// How many elements there are of which each two differ.
#[derive(Debug, Clone)]
pub struct Differing {
    /// The list, and the filter.
    pub over: Over,
    /// In each of these; with [`Self::is_independent`] the one party that each element stands for.
    pub attributes: Vec<Expr>,
    /// Whether parties differ that are not one body and not in one group.
    pub is_independent: bool,
    /// What at least one of them must be.
    pub among: Option<Condition>,
}

/// Exact arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arith {
    /// Plus.
    Add,
    /// Minus.
    Subtract,
    /// Times; also the share of something.
    Multiply,
    /// Divided by; a zero divisor leaves the value undetermined.
    Divide,
}

/// The recorded moments that every proposal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// When it reached the authority.
    Received,
    /// When it was complete: as recorded, else on receipt if no completion was requested.
    Completed,
    /// When its completion was requested.
    CompletionRequested,
    /// The last moment of the term for completion.
    CompletionDue,
    /// When it was withdrawn.
    Withdrawn,
}

impl Expr {
    /// A value of the call text.
    #[must_use]
    pub fn literal(value: Value, ty: Type, span: Span) -> Self {
        Self {
            form: ExprForm::Literal(value),
            ty,
            span,
        }
    }
}
