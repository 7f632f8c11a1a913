//! Criteria: scale, weight, threshold.

use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{lint, name, points};
use crate::program::{
    Applies, Criterion, Expr, Otherwise, RankingTimes, StatementKind, Type, Weight,
};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// A criterion with a scale that its marks, its step and its threshold fit.
    pub(in crate::check) fn criterion(&mut self, node: &Node) {
        let Some(written) = self.name(node) else {
            return;
        };
        if self
            .criterion_names
            .get(&written.value)
            .is_none_or(|(_, first)| *first != written.span)
        {
            return;
        }
        let statement = self.statement(node, StatementKind::Criterion, &written.value);
        let scale = self.once(node, Kind::PointsClause);
        if scale.is_none() && node.find(Kind::BrokenClause).is_none() {
            self.say(points::points_missing(written.span, written.value.clone()));
        }
        let compared = scale.and_then(|clause| clause.find(Kind::PointsRelative));
        let relative = compared.map(|clause| self.relative(clause));
        let computed = scale.and_then(|clause| self.computed_points(clause, &written));
        let computed = computed.filter(|_| !matches!(relative, Some(None)));
        let is_computed = compared.is_some()
            || scale.is_some_and(|clause| clause.find(Kind::PointsValue).is_some());
        let scale = scale.and_then(|clause| self.scale(clause));
        let group = self.group_of(node);
        let (in_ranking, plain): (Vec<&Node>, Vec<&Node>) = node
            .all(Kind::WeightClause)
            .partition(|clause| clause.has(Keyword::InRanking));
        let weight = self
            .only_clause(&plain)
            .and_then(|clause| self.weight(clause, &written.value));
        let ranking_weight = self
            .only_clause(&in_ranking)
            .and_then(|clause| self.weight(clause, &written.value));
        if node.find(Kind::BrokenClause).is_some()
            || (is_computed && computed.is_none())
            || (weight.is_none() && !plain.is_empty())
            || (ranking_weight.is_none() && !in_ranking.is_empty())
        {
            self.broken_criteria.push(written.value.clone());
        }
        let weight = self.weight_in_whole(weight, group);
        let max = scale.as_ref().map(|(_, max, _)| max.clone());
        let clauses: Vec<&Node> = node.all(Kind::CriterionThreshold).collect();
        let mut thresholds = Vec::new();
        for clause in clauses {
            let Some(least) = self.least(clause, max.as_ref()) else {
                continue;
            };
            if let Some((min, max, _)) = &scale {
                self.threshold_on_scale(&least.at_least, min, max, clause.span);
            }
            thresholds.push(least);
        }
        let ranking_times = self.ranking_times(node);
        let applies = self.criterion_applies(node, &written);
        self.criterion_scaled.push(scale.is_some());
        if let (Some(clause), Some((min, ..))) = (compared, &scale)
            && !min.is_zero()
        {
            self.say(points::relative_from_zero(clause.span, min.clone()));
        }
        let (min, max, step) = scale.unwrap_or((Rational::ZERO, Rational::ONE, None));
        self.criteria.push(Criterion {
            statement,
            name: written.value,
            min,
            max,
            step,
            weight,
            ranking_weight,
            ranking_times,
            thresholds,
            applies,
            group,
            computed,
            relative: relative.flatten(),
        });
    }

    /// What the points are computed from, where nobody gives marks.
    fn computed_points(&mut self, clause: &Node, written: &Spanned<String>) -> Option<Expr> {
        let relative = clause.find(Kind::PointsRelative);
        let value = relative.or_else(|| clause.find(Kind::PointsValue))?;
        if clause.has(Keyword::Step) {
            let name = written.value.clone();
            self.say(points::step_of_computed_points(clause.span, name));
        }
        let expression = self.expression(value)?;
        let expected = relative.is_none().then_some(&Type::Number);
        let expr = self.value(&expression, expected, &Scope::default())?;
        let fits = match relative {
            None => expr.ty == Type::Number,
            Some(_) => matches!(expr.ty, Type::Number | Type::Money | Type::Percentage),
        };
        if !fits {
            let found = self.type_name(&expr.ty);
            let name = written.value.clone();
            self.say(points::computed_points_no_number(value.span, name, found));
            return None;
        }
        Some(expr)
    }

    /// The only clause of a list; a second one is a complaint.
    fn only_clause<'n>(&mut self, clauses: &[&'n Node]) -> Option<&'n Node> {
        let (first, more) = clauses.split_first()?;
        for second in more {
            let complaint = name::clause_twice(second.span);
            self.say(complaint.label(first.span, crate::check::first_given_here()));
        }
        Some(first)
    }

    fn ranking_times(&mut self, node: &Node) -> Vec<RankingTimes> {
        let mut out = Vec::new();
        for clause in node.all(Kind::RankingTimes) {
            let condition = self.if_condition(clause);
            let Some(times) = self.first_number(clause) else {
                continue;
            };
            if times.is_negative() {
                self.say(points::weight_negative(clause.span));
                continue;
            }
            let Some(condition) = condition else { continue };
            out.push(RankingTimes {
                times,
                condition,
                span: clause.span,
            });
        }
        out
    }

    /// When a criterion applies; the clause must say what becomes of the total otherwise.
    fn criterion_applies(&mut self, node: &Node, written: &Spanned<String>) -> Option<Applies> {
        let clause = self.once(node, Kind::CriterionApplies)?;
        let expression = self.expression(clause);
        let condition =
            expression.and_then(|expression| self.condition(&expression, &Scope::default()));
        let otherwise = if clause.has(Keyword::ElseZero) {
            Otherwise::Zero
        } else if clause.has(Keyword::ElseOthers) {
            Otherwise::OthersInProportion
        } else {
            self.say(points::otherwise_unsaid(clause.span, written.value.clone()));
            return None;
        };
        Some(Applies {
            condition: condition?,
            otherwise,
        })
    }

    fn scale(&mut self, clause: &Node) -> Option<(Rational, Rational, Option<Rational>)> {
        let mut numbers = self.numbers(clause).into_iter();
        let (min, max) = (numbers.next()??, numbers.next()??);
        let step = match numbers.next() {
            Some(step) => Some(step?),
            None => None,
        };
        if min >= max {
            self.say(points::scale_upside_down(clause.span, min, max));
            return None;
        }
        if let Some(step) = &step
            && !(step.is_positive()
                && (&max - &min)
                    .checked_div(step)
                    .is_some_and(|steps| steps.is_integer()))
        {
            self.say(points::step_off_scale(clause.span, step.clone(), min, max));
            return None;
        }
        Some((min, max, step))
    }

    pub(super) fn weight(&mut self, clause: &Node, name: &str) -> Option<Weight> {
        let share = clause
            .find(Kind::Percentage)
            .or_else(|| clause.find(Kind::BadPercentage));
        let weight = match share {
            Some(share) => Weight::Share(literal::percentage(share, self.texts)?),
            None => Weight::Times(self.first_number(clause)?),
        };
        if weight.factor().is_negative() {
            self.say(points::weight_negative(clause.span));
            return None;
        }
        if weight.factor().is_zero() {
            self.say(lint::criterion_without_effect(clause.span, name.to_owned()));
        }
        Some(weight)
    }

    fn threshold_on_scale(&mut self, least: &Rational, min: &Rational, max: &Rational, at: Span) {
        if least > max || least < min {
            self.say(points::threshold_off_scale(
                at,
                least.clone(),
                min.clone(),
                max.clone(),
            ));
        } else if least == min {
            self.say(lint::threshold_always_met(at, least.clone(), min.clone()));
        }
    }
}
