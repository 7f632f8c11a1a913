//! One proposal, from receipt to amount: verdicts and what they lead to, in the order in which outcomes take precedence.

use super::assessment::{Assessment, Bounds, Deciding, Looked, Stage};
use super::claims;
use super::field::Field;
use super::got::Lack;
use super::order;
use super::phase::Phases;
use super::precedence::{Group, Standing};
use super::requirement::{Effect, comes_first};
use super::scene::Scene;
use super::score::score;
use super::threshold;
use super::timing::{Completion, completion};
use super::window::filing;
use crate::decision::{Outcome, Verdict};
use crate::program::{Program, Requirement};
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
    if whole {
        score(program, proposal, assessment);
    }
    let phases = Phases::of(program, proposal, assessment);
    let mut look = Look {
        program,
        proposal,
        completion,
        whole,
        in_turn: phases.in_turn,
        standing: Standing::default(),
    };
    if let Some(lack) = Lack::of(assessment.window) {
        let at = (Group::Window, 0);
        look.standing.opens(awaiting(lack), at, Deciding::Window);
    }
    if completion == Completion::Awaited {
        look.standing.opens(
            Outcome::AwaitingFacts,
            (Group::Completeness, 0),
            Deciding::Completeness,
        );
    }
    if phases.in_turn {
        look.in_turn(assessment, phases);
    } else {
        look.all(assessment);
    }
    look.standing.conclude(assessment);
}

/// One look at a proposal.
struct Look<'a> {
    program: &'a Program,
    proposal: &'a Proposal,
    completion: Completion,
    /// Whether score, amount and order are looked at.
    whole: bool,
    in_turn: bool,
    standing: Standing,
}

/// What requirements and the grant write of an assessment, while its points are read.
struct Sheet<'s> {
    requirements: &'s mut [Option<Verdict>],
    dropping: &'s mut Vec<usize>,
    amount: &'s mut Bounds,
    reduced: &'s mut bool,
    looked: &'s mut Looked,
}

fn is_early(requirement: &Requirement) -> bool {
    !requirement.after_grant && comes_first(requirement)
}

impl Look<'_> {
    /// Everything at once: the proposal is examined for all.
    fn all(&mut self, assessment: &mut Assessment) {
        self.on(assessment, |look, scene, sheet| {
            look.rules(scene, sheet, is_early);
            if !look.standing.is_settled_first() {
                look.rules(scene, sheet, |one| !is_early(one));
                look.amount(scene, sheet);
            }
        });
        if self.whole && !self.standing.is_settled_first() {
            self.thresholds(assessment);
            self.order(assessment);
        }
    }

    /// What is examined for all, and if that leaves nothing open, what is found when its turn comes.
    fn in_turn(&mut self, assessment: &mut Assessment, phases: Phases) {
        self.on(assessment, |look, scene, sheet| {
            look.rules(scene, sheet, is_early);
        });
        if self.standing.is_settled_first() {
            assessment.forget_substance();
            return;
        }
        if self.whole {
            self.on(assessment, |look, scene, sheet| {
                look.rules(scene, sheet, |one| one.after_grant && comes_first(one));
                if phases.grant_first {
                    look.amount(scene, sheet);
                }
            });
            if phases.score_first {
                self.thresholds(assessment);
            }
            self.order(assessment);
        }
        if !self.standing.is_clear() {
            assessment.forget_turn(self.program);
            return;
        }
        assessment.in_turn = true;
        self.on(assessment, |look, scene, sheet| {
            look.rules(scene, sheet, |one| !comes_first(one));
            if !phases.grant_first {
                look.amount(scene, sheet);
            }
        });
        if self.whole && !phases.score_first {
            self.thresholds(assessment);
        }
    }

    /// Looks at an assessment with the points that it has.
    fn on(
        &mut self,
        assessment: &mut Assessment,
        look: impl FnOnce(&mut Self, &Scene<'_>, &mut Sheet<'_>),
    ) {
        let Assessment {
            points,
            total,
            requirements,
            dropping,
            memo,
            amount,
            reduced,
            looked,
            ..
        } = assessment;
        let score = (&**points, &*total);
        let scene = Scene::new(self.program, self.proposal, score, std::mem::take(memo));
        let mut sheet = Sheet {
            requirements,
            dropping,
            amount,
            reduced,
            looked,
        };
        look(self, &scene, &mut sheet);
        *memo = scene.into_memo();
    }

    /// The verdict on every requirement that is meant.
    fn rules(
        &mut self,
        scene: &Scene<'_>,
        sheet: &mut Sheet<'_>,
        is_meant: impl Fn(&Requirement) -> bool,
    ) {
        let all = self
            .program
            .requirements
            .iter()
            .zip(sheet.requirements.iter_mut());
        for (n, (requirement, slot)) in all.enumerate() {
            if !is_meant(requirement) || (requirement.after_grant && !self.whole) {
                continue;
            }
            let is_unknown = requirement.reads_overall && !scene.knows_overalls();
            if is_unknown || !scene.is_in_force(requirement) {
                continue;
            }
            let verdict = scene.repaired(requirement, self.completion);
            *slot = Some(verdict);
            if verdict != Verdict::NotMet && scene.drops(requirement) {
                sheet.dropping.push(n);
            }
            let at = (Group::of(requirement, self.in_turn), n);
            let deciding = Deciding::Requirement(n);
            match scene.effect(requirement, verdict, self.completion) {
                Effect::None => {}
                Effect::Ends(outcome) => self.standing.ends(outcome, at, deciding),
                Effect::Opens(outcome) => self.standing.opens(outcome, at, deciding),
            }
        }
    }

    /// The amount, and what refuses for it.
    fn amount(&mut self, scene: &Scene<'_>, sheet: &mut Sheet<'_>) {
        if !self.whole {
            return;
        }
        sheet.looked.amount = true;
        let grant = self.program.grant.as_ref();
        let is_unknown = grant.is_some_and(|grant| grant.reads_overall) && !scene.knows_overalls();
        if is_unknown {
            return;
        }
        let computed = scene
            .with_grant(|computed| (computed.amount.clone(), computed.refusal, computed.reduced));
        let Some((range, refusal, is_reduced)) = computed else {
            return;
        };
        let lack = range.lack;
        *sheet.amount = range.into_bounds();
        *sheet.reduced = is_reduced;
        if let Some(lack) = lack.filter(|_| !sheet.amount.known) {
            let at = (Group::Grant, 0);
            self.standing.opens(awaiting(lack), at, Deciding::Grant);
        }
        if let Some((line, verdict)) = refusal {
            let (at, deciding) = ((Group::GrantMinimum, line), Deciding::GrantMinimum(line));
            if verdict == Verdict::NotMet {
                self.standing.ends(Outcome::Refused, at, deciding);
            } else {
                let lack = Lack::of(verdict).unwrap_or(Lack::Fact);
                self.standing.opens(awaiting(lack), at, deciding);
            }
        }
    }

    /// What the order, or the division, does not know of it.
    fn order(&mut self, assessment: &mut Assessment) {
        assessment.looked.order = true;
        let (program, proposal) = (self.program, self.proposal);
        let lack = order::lack(program, assessment, proposal)
            .max(claims::lack(program, assessment, proposal));
        if let Some(lack) = lack {
            let at = (Group::Order, 0);
            self.standing.opens(awaiting(lack), at, Deciding::Order);
        }
    }

    /// Thresholds of criteria, then of groups, then of the total; missing marks.
    fn thresholds(&mut self, assessment: &mut Assessment) {
        if self.program.score.is_none() {
            return;
        }
        let memo = std::mem::take(&mut assessment.memo);
        let score = (&*assessment.points, &assessment.total);
        let scene = Scene::new(self.program, self.proposal, score, memo);
        let standing = &mut self.standing;
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
            let at = (Group::Total, 0);
            self.standing.opens(awaiting(lack), at, Deciding::Score);
        }
    }
}

fn awaiting(lack: Lack) -> Outcome {
    match lack {
        Lack::Fact => Outcome::AwaitingFacts,
        Lack::Judgement => Outcome::AwaitingJudgement,
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
        self.in_turn = false;
        self.looked = Looked::default();
        self.filings.clear();
        self.forget_substance();
    }

    /// No points, and no total.
    pub(super) fn forget_score(&mut self) {
        self.points.clear();
        self.applies.clear();
        self.score_lack = None;
        self.ranking_lack = None;
        self.total = Bounds::UNKNOWN;
        self.ranking_total = Bounds::UNKNOWN;
    }

    /// After an early end nothing of substance is said.
    pub(super) fn forget_substance(&mut self) {
        self.forget_score();
        self.amount = Bounds::UNKNOWN;
        self.reduced = false;
    }

    fn end(&mut self, outcome: Outcome, deciding: Deciding) {
        self.stage = Stage::Ended(outcome);
        self.deciding = deciding;
    }
}
