//! A step, or a pot, that lowers all until they fit.

use std::collections::BTreeMap;

use super::cells::{Of, cell};
use super::group::{Group, Order};
use super::idle::TRIED;
use super::pot::{CEILING, Kind};
use super::reduce::{Part, Seen, lower};
use super::run::{Run, Tie};
use super::turn::{By, Line, Said, Turn, What, Why};
use crate::program::{Answer, Reduce, ReduceHow};
use crate::quantity::Rational;
use crate::select::lot::Lots;

/// One that is lowered with others.
pub(super) struct Member {
    pub(super) at: usize,
    pub(super) asked: Rational,
    /// Its place in the list, by group.
    group: usize,
}

impl Run<'_, '_> {
    /// Lowers those who draw on a pot that answers so.
    pub(super) fn reduce_all(
        &mut self,
        groups: &mut [Group],
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        let field = self.field;
        let members = groups.iter().flat_map(|group| &group.members);
        let entrants = members.filter_map(|at| field.entrants.get(*at));
        let mut purses: Vec<usize> = entrants.map(|one| field.purse(one, self.step)).collect();
        purses.sort_unstable();
        purses.dedup();
        for purse in purses {
            let own = field.pot(purse).and_then(|pot| pot.answer);
            let step = field.parts.steps.get(self.step);
            match own.or(step.map(|step| &step.answer)) {
                Some(Answer::Reduce(reduce)) => self.reduce(purse, reduce, groups, lots, name)?,
                Some(Answer::NotForeseen) => self.foresee(purse, groups),
                _ => {}
            }
        }
        Ok(())
    }

    fn reduce(
        &mut self,
        purse: usize,
        reduce: &Reduce,
        groups: &mut [Group],
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        let members = self.lowered_members(purse, groups);
        loop {
            let in_order = in_order(&members, groups);
            let parts: Vec<Part> = in_order
                .iter()
                .map(|member| Part {
                    asked: member.asked.clone(),
                    units: self.units(member.at, reduce),
                })
                .collect();
            // Without a limit each gets what it asked.
            let room = self.common_room(purse, &in_order);
            let sum = || parts.iter().map(|part| &part.asked).sum();
            let room = room.unwrap_or_else(sum);
            let own = self.field.watch.own;
            let seen = Seen {
                watch: &self.field.watch,
                own: in_order.iter().position(|member| Some(member.at) == own),
                is_alone: self.field.lowers_alone(),
            };
            let lowered = lower(&parts, &room, reduce, seen);
            let tied = lowered.edge.as_ref().and_then(|(edge, got)| {
                let group = |nth: usize| {
                    edge.get(nth)
                        .and_then(|at| in_order.get(*at))
                        .map(|one| one.group)
                };
                let (last, next) = (group(got.checked_sub(1)?)?, group(*got)?);
                (last == next).then_some(last)
            });
            match tied.and_then(|tied| groups.get_mut(tied)) {
                Some(group) if group.order == Order::Equal => self.settle(group, lots, name)?,
                _ => {
                    let amounts = in_order.iter().map(|member| member.at).zip(lowered.amounts);
                    let amounts = amounts.collect();
                    return self.give_all(&members, &amounts, groups, lots, name);
                }
            }
        }
    }

    /// Those who draw on a pot, with what they ask of it; who is out for another reason has its result.
    pub(super) fn lowered_members(&mut self, purse: usize, groups: &[Group]) -> Vec<Member> {
        let field = self.field;
        let mut members = Vec::new();
        for (nth, group) in groups.iter().enumerate() {
            for at in &group.members {
                let Some(entrant) = field.entrants.get(*at) else {
                    continue;
                };
                if field.purse(entrant, self.step) != purse || self.is_served_now(*at) {
                    continue;
                }
                // Where all are served together the turn of all of them comes at once.
                self.keep_examined(*at);
                if field.in_turn(*at).is_some_and(|found| !found.passes()) {
                    self.book(*at, Turn::without(What::Own, By::Examined));
                    continue;
                }
                members.push(Member {
                    at: *at,
                    asked: entrant.asked.clone(),
                    group: nth,
                });
            }
        }
        members
    }

    fn units(&self, at: usize, reduce: &Reduce) -> Rational {
        let ReduceHow::Per(unit) = &reduce.how else {
            return Rational::ZERO;
        };
        let measures = self.field.entrants.get(at).map(|one| &one.claims.measures);
        let units = measures.and_then(|measures| measures.get(usize::from(unit.0)));
        units.cloned().unwrap_or(Rational::ZERO)
    }

    /// What there is for all of them together.
    pub(super) fn common_room(&self, purse: usize, members: &[&Member]) -> Option<Rational> {
        let field = self.field;
        let rooms = members.iter().filter_map(|member| {
            let entrant = field.entrants.get(member.at)?;
            let most = field.most.get(self.step).copied().flatten();
            let most = most.filter(|most| {
                field
                    .pot(*most)
                    .is_some_and(|pot| pot.unit == super::pot::Unit::Money)
            });
            let pots = [Some(purse), most, Some(CEILING)].into_iter().flatten();
            pots.filter_map(|pot| field.room(&self.cells, pot, entrant, purse))
                .min_by(|one, other| {
                    field.watch.compares(one, other);
                    one.cmp(other)
                })
        });
        rooms.min_by(|one, other| {
            field.watch.compares(one, other);
            one.cmp(other)
        })
    }

    /// Gives what was computed, in the order of the list; equals for whom other limits make their order matter need a draw.
    fn give_all(
        &mut self,
        members: &[Member],
        amounts: &BTreeMap<usize, Option<Rational>>,
        groups: &mut [Group],
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        let asked: BTreeMap<usize, &Rational> = members
            .iter()
            .map(|member| (member.at, &member.asked))
            .collect();
        let give = |run: &mut Self, at: usize| -> Option<Turn> {
            let amount = amounts.get(&at)?.as_ref();
            Some(run.give_lowered(at, asked.get(&at)?, amount))
        };
        for group in groups {
            let taking = |group: &Group| -> Vec<usize> {
                let members = group.members.iter().copied();
                members.filter(|at| amounts.contains_key(at)).collect()
            };
            let now = taking(group);
            self.cells.mark();
            if group.order == Order::Equal
                && now.len() > 1
                && !self.lowered_alike(&now, amounts)
                && (now.len() > TRIED || !self.all_orders_agree(&now, give))
            {
                self.settle(group, lots, name)?;
            }
            self.cells.mark();
            for at in taking(group) {
                if let Some(turn) = give(self, at) {
                    self.book(at, turn);
                }
            }
        }
        Ok(())
    }

    /// Whether no limit but the purse, the step and the ceiling concerns these, and those that drop out have one outcome.
    fn lowered_alike(
        &self,
        members: &[usize],
        amounts: &BTreeMap<usize, Option<Rational>>,
    ) -> bool {
        let field = self.field;
        let gets_nothing = |at: &&usize| {
            let amount = amounts.get(at).and_then(Option::as_ref);
            amount.is_none_or(Rational::is_zero)
        };
        let dropped = members.iter().filter(gets_nothing);
        let mut entrants = members.iter().filter_map(|at| field.entrants.get(*at));
        let is_free = entrants.all(|entrant| {
            let purse = field.purse(entrant, self.step);
            field.limits(entrant, self.step).all(|(pot, units)| {
                units.is_none()
                    && (pot == purse
                        || pot == CEILING
                        || field.pot(pot).is_some_and(|pot| pot.kind == Kind::Most))
            })
        });
        is_free && self.leaves_out_alike(dropped.count())
    }

    /// The turn of one that is lowered to an amount; `None`: it dropped out.
    fn give_lowered(&mut self, at: usize, asked: &Rational, amount: Option<&Rational>) -> Turn {
        let field = self.field;
        let Some(entrant) = field.entrants.get(at) else {
            return Turn::without(What::Own, By::Division);
        };
        let purse = field.purse(entrant, self.step);
        let given = amount.filter(|amount| amount.is_positive() || asked.is_zero());
        let Some(amount) = given else {
            let line = Line {
                pot: purse,
                asked: asked.clone(),
                available: field.room(&self.cells, purse, entrant, purse),
                granted: Rational::ZERO,
                why: Why::TooLittle,
            };
            self.cells.set(cell(purse, Of::Turned), Rational::ONE);
            return Turn {
                lines: vec![line],
                ..Turn::without(self.leave_out(), By::Pot(purse))
            };
        };
        let lowered = amount < asked;
        match field.ask(&mut self.cells, entrant, amount, self.step) {
            Said::Gives(given, mut lines) => {
                for line in &mut lines {
                    if line.pot == purse && lowered && line.why == Why::Fits {
                        line.asked = asked.clone();
                        line.why = Why::Reduced;
                    }
                }
                self.give(at, amount, given, lines, lowered)
            }
            Said::Refuses(pot, lines) => {
                self.cells.set(cell(pot, Of::Turned), Rational::ONE);
                Turn {
                    lines,
                    ..Turn::without(self.leave_out(), By::Pot(pot))
                }
            }
        }
    }
}

impl super::field::Field<'_> {
    /// Whether lowering is all that there is: one step, and no limit but what it may spend.
    fn lowers_alone(&self) -> bool {
        let is_only = |pot: &super::pot::Pot| matches!(pot.kind, Kind::Ceiling | Kind::Most);
        self.parts.steps.len() == 1
            && self.parts.classes.is_empty()
            && self.pots.iter().all(is_only)
    }
}

/// Members by group, within a group as it stands.
fn in_order<'m>(members: &'m [Member], groups: &[Group]) -> Vec<&'m Member> {
    let mut sorted: Vec<&Member> = members.iter().collect();
    sorted.sort_by_key(|member| {
        let group = groups.get(member.group);
        let place = group.and_then(|group| group.members.iter().position(|at| *at == member.at));
        (member.group, place)
    });
    sorted
}
