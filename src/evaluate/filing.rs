//! Rules between proposals that are decided at filing: who stands of those that share a value.
//!
//! Asked after each proposal was assessed by itself. Whoever awaits something still stands in line: if it may yet drop out, and
//! then would not count, those behind it wait.

use std::collections::BTreeMap;

use super::assessment::{Assessment, Deciding, Stage};
use super::got::Got;
use super::scene::Scene;
use crate::decision::{Outcome, Verdict};
use crate::program::{AtFiling, Program, Value, party};
use crate::proposal::Proposal;
use crate::quantity::Instant;

/// What became of one proposal under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// Whether it stands.
    pub(super) verdict: Verdict,
    /// The ids of those that stand before it, sorted.
    pub(super) before: Vec<Box<str>>,
}

impl Standing {
    const ALONE: Self = Self {
        verdict: Verdict::NotApplicable,
        before: Vec::new(),
    };
}

/// Applies the rules to all assessments, one per proposal.
pub(super) fn apply(program: &Program, proposals: &[Proposal], assessments: &mut [Assessment]) {
    let rules = program.at_filing.iter();
    let found: Vec<Vec<Standing>> = rules
        .map(|rule| standings(program, rule, proposals, assessments))
        .collect();
    for (at, assessment) in assessments.iter_mut().enumerate() {
        let mine = found.iter().filter_map(|rule| rule.get(at).cloned());
        assessment.filings = mine.collect();
        if matches!(assessment.stage, Stage::Ended(_)) && !ends_later(program, assessment) {
            continue;
        }
        let verdicts = || assessment.filings.iter().map(|standing| standing.verdict);
        let first = |wanted: Verdict| verdicts().position(|verdict| verdict == wanted);
        let (outcome, at) = if let Some(at) = first(Verdict::NotMet) {
            (Stage::Ended(Outcome::Refused), at)
        } else if assessment.stage != Stage::Through {
            // Open, or ended by what comes later: an open question here changes nothing.
            continue;
        } else if let Some(at) = first(Verdict::Undetermined) {
            (Stage::Open(Outcome::AwaitingFacts), at)
        } else if let Some(at) = first(Verdict::AwaitingJudgement) {
            (Stage::Open(Outcome::AwaitingJudgement), at)
        } else {
            continue;
        };
        assessment.stage = outcome;
        assessment.deciding = Deciding::Filing(at);
    }
}

/// What becomes of each proposal under one rule.
fn standings(
    program: &Program,
    rule: &AtFiling,
    proposals: &[Proposal],
    assessments: &mut [Assessment],
) -> Vec<Standing> {
    let mut out = vec![Standing::ALONE; proposals.len()];
    let mut shared: BTreeMap<Share, Vec<usize>> = BTreeMap::new();
    for (at, (proposal, assessment)) in proposals.iter().zip(assessments.iter_mut()).enumerate() {
        if !counts(rule, assessment) && !ends_later(program, assessment) {
            continue;
        }
        match concerned(program, rule, proposal, assessment) {
            Concerned::No => {}
            Concerned::By(values) => {
                for value in values {
                    shared.entry(value).or_default().push(at);
                }
            }
            Concerned::Unknown(verdict) => {
                if let Some(slot) = out.get_mut(at) {
                    slot.verdict = verdict;
                }
            }
        }
    }
    for members in shared.into_values() {
        line_up(rule, proposals, assessments, &members, &mut out);
    }
    out
}

/// Whether one that ended by itself counts.
fn counts(rule: &AtFiling, assessment: &Assessment) -> bool {
    match assessment.stage {
        Stage::Ended(Outcome::Withdrawn) => rule.counting.withdrawn,
        Stage::Ended(Outcome::OutsideWindow) => rule.counting.outside_window,
        Stage::Ended(_) => rule.counting.refused,
        Stage::Open(_) | Stage::Through => true,
    }
}

/// Whether one that ended by itself did so in what comes after the rules between proposals: a threshold, or what follows it.
fn ends_later(program: &Program, assessment: &Assessment) -> bool {
    match assessment.deciding {
        Deciding::CriterionThreshold(..)
        | Deciding::GroupThreshold(..)
        | Deciding::ScoreThreshold(_)
        | Deciding::GrantMinimum(_) => true,
        Deciding::Requirement(nth) => program
            .requirements
            .get(nth)
            .is_some_and(|requirement| requirement.after_grant),
        _ => false,
    }
}

/// Whom a rule concerns.
enum Concerned {
    No,
    By(Vec<Share>),
    Unknown(Verdict),
}

/// What is shared, comparable.
type Share = String;

fn concerned(
    program: &Program,
    rule: &AtFiling,
    proposal: &Proposal,
    assessment: &mut Assessment,
) -> Concerned {
    let memo = std::mem::take(&mut assessment.memo);
    let scene = Scene::new(
        program,
        proposal,
        (&assessment.points, &assessment.total),
        memo,
    );
    let condition = rule.condition.as_ref();
    let found = match condition.map_or(Verdict::Met, |condition| scene.verdict(condition, None)) {
        Verdict::NotMet | Verdict::NotApplicable => Concerned::No,
        Verdict::Met => match scene.value(&rule.per, None) {
            Got::None | Got::NotApplicable => Concerned::No,
            got => match (got.value(), got.lack()) {
                (Some(value), _) => Concerned::By(shares(value)),
                (None, lack) => Concerned::Unknown(
                    lack.map_or(Verdict::Undetermined, super::got::Lack::verdict),
                ),
            },
        },
        open => Concerned::Unknown(open),
    };
    let memo = scene.into_memo();
    assessment.memo = memo;
    found
}

/// The values that may be shared: one, or each of a list or set. A party is known by its code, else by its name.
fn shares(value: &Value) -> Vec<Share> {
    match value {
        Value::List(values) => values.iter().flat_map(shares).collect(),
        Value::Set(choices) => choices.iter().map(ToString::to_string).collect(),
        Value::Record(fields) => {
            let text = |at: u16| match fields.get(usize::from(at)) {
                Some(Value::Text(text)) => Some(text.to_string()),
                _ => None,
            };
            let known = text(party::CODE).or_else(|| text(party::NAME));
            known.map_or_else(|| vec![format!("{value:?}")], |known| vec![known])
        }
        Value::Text(text) => vec![text.to_string()],
        other => vec![format!("{other:?}")],
    }
}

/// Puts those that share a value in the order of receipt, and says who stands.
fn line_up(
    rule: &AtFiling,
    proposals: &[Proposal],
    assessments: &[Assessment],
    members: &[usize],
    out: &mut [Standing],
) {
    let received = |at: usize| proposals.get(at).and_then(|proposal| proposal.received);
    let comes_before = |a: Instant, b: Instant| if rule.last_stands { a > b } else { a < b };
    let most = usize::try_from(rule.most).unwrap_or(usize::MAX);
    for at in members.iter().copied() {
        let Some(mine) = received(at) else {
            worsen(out, at, Verdict::Undetermined, Vec::new());
            continue;
        };
        let (mut sure, mut unsure, mut equal) = (Vec::new(), 0_usize, 0_usize);
        for other in members.iter().copied().filter(|other| *other != at) {
            if !assessments
                .get(other)
                .is_some_and(|other| counts(rule, other))
            {
                continue;
            }
            let Some(theirs) = received(other) else {
                unsure += 1;
                continue;
            };
            if theirs == mine {
                equal += 1;
            } else if comes_before(theirs, mine) {
                let stage = assessments.get(other).map(|assessment| assessment.stage);
                let may_drop_out = matches!(stage, Some(Stage::Open(_))) && !rule.counting.refused;
                if may_drop_out {
                    unsure += 1;
                } else if let Some(proposal) = proposals.get(other) {
                    sure.push(proposal.id.clone());
                }
            }
        }
        let verdict = if sure.len() >= most {
            Verdict::NotMet
        } else if sure.len() + unsure >= most {
            Verdict::Undetermined
        } else if sure.len() + unsure + equal >= most {
            Verdict::AwaitingJudgement
        } else {
            Verdict::Met
        };
        sure.sort_unstable();
        worsen(out, at, verdict, sure);
    }
}

/// The worst of several shared values holds.
fn worsen(out: &mut [Standing], at: usize, verdict: Verdict, before: Vec<Box<str>>) {
    let rank = |verdict: Verdict| match verdict {
        Verdict::NotApplicable => 0,
        Verdict::Met => 1,
        Verdict::AwaitingJudgement => 2,
        Verdict::Undetermined => 3,
        Verdict::NotMet => 4,
    };
    if let Some(slot) = out.get_mut(at)
        && rank(verdict) > rank(slot.verdict)
    {
        *slot = Standing { verdict, before };
    }
}
