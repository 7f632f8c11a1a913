//! What evaluation leaves behind for one proposal: small, reusable, without texts.

use super::field::Field;
use super::got::Lack;
use super::scene::Memo;
use crate::decision::{Outcome, Verdict};
use crate::program::CriterionId;
use crate::quantity::Rational;

/// A number that is known, or lies between two ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// It is at least this; `None`: no lower end is known.
    pub low: Option<Rational>,
    /// It is at most this; `None`: no upper end is known.
    pub high: Option<Rational>,
    /// Whether it is known exactly (then both ends are the value). Ends can coincide without this being so: too few marks
    /// stay open even then.
    pub known: bool,
}

impl Bounds {
    /// A known number.
    #[must_use]
    pub fn exactly(value: Rational) -> Self {
        Self {
            low: Some(value.clone()),
            high: Some(value),
            known: true,
        }
    }

    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        low: None,
        high: None,
        known: false,
    };

    /// The number, if it is known.
    #[must_use]
    pub fn value(&self) -> Option<&Rational> {
        if self.known { self.low.as_ref() } else { None }
    }
}

/// How far a proposal came before selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Its outcome is certain before selection (withdrawn … below threshold).
    Ended(Outcome),
    /// It awaits facts or judgement: no rank, no money, but it may still take both.
    Open(Outcome),
    /// It takes part in the selection.
    Through,
}

/// What decides before selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deciding {
    /// Nothing: it is through.
    None,
    /// The withdrawal.
    Withdrawal,
    /// The window.
    Window,
    /// The completion that was requested.
    Completeness,
    /// A requirement, by its position in [`crate::program::Program::requirements`].
    Requirement(usize),
    /// A threshold of a criterion, by its position there.
    CriterionThreshold(CriterionId, u16),
    /// A threshold of a group, by the positions of both.
    GroupThreshold(u16, u16),
    /// A threshold of the total, by its position in [`crate::program::Score::thresholds`].
    ScoreThreshold(usize),
    /// Missing marks.
    Score,
    /// An open amount.
    Grant,
    /// A rule between proposals that is decided at filing, by its position in [`crate::program::Program::at_filing`].
    Filing(usize),
    /// A minimum of the grant that is missed, by its position in [`crate::program::Grant::lines`].
    GrantMinimum(usize),
    /// A fact that the order of the call reads and that is missing.
    Order,
}

/// What of a proposal was looked at, besides requirements and points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Looked {
    /// The amount.
    pub(super) amount: bool,
    /// The order, and what the division reads.
    pub(super) order: bool,
}

/// The assessment of one proposal.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The verdict on the window; not applicable without one.
    pub window: Verdict,
    /// The window that holds the proposal, by its position in [`crate::program::Program::windows`], if that is certain.
    pub filed_in: Option<usize>,
    /// The verdict per requirement (as a statement: force, exceptions and rulings included). `None`: not evaluated after an
    /// early end.
    pub requirements: Vec<Option<Verdict>>,
    /// The rules, by their positions, that dropped an element while the proposal goes on.
    pub(super) dropping: Vec<usize>,
    /// Points per criterion; 0 where one does not apply.
    pub points: Vec<Bounds>,
    /// Whether each criterion applies.
    pub(super) applies: Vec<Verdict>,
    /// What the total lacks.
    pub(super) score_lack: Option<Lack>,
    /// What the total of the ranking lacks.
    pub(super) ranking_lack: Option<Lack>,
    /// The total as the score states it; unknown without a score.
    pub total: Bounds,
    /// The total that the ranking uses.
    pub ranking_total: Bounds,
    /// The amount that the grant chain gives.
    pub amount: Bounds,
    /// Whether a line of the grant that marks a reduction lowered it.
    pub reduced: bool,
    /// How far it came.
    pub stage: Stage,
    /// What decided so far.
    pub deciding: Deciding,
    /// What became of it under each rule between proposals that is decided at filing.
    pub(super) filings: Vec<super::filing::Standing>,
    /// Whether it entered the list, and `stage` is what is found when its turn comes.
    pub(crate) in_turn: bool,
    /// What was looked at besides.
    pub(super) looked: Looked,
    /// What was read of the whole field.
    pub(super) field: Field,
    /// Defined values, to be written over.
    pub(super) memo: Memo,
}

impl Default for Assessment {
    fn default() -> Self {
        Self {
            window: Verdict::NotApplicable,
            filed_in: None,
            requirements: Vec::new(),
            dropping: Vec::new(),
            points: Vec::new(),
            applies: Vec::new(),
            score_lack: None,
            ranking_lack: None,
            total: Bounds::UNKNOWN,
            ranking_total: Bounds::UNKNOWN,
            amount: Bounds::UNKNOWN,
            reduced: false,
            stage: Stage::Through,
            deciding: Deciding::None,
            filings: Vec::new(),
            in_turn: false,
            looked: Looked::default(),
            field: Field::default(),
            memo: Memo::default(),
        }
    }
}

impl Assessment {
    /// How far it came in what is examined for all: where it is examined in turn, it entered the list whatever is found then.
    #[must_use]
    pub(crate) fn entry(&self) -> Stage {
        if self.in_turn {
            Stage::Through
        } else {
            self.stage
        }
    }
}
