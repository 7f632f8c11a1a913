//! Money per window: each window has its own money and its own list.
//!
//! It is a pot of its own and the steps of the division for each window, of which the ceiling of the call is the sum. A proposal belongs to the
//! last window that had opened when it was received: who came after that one had closed takes part in nothing. What an earlier
//! window leaves may flow to a later one, and a pot may be part of the money of a window.

use super::received::{both, received_within};
use crate::check::context::Ctx;
use crate::check::statement::Stated;
use crate::diagnostic::catalogue::{division, name, per_window};
use crate::program::{
    Ceiling, DivisionParts, DivisionStep, End, Flow, Limit, LimitId, LimitKind, PotRest, Quantity,
    StatementKind, Window,
};
use crate::quantity::{Instant, Rational};
use crate::text::Spanned;
use crate::words::Bilingual;

/// A ceiling for one window.
#[derive(Debug, Clone)]
pub(in crate::check) struct WindowMoney {
    /// The window.
    pub(in crate::check) window: Spanned<String>,
    /// How much, once it was read.
    pub(in crate::check) amount: Option<Rational>,
    /// Whether it is one of a series of dates.
    pub(in crate::check) dated: bool,
    /// The windows of which what is left is added to it.
    pub(in crate::check) leftover: Vec<Spanned<String>>,
}

/// A window with its money: its name, when it opens and until when it is the last, its ceiling.
struct Part<'m> {
    name: String,
    from: Option<Instant>,
    until: Option<Instant>,
    money: &'m WindowMoney,
    amount: Rational,
}

impl Ctx<'_> {
    /// Puts the ceilings of the windows in the parts of the division: their limits first, then those of the file.
    pub(super) fn money_per_window(&mut self, stated: &mut Stated, parts: &mut DivisionParts) {
        let within = std::mem::take(&mut self.within_windows);
        let all = std::mem::take(&mut self.window_money);
        let Some(first) = all.first() else {
            for window in within {
                self.say(division::window_without_money(window.span, window.value));
            }
            return;
        };
        if all.iter().any(|one| one.window.value.is_empty()) {
            return;
        }
        let at = first.window.span;
        if !self.divides_per_window(parts) {
            return;
        }
        let opens = self.openings(&stated.windows);
        let dated = all.iter().find(|one| one.dated);
        let (Some(opens), None) = (opens, dated) else {
            self.say(per_window::ceiling_per_window(at));
            return;
        };
        if stated.ceilings.len() != all.len() {
            self.say(division::money_beside_windows(at));
            return;
        }
        let Some(windows) = self.windows_with_money(&opens, &all, parts) else {
            return;
        };
        let Some(flows) = self.flows_of(&windows) else {
            return;
        };
        place_limits(parts, &windows, &within);
        parts.steps = steps_of(&parts.steps, &windows, flows);
        if let Some(whole) = stated.ceilings.first().map(|ceiling| ceiling.statement) {
            let amounts = windows.iter().map(|window| &window.amount);
            stated.ceilings = vec![Ceiling {
                statement: whole,
                amount: amounts.fold(Rational::ZERO, |sum, amount| sum + amount),
                published: None,
                applies_from: None,
            }];
        }
    }

    /// The pot of a window, in `within`: numbered from the last number down until [`place_limits`] knows the windows.
    pub(super) fn window_as_pot(&mut self, written: &Spanned<String>) -> Option<LimitId> {
        let known = self.statement_names.get(&written.value).copied();
        let Some((StatementKind::Window, declared)) = known else {
            return None;
        };
        self.uses(written.span, declared);
        let nth = u16::try_from(self.within_windows.len()).ok()?;
        self.within_windows.push(written.clone());
        Some(LimitId(u16::MAX - nth))
    }

    /// Whether the steps and limits can be divided per window: what flows says its window in the ceiling, and what has or keeps
    /// money says of which window that is.
    fn divides_per_window(&mut self, parts: &DivisionParts) -> bool {
        let mut is_whole = true;
        for step in parts.steps.iter().filter(|step| step.flow.is_some()) {
            self.say(per_window::flow_beside_windows(step.span));
            is_whole = false;
        }
        for (nth, limit) in parts.limits.iter().enumerate() {
            let is_part = matches!(limit.quantity, Quantity::Share(_));
            let is_over_all = limit.kind == LimitKind::AtMost && !is_part;
            if window_around(&parts.limits, nth).is_none() && !is_over_all {
                self.say(per_window::pot_of_no_window(limit.span, limit.name.clone()));
                is_whole = false;
            }
        }
        is_whole
    }

    /// Each window with its only ceiling, as they open one after another.
    fn windows_with_money<'m>(
        &mut self,
        opens: &[(String, Instant)],
        all: &'m [WindowMoney],
        parts: &DivisionParts,
    ) -> Option<Vec<Part<'m>>> {
        let at = all.first()?.window.span;
        let mut out = Vec::with_capacity(opens.len());
        for (nth, (name, opens_at)) in opens.iter().enumerate() {
            let mut found = all.iter().filter(|one| one.window.value == *name);
            let (Some(money), None) = (found.next(), found.next()) else {
                self.say(division::window_without_money(at, name.clone()));
                return None;
            };
            if parts.limits.iter().any(|limit| limit.name == *name) {
                self.say(name::name_given_twice(money.window.span, name.clone()));
                return None;
            }
            out.push(Part {
                name: name.clone(),
                from: (nth > 0).then_some(*opens_at),
                until: opens.get(nth + 1).map(|(_, opens)| *opens),
                money,
                amount: money.amount.clone()?,
            });
        }
        Some(out)
    }

    /// What flows to each window before its list: what earlier ones left.
    fn flows_of(&mut self, windows: &[Part]) -> Option<Vec<Option<Flow>>> {
        let mut out = Vec::with_capacity(windows.len());
        let mut taken: Vec<LimitId> = Vec::new();
        let mut is_whole = true;
        for (nth, window) in windows.iter().enumerate() {
            let mut from = Vec::new();
            for written in &window.money.leftover {
                let earlier = windows.iter().take(nth).zip(0_u16..);
                let mut earlier = earlier.filter(|(other, _)| other.name == written.value);
                match earlier.next() {
                    Some((_, at)) if taken.contains(&LimitId(at)) => {
                        let name = written.value.clone();
                        self.say(division::pot_named_twice(written.span, name));
                        is_whole = false;
                    }
                    Some((_, at)) => {
                        from.push(LimitId(at));
                        taken.push(LimitId(at));
                    }
                    None if written.value.is_empty() => is_whole = false,
                    None => {
                        let name = written.value.clone();
                        self.say(per_window::leftover_of_a_later_window(written.span, name));
                        is_whole = false;
                    }
                }
            }
            let to = u16::try_from(nth).ok().map(LimitId);
            out.push((!from.is_empty()).then_some(Flow {
                from,
                only_stopped: false,
                to,
            }));
        }
        is_whole.then_some(out)
    }

    /// The windows by name, as they open one after another; nothing where that depends on the proposal.
    fn openings(&self, windows: &[Window]) -> Option<Vec<(String, Instant)>> {
        let mut out = Vec::with_capacity(windows.len());
        for window in windows {
            let statement = self.statements.get(window.statement.index())?;
            match (&window.ends.opens, &window.applies_if) {
                (End::Fixed(opens), None) => out.push((statement.id.clone(), *opens)),
                _ => return None,
            }
        }
        out.sort_by_key(|(_, opens)| *opens);
        Some(out)
    }
}

/// The limits of the windows, then those of the file: what is within a window concerns only who came in it.
fn place_limits(parts: &mut DivisionParts, windows: &[Part], within: &[Spanned<String>]) {
    let Ok(n_windows) = u16::try_from(windows.len()) else {
        return;
    };
    parts.windows = (0..n_windows).map(LimitId).collect();
    let mut limits: Vec<Limit> = windows.iter().map(limit_of).collect();
    let written = std::mem::take(&mut parts.limits);
    for (nth, limit) in written.iter().enumerate() {
        let named = |id: LimitId| within.get(usize::from(u16::MAX - id.0));
        let around = window_around(&written, nth).and_then(named);
        let window = around.and_then(|named| {
            let mut windows = windows.iter().zip(0_u16..);
            windows.find(|(window, _)| window.name == named.value)
        });
        let mut limit = limit.clone();
        if let Some((window, _)) = window {
            let received = received_within(window.from, window.until, limit.span);
            limit.condition = Some(both(&received, limit.condition.as_ref()));
        }
        limit.within = limit
            .within
            .and_then(|outer| match written.get(outer.index()) {
                Some(_) => Some(LimitId(outer.0.checked_add(n_windows)?)),
                None => window.map(|(_, at)| LimitId(at)),
            });
        limits.push(limit);
    }
    parts.limits = limits;
}

/// The window that a limit is part of, itself or through the pots around it; as [`Ctx::window_as_pot`] numbers it.
fn window_around(limits: &[Limit], nth: usize) -> Option<LimitId> {
    let mut within = limits.get(nth)?.within?;
    // No pot is part of itself, so that this ends.
    while let Some(outer) = limits.get(within.index()) {
        within = outer.within?;
    }
    Some(within)
}

fn limit_of(window: &Part) -> Limit {
    let at = window.money.window.span;
    Limit {
        name: window.name.clone(),
        label: Bilingual::default(),
        span: at,
        condition: Some(received_within(window.from, window.until, at)),
        per: None,
        kind: LimitKind::Own,
        quantity: Quantity::Money(window.amount.clone()),
        answer: None,
        within: None,
        rest: PotRest::Kept,
    }
}

/// The steps of the division for each window, under its name.
fn steps_of(
    written: &[DivisionStep],
    windows: &[Part],
    flows: Vec<Option<Flow>>,
) -> Vec<DivisionStep> {
    let mut steps = Vec::with_capacity(written.len() * windows.len());
    for ((window, mut flow), at) in windows.iter().zip(flows).zip(0_u16..) {
        let received = received_within(window.from, window.until, window.money.window.span);
        steps.extend(written.iter().map(|step| DivisionStep {
            name: Some(match &step.name {
                Some(name) => format!("{}/{name}", window.name),
                None => window.name.clone(),
            }),
            condition: Some(both(&received, step.condition.as_ref())),
            flow: flow.take(),
            window: Some(LimitId(at)),
            ..step.clone()
        }));
    }
    steps
}
