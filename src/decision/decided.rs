//! Decisions over all proposals, and the decision on one.

use serde::{Deserialize, Serialize, Serializer};

use super::datum::{money, money_range, number};
use super::{Datum, Finding, Ledger, Outcome, OverrideShown, Repairs, WithoutOverrides};
use crate::quantity::Rational;

/// The root answer of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Decisions {
    /// Version of this format.
    pub format_version: &'static str,
    /// Version of the engine.
    pub engine_version: &'static str,
    /// Version of the call language.
    pub language_version: &'static str,
    /// Which call.
    pub call: CallHead,
    /// Which registers.
    pub registers: Vec<RegisterVersion>,
    /// One per proposal, in input order.
    pub decisions: Vec<Decision>,
    /// The orders that were made.
    pub rankings: Vec<RankedList>,
    /// The money; `null` without a division.
    pub ledger: Option<Ledger>,
    /// Draws that are asked.
    pub draws_needed: Vec<DrawQuestion>,
    /// What deserves a look.
    pub remarks: Vec<Remark>,
    /// The readings of the call.
    pub readings: Vec<ReadingShown>,
    /// Recorded decisions that change a value, with what they change.
    pub overrides: Vec<OverrideShown>,
    /// The notes of the input.
    pub notes: Option<String>,
    /// Proposals that could not be read (with `--skip-unread`).
    pub unread: Vec<Unread>,
}

/// The call by name and hash.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CallHead {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its currency.
    pub currency: String,
    /// `subsidy`, `specific_grant` or `other_regime`.
    pub regime: &'static str,
    /// SHA-256 of the text with LF line ends.
    pub sha256: String,
    /// Its included texts.
    pub includes: Vec<Included>,
}

/// A text that the call includes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Included {
    /// Its name, with `/`.
    pub file: String,
    /// SHA-256 of its text with LF line ends.
    pub sha256: String,
}

/// A register by version and hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterVersion {
    /// Its name.
    pub name: String,
    /// Its edition, or the day up to which its sources were read.
    pub version: String,
    /// SHA-256 of its text; `null` for the zone database, which is no text.
    pub sha256: Option<String>,
}

/// What became of one proposal, with its whole why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Its id.
    pub proposal: String,
    /// Its case number.
    pub reference: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// For whom it was submitted.
    pub submitted_for: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether an open proposal can still change it.
    pub provisional: bool,
    /// Which ones, sorted.
    pub depends_on: Vec<String>,
    /// Its rank in the list that decided.
    pub rank: Option<u64>,
    /// Those with the same rank, sorted.
    pub tied_with: Vec<String>,
    /// Its ranks in all lists.
    pub ranks: Vec<RankIn>,
    /// The total as the score states it.
    #[serde(serialize_with = "number")]
    pub total: Option<Rational>,
    /// The total that the ranking used.
    #[serde(serialize_with = "number")]
    pub ranking_total: Option<Rational>,
    /// The money asked for.
    #[serde(serialize_with = "money")]
    pub requested: Option<Rational>,
    /// What the division gave.
    #[serde(serialize_with = "money")]
    pub granted: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub granted_range: Option<(Rational, Rational)>,
    /// The findings that decide.
    pub deciding: Vec<String>,
    /// What is still asked.
    pub needed: Vec<Needed>,
    /// Shares of financiers.
    pub financing: Vec<Financing>,
    /// Points per criterion.
    pub scores: Vec<CriterionScore>,
    /// All findings, in evaluation order.
    pub findings: Vec<Finding>,
    /// Dates that follow.
    pub dates: Vec<DecidedDate>,
    /// Suspensive conditions.
    pub conditions: Vec<Conditional>,
    /// How far it was from the money; `null` where it got all that it asked, or where nothing exact can be said.
    pub cut_off: Option<super::CutOff>,
    /// What it would have been without any override; only in an input with overrides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_overrides: Option<WithoutOverrides>,
    /// The stage that decided; only in a call with stages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// What the stages before it decided, the first one first; only in a call with stages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stages: Option<Vec<StageShown>>,
    /// What would be enough; `null` where it passes, was withdrawn, or nobody looked.
    pub repairs: Option<Repairs>,
}

/// What an earlier stage decided on a proposal that went on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageShown {
    /// Which stage.
    pub stage: String,
    /// With which outcome it went on.
    pub outcome: Outcome,
    /// Its rank there.
    pub rank: Option<u64>,
    /// Its total there.
    #[serde(serialize_with = "number")]
    pub total: Option<Rational>,
    /// What it got there.
    #[serde(serialize_with = "money")]
    pub granted: Option<Rational>,
    /// The findings that decided there.
    pub deciding: Vec<String>,
    /// The points per criterion there.
    pub scores: Vec<CriterionScore>,
}

/// A rank in one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RankIn {
    /// The list.
    pub list: String,
    /// The rank; the next after a tie follows after the gap.
    pub rank: u64,
    /// Those with the same rank, sorted.
    pub tied_with: Vec<String>,
}

/// A fact that is still asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Needed {
    /// JSON Pointer within the proposal.
    pub fact: String,
    /// `applicant`, `assessor`, `authority`.
    pub by: &'static str,
}

/// A financier's share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Financing {
    /// Who pays.
    pub financier: String,
    /// How much.
    #[serde(serialize_with = "money")]
    pub amount: Option<Rational>,
}

/// The score on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionScore {
    /// The criterion.
    pub criterion: String,
    /// Its points.
    #[serde(serialize_with = "number")]
    pub points: Option<Rational>,
    /// Its weight: `"20%"` or a number.
    pub weight: Option<Datum>,
    /// What it adds to the total.
    #[serde(serialize_with = "number")]
    pub contribution: Option<Rational>,
    /// The lowest and the highest mark of the version that the proposal was judged by; for reports.
    #[serde(skip)]
    pub scale: (Rational, Rational),
    /// Per assessor.
    pub assessors: Vec<AssessorPoints>,
}

/// One assessor's mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessorPoints {
    /// Who.
    pub assessor: String,
    /// The mark.
    #[serde(serialize_with = "number")]
    pub points: Option<Rational>,
    /// What it adds to the total, through the rule from assessors to score.
    #[serde(serialize_with = "number")]
    pub contribution: Option<Rational>,
    /// The reason given.
    pub reason: Option<String>,
    /// Whether it counts (a recused assessor's mark does not).
    pub counts: bool,
    /// Why it does not count: `missing`, `recused`, `removed`, `beside_consensus`, `not_applicable`, `cut`.
    pub why_not: Option<&'static str>,
    /// Its recorded removal, with or without effect.
    pub removal: Option<RemovalShown>,
}

/// The recorded removal of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemovalShown {
    /// Why.
    pub reason: Option<String>,
    /// Who removed it.
    pub by: Option<String>,
    /// When.
    pub on: Option<String>,
    /// Whether its test holds; if not, the mark counts all the same.
    pub has_effect: bool,
}

/// A date that follows from the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecidedDate {
    /// Which date.
    pub name: String,
    /// The date.
    pub date: Option<String>,
    /// The date before the calendar moved it.
    pub unmoved: Option<String>,
    /// What moved it.
    pub moved_by: Vec<String>,
}

/// A suspensive condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conditional {
    /// The statement.
    pub statement: String,
    /// Its text.
    pub text: String,
}

/// One order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RankedList {
    /// Its name.
    pub list: String,
    /// Ids, best first; ties as arrays, sorted within.
    pub order: Vec<TiedIds>,
}

/// One place in an order: an id, or several that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TiedIds(pub Vec<String>);

impl Serialize for TiedIds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [only] => serializer.serialize_str(only),
            several => several.serialize(serializer),
        }
    }
}

/// A draw that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrawQuestion {
    /// To be copied into the recorded draw.
    pub question: String,
    /// Among whom, sorted.
    pub among: Vec<String>,
    /// Whose outcome or amount it decides, sorted.
    pub decides: Vec<String>,
}

/// Something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// A proposal's id, or a JSON Pointer into the input.
    pub about: String,
    /// What sort, in kebab case.
    pub code: &'static str,
    /// What is said.
    pub text: String,
}

/// The remark that all together ask more than there is, where the call foresees no shortage: something has to be mended.
pub const SHORTFALL_NOT_FORESEEN: &str = "shortfall-not-foreseen";

impl Decisions {
    /// Whether something in the call or the input has to be mended before anybody can get money: the call foresees enough for
    /// all, and there is not.
    #[must_use]
    pub fn are_short(&self) -> bool {
        self.shortages().next().is_some()
    }

    /// The remarks that say so: one for each pot of which all together ask too much.
    pub fn shortages(&self) -> impl Iterator<Item = &Remark> {
        let remarks = self.remarks.iter();
        remarks.filter(|remark| remark.code == SHORTFALL_NOT_FORESEEN)
    }
}

/// A reading of the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingShown {
    /// The statement that takes it.
    pub statement: String,
    /// What it says.
    pub text: String,
}

/// A proposal that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its id, where that could be read.
    pub proposal: Option<String>,
    /// Where it stands in the input.
    pub path: String,
    /// What is wrong with it.
    pub problems: Vec<String>,
}
