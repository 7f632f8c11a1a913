//! When proposals are received.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, date_place};
use crate::program::{StatementKind, Window};
use crate::quantity::Instant;
use crate::syntax::literal::DayOrInstant;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// A window: both ends said, in a zone, and the right way up.
    pub(in crate::check) fn window(&mut self, node: &Node) -> Option<Window> {
        let id = self
            .name(node)
            .map_or_else(|| "window".to_owned(), |name| name.value);
        let statement = self.statement(node, StatementKind::Window, &id);
        let at = head_span(node);
        let opens = self.once(node, Kind::OpensClause);
        let closes = self.once(node, Kind::ClosesClause);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        if opens.is_none() && !is_broken {
            self.say(assumed::opening_unsaid(at));
        }
        if closes.is_none() && !is_broken {
            self.say(assumed::closing_unsaid(at));
        }
        let opens = opens.and_then(|clause| {
            let (when, at) = self.day_or_instant(clause)?;
            self.start(when, at)
        });
        let closes = closes.and_then(|clause| {
            let (closes, inclusive) = self.closing(clause)?;
            Some((closes, inclusive, clause.span))
        });
        let (opens, (closes, closes_inclusive, closes_span)) = (opens?, closes?);
        let is_empty = closes < opens || (closes == opens && !closes_inclusive);
        if is_empty {
            self.say(date_place::window_upside_down(closes_span));
            return None;
        }
        Some(Window {
            statement,
            opens,
            closes,
            closes_inclusive,
            closes_span,
        })
    }

    /// The end of a window and whether it is still in time: `through` a day is before the next, `through 17:00` is inclusive.
    fn closing(&mut self, clause: &Node) -> Option<(Instant, bool)> {
        let (when, at): (DayOrInstant, Span) = self.day_or_instant(clause)?;
        let through = clause.has(Keyword::Through);
        match when {
            DayOrInstant::Day(day) if through => Some((self.zone.as_ref()?.end_of_day(day), false)),
            _ => Some((self.start(when, at)?, through)),
        }
    }
}
