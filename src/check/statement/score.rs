//! From marks to a total: assessors, weights, thresholds.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, lint, points};
use crate::program::{Assessors, Method, Per, Score, StatementKind, Threshold, TotalRule, Weight};
use crate::quantity::Rational;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::{Slot, keyword::Keyword};

impl Ctx<'_> {
    /// The score, once the criteria are known.
    pub(in crate::check) fn score(&mut self, node: &Node) -> Option<Score> {
        let statement = self.statement(node, StatementKind::Score, "score");
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        if self.criteria.is_empty() && !self.holds_back {
            self.say(points::criteria_missing(at));
        }
        let assessors = self.once(node, Kind::AssessorsClause);
        if assessors.is_none() && !is_broken {
            self.say(assumed::assessors_unsaid(at));
        }
        let assessors = assessors.and_then(|clause| self.assessors(clause));
        let total = self.once(node, Kind::TotalClause);
        if total.is_none() && !is_broken {
            self.say(assumed::total_unsaid(at));
        }
        let total = total.and_then(|clause| self.total(clause));
        let thresholds = self.thresholds(node, total.as_ref());
        if let Some(total) = &total {
            self.weights(total, at);
        }
        Some(Score {
            statement,
            assessors: assessors?,
            total: total?,
            thresholds,
        })
    }

    fn assessors(&mut self, clause: &Node) -> Option<Assessors> {
        let per = match clause
            .word(|word| matches!(word, Keyword::PerCriterion | Keyword::PerAssessor))?
        {
            Keyword::PerAssessor => Per::Assessor,
            _ => Per::Criterion,
        };
        let Some(number) = clause
            .children
            .iter()
            .position(|child| child.kind == Kind::SignedNumber)
        else {
            self.say(assumed::number_of_assessors_unsaid(clause.span));
            return None;
        };
        let after = clause.children.get(number..).unwrap_or_default();
        let at_least_per = if after
            .iter()
            .any(|child| child.kind == Kind::Word(Keyword::PerProposal))
        {
            Per::Proposal
        } else {
            Per::Criterion
        };
        let least = self.first_number(clause)?;
        let at_least = least
            .to_i64()
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0);
        let Some(at_least) = at_least else {
            self.say(points::number_of_assessors(clause.span, least));
            return None;
        };
        Some(Assessors {
            method: Method::Mean,
            per,
            at_least,
            at_least_per,
        })
    }

    fn total(&mut self, clause: &Node) -> Option<TotalRule> {
        let weighted = clause.has(Keyword::Weighted);
        let out_of = if clause.has(Keyword::OutOf) {
            Some(self.first_number(clause)?)
        } else {
            None
        };
        if let Some(number) = &out_of {
            if !weighted {
                self.say(points::out_of_unweighted(clause.span));
                return None;
            }
            let from_nothing = self
                .criteria
                .iter()
                .any(|criterion| !criterion.max.is_positive());
            if !number.is_positive() || from_nothing {
                self.say(points::out_of_nothing(clause.span));
                return None;
            }
        }
        Some(TotalRule { weighted, out_of })
    }

    fn thresholds(&mut self, node: &Node, total: Option<&TotalRule>) -> Vec<Threshold> {
        let mut out = Vec::new();
        for clause in node.all(Kind::ScoreThreshold) {
            let weighted = clause.has(Keyword::Weighted);
            if !weighted && !clause.has(Keyword::Unweighted) {
                self.say(assumed::threshold_points_unsaid(clause.span));
                continue;
            }
            let Some(at_least) = self.first_number(clause) else {
                continue;
            };
            let Some(total) = total else { continue };
            if weighted && !total.weighted {
                self.say(points::threshold_weighted_total_not(clause.span));
                continue;
            }
            self.reach(weighted.then_some(total), &at_least, clause.span);
            out.push(Threshold { weighted, at_least });
        }
        out
    }

    /// Whether a threshold can be reached, and whether it can be missed.
    fn reach(&mut self, total: Option<&TotalRule>, at_least: &Rational, at: Span) {
        if self.criterion_scaled.iter().any(|scaled| !scaled) {
            return;
        }
        let (Some(min), Some(max)) = (self.extreme(total, false), self.extreme(total, true)) else {
            return;
        };
        if *at_least > max {
            self.say(points::threshold_out_of_reach(at, at_least.clone(), max));
        } else if *at_least <= min {
            self.say(lint::threshold_always_met(at, at_least.clone(), min));
        }
    }

    /// The lowest or the highest total that marks can make; of the plain sum where `total` is none.
    fn extreme(&self, total: Option<&TotalRule>, highest: bool) -> Option<Rational> {
        let mut sum = Rational::ZERO;
        for criterion in &self.criteria {
            let points = if highest {
                &criterion.max
            } else {
                &criterion.min
            };
            let part = match total {
                None => points.clone(),
                Some(total) => {
                    let factor = criterion.weight.as_ref()?.factor();
                    match &total.out_of {
                        None => factor * points,
                        Some(out_of) => {
                            let share = points.checked_div(&criterion.max)?;
                            &(factor * &share) * out_of
                        }
                    }
                }
            };
            sum = &sum + &part;
        }
        Some(sum)
    }

    /// All weights there where points are weighted, of one kind, and together the whole where they are shares.
    fn weights(&mut self, total: &TotalRule, at: Span) {
        let with_weight = self
            .criteria
            .iter()
            .filter(|criterion| criterion.weight.is_some())
            .count();
        if !total.weighted {
            if with_weight > 0 {
                self.say(lint::weights_without_use(at));
            }
            return;
        }
        let without: Vec<(Span, String)> = self
            .criteria
            .iter()
            .filter(|criterion| criterion.weight.is_none())
            .map(|criterion| {
                let at = self
                    .criterion_names
                    .get(&criterion.name)
                    .map_or(at, |(_, declared)| *declared);
                (at, criterion.name.clone())
            })
            .collect();
        let complete = without.is_empty();
        for (at, name) in without {
            // A weight that could not be read has its complaint.
            if !self.weight_was_broken(&name) {
                self.say(points::weight_missing(at, name));
            }
        }
        let n_shares = self
            .criteria
            .iter()
            .filter(|criterion| matches!(criterion.weight, Some(Weight::Share(_))))
            .count();
        if n_shares > 0 && n_shares < with_weight {
            self.say(points::weights_of_two_kinds(at));
        } else if n_shares > 0 && complete {
            let sum: Rational = self
                .criteria
                .iter()
                .filter_map(|criterion| criterion.weight.as_ref())
                .map(Weight::factor)
                .sum();
            if sum != Rational::ONE {
                self.say(points::weights_not_whole(at, Slot::Percentage(sum)));
            }
        }
    }

    fn weight_was_broken(&self, name: &str) -> bool {
        self.broken_criteria.iter().any(|broken| broken == name)
    }

    /// Criteria and no score.
    pub(in crate::check) fn score_missing(&mut self, file: &Node) {
        if file.find(Kind::Score).is_none()
            && !self.holds_back
            && let Some(first) = file.find(Kind::Criterion)
        {
            let at = head_span(first);
            self.say(points::score_missing(at));
        }
    }
}
