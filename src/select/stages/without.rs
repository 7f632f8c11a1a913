//! What would have been without recorded decisions, in all stages together: an override in one decides who comes to the next.

use super::{all, join};
use crate::decision::{Decisions, Otherwise, WithoutOverrides};
use crate::program::Program;
use crate::proposal::{Input, Overruled};
use crate::words::Language;

/// Notes in each decision what it would have been without any override, and at each override whom it changes.
pub(super) fn overrides(
    program: &Program,
    input: &Input,
    language: Language,
    whole: &mut Decisions,
) {
    if whole.overrides.is_empty() {
        return;
    }
    let again = |input: &Input| join::joined(&all(program, input, language), input, language);
    let none = again(&with(program, input, |_| false));
    for (decision, other) in whole.decisions.iter_mut().zip(none.decisions) {
        let findings = decision.without_overrides.take();
        decision.without_overrides = Some(WithoutOverrides {
            outcome: other.outcome,
            rank: other.rank,
            granted: other.granted,
            granted_range: other.granted_range,
            findings: findings.map(|without| without.findings).unwrap_or_default(),
        });
    }
    for n in 0..whole.overrides.len() {
        let other = again(&with(program, input, |at| at != n));
        let pairs = whole.decisions.iter().zip(other.decisions);
        let differs = pairs.filter(|(now, other)| {
            now.outcome != other.outcome
                || now.granted != other.granted
                || now.granted_range != other.granted_range
        });
        let without = differs.map(|(_, other)| Otherwise {
            proposal: other.proposal,
            outcome: other.outcome,
            granted: other.granted,
        });
        let without: Vec<Otherwise> = without.collect();
        if let Some(shown) = whole.overrides.get_mut(n) {
            shown.without = without;
        }
    }
}

/// The input with those overrides only that `is_kept` keeps, numbered over all stages, the first one first.
fn with(program: &Program, input: &Input, is_kept: impl Fn(usize) -> bool) -> Input {
    let mut n = 0;
    let mut whole: Option<Input> = None;
    for (program, input) in program.stages().into_iter().zip(super::inputs(input)) {
        let mut stage = Input {
            earlier: None,
            overrides: Vec::new(),
            ..input.clone()
        };
        for decided in &input.overrides {
            if is_kept(n) {
                stage.overrides.push(decided.clone());
            }
            n += 1;
        }
        for proposal in &mut stage.proposals {
            proposal.overruled = Overruled::default();
            let own = stage.overrides.iter();
            for decided in own.filter(|one| one.proposal.as_deref() == Some(&*proposal.id)) {
                proposal.overruled.add(program, decided);
            }
        }
        stage.earlier = whole.map(Box::new);
        whole = Some(stage);
    }
    whole.unwrap_or_default()
}
