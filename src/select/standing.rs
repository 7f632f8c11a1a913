//! What selection needs to know of a proposal, and what it says of it.

use crate::decision::{DrawQuestion, Ledger, Outcome, RankedList, Remark};
use crate::evaluate::{Bounds, Claims};
use crate::quantity::{Instant, Rational};

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
    /// When it was received: which of several ceilings it sees.
    pub received: Option<Instant>,
    /// Whether a line of the grant made its amount less than what was asked.
    pub reduced: bool,
    /// What the parts of the division ask of it; `None` in a division without parts.
    pub claims: Option<Box<Claims>>,
    /// What is found when its turn comes; `None`: it is examined for all.
    pub in_turn: Option<InTurn>,
}

/// What is found of a proposal when its turn comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTurn {
    /// It passes.
    Passes,
    /// It fails, and has its own outcome.
    Ends,
    /// It awaits facts or judgement.
    Opens,
}

impl InTurn {
    /// Whether it can be given something then.
    #[must_use]
    pub fn passes(self) -> bool {
        self == Self::Passes
    }
}

/// A place in one of several lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InList {
    /// Position in [`Selection::rankings`].
    pub list: usize,
    /// The rank.
    pub rank: u64,
    /// Position in [`Selection::ties`] of those that share it.
    pub tie: Option<usize>,
}

/// What selection says of one proposal. Who shares its rank and what it depends on is kept once for all: see
/// [`Selection::tied_with`] and [`Selection::depends_on`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// Its position in the input.
    pub index: usize,
    /// What became of it; `None` for an open one, which keeps its outcome.
    pub outcome: Option<Outcome>,
    /// What it gets; `None` where it differs per order of an open draw, and without a division.
    pub granted: Option<Rational>,
    /// Least and most over the orders of an open draw.
    pub granted_range: Option<(Rational, Rational)>,
    /// Its rank in the list that decided.
    pub rank: Option<u64>,
    /// Position in [`Selection::ties`] of those that share its rank, itself included.
    pub tie: Option<usize>,
    /// How many of [`Selection::awaited`], from [`Self::awaited_from`] on, can still change it; 0 when it is final.
    pub n_awaited: usize,
    /// From which of them on.
    pub awaited_from: usize,
    /// The ids of the deciding findings (`division/ceiling`, `division`, the list's finding).
    pub deciding: Vec<String>,
    /// Its step in the ledger, by position.
    pub step: Option<usize>,
    /// Its steps in the ledger of a division with parts, by position.
    pub steps: Vec<usize>,
    /// Its ranks in the lists of a division with parts.
    pub lists: Vec<InList>,
}

/// The whole selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The name of the list that decided (`ranking`, `division`); `None` where nothing is ordered.
    pub list: Option<String>,
    /// One per standing, in the order given.
    pub placements: Vec<Placement>,
    /// Those that share a rank, sorted by id, from the top of the list.
    pub ties: Vec<Vec<String>>,
    /// Ids of the open proposals, from the highest rank that they can still get to the lowest; for each window apart where each
    /// has money of its own and nothing joins them.
    pub awaited: Vec<String>,
    /// The orders made.
    pub rankings: Vec<RankedList>,
    /// The money; `None` without a division.
    pub ledger: Option<Ledger>,
    /// Draws that are asked.
    pub draws_needed: Vec<DrawQuestion>,
    /// Unused draws.
    pub remarks: Vec<Remark>,
}

impl Selection {
    /// The others that share the rank of `placement`, whose id is `id`; sorted.
    #[must_use]
    pub fn tied_with(&self, placement: &Placement, id: &str) -> Vec<String> {
        self.sharing(placement.tie, id)
    }

    /// The others of a tie, by its position in [`Self::ties`]; sorted.
    pub(super) fn sharing(&self, tie: Option<usize>, id: &str) -> Vec<String> {
        let tie = tie.and_then(|tie| self.ties.get(tie));
        let others = tie.into_iter().flatten().filter(|other| *other != id);
        others.cloned().collect()
    }

    /// The open proposals that can still change `placement`; sorted, empty when it is final.
    #[must_use]
    pub fn depends_on(&self, placement: &Placement) -> Vec<String> {
        let open = self.awaited.iter().skip(placement.awaited_from);
        let mut ids: Vec<String> = open.take(placement.n_awaited).cloned().collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}
