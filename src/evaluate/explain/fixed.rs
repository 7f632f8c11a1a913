//! Findings beside the requirements: withdrawal, window, completion, amount, order.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{Bound, Finding, Verdict};
use crate::evaluate::claims;
use crate::evaluate::got::Lack;
use crate::evaluate::order;
use crate::evaluate::timing::{Completion, completion_due};
use crate::program::{Division, DivisionParts, KeyForm, Moment, Quantity, StatementId};
use crate::words::message::finding as say;

impl<'a> Teller<'a> {
    fn head(&self, statement: StatementId) -> Option<Head<'a>> {
        let statement = self.program.statement(statement)?;
        Some(Head {
            statement,
            force: None,
        })
    }

    /// A finding on a whole statement.
    pub(super) fn on_statement(&self, id: StatementId, verdict: Verdict) -> Option<Finding> {
        let head = self.head(id)?;
        let label = self.label(head.statement);
        Some(self.finding(
            head,
            head.statement.id.clone(),
            label,
            verdict,
            head.statement.span,
        ))
    }

    pub(super) fn withdrawal(&self, out: &mut Vec<Finding>) {
        if self.proposal.withdrawn.is_some() {
            let label = say::withdrawn().text(self.language);
            let mut finding = self.fixed("withdrawn", label, Verdict::Met);
            finding.observed = self.moments(&[Moment::Withdrawn]);
            out.push(finding);
        }
    }

    fn moments(&self, moments: &[Moment]) -> Vec<crate::decision::Observed> {
        let mut reads = Reads::all();
        for moment in moments {
            self.moment_read(*moment, &mut reads);
        }
        reads.observed
    }

    pub(super) fn completion(&self, out: &mut Vec<Finding>) {
        if self.completion == Completion::NotRequested {
            return;
        }
        let label = say::completeness().text(self.language);
        let mut finding = self.fixed("completeness", label, self.completion.verdict());
        finding.observed = self.moments(&[
            Moment::CompletionRequested,
            Moment::CompletionDue,
            Moment::Completed,
        ]);
        if let Some(due) = completion_due(self.program, self.proposal) {
            let (ty, value) = self.act_shown(Some(due));
            finding.bound = Some(Bound {
                op: "not_after",
                ty,
                value,
            });
        }
        out.push(finding);
    }

    /// The order, where it cannot place this proposal.
    pub(super) fn order(&self, out: &mut Vec<Finding>) {
        let (program, assessment, proposal) = (self.program, self.assessment, self.proposal);
        let lack = order::lack(program, assessment, proposal)
            .max(claims::lack(program, assessment, proposal));
        let Some(lack) = lack else {
            return;
        };
        let mut reads = Reads::all();
        self.order_reads(&mut reads);
        let id = self.order_id();
        let mut finding = self
            .order_statement()
            .and_then(|statement| self.on_statement(statement, lack.verdict()))
            .unwrap_or_else(|| self.fixed(&id, say::order().text(self.language), lack.verdict()));
        finding.id = id;
        finding.observed = reads.observed;
        out.push(finding);
    }

    fn order_statement(&self) -> Option<StatementId> {
        match (&self.program.division, &self.program.ranking) {
            (Some(division), _) if self.is_of_division(division) => Some(division.statement),
            (_, Some(ranking)) => Some(ranking.statement),
            (Some(division), None) => Some(division.statement),
            (None, None) => None,
        }
    }

    /// The finding id of the order.
    pub(super) fn order_id(&self) -> String {
        match (&self.program.division, &self.program.ranking) {
            (Some(division), _) if self.is_of_division(division) => "division".to_owned(),
            (_, Some(ranking)) => ranking.list.clone(),
            _ => "division".to_owned(),
        }
    }

    /// Whether the division orders by itself, or lacks something that no ranking reads.
    fn is_of_division(&self, division: &Division) -> bool {
        matches!(division.order, crate::program::Order::Arrival(_))
            || (division.parts.is_some()
                && order::lack(self.program, self.assessment, self.proposal).is_none())
    }

    /// What the limits, steps and classes of a division read.
    fn parts_read(&self, parts: &'a DivisionParts, reads: &mut Reads) {
        let limits = parts.limits.iter().map(|limit| limit.condition.as_ref());
        let steps = parts.steps.iter().map(|step| step.condition.as_ref());
        let classes = parts.classes.iter().map(|class| class.condition.as_ref());
        let picks = parts.picks.iter().map(|pick| pick.condition.as_ref());
        let between = parts.between.iter().map(|rule| rule.condition.as_ref());
        let conditions = limits
            .chain(steps)
            .chain(classes)
            .chain(picks)
            .chain(between);
        for condition in conditions.flatten() {
            self.condition_reads(condition, None, reads);
        }
        let per = parts.limits.iter().filter_map(|limit| limit.per.as_ref());
        let units = parts
            .limits
            .iter()
            .filter_map(|limit| match &limit.quantity {
                Quantity::Units { of, .. } => Some(of),
                _ => None,
            });
        let maxima = parts
            .classes
            .iter()
            .filter_map(|class| class.maximum.as_ref());
        let each = parts.picks.iter().filter_map(|pick| pick.of_each.as_ref());
        let between = parts.between.iter().map(|rule| &rule.per);
        let values = per.chain(units).chain(maxima).chain(each).chain(between);
        for value in values.chain(&parts.measures) {
            self.reads(value, None, reads);
        }
    }

    /// What the order reads beside the score.
    pub(super) fn order_reads(&self, reads: &mut Reads) {
        let parts = self.program.division.as_ref();
        let parts = parts.and_then(|division| division.parts.as_deref());
        let steps = parts.into_iter().flat_map(|parts| &parts.steps);
        let in_steps = steps.flat_map(|step| order::step_keys(self.program, &step.order));
        if let Some(parts) = parts {
            self.parts_read(parts, reads);
        }
        for key in order::keys(self.program).iter().chain(in_steps) {
            match &key.form {
                KeyForm::Total | KeyForm::Criterion(_) | KeyForm::PointsOf(_) => {}
                KeyForm::Value(expr) | KeyForm::Nearest(expr, _) | KeyForm::Adds(expr, _) => {
                    self.reads(expr, None, reads);
                }
                KeyForm::Field(id) => {
                    if let (Some(field), Some(value)) = self
                        .program
                        .field(*id)
                        .map(|field| (Some(field), self.proposal.fact(*id, field)))
                        .unwrap_or_default()
                    {
                        let lack = if field.judged {
                            Lack::Judgement
                        } else {
                            Lack::Fact
                        };
                        let name = crate::proposal::intake::pointer_step(&field.name);
                        let pointer = if field.judged {
                            format!("/judgements/{name}/value")
                        } else {
                            format!("/facts/{name}")
                        };
                        self.slot_read(
                            &pointer,
                            (value, &field.ty),
                            (lack, field.changed_by),
                            None,
                            reads,
                        );
                    }
                }
                KeyForm::ArrivalDay => {
                    // A day is enough for this order.
                    if reads.missing.is_none() || self.scene.act(Moment::Completed).is_none() {
                        self.moment_read(Moment::Completed, reads);
                    }
                }
                KeyForm::ArrivalInstant => self.moment_read(Moment::Completed, reads),
            }
        }
    }
}
