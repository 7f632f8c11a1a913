//! What generated divisions are drawn from.

use proptest::prelude::*;

use super::generated::{Case, One};
use crate::program::{Counted, Served, Shortfall};

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
    let counted = || {
        prop_oneof![
            Just(Counted::Ranked),
            Just(Counted::Awarded),
            Just(Counted::InFull)
        ]
    };
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
        proptest::option::weighted(rare, counted()),
        proptest::option::weighted(rare, (0_i64..6, 0_u32..3)),
        proptest::option::weighted(rare, (0_u32..3, any::<bool>())),
        proptest::option::weighted(rare, any::<bool>()),
        proptest::bool::weighted(often),
    );
    let further = (
        proptest::option::weighted(rare, (0_i64..7, own_answer())),
        proptest::option::weighted(rare, (1_u32..3, any::<bool>())),
        proptest::option::weighted(rare, counted()),
        proptest::option::weighted(0.5, (0_i64..6, 0_u32..3)),
        any::<bool>(),
        proptest::bool::weighted(rare),
        proptest::bool::weighted(0.1),
        proptest::bool::weighted(0.3),
    );
    let all = (0_i64..20, shortfalls(), limits, rules, further);
    all.prop_map(|(ceiling, shortfall, limits, rules, further)| {
        let (cap, own, reserve, awards) = limits;
        let (second, between, class, reserve_list, lowers, in_turn) = rules;
        let (units, pick, cover, next, holds, panel, enough, strata) = further;
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
            next: next.filter(|_| class.is_some()),
            holds,
            in_turn,
            units,
            pick,
            cover,
            panel,
            enough,
            strata,
        }
    })
}

pub(super) fn one() -> impl Strategy<Value = One> {
    (
        0_i64..3,
        0_i64..3,
        0_i64..7,
        0_u8..3,
        any::<bool>(),
        any::<bool>(),
    )
}

pub(super) fn fields(n: usize) -> impl Strategy<Value = Vec<One>> {
    proptest::collection::vec(one(), 0..=n)
}
