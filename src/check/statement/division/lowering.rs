//! What cannot stand beside an answer that serves all together: amounts, places and rules that go from one to the next.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::lowering;
use crate::program::{
    Answer, Counted, DivisionParts, Key, KeyForm, LimitKind, Quantity, Ranking, StepOrder,
};

impl Ctx<'_> {
    /// Complains about classes, maxima without an order, and rules between proposals that look at awards.
    pub(super) fn beside_lowering(&mut self, parts: &DivisionParts, ranking: Option<&Ranking>) {
        let of_limits = parts
            .limits
            .iter()
            .filter_map(|limit| limit.answer.as_ref());
        let mut answers = parts.steps.iter().map(|step| &step.answer).chain(of_limits);
        if !answers.any(Answer::serves_together) {
            return;
        }
        for class in &parts.classes {
            self.say(lowering::class_beside_lowering(
                class.span,
                class.name.clone(),
            ));
        }
        let adds = |keys: &[Key]| keys.iter().any(|key| matches!(key.form, KeyForm::Adds(..)));
        let looks_up = parts.steps.iter().any(|step| match &step.order {
            StepOrder::Ranking => ranking.is_some_and(|ranking| adds(&ranking.keys)),
            StepOrder::Keys(keys, _) => adds(keys),
            StepOrder::Lot => false,
        });
        let spans = std::mem::take(&mut self.between_spans);
        for (rule, at) in parts.between.iter().zip(&spans) {
            if rule.counts != Counted::Ranked || looks_up {
                self.say(lowering::overlap_beside_lowering(*at));
            }
        }
        if !self.has_step_without_order {
            return;
        }
        for limit in parts
            .limits
            .iter()
            .filter(|limit| limit.kind == LimitKind::AtMost)
        {
            self.say(lowering::order_beside_lowering(limit.span));
        }
        let numbered =
            |step: &&crate::program::DivisionStep| matches!(step.most, Some(Quantity::Awards(_)));
        for step in parts.steps.iter().filter(numbered) {
            self.say(lowering::order_beside_lowering(step.span));
        }
        for at in spans {
            self.say(lowering::order_beside_lowering(at));
        }
    }
}
