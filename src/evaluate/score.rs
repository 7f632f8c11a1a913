//! From marks to points and totals, exactly.

use super::assessment::{Assessment, Bounds};
use super::range::Range;
use crate::decision::Verdict;
use crate::program::{Criterion, CriterionId, Per, Program, Score};
use crate::proposal::{Mark, Proposal};
use crate::quantity::Rational;

/// The marks of one proposal under the rule of the call.
pub(super) struct Marks<'a> {
    program: &'a Program,
    score: &'a Score,
    proposal: &'a Proposal,
    /// How many marks every criterion must have at least, over those that were given.
    lacking: usize,
}

impl<'a> Marks<'a> {
    pub(super) fn new(program: &'a Program, score: &'a Score, proposal: &'a Proposal) -> Self {
        let mut marks = Self {
            program,
            score,
            proposal,
            lacking: 0,
        };
        marks.lacking = marks.lacking_sets();
        marks
    }

    fn is_recused(&self, assessor: u16) -> bool {
        self.proposal
            .recusals
            .iter()
            .any(|recusal| recusal.assessor == assessor)
    }

    /// Whether a mark counts.
    pub(super) fn counts(&self, mark: &Mark) -> bool {
        mark.points.is_some() && !self.is_recused(mark.assessor)
    }

    /// The marks on a criterion, those that do not count too.
    pub(super) fn on(&self, criterion: CriterionId) -> &'a [Mark] {
        let marks = &self.proposal.marks;
        let start = marks.partition_point(|mark| mark.criterion < criterion);
        let end = marks.partition_point(|mark| mark.criterion <= criterion);
        marks.get(start..end).unwrap_or(&[])
    }

    /// How many marks count on a criterion.
    pub(super) fn counted(&self, criterion: CriterionId) -> usize {
        self.on(criterion)
            .iter()
            .filter(|mark| self.counts(mark))
            .count()
    }

    /// How many marks are still missing on a criterion: those that stand as null, and those that the minimum lacks.
    pub(super) fn missing(&self, criterion: CriterionId) -> usize {
        let on = self.on(criterion);
        let counted = self.counted(criterion);
        let null = on
            .iter()
            .filter(|mark| mark.points.is_none() && !self.is_recused(mark.assessor))
            .count();
        let rule = self.score.assessors;
        let least = usize::try_from(rule.at_least).unwrap_or(usize::MAX).max(1);
        if rule.per == Per::Assessor {
            // Everyone who began must have marked every criterion, or there is no total of his.
            let wanted = self.assessors().count().max(least);
            return wanted.saturating_sub(counted);
        }
        let lacking = match rule.at_least_per {
            Per::Criterion | Per::Assessor => least.saturating_sub(counted),
            Per::Proposal => self.lacking.max(usize::from(counted == 0)),
        };
        null.max(lacking)
    }

    /// How many full sets of marks the minimum per proposal lacks.
    fn lacking_sets(&self) -> usize {
        let least = usize::try_from(self.score.assessors.at_least).unwrap_or(usize::MAX);
        least.saturating_sub(
            self.assessors()
                .filter(|assessor| self.is_full(*assessor))
                .count(),
        )
    }

    /// The assessors with marks who are not recused, each once.
    fn assessors(&self) -> impl Iterator<Item = u16> {
        let marks = &self.proposal.marks;
        marks.iter().enumerate().filter_map(|(n, mark)| {
            let before = marks.get(..n).unwrap_or(&[]);
            let is_first = !before.iter().any(|other| other.assessor == mark.assessor);
            (is_first && !self.is_recused(mark.assessor)).then_some(mark.assessor)
        })
    }

    fn is_full(&self, assessor: u16) -> bool {
        let given = self
            .proposal
            .marks
            .iter()
            .filter(|mark| mark.assessor == assessor && mark.points.is_some());
        given.count() == self.program.criteria.len()
    }

    /// The exact mean, or the bounds between which it lies: a missing mark lies on the scale.
    fn points(&self, id: CriterionId, criterion: &Criterion) -> Bounds {
        let marks = self.on(id).iter().filter(|mark| self.counts(mark));
        let sum: Rational = marks.filter_map(|mark| mark.points.as_ref()).sum();
        let (counted, missing) = (self.counted(id), self.missing(id));
        let mean = |sum: &Rational| sum.checked_div(&number(counted + missing));
        if missing == 0 {
            return mean(&sum).map_or(Bounds::UNKNOWN, Bounds::exactly);
        }
        let added = |mark: &Rational| mean(&(&sum + &(mark * &number(missing))));
        Bounds {
            low: added(&criterion.min),
            high: added(&criterion.max),
            known: false,
        }
    }
}

fn number(n: usize) -> Rational {
    Rational::from_i64(i64::try_from(n).unwrap_or(i64::MAX))
}

/// What the points on a criterion are multiplied by to give what they add to the total.
pub(super) fn factor(program: &Program, score: &Score, criterion: &Criterion) -> Rational {
    let rule = &score.total;
    let weight = match &criterion.weight {
        Some(weight) if rule.weighted => weight.factor().clone(),
        _ => Rational::ONE,
    };
    let Some(out_of) = &rule.out_of else {
        return weight;
    };
    let whole = if rule.weighted {
        criterion.max.clone()
    } else {
        program
            .criteria
            .iter()
            .map(|criterion| &criterion.max)
            .sum()
    };
    (weight * out_of)
        .checked_div(&whole)
        .unwrap_or(Rational::ZERO)
}

/// Writes the points and the total of a proposal.
pub(super) fn score(program: &Program, proposal: &Proposal, assessment: &mut Assessment) {
    assessment.points.clear();
    assessment.total = Bounds::UNKNOWN;
    if let Some(score) = &program.score {
        let marks = Marks::new(program, score, proposal);
        let mut total = Range::exactly(Rational::ZERO);
        for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
            let points = marks.points(id, criterion);
            let factor = Range::exactly(factor(program, score, criterion));
            total = total.plus(&Range::of_bounds(&points).times(&factor));
            assessment.points.push(points);
        }
        assessment.total = total.into_bounds();
    }
    assessment.ranking_total = assessment.total.clone();
}

/// Whether points reach a threshold. Bounds show a certain failure only: until all marks are in, it is not reached.
pub(super) fn reaches(bounds: &Bounds, at_least: &Rational) -> Verdict {
    match bounds.value() {
        Some(points) => Verdict::of(points >= at_least),
        None if bounds.high.as_ref().is_some_and(|high| high < at_least) => Verdict::NotMet,
        None => Verdict::AwaitingJudgement,
    }
}

/// The plain sum of the points.
pub(super) fn plain_total(points: &[Bounds]) -> Bounds {
    let mut sum = Range::exactly(Rational::ZERO);
    for points in points {
        sum = sum.plus(&Range::of_bounds(points));
    }
    sum.into_bounds()
}

/// The total that a threshold looks at.
pub(super) fn threshold_total(weighted: bool, assessment: &Assessment) -> Bounds {
    if weighted {
        assessment.total.clone()
    } else {
        plain_total(&assessment.points)
    }
}
