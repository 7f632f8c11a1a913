//! Steps: who is served one after another, and what flows before.

use super::Draft;
use super::answer::needs_order;
use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, divided, division, name};
use crate::program::{Answer, DivisionStep, Flow, Quantity, StepOrder};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

impl Ctx<'_> {
    /// The steps in file order; without any, the division is one step.
    pub(super) fn steps(&mut self, node: &Node, draft: &mut Draft, is_broken: bool) {
        let written: Vec<&Node> = node.all(Kind::DivisionStep).collect();
        if written.is_empty() {
            let (order, answer) = (draft.order.clone(), draft.answer.clone());
            let is_read = (
                node.find(Kind::DivisionBy).is_none(),
                node.find(Kind::ShortfallClause).is_none(),
            );
            let step = self.served(head_span(node), order, answer, is_read, is_broken);
            match step {
                Some((order, answer)) => draft.parts.steps.push(DivisionStep {
                    name: None,
                    label: crate::words::Bilingual::default(),
                    span: node.span,
                    condition: None,
                    order,
                    answer,
                    most: None,
                    flow: None,
                    in_turn: false,
                    window: None,
                }),
                None => draft.whole = false,
            }
            return;
        }
        for step in written {
            match self.division_step(step, draft) {
                Some(step) => draft.parts.steps.push(step),
                None => draft.whole = false,
            }
        }
    }

    fn division_step(&mut self, node: &Node, draft: &mut Draft) -> Option<DivisionStep> {
        let written = self.name(node)?;
        let is_broken = super::has_broken(node);
        let own = self.once(node, Kind::DivisionBy);
        let order = match own {
            Some(clause) => self.step_order(clause, draft),
            None => draft.order.clone(),
        };
        let shortfall = self.once(node, Kind::ShortfallClause);
        let answer = match shortfall {
            Some(clause) => self.answer(clause, draft),
            None => draft.answer.clone(),
        };
        let unsaid = (own.is_none(), shortfall.is_none());
        let served = self.served(written.span, order, answer, unsaid, is_broken);
        let condition = self.clause_condition(node, Kind::AppliesIfClause);
        let most = self.most(node);
        let flow = self.flow(node, draft);
        let (order, answer) = served?;
        Some(DivisionStep {
            name: Some(written.value),
            label: self.texts(node),
            span: written.span,
            condition: condition?,
            order,
            answer,
            most: most?,
            flow: flow?,
            in_turn: self.once(node, Kind::InTurnClause).is_some(),
            window: None,
        })
    }

    /// Order and answer of a step, with a complaint about what nothing says.
    fn served(
        &mut self,
        at: Span,
        order: Option<StepOrder>,
        answer: Option<Answer>,
        unsaid: (bool, bool),
        is_broken: bool,
    ) -> Option<(StepOrder, Answer)> {
        let needs_order = needs_order(answer.as_ref());
        // An answer that could not be read may be one without an order.
        let may_need = needs_order && (answer.is_some() || unsaid.1);
        if order.is_none() && unsaid.0 && may_need && !is_broken {
            self.say(assumed::order_unsaid(at));
        }
        if answer.is_none() && unsaid.1 && !is_broken {
            self.say(assumed::shortfall_unsaid(at));
        }
        let order = match order {
            // Where all are lowered alike nobody comes before another.
            None if !needs_order && unsaid.0 => {
                self.has_step_without_order = true;
                Some(StepOrder::Lot)
            }
            order => order,
        };
        Some((order?, answer?))
    }

    /// The most that a step may give; the outer `None` means that it has a complaint.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    fn most(&mut self, node: &Node) -> Option<Option<Quantity>> {
        let Some(clause) = self.once(node, Kind::LimitMaximum) else {
            return Some(None);
        };
        let too_much = [Kind::PerClause, Kind::IfCondition, Kind::ShortfallClause]
            .into_iter()
            .find_map(|kind| clause.find(kind));
        if let Some(too_much) = too_much {
            self.say(division::step_maximum_alone(too_much.span));
            return None;
        }
        match self.quantity(clause)? {
            // What a proposal takes is claimed of the division as a whole.
            Quantity::Units { .. } => {
                self.say(divided::step_maximum_in_units(clause.span));
                None
            }
            quantity => Some(Some(quantity)),
        }
    }

    /// `leftover of A, B to C`, `pool A, B`; the outer `None` means that it has a complaint.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    fn flow(&mut self, node: &Node, draft: &mut Draft) -> Option<Option<Flow>> {
        let leftover = self.once(node, Kind::LeftoverClause);
        let pool = self.once(node, Kind::PoolClause);
        let clause = match (leftover, pool) {
            (Some(first), Some(second)) => {
                let complaint = name::clause_twice(second.span);
                self.say(complaint.label(first.span, crate::check::first_given_here()));
                return None;
            }
            (Some(clause), None) | (None, Some(clause)) => clause,
            (None, None) => return Some(None),
        };
        let names = self.names(clause);
        let mut pots = Vec::with_capacity(names.len());
        let mut is_whole = true;
        for written in &names {
            match self.pot_named(written, draft) {
                Some(id) if pots.contains(&id) => {
                    self.say(division::pot_named_twice(
                        written.span,
                        written.value.clone(),
                    ));
                    is_whole = false;
                }
                Some(id) if self.holds_no_money(id, draft, written.span) => is_whole = false,
                Some(id) => pots.push(id),
                None => is_whole = false,
            }
        }
        if !is_whole {
            return None;
        }
        let to = match leftover {
            Some(_) => Some(pots.pop()?),
            None => None,
        };
        Some(Some(Flow {
            from: pots,
            only_stopped: clause.has(crate::words::keyword::Keyword::TurnedAway),
            to,
        }))
    }

    /// Money flows between pots that hold money; a maximum holds none.
    fn holds_no_money(&mut self, id: crate::program::LimitId, draft: &Draft, at: Span) -> bool {
        let limit = draft.parts.limits.get(id.index());
        let holds_none = limit.is_some_and(|limit| {
            matches!(limit.kind, crate::program::LimitKind::AtMost) || limit.per.is_some()
        });
        if holds_none {
            self.say(division::maximum_holds_nothing(at));
        }
        holds_none
    }
}
