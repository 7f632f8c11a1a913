//! Criteria, the score, and the ranking.

use super::{Assessors, Condition, Expr, Round, StatementId};
use crate::quantity::Rational;
use crate::text::Span;

super::field::ids! {
    /// A criterion of the program, in file order.
    CriterionId,
}

/// One thing judged.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its statement (with name, label, citations).
    pub statement: StatementId,
    /// Its name.
    pub name: String,
    /// The lowest mark.
    pub min: Rational,
    /// The highest mark.
    pub max: Rational,
    /// Marks are `min` plus a whole number of steps; `None`: any number in the scale.
    pub step: Option<Rational>,
    /// Its weight in the total; in a group that has a weight, multiplied by that.
    pub weight: Option<Weight>,
    /// Its weight in the total of the ranking, where that has weights of its own.
    pub ranking_weight: Option<Weight>,
    /// Multipliers that count in the ranking only; those whose condition holds are multiplied together.
    pub ranking_times: Vec<RankingTimes>,
    /// The least points to pass; all whose condition holds must be reached.
    pub thresholds: Vec<Least>,
    /// When it applies; `None`: always.
    pub applies: Option<Applies>,
    /// Position in [`super::Program::groups`].
    pub group: Option<u16>,
    /// What the points are computed from; `None`: assessors give marks.
    pub computed: Option<Expr>,
    /// How what is computed becomes points, where it is held against the best of the field; `None`: it is the points.
    pub relative: Option<Relative>,
}

impl Criterion {
    /// Whether a mark lies on the scale, and on a step of it.
    #[must_use]
    pub fn has_mark(&self, points: &Rational) -> bool {
        if *points < self.min || *points > self.max {
            return false;
        }
        let Some(step) = &self.step else {
            return true;
        };
        if self.min.is_zero() {
            return points.is_multiple_of(step);
        }
        (points - &self.min).is_multiple_of(step)
    }
}

/// Points as a share of the highest mark: how a value compares with the best of all proposals that met what is asked.
#[derive(Debug, Clone)]
pub struct Relative {
    /// Whether the highest value is the best; else the lowest.
    pub highest: bool,
    /// How the points are rounded.
    pub round: Option<Round>,
}

/// A multiplier for the ranking only.
#[derive(Debug, Clone)]
pub struct RankingTimes {
    /// By how much.
    pub times: Rational,
    /// Only then; `None`: always.
    pub condition: Option<Condition>,
    /// Where it stands.
    pub span: Span,
}

/// When a criterion applies, and what becomes of the total where it does not.
#[derive(Debug, Clone)]
pub struct Applies {
    /// When.
    pub condition: Condition,
    /// What happens otherwise. The highest possible total stays the same in both.
    pub otherwise: Otherwise,
}

/// What becomes of the total without a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Otherwise {
    /// The criterion adds nothing.
    Zero,
    /// What the others add grows in proportion, so that together they can reach as much as all.
    OthersInProportion,
}

/// A number that must be reached.
#[derive(Debug, Clone)]
pub struct Least {
    /// At least this.
    pub at_least: Rational,
    /// The share of the maximum that it was written as.
    pub share: Option<Rational>,
    /// Only then; `None`: always.
    pub condition: Option<Condition>,
    /// Where it stands.
    pub span: Span,
}

/// Criteria that share a weight or a threshold.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its statement.
    pub statement: StatementId,
    /// Its name.
    pub name: String,
    /// The group that it stands in: position in [`super::Program::groups`].
    pub parent: Option<u16>,
    /// Its weight; then the weights of its criteria are shares or multipliers within the group.
    pub weight: Option<Weight>,
    /// What weights of its criteria are multiplied by to be weights in the whole: its own weight and those of the groups
    /// that it stands in.
    pub whole: Option<Weight>,
    /// What its criteria must reach together.
    pub thresholds: Vec<Threshold>,
}

/// Whether what stands in the group `of` stands in `group`, maybe through other groups.
#[must_use]
pub fn stands_in(groups: &[Group], of: Option<u16>, group: u16) -> bool {
    let mut at = of;
    // No circle: each step leaves one group behind.
    for _ in groups {
        match at {
            Some(id) if id == group => return true,
            Some(id) => at = groups.get(usize::from(id)).and_then(|group| group.parent),
            None => return false,
        }
    }
    false
}

/// How much a criterion counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weight {
    /// A share of the whole; all shares are 100 % together.
    Share(Rational),
    /// A multiplier.
    Times(Rational),
}

impl Weight {
    /// The number to multiply points by.
    #[must_use]
    pub fn factor(&self) -> &Rational {
        match self {
            Self::Share(factor) | Self::Times(factor) => factor,
        }
    }
}

/// How marks become points and a total.
#[derive(Debug, Clone)]
pub struct Score {
    /// Its statement.
    pub statement: StatementId,
    /// From several assessors to one score.
    pub assessors: Assessors,
    /// How the total is made.
    pub total: TotalRule,
    /// The least total to pass.
    pub thresholds: Vec<Threshold>,
    /// Least totals that are found from the field; they come after the others.
    pub field_thresholds: Vec<super::FieldThreshold>,
    /// Whether the ranking has weights or multipliers of its own.
    pub ranking_differs: bool,
    /// Whether it is examined for all, where the rest is examined in turn; only in a call that does so.
    pub examined_first: bool,
}

/// How the total is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TotalRule {
    /// Weight × points summed, or the plain sum.
    pub weighted: bool,
    /// `out of N`: points are divided by the maximum of their scale, then weighted, then multiplied by N.
    pub out_of: Option<Rational>,
}

/// A least total.
#[derive(Debug, Clone)]
pub struct Threshold {
    /// The total as the score makes it, or the plain sum of points.
    pub weighted: bool,
    /// At least this.
    pub least: Least,
}

/// In which order proposals are placed.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// Its statement.
    pub statement: StatementId,
    /// The name of the list (`ranking` without one).
    pub list: String,
    /// The keys, first decides first.
    pub keys: Vec<Key>,
    /// What decides between equals.
    pub ties: Ties,
}

/// One key of an order.
#[derive(Debug, Clone)]
pub struct Key {
    /// What is looked at.
    pub form: KeyForm,
    /// Whether the highest comes first (for arrival: the latest).
    pub highest_first: bool,
}

/// What an order looks at.
#[derive(Debug, Clone)]
pub enum KeyForm {
    /// The total.
    Total,
    /// The points on a criterion.
    Criterion(CriterionId),
    /// A number, amount, date or instant field of the proposal.
    Field(super::FieldId),
    /// The moment of completeness, by calendar day in the zone of the call.
    ArrivalDay,
    /// The moment of completeness, to the instant.
    ArrivalInstant,
    /// A number, amount, date or instant that is computed.
    Value(Box<Expr>),
    /// How far a number lies from this one.
    Nearest(Box<Expr>, Rational),
    /// The sum of the points on these criteria: those of one weight.
    PointsOf(Vec<CriterionId>),
    /// Whether a value is new among those that stand above and count; asked again after each placing.
    Adds(Box<Expr>, super::Counted),
}

/// What decides between equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ties {
    /// A recorded draw.
    Lot,
    /// A recorded decision of the panel.
    Panel,
}
