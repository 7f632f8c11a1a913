//! Tree → program; every complaint about a call.
//!
//! In: what syntax read. Out: the complaints, and a [`Program`] only if none of them is an error. Inside a pass every complaint
//! is collected; an unknown name is held back while a broken piece may hold its declaration. Nothing here knows proposals.
//!
//! The passes, in order:
//! 1. `head`: zone, languages, currency, regime; 2. `names`: every declared name, each once;
//! 3. `declared`: choices, records, fields and their types; then what places need (`territory`);
//! 4. `defines`: defined values, in the order of their needs; 5. `statement`: one file per statement, with
//!    `expression` for what stands in them; 6. `testing`: examples and tests; 7. `assumed`: what may not be assumed about
//!    the call as a whole; 8. `lint`: what deserves a look. Where statements have versions, `edition` lays out the calls of
//!    which each is read so.

mod assumed;
mod built_in;
mod common;
mod context;
mod declared;
mod defines;
mod edition;
mod expression;
mod head;
mod library;
mod lint;
mod literal;
mod lost;
mod names;
mod paths;
mod said;
mod stage;
mod statement;
mod table;
mod territory;
mod testing;
mod type_name;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Severity, catalogue};
use crate::program::{Criterion, Program};
use crate::quantity::{MonthEnd, Zone};
use crate::syntax::Parsed;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Sources, Span};
use crate::words::{Message, Phrase};

use self::context::Ctx;
use self::edition::Plan;

/// What a check found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The call, if there is no error in it; a library by itself is none.
    pub program: Option<Program>,
    /// Everything to say about it, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a call: types and names, and everything that may not be assumed. Each stage of a call is checked as the call that it
/// is together with what is shared ([`stage`]).
#[must_use]
pub fn check(parsed: &Parsed) -> Checked {
    let whole = parsed.whole();
    let file = whole.as_ref();
    let read = if file.find(Kind::Stage).is_some() {
        stage::check(parsed, file)
    } else {
        one(parsed, file, None)
    };
    let mut diagnostics = parsed.diagnostics.clone();
    diagnostics.append(&mut worth_saying(read.found, &diagnostics, &parsed.sources));
    diagnostics.sort_by_key(|found| (found.span.source, found.span.start, found.span.end));
    let is_clean = diagnostics
        .iter()
        .all(|found| found.code.severity != Severity::Error);
    Checked {
        program: read.program.filter(|_| is_clean && !parsed.is_library()),
        diagnostics,
    }
}

/// Checks one call, or one stage. A call of which statements have versions is checked once per edition ([`edition`]).
fn one(parsed: &Parsed, file: &Node, stage: Option<&stage::Place>) -> Read {
    let plan = Plan::of(parsed, file);
    if plan.is_empty() {
        read(parsed, file, &Beside::of_all(file, stage))
    } else {
        editions(parsed, file, &plan, stage)
    }
}

/// What reading one edition gave.
struct Read {
    /// Right only without errors.
    program: Option<Program>,
    found: Vec<Diagnostic>,
    criteria: Vec<Criterion>,
}

/// What reading one edition needs to know of the others.
struct Beside<'b> {
    /// The whole file, where examples, tests and paths are read; later editions leave them to the first.
    whole: Option<&'b Node>,
    /// The criteria of the other editions: a mark may lie on the scale of any.
    criteria: Vec<Vec<Criterion>>,
    plan: Option<&'b Plan<'b>>,
    /// What it knows of the stages around it.
    stage: Option<&'b stage::Place>,
}

impl<'b> Beside<'b> {
    fn of_all(file: &'b Node, stage: Option<&'b stage::Place>) -> Self {
        Self {
            whole: Some(file),
            ..Self::of_later(stage)
        }
    }

    fn of_later(stage: Option<&'b stage::Place>) -> Self {
        Self {
            whole: None,
            criteria: Vec::new(),
            plan: None,
            stage,
        }
    }
}

/// The first edition with all later ones, each read as a call by itself.
fn editions(parsed: &Parsed, file: &Node, plan: &Plan<'_>, stage: Option<&stage::Place>) -> Read {
    let mut later: Vec<Read> = Vec::with_capacity(plan.changes.len());
    for from in &plan.changes {
        let beside = Beside::of_later(stage);
        later.push(read(parsed, &plan.tree(file, Some(*from)), &beside));
    }
    let beside = Beside {
        whole: Some(file),
        criteria: later.iter().map(|one| one.criteria.clone()).collect(),
        plan: Some(plan),
        stage,
    };
    let mut first = read(parsed, &plan.tree(file, None), &beside);
    let mut found = plan.found.clone();
    for tree in plan.trees_of_idle(file) {
        let idle = read(parsed, &tree, &Beside::of_later(stage)).found;
        found.extend(idle.into_iter().filter(is_error));
    }
    let programs: Option<Vec<Program>> = later.iter_mut().map(|one| one.program.take()).collect();
    let all: Vec<Vec<Diagnostic>> = std::iter::once(std::mem::take(&mut first.found))
        .chain(later.into_iter().map(|one| one.found))
        .collect();
    found.append(&mut merged(all, plan));
    let is_clean = !parsed.diagnostics.iter().chain(&found).any(is_error);
    if let (Some(program), Some(programs), true) = (&mut first.program, programs, is_clean) {
        found.append(&mut edition::join(plan, program, programs));
    }
    first.found = found;
    first
}

/// What the editions say, each thing once. What deserves a look counts only if every edition that has the statement says it: a
/// value may be used in one of them.
fn merged(all: Vec<Vec<Diagnostic>>, plan: &Plan<'_>) -> Vec<Diagnostic> {
    let key = |found: &Diagnostic| (found.code.number, found.span);
    let mut counts: BTreeMap<(&str, Span), usize> = BTreeMap::new();
    for found in &all {
        let said: BTreeSet<_> = found.iter().map(key).collect();
        for one in said {
            *counts.entry(one).or_insert(0) += 1;
        }
    }
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for found in all.into_iter().flatten() {
        let count = counts.get(&key(&found)).copied().unwrap_or(0);
        let enough = match found.code.severity {
            Severity::Error => 1,
            // The first edition alone reads examples, tests and days.
            _ if edition::is_of_first(&found) => 1,
            _ => plan.editions_with(found.span),
        };
        if count >= enough && seen.insert(key(&found)) {
            out.push(found);
        }
    }
    out
}

/// Reads one edition.
fn read(parsed: &Parsed, file: &Node, beside: &Beside<'_>) -> Read {
    let mut ctx = Ctx::new(parsed);
    ctx.stage = beside.stage.cloned();
    ctx.other_criteria.clone_from(&beside.criteria);
    ctx.needs_zone = beside.plan.and_then(|plan| plan.needs_zone);
    ctx.enter_built_in();
    ctx.number_statements(file);
    let head = ctx.head(file);
    ctx.collect_names(file);
    ctx.read_sources(file);
    ctx.declare_choices(file);
    ctx.declare_defines(file);
    ctx.declare_fields(file);
    ctx.read_territory(file);
    ctx.read_defines(file);
    let stated = ctx.statements(file);
    ctx.overalls_in_place();
    ctx.said_values(file);
    let (examples, tests) = match beside.whole {
        Some(_) => ctx.testing(file),
        None => (Vec::new(), Vec::new()),
    };
    if !ctx.is_library {
        ctx.nothing_assumed(file);
        ctx.lint_unused(file);
        ctx.libraries_in_force(file, &stated.windows);
    }
    if let Some(plan) = beside.plan {
        plan.beside_windows(&mut ctx, &stated.windows);
    }
    if let Some(whole) = beside.whole {
        ctx.all_paths(whole);
    }

    ctx.readings
        .sort_by_key(|reading| (reading.span.source, reading.span.start));
    let found = std::mem::take(&mut ctx.found);
    let criteria = ctx.criteria.clone();
    // A call in which nothing is local needs no zone, and none of its answers depends on this one.
    let zone = ctx.zone.take().or_else(|| Zone::find("UTC"));
    let program = zone.map(|zone| Program {
        name: head.name,
        title: head.title,
        authority: head.authority,
        regime: head.regime,
        zone,
        month_end: ctx.month_end.unwrap_or(MonthEnd::Refuse),
        territory: ctx.territory,
        languages: ctx.languages,
        currency: ctx.currency,
        sources: ctx.sources,
        statements: ctx.statements,
        windows: stated.windows,
        terms: stated.terms,
        duties: stated.duties,
        remedies: stated.remedies,
        choices: ctx.choices,
        records: ctx.records,
        fields: ctx.fields,
        defines: ctx.defines,
        tables: ctx
            .tables
            .into_iter()
            .filter_map(|draft| draft.table)
            .collect(),
        requirements: ctx.requirements,
        votes: ctx.votes,
        droppable: stated.droppable,
        criteria: ctx.criteria,
        groups: ctx.groups,
        score: stated.score,
        ranking: stated.ranking,
        at_filing: stated.at_filing,
        overalls: ctx.overalls,
        grant: stated.grant,
        ceilings: stated.ceilings,
        division: stated.division,
        readings: ctx.readings,
        examples,
        tests,
        stage: None,
        uses: ctx.uses,
        paths: ctx.paths,
        texts: parsed.sources.clone(),
        later: Vec::new(),
        undated: None,
    });
    Read {
        program,
        found,
        criteria,
    }
}

fn is_error(found: &Diagnostic) -> bool {
    found.code.severity == Severity::Error
}

/// What of the findings of this floor is worth saying now: nothing is called absent while a piece could not be read, in which
/// it may stand, and what deserves a look waits until there are no errors.
fn worth_saying(
    mut found: Vec<Diagnostic>,
    read: &[Diagnostic],
    texts: &Sources,
) -> Vec<Diagnostic> {
    if read.iter().any(is_error) {
        let absent = |found: &Diagnostic| assumed_codes().any(|code| code == found.code);
        found.retain(|found| !absent(found));
        lost::without_halves(&mut found, read, texts);
    }
    if read.iter().chain(&found).any(is_error) {
        found.retain(is_error);
    }
    found
}

/// The codes about what a call leaves out.
fn assumed_codes() -> impl Iterator<Item = &'static Code> {
    catalogue::assumed::ALL.iter().copied()
}

/// "first given here", for the label of a second declaration.
fn first_given_here() -> Message {
    Message {
        phrase: Phrase {
            en: "first given here",
            nl: "hier voor het eerst",
        },
        slots: Vec::new(),
    }
}
