//! Criteria, groups, the score and the ranking.

use crate::program::{
    Criterion, Group, Key, KeyForm, Least, Method, Otherwise, Per, Ranking, Score, Threshold, Ties,
    Weight,
};
use crate::report::page::Row;
use crate::words::keyword::Keyword;
use crate::words::message::{describe as words, report};
use crate::words::{Language, Message, Slot, Word};

use super::asked::table;
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
        grouped(teller, at, group);
    }
    for criterion in &program.criteria {
        teller.open(criterion.statement);
        teller.close(criterion.statement);
    }
    if let Some(score) = &program.score {
        teller.open(score.statement);
        scored(teller, score);
        teller.close(score.statement);
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
    let rows = teller
        .program
        .criteria
        .iter()
        .map(|criterion| row(teller, criterion))
        .collect();
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
            format!("`{}`", criterion.name),
            scale(teller, criterion),
            or_nothing(weights(teller, criterion)),
            or_nothing(thresholds),
            group.map_or_else(nothing, |group| format!("`{}`", group.name)),
            applies,
        ],
    }
}

fn scale(teller: &Teller, criterion: &Criterion) -> String {
    let (min, max) = (criterion.min.clone(), criterion.max.clone());
    teller.say(&match &criterion.step {
        Some(step) => words::scale_step(min, max, step.clone()),
        None => words::scale(min, max),
    })
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
        .filter(|criterion| criterion.group == Some(at))
        .map(|criterion| Slot::Text(format!("`{}`", criterion.name)))
        .collect();
    teller.item(&words::group_of(criteria));
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
    let assessors = score.assessors;
    let mean = match (assessors.method, assessors.per) {
        (Method::Mean, Per::Criterion) => words::mean_criterion(),
        (Method::Mean, Per::Assessor | Per::Proposal) => words::mean_assessor(),
    };
    teller.item(&mean);
    let per = match assessors.at_least_per {
        Per::Criterion => Keyword::PerCriterion,
        Per::Assessor => Keyword::PerAssessor,
        Per::Proposal => Keyword::PerProposal,
    };
    let per = Word {
        en: per.spelling(Language::En),
        nl: per.spelling(Language::Nl),
    };
    teller.item(&words::assessors(u64::from(assessors.at_least), per));
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
}

fn ranked(teller: &mut Teller, ranking: &Ranking) {
    keys(teller, &ranking.keys);
    let ties: Message = match ranking.ties {
        Ties::Lot => words::ties_lot(),
    };
    teller.item(&ties);
}

/// The keys of an order.
pub(super) fn keys(teller: &mut Teller, keys: &[Key]) {
    for (at, key) in (1u64..).zip(keys) {
        let what = match key.form {
            KeyForm::Total => Slot::Word(words::the_total().phrase),
            KeyForm::Criterion(id) => named(
                teller
                    .program
                    .criteria
                    .get(id.index())
                    .map(|one| &*one.name),
            ),
            KeyForm::Field(id) => named(teller.program.field(id).map(|field| &*field.name)),
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
