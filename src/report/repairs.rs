//! What would have been enough: a few ways, each with its changes.

use crate::decision::{Alternative, Change, Datum, Decision};
use crate::words::message::{ground, repair as words};
use crate::words::{Message, Slot};

use super::named::{element, record};
use super::names::giver;
use super::page::Page;
use super::value::Ctx;

/// So many ways are told; the JSON has all.
pub(super) const MOST_TOLD: usize = 3;

/// The ways in which the proposal would pass; nothing where nobody looked for them.
pub(super) fn told(ctx: Ctx, decision: &Decision, page: &mut Page) {
    let Some(repairs) = &decision.repairs else {
        return;
    };
    let say = |message: Message| message.text(ctx.language);
    page.heading(say(words::heading()));
    if repairs.alternatives.is_empty() && !repairs.before_judgement.is_empty() {
        page.line(say(words::before_judgement()));
        ways(ctx, &repairs.before_judgement, page);
        return;
    }
    if repairs.alternatives.is_empty() {
        page.line(say(if repairs.more {
            words::not_found()
        } else {
            words::none()
        }));
        return;
    }
    ways(ctx, &repairs.alternatives, page);
    if repairs.more || repairs.alternatives.len() > MOST_TOLD {
        page.line(say(words::more()));
    }
}

fn ways(ctx: Ctx, ways: &[Alternative], page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    for way in ways.iter().take(MOST_TOLD) {
        page.line(say(match way.changes.len() {
            1 => words::one_change(),
            n => words::changes(u64::try_from(n).unwrap_or(u64::MAX)),
        }));
        for change in &way.changes {
            page.item(sentence(ctx, change));
        }
    }
}

fn sentence(ctx: Ctx, change: &Change) -> String {
    let fact = ctx.fact(&change.fact);
    let to: Slot = wanted(ctx, change).text(ctx.language).into();
    let by = giver(change.by);
    let message = match &change.from {
        Datum::Unknown => words::answer(fact, to, by),
        // Of a list that grows, what is in it already need not be told.
        Datum::List(_) if change.to.0.iter().any(|(op, _)| *op == "add") => {
            words::grows(fact, to, by)
        }
        from => words::change(fact, to, ctx.value_of(&change.fact, from, change.ty), by),
    };
    message.text(ctx.language)
}

/// What the fact would have to be.
pub(super) fn wanted(ctx: Ctx, change: &Change) -> Message {
    let value = |datum: &Datum| ctx.value_of(&change.fact, datum, change.ty);
    match change.to.0.as_slice() {
        [(first, one), (_, other), ..] => {
            let falls = matches!(*first, "at_most" | "not_after");
            let (low, high) = if falls { (other, one) } else { (one, other) };
            ground::between(value(low), value(high))
        }
        [("at_least", bound)] => ground::at_least(value(bound)),
        [("at_most", bound)] => ground::at_most(value(bound)),
        [("not_before", bound)] => ground::not_before(value(bound)),
        [("not_after", bound)] => ground::not_after(value(bound)),
        [("one_of", values)] => words::one_of(match value(values) {
            Slot::List(values) => Slot::Either(values),
            one => one,
        }),
        [("add", Datum::Record(fields))] if fields.is_empty() => words::one_more(),
        [("add", Datum::Record(fields))] => match ctx.outside {
            Some(call) => {
                let ty = element(call, &change.fact);
                words::one_more_with(record(ctx, ty, fields))
            }
            None => words::one_more_with(vec![value(&Datum::Record(fields.clone()))]),
        },
        [("add", one)] => words::add(value(one)),
        [(_, one)] => ground::is(value(one)),
        [] => words::one_more(),
    }
}
