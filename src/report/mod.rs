//! Decisions → what people and programs read. Computes nothing: every value shown stands in [`Decisions`].
//!
//! [`overview`] tells about a whole check and [`one`] about one proposal. Both give a [`Page`]: headings, lines, tables
//! and trees without colour or width. [`plain`] writes a page with one fact a line; the command line draws its tables.
//! [`describe`] tells about a call before any proposal, for [`markdown`] and [`html`]. [`publish`] gives the awards as CSV.
//! [`json`] writes the decisions themselves, from which every other report follows.

mod describe;
mod escape;
mod ground;
mod grounds;
mod html;
#[cfg(feature = "pages")]
mod letter;
mod markdown;
mod money;
mod named;
mod names;
mod one;
mod overridden;
mod overview;
mod page;
mod parts;
mod place;
mod plain;
pub mod publish;
mod recount;
mod repairs;
mod requirements;
mod scores;
mod seen;
mod stability;
mod tail;
#[cfg(feature = "pages")]
mod template;
mod value;
#[cfg(feature = "pages")]
mod web;

pub use describe::{algorithm_register, describe};
pub use html::html;
#[cfg(feature = "pages")]
pub use letter::{BlockedLetter, Letter, LetterForm, Letters, Writing, letter_template, letters};
pub use markdown::markdown;
pub use one::one;
pub use overview::overview;
pub use page::{Block, Branch, Column, Page, Row, Table, Tone};
pub use place::places;
pub use plain::plain;
pub use recount::recount;
pub use stability::stability;
#[cfg(feature = "pages")]
pub use template::TemplateError;
#[cfg(feature = "pages")]
pub use web::web;

use crate::decision::Decisions;

/// The decisions as JSON, indented, with a line end.
///
/// # Errors
/// Never for decisions that `select` made; the error is that of the JSON writer.
pub fn json(decisions: &Decisions) -> Result<String, serde_json::Error> {
    to_json(decisions)
}

/// Any result as JSON, indented, with a line end.
///
/// # Errors
/// Never for what this library makes; the error is that of the JSON writer.
pub fn to_json(result: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(result)?;
    text.push('\n');
    Ok(text)
}
