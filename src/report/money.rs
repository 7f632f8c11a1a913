//! Who is selected, and how the money is spent.

use crate::decision::{Decision, Decisions, Ledger, LedgerStep, Outcome};
use crate::quantity::Rational;
use crate::words::message::{money, report};
use crate::words::{Message, Slot};

use super::names::{self, is_chosen, why};
use super::overview::{ordered, who};
use super::page::Page;
use super::value::{Ctx, ids};

/// The selection, the reserve list and the ledger.
pub(super) fn selection(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    page.heading(say(report::heading_money()));
    let order = ordered(decisions);
    let chosen: Vec<&Decision> = order
        .iter()
        .copied()
        .filter(|decision| is_chosen(decision.outcome))
        .collect();
    let n = chosen.len();
    match chosen.first().map(|first| first.outcome) {
        None => page.line(say(money::nobody())),
        Some(Outcome::Selected) => page.line(say(money::selected(n))),
        Some(Outcome::Eligible) => page.line(say(money::eligible(n))),
        Some(_) => page.line(say(money::awarded(n))),
    }
    for decision in chosen {
        page.item(line(ctx, decision));
    }
    let reserve: Vec<&Decision> = order
        .into_iter()
        .filter(|decision| decision.outcome == Outcome::Reserve)
        .collect();
    if let Some(ledger) = &decisions.ledger {
        totals(ctx, ledger, page);
    }
    if !reserve.is_empty() {
        page.line(say(money::reserve(reserve.len())));
        for decision in reserve {
            page.item(line(ctx, decision));
        }
    }
}

/// One that gets money, with its amount.
fn line(ctx: Ctx, decision: &Decision) -> String {
    let amount = decision
        .granted
        .as_ref()
        .filter(|_| decision.outcome != Outcome::Reserve)
        .or(decision.requested.as_ref())
        .map(|amount| Slot::Money(ctx.money(amount)));
    money::line(decision.proposal.clone(), who(decision), amount).text(ctx.language)
}

/// What was available, spent and left; per pot where there are several.
fn totals(ctx: Ctx, ledger: &Ledger, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    if ledger.balance.ceiling.is_some() {
        page.line(say(money::ceiling(
            ctx.amount(ledger.balance.ceiling.as_ref(), None),
        )));
    }
    page.line(say(money::spent(ctx.amount(
        ledger.balance.spent.as_ref(),
        ledger.balance.spent_range.as_ref(),
    ))));
    if ledger.balance.ceiling.is_some() {
        page.line(say(money::left(ctx.amount(
            ledger.balance.left.as_ref(),
            ledger.balance.left_range.as_ref(),
        ))));
    }
    let pots = ledger.all_pots();
    if pots.len() > 1 {
        for pot in pots {
            let unit = Ctx {
                currency: &pot.unit,
                ..ctx
            };
            let name = names::pot(&pot.name, ctx.language);
            page.line(say(money::pot(
                name.clone(),
                unit.amount(pot.balance.ceiling.as_ref(), None),
                unit.amount(pot.balance.spent.as_ref(), pot.balance.spent_range.as_ref()),
                unit.amount(pot.balance.left.as_ref(), pot.balance.left_range.as_ref()),
            )));
            let moved = [&pot.moved_in, &pot.moved_out];
            if moved
                .iter()
                .any(|one| one.as_ref().is_none_or(Rational::is_positive))
            {
                let [into, out] = moved.map(|one| unit.amount(one.as_ref(), None));
                page.line(say(money::moved(name, into, out)));
            }
        }
    }
    for share in &ledger.financing {
        let amount = ctx.amount(share.amount.as_ref(), None);
        page.line(say(money::financier(share.financier.clone(), amount)));
    }
}

/// What the division saw when the turn came: the detail of a ceiling outcome.
pub(super) fn turn(ctx: Ctx, step: &LedgerStep) -> Option<String> {
    let asked = step.asked.as_ref()?;
    let available = ctx.amount(step.available.as_ref(), step.available_range.as_ref());
    Some(
        money::turn(
            ctx.money(asked),
            available,
            names::pot(&step.pot, ctx.language),
        )
        .text(ctx.language),
    )
}

/// A step of the division in full.
pub(super) fn step(ctx: Ctx, step: &LedgerStep) -> String {
    let text = money::step(
        names::pot(&step.pot, ctx.language),
        ctx.amount(step.asked.as_ref(), None),
        ctx.amount(step.available.as_ref(), step.available_range.as_ref()),
        ctx.amount(step.granted.as_ref(), step.granted_range.as_ref()),
    )
    .text(ctx.language);
    let reason =
        why(step.why).map_or_else(|| step.why.to_owned(), |reason| reason.text(ctx.language));
    money::step_why(text, reason).text(ctx.language)
}

/// How far a proposal was from the money.
pub(super) fn cut_off(ctx: Ctx, decision: &Decision, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    let Some(cut_off) = &decision.cut_off else {
        return;
    };
    if let Some(points) = &cut_off.points_short {
        page.line(say(match decision.outcome {
            Outcome::BelowThreshold => money::points_to_threshold(points.clone()),
            _ => money::points_short(points.clone()),
        }));
    }
    if !cut_off.between.is_empty() {
        let more = cut_off.n_between.saturating_sub(cut_off.between.len());
        let first = ids(&cut_off.between);
        page.line(say(match more {
            0 => money::between(first),
            _ => money::between_first(first, more),
        }));
    }
    if let Some(more) = &cut_off.more_budget {
        page.line(say(money::more_budget(ctx.money(more))));
    }
    if let Some(smaller) = &cut_off.smaller_request {
        page.line(say(money::smaller_request(ctx.money(smaller))));
    }
    if !cut_off.not_computed.is_empty() {
        page.line(say(money::not_computed()));
    }
}
