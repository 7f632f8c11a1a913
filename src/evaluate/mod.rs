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

mod grant;
mod order;
mod requirement;
mod score;
mod sum;
mod table;
mod threshold;
mod timing;
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
mod range;
mod scene;
mod time;
mod value;

mod explain;

pub use assess::{assess, assess_before_scoring};
pub use assessment::{Assessment, Bounds, Deciding, Stage};
pub use explain::{Explained, explain};
pub(crate) use margins::{comparisons_of_total, margins};
pub use order::standing_keys;
pub(crate) use requirement::remarked;
