//! What is available, as a series by date.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::check::statement::division::WindowMoney;
use crate::diagnostic::catalogue::{division, money, per_window};
use crate::program::{Ceiling, StatementKind};
use crate::quantity::Instant;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};

impl Ctx<'_> {
    /// The ceilings of the file. The first may do without a date; each further one says from when it applies.
    pub(in crate::check) fn ceiling(&mut self, node: &Node, is_first: bool) -> Option<Ceiling> {
        let statement = self.statement(node, StatementKind::Ceiling, "ceiling");
        let amount = self.amount(node);
        let clause = self.once(node, Kind::CeilingWindow);
        let of_window = clause.and_then(|clause| self.window_of(clause));
        let leftover = self.once(node, Kind::CeilingLeftover);
        let leftover_at = leftover.map(|clause| clause.span);
        let leftover = leftover.map(|clause| {
            let names = self.names(clause);
            let names = names.into_iter().map(|name| self.window_named(name));
            names.collect()
        });
        let published = self.since(node, Kind::PublishedClause);
        let applies_from = self.since(node, Kind::AppliesFromClause);
        if let Some(window) = of_window {
            let dated = published.is_some() || applies_from.is_some();
            self.window_money.push(WindowMoney {
                window,
                amount: amount.clone(),
                dated,
                leftover: leftover.unwrap_or_default(),
            });
        } else if let Some(at) = leftover_at {
            self.say(per_window::leftover_of_no_window(at));
        } else if !is_first
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

    /// The window that a clause names.
    fn window_of(&mut self, clause: &Node) -> Option<Spanned<String>> {
        let written = self.name(clause)?;
        Some(self.window_named(written))
    }

    /// The window of this name; without a name where there is none: what follows from it is not judged.
    fn window_named(&mut self, written: Spanned<String>) -> Spanned<String> {
        let known = self.statement_names.get(&written.value).copied();
        if let Some((StatementKind::Window, declared)) = known {
            self.uses(written.span, declared);
            return written;
        }
        self.say(division::unknown_window(written.span, written.value));
        Spanned::new(String::new(), written.span)
    }

    /// The first moment that a clause with a day or an instant names.
    pub(super) fn since(&mut self, node: &Node, kind: Kind) -> Option<Instant> {
        let clause = self.once(node, kind)?;
        let (when, at) = self.day_or_instant(clause)?;
        self.start(when, at)
    }
}
