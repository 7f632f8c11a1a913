//! Properties of the proportional cut.

use proptest::prelude::*;

use super::excess::in_proportion;
use crate::quantity::Rational;

fn cents(n: i64) -> Rational {
    Rational::new(n, 100).unwrap_or(Rational::ZERO)
}

#[test]
fn the_odd_cent_goes_to_the_largest_remainder() {
    let parts = [24_000_000, 15_000_000, 20_000_000].map(cents);
    let spread = in_proportion(&cents(50_000_000), &parts);
    assert_eq!(spread, [20_338_983, 12_711_864, 16_949_153].map(cents));
}

#[test]
fn of_equal_remainders_the_first_gets_the_cent() {
    let spread = in_proportion(&cents(100), &[1, 1, 1].map(Rational::from_i64));
    assert_eq!(spread, [34, 33, 33].map(cents));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_add_up_and_none_is_a_cent_off(
        parts in proptest::collection::vec(0_i64..100_000, 1..8),
        share in 0_i64..=100,
    ) {
        let parts: Vec<Rational> = parts.into_iter().map(cents).collect();
        let total = parts.iter().fold(Rational::ZERO, |sum, part| sum + part);
        let whole = &total * &cents(share);
        let spread = in_proportion(&whole, &parts);
        let sum = spread.iter().fold(Rational::ZERO, |sum, part| sum + part);
        prop_assert_eq!(sum, whole);
        for (given, part) in spread.iter().zip(&parts) {
            let exact = part * &cents(share);
            prop_assert!(*given <= *part);
            prop_assert!(&exact - given < cents(1) && given - &exact < cents(1));
        }
    }
}
