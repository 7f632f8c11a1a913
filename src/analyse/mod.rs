//! Program (and cases) → what can be said about a call beyond its decisions.
//!
//! [`run_tests`] runs the `test` statements of a call: the same way as files go, through the fitter, the evaluation and the
//! selection, on proposals made from examples.

mod case;
mod expectation;
mod testing;

pub use testing::{Failure, TestResult, run_tests};
