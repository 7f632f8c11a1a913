//! One proposal, from receipt to amount: verdicts and what they lead to, in the order in which outcomes take precedence.

use super::assessment::{Assessment, Bounds, Deciding, Stage};
use super::claims;
use super::field::Field;
use super::got::Lack;
use super::order;
use super::requirement::{Effect, comes_first, sends_back};
use super::scene::Scene;
use super::score::score;
use super::threshold;
use super::timing::{Completion, completion};
use super::window::filing;
use crate::decision::{Outcome, Verdict};
use crate::program::{Force, Program, Requirement};
use crate::proposal::Proposal;
use crate::quantity::Instant;

/// Assesses a proposal up to the amount that it would get. `assessment` is written over; reuse it for the next proposal.
pub fn assess(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &mut Assessment,
) {
    assessment.field = Field::default();
    assessment.memo.overalls = None;
    run(program, proposal, as_of, assessment, true);
}

/// [`assess`], with what `assessment` holds of the field.
pub(super) fn assess_again(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &mut Assessment,
) {
    run(program, proposal, as_of, assessment, true);
}

/// Assesses a proposal up to the marks of assessors, which are not looked at.
pub fn assess_before_scoring(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &mut Assessment,
) {
    run(program, proposal, as_of, assessment, false);
}

fn run(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &mut Assessment,
    whole: bool,
) {
    let program = program.for_receipt(proposal.counts_as_received());
    assessment.clear(program);
    (assessment.window, assessment.filed_in) = filing(program, proposal, &mut assessment.memo);
    let completion = completion(program, proposal, as_of);
    let early = if proposal.withdrawn.is_some() {
        Some((Outcome::Withdrawn, Deciding::Withdrawal))
    } else if assessment.window == Verdict::NotMet {
        Some((Outcome::OutsideWindow, Deciding::Window))
    } else if completion == Completion::Missed {
        Some((Outcome::NotTreated, Deciding::Completeness))
    } else {
        None
    };
    if let Some((outcome, deciding)) = early {
        assessment.end(outcome, deciding);
        return;
    }
    let mut standing = Standing::default();
    if let Some(lack) = Lack::of(assessment.window) {
        standing.opens(awaiting(lack), (Group::Window, 0), Deciding::Window);
    }
    if completion == Completion::Awaited {
        standing.opens(
            Outcome::AwaitingFacts,
            (Group::Completeness, 0),
            Deciding::Completeness,
        );
    }
    if whole {
        score(program, proposal, assessment);
    }
    requirements(
        program,
        proposal,
        completion,
        assessment,
        (&mut standing, whole),
    );
    assessment.is_whole = whole && !standing.is_settled_first();
    if assessment.is_whole {
        thresholds(program, proposal, assessment, &mut standing);
        let lack = order::lack(program, assessment, proposal)
            .max(claims::lack(program, assessment, proposal));
        if let Some(lack) = lack {
            standing.opens(awaiting(lack), (Group::Order, 0), Deciding::Order);
        }
    }
    standing.conclude(assessment);
}

/// The verdict on every requirement, and the amount.
fn requirements(
    program: &Program,
    proposal: &Proposal,
    completion: Completion,
    assessment: &mut Assessment,
    (standing, whole): (&mut Standing, bool),
) {
    let Assessment {
        points,
        total,
        requirements,
        dropping,
        memo,
        amount,
        reduced,
        ..
    } = assessment;
    let scene = Scene::new(program, proposal, (points, total), std::mem::take(memo));
    for first in [true, false] {
        if !first && standing.is_settled_first() {
            break;
        }
        for (n, (requirement, slot)) in program
            .requirements
            .iter()
            .zip(requirements.iter_mut())
            .enumerate()
        {
            if comes_first(requirement) != first || (requirement.after_grant && !whole) {
                continue;
            }
            let is_early = requirement.reads_overall && !scene.knows_overalls();
            if is_early || !scene.is_in_force(requirement) {
                continue;
            }
            let verdict = scene.repaired(requirement, completion);
            *slot = Some(verdict);
            if verdict != Verdict::NotMet && scene.drops(requirement) {
                dropping.push(n);
            }
            let at = (Group::of(requirement), n);
            match scene.effect(requirement, verdict, completion) {
                Effect::None => {}
                Effect::Ends(outcome) => standing.ends(outcome, at, Deciding::Requirement(n)),
                Effect::Opens(outcome) => standing.opens(outcome, at, Deciding::Requirement(n)),
            }
        }
    }
    let is_early = program
        .grant
        .as_ref()
        .is_some_and(|grant| grant.reads_overall)
        && !scene.knows_overalls();
    if whole && !is_early && !standing.is_settled_first() {
        let computed = scene
            .with_grant(|computed| (computed.amount.clone(), computed.refusal, computed.reduced));
        if let Some((range, refusal, is_reduced)) = computed {
            let lack = range.lack;
            *amount = range.into_bounds();
            *reduced = is_reduced;
            if let Some(lack) = lack.filter(|_| !amount.known) {
                standing.opens(awaiting(lack), (Group::Grant, 0), Deciding::Grant);
            }
            match refusal {
                Some((line, Verdict::NotMet)) => standing.ends(
                    Outcome::Refused,
                    (Group::GrantMinimum, line),
                    Deciding::GrantMinimum(line),
                ),
                Some((line, verdict)) => {
                    let lack = Lack::of(verdict).unwrap_or(Lack::Fact);
                    let at = (Group::GrantMinimum, line);
                    standing.opens(awaiting(lack), at, Deciding::GrantMinimum(line));
                }
                None => {}
            }
        }
    }
    *memo = scene.into_memo();
}

/// Thresholds of criteria, then of groups, then of the total; missing marks.
fn thresholds(
    program: &Program,
    proposal: &Proposal,
    assessment: &mut Assessment,
    standing: &mut Standing,
) {
    if program.score.is_none() {
        return;
    }
    let memo = std::mem::take(&mut assessment.memo);
    let scene = Scene::new(
        program,
        proposal,
        (&assessment.points, &assessment.total),
        memo,
    );
    let mut n = 0;
    threshold::all(&scene, assessment, |deciding, verdict| {
        let group = match deciding {
            Deciding::CriterionThreshold(..) => Group::Criterion,
            Deciding::GroupThreshold(..) => Group::Shared,
            _ => Group::Total,
        };
        let at = (group, n);
        n += 1;
        match verdict {
            Verdict::NotMet => standing.ends(Outcome::BelowThreshold, at, deciding),
            // Whether it applies is not known; missing marks are told of below.
            Verdict::Undetermined => standing.opens(Outcome::AwaitingFacts, at, deciding),
            _ => {}
        }
    });
    let memo = scene.into_memo();
    assessment.memo = memo;
    if !assessment.total.known {
        let lack = assessment.score_lack.unwrap_or(Lack::Judgement);
        standing.opens(awaiting(lack), (Group::Total, 0), Deciding::Score);
    }
}

fn awaiting(lack: Lack) -> Outcome {
    match lack {
        Lack::Fact => Outcome::AwaitingFacts,
        Lack::Judgement => Outcome::AwaitingJudgement,
    }
}

/// Where a finding stands in the order of precedence; within a group, file order decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Window,
    Completeness,
    SentBack,
    First,
    Formal,
    Mandatory,
    DiscretionaryFormal,
    Discretionary,
    Criterion,
    Shared,
    Total,
    Grant,
    GrantMinimum,
    AfterGrant,
    AfterGrantDiscretionary,
    Order,
}

impl Group {
    fn of(requirement: &Requirement) -> Self {
        let is_discretionary = matches!(requirement.force, Force::Discretionary { .. });
        match (
            requirement.after_grant,
            is_discretionary,
            requirement.formal,
        ) {
            (true, true, _) => Self::AfterGrantDiscretionary,
            (true, false, _) => Self::AfterGrant,
            _ if sends_back(requirement) => Self::SentBack,
            _ if comes_first(requirement) => Self::First,
            (false, true, true) => Self::DiscretionaryFormal,
            (false, true, false) => Self::Discretionary,
            (false, false, true) => Self::Formal,
            (false, false, false) => Self::Mandatory,
        }
    }
}

type At = (Group, usize);

/// The first of each sort so far.
#[derive(Debug, Default)]
struct Standing {
    ended: Option<(At, Outcome, Deciding)>,
    facts: Option<(At, Deciding)>,
    judgement: Option<(At, Deciding)>,
}

impl Standing {
    fn ends(&mut self, outcome: Outcome, at: At, deciding: Deciding) {
        if self.ended.is_none_or(|(first, ..)| at < first) {
            self.ended = Some((at, outcome, deciding));
        }
    }

    fn opens(&mut self, outcome: Outcome, at: At, deciding: Deciding) {
        let first = if outcome == Outcome::AwaitingFacts {
            &mut self.facts
        } else {
            &mut self.judgement
        };
        if first.is_none_or(|(first, _)| at < first) {
            *first = Some((at, deciding));
        }
    }

    /// Whether it ends, or waits, before anything that is examined later: it was sent back, or fails or is open in what is
    /// examined first.
    fn is_settled_first(&self) -> bool {
        let is_first = |at: At| at.0 == Group::First;
        matches!(self.ended, Some((_, Outcome::NotTreated, _)))
            || self.ended.is_some_and(|(at, ..)| is_first(at))
            || self.facts.is_some_and(|(at, _)| is_first(at))
            || self.judgement.is_some_and(|(at, _)| is_first(at))
    }

    /// What is certain comes first, then facts, then judgements.
    fn conclude(self, assessment: &mut Assessment) {
        let open = |outcome| move |(_, deciding)| (Stage::Open(outcome), deciding);
        let is_out = matches!(
            self.ended,
            Some(((Group::First, _), ..) | (_, Outcome::NotTreated, _))
        );
        let ended = self
            .ended
            .map(|(_, outcome, deciding)| (Stage::Ended(outcome), deciding));
        let facts = self.facts.map(open(Outcome::AwaitingFacts));
        let judgement = self.judgement.map(open(Outcome::AwaitingJudgement));
        let concluded = ended.or(facts).or(judgement);
        (assessment.stage, assessment.deciding) =
            concluded.unwrap_or((Stage::Through, Deciding::None));
        if is_out {
            assessment.forget_substance();
        }
    }
}

impl Assessment {
    /// Everything as if nothing was assessed yet; what was allocated stays.
    fn clear(&mut self, program: &Program) {
        self.dropping.clear();
        self.requirements.clear();
        self.requirements.resize(program.requirements.len(), None);
        self.stage = Stage::Through;
        self.deciding = Deciding::None;
        self.is_whole = false;
        self.filings.clear();
        self.forget_substance();
    }

    /// After an early end nothing of substance is said.
    fn forget_substance(&mut self) {
        self.points.clear();
        self.applies.clear();
        self.score_lack = None;
        self.ranking_lack = None;
        self.total = Bounds::UNKNOWN;
        self.ranking_total = Bounds::UNKNOWN;
        self.amount = Bounds::UNKNOWN;
        self.reduced = false;
    }

    fn end(&mut self, outcome: Outcome, deciding: Deciding) {
        self.stage = Stage::Ended(outcome);
        self.deciding = deciding;
    }
}
