//! What happens when the next in line does not fit.

use super::Draft;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{division, money};
use crate::program::{Answer, LeastRest, Reduce, ReduceHow};
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The answer that the division states for all its steps.
    pub(super) fn own_answer(&mut self, node: &Node, draft: &mut Draft) {
        if let Some(clause) = self.once(node, Kind::ShortfallClause) {
            draft.answer = self.answer(clause, draft);
            draft.whole &= draft.answer.is_some();
        }
    }

    /// `shortfall …`.
    pub(super) fn answer(&mut self, clause: &Node, draft: &mut Draft) -> Option<Answer> {
        if clause.has(Keyword::Stop) {
            return Some(Answer::Stop);
        }
        if clause.has(Keyword::Skip) {
            return Some(Answer::Skip);
        }
        if clause.has(Keyword::NotForeseen) {
            return Some(Answer::NotForeseen);
        }
        if let Some(partial) = clause.find(Kind::Partial) {
            return self.partial(partial);
        }
        let reduce = clause.find(Kind::Reduce)?;
        self.reduce(reduce, draft).map(Answer::Reduce)
    }

    /// `partial`, perhaps with the least that is worth giving; then what too little a rest does must be said.
    fn partial(&mut self, node: &Node) -> Option<Answer> {
        if !node.has(Keyword::AtLeast) {
            return Some(Answer::Partial(None));
        }
        let share = node.find(Kind::ShareOfAsked);
        let least = match share {
            Some(share) => {
                let written = share
                    .find(Kind::Percentage)
                    .or_else(|| share.find(Kind::BadPercentage))?;
                let least = literal::percentage(written, self.texts)?;
                if least > Rational::ONE {
                    self.say(division::more_than_asked(share.span, least));
                    return None;
                }
                least
            }
            None => self.amount(node)?,
        };
        let ends = node.has(Keyword::ElseStop);
        if !ends && !node.has(Keyword::ElseSkip) {
            self.say(division::too_little_unsaid(node.span));
            return None;
        }
        Some(Answer::Partial(Some(LeastRest {
            least,
            is_share: share.is_some(),
            ends,
        })))
    }

    fn reduce(&mut self, node: &Node, draft: &mut Draft) -> Option<Reduce> {
        let how = if node.has(Keyword::ProRata) {
            ReduceHow::ProRata
        } else if node.has(Keyword::Equally) {
            ReduceHow::Equally
        } else {
            let measure = self.measure(node)?;
            ReduceHow::Per(draft.keep_measure(measure))
        };
        let minimum = match self.once(node, Kind::ReduceMinimum) {
            Some(clause) => Some(self.amount(clause)?),
            None => None,
        };
        let Some(round) = self.once(node, Kind::ReduceRound) else {
            self.say(division::reduction_rounding_unsaid(node.span));
            return None;
        };
        let to = self.amount(round)?;
        if !to.is_positive() {
            self.say(money::rounding_to_nothing(round.span));
            return None;
        }
        Some(Reduce {
            how,
            to,
            remainders: node.has(Keyword::Remainders),
            minimum,
        })
    }
}

/// Whether an answer looks at an order: lowering all does only where remainders go round.
pub(super) fn needs_order(answer: Option<&Answer>) -> bool {
    match answer {
        Some(Answer::Reduce(reduce)) => reduce.remainders,
        Some(Answer::NotForeseen) => false,
        _ => true,
    }
}
