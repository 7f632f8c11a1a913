//! Whether two texts say the same: the same tree apart from places and spelling, and the same comments.

use crate::syntax::tree::{Kind, Node};
use crate::syntax::{Parsed, Trivia};
use crate::words::built_in;

/// Where the two differ first, as text of the first; `None` if they are the same.
pub(super) fn difference(one: &Parsed, other: &Parsed) -> Option<String> {
    if let Some(span) = differs(&one.root, &other.root, one, other) {
        return Some(one.sources.slice(span).chars().take(60).collect());
    }
    let (mine, theirs) = (comments(one), comments(other));
    if mine == theirs {
        return None;
    }
    let lost = mine.iter().find(|comment| !theirs.contains(comment));
    Some(lost.or(mine.last()).cloned().unwrap_or_default())
}

fn comments(parsed: &Parsed) -> Vec<String> {
    let comment = |trivia: &Trivia| match trivia {
        Trivia::Comment(span) => Some(parsed.sources.slice(*span).trim_end().to_owned()),
        Trivia::BlankLine(_) => None,
    };
    parsed.trivia.iter().filter_map(comment).collect()
}

fn differs(a: &Node, b: &Node, one: &Parsed, other: &Parsed) -> Option<crate::text::Span> {
    if a.kind != b.kind || a.children.len() != b.children.len() {
        return Some(a.span);
    }
    let inner = a
        .children
        .iter()
        .zip(&b.children)
        .find_map(|(a, b)| differs(a, b, one, other));
    if inner.is_some() {
        return inner;
    }
    let is_word = a.children.is_empty() && !matches!(a.kind, Kind::Word(_));
    let (mine, theirs) = (one.sources.slice(a.span), other.sources.slice(b.span));
    (is_word && !alike(mine, theirs)).then_some(a.span)
}

/// The same word, or both spellings of a built-in name, or brackets around nothing with other blanks.
fn alike(mine: &str, theirs: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    mine == theirs
        || (!mine.starts_with('"') && bare(mine) == bare(theirs))
        || built_in::spelled(mine).any(|row| [row.en, row.nl].contains(&theirs))
}
