//! Repairs and what is still needed against brute force: small proposals of which every change can be tried.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::many_single_char_names,
    reason = "tests fail by panicking; the letters are those of the formula"
)]

use std::collections::BTreeSet;

use crate::common::{file, read, small};
use crate::repairs::{holds, of};
use mkbcall::analyse::add_repairs;
use mkbcall::decision::{Outcome, Repairs};
use mkbcall::program::Program;
use mkbcall::words::Language;
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

const NAMES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

#[derive(Debug, Clone)]
enum Tree {
    Fact(usize),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    AtLeast(usize, Vec<Tree>),
    /// `x * fact + y * fact op constant`, in cents: there is nothing between one cent and the next.
    Sum(i64, usize, i64, usize, usize, i64),
}

const OPS: [&str; 5] = ["at least", "at most", "more than", "less than", "is"];

impl Tree {
    fn text(&self) -> String {
        let joined = |lines: &[Tree], word: &str| {
            let lines: Vec<String> = lines.iter().map(Tree::text).collect();
            format!("({})", lines.join(word))
        };
        match self {
            Tree::Fact(n) => NAMES[*n].to_owned(),
            Tree::Not(of) => format!("(not {})", of.text()),
            Tree::All(lines) => joined(lines, " and "),
            Tree::Any(lines) => joined(lines, " or "),
            Tree::AtLeast(n, lines) => {
                let lines = lines.iter().enumerate();
                let lines: Vec<String> = lines
                    .map(|(at, line)| format!("l{at}: {}", line.text()))
                    .collect();
                format!("at least {n} of {{ {} }}", lines.join(" "))
            }
            Tree::Sum(x, a, y, b, op, k) => format!(
                "{x} * {} + {y} * {} {} EUR 0.{k:02}",
                NAMES[*a], NAMES[*b], OPS[*op]
            ),
        }
    }

    /// The naive reference: yes and no are 1 and 0.
    fn value(&self, facts: &[Option<i64>]) -> Option<bool> {
        match self {
            Tree::Fact(n) => facts[*n].map(|value| value == 1),
            Tree::Not(of) => of.value(facts).map(|value| !value),
            Tree::All(lines) => at_least(lines.len(), lines, facts),
            Tree::Any(lines) => at_least(1, lines, facts),
            Tree::AtLeast(n, lines) => at_least(*n, lines, facts),
            Tree::Sum(x, a, y, b, op, k) => {
                let sum = x * facts[*a]? + y * facts[*b]?;
                let k = *k;
                Some(match op {
                    0 => sum >= k,
                    1 => sum <= k,
                    2 => sum > k,
                    3 => sum < k,
                    _ => sum == k,
                })
            }
        }
    }
}

fn at_least(n: usize, lines: &[Tree], facts: &[Option<i64>]) -> Option<bool> {
    let count = |wanted| {
        let lines = lines.iter();
        lines.filter(|line| line.value(facts) == wanted).count()
    };
    let (met, open) = (count(Some(true)), count(None));
    if met >= n {
        Some(true)
    } else if met + open < n {
        Some(false)
    } else {
        None
    }
}

/// Requirements over facts that are yes or no.
fn connected(leaf: impl Strategy<Value = Tree> + 'static) -> impl Strategy<Value = Vec<Tree>> {
    let inner = leaf.prop_recursive(2, 8, 3, |inner| {
        let lines = prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            inner.prop_map(|of| Tree::Not(Box::new(of))),
            lines.clone().prop_map(Tree::All),
            lines.prop_map(Tree::Any),
        ]
    });
    let block = (1_usize..3, prop::collection::vec(inner.clone(), 2..4));
    let block = block.prop_map(|(n, lines)| Tree::AtLeast(n, lines));
    prop::collection::vec(prop_oneof![3 => inner, 1 => block], 1..4)
}

fn passes(trees: &[Tree], facts: &[Option<i64>]) -> bool {
    trees.iter().all(|tree| tree.value(facts) == Some(true))
}

/// Every smallest set of facts with which it can pass, and in how many ways.
fn smallest(
    facts: &[Option<i64>],
    most: u32,
    ways: impl Fn(&[usize]) -> usize,
) -> (BTreeSet<Vec<usize>>, usize) {
    let (mut sets, mut n_ways) = (BTreeSet::new(), 0);
    let mut parts: Vec<u32> = (1_u32..1 << facts.len()).collect();
    parts.retain(|part| part.count_ones() <= most);
    parts.sort_by_key(|part| part.count_ones());
    for part in parts {
        let set: Vec<usize> = (0..facts.len()).filter(|n| part & (1 << n) != 0).collect();
        let is_part = |old: &Vec<usize>| old.iter().all(|n| set.contains(n));
        if sets.iter().any(is_part) {
            continue;
        }
        let ways = ways(&set);
        n_ways += ways;
        if ways > 0 {
            sets.insert(set);
        }
    }
    (sets, n_ways)
}

fn ways(trees: &[Tree], facts: &[Option<i64>], set: &[usize], domain: &[i64]) -> usize {
    let Some((first, rest)) = set.split_first() else {
        return usize::from(passes(trees, facts));
    };
    let now = facts[*first];
    let values = domain.iter().filter(|value| Some(**value) != now);
    values
        .map(|value| {
            let mut facts = facts.to_vec();
            facts[*first] = Some(*value);
            ways(trees, &facts, rest, domain)
        })
        .sum()
}

fn is_possible(trees: &[Tree], facts: &[Option<i64>], set: &[usize], domain: &[i64]) -> bool {
    let Some((first, rest)) = set.split_first() else {
        return passes(trees, facts);
    };
    let mut facts = facts.to_vec();
    domain.iter().any(|value| {
        facts[*first] = Some(*value);
        is_possible(trees, &facts, rest, domain)
    })
}

fn call(trees: &[Tree], ty: &str, n: usize) -> Program {
    let fields: Vec<String> = NAMES[..n]
        .iter()
        .map(|name| format!("{name} {ty} \"{name}\""))
        .collect();
    let requirements: Vec<String> = trees
        .iter()
        .enumerate()
        .map(|(n, tree)| format!("require r{n} \"R\" {{ that {} cite s }}", tree.text()))
        .collect();
    small(&fields.join(" "), &requirements.join("\n"))
}

fn entry(facts: &[Option<i64>], yes_no: bool) -> Json {
    let value = |value: &Option<i64>| match value {
        Some(value) if yes_no => json!(*value == 1),
        Some(value) => json!(format!("0.{value:02}")),
        None => Json::Null,
    };
    let facts: Map<String, Json> = NAMES
        .iter()
        .zip(facts)
        .map(|(name, fact)| ((*name).to_owned(), value(fact)))
        .collect();
    json!({ "id": "P", "received": "2019-11-01T12:00:00+01:00", "facts": facts })
}

/// The sets of facts of the alternatives.
fn sets(found: &Repairs) -> BTreeSet<Vec<usize>> {
    let position = |fact: &str| {
        NAMES
            .iter()
            .position(|name| fact == format!("/facts/{name}"))
    };
    let set = |changes: &[mkbcall::decision::Change]| -> Vec<usize> {
        let facts = changes.iter().map(|change| position(&change.fact).unwrap());
        facts.collect()
    };
    let alternatives = found.alternatives.iter();
    alternatives.map(|one| set(&one.changes)).collect()
}

/// A tree in which every fact stands once, so that what is known decides whenever it can.
fn once() -> impl Strategy<Value = Vec<Tree>> {
    (
        Just((0..6).collect::<Vec<usize>>()).prop_shuffle(),
        any::<u32>(),
    )
        .prop_map(|(order, shape)| {
            let fact = |n: usize| {
                let fact = Tree::Fact(order[n]);
                if shape & (1 << n) == 0 {
                    fact
                } else {
                    Tree::Not(Box::new(fact))
                }
            };
            let pair = |n: usize, bit: u32| {
                let two = vec![fact(n), fact(n + 1)];
                if shape & (1 << bit) == 0 {
                    Tree::All(two)
                } else {
                    Tree::Any(two)
                }
            };
            let last = Tree::AtLeast(
                1 + (shape >> 12 & 1) as usize,
                vec![pair(2, 9), fact(4), fact(5)],
            );
            vec![pair(0, 8), last]
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, rng_seed: proptest::test_runner::RngSeed::Fixed(20_191_120), ..ProptestConfig::default() })]

    #[test]
    fn sets_of_yes_and_no_are_the_smallest(
        trees in connected((0..NAMES.len()).prop_map(Tree::Fact)),
        facts in prop::collection::vec(prop::option::weighted(0.8, 0_i64..2), 8),
    ) {
        let program = call(&trees, "yes/no", 8);
        let entry = entry(&facts, true);
        match of(&program, &entry) {
            None => prop_assert!(passes(&trees, &facts)),
            Some(found) => {
                holds(&program, &entry, &found);
                let (expected, n_ways) = smallest(&facts, 4, |set| ways(&trees, &facts, set, &[0, 1]));
                let sets = sets(&found);
                prop_assert!(sets.is_subset(&expected), "{sets:?} {expected:?}");
                if n_ways <= 10 {
                    prop_assert_eq!(sets, expected);
                } else {
                    prop_assert!(found.more || sets == expected);
                }
            }
        }
    }

    #[test]
    fn sets_of_amounts_are_the_smallest(
        trees in connected((1_i64..3, 0_usize..3, 0_i64..3, 0_usize..3, 0_usize..5, 0_i64..12)
            .prop_map(|(x, a, y, b, op, k)| {
                // Twice an amount is never an odd number of cents: no set is asked for that only parity makes large.
                let most = if op == 4 { 1 } else { 2 };
                Tree::Sum(x.min(most), a, y.min(most), b, op, k)
            })),
        facts in prop::collection::vec((0_i64..10).prop_map(Some), 3),
    ) {
        let program = call(&trees, "money", 3);
        let entry = entry(&facts, false);
        let domain: Vec<i64> = (0..=16).collect();
        match of(&program, &entry) {
            None => prop_assert!(passes(&trees, &facts)),
            Some(found) => {
                holds(&program, &entry, &found);
                let (expected, _) = smallest(&facts, 3, |set| usize::from(is_possible(&trees, &facts, set, &domain)));
                let sets = sets(&found);
                prop_assert!(sets.is_subset(&expected), "{sets:?} {expected:?}");
                prop_assert!(found.more || expected.is_subset(&sets), "{sets:?} {expected:?}");
            }
        }
    }

    #[test]
    fn what_is_needed_can_matter_and_what_can_matter_is_needed(
        trees in once(),
        facts in prop::collection::vec(prop::option::weighted(0.4, 0_i64..2), 6),
    ) {
        let program = call(&trees, "yes/no", 6);
        let text = file("small", &entry(&facts, true).to_string());
        let input = read(&program, &text).unwrap();
        let mut decisions = mkbcall::decide(&program, &input, Language::En);
        add_repairs(&program, &input, &mut decisions);
        let decision = decisions.decisions.first().unwrap();
        let needed: Vec<usize> = decision
            .needed
            .iter()
            .map(|needed| NAMES.iter().position(|name| needed.fact == format!("/facts/{name}")).unwrap())
            .collect();
        let settled = |facts: &[Option<i64>]| -> Option<bool> { at_least(trees.len(), &trees, facts) };
        let matters: BTreeSet<usize> = match settled(&facts) {
            Some(_) => BTreeSet::new(),
            None => (0..6).filter(|n| facts[*n].is_none() && can_matter(&trees, &facts, *n)).collect(),
        };
        prop_assert_eq!(decision.outcome == Outcome::AwaitingFacts, settled(&facts).is_none());
        prop_assert_eq!(&needed.iter().copied().collect::<BTreeSet<usize>>(), &matters);
        let decides = |n: &usize| [0, 1].iter().any(|value| {
            let mut facts = facts.clone();
            facts[*n] = Some(*value);
            settled(&facts).is_some()
        });
        let order: Vec<bool> = needed.iter().map(decides).collect();
        prop_assert!(order.is_sorted_by(|a, b| a >= b), "{order:?}");
    }
}

/// Whether the answer to one question changes the outcome for some answers to the others.
fn can_matter(trees: &[Tree], facts: &[Option<i64>], n: usize) -> bool {
    let others: Vec<usize> = (0..facts.len())
        .filter(|other| *other != n && facts[*other].is_none())
        .collect();
    (0_usize..1 << others.len()).any(|answers| {
        let outcome = |value: i64| {
            let mut facts = facts.to_vec();
            for (at, other) in others.iter().enumerate() {
                facts[*other] = Some(i64::from(answers & (1 << at) != 0));
            }
            facts[n] = Some(value);
            passes(trees, &facts)
        };
        outcome(0) != outcome(1)
    })
}

/// Four of eight facts, three of which decide one requirement and the fourth another: the search has to go through many sets
/// that look as good before it meets the only one that is enough.
#[test]
fn the_only_set_of_four_is_found() {
    let fact = Tree::Fact;
    let trees = [
        Tree::AtLeast(
            2,
            vec![
                Tree::Any(vec![
                    Tree::Any(vec![fact(6), fact(4)]),
                    fact(3),
                    Tree::All(vec![fact(2), fact(0)]),
                ]),
                Tree::All(vec![Tree::All(vec![fact(0), fact(7)]), fact(5)]),
            ],
        ),
        Tree::Not(Box::new(fact(2))),
    ];
    let mut facts = vec![None; 8];
    facts[3] = Some(1);
    let program = call(&trees, "yes/no", 8);
    let entry = entry(&facts, true);
    let found = of(&program, &entry).unwrap();
    holds(&program, &entry, &found);
    assert_eq!(sets(&found), BTreeSet::from([vec![0, 2, 5, 7]]));
}
