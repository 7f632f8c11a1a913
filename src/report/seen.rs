//! What a finding saw, in words: for who knows the names of the input, and for people outside.

use crate::decision::{Datum, Finding, Observed, Verdict};
use crate::words::Slot;
use crate::words::message::ground;

use super::named::in_words;
use super::value::Ctx;

/// What was seen, as one text.
pub(super) fn seen(ctx: Ctx, finding: &Finding) -> Option<String> {
    told(ctx, finding.verdict, &shown(finding))
}

/// The values that tell what a finding saw. Outside requirements a value that follows from others stands for them.
pub(super) fn shown(finding: &Finding) -> Vec<&Observed> {
    let follows =
        finding.force.is_none() && finding.observed.iter().any(|seen| seen.fact.is_empty());
    let all = finding.observed.iter();
    all.filter(|seen| seen.fact.is_empty() || !follows)
        .collect()
}

/// Values in one text. What nobody knows is left out where others decided.
pub(super) fn told(ctx: Ctx, verdict: Verdict, seen: &[&Observed]) -> Option<String> {
    let is_known =
        |seen: &&&Observed| seen.value != Datum::Unknown || !seen.fact.starts_with("/facts/");
    let known: Vec<&Observed> = seen.iter().filter(is_known).copied().collect();
    let seen = if verdict.is_open() || known.is_empty() {
        seen
    } else {
        &known
    };
    let mut texts: Vec<Slot> = if ctx.outside.is_some() {
        grouped(ctx, seen)
    } else {
        seen.iter().map(|seen| observed(ctx, seen).into()).collect()
    };
    let more = texts.len().saturating_sub(MOST_SEEN);
    if more > 1 {
        texts.truncate(MOST_SEEN);
        texts.push(ground::and_more(more).text(ctx.language).into());
    }
    let text = if ctx.outside.is_some() {
        let texts: Vec<String> = texts.iter().map(|one| one.text(ctx.language)).collect();
        texts.join("; ")
    } else {
        Slot::List(texts).text(ctx.language)
    };
    Some(text).filter(|text| !text.is_empty())
}

/// More values than these make no sentence; all stand in the decision as data.
const MOST_SEEN: usize = 8;

/// For people outside: each label once, with all values that were seen under it.
fn grouped(ctx: Ctx, seen: &[&Observed]) -> Vec<Slot> {
    let mut groups: Vec<(String, Option<&String>, Vec<Slot>)> = Vec::new();
    // Who voted how is not told outside: the number of votes is.
    for one in seen.iter().filter(|one| !one.fact.starts_with("/votes/")) {
        let name = outside_name(ctx, one);
        let value = ctx.value_of(&one.fact, &one.value, one.ty);
        let note = one.note.as_ref().filter(|_| !one.fact.is_empty());
        // Amounts are all told, since they may be added up.
        let adds_up = matches!(one.ty, "money" | "number" | "percentage");
        match groups
            .iter_mut()
            .find(|(other, with, _)| *other == name && *with == note)
        {
            Some((_, _, values)) if adds_up || !values.contains(&value) => values.push(value),
            Some(_) => {}
            None => groups.push((name, note, vec![value])),
        }
    }
    let text = |(name, note, values): (String, Option<&String>, Vec<Slot>)| {
        ground::seen_plain(name, Slot::List(values), note.cloned())
            .text(ctx.language)
            .into()
    };
    groups.into_iter().map(text).collect()
}

/// What people outside call a value.
fn outside_name(ctx: Ctx, seen: &Observed) -> String {
    if !seen.fact.is_empty() {
        let own = seen.label.clone();
        return in_words(ctx, &seen.fact, false)
            .or(own)
            .unwrap_or_else(|| ctx.fact_outside(&seen.fact));
    }
    // An expression of the call says nothing to people outside.
    let own = seen.note.as_ref().filter(|note| !note.contains('`'));
    own.cloned().unwrap_or_else(|| {
        match seen.ty {
            "money" => ground::the_amount(),
            "number" => ground::the_number(),
            _ => ground::the_value(),
        }
        .text(ctx.language)
    })
}

/// A value that was seen, with the name that the input has for it.
fn observed(ctx: Ctx, seen: &Observed) -> String {
    let value = ctx.value_of(&seen.fact, &seen.value, seen.ty);
    if seen.fact.is_empty() {
        let unnamed = || ground::the_value().text(ctx.language);
        let what = seen.note.clone().unwrap_or_else(unnamed);
        return ground::seen_whole(what, value).text(ctx.language);
    }
    let fact = ctx.fact(&seen.fact);
    match (&seen.label, &seen.note) {
        (Some(label), note) => ground::seen_label(label.clone(), fact, value, note.clone()),
        (None, Some(note)) => ground::seen_note(fact, value, note.clone()),
        (None, None) => ground::seen(fact, value),
    }
    .text(ctx.language)
}
