//! Whether the order among equals can matter, and the orders there are.

use super::purse::{Claim, Purse, Rules};
use crate::program::Shortfall;
use crate::quantity::Rational;

/// At most so many orders are tried, over all open ties together.
pub(super) const MAX_ORDERS: usize = 720;

/// Whether equals come out the same from this purse in every order, outcomes and amounts. Exact both ways: where it says no,
/// two orders differ. It need not try the orders.
pub(super) fn order_is_idle(purse: &Purse, rules: &Rules, claims: &[&Claim]) -> bool {
    if claims.len() < 2 {
        return true;
    }
    let n_without = if purse.stopped {
        Some(claims.len())
    } else {
        match rules.shortfall {
            Shortfall::Stop => without_under_stop(purse, claims),
            Shortfall::Skip => without_under_skip(purse, claims),
            Shortfall::Partial => without_under_partial(purse, claims),
        }
    };
    n_without.is_some_and(|n| purse.leaves_out_alike(rules, n))
}

/// How many get nothing in every order; `None` where that differs. All fit together, or none by itself: else one that is
/// served when it comes first is left out when another stops the money.
fn without_under_stop(purse: &Purse, claims: &[&Claim]) -> Option<usize> {
    if fit_together(purse, claims) {
        Some(0)
    } else if claims.iter().any(|claim| purse.fits(claim)) {
        None
    } else {
        Some(claims.len())
    }
}

/// Those that do not fit by themselves never will; the others must fit together.
fn without_under_skip(purse: &Purse, claims: &[&Claim]) -> Option<usize> {
    let fitting: Vec<&Claim> = claims
        .iter()
        .copied()
        .filter(|claim| purse.fits(claim))
        .collect();
    fit_together(purse, &fitting).then_some(claims.len() - fitting.len())
}

/// Those that find anything must fit together, or be only one.
fn without_under_partial(purse: &Purse, claims: &[&Claim]) -> Option<usize> {
    let finds = |claim: &Claim| {
        purse
            .available(claim)
            .is_none_or(|available| available.is_positive())
    };
    let asking = || {
        claims
            .iter()
            .copied()
            .filter(|claim| claim.asked.is_positive())
    };
    let served: Vec<&Claim> = asking().filter(|claim| finds(claim)).collect();
    (served.len() < 2 || fit_together(purse, &served)).then_some(asking().count() - served.len())
}

/// Whether all are served whole, in every order. Each may come last, and they need not see the same ceiling; who asks for
/// nothing always fits.
fn fit_together(purse: &Purse, claims: &[&Claim]) -> bool {
    let mut sum = Rational::ZERO;
    for claim in claims {
        sum += &claim.asked;
    }
    let mut asking = claims.iter().filter(|claim| claim.asked.is_positive());
    asking.all(|claim| purse.available(claim).is_none_or(|left| sum <= left))
}

/// How many orders `n` have, if not more than [`MAX_ORDERS`].
pub(super) fn n_orders(n: usize) -> Option<usize> {
    let mut product: usize = 1;
    for factor in 2..=n {
        product = product.checked_mul(factor)?;
        if product > MAX_ORDERS {
            return None;
        }
    }
    Some(product)
}

/// All orders of `0..n`, each once.
pub(super) fn orders(n: usize) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for next in 0..n {
        let mut longer = Vec::with_capacity(all.len() * (next + 1));
        for shorter in &all {
            for place in 0..=shorter.len() {
                let mut order = shorter.clone();
                order.insert(place, next);
                longer.push(order);
            }
        }
        all = longer;
    }
    all
}
