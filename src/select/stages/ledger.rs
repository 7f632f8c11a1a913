//! The money of all stages: a stage with its own money is a pot.

use super::Decided;
use crate::decision::{Balance, Ledger, LedgerStep, Pot};
use crate::program::Stage;
use crate::quantity::Rational;

/// The ledger of the last stage; what earlier stages divide stands beside it. Where an earlier stage divides money, every stage
/// that does is a pot, and the ledger adds them up.
pub(super) fn joined(stages: &[Decided<'_>]) -> Option<Ledger> {
    let with: Vec<(&Stage, &str, &Ledger)> = stages
        .iter()
        .filter_map(|one| {
            let stage = one.program.stage.as_deref()?;
            let ledger = one.decisions.ledger.as_ref()?;
            Some((stage, one.program.currency.as_str(), ledger))
        })
        .collect();
    let (last, earlier) = match with.split_last()? {
        (last, earlier) if last.0.is_last() => (Some(last), earlier),
        _ => (None, with.as_slice()),
    };
    let has_money = |ledger: &Ledger| ledger.balance.ceiling.is_some();
    let money_before = earlier.iter().any(|(_, _, ledger)| has_money(ledger));
    let mut whole = Ledger {
        balance: last.map_or_else(nothing, |(_, _, ledger)| ledger.balance.clone()),
        pots: Vec::new(),
        financing: Vec::new(),
        steps: Vec::new(),
    };
    if money_before {
        whole.balance = added(with.iter().map(|(_, _, ledger)| &ledger.balance));
    }
    for (stage, currency, ledger) in with {
        let pots = ledger.pots.iter().map(|pot| named(stage, pot)).collect();
        if money_before && has_money(ledger) {
            whole.pots.push(Pot {
                name: stage.name.clone(),
                unit: currency.to_owned(),
                is_money: true,
                balance: ledger.balance.clone(),
                moved_in: Some(Rational::ZERO),
                moved_in_range: None,
                moved_out: Some(Rational::ZERO),
                moved_out_range: None,
                pots,
            });
        } else {
            // Of a stage without money only the places are told.
            let told = |pot: &Pot| has_money(ledger) || !pot.is_money;
            whole.pots.extend(pots.into_iter().filter(told));
        }
        whole.financing.extend(ledger.financing.iter().cloned());
        whole.steps.extend(ledger.steps.iter().filter_map(|step| {
            let is_told = has_money(ledger) || !step.is_money;
            is_told.then(|| LedgerStep {
                pot: stage.named(&step.pot),
                ..step.clone()
            })
        }));
    }
    Some(whole)
}

/// No money at all.
fn nothing() -> Balance {
    Balance {
        spent: Some(Rational::ZERO),
        ..Balance::default()
    }
}

fn named(stage: &Stage, pot: &Pot) -> Pot {
    Pot {
        name: stage.named(&pot.name),
        pots: pot.pots.iter().map(|pot| named(stage, pot)).collect(),
        ..pot.clone()
    }
}

/// Several balances together: what is not known of one is not known of the sum.
fn added<'b>(balances: impl Iterator<Item = &'b Balance>) -> Balance {
    let mut whole = Balance {
        ceiling: Some(Rational::ZERO),
        spent: Some(Rational::ZERO),
        spent_range: Some((Rational::ZERO, Rational::ZERO)),
        left: Some(Rational::ZERO),
        left_range: Some((Rational::ZERO, Rational::ZERO)),
    };
    for one in balances {
        if let Some(more) = &one.ceiling {
            whole.ceiling = whole.ceiling.map(|sum| &sum + more);
        }
        let has_limit = one.ceiling.is_some();
        plus(
            &mut whole.spent_range,
            one.spent.as_ref(),
            one.spent_range.as_ref(),
        );
        if has_limit {
            plus(
                &mut whole.left_range,
                one.left.as_ref(),
                one.left_range.as_ref(),
            );
        }
    }
    (whole.spent, whole.spent_range) = met(whole.spent_range);
    (whole.left, whole.left_range) = met(whole.left_range);
    whole
}

type Range = Option<(Rational, Rational)>;

fn plus(sum: &mut Range, known: Option<&Rational>, range: Option<&(Rational, Rational)>) {
    let more = range
        .cloned()
        .or_else(|| known.map(|one| (one.clone(), one.clone())));
    *sum = match (sum.take(), more) {
        (Some(sum), Some(more)) => Some((&sum.0 + &more.0, &sum.1 + &more.1)),
        _ => None,
    };
}

fn met(range: Range) -> (Option<Rational>, Range) {
    match range {
        Some((low, high)) if low == high => (Some(low), None),
        range => (None, range),
    }
}
