//! The head of a stage: what it is called, and who goes on to it.

use super::teller::Teller;
use crate::decision::Outcome;
use crate::words::Slot;
use crate::words::message::describe as words;

/// Nothing where the call has no stages.
pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    let Some(stage) = &program.stage else { return };
    if stage.earlier.is_none() {
        teller.line(&words::stages());
    }
    let label = stage.label.get(teller.language).to_owned();
    teller.heading(&words::stage(label, stage.name.clone()));
    let before = stage
        .earlier
        .as_ref()
        .and_then(|program| program.stage.as_ref());
    let Some(before) = before else {
        teller.line(&words::first_stage());
        return;
    };
    let outcomes = stage
        .after
        .iter()
        .filter_map(|name| Outcome::from_json(name));
    let outcomes = outcomes.map(|outcome| Slot::Word(outcome.word()));
    let before = before.label.get(teller.language).to_owned();
    teller.line(&words::after_stage(before, outcomes.collect()));
}
