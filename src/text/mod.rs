//! Places in a text.
//!
//! In: the text of a call file (or of a fragment it includes). Out: byte spans that name their source, and
//! lines and columns when something has to be shown. Knows nothing of what the text says.

mod source;
mod span;

pub use source::{Position, Source, Sources};
pub use span::{SourceId, Span, Spanned};
