//! Program × one proposal → verdicts, scores, amount. Pure, total, deterministic.
//!
//! [`assess`] is the hot path: it writes compact verdicts into an [`Assessment`] that can be used again, and allocates nothing
//! for a proposal that passes. [`explain`] walks the same conditions once more and writes them out as findings.

mod assessment;

pub use assessment::{Assessment, Bounds, Deciding, Stage};
