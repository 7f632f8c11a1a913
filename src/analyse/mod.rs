//! A program and cases → what can be said about the call itself.
//!
//! Now: its own tests ([`run_tests`]). A test goes the same way as a file: its proposals are written as an input, fitted,
//! assessed and selected, and what comes out is compared with what it expects.

mod expected;
mod given;
mod testing;

pub use testing::{Ran, run_tests};
