//! Divisions with parts: generated limits, steps and proposals, against every order of every tie tried one by one.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::testing::{answer, limit, number, step, with_parts};
use crate::decision::{Ledger, Outcome};
use crate::evaluate::{Bounds, Claims, StepKeys};
use crate::program::{
    AmountClass, Answer, Between, Counted, DivisionParts, Expr, Flow, Limit, LimitId, LimitKind,
    PotRest, Program, Quantity, Reduce, ReduceHow, Served, Shortfall, StatementId, Type, Value,
};
use crate::quantity::Rational;
use crate::select::testing::{Plan, open, standing};
use crate::select::ties::orders;
use crate::select::{Selection, Standing, select};
use crate::text::Span;
use crate::words::Bilingual;

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A generated division.
#[derive(Debug, Clone)]
struct Case {
    ceiling: i64,
    shortfall: Shortfall,
    lowers: Option<bool>,
    reserve_list: Option<(u32, bool)>,
    /// A cap per value.
    cap: Option<(i64, Option<Shortfall>)>,
    own: Option<(i64, Option<Shortfall>)>,
    reserve: Option<(i64, Served, bool)>,
    awards: Option<u32>,
    /// A second step, with a pool of the own pot or without.
    second: Option<bool>,
    /// One per value.
    between: Option<Counted>,
    /// A class with a maximum and a number.
    class: Option<(i64, u32)>,
}

/// One proposal: its keys in both steps, what it asks, its value, and whether it counts under the pot and the reserve.
type One = (i64, i64, i64, u8, bool, bool);

fn shortfalls() -> impl Strategy<Value = Shortfall> {
    prop_oneof![
        Just(Shortfall::Stop),
        Just(Shortfall::Skip),
        Just(Shortfall::Partial)
    ]
}

fn cases() -> impl Strategy<Value = Case> {
    let served = prop_oneof![
        Just(Served::First),
        Just(Served::InOrder),
        Just(Served::Last)
    ];
    let counted = prop_oneof![
        Just(Counted::Ranked),
        Just(Counted::Awarded),
        Just(Counted::InFull)
    ];
    let own_answer = || proptest::option::of(shortfalls());
    let often = 0.4;
    let rare = 0.2;
    let limits = (
        proptest::option::weighted(often, (0_i64..10, own_answer())),
        proptest::option::weighted(often, (0_i64..8, own_answer())),
        proptest::option::weighted(often, (0_i64..8, served, any::<bool>())),
        proptest::option::weighted(rare, 0_u32..4),
    );
    let rules = (
        proptest::option::weighted(rare, any::<bool>()),
        proptest::option::weighted(rare, counted),
        proptest::option::weighted(rare, (0_i64..6, 0_u32..3)),
        proptest::option::weighted(rare, (0_u32..3, any::<bool>())),
        proptest::option::weighted(rare, any::<bool>()),
    );
    (0_i64..20, shortfalls(), limits, rules).prop_map(|(ceiling, shortfall, limits, rules)| {
        let (cap, own, reserve, awards) = limits;
        let (second, between, class, reserve_list, lowers) = rules;
        Case {
            ceiling,
            shortfall,
            lowers,
            reserve_list,
            cap,
            own,
            reserve,
            awards,
            second,
            between,
            class,
        }
    })
}

fn fields(n: usize) -> impl Strategy<Value = Vec<One>> {
    let one = (
        0_i64..3,
        0_i64..3,
        0_i64..7,
        0_u8..3,
        any::<bool>(),
        any::<bool>(),
    );
    proptest::collection::vec(one, 0..=n)
}

const CAP: usize = 0;
const OWN: usize = 1;
const RESERVE: usize = 2;
const AWARDS: usize = 3;

fn a_text() -> Expr {
    Expr::literal(Value::Unknown, Type::Text, Span::default())
}

impl Case {
    /// Pots are part of the ceiling: what is carved out is never more than there is, as a call must have it.
    fn program(&self) -> Program {
        let plan = Plan {
            shortfall: self.shortfall,
            reserve: self.reserve_list,
            ..Plan::of(self.ceiling)
        };
        let money = |n: i64| Quantity::Money(number(n));
        let answered = |limit: Limit, own: Option<Shortfall>| Limit {
            answer: own.map(answer),
            ..limit
        };
        let cap = self.cap.unwrap_or((1_000, Some(Shortfall::Skip)));
        let own = self.own.unwrap_or((0, None));
        let own_amount = own.0.min(self.ceiling);
        let reserve = self.reserve.unwrap_or((0, Served::InOrder, false));
        let limits = vec![
            Limit {
                per: Some(a_text()),
                ..answered(limit("cap", LimitKind::AtMost, money(cap.0)), cap.1)
            },
            answered(limit("own", LimitKind::Own, money(own_amount)), own.1),
            Limit {
                rest: if reserve.2 {
                    PotRest::Lapses
                } else {
                    PotRest::Kept
                },
                ..limit(
                    "kept",
                    LimitKind::AtLeast(reserve.1),
                    money(reserve.0.min(self.ceiling - own_amount)),
                )
            },
            limit(
                "maximum",
                LimitKind::AtMost,
                Quantity::Awards(self.awards.unwrap_or(1_000)),
            ),
        ];
        let first = match self.lowers {
            None => answer(self.shortfall),
            Some(remainders) => Answer::Reduce(Reduce {
                how: ReduceHow::ProRata,
                to: Rational::ONE,
                remainders,
                minimum: None,
            }),
        };
        let mut steps = vec![step(None, first)];
        if let Some(pools) = self.second {
            let mut second = step(Some("second"), answer(self.shortfall));
            second.flow = pools.then(|| Flow {
                from: vec![LimitId(1)],
                only_stopped: false,
                to: None,
            });
            steps.push(second);
        }
        let between = self.between.map(|counts| Between {
            statement: StatementId(0),
            per: a_text(),
            condition: None,
            most: 1,
            counts,
        });
        let class = self.class.map(|(_, awards)| AmountClass {
            name: "class".to_owned(),
            label: Bilingual::default(),
            span: Span::default(),
            condition: None,
            maximum: None,
            awards: Some(awards),
        });
        let parts = DivisionParts {
            limits,
            steps,
            between: between.into_iter().collect(),
            classes: class.into_iter().collect(),
            ..DivisionParts::default()
        };
        with_parts(plan, parts)
    }

    fn n_steps(&self) -> usize {
        1 + usize::from(self.second.is_some())
    }

    fn entrant(&self, at: usize, one: &One, keys: (i64, i64)) -> Standing<'static> {
        let (_, _, amount, value, in_own, in_reserve) = *one;
        let value = value.to_string();
        let mut limits = vec![Vec::new(); 4];
        if self.cap.is_some() {
            limits[CAP] = vec![value.clone()];
        }
        if in_own && self.own.is_some() {
            limits[OWN] = vec![String::new()];
        }
        if in_reserve && self.reserve.is_some() {
            limits[RESERVE] = vec![String::new()];
        }
        if self.awards.is_some() {
            limits[AWARDS] = vec![String::new()];
        }
        let place = |key: i64| {
            Some(StepKeys {
                keys: vec![Bounds::exactly(number(key))],
                adds: vec![Vec::new()],
            })
        };
        let mut steps = vec![place(keys.0), place(keys.1)];
        steps.truncate(self.n_steps());
        let class = self.class.map(|(maximum, _)| Some(Some(number(maximum))));
        let claims = Claims {
            units: vec![Rational::ZERO; 4],
            limits,
            steps,
            classes: class.into_iter().collect(),
            between: self.between.iter().map(|_| vec![value.clone()]).collect(),
            ..Claims::default()
        };
        Standing {
            claims: Some(Box::new(claims)),
            ..standing(at, IDS[at], keys.0, amount)
        }
    }

    fn entrants(&self, field: &[One]) -> Vec<Standing<'static>> {
        let all = field.iter().enumerate();
        all.map(|(at, one)| self.entrant(at, one, (one.0, one.1)))
            .collect()
    }

    /// The results in every order of every tie of both lists, tried one by one.
    fn all_courses(&self, field: &[One]) -> Vec<Vec<(Option<Outcome>, Option<Rational>)>> {
        let program = self.program();
        let first = places(&field.iter().map(|one| one.0).collect::<Vec<_>>());
        let second = if self.second.is_some() {
            places(&field.iter().map(|one| one.1).collect::<Vec<_>>())
        } else {
            vec![vec![0; field.len()]]
        };
        let mut courses = Vec::new();
        for one in &first {
            for other in &second {
                let standings: Vec<Standing> = field
                    .iter()
                    .enumerate()
                    .map(|(at, of)| self.entrant(at, of, (one[at], other[at])))
                    .collect();
                let selection = select(&program, &standings, &[]);
                assert!(selection.draws_needed.is_empty());
                courses.push(told(&selection));
            }
        }
        courses
    }
}

/// Every way to put all in an order that agrees with their keys: a place for each.
fn places(keys: &[i64]) -> Vec<Vec<i64>> {
    let mut groups: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        groups.entry(*key).or_default().push(at);
    }
    let mut all = vec![vec![0; keys.len()]];
    let mut start = 0;
    for members in groups.into_values() {
        let mut longer = Vec::new();
        for places in &all {
            for order in orders(members.len()) {
                let mut places = places.clone();
                for (place, nth) in order.iter().enumerate() {
                    places[members[*nth]] = start + i64::try_from(place).unwrap();
                }
                longer.push(places);
            }
        }
        start += i64::try_from(members.len()).unwrap();
        all = longer;
    }
    all
}

fn told(selection: &Selection) -> Vec<(Option<Outcome>, Option<Rational>)> {
    let placements = selection.placements.iter();
    placements
        .map(|one| (one.outcome, one.granted.clone()))
        .collect()
}

/// Each pot balances, nothing is below zero, and what each gave is what its steps say.
fn balances(ledger: &Ledger, is_settled: bool) {
    let high = |known: &Option<Rational>, range: &Option<(Rational, Rational)>| {
        known
            .clone()
            .or_else(|| range.clone().map(|range| range.1))
            .unwrap()
    };
    let low = |known: &Option<Rational>, range: &Option<(Rational, Rational)>| {
        known
            .clone()
            .or_else(|| range.clone().map(|range| range.0))
            .unwrap()
    };
    for pot in ledger.all_pots() {
        let balance = &pot.balance;
        assert!(
            !low(&balance.left, &balance.left_range).is_negative(),
            "{pot:?}"
        );
        let spent = high(&balance.spent, &balance.spent_range);
        let ceiling = balance.ceiling.clone().unwrap() + high(&pot.moved_in, &pot.moved_in_range);
        assert!(spent <= ceiling, "{pot:?}");
        if let (Some(left), Some(into), Some(out), Some(spent)) =
            (&balance.left, &pot.moved_in, &pot.moved_out, &balance.spent)
        {
            let ceiling = balance.ceiling.clone().unwrap();
            assert_eq!(ceiling + into, spent + out + left, "{pot:?}");
            let steps = ledger.steps.iter().filter(|step| step.pot == pot.name);
            let sum: Rational = steps.filter_map(|step| step.granted.as_ref()).sum();
            // A class has places and no steps.
            assert!(
                !is_settled || pot.name == "class" || sum == *spent,
                "{pot:?} {sum}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_adds_up_and_no_pot_gives_too_much(case in cases(), field in fields(5)) {
        let selection = select(&case.program(), &case.entrants(&field), &[]);
        balances(selection.ledger.as_ref().unwrap(), selection.draws_needed.is_empty());
        let most = |one: &crate::select::Placement| one.granted.clone().or_else(|| one.granted_range.clone().map(|range| range.1)).unwrap();
        for (one, asked) in selection.placements.iter().zip(&field) {
            prop_assert!(most(one) <= number(asked.2));
        }
        if selection.draws_needed.is_empty() {
            let sum: Rational = selection.placements.iter().map(most).sum();
            prop_assert!(sum <= number(case.ceiling));
            prop_assert_eq!(Some(sum), selection.ledger.unwrap().balance.spent);
        }
    }

    #[test]
    fn a_draw_is_asked_if_and_only_if_some_order_changes_something(case in cases(), field in fields(4)) {
        let selection = select(&case.program(), &case.entrants(&field), &[]);
        let courses = case.all_courses(&field);
        let mut differs = false;
        for (at, placement) in selection.placements.iter().enumerate() {
            let outcomes: BTreeSet<Option<Outcome>> = courses.iter().map(|course| course[at].0).collect();
            let amounts: BTreeSet<Rational> = courses.iter().map(|course| course[at].1.clone().unwrap()).collect();
            differs |= outcomes.len() > 1 || amounts.len() > 1;
            let expected = if outcomes.len() == 1 { *outcomes.first().unwrap() } else { Some(Outcome::AwaitingDraw) };
            prop_assert_eq!(placement.outcome, expected);
            let ends = (amounts.first().unwrap().clone(), amounts.last().unwrap().clone());
            let found = placement.granted.clone().map(|one| (one.clone(), one)).or(placement.granted_range.clone());
            prop_assert_eq!(found, Some(ends));
        }
        prop_assert_eq!(!selection.draws_needed.is_empty(), differs);
    }

    #[test]
    fn neither_the_order_of_the_input_nor_names_matter(case in cases(), field in fields(5), turn in 0_usize..5) {
        let program = case.program();
        let mut standings = case.entrants(&field);
        let before = select(&program, &standings, &[]);
        let by_id = |standings: &[Standing], selection: &Selection| -> BTreeMap<String, String> {
            let both = standings.iter().zip(&selection.placements);
            both.map(|(one, placement)| (one.id.to_owned(), format!("{:?} {:?} {:?} {:?} {:?} {:?}", placement.outcome, placement.granted, placement.granted_range, placement.rank, placement.lists, placement.deciding))).collect()
        };
        let expected = by_id(&standings, &before);
        let turn = turn.min(standings.len());
        standings.rotate_left(turn);
        let turned = select(&program, &standings, &[]);
        prop_assert_eq!(&expected, &by_id(&standings, &turned));
        prop_assert_eq!(&before.rankings, &turned.rankings);
        prop_assert_eq!(&before.ledger, &turned.ledger);
        prop_assert_eq!(&before.draws_needed, &turned.draws_needed);
        let mut renamed = case.entrants(&field);
        for (at, standing) in renamed.iter_mut().enumerate() {
            standing.id = IDS[4 - at];
        }
        let selection = select(&program, &renamed, &[]);
        for (one, other) in before.placements.iter().zip(&selection.placements) {
            prop_assert_eq!((one.outcome, &one.granted, &one.granted_range, one.rank), (other.outcome, &other.granted, &other.granted_range, other.rank));
        }
    }

    /// Not where a reserve lapses or is served first, where all are lowered, with classes, rules between proposals or several steps.
    #[test]
    fn a_better_place_never_costs_a_grant(case in cases(), field in fields(5), who in any::<prop::sample::Index>()) {
        let reserve = case.reserve.map(|(amount, _, _)| (amount, Served::InOrder, false));
        let case = Case { reserve, lowers: None, second: None, class: None, between: None, ..case };
        prop_assume!(!field.is_empty());
        let who = who.index(field.len());
        // Every one has a place of its own.
        let place = |at: usize, key: i64| key * 10 + i64::try_from(at).unwrap();
        let at_keys = |keys: &[i64]| -> Vec<Standing> {
            field.iter().enumerate().map(|(at, one)| case.entrant(at, one, (keys[at], 0))).collect()
        };
        let mut keys: Vec<i64> = field.iter().enumerate().map(|(at, one)| place(at, one.0)).collect();
        let program = case.program();
        let before = select(&program, &at_keys(&keys), &[]).placements[who].granted.clone().unwrap();
        for key in (-1..keys[who]).rev() {
            if keys.contains(&key) {
                continue;
            }
            keys[who] = key;
            let after = select(&program, &at_keys(&keys), &[]).placements[who].granted.clone().unwrap();
            prop_assert!(after >= before, "{key}: {after} after {before}");
        }
    }

    #[test]
    fn what_an_open_one_can_change_is_provisional(case in cases(), field in fields(3), like in (0_i64..3, 0_i64..3, 0_i64..7, 0_u8..3, any::<bool>(), any::<bool>()), low in proptest::option::of(0_i64..4)) {
        let program = case.program();
        let mut with_open = case.entrants(&field);
        with_open.push(open(9, "z", low, None));
        let before = select(&program, &with_open, &[]);
        let told = |one: &crate::select::Placement| (one.outcome, one.granted.clone(), one.granted_range.clone());
        for key in low.unwrap_or(-1)..4 {
            let mut known = case.entrants(&field);
            let mut last = case.entrant(4, &like, (key, like.1));
            last.id = "z";
            known.push(last);
            let after = select(&program, &known, &[]);
            for at in 0..field.len() {
                let (now, then) = (&before.placements[at], &after.placements[at]);
                prop_assert!(now.n_awaited == 1 || told(now) == told(then), "{now:?} {then:?}");
            }
        }
    }
}

/// The smallest example of a better place that costs a grant: what is left of a reserve lapses after its last claimant.
#[test]
fn a_reserve_that_lapses_can_make_a_lower_place_better() {
    let case = Case {
        ceiling: 2,
        shortfall: Shortfall::Skip,
        lowers: None,
        reserve_list: None,
        cap: None,
        own: None,
        reserve: Some((1, Served::InOrder, true)),
        awards: None,
        second: None,
        between: None,
        class: None,
    };
    let program = case.program();
    let claimant: One = (1, 0, 0, 0, false, true);
    let other: One = (2, 0, 2, 0, false, false);
    let granted = |field: &[One]| {
        select(&program, &case.entrants(field), &[]).placements[1]
            .granted
            .clone()
    };
    assert_eq!(granted(&[claimant, other]), Some(number(2)));
    assert_eq!(
        granted(&[claimant, (0, 0, 2, 0, false, false)]),
        Some(number(0))
    );
}
