//! What selection needs to know of a proposal, and what it says of it.

use crate::decision::{DrawQuestion, Ledger, Outcome, RankIn, RankedList, Remark};
use crate::evaluate::Bounds;
use crate::quantity::Rational;

/// One proposal in the selection: small, without texts but its id.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// Position in the input; ids order what must not depend on it.
    pub index: usize,
    /// Its id.
    pub id: &'a str,
    /// Whether it awaits facts or judgement, or could not be read: it takes no rank and no money.
    pub open: bool,
    /// One per key of the order, as the key compares (already turned so that smaller is better). Open ones have bounds.
    pub keys: Vec<Bounds>,
    /// What the grant chain gives.
    pub amount: Bounds,
}

/// What selection says of one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Its position in the input.
    pub index: usize,
    /// What became of it; `None` for an open one, which keeps its outcome.
    pub outcome: Option<Outcome>,
    /// What it gets; `None` where it differs per order of an open draw.
    pub granted: Option<Rational>,
    /// Least and most over the orders of an open draw.
    pub granted_range: Option<(Rational, Rational)>,
    /// Its rank in the list that decided.
    pub rank: Option<u64>,
    /// Those that share it, sorted.
    pub tied_with: Vec<String>,
    /// Its ranks in all lists.
    pub ranks: Vec<RankIn>,
    /// Open proposals that can still change it, sorted; empty when it is final.
    pub depends_on: Vec<String>,
    /// The ids of the deciding findings (`division/ceiling`, `division`, the list's name).
    pub deciding: Vec<String>,
}

/// The whole selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// One per standing, in the order given.
    pub placements: Vec<Placement>,
    /// The orders made.
    pub rankings: Vec<RankedList>,
    /// The money; `None` without a division.
    pub ledger: Option<Ledger>,
    /// Draws that are asked.
    pub draws_needed: Vec<DrawQuestion>,
    /// Unused draws and the like.
    pub remarks: Vec<Remark>,
}
