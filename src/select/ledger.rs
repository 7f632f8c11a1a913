//! The ledger: what the division came to, as it is shown.

use super::Standing;
use super::divide::Divided;
use super::purse::Claim;
use super::queue::Queue;
use crate::decision::{Balance, Ledger, LedgerStep, Pot};
use crate::quantity::Rational;

/// The one pot of a call without others.
pub(super) const CEILING: &str = "ceiling";

/// An amount with its ends: the amount itself where they meet, else `None` and the range.
pub(super) type Shown = (Option<Rational>, Option<(Rational, Rational)>);

/// How an amount is shown that may differ per order of an open draw.
pub(super) fn shown(ends: (Rational, Rational)) -> Shown {
    if ends.0 == ends.1 {
        (Some(ends.0), None)
    } else {
        (None, Some(ends))
    }
}

/// The ledger of a division under one ceiling; `ceiling` is the highest that anybody sees.
pub(super) fn ledger(
    currency: &str,
    ceiling: Option<Rational>,
    standings: &[Standing],
    claims: &[Claim],
    queue: &Queue,
    divided: &Divided,
) -> Ledger {
    let (low, high) = &divided.spent;
    let (spent, spent_range) = shown((low.clone(), high.clone()));
    let (left, left_range) = match &ceiling {
        Some(ceiling) => shown((ceiling - high, ceiling - low)),
        None => (None, None),
    };
    let balance = Balance {
        ceiling,
        spent,
        spent_range,
        left,
        left_range,
    };
    let pot = Pot {
        name: CEILING.to_owned(),
        unit: currency.to_owned(),
        is_money: true,
        balance: balance.clone(),
        moved_in: Some(Rational::ZERO),
        moved_in_range: None,
        moved_out: Some(Rational::ZERO),
        moved_out_range: None,
        pots: Vec::new(),
    };
    Ledger {
        balance,
        pots: vec![pot],
        financing: Vec::new(),
        steps: steps(standings, claims, queue, divided),
    }
}

/// One step per place in the queue. Equals that need no draw are booked by id, so that each step starts where the one
/// before it ended; who comes first among them changes nothing but this line.
fn steps(
    standings: &[Standing],
    claims: &[Claim],
    queue: &Queue,
    divided: &Divided,
) -> Vec<LedgerStep> {
    let places = queue.order.iter().zip(&divided.booked);
    let steps = places.filter_map(|(at, booked)| {
        let (standing, claim) = (standings.get(*at)?, claims.get(*at)?);
        let (granted, granted_range) = shown(booked.granted.clone());
        let (available, available_range) = booked.available.clone().map_or((None, None), shown);
        Some(LedgerStep {
            proposal: standing.id.to_owned(),
            pot: CEILING.to_owned(),
            is_money: true,
            asked: Some(claim.asked.clone()),
            available,
            available_range,
            granted,
            granted_range,
            why: booked
                .why
                .map_or("awaits_draw", super::purse::Why::json_name),
        })
    });
    steps.collect()
}
