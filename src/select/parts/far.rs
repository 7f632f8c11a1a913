//! How far each proposal that got nothing, or less, was from the money: found by dividing again with a change.
//!
//! Every value is exact: the amounts between are passed over only where no comparison of the division comes out differently
//! ([`super::sweep`]). What takes more work than is granted is not said, and named as such.

use std::collections::BTreeMap;

use super::explore::{Explored, explore};
use super::field::Field;
use super::list::keys;
use super::placed::Asked;
use super::sweep::{Next, leap, next};
use super::turn::{What, cent};
use super::watch::{Trace, Watch};
use crate::decision::Outcome;
use crate::evaluate::{Bounds, Claims};
use crate::program::StepOrder;
use crate::proposal::Draw;
use crate::quantity::{Rational, Rounding};
use crate::select::cut_off::is_points;
use crate::select::lot::Lots;
use crate::select::selection::list_name;

/// What is known of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told<T> {
    /// This would have done.
    With(T),
    /// Nothing of this kind would have.
    Never,
    /// It took too much work.
    Unknown,
}

impl<T> Told<T> {
    pub(super) fn into_value(
        self,
        key: &'static str,
        unknown: &mut Vec<&'static str>,
    ) -> Option<T> {
        match self {
            Self::With(value) => Some(value),
            Self::Never => None,
            Self::Unknown => {
                unknown.push(key);
                None
            }
        }
    }
}

/// A division to be run again.
pub(super) struct Far<'a> {
    pub(super) field: Field<'a>,
    pub(super) names: Vec<String>,
    pub(super) draws: &'a [Draw],
    /// The steps that serve by points.
    pub(super) by_points: Vec<usize>,
    /// How much work is still granted.
    pub(super) granted: usize,
}

impl<'a> Far<'a> {
    pub(super) fn new(asked: Asked<'a>, granted: usize) -> Self {
        let program = asked.program;
        let points = program.ranking.as_ref().is_some_and(is_points);
        let steps = asked.parts.steps.iter().enumerate();
        let by_points =
            steps.filter(|(_, step)| points && matches!(step.order, StepOrder::Ranking));
        let name = |step: &crate::program::DivisionStep| {
            let own = step.name.clone();
            own.unwrap_or_else(|| list_name(program, &step.order))
        };
        Self {
            by_points: by_points.map(|(nth, _)| nth).collect(),
            names: asked.parts.steps.iter().map(name).collect(),
            draws: asked.draws,
            field: Field::new(
                program,
                asked.division,
                asked.parts,
                asked.standings,
                asked.claims,
                asked.highest,
            ),
            granted,
        }
    }

    /// Divides again with a change; `None` where that takes more work than is granted.
    fn again(&mut self, field: &Field) -> Option<(Explored, Trace)> {
        if self.granted == 0 {
            return None;
        }
        let lots = Lots::new("", field.standings, self.draws);
        let (explored, _) = explore(field, lots, &self.names);
        let trace = field.watch.taken();
        let work = trace.gaps.len() + field.standings.len();
        self.granted = self.granted.saturating_sub(work);
        Some((explored, trace))
    }

    /// For each of these: how much more there had to be under every ceiling.
    pub(super) fn budgets(&mut self, lacking: &[usize]) -> BTreeMap<usize, Told<Rational>> {
        let mut waiting: Vec<usize> = lacking.to_vec();
        let mut told = BTreeMap::new();
        let mut more = Rational::ZERO;
        let mut here: Option<Trace> = None;
        let mut field = self.field.clone();
        field.watch = Watch::on(None);
        let stride = self.field.stride();
        let mut end = Told::Unknown;
        while !waiting.is_empty() {
            let with = |far: &mut Self, field: &mut Field, more: &Rational| {
                raise(field, &far.field, more);
                far.again(field)
            };
            let trace = match here.take() {
                Some(trace) => trace,
                None => match with(self, &mut field, &more) {
                    Some((explored, trace)) => {
                        settle(&mut waiting, &mut told, &explored, &field, &more);
                        trace
                    }
                    None => break,
                },
            };
            let further = &more + &cent();
            let Some((explored, beyond)) = with(self, &mut field, &further) else {
                break;
            };
            settle(&mut waiting, &mut told, &explored, &field, &further);
            let mut on = next(&trace, &beyond);
            if on == Next::Cent && trace.gaps.len() == beyond.gaps.len() && stride > cent() {
                let Some((_, far)) = with(self, &mut field, &(&more + &stride)) else {
                    break;
                };
                on = leap(&trace, &far, &stride);
            }
            match on {
                Next::Cent => {
                    more = further;
                    here = Some(beyond);
                }
                Next::After(amount) => more += &amount,
                Next::Never => {
                    end = Told::Never;
                    break;
                }
            }
        }
        told.extend(waiting.into_iter().map(|at| (at, end.clone())));
        told
    }

    /// The largest amount with which one would have got all that it asks.
    pub(super) fn request(&mut self, at: usize) -> Told<Rational> {
        let Some(entrant) = self.field.entrants.get(at) else {
            return Told::Never;
        };
        if self.granted == 0 {
            return Told::Unknown;
        }
        let asked = entrant.asked.clone();
        let mut field = self.field.clone();
        field.watch = Watch::on(Some(at));
        downward(&asked, |amount| {
            if let Some(entrant) = field.entrants.get_mut(at) {
                entrant.asked = amount.clone();
            }
            let (explored, trace) = self.again(&field)?;
            Some((is_whole(&explored, &field, at), trace))
        })
    }

    /// The least rise in points with which one would have got all that it asks: the key that it has to pass, and by how much
    /// its own is short of that.
    pub(super) fn rise(&mut self, at: usize) -> Told<(Rational, Rational)> {
        let Some(own) = self.points(at).cloned() else {
            return Told::Never;
        };
        if self.granted == 0 {
            return Told::Unknown;
        }
        let n = self.field.standings.len();
        let others = (0..n).filter(|other| *other != at);
        // Keys are turned: smaller is better.
        let mut higher: Vec<Rational> = others
            .filter_map(|other| self.points(other))
            .filter(|key| **key <= own)
            .cloned()
            .collect();
        higher.sort_unstable_by(|a, b| b.cmp(a));
        higher.dedup();
        for (nth, key) in higher.iter().enumerate() {
            let half = Rational::new(1, 2).unwrap_or(Rational::ONE);
            let between = match higher.get(nth + 1) {
                Some(above) => (above + key) * half,
                None => key - &Rational::ONE,
            };
            let Some(claims) = self.moved(at, &between) else {
                return Told::Never;
            };
            let mut field: Field<'_> = self.field.clone();
            field.watch = Watch::on(None);
            if let Some(entrant) = field.entrants.get_mut(at) {
                entrant.claims = &claims;
            }
            field.order_again(&self.by_points);
            match self.again(&field) {
                Some((explored, _)) if is_whole(&explored, &field, at) => {
                    return Told::With((key.clone(), own - key));
                }
                Some(_) => {}
                None => return Told::Unknown,
            }
        }
        Told::Never
    }

    /// The first key of one in the lists by points.
    pub(super) fn points(&self, at: usize) -> Option<&Rational> {
        let mut steps = self.by_points.iter();
        let step = steps.find(|step| self.field.may_enter(at, **step))?;
        keys(&self.field, at, *step).first()?.value()
    }

    fn moved(&self, at: usize, key: &Rational) -> Option<Claims> {
        let mut claims = self.field.entrants.get(at)?.claims.clone();
        for step in &self.by_points {
            let step = claims.steps.get_mut(*step).and_then(Option::as_mut);
            if let Some(first) = step.and_then(|step| step.keys.first_mut()) {
                *first = Bounds::exactly(key.clone());
            }
        }
        Some(claims)
    }
}

/// The largest amount in whole cents, no more than `from`, with which one is served whole; `with` says whether it is, and what
/// was compared for that.
pub(super) fn downward(
    from: &Rational,
    mut with: impl FnMut(&Rational) -> Option<(bool, Trace)>,
) -> Told<Rational> {
    let cent = cent();
    let mut amount = from.round_to(&cent, Rounding::Down);
    let mut here: Option<Trace> = None;
    while amount.is_positive() {
        let trace = match here.take() {
            Some(trace) => trace,
            None => match with(&amount) {
                Some((true, _)) => return Told::With(amount),
                Some((false, trace)) => trace,
                None => return Told::Unknown,
            },
        };
        let less = &amount - &cent;
        if !less.is_positive() {
            return Told::Never;
        }
        let beyond = match with(&less) {
            Some((true, _)) => return Told::With(less),
            Some((false, beyond)) => beyond,
            None => return Told::Unknown,
        };
        match next(&trace, &beyond) {
            Next::Cent => {
                amount = less;
                here = Some(beyond);
            }
            Next::After(down) => amount = amount - &down,
            Next::Never => return Told::Never,
        }
    }
    Told::Never
}

impl Field<'_> {
    /// The least amount by which a ceiling grows so that every share of it grows by whole cents, if that is not large.
    fn stride(&self) -> Rational {
        let largest = 200;
        let is_whole = |n: &i64| {
            let n = Rational::from_i64(*n);
            let mut rates = (0..self.pots.len()).filter_map(|pot| {
                let one = self.base(pot, Some(&Rational::ONE))?;
                Some(one - self.base(pot, Some(&Rational::ZERO))?)
            });
            rates.all(|rate| (rate * &n).is_integer())
        };
        let n = (1..=largest).find(is_whole).unwrap_or(1);
        Rational::from_i64(n) * cent()
    }
}

/// Puts every ceiling so much higher than it is in `from`.
pub(super) fn raise(field: &mut Field, from: &Field, more: &Rational) {
    for (entrant, before) in field.entrants.iter_mut().zip(&from.entrants) {
        entrant.ceiling = before.ceiling.as_ref().map(|ceiling| ceiling + more);
    }
    field.highest = from.highest.as_ref().map(|ceiling| ceiling + more);
}

/// Tells of those that get all that they ask with so much more.
fn settle(
    waiting: &mut Vec<usize>,
    told: &mut BTreeMap<usize, Told<Rational>>,
    explored: &Explored,
    field: &Field,
    more: &Rational,
) {
    waiting.retain(|at| {
        let is_whole = is_whole(explored, field, *at);
        if is_whole {
            told.insert(*at, Told::With(more.clone()));
        }
        !is_whole
    });
}

/// Whether one gets all that it asks, for certain.
fn is_whole(explored: &Explored, field: &Field, at: usize) -> bool {
    let fate = explored.fates.get(at).and_then(Option::as_ref);
    let entrant = field.entrants.get(at);
    fate.zip(entrant).is_some_and(|(fate, entrant)| {
        let served = matches!(
            fate.what,
            Some(What::Outcome(
                Outcome::Awarded | Outcome::AwardedReduced | Outcome::Selected
            ))
        );
        served && fate.granted.0 == entrant.asked && fate.granted.1 == entrant.asked
    })
}
