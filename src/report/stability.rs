//! How firm a selection is, on one page.

use crate::analyse::{Interval, OneStep, Stability, WithoutAssessor};
use crate::quantity::Rational;
use crate::words::message::{report, stability as words};
use crate::words::{Language, Message, Slot};

use super::page::{Block, Column, Page, Row, Table};
use super::value::ids;

/// The report on the stability of a selection.
#[must_use]
pub fn stability(found: &Stability, language: Language) -> Page {
    let say = |message: Message| message.text(language);
    let mut page = Page::default();
    page.title(say(words::title(found.call.clone())));
    if found.selection.is_empty() {
        page.line(say(words::no_selection()));
    } else {
        page.line(say(words::selection(
            found.selection.len(),
            ids(&found.selection),
        )));
    }
    for question in &found.draws_needed {
        page.line(say(words::draw(question.clone())));
    }
    weights(
        &found.criteria,
        words::heading_weights(),
        language,
        &mut page,
    );
    weights(
        &found.ranking_criteria,
        words::heading_ranking_weights(),
        language,
        &mut page,
    );
    if !found.without_assessor.is_empty() {
        page.heading(say(words::heading_assessors()));
    }
    for without in &found.without_assessor {
        assessor(without, language, &mut page);
    }
    steps(&found.one_step, language, &mut page);
    if let Some(cut) = &found.near_cut {
        page.heading(say(words::heading_cut()));
        let total = |total: &Rational| Slot::Number(total.clone());
        let (last, first) = (&cut.last_with, &cut.first_without);
        page.line(say(words::cut(
            last.proposal.clone(),
            total(&last.total),
            first.proposal.clone(),
            total(&first.total),
        )));
        page.line(say(words::gap(total(&cut.gap))));
        if !cut.zone.is_empty() {
            page.line(say(words::zone(ids(&cut.zone))));
        }
    }
    page
}

fn weights(criteria: &[Interval], heading: Message, language: Language, page: &mut Page) {
    if criteria.is_empty() {
        return;
    }
    let say = |message: Message| message.text(language);
    let share = |share: &Option<Rational>| match share {
        Some(share) => Slot::Percentage(share.clone()).text(language),
        None => say(report::nothing()),
    };
    page.heading(say(heading));
    page.line(say(words::weights_say()));
    let rows = criteria.iter().map(|one| Row {
        key: one.criterion.clone(),
        cells: vec![
            one.criterion.clone(),
            share(&one.weight),
            share(&one.low),
            share(&one.high),
        ],
    });
    page.blocks.push(Block::Table(Table {
        columns: vec![
            Column::left(say(words::column_criterion())),
            Column::right(say(words::column_weight())),
            Column::right(say(words::column_low())),
            Column::right(say(words::column_high())),
        ],
        rows: rows.collect(),
    }));
    for one in criteria.iter().filter(|one| !one.exact) {
        page.line(say(words::not_exact(one.criterion.clone())));
    }
}

fn assessor(without: &WithoutAssessor, language: Language, page: &mut Page) {
    let name = || without.assessor.clone();
    let mut lines = Vec::new();
    for (list, line) in [
        (
            &without.enter,
            words::enter as fn(String, Vec<Slot>) -> Message,
        ),
        (&without.leave, words::leave),
        (&without.awaiting, words::awaiting),
    ] {
        if !list.is_empty() {
            lines.push(line(name(), ids(list)));
        }
    }
    for question in &without.draws_needed {
        lines.push(words::draw_without(name(), question.clone()));
    }
    if lines.is_empty() {
        lines.push(words::without_same(name()));
    }
    for line in lines {
        page.item(line.text(language));
    }
}

fn steps(steps: &[OneStep], language: Language, page: &mut Page) {
    if steps.is_empty() {
        return;
    }
    page.heading(words::heading_steps().text(language));
    let mut none = true;
    for step in steps {
        let line = match (step.up == Some(true), step.down == Some(true)) {
            (true, true) => words::either,
            (true, false) => words::up,
            (false, true) => words::down,
            (false, false) => continue,
        };
        none = false;
        let line = line(
            step.proposal.clone(),
            step.assessor.clone(),
            step.criterion.clone(),
        );
        page.item(line.text(language));
    }
    if none {
        page.line(words::no_steps().text(language));
    }
}
