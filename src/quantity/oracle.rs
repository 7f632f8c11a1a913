//! Properties of [`Rational`], with big numbers that never take the short way as the judge.

use std::cmp::Ordering;

use dashu_ratio::RBig;
use proptest::prelude::*;

use super::{
    Rational, Rounding, money_text, parse_instant, parse_percentage, parse_term, percentage_text,
};

fn part() -> impl Strategy<Value = i64> {
    prop_oneof![
        -20_i64..=20,
        -1_000_000_000..=1_000_000_000_i64,
        any::<i64>(),
        Just(i64::MIN),
        Just(i64::MAX)
    ]
}

/// Numbers on both sides of the border between small and big.
fn number() -> impl Strategy<Value = (Rational, RBig)> {
    let small = (part(), part().prop_filter("a divisor", |den| *den != 0))
        .prop_filter_map("a divisor", |(num, den)| {
            Some((Rational::new(num, den)?, ratio(num, den)))
        });
    let whole = part().prop_map(|num| (Rational::from_i64(num), RBig::from(num)));
    let base = prop_oneof![small, whole].boxed();
    prop_oneof![
        4 => base.clone(),
        1 => (base.clone(), base).prop_map(|(a, b)| (&a.0 * &b.0, a.1 * b.1)),
    ]
}

fn ratio(num: i64, den: i64) -> RBig {
    RBig::from(num) / RBig::from(den)
}

/// A result is right if it is the judge's number in the one form that such a number has.
fn same(ours: &Rational, judge: &RBig) -> bool {
    ours.to_big() == *judge && *ours == Rational::from_big(judge.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn calculates_as_the_judge((a, big_a) in number(), (b, big_b) in number()) {
        prop_assert!(same(&(&a + &b), &(&big_a + &big_b)), "{a} + {b}");
        prop_assert!(same(&(&a - &b), &(&big_a - &big_b)), "{a} - {b}");
        prop_assert!(same(&(&a * &b), &(&big_a * &big_b)), "{a} * {b}");
        prop_assert!(same(&-&a, &-big_a.clone()), "-{a}");
        match a.checked_div(&b) {
            Some(quotient) => prop_assert!(same(&quotient, &(&big_a / &big_b)), "{a} / {b}"),
            None => prop_assert!(b.is_zero()),
        }
        prop_assert_eq!(a.cmp(&b), big_a.cmp(&big_b));
        prop_assert_eq!(a.is_negative(), big_a < RBig::ZERO);
        prop_assert_eq!(a.is_positive(), big_a > RBig::ZERO);
        prop_assert_eq!(a.is_integer(), big_a.is_int());
        prop_assert!(same(&a.floor(), &RBig::from(big_a.floor())));
        prop_assert!(same(&a.ceil(), &RBig::from(big_a.ceil())));
    }

    #[test]
    fn the_order_is_total((a, _) in number(), (b, _) in number(), (c, _) in number()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
    }

    #[test]
    fn what_is_written_reads_back((a, _) in number()) {
        // A number may have more digits than a reader accepts; then it is refused, not misread.
        if let Ok(read) = Rational::parse_fraction(&a.to_string()) {
            prop_assert_eq!(&read, &a);
        }
        if let Ok(read) = Rational::parse_fraction(&money_text(&a)) {
            prop_assert_eq!(&read, &a);
        }
        if let Ok(read) = parse_percentage(&percentage_text(&a)) {
            prop_assert_eq!(&read, &a);
        }
    }

    #[test]
    fn cents_read_back(cents in any::<i64>()) {
        let Some(amount) = Rational::new(cents, 100) else { return Ok(()) };
        let text = money_text(&amount);
        prop_assert!(text.len() - text.find('.').unwrap_or(0) == 3, "{text}");
        prop_assert_eq!(Rational::parse_decimal(&text), Ok(amount));
    }

    #[test]
    fn rounds_to_a_multiple_within_one_step((a, _) in number(), (step, _) in number()) {
        let step = if step.is_zero() { Rational::ONE } else { step.abs() };
        for mode in [Rounding::Down, Rounding::Up, Rounding::HalfUp, Rounding::HalfEven] {
            let rounded = a.round_to(&step, mode);
            let steps = rounded.checked_div(&step);
            prop_assert!(steps.is_some_and(|steps| steps.is_integer()));
            let distance = (&rounded - &a).abs();
            prop_assert!(distance < step);
            match mode {
                Rounding::Down => prop_assert!(rounded <= a),
                Rounding::Up => prop_assert!(rounded >= a),
                Rounding::HalfUp | Rounding::HalfEven => prop_assert!(&distance + &distance <= step),
            }
            prop_assert_eq!(rounded.round_to(&step, mode), rounded);
        }
    }

    #[test]
    fn no_text_is_too_odd(text in any::<String>(), tail in "[-+0-9eE./%:TZ ]{0,60}") {
        for text in [&text, &tail] {
            let _ = Rational::parse_fraction(text);
            let _ = parse_percentage(text);
            let _ = super::parse_points(text);
            let _ = super::parse_date(text);
            let _ = parse_instant(text);
            let _ = parse_term(text);
            let _ = super::Zone::find(text);
        }
    }
}
