//! Two results of the same call: what changed, and only that, with the arithmetic.
//!
//! In: two texts that `check --format json` wrote. Out: a [`Recount`], or what is wrong with a text. Values are kept as they
//! are written in the results, so that nothing is computed that was not decided.

mod differ;
mod read;

use serde::Serialize;
use serde_json::Value;

pub use differ::recount;
pub use read::{ResultFile, read_result};

/// What changed between two results. Serialises to the JSON of `compare --format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recount {
    /// Version of this format.
    pub format_version: &'static str,
    /// The name of the call.
    pub call: String,
    /// The currency of all amounts.
    pub currency: String,
    /// `subsidy`, `specific_grant` or `other_regime`; `null` where the results do not say.
    pub regime: Option<String>,
    /// Whether nothing changed.
    pub same: bool,
    /// Whether the text of the call, or of what it includes, is another one. That alone is no change of the results.
    pub call_changed: bool,
    /// The decisions that changed, by id.
    pub decisions: Vec<ChangedDecision>,
    /// Proposals that the first result alone has, sorted.
    pub only_before: Vec<String>,
    /// Proposals that the second result alone has, with their decision, by id.
    pub only_after: Vec<AddedDecision>,
    /// Draws that are not asked any more.
    pub draws_before: Vec<String>,
    /// Draws that are asked now.
    pub draws_after: Vec<String>,
    /// The money, as far as it changed: the whole (`pot` is `null`), then the pots.
    pub ledger: Vec<ChangedPot>,
    /// In a subsidy regime: grants of the first result that the second would lower or refuse. They are not taken back
    /// (Awb 4:25, third paragraph).
    pub kept_grants: Vec<KeptGrant>,
}

/// A value in both results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// As the first result has it.
    pub before: Value,
    /// As the second result has it.
    pub after: Value,
}

/// What changed in a decision; what did not is `null` or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChangedDecision {
    /// The proposal.
    pub proposal: String,
    /// Its outcome.
    pub outcome: Option<Change>,
    /// Whether it is provisional.
    pub provisional: Option<Change>,
    /// What it gets; a list of the least and the most where a draw is open.
    pub granted: Option<Change>,
    /// Its rank.
    pub rank: Option<Change>,
    /// Its total.
    pub total: Option<Change>,
    /// Its total in the ranking, where that is another one.
    pub ranking_total: Option<Change>,
    /// The findings that decide.
    pub deciding: Option<Change>,
    /// Criteria of which points, weight or contribution changed.
    pub scores: Vec<ChangedScore>,
    /// Findings of which the verdict changed.
    pub findings: Vec<ChangedFinding>,
}

/// What changed on a criterion: the arithmetic of the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedScore {
    /// The criterion.
    pub criterion: String,
    /// Its points.
    pub points: Option<Change>,
    /// Its weight.
    pub weight: Option<Change>,
    /// What it adds to the total.
    pub contribution: Option<Change>,
    /// The marks that changed, came or went.
    pub marks: Vec<ChangedMark>,
}

/// A mark that changed; `null` where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedMark {
    /// Who gave it.
    pub assessor: String,
    /// The mark.
    pub points: Change,
    /// Whether it counts.
    pub counts: Change,
}

/// A finding of which the verdict changed; `null` where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedFinding {
    /// Its id.
    pub finding: String,
    /// Its verdict.
    pub verdict: Change,
}

/// A decision that the second result alone has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AddedDecision {
    /// The proposal.
    pub proposal: String,
    /// Its outcome.
    pub outcome: Value,
    /// What it gets.
    pub granted: Value,
}

/// Money that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedPot {
    /// The pot; `null` for the whole.
    pub pot: Option<String>,
    /// What was available.
    pub ceiling: Option<Change>,
    /// What was given; a list of the least and the most where a draw is open.
    pub spent: Option<Change>,
    /// What was left.
    pub left: Option<Change>,
}

/// A grant that stands although the second result would lower it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptGrant {
    /// The proposal.
    pub proposal: String,
    /// What was granted.
    pub granted: Value,
    /// What the second result would give.
    pub recounted: Value,
}
