//! Program (and cases) → what can be said about a call beyond its decisions.
//!
//! [`run_tests`] runs the `test` statements of a call: the same way as files go, through the fitter, the evaluation and the
//! selection, on proposals made from examples.
//!
//! [`add_repairs`] says for each proposal that does not pass what would have been enough; [`first_difference`] holds a receipt
//! against a replay. [`stability()`] says how firm a selection is: how far each weight can move, what each assessor and each mark
//! decides. [`recount()`] says what changed between two results.

mod case;
mod expectation;
mod recount;
mod repairs;
mod replay;
mod stability;
mod testing;

pub use case::test_input;
pub use recount::{
    AddedDecision, Change, ChangedDecision, ChangedFinding, ChangedMark, ChangedPot, ChangedScore,
    KeptGrant, Recount, ResultFile, read_result, recount,
};
pub use repairs::{add_repair, add_repairs, repairs};
pub use replay::{Difference, Part, changed_text, first_difference, versions};
pub use stability::{Interval, NearCut, OneStep, Ranked, Stability, WithoutAssessor, stability};
pub use testing::{Failure, TestResult, run_tests};
