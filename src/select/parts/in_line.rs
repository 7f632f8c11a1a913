//! How far from the money where a division is one line: each has one turn, and what it comes to depends only on what stands
//! above it. Then one course answers for all: each is tried at its own turn with less, and at the turns above it as it is.

use std::collections::BTreeMap;

use super::far::{Far, Told, downward, raise};
use super::group::{Group, Order};
use super::idle::Pass;
use super::list::keys;
use super::pot::{Amount, CEILING, Kind};
use super::run::{Run, values_from};
use super::turn::{What, cent};
use super::watch::Watch;
use crate::decision::Outcome;
use crate::program::{Answer, Served};
use crate::quantity::{Rational, Rounding};
use crate::select::lot::Lots;

/// What is told of the proposals of a line; who is not named is told of otherwise.
#[derive(Debug, Default)]
pub(super) struct InLine {
    pub(super) budgets: BTreeMap<usize, Told<Rational>>,
    pub(super) requests: BTreeMap<usize, Told<Rational>>,
    /// The key to pass, and by how much the own one is short of it.
    pub(super) rises: BTreeMap<usize, Told<(Rational, Rational)>>,
}

impl Far<'_> {
    /// Whether each has one turn, in an order that what happens above does not change.
    fn is_in_line(&self) -> bool {
        let field = &self.field;
        let parts = field.parts;
        let takes_turns = |answer: &Answer| !answer.serves_together();
        let mut answers = parts.steps.iter().map(|step| &step.answer);
        parts.steps.len() == 1
            && parts.picks.is_empty()
            && field.covers.iter().all(Vec::is_empty)
            && answers.all(takes_turns)
            && field.pots.iter().all(|pot| {
                pot.kind != Kind::AtLeast(Served::First) && pot.answer.is_none_or(takes_turns)
            })
    }

    /// One course for all of these; nothing where the division is no line, or a tie in it is open.
    pub(super) fn in_line(&mut self, lacking: &[usize]) -> InLine {
        let mut told = InLine::default();
        if !self.is_in_line() {
            return told;
        }
        told.budgets = self.budgets_in_line(lacking).unwrap_or_default();
        let mut lacks = vec![false; self.field.standings.len()];
        for at in lacking {
            if let Some(lacks) = lacks.get_mut(*at) {
                *lacks = true;
            }
        }
        let lacks = |at: &usize| lacks.get(*at).is_some_and(|lacks| *lacks);
        let mut field = self.field.clone();
        field.watch = Watch::on(None);
        let mut run = Run::new(&field);
        run.cells.keep(values_from(&field));
        run.begin(0);
        let mut groups = field
            .lists
            .first()
            .map_or_else(Vec::new, |list| run.groups(list));
        run.await_claimants(&groups);
        let mut lots = Lots::new("", field.standings, self.draws);
        let name = self.names.first().map_or("", String::as_str);
        let mut starts = Vec::with_capacity(groups.len());
        let mut granted = self.granted;
        for group in &mut groups {
            let start = run.cells.n_changes();
            starts.push(start);
            let Ok(members) = run.in_order(group, Pass::Main, &mut lots, name) else {
                return InLine {
                    budgets: told.budgets,
                    ..InLine::default()
                };
            };
            let is_alone = group.order != Order::Equal || members.len() == 1;
            for at in &members {
                if is_alone && lacks(at) {
                    let request = less(&mut run, *at, &mut granted);
                    told.requests.insert(*at, request);
                }
                run.serve_one(group, Pass::Main, *at);
            }
            // Where no turn of the group changes anything, every member meets what the first one met.
            if !is_alone && !run.cells.is_changed_after(start) {
                for at in members.iter().filter(|at| lacks(at)) {
                    let request = less(&mut run, *at, &mut granted);
                    told.requests.insert(*at, request);
                }
            }
            field.watch.taken();
        }
        self.granted = granted;
        if self.by_points.first() == Some(&0) {
            told.rises = self.rises(&mut run, &groups, &starts, &lacks);
        }
        told
    }

    /// Walks back from the end of the line: at each place with another first key those below that are still not served whole
    /// are tried.
    fn rises(
        &self,
        run: &mut Run,
        groups: &[Group],
        starts: &[usize],
        lacks: &dyn Fn(&usize) -> bool,
    ) -> BTreeMap<usize, Told<(Rational, Rational)>> {
        let field = run.field;
        let first_key = |group: &Group| {
            let first = group.members.first()?;
            keys(field, *first, 0).first()?.value()
        };
        let mut granted = self.granted;
        let mut told = BTreeMap::new();
        let mut waiting: Vec<usize> = Vec::new();
        let mut places: Vec<(&Group, usize)> = groups.iter().zip(starts.iter().copied()).collect();
        while let Some((last, _)) = places.last() {
            let key = first_key(last).cloned();
            let same = |(group, _): &&(&Group, usize)| first_key(group) == key.as_ref();
            let n_same = places.iter().rev().take_while(same).count();
            let block = places.split_off(places.len() - n_same);
            let start = block.first().map_or(0, |(_, start)| *start);
            for (group, _) in &block {
                waiting.extend(group.members.iter().copied().filter(|at| lacks(at)));
            }
            let is_changed = run.cells.walk_back(start);
            let Some(key) = key.filter(|_| is_changed) else {
                continue;
            };
            waiting.retain(|at| {
                if granted == 0 {
                    told.insert(*at, Told::Unknown);
                    return false;
                }
                let is_whole = is_whole(run, *at, None);
                granted = granted.saturating_sub(run.field.watch.taken().gaps.len() + 1);
                if is_whole
                    && let Some(own) = keys(field, *at, 0).first().and_then(|own| own.value())
                {
                    told.insert(*at, Told::With((key.clone(), own - &key)));
                }
                !is_whole
            });
        }
        told.extend(waiting.into_iter().map(|at| (at, Told::Never)));
        told
    }

    /// How much more there had to be, where one for whom the ceiling has no room leaves nothing for those after it: all above
    /// must fit, so that the course is the one without a ceiling. `None` where that is not so.
    fn budgets_in_line(&self, lacking: &[usize]) -> Option<BTreeMap<usize, Told<Rational>>> {
        let field = &self.field;
        // Whether all have the same room under the ceiling: no money of its own, and no other ceiling.
        let mut ceilings = field.entrants.iter().map(|entrant| &entrant.ceiling);
        let first = field.entrants.first().map(|entrant| &entrant.ceiling);
        let is_beside = |kind| matches!(kind, Kind::Own | Kind::Pool | Kind::AtLeast(_));
        let is_even = ceilings.all(|ceiling| Some(ceiling) == first)
            && !field.pots.iter().any(|pot| is_beside(pot.kind));
        let ends = match field.parts.steps.first()?.answer {
            Answer::Stop => true,
            // What is beside would still be there for another.
            Answer::Partial(None) => is_even,
            _ => false,
        };
        let has_shares = field
            .pots
            .iter()
            .any(|pot| matches!(pot.amount, Amount::Share(_)));
        if !ends || has_shares {
            return None;
        }
        let mut more: Rational = field.entrants.iter().map(|entrant| &entrant.asked).sum();
        // Dated ceilings, and what is carved out of them.
        more += &Rational::ONE;
        let carved = field.carved.first().map(|(amount, _)| amount.clone());
        more += &carved.unwrap_or(Rational::ZERO);
        let mut unlimited = field.clone();
        raise(&mut unlimited, field, &more);
        let mut run = Run::new(&unlimited);
        run.begin(0);
        let mut groups = run.groups(unlimited.lists.first()?);
        run.await_claimants(&groups);
        let mut lots = Lots::new("", field.standings, self.draws);
        let name = self.names.first().map_or("", String::as_str);
        let mut lacks = vec![false; field.standings.len()];
        for at in lacking {
            *lacks.get_mut(*at)? = true;
        }
        let mut needed: Option<Rational> = None;
        let mut told = BTreeMap::new();
        for group in &mut groups {
            run.serve_group(group, Pass::Main, &mut lots, name).ok()?;
            // With other room for each, the order that a draw would give decides how much all of them need.
            if group.members.len() > 1 && !(self.draws.is_empty() || is_even) {
                break;
            }
            for at in &group.members {
                let entrant = unlimited.entrants.get(*at)?;
                let result = run.results.get(*at).and_then(Option::as_ref)?;
                let is_served = super::run::is_served(result.what);
                if is_served && result.granted.is_positive() {
                    let purse = unlimited.purse(entrant, 0);
                    let room = unlimited.room(&run.cells, CEILING, entrant, purse);
                    let lacking = room.map(|room| &more - &room);
                    needed = needed.max(lacking);
                }
            }
            for at in &group.members {
                let entrant = unlimited.entrants.get(*at)?;
                let result = run.results.get(*at).and_then(Option::as_ref)?;
                // A recorded draw would put equals in order as soon as that decides; and of equals with other room each needs
                // something else.
                let is_parted = group.members.len() > 1 && !(self.draws.is_empty() && is_even);
                if !lacks.get(*at).is_some_and(|lacks| *lacks) || is_parted {
                    continue;
                }
                let is_whole =
                    super::run::is_served(result.what) && result.granted == entrant.asked;
                if !is_whole {
                    told.insert(*at, Told::Never);
                } else if let Some(needed) = needed.clone().filter(Rational::is_positive) {
                    let needed = needed.round_to(&cent(), Rounding::Up);
                    told.insert(*at, Told::With(needed));
                }
            }
        }
        Some(told)
    }
}

/// The largest amount with which one would be served whole at the turn that is its own.
fn less(run: &mut Run, at: usize, granted: &mut usize) -> Told<Rational> {
    let asked = run
        .field
        .entrants
        .get(at)
        .map(|entrant| entrant.asked.clone());
    downward(&asked.unwrap_or(Rational::ZERO), |amount| {
        if *granted == 0 {
            return None;
        }
        run.field.watch.taken();
        let is_whole = is_whole(run, at, Some(amount));
        let trace = run.field.watch.taken();
        *granted = granted.saturating_sub(trace.gaps.len() + 1);
        Some((is_whole, trace))
    })
}

/// Whether one would be served whole if its turn was now; asking so much where that is given.
fn is_whole(run: &mut Run, at: usize, asking: Option<&Rational>) -> bool {
    let point = run.cells.point();
    run.asking = asking.cloned();
    let turn = run.place(at);
    run.asking = None;
    run.cells.back_to(point);
    let asked = run.field.entrants.get(at).map(|entrant| &entrant.asked);
    let is_served = matches!(
        turn.what,
        What::Outcome(Outcome::Awarded | Outcome::AwardedReduced | Outcome::Selected)
    );
    is_served && Some(&turn.granted) == asking.or(asked)
}
