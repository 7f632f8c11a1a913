//! Which marks of a proposal count, and how many are missing.

use super::assessment::Bounds;
use super::method::combine;
use super::plain;
use crate::decision::Verdict;
use crate::program::{Assessors, Criterion, CriterionId, Method, Per, Program, RemovalRule, Score};
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

/// Why a mark does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetAside {
    /// It stands as null.
    Missing,
    /// Its assessor takes no part in this proposal.
    Recused,
    /// It stands beside the consensus.
    BesideConsensus,
    /// Its criterion does not apply.
    NotApplicable,
    /// It was removed.
    Removed,
}

/// What became of a recorded removal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tested {
    /// The mark would not count anyway.
    NoUse,
    /// There is no other mark to hold it against.
    Alone,
    /// It lies so far from the middle, whose value this is; whether that is far enough.
    Far {
        /// What it is held against.
        middle: Rational,
        /// How far the mark lies from it.
        distance: Rational,
        /// Whether it is removed.
        removed: bool,
    },
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

    pub(super) fn rule(&self) -> &'a Assessors {
        &self.score.assessors
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

    /// Whether assessors give marks on a criterion.
    fn is_marked(&self, criterion: CriterionId) -> bool {
        let criterion = self.program.criteria.get(criterion.index());
        criterion.is_some_and(|criterion| criterion.computed.is_none())
    }

    /// Why a mark does not count; nothing for one that does.
    pub(super) fn set_aside(&self, mark: &Mark) -> Option<SetAside> {
        self.before_removals(mark)
            .or_else(|| self.is_removed(mark).then_some(SetAside::Removed))
    }

    /// Whether a mark counts.
    pub(super) fn counts(&self, mark: &Mark) -> bool {
        self.set_aside(mark).is_none()
    }

    /// Why a mark does not count even before any removal.
    fn before_removals(&self, mark: &Mark) -> Option<SetAside> {
        let is_consensus = Some(mark.assessor) == self.proposal.consensus;
        let method = &self.rule().method;
        if mark.points.is_none() {
            Some(SetAside::Missing)
        } else if *method == Method::Consensus && !is_consensus {
            Some(SetAside::BesideConsensus)
        } else if self.is_recused(mark.assessor) {
            Some(SetAside::Recused)
        } else if !self.may_apply(mark.criterion) {
            Some(SetAside::NotApplicable)
        } else {
            None
        }
    }

    fn is_removed(&self, mark: &Mark) -> bool {
        let is_named = self.proposal.removals.iter().any(|removal| {
            removal.assessor == mark.assessor && removal.criterion == mark.criterion
        });
        is_named && matches!(self.tested(mark), Tested::Far { removed: true, .. })
    }

    /// What the test of a removal says of a mark. It looks at the marks before any removal.
    pub(super) fn tested(&self, mark: &Mark) -> Tested {
        let (Some(rule), Some(points), None) = (
            &self.rule().removal,
            &mark.points,
            self.before_removals(mark),
        ) else {
            return Tested::NoUse;
        };
        let given = self.given(mark.criterion);
        let others = given.filter(|other| rule.of_all || other.assessor != mark.assessor);
        let method = if rule.from_median {
            Method::Median
        } else {
            Method::Mean
        };
        match combine(&method, others.filter_map(|other| other.points.as_ref())) {
            None => Tested::Alone,
            Some(middle) => {
                let distance = (points - &middle).abs();
                let removed = is_far(rule, &distance);
                Tested::Far {
                    middle,
                    distance,
                    removed,
                }
            }
        }
    }

    /// The marks on a criterion, those that do not count too.
    pub(super) fn on(&self, criterion: CriterionId) -> &'a [Mark] {
        let marks = &self.proposal.marks;
        let start = marks.partition_point(|mark| mark.criterion < criterion);
        let end = marks.partition_point(|mark| mark.criterion <= criterion);
        marks.get(start..end).unwrap_or(&[])
    }

    /// The marks on a criterion after recusals, before removals.
    pub(super) fn given(&self, criterion: CriterionId) -> impl Iterator<Item = &'a Mark> + Clone {
        let marks = self.on(criterion).iter();
        marks.filter(|mark| self.before_removals(mark).is_none())
    }

    /// The points that count on a criterion.
    pub(super) fn counting(
        &self,
        criterion: CriterionId,
    ) -> impl Iterator<Item = &'a Rational> + Clone {
        let marks = self.on(criterion).iter();
        marks
            .filter(|mark| self.counts(mark))
            .filter_map(|mark| mark.points.as_ref())
    }

    /// How many marks count on a criterion.
    pub(super) fn counted(&self, criterion: CriterionId) -> usize {
        let nothing_recorded =
            self.proposal.removals.is_empty() && self.proposal.recusals.is_empty();
        if nothing_recorded && self.rule().method != Method::Consensus {
            if !self.may_apply(criterion) {
                return 0;
            }
            // Then every mark counts that is there.
            let marks = self.on(criterion).iter();
            return marks.filter(|mark| mark.points.is_some()).count();
        }
        self.counting(criterion).count()
    }

    pub(super) fn least(&self) -> usize {
        usize::try_from(self.rule().at_least)
            .unwrap_or(usize::MAX)
            .max(1)
    }

    fn after_removals(&self) -> usize {
        let least = self.rule().after_removals.unwrap_or(0);
        usize::try_from(least).unwrap_or(usize::MAX)
    }

    /// How many marks are still missing on a criterion: those that stand as null, those that the minimums lack, and one more
    /// where they lie too far apart.
    pub(super) fn missing(&self, criterion: CriterionId) -> usize {
        if !self.may_apply(criterion) || !self.is_marked(criterion) {
            return 0;
        }
        let counted = self.counted(criterion);
        let rule = self.rule();
        if rule.method == Method::Consensus {
            return usize::from(counted == 0);
        }
        let marks = self.on(criterion).iter();
        let null = marks
            .filter(|mark| mark.points.is_none() && !self.is_recused(mark.assessor))
            .count();
        let given = if self.proposal.removals.is_empty() {
            counted
        } else {
            self.given(criterion).count()
        };
        let wide = usize::from(self.is_too_far_apart(criterion));
        let another = if wide == 0 {
            0
        } else {
            (self.least() + wide).saturating_sub(given)
        };
        if rule.per == Per::Assessor {
            // Everyone who began must have marked every criterion, or there is no total of his.
            let wanted = self.assessors().count().max(self.least());
            return wanted.saturating_sub(counted).max(another);
        }
        let lacking = match rule.at_least_per {
            Per::Criterion | Per::Assessor => self
                .least()
                .saturating_sub(given)
                .max(self.after_removals().max(1).saturating_sub(counted)),
            Per::Proposal => self.lacking.max(usize::from(counted == 0)),
        };
        null.max(lacking).max(another)
    }

    /// How many full sets of marks the minimums per proposal lack.
    fn lacking_sets(&self) -> usize {
        if self.rule().at_least_per != Per::Proposal {
            return 0;
        }
        let full = |counts: &dyn Fn(&Mark) -> bool| {
            let assessors = self.assessors();
            assessors
                .filter(|assessor| self.is_full(*assessor, counts))
                .count()
        };
        let given = full(&|mark| self.before_removals(mark).is_none());
        let lacking = self.least().saturating_sub(given);
        let after = self.after_removals();
        if after == 0 {
            return lacking;
        }
        lacking.max(after.saturating_sub(full(&|mark| self.counts(mark))))
    }

    /// The assessors with marks who are not recused, each once.
    pub(super) fn assessors(&self) -> impl Iterator<Item = u16> {
        let marks = &self.proposal.marks;
        marks.iter().enumerate().filter_map(|(n, mark)| {
            let before = marks.get(..n).unwrap_or(&[]);
            let is_first = !before.iter().any(|other| other.assessor == mark.assessor);
            (is_first && !self.is_recused(mark.assessor)).then_some(mark.assessor)
        })
    }

    fn is_full(&self, assessor: u16, counts: &dyn Fn(&Mark) -> bool) -> bool {
        let given = self
            .proposal
            .marks
            .iter()
            .filter(|mark| mark.assessor == assessor && counts(mark));
        let asked = (0..)
            .map(CriterionId)
            .zip(&self.program.criteria)
            .filter(|(id, _)| self.may_apply(*id) && self.is_marked(*id));
        given.count() == asked.count()
    }

    /// The mark of an assessor on a criterion, if it counts.
    pub(super) fn of(&self, assessor: u16, criterion: CriterionId) -> Option<&'a Rational> {
        let mut marks = self.on(criterion).iter();
        let mark = marks.find(|mark| mark.assessor == assessor && self.counts(mark))?;
        mark.points.as_ref()
    }

    /// How many full sets may be missing where a total is made per assessor.
    pub(super) fn missing_assessors(&self) -> usize {
        let with = self.assessors().count();
        let ids = (0..).map(CriterionId).zip(&self.program.criteria);
        let wanted = ids
            .filter(|(id, _)| self.may_apply(*id) && self.is_marked(*id))
            .map(|(id, _)| self.counted(id) + self.missing(id))
            .max();
        let missing = wanted.unwrap_or(0).saturating_sub(with);
        if self.is_complete() {
            missing
        } else {
            self.with_another(missing, with)
        }
    }

    /// Whether no mark is missing.
    fn is_complete(&self) -> bool {
        let mut ids = (0..).map(CriterionId).zip(&self.program.criteria);
        ids.all(|(id, _)| self.missing(id) == 0)
    }

    /// What the rule makes of the marks, or the bounds between which that lies: a missing mark lies on the scale.
    /// A criterion that does not apply gives none.
    pub(super) fn points(&self, id: CriterionId, criterion: &Criterion) -> Bounds {
        if !self.may_apply(id) {
            return Bounds::exactly(Rational::ZERO);
        }
        if let Some(points) = plain::mean(self.rule(), self.proposal, self.on(id)) {
            return Bounds::exactly(points);
        }
        let method = &self.rule().method;
        let missing = self.missing(id);
        if missing == 0 {
            let points = combine(method, self.counting(id));
            return points.map_or(Bounds::UNKNOWN, Bounds::exactly);
        }
        // With the missing marks the test of a removal may turn out otherwise.
        let may_be_removed = self
            .proposal
            .removals
            .iter()
            .any(|removal| removal.criterion == id);
        if may_be_removed {
            return Bounds {
                low: Some(criterion.min.clone()),
                high: Some(criterion.max.clone()),
                known: false,
            };
        }
        let more = if self.may_lie_too_far_apart(id, criterion, missing) {
            self.with_another(missing, self.given(id).count())
        } else {
            missing
        };
        let with = |mark: &Rational| {
            let marks = self.counting(id);
            combine(method, marks.chain(std::iter::repeat_n(mark, more)))
        };
        Bounds {
            low: with(&criterion.min),
            high: with(&criterion.max),
            known: false,
        }
    }
}

fn is_far(rule: &RemovalRule, distance: &Rational) -> bool {
    if rule.is_more {
        *distance > rule.distance
    } else {
        *distance >= rule.distance
    }
}
