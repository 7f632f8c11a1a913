//! The cut-off explanation: how far each proposal that got nothing, or less, was from the money.
//!
//! Under one order and one ceiling everything follows from sums over the queue: what is left never grows on the way down, so
//! the lowest place that would have been enough is found by halving. What is not exact is not said: how much more budget
//! would do under `skip` once another was passed over (a larger ceiling may serve that one instead), and everything while a draw
//! is open. What else there is to say, and a division with parts, is told of by [`super::how_far`].

use super::ceiling::ceiling_for;
use super::parts::Questions;
use super::{Selection, Standing};
use crate::decision::{CutOff, LedgerStep, Outcome};
use crate::program::{Division, KeyForm, Order, Program, Ranking, Shortfall};
use crate::quantity::Rational;

/// At most so many of those between are named.
pub(super) const NAMED: usize = 10;

/// The sums over a queue.
pub(super) struct CutOffs<'a> {
    program: &'a Program,
    division: &'a Division,
    standings: &'a [Standing<'a>],
    selection: &'a Selection,
    /// Per place: the standing.
    order: Vec<usize>,
    /// Per place: where its group starts, and where it ends.
    groups: Vec<(usize, usize)>,
    /// Per place: what was asked above it, and what was given.
    asked: Vec<Rational>,
    given: Vec<Rational>,
    /// Per place: how many above it got money.
    n_served: Vec<usize>,
    /// The first place that got less than it asked.
    first_short: usize,
}

impl<'a> CutOffs<'a> {
    /// `None` where nothing can be said: no division, an open draw, or parts.
    pub(super) fn new(
        program: &'a Program,
        standings: &'a [Standing<'a>],
        selection: &'a Selection,
    ) -> Option<Self> {
        let division = program.division.as_ref()?;
        let ledger = selection.ledger.as_ref()?;
        if division.parts.is_some() || !selection.draws_needed.is_empty() {
            return None;
        }
        let steps = &ledger.steps;
        let mut order = vec![usize::MAX; steps.len()];
        for (at, placement) in selection.placements.iter().enumerate() {
            if let Some(place) = placement.step.and_then(|step| order.get_mut(step)) {
                *place = at;
            }
        }
        let rank = |place: usize| {
            let at = order.get(place)?;
            let placement = selection.placements.get(*at)?;
            placement.rank
        };
        let mut groups = Vec::with_capacity(order.len());
        let mut start = 0;
        while start < order.len() {
            let rest = start + 1..order.len();
            let n_equal = rest.take_while(|place| rank(*place) == rank(start)).count();
            let end = start + 1 + n_equal;
            groups.extend((start..end).map(|_| (start, end)));
            start = end;
        }
        let sums = |of: fn(&LedgerStep) -> Option<&Rational>| {
            let mut sum = Rational::ZERO;
            let mut sums = Vec::with_capacity(steps.len() + 1);
            for step in steps {
                sums.push(sum.clone());
                if let Some(amount) = of(step) {
                    sum += amount;
                }
            }
            sums.push(sum);
            sums
        };
        let is_short = |step: &LedgerStep| step.granted != step.asked || step.why != "fits";
        let given = sums(|step| step.granted.as_ref());
        let mut n_served = Vec::with_capacity(given.len());
        let mut n = 0;
        n_served.push(n);
        for (before, after) in given.iter().zip(given.iter().skip(1)) {
            n += usize::from(before < after);
            n_served.push(n);
        }
        Some(Self {
            program,
            division,
            standings,
            selection,
            order,
            groups,
            asked: sums(|step| step.asked.as_ref()),
            given,
            n_served,
            first_short: steps.iter().position(is_short).unwrap_or(steps.len()),
        })
    }

    /// What is said of standing `at`.
    pub(super) fn of(&self, at: usize) -> Option<CutOff> {
        let place = self.lacking(at)?;
        let step = self.selection.ledger.as_ref()?.steps.get(place)?;
        let standing = self.standings.get(at)?;
        let asked = step.asked.as_ref()?;
        let ceiling = ceiling_for(&self.program.ceilings, standing.received);
        let ceiling = &ceiling?.amount;
        let mut cut_off = CutOff {
            more_budget: self.more_budget(place, asked, ceiling),
            smaller_request: self.smaller_request(place, step),
            ..CutOff::default()
        };
        if let Some(higher) = self.lowest_place_with_room(place, asked, ceiling) {
            cut_off.points_short = self.points_between(higher, place);
            let n_served = |place: usize| self.n_served.get(place).copied().unwrap_or(0);
            cut_off.n_between = n_served(place) - n_served(higher);
            let served = (higher..place).filter(|place| self.is_served(*place));
            let first = served.take(NAMED.min(cut_off.n_between));
            cut_off.between = first
                .filter_map(|place| self.id(place).map(str::to_owned))
                .collect();
        }
        Some(cut_off)
    }

    /// What sums do not tell of standing `at`.
    pub(super) fn leaves(&self, at: usize) -> Questions {
        let shared = |place: usize| {
            let (start, end) = self.group(place);
            end - start > 1
        };
        let Some(place) = self.lacking(at) else {
            return Questions::NONE;
        };
        let more = || {
            let step = self.selection.ledger.as_ref()?.steps.get(place)?;
            let ceiling = ceiling_for(&self.program.ceilings, self.standings.get(at)?.received);
            self.more_budget(place, step.asked.as_ref()?, &ceiling?.amount)
        };
        Questions {
            more_budget: more().is_none(),
            smaller_request: shared(place) && !self.is_stopped(place),
            points: false,
        }
    }

    /// The place of standing `at`, if it got nothing or less.
    fn lacking(&self, at: usize) -> Option<usize> {
        let placement = self.selection.placements.get(at)?;
        let place = placement.step?;
        let step = self.selection.ledger.as_ref()?.steps.get(place)?;
        let lacks = match placement.outcome? {
            Outcome::AwardedInPart
            | Outcome::RefusedCeiling
            | Outcome::Reserve
            | Outcome::CarriedOver => true,
            Outcome::Selected => placement.granted != step.asked,
            _ => false,
        };
        lacks.then_some(place)
    }

    fn standing(&self, place: usize) -> Option<&Standing<'a>> {
        self.standings.get(*self.order.get(place)?)
    }

    fn id(&self, place: usize) -> Option<&str> {
        self.standing(place).map(|standing| standing.id)
    }

    fn is_served(&self, place: usize) -> bool {
        let given = self.given.get(place).zip(self.given.get(place + 1));
        given.is_some_and(|(before, after)| before < after)
    }

    /// The group of a place.
    fn group(&self, place: usize) -> (usize, usize) {
        self.groups
            .get(place)
            .copied()
            .unwrap_or((place, place + 1))
    }

    /// Whether the money had stopped before a place.
    fn is_stopped(&self, place: usize) -> bool {
        self.division.shortfall == Shortfall::Stop && self.first_short < place
    }

    /// The lowest group above (or at) the own place before which there was room: by its first place.
    fn lowest_place_with_room(
        &self,
        place: usize,
        asked: &Rational,
        ceiling: &Rational,
    ) -> Option<usize> {
        let has_room = |start: usize| {
            let given = self.given.get(start);
            let fits = |given: &Rational| asked.is_zero() || given + asked <= *ceiling;
            !self.is_stopped(start) && given.is_some_and(fits)
        };
        if !has_room(0) {
            return None;
        }
        // Room never grows on the way down: the last place that has it lies between `low` (has it) and `high` (has not).
        let (mut low, mut high) = (0, place + 1);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if has_room(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // A rise passes whole groups: equals stay equal, unless a draw put them in order.
        let (start, _) = self.group(low);
        Some(start)
    }

    /// By how much the first key of the ranking differs between two places, where that key is points.
    fn points_between(&self, higher: usize, place: usize) -> Option<Rational> {
        let by_ranking = matches!(self.division.order, Order::Ranking);
        let ranking = self.program.ranking.as_ref()?;
        if !by_ranking || !is_points(ranking) {
            return None;
        }
        let points = |place: usize| self.standing(place)?.keys.first()?.value();
        Some((points(place)? - points(higher)?).abs())
    }

    /// How much higher the ceiling would have to be.
    fn more_budget(&self, place: usize, asked: &Rational, ceiling: &Rational) -> Option<Rational> {
        if self.program.ceilings.len() != 1 {
            return None;
        }
        let (start, end) = self.group(place);
        let needed = match self.division.shortfall {
            // All above it come first, and its equals may.
            Shortfall::Stop | Shortfall::Partial => self.asked.get(end)?.clone(),
            Shortfall::Skip if self.first_short >= start && end - start == 1 => {
                self.given.get(place)? + asked
            }
            Shortfall::Skip => return None,
        };
        Some(needed - ceiling).filter(Rational::is_positive)
    }

    /// What was there when its turn came, if it would have been given.
    fn smaller_request(&self, place: usize, step: &LedgerStep) -> Option<Rational> {
        let (start, end) = self.group(place);
        // Equals would compete for what was there.
        if self.is_stopped(place) || end - start > 1 {
            return None;
        }
        step.available.clone().filter(Rational::is_positive)
    }
}

/// Whether the first key of a ranking is points, the highest first.
pub(super) fn is_points(ranking: &Ranking) -> bool {
    let first = ranking.keys.first();
    first.filter(|key| key.highest_first).is_some_and(|key| {
        matches!(
            key.form,
            KeyForm::Total | KeyForm::Criterion(_) | KeyForm::PointsOf(_)
        )
    })
}
