//! The ends of intervals, held against every crossing and threshold tried one by one; single steps against whole selections.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::struct_excessive_bools,
    reason = "tests"
)]

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::evaluate::{Assessment, assess, assess_all};
use crate::proposal::{FitOptions, fit};
use crate::syntax::parse;
use crate::text::Source;
use crate::words::Language;

/// A call and an input, drawn at random.
#[derive(Debug, Clone)]
struct Case {
    weights: Vec<u32>,
    multipliers: bool,
    out_of: Option<u32>,
    threshold: Option<u32>,
    share: bool,
    requirement: Option<u32>,
    then_first: bool,
    shortfall: &'static str,
    reserve: Option<(u32, bool)>,
    ceiling: u32,
    /// Per proposal: what it asks, and per assessor its marks.
    proposals: Vec<(u32, Vec<Vec<u32>>)>,
    draw: bool,
    /// For those that ask this at least: so much, and whether it is taken out of the ceiling.
    pot: Option<(u32, u32, bool)>,
}

fn case() -> impl Strategy<Value = Case> {
    (2_usize..4, 1_usize..3)
        .prop_flat_map(|(criteria, assessors)| {
            let marks =
                prop::collection::vec(prop::collection::vec(0_u32..=5, criteria), assessors);
            (
                prop::collection::vec(1_u32..6, criteria),
                (
                    any::<bool>(),
                    prop::option::of(Just(100)),
                    prop::option::of(1_u32..60),
                    any::<bool>(),
                ),
                (
                    prop::option::weighted(0.3, 1_u32..5),
                    any::<bool>(),
                    any::<bool>(),
                    prop::option::weighted(0.3, (1_u32..5, 1_u32..12, any::<bool>())),
                ),
                prop_oneof![Just("stop"), Just("skip"), Just("partial")],
                prop::option::weighted(0.3, (1_u32..3, any::<bool>())),
                1_u32..16,
                prop::collection::vec((1_u32..6, marks), 2..8),
            )
        })
        .prop_map(
            |(
                weights,
                (multipliers, out_of, threshold, share),
                (requirement, then_first, draw, pot),
                shortfall,
                reserve,
                ceiling,
                proposals,
            )| Case {
                weights,
                multipliers,
                out_of,
                threshold,
                share,
                requirement,
                then_first,
                shortfall,
                reserve,
                ceiling,
                proposals,
                draw,
                pot,
            },
        )
}

/// Percentages in these proportions, 100 together.
fn percentages(parts: &[u32]) -> Vec<u32> {
    let sum: u32 = parts.iter().sum();
    let mut shares: Vec<u32> = parts.iter().map(|part| part * 100 / sum).collect();
    shares[0] += 100 - shares.iter().sum::<u32>();
    shares
}

fn call_text(case: &Case) -> String {
    let mut text = String::from(
        "call random \"Random\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         proposal { requested money \"m\" }\n",
    );
    let shares = percentages(&case.weights);
    for (n, (part, share)) in case.weights.iter().zip(shares).enumerate() {
        let weight = if case.multipliers {
            part.to_string()
        } else {
            format!("{share}%")
        };
        let _ = writeln!(
            text,
            "criterion c{n} \"C\" {{ points 0 to 5 step 1   weight {weight}   cite s }}"
        );
    }
    let out_of = case
        .out_of
        .map_or_else(String::new, |n| format!(", out of {n}"));
    let most: u32 = case.out_of.unwrap_or(if case.multipliers {
        5 * case.weights.iter().sum::<u32>()
    } else {
        5
    });
    let threshold = case.threshold.map_or_else(String::new, |part| {
        if case.share {
            format!("threshold weighted at least {part}% of the maximum")
        } else {
            format!(
                "threshold weighted at least {}",
                (most * part / 60).max(1).min(most)
            )
        }
    });
    let _ = writeln!(
        text,
        "score {{ assessors mean per criterion, at least 1 per criterion   total weighted{out_of}   {threshold}   cite s }}"
    );
    if let Some(least) = case.requirement {
        let _ = writeln!(
            text,
            "require strong \"R\": c0 at least {least} or total at least {}   cite s",
            most * 3 / 5
        );
    }
    let then = if case.then_first { ", then c0" } else { "" };
    let pot = case
        .pot
        .map(|(least, most, own)| (least, most.min(case.ceiling), own));
    let pot = pot.map_or_else(String::new, |(least, most, own)| {
        let kind = if own { "amount" } else { "maximum" };
        format!(
            "pot large \"L\" {{ applies if requested at least EUR {least}   {kind} EUR {most} }}"
        )
    });
    let reserve = case.reserve.map_or_else(String::new, |(n, first)| {
        let which = if first { "first" } else { "without" };
        format!("reserve list {n}, {which} the one that stopped")
    });
    let _ = writeln!(
        text,
        "ranking {{ by total{then}   ties by lot   cite s }}\ngrant {{ amount requested   round down to EUR 1   cite s }}\n\
         ceiling EUR {} {{ cite s }}\ndivision {{ by ranking   leads to grant   shortfall {}   {pot}   {reserve}   others refused   cite s }}",
        case.ceiling, case.shortfall
    );
    text
}

fn input_text(case: &Case, draws: &[String]) -> String {
    let proposals = case
        .proposals
        .iter()
        .enumerate()
        .map(|(n, (asked, marks))| {
            let of = |marks: &Vec<u32>| {
                let marks = marks
                    .iter()
                    .enumerate()
                    .map(|(n, mark)| format!("\"c{n}\":{mark}"));
                format!("{{{}}}", marks.collect::<Vec<_>>().join(","))
            };
            let scores = marks
                .iter()
                .enumerate()
                .map(|(n, marks)| format!("\"A{n}\":{}", of(marks)));
            format!(
                "{{\"id\":\"P{n}\",\"facts\":{{\"requested\":{asked}}},\"scores\":{{{}}}}}",
                scores.collect::<Vec<_>>().join(",")
            )
        });
    format!(
        "{{\"call\":\"random\",\"proposals\":[{}],\"draws\":[{}]}}",
        proposals.collect::<Vec<_>>().join(","),
        draws.join(",")
    )
}

fn program(text: &str) -> Program {
    let parsed = parse(Source::new("random.call", text), &mut |_| None);
    let checked = crate::check::check(&parsed);
    let told = || crate::diagnostic::plain(&checked.diagnostics, &parsed.sources, Language::En);
    let told = checked.program.is_none().then(told);
    checked
        .program
        .unwrap_or_else(|| panic!("{told:?}\n{text}"))
}

/// The input, with the draws recorded that are asked if the case says so.
fn input(case: &Case, program: &Program) -> Input {
    let read = |draws: &[String]| {
        fit(
            program,
            "random.json",
            &input_text(case, draws),
            FitOptions::default(),
        )
        .unwrap()
    };
    let first = read(&[]);
    if !case.draw {
        return first;
    }
    let field = Field::new(program, &first);
    let draws = field.base.questions.iter().map(|question| {
        let ids: Vec<String> = question
            .split_once(':')
            .unwrap()
            .1
            .split(',')
            .map(|id| format!("\"{id}\""))
            .collect();
        format!(
            "{{\"question\":\"{question}\",\"order\":[{}]}}",
            ids.join(",")
        )
    });
    read(&draws.collect::<Vec<_>>())
}

/// Every share at which two totals cross or something is just reached, sorted, with both edges.
fn all_breaks(field: &Field<'_>, moved: &mut Moved) -> Vec<Rational> {
    let (comparisons, _) = crate::evaluate::comparisons_of_total(field.program);
    let mut rows: Vec<Vec<Rational>> = Vec::new();
    for share in [Rational::ZERO, Rational::ONE] {
        let program = moved.at(&share);
        let assessments = assess_all(program, field.input);
        let mut row = Vec::new();
        for (proposal, assessment) in field.input.proposals.iter().zip(&assessments) {
            row.push(assessment.ranking_total.value().unwrap().clone());
            row.extend(
                crate::evaluate::margins(program, proposal, assessment, &comparisons)
                    .into_iter()
                    .flatten(),
            );
        }
        rows.push(row);
    }
    let mut breaks = vec![Rational::ZERO, Rational::ONE];
    let n = rows[0].len();
    let mut zero_of = |at_zero: Rational, at_one: Rational| {
        // a + (b - a) x = 0
        if let Some(at) = at_zero.checked_div(&(&at_zero - &at_one))
            && at.is_positive()
            && at < Rational::ONE
        {
            breaks.push(at);
        }
    };
    for a in 0..n {
        zero_of(rows[0][a].clone(), rows[1][a].clone());
        for b in 0..a {
            zero_of(&rows[0][a] - &rows[0][b], &rows[1][a] - &rows[1][b]);
        }
    }
    breaks.sort();
    breaks.dedup();
    breaks
}

fn middle(a: &Rational, b: &Rational) -> Rational {
    (a + b).checked_div(&Rational::from_i64(2)).unwrap()
}

/// Whether the selection is another one at this share.
fn differs(field: &Field<'_>, moved: &mut Moved, share: &Rational) -> bool {
    let program = moved.at(share);
    let assessments = assess_all(program, field.input);
    let through = assessments.iter().map(field::takes_part);
    let pairs = field.input.proposals.iter().zip(&assessments);
    let selection = field::signature(program, field.input, pairs);
    let short = field.with(program, &mut field::Reweighed::default());
    assert_eq!(short, (selection.clone(), through.collect()));
    selection.differs(&field.base)
}

fn holds(case: &Case) -> Result<(), TestCaseError> {
    let program = program(&call_text(case));
    let input = input(case, &program);
    let field = Field::new(&program, &input);
    for at in 0..program.criteria.len() {
        let Some(mut moved) = Moved::new(&program, Set::Total, at) else {
            continue;
        };
        let share = moved.share();
        let (low, high, exact) = walk::ends(&field, Moved::new(&program, Set::Total, at).unwrap());
        prop_assert!(exact && low <= share && share <= high);
        let breaks = all_breaks(&field, &mut moved);
        // The same for every value strictly between: at every break, and between each two.
        let mut points: Vec<Rational> = breaks
            .iter()
            .chain([&low, &high, &share])
            .cloned()
            .collect();
        points.sort();
        points.dedup();
        let between: Vec<Rational> = points
            .windows(2)
            .map(|pair| middle(&pair[0], &pair[1]))
            .collect();
        for point in points
            .iter()
            .chain(&between)
            .filter(|point| low < **point && **point < high)
        {
            prop_assert!(
                !differs(&field, &mut moved, point),
                "inside, at {point} of {low} to {high}"
            );
        }
        // Another one at each end or just outside it, as near as no break lies between.
        if high < Rational::ONE {
            let next = points.iter().find(|point| **point > high).unwrap();
            let outside = middle(&high, next);
            prop_assert!(
                differs(&field, &mut moved, &high) || differs(&field, &mut moved, &outside),
                "above {high} of {}",
                program.criteria[at].name
            );
        }
        if low.is_positive() {
            let next = points.iter().rev().find(|point| **point < low).unwrap();
            let outside = middle(&low, next);
            prop_assert!(
                differs(&field, &mut moved, &low) || differs(&field, &mut moved, &outside),
                "below {low} of {}",
                program.criteria[at].name
            );
        }
    }
    Ok(())
}

/// Each step, by a whole selection.
fn steps_hold(case: &Case) -> Result<(), TestCaseError> {
    let program = program(&call_text(case));
    let input = input(case, &program);
    let field = Field::new(&program, &input);
    let steps = one_step::all(&field);
    let mut n = 0;
    for (at, proposal) in input.proposals.iter().enumerate() {
        for (nth, mark) in proposal.marks.iter().enumerate() {
            for (up, found) in [(1, steps[n].up), (-1, steps[n].down)] {
                let points = mark.points.as_ref().unwrap() + &Rational::from_i64(up);
                if points.is_negative() || points > Rational::from_i64(5) {
                    prop_assert_eq!(found, None);
                    continue;
                }
                let mut other = proposal.clone();
                other.marks[nth].points = Some(points);
                let mut assessment = Assessment::default();
                assess(&program, &other, None, &mut assessment);
                let expected = field.with_one(at, &other, &assessment).differs(&field.base);
                prop_assert_eq!(found, Some(expected), "{:?}", steps[n]);
            }
            n += 1;
        }
    }
    prop_assert_eq!(n, steps.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_selection_changes_at_the_ends_and_not_between(case in case()) {
        holds(&case)?;
    }

    #[test]
    fn a_step_changes_the_selection_where_a_whole_selection_says_so(case in case()) {
        steps_hold(&case)?;
    }
}
