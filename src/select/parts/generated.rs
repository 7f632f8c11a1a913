//! Generated divisions with parts, and their courses in every order of every tie.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::testing::{answer, limit, number, step, told, with_parts};
use crate::decision::Outcome;
use crate::evaluate::{Bounds, Claims, StepKeys};
use crate::program::{
    AmountClass, Answer, Between, Counted, DivisionParts, Expr, Flow, Limit, LimitId, LimitKind,
    PotRest, Program, Quantity, Reduce, ReduceHow, Served, Shortfall, StatementId, Type, Value,
};
use crate::quantity::Rational;
use crate::select::standing::InTurn;
use crate::select::testing::{Plan, standing};
use crate::select::ties::orders;
use crate::select::{Standing, select};
use crate::text::Span;
use crate::words::Bilingual;

pub(super) const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A generated division.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) ceiling: i64,
    pub(super) shortfall: Shortfall,
    pub(super) lowers: Option<bool>,
    pub(super) reserve_list: Option<(u32, bool)>,
    /// A cap per value.
    pub(super) cap: Option<(i64, Option<Shortfall>)>,
    pub(super) own: Option<(i64, Option<Shortfall>)>,
    pub(super) reserve: Option<(i64, Served, bool)>,
    pub(super) awards: Option<u32>,
    /// A second step, with a pool of the own pot or without.
    pub(super) second: Option<bool>,
    /// One per value.
    pub(super) between: Option<Counted>,
    /// A class with a maximum and a number.
    pub(super) class: Option<(i64, u32)>,
    /// Examined in turn: some are refused when their turn comes.
    pub(super) in_turn: bool,
}

/// One proposal: its keys in both steps, what it asks, its value, and whether it counts under the pot and the reserve.
pub(super) type One = (i64, i64, i64, u8, bool, bool);

fn shortfalls() -> impl Strategy<Value = Shortfall> {
    prop_oneof![
        Just(Shortfall::Stop),
        Just(Shortfall::Skip),
        Just(Shortfall::Partial)
    ]
}

pub(super) fn cases() -> impl Strategy<Value = Case> {
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
        proptest::bool::weighted(often),
    );
    (0_i64..20, shortfalls(), limits, rules).prop_map(|(ceiling, shortfall, limits, rules)| {
        let (cap, own, reserve, awards) = limits;
        let (second, between, class, reserve_list, lowers, in_turn) = rules;
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
            in_turn,
        }
    })
}

pub(super) fn fields(n: usize) -> impl Strategy<Value = Vec<One>> {
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
    pub(super) fn program(&self) -> Program {
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
            one_window: false,
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
            in_turn: self.in_turn,
            ..DivisionParts::default()
        };
        with_parts(plan, parts)
    }

    pub(super) fn n_steps(&self) -> usize {
        1 + usize::from(self.second.is_some())
    }

    pub(super) fn entrant(&self, at: usize, one: &One, keys: (i64, i64)) -> Standing<'static> {
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
            in_turn: (self.in_turn && one.2 % 3 == 1).then_some(InTurn::Ends),
            ..standing(at, IDS[at], keys.0, amount)
        }
    }

    pub(super) fn entrants(&self, field: &[One]) -> Vec<Standing<'static>> {
        let all = field.iter().enumerate();
        all.map(|(at, one)| self.entrant(at, one, (one.0, one.1)))
            .collect()
    }

    /// The results in every order of every tie of both lists, tried one by one.
    pub(super) fn all_courses(
        &self,
        field: &[One],
    ) -> Vec<Vec<(Option<Outcome>, Option<Rational>)>> {
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
