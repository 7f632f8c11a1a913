//! How an amount is made: where the chain starts, and its lines in the order of the file.

mod financier;
mod line;
mod rounding;

use std::collections::BTreeMap;

use crate::check::common::head_span;
use crate::check::context::{Ctx, GrantKnown};
use crate::check::expression::{Scope, element_type};

use crate::diagnostic::catalogue::{money, name, types};
use crate::program::{Each, Expr, ExprForm, FieldId, Grant, GrantLine, StatementKind, Step, Type};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

/// The chain as far as it was read.
struct Chain {
    /// What is in sight: the participant, where the grant goes over participants.
    scope: Scope,
    each: Option<Each>,
    /// Where the name of the participant is given.
    binder: Span,
    started: bool,
    /// Whether only lines about a rate stand between the rate and here.
    at_rate: bool,
    /// What lines on the whole did since the amounts of the participants last added up to it.
    apart: Apart,
    /// How many lines of each name there were.
    counts: BTreeMap<&'static str, u32>,
}

/// How far the amounts of the participants are from adding up to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Apart {
    /// They add up to it.
    No,
    /// The whole was rounded.
    Rounded,
    /// Something was taken from the whole.
    Cut,
}

impl Ctx<'_> {
    /// The chain of a grant, in the order of the file.
    pub(in crate::check) fn grant(&mut self, node: &Node) -> Option<Grant> {
        let statement = self.statement(node, StatementKind::Grant, "grant");
        let may_hide = node.find(Kind::BrokenClause).is_some();
        let start = self.start_of(node, may_hide);
        self.rate_beside_cost(node, may_hide);
        let mut chain = Chain {
            scope: Scope::default(),
            each: None,
            binder: Span::default(),
            started: false,
            at_rate: false,
            apart: Apart::No,
            counts: BTreeMap::new(),
        };
        self.may_read_overall = true;
        let mut lines = Vec::new();
        let mut requested = None;
        let mut whole = start.is_some();
        for clause in node
            .children
            .iter()
            .filter(|clause| line_name(clause.kind).is_some())
        {
            let is_start = matches!(clause.kind, Kind::AmountClause | Kind::CostClause);
            if is_start && chain.started {
                whole = false;
                continue;
            }
            if !is_start && !chain.started && start.is_some() {
                self.say(money::line_before_start(clause.span));
                whole = false;
                continue;
            }
            let line = if is_start {
                chain.started = true;
                self.first_line(clause, &mut chain, &mut requested)
            } else {
                self.grant_line(clause, &mut chain)
            };
            match line {
                Some(line) => lines.push(line),
                None => whole = false,
            }
            if !whole && is_start && chain.each.is_none() && clause.find(Kind::ForEach).is_some() {
                // Without its participants no later line can be judged.
                self.may_read_overall = false;
                return None;
            }
        }
        self.may_read_overall = false;
        if !whole {
            return None;
        }
        self.lint_rounding(&lines);
        let reader = crate::program::Reader(&self.defines);
        let reads_overall = lines.iter().any(|line: &GrantLine| {
            line.step.expr().is_some_and(|expr| reader.expr(expr))
                || line
                    .condition
                    .as_ref()
                    .is_some_and(|condition| reader.condition(condition))
        });
        self.grant_known = Some(GrantKnown {
            reads_overall,
            each: chain.each.as_ref().map(|each| each.field),
            cut: chain.apart == Apart::Cut,
        });
        Some(Grant {
            statement,
            requested,
            each: chain.each,
            lines,
            reads_overall,
            examined_first: self.once(node, Kind::ExaminedFirstClause).is_some(),
            financiers: self.financiers(node),
        })
    }

    /// The line that the chain starts with; a complaint about a second one, or about none.
    fn start_of<'n>(&mut self, node: &'n Node, may_hide: bool) -> Option<&'n Node> {
        let mut starts = node
            .children
            .iter()
            .filter(|clause| matches!(clause.kind, Kind::AmountClause | Kind::CostClause));
        let start = starts.next();
        match start {
            None if !may_hide => self.say(money::amount_missing(head_span(node))),
            None => {}
            Some(first) => {
                for second in starts {
                    let complaint = name::clause_twice(second.span);
                    self.say(complaint.label(first.span, crate::check::first_given_here()));
                }
            }
        }
        start
    }

    /// A rate belongs to a cost, and a cost to a rate.
    fn rate_beside_cost(&mut self, node: &Node, may_hide: bool) {
        let rate = self.once(node, Kind::RateClause);
        let cost = node.find(Kind::CostClause);
        match (cost, rate) {
            (Some(lonely), None) | (None, Some(lonely)) if !may_hide => {
                self.say(money::cost_without_rate(lonely.span));
            }
            _ => {}
        }
    }

    fn first_line(
        &mut self,
        clause: &Node,
        chain: &mut Chain,
        requested: &mut Option<FieldId>,
    ) -> Option<GrantLine> {
        if let Some(for_each) = clause.find(Kind::ForEach) {
            self.participants(for_each, chain)?;
        }
        let amount = self.money(clause, &chain.scope)?;
        if clause.kind == Kind::AmountClause && chain.each.is_none() {
            *requested = field_asked(&amount);
        }
        Some(chain.line(clause, Step::Start(amount), None, chain.each.is_some()))
    }

    /// `for p in participants where …`.
    fn participants(&mut self, for_each: &Node, chain: &mut Chain) -> Option<()> {
        let binder = self.name(for_each)?;
        let written = self.expression(for_each)?;
        let list = self.value(&written, None, &Scope::default())?;
        let Some(element) = element_type(&list.ty) else {
            let found = self.type_name(&list.ty);
            self.say(types::list_expected(list.span, found));
            return None;
        };
        let ExprForm::Fact(field) = list.form else {
            self.say(money::participants_no_field(list.span));
            return None;
        };
        let (name, at) = (binder.value, binder.span);
        chain.scope = Scope::default().with(&name, element, at, Some(field));
        chain.binder = at;
        let filter = match for_each.find(Kind::Condition) {
            None => None,
            Some(filter) => {
                let written = self.expression_at(filter);
                Some(self.condition(&written, &chain.scope)?)
            }
        };
        chain.each = Some(Each {
            field,
            list,
            filter,
        });
        Some(())
    }

    /// The expression of a clause, which must be an amount.
    fn money(&mut self, clause: &Node, scope: &Scope) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Money), scope)?;
        self.must_be_money(expr)
    }

    fn must_be_money(&mut self, expr: Expr) -> Option<Expr> {
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
}

/// The name of a line below the statement in findings, as in paths.
fn line_name(kind: Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::AmountClause => "amount",
        Kind::CostClause => "cost",
        Kind::RateClause => "rate",
        Kind::PlusClause => "plus",
        Kind::MinusClause => "minus",
        Kind::TimesClause => "times",
        Kind::GrantMaximum => "maximum",
        Kind::GrantMinimum => "minimum",
        Kind::LoweredClause => "lowered_to",
        Kind::ExcessClause => "excess",
        Kind::RoundClause => "round",
        _ => return None,
    })
}

/// The field that is asked for, where the chain starts from one.
fn field_asked(amount: &Expr) -> Option<FieldId> {
    match amount.form {
        ExprForm::Fact(id) => Some(id),
        _ => None,
    }
}
