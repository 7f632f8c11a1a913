//! Ceilings and the division.

use crate::program::{Beyond, Division, LeadsTo, Order, Shortfall};
use crate::words::message::{describe, division as words};

use super::parts;
use super::score::keys;
use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    for ceiling in &program.ceilings {
        teller.open(ceiling.statement);
        let amount = teller.money(&ceiling.amount);
        teller.item(&describe::ceiling(amount));
        if let Some(published) = ceiling.published {
            let on = teller.moment(published);
            teller.item(&describe::published(on));
        }
        if let Some(from) = ceiling.applies_from {
            let on = teller.moment(from);
            teller.item(&describe::applies_from(on));
        }
        teller.close(ceiling.statement);
    }
    let Some(division) = &program.division else {
        return;
    };
    teller.open(division.statement);
    one(teller, division);
    teller.close(division.statement);
    let between = division.parts.iter().flat_map(|parts| &parts.between);
    for rule in between {
        teller.open(rule.statement);
        parts::overlap(teller, rule);
        teller.close(rule.statement);
    }
}

fn one(teller: &mut Teller, division: &Division) {
    match &division.parts {
        Some(parts) => {
            leads_to(teller, division);
            parts::tell(teller, parts);
        }
        None => simple(teller, division),
    }
    teller.item(&match division.reserve {
        None => words::no_reserve(),
        Some(reserve) if reserve.first_stopped => words::reserve_first(u64::from(reserve.places)),
        Some(reserve) => words::reserve_without(u64::from(reserve.places)),
    });
    let parts = division.parts.as_ref();
    if division.reserve.is_some() && parts.is_some_and(|parts| !parts.windows.is_empty()) {
        teller.item(&words::reserve_per_window());
    }
    teller.item(&match division.others {
        Beyond::Refused => words::others_refused(),
        Beyond::CarriedOver => words::others_carried(),
    });
}

fn leads_to(teller: &mut Teller, division: &Division) {
    teller.item(&match division.leads_to {
        LeadsTo::Selection => words::to_selection(),
        LeadsTo::Grant => words::to_grant(),
    });
}

/// One order and one answer.
fn simple(teller: &mut Teller, division: &Division) {
    match &division.order {
        Order::Ranking => teller.item(&words::by_ranking()),
        Order::Arrival(order) if order.is_empty() => teller.item(&words::by_draw()),
        Order::Arrival(order) => {
            teller.item(&words::by_keys());
            keys(teller, order);
            teller.item(&describe::ties_lot());
        }
    }
    leads_to(teller, division);
    teller.item(&match division.shortfall {
        Shortfall::Stop => words::stop(),
        Shortfall::Skip => words::skip(),
        Shortfall::Partial => words::partial(),
    });
}
