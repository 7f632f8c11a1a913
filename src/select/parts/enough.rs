//! A step, or a pot, that foresees enough for all: no order, and no answer to a shortage.

use super::cells::{Of, cell};
use super::group::Group;
use super::lower::Member;
use super::pot::Unit;
use super::run::Run;
use super::turn::{By, Line, Turn, What, Why};
use crate::decision::Outcome;
use crate::quantity::Rational;

impl Run<'_, '_> {
    /// Looks whether what all who draw on a pot ask together is there. If it is, the step serves them as it stands; if not,
    /// none of them gets anything, since the call does not say who comes first.
    pub(super) fn foresee(&mut self, purse: usize, groups: &[Group]) {
        let members = self.lowered_members(purse, groups);
        let all: Vec<&Member> = members.iter().collect();
        let room = self.common_room(purse, &all);
        let asked: Rational = members.iter().map(|member| &member.asked).sum();
        if let Some(room) = &room {
            self.field.watch.compares(room, &asked);
        }
        let fits = room.as_ref().is_none_or(|room| asked <= *room);
        if fits && self.numbers_fit(members.len()) {
            return;
        }
        self.cells.set(cell(purse, Of::Turned), Rational::ONE);
        for member in members {
            let line = Line {
                pot: purse,
                asked: member.asked,
                available: room.clone(),
                granted: Rational::ZERO,
                why: Why::NotForeseen,
            };
            let turn = Turn {
                lines: vec![line],
                ..Turn::without(What::Outcome(Outcome::AwaitingJudgement), By::Pot(purse))
            };
            self.book(member.at, turn);
        }
        self.short = self.short.or(Some(purse));
    }

    /// Whether a step that holds so many awards has one for each.
    fn numbers_fit(&self, n: usize) -> bool {
        let most = self.field.most.get(self.step).copied().flatten();
        let most = most.filter(|most| {
            self.field
                .pot(*most)
                .is_some_and(|pot| pot.unit == Unit::Awards)
        });
        let places = most.and_then(|most| self.field.base(most, None));
        let n = Rational::from_i64(i64::try_from(n).unwrap_or(i64::MAX));
        places.is_none_or(|places| n <= places)
    }

    /// After a shortage that the call does not foresee nobody knows what is left: who takes part in a later step waits too.
    pub(super) fn wait_for_mending(&mut self, pot: usize, groups: &[Group]) {
        for at in groups.iter().flat_map(|group| &group.members) {
            let turn = Turn::without(What::Outcome(Outcome::AwaitingJudgement), By::Pot(pot));
            self.book(*at, turn);
        }
    }
}
