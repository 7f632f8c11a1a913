//! When proposals are received.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{assumed, date_place};
use crate::program::{Cutoff, End, Ends, Expr, Phase, StatementKind, Type, Window};
use crate::syntax::literal::{self, DayOrInstant};
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
        let zone_of = match self.once(node, Kind::WindowZone) {
            Some(clause) => Some(self.zone_fact(clause)?),
            None => None,
        };
        let is_local = zone_of.is_some();
        let ends = self.ends(node, head_span(node), is_local);
        let applies_if = self.clause_condition(node, Kind::AppliesIfClause);
        let cutoff = self.once(node, Kind::CutoffClause);
        let cutoff = cutoff.map(|clause| self.cutoff(clause));
        let mut phases = Vec::new();
        let mut whole = true;
        for clause in node.all(Kind::PhaseClause) {
            match self.phase(clause, is_local) {
                Some(phase) => phases.push(phase),
                None => whole = false,
            }
        }
        let (ends, applies_if) = (ends?, applies_if?);
        for phase in &phases {
            if !holds(&ends, &phase.ends) {
                self.say(date_place::phase_outside_window(
                    phase.ends.closes_span,
                    phase.name.clone(),
                ));
            }
        }
        Some(Window {
            in_turn: self.once(node, Kind::InTurnClause).is_some(),
            statement,
            ends,
            applies_if,
            zone_of,
            cutoff: match cutoff {
                Some(cutoff) => Some(cutoff?),
                None => None,
            },
            phases: whole.then_some(phases)?,
        })
    }

    /// Both ends of a window or phase.
    fn ends(&mut self, node: &Node, at: Span, is_local: bool) -> Option<Ends> {
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
            self.end(when, at, is_local)
        });
        let closes = closes.and_then(|clause| {
            let (closes, inclusive) = self.closing(clause, is_local)?;
            Some((closes, inclusive, clause.span))
        });
        let (opens, (closes, closes_inclusive, closes_span)) = (opens?, closes?);
        let order = match (&opens, &closes) {
            (End::Fixed(opens), End::Fixed(closes)) => Some(closes.cmp(opens)),
            (End::Local(opens, from), End::Local(closes, to)) => {
                Some((closes, to).cmp(&(opens, from)))
            }
            _ => None,
        };
        let is_empty =
            order.is_some_and(|order| order.is_lt() || order.is_eq() && !closes_inclusive);
        if is_empty {
            self.say(date_place::window_upside_down(closes_span));
            return None;
        }
        Some(Ends {
            opens,
            closes,
            closes_inclusive,
            closes_span,
        })
    }

    fn end(&mut self, when: DayOrInstant, at: Span, is_local: bool) -> Option<End> {
        if is_local {
            return Some(match when {
                DayOrInstant::Day(day) => End::Local(day, crate::quantity::Clock::midnight()),
                DayOrInstant::Instant(day, clock) => End::Local(day, clock),
            });
        }
        self.start(when, at).map(End::Fixed)
    }

    /// The end of a window and whether it is still in time: `through` a day is before the next, `through 17:00` is inclusive.
    fn closing(&mut self, clause: &Node, is_local: bool) -> Option<(End, bool)> {
        let through = clause.has(Keyword::Through);
        if clause.find(Kind::DayOrInstant).is_none() {
            let value = self.day_value(clause)?;
            return Some((End::Value(Box::new(value)), through));
        }
        let (when, at): (DayOrInstant, Span) = self.day_or_instant(clause)?;
        match when {
            DayOrInstant::Day(day) if through && is_local => {
                let next = day.tomorrow().ok()?;
                Some((End::Local(next, crate::quantity::Clock::midnight()), false))
            }
            DayOrInstant::Day(day) if through => {
                Some((End::Fixed(self.zone.as_ref()?.end_of_day(day)), false))
            }
            _ => Some((self.end(when, at, is_local)?, through)),
        }
    }

    /// The expression of a clause, which must be a day or a moment.
    pub(in crate::check) fn day_value(&mut self, clause: &Node) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, None, &Scope::default())?;
        if matches!(expr.ty, Type::Date | Type::Instant) {
            self.need_zone(expr.span);
            return Some(expr);
        }
        let found = self.type_name(&expr.ty);
        self.say(date_place::no_day_or_moment(expr.span, found));
        None
    }

    /// The fact that holds the zone of a window.
    fn zone_fact(&mut self, clause: &Node) -> Option<Expr> {
        use crate::check::context::Meaning;
        let written = self.name(clause)?;
        let meaning = self.values.get(&written.value).copied();
        if let Some((Meaning::Field(id), declared)) = meaning {
            self.uses(written.span, declared);
            let ty = self.fields.get(id.index()).map(|field| field.ty.clone());
            if ty == Some(Type::Text) {
                return Some(Expr {
                    form: crate::program::ExprForm::Fact(id),
                    ty: Type::Text,
                    span: written.span,
                });
            }
        }
        self.say_unknown(date_place::zone_no_text(written.span, written.value));
        None
    }

    fn cutoff(&mut self, clause: &Node) -> Option<Cutoff> {
        self.need_zone(clause.span);
        let inclusive = clause.has(Keyword::Through);
        if !inclusive && !clause.has(Keyword::ClosesBefore) {
            self.say(assumed::cutoff_unsaid(clause.span));
        }
        let at = literal::time(clause.find(Kind::Time)?, self.texts)?;
        Some(Cutoff { at, inclusive })
    }

    fn phase(&mut self, clause: &Node, is_local: bool) -> Option<Phase> {
        let name = self.name(clause)?;
        let label = self.texts(clause);
        let ends = self.ends(clause, name.span, is_local);
        let condition = self.clause_condition(clause, Kind::ThatClause);
        Some(Phase {
            name: name.value,
            label,
            ends: ends?,
            condition: condition?,
        })
    }

    /// One window may do without a name.
    pub(in crate::check) fn unnamed_windows(&mut self, file: &Node) {
        let nodes: Vec<&Node> = file.all(Kind::Window).collect();
        if nodes.len() < 2 {
            return;
        }
        for node in nodes {
            if self.name(node).is_none() {
                self.say(date_place::window_without_name(head_span(node)));
            }
        }
    }

    /// Windows may overlap only where each says for which proposals it is.
    pub(in crate::check) fn windows_apart(&mut self, windows: &[Window]) {
        for (n, window) in windows.iter().enumerate() {
            for other in windows.iter().take(n) {
                let overlap =
                    !is_before(&window.ends, &other.ends) && !is_before(&other.ends, &window.ends);
                if !overlap {
                    continue;
                }
                let at = |window: &Window| {
                    let statement = self.statements.get(window.statement.index());
                    statement.map_or(window.ends.closes_span, |statement| statement.span)
                };
                let (here, there) = (at(window), at(other));
                if window.applies_if.is_none() || other.applies_if.is_none() {
                    self.say(
                        date_place::windows_overlap(here)
                            .label(there, crate::check::first_given_here()),
                    );
                } else if window.cutoff != other.cutoff {
                    self.say(
                        date_place::cutoffs_differ(here)
                            .label(there, crate::check::first_given_here()),
                    );
                }
            }
        }
    }
}

/// Whether one is over for certain before the other opens.
fn is_before(one: &Ends, other: &Ends) -> bool {
    match (&one.closes, &other.opens) {
        (End::Fixed(closes), End::Fixed(opens)) => {
            closes < opens || closes == opens && !one.closes_inclusive
        }
        (End::Local(closes, to), End::Local(opens, from)) => {
            let (closes, opens) = ((closes, to), (opens, from));
            closes < opens || closes == opens && !one.closes_inclusive
        }
        _ => false,
    }
}

/// Whether a window holds a phase, as far as that is certain.
fn holds(window: &Ends, phase: &Ends) -> bool {
    let closes_after = match (&window.closes, &phase.closes) {
        (End::Fixed(window_closes), End::Fixed(closes)) => {
            closes < window_closes
                || closes == window_closes && (window.closes_inclusive || !phase.closes_inclusive)
        }
        (End::Local(day, clock), End::Local(closes, to)) => (closes, to) <= (day, clock),
        _ => true,
    };
    let opens_before = match (&window.opens, &phase.opens) {
        (End::Fixed(window_opens), End::Fixed(opens)) => window_opens <= opens,
        (End::Local(day, clock), End::Local(opens, from)) => (day, clock) <= (opens, from),
        _ => true,
    };
    closes_after && opens_before
}
