//! What deserves a look without deciding anything.

use super::Teller;
use crate::decision::{Remark, Verdict};
use crate::evaluate::requirement::has_no_effect;
use crate::evaluate::score::Marks;
use crate::program::Force;
use crate::words::message::finding as say;
use crate::words::{Message, Slot};

impl Teller<'_> {
    pub(super) fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut add = |code, message: Message| {
            remarks.push(Remark {
                about: self.proposal.id.to_string(),
                code,
                text: message.text(self.language),
            });
        };
        for (requirement, verdict) in self
            .program
            .requirements
            .iter()
            .zip(&self.assessment.requirements)
        {
            let Some(verdict) = *verdict else { continue };
            let Some(statement) = self.program.statement(requirement.statement) else {
                continue;
            };
            let label = || match &statement.say {
                Some(text) => self.said(text.get(self.language)),
                None => self.label(statement),
            };
            let is_failed = verdict == Verdict::NotMet;
            if is_failed && requirement.force == Force::Guideline {
                add("guideline-breached", say::guideline_breached(label()));
            } else if is_failed && has_no_effect(requirement) {
                add("requirement-not-met", say::not_met(label()));
            } else if is_failed && self.scene.goes_on(requirement) {
                add("ground-without-decision", say::without_decision(label()));
            } else if self.scene.ruling(requirement).is_some()
                && matches!(
                    self.scene.ground(requirement),
                    Verdict::Met | Verdict::NotApplicable
                )
            {
                add("decision-unused", say::decision_unused(label()));
            }
        }
        let names = self.judged_without_reason();
        if !names.is_empty() {
            add(
                "judgement-without-reason",
                say::judgements_without_reason(Slot::List(names)),
            );
        }
        let (without, recused) = self.marks_to_look_at();
        if !without.is_empty() {
            add(
                "mark-without-reason",
                say::marks_without_reason(Slot::List(without)),
            );
        }
        if !recused.is_empty() {
            add("recused-mark", say::recused_marks(Slot::List(recused)));
        }
        remarks
    }

    fn judged_without_reason(&self) -> Vec<Slot> {
        let judged = self.proposal.judged.iter().filter(|judged| {
            let value = self.proposal.facts.get(judged.field.index());
            judged.reason.is_none() && !matches!(value, None | Some(crate::program::Value::Unknown))
        });
        let fields = judged
            .filter_map(|judged| self.program.field(judged.field))
            .map(|field| field.name.as_str());
        let rulings = self
            .proposal
            .rulings
            .iter()
            .filter(|ruling| ruling.reason.is_none() && ruling.refuse.is_some());
        let statements = rulings.filter_map(|ruling| self.program.statement(ruling.statement));
        fields
            .chain(statements.map(|statement| statement.id.as_str()))
            .map(Slot::from)
            .collect()
    }

    /// Marks without a reason, and assessors whose marks do not count because they take no part.
    fn marks_to_look_at(&self) -> (Vec<Slot>, Vec<Slot>) {
        let Some(score) = self
            .program
            .score
            .as_ref()
            .filter(|_| !self.assessment.points.is_empty())
        else {
            return (Vec::new(), Vec::new());
        };
        let marks = Marks::new(self.program, score, self.proposal, &self.assessment.applies);
        let (mut without, mut recused) = (Vec::new(), Vec::new());
        for mark in self
            .proposal
            .marks
            .iter()
            .filter(|mark| mark.points.is_some())
        {
            let assessor = self.assessor(mark.assessor);
            if !marks.counts(mark) {
                let slot = Slot::Text(assessor);
                if !recused.contains(&slot) {
                    recused.push(slot);
                }
            } else if mark.reason.is_none() {
                let criterion = self.program.criteria.get(mark.criterion.index());
                let name = criterion.map_or(String::new(), |criterion| criterion.name.clone());
                without.push(Slot::Text(say::mark(assessor, name).text(self.language)));
            }
        }
        (without, recused)
    }
}
