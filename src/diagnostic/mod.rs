//! What can be said about a call text: the catalogue of codes, and a complaint as data.
//!
//! A [`Diagnostic`] is about a call file and addresses its author. It carries a [`Code`], places, and filled
//! phrases; it becomes text only when shown. Codes are `MKB` and four digits, numbered by pass:
//! 01 reading the text, 02 names, 03 types and units, 04 dates and places, 05 what may not be assumed, 06 points and
//! weights, 07 money, 08 examples and tests, 09 lints.
//!
//! To add a code: a row in the file of its pass under `catalogue/`, a page `pages/MKB….md` with an example that
//! triggers exactly this code, and a fixture.

#[macro_use]
mod code;
pub mod catalogue;
mod listing;
mod page;
mod render;

pub use code::{Code, Diagnostic, Fix, Label, Severity};
pub use listing::{Listed, listed, plain};
pub use page::{Page, template};
pub use render::{severity_word, text};
