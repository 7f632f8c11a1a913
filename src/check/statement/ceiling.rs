//! What is available, as a series by date.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::money;
use crate::program::{Ceiling, StatementKind};
use crate::quantity::Instant;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

impl Ctx<'_> {
    /// The ceilings of the file. The first may do without a date; each further one says from when it applies.
    pub(in crate::check) fn ceiling(&mut self, node: &Node, is_first: bool) -> Option<Ceiling> {
        let statement = self.statement(node, StatementKind::Ceiling, "ceiling");
        if let Some(clause) = self.once(node, Kind::CeilingWindow) {
            self.say(money::ceiling_per_window(clause.span));
        }
        let amount = self.amount(node);
        let published = self.since(node, Kind::PublishedClause);
        let applies_from = self.since(node, Kind::AppliesFromClause);
        if !is_first
            && node.find(Kind::AppliesFromClause).is_none()
            && node.find(Kind::BrokenClause).is_none()
        {
            let at: Span = head_span(node);
            self.say(money::ceiling_without_date(at));
        }
        Some(Ceiling {
            statement,
            amount: amount?,
            published,
            applies_from,
        })
    }

    /// The first moment that a clause with a day or an instant names.
    pub(super) fn since(&mut self, node: &Node, kind: Kind) -> Option<Instant> {
        let clause = self.once(node, kind)?;
        let (when, at) = self.day_or_instant(clause)?;
        self.start(when, at)
    }
}
