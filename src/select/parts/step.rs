//! One step of a division: what flows before it, who is picked, whose reserve is served first, then all in order.

use std::collections::BTreeMap;

use super::cells::{Of, cell};
use super::group::{Group, Order};
use super::idle::Pass;
use super::pot::{Kind, Pot};
use super::run::{Orders, Run, Served, Tie};
use super::turn::{By, Turn, What, Why};
use crate::decision::Outcome;
use crate::program::{Answer, Served as When};
use crate::quantity::Rational;
use crate::select::lot::Lots;

impl Run<'_, '_> {
    /// Runs the division to its end; stops at a tie that is open and in no given order.
    pub(super) fn go(
        &mut self,
        orders: &Orders,
        lots: &mut Lots,
        names: &[String],
    ) -> Result<(), Tie> {
        for step in 0..self.field.parts.steps.len() {
            self.step = step;
            self.removed_before = false;
            self.begin(step);
            let name = names.get(step).map_or("", String::as_str);
            let mut groups = match self.field.lists.get(step) {
                Some(list) => self.groups(list),
                None => Vec::new(),
            };
            for group in &mut groups {
                self.try_order(group, orders);
            }
            if step == 0 && !self.field.parts.picks.is_empty() {
                groups = self.picked_first(groups, lots, name)?;
            }
            self.await_claimants(&groups);
            let before = self.lists.len();
            self.lists.push(Served::default());
            let served = self.serve(&mut groups, orders, lots, name);
            if let Some(list) = self.lists.get_mut(before)
                && list.groups.is_empty()
            {
                list.groups = places(&groups, &self.results);
            }
            served?;
        }
        Ok(())
    }

    fn serve(
        &mut self,
        groups: &mut [Group],
        orders: &Orders,
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        if let Some(pot) = self.short {
            self.wait_for_mending(pot, groups);
            return Ok(());
        }
        self.remove_before_lowering(groups, lots, name)?;
        for reserve in self.served_first() {
            self.pass(groups, Pass::Reserve(reserve), lots, name)?;
        }
        self.reduce_all(groups, lots, name)?;
        let covers = self.field.covers.get(self.step);
        if covers.is_some_and(|covers| !covers.is_empty()) {
            return self.cover(groups, orders, lots, name);
        }
        self.pass(groups, Pass::Main, lots, name)
    }

    /// Stops hold for one step; money flows before it.
    pub(super) fn begin(&mut self, step: usize) {
        for pot in 0..self.field.pots.len() {
            self.cells.set(cell(pot, Of::Stopped), Rational::ZERO);
            self.cells.set(cell(pot, Of::Ended), Rational::ZERO);
            self.cells.set(cell(pot, Of::Cut), Rational::ZERO);
        }
        let Some(flow) = self
            .field
            .parts
            .steps
            .get(step)
            .and_then(|step| step.flow.as_ref())
        else {
            return;
        };
        let to = match flow.to {
            Some(limit) => self
                .field
                .of_limit
                .get(limit.index())
                .and_then(|pots| pots.first().copied()),
            None => self.field.pools.get(step).copied().flatten(),
        };
        let Some(to) = to else {
            return;
        };
        for limit in &flow.from {
            let pots = self.field.of_limit.get(limit.index()).cloned();
            for from in pots.unwrap_or_default() {
                if from != to && (!flow.only_stopped || self.cells.is_set(cell(from, Of::Turned))) {
                    self.flow(from, to);
                }
            }
        }
    }

    /// Moves what is left of one pot to another.
    fn flow(&mut self, from: usize, to: usize) {
        let field = self.field;
        let ceiling = field.highest.as_ref();
        let left = match field.pot(from) {
            Some(pot) if pot.is_carved() => field.open(&self.cells, from, ceiling, &[]),
            Some(pot) if pot.is_reserve() => Some(field.kept(&self.cells, from, ceiling)),
            _ => field
                .holds(&self.cells, from, ceiling)
                .map(|holds| holds - self.cells.get(cell(from, Of::Taken))),
        };
        if let Some(left) = &left {
            field.watch.sees(left);
        }
        let Some(left) = left.filter(Rational::is_positive) else {
            return;
        };
        self.cells.add(cell(from, Of::Out), &left);
        self.cells.add(cell(to, Of::In), &left);
        // What is carved out of a pot grows or shrinks with it.
        for (pot, more) in [(from, -&left), (to, left.clone())] {
            if let Some(parent) = field
                .pot(pot)
                .filter(|pot| pot.is_carved())
                .map(|pot| pot.parent)
            {
                self.cells.add(cell(parent, Of::Grown), &more);
            }
        }
    }

    /// Counts the claimants of each reserve in the list. One without any, now or later, lapses at once.
    pub(super) fn await_claimants(&mut self, groups: &[Group]) {
        let field = self.field;
        let reserves: Vec<usize> = (0..field.pots.len())
            .filter(|pot| field.pot(*pot).is_some_and(Pot::is_reserve))
            .collect();
        if reserves.is_empty() {
            return;
        }
        let mut counts = vec![0_i64; field.pots.len()];
        let members = groups.iter().flat_map(|group| &group.members);
        for entrant in members.filter_map(|at| field.entrants.get(*at)) {
            for reserve in &entrant.reserves {
                if let Some(count) = counts.get_mut(*reserve) {
                    *count += 1;
                }
            }
        }
        for reserve in reserves {
            let count = counts.get(reserve).copied().unwrap_or(0);
            self.cells
                .set(cell(reserve, Of::Waiting), Rational::from_i64(count));
            if count == 0 && !self.is_claimed_later(reserve) {
                self.lapse(reserve);
            }
        }
    }

    /// Whether somebody without money may draw on a reserve in a later step.
    fn is_claimed_later(&self, reserve: usize) -> bool {
        let field = self.field;
        field.entrants.iter().enumerate().any(|(at, entrant)| {
            let result = self.results.get(at).and_then(Option::as_ref);
            entrant.reserves.contains(&reserve)
                && result.is_none_or(|result| !super::run::is_served(result.what))
                && (self.step + 1..field.parts.steps.len()).any(|step| field.may_enter(at, step))
        })
    }

    /// The reserves whose claimants are served before all others.
    fn served_first(&self) -> Vec<usize> {
        let pots = self.field.pots.iter().enumerate();
        let first = pots.filter(|(_, pot)| pot.kind == Kind::AtLeast(When::First));
        first.map(|(at, _)| at).collect()
    }

    /// The turn of a claimant of a reserve that is served first: only if it fits in it whole.
    pub(super) fn place_first(&mut self, reserve: usize, at: usize) -> Option<Turn> {
        let field = self.field;
        let entrant = field.entrants.get(at)?;
        let is_done = self.is_served_now(at);
        if is_done
            || !entrant.reserves.contains(&reserve)
            || self.cells.is_set(cell(reserve, Of::Ended))
        {
            return None;
        }
        let kept = field.kept(&self.cells, reserve, entrant.ceiling.as_ref());
        let point = self.cells.point();
        let turn = self.place(at);
        field.watch.compares(&kept, &turn.granted);
        let is_settled = match turn.what {
            What::Own => true,
            What::Outcome(_) if matches!(turn.by, By::Rule(_)) => true,
            what @ What::Outcome(_) => {
                let whole = turn.lines.iter().all(|line| line.why != Why::Rest);
                super::run::is_served(what) && whole && turn.granted <= kept
            }
        };
        if is_settled {
            return Some(turn);
        }
        self.cells.back_to(point);
        // Its turn came: that nothing came of it here does not make it one that was never reached.
        if turn.what != What::Outcome(Outcome::NotAssessedCeiling) {
            self.keep_examined(at);
        }
        let own = field.pot(reserve).and_then(|pot| pot.answer);
        let step = field.parts.steps.get(self.step);
        if own.or(step.map(|step| &step.answer)) != Some(&Answer::Skip) {
            self.cells.set(cell(reserve, Of::Ended), Rational::ONE);
        }
        None
    }

    /// Whether it had its turn in this step.
    pub(super) fn is_served_now(&self, at: usize) -> bool {
        let result = self.results.get(at).and_then(Option::as_ref);
        result.is_some_and(|result| result.step == self.step)
    }

    /// Serves all groups in order.
    fn pass(
        &mut self,
        groups: &mut [Group],
        pass: Pass,
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        for group in groups {
            self.serve_group(group, pass, lots, name)?;
        }
        Ok(())
    }

    pub(super) fn serve_group(
        &mut self,
        group: &mut Group,
        pass: Pass,
        lots: &mut Lots,
        name: &str,
    ) -> Result<(), Tie> {
        for at in self.in_order(group, pass, lots, name)? {
            self.serve_one(group, pass, at);
        }
        Ok(())
    }

    /// The members of a group that await their turn, in their order.
    pub(super) fn in_order(
        &mut self,
        group: &mut Group,
        pass: Pass,
        lots: &mut Lots,
        name: &str,
    ) -> Result<Vec<usize>, Tie> {
        let waits = |run: &Self, group: &Group| -> Vec<usize> {
            let members = group.members.iter().copied();
            members.filter(|at| !run.is_served_now(*at)).collect()
        };
        let waiting = waits(self, group);
        self.cells.mark();
        if group.order == Order::Equal && waiting.len() > 1 && !self.is_idle(&waiting, pass) {
            self.settle(group, lots, name)?;
        }
        self.cells.mark();
        Ok(waits(self, group))
    }

    /// The turn of one member of a group.
    pub(super) fn serve_one(&mut self, group: &Group, pass: Pass, at: usize) {
        let Some(mut turn) = self.attempt(pass, at) else {
            return;
        };
        // Equals whose order does not matter stop the money together: none of them comes after another.
        if group.order == Order::Equal {
            let changed = self.cells.changed_since(0);
            for line in &mut turn.lines {
                let stopped_here = changed.contains_key(&cell(line.pot, Of::Stopped));
                if line.why == Why::AfterTheStop && stopped_here {
                    line.why = Why::DoesNotFit;
                }
            }
        }
        self.book(at, turn);
    }
}

/// The places that a list gives: one that a rule between proposals removed has none, and the next move up.
fn places(groups: &[Group], results: &[Option<super::run::Result>]) -> Vec<Vec<usize>> {
    let has_place = |at: &usize| {
        let result = results.get(*at).and_then(Option::as_ref);
        result.is_none_or(|result| !matches!(result.by, By::Rule(_)))
    };
    let mut places: Vec<Vec<usize>> = Vec::with_capacity(groups.len());
    // Equals of which some are picked, by their tie: no draw parted them, so they share a place.
    let mut shared: BTreeMap<&[usize], usize> = BTreeMap::new();
    for group in groups {
        let members = group.members.iter().copied().filter(has_place);
        if group.order == Order::Drawn {
            places.extend(members.map(|member| vec![member]));
        } else {
            let mut members: Vec<usize> = members.collect();
            if group.order == Order::Tried {
                members.sort_by_key(|member| group.tie.iter().position(|other| other == member));
            }
            let place = shared.get(group.tie.as_slice()).copied();
            if let Some(place) = place.and_then(|place| places.get_mut(place)) {
                place.extend(members);
            } else {
                shared.insert(&group.tie, places.len());
                places.push(members);
            }
        }
    }
    places.retain(|place| !place.is_empty());
    places
}
