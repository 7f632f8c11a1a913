//! Who pays what was granted: each financier its share in whole cents, rounded down; one carries the rest, odd cents included.

use crate::decision::Financing;
use crate::program::{Financier, Program};
use crate::quantity::{Rational, Rounding};

/// The shares in an amount; nothing where nothing was granted, or is not known.
pub(super) fn shares(program: &Program, granted: Option<&Rational>) -> Vec<Financing> {
    let financiers = program.grant.as_ref().map(|grant| &grant.financiers);
    match (financiers, granted) {
        (Some(financiers), Some(granted)) if granted.is_positive() => split(financiers, granted),
        _ => Vec::new(),
    }
}

/// An amount over its financiers; together they pay exactly the amount.
fn split(financiers: &[Financier], amount: &Rational) -> Vec<Financing> {
    let cent = Rational::new(1, 100).unwrap_or(Rational::ONE);
    let part = |share: &Rational| (share * amount).round_to(&cent, Rounding::Down);
    let shares = financiers
        .iter()
        .filter_map(|financier| financier.share.as_ref());
    let rest = shares.fold(amount.clone(), |left, share| &left - &part(share));
    financiers
        .iter()
        .map(|financier| Financing {
            financier: financier.name.clone(),
            amount: Some(financier.share.as_ref().map_or_else(|| rest.clone(), &part)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn parts_add_up_and_only_the_rest_gets_more_than_its_share(
            cents in 1_i64..10_000_000,
            shares in prop::collection::vec(1_i64..300, 0..4),
            at in any::<prop::sample::Index>(),
        ) {
            let amount = Rational::new(cents, 100).unwrap_or(Rational::ONE);
            let mut financiers: Vec<Financier> = shares
                .iter()
                .map(|share| Financier { name: share.to_string(), share: Rational::new(*share, 1_000) })
                .filter(|financier| financier.share.is_some())
                .collect();
            // Under 100 % together: at most three of up to 30 % each.
            let at = at.index(financiers.len() + 1);
            financiers.insert(at, Financier { name: "rest".to_owned(), share: None });
            let split = split(&financiers, &amount);
            let paid = split.iter().filter_map(|part| part.amount.as_ref());
            prop_assert_eq!(paid.fold(Rational::ZERO, |sum, part| &sum + part), amount.clone());
            let cent = Rational::new(1, 100).unwrap_or(Rational::ONE);
            for (financier, part) in financiers.iter().zip(&split) {
                let paid = part.amount.clone().unwrap_or(Rational::ZERO);
                prop_assert!(!paid.is_negative());
                if let Some(share) = &financier.share {
                    let exact = share * &amount;
                    prop_assert!(paid <= exact && &exact - &paid < cent);
                }
            }
        }
    }
}
