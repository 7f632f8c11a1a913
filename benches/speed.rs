//! How fast, beside a baseline by hand in the same run. `cargo bench` prints ratios; nothing here judges them.
//!
//! Each pair first asserts that both sides come to the same bytes.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a bench may stop with a message, and has no public face"
)]

mod baseline;

use std::alloc::System;
use std::fmt::Write as _;
use std::hint::black_box;

use baseline::{divide, generate, mkb_deals, mkb_deals::by_hand, pair, strict::strictly};
use mkbcall::check::check;
use mkbcall::decision::Verdict;
use mkbcall::evaluate::{Assessment, Bounds, Claims, Stage, StepKeys, assess, standing_keys};
use mkbcall::program::{
    Answer, DivisionParts, DivisionStep, Expr, Limit, LimitKind, PotRest, Program, Quantity,
    Shortfall, StepOrder, Type, Value,
};
use mkbcall::proposal::{FitOptions, Input, fit};
use mkbcall::quantity::Rational;
use mkbcall::select::{Standing, select};
use mkbcall::syntax::parse;
use mkbcall::text::{Source, Span};
use mkbcall::words::Bilingual;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const CALL: &str = include_str!("../calls/mkb-deals-2019/mkb-deals-2019.call");

fn program() -> Program {
    let parsed = parse(Source::new("mkb-deals-2019.call", CALL), &mut |_| None);
    check(&parsed).program.expect("the call checks clean")
}

fn read(program: &Program, text: &str) -> Input {
    fit(program, "generated.json", text, FitOptions::default()).expect("generated input fits")
}

fn main() {
    // `cargo test --benches` runs this too: then only the equality is looked at, on few proposals. `cargo bench -- PART` runs
    // one part: read, evaluate, select, divide or stability.
    let quick = std::env::args().any(|arg| arg == "--test")
        || !std::env::args().any(|arg| arg == "--bench");
    let parts: Vec<String> = std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    let (many, pairs) = if quick { (500, 1) } else { (100_000, 7) };
    let program = program();
    if wanted("read") {
        reading(&program, pairs, many);
    }
    if wanted("evaluate") {
        evaluation_alone(&program, &generate::input(many), pairs);
    }
    if wanted("select") {
        selection(&program, &generate::input(many), pairs, many);
    }
    if wanted("divide") {
        let sizes: &[usize] = if quick {
            &[500, 1_000]
        } else {
            &[1_000, 10_000, 100_000, 1_000_000]
        };
        for limit in [None, Some(30_000_000)] {
            growth(&program, sizes, pairs.min(3), limit);
        }
    }
    if wanted("stability") {
        let many = if quick { 40 } else { 1000 };
        stability(generate::TEN, many, 3);
        stability(generate::TEN, many, 5);
        stability(&generate::ten_with_pots(), many.min(200), 3);
    }
}

/// A reading of proposals that was written by hand.
type ByHand = fn(&str) -> String;

/// Parsing and checking the call, then reading and evaluating proposals.
fn reading(program: &Program, pairs: usize, many: usize) {
    let parse_and_check = pair::pair(
        pairs,
        || drop(black_box(self::program())),
        || drop(black_box(serde_json::to_string(CALL))),
    );
    println!("parse and check of the call: {:?}", parse_and_check.ours);
    let text = generate::input(many);
    assert_eq!(ours(program, &text), by_hand(&text), "both sides agree");
    assert_eq!(by_hand(&text), strictly(&text), "both hands agree");
    let one = generate::input(1);
    let hands: [(&str, ByHand); 2] = [("", by_hand), (", as strict as the library", strictly)];
    for (which, hand) in hands {
        for (text, n, pairs) in [(&one, 1, pairs * 100), (&text, many, pairs)] {
            pair::pair(
                pairs,
                || drop(black_box(ours(program, text))),
                || drop(black_box(hand(text))),
            )
            .print(&format!("fit and evaluate, {n} proposals{which}"));
        }
    }
}

/// How the time of a division grows, ours and by hand, in nanoseconds per proposal and doubling of their number.
fn growth(program: &Program, sizes: &[usize], pairs: usize, per_value: Option<i64>) {
    let times: Vec<_> = sizes
        .iter()
        .map(|n| (*n, division(program, *n, pairs, per_value)))
        .collect();
    println!(
        "  n          ns / (n log2 n)    by hand    times the one before    by hand    n log n"
    );
    let mut before: Option<(usize, u128, u128)> = None;
    for (n, ratio) in &times {
        let work = |n: usize| n as u128 * u128::from(n.ilog2().max(1));
        let (ours, other) = (ratio.ours.as_nanos(), ratio.other.as_nanos());
        let tenths = |part: u128, whole: u128| {
            let tenths = part * 10 / whole.max(1);
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        print!(
            "  {n:<10} {:>15} {:>10}",
            tenths(ours, work(*n)),
            tenths(other, work(*n))
        );
        if let Some((n_before, ours_before, other_before)) = before {
            print!(
                " {:>23} {:>10} {:>10}",
                tenths(ours, ours_before),
                tenths(other, other_before),
                tenths(work(*n), work(n_before))
            );
        }
        println!();
        before = Some((*n, ours, other));
    }
}

/// One line per proposal, by the library.
fn ours(program: &Program, text: &str) -> String {
    let input = read(program, text);
    let mut assessment = Assessment::default();
    let mut out = String::new();
    for proposal in &input.proposals {
        assess(program, proposal, None, &mut assessment);
        mkb_deals::line(
            &mut out,
            &proposal.id,
            met(&assessment),
            &assessment.total.value().unwrap().to_string(),
            assessment.stage == Stage::Through,
        );
    }
    out
}

fn met(assessment: &Assessment) -> [bool; 8] {
    let mut met = [assessment.window == Verdict::Met; 8];
    for (slot, verdict) in met[1..].iter_mut().zip(&assessment.requirements) {
        *slot = *verdict == Some(Verdict::Met);
    }
    met
}

/// Evaluation without reading, and what it allocates per passing proposal.
fn evaluation_alone(program: &Program, text: &str, pairs: usize) {
    let input = read(program, text);
    let file: mkb_deals::File = serde_json::from_str(text).expect("generated input");
    let mut assessment = Assessment::default();
    let mut through = 0;
    for proposal in &input.proposals {
        assess(program, proposal, None, &mut assessment);
    }
    let region = Region::new(ALLOCATOR);
    for proposal in &input.proposals {
        assess(program, proposal, None, &mut assessment);
        through += usize::from(assessment.stage == Stage::Through);
    }
    let allocations = region.change().allocations;
    println!(
        "evaluate: {allocations} allocations for {} proposals, {through} of them through",
        input.proposals.len()
    );
    pair::pair(
        pairs,
        || {
            for proposal in &input.proposals {
                assess(program, proposal, None, &mut assessment);
                black_box(&assessment);
            }
        },
        || {
            for proposal in &file.proposals {
                black_box(mkb_deals::assess(proposal));
            }
        },
    )
    .print("evaluate alone (the hand-written side also reads its numbers here)");
}

/// Selection over assessed proposals.
fn selection(program: &Program, text: &str, pairs: usize, many: usize) {
    let input = read(program, text);
    let file: mkb_deals::File = serde_json::from_str(text).expect("generated input");
    let assessed: Vec<mkb_deals::Assessed> = file.proposals.iter().map(mkb_deals::assess).collect();
    let mut standings = Vec::new();
    let mut assessment = Assessment::default();
    for (index, proposal) in input.proposals.iter().enumerate() {
        assess(program, proposal, None, &mut assessment);
        if assessment.stage == Stage::Through {
            standings.push(Standing {
                index,
                id: &proposal.id,
                open: false,
                keys: standing_keys(program, &assessment, proposal),
                amount: assessment.amount.clone(),
                received: proposal.received,
                reduced: false,
                claims: None,
                in_turn: None,
            });
        }
    }
    let ceiling = 280_000_000;
    let mine = select(program, &standings, &[]);
    let certain = mine
        .placements
        .iter()
        .filter(|placement| placement.outcome == Some(mkbcall::decision::Outcome::Selected))
        .count();
    let mut note = String::new();
    let _ = write!(
        note,
        "{certain} certainly selected, {} draws asked",
        mine.draws_needed.len()
    );
    let served = mkb_deals::select(&assessed, ceiling);
    // The hand-written side breaks ties by file order, which the library refuses to do: whoever it selects for certain must
    // be among those served by hand.
    for placement in &mine.placements {
        if placement.outcome == Some(mkbcall::decision::Outcome::Selected) {
            assert!(
                served.contains(&placement.index),
                "certain selections are served by hand too"
            );
        }
    }
    pair::pair(
        pairs,
        || drop(black_box(select(program, &standings, &[]))),
        || drop(black_box(mkb_deals::select(&assessed, ceiling))),
    )
    .print(&format!(
        "select among {} of {many} ({note})",
        standings.len()
    ));
}

/// The division of `program` under another ceiling, with `skip`, and at most so much per value where that is said.
fn divided(program: &Program, ceiling: i64, per_value: Option<i64>) -> Program {
    let mut program = program.clone();
    program.ceilings.truncate(1);
    program.ceilings[0].amount = Rational::from_i64(ceiling);
    let division = program.division.as_mut().expect("the call divides");
    division.shortfall = Shortfall::Skip;
    division.reserve = None;
    division.parts = per_value.map(|most| {
        let limit = Limit {
            name: "value".to_owned(),
            label: Bilingual::default(),
            span: Span::default(),
            condition: None,
            per: Some(Expr::literal(Value::Unknown, Type::Text, Span::default())),
            kind: LimitKind::AtMost,
            quantity: Quantity::Money(Rational::from_i64(most)),
            answer: None,
            within: None,
            rest: PotRest::Kept,
        };
        let step = DivisionStep {
            in_turn: false,
            name: None,
            label: Bilingual::default(),
            span: Span::default(),
            condition: None,
            order: StepOrder::Ranking,
            answer: Answer::Skip,
            most: None,
            flow: None,
            window: None,
        };
        Box::new(DivisionParts {
            limits: vec![limit],
            steps: vec![step],
            ..DivisionParts::default()
        })
    });
    program
}

/// Dividing the money over assessed proposals, under one ceiling or under a thousand limits too. Half of what is asked is
/// there.
fn division(program: &Program, n: usize, pairs: usize, per_value: Option<i64>) -> pair::Ratio {
    let asks = divide::asks(n);
    let ceiling = asks.iter().map(|one| one.cents).sum::<i64>() / 2;
    let program = divided(program, ceiling, per_value);
    let ids: Vec<String> = (0..n).map(|at| format!("P{at:07}")).collect();
    let keys = |one: &divide::Asks| vec![Bounds::exactly(Rational::from_i64(one.place))];
    let standings: Vec<Standing> = asks
        .iter()
        .zip(&ids)
        .enumerate()
        .map(|(index, (one, id))| Standing {
            index,
            id,
            open: false,
            keys: keys(one),
            amount: Bounds::exactly(Rational::from_i64(one.cents)),
            received: None,
            reduced: false,
            claims: per_value.map(|_| {
                Box::new(Claims {
                    limits: vec![vec![one.value.to_string()]],
                    units: vec![Rational::ZERO],
                    steps: vec![Some(StepKeys { keys: keys(one) })],
                    ..Claims::default()
                })
            }),
            in_turn: None,
        })
        .collect();
    let mine = select(&program, &standings, &[]);
    let is_served = |at: &usize| {
        let granted = mine.placements[*at].granted.as_ref();
        granted.is_some_and(Rational::is_positive)
    };
    let served: Vec<usize> = (0..n).filter(is_served).collect();
    if mine.draws_needed.is_empty() {
        assert_eq!(
            served,
            divide::select(&asks, ceiling, per_value),
            "both sides serve the same"
        );
    }
    let limits = if per_value.is_some() {
        "a thousand limits"
    } else {
        "one ceiling"
    };
    let ratio = pair::pair(
        pairs,
        || drop(black_box(select(&program, &standings, &[]))),
        || drop(black_box(divide::select(&asks, ceiling, per_value))),
    );
    ratio.print(&format!("divide over {n} under {limits}"));
    ratio
}

/// Stability of a selection under ten criteria: intervals of all weights, each assessor left out, each mark one step up and
/// down. There is nothing by hand to hold it against.
fn stability(call: &str, many: usize, assessors: usize) {
    let program = {
        let parsed = parse(Source::new("ten.call", call), &mut |_| None);
        check(&parsed).program.expect("the call checks clean")
    };
    let input = read(&program, &generate::ten(many, assessors));
    let start = std::time::Instant::now();
    let found = mkbcall::analyse::stability(&program, &input);
    let took = start.elapsed();
    assert!(found.criteria.len() == 10 && found.criteria.iter().all(|one| one.exact));
    let pots = if call == generate::TEN {
        ""
    } else {
        " in pots"
    };
    println!(
        "stability, {many} proposals{pots} and 10 criteria, {} marks: {took:?} ({} selected)",
        found.one_step.len(),
        found.selection.len()
    );
}
