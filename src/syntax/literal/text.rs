//! Texts and names.

use unicode_normalization::UnicodeNormalization as _;

use crate::syntax::tree::{Kind, Node};
use crate::text::{Sources, Spanned};
use crate::words::keyword::Keyword;
use crate::words::{Bilingual, Language};

/// What stands between the quotes of [`Kind::Text`] or [`Kind::BadText`].
#[must_use]
pub fn text(node: &Node, sources: &Sources) -> String {
    let quotes = ['"', '“', '”', '„', '«', '»', '\'', '‘', '’'];
    let written = sources.slice(node.span);
    let inside = written.strip_prefix(quotes).unwrap_or(written);
    let inside = match node.kind {
        Kind::Text => inside.strip_suffix('"').unwrap_or(inside),
        _ => inside.strip_suffix(quotes).unwrap_or(inside).trim_end(),
    };
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next @ ('"' | '\\')) if c == '\\' => {
                out.push(*next);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

/// The texts of [`Kind::Texts`] per language; those of one language are joined by a space. A text without a tag is in
/// the language `bare`: the first of the call.
#[must_use]
pub fn texts(node: &Node, sources: &Sources, bare: Language) -> Bilingual {
    let mut out = Bilingual::default();
    // After a tag, texts go on in its language until the next tag.
    let mut language = bare;
    for child in &node.children {
        let piece = match child.kind {
            Kind::TaggedText => {
                if let Some(tag) = child.find(Kind::Language) {
                    language = if tag.has(Keyword::Nl) {
                        Language::Nl
                    } else {
                        Language::En
                    };
                }
                child.children.last()
            }
            _ => Some(child),
        };
        let Some(piece) = piece else { continue };
        let slot = match language {
            Language::En => &mut out.en,
            Language::Nl => &mut out.nl,
        };
        let piece = text(piece, sources);
        match slot {
            Some(before) => {
                before.push(' ');
                before.push_str(&piece);
            }
            None => *slot = Some(piece),
        }
    }
    out
}

/// The name of [`Kind::Name`] or [`Kind::OddName`]: composed letters, so that two ways to type `é` are one name; an odd
/// name as its complaint proposes to write it.
#[must_use]
pub fn name(node: &Node, sources: &Sources) -> Spanned<String> {
    let written = sources.slice(node.span);
    let value = match node.kind {
        Kind::OddName => name_meaning(written),
        _ => written.nfc().collect(),
    };
    Spanned::new(value, node.span)
}

/// A name close to `odd`: what may not stand in a name becomes `_`, and a digit in front gets one.
pub(in crate::syntax) fn name_meaning(odd: &str) -> String {
    let mut out = String::new();
    for c in odd.nfc() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('_') && !out.is_empty() {
            out.push('_');
        }
    }
    let out = out.trim_end_matches('_');
    match out.chars().next() {
        Some(first) if first.is_alphabetic() && !is_reserved(out) => out.to_owned(),
        Some(first) if first.is_alphabetic() => format!("{out}_"),
        _ => format!("n_{out}"),
    }
}

fn is_reserved(word: &str) -> bool {
    crate::words::keyword::RESERVED.contains(&word)
        || (word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::name_meaning;

    #[test]
    fn odd_names_become_names() {
        for (odd, name) in [
            ("half-of-costs", "half_of_costs"),
            ("50 percent", "n_50_percent"),
            ("of", "of_"),
            ("a - b", "a_b"),
        ] {
            assert_eq!(name_meaning(odd), name);
        }
    }
}
