//! From an input to decisions: the whole chain after fitting.

use super::cut_off::CutOffs;
use super::cut_off_tried::Tried;
use super::dossier::Dossier;
use super::receipt::{call_head, registers};
use super::{InTurn, Placement, Standing, select_in};
use crate::decision::{Decisions, ReadingShown, Unread};
use crate::evaluate::{
    Assessment, Bounds, Deciding, Stage, assess, claims, explain, is_examined_first, standing_keys,
};
use crate::program::{Program, Value};
use crate::proposal::{Input, Proposal};
use crate::quantity::Rational;
use crate::words::Language;

/// Version of the format of decisions.
pub const FORMAT_VERSION: &str = "1.0";
/// Version of the call language.
pub const LANGUAGE_VERSION: &str = "0.1";

/// Assesses all proposals of `input`, selects, and explains.
#[must_use]
pub fn decide(program: &Program, input: &Input, language: Language) -> Decisions {
    let assessments: Vec<Assessment> = input
        .proposals
        .iter()
        .map(|proposal| {
            let mut assessment = Assessment::default();
            assess(program, proposal, input.as_of, &mut assessment);
            assessment
        })
        .collect();
    decide_assessed(program, input, &assessments, language)
}

/// [`decide`] where the proposals were assessed already: `assessments` has one for each proposal of `input`, in its order.
/// Assessments do not depend on each other, so they can be made in any order.
#[must_use]
pub fn decide_assessed(
    program: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
) -> Decisions {
    let assessed = || input.proposals.iter().zip(assessments);
    let division = program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_deref());
    let mut standings = Vec::new();
    for (index, (proposal, assessment)) in assessed().enumerate() {
        let examined = parts.is_some_and(|parts| parts.in_turn);
        let Some((open, in_turn)) = enters(program, assessment, examined) else {
            continue;
        };
        standings.push(Standing {
            index,
            id: &proposal.id,
            open,
            keys: standing_keys(program, assessment, proposal),
            amount: assessment.amount.clone(),
            received: proposal.received,
            reduced: is_reduced(program, proposal, assessment),
            claims: parts.map(|parts| Box::new(claims(program, parts, assessment, proposal))),
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
    let selection = select_in(program, &standings, &input.draws, language);
    let cut_offs = CutOffs::new(program, &standings, &selection);
    let tried = Tried::new(program, &standings, &input.draws, &selection);
    let cut_off = |at: usize| match &tried {
        Some(tried) => tried.of(at),
        None => cut_offs.as_ref()?.of(at),
    };
    let mut placements: Vec<Option<(usize, &Placement)>> = vec![None; input.proposals.len()];
    for (at, placement) in selection.placements.iter().enumerate() {
        if let Some(slot) = placements.get_mut(placement.index) {
            *slot = Some((at, placement));
        }
    }
    let mut remarks = selection.remarks.clone();
    let mut decisions = Vec::with_capacity(input.proposals.len());
    for ((proposal, assessment), placement) in assessed().zip(placements) {
        let mut explained = explain(program, input, proposal, assessment, language);
        remarks.append(&mut explained.remarks);
        let dossier = Dossier {
            program,
            file: &input.file,
            proposal,
            assessment,
            selection: &selection,
            placement: placement.map(|(_, placement)| placement),
            cut_off: placement.and_then(|(at, _)| cut_off(at)),
        };
        decisions.push(dossier.decision(explained, language));
    }
    remarks.sort_unstable_by(|a, b| (&a.about, a.code, &a.text).cmp(&(&b.about, b.code, &b.text)));
    remarks.dedup();
    Decisions {
        format_version: FORMAT_VERSION,
        engine_version: env!("CARGO_PKG_VERSION"),
        language_version: LANGUAGE_VERSION,
        call: call_head(program, language),
        registers: registers(),
        decisions,
        rankings: selection.rankings,
        ledger: selection.ledger,
        draws_needed: selection.draws_needed,
        remarks,
        readings: readings(program, language),
        overrides: Vec::new(),
        notes: input.notes.clone(),
        unread: unread(input, language),
    }
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
        Deciding::Withdrawal | Deciding::Window | Deciding::Completeness | Deciding::Order => true,
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

/// The amount that is asked for, where the grant starts from one.
pub(super) fn requested<'a>(program: &Program, proposal: &'a Proposal) -> Option<&'a Rational> {
    let field = program.grant.as_ref()?.requested?;
    match proposal.facts.get(field.index()) {
        Some(Value::Number(requested)) => Some(requested),
        _ => None,
    }
}

/// Whether the grant is a reduced one: less than what was asked, where it starts from an amount asked; else lowered by a line
/// that marks a reduction.
fn is_reduced(program: &Program, proposal: &Proposal, assessment: &Assessment) -> bool {
    let asked = requested(program, proposal).zip(assessment.amount.value());
    asked.map_or(assessment.reduced, |(asked, amount)| amount < asked)
}

fn readings(program: &Program, language: Language) -> Vec<ReadingShown> {
    let shown = |reading: &crate::program::Reading| ReadingShown {
        statement: super::selection::statement_name(program, reading.statement, ""),
        text: reading.text.get(language).to_owned(),
    };
    program.readings.iter().map(shown).collect()
}

fn unread(input: &Input, language: Language) -> Vec<Unread> {
    let shown = |unread: &crate::proposal::Unread| Unread {
        proposal: unread.id.clone(),
        path: unread.path.clone(),
        problems: unread
            .problems
            .iter()
            .map(|problem| problem.text(language))
            .collect(),
    };
    input.unread.iter().map(shown).collect()
}
