//! Amounts that depend on the division, and those who are placed first.

use super::Draft;
use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{division, name};
use crate::program::{AmountClass, Expr, Pick, Type};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Classes in file order, and whether one refused for money holds a place.
    pub(super) fn classes(&mut self, node: &Node, draft: &mut Draft, is_broken: bool) {
        for child in node.all(Kind::AmountClass) {
            match self.class(child) {
                Some(class) => draft.parts.classes.push(class),
                None => draft.whole = false,
            }
        }
        let holds = self.once(node, Kind::HoldsClause);
        let limited = draft
            .parts
            .classes
            .iter()
            .any(|class| class.awards.is_some());
        if holds.is_none() && limited && !is_broken {
            self.say(division::holding_unsaid(head_span(node)));
            draft.whole = false;
        }
        draft.parts.refused_holds_place = holds.is_some_and(|c| c.has(Keyword::HoldsPlace));
    }

    fn class(&mut self, node: &Node) -> Option<AmountClass> {
        let written = self.name(node)?;
        let condition = self.clause_condition(node, Kind::AppliesIfClause);
        let (awards, amounts): (Vec<&Node>, Vec<&Node>) = node
            .all(Kind::ClassMaximum)
            .partition(|clause| clause.find(Kind::ClassAwards).is_some());
        for clauses in [&awards, &amounts] {
            if let [first, second, ..] = clauses.as_slice() {
                let complaint = name::clause_twice(second.span);
                self.say(complaint.label(first.span, crate::check::first_given_here()));
                return None;
            }
        }
        if awards.is_empty() && amounts.is_empty() && !super::has_broken(node) {
            self.say(division::class_of_nothing(
                written.span,
                written.value.clone(),
            ));
            return None;
        }
        let maximum = match amounts.first() {
            Some(clause) => Some(self.class_amount(clause)?),
            None => None,
        };
        let awards = match awards.first().and_then(|c| c.find(Kind::ClassAwards)) {
            Some(clause) => Some(self.awards(clause)?),
            None => None,
        };
        Some(AmountClass {
            name: written.value,
            label: self.texts(node),
            span: written.span,
            condition: condition?,
            maximum,
            awards,
        })
    }

    fn class_amount(&mut self, clause: &Node) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Money), &Scope::default())?;
        if expr.ty == Type::Money {
            return Some(expr);
        }
        let found = self.type_name(&expr.ty);
        self.say(crate::diagnostic::catalogue::money::amount_not_money(
            expr.span, found,
        ));
        None
    }

    /// `pick best N of each EXPRESSION where CONDITION`, in file order.
    pub(super) fn picks(&mut self, node: &Node, draft: &mut Draft) {
        for clause in node.all(Kind::PickClause) {
            match self.pick(clause) {
                Some(pick) => draft.parts.picks.push(pick),
                None => draft.whole = false,
            }
        }
    }

    fn pick(&mut self, clause: &Node) -> Option<Pick> {
        let best = if clause.find(Kind::SignedNumber).is_none() {
            1
        } else {
            let number = self.first_number(clause)?;
            let whole = number.to_i64().and_then(|n| u32::try_from(n).ok());
            let Some(best) = whole.filter(|n| *n > 0) else {
                self.say(division::not_a_number_of(clause.span, number));
                return None;
            };
            best
        };
        let of_each = match clause.find(Kind::OfEach) {
            Some(each) => Some(self.shared_value(each)?),
            None => None,
        };
        let condition = match clause.find(Kind::Condition) {
            Some(written) => {
                let expression = self.expression_at(written);
                Some(self.condition(&expression, &Scope::default())?)
            }
            None => None,
        };
        Some(Pick {
            condition,
            of_each,
            best,
            span: clause.span,
        })
    }
}
