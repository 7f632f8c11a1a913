//! The cut-off explanation of a division with parts: every answer is tried by selecting again with that change.
//!
//! With pots, steps and rules between proposals nothing follows from sums, so that small fields are tried and larger ones are
//! not told of.

use super::cut_off::{NAMED, is_points};
use super::{Placement, Selection, Standing, select};
use crate::decision::{CutOff, Outcome};
use crate::evaluate::Bounds;
use crate::program::{Program, StepOrder};
use crate::proposal::Draw;
use crate::quantity::Rational;

/// Larger fields are not tried.
const TRIED: usize = 40;

/// What is selected again.
pub(super) struct Tried<'a> {
    program: &'a Program,
    standings: &'a [Standing<'a>],
    draws: &'a [Draw],
    selection: &'a Selection,
    /// The lists that are in the order of points.
    by_points: Vec<usize>,
}

impl<'a> Tried<'a> {
    /// `None` where nothing is tried.
    pub(super) fn new(
        program: &'a Program,
        standings: &'a [Standing<'a>],
        draws: &'a [Draw],
        selection: &'a Selection,
    ) -> Option<Self> {
        let parts = program.division.as_ref()?.parts.as_ref()?;
        let is_small = standings.len() <= TRIED && selection.draws_needed.is_empty();
        let by_points = program.ranking.as_ref().is_some_and(is_points);
        let steps = parts.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| by_points && matches!(step.order, StepOrder::Ranking));
        is_small.then(|| Self {
            program,
            standings,
            draws,
            selection,
            by_points: steps.map(|(nth, _)| nth).collect(),
        })
    }

    /// What is said of standing `at`.
    pub(super) fn of(&self, at: usize) -> Option<CutOff> {
        let placement = self.selection.placements.get(at)?;
        let lacks = matches!(
            placement.outcome?,
            Outcome::AwardedInPart
                | Outcome::RefusedCeiling
                | Outcome::Reserve
                | Outcome::CarriedOver
        );
        if !lacks {
            return None;
        }
        let mut cut_off = CutOff {
            more_budget: self.more_budget(at, placement),
            smaller_request: self.smaller_request(at, placement),
            ..CutOff::default()
        };
        self.rise(at, &mut cut_off);
        Some(cut_off).filter(|cut_off| !cut_off.is_empty())
    }

    /// Whether one gets all that it asks, for certain.
    fn is_whole(&self, program: &Program, standings: &[Standing], at: usize) -> bool {
        let selection = select(program, standings, self.draws);
        let placement = selection.placements.get(at);
        let asked = standings.get(at).and_then(|one| one.amount.value());
        placement.is_some_and(|placement| {
            let served = matches!(
                placement.outcome,
                Some(Outcome::Awarded | Outcome::AwardedReduced | Outcome::Selected)
            );
            served && placement.granted.as_ref() == asked
        })
    }

    /// The last step in the ledger: the limit that answered.
    fn answered(&self, placement: &Placement) -> Option<&crate::decision::LedgerStep> {
        let steps = &self.selection.ledger.as_ref()?.steps;
        let own = placement.steps.iter().filter_map(|step| steps.get(*step));
        own.rev()
            .find(|step| step.granted != step.asked && step.is_money)
    }

    fn more_budget(&self, at: usize, placement: &Placement) -> Option<Rational> {
        let step = self.answered(placement)?;
        if self.program.ceilings.len() != 1 || step.pot != super::ledger::CEILING {
            return None;
        }
        let asked = self.standings.get(at)?.amount.value()?;
        let more = asked - step.available.as_ref()?;
        let with = |more: &Rational| {
            let mut program = self.program.clone();
            for ceiling in &mut program.ceilings {
                ceiling.amount += more;
            }
            self.is_whole(&program, self.standings, at)
        };
        let is_least = more.is_positive() && with(&more) && !with(&(more.clone() - cent()));
        is_least.then_some(more)
    }

    fn smaller_request(&self, at: usize, placement: &Placement) -> Option<Rational> {
        let step = self.answered(placement)?;
        let there = step
            .available
            .as_ref()
            .filter(|there| there.is_positive())?;
        let with = |amount: Rational| {
            let mut standings = self.standings.to_vec();
            if let Some(standing) = standings.get_mut(at) {
                standing.amount = Bounds::exactly(amount);
            }
            self.is_whole(self.program, &standings, at)
        };
        let is_most = with(there.clone()) && !with(there.clone() + cent());
        is_most.then(|| there.clone())
    }

    /// The least rise in points with which it would have been served whole: above which others, nearest first.
    fn rise(&self, at: usize, cut_off: &mut CutOff) {
        let Some(own) = self.points(at) else {
            return;
        };
        let others = (0..self.standings.len()).filter(|other| *other != at);
        let mut higher: Vec<&Rational> = others.filter_map(|other| self.points(other)).collect();
        // Keys are turned: smaller is better.
        higher.retain(|key| **key <= *own);
        higher.sort_unstable_by(|a, b| b.cmp(a));
        higher.dedup();
        for (nth, key) in higher.iter().enumerate() {
            let above = higher.get(nth + 1).map(|above| *above + *key);
            let half = Rational::new(1, 2).unwrap_or(Rational::ONE);
            let between = above.map_or_else(|| *key - &Rational::ONE, |sum| sum * half);
            if self.is_whole(self.program, &self.moved(at, &between), at) {
                cut_off.points_short = Some(own - *key);
                self.pass(at, key, cut_off);
                return;
            }
        }
    }

    fn points(&self, at: usize) -> Option<&Rational> {
        let step = self.by_points.first()?;
        let claims = self.standings.get(at)?.claims.as_ref()?;
        claims.steps.get(*step)?.as_ref()?.keys.first()?.value()
    }

    fn moved(&self, at: usize, key: &Rational) -> Vec<Standing<'a>> {
        let mut standings = self.standings.to_vec();
        let claims = standings.get_mut(at).and_then(|one| one.claims.as_mut());
        for step in claims.into_iter().flat_map(|claims| {
            let steps = claims.steps.iter_mut().enumerate();
            steps.filter(|(nth, _)| self.by_points.contains(nth))
        }) {
            if let Some(first) = step.1.as_mut().and_then(|step| step.keys.first_mut()) {
                *first = Bounds::exactly(key.clone());
            }
        }
        standings
    }

    /// Those with money that it would pass.
    fn pass(&self, at: usize, key: &Rational, cut_off: &mut CutOff) {
        let Some(own) = self.points(at) else {
            return;
        };
        let mut passed: Vec<(&Rational, &str)> = Vec::new();
        for (other, standing) in self.standings.iter().enumerate() {
            let placement = self.selection.placements.get(other);
            let is_served = placement
                .is_some_and(|one| one.granted.as_ref().is_some_and(Rational::is_positive));
            if let Some(points) = self.points(other)
                && other != at
                && is_served
                && key <= points
                && points <= own
            {
                passed.push((points, standing.id));
            }
        }
        passed.sort_unstable();
        cut_off.n_between = passed.len();
        let first = passed.into_iter().take(NAMED);
        cut_off.between = first.map(|(_, id)| id.to_owned()).collect();
    }
}

fn cent() -> Rational {
    Rational::new(1, 100).unwrap_or(Rational::ONE)
}
