//! Selection against every order of every tie, tried one by one.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::testing::{EARLY, LATE, Plan, day, program, served_in_order, standing};
use super::ties::orders;
use super::{Selection, Standing, select};
use crate::decision::Outcome;
use crate::program::{Beyond, LeadsTo, Shortfall};
use crate::proposal::Draw;
use crate::quantity::Rational;

pub(super) const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

pub(super) fn plans() -> impl Strategy<Value = Plan> {
    let leads_to = prop_oneof![Just(LeadsTo::Grant), Just(LeadsTo::Selection)];
    let shortfall = prop_oneof![
        Just(Shortfall::Stop),
        Just(Shortfall::Skip),
        Just(Shortfall::Partial)
    ];
    let reserve = proptest::option::of((0_u32..4, any::<bool>()));
    let others = prop_oneof![Just(Beyond::Refused), Just(Beyond::CarriedOver)];
    let later = proptest::option::weighted(0.3, 0_i64..16);
    (0_i64..16, later, leads_to, shortfall, reserve, others).prop_map(
        |(ceiling, later, leads_to, shortfall, reserve, others)| Plan {
            ceiling,
            later,
            leads_to,
            shortfall,
            reserve,
            others,
        },
    )
}

/// Key, amount, and whether it came after the later ceiling was published; at most six.
pub(super) type Field = [(i64, i64, bool)];

pub(super) fn fields() -> impl Strategy<Value = Vec<(i64, i64, bool)>> {
    proptest::collection::vec((0_i64..3, 0_i64..7, any::<bool>()), 0..=6)
}

pub(super) fn standings(field: &Field) -> Vec<Standing<'static>> {
    let one = |(at, (key, amount, late)): (usize, &(i64, i64, bool))| Standing {
        received: Some(day(if *late { LATE } else { EARLY })),
        ..standing(at, IDS[at], *key, *amount)
    };
    field.iter().enumerate().map(one).collect()
}

/// The groups of equals, best first, by position.
fn groups(field: &Field) -> Vec<Vec<usize>> {
    let mut by_key: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, (key, ..)) in field.iter().enumerate() {
        by_key.entry(*key).or_default().push(at);
    }
    by_key.into_values().collect()
}

/// Every choice of one order per group, with the results by position.
type Course = (Vec<usize>, Vec<(Outcome, i64)>);

fn all_courses(plan: &Plan, field: &Field) -> Vec<Course> {
    let groups = groups(field);
    let per_group: Vec<Vec<Vec<usize>>> = groups.iter().map(|group| orders(group.len())).collect();
    let mut choices: Vec<Vec<usize>> = vec![Vec::new()];
    for orders in &per_group {
        choices = choices
            .iter()
            .flat_map(|choice| (0..orders.len()).map(|nth| [choice.clone(), vec![nth]].concat()))
            .collect();
    }
    let course = |choice: Vec<usize>| {
        let queue = groups.iter().zip(&per_group).zip(&choice);
        let queue: Vec<usize> = queue
            .flat_map(|((group, orders), nth)| orders[*nth].iter().map(|at| group[*at]))
            .collect();
        let asked: Vec<(i64, bool)> = queue
            .iter()
            .map(|at| (field[*at].1, field[*at].2))
            .collect();
        let served = served_in_order(plan, &asked);
        let mut results = vec![(Outcome::Eligible, 0); field.len()];
        for (at, result) in queue.iter().zip(served) {
            results[*at] = result;
        }
        (choice, results)
    };
    choices.into_iter().map(course).collect()
}

/// Per group: the positions that its order decides.
fn decided(courses: &[Course], n_groups: usize) -> Vec<BTreeSet<usize>> {
    let mut decided = vec![BTreeSet::new(); n_groups];
    for (choice, results) in courses {
        for (other_choice, other) in courses {
            let differing: Vec<usize> = (0..n_groups)
                .filter(|at| choice[*at] != other_choice[*at])
                .collect();
            if let [group] = differing.as_slice() {
                decided[*group].extend((0..results.len()).filter(|at| results[*at] != other[*at]));
            }
        }
    }
    decided
}

fn numbers(range: &(Rational, Rational)) -> (i64, i64) {
    (range.0.to_i64().unwrap(), range.1.to_i64().unwrap())
}

/// What can be seen of each, by id.
fn seen(standings: &[Standing], selection: &Selection) -> BTreeMap<String, String> {
    let one = |(standing, placement): (&Standing, &super::Placement)| {
        let tied: BTreeSet<String> = selection
            .tied_with(placement, standing.id)
            .into_iter()
            .collect();
        let text = format!(
            "{:?} {:?} {:?} {:?} {tied:?} {:?} {:?}",
            placement.outcome,
            placement.granted,
            placement.granted_range,
            placement.rank,
            selection.depends_on(placement),
            placement.deciding
        );
        (standing.id.to_owned(), text)
    };
    standings
        .iter()
        .zip(&selection.placements)
        .map(one)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn says_what_holds_in_every_order(plan in plans(), field in fields()) {
        let standings = standings(&field);
        let selection = select(&program(plan), &standings, &[]);
        let courses = all_courses(&plan, &field);
        for (at, placement) in selection.placements.iter().enumerate() {
            let results: BTreeSet<(Outcome, i64)> = courses.iter().map(|(_, results)| results[at]).collect();
            let outcomes: BTreeSet<Outcome> = results.iter().map(|result| result.0).collect();
            let amounts: BTreeSet<i64> = results.iter().map(|result| result.1).collect();
            let ends = (*amounts.first().unwrap(), *amounts.last().unwrap());
            let expected = if outcomes.len() == 1 { *outcomes.first().unwrap() } else { Outcome::AwaitingDraw };
            prop_assert_eq!(placement.outcome, Some(expected));
            let granted = placement.granted.clone().map(|granted| (granted.clone(), granted));
            let granted = granted.or(placement.granted_range.clone()).unwrap();
            prop_assert_eq!(numbers(&granted), ends);
            prop_assert_eq!(placement.granted.is_none(), ends.0 != ends.1);
        }
        let groups = groups(&field);
        let mut asked = selection.draws_needed.iter();
        for (group, decides) in groups.iter().zip(decided(&courses, groups.len())) {
            if decides.is_empty() {
                continue;
            }
            let question = asked.next().unwrap();
            let ids = |positions: Vec<usize>| positions.into_iter().map(|at| IDS[at].to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(&question.among, &ids(group.clone()));
            prop_assert_eq!(&question.decides, &ids(decides.into_iter().collect()));
        }
        prop_assert!(asked.next().is_none());
    }

    #[test]
    fn every_cent_is_accounted_for(plan in plans(), field in fields()) {
        let selection = select(&program(plan), &standings(&field), &[]);
        let ledger = selection.ledger.unwrap();
        let ceiling = ledger.balance.ceiling.clone().unwrap();
        let sums: BTreeSet<i64> = all_courses(&plan, &field)
            .iter()
            .map(|(_, results)| results.iter().map(|result| result.1).sum())
            .collect();
        let ends = (*sums.first().unwrap(), *sums.last().unwrap());
        let both = |known: &Option<Rational>, range: &Option<(Rational, Rational)>| {
            let known = known.clone().map(|amount| (amount.clone(), amount));
            known.or(range.clone()).unwrap()
        };
        let spent = both(&ledger.balance.spent, &ledger.balance.spent_range);
        let left = both(&ledger.balance.left, &ledger.balance.left_range);
        prop_assert_eq!(numbers(&spent), ends);
        prop_assert_eq!(&(&spent.0 + &left.1), &ceiling);
        prop_assert_eq!(&(&spent.1 + &left.0), &ceiling);
        prop_assert!(!left.0.is_negative());
        prop_assert_eq!(ledger.steps.len(), field.len());
        if selection.draws_needed.is_empty() && plan.later.is_none() {
            let mut left = ceiling;
            for step in &ledger.steps {
                prop_assert_eq!(step.available.as_ref(), Some(&left));
                left = &left - step.granted.as_ref().unwrap();
            }
            prop_assert_eq!(ledger.balance.left, Some(left));
        }
    }

    #[test]
    fn draws_lead_to_what_their_order_leads_to(plan in plans(), field in fields(), pick in any::<prop::sample::Index>()) {
        let standings = standings(&field);
        let program = program(plan);
        let courses = all_courses(&plan, &field);
        let (choice, results) = &courses[pick.index(courses.len())];
        let groups = groups(&field);
        let mut draws: Vec<Draw> = Vec::new();
        loop {
            let selection = select(&program, &standings, &draws);
            prop_assert!(selection.remarks.is_empty());
            let Some(question) = selection.draws_needed.first() else {
                for (placement, result) in selection.placements.iter().zip(results) {
                    prop_assert_eq!(placement.outcome, Some(result.0));
                    prop_assert_eq!(placement.granted.clone(), Some(Rational::from_i64(result.1)));
                }
                break;
            };
            let group = groups.iter().position(|group| IDS[group[0]] == question.among[0]).unwrap();
            let order = &orders(groups[group].len())[choice[group]];
            draws.push(Draw {
                question: question.question.clone(),
                order: order.iter().map(|at| IDS[groups[group][*at]].to_owned()).collect(),
                on: None,
                by: None,
            });
        }
    }

    #[test]
    fn neither_the_order_of_the_input_nor_names_matter(plan in plans(), field in fields(), turn in 0_usize..6) {
        let program = program(plan);
        let mut shuffled = standings(&field);
        let selection = select(&program, &shuffled, &[]);
        let before = seen(&shuffled, &selection);
        let turn = turn.min(shuffled.len());
        shuffled.rotate_left(turn);
        let turned = select(&program, &shuffled, &[]);
        prop_assert_eq!(&before, &seen(&shuffled, &turned));
        prop_assert_eq!(&selection.rankings, &turned.rankings);
        prop_assert_eq!(&selection.ledger, &turned.ledger);
        prop_assert_eq!(&selection.draws_needed, &turned.draws_needed);
        // Ids in the opposite order: the same for each under its new name.
        let mut renamed = standings(&field);
        for (at, standing) in renamed.iter_mut().enumerate() {
            standing.id = IDS[5 - at];
        }
        let selection = select(&program, &renamed, &[]);
        for (standing, placement) in renamed.iter().zip(&selection.placements) {
            let old = IDS[5 - IDS.iter().position(|id| *id == standing.id).unwrap()];
            let text = format!("{:?} {:?} {:?} {:?} ", placement.outcome, placement.granted, placement.granted_range, placement.rank);
            prop_assert!(before[old].starts_with(&text), "{} {}", before[old], text);
        }
    }
}
