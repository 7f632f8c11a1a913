//! From an input to decisions: the whole chain after fitting.

use super::dossier::Dossier;
use super::overridden::{idle, overridden};
use super::placed::{by_proposal, standings};
use super::receipt::{call_head, registers};
use super::select_in;
use crate::decision::{Decisions, ReadingShown, Unread};
use crate::evaluate::{Assessment, assess, explain};
use crate::program::{Program, Value};
use crate::proposal::{Input, Proposal, with_closings};
use crate::quantity::Rational;
use crate::words::Language;

/// Version of the format of decisions.
pub const FORMAT_VERSION: &str = "1.0";
/// Version of the call language.
pub const LANGUAGE_VERSION: &str = "0.1";

/// Assesses all proposals of `input`, selects, and explains.
#[must_use]
pub fn decide(program: &Program, input: &Input, language: Language) -> Decisions {
    let changed = with_closings(program, &input.overrides);
    let assessments: Vec<Assessment> = input
        .proposals
        .iter()
        .map(|proposal| {
            let mut assessment = Assessment::default();
            assess(&changed, proposal, input.as_of, &mut assessment);
            assessment
        })
        .collect();
    decide_assessed(program, input, &assessments, language)
}

/// [`decide`] where the proposals were assessed already: `assessments` has one for each proposal of `input`, in its order.
/// Assessments do not depend on each other, so they can be made in any order. They are made of the call with the closings that
/// recorded decisions give it ([`with_closings`]); `original` is the call itself.
#[must_use]
pub fn decide_assessed(
    original: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
) -> Decisions {
    let changed = with_closings(original, &input.overrides);
    let program = changed.as_ref();
    let assessed = || input.proposals.iter().zip(assessments);
    let standings = standings(program, input, assessed());
    let selection = select_in(program, &standings, &input.draws, language);
    let placements = by_proposal(&selection, input.proposals.len());
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
            placement,
        };
        decisions.push(dossier.decision(explained, language));
    }
    let overrides = overridden(original, input, assessments, &mut decisions, language);
    remarks.extend(idle(&overrides, language));
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
        overrides: overrides.into_iter().map(|(shown, _)| shown).collect(),
        notes: input.notes.clone(),
        unread: unread(input, language),
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
