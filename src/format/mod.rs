//! Tree and comments → canonical text, in either surface language.
//!
//! In: a [`Parsed`] call. Out: the same call as it should be written: statements at the left margin, a body that the author
//! wrote on one line still on one line if it fits, else a clause per line, two spaces in; clause words and fields of a body
//! in columns; at most one blank line; comments where they were. Numbers, texts and names are untouched. With a language,
//! keywords and built-in names are spelled in it.
//!
//! The work is done on words and braces as the tree holds them, so a new clause needs no code here. Whether something fits
//! on a line is measured in both languages: so a translation has the same lines, and the way back gives the same bytes.
//!
//! Guaranteed: the output is read again and compared with the input before it is given ([`same`]); formatting twice changes
//! nothing more. A statement with a broken piece is copied as it stands.
//!
//! In reading order: [`spell`] (how a word is written), [`shape`] (words, bodies, items), [`print`] (lines), [`same`].

mod print;
mod same;
mod shape;
mod spell;
mod table;

use thiserror::Error;

use crate::syntax::tree::{Kind, Node};
use crate::syntax::{Parsed, parse};
use crate::text::{Source, SourceId};
use crate::words::Language;
use crate::words::keyword::Keyword;

/// How wide a line may become before it is broken.
pub const WIDTH: usize = 120;

/// Why a call was not formatted.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FormatError {
    /// A piece that could not be read cannot be translated.
    #[error("a call with pieces that cannot be read cannot be translated")]
    Unreadable,
    /// The output reads differently than the input: a mistake in this program.
    #[error(
        "internal error: the formatted text reads differently from the original near `{0}`; please report this"
    )]
    Changed(String),
}

/// The canonical text of a call; with `to` in that language.
///
/// # Errors
/// If a broken call is to be translated, or if the output would read differently from the input.
pub fn format(parsed: &Parsed, to: Option<Language>) -> Result<String, FormatError> {
    let text = parsed.sources.get(SourceId(0)).map_or("", Source::text);
    if to.is_some()
        && parsed
            .root
            .children
            .iter()
            .any(|statement| !is_clean(statement, text))
    {
        return Err(FormatError::Unreadable);
    }
    let speller = spell::Speller::new(parsed, text, to);
    let shape = shape::shape(&parsed.root, text, &speller);
    let out = print::print(&shape);
    let again = parse(Source::new("formatted", out.as_str()), &mut |_| None);
    match same::difference(parsed, &again) {
        None => Ok(out),
        Some(near) => Err(FormatError::Changed(near)),
    }
}

/// Whether a statement was read whole, so that it can be laid out anew.
fn is_clean(statement: &Node, text: &str) -> bool {
    // A misspelt word was read for what it resembles; to write it anew is for the author.
    let word = statement
        .children
        .first()
        .map(|first| (first.kind, text.get(first.span.range())));
    let is_spelled = match word {
        Some((Kind::Word(keyword), Some(written))) => {
            let written: Vec<&str> = written.split_whitespace().collect();
            Keyword::spelled(&written.join(" ")).any(|found| found == keyword)
        }
        _ => true,
    };
    is_spelled && is_whole(statement)
}

fn is_whole(node: &Node) -> bool {
    let is_odd = matches!(
        node.kind,
        Kind::BrokenStatement
            | Kind::BrokenClause
            | Kind::BrokenValue
            | Kind::MissingOpen
            | Kind::MissingClose
            | Kind::MissingBracket
            | Kind::MissingComma
            | Kind::MissingList
            | Kind::MissingCondition
            | Kind::LateClause
            | Kind::OddName
            | Kind::BadText
            | Kind::BarlessCell
            | Kind::CellRest
    );
    !is_odd && node.children.iter().all(is_whole)
}

#[cfg(test)]
mod tests;
