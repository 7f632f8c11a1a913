//! The parts of a finding that made it come out as it did.

use crate::decision::{Decision, Finding, Verdict};
use crate::words::Slot;

use super::ground::{bound, find, joined, row, seen};
use super::value::Ctx;

/// More than these would not make a sentence.
const MOST: usize = 3;

/// A finding, followed down as long as one part alone decided, and the parts below that.
pub(super) struct Parts<'a> {
    /// The lowest finding that decided alone.
    pub(super) top: &'a Finding,
    whole: &'a Finding,
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
        Self {
            top,
            whole: finding,
            leaves,
        }
    }

    /// What was seen and what was required. Parts that saw the same are told together, with their bounds as alternatives.
    pub(super) fn detail(&self, ctx: Ctx) -> Option<String> {
        let mut told: Vec<(Option<String>, Vec<Slot>)> = Vec::new();
        for leaf in &self.leaves {
            if is_row(leaf, self.whole) {
                told.push((row(ctx, leaf), Vec::new()));
                continue;
            }
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

/// The parts that came out as the whole did; the row of a table that was used is no part, but what a part was held against,
/// unless it says that there is no amount.
fn alike<'a>(decision: &'a Decision, finding: &Finding) -> Vec<&'a Finding> {
    finding
        .children
        .iter()
        .filter_map(|id| find(decision, id))
        .filter(|child| child.verdict == finding.verdict)
        .filter(|child| !is_row(child, finding) || child.verdict == Verdict::NotMet)
        .collect()
}

/// Whether a finding is on the row of a table that another one used: it bears the name of the table, another statement.
pub(super) fn is_row(finding: &Finding, below: &Finding) -> bool {
    let last = finding.id.rsplit('/').next().unwrap_or("");
    let name = last.split('[').next().unwrap_or("");
    finding.statement != below.statement && name == finding.statement && finding.id != name
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
