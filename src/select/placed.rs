//! From assessed proposals to their standings, and what selection makes of each.

use std::borrow::Cow;

use super::decide::requested;
use super::{InTurn, Placement, Selection, Standing, select};
use crate::decision::Outcome;
use crate::evaluate::{Assessment, Bounds, Stage, claims, standing_keys};
use crate::program::Program;
use crate::proposal::{Input, Proposal};
use crate::quantity::Rational;

/// One standing for each proposal that came so far, and for each that could not be read. `assessed` holds the proposals of
/// `input`, in its order.
#[must_use]
pub fn standings<'a>(
    program: &Program,
    input: &'a Input,
    assessed: impl Iterator<Item = (&'a Proposal, &'a Assessment)>,
) -> Vec<Standing<'a>> {
    let division = program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_deref());
    let mut standings = Vec::new();
    for (index, (proposal, assessment)) in assessed.enumerate() {
        let Some((open, in_turn)) = enters(assessment) else {
            continue;
        };
        let claims = parts.map(|parts| Box::new(claims(program, parts, assessment, proposal)));
        standings.push(Standing {
            index,
            id: &proposal.id,
            open,
            keys: standing_keys(program, assessment, proposal),
            amount: assessment.amount.clone(),
            received: proposal.counts_as_received(),
            reduced: is_reduced(program, proposal, assessment),
            claims,
            in_turn,
        });
    }
    // What could not be read may still take any rank.
    standings.extend(input.unread.iter().map(|unread| Standing {
        index: input.proposals.len(),
        id: unread.id.as_deref().unwrap_or(&unread.path),
        open: true,
        keys: Vec::new(),
        amount: Bounds::UNKNOWN,
        received: None,
        reduced: false,
        claims: None,
        in_turn: None,
    }));
    standings
}

/// Whether a proposal enters the list: open or not, and what is found when its turn comes. Where it is examined in turn, only
/// what is examined for all keeps it out of the list.
fn enters(assessment: &Assessment) -> Option<(bool, Option<InTurn>)> {
    match (assessment.stage, assessment.in_turn) {
        (Stage::Through, false) => Some((false, None)),
        (Stage::Ended(_), false) => None,
        (Stage::Open(_), false) => Some((true, None)),
        (Stage::Through, true) => Some((false, Some(InTurn::Passes))),
        (Stage::Ended(_), true) => Some((false, Some(InTurn::Ends))),
        (Stage::Open(_), true) => Some((false, Some(InTurn::Opens))),
    }
}

/// The placement of each proposal, with its position among the standings, by the position of the proposal in the input.
pub(super) fn by_proposal(selection: &Selection, n: usize) -> Vec<Option<(usize, &Placement)>> {
    let mut placements: Vec<Option<(usize, &Placement)>> = vec![None; n];
    for (at, placement) in selection.placements.iter().enumerate() {
        if let Some(slot) = placements.get_mut(placement.index) {
            *slot = Some((at, placement));
        }
    }
    placements
}

/// What becomes of a proposal, without its why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Its outcome.
    pub outcome: Outcome,
    /// Its rank in the list that decided.
    pub rank: Option<u64>,
    /// What it gets; `None` while that is not known.
    pub granted: Option<Rational>,
    /// Least and most over the orders of an open draw.
    pub granted_range: Option<(Rational, Rational)>,
}

/// What becomes of every proposal, and the selection behind it. `assessed` as in [`standings`].
#[must_use]
pub fn placed<'a>(
    program: &Program,
    input: &'a Input,
    assessed: impl Iterator<Item = (&'a Proposal, &'a Assessment)> + Clone,
) -> (Vec<Placed>, Selection) {
    let standings = standings(program, input, assessed.clone());
    let selection = select(program, &standings, &input.draws);
    let placements = by_proposal(&selection, input.proposals.len());
    let placed = assessed.zip(placements);
    let placed = placed.map(|((_, assessment), placement)| {
        Placed::of(assessment, placement.map(|(_, placement)| placement))
    });
    (placed.collect(), selection)
}

impl Placed {
    pub(super) fn of(assessment: &Assessment, placement: Option<&Placement>) -> Self {
        // Of one that is examined in turn selection may say that its turn never came.
        let selected = placement.and_then(|placement| placement.outcome);
        let outcome = match (selected, assessment.stage) {
            (Some(outcome), _) | (None, Stage::Ended(outcome) | Stage::Open(outcome)) => outcome,
            (None, Stage::Through) => Outcome::Eligible,
        };
        // Nothing for certain where it ended before selection; not known while it is open.
        let (granted, granted_range) = match (placement, assessment.stage) {
            (Some(placement), Stage::Through) => {
                (placement.granted.clone(), placement.granted_range.clone())
            }
            (Some(placement), _) if selected.is_some() => {
                (placement.granted.clone(), placement.granted_range.clone())
            }
            (_, Stage::Ended(_)) => (Some(Rational::ZERO), None),
            (_, Stage::Open(_)) | (None, Stage::Through) => (None, None),
        };
        Self {
            outcome,
            rank: placement.and_then(|placement| placement.rank),
            granted,
            granted_range,
        }
    }
}

/// The assessment as it is told. Of one whose turn never came nothing is told that is examined in turn; and nothing yet of one
/// for whom a draw decides whether it comes.
pub(super) fn told<'a>(
    program: &Program,
    proposal: &Proposal,
    assessment: &'a Assessment,
    outcome: Outcome,
) -> Cow<'a, Assessment> {
    let own = assessment.stage == Stage::Open(outcome);
    let is_open = matches!(outcome, Outcome::AwaitingDraw | Outcome::AwaitingJudgement) && !own;
    if assessment.in_turn && (is_open || outcome == Outcome::NotAssessedCeiling) {
        return Cow::Owned(assessment.never_reached(program, proposal));
    }
    Cow::Borrowed(assessment)
}

/// Whether the grant is a reduced one: less than what was asked, where it starts from an amount asked; else lowered by a line
/// that marks a reduction.
fn is_reduced(program: &Program, proposal: &Proposal, assessment: &Assessment) -> bool {
    let asked = requested(program, proposal).zip(assessment.amount.value());
    asked.map_or(assessment.reduced, |(asked, amount)| amount < asked)
}
