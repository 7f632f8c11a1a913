//! Rules between proposals that are decided at filing.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{division, field, money};
use crate::program::{AtFiling, Counting, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// An `overlap` that is decided at filing; nothing where a clause is missing or wrong.
    pub(super) fn at_filing(&mut self, node: &Node) -> Option<AtFiling> {
        let written = self.name(node)?;
        let at = written.span;
        let statement = self.statement(node, StatementKind::Overlap, &written.value);
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
        if most.is_none() && !is_broken {
            self.say(division::overlap_unsaid(at, written.value.clone()));
        }
        let most = most?;
        let number = self.first_number(most)?;
        let whole = number.to_i64().and_then(|n| u32::try_from(n).ok());
        let Some(whole) = whole.filter(|n| *n > 0) else {
            self.say(division::not_a_number_of(most.span, number));
            return None;
        };
        let per = self.shared_value(most)?;
        let (stands, counting) = (stands?, counting?);
        let one_window = node.find(Kind::OneWindowClause).is_some();
        if one_window && counting.has(Keyword::OutsideWindow) {
            self.say(money::outside_one_window(counting.span));
        }
        Some(AtFiling {
            statement,
            per,
            condition,
            one_window,
            most: whole,
            last_stands: stands.has(Keyword::LastReceived),
            counting: Counting {
                withdrawn: counting.has(Keyword::Withdrawn),
                outside_window: counting.has(Keyword::OutsideWindow),
                refused: counting.has(Keyword::Refused),
            },
        })
    }
}

impl Ctx<'_> {
    /// A rule within one window asks for several.
    pub(super) fn one_of_several(&mut self, node: &Node, file: &Node) {
        if let Some(clause) = node.find(Kind::OneWindowClause)
            && file.all(Kind::Window).count() < 2
        {
            self.say(money::one_window_of_one(clause.span));
        }
    }
}

/// Whether an `overlap` is decided at filing.
pub(super) fn is_at_filing(node: &Node) -> bool {
    node.find(Kind::DecidedClause)
        .is_some_and(|clause| clause.has(Keyword::AtFiling))
}
