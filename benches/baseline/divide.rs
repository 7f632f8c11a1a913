//! A division by hand: sorted once, one ceiling, and at most so much per value.

use std::collections::BTreeMap;

/// One proposal: its place in the order, what it asks, and the value under which it counts.
#[derive(Debug, Clone)]
pub struct Asks {
    pub place: i64,
    pub cents: i64,
    pub value: u16,
}

/// So many proposals, each with a place of its own; the same every time.
pub fn asks(n: usize) -> Vec<Asks> {
    let mut state: u64 = 42;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    let all = 0..n;
    all.map(|_| Asks {
        place: i64::try_from(next()).unwrap_or(0),
        cents: 1_000_000 + i64::try_from(next() % 9_000_000).unwrap_or(0),
        value: u16::try_from(next() % 1_000).unwrap_or(0),
    })
    .collect()
}

/// Positions served, `skip`: who does not fit gets nothing and the next one is looked at.
pub fn select(all: &[Asks], ceiling: i64, per_value: Option<i64>) -> Vec<usize> {
    let mut queue: Vec<usize> = (0..all.len()).collect();
    queue.sort_by_key(|at| (all[*at].place, *at));
    let mut left = ceiling;
    let mut spent: BTreeMap<u16, i64> = BTreeMap::new();
    let mut served = Vec::new();
    for at in queue {
        let one = &all[at];
        let of_value = spent.entry(one.value).or_insert(0);
        let fits = per_value.is_none_or(|most| *of_value + one.cents <= most);
        if fits && one.cents <= left {
            left -= one.cents;
            *of_value += one.cents;
            served.push(at);
        }
    }
    served.sort_unstable();
    served
}
