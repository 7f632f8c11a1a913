//! The grant: its chain, line by line.

use crate::program::{Grant, Miss, Round, Step};
use crate::quantity::Rounding;
use crate::words::message::describe as words;
use crate::words::{Message, Slot};

use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.grant.is_some() || !program.ceilings.is_empty() || program.division.is_some() {
        teller.heading(&words::heading_money());
    }
    if let Some(grant) = &program.grant {
        teller.each_version(grant.statement, |teller, edition| {
            if let Some(own) = &edition.grant {
                teller.open(own.statement);
                one(teller, own);
                if own.examined_first {
                    teller.item(&words::examined_first());
                }
                teller.close(own.statement);
            }
        });
    }
}

fn one(teller: &mut Teller, grant: &Grant) {
    if let Some(field) = grant.requested.and_then(|id| teller.program.field(id)) {
        teller.item(&words::requested(field.name.clone()));
    }
    if let Some(each) = &grant.each {
        let list = teller.written(each.list.span);
        teller.item(&match &each.filter {
            Some(filter) => words::each_if(list, teller.written(filter.span)),
            None => words::each(list),
        });
    }
    for (at, line) in (1u64..).zip(&grant.lines) {
        let what = step(teller, &line.step);
        let what = teller.say(&what);
        let whose = line.per_element.then(|| words::per_participant().phrase);
        let condition = line
            .condition
            .as_ref()
            .map(|condition| teller.written(condition.span));
        teller.item(&words::line(at, what, whose, condition, line.name.clone()));
    }
    for financier in &grant.financiers {
        let name = financier.name.clone();
        teller.item(&match &financier.share {
            Some(share) => words::pays(name, Slot::Percentage(share.clone())),
            None => words::pays_the_rest(name),
        });
    }
}

fn step(teller: &Teller, step: &Step) -> Message {
    let value = step
        .expr()
        .map_or_else(String::new, |value| teller.written(value.span));
    match step {
        Step::Start(_) => words::start(value),
        Step::Rate(_) => words::rate(value),
        Step::Points(_, false) => words::points_up(value),
        Step::Points(_, true) => words::points_down(value),
        Step::Plus(_) => words::plus(value),
        Step::Minus(_) => words::minus(value),
        Step::Times(_) => words::multiply(value),
        Step::Maximum(_) => words::maximum(value),
        Step::LoweredTo(_) => words::lowered_to(value),
        Step::Minimum(_, Miss::Refused) => words::minimum_refused(value),
        Step::Minimum(_, Miss::Dropped) => words::minimum_dropped(value),
        Step::Minimum(_, Miss::Nil) => words::minimum_nil(value),
        Step::Excess => words::excess(),
        Step::Round(round) => rounding(teller, round),
    }
}

fn rounding(teller: &Teller, round: &Round) -> Message {
    let to = teller.money(&round.to);
    match round.mode {
        Rounding::Down => words::round_down(to),
        Rounding::Up => words::round_up(to),
        Rounding::HalfUp => words::round_half_up(to),
        Rounding::HalfEven => words::round_half_even(to),
    }
}
