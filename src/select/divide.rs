//! The money, served from the top of the queue down; draws are used where they answer a question that is open.

use super::course::{Courses, Turns};
use super::purse::{Claim, Purse, Rules, Turn, Why};
use super::queue::Queue;
use super::ties::order_is_idle;
use crate::decision::Outcome;
use crate::quantity::Rational;

/// What the division came to.
#[derive(Debug)]
pub(super) struct Divided {
    /// One per place in the queue, as it is after the draws.
    pub(super) booked: Vec<Booked>,
    /// The ties whose draw is asked, from the top.
    pub(super) asked: Vec<AskedTie>,
    /// Least and most spent.
    pub(super) spent: (Rational, Rational),
}

/// What one place in the queue came to, over every order of the open ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Booked {
    /// `None`: it differs.
    pub(super) outcome: Option<Outcome>,
    pub(super) granted: (Rational, Rational),
    /// `None`: there is no limit.
    pub(super) available: Option<(Rational, Rational)>,
    /// `None`: it differs.
    pub(super) why: Option<Why>,
}

/// A tie whose draw is asked.
#[derive(Debug)]
pub(super) struct AskedTie {
    /// Position of its group in the queue.
    pub(super) group: usize,
    /// Places in the queue that it decides.
    pub(super) decides: Vec<usize>,
}

/// Serves the queue. `claims` go with the standings; `draw` tries to settle a group by a recorded draw and says whether it
/// did. From a tie on that has too many orders to be tried, everybody awaits its draw.
pub(super) fn divide(
    queue: &mut Queue,
    rules: &Rules,
    claims: &[Claim],
    mut draw: impl FnMut(&mut Queue, usize) -> bool,
) -> Divided {
    let mut division = Ongoing::new(queue, rules, claims);
    for group in 0..queue.groups.len() {
        if division.is_tied(queue, group) && !draw(queue, group) && !division.branch(queue, group) {
            division.give_up(queue, group);
            return division.divided;
        }
        division.serve(queue, group);
    }
    division.divided.spent = division.courses.spent();
    division.divided
}

struct Ongoing<'a> {
    rules: &'a Rules,
    claims: &'a [Claim],
    courses: Courses,
    divided: Divided,
    /// The least asked from each place on.
    least: Vec<Rational>,
    /// The highest ceiling that anybody sees; `None`: somebody sees no limit.
    ceiling: Option<Rational>,
    /// Whether nobody can get anything any more.
    over: bool,
}

impl<'a> Ongoing<'a> {
    fn new(queue: &Queue, rules: &'a Rules, claims: &'a [Claim]) -> Self {
        let in_queue = || queue.order.iter().filter_map(|at| claims.get(*at));
        let mut least: Vec<Rational> = Vec::with_capacity(queue.order.len());
        // Per group and not per place, since a draw may still turn the places within a group.
        for group in queue.groups.iter().rev() {
            let members = queue.members(group).iter();
            let asked = members
                .filter_map(|at| claims.get(*at))
                .map(|claim| &claim.asked);
            let lowest = asked.chain(least.last()).min().cloned();
            let lowest = lowest.unwrap_or(Rational::ZERO);
            least.extend(std::iter::repeat_n(lowest, group.places.len()));
        }
        least.reverse();
        Self {
            rules,
            claims,
            courses: Courses::new(),
            divided: Divided {
                booked: Vec::with_capacity(queue.order.len()),
                asked: Vec::new(),
                spent: (Rational::ZERO, Rational::ZERO),
            },
            least,
            ceiling: highest(in_queue()),
            over: false,
        }
    }

    fn members(&self, queue: &Queue, group: usize) -> Vec<&'a Claim> {
        let members = queue.groups.get(group).map(|group| queue.members(group));
        let members = members.unwrap_or_default().iter();
        members.filter_map(|at| self.claims.get(*at)).collect()
    }

    /// Whether the order among the members of a group matters from where the money stands.
    fn is_tied(&self, queue: &Queue, group: usize) -> bool {
        let single = queue
            .groups
            .get(group)
            .is_none_or(|group| group.places.len() < 2);
        if single || self.over {
            return false;
        }
        let claims = self.members(queue, group);
        let mut purses = self.courses.purses().iter();
        purses.any(|purse| !order_is_idle(purse, self.rules, &claims))
    }

    /// Tries a tied group in every order; false if there are too many. The group is then booked.
    fn branch(&mut self, queue: &Queue, group: usize) -> bool {
        let claims = self.members(queue, group);
        if !self.courses.can_branch(claims.len()) {
            return false;
        }
        self.divided.asked.push(AskedTie {
            group,
            decides: Vec::new(),
        });
        for turns in self.courses.branch(self.rules, &claims) {
            self.book(&turns);
        }
        true
    }

    /// Serves the members of a group as they stand, unless they were booked in every order.
    fn serve(&mut self, queue: &Queue, group: usize) {
        if self
            .divided
            .asked
            .last()
            .is_some_and(|tie| tie.group == group)
        {
            return;
        }
        let was_stopped = self.courses.purses().iter().all(|purse| purse.stopped);
        let drawn = queue.groups.get(group).is_some_and(|group| group.drawn);
        // Equals whose order does not matter stop the money together: none of them comes after another.
        let stops_together = |turn: &mut Turn| {
            if turn.why == Why::AfterTheStop && !was_stopped && !drawn {
                turn.why = Why::DoesNotFit;
            }
        };
        let members = queue.groups.get(group).map(|group| queue.members(group));
        let claims = self.claims;
        for claim in members
            .into_iter()
            .flatten()
            .filter_map(|at| claims.get(*at))
        {
            if self.look_ahead() {
                self.book_beyond(claim, was_stopped || drawn);
                continue;
            }
            if let Some(mut turn) = self.courses.serve_as_one(self.rules, claim) {
                stops_together(&mut turn);
                self.divided.booked.push(Booked::of(turn));
                continue;
            }
            let mut turns = self.courses.serve(self.rules, claim);
            turns.turns.iter_mut().for_each(stops_together);
            self.book(&turns);
        }
    }

    /// Whether nobody can get anything from the next place on.
    fn look_ahead(&mut self) -> bool {
        if !self.over {
            let place = self.divided.booked.len();
            let ceiling = self.ceiling.as_ref();
            self.over = self
                .least
                .get(place)
                .is_some_and(|least| self.courses.are_over(self.rules, least, ceiling));
            if self.over {
                self.divided.spent = self.courses.spent();
            }
        }
        self.over
    }

    fn book(&mut self, turns: &Turns) {
        let place = self.divided.booked.len();
        for tie in &turns.decided_by {
            if let Some(tie) = self.divided.asked.get_mut(*tie) {
                tie.decides.push(place);
            }
        }
        self.divided.booked.push(Booked::over(&turns.turns));
    }

    /// Books one that comes when all is over: the same in every course, but for what was left. `is_after` says whether it
    /// comes after the one that stopped the money, if one did.
    fn book_beyond(&mut self, claim: &Claim, is_after: bool) {
        let (low, high) = self.divided.spent.clone();
        let stopped = self.courses.purses().iter().any(|purse| purse.stopped);
        self.divided.booked.push(Booked {
            outcome: Some(self.rules.beyond()),
            granted: (Rational::ZERO, Rational::ZERO),
            available: left(claim, &high).zip(left(claim, &low)),
            why: Some(if stopped && is_after {
                Why::AfterTheStop
            } else {
                Why::DoesNotFit
            }),
        });
    }

    /// From this group on everybody awaits its draw: the bounds are those that hold whatever happens.
    fn give_up(&mut self, queue: &Queue, group: usize) {
        let first = self.divided.booked.len();
        self.divided.asked.push(AskedTie {
            group,
            decides: (first..queue.order.len()).collect(),
        });
        let (low, high) = self.courses.spent();
        // Who is served at most before each: the other members, then all above.
        let members = self.members(queue, group);
        let mut at_most = high;
        for claim in &members {
            at_most += &claim.asked;
        }
        for (nth, position) in queue.order.iter().skip(first).enumerate() {
            let Some(claim) = self.claims.get(*position) else {
                continue;
            };
            let before = if nth < members.len() {
                &at_most - &claim.asked
            } else {
                at_most.clone()
            };
            if nth >= members.len() {
                at_most += &claim.asked;
            }
            let available = left(claim, &before).zip(left(claim, &low));
            let most = match &available {
                Some((_, left)) => (&claim.asked).min(left).clone(),
                None => claim.asked.clone(),
            };
            self.divided.booked.push(Booked {
                outcome: None,
                granted: (Rational::ZERO, most),
                available,
                why: None,
            });
        }
        let most = match &self.ceiling {
            Some(ceiling) => at_most.min(ceiling.clone()),
            None => at_most,
        };
        self.divided.spent = (low, most);
    }
}

impl Booked {
    fn of(turn: Turn) -> Self {
        Self {
            outcome: Some(turn.outcome),
            granted: (turn.granted.clone(), turn.granted),
            available: turn.available.clone().zip(turn.available),
            why: Some(turn.why),
        }
    }

    fn over(turns: &[Turn]) -> Self {
        let mut outcome = turns.first().map(|turn| turn.outcome);
        let mut why = turns.first().map(|turn| turn.why);
        for turn in turns {
            outcome = outcome.filter(|outcome| *outcome == turn.outcome);
            why = why.filter(|why| *why == turn.why);
        }
        let ends = |of: fn(&Turn) -> Option<&Rational>| {
            let values = || turns.iter().filter_map(of);
            values().min().cloned().zip(values().max().cloned())
        };
        let granted = ends(|turn| Some(&turn.granted));
        Self {
            outcome,
            granted: granted.unwrap_or((Rational::ZERO, Rational::ZERO)),
            available: ends(|turn| turn.available.as_ref()),
            why,
        }
    }
}

/// What is there for a claim when so much was spent.
fn left(claim: &Claim, spent: &Rational) -> Option<Rational> {
    let purse = Purse {
        spent: spent.clone(),
        ..Purse::FULL
    };
    purse.available(claim)
}

/// The highest ceiling; `None` as soon as somebody sees no limit.
pub(super) fn highest<'a>(mut claims: impl Iterator<Item = &'a Claim>) -> Option<Rational> {
    let first = claims.next()?.ceiling.clone();
    claims.fold(first, |highest, claim| match (highest, &claim.ceiling) {
        (Some(highest), Some(ceiling)) => Some(highest.max(ceiling.clone())),
        _ => None,
    })
}
