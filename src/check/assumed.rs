//! What may not be assumed about the call as a whole: zone, territory, rounding, and what a division needs.
//!
//! What a single statement leaves out is said where the statement is read; here is what follows from several together.

use super::context::Ctx;
use crate::check::common::head_span;
use crate::diagnostic::catalogue::{assumed, money};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Complains about what the statements need of each other.
    pub(super) fn nothing_assumed(&mut self, file: &Node) {
        self.zone_needed(file);
        self.territory_needed();
        if let (None, Some(at)) = (self.month_end, self.needs_month_end) {
            self.say(assumed::month_end_unsaid(at));
        }
        if let Some(at) = self.place_unsaid
            && orders_by_arrival(file)
        {
            self.say(assumed::place_in_line_unsaid(at));
        }
        self.score_missing(file);
        let Some(division) = file.find(Kind::Division) else {
            return;
        };
        if divides_places(division) {
            return;
        }
        let at = head_span(division);
        // A statement that could not be read may have been the one that is missing.
        let may_hide = file.find(Kind::BrokenStatement).is_some();
        match file.find(Kind::Grant) {
            None if !may_hide => self.say(money::grant_missing(at)),
            Some(grant)
                if grant.find(Kind::RoundClause).is_none()
                    && grant.find(Kind::BrokenClause).is_none() =>
            {
                let at = head_span(grant);
                self.say(assumed::rounding_unsaid(at));
            }
            _ => {}
        }
        if file.find(Kind::Ceiling).is_none() && !may_hide {
            self.say(money::ceiling_missing(at));
        }
    }
}

/// Whether a division says how many are selected, and nothing of money: it needs no grant and no ceiling.
fn divides_places(division: &Node) -> bool {
    let selects =
        |clause: &Node| clause.kind == Kind::DivisionLeadsTo && clause.has(Keyword::Selection);
    let counts =
        |limit: &Node| limit.kind == Kind::LimitMaximum && has(limit, Kind::Word(Keyword::Awards));
    division.children.iter().any(selects)
        && division.children.iter().any(counts)
        && !has(division, Kind::Money)
        && !has(division, Kind::Word(Keyword::OfCeiling))
}

fn has(node: &Node, kind: Kind) -> bool {
    node.kind == kind || node.children.iter().any(|child| has(child, kind))
}

/// Whether proposals are placed or served in the order of arrival.
fn orders_by_arrival(node: &Node) -> bool {
    let by = |node: &Node| matches!(node.kind, Kind::RankingKey | Kind::DivisionBy);
    by(node) && node.has(Keyword::Arrival) || node.children.iter().any(orders_by_arrival)
}
