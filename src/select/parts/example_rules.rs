//! Rules between proposals, classes, picks and examination in turn, by hand. All amounts are invented.
#![expect(clippy::indexing_slicing, reason = "tests")]

use super::testing::{
    entrant, lowers, names, number, one_step, results, skip, with_claims, with_parts,
};
use crate::decision::Outcome;
use crate::program::{
    AmountClass, Between, Counted, DivisionParts, Expr, Pick, ReduceHow, StatementId, Type, Value,
};
use crate::select::standing::InTurn;
use crate::select::testing::{Plan, open};
use crate::select::{Standing, select};
use crate::text::Span;
use crate::words::Bilingual;

use Outcome::{AwaitingDraw, Awarded, AwardedReduced, NotAssessedCeiling, Refused, RefusedCeiling};

#[test]
fn one_per_applicant_moves_the_next_up() {
    let rule = |counts| {
        let parts = DivisionParts {
            between: vec![Between {
                statement: StatementId(0),
                per: Expr::literal(Value::Unknown, Type::Text, Span::default()),
                condition: None,
                one_window: false,
                most: 1,
                counts,
            }],
            ..one_step(&skip(100))
        };
        with_parts(skip(100), parts)
    };
    let of =
        |standing, who: &str| with_claims(standing, |claims| claims.between = vec![names(&[who])]);
    let standings = [
        of(entrant(0, "a", 1, 120, 1, &[]), "x"),
        of(entrant(1, "b", 2, 50, 1, &[]), "x"),
        of(entrant(2, "c", 3, 50, 1, &[]), "y"),
    ];
    let ranked = select(&rule(Counted::Ranked), &standings, &[]);
    assert_eq!(
        results(&ranked),
        [(RefusedCeiling, 0), (Refused, 0), (Awarded, 50)]
    );
    let ranks: Vec<Option<u64>> = ranked.placements.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(1), None, Some(2)]);
    // Where only those with money count, the one above without money does not.
    let awarded = select(&rule(Counted::Awarded), &standings, &[]);
    assert_eq!(
        results(&awarded),
        [(RefusedCeiling, 0), (Awarded, 50), (Awarded, 50)]
    );
}

#[test]
fn classes_give_an_amount_until_they_are_full() {
    let class = |name: &str, maximum: i64, awards: Option<u32>| AmountClass {
        name: name.to_owned(),
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        maximum: Some(Expr::literal(
            Value::Number(number(maximum)),
            Type::Money,
            Span::default(),
        )),
        awards,
    };
    let parts = DivisionParts {
        classes: vec![class("first", 50, Some(1)), class("next", 20, Some(1))],
        ..one_step(&skip(100))
    };
    let program = with_parts(skip(100), parts);
    let one = |at, id, key| {
        with_claims(entrant(at, id, key, 60, 1, &[]), |claims| {
            claims.classes = vec![Some(Some(number(50))), Some(Some(number(20)))];
        })
    };
    let selection = select(
        &program,
        &[one(0, "a", 1), one(1, "b", 2), one(2, "c", 3)],
        &[],
    );
    assert_eq!(
        results(&selection),
        [
            (AwardedReduced, 50),
            (AwardedReduced, 20),
            (RefusedCeiling, 0)
        ]
    );
    assert_eq!(selection.placements[2].deciding, ["division/next"]);
}

#[test]
fn picks_stand_before_all_others() {
    let parts = DivisionParts {
        picks: vec![Pick {
            condition: None,
            of_each: None,
            best: 1,
            span: Span::default(),
        }],
        ..one_step(&Plan::of(50))
    };
    let program = with_parts(Plan::of(50), parts);
    let youth = |standing| with_claims(standing, |claims| claims.picks = vec![names(&[""])]);
    let other = |standing| with_claims(standing, |claims| claims.picks = vec![Vec::new()]);
    let standings = [
        other(entrant(0, "a", 1, 50, 1, &[])),
        youth(entrant(1, "b", 2, 50, 1, &[])),
        youth(entrant(2, "c", 3, 50, 1, &[])),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(
        results(&selection),
        [(RefusedCeiling, 0), (Awarded, 50), (RefusedCeiling, 0)]
    );
    let ranks: Vec<Option<u64>> = selection.placements.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(2), Some(1), Some(3)]);
    // Two equals of whom one is picked: the draw decides who.
    let standings = [
        youth(entrant(0, "a", 1, 50, 1, &[])),
        youth(entrant(1, "b", 1, 50, 1, &[])),
    ];
    let selection = select(&program, &standings, &[]);
    assert_eq!(results(&selection), [(AwaitingDraw, -1); 2]);
}

#[test]
fn examined_in_turn_until_the_money_is_gone() {
    let parts = DivisionParts {
        in_turn: true,
        ..one_step(&Plan::of(100))
    };
    let program = with_parts(Plan::of(100), parts);
    let mut standings = vec![
        entrant(0, "a", 1, 60, 1, &[]),
        entrant(1, "b", 2, 0, 1, &[]),
        entrant(2, "c", 3, 50, 1, &[]),
        entrant(3, "d", 4, 10, 1, &[]),
        entrant(4, "e", 5, 10, 1, &[]),
    ];
    for standing in &mut standings {
        standing.in_turn = Some(InTurn::Passes);
    }
    standings[1].in_turn = Some(InTurn::Ends);
    standings[4].in_turn = Some(InTurn::Ends);
    let selection = select(&program, &standings, &[]);
    let outcomes: Vec<Option<Outcome>> =
        selection.placements.iter().map(|one| one.outcome).collect();
    // The second fails when its turn comes; the third stops the money; behind it nobody is examined, failing or not.
    assert_eq!(
        outcomes,
        [
            Some(Awarded),
            None,
            Some(RefusedCeiling),
            Some(NotAssessedCeiling),
            Some(NotAssessedCeiling)
        ]
    );
    standings[1].in_turn = Some(InTurn::Opens);
    let selection = select(&program, &standings, &[]);
    let awaited: Vec<usize> = selection
        .placements
        .iter()
        .map(|one| one.n_awaited)
        .collect();
    assert_eq!(awaited, [0, 0, 1, 1, 1]);
}

#[test]
fn an_open_one_can_change_all_where_all_are_lowered() {
    let program = lowers(ReduceHow::ProRata, false, None);
    let standings = [entrant(0, "a", 1, 50, 1, &[]), open(1, "z", Some(5), None)];
    let selection = select(&program, &standings, &[]);
    assert_eq!(selection.placements[0].n_awaited, 1);
}

/// Thirty equals that ask 10 each; those in `fails` are refused when their turn comes.
fn thirty<'a>(ids: &'a [String], limits: &[&[&str]], fails: &[usize]) -> Vec<Standing<'a>> {
    let ids = ids.iter().enumerate();
    ids.map(|(at, id)| Standing {
        in_turn: Some(if fails.contains(&at) {
            InTurn::Ends
        } else {
            InTurn::Passes
        }),
        ..entrant(at, id, 1, 10, 1, limits)
    })
    .collect()
}

#[test]
fn many_equals_examined_in_turn_draw_only_where_the_draw_decides() {
    let ids: Vec<String> = (0..30).map(|at| format!("p{at:02}")).collect();
    let draws = |ceiling: i64, answer: fn(i64) -> Plan, fails: &[usize]| {
        let parts = DivisionParts {
            in_turn: true,
            ..one_step(&answer(ceiling))
        };
        let program = with_parts(answer(ceiling), parts);
        let selection = select(&program, &thirty(&ids, &[], fails), &[]);
        let n_awarded = selection
            .placements
            .iter()
            .filter(|one| one.outcome == Some(Awarded))
            .count();
        (selection.draws_needed.len(), n_awarded)
    };
    for answer in [Plan::of, skip] {
        assert_eq!(draws(1000, answer, &[3, 7]), (0, 28));
        assert_eq!(draws(281, answer, &[3, 7]), (0, 28));
        // The last of the money goes to one that is reached in every order.
        assert_eq!(draws(300, answer, &[]), (0, 30));
        // Who fails is reached, or not, as the draw has it.
        assert_eq!(draws(280, answer, &[3, 7]), (1, 0));
        assert_eq!(draws(290, answer, &[]), (1, 0));
    }
}

#[test]
fn many_equals_examined_in_turn_that_fit_in_every_limit() {
    use super::testing::{limit, money, per_value};
    use crate::program::LimitKind;
    let ids: Vec<String> = (0..30).map(|at| format!("p{at:02}")).collect();
    let draws = |most: i64, fails: &[usize]| {
        let parts = DivisionParts {
            in_turn: true,
            limits: vec![per_value(limit("region", LimitKind::AtMost, money(most)))],
            ..one_step(&skip(1000))
        };
        let program = with_parts(skip(1000), parts);
        let selection = select(&program, &thirty(&ids, &[&["west"]], fails), &[]);
        selection.draws_needed.len()
    };
    // A full maximum does not end the examination: those that fail need no room in it.
    assert_eq!([draws(300, &[]), draws(280, &[3, 7])], [0, 0]);
    assert_eq!(draws(279, &[3, 7]), 1);
    // None of them fits by itself, and the money stays.
    assert_eq!(draws(9, &[3, 7]), 0);
}

#[test]
fn the_money_of_a_window_is_the_ceiling_of_who_draws_on_it() {
    use super::testing::{limit, money};
    use crate::program::{LimitId, LimitKind};
    let parts = DivisionParts {
        in_turn: true,
        limits: vec![
            limit("spring", LimitKind::Own, money(50)),
            limit("autumn", LimitKind::Own, money(50)),
        ],
        windows: vec![LimitId(0), LimitId(1)],
        ..one_step(&Plan::of(100))
    };
    let program = with_parts(Plan::of(100), parts);
    let (spring, autumn): (&[&[&str]], &[&[&str]]) = (&[&[""], &[]], &[&[], &[""]]);
    let mut standings = [
        entrant(0, "a", 1, 50, 1, spring),
        entrant(1, "b", 2, 10, 1, spring),
        entrant(2, "c", 3, 10, 1, spring),
        entrant(3, "d", 4, 20, 1, autumn),
    ];
    for standing in &mut standings {
        standing.in_turn = Some(InTurn::Passes);
    }
    standings[2].in_turn = Some(InTurn::Ends);
    let selection = select(&program, &standings, &[]);
    assert_eq!(
        results(&selection),
        [
            (Awarded, 50),
            (NotAssessedCeiling, 0),
            (NotAssessedCeiling, 0),
            (Awarded, 20)
        ]
    );
    assert_eq!(selection.placements[1].deciding, ["division/spring"]);
}

#[test]
fn an_open_one_changes_nothing_in_another_window() {
    use super::testing::{limit, money, step};
    use crate::program::{Answer, Limit, LimitId, LimitKind};
    let windows = || {
        vec![
            limit("spring", LimitKind::Own, money(50)),
            limit("autumn", LimitKind::Own, money(50)),
        ]
    };
    let (spring, autumn): (&[&[&str]], &[&[&str]]) = (&[&[""], &[], &["x"]], &[&[], &[""], &["x"]]);
    let with = |limits: Vec<Limit>, waits_in: usize, unread: bool| {
        let parts = DivisionParts {
            limits,
            windows: vec![LimitId(0), LimitId(1)],
            steps: ["spring", "autumn"]
                .map(|name| step(Some(name), Answer::Stop))
                .to_vec(),
            ..DivisionParts::default()
        };
        let program = with_parts(Plan::of(100), parts);
        let in_one = |standing, at: usize| with_claims(standing, |claims| claims.steps[at] = None);
        let mut standings = vec![
            in_one(entrant(0, "a", 1, 30, 2, spring), 1),
            in_one(entrant(1, "b", 2, 30, 2, autumn), 0),
        ];
        let own = [spring, autumn][waits_in];
        let waiting = in_one(entrant(2, "z", 1, 30, 2, own), 1 - waits_in);
        standings.push(Standing {
            open: true,
            ..waiting
        });
        if unread {
            standings.push(open(3, "y", None, None));
        }
        let selection = select(&program, &standings, &[]);
        let placements = selection.placements.iter().take(2);
        placements
            .map(|one| selection.depends_on(one))
            .collect::<Vec<_>>()
    };
    let none: Vec<String> = Vec::new();
    let z = || names(&["z"]);
    assert_eq!(with(windows(), 0, false), [z(), none.clone()]);
    assert_eq!(with(windows(), 1, false), [none.clone(), z()]);
    // What could not be read may have come in any window.
    assert_eq!(
        with(windows(), 1, true),
        [names(&["y"]), names(&["y", "z"])]
    );
    // A maximum over all windows joins them; the later one still changes nothing in the earlier one.
    let cap = || limit("all", LimitKind::AtMost, money(70));
    let joined = || windows().into_iter().chain([cap()]).collect();
    assert_eq!(with(joined(), 0, false), [z(), z()]);
    assert_eq!(with(joined(), 1, false), [none, z()]);
}
