//! From points to sums: of all criteria or of a group, plain, weighted, or as the ranking weighs them.

use super::assessment::Bounds;
use super::got::Lack;
use super::marks::Marks;
use super::method::combine;
use super::plain;
use super::range::Range;
use super::scene::Scene;
use crate::decision::Verdict;
use crate::program::{Criterion, CriterionId, Otherwise, Program, Score, Weight, stands_in};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// The points of a proposal, to be summed.
pub(super) struct Sums<'a> {
    program: &'a Program,
    proposal: &'a Proposal,
    points: &'a [Bounds],
    applies: &'a [Verdict],
}

/// By points are summed.
#[derive(Clone, Copy)]
enum By<'m, 'a> {
    /// Those of all together.
    All,
    /// Those of one assessor; nobody's: of one who is still to come.
    One(&'m Marks<'a>, Option<u16>),
}

impl<'a> Sums<'a> {
    pub(super) fn new(
        program: &'a Program,
        proposal: &'a Proposal,
        points: &'a [Bounds],
        applies: &'a [Verdict],
    ) -> Self {
        Self {
            program,
            proposal,
            points,
            applies,
        }
    }

    /// The sum over all criteria, or over a group. Where criteria do not apply by part the others take over, it is scaled
    /// up so that the highest possible sum stays the same.
    pub(super) fn of(&self, group: Option<u16>, factor: impl Fn(&Criterion) -> Range) -> Range {
        match self.program.score.as_ref() {
            Some(score) if score.assessors.combines_totals() => {
                let marks = Marks::new(self.program, score, self.proposal, self.applies);
                combined(score, &marks, |by| self.sum(group, &factor, by))
            }
            _ => match self.known(group, &factor) {
                Some(sum) => Range::exactly(sum),
                None => self.sum(group, &factor, By::All),
            },
        }
    }

    /// The total as the score states it.
    pub(super) fn total(&self, score: &Score) -> Range {
        if !self.has_shifting()
            && !score.assessors.combines_totals()
            && let Some(total) = plain::total(self.program, score, (self.points, self.applies))
        {
            return Range::exactly(total);
        }
        self.of(None, |criterion| {
            Range::exactly(factor(self.program, score, criterion))
        })
    }

    /// The sum where everything is known, which needs no ends; nothing where something is open or has to be scaled.
    fn known(&self, group: Option<u16>, factor: &impl Fn(&Criterion) -> Range) -> Option<Rational> {
        if self.has_shifting() {
            return None;
        }
        let mut sum = Rational::ZERO;
        let members = self.program.criteria.iter().zip(self.points);
        for ((criterion, points), applies) in members.zip(self.applies) {
            let groups = &self.program.groups;
            if group.is_some_and(|group| !stands_in(groups, criterion.group, group)) {
                continue;
            }
            let points = points.value().filter(|_| !applies.is_open())?;
            let factor = factor(criterion);
            let factor = factor.low.filter(|_| factor.lack.is_none())?;
            sum += &(points * &factor);
        }
        Some(sum)
    }

    /// The total of each assessor, for the rule that combines totals.
    pub(super) fn of_assessor(&self, score: &Score, marks: &Marks<'_>, assessor: u16) -> Range {
        let factor = |criterion: &Criterion| Range::exactly(factor(self.program, score, criterion));
        self.sum(None, &factor, By::One(marks, Some(assessor)))
    }

    /// The points on a criterion of whom they are asked.
    fn points_of(&self, id: CriterionId, criterion: &Criterion, by: By<'_, '_>) -> Range {
        let together = self
            .points
            .get(id.index())
            .map_or_else(|| Range::unknown(Lack::Judgement), Range::of_bounds);
        let By::One(marks, assessor) = by else {
            return together;
        };
        if criterion.computed.is_some() || !marks.may_apply(id) {
            return together;
        }
        match assessor.and_then(|assessor| marks.of(assessor, id)) {
            Some(mark) => Range::exactly(mark.clone()),
            None => Range {
                low: Some(criterion.min.clone()),
                high: Some(criterion.max.clone()),
                lack: Some(Lack::Judgement),
            },
        }
    }

    fn sum(
        &self,
        group: Option<u16>,
        factor: &impl Fn(&Criterion) -> Range,
        by: By<'_, '_>,
    ) -> Range {
        let mut sum = Range::exactly(Rational::ZERO);
        let (mut whole, mut left) = (sum.clone(), sum.clone());
        let mut is_scaled = false;
        let mut open = None;
        let has_shifting = self.has_shifting();
        let ids = (0..).map(CriterionId);
        let members = ids.zip(&self.program.criteria).zip(self.applies);
        for ((id, criterion), applies) in members {
            let groups = &self.program.groups;
            if group.is_some_and(|group| !stands_in(groups, criterion.group, group)) {
                continue;
            }
            let factor = factor(criterion);
            let lack = Lack::of(*applies);
            let points = self.points_of(id, criterion, by);
            let points = Range {
                lack: lack.or(points.lack),
                ..points
            };
            sum = sum.plus(&points.times(&factor));
            if !has_shifting {
                continue;
            }
            let most = Range::exactly(criterion.max.clone()).times(&factor);
            whole = whole.plus(&most);
            let shifts = shifts(criterion);
            if shifts && *applies == Verdict::NotApplicable {
                is_scaled = true;
            } else {
                left = left.plus(&most);
            }
            if shifts {
                open = open.max(lack);
            }
        }
        if let Some(lack) = open {
            return Range::unknown(lack);
        }
        if !is_scaled {
            return sum;
        }
        let nothing_left = left.lack.is_none() && left.low.as_ref().is_some_and(Rational::is_zero);
        if nothing_left {
            return Range::exactly(Rational::ZERO);
        }
        sum.times(&whole.divided_by(&left))
    }

    /// What the sum of the total is scaled by for criteria that do not apply, where that is known.
    pub(super) fn scale(&self, score: &Score) -> Option<Rational> {
        let (mut whole, mut left) = (Rational::ZERO, Rational::ZERO);
        for (criterion, applies) in self.program.criteria.iter().zip(self.applies) {
            let most = &criterion.max * &factor(self.program, score, criterion);
            whole = &whole + &most;
            if !(shifts(criterion) && *applies == Verdict::NotApplicable) {
                left = &left + &most;
            }
        }
        whole.checked_div(&left)
    }

    /// The plain sum of the points.
    pub(super) fn plain(&self, group: Option<u16>) -> Range {
        self.of(group, |_| Range::exactly(Rational::ONE))
    }

    /// The sum that a threshold looks at.
    pub(super) fn for_threshold(&self, score: &Score, weighted: bool, group: Option<u16>) -> Range {
        if weighted {
            self.of(group, |criterion| {
                Range::exactly(factor(self.program, score, criterion))
            })
        } else {
            self.plain(group)
        }
    }

    fn has_shifting(&self) -> bool {
        self.program.criteria.iter().any(shifts)
    }
}

/// What the rule makes of the sums of the assessors, or the bounds between which that lies.
fn combined(score: &Score, marks: &Marks<'_>, sum: impl Fn(By<'_, '_>) -> Range) -> Range {
    let missing = marks.missing_assessors();
    let mut sums: Vec<Range> = marks
        .assessors()
        .map(|assessor| sum(By::One(marks, Some(assessor))))
        .collect();
    sums.extend(std::iter::repeat_n((), missing).map(|()| sum(By::One(marks, None))));
    let end = |end: fn(&Range) -> Option<&Rational>| {
        let ends = sums.iter().filter_map(end);
        (ends.clone().count() == sums.len())
            .then(|| combine(&score.assessors.method, ends))
            .flatten()
    };
    Range {
        low: end(|range| range.low.as_ref()),
        high: end(|range| range.high.as_ref()),
        lack: sums.iter().filter_map(|range| range.lack).max(),
    }
}

/// Whether the others take over the part of a criterion that does not apply.
fn shifts(criterion: &Criterion) -> bool {
    criterion
        .applies
        .as_ref()
        .is_some_and(|rule| rule.otherwise == Otherwise::OthersInProportion)
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

/// What they are multiplied by in the ranking: a weight of its own, and every multiplier by condition holds.
pub(super) fn ranking_factor(scene: &Scene<'_>, score: &Score, criterion: &Criterion) -> Range {
    let own = criterion.ranking_weight.as_ref().map(Weight::factor);
    let base = match (own, &score.total.out_of) {
        (Some(weight), Some(out_of)) => (weight * out_of)
            .checked_div(&criterion.max)
            .unwrap_or(Rational::ZERO),
        (Some(weight), None) => weight.clone(),
        (None, _) => factor(scene.program, score, criterion),
    };
    let mut range = Range::exactly(base);
    for rule in &criterion.ranking_times {
        let applies = rule
            .condition
            .as_ref()
            .map_or(Verdict::Met, |condition| scene.verdict(condition, None));
        let more = range.times(&Range::exactly(rule.times.clone()));
        range = match Lack::of(applies) {
            Some(lack) => Range {
                lack: Some(lack),
                ..range.or(&more)
            },
            None if applies == Verdict::Met => more,
            None => range,
        };
    }
    range
}
