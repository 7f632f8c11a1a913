//! Readers per format. Each walks its own form of text and fills the typed slots of a program; none makes a general tree.

mod json;
mod limits;
mod nearest;
mod path;

pub(crate) use json::kind_of;
pub use json::{FitOptions, fit, fit_proposal};
pub use limits::{MAX_BYTES, MAX_ENTRIES};
pub(crate) use path::pointer_step;
