//! Calls with stages: each stage is decided as a call of its own, over the proposals that go on.
//!
//! In: the program of the last stage, which holds those before it, and an input that does the same. Out: one decision per
//! proposal, that of the stage it came to last. In reading order: this file (one stage after another), `carry` (who goes on,
//! and what a later stage reads of an earlier one), `held` (what an open earlier stage keeps provisional), `join` (the
//! decisions of all stages as one result), `named` (names and pointers as the call as a whole has them), `ledger`, `without`
//! (what would have been without recorded decisions).
//!
//! Guaranteed: whoever does not go on keeps the decision of the stage that ended it; whoever goes on and filed nothing keeps
//! that of the stage it passed. Each proposal is decided by a later stage only where an earlier one lets it through.

mod carry;
mod held;
mod join;
mod ledger;
mod named;
mod without;

use super::decide::decide_one;
use crate::decision::{Decision, Decisions};
use crate::program::Program;
use crate::proposal::Input;
use crate::words::Language;

pub use named::{local_decision, local_fact, whole_fact};

/// One stage, decided.
pub(super) struct Decided<'p> {
    pub(super) program: &'p Program,
    /// The proposals that entered it, with what carries over to them.
    pub(super) input: Input,
    /// In the names of the stage itself.
    pub(super) decisions: Decisions,
    /// Who filed for it, did not enter, and may still do so.
    pub(super) outside: held::Unsettled,
}

/// The inputs of all stages, the first one first.
pub(super) fn inputs(input: &Input) -> Vec<&Input> {
    let mut all = vec![input];
    let mut at = input;
    while let Some(earlier) = at.earlier.as_deref() {
        all.push(earlier);
        at = earlier;
    }
    all.reverse();
    all
}

/// Decides one stage after another.
pub(super) fn all<'p>(program: &'p Program, input: &Input, language: Language) -> Vec<Decided<'p>> {
    let mut decided: Vec<Decided<'p>> = Vec::new();
    for (program, input) in program.stages().into_iter().zip(inputs(input)) {
        let entered = carry::entered(program, input, &decided);
        let mut decisions = decide_one(program, &entered, language);
        let outside = held::hold(program, input, &decided, &entered, &mut decisions.decisions);
        decided.push(Decided {
            program,
            input: entered,
            decisions,
            outside,
        });
    }
    decided
}

/// [`super::decide`] for a call with stages.
pub(super) fn decide(program: &Program, input: &Input, language: Language) -> Decisions {
    let decided = all(program, input, language);
    let mut joined = join::joined(&decided, input, language);
    without::overrides(program, input, language, &mut joined);
    joined
}

/// The stages up to the last one, each with the proposals that entered it: what looks at one stage by itself looks at these.
/// A call without stages is one such stage.
#[must_use]
pub fn entered<'p>(
    program: &'p Program,
    input: &Input,
    language: Language,
) -> Vec<(&'p Program, Input)> {
    if program.stage.is_none() {
        return vec![(program, input.clone())];
    }
    let decided = all(program, input, language);
    let stages = decided.into_iter();
    stages.map(|stage| (stage.program, stage.input)).collect()
}

/// What the last stage decides by itself, in its own names, on those that came to it.
#[must_use]
pub fn last_stage(program: &Program, input: &Input, language: Language) -> Option<Decisions> {
    let last = all(program, input, language).pop();
    last.map(|stage| stage.decisions)
}

/// The stage that decided on a proposal, by its position among the stages.
#[must_use]
pub fn stage_of(program: &Program, decision: &Decision) -> usize {
    let stages = program.stages();
    let is_its = |one: &&Program| {
        let name = one.stage.as_ref().map(|stage| stage.name.as_str());
        name == decision.stage.as_deref()
    };
    stages.iter().position(is_its).unwrap_or(0)
}
