//! Criteria, groups, the score and the ranking.

use crate::program::{
    Counted, Criterion, Group, Key, KeyForm, Least, Otherwise, Ranking, Score, Threshold, Ties,
    Value, Weight, stands_in,
};
use crate::report::page::Row;
use crate::words::message::{assessors as said, describe as words, finding, report};
use crate::words::{Message, Slot};

use super::asked::table;
use super::assessors;
use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.criteria.is_empty() && program.score.is_none() && program.ranking.is_none() {
        return;
    }
    teller.heading(&words::heading_scoring());
    if !program.criteria.is_empty() {
        criteria(teller);
    }
    for (at, group) in (0u16..).zip(&program.groups) {
        teller.each_version(group.statement, |teller, edition| {
            if let Some(own) = edition.groups.get(usize::from(at)) {
                grouped(teller, at, own);
            }
        });
    }
    for criterion in &program.criteria {
        teller.each_version(criterion.statement, |teller, _| {
            teller.open(criterion.statement);
            teller.close(criterion.statement);
        });
    }
    if let Some(score) = &program.score {
        teller.each_version(score.statement, |teller, edition| {
            if let Some(own) = &edition.score {
                teller.open(own.statement);
                scored(teller, own);
                if own.examined_first {
                    teller.item(&words::examined_first());
                }
                teller.close(own.statement);
            }
        });
    }
    if let Some(ranking) = &program.ranking {
        teller.open(ranking.statement);
        ranked(teller, ranking);
        teller.close(ranking.statement);
    }
}

fn criteria(teller: &mut Teller) {
    let heads = [
        words::column_name(),
        words::column_scale(),
        words::column_weight(),
        words::column_threshold(),
        words::column_group(),
        words::column_applies(),
    ];
    let program = teller.program;
    let mut rows = Vec::new();
    for (at, criterion) in program.criteria.iter().enumerate() {
        teller.each_version(criterion.statement, |teller, edition| {
            if let Some(own) = edition.criteria.get(at) {
                rows.push(row(teller, own));
            }
        });
    }
    table(teller, &heads, rows);
}

fn row(teller: &Teller, criterion: &Criterion) -> Row {
    let nothing = || teller.say(&report::nothing());
    let group = criterion
        .group
        .and_then(|at| teller.program.groups.get(usize::from(at)));
    let applies = criterion.applies.as_ref().map_or_else(
        || teller.say(&words::always()),
        |applies| {
            let condition = teller.written(applies.condition.span);
            teller.say(&match applies.otherwise {
                Otherwise::Zero => words::applies_zero(condition),
                Otherwise::OthersInProportion => words::applies_others(condition),
            })
        },
    );
    let thresholds: Vec<String> = criterion
        .thresholds
        .iter()
        .map(|one| least(teller, one))
        .collect();
    let or_nothing = |texts: Vec<String>| {
        Some(texts.join("; "))
            .filter(|text| !text.is_empty())
            .unwrap_or_else(nothing)
    };
    Row {
        key: criterion.name.clone(),
        cells: vec![
            name(teller, criterion),
            scale(teller, criterion),
            or_nothing(weights(teller, criterion)),
            or_nothing(thresholds),
            group.map_or_else(nothing, |group| format!("`{}`", group.name)),
            applies,
        ],
    }
}

/// The name, with the moment from which its version is in force.
fn name(teller: &Teller, criterion: &Criterion) -> String {
    let statement = teller.program.statement(criterion.statement);
    let in_force = statement.and_then(|statement| statement.in_force);
    let name = format!("`{}`", criterion.name);
    match in_force.map(|one| (one.from, one.until)) {
        Some((Some(from), _)) => teller.say(&finding::version_from(name, teller.moment(from))),
        Some((None, Some(until))) => {
            teller.say(&finding::version_before(name, teller.moment(until)))
        }
        _ => name,
    }
}

fn scale(teller: &Teller, criterion: &Criterion) -> String {
    let (min, max) = (criterion.min.clone(), criterion.max.clone());
    let scale = teller.say(&match &criterion.step {
        Some(step) => words::scale_step(min, max, step.clone()),
        None => words::scale(min, max),
    });
    match &criterion.computed {
        Some(value) => {
            let value = match &criterion.relative {
                Some(relative) => assessors::relative_to(teller, relative, value.span),
                None => teller.written(value.span),
            };
            teller.say(&said::computed(scale, value))
        }
        None => scale,
    }
}

fn weights(teller: &Teller, criterion: &Criterion) -> Vec<String> {
    let mut out: Vec<String> = criterion
        .weight
        .iter()
        .map(|one| within_group(teller, criterion, one))
        .collect();
    if let Some(own) = &criterion.ranking_weight {
        out.push(teller.say(&words::in_ranking(weight(teller, own))));
    }
    for times in &criterion.ranking_times {
        let what = teller.say(&words::times(times.times.clone()));
        let what = teller.say(&words::in_ranking(what));
        out.push(match &times.condition {
            Some(condition) => {
                let condition = teller.written(condition.span);
                teller.say(&words::under(what, condition))
            }
            None => what,
        });
    }
    out
}

/// The weight in the total; in a group with a weight of its own, also what the call says: that within the group.
fn within_group(teller: &Teller, criterion: &Criterion, whole: &Weight) -> String {
    let group = criterion
        .group
        .and_then(|at| teller.program.groups.get(usize::from(at)));
    let of_group = group.and_then(|group| group.weight.as_ref());
    let own = of_group.and_then(|of_group| whole.factor().checked_div(of_group.factor()));
    let told = weight(teller, whole);
    match own {
        None => told,
        Some(own) => {
            let own = weight(
                teller,
                &match whole {
                    Weight::Share(_) => Weight::Share(own),
                    Weight::Times(_) => Weight::Times(own),
                },
            );
            teller.say(&words::weight_in_group(own, told))
        }
    }
}

fn weight(teller: &Teller, weight: &Weight) -> String {
    match weight {
        Weight::Share(share) => Slot::Percentage(share.clone()).text(teller.language),
        Weight::Times(times) => teller.say(&words::times(times.clone())),
    }
}

fn least(teller: &Teller, least: &Least) -> String {
    let points = least.at_least.clone();
    let what = teller.say(&match &least.share {
        Some(share) => words::least_share(points, Slot::Percentage(share.clone())),
        None => words::least(points),
    });
    match &least.condition {
        Some(condition) => {
            let condition = teller.written(condition.span);
            teller.say(&words::under(what, condition))
        }
        None => what,
    }
}

fn threshold(teller: &mut Teller, threshold: &Threshold) {
    let least = least(teller, &threshold.least);
    teller.item(&if threshold.weighted {
        words::threshold_weighted(least)
    } else {
        words::threshold_plain(least)
    });
}

fn grouped(teller: &mut Teller, at: u16, group: &Group) {
    teller.open(group.statement);
    let criteria: Vec<Slot> = teller
        .program
        .criteria
        .iter()
        .filter(|criterion| stands_in(&teller.program.groups, criterion.group, at))
        .map(|criterion| Slot::Text(format!("`{}`", criterion.name)))
        .collect();
    teller.item(&words::group_of(criteria));
    let parent = group
        .parent
        .and_then(|at| teller.program.groups.get(usize::from(at)));
    if let Some(parent) = parent {
        teller.item(&words::group_in(format!("`{}`", parent.name)));
    }
    if let Some(own) = &group.weight {
        let own = weight(teller, own);
        teller.item(&words::group_weight(own));
    }
    for one in &group.thresholds {
        threshold(teller, one);
    }
    teller.close(group.statement);
}

fn scored(teller: &mut Teller, score: &Score) {
    if teller
        .program
        .criteria
        .iter()
        .any(|one| one.computed.is_none())
    {
        assessors::tell(teller, &score.assessors);
    }
    teller.item(&if score.total.weighted {
        words::total_weighted()
    } else {
        words::total_plain()
    });
    if let Some(scale) = &score.total.out_of {
        teller.item(&words::total_out_of(scale.clone()));
    }
    if score.ranking_differs {
        teller.item(&words::ranking_differs());
    }
    for one in &score.thresholds {
        threshold(teller, one);
    }
    for one in &score.field_thresholds {
        super::field::threshold(teller, one);
    }
}

fn ranked(teller: &mut Teller, ranking: &Ranking) {
    keys(teller, &ranking.keys);
    let ties: Message = match ranking.ties {
        Ties::Lot => words::ties_lot(),
        Ties::Panel => words::ties_panel(),
    };
    teller.item(&ties);
}

/// The keys of an order.
pub(super) fn keys(teller: &mut Teller, keys: &[Key]) {
    for (at, key) in (1u64..).zip(keys) {
        let what = match &key.form {
            KeyForm::Total => Slot::Word(words::the_total().phrase),
            KeyForm::Criterion(id) => named(
                teller
                    .program
                    .criteria
                    .get(id.index())
                    .map(|one| &*one.name),
            ),
            KeyForm::Field(id) => named(teller.program.field(*id).map(|field| &*field.name)),
            KeyForm::Value(expr) => Slot::Text(teller.written(expr.span)),
            KeyForm::Adds(expr, counted) => {
                let value = teller.written(expr.span);
                Slot::Text(teller.say(&match counted {
                    Counted::Ranked => words::new_all(value),
                    Counted::Awarded | Counted::InFull => words::new_awarded(value),
                }))
            }
            KeyForm::Nearest(expr, to) => {
                let to = teller.value(&Value::Number(to.clone()), &expr.ty);
                let value = teller.written(expr.span);
                Slot::Text(teller.say(&words::nearest(value, to)))
            }
            KeyForm::PointsOf(criteria) => {
                let names = criteria
                    .iter()
                    .filter_map(|id| teller.program.criteria.get(id.index()))
                    .map(|one| format!("`{}`", one.name));
                Slot::Text(names.collect::<Vec<_>>().join(" + "))
            }
            KeyForm::ArrivalDay => Slot::Word(words::arrival_day().phrase),
            KeyForm::ArrivalInstant => Slot::Word(words::arrival_instant().phrase),
        };
        let order = if key.highest_first {
            words::highest_first()
        } else {
            words::lowest_first()
        };
        teller.item(&words::key(at, what, order.phrase));
    }
}

fn named(name: Option<&str>) -> Slot {
    Slot::Text(format!("`{}`", name.unwrap_or("")))
}
