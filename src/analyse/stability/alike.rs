//! Steps on a mark in a division with pots and maximums, where its place among the others is all that a proposal changes.

use super::one_step::{Known, Spot, Standings, asked};
use super::quiet::{MOST_TRIED, is_additive};
use crate::evaluate::{Assessment, Claims, Stage, StepKeys, claims};
use crate::program::{KeyForm, Order, Program, StepOrder};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// What is known of a division with parts.
pub(super) struct Alike {
    /// Whether neighbours who all get money, or all get none, can change places.
    additive: bool,
    /// What the parts ask of each proposal, its place in the order left out.
    claims: Vec<Claims>,
}

impl Alike {
    /// `None` unless all are served in one order, that of the ranking.
    pub(super) fn of<'a>(
        program: &Program,
        all: impl Iterator<Item = (&'a Proposal, &'a Assessment)>,
    ) -> Option<Self> {
        let division = program.division.as_ref()?;
        let parts = division.parts.as_ref()?;
        let [step] = parts.steps.as_slice() else {
            return None;
        };
        let mut keys = program.ranking.iter().flat_map(|ranking| &ranking.keys);
        let is_one_order = matches!(step.order, StepOrder::Ranking)
            && matches!(division.order, Order::Ranking)
            && !keys.any(|key| matches!(key.form, KeyForm::Adds(..)))
            && step.window.is_none()
            && !program.examines_in_turn()
            && !program.reads_others();
        let of = |(proposal, assessment)| without_keys(program, assessment, proposal);
        is_one_order.then(|| Self {
            additive: is_additive(program),
            claims: all.filter_map(of).collect(),
        })
    }

    /// Whether a changed proposal changes the selection.
    pub(super) fn decides(
        &self,
        standings: &Standings<'_, '_>,
        index: usize,
        (proposal, assessment): (&Proposal, &Assessment),
        known: &mut Known,
    ) -> bool {
        let field = standings.field;
        let whole = || {
            let trial = field.with_one(index, proposal, assessment);
            trial.differs(&field.base)
        };
        let before = field.assessments.get(index);
        let (Some(before), Some(claims)) = (before, self.claims.get(index)) else {
            return whole();
        };
        match (before.stage, assessment.stage) {
            // It stands nowhere, before and after.
            (Stage::Ended(_), Stage::Ended(_)) => return false,
            (Stage::Open(_), _) | (_, Stage::Open(_)) => return whole(),
            _ => {}
        }
        if without_keys(field.program, assessment, proposal).as_ref() != Some(claims) {
            return whole();
        }
        let spot = standings.spot_of(index, (proposal, assessment));
        let place = (spot, asked(assessment));
        if let Some(decides) = known.get(&place) {
            return *decides;
        }
        let stays = self.additive && Self::stays(standings, index, before, &place);
        let decides = !stays && whole();
        known.insert(place, decides);
        decides
    }

    /// Whether it only changes places with some that get money as it does, or get none as it does not. Its equals, those that
    /// it leaves and those that it joins, are among them: then no order among them matters, drawn or not.
    fn stays(
        standings: &Standings<'_, '_>,
        index: usize,
        before: &Assessment,
        (spot, now_asked): &(Spot, Rational),
    ) -> bool {
        let base = &standings.field.base;
        let at = standings.place.get(index).copied().flatten();
        let (Some(at), Some((low, high))) = (at, *spot) else {
            return false;
        };
        let group = standings.group_of(at);
        let is_small = group.len() <= MOST_TRIED && high - low < MOST_TRIED;
        if !is_small || *now_asked != asked(before) || !base.questions.is_empty() {
            return false;
        }
        // The places of the others are counted without its own; its own lies in between.
        let (first, end) = (group.start.min(low), group.end.max(high + 1));
        let passed = standings.places.get(first..end).unwrap_or_default();
        let gets = base.funded.get(index);
        !passed.is_empty() && passed.iter().all(|one| base.funded.get(one.index) == gets)
    }
}

fn without_keys(program: &Program, assessment: &Assessment, proposal: &Proposal) -> Option<Claims> {
    let parts = program.division.as_ref()?.parts.as_ref()?;
    let mut claims = claims(program, parts, assessment, proposal);
    for step in claims.steps.iter_mut().flatten() {
        *step = StepKeys::default();
    }
    Some(claims)
}
