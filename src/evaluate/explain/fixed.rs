//! Findings beside the requirements: withdrawal, window, completion, amount, order.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{Bound, Finding, Verdict};
use crate::evaluate::got::Lack;
use crate::evaluate::order;
use crate::evaluate::timing::{Completion, completion_due};
use crate::program::{KeyForm, Moment, StatementId};
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
        let Some(lack) = order::lack(self.program, self.assessment, self.proposal) else {
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
            (Some(division), _) if matches!(division.order, crate::program::Order::Arrival(_)) => {
                Some(division.statement)
            }
            (_, Some(ranking)) => Some(ranking.statement),
            (Some(division), None) => Some(division.statement),
            (None, None) => None,
        }
    }

    /// The finding id of the order.
    pub(super) fn order_id(&self) -> String {
        match (&self.program.division, &self.program.ranking) {
            (Some(division), _) if matches!(division.order, crate::program::Order::Arrival(_)) => {
                "division".to_owned()
            }
            (_, Some(ranking)) => ranking.list.clone(),
            _ => "division".to_owned(),
        }
    }

    /// What the order reads beside the score.
    pub(super) fn order_reads(&self, reads: &mut Reads) {
        for key in order::keys(self.program) {
            match key.form {
                KeyForm::Total | KeyForm::Criterion(_) => {}
                KeyForm::Field(id) => {
                    if let (Some(field), Some(value)) = self
                        .program
                        .field(id)
                        .map(|field| (Some(field), self.proposal.fact(id, field)))
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
