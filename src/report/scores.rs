//! Points per criterion and assessor, with what each adds to the total.

use crate::decision::{AssessorPoints, CriterionScore, Decision, RemovalShown};
use crate::words::Message;
use crate::words::message::one;

use super::page::{Column, Row, Table};
use super::value::Ctx;

/// A row per criterion, and below it a row per assessor.
pub(super) fn table(ctx: Ctx, decision: &Decision) -> Table {
    let say = |message: Message| message.text(ctx.language);
    let columns = vec![
        Column::left(say(one::column_criterion())),
        Column::left(say(one::column_assessor())),
        Column::right(say(one::column_points())),
        Column::right(say(one::column_weight())),
        Column::right(say(one::column_contribution())),
        Column::left(say(one::column_reason())),
    ];
    let mut rows = Vec::new();
    for score in &decision.scores {
        rows.push(criterion(ctx, score));
        for mark in &score.assessors {
            rows.push(assessor(ctx, &score.criterion, mark));
        }
    }
    Table { columns, rows }
}

/// Why a mark was removed, by whom and when, and whether that has an effect.
pub(super) fn removed(ctx: Ctx, removal: &RemovalShown) -> Message {
    let ground = removal
        .reason
        .as_deref()
        .map(|text| text.trim_end_matches('.').to_owned());
    let (by, on) = (
        removal.by.clone(),
        removal.on.as_deref().map(|on| ctx.when(on)),
    );
    if removal.has_effect {
        one::mark_removed(by, on, ground)
    } else {
        one::removal_without_effect(by, on, ground)
    }
}

fn criterion(ctx: Ctx, score: &CriterionScore) -> Row {
    let weight = score.weight.as_ref().map_or_else(String::new, |weight| {
        ctx.datum(weight, "percentage").text(ctx.language)
    });
    Row {
        key: score.criterion.clone(),
        cells: vec![
            score.criterion.clone(),
            one::together().text(ctx.language),
            ctx.number(score.points.as_ref()),
            weight,
            ctx.number(score.contribution.as_ref()),
            String::new(),
        ],
    }
}

fn assessor(ctx: Ctx, criterion: &str, mark: &AssessorPoints) -> Row {
    let mut reason = match super::names::why_not(mark.why_not) {
        None => mark.reason.clone().unwrap_or_default(),
        Some(why) => one::does_not_count(why).text(ctx.language),
    };
    if let Some(removal) = &mark.removal {
        let removal = removed(ctx, removal).text(ctx.language);
        reason = match reason.trim_end_matches('.') {
            "" => removal,
            reason => format!("{reason}. {removal}"),
        };
    }
    Row {
        key: format!("{criterion}, {}", mark.assessor),
        cells: vec![
            String::new(),
            mark.assessor.clone(),
            ctx.number(mark.points.as_ref()),
            String::new(),
            ctx.number(mark.contribution.as_ref()),
            reason,
        ],
    }
}
