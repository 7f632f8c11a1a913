//! What cannot stand beside an answer that serves all together: lowering all, and enough for all.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::divided;
use crate::program::{Answer, DivisionParts, LimitKind};
use crate::syntax::tree::Node;
use crate::text::Span;

impl Ctx<'_> {
    /// A reserve list, or a carry to the next window, where every answer is that there is enough for all.
    pub(super) fn lists_beside_enough<'n>(
        &mut self,
        parts: &DivisionParts,
        clauses: impl Iterator<Item = &'n Node>,
    ) {
        let of_limits = parts
            .limits
            .iter()
            .filter_map(|limit| limit.answer.as_ref());
        let mut answers = parts.steps.iter().map(|step| &step.answer).chain(of_limits);
        if answers.any(|answer| *answer != Answer::NotForeseen) {
            return;
        }
        for clause in clauses {
            self.say(divided::list_beside_enough(clause.span));
        }
    }

    /// Who is served together must see the same money: no reserve for some of them, and one ceiling.
    pub(super) fn uneven_money(&mut self, parts: &DivisionParts, ceilings: &[Span]) {
        let lowers = |answer: &Answer| matches!(answer, Answer::Reduce(_));
        let of_steps = || parts.steps.iter().map(|step| &step.answer);
        let mut of_limits = parts
            .limits
            .iter()
            .filter_map(|limit| limit.answer.as_ref());
        let dated = ceilings.get(1);
        if let Some(second) = dated
            && (of_steps().any(Answer::serves_together) || of_limits.any(Answer::serves_together))
        {
            self.say(divided::uneven_money_beside_lowering(*second));
        }
        for limit in &parts.limits {
            if !matches!(limit.kind, LimitKind::AtLeast(_)) {
                continue;
            }
            // A reserve is kept in the pot around it that holds money of its own, else in the ceiling.
            let mut around = limit.within.and_then(|id| parts.limits.get(id.index()));
            while let Some(pot) = around.filter(|pot| pot.kind != LimitKind::Own) {
                around = pot.within.and_then(|id| parts.limits.get(id.index()));
            }
            let answer = around.and_then(|pot| pot.answer.as_ref());
            let is_lowered = match answer {
                Some(answer) => lowers(answer),
                None => of_steps().any(lowers),
            };
            if is_lowered {
                self.say(divided::uneven_money_beside_lowering(limit.span));
            }
        }
    }
}
