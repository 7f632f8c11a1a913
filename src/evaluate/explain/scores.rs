//! Points and marks.

use super::Teller;
use super::reads::Reads;
use crate::decision::{AssessorPoints, CriterionScore, Datum};
use crate::evaluate::got::Lack;
use crate::evaluate::score::Marks;
use crate::evaluate::sum::factor;
use crate::program::{ChangedBy, Criterion, CriterionId, Score, Weight};
use crate::proposal::Mark;
use crate::proposal::intake::pointer_step;
use crate::quantity::Rational;

impl<'a> Teller<'a> {
    pub(super) fn criteria(&self) -> impl Iterator<Item = (CriterionId, &'a Criterion)> + use<'a> {
        (0..).map(CriterionId).zip(&self.program.criteria)
    }

    fn marks<'t>(&'t self, score: &'t Score) -> Marks<'t> {
        Marks::new(self.program, score, self.proposal, &self.assessment.applies)
    }

    /// Whether the score was looked at.
    pub(super) fn scored(&self) -> Option<&'a Score> {
        self.program
            .score
            .as_ref()
            .filter(|_| !self.assessment.points.is_empty())
    }

    /// The score per criterion, with each assessor's part in it.
    pub(super) fn criterion_scores(&self) -> Vec<CriterionScore> {
        let Some(score) = self.scored() else {
            return Vec::new();
        };
        let marks = self.marks(score);
        let scale = self.sums().scale(score).unwrap_or(Rational::ONE);
        self.criteria()
            .zip(&self.assessment.points)
            .map(|((id, criterion), points)| {
                let applies = marks.may_apply(id);
                let factor = &factor(self.program, score, criterion) * &scale;
                let counted = i64::try_from(marks.counted(id)).unwrap_or(i64::MAX);
                let share = Rational::ONE
                    .checked_div(&counted.into())
                    .filter(|_| points.known);
                let assessor = |mark: &Mark| {
                    let counts = marks.counts(mark);
                    let part = share.as_ref().filter(|_| counts);
                    AssessorPoints {
                        assessor: self.assessor(mark.assessor),
                        points: mark.points.clone(),
                        contribution: part
                            .and_then(|share| Some(mark.points.as_ref()? * &(share * &factor))),
                        reason: mark.reason.as_deref().map(str::to_owned),
                        counts,
                    }
                };
                CriterionScore {
                    criterion: criterion.name.clone(),
                    points: points.value().filter(|_| applies).cloned(),
                    weight: criterion.weight.as_ref().map(weight),
                    contribution: points
                        .value()
                        .filter(|_| applies)
                        .map(|points| points * &factor),
                    assessors: marks.on(id).iter().map(assessor).collect(),
                }
            })
            .collect()
    }

    pub(super) fn assessor(&self, n: u16) -> String {
        self.input
            .assessors
            .get(usize::from(n))
            .cloned()
            .unwrap_or_default()
    }

    /// Collects the marks that count, or those that are missing.
    pub(super) fn mark_reads(&self, criterion: Option<CriterionId>, reads: &mut Reads) {
        let Some(score) = &self.program.score else {
            return;
        };
        let marks = self.marks(score);
        for (id, known) in self
            .criteria()
            .filter(|(id, _)| criterion.is_none_or(|wanted| wanted == *id))
        {
            let pointer = |assessor: &str| {
                format!(
                    "/scores/{}/{}/points",
                    pointer_step(assessor),
                    pointer_step(&known.name)
                )
            };
            if reads.missing.is_none() {
                for mark in marks.on(id).iter().filter(|mark| marks.counts(mark)) {
                    let value = mark.points.clone().map_or(Datum::Unknown, Datum::Number);
                    self.observe(
                        &pointer(&self.assessor(mark.assessor)),
                        "number",
                        value,
                        None,
                        reads,
                    );
                }
            } else if reads.missing == Some(Lack::Judgement) && marks.missing(id) > 0 {
                let without = self.without_mark(id);
                if without.len() < marks.missing(id) {
                    reads.need("/scores".to_owned(), ChangedBy::Assessor);
                }
                for assessor in without {
                    reads.need(pointer(&self.assessor(assessor)), ChangedBy::Assessor);
                }
            }
        }
    }

    /// Assessors who marked this proposal, but not this criterion.
    fn without_mark(&self, id: CriterionId) -> Vec<u16> {
        let marks = &self.proposal.marks;
        let mut assessors: Vec<u16> = marks.iter().map(|mark| mark.assessor).collect();
        assessors.sort_unstable();
        assessors.dedup();
        let is_recused = |n: &u16| {
            self.proposal
                .recusals
                .iter()
                .any(|recusal| recusal.assessor == *n)
        };
        let has_mark = |n: &u16| {
            marks
                .iter()
                .any(|mark| mark.assessor == *n && mark.criterion == id && mark.points.is_some())
        };
        assessors.retain(|n| !is_recused(n) && !has_mark(n));
        assessors
    }
}

fn weight(weight: &Weight) -> Datum {
    match weight {
        Weight::Share(share) => Datum::Percentage(share.clone()),
        Weight::Times(times) => Datum::Number(times.clone()),
    }
}
