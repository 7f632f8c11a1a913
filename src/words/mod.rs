//! What the program says, in both languages, and the words of the call language.
//!
//! - [`Phrase`]: one text in English and Dutch with named slots; [`Message`]: a phrase with its slots filled;
//! - [`Slot`]: a typed value for a slot; numbers, money, dates and lists are written as each language writes them;
//! - [`message`]: the catalogue of everything that reports say; diagnostics use the same phrases;
//! - [`keyword`]: the table of words of the call language; [`built_in`]: its names.
//!
//! A slot stands in braces: `{name}`. A part in square brackets is said only if every slot in it has a value:
//! `there is no {kind} `{name}`[; did you mean `{suggestion}`?]`. `{n|item|items}` picks by the count in slot `n`.

pub mod built_in;
pub mod keyword;
mod language;
#[macro_use]
mod macros;
pub mod message;
mod phrase;
mod said;
mod slot;

pub use language::{Bilingual, Language};
pub use phrase::{Message, Phrase};
pub use said::{Said, said};
pub use slot::{Money, Slot, Word, clock_text};
