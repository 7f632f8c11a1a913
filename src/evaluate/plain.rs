//! The short way from marks to points and a total, where everything is known: numbers never become ends of a range.
//!
//! It is taken only where it comes to the same as the long way (`marks`, `sum`), and gives nothing in every other case. Both are
//! exact and a number has one form, so that nobody can see which way was taken; a test holds them against each other.

use super::assessment::Bounds;
use crate::decision::Verdict;
use crate::program::{Assessors, Method, Per, Program, Score, Weight};
use crate::proposal::{Mark, Proposal};
use crate::quantity::{Adder, Rational};

/// The mean of the marks on one criterion that applies, in one walk. Nothing where a mark is missing, or where a rule or
/// anything recorded may set one aside or ask for another.
pub(super) fn mean(rule: &Assessors, proposal: &Proposal, marks: &[Mark]) -> Option<Rational> {
    let is_plain = proposal.removals.is_empty()
        && proposal.recusals.is_empty()
        && rule.method == Method::Mean
        && rule.per == Per::Criterion
        && rule.at_least_per == Per::Criterion
        && rule.spread.is_none();
    let wanted = rule.at_least.max(rule.after_removals.unwrap_or(0)).max(1);
    if !is_plain || marks.len() < usize::try_from(wanted).ok()? {
        return None;
    }
    let mut sum = Adder::default();
    for mark in marks {
        sum.add(mark.points.as_ref()?);
    }
    sum.shared_by(i64::try_from(marks.len()).ok()?)
}

/// The total over all criteria, of points that are known. Nothing where one is open, or where others take over the part of a
/// criterion.
pub(super) fn total(
    program: &Program,
    score: &Score,
    (points, applies): (&[Bounds], &[Verdict]),
) -> Option<Rational> {
    let (rule, one) = (&score.total, Rational::ONE);
    let all = program.criteria.iter().map(|criterion| &criterion.max);
    let all: Rational = if rule.out_of.is_some() && !rule.weighted {
        all.sum()
    } else {
        Rational::ONE
    };
    let mut sum = Adder::default();
    for ((criterion, points), applies) in program.criteria.iter().zip(points).zip(applies) {
        let points = points.value().filter(|_| !applies.is_open())?;
        let weight = criterion.weight.as_ref().filter(|_| rule.weighted);
        let weight = weight.map_or(&one, Weight::factor);
        match &rule.out_of {
            None => sum.add_quotient(&[points, weight], &one),
            Some(out_of) => {
                let whole = if rule.weighted { &criterion.max } else { &all };
                sum.add_quotient(&[points, weight, out_of], whole);
            }
        }
    }
    Some(sum.total())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;
    use crate::evaluate::marks::Marks;
    use crate::evaluate::method::combine;
    use crate::evaluate::range::Range;
    use crate::evaluate::sum::{Sums, factor};
    use crate::program::CriterionId;
    use crate::proposal::Recusal;
    use crate::syntax::parse;
    use crate::text::Source;

    const CALL: &str = r#"
call short "Short"
authority "Invented"
regime    subsidy
time zone Europe/Amsterdam
source    s "Invented"
proposal  { requested money "the amount asked" }
criterion a "a" { points 0 to 5 step 0.5   weight 30%   cite s }
criterion b "b" { points 0 to 7 step 1     weight 45%   cite s }
criterion c "c" { points 1 to 9 step 1     weight 25%   cite s }
score {
  assessors mean per criterion, at least 2 per criterion
  total     weighted, out of 100
  cite      s
}
"#;

    fn program() -> Program {
        let parsed = parse(Source::new("short.call", CALL), &mut |_| None);
        let checked = crate::check::check(&parsed);
        checked.program.unwrap()
    }

    /// Marks as given, null or far too large now and then: the short way must give way or agree.
    fn points() -> impl Strategy<Value = Option<Rational>> {
        let edge = prop_oneof![Just(i64::MAX), Just(i64::MIN + 1)];
        prop_oneof![
            12 => (0_i64..20).prop_map(|halves| Rational::new(halves, 2)),
            1 => Just(None),
            1 => (edge, 1_i64..9).prop_map(|(num, den)| Rational::new(num, den)),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_ways_agree(
            given in prop::collection::vec(prop::collection::vec(points(), 0..5), 3),
            (recused, weighted, scaled) in (0_u8..8, any::<bool>(), any::<bool>()),
            applies in prop::collection::vec(prop_oneof![
                6 => Just(Verdict::Met),
                1 => Just(Verdict::NotApplicable),
                1 => Just(Verdict::Undetermined),
            ], 3),
        ) {
            let mut program = program();
            let mut score = program.score.take().unwrap();
            score.total.weighted = weighted;
            if !scaled {
                score.total.out_of = None;
            }
            program.score = Some(score.clone());
            let mut proposal = Proposal::default();
            for (criterion, given) in (0..).map(CriterionId).zip(&given) {
                let marks = (0..).zip(given).map(|(assessor, points)| Mark {
                    criterion,
                    assessor,
                    points: points.clone(),
                    reason: None,
                });
                proposal.marks.extend(marks);
            }
            if recused == 0 {
                proposal.recusals.push(Recusal { assessor: 0, reason: None });
            }
            let marks = Marks::new(&program, &score, &proposal, &applies);
            let mut points = Vec::new();
            for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
                if marks.may_apply(id) {
                    let long = (marks.missing(id) == 0)
                        .then(|| combine(&score.assessors.method, marks.counting(id)))
                        .flatten();
                    let short = mean(&score.assessors, &proposal, marks.on(id));
                    prop_assert!(short.is_none() || short == long, "{short:?} {long:?}");
                    // Nothing recorded: then the short way is taken wherever there is an answer.
                    prop_assert!(recused == 0 || short == long, "{short:?} {long:?}");
                }
                points.push(marks.points(id, criterion));
            }
            let sums = Sums::new(&program, &proposal, &points, &applies);
            let long = sums.of(None, |criterion| {
                Range::exactly(factor(&program, &score, criterion))
            });
            prop_assert_eq!(sums.total(&score), long);
        }
    }
}
