//! From an input to decisions: the whole chain after fitting.

use super::cut_off::CutOffs;
use super::cut_off_tried::Tried;
use super::dossier::Dossier;
use super::field::{assessed_in_field, hold_open};
use super::overridden::{idle, overridden};
use super::placed::{by_proposal, standings};
use super::reasons::Coverage;
use super::receipt::{call_head, registers};
use super::select_in;
use crate::decision::{Decisions, ReadingShown, Unread};
use crate::evaluate::{Assessment, assess_all, explain};
use crate::program::{Program, Value};
use crate::proposal::{Input, Proposal, with_closings};
use crate::quantity::Rational;
use crate::words::Language;

/// Version of the format of decisions.
pub const FORMAT_VERSION: &str = "1.0";
/// Version of the call language.
pub const LANGUAGE_VERSION: &str = "0.1";

/// Assesses all proposals of `input`, selects, and explains. Of a call with stages one after another is decided.
#[must_use]
pub fn decide(program: &Program, input: &Input, language: Language) -> Decisions {
    if program.stage.is_some() {
        return super::stages::decide(program, input, language);
    }
    decide_one(program, input, language)
}

/// [`decide`] for a call without stages, or for one stage by itself.
pub(super) fn decide_one(program: &Program, input: &Input, language: Language) -> Decisions {
    let changed = with_closings(program, &input.overrides);
    decide_assessed(program, input, &assess_all(&changed, input), language)
}

/// [`decide`] where the proposals were assessed already: `assessments` has one for each proposal of `input`, in its order.
/// Assessments do not depend on each other, so they can be made in any order. They are made of the call with the closings that
/// recorded decisions give it ([`with_closings`]); `original` is the call itself. In a call that reads the field they are made
/// anew here, with what is read of it. One stage of a call with stages is decided by itself, with those that entered it.
#[must_use]
pub fn decide_assessed(
    original: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
) -> Decisions {
    let changed = with_closings(original, &input.overrides);
    let program = changed.as_ref();
    let in_field = assessed_in_field(program, input, assessments);
    let assessments = in_field.as_deref().unwrap_or(assessments);
    let assessed = || input.proposals.iter().zip(assessments);
    let standings = standings(program, input, assessed());
    let selection = select_in(program, &standings, &input.draws, language);
    let cut_offs = CutOffs::new(program, &standings, &selection);
    let tried = Tried::new(program, &standings, &input.draws, &selection);
    let cut_off = |at: usize| match &tried {
        Some(tried) => tried.of(at),
        None => cut_offs.as_ref()?.of(at),
    };
    let placements = by_proposal(&selection, input.proposals.len());
    let mut remarks = selection.remarks.clone();
    let mut reasons = Coverage::default();
    let mut decisions = Vec::with_capacity(input.proposals.len());
    for ((proposal, assessment), placement) in assessed().zip(placements) {
        let mut explained = explain(program, input, proposal, assessment, language);
        remarks.append(&mut explained.remarks);
        reasons.add(&explained.scores);
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
    let overrides = overridden(original, input, assessments, &mut decisions, language);
    hold_open(program, input, assessments, &mut decisions);
    remarks.extend(reasons.remark(language));
    remarks.extend(idle(&overrides, language));
    remarks.sort_unstable_by(|a, b| (&a.about, a.code, &a.text).cmp(&(&b.about, b.code, &b.text)));
    remarks.dedup();
    let mut ledger = selection.ledger;
    if let Some(ledger) = &mut ledger {
        ledger.financing = super::financing::totals(program, &decisions);
    }
    Decisions {
        format_version: FORMAT_VERSION,
        engine_version: env!("CARGO_PKG_VERSION"),
        language_version: LANGUAGE_VERSION,
        call: call_head(program, language),
        registers: registers(),
        decisions,
        rankings: selection.rankings,
        ledger,
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
