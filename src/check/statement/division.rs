//! How the money is divided. Nothing here has a default.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, money};
use crate::program::{Beyond, Division, Key, LeadsTo, Order, Reserve, Shortfall, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The division.
    pub(in crate::check) fn division(
        &mut self,
        node: &Node,
        has_ranking: bool,
    ) -> Option<Division> {
        let statement = self.statement(node, StatementKind::Division, "division");
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let by = self.once(node, Kind::DivisionBy);
        if by.is_none() && !is_broken {
            self.say(assumed::order_unsaid(at));
        }
        let order = by.and_then(|clause| self.order(clause, has_ranking));
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
        let shortfall = self.once(node, Kind::ShortfallClause).map(|clause| {
            if clause.has(Keyword::Stop) {
                Shortfall::Stop
            } else if clause.has(Keyword::Skip) {
                Shortfall::Skip
            } else {
                Shortfall::Partial
            }
        });
        if shortfall.is_none() && !is_broken {
            self.say(assumed::shortfall_unsaid(at));
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
        Some(Division {
            statement,
            order: order?,
            leads_to: leads_to?,
            shortfall: shortfall?,
            reserve,
            others: others.unwrap_or(Beyond::Refused),
            parts: None,
        })
    }

    fn order(&mut self, clause: &Node, has_ranking: bool) -> Option<Order> {
        if clause.has(Keyword::Arrival) {
            let form = self.arrival(clause)?;
            if !clause.has(Keyword::ByLot) {
                self.say(assumed::arrival_ties_unsaid(clause.span));
                return None;
            }
            return Some(Order::Arrival(vec![Key {
                form,
                highest_first: false,
            }]));
        }
        if !has_ranking {
            self.say(money::ranking_missing(clause.span));
        }
        Some(Order::Ranking)
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
