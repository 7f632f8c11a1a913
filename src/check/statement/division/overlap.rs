//! Rules between proposals: at most so many of those that share a value.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::division;
use crate::program::{Between, Counted, StatementKind};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// An `overlap` that is decided in the division.
    pub(in crate::check) fn overlap(&mut self, node: &Node) -> Option<Between> {
        let written = self.name(node)?;
        let statement = self.statement(node, StatementKind::Overlap, &written.value);
        let is_broken = super::has_broken(node);
        let points_before = self.reads_points.replace(false);
        let most = self.once(node, Kind::OverlapMost);
        if most.is_none() && !is_broken {
            self.say(division::overlap_unsaid(
                written.span,
                written.value.clone(),
            ));
        }
        let number = most.and_then(|clause| {
            let number = self.first_number(clause)?;
            let whole = number.to_i64().and_then(|n| u32::try_from(n).ok());
            let whole = whole.filter(|n| *n > 0);
            if whole.is_none() {
                self.say(division::not_a_number_of(clause.span, number));
            }
            whole
        });
        let per = most.and_then(|clause| self.shared_value(clause));
        let condition = self.clause_condition(node, Kind::AppliesIfClause);
        if self.reads_points == Some(true) {
            self.turn.overlaps_read_points.push(written.span);
        }
        self.reads_points = points_before;
        let decided = self.once(node, Kind::DecidedClause);
        if decided.is_none() && !is_broken {
            self.say(division::decided_unsaid(written.span));
        }
        let counts = self.once(node, Kind::HigherCountsClause);
        if counts.is_none() && !is_broken {
            self.say(division::higher_counts_unsaid(written.span));
        }
        let counts = counts.map(|clause| {
            if clause.has(Keyword::AwardedInFull) {
                Counted::InFull
            } else if clause.has(Keyword::Awarded) {
                Counted::Awarded
            } else {
                Counted::Ranked
            }
        });
        let rule = Between {
            statement,
            per: per?,
            condition: condition?,
            one_window: node.find(Kind::OneWindowClause).is_some(),
            most: number?,
            counts: counts?,
        };
        self.between_spans.push(written.span);
        Some(rule)
    }
}
