//! The parts of a finding that made it come out as it did.

use crate::decision::{Decision, Finding, Observed, Verdict};
use crate::words::Slot;

use super::ground::{find, held_against, joined, row};
use super::seen::{seen, shown, told};
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
    pub(super) fn detail(&self, ctx: Ctx) -> Option<Detail> {
        let mut groups = self.groups(ctx);
        // What was required alone goes last: it would read as if it were seen.
        groups.sort_by_key(|group| group.seen.is_empty());
        let told: Vec<(Option<String>, Option<String>)> = groups
            .iter()
            .take(MOST)
            .map(|group| (group.text(ctx, self.whole.verdict), self.bound(ctx, group)))
            .collect();
        let only_asked = match told.as_slice() {
            [(None, Some(bound))] => Some(bound.clone()),
            _ => None,
        };
        let texts: Vec<String> = told
            .into_iter()
            .filter_map(|(seen, bound)| joined(ctx, seen, bound))
            .collect();
        Some(texts.join("; "))
            .filter(|text| !text.is_empty())
            .map(|text| Detail { text, only_asked })
    }

    fn bound(&self, ctx: Ctx, group: &Group) -> Option<String> {
        let bounds = group.bounds.clone();
        let bound = if self.whole.id == "division" {
            Slot::List(bounds)
        } else {
            Slot::Either(bounds)
        };
        Some(bound.text(ctx.language)).filter(|bound| !bound.is_empty())
    }

    fn groups(&self, ctx: Ctx) -> Vec<Group<'a>> {
        let mut told: Vec<(Option<String>, Group<'a>)> = Vec::new();
        for leaf in &self.leaves {
            if is_row(leaf, self.whole) {
                let seen = row(ctx, leaf).map(Seen::Row).into_iter().collect();
                told.push((
                    None,
                    Group {
                        seen,
                        bounds: Vec::new(),
                    },
                ));
                continue;
            }
            let seen = seen(ctx, leaf);
            let bound = held_against(ctx, leaf).map(Slot::from);
            let same = told
                .iter_mut()
                .find(|(other, _)| seen.is_some() && *other == seen);
            if let Some((_, group)) = same {
                let new = bound.filter(|one| !group.bounds.contains(one));
                group.bounds.extend(new);
                continue;
            }
            let values = seen
                .as_ref()
                .map(|text| Seen::Values(text.clone(), shown(leaf)));
            let group = Group {
                seen: values.into_iter().collect(),
                bounds: bound.into_iter().collect(),
            };
            told.push((seen, group));
        }
        // What was held against the same is told together, too.
        let mut groups: Vec<Group<'a>> = Vec::new();
        for (_, group) in told {
            match groups
                .iter_mut()
                .find(|other| other.bounds == group.bounds && !group.bounds.is_empty())
            {
                Some(all) => all.seen.extend(group.seen),
                None => groups.push(group),
            }
        }
        groups
    }
}

/// What was seen and required, in words.
pub(super) struct Detail {
    /// All of it.
    pub(super) text: String,
    /// What was required, where nothing was seen.
    pub(super) only_asked: Option<String>,
}

/// What was held against the same.
struct Group<'a> {
    seen: Vec<Seen<'a>>,
    bounds: Vec<Slot>,
}

enum Seen<'a> {
    /// The row of a table, in words.
    Row(String),
    /// The values of one part, in words and as they are.
    Values(String, Vec<&'a Observed>),
}

impl Group<'_> {
    fn text(&self, ctx: Ctx, verdict: Verdict) -> Option<String> {
        let mut texts: Vec<String> = Vec::new();
        let mut values: Vec<&Observed> = Vec::new();
        for seen in self.seen.iter().take(MOST) {
            match seen {
                Seen::Values(_, seen) if ctx.outside.is_some() => values.extend(seen),
                Seen::Row(text) | Seen::Values(text, _) => texts.push(text.clone()),
            }
        }
        texts.extend(told(ctx, verdict, &values));
        Some(texts.join("; ")).filter(|seen| !seen.is_empty())
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
