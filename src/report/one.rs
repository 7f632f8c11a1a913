//! One decision in full.

use crate::decision::{Decision, Decisions};
use crate::words::message::{one as words, report};
use crate::words::{Language, Message, Slot};

use super::page::{Block, Page};
use super::value::{Ctx, ids};
use super::{grounds, money, overridden, repairs, requirements, scores, tail};

/// The report on one proposal: the decision first, then every requirement, the scores, the rank and the money.
#[must_use]
pub fn one(decisions: &Decisions, decision: &Decision, language: Language) -> Page {
    let ctx = Ctx {
        language,
        currency: &decisions.call.currency,
        outside: None,
    };
    let mut page = body(ctx, decisions, decision);
    tail::notes(ctx, decisions, &mut page);
    page
}

/// Everything save the notes of the input, which stand once at the foot.
pub(super) fn body(ctx: Ctx, decisions: &Decisions, decision: &Decision) -> Page {
    let say = |message: Message| message.text(ctx.language);
    let mut page = Page::default();
    head(ctx, decisions, decision, &mut page);

    page.heading(say(words::heading_ground()));
    for reason in grounds::reasons(ctx, decisions, decision) {
        page.line(reason);
    }
    repairs::told(ctx, decision, &mut page);
    if !decision.findings.is_empty() {
        page.heading(say(words::heading_findings()));
        let tree = requirements::tree(ctx, decision);
        page.blocks.push(Block::Tree(tree));
    }
    overrides(ctx, decisions, decision, &mut page);
    if !decision.scores.is_empty() {
        page.heading(say(words::heading_scores()));
        let table = scores::table(ctx, decision);
        page.blocks.push(Block::Table(table));
    }
    amounts(ctx, decisions, decision, &mut page);
    foot(ctx, decisions, decision, &mut page);
    page
}

/// Which proposal, and what became of it.
fn head(ctx: Ctx, decisions: &Decisions, decision: &Decision, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    let (id, title) = (decision.proposal.clone(), decision.title.clone());
    page.title(say(words::title(id, title)));
    let outcome = decision.outcome.word();
    page.line(say(words::outcome(outcome)));
    if let Some(who) = &decision.submitted_for {
        page.line(say(words::submitted_for(who.clone())));
    }
    if let Some(reference) = &decision.reference {
        page.line(say(words::reference(reference.clone())));
    }
    let call = &decisions.call;
    page.line(say(words::call(call.title.clone(), call.id.clone())));
    if let Some(stage) = &decision.stage {
        page.line(say(words::stage(stage.clone())));
    }
    for before in decision.stages.iter().flatten() {
        let (stage, outcome) = (before.stage.clone(), before.outcome.word());
        page.line(say(words::stage_before(
            stage,
            outcome,
            before.rank,
            before.total.clone(),
        )));
    }
    match decision.rank {
        Some(rank) => page.line(say(words::rank(rank))),
        None => page.line(say(words::no_rank())),
    }
    if !decision.tied_with.is_empty() {
        page.line(say(words::tied(ids(&decision.tied_with))));
    }
    if decision.ranks.len() > 1 {
        for rank in &decision.ranks {
            page.line(say(words::rank_in(rank.list.clone(), rank.rank)));
        }
    }
    if let Some(total) = &decision.total {
        page.line(say(words::total(total.clone())));
    }
    if let Some(total) = &decision.ranking_total
        && decision.total.as_ref() != Some(total)
    {
        page.line(say(words::ranking_total(total.clone())));
    }
}

/// The overrides that hold for this proposal, and what it would be without any.
fn overrides(ctx: Ctx, decisions: &Decisions, decision: &Decision, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    let Some(without) = &decision.without_overrides else {
        return;
    };
    let is_own = |of: &Option<String>| of.as_ref().is_none_or(|id| *id == decision.proposal);
    let own: Vec<_> = decisions
        .overrides
        .iter()
        .filter(|one| is_own(&one.proposal))
        .collect();
    let differs = without.outcome != decision.outcome || without.granted != decision.granted;
    if own.is_empty() && !differs {
        return;
    }
    page.heading(say(report::heading_overrides()));
    for shown in own {
        let (statement, ground) = (shown.statement.clone(), shown.ground.clone());
        let (by, on) = (shown.by.clone(), ctx.when(&shown.on));
        page.item(say(report::override_in_one(statement, ground, by, on)));
        if let Some(set) = overridden::moment(ctx, &shown.set) {
            page.line(set);
        }
    }
    let granted = without
        .granted
        .as_ref()
        .filter(|granted| granted.is_positive());
    let granted = granted.map(|granted| ctx.amount(Some(granted), None));
    page.line(say(report::without_overrides(
        without.outcome.word(),
        granted,
    )));
}

/// The money asked and given, and the steps of the division.
fn amounts(ctx: Ctx, decisions: &Decisions, decision: &Decision, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    page.heading(say(words::heading_money()));
    if decision.requested.is_some() {
        let requested = ctx.amount(decision.requested.as_ref(), None);
        page.line(say(words::requested(requested)));
    }
    let granted = ctx.amount(decision.granted.as_ref(), decision.granted_range.as_ref());
    if decision.granted.is_some() || decision.granted_range.is_some() {
        page.line(say(words::granted(granted)));
    } else {
        page.line(say(words::not_granted_yet()));
    }
    for step in decisions.ledger.iter().flat_map(|ledger| &ledger.steps) {
        if step.proposal == decision.proposal {
            page.item(money::step(ctx, step));
        }
    }
    money::cut_off(ctx, decision, page);
    for share in &decision.financing {
        let amount = ctx.amount(share.amount.as_ref(), None);
        let name = share.financier.clone();
        page.line(say(crate::words::message::money::financier(name, amount)));
    }
}

/// Dates, conditions, remarks on this proposal.
fn foot(ctx: Ctx, decisions: &Decisions, decision: &Decision, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    if !decision.dates.is_empty() {
        page.heading(say(words::heading_dates()));
    }
    for date in &decision.dates {
        let shown = |text: &Option<String>| match text {
            Some(text) => ctx.when(text),
            None => Slot::Word(report::not_known().phrase),
        };
        page.item(say(words::date(date.name.clone(), shown(&date.date))));
        if !date.moved_by.is_empty() {
            page.line(say(words::moved(shown(&date.unmoved), ids(&date.moved_by))));
        }
    }
    if !decision.conditions.is_empty() {
        page.heading(say(words::heading_conditions()));
    }
    for condition in &decision.conditions {
        let (statement, text) = (condition.statement.clone(), condition.text.clone());
        page.item(say(report::reading(statement, text)));
    }
    let about: Vec<_> = decisions
        .remarks
        .iter()
        .filter(|remark| remark.about == decision.proposal)
        .collect();
    if !about.is_empty() {
        page.heading(say(report::heading_remarks()));
    }
    for remark in about {
        page.item(remark.text.clone());
    }
}
