//! Putting one course beside another: what is the same stays, what differs becomes a range.

use std::collections::{BTreeMap, BTreeSet};

use super::explore::{Entry, Explored, Fate};
use super::run::{Result, Served};
use super::turn::Line;
use crate::quantity::Rational;

pub(super) fn fate(result: &Result) -> Fate {
    let granted = result.granted.clone();
    Fate {
        what: (!result.is_open).then_some(result.what),
        granted: if result.is_open {
            (Rational::ZERO, granted)
        } else {
            (granted.clone(), granted)
        },
        by: result.by,
        step: result.step,
    }
}

pub(super) fn widen_fate(into: &mut Option<Fate>, result: Option<&Result>) {
    let Some(other) = result.map(fate) else {
        return;
    };
    match into {
        Some(into) => {
            into.what = into.what.filter(|what| Some(*what) == other.what);
            widen(&mut into.granted, &other.granted);
            into.step = into.step.max(other.step);
        }
        None => *into = Some(other),
    }
}

pub(super) fn widen(into: &mut (Rational, Rational), other: &(Rational, Rational)) {
    if other.0 < into.0 {
        into.0 = other.0.clone();
    }
    if other.1 > into.1 {
        into.1 = other.1.clone();
    }
}

pub(super) fn entry(at: usize, line: Line) -> Entry {
    Entry {
        at,
        pot: line.pot,
        asked: line.asked,
        available: line
            .available
            .map(|available| (available.clone(), available)),
        granted: (line.granted.clone(), line.granted),
        why: Some(line.why),
    }
}

/// Puts the lines of a further course beside those of the first.
pub(super) fn merge_lines(
    explored: &mut Explored,
    by_line: &mut BTreeMap<(usize, usize, usize), usize>,
    lines: Vec<(usize, usize, Line)>,
) {
    let mut seen = BTreeSet::new();
    for (at, step, line) in lines {
        let next = explored.entries.len();
        let place = *by_line.entry((step, at, line.pot)).or_insert(next);
        seen.insert(place);
        let other = entry(at, line);
        let Some(into) = explored.entries.get_mut(place) else {
            // In the courses before there was nothing here.
            let granted = (
                Rational::ZERO.min(other.granted.0.clone()),
                other.granted.1.clone(),
            );
            explored.entries.push(Entry {
                granted,
                why: None,
                ..other
            });
            continue;
        };
        widen(&mut into.granted, &other.granted);
        match (&mut into.available, &other.available) {
            (Some(into), Some(other)) => widen(into, other),
            (into, _) => *into = None,
        }
        into.why = into.why.filter(|why| Some(*why) == other.why);
    }
    for (place, into) in explored.entries.iter_mut().enumerate() {
        if !seen.contains(&place) {
            into.granted.0 = Rational::ZERO;
            into.why = None;
        }
    }
}

/// Only who is in a list in every course keeps a place in it; those who change places from course to course share one.
pub(super) fn keep_common(list: &mut Served, other: &Served) {
    if list.groups == other.groups {
        return;
    }
    let places = other.groups.iter().enumerate();
    let places: BTreeMap<usize, usize> = places
        .flat_map(|(place, group)| group.iter().map(move |at| (*at, place)))
        .collect();
    for group in &mut list.groups {
        group.retain(|at| places.contains_key(at));
    }
    list.groups.retain(|group| !group.is_empty());
    let ends = |group: &Vec<usize>| {
        let there = || group.iter().filter_map(|at| places.get(at).copied());
        there().min().zip(there().max())
    };
    // From the end: the first place that any of those from here on has in the other course.
    let mut firsts: Vec<usize> = Vec::with_capacity(list.groups.len());
    for group in list.groups.iter().rev() {
        let first = ends(group).map_or(usize::MAX, |(first, _)| first);
        firsts.push(firsts.last().map_or(first, |later| first.min(*later)));
    }
    firsts.reverse();
    let mut common: Vec<Vec<usize>> = Vec::with_capacity(list.groups.len());
    let mut reached: Option<usize> = None;
    for (group, first) in std::mem::take(&mut list.groups).into_iter().zip(firsts) {
        let end = ends(&group).map(|(_, end)| end);
        // Somebody from here on stands, in the other course, no lower than somebody above.
        let changes = reached.is_some_and(|reached| first <= reached);
        match common.last_mut().filter(|_| changes) {
            Some(above) => above.extend(group),
            None => common.push(group),
        }
        reached = reached.max(end);
    }
    list.groups = common;
}
