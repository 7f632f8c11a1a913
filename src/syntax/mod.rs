//! Text → (tree, diagnostics). The only floor that knows pest.
//!
//! In: the text of a call. Out: [`Parsed`], always: what could not be read stands in the tree as a broken piece, and each
//! broken piece has a complaint. Guaranteed: no panic, no failure, time in proportion to the text, and nothing deeper than
//! the [limits](MAX_NESTING). Deliberately absent: what names mean, types, and any judgement of the call.
//!
//! Passes, in order:
//! 1. limits: size, and brackets counted outside texts and comments;
//! 2. grammar (`grammar/call.pest`): text to nodes ([`tree`]);
//! 3. misspelt statements are read again with the rule of the word they resemble;
//! 4. complaints from the tree;
//! 5. what it includes ([`Library`]): by the loader, or from the [standard library](STANDARD).
//!
//! [`expression`] and [`literal`] read the parts of the tree for the checker.

mod build;
mod complaint;
pub mod expression;
mod grammar;
mod include;
mod kind;
pub(crate) mod lexer;
mod library;
mod limits;
pub mod literal;
mod parse;
pub mod tree;
mod trivia;

pub use include::Library;
pub use library::NAMES as STANDARD;
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_NESTING, MAX_PREFIXES};
pub use parse::{Parsed, parse};
pub use trivia::Trivia;
