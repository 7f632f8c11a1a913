//! Rules between proposals, classes, picks, coverage and examination in turn, by hand. All amounts are invented.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{
    claims, entrant, lowers, names, number, one_step, results, skip, with_claims, with_parts,
};
use crate::decision::Outcome;
use crate::program::{
    AmountClass, Between, Counted, DivisionParts, Expr, Pick, ReduceHow, StatementId, Type, Value,
};
use crate::quantity::Rational;
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

#[test]
fn first_those_that_add_a_value() {
    use crate::program::{Key, KeyForm};
    let parts = one_step(&skip(30));
    let mut program = with_parts(skip(30), parts);
    let of = Expr::literal(Value::Unknown, Type::Text, Span::default());
    program.ranking.as_mut().unwrap().keys = vec![
        Key {
            form: KeyForm::Total,
            highest_first: true,
        },
        Key {
            form: KeyForm::Adds(Box::new(of), Counted::Ranked),
            highest_first: false,
        },
    ];
    let one = |at, id, district: &str| {
        let mut claims = claims(1, 1, &[]);
        let step = claims.steps[0].as_mut().unwrap();
        step.keys
            .push(crate::evaluate::Bounds::exactly(Rational::ZERO));
        step.adds.push(names(&[district]));
        Standing {
            claims: Some(Box::new(claims)),
            ..entrant(at, id, 1, 10, 1, &[])
        }
    };
    let standings = [
        one(0, "a", "west"),
        one(1, "b", "west"),
        one(2, "c", "east"),
        one(3, "d", "west"),
    ];
    let selection = select(&program, &standings, &[]);
    // The east is served whoever is drawn first; one of the west falls out.
    assert_eq!(
        results(&selection),
        [
            (AwaitingDraw, -1),
            (AwaitingDraw, -1),
            (Awarded, 10),
            (AwaitingDraw, -1)
        ]
    );
    assert_eq!(selection.draws_needed.len(), 1);
    assert_eq!(selection.draws_needed[0].decides, ["a", "b", "d"]);
}
