//! A whole check on one page.

use crate::decision::{Decision, Decisions};
use crate::words::Language;
use crate::words::message::{outcome, report};

use super::page::{Block, Column, Page, Row, Table};
use super::value::Ctx;
use super::{grounds, money, tail};

/// The report on all proposals: what was checked, the order, the money, the grounds, and what deserves a look.
#[must_use]
pub fn overview(decisions: &Decisions, language: Language) -> Page {
    let ctx = Ctx {
        language,
        currency: &decisions.call.currency,
        outside: None,
    };
    let mut page = Page::default();
    checked(ctx, decisions, &mut page);
    ranking(ctx, decisions, &mut page);
    money::selection(ctx, decisions, &mut page);
    tail::draws(ctx, decisions, &mut page);
    grounds::grounds(ctx, decisions, &mut page);
    tail::tail(ctx, decisions, &mut page);
    tail::made_with(ctx, decisions, &mut page);
    page
}

/// What was checked, against what.
fn checked(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let call = &decisions.call;
    let say = |message: crate::words::Message| message.text(ctx.language);
    page.title(say(report::title(call.title.clone(), call.id.clone())));
    page.line(say(report::checked(decisions.decisions.len())));
    if !decisions.unread.is_empty() {
        page.line(say(report::left_out(decisions.unread.len())));
    }
    if !decisions.overrides.is_empty() {
        page.line(say(report::n_overrides(decisions.overrides.len())));
    }
}

/// All proposals in the order of their ranks; those without a rank after them, open ones first.
fn ranking(ctx: Ctx, decisions: &Decisions, page: &mut Page) {
    let say = |message: crate::words::Message| message.text(ctx.language);
    page.heading(say(report::heading_ranking()));
    let columns = vec![
        Column::right(say(report::column_rank())),
        Column::left(say(report::column_proposal())),
        Column::left(say(report::column_for())),
        Column::left(say(report::column_title())),
        Column::right(say(report::column_total())),
        Column::right(say(report::column_amount())),
        Column::left(say(report::column_outcome())),
    ];
    let rows: Vec<Row> = ordered(decisions)
        .into_iter()
        .map(|decision| row(ctx, decision))
        .collect();
    let table = with_something(Table { columns, rows }, &say(report::nothing()));
    page.blocks.push(Block::Table(table));
}

/// The table without columns in which no row has anything.
fn with_something(table: Table, nothing: &str) -> Table {
    let says = |at: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
        table.rows.is_empty() || cells.any(|cell| cell != nothing)
    };
    let kept: Vec<bool> = (0..table.columns.len()).map(says).collect();
    let rows = table.rows.into_iter().map(|row| Row {
        key: row.key,
        cells: only(row.cells, &kept),
    });
    let rows = rows.collect();
    Table {
        columns: only(table.columns, &kept),
        rows,
    }
}

fn only<T>(all: Vec<T>, kept: &[bool]) -> Vec<T> {
    let pairs = all.into_iter().zip(kept);
    let pairs = pairs.filter_map(|(one, kept)| kept.then_some(one));
    pairs.collect()
}

fn row(ctx: Ctx, decision: &Decision) -> Row {
    let nothing = || report::nothing().text(ctx.language);
    let rank = decision.rank.map_or_else(nothing, |rank| rank.to_string());
    Row {
        key: decision.proposal.clone(),
        cells: vec![
            rank,
            decision.proposal.clone(),
            decision.submitted_for.clone().unwrap_or_else(nothing),
            decision.title.clone().unwrap_or_else(nothing),
            ctx.number(decision.total.as_ref()),
            ctx.amount(decision.granted.as_ref(), decision.granted_range.as_ref())
                .text(ctx.language),
            outcome_text(ctx, decision),
        ],
    }
}

/// The outcome, and whether it is provisional.
pub(super) fn outcome_text(ctx: Ctx, decision: &Decision) -> String {
    let word = decision.outcome.word();
    if decision.provisional {
        outcome::provisional(word).text(ctx.language)
    } else {
        word.get(ctx.language).to_owned()
    }
}

/// Decisions by rank, then without a rank by outcome, then by id: the order of the input decides nothing.
pub(super) fn ordered(decisions: &Decisions) -> Vec<&Decision> {
    let mut list: Vec<&Decision> = decisions.decisions.iter().collect();
    list.sort_by_key(|decision| {
        (
            decision.rank.unwrap_or(u64::MAX),
            decision.outcome,
            decision.proposal.as_str(),
        )
    });
    list
}

/// For whom, or else the title: a person's handle on a proposal.
pub(super) fn who(decision: &Decision) -> Option<String> {
    decision
        .submitted_for
        .clone()
        .or_else(|| decision.title.clone())
}
