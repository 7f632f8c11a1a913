//! Rules between proposals that are decided at filing.

use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::field;
use crate::program::{AtFiling, Counting, StatementId};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The rest of an `overlap` that is decided at filing; nothing where a clause is missing or wrong.
    pub(super) fn at_filing(&mut self, node: &Node, statement: StatementId) -> Option<AtFiling> {
        let at = crate::check::common::head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let most = self.once(node, Kind::OverlapMost);
        let stands = self.once(node, Kind::StandsClause);
        if stands.is_none() && !is_broken {
            self.say(field::who_stands_unsaid(at));
        }
        let counting = self.once(node, Kind::CountingClause);
        if counting.is_none() && !is_broken {
            self.say(field::who_counts_unsaid(at));
        }
        let condition = self.clause_condition(node, Kind::AppliesIfClause)?;
        let most = most?;
        let number = self.first_number(most)?;
        let number = number.to_i64().and_then(|n| u32::try_from(n).ok());
        let Some(number) = number.filter(|n| *n > 0) else {
            self.say(field::how_many_stand(most.span));
            return None;
        };
        let per = self.expression(most)?;
        let per = self.value(&per, None, &Scope::default())?;
        let (stands, counting) = (stands?, counting?);
        Some(AtFiling {
            statement,
            per,
            condition,
            most: number,
            last_stands: stands.has(Keyword::LastReceived),
            counting: Counting {
                withdrawn: counting.has(Keyword::Withdrawn),
                outside_window: counting.has(Keyword::OutsideWindow),
                refused: counting.has(Keyword::Refused),
            },
        })
    }
}
