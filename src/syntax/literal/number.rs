//! Numbers.

use crate::quantity::Rational;
use crate::syntax::tree::{Kind, Node};
use crate::text::Sources;

/// The value of a number, a bad number, or either with a sign.
#[must_use]
pub fn number(node: &Node, sources: &Sources) -> Option<Rational> {
    match node.kind {
        Kind::Number => Rational::parse_decimal(&sources.slice(node.span).replace('_', "")).ok(),
        Kind::BadNumber => {
            let written = meaning(sources.slice(node.span))?;
            Rational::parse_decimal(&written.replace('_', "")).ok()
        }
        Kind::SignedNumber => {
            let value = node
                .children
                .iter()
                .find_map(|child| number(child, sources))?;
            Some(if node.find(Kind::Minus).is_some() {
                -value
            } else {
                value
            })
        }
        _ => None,
    }
}

/// How the language writes the number that `slip` means: `2,8` is `2.8`, `400.000,-` and `400k` are `400_000`.
pub(in crate::syntax) fn meaning(slip: &str) -> Option<String> {
    let slip: String = slip
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '_')
        .collect();
    let (digits, zeros) = match slip.trim_end_matches(|c: char| c.is_alphabetic()) {
        digits if slip.ends_with(['k', 'K']) => (digits, 3),
        digits if digits.len() < slip.len() => (digits, 6),
        digits => (digits, 0),
    };
    let digits = digits.trim_end_matches('-').trim_end_matches(',');
    let (whole, decimals) = split(digits);
    let (whole, decimals) = shift(whole, &decimals, zeros);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if !whole
        .bytes()
        .chain(decimals.bytes())
        .all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let grouped = grouped(whole);
    Some(if decimals.is_empty() {
        grouped
    } else {
        format!("{grouped}.{decimals}")
    })
}

/// Whole part and decimals: the last separator is the decimal one, unless all are alike and stand before three digits.
fn split(digits: &str) -> (String, String) {
    let parts: Vec<&str> = digits.split(['.', ',']).collect();
    let Some((last, before)) = parts.split_last() else {
        return (String::new(), String::new());
    };
    let mixed = digits.contains('.') && digits.contains(',');
    let groups = !mixed && before.len() + 1 > 1 && parts.iter().skip(1).all(|part| part.len() == 3);
    if before.is_empty() || groups {
        (parts.concat(), String::new())
    } else {
        (before.concat(), (*last).to_owned())
    }
}

/// The number times ten to the power `zeros`.
fn shift(mut whole: String, decimals: &str, zeros: usize) -> (String, String) {
    let mut decimals = decimals.chars();
    for _ in 0..zeros {
        whole.push(decimals.next().unwrap_or('0'));
    }
    (whole, decimals.collect())
}

/// Groups of three with `_`, from five digits on.
fn grouped(whole: &str) -> String {
    if whole.len() < 5 {
        return whole.to_owned();
    }
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::meaning;

    #[test]
    fn slips_mean_what_people_mean() {
        for (slip, means) in [
            ("2,8", "2.8"),
            ("400.000", "400_000"),
            ("1.234,56", "1234.56"),
            ("1,234,567.5", "1_234_567.5"),
            ("400 000", "400_000"),
            ("400k", "400_000"),
            ("2,5mln", "2_500_000"),
            ("400.000,-", "400_000"),
            ("1,-", "1"),
            ("0,5", "0.5"),
        ] {
            assert_eq!(meaning(slip).as_deref(), Some(means), "{slip}");
        }
    }
}
