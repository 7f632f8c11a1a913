//! Requirements: preconditions, exceptions, force and recorded decisions, and what each leads to.

use super::assessment::Assessment;
use super::condition::{open_unless_harmless, turned};
use super::got::Lack;
use super::scene::{Frames, Scene};
use super::timing::Completion;
use crate::decision::{Outcome, Verdict};
use crate::program::{Force, LeadsToFailure, Program, Requirement};

/// What a requirement does to its proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// Nothing.
    None,
    /// It ends here.
    Ends(Outcome),
    /// It waits for something.
    Opens(Outcome),
}

impl<'a> Scene<'a> {
    /// What becomes of a requirement, force and recorded decision included.
    pub(super) fn requirement(&self, requirement: &Requirement) -> Verdict {
        let verdict = self.ground(requirement);
        let Force::Discretionary { undecided_goes_on } = requirement.force else {
            return verdict;
        };
        match (verdict, self.ruling(requirement)) {
            // A recorded decision not to refuse settles it, whatever the ground would be.
            (Verdict::NotMet | Verdict::Undetermined | Verdict::AwaitingJudgement, Some(false)) => {
                Verdict::Met
            }
            (Verdict::NotMet, None) if !undecided_goes_on => Verdict::AwaitingJudgement,
            _ => verdict,
        }
    }

    /// What becomes of a requirement with everything that is recorded: a decision on the verdict itself, or a defect that was
    /// repaired too late, which awaits a judgement.
    pub(super) fn repaired(&self, requirement: &Requirement, completion: Completion) -> Verdict {
        if let Some(decided) = self.overruled(requirement.statement) {
            return decided;
        }
        let judged = requirement.repair.is_some_and(|repair| repair.late_judged);
        if completion != Completion::Late || !judged {
            return self.requirement(requirement);
        }
        match self.ruling(requirement) {
            None => Verdict::AwaitingJudgement,
            Some(true) => Verdict::NotMet,
            Some(false) => self.requirement(requirement),
        }
    }

    /// Whether what it asks holds, before any recorded decision.
    pub(super) fn ground(&self, requirement: &Requirement) -> Verdict {
        match &requirement.each {
            None => self.asked(requirement, None),
            Some(each) => self.on_elements(requirement, each),
        }
    }

    /// Whether what it asks holds; of one element, where it is on each.
    pub(super) fn asked<'v>(&self, requirement: &'v Requirement, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        if requirement.in_force.is_some() && self.proposal.counts_as_received().is_none() {
            return Verdict::Undetermined;
        }
        let applies = requirement
            .applies_if
            .as_ref()
            .map_or(Verdict::Met, |condition| self.verdict(condition, frames));
        let excepted = requirement
            .unless
            .as_ref()
            .map_or(Verdict::NotMet, |condition| self.verdict(condition, frames));
        if matches!(applies, Verdict::NotMet | Verdict::NotApplicable) || excepted == Verdict::Met {
            return Verdict::NotApplicable;
        }
        let asked = self.verdict(&requirement.condition, frames);
        let asked = if requirement.excludes {
            turned(asked)
        } else {
            asked
        };
        match Lack::of(applies).max(Lack::of(excepted)) {
            Some(lack) => open_unless_harmless(lack.verdict(), asked),
            None => asked,
        }
    }

    /// The recorded decision: whether to refuse.
    pub(super) fn ruling(&self, requirement: &Requirement) -> Option<bool> {
        let rulings = &self.proposal.rulings;
        let id = |of| self.program.statement(of).map(|statement| &statement.id);
        // A decision names the rule, whichever of its versions is in force.
        let is_meant = |of| {
            of == requirement.statement
                || (requirement.in_force.is_some() && id(of) == id(requirement.statement))
        };
        rulings
            .iter()
            .find(|ruling| is_meant(ruling.statement))?
            .refuse
    }

    /// Whether this is the version of the rule that the proposal is judged by.
    pub(super) fn is_in_force(&self, requirement: &Requirement) -> bool {
        requirement
            .in_force
            .is_none_or(|in_force| match self.proposal.counts_as_received() {
                Some(received) => in_force.holds_for(received),
                None => in_force.is_first,
            })
    }

    /// Whether a discretionary ground is neither asked for nor decided: the proposal goes on.
    pub(super) fn goes_on(&self, requirement: &Requirement) -> bool {
        let may = matches!(
            requirement.force,
            Force::Discretionary {
                undecided_goes_on: true
            }
        );
        may && self.ruling(requirement).is_none() && self.overruled(requirement.statement).is_none()
    }

    /// What a verdict on a requirement does.
    pub(super) fn effect(
        &self,
        requirement: &Requirement,
        verdict: Verdict,
        completion: Completion,
    ) -> Effect {
        if has_no_effect(requirement) || self.goes_on(requirement) {
            return Effect::None;
        }
        match verdict {
            Verdict::Met | Verdict::NotApplicable => Effect::None,
            Verdict::Undetermined => Effect::Opens(Outcome::AwaitingFacts),
            Verdict::AwaitingJudgement => Effect::Opens(Outcome::AwaitingJudgement),
            Verdict::NotMet => match (requirement.leads_to, requirement.force) {
                (leads_to, Force::Mandatory)
                    if self.overruled(requirement.statement).is_none()
                        && (requirement.repair.is_some()
                            || leads_to == LeadsToFailure::NotTreated)
                        && matches!(completion, Completion::NotRequested | Completion::Awaited) =>
                {
                    // The applicant is asked first.
                    Effect::Opens(Outcome::AwaitingFacts)
                }
                (LeadsToFailure::NotTreated | LeadsToFailure::NotTreatedUnexamined, _) => {
                    Effect::Ends(Outcome::NotTreated)
                }
                (_, Force::Discretionary { .. }) => Effect::Ends(Outcome::RefusedDiscretionary),
                _ => Effect::Ends(Outcome::Refused),
            },
        }
    }
}

/// Whether a failure is a remark and no more.
pub(super) fn has_no_effect(requirement: &Requirement) -> bool {
    requirement.force == Force::Guideline || requirement.leads_to == LeadsToFailure::Remark
}

/// The statements that lead to a remark only: guidelines that are not met, what the call answers with a remark, and rules that
/// dropped an element while the proposal goes on.
pub(crate) fn remarked<'p>(
    program: &'p Program,
    assessment: &Assessment,
) -> impl Iterator<Item = &'p str> {
    let verdicts = program.requirements.iter().zip(&assessment.requirements);
    verdicts
        .enumerate()
        .filter(|(n, (requirement, verdict))| {
            (has_no_effect(requirement) && **verdict == Some(Verdict::NotMet))
                || assessment.dropping.contains(n)
        })
        .filter_map(|(_, (requirement, _))| program.statement(requirement.statement))
        .map(|statement| statement.id.as_str())
}

/// Whether it is looked at before anything that is examined in turn: its failure sends the proposal back, or it is marked so.
pub(super) fn comes_first(requirement: &Requirement) -> bool {
    requirement.examined_first || sends_back(requirement)
}

/// Whether a failure sends the proposal back before anything of substance is looked at.
pub(super) fn sends_back(requirement: &Requirement) -> bool {
    let sends_back = matches!(
        requirement.leads_to,
        LeadsToFailure::NotTreated | LeadsToFailure::NotTreatedUnexamined
    );
    sends_back && !requirement.after_grant && !has_no_effect(requirement)
}
