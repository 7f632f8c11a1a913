//! From several assessors to one score: the rule, the minimums, removals, spread; and votes.

use crate::quantity::Rational;

super::field::ids! {
    /// Something that assessors vote on, in file order.
    VoteId,
}

/// From several assessors to one score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessors {
    /// The rule.
    pub method: Method,
    /// What it is applied to.
    pub per: Per,
    /// How many assessors must have marked (recused ones do not count).
    pub at_least: u32,
    /// Whether `at_least` counts per criterion or per proposal (assessors with a full set of marks).
    pub at_least_per: Per,
    /// How many marks must remain after removals; `None` where nothing is removed.
    pub after_removals: Option<u32>,
    /// When a recorded removal of a mark has effect; `None`: marks cannot be removed.
    pub removal: Option<RemovalRule>,
    /// How far the marks on a criterion may lie apart before one more than `at_least` is asked.
    pub spread: Option<Rational>,
}

impl Assessors {
    /// Whether a total is made per assessor first, and is no plain mean: then points do not add up to the total.
    #[must_use]
    pub fn combines_totals(&self) -> bool {
        self.per == Per::Assessor && self.method != Method::Mean
    }
}

/// The rules from several marks to one. Each is the mean of some of them, in the order of their size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// The exact mean.
    Mean,
    /// The one in the middle; of an even number the mean of the middle two.
    Median,
    /// The mean without the lowest and the highest.
    Trimmed {
        /// How many are left out at each end.
        cut: Cut,
        /// Whether the plain mean holds where nothing would be left.
        else_mean: bool,
    },
    /// The one mark of the reserved author [`CONSENSUS`].
    Consensus,
}

/// The author under whose name a consensus is recorded.
pub const CONSENSUS: &str = "consensus";

/// What is left out at each end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cut {
    /// So many marks.
    Marks(u32),
    /// This share of the marks, rounded down to whole marks; less than a half.
    Share(Rational),
}

/// What something is applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Each criterion.
    Criterion,
    /// Each assessor's total.
    Assessor,
    /// The proposal as a whole.
    Proposal,
}

/// The test that a mark must fail to be removed: how far it lies from the middle of the marks before any removal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovalRule {
    /// How far.
    pub distance: Rational,
    /// Whether it must be more than that; else at least that.
    pub is_more: bool,
    /// Whether the median is what it is held against; else the mean.
    pub from_median: bool,
    /// Whether the mark itself belongs to the marks that it is held against.
    pub of_all: bool,
}

/// What assessors vote on: more than half must say yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vote {
    /// What is voted on.
    pub id: VoteId,
    /// Whether all assessors of the proposal are counted, or only those who vote.
    pub of_all: bool,
    /// How many votes there must be.
    pub at_least: u32,
}
