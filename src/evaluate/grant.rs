//! The amount: the lines of `grant`, in the order of the file.

use super::got::Got;
use super::range::Range;
use super::scene::Scene;
use crate::program::{Expr, Grant, GrantLine};
use crate::quantity::Rational;

impl Scene<'_> {
    /// What the chain of lines gives. Never less than nothing.
    pub(super) fn amount(&self, grant: &Grant) -> Range {
        let mut amount = Range::exactly(Rational::ZERO);
        for line in &grant.lines {
            amount = self.line(amount, line);
        }
        let zero = Rational::ZERO;
        Range {
            low: Some(
                amount
                    .low
                    .map_or_else(|| zero.clone(), |low| low.max(zero.clone())),
            ),
            high: amount.high.map(|high| high.max(zero)),
            lack: amount.lack,
        }
    }

    /// Whether a table says that there is no amount: then the proposal is refused.
    pub(super) fn has_no_amount(&self, grant: &Grant) -> bool {
        grant.lines.iter().any(|line| match line {
            GrantLine::Amount(expr) | GrantLine::Maximum(expr) => {
                matches!(self.value(expr, None), Got::Failing)
            }
            GrantLine::Round(_) => false,
        })
    }

    /// What one line makes of the amount so far.
    pub(super) fn line(&self, amount: Range, line: &GrantLine) -> Range {
        match line {
            GrantLine::Amount(expr) => self.known_or_range(expr),
            GrantLine::Maximum(expr) => at_most(amount, &self.known_or_range(expr)),
            GrantLine::Round(round) => {
                let rounded =
                    |end: Option<Rational>| end.map(|end| end.round_to(&round.to, round.mode));
                Range {
                    low: rounded(amount.low),
                    high: rounded(amount.high),
                    lack: amount.lack,
                }
            }
        }
    }

    /// An amount, or the bounds between which it lies.
    pub(super) fn known_or_range(&self, expr: &Expr) -> Range {
        match self.value(expr, None).as_number() {
            Some(number) => Range::exactly(number.clone()),
            None => self.range(expr, None),
        }
    }
}

fn at_most(amount: Range, maximum: &Range) -> Range {
    let least = |a: Option<Rational>, b: &Option<Rational>| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b.clone())),
        (a, b) => a.or_else(|| b.clone()),
    };
    Range {
        low: match (amount.low, &maximum.low) {
            (Some(a), Some(b)) => Some(a.min(b.clone())),
            _ => None,
        },
        high: least(amount.high, &maximum.high),
        lack: amount.lack.max(maximum.lack),
    }
}
