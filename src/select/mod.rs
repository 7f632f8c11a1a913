//! Assessed proposals → order, ties, draws needed, ledger of the money, decisions.
//!
//! In: a program and one [`Standing`] per proposal that came so far, and the recorded draws. Out: a [`Selection`]. In order:
//!
//! 1. the queue: those that are not open, by the keys of the order, equals together;
//! 2. the money, from the top down. Where the order among equals can change an outcome or an amount, a recorded draw settles
//!    it; without one every order is tried, and what differs awaits the draw;
//! 3. ranks and ties; what open proposals can still change.
//!
//! Guaranteed: no order of the input changes anything, the ceiling is never exceeded, a draw is asked if and only if it
//! decides something (as far as the orders can be tried). Deliberately absent: what happens inside one proposal.

mod standing;

mod aside;
mod cut_off;
mod decide;
mod deciding;
mod dossier;
mod field;
mod financing;
mod grounds;
mod how_far;
mod limits;
mod overridden;
mod placed;
mod reasons;
mod receipt;
mod stages;

mod selection;

mod packed;
mod queue;

mod divide;

mod course;
mod lot;
mod purse;
mod ties;

mod parts;

mod ceiling;
mod ledger;

#[cfg(test)]
mod completions;
#[cfg(test)]
mod cut_offs;
#[cfg(test)]
mod decided;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod testing;

pub use aside::Aside;
pub use decide::{FORMAT_VERSION, LANGUAGE_VERSION, decide, decide_assessed, decide_each};
pub use deciding::Deciding;
pub use placed::{Placed, placed, standings};
pub use receipt::{Paths, receipt, text_sha256};
pub(crate) use selection::deciding_list;
pub use selection::{select, select_in};
pub use stages::{entered, last_stage, local_decision, local_fact, stage_of, whole_fact};
pub use standing::{InList, InTurn, Placement, Selection, Standing};
