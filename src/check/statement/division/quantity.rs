//! How much: an amount, a share of the ceiling, a number of awards, so many units; and the values that proposals share.

use super::Draft;
use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::division;
use crate::program::{Expr, PARTY, Quantity, Type};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The quantity of a clause.
    pub(super) fn quantity(&mut self, clause: &Node) -> Option<Quantity> {
        let node = clause.find(Kind::Quantity)?;
        let share = node
            .find(Kind::Percentage)
            .or_else(|| node.find(Kind::BadPercentage));
        if let Some(share) = share {
            let share = literal::percentage(share, self.texts)?;
            if share > Rational::ONE {
                self.say(division::more_than_the_ceiling(node.span, share));
                return None;
            }
            return Some(Quantity::Share(share));
        }
        if node.find(Kind::SignedNumber).is_none() {
            return self.amount(node).map(Quantity::Money);
        }
        let number = self.first_number(node)?;
        if number.is_negative() {
            self.say(division::not_a_number_of(node.span, number));
            return None;
        }
        if node.has(Keyword::Awards) {
            return self.awards(node).map(Quantity::Awards);
        }
        let unit = node.find(Kind::Text).map(|text| self.text(text))?;
        let of = self.measure(node)?;
        Some(Quantity::Units {
            amount: number,
            unit,
            of,
        })
    }

    /// The whole number of awards in a node.
    pub(super) fn awards(&mut self, node: &Node) -> Option<u32> {
        let number = self.first_number(node)?;
        let whole = number.to_i64().and_then(|n| u32::try_from(n).ok());
        if whole.is_none() {
            self.say(division::not_a_number_of(node.span, number));
        }
        whole
    }

    /// A number per proposal.
    pub(super) fn measure(&mut self, node: &Node) -> Option<Expr> {
        let expression = self.expression(node)?;
        let expr = self.value(&expression, Some(&Type::Number), &Scope::default())?;
        if expr.ty == Type::Number {
            return Some(expr);
        }
        let found = self.type_name(&expr.ty);
        self.say(division::not_a_measure(expr.span, found));
        None
    }

    /// A value that proposals may share: an applicant, a theme, a region, a year.
    pub(in crate::check::statement) fn shared_value(&mut self, node: &Node) -> Option<Expr> {
        let expr = self.value_or_each(node)?;
        let element = match &expr.ty {
            Type::List(element) => element,
            ty => ty,
        };
        let is_shared = match element {
            Type::Text
            | Type::Number
            | Type::Date
            | Type::Choice(_)
            | Type::Set(_)
            | Type::YesNo
            | Type::Place => true,
            Type::Record(id) => *id == PARTY,
            _ => false,
        };
        if is_shared {
            return Some(expr);
        }
        let found = self.type_name(&expr.ty);
        self.say(division::not_shared(expr.span, found));
        None
    }

    /// The value of `per`, if a clause has one; the outer `None` means that it has a complaint.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    pub(super) fn per_value(&mut self, node: &Node) -> Option<Option<Expr>> {
        match node.find(Kind::PerClause) {
            None => Some(None),
            Some(clause) => self.shared_value(clause).map(Some),
        }
    }
}

impl Draft {
    /// Keeps a quantity that a reduction divides by, and tells where.
    pub(super) fn keep_measure(&mut self, measure: Expr) -> crate::program::UnitOf {
        let at = u16::try_from(self.parts.measures.len()).unwrap_or(u16::MAX);
        self.parts.measures.push(measure);
        crate::program::UnitOf(at)
    }
}
