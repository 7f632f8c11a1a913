//! How firm a selection is.
//!
//! The question for each weight: between which values does the selection stay the same, while the other weights keep their
//! mutual proportions? Totals are straight lines in that weight, so the order changes only where two lines cross, and a
//! threshold only where a line meets it. [`walk`] goes from crossing to crossing, outwards from the weight, and selects again
//! wherever a crossing may matter; it stops at the first that does. [`quiet`] knows the crossings that cannot matter.
//!
//! Then, by trial: the selection without each assessor, and with each mark one step up or down.

mod alike;
mod field;
mod line;
mod moved;
mod mover;
mod one_step;
mod quiet;
mod search;
mod walk;

use serde::{Serialize, Serializer};

use self::field::Field;
use self::moved::{Moved, Set, shares};
use crate::program::{CONSENSUS, Program};
use crate::proposal::{Input, with_closings};
use crate::quantity::{Rational, percentage_text};
use crate::select::entered;

/// How firm a selection is. Serialises to the JSON of `stability --format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stability {
    /// Version of this format.
    pub format_version: &'static str,
    /// The name of the call.
    pub call: String,
    /// Who gets money, sorted.
    pub selection: Vec<String>,
    /// The draws that are asked.
    pub draws_needed: Vec<String>,
    /// How far each weight can move.
    pub criteria: Vec<Interval>,
    /// The same for the weights that count in the ranking only, where there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ranking_criteria: Vec<Interval>,
    /// What would be without each assessor.
    pub without_assessor: Vec<WithoutAssessor>,
    /// Which single marks decide.
    pub one_step: Vec<OneStep>,
    /// How near it is at the cut.
    pub near_cut: Option<NearCut>,
}

/// Between which values a weight can move while the selection stays the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// The criterion.
    pub criterion: String,
    /// Its share in all weights; `null` where nothing is weighted.
    #[serde(serialize_with = "percentage")]
    pub weight: Option<Rational>,
    /// The lower end; `null` for a criterion of 100 %.
    #[serde(serialize_with = "percentage")]
    pub low: Option<Rational>,
    /// The upper end.
    #[serde(serialize_with = "percentage")]
    pub high: Option<Rational>,
    /// Whether the ends are exact: not where totals are no straight lines in the weight.
    pub exact: bool,
}

/// The selection without the marks of an assessor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WithoutAssessor {
    /// Who.
    pub assessor: String,
    /// Who would get money and does not, sorted.
    pub enter: Vec<String>,
    /// Who gets money and would not, sorted.
    pub leave: Vec<String>,
    /// Who would await facts or judgement and does not, sorted.
    pub awaiting: Vec<String>,
    /// Draws that would be asked and are not.
    pub draws_needed: Vec<String>,
}

/// Whether one step on one mark changes the selection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OneStep {
    /// The proposal.
    pub proposal: String,
    /// Whose mark.
    pub assessor: String,
    /// On which criterion.
    pub criterion: String,
    /// Whether one step up changes it; `null` where the scale ends.
    pub up: Option<bool>,
    /// Whether one step down changes it.
    pub down: Option<bool>,
}

/// How near it is at the cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NearCut {
    /// The lowest total that gets money.
    pub last_with: Ranked,
    /// The highest total in the order that does not.
    pub first_without: Ranked,
    /// By how much the first is higher; below zero where a lower total is served and a higher one does not fit.
    #[serde(serialize_with = "number")]
    pub gap: Rational,
    /// The proposals of which one step on one mark changes the selection, sorted.
    pub zone: Vec<String>,
}

/// A proposal with its total in the ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ranked {
    /// The proposal.
    pub proposal: String,
    /// Its total.
    #[serde(serialize_with = "number")]
    pub total: Rational,
}

#[expect(clippy::ref_option, reason = "the form that serde calls")]
fn percentage<S: Serializer>(value: &Option<Rational>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(share) => serializer.serialize_str(&percentage_text(share)),
        None => serializer.serialize_none(),
    }
}

fn number<S: Serializer>(value: &Rational, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Says how firm the selection from `input` is. In a call with stages that is the selection of the last one, among those that
/// came to it: the stages before it stay as they are.
#[must_use]
pub fn stability(program: &Program, input: &Input) -> Stability {
    if program.stage.is_some() {
        let language = program.languages.first().copied().unwrap_or_default();
        if let Some((stage, entered)) = entered(program, input, language).pop() {
            return of_one(stage, &entered);
        }
    }
    of_one(program, input)
}

fn of_one(program: &Program, input: &Input) -> Stability {
    let closed = with_closings(program, &input.overrides);
    let field = Field::new(&closed, input);
    let one_step = one_step::all(&field);
    let has_own_ranking = shares(&closed, Set::Ranking).is_some();
    Stability {
        format_version: crate::select::FORMAT_VERSION,
        call: program.name.clone(),
        selection: field.ids(|n| field.base.funded.get(n) == Some(&true)),
        draws_needed: field.base.questions.iter().cloned().collect(),
        criteria: intervals(&field, Set::Total),
        ranking_criteria: if has_own_ranking {
            intervals(&field, Set::Ranking)
        } else {
            Vec::new()
        },
        without_assessor: without_assessors(&field),
        near_cut: near_cut(&field, &one_step),
        one_step,
    }
}

/// The interval of each weight; none where versions weigh proposals in other ways, for then no one weight moves.
fn intervals(field: &Field<'_>, set: Set) -> Vec<Interval> {
    if weighs_in_versions(field.program) {
        return Vec::new();
    }
    let shares = shares(field.program, set);
    let criteria = field.program.criteria.iter().enumerate();
    criteria
        .map(|(n, criterion)| {
            let ends = Moved::new(field.program, set, n).map(|moved| walk::ends(field, moved));
            let (low, high, exact) = match ends {
                Some((low, high, exact)) => (Some(low), Some(high), exact),
                None => (None, None, true),
            };
            Interval {
                criterion: criterion.name.clone(),
                weight: shares.as_ref().and_then(|shares| shares.get(n).cloned()),
                low,
                high,
                exact,
            }
        })
        .collect()
}

/// Whether a criterion, a group or the score has versions.
fn weighs_in_versions(program: &Program) -> bool {
    let criteria = program.criteria.iter().map(|one| one.statement);
    let groups = program.groups.iter().map(|one| one.statement);
    let score = program.score.iter().map(|one| one.statement);
    let mut all = criteria.chain(groups).chain(score);
    all.any(|statement| program.versions(statement).nth(1).is_some())
}

/// All marks and votes of one assessor are taken away; then the minimum numbers may leave something awaiting. A consensus is
/// no single assessor's.
fn without_assessors(field: &Field<'_>) -> Vec<WithoutAssessor> {
    let assessors = (0_u16..).zip(&field.input.assessors);
    assessors
        .filter(|(_, name)| *name != CONSENSUS)
        .map(|(who, name)| {
            let proposals = field.input.proposals.iter().enumerate();
            let changed = proposals.filter_map(|(at, proposal)| {
                let has_judged = proposal.marks.iter().any(|mark| mark.assessor == who)
                    || proposal.votes.iter().any(|vote| vote.assessor == who);
                has_judged.then(|| {
                    let mut other = proposal.clone();
                    other.marks.retain(|mark| mark.assessor != who);
                    other.removals.retain(|removal| removal.assessor != who);
                    other.votes.retain(|vote| vote.assessor != who);
                    (at, other)
                })
            });
            let trial = field.changed(changed);
            let base = &field.base;
            let is_new = |new: &[bool], old: &[bool], n: usize| {
                new.get(n) == Some(&true) && old.get(n) == Some(&false)
            };
            WithoutAssessor {
                assessor: name.clone(),
                enter: field.ids(|n| is_new(&trial.funded, &base.funded, n)),
                leave: field.ids(|n| is_new(&base.funded, &trial.funded, n)),
                awaiting: field.ids(|n| is_new(&trial.open, &base.open, n)),
                draws_needed: trial
                    .questions
                    .difference(&base.questions)
                    .cloned()
                    .collect(),
            }
        })
        .collect()
}

fn near_cut(field: &Field<'_>, one_step: &[OneStep]) -> Option<NearCut> {
    use crate::evaluate::Stage;
    field.program.division.as_ref()?;
    let of = |funded: bool| {
        let all = field
            .input
            .proposals
            .iter()
            .zip(&field.assessments)
            .zip(&field.base.funded);
        all.filter(move |((_, assessment), is_funded)| {
            assessment.stage == Stage::Through && **is_funded == funded
        })
        .filter_map(|((proposal, assessment), _)| {
            let total = assessment.ranking_total.value()?.clone();
            Some((total, proposal.id.to_string()))
        })
    };
    let ranked = |(total, proposal): (Rational, String)| Ranked { proposal, total };
    // Of equal totals the first id, whatever the order of the input.
    let last_with = of(true).min()?;
    let first_without = of(false).max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)))?;
    let decides = |step: &&OneStep| step.up == Some(true) || step.down == Some(true);
    let mut zone: Vec<String> = one_step
        .iter()
        .filter(decides)
        .map(|step| step.proposal.clone())
        .collect();
    zone.sort_unstable();
    zone.dedup();
    Some(NearCut {
        gap: &last_with.0 - &first_without.0,
        last_with: ranked(last_with),
        first_without: ranked(first_without),
        zone,
    })
}

#[cfg(test)]
mod tests;
