//! Recorded decisions that change a value, and what would have been without them.

use serde::Serialize;

use super::datum::{money, money_range};
use super::{Outcome, Verdict};
use crate::quantity::Rational;

/// An override with its effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverrideShown {
    /// The proposal, or `null` for all.
    pub proposal: Option<String>,
    /// The statement.
    pub statement: String,
    /// What it sets.
    pub set: ShownSet,
    /// The ground.
    pub ground: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: String,
    /// The verdict that the statement has for the proposal; `null` for all proposals, and where the statement is not reached.
    pub verdict: Option<Verdict>,
    /// The verdict that it would have had without this override.
    pub verdict_without: Option<Verdict>,
    /// The decisions that would have been others without this override.
    pub without: Vec<Otherwise>,
}

/// What an override sets; the key that is there says which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownSet {
    /// A verdict.
    Verdict(Verdict),
    /// A receipt.
    Received(String),
    /// A closing.
    Closes(ShownEnd),
}

/// The end of a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownEnd {
    /// The first moment that is too late.
    Before(String),
    /// The last moment that is in time.
    Through(String),
}

/// A decision as it would have been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Otherwise {
    /// The proposal.
    pub proposal: String,
    /// Its outcome.
    pub outcome: Outcome,
    /// What the division would have given.
    #[serde(serialize_with = "money")]
    pub granted: Option<Rational>,
}

/// A decision as it would have been without any override.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WithoutOverrides {
    /// Its outcome.
    pub outcome: Outcome,
    /// Its rank in the list that decided.
    pub rank: Option<u64>,
    /// What the division would have given.
    #[serde(serialize_with = "money")]
    pub granted: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub granted_range: Option<(Rational, Rational)>,
    /// The findings whose verdict an override sets or changes.
    pub findings: Vec<OverriddenFinding>,
}

/// A finding with the verdict that it has, and the one that it would have had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverriddenFinding {
    /// Its id.
    pub finding: String,
    /// The verdict that it has; `null` where it is not reached now.
    pub verdict: Option<Verdict>,
    /// The verdict without overrides; `null` where it would not be reached.
    pub without: Option<Verdict>,
}
