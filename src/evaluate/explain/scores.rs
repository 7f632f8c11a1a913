//! Points and marks.

use super::Teller;
use super::reads::Reads;
use crate::decision::{AssessorPoints, CriterionScore, Datum, RemovalShown};
use crate::evaluate::got::Lack;
use crate::evaluate::marks::{Marks, SetAside, Tested};
use crate::evaluate::method::{Places, Spot};
use crate::evaluate::sum::factor;
use crate::program::{CONSENSUS, ChangedBy, Criterion, CriterionId, Expr, Method, Score, Weight};
use crate::proposal::intake::pointer_step;
use crate::proposal::{Mark, Removal};
use crate::quantity::Rational;

impl<'a> Teller<'a> {
    pub(super) fn criteria(&self) -> impl Iterator<Item = (CriterionId, &'a Criterion)> + use<'a> {
        (0..).map(CriterionId).zip(&self.program.criteria)
    }

    pub(super) fn marks(&self, score: &'a Score) -> Marks<'a> {
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
        let sums = self.sums();
        let scale = sums.scale(score).unwrap_or(Rational::ONE);
        let totals = self.shares_of_totals(score, &marks);
        self.criteria()
            .zip(&self.assessment.points)
            .map(|((id, criterion), points)| {
                let factor = &factor(self.program, score, criterion) * &scale;
                let known = points.value().filter(|_| marks.may_apply(id));
                let mut assessors: Vec<AssessorPoints> = Vec::new();
                for mark in marks.on(id) {
                    let share = match &totals {
                        Some(totals) => totals.of(mark.assessor),
                        None => known.and_then(|_| share(score, &marks, mark)),
                    };
                    assessors.push(self.assessor_points(&marks, mark, share, &factor));
                }
                let contribution = match &totals {
                    Some(totals) if totals.known && criterion.computed.is_none() => {
                        let parts = assessors.iter().filter_map(|one| one.contribution.as_ref());
                        known.map(|_| parts.sum())
                    }
                    _ => known.map(|points| points * &factor),
                };
                CriterionScore {
                    criterion: criterion.name.clone(),
                    points: known.cloned(),
                    weight: criterion.weight.as_ref().map(weight),
                    contribution,
                    scale: (criterion.min.clone(), criterion.max.clone()),
                    assessors,
                }
            })
            .collect()
    }

    fn assessor_points(
        &self,
        marks: &Marks<'_>,
        mark: &Mark,
        share: Option<Rational>,
        factor: &Rational,
    ) -> AssessorPoints {
        let is_trimmed = matches!(
            self.program
                .score
                .as_ref()
                .map(|score| &score.assessors.method),
            Some(Method::Trimmed { .. })
        );
        let is_cut = is_trimmed && share.as_ref().is_some_and(Rational::is_zero);
        let why_not = match marks.set_aside(mark) {
            Some(SetAside::Missing) => Some("missing"),
            Some(SetAside::Recused) => Some("recused"),
            Some(SetAside::BesideConsensus) => Some("beside_consensus"),
            Some(SetAside::NotApplicable) => Some("not_applicable"),
            Some(SetAside::Removed) => Some("removed"),
            None => is_cut.then_some("cut"),
        };
        let part = share.filter(|_| marks.counts(mark));
        let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
        AssessorPoints {
            assessor: self.assessor(mark.assessor),
            points: mark.points.clone(),
            contribution: part.and_then(|share| Some(mark.points.as_ref()? * &(&share * factor))),
            reason: text(&mark.reason),
            counts: why_not.is_none(),
            why_not,
            removal: self.removal(mark).map(|removal| RemovalShown {
                reason: text(&removal.reason),
                by: text(&removal.by),
                on: removal.on.map(|day| day.to_string()),
                has_effect: matches!(marks.tested(mark), Tested::Far { removed: true, .. }),
            }),
        }
    }

    fn removal(&self, mark: &Mark) -> Option<&'a Removal> {
        let mut removals = self.proposal.removals.iter();
        removals.find(|removal| {
            removal.assessor == mark.assessor && removal.criterion == mark.criterion
        })
    }

    /// Where totals are combined: what share the total of each assessor has in the result.
    fn shares_of_totals(&self, score: &'a Score, marks: &Marks<'a>) -> Option<Totals> {
        if !score.assessors.combines_totals() {
            return None;
        }
        let sums = self.sums();
        let known = self.assessment.total.known;
        let totals: Vec<(u16, Rational)> = marks
            .assessors()
            .filter(|_| known)
            .filter_map(|assessor| Some((assessor, sums.of_assessor(score, marks, assessor).low?)))
            .collect();
        let places = Places::of(&score.assessors.method, totals.len());
        let shares = totals
            .iter()
            .filter_map(|(assessor, total)| {
                let spot = Spot::among(total, totals.iter().map(|(_, other)| other));
                Some((*assessor, places?.share(spot)))
            })
            .collect();
        Some(Totals { known, shares })
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
            if let Some(expr) = &known.computed {
                self.computed_reads(id, expr, reads);
            } else if reads.missing.is_none() {
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
            } else if reads.missing == Some(Lack::Judgement)
                && marks.missing(id) > 0
                && score.assessors.method == Method::Consensus
            {
                reads.need(pointer(CONSENSUS), ChangedBy::Assessor);
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

    /// What computed points read; where they are off the scale, all of that has to be looked at again.
    fn computed_reads(&self, id: CriterionId, expr: &'a Expr, reads: &mut Reads) {
        let is_known = self
            .assessment
            .points
            .get(id.index())
            .is_some_and(|points| points.known);
        if reads.missing.is_none() || !is_known {
            self.reads(expr, None, reads);
        }
        let is_off_scale = !is_known && self.scene.range(expr, None).lack.is_none();
        if is_off_scale && reads.missing == Some(Lack::Fact) {
            let mut seen = Reads::all();
            self.reads(expr, None, &mut seen);
            self.ask(seen, reads);
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

/// What share each assessor's total has in the total.
struct Totals {
    known: bool,
    shares: Vec<(u16, Rational)>,
}

impl Totals {
    fn of(&self, assessor: u16) -> Option<Rational> {
        let mut shares = self.shares.iter();
        shares
            .find(|(one, _)| *one == assessor)
            .map(|(_, share)| share.clone())
    }
}

/// What share a mark has in the points on its criterion.
fn share(score: &Score, marks: &Marks<'_>, mark: &Mark) -> Option<Rational> {
    let counting = || marks.counting(mark.criterion);
    let places = Places::of(&score.assessors.method, counting().count())?;
    Some(places.share(Spot::among(mark.points.as_ref()?, counting())))
}

fn weight(weight: &Weight) -> Datum {
    match weight {
        Weight::Share(share) => Datum::Percentage(share.clone()),
        Weight::Times(times) => Datum::Number(times.clone()),
    }
}
