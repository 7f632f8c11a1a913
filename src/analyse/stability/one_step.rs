//! Each mark one step up and one step down: whether the selection changes.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use super::OneStep;
use super::alike::Alike;
use super::field::{Field, takes_part};
use super::quiet::{Plain, State, is_simple};
use crate::evaluate::{Assessment, Bounds, assess, mean_on, standing_keys};
use crate::program::{Criterion, CriterionId, Method};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// One who takes part.
pub(super) struct Place {
    /// Its position in the input.
    pub(super) index: usize,
    keys: Vec<Bounds>,
    asked: Rational,
}

/// The order as it stands, with the money before each place.
pub(super) struct Standings<'a, 'f> {
    pub(super) field: &'a Field<'f>,
    plain: Option<Plain>,
    alike: Option<Alike>,
    pub(super) places: Vec<Place>,
    /// Where each proposal stands; `None`: it takes no part.
    pub(super) place: Vec<Option<usize>>,
    states: Vec<State>,
}

/// Where a changed proposal would stand among the others, or that it would take no part.
pub(super) type Spot = Option<(usize, usize)>;

/// What is known of changes of one proposal: by its spot, and what it asks there.
pub(super) type Known = BTreeMap<(Spot, Rational), bool>;

/// Tries every mark that counts.
pub(super) fn all(field: &Field<'_>) -> Vec<OneStep> {
    let standings = Standings::new(field);
    // All versions of the score ask for a consensus, or none does.
    let score = field.program.score.as_ref();
    let by_consensus = score.is_some_and(|score| score.assessors.method == Method::Consensus);
    let mut steps = Vec::new();
    for (index, proposal) in field.input.proposals.iter().enumerate() {
        let edition = field.program.for_receipt(proposal.counts_as_received());
        let mut trial = proposal.clone();
        let mut known = Known::new();
        let mut of_points: BTreeMap<(CriterionId, Rational), bool> = BTreeMap::new();
        let mut assessment = Assessment::default();
        for (nth, mark) in proposal.marks.iter().enumerate() {
            let criterion = edition.criteria.get(mark.criterion.index());
            let is_recused = proposal
                .recusals
                .iter()
                .any(|recusal| recusal.assessor == mark.assessor);
            let (Some(criterion), Some(points)) = (criterion, &mark.points) else {
                continue;
            };
            let is_beside = by_consensus && Some(mark.assessor) != proposal.consensus;
            if is_recused || is_beside {
                continue;
            }
            let mut tried = |points: Option<Rational>| {
                let points = points?;
                trial.marks.get_mut(nth)?.points = Some(points);
                // Marks of several assessors that give the same points are one trial.
                let points = mean_on(edition, &trial, mark.criterion);
                let points = points.map(|mean| (mark.criterion, mean));
                if let Some(decides) = points.as_ref().and_then(|points| of_points.get(points)) {
                    return Some(*decides);
                }
                assess(field.program, &trial, field.input.as_of, &mut assessment);
                let decides = standings.decides(index, (&trial, &assessment), &mut known);
                if let Some(points) = points {
                    of_points.insert(points, decides);
                }
                Some(decides)
            };
            let (up, down) = (one_up(criterion, points), one_down(criterion, points));
            let (up, down) = (tried(up), tried(down));
            if let Some(slot) = trial.marks.get_mut(nth) {
                slot.points = Some(points.clone());
            }
            steps.push(OneStep {
                proposal: proposal.id.to_string(),
                assessor: field
                    .input
                    .assessors
                    .get(usize::from(mark.assessor))
                    .cloned()
                    .unwrap_or_default(),
                criterion: criterion.name.clone(),
                up,
                down,
            });
        }
    }
    steps
}

/// A criterion without a step moves by one point, or to the end of its scale.
fn one_up(criterion: &Criterion, points: &Rational) -> Option<Rational> {
    let one = &Rational::ONE;
    match &criterion.step {
        Some(step) => Some(points + step).filter(|next| *next <= criterion.max),
        None => Some((points + one).min(criterion.max.clone())).filter(|next| next != points),
    }
}

fn one_down(criterion: &Criterion, points: &Rational) -> Option<Rational> {
    let one = &Rational::ONE;
    match &criterion.step {
        Some(step) => Some(points - step).filter(|next| *next >= criterion.min),
        None => Some((points - one).max(criterion.min.clone())).filter(|next| next != points),
    }
}

impl<'a, 'f> Standings<'a, 'f> {
    fn new(field: &'a Field<'f>) -> Self {
        let proposals = field
            .input
            .proposals
            .iter()
            .zip(&field.assessments)
            .enumerate();
        let mut places: Vec<Place> = proposals
            .filter(|(_, (_, assessment))| takes_part(assessment))
            .map(|(index, (proposal, assessment))| Place {
                index,
                keys: standing_keys(field.program, assessment, proposal),
                asked: asked(assessment),
            })
            .collect();
        places.sort_by(|a, b| compare(&a.keys, &b.keys).then_with(|| a.index.cmp(&b.index)));
        let mut place = vec![None; field.input.proposals.len()];
        for (at, one) in places.iter().enumerate() {
            if let Some(slot) = place.get_mut(one.index) {
                *slot = Some(at);
            }
        }
        let mut standings = Self {
            plain: Plain::of(field.program),
            alike: Alike::of(
                field.program,
                field.input.proposals.iter().zip(&field.assessments),
            ),
            field,
            places,
            place,
            states: Vec::new(),
        };
        if standings.take_turns().is_none() {
            standings.plain = None;
        }
        standings
    }

    /// Takes all turns; `None` where an order among equals matters, or the turns come to something else.
    fn take_turns(&mut self) -> Option<()> {
        let plain = self.plain.as_ref()?;
        let mut state = Plain::start();
        let mut states = Vec::with_capacity(self.places.len() + 1);
        for group in self
            .places
            .chunk_by(|a, b| compare(&a.keys, &b.keys).is_eq())
        {
            let together: Vec<&Rational> = group.iter().map(|one| &one.asked).collect();
            if !plain.group_is_idle(&state, &together) {
                return None;
            }
            for one in group {
                states.push(state.clone());
                let got = plain.serve(&mut state, &one.asked);
                if self.field.base.funded.get(one.index) != Some(&got.is_money()) {
                    return None;
                }
            }
        }
        states.push(state);
        self.states = states;
        Some(())
    }

    /// Whether a changed proposal changes the selection.
    fn decides(
        &self,
        index: usize,
        (proposal, assessment): (&Proposal, &Assessment),
        known: &mut Known,
    ) -> bool {
        if let Some(alike) = &self.alike {
            return alike.decides(self, index, (proposal, assessment), known);
        }
        if !is_simple(self.field.program) {
            let trial = self.field.with_one(index, proposal, assessment);
            return trial.differs(&self.field.base);
        }
        let before = self.place.get(index).copied().flatten();
        let spot = self.spot_of(index, (proposal, assessment));
        if before.is_none() && spot.is_none() {
            return false;
        }
        // Where the order is all that counts, the same spot gives the same selection.
        let place = (spot, asked(assessment));
        if let Some(decides) = known.get(&place) {
            return *decides;
        }
        let quick = self
            .plain
            .as_ref()
            .and_then(|plain| self.turns_differ(plain, (index, before), spot, &asked(assessment)));
        let decides = quick.unwrap_or_else(|| {
            self.field
                .with_one(index, proposal, assessment)
                .differs(&self.field.base)
        });
        known.insert(place, decides);
        decides
    }

    /// Between which places a changed proposal would stand, if it takes part.
    pub(super) fn spot_of(
        &self,
        index: usize,
        (proposal, assessment): (&Proposal, &Assessment),
    ) -> Spot {
        takes_part(assessment).then(|| {
            let keys = standing_keys(self.field.program, assessment, proposal);
            self.spot(index, &keys)
        })
    }

    /// The equals among which a place lies, itself included.
    pub(super) fn group_of(&self, at: usize) -> Range<usize> {
        let Some(keys) = self.places.get(at).map(|one| &one.keys) else {
            return at..at;
        };
        let start = self
            .places
            .partition_point(|one| compare(&one.keys, keys).is_lt());
        let end = self
            .places
            .partition_point(|one| compare(&one.keys, keys).is_le());
        start..end
    }

    /// Between which places among the others it would stand: all within are its equals.
    fn spot(&self, index: usize, keys: &[Bounds]) -> (usize, usize) {
        let own = self.place.get(index).copied().flatten();
        let without = |at: usize| at - usize::from(own.is_some_and(|own| own < at));
        let low = self
            .places
            .partition_point(|one| compare(&one.keys, keys).is_lt());
        let high = self
            .places
            .partition_point(|one| compare(&one.keys, keys).is_le());
        (without(low), without(high))
    }

    /// Takes the turns that differ; `None` where only a whole selection can say.
    fn turns_differ(
        &self,
        plain: &Plain,
        (index, before): (usize, Option<usize>),
        spot: Spot,
        asked: &Rational,
    ) -> Option<bool> {
        let others: usize = self.places.len() - usize::from(before.is_some());
        let other = |at: usize| {
            let at = at + usize::from(before.is_some_and(|before| at >= before));
            self.places.get(at)
        };
        // Its equals too may be asked to draw with it.
        let first = before.into_iter().chain(spot.map(|(low, _)| low)).min()?;
        let first = self.start_of_group(first, before);
        let mut state = self.states.get(first)?.clone();
        let was_funded = self.field.base.funded.get(index) == Some(&true);
        if spot.is_none() && was_funded {
            return Some(true);
        }
        let mut at = first;
        let mut joined = spot.is_none();
        loop {
            let joins = !joined && spot.is_some_and(|(low, _)| low == at);
            let group_end = match (joins, spot) {
                (true, Some((_, high))) => high,
                _ => self.end_of_group(at, others, before),
            };
            if !joins && at >= others {
                return Some(false);
            }
            let mut together: Vec<&Rational> = (at..group_end)
                .filter_map(other)
                .map(|one| &one.asked)
                .collect();
            if joins {
                together.push(asked);
            }
            if !plain.group_is_idle(&state, &together) {
                return None;
            }
            for one in (at..group_end).filter_map(other) {
                let got = plain.serve(&mut state, &one.asked);
                if self.field.base.funded.get(one.index) != Some(&got.is_money()) {
                    return Some(true);
                }
            }
            if joins {
                joined = true;
                if plain.serve(&mut state, asked).is_money() != was_funded {
                    return Some(true);
                }
            }
            at = group_end;
            // Behind both places, with the money as it was there: the rest is the same.
            let is_behind = joined && before.is_none_or(|before| at >= before);
            let there = at + usize::from(before.is_some());
            if is_behind && self.states.get(there) == Some(&state) {
                return Some(false);
            }
        }
    }

    /// The first of the equals among which a place lies, without the one that moves.
    fn start_of_group(&self, at: usize, before: Option<usize>) -> usize {
        let mut start = at.min(before.unwrap_or(at));
        while start > 0 {
            let pair = self.places.get(start - 1).zip(self.places.get(start));
            if !pair.is_some_and(|(a, b)| compare(&a.keys, &b.keys).is_eq()) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Behind the last of the equals that start at `at`, among the others.
    fn end_of_group(&self, at: usize, others: usize, before: Option<usize>) -> usize {
        let other = |at: usize| {
            self.places
                .get(at + usize::from(before.is_some_and(|before| at >= before)))
        };
        let mut end = at + 1;
        while end < others
            && other(at)
                .zip(other(end))
                .is_some_and(|(a, b)| compare(&a.keys, &b.keys).is_eq())
        {
            end += 1;
        }
        end
    }
}

pub(super) fn asked(assessment: &Assessment) -> Rational {
    let asked = assessment.amount.value().cloned();
    asked.unwrap_or(Rational::ZERO).max(Rational::ZERO)
}

/// Which of two stands higher: all keys of those that take part are known.
fn compare(a: &[Bounds], b: &[Bounds]) -> Ordering {
    let values = |keys| Iterator::map(<[Bounds]>::iter(keys), Bounds::value);
    values(a).cmp(values(b))
}
