//! One finding in a sentence.

use crate::decision::{Bound, Cited, Datum, Decision, Finding, Observed, Verdict};
use crate::words::message::ground;
use crate::words::{Message, Slot};

use super::value::Ctx;

/// The finding with this id.
pub(super) fn find<'a>(decision: &'a Decision, id: &str) -> Option<&'a Finding> {
    decision.findings.iter().find(|finding| finding.id == id)
}

/// The sentence for a finding: the author's own where it fails, else its label; what was seen, what was asked, the source.
pub(super) fn sentence(ctx: Ctx, decision: &Decision, finding: &Finding) -> String {
    let leaf = leaf(decision, finding);
    let cited = finding.citation.as_ref().or(leaf.citation.as_ref());
    let source = cited.map(|cited| source(ctx, cited));
    let detail = detail(ctx, leaf);
    let said = leaf.say.as_ref().or(finding.say.as_ref());
    let message = match said {
        Some(text) if finding.verdict == Verdict::NotMet => {
            ground::ground_said(text.trim().to_owned(), detail, source)
        }
        _ => ground::ground(label(finding, leaf), detail, source),
    };
    tidy(&message.text(ctx.language))
}

/// The label, with that of the part that decides where it has one of its own.
fn label(finding: &Finding, leaf: &Finding) -> String {
    let whole = finding.label.trim().trim_end_matches('.');
    let part = leaf.label.trim().trim_end_matches('.');
    if leaf.id == finding.id || part.is_empty() || part == whole {
        whole.to_owned()
    } else {
        format!("{whole}; {part}")
    }
}

/// An author's sentence may bring its own full stop.
fn tidy(text: &str) -> String {
    text.strip_suffix("..")
        .map_or_else(|| text.to_owned(), |text| format!("{text}."))
}

/// The first part, however deep, that came out as the whole did.
fn leaf<'a>(decision: &'a Decision, finding: &'a Finding) -> &'a Finding {
    let mut at = finding;
    // Findings form a tree, so the walk ends; the bound holds even for data that do not.
    for _ in 0..decision.findings.len() {
        let next = at
            .children
            .iter()
            .filter_map(|id| find(decision, id))
            .find(|child| child.verdict == finding.verdict);
        match next {
            Some(child) => at = child,
            None => break,
        }
    }
    at
}

/// What was seen and what was asked.
pub(super) fn detail(ctx: Ctx, finding: &Finding) -> Option<String> {
    let seen: Vec<Slot> = finding
        .observed
        .iter()
        .map(|seen| observed(ctx, seen).into())
        .collect();
    let bound = finding.bound.as_ref().map(|found| bound(ctx, found));
    let language = ctx.language;
    match (seen.is_empty(), bound) {
        (true, None) => None,
        (true, Some(bound)) => Some(ground::asked(bound).text(language)),
        (false, None) => Some(Slot::List(seen).text(language)),
        (false, Some(bound)) => {
            let seen = Slot::List(seen).text(language);
            Some(ground::seen_asked(seen, bound).text(language))
        }
    }
}

/// A value that was seen.
fn observed(ctx: Ctx, seen: &Observed) -> String {
    let fact = ctx.fact(&seen.fact);
    let value = ctx.datum(&seen.value, seen.ty);
    match &seen.note {
        Some(note) => ground::seen_note(fact, value, note.clone()),
        None => ground::seen(fact, value),
    }
    .text(ctx.language)
}

/// A bound in words.
fn bound(ctx: Ctx, bound: &Bound) -> String {
    let value = || ctx.datum(&bound.value, bound.ty);
    let either = || match value() {
        Slot::List(parts) => Slot::Either(parts),
        other => other,
    };
    let message: Message = match (bound.op, &bound.value) {
        ("is_not", _) => ground::is_not(value()),
        ("in", _) => ground::is_in(either()),
        ("not_in", _) => ground::not_in(either()),
        ("at_least", _) => ground::at_least(value()),
        ("at_most", _) => ground::at_most(value()),
        ("more_than", _) => ground::more_than(value()),
        ("less_than", _) => ground::less_than(value()),
        ("contains", _) => ground::contains(value()),
        ("not_contains", _) => ground::not_contains(value()),
        ("before", _) => ground::before(value()),
        ("after", _) => ground::after(value()),
        ("not_before", _) => ground::not_before(value()),
        ("not_after", _) => ground::not_after(value()),
        ("between", Datum::List(ends)) => match ends.as_slice() {
            [low, high] => ground::between(ctx.datum(low, bound.ty), ctx.datum(high, bound.ty)),
            _ => ground::is(value()),
        },
        _ => ground::is(value()),
    };
    message.text(ctx.language)
}

/// The source with the place in it.
pub(super) fn source(ctx: Ctx, cited: &Cited) -> String {
    ground::source(cited.source.clone(), cited.locator.clone()).text(ctx.language)
}
