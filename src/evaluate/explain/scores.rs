//! Points, marks and thresholds.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{AssessorPoints, Bound, CriterionScore, Datum, Finding, Observed, Verdict};
use crate::evaluate::Bounds;
use crate::evaluate::got::Lack;
use crate::evaluate::score::{Marks, factor, reaches, threshold_total};
use crate::program::{ChangedBy, Criterion, CriterionId, Score, Weight};
use crate::proposal::Mark;
use crate::proposal::intake::pointer_step;
use crate::quantity::Rational;
use crate::words::Message;
use crate::words::message::finding as say;

impl Teller<'_> {
    fn criteria(&self) -> impl Iterator<Item = (CriterionId, &Criterion)> {
        (0..).map(CriterionId).zip(&self.program.criteria)
    }

    /// Whether the score was looked at.
    fn scored(&self) -> Option<&Score> {
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
        let marks = Marks::new(self.program, score, self.proposal);
        self.criteria()
            .zip(&self.assessment.points)
            .map(|((id, criterion), points)| {
                let factor = factor(self.program, score, criterion);
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
                    points: points.value().cloned(),
                    weight: criterion.weight.as_ref().map(weight),
                    contribution: points.value().map(|points| points * &factor),
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

    /// The findings on the score and its thresholds.
    pub(super) fn score(&self, out: &mut Vec<Finding>) {
        let Some(score) = self.scored() else { return };
        let verdict = if self.assessment.total.known {
            Verdict::Met
        } else {
            Verdict::AwaitingJudgement
        };
        let Some(mut whole) = self.on_statement(score.statement, verdict) else {
            return;
        };
        let mut below = Vec::new();
        for ((id, criterion), points) in self.criteria().zip(&self.assessment.points) {
            let Some(at_least) = &criterion.threshold else {
                continue;
            };
            let Some(statement) = self.program.statement(criterion.statement) else {
                continue;
            };
            let label = say::threshold_of(self.label(statement)).text(self.language);
            let head = Head {
                statement,
                force: None,
            };
            let finding_id = criterion_threshold_id(criterion);
            let mut finding = self.finding(
                head,
                finding_id,
                label,
                reaches(points, at_least),
                statement.span,
            );
            let mut reads = Reads::all();
            self.mark_reads(Some(id), &mut reads);
            finding.observed = self.followed(points, &say::points(), reads.observed);
            finding.bound = Some(at_least_bound(at_least));
            below.push(finding);
        }
        let Some(statement) = self.program.statement(score.statement) else {
            return;
        };
        for (n, threshold) in score.thresholds.iter().enumerate() {
            let total = threshold_total(threshold.weighted, self.assessment);
            let head = Head {
                statement,
                force: None,
            };
            let label = say::threshold().text(self.language);
            let verdict = reaches(&total, &threshold.at_least);
            let mut finding = self.finding(
                head,
                self.score_threshold_id(n),
                label,
                verdict,
                statement.span,
            );
            let mut reads = Reads::all();
            self.mark_reads(None, &mut reads);
            finding.observed = self.followed(&total, &say::total(), reads.observed);
            finding.bound = Some(at_least_bound(&threshold.at_least));
            below.push(finding);
        }
        whole.children = below.iter().map(|finding| finding.id.clone()).collect();
        out.push(whole);
        out.append(&mut below);
    }

    /// The number that a threshold looks at, where it is known, before the marks that it follows from. It is no single fact,
    /// so the whole proposal gives it.
    fn followed(&self, number: &Bounds, what: &Message, marks: Vec<Observed>) -> Vec<Observed> {
        let number = number.value().map(|number| Observed {
            fact: String::new(),
            ty: "points",
            value: Datum::Number(number.clone()),
            origin: None,
            note: Some(what.text(self.language)),
        });
        number.into_iter().chain(marks).collect()
    }

    /// The id of the n-th threshold of the total, from 0.
    pub(super) fn score_threshold_id(&self, n: usize) -> String {
        let score = self
            .program
            .score
            .as_ref()
            .and_then(|score| self.program.statement(score.statement));
        let id = score.map_or("score", |statement| statement.id.as_str());
        if n == 0 {
            format!("{id}/threshold")
        } else {
            format!("{id}/threshold/{}", n + 1)
        }
    }

    /// Collects the marks that count, or those that are missing.
    pub(super) fn mark_reads(&self, criterion: Option<CriterionId>, reads: &mut Reads) {
        let Some(score) = &self.program.score else {
            return;
        };
        let marks = Marks::new(self.program, score, self.proposal);
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

/// The id of the threshold of a criterion.
pub(super) fn criterion_threshold_id(criterion: &Criterion) -> String {
    format!("{}/threshold", criterion.name)
}

fn at_least_bound(at_least: &Rational) -> Bound {
    Bound {
        op: "at_least",
        ty: "number",
        value: Datum::Number(at_least.clone()),
    }
}

fn weight(weight: &Weight) -> Datum {
    match weight {
        Weight::Share(share) => Datum::Percentage(share.clone()),
        Weight::Times(times) => Datum::Number(times.clone()),
    }
}
