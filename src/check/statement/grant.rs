//! How an amount is made.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::money;
use crate::program::{Expr, ExprForm, FieldId, Grant, GrantLine, Round, StatementKind, Type};
use crate::quantity::Rounding;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The chain of a grant, in the order of the file.
    pub(in crate::check) fn grant(&mut self, node: &Node) -> Option<Grant> {
        let statement = self.statement(node, StatementKind::Grant, "grant");
        let start = self.once(node, Kind::AmountClause);
        if start.is_none() && node.find(Kind::BrokenClause).is_none() {
            let at = head_span(node);
            self.say(money::amount_missing(at));
        }
        let mut lines = Vec::new();
        let mut requested = None;
        let mut whole = start.is_some();
        for clause in &node.children {
            let line = match clause.kind {
                Kind::AmountClause => self.money(clause).map(|amount| {
                    requested = field_asked(&amount);
                    GrantLine::Amount(amount)
                }),
                Kind::GrantMaximum => self.money(clause).map(GrantLine::Maximum),
                Kind::RoundClause => self.round(clause).map(GrantLine::Round),
                _ => continue,
            };
            match line {
                Some(line) => lines.push(line),
                None => whole = false,
            }
        }
        whole.then_some(Grant {
            statement,
            requested,
            lines,
        })
    }

    /// The expression of a clause, which must be an amount.
    fn money(&mut self, clause: &Node) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Money), &Scope::default())?;
        if expr.ty == Type::Money {
            return Some(expr);
        }
        if let Some(complaint) = self.unit_missing(&expr, &Type::Money) {
            self.say(complaint);
        } else {
            let found = self.type_name(&expr.ty);
            self.say(money::amount_not_money(expr.span, found));
        }
        None
    }

    fn round(&mut self, clause: &Node) -> Option<Round> {
        let modes = [
            (Keyword::RoundDown, Rounding::Down),
            (Keyword::RoundHalfUp, Rounding::HalfUp),
            (Keyword::RoundHalfEven, Rounding::HalfEven),
            (Keyword::RoundUp, Rounding::Up),
        ];
        let (_, mode) = modes.into_iter().find(|(word, _)| clause.has(*word))?;
        let to = self.amount(clause)?;
        if !to.is_positive() {
            self.say(money::rounding_to_nothing(clause.span));
            return None;
        }
        Some(Round { mode, to })
    }
}

/// The field that is asked for, where the chain starts from one.
fn field_asked(amount: &Expr) -> Option<FieldId> {
    match amount.form {
        ExprForm::Fact(id) => Some(id),
        _ => None,
    }
}
