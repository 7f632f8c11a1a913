//! The answer as data: verdicts, findings, outcomes, rankings, the ledger.
//!
//! These types serialise to exactly the JSON of `check --format json`; every other report is made from them. Amounts and
//! numbers are exact and become texts only when written. Absent is `null`. Field order is the order of the keys.

mod cut_off;
mod datum;
mod decided;
mod finding;
mod indent;
mod json;
mod ledger;
mod names;
mod outcome;
mod overridden;
mod receipt;
mod repairs;
mod tree;

pub mod schema;

pub use cut_off::CutOff;
pub use datum::Datum;
pub use decided::{
    AssessorPoints, CallHead, Conditional, CriterionScore, DecidedDate, Decision, Decisions,
    DrawQuestion, Financing, Included, Needed, RankIn, RankedList, ReadingShown, RegisterVersion,
    Remark, RemovalShown, SHORTFALL_NOT_FORESEEN, TiedIds, Unread,
};
pub use finding::{Bound, Cited, Finding, Observed, Origin, Place};
pub use json::{decisions_json, json_after, json_before, json_decision};
pub use ledger::{Balance, Ledger, LedgerStep, Pot};
pub use outcome::{Outcome, Verdict};
pub use overridden::{
    Otherwise, OverriddenFinding, OverrideShown, ShownEnd, ShownSet, WithoutOverrides,
};
pub use receipt::{NoReceipt, Receipt, ReceiptCall, ReceiptDraw, ReceiptFile, ReceiptResult};
pub use repairs::{Alternative, Change, Repairs, To};
pub use tree::Tree;
