//! Did you mean: the word that a misspelt one resembles.

use crate::syntax::lexer::{Token, TokenKind, tokens};
use crate::words::Language;
use crate::words::keyword::Keyword;

/// The first words of a piece: one, two, … at most as many as the longest keyword has, with where each run ends.
pub(super) fn runs(text: &str, start: usize, end: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut run = String::new();
    for token in tokens(text, start, end).filter(|token| token.kind != TokenKind::Blank) {
        let word = text.get(token.start..token.end).unwrap_or("");
        let joins = run.ends_with('/') || (word == "/" && !run.is_empty());
        if !is_part(&token) || found.len() >= 7 {
            break;
        }
        if !run.is_empty() && !joins {
            run.push(' ');
        }
        run.push_str(word);
        found.push((run.clone(), token.end));
    }
    found
}

fn is_part(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Sign('/'))
}

/// The keyword among `candidates` with which a piece starts, and where its spelling ends; the longest one.
pub(super) fn exact(
    runs: &[(String, usize)],
    candidates: &(impl Iterator<Item = Keyword> + Clone),
) -> Option<(Keyword, usize)> {
    runs.iter().rev().find_map(|(run, end)| {
        let mut candidates = candidates.clone();
        candidates
            .find(|keyword| Keyword::spelled(run).any(|found| found == *keyword))
            .map(|keyword| (keyword, *end))
    })
}

/// The keyword among `candidates` that the first words of a piece resemble most, its spelling, and where they end.
/// A tie goes to the first of `languages`, then to the order of `candidates`.
pub(super) fn nearest(
    runs: &[(String, usize)],
    candidates: &(impl Iterator<Item = Keyword> + Clone),
    languages: &[Language],
) -> Option<(Keyword, &'static str, usize)> {
    let mut best: Option<(usize, Keyword, &'static str, usize)> = None;
    for language in languages.iter().copied() {
        for keyword in candidates.clone() {
            let spelling = keyword.spelling(language);
            let words = spelling.split(' ').count();
            // `atleast`: a space is missing.
            let joined = (words > 1).then(|| (runs.first(), spelling.replace(' ', "")));
            let whole = (runs.get(words - 1), spelling.to_owned());
            for (run, means) in std::iter::once(whole).chain(joined) {
                let Some((run, end)) = run else { continue };
                let distance = strsim::osa_distance(&run.to_lowercase(), &means.to_lowercase());
                let is_nearer = best.is_none_or(|(least, ..)| distance < least);
                if is_nearer && is_close(run, &means, distance) {
                    best = Some((distance, keyword, spelling, *end));
                }
            }
        }
    }
    best.map(|(_, keyword, spelling, end)| (keyword, spelling, end))
}

/// One slip in a short word, two in a long one, three in a phrase.
fn is_close(run: &str, spelling: &str, distance: usize) -> bool {
    let length = run.chars().count().max(spelling.chars().count());
    let allowed = match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    distance <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(text: &str) -> Option<&'static str> {
        let words = [
            Keyword::Require,
            Keyword::TimeZone,
            Keyword::Exclude,
            Keyword::Window,
        ]
        .into_iter();
        nearest(
            &runs(text, 0, text.len()),
            &words,
            &[Language::En, Language::Nl],
        )
        .map(|found| found.1)
    }

    #[test]
    fn a_slip_is_near_and_a_word_of_the_user_is_not() {
        assert_eq!(guess("requier x"), Some("require"));
        assert_eq!(guess("Require x"), Some("require"));
        assert_eq!(guess("tiem zone X"), Some("time zone"));
        assert_eq!(guess("sluit uti x"), Some("sluit uit"));
        assert_eq!(guess("wnidow {"), Some("window"));
        assert_eq!(guess("table rate"), None);
        assert_eq!(guess("\"text\""), None);
    }
}
