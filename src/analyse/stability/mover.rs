//! What moves with a weight: totals and margins, each as a straight line.

use std::cmp::Ordering;

use super::field::{Field, Reweighed};
use super::line::Line;
use super::moved::Moved;
use crate::evaluate::{comparisons_of_total, division_reads_total, margins};
use crate::program::{Method, Program};
use crate::quantity::Rational;

/// A proposal with what moves.
#[derive(Debug, Clone)]
pub(super) struct Mover {
    /// Its position in the input.
    pub(super) index: usize,
    /// Its total in the ranking, turned so that smaller is better.
    pub(super) key: Line,
    /// By how much is met what the total decides.
    pub(super) margins: Vec<Line>,
    /// What it asks.
    pub(super) asked: Rational,
}

/// The totals of all proposals in the ranking at one weight, and the margins of each.
type Sample = (Vec<Option<Rational>>, Vec<Vec<Option<Rational>>>);

/// Everything as lines in the weight; `None` where something is none.
pub(super) fn movers(
    field: &Field<'_>,
    moved: &mut Moved,
    reweighed: &mut Reweighed,
) -> Option<Vec<Mover>> {
    let (comparisons, all_known) = comparisons_of_total(field.program);
    if !all_known || is_bent(field.program) {
        return None;
    }
    let half = Rational::new(1, 2)?;
    let mut samples: Vec<Sample> = Vec::new();
    for share in [Rational::ZERO, half, Rational::ONE] {
        let program = moved.at(&share);
        let assessments = field.assessed(program, reweighed);
        let pairs = field.input.proposals.iter().zip(assessments);
        let margins = pairs
            .map(|(proposal, assessment)| margins(program, proposal, assessment, &comparisons));
        let margins = margins.collect();
        let totals = assessments.iter();
        let totals = totals.map(|one| one.ranking_total.value().cloned());
        samples.push((totals.collect(), margins));
    }
    let [zero, half, one] = samples.as_slice() else {
        return None;
    };
    let lowest_first = is_lowest_first(field);
    let mut movers = Vec::new();
    for index in 0..field.input.proposals.len() {
        let at = |sample: &Sample| sample.0.get(index)?.clone();
        // A total that is not known, whatever the weights: it takes no part.
        let (Some(a), Some(b), Some(c)) = (at(zero), at(half), at(one)) else {
            continue;
        };
        let line = Line::through([&a, &b, &c])?;
        let n = zero.1.get(index).map_or(0, Vec::len);
        let mut lines = Vec::new();
        for nth in 0..n {
            let at =
                |sample: &Sample| -> Option<Rational> { sample.1.get(index)?.get(nth)?.clone() };
            if let (Some(a), Some(b), Some(c)) = (at(zero), at(half), at(one)) {
                lines.push(Line::through([&a, &b, &c])?);
            }
        }
        let asked = field
            .assessments
            .get(index)
            .and_then(|one| one.amount.value())
            .cloned();
        movers.push(Mover {
            index,
            key: if lowest_first { line } else { line.turned() },
            margins: lines,
            asked: asked.unwrap_or(Rational::ZERO).max(Rational::ZERO),
        });
    }
    Some(movers)
}

/// Whether something may bend with a weight, or jump, between the places that the lines know: the middle of the assessors'
/// totals, what is made of all proposals that pass, the limits of a division that reads the total.
fn is_bent(program: &Program) -> bool {
    let assessors = program.score.as_ref().map(|score| &score.assessors);
    let of_totals =
        assessors.is_some_and(|rule| rule.combines_totals() && rule.method != Method::Consensus);
    of_totals
        || !program.overalls.is_empty()
        || program.has_field_threshold()
        || division_reads_total(program)
}

fn is_lowest_first(field: &Field<'_>) -> bool {
    use crate::program::KeyForm;
    let ranking = field.program.ranking.as_ref();
    let mut keys = ranking.into_iter().flat_map(|ranking| &ranking.keys);
    keys.find(|key| matches!(key.form, KeyForm::Total))
        .is_some_and(|key| !key.highest_first)
}

/// Which of two stands higher just beside the weight.
pub(super) fn just_after_start(movers: &[Mover], a: usize, b: usize) -> Ordering {
    match (movers.get(a), movers.get(b)) {
        (Some(one), Some(other)) => (&one.key.start, &one.key.slope, one.index).cmp(&(
            &other.key.start,
            &other.key.slope,
            other.index,
        )),
        _ => a.cmp(&b),
    }
}
