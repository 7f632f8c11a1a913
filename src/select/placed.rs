//! From assessed proposals to their standings, and what selection makes of each.

use super::decide::requested;
use super::{Placement, Selection, Standing, select};
use crate::decision::Outcome;
use crate::evaluate::{Assessment, Bounds, Stage, standing_keys};
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
    let mut standings = Vec::new();
    for (index, (proposal, assessment)) in assessed.enumerate() {
        let open = match assessment.stage {
            Stage::Ended(_) => continue,
            Stage::Open(_) => true,
            Stage::Through => false,
        };
        standings.push(Standing {
            index,
            id: &proposal.id,
            open,
            keys: standing_keys(program, assessment, proposal),
            amount: assessment.amount.clone(),
            received: proposal.counts_as_received(),
            reduced: is_reduced(program, proposal, assessment),
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
    }));
    standings
}

/// The placement of each proposal, by its position in the input.
pub(super) fn by_proposal(selection: &Selection, n: usize) -> Vec<Option<&Placement>> {
    let mut placements: Vec<Option<&Placement>> = vec![None; n];
    for placement in &selection.placements {
        if let Some(slot) = placements.get_mut(placement.index) {
            *slot = Some(placement);
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
    let placed = placed.map(|((_, assessment), placement)| Placed::of(assessment, placement));
    (placed.collect(), selection)
}

impl Placed {
    pub(super) fn of(assessment: &Assessment, placement: Option<&Placement>) -> Self {
        let outcome = match assessment.stage {
            Stage::Ended(outcome) | Stage::Open(outcome) => outcome,
            Stage::Through => placement
                .and_then(|placement| placement.outcome)
                .unwrap_or(Outcome::Eligible),
        };
        // Nothing for certain where it ended before selection; not known while it is open.
        let (granted, granted_range) = match (assessment.stage, placement) {
            (Stage::Ended(_), _) => (Some(Rational::ZERO), None),
            (Stage::Open(_), _) | (_, None) => (None, None),
            (Stage::Through, Some(placement)) => {
                (placement.granted.clone(), placement.granted_range.clone())
            }
        };
        Self {
            outcome,
            rank: placement.and_then(|placement| placement.rank),
            granted,
            granted_range,
        }
    }
}

/// Whether the grant is a reduced one: less than what was asked, where it starts from an amount asked; else lowered by a line
/// that marks a reduction.
fn is_reduced(program: &Program, proposal: &Proposal, assessment: &Assessment) -> bool {
    let asked = requested(program, proposal).zip(assessment.amount.value());
    asked.map_or(assessment.reduced, |(asked, amount)| amount < asked)
}
