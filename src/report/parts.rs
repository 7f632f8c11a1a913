//! The parts of a finding that made it come out as it did.

use crate::decision::{Decision, Finding};
use crate::words::Slot;

use super::ground::{bound, find, joined, seen};
use super::value::Ctx;

/// More than these would not make a sentence.
const MOST: usize = 3;

/// A finding, followed down as long as one part alone decided, and the parts below that.
pub(super) struct Parts<'a> {
    /// The lowest finding that decided alone.
    pub(super) top: &'a Finding,
    /// What it rests on: itself, or several that came out alike.
    leaves: Vec<&'a Finding>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(decision: &'a Decision, finding: &'a Finding) -> Self {
        let mut top = finding;
        // Findings form a tree, so the walk ends; the bound holds even for data that do not.
        for _ in 0..decision.findings.len() {
            match alike(decision, top).as_slice() {
                [only] => top = only,
                _ => break,
            }
        }
        let mut leaves = Vec::new();
        gather(decision, top, decision.findings.len(), &mut leaves);
        Self { top, leaves }
    }

    /// What was seen and what was required. Parts that saw the same are told together, with their bounds as alternatives.
    pub(super) fn detail(&self, ctx: Ctx) -> Option<String> {
        let mut told: Vec<(Option<String>, Vec<Slot>)> = Vec::new();
        for leaf in &self.leaves {
            let seen = seen(ctx, leaf);
            let bound = leaf.bound.as_ref().map(|found| bound(ctx, found).into());
            match told.iter_mut().find(|(other, _)| *other == seen) {
                Some((_, bounds)) => bounds.extend(bound),
                None => told.push((seen, bound.into_iter().collect())),
            }
        }
        let texts: Vec<String> = told
            .into_iter()
            .take(MOST)
            .filter_map(|(seen, bounds)| {
                let bound = Slot::Either(bounds).text(ctx.language);
                joined(ctx, seen, Some(bound).filter(|bound| !bound.is_empty()))
            })
            .collect();
        Some(texts.join("; ")).filter(|text| !text.is_empty())
    }
}

/// The parts that came out as the whole did.
fn alike<'a>(decision: &'a Decision, finding: &Finding) -> Vec<&'a Finding> {
    finding
        .children
        .iter()
        .filter_map(|id| find(decision, id))
        .filter(|child| child.verdict == finding.verdict)
        .collect()
}

/// The lowest parts that came out alike; `depth` bounds the walk.
fn gather<'a>(
    decision: &'a Decision,
    finding: &'a Finding,
    depth: usize,
    out: &mut Vec<&'a Finding>,
) {
    let below = alike(decision, finding);
    match depth.checked_sub(1) {
        Some(depth) if !below.is_empty() => {
            for child in below {
                gather(decision, child, depth, out);
            }
        }
        _ => out.push(finding),
    }
}
