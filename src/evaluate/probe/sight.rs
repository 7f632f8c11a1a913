//! What each test of a hurdle saw: its verdict, and for amounts and days by how much it differs.

use super::Hurdle;
use crate::decision::Verdict;
use crate::evaluate::assessment::{Assessment, Bounds, Deciding};
use crate::evaluate::field_threshold::looked_at as looked_at_in_field;
use crate::evaluate::got::Got;
use crate::evaluate::range::seconds;
use crate::evaluate::scene::{Frames, Scene};
use crate::evaluate::threshold;
use crate::program::{
    Condition, ConditionForm, DefineBody, Expr, Least, Program, Requirement, Value,
};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// One test: a comparison, or any condition that has no parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sight {
    /// What became of it.
    pub(crate) verdict: Verdict,
    /// What stands left of the comparison minus what stands right of it, where both are known numbers or moments.
    pub(crate) gap: Option<Rational>,
}

impl Sight {
    fn of(verdict: Verdict) -> Self {
        Self { verdict, gap: None }
    }
}

/// The tests of a hurdle in a fixed order, the hurdle as a whole first. Two proposals that differ in a number only give the
/// same tests.
pub(crate) fn sights(
    program: &Program,
    proposal: &Proposal,
    assessment: &Assessment,
    hurdle: Hurdle,
    out: &mut Vec<Sight>,
) {
    let program = program.for_receipt(proposal.counts_as_received());
    let scene = Scene::new(
        program,
        proposal,
        (&assessment.points, &assessment.total),
        assessment.memo.for_explaining(),
    );
    match hurdle {
        Hurdle::Final | Hurdle::Completeness => {}
        Hurdle::Window => out.push(Sight::of(assessment.window)),
        Hurdle::Requirement(n) => {
            let Some(requirement) = program.requirements.get(n) else {
                return;
            };
            let verdict = assessment.requirements.get(n).copied().flatten();
            out.push(Sight::of(verdict.unwrap_or(Verdict::Undetermined)));
            match &requirement.each {
                None => scene.see_rule(requirement, None, out),
                Some(each) => {
                    let _ = scene.filed(&each.list, None, |frame| {
                        scene.see_rule(requirement, Some(frame), out);
                    });
                }
            }
        }
        Hurdle::Threshold(deciding) => scene.see_threshold(assessment, deciding, out),
        Hurdle::Marks => {
            let known = assessment.total.known;
            let of_mark = assessment.points.iter().map(|points| points.known);
            for known in std::iter::once(known).chain(of_mark) {
                out.push(Sight::of(known_verdict(known)));
            }
        }
        Hurdle::Grant => scene.see_grant(assessment, out),
        Hurdle::Order => {
            let lack = crate::evaluate::order::lack(program, assessment, proposal);
            out.push(Sight::of(known_verdict(lack.is_none())));
        }
    }
}

fn known_verdict(known: bool) -> Verdict {
    if known {
        Verdict::Met
    } else {
        Verdict::Undetermined
    }
}

impl<'a> Scene<'a> {
    /// Every test of a requirement; of one element, where it is on each.
    fn see_rule<'v>(&self, rule: &'v Requirement, frames: Frames<'_, 'v>, out: &mut Vec<Sight>)
    where
        'a: 'v,
    {
        let around = [&rule.applies_if, &rule.unless].into_iter().flatten();
        for condition in around.chain([&rule.condition]) {
            self.see(condition, frames, out);
        }
    }

    /// Every test of a condition, also where another part decides already.
    fn see<'v>(&self, condition: &'v Condition, frames: Frames<'_, 'v>, out: &mut Vec<Sight>)
    where
        'a: 'v,
    {
        let verdict = self.verdict(condition, frames);
        match &condition.form {
            ConditionForm::Compare(_, left, right) => {
                let gap = self.gap(left, right, frames);
                out.push(Sight { verdict, gap });
            }
            ConditionForm::Between(subject, low, high) => {
                for end in [low, high] {
                    let gap = self.gap(subject, end, frames);
                    out.push(Sight { verdict, gap });
                }
            }
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                for line in lines {
                    self.see(&line.condition, frames, out);
                }
            }
            ConditionForm::Not(of) => self.see(of, frames, out),
            ConditionForm::Define(id) => {
                let define = self.program.defines.get(id.index());
                match define.map(|define| &define.body) {
                    Some(DefineBody::Condition(of)) => self.see(of, None, out),
                    _ => out.push(Sight::of(verdict)),
                }
            }
            ConditionForm::Every(list, filter, each) => {
                let _ = self.elements(list, frames, |frame| {
                    if let Some(filter) = filter {
                        self.see(filter, Some(frame), out);
                    }
                    self.see(each, Some(frame), out);
                });
                out.push(Sight::of(verdict));
            }
            ConditionForm::Some(list, each) => {
                let _ = self.elements(list, frames, |frame| self.see(each, Some(frame), out));
                out.push(Sight::of(verdict));
            }
            ConditionForm::Vote(vote) => {
                let count = self.vote_count(*vote);
                let twice = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).saturating_mul(2);
                let gap = twice(count.yes).saturating_sub(twice(count.of) / 2);
                let gap = Some(Rational::from_i64(gap));
                out.push(Sight { verdict, gap });
            }
            _ => out.push(Sight::of(verdict)),
        }
    }

    fn gap<'v>(&self, left: &'v Expr, right: &'v Expr, frames: Frames<'_, 'v>) -> Option<Rational>
    where
        'a: 'v,
    {
        gap(&self.value(left, frames), &self.value(right, frames))
    }

    fn see_threshold(&self, assessment: &Assessment, deciding: Deciding, out: &mut Vec<Sight>) {
        let mut verdict = None;
        threshold::all(self, assessment, |found, of| {
            if found == deciding {
                verdict = Some(of);
            }
        });
        let verdict = verdict.unwrap_or(Verdict::Undetermined);
        let of = (self.program, self.proposal);
        let Some((least, bounds)) = looked_at(of, assessment, deciding) else {
            let gap = self.gap_of_field(assessment, deciding);
            out.push(Sight { verdict, gap });
            return;
        };
        let gap = bounds.value().map(|points| points - &least.at_least);
        out.push(Sight { verdict, gap });
        if let Some(condition) = &least.condition {
            self.see(condition, None, out);
        }
    }

    /// How far the points lie from a threshold that is found from the field.
    fn gap_of_field(&self, assessment: &Assessment, deciding: Deciding) -> Option<Rational> {
        let Deciding::ScoreThreshold(n) = deciding else {
            return None;
        };
        let score = self.program.score.as_ref()?;
        let n = n.checked_sub(score.thresholds.len())?;
        let rule = score.field_thresholds.get(n)?;
        let of = (self.program, self.proposal);
        let points = looked_at_in_field(of, assessment, rule.weighted)?;
        self.field_threshold(n).map(|least| &points - &least)
    }

    /// Whether the amount is known, and how far it lies from every minimum.
    fn see_grant(&self, assessment: &Assessment, out: &mut Vec<Sight>) {
        let Some(grant) = &self.program.grant else {
            return;
        };
        let refusal = self.with_grant(|computed| computed.refusal.map(|(_, verdict)| verdict));
        let verdict = refusal.flatten();
        let known = known_verdict(assessment.amount.known);
        out.push(Sight {
            verdict: verdict.unwrap_or(known),
            gap: None,
        });
        for line in &grant.lines {
            if let (crate::program::Step::Minimum(minimum, _), false) =
                (&line.step, line.per_element)
            {
                let amount = assessment.amount.value().cloned().map(Got::number);
                let gap = amount.and_then(|amount| gap(&amount, &self.value(minimum, None)));
                out.push(Sight {
                    verdict: known,
                    gap,
                });
            }
            if let Some(condition) = line.condition.as_ref().filter(|_| !line.per_element) {
                self.see(condition, None, out);
            }
        }
    }
}

fn looked_at<'p>(
    (program, proposal): (&'p Program, &Proposal),
    assessment: &Assessment,
    deciding: Deciding,
) -> Option<(&'p Least, Bounds)> {
    match deciding {
        Deciding::CriterionThreshold(id, n) => {
            let criterion = program.criteria.get(id.index())?;
            let least = criterion.thresholds.get(usize::from(n))?;
            Some((least, assessment.points.get(id.index())?.clone()))
        }
        Deciding::GroupThreshold(id, n) => {
            let group = program.groups.get(usize::from(id))?;
            let threshold = group.thresholds.get(usize::from(n))?;
            let bounds =
                threshold::looked_at((program, proposal), assessment, (threshold, Some(id)));
            Some((&threshold.least, bounds))
        }
        Deciding::ScoreThreshold(n) => {
            let threshold = program.score.as_ref()?.thresholds.get(n)?;
            let bounds = threshold::looked_at((program, proposal), assessment, (threshold, None));
            Some((&threshold.least, bounds))
        }
        _ => None,
    }
}

fn gap(left: &Got<'_>, right: &Got<'_>) -> Option<Rational> {
    match (left.value()?, right.value()?) {
        (Value::Number(left), Value::Number(right)) => Some(left - right),
        (Value::Date(left), Value::Date(right)) => {
            let days = left.since(*right).ok()?.get_days();
            Some(Rational::from_i64(days.into()))
        }
        (Value::Time(left), Value::Time(right)) => {
            let seconds = left.duration_since(*right).as_secs();
            Some(Rational::from_i64(seconds))
        }
        (Value::Instant(left), Value::Instant(right)) => Some(seconds(*left) - seconds(*right)),
        _ => None,
    }
}
