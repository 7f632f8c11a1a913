//! What deserves a look without deciding anything.

use super::Teller;
use crate::decision::{Remark, Verdict};
use crate::evaluate::marks::{SetAside, Tested};
use crate::evaluate::requirement::has_no_effect;
use crate::program::{CriterionId, Force};
use crate::quantity::Rational;
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
            } else if let (false, Some(each)) = (is_failed, &requirement.each) {
                let field = self.program.field(each.field);
                let list = field.map_or("", |field| match field.label.get(self.language) {
                    "" => &field.name,
                    label => label,
                });
                for n in self.scene.dropped_by(requirement) {
                    add("element-dropped", say::dropped(list, n + 1, label()));
                }
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
        let unfounded = self.criteria_without_reason();
        if !unfounded.is_empty() {
            add(
                "criterion-without-reason",
                say::criteria_without_reason(Slot::List(unfounded)),
            );
        }
        for message in self.removals_to_look_at() {
            add("removal-without-effect", message);
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
        let Some(score) = self.scored() else {
            return (Vec::new(), Vec::new());
        };
        let marks = self.marks(score);
        let (mut without, mut recused) = (Vec::new(), Vec::new());
        for mark in self
            .proposal
            .marks
            .iter()
            .filter(|mark| mark.points.is_some())
        {
            let assessor = self.assessor(mark.assessor);
            let aside = marks.set_aside(mark);
            if aside == Some(SetAside::Recused) {
                let slot = Slot::Text(assessor);
                if !recused.contains(&slot) {
                    recused.push(slot);
                }
            } else if aside.is_none() && mark.reason.is_none() {
                without.push(self.mark_named(mark.assessor, mark.criterion));
            }
        }
        (without, recused)
    }

    /// A mark by its assessor and its criterion.
    fn mark_named(&self, assessor: u16, criterion: CriterionId) -> Slot {
        let criterion = self.program.criteria.get(criterion.index());
        let name = criterion.map_or(String::new(), |criterion| criterion.name.clone());
        let named = say::mark(self.assessor(assessor), name);
        Slot::Text(named.text(self.language))
    }

    /// Criteria with points of which no mark that counts gives a reason.
    fn criteria_without_reason(&self) -> Vec<Slot> {
        let Some(score) = self.scored() else {
            return Vec::new();
        };
        let marks = self.marks(score);
        let without = self.criteria().filter(|(id, _)| {
            let mut counting = marks.on(*id).iter().filter(|mark| marks.counts(mark));
            counting.clone().next().is_some() && counting.all(|mark| mark.reason.is_none())
        });
        without
            .map(|(_, criterion)| Slot::Text(criterion.name.clone()))
            .collect()
    }

    /// Removals that change nothing, each with why.
    fn removals_to_look_at(&self) -> Vec<Message> {
        let Some(score) = self.scored() else {
            return Vec::new();
        };
        let marks = self.marks(score);
        let mut out = Vec::new();
        for removal in &self.proposal.removals {
            let mut on = marks.on(removal.criterion).iter();
            let Some(mark) = on.find(|mark| mark.assessor == removal.assessor) else {
                continue;
            };
            let named = self.mark_named(removal.assessor, removal.criterion);
            let points = mark.points.clone().unwrap_or(Rational::ZERO);
            out.extend(match marks.tested(mark) {
                Tested::NoUse => Some(say::removal_of_no_use(named)),
                Tested::Alone => Some(say::removal_alone(named)),
                Tested::Far { removed: true, .. } => None,
                Tested::Far {
                    middle, distance, ..
                } => Some(say::removal_without_effect(named, points, distance, middle)),
            });
        }
        out
    }
}
