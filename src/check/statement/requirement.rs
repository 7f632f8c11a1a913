//! Requirements and exclusions.

use crate::check::context::{Ctx, Meaning};
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{lint, name};
use crate::program::{Condition, Force, LeadsToFailure, Requirement, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// A requirement or an exclusion; `after_grant` tells that it stands after the grant; one that reads points
    /// comes as late.
    pub(in crate::check) fn requirement(&mut self, node: &Node, after_grant: bool) {
        let Some(written) = self.name(node) else {
            return;
        };
        let excludes = node.kind == Kind::Exclude;
        let kind = if excludes {
            StatementKind::Exclude
        } else {
            StatementKind::Require
        };
        let statement = self.statement(node, kind, &written.value);
        let n_uses = self.uses.len();
        let (each, scope) = self.elements_named(node);
        let is_on_elements = node.find(Kind::EachClause).is_some();
        let n_inside = self.uses.len();
        // A rule on elements is settled before there are points or an amount.
        self.after_grant = after_grant && !is_on_elements;
        self.may_read_overall = !is_on_elements;
        self.reads_points = (!is_on_elements).then_some(false);
        let vote = self.once(node, Kind::VoteClause);
        let holder = self.once(node, Kind::ThatClause).unwrap_or(node);
        let is_written = holder
            .children
            .iter()
            .any(|child| matches!(child.kind, Kind::Condition | Kind::MissingCondition))
            || vote.is_some();
        let condition = match vote {
            Some(clause) => self.vote(node, clause, &written),
            None => self.condition_in(holder, &scope),
        };
        let reads_something =
            self.uses.len() > n_uses || condition.as_ref().is_none_or(reads_facts);
        let applies_if = self.clause_condition_in(node, Kind::AppliesIfClause, &scope);
        let unless = self.clause_condition_in(node, Kind::UnlessClause, &scope);
        self.after_grant = false;
        self.may_read_overall = false;
        // What reads points can be asked only when they are there.
        let stands_after = after_grant;
        let reads_points = self.reads_points.take().unwrap_or(false);
        let after_grant = reads_points || (stands_after && !is_on_elements);
        if !is_written && node.find(Kind::BrokenClause).is_none() {
            self.say(crate::diagnostic::catalogue::assumed::condition_unsaid(
                written.span,
                written.value.clone(),
            ));
        }
        if node.find(Kind::CiteClause).is_none() && node.find(Kind::BrokenClause).is_none() {
            self.say(lint::requirement_without_citation(
                written.span,
                written.value.clone(),
            ));
        }
        if !reads_something {
            self.say(lint::always_the_same(written.span, written.value.clone()));
        }
        let force = self.force(node);
        let repair = self.repair(node);
        if matches!(force, Force::Discretionary { .. })
            || repair.flatten().is_some_and(|repair| repair.late_judged)
        {
            self.decision_beside_field(&written);
        }
        let formal = self.once(node, Kind::FormalClause).is_some();
        let first = self.once(node, Kind::ExaminedFirstClause).map(|at| at.span);
        let leads_to = self.leads_to(node);
        self.elements_drop(node);
        self.remember_rule(each.as_ref(), written.span, n_inside);
        let (Some(condition), Some(applies_if), Some(unless), Some(repair)) =
            (condition, applies_if, unless, repair)
        else {
            return;
        };
        let reader = crate::program::Reader(&self.defines);
        let parts = [Some(&condition), applies_if.as_ref(), unless.as_ref()];
        let reads_overall = parts
            .into_iter()
            .flatten()
            .any(|part| reader.condition(part))
            || (after_grant
                && self
                    .grant_known
                    .as_ref()
                    .is_some_and(|grant| grant.reads_overall));
        // It is known as late as what it reads.
        let follows_grant = stands_after && !is_on_elements;
        let after_grant = after_grant || reads_overall;
        self.turn.requirement(first, reads_points, follows_grant);
        self.requirements.push(Requirement {
            statement,
            condition,
            excludes,
            each,
            applies_if,
            unless,
            force,
            formal,
            examined_first: first.is_some(),
            repair,
            leads_to,
            after_grant,
            reads_overall,
            in_force: None,
        });
        self.version(node, &written.value, written.span);
    }

    /// Decisions and judgements stand in one place of the input, so their names must differ.
    fn decision_beside_field(&mut self, written: &Spanned<String>) {
        if let Some((Meaning::Field(id), declared)) = self.values.get(&written.value).copied()
            && self
                .fields
                .get(id.index())
                .is_some_and(|field| field.judged)
        {
            self.say(
                name::decision_named_as_field(written.span, written.value.clone())
                    .label(declared, crate::check::first_given_here()),
            );
        }
    }

    fn condition_in(&mut self, node: &Node, scope: &Scope) -> Option<Condition> {
        let expression = self.expression(node)?;
        self.condition(&expression, scope)
    }

    /// The condition of an optional clause; the outer `None` means that it has a complaint.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    pub(in crate::check) fn clause_condition(
        &mut self,
        node: &Node,
        kind: Kind,
    ) -> Option<Option<Condition>> {
        self.clause_condition_in(node, kind, &Scope::default())
    }

    #[expect(clippy::option_option, reason = "as above")]
    fn clause_condition_in(
        &mut self,
        node: &Node,
        kind: Kind,
        scope: &Scope,
    ) -> Option<Option<Condition>> {
        match self.once(node, kind) {
            None => Some(None),
            Some(clause) => self.condition_in(clause, scope).map(Some),
        }
    }

    fn force(&mut self, node: &Node) -> Force {
        match self.once(node, Kind::ForceClause) {
            Some(clause) if clause.has(Keyword::Discretionary) => Force::Discretionary {
                undecided_goes_on: clause.has(Keyword::UndecidedGoesOn),
            },
            Some(clause) if clause.has(Keyword::Guideline) => Force::Guideline,
            _ => Force::Mandatory,
        }
    }

    fn leads_to(&mut self, node: &Node) -> LeadsToFailure {
        match self.once(node, Kind::LeadsToClause) {
            Some(clause) if clause.has(Keyword::LeadsNotTreated) => LeadsToFailure::NotTreated,
            Some(clause) if clause.has(Keyword::LeadsNotTreatedUnexamined) => {
                LeadsToFailure::NotTreatedUnexamined
            }
            Some(clause) if clause.has(Keyword::LeadsRemark) => LeadsToFailure::Remark,
            Some(clause) if clause.has(Keyword::LeadsDropped) => LeadsToFailure::Dropped,
            _ => LeadsToFailure::Refusal,
        }
    }
}

/// Whether a condition reads a moment of the proposal, which no declaration tells.
fn reads_facts(condition: &Condition) -> bool {
    use crate::program::{ConditionForm, Expr, ExprForm};
    fn reads(expr: &Expr) -> bool {
        match &expr.form {
            ExprForm::Literal(_) => false,
            ExprForm::List(items) => items.iter().any(reads),
            ExprForm::Negate(inner) | ExprForm::DayOf(inner) | ExprForm::YearOf(inner, _) => {
                reads(inner)
            }
            ExprForm::Arithmetic(_, left, right) | ExprForm::Repeat(left, right) => {
                reads(left) || reads(right)
            }
            ExprForm::Shift { base, term, .. } => reads(base) || reads(term),
            _ => true,
        }
    }
    match &condition.form {
        ConditionForm::Holds(expr) => reads(expr),
        ConditionForm::Compare(_, left, right) => reads(left) || reads(right),
        ConditionForm::Between(subject, low, high) => reads(subject) || reads(low) || reads(high),
        ConditionForm::OneOf {
            subject, values, ..
        } => reads(subject) || reads(values),
        ConditionForm::All(lines)
        | ConditionForm::Any(lines)
        | ConditionForm::AtLeast(_, lines) => lines.iter().any(|line| reads_facts(&line.condition)),
        ConditionForm::Not(inner) => reads_facts(inner),
        _ => true,
    }
}
