//! One proposal before the division: what it asks, and which pots concern it.

use super::pot::{CEILING, Kind, Pot, Unit};
use crate::evaluate::Claims;
use crate::quantity::Rational;

/// One proposal.
#[derive(Debug, Clone)]
pub(super) struct Entrant<'a> {
    /// What the grant chain gives; never below zero.
    pub(super) asked: Rational,
    /// Whether the chain made it less than what was asked.
    pub(super) reduced: bool,
    /// The ceiling that it sees; `None`: there is no limit.
    pub(super) ceiling: Option<Rational>,
    /// The limits that it must fit under, inner before outer.
    pub(super) limits: Vec<Under>,
    /// The pot that it draws on.
    pub(super) purse: usize,
    /// The reserves of that pot that it may draw on.
    pub(super) reserves: Vec<usize>,
    pub(super) claims: &'a Claims,
}

/// A limit that concerns a proposal.
#[derive(Debug, Clone)]
pub(super) struct Under {
    pub(super) pot: usize,
    /// What it takes of it when it is served whole; `None`: its amount of money.
    pub(super) units: Option<Rational>,
}

impl<'a> Entrant<'a> {
    /// `pots_of` gives the pots of a limit under which a proposal counts.
    pub(super) fn new(
        (asked, ceiling, reduced): (Rational, Option<Rational>, bool),
        claims: &'a Claims,
        order: &[usize],
        pots: &[Pot],
        pots_of: impl Fn(usize, &str) -> Option<usize>,
    ) -> Self {
        let mut entrant = Self {
            asked,
            reduced,
            ceiling,
            limits: Vec::new(),
            purse: CEILING,
            reserves: Vec::new(),
            claims,
        };
        for limit in order {
            let values = claims.limits.get(*limit).into_iter().flatten();
            let units = claims.units.get(*limit);
            for (at, pot) in values.filter_map(|value| {
                let at = pots_of(*limit, value)?;
                pots.get(at).map(|pot| (at, pot))
            }) {
                match pot.kind {
                    Kind::AtLeast(_) => entrant.reserves.push(at),
                    // Of several the first is drawn on.
                    Kind::Own if entrant.purse == CEILING => {
                        entrant.purse = at;
                        entrant.limits.push(Under {
                            pot: at,
                            units: None,
                        });
                    }
                    Kind::Own => {}
                    _ => entrant.limits.push(Under {
                        pot: at,
                        units: match pot.unit {
                            Unit::Money => None,
                            Unit::Awards => Some(Rational::ONE),
                            Unit::Other(_) => units.cloned(),
                        },
                    }),
                }
            }
        }
        let purse = entrant.purse;
        entrant
            .reserves
            .retain(|reserve| pots.get(*reserve).is_some_and(|pot| pot.parent == purse));
        entrant
    }
}
