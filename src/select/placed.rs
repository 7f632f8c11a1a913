//! From assessed proposals to their standings, and what selection makes of each.

use super::decide::requested;
use super::{InTurn, Placement, Selection, Standing, select};
use crate::decision::Outcome;
use crate::evaluate::{
    Assessment, Bounds, Deciding, Stage, claims, is_examined_first, standing_keys,
};
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
    let examined = parts.is_some_and(|parts| parts.in_turn);
    let mut standings = Vec::new();
    for (index, (proposal, assessment)) in assessed.enumerate() {
        let Some((open, in_turn)) = enters(program, assessment, examined) else {
            continue;
        };
        let claims = parts.map(|parts| Box::new(claims(program, parts, assessment, proposal)));
        // Without its keys it has no place in the list: it waits, whatever else it awaits; who is refused is out.
        let has_no_place =
            in_turn.is_some() && claims.as_deref().is_some_and(|claims| !claims.is_known());
        if has_no_place && in_turn == Some(InTurn::Ends) {
            continue;
        }
        standings.push(Standing {
            index,
            id: &proposal.id,
            open: open || has_no_place,
            keys: standing_keys(program, assessment, proposal),
            amount: assessment.amount.clone(),
            received: proposal.counts_as_received(),
            reduced: is_reduced(program, proposal, assessment),
            claims,
            in_turn: in_turn.filter(|_| !has_no_place),
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

/// Whether a proposal enters the list: open or not, and what is found when its turn comes. Where the call examines in turn,
/// only what is examined for all keeps one out of the list.
fn enters(
    program: &Program,
    assessment: &Assessment,
    in_turn: bool,
) -> Option<(bool, Option<InTurn>)> {
    let is_for_all = match assessment.deciding {
        // Without its keys it has no place in the list.
        Deciding::Withdrawal
        | Deciding::Window
        | Deciding::Completeness
        | Deciding::Filing(_)
        | Deciding::Order => true,
        Deciding::Requirement(nth) => program
            .requirements
            .get(nth)
            .and_then(|requirement| program.statement(requirement.statement))
            .is_some_and(|statement| is_examined_first(program, &statement.id)),
        _ => false,
    };
    match (assessment.stage, in_turn && !is_for_all) {
        (Stage::Through, _) => Some((false, None)),
        (Stage::Ended(_), false) => None,
        (Stage::Open(_), false) => Some((true, None)),
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

/// Whether the grant is a reduced one: less than what was asked, where it starts from an amount asked; else lowered by a line
/// that marks a reduction.
fn is_reduced(program: &Program, proposal: &Proposal, assessment: &Assessment) -> bool {
    let asked = requested(program, proposal).zip(assessment.amount.value());
    asked.map_or(assessment.reduced, |(asked, amount)| amount < asked)
}
