//! From an input to decisions: the whole chain after fitting.

use super::aside::Aside;
use super::deciding::{Deciding, head};
use super::field::assessed_in_field;
use super::overridden::{Effect, idle, overridden};
use super::placed::standings;
use super::select_in;
use crate::decision::{Decision, Decisions, ReadingShown, Unread};
use crate::evaluate::{Assessment, assess_all};
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
    decide_assessed(program, input, &assess_all(&changed, input), language)
}

/// [`decide`] where the proposals were assessed already: `assessments` has one for each proposal of `input`, in its order.
/// Assessments do not depend on each other, so they can be made in any order. They are made of the call with the closings that
/// recorded decisions give it ([`with_closings`]); `original` is the call itself. In a call that reads the field they are made
/// anew here, with what is read of it.
#[must_use]
pub fn decide_assessed(
    original: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
) -> Decisions {
    let (decisions, answer) = settled(original, input, assessments, language, |deciding| {
        let mut aside = Aside::default();
        let all = (0..deciding.len()).filter_map(|at| deciding.decision(at, &mut aside));
        let mut decisions: Vec<Decision> = all.collect();
        let in_field = deciding.assessments();
        let effects = overridden(original, input, in_field, &mut decisions, language);
        (decisions, aside, effects)
    });
    Decisions {
        decisions,
        ..answer
    }
}

/// [`decide_assessed`] for large inputs: `write` gets what is settled, takes each decision in turn, and gives what they add
/// ([`Deciding::decision`]). The answer comes back without decisions. Nothing where recorded decisions change a value: what would
/// have been without them is said of all decisions at once.
pub fn decide_each<R>(
    program: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
    write: impl FnOnce(&Deciding<'_>) -> (R, Aside),
) -> Option<(R, Decisions)> {
    if !input.overrides.is_empty() {
        return None;
    }
    let write = |deciding: &Deciding<'_>| {
        let (result, aside) = write(deciding);
        (result, aside, Vec::new())
    };
    Some(settled(program, input, assessments, language, write))
}

/// Selects, lets the decisions be written, and completes the answer with what they add.
fn settled<R>(
    original: &Program,
    input: &Input,
    assessments: &[Assessment],
    language: Language,
    write: impl FnOnce(&Deciding<'_>) -> (R, Aside, Vec<Effect>),
) -> (R, Decisions) {
    let changed = with_closings(original, &input.overrides);
    let program = changed.as_ref();
    let in_field = assessed_in_field(program, input, assessments);
    let assessments = in_field.as_deref().unwrap_or(assessments);
    let standings = standings(program, input, input.proposals.iter().zip(assessments));
    let selection = select_in(program, &standings, &input.draws, language);
    let deciding = Deciding::new(
        (program, input),
        assessments,
        (&standings, &selection),
        language,
    );
    let (written, aside, overrides) = write(&deciding);
    drop(deciding);
    let mut ledger = selection.ledger;
    if let Some(ledger) = &mut ledger {
        ledger.financing = aside.totals(program);
    }
    let (mut remarks, reasons) = aside.into_parts();
    remarks.extend(selection.remarks);
    remarks.extend(reasons.remark(language));
    remarks.extend(idle(&overrides, language));
    remarks.sort_unstable_by(|a, b| (&a.about, a.code, &a.text).cmp(&(&b.about, b.code, &b.text)));
    remarks.dedup();
    let answer = Decisions {
        rankings: selection.rankings,
        ledger,
        draws_needed: selection.draws_needed,
        remarks,
        readings: readings(program, language),
        overrides: overrides.into_iter().map(|(shown, _)| shown).collect(),
        notes: input.notes.clone(),
        unread: unread(input, language),
        ..head(program, language)
    };
    (written, answer)
}

/// The amount that is asked for, where the grant starts from one.
pub(super) fn requested<'a>(program: &Program, proposal: &'a Proposal) -> Option<&'a Rational> {
    let program = program.for_receipt(proposal.counts_as_received());
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
