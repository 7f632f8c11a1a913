//! Whether the order among equals can matter from where a division stands. Where it says that it cannot, no order changes
//! anything; where it says that it can, the orders are tried to the end.

use std::collections::BTreeMap;

use super::cells::{Of, cell};
use super::run::Run;
use super::turn::{Turn, What, Why};
use crate::quantity::Rational;
use crate::select::standing::InTurn;
use crate::select::ties::orders;

/// Which turns are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// All, at their place.
    Main,
    /// Those of the claimants of this reserve that fit in it whole.
    Reserve(usize),
}

/// So many members are tried in every order on the spot.
pub(super) const TRIED: usize = 6;

/// The turns of some members, and the cells that they changed.
type Ended = (Vec<Option<Turn>>, BTreeMap<usize, Rational>);

impl Run<'_, '_> {
    /// The turn of one in a pass; `None` where it has no turn in it.
    pub(super) fn attempt(&mut self, pass: Pass, at: usize) -> Option<Turn> {
        match pass {
            Pass::Main => Some(self.place(at)),
            Pass::Reserve(reserve) => self.place_first(reserve, at),
        }
    }

    pub(super) fn is_idle(&mut self, members: &[usize], pass: Pass) -> bool {
        if members.len() < 2 || self.fit_together(members, pass) {
            return true;
        }
        if members.len() <= TRIED {
            self.all_orders_agree(members, |run, at| run.attempt(pass, at))
        } else {
            self.none_meets_another(members, pass)
        }
    }

    /// Tries all orders of few members: their turns and the state after them are the same.
    pub(super) fn all_orders_agree(
        &mut self,
        members: &[usize],
        mut attempt: impl FnMut(&mut Self, usize) -> Option<Turn>,
    ) -> bool {
        self.cells.mark();
        let mut first: Option<Ended> = None;
        for order in orders(members.len()) {
            let point = self.cells.point();
            let mut turns: Vec<Option<Turn>> = vec![None; members.len()];
            for nth in order {
                if let (Some(at), Some(slot)) = (members.get(nth), turns.get_mut(nth)) {
                    *slot = attempt(self, *at);
                }
            }
            let changed = self.cells.changed_since(point);
            self.cells.back_to(point);
            match &first {
                None => first = Some((turns, changed)),
                Some((others, as_before)) => {
                    let same = turns
                        .iter()
                        .zip(others)
                        .all(|(one, other)| match (one, other) {
                            (Some(one), Some(other)) => one.is_like(other),
                            (None, None) => true,
                            _ => false,
                        });
                    if !same || changed != *as_before {
                        return false;
                    }
                }
            }
        }
        true
    }

    /// Whether all are served whole in every order: together they fit in every limit, and nothing else links them.
    pub(super) fn fit_together(&self, members: &[usize], pass: Pass) -> bool {
        let field = self.field;
        let parts = field.parts;
        if !parts.classes.is_empty() || !parts.between.is_empty() {
            return false;
        }
        // Who fails or stays open when its turn comes takes nothing.
        let draws_on_it = |at: &&usize| field.in_turn(**at).is_none_or(InTurn::passes);
        let takers: Vec<usize> = members.iter().filter(draws_on_it).copied().collect();
        if !self.all_reached(members, &takers) {
            return false;
        }
        let (wanted, sum) = self.wanted_by(&takers);
        if let Pass::Reserve(reserve) = pass {
            let mut kept = members
                .iter()
                .filter_map(|at| field.entrants.get(*at))
                .map(|entrant| field.kept(&self.cells, reserve, entrant.ceiling.as_ref()));
            let too_much = |kept: Rational| {
                field.watch.compares(&kept, &sum);
                kept < sum
            };
            if kept.any(too_much) {
                return false;
            }
        }
        takers
            .iter()
            .filter_map(|at| field.entrants.get(*at))
            .all(|entrant| {
                let purse = field.purse(entrant, self.step);
                field.limits(entrant, self.step).all(|(pot, units)| {
                    let asks = units.unwrap_or(&entrant.asked).is_positive();
                    let room = || field.room(&self.cells, pot, entrant, purse);
                    !self.cells.is_set(cell(pot, Of::Stopped))
                        && (!asks
                            || room().is_none_or(|room| {
                                wanted.get(&pot).is_none_or(|wanted| {
                                    field.watch.compares(&room, wanted);
                                    *wanted <= room
                                })
                            }))
                })
            })
    }

    /// What some want together: of each limit, and in money.
    fn wanted_by(&self, takers: &[usize]) -> (BTreeMap<usize, Rational>, Rational) {
        let field = self.field;
        let mut wanted: BTreeMap<usize, Rational> = BTreeMap::new();
        let mut sum = Rational::ZERO;
        for entrant in takers.iter().filter_map(|at| field.entrants.get(*at)) {
            sum += &entrant.asked;
            for (pot, units) in field.limits(entrant, self.step) {
                let of = wanted.entry(pot).or_insert(Rational::ZERO);
                *of += units.unwrap_or(&entrant.asked);
            }
        }
        (wanted, sum)
    }

    /// Where proposals are examined in turn: whether the turn of every member comes, also after all takers were served. One
    /// that takes the last of the money was reached; one that takes nothing must find something left.
    fn all_reached(&self, members: &[usize], takers: &[usize]) -> bool {
        let field = self.field;
        if !members.iter().any(|at| self.is_unexamined(*at)) {
            return true;
        }
        let (wanted, _) = self.wanted_by(takers);
        let asks = |at: &usize| {
            let entrant = field.entrants.get(*at);
            entrant.is_some_and(|entrant| field.highest.is_none() || entrant.asked.is_positive())
        };
        let may_end = takers.len() == members.len() && takers.iter().all(asks);
        let mut waiting = members.iter().filter(|at| self.is_unexamined(**at));
        waiting.all(|at| {
            let Some(entrant) = field.entrants.get(*at) else {
                return false;
            };
            let purse = field.purse(entrant, self.step);
            self.unreached(*at).is_none()
                && field.limits(entrant, self.step).all(|(pot, _)| {
                    if !field.ends_examination(pot) {
                        return true;
                    }
                    let room = field.room(&self.cells, pot, entrant, purse);
                    room.is_none_or(|room| {
                        let wanted = wanted.get(&pot);
                        if let Some(wanted) = wanted {
                            field.watch.compares(&room, wanted);
                        }
                        wanted.is_none_or(|wanted| *wanted < room || (may_end && *wanted == room))
                    })
                })
        })
    }

    /// For many members: those that get nothing by themselves never will, as room only shrinks; the others must fit together,
    /// or be only one, and none of them may stand under a pot that one of the first stops.
    fn none_meets_another(&mut self, members: &[usize], pass: Pass) -> bool {
        let parts = self.field.parts;
        let has_lapses = self
            .field
            .pots
            .iter()
            .any(|pot| pot.is_reserve() && pot.rest == crate::program::PotRest::Lapses);
        if !parts.classes.is_empty() || !parts.between.is_empty() || has_lapses {
            return false;
        }
        self.cells.mark();
        let mut served = Vec::new();
        let mut in_part = 0;
        let mut without = 0;
        let mut stopped = Vec::new();
        for at in members {
            let point = self.cells.point();
            let turn = self.attempt(pass, *at);
            let changed = self.cells.changed_since(point);
            self.cells.back_to(point);
            let Some(turn) = turn else {
                if pass != Pass::Main {
                    stopped.push(None);
                }
                continue;
            };
            if super::run::is_served(turn.what) {
                in_part += usize::from(turn.lines.iter().any(|line| line.why == Why::Rest));
                served.push(*at);
            } else {
                without += usize::from(turn.what != What::Own);
                let pots = turn.lines.iter().map(|line| line.pot);
                let ends = pots.filter(|pot| changed.contains_key(&cell(*pot, Of::Stopped)));
                stopped.extend(ends.map(Some));
            }
        }
        // What the served take, and who stops the money, decides whether the turn of the others comes at all.
        if members.iter().any(|at| self.is_unexamined(*at))
            && (in_part > 0 || !stopped.is_empty() || !self.all_reached(members, &served))
        {
            return false;
        }
        let asking = |at: &&usize| {
            let entrant = self.field.entrants.get(**at);
            entrant.is_some_and(|entrant| entrant.asked.is_positive())
        };
        let n_asking = served.iter().filter(asking).count();
        let meets_stop = served.iter().any(|at| {
            self.field.entrants.get(*at).is_some_and(|entrant| {
                stopped.iter().any(|stop| {
                    stop.is_none_or(|stop| {
                        self.field
                            .limits(entrant, self.step)
                            .any(|(pot, _)| pot == stop)
                    })
                })
            })
        });
        let fits = if in_part > 0 {
            // One that asks for nothing fits whatever is left of money.
            let entrants = served.iter().filter_map(|at| self.field.entrants.get(*at));
            let mut limits = entrants.flat_map(|one| self.field.limits(one, self.step));
            n_asking == 1 && (served.len() == 1 || limits.all(|(_, units)| units.is_none()))
        } else {
            served.len() < 2 || self.fit_together(&served, pass)
        };
        !meets_stop && fits && self.leaves_out_alike(without)
    }
}
