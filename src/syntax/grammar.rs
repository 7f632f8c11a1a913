//! The generated parser. Alone in a private module, so that no rule becomes part of the public face.

use pest_derive::Parser;

#[derive(Parser)]
#[grammar = "grammar/call.pest"]
#[grammar = "grammar/words.pest"]
pub(super) struct CallParser;
