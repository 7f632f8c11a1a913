//! What is said of how far each proposal that got nothing, or less, was from the money.

use std::collections::BTreeMap;

use super::far::{Far, Told};
use super::in_line::InLine;
use super::placed::Asked;
use crate::decision::{CutOff, Outcome};
use crate::quantity::Rational;
use crate::select::Selection;
use crate::select::cut_off::NAMED;

/// So many comparisons, for each of the three questions.
const GRANTED: usize = 6_000_000;

/// What is asked of one that lacks money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::select) struct Questions {
    pub(in crate::select) more_budget: bool,
    pub(in crate::select) smaller_request: bool,
    pub(in crate::select) points: bool,
}

impl Questions {
    pub(in crate::select) const ALL: Self = Self {
        more_budget: true,
        smaller_request: true,
        points: true,
    };
    pub(in crate::select) const NONE: Self = Self {
        more_budget: false,
        smaller_request: false,
        points: false,
    };
}

/// What is said of each standing.
pub(in crate::select) fn how_far(
    asked: Asked,
    selection: &Selection,
    questions: impl Fn(usize) -> Questions,
) -> Vec<Option<CutOff>> {
    let n = asked.standings.len();
    let mut told: Vec<Option<CutOff>> = vec![None; n];
    let is_asked = (0..n).any(|at| questions(at) != Questions::NONE);
    if !is_asked || !selection.draws_needed.is_empty() {
        return told;
    }
    let mut far = Far::new(asked, GRANTED);
    let lacking = far.lacking(selection);
    let of_these = |asked: fn(Questions) -> bool| -> Vec<usize> {
        let lacking = lacking.iter().copied();
        lacking.filter(|at| asked(questions(*at))).collect()
    };
    let InLine {
        mut budgets,
        mut requests,
        mut rises,
    } = far.in_line(&lacking);
    far.granted = GRANTED;
    let mut waiting = of_these(|asked| asked.more_budget);
    waiting.retain(|at| !budgets.contains_key(at));
    budgets.extend(far.budgets(&waiting));
    far.granted = GRANTED;
    for at in of_these(|asked| asked.smaller_request) {
        requests.entry(at).or_insert_with(|| far.request(at));
    }
    far.granted = GRANTED;
    let served = far.served(selection);
    for at in lacking {
        let mut unknown = Vec::new();
        let rise = match rises.remove(&at) {
            Some(rise) => rise,
            None if questions(at).points => far.rise(at),
            None => Told::Never,
        };
        let rise = rise.into_value("points_short", &mut unknown);
        let of = |all: &mut BTreeMap<usize, Told<Rational>>| all.remove(&at).unwrap_or(Told::Never);
        let mut cut_off = CutOff {
            more_budget: of(&mut budgets).into_value("more_budget", &mut unknown),
            smaller_request: of(&mut requests).into_value("smaller_request", &mut unknown),
            ..CutOff::default()
        };
        if let Some((key, short)) = rise {
            cut_off.points_short = Some(short);
            far.pass(at, &key, &served, &mut cut_off);
        }
        cut_off.not_computed = unknown;
        if let Some(slot) = told.get_mut(at) {
            *slot = Some(cut_off);
        }
    }
    told
}

impl<'a> Far<'a> {
    /// Those that got nothing or less, from the top of the first list down.
    fn lacking(&self, selection: &Selection) -> Vec<usize> {
        let lacks = |at: &usize| {
            let placement = selection.placements.get(*at);
            let asked = self.field.entrants.get(*at).map(|entrant| &entrant.asked);
            placement.is_some_and(|placement| match placement.outcome {
                Some(
                    Outcome::AwardedInPart
                    | Outcome::RefusedCeiling
                    | Outcome::Reserve
                    | Outcome::CarriedOver,
                ) => true,
                Some(Outcome::AwardedReduced | Outcome::Selected) => {
                    placement.granted.as_ref() != asked
                }
                _ => false,
            })
        };
        let mut order: Vec<usize> = Vec::with_capacity(self.field.standings.len());
        let mut has = vec![false; self.field.standings.len()];
        for at in self.field.lists.iter().flat_map(|list| &list.order) {
            if let Some(has) = has.get_mut(*at).filter(|has| !**has) {
                *has = true;
                order.push(*at);
            }
        }
        order.retain(lacks);
        order
    }

    /// Those with money and points, highest first.
    fn served(&self, selection: &Selection) -> Vec<(Rational, &'a str, usize)> {
        let placements = selection.placements.iter().enumerate();
        let served = placements.filter_map(|(at, placement)| {
            placement.granted.as_ref().filter(|one| one.is_positive())?;
            Some((
                self.points(at)?.clone(),
                self.field.standings.get(at)?.id,
                at,
            ))
        });
        let mut served: Vec<_> = served.collect();
        served.sort_unstable();
        served
    }

    /// Those with money that it would pass.
    fn pass(
        &self,
        at: usize,
        key: &Rational,
        served: &[(Rational, &str, usize)],
        cut_off: &mut CutOff,
    ) {
        let Some(own) = self.points(at) else {
            return;
        };
        let from = served.partition_point(|(points, ..)| points < key);
        let upto = served.partition_point(|(points, ..)| points <= own);
        let passed = served.get(from..upto).unwrap_or_default();
        // It may have a part of what it asked itself.
        let others = passed.iter().filter(|(_, _, other)| *other != at);
        let equals = passed.iter().rev().take_while(|(points, ..)| points == own);
        let n_own = equals.filter(|(_, _, other)| *other == at).count();
        cut_off.n_between = passed.len() - n_own;
        let first = others.take(NAMED);
        cut_off.between = first.map(|(_, id, _)| (*id).to_owned()).collect();
    }
}
