//! What changed between two results, on one page.

use serde_json::Value;

use crate::analyse::{Change, ChangedDecision, ChangedPot, Recount};
use crate::decision::{Outcome, Verdict};
use crate::quantity::{Rational, parse_percentage};
use crate::words::message::{recount as words, report};
use crate::words::{Language, Message, Slot, Word};

use super::page::Page;
use super::value::Ctx;

/// The report on a recount: only what changed.
#[must_use]
pub fn recount(found: &Recount, language: Language) -> Page {
    let ctx = Ctx {
        language,
        currency: &found.currency,
        outside: None,
    };
    let say = |message: Message| message.text(language);
    let mut page = Page::default();
    page.title(say(words::title(found.call.clone())));
    if found.call_changed {
        page.line(say(words::call_changed()));
    }
    if found.same {
        page.line(say(words::same()));
        return page;
    }
    page.line(say(words::changed(found.decisions.len())));
    if !found.only_before.is_empty() || !found.only_after.is_empty() {
        page.heading(say(words::heading_proposals()));
    }
    for id in &found.only_before {
        page.item(say(words::went(id.clone())));
    }
    for added in &found.only_after {
        let outcome = added.outcome.as_str().and_then(Outcome::from_json);
        let outcome = outcome.map_or(words::nothing().phrase, Outcome::word);
        page.item(say(words::came(
            added.proposal.clone(),
            outcome,
            money(ctx, &added.granted),
        )));
    }
    for changed in &found.decisions {
        page.heading(changed.proposal.clone());
        decision(ctx, changed, &mut page);
    }
    if !found.draws_before.is_empty() || !found.draws_after.is_empty() {
        page.heading(say(words::heading_draws()));
    }
    for question in &found.draws_before {
        page.item(say(words::draw_before(question.clone())));
    }
    for question in &found.draws_after {
        page.item(say(words::draw_after(question.clone())));
    }
    if !found.ledger.is_empty() {
        page.heading(say(words::heading_money()));
    }
    for changed in &found.ledger {
        pot(ctx, changed, &mut page);
    }
    if !found.kept_grants.is_empty() {
        page.heading(say(words::heading_kept()));
        page.line(say(words::kept_stay()));
    }
    for kept in &found.kept_grants {
        let (granted, recounted) = (money(ctx, &kept.granted), money(ctx, &kept.recounted));
        page.item(say(words::kept(kept.proposal.clone(), granted, recounted)));
    }
    page
}

type Show = fn(Ctx, &Value) -> Slot;

fn decision(ctx: Ctx, changed: &ChangedDecision, page: &mut Page) {
    let rows: [(&Option<Change>, Word, Show); 7] = [
        (&changed.outcome, words::outcome().phrase, outcome),
        (
            &changed.provisional,
            words::provisional().phrase,
            as_written,
        ),
        (&changed.granted, words::granted().phrase, money),
        (&changed.rank, words::rank().phrase, as_written),
        (&changed.total, words::total().phrase, number),
        (
            &changed.ranking_total,
            words::ranking_total().phrase,
            number,
        ),
        (&changed.deciding, words::deciding().phrase, as_written),
    ];
    for (change, what, show) in rows {
        if let Some(change) = change {
            let (before, after) = (show(ctx, &change.before), show(ctx, &change.after));
            page.line(words::from_to(what, before, after).text(ctx.language));
        }
    }
    for score in &changed.scores {
        let rows: [(&Option<Change>, Word, Show); 3] = [
            (&score.points, words::points().phrase, number),
            (&score.weight, words::weight().phrase, number),
            (&score.contribution, words::contribution().phrase, number),
        ];
        for mark in &score.marks {
            let shown = |points: &Value, counts: &Value| {
                if *counts == Value::Bool(false) {
                    Slot::Word(words::counts_no_more().phrase)
                } else {
                    number(ctx, points)
                }
            };
            let before = shown(&mark.points.before, &mark.counts.before);
            let after = shown(&mark.points.after, &mark.counts.after);
            let line = words::mark(
                mark.assessor.clone(),
                score.criterion.clone(),
                before,
                after,
            );
            page.item(line.text(ctx.language));
        }
        for (change, what, show) in rows {
            if let Some(change) = change {
                let (before, after) = (show(ctx, &change.before), show(ctx, &change.after));
                let line = words::on_criterion(score.criterion.clone(), what, before, after);
                page.item(line.text(ctx.language));
            }
        }
    }
    for finding in &changed.findings {
        let (before, after) = (
            verdict(&finding.verdict.before),
            verdict(&finding.verdict.after),
        );
        page.item(words::finding(finding.finding.clone(), before, after).text(ctx.language));
    }
}

fn pot(ctx: Ctx, changed: &ChangedPot, page: &mut Page) {
    for (change, what) in [
        (&changed.ceiling, words::ceiling().phrase),
        (&changed.spent, words::spent().phrase),
        (&changed.left, words::left().phrase),
    ] {
        let Some(change) = change else { continue };
        let (before, after) = (money(ctx, &change.before), money(ctx, &change.after));
        let line = match &changed.pot {
            None => words::from_to(what, before, after),
            Some(name) => words::pot(name.clone(), what, before, after),
        };
        page.item(line.text(ctx.language));
    }
}

fn nothing() -> Slot {
    Slot::Word(words::nothing().phrase)
}

fn outcome(_: Ctx, value: &Value) -> Slot {
    let known = value.as_str().and_then(Outcome::from_json);
    known.map_or_else(nothing, |outcome| Slot::Word(outcome.word()))
}

fn verdict(value: &Value) -> Slot {
    let all = [
        Verdict::Met,
        Verdict::NotMet,
        Verdict::Undetermined,
        Verdict::AwaitingJudgement,
        Verdict::NotApplicable,
    ];
    let known = all
        .into_iter()
        .find(|one| serde_json::to_value(one).is_ok_and(|name| name == *value));
    known.map_or_else(nothing, |verdict| Slot::Word(verdict.word()))
}

/// An amount, or the least and the most.
fn money(ctx: Ctx, value: &Value) -> Slot {
    let amount = |value: &Value| Rational::parse_decimal(value.as_str()?).ok();
    match value {
        Value::Array(ends) => {
            let ends: Vec<Rational> = ends.iter().filter_map(amount).collect();
            match <[Rational; 2]>::try_from(ends) {
                Ok([low, high]) => ctx.amount(None, Some(&(low, high))),
                Err(_) => plain(value),
            }
        }
        value => match amount(value) {
            Some(amount) => ctx.amount(Some(&amount), None),
            None => plain(value),
        },
    }
}

/// A number or a percentage.
fn number(_: Ctx, value: &Value) -> Slot {
    let Some(text) = value.as_str() else {
        return plain(value);
    };
    let number = Rational::parse_decimal(text).or_else(|_| Rational::parse_fraction(text));
    match (number, parse_percentage(text)) {
        (Ok(number), _) => Slot::Number(number),
        (_, Ok(share)) => Slot::Percentage(share),
        _ => Slot::Text(text.to_owned()),
    }
}

fn as_written(_: Ctx, value: &Value) -> Slot {
    plain(value)
}

/// A value as it is written.
fn plain(value: &Value) -> Slot {
    match value {
        Value::Null => nothing(),
        Value::Bool(true) => Slot::Word(report::yes().phrase),
        Value::Bool(false) => Slot::Word(report::no().phrase),
        Value::String(text) => Slot::Text(text.clone()),
        Value::Array(list) => Slot::List(list.iter().map(plain).collect()),
        other => Slot::Text(other.to_string()),
    }
}
