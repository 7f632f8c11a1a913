//! Elements of which no two share a value in any of their attributes: how many there can be at once.
//!
//! With one attribute that is the number of its values. With two it is a matching: elements are lines between values of the
//! one and of the other, and no two lines chosen may meet. With more there is no quick way, and at most [`MAX_SUBSETS`] steps
//! are taken; what is not decided by then stays open, between what was found and what cannot be exceeded.

/// How many subsets are tried where elements differ in three attributes or more.
pub(super) const MAX_SUBSETS: usize = 100_000;

/// The greatest number of elements of which no two share a value: what was found, and what cannot be exceeded.
pub(super) fn most(elements: &[(Vec<usize>, bool)], has_among: bool) -> (usize, usize) {
    let all: Vec<&[usize]> = elements.iter().map(|(keys, _)| keys.as_slice()).collect();
    let mut left = MAX_SUBSETS;
    if !has_among {
        return most_of(&all, &mut left);
    }
    let mut best = (0, 0);
    for (keys, _) in elements.iter().filter(|(_, among)| *among) {
        let apart: Vec<&[usize]> = all
            .iter()
            .copied()
            .filter(|other| !meet(keys, other))
            .collect();
        let (low, high) = most_of(&apart, &mut left);
        best = (best.0.max(low + 1), best.1.max(high + 1));
    }
    best
}

fn meet(one: &[usize], other: &[usize]) -> bool {
    one.iter().zip(other).any(|(a, b)| a == b)
}

fn most_of(elements: &[&[usize]], left: &mut usize) -> (usize, usize) {
    let n_attributes = elements.first().map_or(0, |keys| keys.len());
    let exactly = |n| (n, n);
    match n_attributes {
        0 => exactly(0),
        1 => exactly(distinct(elements, 0)),
        2 => exactly(matching(elements, 0, 1)),
        n => {
            let mut high = elements.len();
            for a in 0..n {
                for b in a + 1..n {
                    high = high.min(matching(elements, a, b));
                }
            }
            let (best, is_done) = search(elements, high, left);
            (best, if is_done { best } else { high })
        }
    }
}

fn distinct(elements: &[&[usize]], at: usize) -> usize {
    let mut values: Vec<usize> = elements
        .iter()
        .filter_map(|keys| keys.get(at).copied())
        .collect();
    values.sort_unstable();
    values.dedup();
    values.len()
}

/// The size of the greatest matching between the values of two attributes.
fn matching(elements: &[&[usize]], a: usize, b: usize) -> usize {
    let mut lines: Vec<(usize, usize)> = elements
        .iter()
        .filter_map(|keys| Some((*keys.get(a)?, *keys.get(b)?)))
        .collect();
    lines.sort_unstable();
    lines.dedup();
    let mut firsts: Vec<usize> = lines.iter().map(|(first, _)| *first).collect();
    firsts.dedup();
    // The second value and the first one that it is taken by.
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut n = 0;
    for first in firsts {
        if place(first, &lines, &mut taken) {
            n += 1;
        }
    }
    n
}

/// Finds a second value for a first one, moving others where needed; breadth first, so that no depth is ever an issue.
fn place(first: usize, lines: &[(usize, usize)], taken: &mut Vec<(usize, usize)>) -> bool {
    // Second values that were reached, with the first one that they were reached from.
    let mut reached: Vec<(usize, usize)> = Vec::new();
    let mut next = vec![first];
    let mut at = 0;
    while let Some(from) = next.get(at).copied() {
        at += 1;
        for (_, second) in lines.iter().filter(|(one, _)| *one == from) {
            if reached.iter().any(|(seen, _)| seen == second) {
                continue;
            }
            reached.push((*second, from));
            if let Some((_, holder)) = taken.iter().find(|(held, _)| held == second) {
                next.push(*holder);
            } else {
                turn(*second, first, &reached, taken);
                return true;
            }
        }
    }
    false
}

/// Gives each second value on the way back to the first one that it was reached from.
fn turn(free: usize, first: usize, reached: &[(usize, usize)], taken: &mut Vec<(usize, usize)>) {
    let mut second = free;
    for _ in 0..=reached.len() {
        let Some((_, from)) = reached.iter().find(|(seen, _)| *seen == second).copied() else {
            return;
        };
        let before = taken
            .iter()
            .find(|(_, holder)| *holder == from)
            .map(|(held, _)| *held);
        taken.retain(|(held, holder)| *held != second && *holder != from);
        taken.push((second, from));
        match before {
            Some(before) if from != first => second = before,
            _ => return,
        }
    }
}

/// The subsets, one by one: the best that was found, and whether that is certain.
fn search(elements: &[&[usize]], high: usize, left: &mut usize) -> (usize, bool) {
    let (mut best, mut n) = (0, 0);
    let mut chosen: Vec<usize> = Vec::new();
    loop {
        best = best.max(chosen.len());
        if best >= high {
            return (best, true);
        }
        if *left == 0 {
            return (best, false);
        }
        *left -= 1;
        let can_be = chosen.len() + elements.len().saturating_sub(n);
        if let Some(keys) = elements.get(n).filter(|_| can_be > best) {
            let others = chosen.iter().filter_map(|other| elements.get(*other));
            if !others.into_iter().any(|other| meet(keys, other)) {
                chosen.push(n);
            }
            n += 1;
        } else if let Some(last) = chosen.pop() {
            n = last + 1;
        } else {
            return (best, true);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// By trying every subset.
    fn by_force(elements: &[Vec<usize>]) -> usize {
        (0_u32..1 << elements.len())
            .filter(|set| {
                let chosen: Vec<&Vec<usize>> = elements
                    .iter()
                    .enumerate()
                    .filter(|(n, _)| set & (1 << n) != 0)
                    .map(|(_, keys)| keys)
                    .collect();
                chosen
                    .iter()
                    .enumerate()
                    .all(|(n, one)| chosen.iter().skip(n + 1).all(|other| !meet(one, other)))
            })
            .map(|set| set.count_ones() as usize)
            .max()
            .unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn is_what_trying_everything_gives(
            width in 1_usize..=4,
            raw in proptest::collection::vec(proptest::collection::vec(0_usize..4, 4), 0..9),
        ) {
            let elements: Vec<Vec<usize>> =
                raw.into_iter().map(|keys| keys.into_iter().take(width).collect()).collect();
            let slices: Vec<&[usize]> = elements.iter().map(Vec::as_slice).collect();
            let expected = by_force(&elements);
            prop_assert_eq!(most_of(&slices, &mut MAX_SUBSETS.clone()), (expected, expected));
        }
    }

    #[test]
    fn too_many_subsets_leave_it_open() {
        // No two of these differ in all three, but seeing that takes trying.
        let elements: Vec<Vec<usize>> = (0..60)
            .map(|n| vec![n / 4, n % 15, (n * 7 + n / 15) % 15])
            .collect();
        let slices: Vec<&[usize]> = elements.iter().map(Vec::as_slice).collect();
        let (low, high) = most_of(&slices, &mut 50);
        assert!(low <= high);
    }
}
