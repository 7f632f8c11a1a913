//! Stages: each is checked as the call that it is together with what is shared, the first one first.
//!
//! In reading order: `order` (which follows which, and what stands where), this file (one run per stage), `place` (what a run
//! knows of the stages around it), `merge` (what is said of all runs together).

mod merge;
mod order;
mod place;

pub(super) use place::Place;

use super::{Read, one};
use crate::diagnostic::Diagnostic;
use crate::program::{FieldId, Program, Stage};
use crate::syntax::Parsed;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

use order::Ordered;

/// Checks every stage: the program of the last one, which holds those before it, and what is said of all of them.
pub(super) fn check(parsed: &Parsed, file: &Node) -> Read {
    let (stages, mut said) = order::ordered(parsed, file);
    let mut runs: Vec<Vec<Diagnostic>> = Vec::new();
    let mut before: Option<Program> = None;
    for n in 0..stages.len() {
        let Some(stage) = stages.get(n) else { break };
        let place = Place::new(&stages, n, (file, &parsed.sources), before.as_ref());
        let names: Vec<bool> = place
            .carried
            .iter()
            .map(|one| !one.fields.is_empty())
            .collect();
        let read = one(parsed, &of_stage(file, stage), Some(&place));
        runs.push(read.found);
        let Some(mut program) = read.program else {
            break;
        };
        let stage = made(&stages, n, (&program, &names), before).map(Box::new);
        program.in_every_edition(|edition| edition.stage.clone_from(&stage));
        before = Some(program);
    }
    let own: Vec<Span> = stages.iter().map(|stage| stage.node.span).collect();
    said.append(&mut merge::merged(runs, &own));
    Read {
        program: before,
        found: said,
        criteria: Vec::new(),
    }
}

/// The file as one stage sees it: what is shared, then its own statements.
fn of_stage(file: &Node, stage: &Ordered<'_>) -> Node {
    let is_shared = |node: &&Node| node.kind != Kind::Stage && !order::only_in_stage(node.kind);
    let shared = file.children.iter().filter(is_shared);
    let own = stage.node.children.iter().filter_map(|node| {
        // A piece that could not be read may hold a statement here, as it may between statements of a file.
        let is_broken = matches!(node.kind, Kind::BrokenStatement | Kind::BrokenClause);
        let kind = if is_broken {
            Kind::BrokenStatement
        } else {
            node.kind
        };
        (is_broken || is_statement(kind)).then(|| Node {
            kind,
            ..node.clone()
        })
    });
    Node {
        kind: file.kind,
        span: file.span,
        children: shared.cloned().chain(own).collect(),
    }
}

fn is_statement(kind: Kind) -> bool {
    order::stands_in_stage(kind) || order::stands_in_call(kind)
}

fn made(
    stages: &[Ordered<'_>],
    n: usize,
    (program, carries): (&Program, &[bool]),
    earlier: Option<Program>,
) -> Option<Stage> {
    let stage = stages.get(n)?;
    let inside = stage.node.span;
    let own = program.fields.iter().map(|field| {
        field.span.source == inside.source
            && field.span.start >= inside.start
            && field.span.end <= inside.end
    });
    // What carries over stands behind the declared fields.
    let n_carried = carries.iter().filter(|carries| **carries).count();
    let mut next = program.fields.len().saturating_sub(n_carried);
    let carries = carries.iter().map(|carries| {
        let at = next;
        next += usize::from(*carries);
        carries.then(|| FieldId(u16::try_from(at).unwrap_or(u16::MAX)))
    });
    let names = stages.iter().map(|stage| stage.name.value.clone());
    Some(Stage {
        name: stage.name.value.clone(),
        all: names.collect(),
        label: stage.label.clone(),
        after: stage.after.clone(),
        own: own.collect(),
        carries: carries.collect(),
        earlier: earlier.map(Box::new),
        span: stage.name.span,
        whole: inside,
    })
}
