//! From several assessors to one score: the method, the minimums, removals, spread.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, points};
use crate::program::{Assessors, Cut, Method, Per, RemovalRule};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

/// The rule of a call in which nobody gives marks.
pub(super) fn nobody() -> Assessors {
    Assessors {
        method: Method::Mean,
        per: Per::Criterion,
        at_least: 1,
        at_least_per: Per::Criterion,
        after_removals: None,
        removal: None,
        spread: None,
    }
}

/// How many marks there must be, with what that counts, and how many after removals.
type Minimums = (Option<(u32, Per)>, Option<u32>);

impl Ctx<'_> {
    /// The rule of a score with this clause.
    pub(super) fn assessors(&mut self, score: &Node, clause: &Node) -> Option<Assessors> {
        let removal = self.once(score, Kind::RemovalClause);
        let spread = self.once(score, Kind::SpreadClause);
        if clause.has(Keyword::Consensus) {
            let is_alone = clause.find(Kind::AssessorsLeast).is_none()
                && !clause.has(Keyword::PerAssessor)
                && !clause.has(Keyword::ElseMean);
            if !is_alone {
                self.say(points::consensus_alone(clause.span));
            }
            for more in [removal, spread].into_iter().flatten() {
                self.say(points::consensus_alone(more.span));
            }
            return is_alone.then(|| Assessors {
                method: Method::Consensus,
                ..nobody()
            });
        }
        let per = if clause.has(Keyword::PerAssessor) {
            Per::Assessor
        } else {
            Per::Criterion
        };
        let (first, after) = self.minimums(clause)?;
        let method = self.method(clause, after.or(first.map(|(n, _)| n)));
        let removal_rule = removal.and_then(|rule| self.removal(rule));
        match (removal, after) {
            (Some(rule), _) if per == Per::Assessor => {
                self.say(points::removal_per_assessor(rule.span));
                return None;
            }
            (Some(rule), None) => {
                self.say(points::remaining_unsaid(rule.span));
                return None;
            }
            (None, Some(_)) if score.find(Kind::BrokenClause).is_none() => {
                self.say(points::remaining_without_removal(clause.span));
            }
            _ => {}
        }
        let (at_least, at_least_per) = first?;
        if let Some(after) = after.filter(|after| *after > at_least) {
            let (after, least) = (i64::from(after).into(), i64::from(at_least).into());
            self.say(points::remaining_more_than_asked(clause.span, after, least));
        }
        let bound = match spread {
            Some(bound) => Some(self.spread(bound)?),
            None => None,
        };
        Some(Assessors {
            method: method?,
            per,
            at_least,
            at_least_per,
            after_removals: after,
            removal: match removal {
                Some(_) => Some(removal_rule?),
                None => None,
            },
            spread: bound,
        })
    }

    /// How many marks there must be, and how many after removals. Nothing where a number cannot be read.
    fn minimums(&mut self, clause: &Node) -> Option<Minimums> {
        let (mut first, mut after) = (None, None);
        for part in clause.all(Kind::AssessorsLeast) {
            let written = self.first_number(part)?;
            let Some(n) = whole(&written) else {
                self.say(points::number_of_assessors(part.span, written));
                return None;
            };
            let is_after = part.has(Keyword::AfterRemovals);
            let is_second = if is_after {
                after.is_some()
            } else {
                first.is_some()
            };
            if is_second {
                self.say(crate::diagnostic::catalogue::name::clause_twice(part.span));
            } else if is_after {
                after = Some(n);
            } else if part.has(Keyword::PerProposal) {
                first = Some((n, Per::Proposal));
            } else {
                first = Some((n, Per::Criterion));
            }
        }
        if first.is_none() {
            self.say(assumed::number_of_assessors_unsaid(clause.span));
        }
        Some((first, after))
    }

    /// The method; `least` is how many marks there are at least when it is applied.
    fn method(&mut self, clause: &Node, least: Option<u32>) -> Option<Method> {
        let else_mean = clause.has(Keyword::ElseMean);
        let is_trimmed = clause.has(Keyword::TrimmedMean);
        if else_mean && !is_trimmed {
            self.say(points::else_mean_without_trim(clause.span));
        }
        if clause.has(Keyword::Median) {
            return Some(Method::Median);
        }
        if !is_trimmed {
            return Some(Method::Mean);
        }
        let Some(written) = clause.find(Kind::AssessorsCut) else {
            self.say(points::trim_unsaid(clause.span));
            return None;
        };
        let share = written
            .find(Kind::Percentage)
            .or_else(|| written.find(Kind::BadPercentage));
        let cut = if let Some(share) = share {
            let share = literal::percentage(share, self.texts)?;
            let is_right = share.is_positive() && &share + &share < Rational::ONE;
            is_right.then_some(Cut::Share(share))
        } else {
            let marks = self.first_number(written)?;
            whole(&marks).map(Cut::Marks)
        };
        let Some(cut) = cut else {
            self.say(points::trim_off(written.span));
            return None;
        };
        if let (Cut::Marks(cut), Some(least), false) = (&cut, least, else_mean)
            && least <= cut.saturating_mul(2)
        {
            let (least, cut) = (i64::from(least).into(), i64::from(*cut).into());
            self.say(points::trim_leaves_nothing(written.span, least, cut));
            return None;
        }
        Some(Method::Trimmed { cut, else_mean })
    }

    fn removal(&mut self, clause: &Node) -> Option<RemovalRule> {
        let distance = self.first_number(clause)?;
        let of_all = clause.has(Keyword::OfAllMarks);
        if !of_all && !clause.has(Keyword::OfOtherMarks) {
            self.say(points::reference_unsaid(clause.span));
            return None;
        }
        if !distance.is_positive() {
            self.say(points::removal_distance(clause.span, distance));
            return None;
        }
        Some(RemovalRule {
            distance,
            is_more: clause.has(Keyword::MoreThan),
            from_median: clause.has(Keyword::FromMedian),
            of_all,
        })
    }

    fn spread(&mut self, clause: &Node) -> Option<Rational> {
        let bound = self.first_number(clause)?;
        if !clause.has(Keyword::ElseAnother) {
            self.say(points::spread_unsaid(clause.span));
            return None;
        }
        let marked = self.criteria.iter().filter(|one| one.computed.is_none());
        let widest = marked.map(|one| &one.max - &one.min).max()?;
        if bound.is_negative() || bound >= widest {
            self.say(points::spread_off_scale(clause.span, bound, widest));
            return None;
        }
        Some(bound)
    }
}

/// A whole number of 1 or more.
pub(super) fn whole(number: &Rational) -> Option<u32> {
    let n = number.to_i64().filter(|_| number.is_integer())?;
    u32::try_from(n).ok().filter(|n| *n > 0)
}
