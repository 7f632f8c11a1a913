//! On a division without parts the general engine comes to the same as the simple one.
#![expect(clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;

use super::testing::{claims, one_step, with_parts};
use crate::select::properties::{IDS, fields, plans, standings};
use crate::select::testing::{open, program};
use crate::select::{Selection, Standing, select};

/// The same, but for what only a division with parts has.
fn simple(mut selection: Selection) -> Selection {
    for placement in &mut selection.placements {
        placement.step = None;
        placement.steps.clear();
        placement.lists.clear();
    }
    selection
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_engines_agree(plan in plans(), field in fields(), opens in any::<bool>()) {
        let mut before = standings(&field);
        if opens {
            before.push(open(9, "z", Some(1), None));
        }
        let with_claims: Vec<Standing> = before.iter().enumerate().map(|(at, standing)| Standing {
            claims: field.get(at).map(|one| Box::new(claims(one.0, 1, &[]))),
            ..standing.clone()
        }).collect();
        let expected = simple(select(&program(plan), &before, &[]));
        let found = simple(select(&with_parts(plan, one_step(&plan)), &with_claims, &[]));
        for (at, (found, expected)) in found.placements.iter().zip(&expected.placements).enumerate() {
            prop_assert_eq!(found, expected, "{}", IDS.get(at).unwrap_or(&"z"));
        }
        prop_assert_eq!(&found.rankings, &expected.rankings);
        prop_assert_eq!(&found.draws_needed, &expected.draws_needed);
        prop_assert_eq!(&found.ties, &expected.ties);
        // While draws are open what was available, and why, may be told more or less widely.
        let is_told_alike = expected.draws_needed.is_empty();
        let steps = |steps: &[crate::decision::LedgerStep]| {
            let mut steps: Vec<_> = steps.iter().map(|step| {
                let mut step = step.clone();
                if !is_told_alike {
                    step.why = "";
                    step.available = None;
                    step.available_range = None;
                }
                format!("{step:?}")
            }).collect();
            steps.sort_unstable();
            steps
        };
        let (found, expected) = (found.ledger.map(|one| (one.balance, one.pots[0].clone(), one.steps)), expected.ledger.map(|one| (one.balance, one.pots[0].clone(), one.steps)));
        if let (Some(found), Some(expected)) = (found, expected) {
            prop_assert_eq!(found.0, expected.0);
            prop_assert_eq!(found.1, expected.1);
            prop_assert_eq!(steps(&found.2), steps(&expected.2));
        }
    }
}
