//! Selections worked out by hand.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::testing::{EARLY, LATE, Plan, day, open, program, standing};
use super::{Selection, Standing, select};
use crate::decision::Outcome;
use crate::program::{Beyond, Key, KeyForm, LeadsTo, Order, Shortfall};
use crate::proposal::Draw;
use crate::quantity::Rational;

fn draw(question: &str, order: &[&str]) -> Draw {
    Draw {
        question: question.to_owned(),
        order: order.iter().map(|id| (*id).to_owned()).collect(),
        on: None,
        by: None,
    }
}

/// One line per proposal: id, rank, outcome, amount or range, what it depends on.
fn told(standings: &[Standing], selection: &Selection) -> String {
    let line = |(standing, placement): (&Standing, &super::Placement)| {
        let rank = placement
            .rank
            .map_or("-".to_owned(), |rank| rank.to_string());
        let outcome = placement.outcome.map_or("open", Outcome::json_name);
        let granted = match (&placement.granted, &placement.granted_range) {
            (Some(granted), _) => granted.to_string(),
            (None, Some((low, high))) => format!("{low}..{high}"),
            (None, None) => "-".to_owned(),
        };
        let depends_on = selection.depends_on(placement).join(",");
        format!("{} {rank} {outcome} {granted} {depends_on}", standing.id)
            .trim_end()
            .to_owned()
    };
    let lines = standings.iter().zip(&selection.placements).map(line);
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn expect(plan: Plan, standings: &[Standing], draws: &[Draw], lines: &[&str]) -> Selection {
    let selection = select(&program(plan), standings, draws);
    assert_eq!(told(standings, &selection), lines.join("\n"));
    selection
}

#[test]
fn stops_at_the_first_that_does_not_fit_and_reserves_it() {
    let plan = Plan {
        leads_to: LeadsTo::Selection,
        reserve: Some((2, true)),
        ..Plan::of(100)
    };
    let standings = [
        standing(0, "a", 3, 40),
        standing(1, "b", 1, 50),
        standing(2, "c", 2, 60),
        standing(3, "d", 4, 10),
    ];
    let selection = expect(
        plan,
        &standings,
        &[],
        &[
            "a 3 reserve 0",
            "b 1 selected 50",
            "c 2 reserve 0",
            "d 4 refused_ceiling 0",
        ],
    );
    assert_eq!(selection.placements[3].deciding, ["division/ceiling"]);
    assert_eq!(selection.placements[0].deciding, ["division"]);
    let ledger = selection.ledger.unwrap();
    assert_eq!(ledger.balance.left, Some(Rational::from_i64(50)));
    let why: Vec<&str> = ledger.steps.iter().map(|step| step.why).collect();
    assert_eq!(
        why,
        ["fits", "does_not_fit", "after_the_stop", "after_the_stop"]
    );
}

#[test]
fn leaves_the_one_that_stopped_off_the_reserve_list() {
    let plan = Plan {
        reserve: Some((1, false)),
        ..Plan::of(50)
    };
    let standings = [
        standing(0, "a", 1, 60),
        standing(1, "b", 2, 1),
        standing(2, "c", 3, 1),
    ];
    let lines = [
        "a 1 refused_ceiling 0",
        "b 2 reserve 0",
        "c 3 refused_ceiling 0",
    ];
    expect(plan, &standings, &[], &lines);
}

#[test]
fn skips_to_one_that_fits() {
    let plan = Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(50)
    };
    let standings = [
        standing(0, "a", 1, 60),
        standing(1, "b", 2, 50),
        standing(2, "c", 3, 0),
    ];
    let lines = ["a 1 refused_ceiling 0", "b 2 awarded 50", "c 3 awarded 0"];
    expect(plan, &standings, &[], &lines);
}

#[test]
fn gives_the_rest_in_part() {
    let plan = Plan {
        shortfall: Shortfall::Partial,
        ..Plan::of(50)
    };
    let standings = [
        standing(0, "a", 1, 30),
        standing(1, "b", 2, 30),
        standing(2, "c", 3, 30),
    ];
    let lines = [
        "a 1 awarded 30",
        "b 2 awarded_in_part 20",
        "c 3 refused_ceiling 0",
    ];
    let selection = expect(plan, &standings, &[], &lines);
    assert_eq!(selection.placements[1].deciding, ["division/ceiling"]);
}

#[test]
fn asks_no_draw_where_all_fit_and_keeps_the_shared_rank() {
    let standings = [
        standing(0, "a", 1, 10),
        standing(1, "c", 2, 10),
        standing(2, "b", 2, 20),
        standing(3, "d", 3, 10),
    ];
    let lines = [
        "a 1 awarded 10",
        "c 2 awarded 10",
        "b 2 awarded 20",
        "d 4 awarded 10",
    ];
    let selection = expect(Plan::of(50), &standings, &[], &lines);
    assert_eq!(selection.tied_with(&selection.placements[1], "c"), ["b"]);
    assert_eq!(
        selection.rankings[0]
            .order
            .iter()
            .map(|tie| tie.0.clone())
            .collect::<Vec<_>>(),
        [vec!["a"], vec!["b", "c"], vec!["d"]]
    );
    assert!(selection.draws_needed.is_empty());
    let unused = select(
        &program(Plan::of(50)),
        &standings,
        &[draw("ranking:b,c", &["c", "b"])],
    );
    assert_eq!(unused.remarks.len(), 1);
    assert_eq!(unused.remarks[0].about, "/draws/0");
    assert_eq!(unused.placements, selection.placements);
}

#[test]
fn asks_a_draw_and_uses_it() {
    let plan = Plan {
        shortfall: Shortfall::Skip,
        ..Plan::of(60)
    };
    let standings = [
        standing(0, "b", 1, 30),
        standing(1, "a", 1, 40),
        standing(2, "c", 2, 20),
        standing(3, "d", 3, 60),
    ];
    let asked = [
        "b 1 awaiting_draw 0..30",
        "a 1 awaiting_draw 0..40",
        "c 3 awarded 20",
        "d 4 refused_ceiling 0",
    ];
    let selection = expect(plan, &standings, &[], &asked);
    let question = &selection.draws_needed[0];
    assert_eq!(question.question, "ranking:a,b");
    assert_eq!(question.decides, ["a", "b"]);
    let ledger = selection.ledger.unwrap();
    let range = |low, high| Some((Rational::from_i64(low), Rational::from_i64(high)));
    assert_eq!(ledger.balance.spent_range, range(50, 60));
    assert_eq!(ledger.balance.left_range, range(0, 10));
    assert_eq!(ledger.steps[2].available_range, range(20, 30));
    let lines = [
        "b 2 refused_ceiling 0",
        "a 1 awarded 40",
        "c 3 awarded 20",
        "d 4 refused_ceiling 0",
    ];
    let drawn = expect(
        plan,
        &standings,
        &[draw("ranking:a,b", &["a", "b"])],
        &lines,
    );
    assert!(drawn.draws_needed.is_empty() && drawn.remarks.is_empty());
    // A draw on another question answers nothing.
    let other = expect(
        plan,
        &standings,
        &[draw("ranking:a,b,c", &["c", "a", "b"])],
        &asked,
    );
    assert_eq!(other.remarks.len(), 1);
}

#[test]
fn beyond_720_orders_everybody_from_there_awaits_the_draw() {
    let ids = ["a", "b", "c", "d", "e", "f", "g"];
    let mut standings: Vec<Standing> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| standing(at, id, 1, 10))
        .collect();
    standings.push(standing(7, "low", 2, 10));
    standings.push(standing(8, "top", 0, 10));
    let selection = select(&program(Plan::of(30)), &standings, &[]);
    let waiting = |outcome| {
        let placements = selection.placements.iter();
        placements
            .filter(|placement| placement.outcome == Some(outcome))
            .count()
    };
    assert_eq!(
        (waiting(Outcome::AwaitingDraw), waiting(Outcome::Awarded)),
        (8, 1)
    );
    assert_eq!(selection.draws_needed[0].decides.len(), 8);
    // Where all seven fit there is nothing to ask.
    let selection = select(&program(Plan::of(80)), &standings, &[]);
    assert!(selection.draws_needed.is_empty());
    // And once drawn everything is settled.
    let order = ["g", "a", "b", "c", "d", "e", "f"];
    let drawn = select(
        &program(Plan::of(30)),
        &standings,
        &[draw("ranking:a,b,c,d,e,f,g", &order)],
    );
    assert!(drawn.draws_needed.is_empty());
    assert_eq!(drawn.placements[6].outcome, Some(Outcome::Awarded));
    assert_eq!(drawn.placements[1].outcome, Some(Outcome::RefusedCeiling));
}

#[test]
fn open_ones_make_provisional_what_stands_at_or_below_them() {
    let standings = [
        standing(0, "a", 1, 10),
        standing(1, "b", 2, 10),
        standing(2, "c", 3, 10),
        open(3, "y", Some(2), None),
        open(4, "x", None, None),
    ];
    let lines = [
        "a 1 awarded 10 x",
        "b 2 awarded 10 x,y",
        "c 3 awarded 10 x,y",
        "y - open -",
        "x - open -",
    ];
    expect(Plan::of(100), &standings, &[], &lines);
}

#[test]
fn each_sees_the_ceiling_published_before_it() {
    let program = program(Plan {
        later: Some(60),
        ..Plan::of(100)
    });
    let received = |standing: Standing<'static>, at| Standing {
        received: Some(day(at)),
        ..standing
    };
    let standings = [
        received(standing(0, "a", 1, 50), LATE),
        received(standing(1, "b", 2, 50), EARLY),
        received(standing(2, "c", 3, 0), EARLY),
        received(standing(3, "d", 4, 10), LATE),
    ];
    let selection = select(&program, &standings, &[]);
    let lines = [
        "a 1 awarded 50",
        "b 2 awarded 50",
        "c 3 awarded 0",
        "d 4 refused_ceiling 0",
    ];
    assert_eq!(told(&standings, &selection), lines.join("\n"));
    assert_eq!(selection.ledger.unwrap().balance.left, Some(Rational::ZERO));
}

#[test]
fn an_amount_that_the_grant_lowered_is_reduced_and_in_part_goes_first() {
    let plan = Plan {
        shortfall: Shortfall::Partial,
        others: Beyond::CarriedOver,
        ..Plan::of(50)
    };
    let reduced = |standing: Standing<'static>| Standing {
        reduced: true,
        ..standing
    };
    let standings = [
        reduced(standing(0, "a", 1, 30)),
        reduced(standing(1, "b", 2, 30)),
        reduced(standing(2, "c", 3, 30)),
    ];
    let lines = [
        "a 1 awarded_reduced 30",
        "b 2 awarded_in_part 20",
        "c 3 carried_over 0",
    ];
    expect(plan, &standings, &[], &lines);
}

#[test]
fn a_list_by_arrival_has_the_name_of_the_division() {
    let mut program = program(Plan::of(10));
    if let Some(division) = &mut program.division {
        division.order = Order::Arrival(vec![Key {
            form: KeyForm::ArrivalDay,
            highest_first: false,
        }]);
    }
    let standings = [standing(0, "a", 1, 10), standing(1, "b", 1, 10)];
    let selection = select(&program, &standings, &[]);
    assert_eq!(selection.rankings[0].list, "division");
    assert_eq!(selection.draws_needed[0].question, "division:a,b");
    assert_eq!(selection.placements[0].deciding, ["division"]);
    let recorded = [draw("division:a,b", &["b", "a"])];
    let selection = select(&program, &standings, &recorded);
    assert_eq!(selection.placements[1].rank, Some(1));
    assert_eq!(selection.placements[1].outcome, Some(Outcome::Awarded));
}
