//! From marks to points and totals, exactly.

use super::assessment::{Assessment, Bounds};
use super::got::Lack;
use super::range::Range;
use super::scene::Scene;
use super::sum::{Sums, factor, ranking_factor};
use crate::decision::Verdict;
use crate::program::{Criterion, CriterionId, Per, Program, Score};
use crate::proposal::{Mark, Proposal};
use crate::quantity::Rational;

/// The marks of one proposal under the rule of the call.
pub(super) struct Marks<'a> {
    program: &'a Program,
    score: &'a Score,
    proposal: &'a Proposal,
    /// Whether each criterion applies; none: all do.
    applies: &'a [Verdict],
    /// How many marks every criterion must have at least, over those that were given.
    lacking: usize,
}

impl<'a> Marks<'a> {
    pub(super) fn new(
        program: &'a Program,
        score: &'a Score,
        proposal: &'a Proposal,
        applies: &'a [Verdict],
    ) -> Self {
        let mut marks = Self {
            applies,
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

    /// Whether a criterion applies, or may apply.
    pub(super) fn may_apply(&self, criterion: CriterionId) -> bool {
        self.applies.get(criterion.index()) != Some(&Verdict::NotApplicable)
    }

    /// Whether a mark counts.
    pub(super) fn counts(&self, mark: &Mark) -> bool {
        mark.points.is_some() && !self.is_recused(mark.assessor) && self.may_apply(mark.criterion)
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
        if !self.may_apply(criterion) {
            return 0;
        }
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
            .filter(|mark| mark.assessor == assessor && mark.points.is_some())
            .filter(|mark| self.may_apply(mark.criterion));
        let asked = (0..)
            .map(CriterionId)
            .zip(&self.program.criteria)
            .filter(|(id, _)| self.may_apply(*id));
        given.count() == asked.count()
    }

    /// The exact mean, or the bounds between which it lies: a missing mark lies on the scale.
    /// A criterion that does not apply gives none.
    fn points(&self, id: CriterionId, criterion: &Criterion) -> Bounds {
        if !self.may_apply(id) {
            return Bounds::exactly(Rational::ZERO);
        }
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

/// Writes the points and the totals of a proposal.
pub(super) fn score(program: &Program, proposal: &Proposal, assessment: &mut Assessment) {
    assessment.points.clear();
    assessment.applies.clear();
    assessment.score_lack = None;
    assessment.ranking_lack = None;
    assessment.total = Bounds::UNKNOWN;
    let Some(score) = &program.score else {
        assessment.ranking_total = Bounds::UNKNOWN;
        return;
    };
    let memo = std::mem::take(&mut assessment.memo);
    // Nothing that counts points reads them.
    let no_total = Bounds::UNKNOWN;
    let scene = Scene::new(program, proposal, (&[], &no_total), memo);
    for criterion in &program.criteria {
        let applies = criterion.applies.as_ref().map_or(Verdict::Met, |applies| {
            match scene.verdict(&applies.condition, None) {
                Verdict::NotMet => Verdict::NotApplicable,
                verdict => verdict,
            }
        });
        assessment.applies.push(applies);
    }
    let marks = Marks::new(program, score, proposal, &assessment.applies);
    for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
        let mut points = marks.points(id, criterion);
        let applies = assessment.applies.get(id.index()).copied();
        if let Some(lack) = applies.and_then(Lack::of) {
            let none = Range::exactly(Rational::ZERO);
            let may_be = Range {
                lack: Some(lack),
                ..Range::of_bounds(&points).or(&none)
            };
            points = Bounds {
                known: false,
                ..may_be.into_bounds()
            };
        }
        assessment.points.push(points);
    }
    let sums = Sums::new(program, &assessment.points, &assessment.applies);
    let total = sums.of(None, |criterion| {
        Range::exactly(factor(program, score, criterion))
    });
    let ranking = score
        .ranking_differs
        .then(|| sums.of(None, |criterion| ranking_factor(&scene, score, criterion)));
    assessment.score_lack = total.lack;
    assessment.total = total.into_bounds();
    assessment.ranking_total = match ranking {
        Some(ranking) => {
            assessment.ranking_lack = ranking.lack;
            ranking.into_bounds()
        }
        None => assessment.total.clone(),
    };
    assessment.memo = scene.into_memo();
}
