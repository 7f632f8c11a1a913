//! Which lists of a division can change each other: those in which the same one may stand, and those that draw on the same
//! money, the same maximum or the same class, directly or through others.

use super::field::Field;
use super::pot::{CEILING, Kind};
use crate::evaluate::May;
use crate::quantity::Rational;

/// The lists in sets that nothing joins.
#[derive(Debug)]
pub(super) struct Joined {
    /// Per node the next one towards the root of its set.
    up: Vec<usize>,
    n_steps: usize,
}

impl Joined {
    pub(super) fn new(field: &Field) -> Self {
        let parts = field.parts;
        let (n_steps, n_limits) = (parts.steps.len(), parts.limits.len());
        let n_classes = parts.classes.len();
        let ceiling = n_steps + n_limits + n_classes;
        let mut joined = Self {
            up: (0..=ceiling).collect(),
            n_steps,
        };
        let rules_join = !parts.picks.is_empty()
            || !parts.between.is_empty()
            || parts.steps.iter().any(|step| step.flow.is_some())
            || parts.foresees_enough();
        if n_steps < 2 || rules_join {
            joined.all();
            return joined;
        }
        for (nth, limit) in parts.limits.iter().enumerate() {
            if let Some(outer) = limit.within {
                joined.join(n_steps + nth, n_steps + outer.index());
            }
        }
        if !own_money_is_there(field) {
            for nth in 0..n_limits {
                joined.join(n_steps + nth, ceiling);
            }
        }
        let nothing = May::default();
        for (at, entrant) in field.entrants.iter().enumerate() {
            let standing = field.standings.get(at);
            let Some(claims) = standing.and_then(|one| one.claims.as_deref()) else {
                joined.all();
                return joined;
            };
            let may = claims.may.as_deref().unwrap_or(&nothing);
            let steps = (0..n_steps).filter(|step| claims.may_stand(*step).is_some());
            let limits = claims.limits.iter().take(n_limits).enumerate();
            let limits = limits.filter(|(_, values)| !values.is_empty());
            let limits = limits.map(|(nth, _)| nth).chain(may.limits.iter().copied());
            let classes = claims.classes.iter().take(n_classes).enumerate();
            let classes = classes.filter(|(_, class)| class.is_some());
            let classes = classes
                .map(|(nth, _)| nth)
                .chain(may.classes.iter().copied());
            let open_to_all = (entrant.purse == CEILING).then_some(ceiling);
            let mut nodes = steps
                .chain(limits.map(|nth| n_steps + nth))
                .chain(classes.map(|nth| n_steps + n_limits + nth))
                .chain(open_to_all);
            if let Some(first) = nodes.next() {
                for node in nodes {
                    joined.join(first, node);
                }
            }
        }
        joined
    }

    /// The set of a step: equal numbers, equal sets.
    pub(super) fn of(&self, step: usize) -> usize {
        let mut at = step;
        while let Some(next) = self.up.get(at).filter(|next| **next != at) {
            at = *next;
        }
        at
    }

    fn all(&mut self) {
        for step in 1..self.n_steps {
            self.join(0, step);
        }
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        if let Some(slot) = self.up.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}

/// Whether the pots with money of their own, and the reserves, are together no more than the one ceiling that all see.
fn own_money_is_there(field: &Field) -> bool {
    let mut seen = field
        .entrants
        .iter()
        .map(|entrant| entrant.ceiling.as_ref());
    let Some(ceiling) = seen.next() else {
        return true;
    };
    let pots = field.pots.iter().enumerate();
    let kept = pots.filter(|(_, pot)| {
        pot.parent == CEILING && matches!(pot.kind, Kind::Own | Kind::AtLeast(_))
    });
    let mut amounts = kept.map(|(at, _)| field.base(at, ceiling));
    let sum = amounts.try_fold(Rational::ZERO, |sum, amount| Some(sum + &amount?));
    seen.all(|other| other == ceiling)
        && ceiling.is_none_or(|ceiling| sum.is_some_and(|sum| sum <= *ceiling))
}
