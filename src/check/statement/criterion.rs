//! Criteria: scale, weight, threshold.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{lint, points};
use crate::program::{Criterion, StatementKind, Weight};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

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
        let scale = scale.and_then(|clause| self.scale(clause));
        let weight = self
            .once(node, Kind::WeightClause)
            .and_then(|clause| self.weight(clause, &written.value));
        if node.find(Kind::BrokenClause).is_some()
            || (weight.is_none() && node.find(Kind::WeightClause).is_some())
        {
            self.broken_criteria.push(written.value.clone());
        }
        let threshold = self
            .once(node, Kind::CriterionThreshold)
            .and_then(|clause| self.first_number(clause).map(|least| (least, clause.span)));
        if let (Some((least, at)), Some((min, max, _))) = (&threshold, &scale) {
            self.threshold_on_scale(least, min, max, *at);
        }
        self.criterion_scaled.push(scale.is_some());
        let (min, max, step) = scale.unwrap_or((Rational::ZERO, Rational::ONE, None));
        self.criteria.push(Criterion {
            statement,
            name: written.value,
            min,
            max,
            step,
            weight,
            threshold: threshold.map(|(least, _)| least),
        });
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

    fn weight(&mut self, clause: &Node, name: &str) -> Option<Weight> {
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
