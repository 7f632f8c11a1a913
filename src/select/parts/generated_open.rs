//! Generated proposals of which something is not known yet, and what they can turn out to be.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::generated::{CAP, Case, OWN, One, RESERVE};
use super::generated_cases::one;
use super::testing::number;
use crate::evaluate::{Bounds, Claims, May, StepKeys};
use crate::select::Standing;
use crate::select::standing::InTurn;

/// An open proposal: what it is in truth, what of that is not known yet (bits), and whether it passes in the end.
#[derive(Debug, Clone)]
pub(super) struct Open {
    pub(super) truth: One,
    pub(super) hidden: u8,
    pub(super) passes: bool,
}

/// A key lies within the scale.
pub(super) const BOUNDED: u8 = 1;
/// Nothing is known of a key.
pub(super) const UNBOUNDED: u8 = 2;
/// Nothing is known of the key in the second step.
const SECOND: u8 = 4;
/// Whether it counts under the pot, and so in which list it stands.
const STRATUM: u8 = 8;
const RESERVED: u8 = 16;
const VALUE: u8 = 32;
/// Where the call examines in turn: its place is known, and it opens when its turn comes.
const IN_TURN: u8 = 64;
/// Nothing at all: it could not be read.
pub(super) const UNREAD: u8 = 128;

pub(super) fn opens(n: usize) -> impl Strategy<Value = Vec<Open>> {
    // Of few nothing at all is known.
    let hidden = prop_oneof![9 => 0_u8..128, 1 => Just(UNREAD)];
    let one =
        (one(), hidden, proptest::bool::weighted(0.8)).prop_map(|(truth, hidden, passes)| Open {
            truth,
            hidden,
            passes,
        });
    proptest::collection::vec(one, 1..=n)
}

impl Open {
    pub(super) fn hides(&self, what: u8) -> bool {
        self.hidden & what != 0
    }
}

impl Case {
    /// As it stands while something is not known.
    pub(super) fn hidden(&self, at: usize, id: &'static str, one: &Open) -> Standing<'static> {
        let truth = &one.truth;
        let known = Standing {
            id,
            in_turn: None,
            ..self.placed(at, truth)
        };
        if self.in_turn && one.hides(IN_TURN) {
            return Standing {
                in_turn: Some(InTurn::Opens),
                ..known
            };
        }
        let open = Standing {
            open: true,
            amount: Bounds::UNKNOWN,
            ..known
        };
        if one.hides(UNREAD) {
            return Standing {
                claims: None,
                keys: Vec::new(),
                ..open
            };
        }
        let mut claims = *open.claims.clone().unwrap();
        let mut may = May::default();
        if self.strata && one.hides(STRATUM) {
            let either = Self {
                strata: false,
                ..self.clone()
            };
            let both = either.placed(at, truth).claims.unwrap().steps;
            let both = both.into_iter().map(Option::unwrap).enumerate();
            claims.steps.fill(None);
            may.steps = both.collect();
        }
        for limit in [CAP, OWN, RESERVE] {
            let bit = [VALUE, STRATUM, RESERVED][limit];
            if one.hides(bit) {
                claims.limits[limit].clear();
                may.limits.push(limit);
            }
        }
        if one.hides(VALUE) {
            claims.between.fill(Vec::new());
            claims.picks.fill(Vec::new());
        }
        for step in 0..self.n_steps() {
            hide(&mut claims, &mut may, step, |key| one.bounds(step, key));
        }
        claims.may = Some(Box::new(may));
        let keys = vec![one.bounds(0, truth.0)];
        Standing {
            claims: Some(Box::new(claims)),
            keys,
            ..open
        }
    }

    /// As it stands when all is known: `None` where it drops out.
    pub(super) fn completed(
        &self,
        at: usize,
        id: &'static str,
        one: &Open,
    ) -> Option<Standing<'static>> {
        let known = Standing {
            id,
            in_turn: self.in_turn.then_some(InTurn::Passes),
            ..self.placed(at, &one.truth)
        };
        match (one.passes, self.in_turn) {
            (true, true) => Some(Standing {
                in_turn: Some(InTurn::Passes),
                ..known
            }),
            (true, false) => Some(known),
            (false, true) => Some(Standing {
                in_turn: Some(InTurn::Ends),
                ..known
            }),
            (false, false) => None,
        }
    }

    fn placed(&self, at: usize, one: &One) -> Standing<'static> {
        self.entrant(at, one, (one.0, one.1))
    }
}

impl Open {
    /// What is known of its key in a step. Keys go from 0 to 2.
    pub(super) fn bounds(&self, step: usize, key: i64) -> Bounds {
        let bounds = |ends: Option<(i64, i64)>| Bounds {
            low: ends.map(|ends| number(ends.0)),
            high: ends.map(|ends| number(ends.1)),
            known: false,
        };
        if (step == 0 && self.hides(UNBOUNDED)) || (step == 1 && self.hides(SECOND)) {
            bounds(None)
        } else if step == 0 && self.hides(BOUNDED) {
            bounds(Some((key.min(1), 2)))
        } else {
            Bounds::exactly(number(key))
        }
    }
}

/// Hides the key of a step, where it takes part or may.
fn hide(claims: &mut Claims, may: &mut May, step: usize, bounds: impl Fn(i64) -> Bounds) {
    let hide = |place: &mut StepKeys| {
        if let Some(key) = place.keys.first_mut() {
            *key = bounds(key.value().unwrap().to_i64().unwrap());
        }
    };
    if let Some(place) = claims.steps[step].as_mut() {
        hide(place);
    }
    for (_, place) in may.steps.iter_mut().filter(|(at, _)| *at == step) {
        hide(place);
    }
}
