//! The pots of a division: the ceiling, each limit or each value under it, steps with money of their own, classes.

use crate::program::{Answer, DivisionParts, LimitKind, PotRest, Quantity, Served};
use crate::quantity::Rational;

/// The pot that holds all money.
pub(super) const CEILING: usize = 0;

/// One pot.
#[derive(Debug, Clone)]
pub(super) struct Pot<'a> {
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) unit: Unit,
    pub(super) amount: Amount,
    /// What it answers; `None`: what the step answers.
    pub(super) answer: Option<&'a Answer>,
    pub(super) rest: PotRest,
    /// The pot that its money is carved out of, or of which it is a share.
    pub(super) parent: usize,
    /// The pot that it is written to be part of.
    pub(super) within: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ceiling,
    /// Money carved out of its parent.
    Own,
    AtMost,
    AtLeast(Served),
    /// What a step may spend at most.
    Most,
    /// What flowed together before a step.
    Pool,
    Class,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unit {
    Money,
    Awards,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Amount {
    Fixed(Rational),
    /// A share of its parent.
    Share(Rational),
    /// The ceiling that each proposal sees.
    Seen,
}

impl<'a> Pot<'a> {
    pub(super) fn ceiling() -> Self {
        Self {
            name: crate::select::ledger::CEILING.to_owned(),
            kind: Kind::Ceiling,
            unit: Unit::Money,
            amount: Amount::Seen,
            answer: None,
            rest: PotRest::Kept,
            parent: CEILING,
            within: None,
        }
    }

    /// The pot of a limit, or of one value under it.
    pub(super) fn of_limit(
        parts: &'a DivisionParts,
        limit: usize,
        value: &str,
        within: Option<usize>,
    ) -> Option<Self> {
        let limit = parts.limits.get(limit)?;
        let (unit, amount) = quantity(&limit.quantity);
        let kind = match limit.kind {
            LimitKind::Own if unit == Unit::Money => Kind::Own,
            LimitKind::AtLeast(served) if unit == Unit::Money => Kind::AtLeast(served),
            _ => Kind::AtMost,
        };
        Some(Self {
            name: if value.is_empty() {
                limit.name.clone()
            } else {
                format!("{}/{value}", limit.name)
            },
            kind,
            unit,
            amount,
            answer: limit.answer.as_ref(),
            rest: limit.rest,
            parent: CEILING,
            within,
        })
    }

    /// A pot that belongs to a step or to a class.
    pub(super) fn beside(name: &str, kind: Kind, unit: Unit, amount: Amount) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            unit,
            amount,
            ..Self::ceiling()
        }
    }

    /// Whether its claimants draw on it alone.
    pub(super) fn is_carved(&self) -> bool {
        matches!(self.kind, Kind::Own | Kind::Pool)
    }

    pub(super) fn is_reserve(&self) -> bool {
        matches!(self.kind, Kind::AtLeast(_))
    }
}

pub(super) fn quantity(quantity: &Quantity) -> (Unit, Amount) {
    match quantity {
        Quantity::Money(amount) => (Unit::Money, Amount::Fixed(amount.clone())),
        Quantity::Share(share) => (Unit::Money, Amount::Share(share.clone())),
        Quantity::Awards(n) => (
            Unit::Awards,
            Amount::Fixed(Rational::from_i64(i64::from(*n))),
        ),
        Quantity::Units { amount, unit, .. } => {
            (Unit::Other(unit.clone()), Amount::Fixed(amount.clone()))
        }
    }
}

/// The limits, those around another before it, else in file order: so are the pots numbered.
pub(super) fn outer_first(parts: &DivisionParts) -> Vec<usize> {
    let outer = |limit: usize| Some(parts.limits.get(limit)?.within?.index());
    let mut order: Vec<usize> = Vec::with_capacity(parts.limits.len());
    for limit in 0..parts.limits.len() {
        let start = order.len();
        let mut at = Some(limit);
        // No pot is part of itself, so that this ends.
        while let Some(inner) = at.filter(|at| !order.contains(at)) {
            order.insert(start, inner);
            at = outer(inner);
        }
    }
    order
}

/// The limits, those within another before it, else in file order; the money of windows last, as it is the ceiling there.
pub(super) fn inner_first(parts: &DivisionParts) -> Vec<usize> {
    fn visit(parts: &DivisionParts, limit: usize, order: &mut Vec<usize>) {
        if order.contains(&limit) {
            return;
        }
        for (nth, inner) in parts.limits.iter().enumerate() {
            if inner.within.is_some_and(|outer| outer.index() == limit) {
                visit(parts, nth, order);
            }
        }
        order.push(limit);
    }
    let mut order = Vec::with_capacity(parts.limits.len());
    let n_windows = parts.windows.len();
    for limit in (n_windows..parts.limits.len()).chain(0..n_windows) {
        visit(parts, limit, &mut order);
    }
    order
}
