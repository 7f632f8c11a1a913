//! The ledger of a division with parts.

use super::explore::{Entry, Explored, Flows};
use super::field::Field;
use super::pot::{CEILING, Unit};
use super::turn::Why;
use crate::decision::{Balance, Ledger, LedgerStep, Pot};
use crate::select::ledger::shown;

/// The ledger: every limit is a pot, those written within another below it.
pub(super) fn ledger(currency: &str, field: &Field, explored: &Explored) -> Ledger {
    let shown: Vec<Pot> = explored
        .pots
        .iter()
        .enumerate()
        .map(|(at, flows)| pot(currency, field, at, flows))
        .collect();
    let ceiling = shown.first().map(|pot| pot.balance.clone());
    let steps: Vec<LedgerStep> = explored
        .entries
        .iter()
        .map(|entry| step(field, entry))
        .collect();
    Ledger {
        balance: ceiling.unwrap_or_default(),
        pots: nested(field, shown),
        financing: Vec::new(),
        steps,
    }
}

/// Puts pots below those that they are written to be part of.
fn nested(field: &Field, shown: Vec<Pot>) -> Vec<Pot> {
    let mut shown: Vec<Option<Pot>> = shown.into_iter().map(Some).collect();
    // A pot stands after the one that it is part of.
    for at in (0..shown.len()).rev() {
        let within = field.pot(at).and_then(|pot| pot.within);
        if let Some(outer) = within
            && let Some(pot) = shown.get_mut(at).and_then(Option::take)
            && let Some(Some(outer)) = shown.get_mut(outer)
        {
            outer.pots.insert(0, pot);
        }
    }
    shown.into_iter().flatten().collect()
}

fn pot(currency: &str, field: &Field, at: usize, flows: &Flows) -> Pot {
    let pot = field.pot(at);
    let ceiling = field.base(at, field.highest.as_ref());
    let unit = match pot.map(|pot| &pot.unit) {
        Some(Unit::Awards) => "awards".to_owned(),
        Some(Unit::Other(unit)) => unit.clone(),
        _ => currency.to_owned(),
    };
    let (spent, spent_range) = shown(flows.taken.clone());
    let (left, left_range) = flows.left.clone().map_or((None, None), shown);
    let (moved_in, moved_in_range) = shown(flows.moved_in.clone());
    let (moved_out, moved_out_range) = shown(flows.moved_out.clone());
    Pot {
        name: pot.map_or_else(String::new, |pot| pot.name.clone()),
        is_money: is_money(field, at),
        unit,
        balance: Balance {
            ceiling,
            spent,
            spent_range,
            left,
            left_range,
        },
        moved_in,
        moved_in_range,
        moved_out,
        moved_out_range,
        pots: Vec::new(),
    }
}

fn is_money(field: &Field, at: usize) -> bool {
    at == CEILING || field.pot(at).is_none_or(|pot| pot.unit == Unit::Money)
}

fn step(field: &Field, entry: &Entry) -> LedgerStep {
    let (granted, granted_range) = shown(entry.granted.clone());
    let (available, available_range) = entry.available.clone().map_or((None, None), shown);
    let standing = field.standings.get(entry.at);
    LedgerStep {
        proposal: standing.map_or_else(String::new, |standing| standing.id.to_owned()),
        pot: field
            .pot(entry.pot)
            .map_or_else(String::new, |pot| pot.name.clone()),
        is_money: is_money(field, entry.pot),
        asked: Some(entry.asked.clone()),
        available,
        available_range,
        granted,
        granted_range,
        why: entry.why.map_or("awaits_draw", Why::json_name),
    }
}
