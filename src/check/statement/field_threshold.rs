//! Thresholds that are found from the field.

use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{assumed, field, points};
use crate::program::{FieldThreshold, TotalRule, Type};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The thresholds of the score that are chosen among candidates once all proposals were looked at.
    pub(super) fn field_thresholds(
        &mut self,
        node: &Node,
        total: Option<&TotalRule>,
    ) -> Vec<FieldThreshold> {
        let clauses: Vec<&Node> = node.all(Kind::FieldThreshold).collect();
        let found = clauses
            .into_iter()
            .map(|clause| self.field_threshold(clause, total));
        found.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    fn field_threshold(
        &mut self,
        clause: &Node,
        total: Option<&TotalRule>,
    ) -> Option<FieldThreshold> {
        let weighted = clause.has(Keyword::Weighted);
        if !weighted && !clause.has(Keyword::Unweighted) {
            self.say(assumed::threshold_points_unsaid(clause.span));
            return None;
        }
        if weighted && !total?.weighted {
            self.say(points::threshold_weighted_total_not(clause.span));
            return None;
        }
        let numbers = clause.all(Kind::SignedNumber);
        let mut candidates: Vec<Rational> = numbers
            .filter_map(|number| literal::number(number, self.texts))
            .collect();
        candidates.sort();
        candidates.dedup();
        let Some(sum) = self.once(clause, Kind::FieldSum) else {
            self.say(field::field_sum_unsaid(clause.span));
            return None;
        };
        let highest = clause.has(Keyword::NearHighest);
        if !highest && !clause.has(Keyword::NearLowest) {
            self.say(field::equally_near_unsaid(clause.span));
            return None;
        }
        let floor = self.once(clause, Kind::FieldFloor);
        let otherwise = self.once(clause, Kind::FieldElse);
        if floor.is_some() && otherwise.is_none() {
            self.say(field::floor_missed_unsaid(clause.span));
            return None;
        }
        if let (None, Some(otherwise)) = (floor, otherwise) {
            self.say(field::floor_unsaid(otherwise.span));
            return None;
        }
        let of = self.expression(sum)?;
        let of = self.value(&of, None, &Scope::default())?;
        if !of.ty.is_numeric() {
            self.say(field::sum_of_numbers(of.span));
            return None;
        }
        let is_money = of.ty == Type::Money;
        let target = self.target(sum, is_money)?;
        let floor = match floor {
            Some(floor) => Some(self.target(floor, is_money)?),
            None => None,
        };
        let otherwise = match otherwise {
            Some(otherwise) if otherwise.has(Keyword::ElsePoints) => {
                Some(self.first_number(otherwise)?)
            }
            _ => None,
        };
        Some(FieldThreshold {
            weighted,
            candidates,
            of,
            target,
            floor,
            highest,
            otherwise,
            span: clause.span,
        })
    }

    fn target(&mut self, clause: &Node, is_money: bool) -> Option<Rational> {
        let money = clause
            .find(Kind::Money)
            .or_else(|| clause.find(Kind::BadMoney));
        if money.is_some() != is_money {
            self.say(field::other_unit(clause.span));
            return None;
        }
        if is_money {
            self.amount(clause)
        } else {
            self.first_number(clause)
        }
    }
}
