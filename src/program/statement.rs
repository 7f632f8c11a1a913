//! What every statement has, sources and citations, and requirements.

use super::{Condition, Expr, FieldId, Repair};
use crate::quantity::Instant;
use crate::text::Span;
use crate::words::Bilingual;

super::field::ids! {
    /// A statement of the program, in file order.
    StatementId,
}

/// What every statement of the call has.
#[derive(Debug, Clone)]
pub struct Statement {
    /// What sort of statement.
    pub kind: StatementKind,
    /// The finding id: its name, or the English keyword of an unnamed statement.
    pub id: String,
    /// The text shown for it.
    pub label: Bilingual,
    /// Where it is written.
    pub citations: Vec<Citation>,
    /// The readings that it takes.
    pub readings: Vec<Bilingual>,
    /// The author's own text for when it fails.
    pub say: Option<Bilingual>,
    /// Its place: of the head for errors, of the whole for coverage.
    pub span: Span,
    /// The whole statement.
    pub whole: Span,
    /// For whom this version is in force, of a statement of which each edition has one; `None`: for all.
    pub in_force: Option<InForce>,
}

/// The sorts of statements that findings can come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementKind {
    /// `window`
    Window,
    /// `require`
    Require,
    /// `exclude`
    Exclude,
    /// `criterion`
    Criterion,
    /// `group`
    Group,
    /// `score`
    Score,
    /// `ranking`
    Ranking,
    /// `grant`
    Grant,
    /// `ceiling`
    Ceiling,
    /// `division`
    Division,
    /// `overlap`
    Overlap,
    /// `define`
    Define,
    /// `table`
    Table,
    /// `term`
    Term,
    /// `duty`
    Duty,
    /// `remedy`
    Remedy,
    /// Anything else that carries a reading.
    Other,
}

impl StatementKind {
    /// Whether a statement of this kind has a verdict for a proposal, which a recorded decision can set. Of criteria, groups
    /// and the score it is that on their thresholds.
    #[must_use]
    pub fn has_verdict(self) -> bool {
        matches!(
            self,
            Self::Window
                | Self::Require
                | Self::Exclude
                | Self::Criterion
                | Self::Group
                | Self::Score
        )
    }
}

/// A declared source.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: Bilingual,
    /// Where it can be read.
    pub url: Option<String>,
    /// Where it is declared.
    pub span: Span,
}

/// Where a provision is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// Position in [`super::Program::sources`].
    pub source: u16,
    /// Article, page, paragraph.
    pub locator: Option<String>,
}

/// A reading with the statement that takes it.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The statement.
    pub statement: StatementId,
    /// What it says.
    pub text: Bilingual,
    /// Where.
    pub span: Span,
}

/// A requirement, or an exclusion (then `condition` is the ground, and it must be absent).
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word of the statement, and they do not exclude each other"
)]
pub struct Requirement {
    /// Its statement.
    pub statement: StatementId,
    /// The elements of a list on each of which it is; what fails drops out.
    pub each: Option<OnEach>,
    /// What it asks. For `exclude` the ground itself: met when the ground is absent.
    pub condition: Condition,
    /// Whether `condition` is a ground for exclusion.
    pub excludes: bool,
    /// Only then does it apply.
    pub applies_if: Option<Condition>,
    /// Then it does not apply.
    pub unless: Option<Condition>,
    /// How strong it is.
    pub force: Force,
    /// Whether it is formal: its refusals come before those of substance.
    pub formal: bool,
    /// Whether it is examined for all, where the others are examined in turn; only in a call that does so.
    pub examined_first: bool,
    /// Whether the defect may be repaired first, and how.
    pub repair: Option<Repair>,
    /// What its failure leads to.
    pub leads_to: LeadsToFailure,
    /// Whether it stands after `grant` and so comes after the thresholds.
    pub after_grant: bool,
    /// Whether it reads a value over all proposals, which is known only when each was looked at by itself.
    pub reads_overall: bool,
    /// For whom this version is in force; `None`: for all.
    pub in_force: Option<InForce>,
}

/// The elements on each of which a requirement is.
#[derive(Debug, Clone)]
pub struct OnEach {
    /// The list, as an expression: a field of the proposal.
    pub list: Expr,
    /// Its field.
    pub field: FieldId,
    /// Whether the proposal goes on where no element is left.
    pub none_left_goes_on: bool,
}

/// A list from which elements may drop out.
#[derive(Debug, Clone)]
pub struct Droppable {
    /// The field.
    pub field: FieldId,
    /// The rules on its elements, by their positions in [`super::Program::requirements`].
    pub rules: Vec<usize>,
    /// Whether the grant reads the list, so that an element that drops out is a reduction.
    pub in_grant: bool,
}

/// The receipts for which a version of a statement is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InForce {
    /// The first moment; `None`: no earlier end.
    pub from: Option<Instant>,
    /// The first moment after it; `None`: no later version.
    pub until: Option<Instant>,
    /// Whether it is the first version in the file: it speaks for all while the receipt is not known.
    pub is_first: bool,
}

impl InForce {
    /// Whether a proposal of this receipt is judged by this version.
    #[must_use]
    pub fn holds_for(&self, received: Instant) -> bool {
        self.from.is_none_or(|from| from <= received)
            && self.until.is_none_or(|until| received < until)
    }
}

impl Requirement {
    /// Whether a recorded decision under its name means anything: a discretionary ground, or late repair that is judged.
    #[must_use]
    pub fn takes_decision(&self) -> bool {
        matches!(self.force, Force::Discretionary { .. })
            || self.repair.is_some_and(|repair| repair.late_judged)
    }
}

/// How strong a requirement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Force {
    /// Shall: a failure refuses.
    #[default]
    Mandatory,
    /// May: a failure needs a recorded decision before it refuses.
    Discretionary {
        /// Without a recorded decision the proposal goes on with a remark, and none is asked for.
        undecided_goes_on: bool,
    },
    /// A breach is a remark.
    Guideline,
}

impl Force {
    /// The name in JSON.
    #[must_use]
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Mandatory => "mandatory",
            Self::Discretionary { .. } => "discretionary",
            Self::Guideline => "guideline",
        }
    }
}

/// What a failed mandatory requirement leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum LeadsToFailure {
    /// Refused.
    #[default]
    Refusal,
    /// Not treated, after a recorded chance to complete; without one the applicant is asked first.
    NotTreated,
    /// Not treated, without such a chance: the call sends this defect back unexamined.
    NotTreatedUnexamined,
    /// A remark.
    Remark,
    /// The element drops out of its list; where none is left, refused.
    Dropped,
}
