//! The keys of an order as one whole number per standing, which compares as all its keys do.
//!
//! Sorting then moves small numbers that lie side by side, and follows no pointer to any key. What does not fit is sorted by
//! its keys: see [`super::queue`].

use crate::evaluate::Bounds;
use crate::quantity::{Rational, least_common_multiple};

/// The lowest bits of a number hold the position of its standing.
const POSITION_BITS: u32 = 32;
/// The others hold the keys, the first key highest.
const KEY_BITS: u32 = 96;

/// All values of one key.
struct Column<'a> {
    /// A multiple of every denominator.
    common: i64,
    lowest: &'a Rational,
    highest: &'a Rational,
}

/// A column once it is known whole.
struct Scale {
    common: i64,
    /// What the lowest value comes to.
    lowest: i128,
    /// How many bits the way from the lowest to the highest takes.
    bits: u32,
}

/// One number for each of `taking`, a position with its keys; sorted: the better keys first, equals by position. `None` where
/// the keys do not fit in one.
pub(super) fn packed<'a>(
    taking: impl Iterator<Item = (usize, &'a [Bounds])> + Clone,
) -> Option<Vec<u128>> {
    let (_, first) = taking.clone().next()?;
    let mut columns: Vec<Column<'_>> = Vec::with_capacity(first.len());
    for key in first {
        let value = key.value()?;
        columns.push(Column {
            common: 1,
            lowest: value,
            highest: value,
        });
    }
    let mut n = 0;
    for (_, keys) in taking.clone() {
        if keys.len() != columns.len() {
            return None;
        }
        for (column, key) in columns.iter_mut().zip(keys) {
            column.take_in(key.value()?)?;
        }
        n += 1;
    }
    let scales: Vec<Scale> = columns.iter().map(Column::scale).collect::<Option<_>>()?;
    if scales.iter().map(|scale| scale.bits).sum::<u32>() > KEY_BITS {
        return None;
    }
    let mut numbers = Vec::with_capacity(n);
    for (position, keys) in taking {
        let position = u32::try_from(position).ok()?;
        let mut number: u128 = 0;
        for (scale, key) in scales.iter().zip(keys) {
            let above = scaled(key.value()?, scale.common)?.checked_sub(scale.lowest)?;
            number = (number << scale.bits) | u128::try_from(above).ok()?;
        }
        numbers.push((number << POSITION_BITS) | u128::from(position));
    }
    numbers.sort_unstable();
    Some(numbers)
}

/// Whether two have the same keys.
pub(super) fn are_equal(a: u128, b: u128) -> bool {
    a >> POSITION_BITS == b >> POSITION_BITS
}

/// The position of a standing.
pub(super) fn position(number: u128) -> usize {
    usize::try_from(number & u128::from(u32::MAX)).unwrap_or(usize::MAX)
}

impl<'a> Column<'a> {
    fn take_in(&mut self, value: &'a Rational) -> Option<()> {
        let (_, den) = value.narrow()?;
        if self.common % den != 0 {
            self.common = least_common_multiple(self.common, den)?;
        }
        if value < self.lowest {
            self.lowest = value;
        }
        if value > self.highest {
            self.highest = value;
        }
        Some(())
    }

    fn scale(&self) -> Option<Scale> {
        let lowest = scaled(self.lowest, self.common)?;
        let way = scaled(self.highest, self.common)?.checked_sub(lowest)?;
        Some(Scale {
            common: self.common,
            lowest,
            bits: i128::BITS - way.leading_zeros(),
        })
    }
}

/// A value times the common multiple: a whole number, of two factors of 64 bits.
fn scaled(value: &Rational, common: i64) -> Option<i128> {
    let (num, den) = value.narrow()?;
    Some(i128::from(num) * i128::from(common / den))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;
    use crate::select::Standing;
    use crate::select::queue::Queue;

    fn standing<'a>(index: usize, id: &'a str, keys: &[(i64, i64)]) -> Standing<'a> {
        let key = |(num, den): &(i64, i64)| Bounds::exactly(Rational::new(*num, *den).unwrap());
        Standing {
            index,
            id,
            open: false,
            keys: keys.iter().map(key).collect(),
            amount: Bounds::exactly(Rational::ZERO),
            received: None,
            reduced: false,
            claims: None,
            in_turn: None,
        }
    }

    #[test]
    fn gives_way_where_keys_do_not_fit() {
        let wide = [(i64::MAX, 7), (i64::MIN, 5)];
        let both = |one: &Standing, other: &Standing| {
            let keys = [(0, one.keys.as_slice()), (1, other.keys.as_slice())];
            packed(keys.into_iter()).is_some()
        };
        let fits = |keys| both(&standing(0, "A", &wide), &standing(1, "B", keys));
        assert!(fits(&wide));
        assert!(!fits(&[(i64::MIN, 11), (i64::MAX, 13)]));
        assert!(!fits(&[(1, 7)]));
        let open = Standing {
            keys: vec![Bounds::UNKNOWN, Bounds::UNKNOWN],
            ..standing(1, "B", &wide)
        };
        assert!(!both(&standing(0, "A", &wide), &open));
        assert!(packed(std::iter::empty()).is_none());
    }

    fn key() -> impl Strategy<Value = (i64, i64)> {
        prop_oneof![
            6 => (-4_i64..4, 1_i64..5),
            1 => (prop_oneof![Just(i64::MAX), Just(i64::MIN), any::<i64>()], 1_i64..40),
            1 => (any::<i64>(), prop_oneof![Just(i64::MAX), Just(1_i64 << 40)]),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_ways_order_alike(
            rows in prop::collection::vec((prop::collection::vec(key(), 2), 0_u8..6, prop::bool::weighted(0.1)), 0..12),
        ) {
            let ids: Vec<String> = rows.iter().map(|(_, id, _)| format!("P{id}")).collect();
            let rows = rows.iter().zip(&ids).enumerate();
            let standings: Vec<Standing> = rows
                .map(|(index, ((keys, _, open), id))| Standing { open: *open, ..standing(index, id, keys) })
                .collect();
            prop_assert_eq!(Queue::new(&standings), Queue::by_keys(&standings));
        }
    }
}
