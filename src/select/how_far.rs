//! How far each proposal was from the money: from sums where one order and one ceiling decide, else by dividing again.

use super::cut_off::CutOffs;
use super::parts::{Asked, Questions, how_far};
use super::purse::Claim;
use super::selection::{claim, highest_of};
use super::{Selection, Standing};
use crate::decision::CutOff;
use crate::evaluate::{Claims, StepKeys};
use crate::program::{
    Answer, Division, DivisionParts, DivisionStep, Order, Program, Shortfall, StepOrder, Ties,
};
use crate::proposal::Draw;
use crate::text::Span;
use crate::words::{Bilingual, Language};

/// What is said of each standing, of which some is found only when it is asked for.
pub(super) struct HowFar<'a> {
    sums: Option<CutOffs<'a>>,
    found: Vec<Option<CutOff>>,
}

impl<'a> HowFar<'a> {
    pub(super) fn new(
        program: &'a Program,
        standings: &'a [Standing<'a>],
        draws: &[Draw],
        selection: &'a Selection,
    ) -> Self {
        let sums = CutOffs::new(program, standings, selection);
        let found = match &program.division {
            #[expect(clippy::single_match_else, reason = "two kinds of division")]
            Some(division) if selection.draws_needed.is_empty() => match &division.parts {
                Some(parts) => again(
                    program,
                    division,
                    parts,
                    standings,
                    draws,
                    selection,
                    |_| Questions::ALL,
                ),
                None => {
                    let standings: Vec<Standing> = standings.iter().map(with_claims).collect();
                    let parts = one_step(division);
                    again(
                        program,
                        division,
                        &parts,
                        &standings,
                        draws,
                        selection,
                        |at| {
                            sums.as_ref()
                                .map_or(Questions::NONE, |sums| sums.leaves(at))
                        },
                    )
                }
            },
            _ => Vec::new(),
        };
        Self { sums, found }
    }

    /// What is said of standing `at`.
    pub(super) fn of(&self, at: usize) -> Option<CutOff> {
        let found = self.found.get(at).and_then(Option::as_ref);
        let Some(sums) = &self.sums else {
            return found.cloned();
        };
        let mut cut_off = sums.of(at)?;
        if let Some(found) = found {
            cut_off.more_budget = cut_off.more_budget.or_else(|| found.more_budget.clone());
            let smaller = cut_off.smaller_request;
            cut_off.smaller_request = smaller.or_else(|| found.smaller_request.clone());
            cut_off.not_computed.clone_from(&found.not_computed);
        }
        Some(cut_off)
    }
}

fn again(
    program: &Program,
    division: &Division,
    parts: &DivisionParts,
    standings: &[Standing],
    draws: &[Draw],
    selection: &Selection,
    questions: impl Fn(usize) -> Questions,
) -> Vec<Option<CutOff>> {
    let claims = standings.iter().map(|standing| claim(program, standing));
    let claims: Vec<Claim> = claims.collect();
    let taking = standings.iter().zip(&claims).filter(|(one, _)| !one.open);
    let asked = Asked {
        program,
        division,
        parts,
        standings,
        claims: &claims,
        highest: highest_of(program, taking.map(|(_, claim)| claim)),
        draws,
        language: Language::default(),
    };
    how_far(asked, selection, questions)
}

/// A division without parts as one with a single step.
fn one_step(division: &Division) -> DivisionParts {
    let step = DivisionStep {
        name: None,
        label: Bilingual::default(),
        span: Span::default(),
        condition: None,
        order: match division.order {
            Order::Ranking => StepOrder::Ranking,
            Order::Arrival(_) => StepOrder::Keys(Vec::new(), Ties::Lot),
        },
        answer: match division.shortfall {
            Shortfall::Stop => Answer::Stop,
            Shortfall::Skip => Answer::Skip,
            Shortfall::Partial => Answer::Partial(None),
        },
        most: None,
        flow: None,
        in_turn: false,
        window: None,
    };
    DivisionParts {
        steps: vec![step],
        ..DivisionParts::default()
    }
}

fn with_claims<'a>(standing: &Standing<'a>) -> Standing<'a> {
    let place = StepKeys {
        keys: standing.keys.clone(),
    };
    let claims = Claims {
        steps: vec![Some(place)],
        adds: vec![vec![Vec::new(); standing.keys.len()]],
        ..Claims::default()
    };
    Standing {
        claims: Some(Box::new(claims)),
        ..standing.clone()
    }
}
