//! What is said of all stages together: each thing once, and of what is shared only what holds in every stage.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::lint;
use crate::text::Span;

/// The complaints of all runs, each once. That nothing uses what is shared counts where no stage uses it; `own` are the places
/// of the stages.
pub(super) fn merged(runs: Vec<Vec<Diagnostic>>, own: &[Span]) -> Vec<Diagnostic> {
    let n_runs = runs.len();
    let mut unused: BTreeMap<Span, usize> = BTreeMap::new();
    for found in runs.iter().flatten().filter(|found| is_unused(found)) {
        *unused.entry(found.span).or_default() += 1;
    }
    let is_own = |at: Span| {
        let holds = |stage: &Span| {
            stage.source == at.source && stage.start <= at.start && at.end <= stage.end
        };
        own.iter().any(holds)
    };
    let mut said: Vec<Diagnostic> = Vec::new();
    for found in runs.into_iter().flatten() {
        let n_unused = unused.get(&found.span).copied().unwrap_or_default();
        let is_used = is_unused(&found) && n_unused < n_runs && !is_own(found.span);
        let is_told = said
            .iter()
            .any(|before| before.code == found.code && before.span == found.span);
        if !is_used && !is_told {
            said.push(found);
        }
    }
    said
}

fn is_unused(found: &Diagnostic) -> bool {
    found.code == &lint::MKB0902
}
