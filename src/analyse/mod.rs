//! Program (and cases) → what can be said about a call beyond its decisions.
//!
//! [`run_tests`] runs the `test` statements of a call: the same way as files go, through the fitter, the evaluation and the
//! selection, on proposals made from examples. [`first_difference`] holds a receipt against a replay.

mod case;
mod expectation;
mod replay;
mod testing;

pub use replay::{Difference, Part, changed_text, first_difference, versions};
pub use testing::{Failure, TestResult, run_tests};
