//! The decisions of all stages as one result.

use std::collections::{BTreeMap, BTreeSet};

use super::named::whole_decision;
use super::{Decided, ledger};
use crate::decision::{Decision, Decisions, Remark, StageShown};
use crate::program::Stage;
use crate::proposal::Input;
use crate::words::Language;
use crate::words::message::selection as say;

/// One decision per proposal of the input, that of the stage it came to last, and everything that the stages made.
pub(super) fn joined(stages: &[Decided<'_>], input: &Input, language: Language) -> Decisions {
    let ids = input.proposals.iter().map(|one| (&*one.id, Vec::new()));
    let mut by_id: BTreeMap<&str, Vec<(usize, Decision)>> = ids.collect();
    for (n, stage) in stages.iter().enumerate() {
        for decision in &stage.decisions.decisions {
            let mut named = decision.clone();
            whole_decision(stage.program, &mut named);
            if let Some(came_to) = by_id.get_mut(decision.proposal.as_str()) {
                came_to.push((n, named));
            }
        }
    }
    let filed: Vec<BTreeSet<&str>> = super::inputs(input).into_iter().map(filed).collect();
    let mut remarks = Vec::new();
    let mut decisions = Vec::with_capacity(input.proposals.len());
    for proposal in &input.proposals {
        let came_to = by_id.remove(&*proposal.id).unwrap_or_default();
        if let Some(one) = last_of(stages, came_to) {
            remarks.extend(too_early(stages, &filed, &one, language));
            decisions.push(one);
        }
    }
    let mut whole = whole(stages, remarks);
    whole.decisions = decisions;
    whole
}

/// The decision of the last stage that a proposal came to, with what the stages before it made.
fn last_of(stages: &[Decided<'_>], mut came_to: Vec<(usize, Decision)>) -> Option<Decision> {
    let (at, mut last) = came_to.pop()?;
    last.stage = stage(stages, at).map(|stage| stage.name.clone());
    let mut findings = Vec::new();
    let mut before = Vec::new();
    for (n, earlier) in came_to {
        before.push(StageShown {
            stage: stage(stages, n).map_or_else(String::new, |stage| stage.name.clone()),
            outcome: earlier.outcome,
            rank: earlier.rank,
            total: earlier.total,
            granted: earlier.granted,
            deciding: earlier.deciding,
            scores: earlier.scores,
        });
        findings.extend(earlier.findings);
        last.conditions.splice(0..0, earlier.conditions);
        last.ranks
            .splice(before.len() - 1..before.len() - 1, earlier.ranks);
    }
    findings.append(&mut last.findings);
    last.findings = findings;
    last.stages = Some(before);
    Some(last)
}

fn stage<'d>(stages: &'d [Decided<'_>], n: usize) -> Option<&'d Stage> {
    stages.get(n)?.program.stage.as_deref()
}

/// Who filed something for a stage.
fn filed(input: &Input) -> BTreeSet<&str> {
    let filed = input.proposals.iter().filter(|one| !one.not_filed);
    filed.map(|one| &*one.id).collect()
}

/// What was filed for a stage to which the proposal did not come.
fn too_early(
    stages: &[Decided<'_>],
    filed: &[BTreeSet<&str>],
    decision: &Decision,
    language: Language,
) -> Vec<Remark> {
    let came_to = stages.iter().position(|one| {
        let stage = one.program.stage.as_deref();
        stage.map(|stage| &stage.name) == decision.stage.as_ref()
    });
    let later = stages
        .iter()
        .zip(filed)
        .skip(came_to.map_or(0, |at| at + 1));
    later
        .filter(|(_, filed)| filed.contains(decision.proposal.as_str()))
        .map(|(one, _)| Remark {
            about: decision.proposal.clone(),
            code: "filed-for-a-stage-not-reached",
            text: say::stage_not_reached(
                one.program
                    .stage
                    .as_ref()
                    .map_or_else(String::new, |stage| stage.name.clone()),
            )
            .text(language),
        })
        .collect()
}

/// What is of the call, and what the stages made together.
fn whole(stages: &[Decided<'_>], mut remarks: Vec<Remark>) -> Decisions {
    let mut rankings = Vec::new();
    let mut draws_needed = Vec::new();
    let mut readings: Vec<crate::decision::ReadingShown> = Vec::new();
    let mut overrides = Vec::new();
    for one in stages {
        let Some(stage) = one.program.stage.as_deref() else {
            continue;
        };
        let made = &one.decisions;
        for list in &made.rankings {
            let mut list = list.clone();
            list.list = stage.named(&list.list);
            rankings.push(list);
        }
        for draw in &made.draws_needed {
            let mut draw = draw.clone();
            draw.question = stage.named(&draw.question);
            draws_needed.push(draw);
        }
        for reading in &made.readings {
            let mut reading = reading.clone();
            let is_own =
                one.program.statements.iter().any(|statement| {
                    statement.id == reading.statement && stage.holds(statement.whole)
                });
            if is_own {
                reading.statement = stage.named(&reading.statement);
            }
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        for decided in &made.overrides {
            let mut decided = decided.clone();
            decided.statement = stage.named(&decided.statement);
            overrides.push(decided);
        }
        remarks.extend(made.remarks.iter().map(|remark| at_its_place(one, remark)));
    }
    remarks.sort_unstable_by(|a, b| (&a.about, a.code, &a.text).cmp(&(&b.about, b.code, &b.text)));
    remarks.dedup();
    let mut whole = stages
        .last()
        .map(|one| one.decisions.clone())
        .unwrap_or_default();
    whole.rankings = rankings;
    whole.draws_needed = draws_needed;
    whole.readings = readings;
    whole.overrides = overrides;
    whole.remarks = remarks;
    whole.ledger = ledger::joined(stages);
    whole
}

/// A remark with the place of what it is about: each stage sees only its own draws and overrides.
fn at_its_place(one: &Decided<'_>, remark: &Remark) -> Remark {
    let place = |list: &str, places: &[usize]| {
        let n = remark.about.strip_prefix(list)?.parse::<usize>().ok()?;
        Some(format!("{list}{}", places.get(n)?))
    };
    let about = place("/draws/", &one.input.draw_places)
        .or_else(|| place("/overrides/", &one.input.override_places));
    Remark {
        about: about.unwrap_or_else(|| remark.about.clone()),
        ..remark.clone()
    }
}
