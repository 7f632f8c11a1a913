//! How the money is divided. Nothing here has a default.
//!
//! In reading order: the division itself, `order` (in which order), `answer` (what happens when the next does not fit), `limit`
//! (pots, reserves, maxima), `quantity` (how much), `step` (what is done one after another), `class` (amounts that depend on
//! the division, picks), `overlap` (rules between proposals), `sums` (what cannot fit in the ceiling), `together` (what
//! cannot stand beside an answer that serves all together), `windows` (money per
//! window), `whole` (what only the whole call tells).

mod answer;
mod class;
mod limit;
mod lowering;
mod order;
mod overlap;
mod quantity;
mod received;
mod step;
mod sums;
mod together;
mod whole;
mod windows;

use std::collections::BTreeMap;

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, money};
use crate::program::{
    Answer, Beyond, Division, DivisionParts, DivisionStep, LeadsTo, LimitId, Order, Reserve,
    Shortfall, StatementKind, StepOrder,
};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

pub(in crate::check) use windows::WindowMoney;

/// What a division needs to know of the rest of the call.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Beside {
    /// Whether there is a ranking.
    pub(in crate::check) has_ranking: bool,
    /// Whether there is a score.
    pub(in crate::check) has_score: bool,
}

/// What was read of a division so far.
struct Draft {
    beside: Beside,
    /// The pots by name.
    pots: BTreeMap<String, (LimitId, Span)>,
    parts: DivisionParts,
    /// Whether every part could be read.
    whole: bool,
    /// What a step does that says nothing else.
    order: Option<StepOrder>,
    answer: Option<Answer>,
}

impl Ctx<'_> {
    /// The division, always with its parts; [`Ctx::division_whole`] takes them away where it is a simple one.
    pub(in crate::check) fn division(&mut self, node: &Node, beside: Beside) -> Option<Division> {
        let statement = self.statement(node, StatementKind::Division, "division");
        let at = head_span(node);
        let is_broken = has_broken(node);
        let leads_to = self.once(node, Kind::DivisionLeadsTo).map(|clause| {
            if clause.has(Keyword::Selection) {
                LeadsTo::Selection
            } else {
                LeadsTo::Grant
            }
        });
        if leads_to.is_none() && !is_broken {
            self.say(assumed::leads_to_unsaid(at));
        }
        let reserve_clause = self.once(node, Kind::ReserveClause);
        let reserve = reserve_clause.and_then(|clause| self.reserve(clause));
        let others = self.once(node, Kind::OthersClause).map(|clause| {
            if clause.has(Keyword::CarriedOver) {
                Beyond::CarriedOver
            } else {
                Beyond::Refused
            }
        });
        // Without a reserve list nobody is beyond it: who gets no money is refused for the ceiling.
        if others.is_none() && reserve_clause.is_some() && !is_broken {
            self.say(assumed::others_unsaid(at));
        }
        let parts = self.division_parts(node, beside, is_broken);
        let parts = parts?;
        let carried = self.once(node, Kind::OthersClause);
        let carried = carried.filter(|clause| clause.has(Keyword::CarriedOver));
        let left_over = [reserve_clause, carried];
        self.lists_beside_enough(&parts, left_over.into_iter().flatten());
        let first = parts.steps.first()?;
        Some(Division {
            statement,
            order: plain_order(&first.order),
            leads_to: leads_to?,
            shortfall: plain_answer(&first.answer),
            reserve,
            others: others.unwrap_or(Beyond::Refused),
            parts: Some(Box::new(parts)),
        })
    }

    /// Everything that is divided by, in the order of the file. Conditions may read points and the total.
    fn division_parts(
        &mut self,
        node: &Node,
        beside: Beside,
        is_broken: bool,
    ) -> Option<DivisionParts> {
        let points_before = self.reads_points.replace(false);
        let mut draft = Draft {
            beside,
            pots: BTreeMap::new(),
            parts: DivisionParts::default(),
            whole: true,
            order: None,
            answer: None,
        };
        self.pot_names(node, &mut draft);
        self.own_answer(node, &mut draft);
        self.own_order(node, &mut draft);
        self.limits(node, &mut draft);
        self.classes(node, &mut draft, is_broken);
        self.picks(node, &mut draft);
        draft.parts.in_turn = self.once(node, Kind::InTurnClause).is_some();
        self.steps(node, &mut draft, is_broken);
        self.limits_beside_enough(&mut draft);
        self.turn.division_reads_points = self.reads_points == Some(true);
        self.reads_points = points_before;
        draft.whole.then_some(draft.parts)
    }

    fn reserve(&mut self, clause: &Node) -> Option<Reserve> {
        let number = self.first_number(clause)?;
        let places = number
            .to_i64()
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0);
        let Some(places) = places else {
            self.say(money::reserve_places(clause.span, number));
            return None;
        };
        let first_stopped = clause.has(Keyword::FirstStopped);
        if !first_stopped && !clause.has(Keyword::WithoutStopped) {
            self.say(assumed::reserve_head_unsaid(clause.span));
            return None;
        }
        Some(Reserve {
            places,
            first_stopped,
        })
    }
}

/// The order of the first step, as a division without parts has it.
fn plain_order(order: &StepOrder) -> Order {
    match order {
        StepOrder::Ranking => Order::Ranking,
        StepOrder::Keys(keys, _) => Order::Arrival(keys.clone()),
        StepOrder::Lot => Order::Arrival(Vec::new()),
    }
}

/// The answer of the first step, as a division without parts has it.
fn plain_answer(answer: &Answer) -> Shortfall {
    match answer {
        Answer::Stop => Shortfall::Stop,
        Answer::Skip | Answer::Reduce(_) | Answer::NotForeseen => Shortfall::Skip,
        Answer::Partial(_) => Shortfall::Partial,
    }
}

/// Whether a step is what a division without parts does.
fn is_plain(step: &DivisionStep) -> bool {
    step.name.is_none()
        && step.condition.is_none()
        && step.most.is_none()
        && step.flow.is_none()
        && matches!(
            step.answer,
            Answer::Stop | Answer::Skip | Answer::Partial(None)
        )
}

/// Whether something in a node could not be read.
fn has_broken(node: &Node) -> bool {
    node.kind == Kind::BrokenClause || node.children.iter().any(has_broken)
}
