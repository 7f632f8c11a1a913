//! Why each proposal that is not selected is not: the deciding ground in one sentence.

use crate::decision::{Decision, Decisions, Outcome};
use crate::words::message::{ground, report};
use crate::words::{Message, Word};

use super::ground::{capital, find, sentence};
use super::money::turn;
use super::names::{giver, is_chosen};
use super::overview::{ordered, who};
use super::page::Page;
use super::value::{Ctx, ids};

/// The grounds of all that are not selected, in the order of the table.
pub(super) fn grounds(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let others: Vec<&Decision> = ordered(decisions)
        .into_iter()
        .filter(|decision| !is_chosen(decision.outcome))
        .collect();
    if others.is_empty() {
        return;
    }
    let grants = decisions
        .decisions
        .iter()
        .any(|decision| is_chosen(decision.outcome) && decision.outcome != Outcome::Selected);
    let heading = match (&decisions.ledger, grants) {
        (None, _) => report::heading_grounds_plain(),
        (Some(_), true) => report::heading_grounds_grant(),
        (Some(_), false) => report::heading_grounds(),
    };
    page.heading(heading.text(ctx.language));
    for decision in others {
        let outcome: Word = decision.outcome.word();
        let mut text = ground::outcome_of(decision.proposal.clone(), who(decision), outcome)
            .text(ctx.language);
        for part in reasons(ctx, decisions, decision) {
            text.push(' ');
            text.push_str(&part);
        }
        page.item(text);
    }
}

/// The deciding grounds, what is still needed, and what can still change the decision.
pub(super) fn reasons(ctx: Ctx, decisions: &Decisions, decision: &Decision) -> Vec<String> {
    let say = |message: Message| message.text(ctx.language);
    let mut parts: Vec<String> = decision
        .deciding
        .iter()
        .filter_map(|id| deciding(ctx, decisions, decision, id))
        .collect();
    for needed in &decision.needed {
        let (fact, by) = (ctx.fact(&needed.fact), giver(needed.by));
        parts.push(say(match label_of(decision, &needed.fact) {
            Some(label) => ground::needed_label(label, fact, by),
            None => ground::needed(fact, by),
        }));
    }
    if decision.provisional && !decision.depends_on.is_empty() {
        parts.push(say(ground::depends_on(ids(&decision.depends_on))));
    }
    parts
}

/// What the call calls a fact, where a finding saw it and the text says more than its name.
fn label_of(decision: &Decision, fact: &str) -> Option<String> {
    let mut seen = decision
        .findings
        .iter()
        .flat_map(|finding| &finding.observed);
    let seen = seen.find(|seen| seen.fact == fact && seen.label.is_some())?;
    seen.label.clone()
}

/// One deciding ground. A ground of the division tells what was left when the turn came.
fn deciding(ctx: Ctx, decisions: &Decisions, decision: &Decision, id: &str) -> Option<String> {
    if let Some(finding) = find(decision, id) {
        return Some(sentence(ctx, decision, finding));
    }
    if decision.outcome == Outcome::Withdrawn {
        let text = ground::withdrawn().text(ctx.language);
        return Some(ground::ground(text, None, None).text(ctx.language));
    }
    let ledger = decisions.ledger.as_ref()?;
    let step = ledger
        .steps
        .iter()
        .find(|step| step.proposal == decision.proposal)?;
    let reason = super::names::why(step.why)?.text(ctx.language);
    Some(ground::ground(capital(&reason), turn(ctx, step), None).text(ctx.language))
}
