//! What still stands between a proposal and a pass, and how near each of its tests is.
//!
//! In: a program, a proposal and its assessment. Out: [`Hurdle`]s in the order in which they decide, the facts that one reads
//! ([`facts_of`]), and what each of its tests saw ([`sights`]). Nothing is changed here and nothing proposed: who looks for a
//! change asks this again of the changed proposal.

mod hurdle;
mod sight;

pub(crate) use hurdle::{Hurdle, hurdles};
pub(crate) use sight::{Sight, sights};

pub(crate) use super::explain::{datum, facts_of};
