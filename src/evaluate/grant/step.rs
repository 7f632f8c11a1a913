//! What one line makes of an amount.

use crate::decision::Verdict;
use crate::evaluate::got::Lack;
use crate::evaluate::range::Range;
use crate::program::Step;
use crate::quantity::Rational;

/// An amount on its way through the lines.
#[derive(Debug, Clone)]
pub(super) struct Running {
    pub(super) amount: Range,
    /// The cost and the rate that made it, as long as only lines about the rate followed.
    rate: Option<(Range, Range)>,
}

impl Default for Running {
    fn default() -> Self {
        Self {
            amount: Range::exactly(Rational::ZERO),
            rate: None,
        }
    }
}

impl Running {
    /// What a line makes of it with the value that the line reads.
    pub(super) fn after(&self, step: &Step, operand: Range) -> Self {
        let amount = &self.amount;
        let plain = match step {
            Step::Rate(_) => return Self::of(amount.clone(), &operand),
            Step::Points(_, taken) => {
                let Some((cost, rate)) = &self.rate else {
                    return self.clone();
                };
                let points = if *taken { operand.negated() } else { operand };
                return Self::of(cost.clone(), &rate.plus(&points));
            }
            Step::Start(_) => operand,
            Step::Plus(_) => amount.plus(&operand),
            Step::Minus(_) => amount.plus(&operand.negated()).never_negative(),
            Step::Times(_) => amount.times(&operand),
            Step::Maximum(_) | Step::LoweredTo(_) => at_most(amount, &operand),
            Step::Round(round) => Range {
                low: round_end(amount.low.as_ref(), round),
                high: round_end(amount.high.as_ref(), round),
                lack: amount.lack,
            },
            Step::Minimum(..) | Step::Excess => amount.clone(),
        };
        Self {
            amount: plain,
            rate: None,
        }
    }

    /// A rate is never below nothing.
    fn of(cost: Range, rate: &Range) -> Self {
        let rate = rate.never_negative();
        Self {
            amount: cost.times(&rate),
            rate: Some((cost, rate)),
        }
    }

    /// This, or what it was before: it is not known whether the line applies.
    pub(super) fn or(&self, before: &Self, lack: Lack) -> Self {
        let rate = match (&self.rate, &before.rate) {
            (Some((cost, rate)), Some((_, other))) => {
                Some((cost.clone(), rate.either(other, lack)))
            }
            _ => None,
        };
        Self {
            amount: self.amount.either(&before.amount, lack),
            rate,
        }
    }
}

fn round_end(end: Option<&Rational>, round: &crate::program::Round) -> Option<Rational> {
    end.map(|end| end.round_to(&round.to, round.mode))
}

fn at_most(amount: &Range, maximum: &Range) -> Range {
    let least = |a: &Option<Rational>, b: &Option<Rational>| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b).clone()),
        (a, b) => a.clone().or_else(|| b.clone()),
    };
    Range {
        low: match (&amount.low, &maximum.low) {
            (Some(a), Some(b)) => Some(a.min(b).clone()),
            _ => None,
        },
        high: least(&amount.high, &maximum.high),
        lack: amount.lack.max(maximum.lack),
    }
}

impl Range {
    /// Nothing where it would be less.
    pub(super) fn never_negative(&self) -> Self {
        let zero = Rational::ZERO;
        Self {
            low: Some(
                self.low
                    .as_ref()
                    .map_or(Rational::ZERO, |low| low.max(&zero).clone()),
            ),
            high: self.high.as_ref().map(|high| high.max(&zero).clone()),
            lack: self.lack,
        }
    }

    /// One or the other: what is missing decides which.
    fn either(&self, other: &Self, lack: Lack) -> Self {
        let either = Range::or(self, other);
        Self {
            lack: either.lack.max(Some(lack)),
            ..either
        }
    }

    /// This or nothing: what is missing decides which.
    pub(super) fn or_nothing(&self, lack: Lack) -> Self {
        self.either(&Self::exactly(Rational::ZERO), lack)
    }

    /// Nothing where a minimum is missed.
    pub(super) fn or_nothing_if(&self, reached: Verdict) -> Self {
        match (reached, Lack::of(reached)) {
            (Verdict::NotMet, _) => Self::exactly(Rational::ZERO),
            (_, Some(lack)) => self.or_nothing(lack),
            _ => self.clone(),
        }
    }
}
