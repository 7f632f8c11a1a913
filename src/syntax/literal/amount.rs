//! Amounts, percentages and percentage points.

use super::number;
use crate::quantity::Rational;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Sources, Span};
use crate::words::keyword::Keyword;

/// The amount of [`Kind::Money`] or [`Kind::BadMoney`], in whole units of the currency (euros, not cents).
#[must_use]
pub fn money(node: &Node, sources: &Sources) -> Option<Rational> {
    if !matches!(node.kind, Kind::Money | Kind::BadMoney) {
        return None;
    }
    let written = node
        .children
        .iter()
        .find(|child| matches!(child.kind, Kind::Number | Kind::BadNumber))?;
    let scale = node.children.iter().find_map(|child| match child.kind {
        Kind::Word(Keyword::Thousand) => Some(1_000),
        Kind::Word(Keyword::Million) => Some(1_000_000),
        Kind::Word(Keyword::Billion) => Some(1_000_000_000),
        _ => None,
    });
    let value = number(written, sources)?;
    match scale {
        Some(scale) => Some(&value * &Rational::from_i64(scale)),
        // `EUR 400.000` has three decimals and means four hundred thousand; a complaint says so.
        None if is_grouped_by_points(sources.slice(written.span)) => {
            Some(&value * &Rational::from_i64(1000))
        }
        None => Some(value),
    }
}

/// Whether an amount has one point with exactly three digits behind it.
pub(in crate::syntax) fn is_grouped_by_points(written: &str) -> bool {
    written.split_once('.').is_some_and(|(_, decimals)| {
        decimals.len() == 3 && decimals.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The currency of [`Kind::Money`] or [`Kind::BadMoney`]: its code, else the one that its sign or word mostly means.
#[must_use]
pub fn currency(node: &Node, sources: &Sources) -> String {
    currency_in(node, |span| sources.slice(span)).to_owned()
}

/// [`currency`] of a text that is still being read; `slice` gives the text of a place.
pub(in crate::syntax) fn currency_in<'t>(node: &Node, slice: impl Fn(Span) -> &'t str) -> &'t str {
    if let Some(code) = node.find(Kind::CurrencyCode) {
        return slice(code.span);
    }
    match node.find(Kind::SlipEuroSign).map(|sign| slice(sign.span)) {
        Some("£") => "GBP",
        Some("$") => "USD",
        _ => "EUR",
    }
}

/// The fraction that [`Kind::Percentage`] or [`Kind::BadPercentage`] means: 50% is 1/2.
#[must_use]
pub fn percentage(node: &Node, sources: &Sources) -> Option<Rational> {
    matches!(node.kind, Kind::Percentage | Kind::BadPercentage)
        .then(|| hundredths(node, sources))
        .flatten()
}

/// The fraction that [`Kind::Pp`] means: 15 pp is 3/20.
#[must_use]
pub fn points(node: &Node, sources: &Sources) -> Option<Rational> {
    (node.kind == Kind::Pp)
        .then(|| hundredths(node, sources))
        .flatten()
}

fn hundredths(node: &Node, sources: &Sources) -> Option<Rational> {
    let value = node
        .children
        .iter()
        .find_map(|child| number(child, sources))?;
    value.checked_div(&Rational::from_i64(100))
}
