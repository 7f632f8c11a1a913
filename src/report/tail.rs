//! What deserves a look after the decisions: draws, remarks, readings, overrides, what could not be read, notes.

use crate::decision::Decisions;
use crate::words::message::report;
use crate::words::{Message, Slot};

use super::page::Page;
use super::value::{Ctx, ids};
use super::{names, overridden};

/// The draws that are asked.
pub(super) fn draws(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    if decisions.draws_needed.is_empty() {
        return;
    }
    page.heading(say(report::heading_draws()));
    for draw in &decisions.draws_needed {
        page.line(say(report::draw(ids(&draw.among))));
        page.line(say(report::draw_decides(ids(&draw.decides))));
        page.line(say(report::draw_question(draw.question.clone())));
    }
}

/// Remarks, readings, overrides, what could not be read, notes.
pub(super) fn tail(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    if !decisions.remarks.is_empty() {
        page.heading(say(report::heading_remarks()));
        for remark in &decisions.remarks {
            page.item(say(report::remark(
                remark.about.clone(),
                remark.text.clone(),
            )));
        }
    }
    if !decisions.overrides.is_empty() {
        page.heading(say(report::heading_overrides()));
        overrides(ctx, decisions, page);
    }
    if !decisions.unread.is_empty() {
        page.heading(say(report::heading_unread()));
        for unread in &decisions.unread {
            let about = unread.proposal.as_ref().unwrap_or(&unread.path);
            for problem in &unread.problems {
                page.item(say(report::unread(about.clone(), problem.clone())));
            }
        }
    }
    if !decisions.readings.is_empty() {
        page.heading(say(report::heading_readings()));
        for reading in &decisions.readings {
            page.item(say(report::reading(
                reading.statement.clone(),
                reading.text.clone(),
            )));
        }
    }
    notes(ctx, decisions, page);
}

/// The registers, the call and the program, for who wants to make the decisions again.
pub(super) fn made_with(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    page.heading(say(report::heading_made_with()));
    let registers = decisions.registers.iter().map(|one| {
        let version = ctx.when(&one.version);
        report::register(names::register(&one.name, ctx.language), version)
            .text(ctx.language)
            .into()
    });
    let registers: Vec<Slot> = registers.collect();
    if !registers.is_empty() {
        page.line(say(report::registers(registers)));
    }
    page.line(say(report::call_hash(decisions.call.sha256.clone())));
    page.line(say(report::engine(decisions.engine_version.to_owned())));
}

/// The notes of the input: the foot of every report.
pub(super) fn notes(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    if let Some(notes) = &decisions.notes {
        page.heading(report::heading_notes().text(ctx.language));
        page.line(notes.clone());
    }
}

fn overrides(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: Message| message.text(ctx.language);
    for shown in &decisions.overrides {
        let about = shown
            .proposal
            .clone()
            .unwrap_or_else(|| say(report::all_proposals()));
        page.item(say(report::override_shown(
            about,
            shown.statement.clone(),
            shown.ground.clone(),
        )));
        page.line(say(report::override_by(
            shown.by.clone(),
            ctx.when(&shown.on),
        )));
        if let Some(set) = overridden::moment(ctx, &shown.set) {
            page.line(set);
        }
        if let Some((verdict, without)) = shown.verdict.zip(shown.verdict_without) {
            page.line(say(report::override_verdict(
                verdict.word(),
                without.word(),
            )));
        }
        for other in &shown.without {
            page.line(say(report::override_without(
                other.proposal.clone(),
                other.outcome.word(),
            )));
        }
    }
}
