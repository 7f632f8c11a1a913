//! The order of what is still asked: first the facts that can decide by themselves.

use super::lab::Lab;
use super::scratch::Scratch;
use super::slot::Slot;
use super::values::{Trial, Tried};
use crate::decision::Needed;
use crate::evaluate::Stage;
use crate::program::Value;
use crate::proposal::Proposal;

/// Puts the facts first that alone can make the outcome certain before the division: for some value of it nothing is open
/// any more. Within both groups the order of reading stays.
pub(super) fn most_decisive_first(lab: &Lab<'_>, proposal: &Proposal, needed: &mut Vec<Needed>) {
    if needed.len() < 2 {
        return;
    }
    let all = std::mem::take(needed);
    let scratch = Scratch::new(proposal);
    let (alone, with_others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|needed| decides(lab, &scratch, &needed.fact));
    needed.extend(alone);
    needed.extend(with_others);
}

/// Whether a value of the fact leaves nothing open.
fn decides(lab: &Lab<'_>, scratch: &Scratch<'_>, fact: &str) -> bool {
    let proposal = scratch.base;
    let Some(slot) = Slot::find(lab.program, lab.input, fact) else {
        return false;
    };
    lab.hurdles(proposal).into_iter().any(|hurdle| {
        let trial = Trial {
            lab,
            scratch,
            slot: &slot,
            hurdles: &[hurdle],
            blind: false,
        };
        let (values, _) = trial.values();
        values.into_iter().any(|tried| {
            let value = match tried {
                Tried::Value(value) => value,
                Tried::Entry(entry) => Value::List(vec![entry]),
            };
            scratch.with_value(lab.program, (&slot, value), |changed| {
                !matches!(lab.stage(changed), Stage::Open(_))
            })
        })
    })
}
