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

    /// What was seen and what was required. Parts that saw the same are told together, with their bounds as alternatives;
    /// what several pots leave has to be enough in each.
    pub(super) fn detail(&self, ctx: Ctx) -> Option<String> {
        let mut told: Vec<(Option<String>, Vec<Slot>)> = Vec::new();
        let add = |bounds: &mut Vec<Slot>, bound: Option<Slot>| {
            if let Some(bound) = bound.filter(|bound| !bounds.contains(bound)) {
                bounds.push(bound);
            }
        };
        for leaf in &self.leaves {
            if is_row(leaf, self.whole) {
                told.push((row(ctx, leaf), Vec::new()));
                continue;
            }
            let seen = seen(ctx, leaf);
            let bound = leaf.bound.as_ref().map(|found| bound(ctx, found).into());
            match told.iter_mut().find(|(other, _)| *other == seen) {
                Some((_, bounds)) => add(bounds, bound),
                None => told.push((seen, bound.into_iter().collect())),
            }
        }
        // What was held against the same is told together, too.
        let mut groups: Vec<(Vec<String>, Vec<Slot>)> = Vec::new();
        for (seen, bounds) in told {
            match groups
                .iter_mut()
                .find(|(_, other)| *other == bounds && !bounds.is_empty())
            {
                Some((all, _)) => all.extend(seen),
                None => groups.push((seen.into_iter().collect(), bounds)),
            }
        }
        let texts: Vec<String> = groups
            .into_iter()
            .take(MOST)
            .filter_map(|(seen, bounds)| {
                let seen: Vec<String> = seen.into_iter().take(MOST).collect();
                let bound = if self.whole.id == "division" {
                    Slot::List(bounds)
                } else {
                    Slot::Either(bounds)
                };
                let bound = bound.text(ctx.language);
                joined(
                    ctx,
                    Some(seen.join("; ")).filter(|seen| !seen.is_empty()),
                    Some(bound).filter(|bound| !bound.is_empty()),
                )
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
        .filter(|child| child.verdict == finding.verdict && !is_side(child, finding))
        .filter(|child| !is_row(child, finding) || child.verdict == Verdict::NotMet)
        .collect()
}

/// Whether a finding is on the precondition or the exception of a rule: what failed is the rule.
fn is_side(child: &Finding, whole: &Finding) -> bool {
    let below = child.id.strip_prefix(whole.id.as_str());
    matches!(below, Some("/unless" | "/applies_if")) && whole.verdict == Verdict::NotMet
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
