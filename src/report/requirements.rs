//! Every requirement with its verdict, the values that it saw, and its parts as a tree.

use crate::decision::{Decision, Finding};
use crate::words::message::one;

use super::ground::{detail, find, row, source};
use super::names::{force, tone};
use super::page::Branch;
use super::parts;
use super::value::Ctx;

/// The findings of a decision from the roots down, in evaluation order.
pub(super) fn tree(ctx: Ctx, decision: &Decision) -> Vec<Branch> {
    let mut branches = Vec::new();
    for finding in &decision.findings {
        let is_part = decision
            .findings
            .iter()
            .any(|other| other.children.contains(&finding.id));
        if !is_part {
            descend(ctx, decision, (finding, false), 0, &mut branches);
        }
    }
    branches
}

fn descend(
    ctx: Ctx,
    decision: &Decision,
    (finding, is_row): (&Finding, bool),
    depth: usize,
    out: &mut Vec<Branch>,
) {
    // Findings form a tree; more levels than findings would be a circle.
    if depth > decision.findings.len() {
        return;
    }
    let mut shown = branch(ctx, (finding, is_row), depth);
    shown.notes.extend(without(ctx, decision, finding));
    out.push(shown);
    for child in finding.children.iter().filter_map(|id| find(decision, id)) {
        let is_row = parts::is_row(child, finding);
        descend(ctx, decision, (child, is_row), depth + 1, out);
    }
}

/// What the verdict would be without recorded decisions, where it differs.
fn without(ctx: Ctx, decision: &Decision, finding: &Finding) -> Option<String> {
    let found = decision.without_overrides.as_ref()?.findings.iter();
    let before = found
        .into_iter()
        .find(|one| one.finding == finding.id)?
        .without?;
    Some(one::verdict_without(before.word()).text(ctx.language))
}

fn branch(ctx: Ctx, (finding, is_row): (&Finding, bool), depth: usize) -> Branch {
    let verdict = finding.verdict.word();
    let label = if finding.label.is_empty() {
        finding.statement.clone()
    } else {
        finding.label.clone()
    };
    let id = finding.id.clone();
    let text = match force(finding.force) {
        Some(force) => one::finding_force(verdict, label, id, force),
        None => one::finding(verdict, label, id),
    }
    .text(ctx.language);
    let told = if is_row {
        row(ctx, finding)
    } else {
        detail(ctx, finding)
    };
    let mut notes: Vec<String> = told.into_iter().collect();
    if depth == 0 || is_row {
        let cited = finding.citation.as_ref().map(|cited| source(ctx, cited));
        let (file, line) = (finding.at.file.clone(), u64::from(finding.at.line));
        notes.push(one::at(cited, file, line).text(ctx.language));
    }
    Branch {
        depth,
        tone: tone(finding.verdict),
        text,
        notes,
    }
}
