//! The parts of a division: pots, reserves, limits, steps, classes, picks, and rules between proposals.

use crate::program::{
    AmountClass, Answer, Between, Counted, DivisionParts, DivisionStep, Flow, Limit, LimitId,
    LimitKind, Pick, PotRest, Quantity, Reduce, ReduceHow, Served, StepOrder, Ties,
};
use crate::words::message::{describe, division as words};
use crate::words::{Bilingual, Slot};

use super::score::keys;
use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller, parts: &DivisionParts) {
    if parts.in_turn {
        teller.item(&words::in_turn());
    }
    for pick in &parts.picks {
        picked(teller, pick);
    }
    for (at, limit) in parts.limits.iter().enumerate() {
        if parts.windows.iter().any(|window| window.index() == at) {
            let amount = quantity(teller, &limit.quantity);
            teller.item(&words::window_money(limit.name.clone(), amount));
        } else {
            one_limit(teller, parts, limit);
        }
    }
    for class in &parts.classes {
        one_class(teller, class);
    }
    if parts.classes.iter().any(|class| class.awards.is_some()) {
        teller.item(&if parts.refused_holds_place {
            words::holds_place()
        } else {
            words::holds_no_place()
        });
    }
    for (at, step) in (1_u64..).zip(&parts.steps) {
        one_step(teller, parts, at, step);
    }
}

/// A rule between proposals.
pub(super) fn overlap(teller: &mut Teller, rule: &Between) {
    let per = teller.written(rule.per.span);
    let condition = rule.condition.as_ref().map(|one| teller.written(one.span));
    teller.item(&words::overlap(u64::from(rule.most), per, condition));
    if rule.one_window {
        teller.item(&crate::words::message::describe_field::one_window());
    }
    teller.item(&match rule.counts {
        Counted::Ranked => words::counts_ranked(),
        Counted::Awarded => words::counts_awarded(),
        Counted::InFull => words::counts_in_full(),
    });
}

fn picked(teller: &mut Teller, pick: &Pick) {
    let each = pick.of_each.as_ref().map(|one| teller.written(one.span));
    let condition = pick.condition.as_ref().map(|one| teller.written(one.span));
    teller.item(&words::pick(u64::from(pick.best), each, condition));
}

fn one_limit(teller: &mut Teller, parts: &DivisionParts, limit: &Limit) {
    let name = limit.name.clone();
    let label = labelled(teller, &limit.label);
    let amount = match (&limit.quantity, limit.within) {
        (Quantity::Share(share), Some(outer)) => {
            let share = Slot::Percentage(share.clone());
            teller.say(&words::of_a_pot(share, pot(parts, outer)))
        }
        (other, _) => quantity(teller, other),
    };
    let per = limit.per.as_ref().map(|one| teller.written(one.span));
    let condition = limit.condition.as_ref().map(|one| teller.written(one.span));
    let within = limit.within.map(|id| pot(parts, id));
    match limit.kind {
        LimitKind::Own => {
            teller.item(&words::limit_own(
                name, label, amount, per, condition, within,
            ));
        }
        LimitKind::AtMost => {
            teller.item(&words::limit_most(
                name, label, amount, per, condition, within,
            ));
        }
        LimitKind::AtLeast(served) => {
            teller.item(&words::limit_least(
                name, label, amount, per, condition, within,
            ));
            teller.item(&match served {
                Served::First => words::served_first(),
                Served::InOrder => words::served_in_order(),
                Served::Last => words::served_last(),
            });
            teller.item(&match limit.rest {
                PotRest::Kept => words::rest_kept(),
                PotRest::Lapses => words::rest_lapses(),
            });
        }
    }
    if let Some(own) = &limit.answer {
        answer(teller, parts, own);
    }
}

fn one_class(teller: &mut Teller, class: &AmountClass) {
    let label = labelled(teller, &class.label);
    let maximum = class.maximum.as_ref().map(|one| teller.written(one.span));
    let awards = class
        .awards
        .map(|n| teller.say(&words::so_many_awards(u64::from(n))));
    let condition = class.condition.as_ref().map(|one| teller.written(one.span));
    teller.item(&words::class(
        class.name.clone(),
        label,
        maximum,
        awards,
        condition,
    ));
}

fn one_step(teller: &mut Teller, parts: &DivisionParts, at: u64, step: &DivisionStep) {
    if let Some(name) = &step.name {
        let label = labelled(teller, &step.label);
        // That it was received in the window is said by the name.
        let window = step.window.and_then(|id| parts.limits.get(id.index()));
        let condition = step
            .condition
            .as_ref()
            .filter(|one| window.is_none_or(|window| one.span != window.span));
        let condition = condition.map(|one| teller.written(one.span));
        teller.item(&words::division_step(at, name.clone(), label, condition));
    }
    if let Some(flow) = &step.flow {
        flows(teller, parts, flow);
    }
    match &step.order {
        StepOrder::Ranking => teller.item(&words::by_ranking()),
        // Where all are lowered alike there is no order to draw.
        StepOrder::Lot if matches!(&step.answer, Answer::Reduce(how) if !how.remainders) => {}
        StepOrder::Lot if step.answer == Answer::NotForeseen => {}
        StepOrder::Lot => teller.item(&words::by_draw()),
        StepOrder::Keys(order, ties) => {
            teller.item(&words::by_keys());
            keys(teller, order);
            teller.item(&match ties {
                Ties::Lot => describe::ties_lot(),
                Ties::Panel => describe::ties_panel(),
            });
        }
    }
    if let Some(most) = &step.most {
        let most = quantity(teller, most);
        teller.item(&words::step_most(most));
    }
    if step.in_turn {
        teller.item(&words::in_turn_step());
    }
    answer(teller, parts, &step.answer);
}

fn flows(teller: &mut Teller, parts: &DivisionParts, flow: &Flow) {
    let from: Vec<String> = flow
        .from
        .iter()
        .map(|id| format!("`{}`", pot(parts, *id)))
        .collect();
    let from = from.join(", ");
    teller.item(&match flow.to {
        Some(to) => words::flow_to(from, pot(parts, to)),
        None if flow.only_stopped => words::flow_pool_stopped(from),
        None => words::flow_pool(from),
    });
}

fn answer(teller: &mut Teller, parts: &DivisionParts, answer: &Answer) {
    match answer {
        Answer::Stop => teller.item(&words::stop()),
        Answer::Skip => teller.item(&words::skip()),
        Answer::Partial(None) => teller.item(&words::partial()),
        Answer::Partial(Some(rest)) => {
            let least = if rest.is_share {
                teller.say(&words::share_of_asked(Slot::Percentage(rest.least.clone())))
            } else {
                teller.money(&rest.least).text(teller.language)
            };
            teller.item(&words::partial_least(least));
            teller.item(&if rest.ends {
                words::too_little_ends()
            } else {
                words::too_little_skips()
            });
        }
        Answer::Reduce(how) => reduced(teller, parts, how),
        Answer::NotForeseen => teller.item(&words::not_foreseen()),
    }
}

fn reduced(teller: &mut Teller, parts: &DivisionParts, reduce: &Reduce) {
    let to = teller.money(&reduce.to);
    let how = match reduce.how {
        ReduceHow::ProRata => words::reduce_pro_rata(to),
        ReduceHow::Equally => words::reduce_equally(to),
        ReduceHow::Per(at) => {
            let measure = parts.measures.get(usize::from(at.0));
            let measure = measure.map_or_else(String::new, |one| teller.written(one.span));
            words::reduce_per(measure, to)
        }
    };
    teller.item(&how);
    if reduce.remainders {
        teller.item(&words::reduce_remainders());
    }
    if let Some(minimum) = &reduce.minimum {
        let minimum = teller.money(minimum);
        teller.item(&words::reduce_minimum(minimum));
    }
}

fn quantity(teller: &Teller, quantity: &Quantity) -> String {
    match quantity {
        Quantity::Money(amount) => teller.money(amount).text(teller.language),
        Quantity::Share(share) => {
            teller.say(&words::of_the_ceiling(Slot::Percentage(share.clone())))
        }
        Quantity::Awards(n) => teller.say(&words::so_many_awards(u64::from(*n))),
        Quantity::Units { amount, unit, of } => {
            let of = teller.written(of.span);
            teller.say(&words::so_many_units(amount.clone(), unit.clone(), of))
        }
    }
}

fn labelled(teller: &Teller, label: &Bilingual) -> Option<String> {
    let label = label.get(teller.language);
    (!label.is_empty()).then(|| label.to_owned())
}

fn pot(parts: &DivisionParts, id: LimitId) -> String {
    let limit = parts.limits.get(id.index());
    limit.map_or_else(String::new, |limit| limit.name.clone())
}
