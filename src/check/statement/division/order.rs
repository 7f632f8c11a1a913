//! In which order a step serves.

use super::Draft;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, division, money};
use crate::program::{Key, KeyForm, StepOrder, Ties};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The order that the division states for all its steps.
    pub(super) fn own_order(&mut self, node: &Node, draft: &mut Draft) {
        if let Some(clause) = self.once(node, Kind::DivisionBy) {
            draft.order = self.step_order(clause, draft);
            draft.whole &= draft.order.is_some();
        }
    }

    /// `by ranking`, `by lot`, or keys and what decides between those whom they leave equal.
    pub(super) fn step_order(&mut self, clause: &Node, draft: &Draft) -> Option<StepOrder> {
        let keys: Vec<&Node> = clause.all(Kind::RankingKey).collect();
        let ties = if clause.has(Keyword::ByPanel) {
            Some(Ties::Panel)
        } else {
            clause.has(Keyword::ByLot).then_some(Ties::Lot)
        };
        if clause.has(Keyword::ByRanking) {
            if !keys.is_empty() || ties.is_some() {
                self.say(division::ranking_beside_keys(clause.span));
                return None;
            }
            if !draft.beside.has_ranking {
                self.say(money::ranking_missing(clause.span));
            }
            return Some(StepOrder::Ranking);
        }
        if keys.is_empty() {
            return ties.map(|_| StepOrder::Lot);
        }
        let last = clause.children.last();
        if ties.is_some() && last.is_some_and(|last| last.kind == Kind::RankingKey) {
            self.say(division::key_after_lot(clause.span));
            return None;
        }
        let keys: Vec<Option<Key>> = keys
            .into_iter()
            .map(|key| self.key(key, draft.beside.has_score))
            .collect();
        let keys: Vec<Key> = keys.into_iter().collect::<Option<_>>()?;
        let Some(ties) = ties else {
            self.say(assumed::arrival_ties_unsaid(clause.span));
            return None;
        };
        Some(StepOrder::Keys(keys, ties))
    }

    /// `new district, counting all above`.
    pub(in crate::check::statement) fn new_value_key(&mut self, node: &Node) -> Option<KeyForm> {
        let expr = self.shared_value(node)?;
        let counted = if node.has(Keyword::AllAbove) {
            crate::program::Counted::Ranked
        } else if node.has(Keyword::AwardedAbove) {
            crate::program::Counted::Awarded
        } else {
            self.say(division::counting_unsaid(node.span));
            return None;
        };
        Some(KeyForm::Adds(Box::new(expr), counted))
    }
}
