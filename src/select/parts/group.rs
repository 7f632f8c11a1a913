//! The list of a step as it is served: groups of equals, put in order by a draw where one decides.

use super::list::StepList;
use super::run::{Run, Tie};
use super::turn::What;
use crate::decision::Outcome;
use crate::select::lot::Lots;

/// How the members of a group stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Equal; by id for want of anything better.
    Equal,
    /// In one of the orders that are tried.
    Tried,
    /// As recorded.
    Drawn,
}

/// Equals in the list of a step.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) members: Vec<usize>,
    /// The whole tie by id, of which `members` may be a part.
    pub(super) tie: Vec<usize>,
    pub(super) order: Order,
}

impl Run<'_, '_> {
    /// The groups of the step that is served now, without those that have their money or are out.
    pub(super) fn groups(&self, list: &StepList) -> Vec<Group> {
        let takes_part = |at: &usize| {
            let result = self.results.get(*at).and_then(Option::as_ref);
            result.is_none_or(|result| {
                let waits = What::Outcome(Outcome::AwaitingJudgement);
                !super::run::is_served(result.what)
                    && result.what != waits
                    && !matches!(
                        result.by,
                        super::turn::By::Rule(_) | super::turn::By::Examined
                    )
            })
        };
        let groups = list.groups.iter().filter_map(|range| {
            let members = list.order.get(range.clone())?.iter();
            let members: Vec<usize> = members.copied().filter(takes_part).collect();
            (!members.is_empty()).then(|| Group {
                tie: members.clone(),
                members,
                order: Order::Equal,
            })
        });
        groups.collect()
    }

    /// Puts a group in the order that is tried now, if its tie is open.
    pub(super) fn try_order(&self, group: &mut Group, orders: &super::run::Orders) {
        if group.order == Order::Equal
            && group.tie.len() > 1
            && let Some(order) = orders.get(&(self.step, group.tie.clone()))
        {
            arrange(&mut group.members, order);
            group.order = Order::Tried;
        }
    }

    /// Puts a group in order by a recorded draw; the tie is open where there is none.
    pub(super) fn settle(
        &mut self,
        group: &mut Group,
        lots: &mut Lots,
        list: &str,
    ) -> Result<(), Tie> {
        if group.order != Order::Equal {
            return Ok(());
        }
        match lots.drawn(list, &group.tie) {
            Some(order) => {
                arrange(&mut group.members, &order);
                group.order = Order::Drawn;
                self.recorded.push((self.step, group.tie.clone()));
                Ok(())
            }
            None => Err((self.step, group.tie.clone())),
        }
    }
}

/// Puts members in the order in which they stand in `order`.
fn arrange(members: &mut [usize], order: &[usize]) {
    let place = |member: &usize| order.iter().position(|other| other == member);
    members.sort_by_key(place);
}
