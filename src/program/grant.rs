//! The grant: the chain of lines that makes an amount.

use super::{Condition, Expr, FieldId, StatementId};
use crate::quantity::{Rational, Rounding};
use crate::text::Span;

/// How the amount of one proposal is made: a chain of lines in the order of the file.
#[derive(Debug, Clone)]
pub struct Grant {
    /// Its statement.
    pub statement: StatementId,
    /// The money field that is asked for, where the grant starts from one.
    pub requested: Option<FieldId>,
    /// The participants over which it goes, where each has an amount of its own.
    pub each: Option<Each>,
    /// The lines in order.
    pub lines: Vec<GrantLine>,
    /// Whether a line reads a value over all proposals.
    pub reads_overall: bool,
    /// Whether it is examined for all, where the rest is examined in turn; only in a call that does so.
    pub examined_first: bool,
    /// Who pays what is granted, in order; empty where the call does not say.
    pub financiers: Vec<Financier>,
}

/// Who pays a part of every grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Financier {
    /// Its name.
    pub name: String,
    /// Its share, in whole cents rounded down; `None`: the rest. One has the rest.
    pub share: Option<Rational>,
}

/// The participants over which a grant goes.
#[derive(Debug, Clone)]
pub struct Each {
    /// The field with the participants.
    pub field: FieldId,
    /// The list, as an expression.
    pub list: Expr,
    /// Which of them take part.
    pub filter: Option<Condition>,
}

/// One line of the chain.
#[derive(Debug, Clone)]
pub struct GrantLine {
    /// What it does to the amount so far.
    pub step: Step,
    /// Whether it works on the amount of each participant (its expressions may then name one), not on the whole.
    pub per_element: bool,
    /// Only then does it work.
    pub condition: Option<Condition>,
    /// Its name below the statement in findings: `maximum`, `maximum/2`.
    pub name: String,
    /// Where it stands.
    pub span: Span,
}

/// What a line does to the amount so far.
#[derive(Debug, Clone)]
pub enum Step {
    /// The amount or the cost to start from.
    Start(Expr),
    /// The share of the amount so far that is granted.
    Rate(Expr),
    /// Percentage points on the rate just before it, added or (`true`) taken away.
    Points(Expr, bool),
    /// More.
    Plus(Expr),
    /// Less, never below nothing.
    Minus(Expr),
    /// So many times.
    Times(Expr),
    /// No more than this.
    Maximum(Expr),
    /// No more than this, which counts as a reduction.
    LoweredTo(Expr),
    /// No less than this, or else.
    Minimum(Expr, Miss),
    /// What lines on the whole took is taken from the participants in proportion.
    Excess,
    /// Rounding, where written.
    Round(Round),
}

/// What an amount under a minimum leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miss {
    /// The proposal is refused.
    Refused,
    /// The participant drops out of the grant.
    Dropped,
    /// The amount is nothing.
    Nil,
}

/// A rounding that the call declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which way.
    pub mode: Rounding,
    /// To whole multiples of this.
    pub to: Rational,
}

impl Step {
    /// The value that it reads.
    #[must_use]
    pub fn expr(&self) -> Option<&Expr> {
        match self {
            Self::Start(expr)
            | Self::Rate(expr)
            | Self::Points(expr, _)
            | Self::Plus(expr)
            | Self::Minus(expr)
            | Self::Times(expr)
            | Self::Maximum(expr)
            | Self::LoweredTo(expr)
            | Self::Minimum(expr, _) => Some(expr),
            Self::Excess | Self::Round(_) => None,
        }
    }
}
