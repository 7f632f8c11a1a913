//! Thresholds: a number, or a share of the maximum, maybe only under a condition.

use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{assumed, lint, points};
use crate::program::{Condition, Least, Threshold, TotalRule, stands_in};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The condition after `if`; the outer `None` means that it has a complaint.
    #[expect(
        clippy::option_option,
        reason = "no condition and a condition with a complaint are two answers"
    )]
    pub(super) fn if_condition(&mut self, clause: &Node) -> Option<Option<Condition>> {
        let Some(written) = clause.find(Kind::IfCondition) else {
            return Some(None);
        };
        let expression = self.expression(written)?;
        self.condition(&expression, &Scope::default()).map(Some)
    }

    /// A least number, with `max` what a share is a share of.
    pub(super) fn least(&mut self, clause: &Node, max: Option<&Rational>) -> Option<Least> {
        let condition = self.if_condition(clause)?;
        let percentage = clause
            .find(Kind::Percentage)
            .or_else(|| clause.find(Kind::BadPercentage));
        let (at_least, share) = match percentage {
            Some(written) => {
                if !clause.has(Keyword::OfMaximum) {
                    self.say(points::share_of_what(clause.span));
                    return None;
                }
                let share = literal::percentage(written, self.texts)?;
                (&share * max?, Some(share))
            }
            None => (self.first_number(clause)?, None),
        };
        Some(Least {
            at_least,
            share,
            condition,
            span: clause.span,
        })
    }

    /// The thresholds of the score, or of the group at this position.
    pub(super) fn thresholds(
        &mut self,
        node: &Node,
        total: Option<&TotalRule>,
        group: Option<u16>,
    ) -> Vec<Threshold> {
        let mut out = Vec::new();
        for clause in node.all(Kind::ScoreThreshold) {
            let weighted = clause.has(Keyword::Weighted);
            if !weighted && !clause.has(Keyword::Unweighted) {
                self.say(assumed::threshold_points_unsaid(clause.span));
                continue;
            }
            let Some(total) = total else { continue };
            if weighted && !total.weighted {
                self.say(points::threshold_weighted_total_not(clause.span));
                continue;
            }
            let rule = weighted.then_some(total);
            let max = self.extreme(rule, group, true);
            let Some(least) = self.least(clause, max.as_ref()) else {
                continue;
            };
            self.reach(rule, group, &least);
            out.push(Threshold { weighted, least });
        }
        out
    }

    /// Whether a threshold can be reached, and whether it can be missed.
    fn reach(&mut self, total: Option<&TotalRule>, group: Option<u16>, least: &Least) {
        if self.criterion_scaled.iter().any(|scaled| !scaled)
            || total.is_some() && self.weights_are_mixed()
        {
            return;
        }
        let (Some(min), Some(max)) = (
            self.extreme(total, group, false),
            self.extreme(total, group, true),
        ) else {
            return;
        };
        if least.at_least > max {
            let complaint = points::threshold_out_of_reach(least.span, least.at_least.clone(), max);
            self.say(complaint);
        } else if least.at_least <= min {
            let complaint = lint::threshold_always_met(least.span, least.at_least.clone(), min);
            self.say(complaint);
        }
    }

    /// The lowest or the highest sum that marks can make, of all criteria or of a group; plain points where `total` is none.
    fn extreme(
        &self,
        total: Option<&TotalRule>,
        group: Option<u16>,
        highest: bool,
    ) -> Option<Rational> {
        let mut sum = Rational::ZERO;
        let is_meant =
            |of: Option<u16>| group.is_none_or(|group| stands_in(&self.groups, of, group));
        for criterion in self.criteria.iter().filter(|one| is_meant(one.group)) {
            let is_optional = criterion
                .applies
                .as_ref()
                .is_some_and(|applies| applies.otherwise == crate::program::Otherwise::Zero);
            let lowest = if is_optional && criterion.min.is_positive() {
                &Rational::ZERO
            } else {
                &criterion.min
            };
            let points = if highest { &criterion.max } else { lowest };
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
}
