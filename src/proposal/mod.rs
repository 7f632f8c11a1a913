//! What came in, fitted to a program.
//!
//! In: a program and the text of an input file. Out: [`Input`] (proposals in typed slots, draws, overrides, notes) and
//! [`InputProblem`]s. All problems are told at once; nothing is half read. Readers per format stand in `intake/`.

mod input;
mod judgement;
mod overruled;
mod problem;

pub(crate) mod intake;
pub(crate) mod places;

pub use input::{Act, Draw, Input, Mark, Proposal, Recusal, Removal, Unread, VoteCast};
pub use intake::{FitOptions, MAX_BYTES, MAX_ENTRIES, fit, fit_proposal};
pub use judgement::{Judged, Ruling};
pub use overruled::{Override, OverrideSet, Overruled, with_closings};
pub use problem::{InputProblem, ProblemKind};
