//! Everything that keeps a proposal from passing, in the order in which it decides.

use crate::decision::Verdict;
use crate::evaluate::assessment::{Assessment, Deciding, Stage};
use crate::evaluate::order;
use crate::evaluate::requirement::Effect;
use crate::evaluate::scene::Scene;
use crate::evaluate::threshold;
use crate::evaluate::timing::{Completion, completion};
use crate::program::Program;
use crate::proposal::Proposal;
use crate::quantity::Instant;

/// One thing that a proposal does not pass, for certain or for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hurdle {
    /// It was withdrawn, or its term to complete ended: no fact changes that.
    Final,
    /// No window holds it, or that is open.
    Window,
    /// It was asked to complete and can still do so.
    Completeness,
    /// A requirement, by its position.
    Requirement(usize),
    /// A threshold of a criterion, a group or the total.
    Threshold(Deciding),
    /// Marks are missing.
    Marks,
    /// The amount is open, or under a minimum that refuses.
    Grant,
    /// The order of the call reads a fact that is missing.
    Order,
}

/// All hurdles of a proposal that was assessed; none if it passes.
pub(crate) fn hurdles(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
    assessment: &Assessment,
) -> Vec<Hurdle> {
    if assessment.stage == Stage::Through {
        return Vec::new();
    }
    let program = program.for_receipt(proposal.counts_as_received());
    let completion = completion(program, proposal, as_of);
    if proposal.withdrawn.is_some() || completion == Completion::Missed {
        return vec![Hurdle::Final];
    }
    let mut found = Vec::new();
    if !passes(assessment.window) {
        found.push(Hurdle::Window);
    }
    if completion == Completion::Awaited {
        found.push(Hurdle::Completeness);
    }
    let scene = Scene::new(
        program,
        proposal,
        (&assessment.points, &assessment.total),
        assessment.memo.for_explaining(),
    );
    let requirements = program.requirements.iter().zip(&assessment.requirements);
    for (n, (requirement, verdict)) in requirements.enumerate() {
        if let Some(verdict) = verdict
            && scene.effect(requirement, *verdict, completion) != Effect::None
        {
            found.push(Hurdle::Requirement(n));
        }
    }
    if program.score.is_some() && !assessment.points.is_empty() {
        threshold::all(&scene, assessment, |deciding, verdict| {
            if !passes(verdict) {
                found.push(Hurdle::Threshold(deciding));
            }
        });
        if !assessment.total.known {
            found.push(Hurdle::Marks);
        }
    }
    let amount = || {
        scene.with_grant(|computed| {
            let is_open = computed.amount.lack.is_some() && !assessment.amount.known;
            is_open || computed.refusal.is_some()
        })
    };
    if assessment.looked.amount && amount() == Some(true) {
        found.push(Hurdle::Grant);
    }
    if assessment.looked.order && order::lack(program, assessment, proposal).is_some() {
        found.push(Hurdle::Order);
    }
    found
}

fn passes(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Met | Verdict::NotApplicable)
}
