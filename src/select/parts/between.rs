//! Rules between proposals where all are lowered, or served, together: decided before anybody is, in the order of the list.

use super::group::{Group, Order};
use super::idle::TRIED;
use super::run::{Run, Tie};
use super::turn::{By, Turn, What};
use crate::decision::Outcome;
use crate::program::{Answer, Counted};
use crate::select::lot::Lots;

impl Run<'_, '_> {
    /// Removes whom a rule hits, before those are lowered together that stand. Such a rule counts who is ranked, so that it needs
    /// no amounts.
    pub(super) fn remove_before_lowering(
        &mut self,
        groups: &mut [Group],
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        if self.field.parts.between.is_empty() || !self.serves_together() {
            return Ok(());
        }
        for group in groups {
            let waiting = self.waiting(group);
            self.cells.mark();
            if group.order == Order::Equal
                && waiting.len() > 1
                && (waiting.len() > TRIED || !self.all_orders_agree(&waiting, Self::removal))
            {
                self.settle(group, lots, name)?;
            }
            self.cells.mark();
            for at in self.waiting(group) {
                if let Some(turn) = self.removal(at) {
                    self.book(at, turn);
                }
            }
        }
        self.removed_before = true;
        Ok(())
    }

    fn waiting(&self, group: &Group) -> Vec<usize> {
        let members = group.members.iter().copied();
        members.filter(|at| !self.is_served_now(*at)).collect()
    }

    /// The turn of one that a rule removes; one that stands is counted.
    fn removal(&mut self, at: usize) -> Option<Turn> {
        if let Some(statement) = self.removed_by(at) {
            let what = What::Outcome(Outcome::Refused);
            return Some(Turn::without(what, By::Rule(statement)));
        }
        // Who had a turn in an earlier step was counted there.
        let is_new = !self.had_turn(at);
        self.count_between(at, |counted| counted == Counted::Ranked && is_new);
        None
    }

    /// Whether somebody in this step is lowered, or served, together with others.
    fn serves_together(&self) -> bool {
        let parts = self.field.parts;
        let of_limits = parts
            .limits
            .iter()
            .filter_map(|limit| limit.answer.as_ref());
        let of_step = parts.steps.get(self.step).map(|step| &step.answer);
        of_limits.chain(of_step).any(Answer::serves_together)
    }
}
