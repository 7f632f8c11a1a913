//! Program × one proposal → verdicts, scores, amount. Pure, total, deterministic.
//!
//! [`assess`] is the hot path: it writes compact verdicts into an [`Assessment`] that can be used again, and allocates nothing
//! for a proposal that passes. [`explain`] walks the same conditions once more and writes them out as findings.

//!
//! In reading order: [`assess`] and the precedence of outcomes; the parts of an assessment (`timing`, `requirement`, `score`,
//! `grant`, `order`); conditions and values (`condition`, `compare`, `place`, `value`, `list`, `time`), which take the fast way
//! while everything is known; `bounds` for what is not, with the arithmetic of `range`.

mod assess;
mod assessment;

mod claims;
mod field;
mod field_threshold;
mod filing;
mod grant;
mod marks;
mod method;
mod order;
mod overall;
mod phase;
mod plain;
mod requirement;
mod reweigh;
mod score;
mod spread;
mod sum;
mod surroundings;
mod table;
mod threshold;
mod timing;
mod vote;
mod window;

mod bounds;
mod compare;
mod condition;
mod differing;
mod got;
mod list;
mod margins;
mod matching;
mod place;
mod precedence;
mod predecessor;
mod range;
mod scene;
mod time;
mod value;

mod element;
mod explain;
pub(crate) mod probe;

pub use assess::{assess, assess_before_scoring};
pub use assessment::{Assessment, Bounds, Deciding, Stage};
pub use claims::{Claims, May, StepKeys, claims};
pub use explain::{Explained, explain, last_day_from_sending};
pub(crate) use margins::{comparisons_of_total, division_reads_total, margins};
pub use order::standing_keys;
pub use overall::{assess_all, assess_in_field};
pub(crate) use requirement::remarked;
pub(crate) use reweigh::{mean_on, moves_totals_only, reweigh};
pub(crate) use surroundings::Surroundings;
