//! Generated divisions with parts.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{answer, limit, number, step, with_parts};
use crate::evaluate::{Bounds, Claims, StepKeys};
use crate::program::{
    AmountClass, Answer, Between, Counted, DivisionParts, Expr, Flow, Key, KeyForm, Limit, LimitId,
    LimitKind, Pick, PotRest, Program, Quantity, Reduce, ReduceHow, Served, Shortfall, StatementId,
    StepOrder, Ties, Type, Value,
};
use crate::quantity::Rational;
use crate::select::Standing;
use crate::select::standing::InTurn;
use crate::select::testing::{Plan, standing};
use crate::text::Span;
use crate::words::Bilingual;

pub(super) const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A generated division.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each switches one part of a division"
)]
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
    /// The class for whom the first has no place.
    pub(super) next: Option<(i64, u32)>,
    /// Whether one refused for money holds its place in numbers.
    pub(super) holds: bool,
    /// Examined in turn: some are refused when their turn comes.
    pub(super) in_turn: bool,
    /// A maximum in units of something else than money.
    pub(super) units: Option<(i64, Option<Shortfall>)>,
    /// The best so many, of each value or of all, before all others.
    pub(super) pick: Option<(u32, bool)>,
    /// Among equals first those that add a value.
    pub(super) cover: Option<Counted>,
    /// The panel decides between equals, and no draw.
    pub(super) panel: bool,
    /// The first step foresees enough for all.
    pub(super) enough: bool,
    /// Each stands in one of the two steps only: in the second who counts under the pot.
    pub(super) strata: bool,
}

impl Case {
    /// One ceiling and nothing else.
    pub(super) fn plain(ceiling: i64, shortfall: Shortfall) -> Self {
        Self {
            ceiling,
            shortfall,
            lowers: None,
            reserve_list: None,
            cap: None,
            own: None,
            reserve: None,
            awards: None,
            second: None,
            between: None,
            class: None,
            next: None,
            holds: false,
            in_turn: false,
            units: None,
            pick: None,
            cover: None,
            panel: false,
            enough: false,
            strata: false,
        }
    }
}

/// One proposal: its keys in both steps, what it asks, its value, and whether it counts under the pot and the reserve.
pub(super) type One = (i64, i64, i64, u8, bool, bool);

pub(super) const CAP: usize = 0;
pub(super) const OWN: usize = 1;
pub(super) const RESERVE: usize = 2;
const AWARDS: usize = 3;
const UNITS: usize = 4;
const N_LIMITS: usize = 5;

fn a_text() -> Expr {
    Expr::literal(Value::Unknown, Type::Text, Span::default())
}

impl Case {
    /// Pots are part of the ceiling: what is carved out is never more than there is, as a call must have it.
    fn limits(&self) -> Vec<Limit> {
        let money = |n: i64| Quantity::Money(number(n));
        // Where enough is foreseen, a maximum says itself what it does.
        let answered = |limit: Limit, own: Option<Shortfall>| {
            let own = own.or_else(|| {
                let is_maximum = limit.kind == LimitKind::AtMost;
                (self.enough && is_maximum).then_some(Shortfall::Skip)
            });
            Limit {
                answer: own.map(answer),
                ..limit
            }
        };
        let cap = self.cap.unwrap_or((1_000, Some(Shortfall::Skip)));
        let own = self.own.unwrap_or((0, None));
        let own_amount = own.0.min(self.ceiling);
        let reserve = self.reserve.filter(|_| !self.enough);
        let reserve = reserve.unwrap_or((0, Served::InOrder, false));
        let units = self.units.unwrap_or((1_000, None));
        vec![
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
            answered(
                limit(
                    "maximum",
                    LimitKind::AtMost,
                    Quantity::Awards(self.awards.unwrap_or(1_000)),
                ),
                None,
            ),
            answered(
                limit(
                    "units",
                    LimitKind::AtMost,
                    Quantity::Units {
                        amount: number(units.0),
                        unit: "kWh".to_owned(),
                        of: a_text(),
                    },
                ),
                units.1,
            ),
        ]
    }

    /// The call.
    pub(super) fn program(&self) -> Program {
        let plan = Plan {
            shortfall: self.shortfall,
            reserve: self.reserve_list,
            ..Plan::of(self.ceiling)
        };
        let limits = self.limits();
        let first = match self.lowers {
            _ if self.enough => Answer::NotForeseen,
            None => answer(self.shortfall),
            Some(remainders) => Answer::Reduce(Reduce {
                how: ReduceHow::ProRata,
                to: Rational::ONE,
                remainders,
                minimum: None,
            }),
        };
        let mut steps = vec![step(None, first)];
        let ties = if self.panel { Ties::Panel } else { Ties::Lot };
        if let Some(counted) = self.cover {
            let key = |form| Key {
                form,
                highest_first: true,
            };
            let adds = KeyForm::Adds(Box::new(a_text()), counted);
            let keys = [KeyForm::Total, adds, KeyForm::Total];
            steps[0].order = StepOrder::Keys(keys.map(key).into(), ties);
        }
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
        let class = |name: &str, class: Option<(i64, u32)>| {
            class.map(|(_, awards)| AmountClass {
                name: name.to_owned(),
                label: Bilingual::default(),
                span: Span::default(),
                condition: None,
                maximum: None,
                awards: Some(awards),
            })
        };
        let classes = class("class", self.class)
            .into_iter()
            .chain(class("next", self.next));
        let pick = self.pick.map(|(best, each)| Pick {
            condition: None,
            of_each: each.then(a_text),
            best,
            span: Span::default(),
        });
        let parts = DivisionParts {
            limits,
            steps,
            between: between.into_iter().collect(),
            classes: classes.collect(),
            picks: pick.into_iter().collect(),
            refused_holds_place: self.holds,
            in_turn: self.in_turn,
            ..DivisionParts::default()
        };
        let mut program = with_parts(plan, parts);
        if let Some(ranking) = &mut program.ranking {
            ranking.ties = ties;
        }
        program
    }

    /// Every limit answers as the ceiling does, if one of them gives in part: what one leaves may fit under another where the
    /// whole did not.
    pub(super) fn with_one_answer(self) -> Self {
        let limits = [self.cap, self.own, self.units];
        let mut own = limits.into_iter().flatten().filter_map(|limit| limit.1);
        let partial = Shortfall::Partial;
        if self.shortfall != partial && !own.any(|one| one == partial) {
            return self;
        }
        let alike = |limit: Option<(i64, Option<Shortfall>)>| limit.map(|(n, _)| (n, None));
        Self {
            cap: alike(self.cap),
            own: alike(self.own),
            units: alike(self.units),
            ..self
        }
    }

    pub(super) fn n_steps(&self) -> usize {
        1 + usize::from(self.second.is_some())
    }

    pub(super) fn entrant(&self, at: usize, one: &One, keys: (i64, i64)) -> Standing<'static> {
        self.drawn(at, one, keys, (0, 0))
    }

    /// One with its place among equals in both steps.
    pub(super) fn drawn(
        &self,
        at: usize,
        one: &One,
        keys: (i64, i64),
        lots: (i64, i64),
    ) -> Standing<'static> {
        let (_, _, amount, value, in_own, in_reserve) = *one;
        let value = value.to_string();
        let mut limits = vec![Vec::new(); N_LIMITS];
        let mut units = vec![Rational::ZERO; N_LIMITS];
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
        if self.units.is_some() {
            limits[UNITS] = vec![String::new()];
            units[UNITS] = number(i64::from(one.3) + 1);
        }
        let place = |key: i64, lot: i64, adds: Vec<String>| {
            let keys = [key, 0, lot].map(|key| Bounds::exactly(number(key)));
            Some(StepKeys {
                keys: keys.into(),
                adds: vec![Vec::new(), adds, Vec::new()],
            })
        };
        let adds = self.cover.map(|_| vec![value.clone()]);
        let first = place(keys.0, lots.0, adds.unwrap_or_default());
        let mut steps = vec![first, place(keys.1, lots.1, Vec::new())];
        steps.truncate(self.n_steps());
        if self.strata
            && let [first, second] = steps.as_mut_slice()
        {
            *(if in_own { first } else { second }) = None;
        }
        let classes = self.class.into_iter().chain(self.next);
        let classes = classes.map(|(maximum, _)| Some(Some(number(maximum))));
        let picked = self.pick.map(|(_, each)| match (in_reserve, each) {
            (false, _) => Vec::new(),
            (true, true) => vec![value.clone()],
            (true, false) => vec![String::new()],
        });
        let claims = Claims {
            units,
            limits,
            steps,
            classes: classes.collect(),
            picks: picked.into_iter().collect(),
            between: self.between.iter().map(|_| vec![value.clone()]).collect(),
            ..Claims::default()
        };
        Standing {
            claims: Some(Box::new(claims)),
            in_turn: self.in_turn.then_some(if one.2 % 3 == 1 {
                InTurn::Ends
            } else {
                InTurn::Passes
            }),
            ..standing(at, IDS.get(at).copied().unwrap_or("-"), keys.0, amount)
        }
    }

    pub(super) fn entrants(&self, field: &[One]) -> Vec<Standing<'static>> {
        let all = field.iter().enumerate();
        all.map(|(at, one)| self.entrant(at, one, (one.0, one.1)))
            .collect()
    }
}
