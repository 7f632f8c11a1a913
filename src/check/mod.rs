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
//!    the call as a whole; 8. `lint`: what deserves a look.

mod assumed;
mod built_in;
mod common;
mod context;
mod declared;
mod defines;
mod expression;
mod head;
mod library;
mod lint;
mod literal;
mod names;
mod paths;
mod said;
mod stage;
mod statement;
mod table;
mod territory;
mod testing;
mod type_name;

use crate::diagnostic::{Code, Diagnostic, Severity, catalogue};
use crate::program::Program;
use crate::quantity::{MonthEnd, Zone};
use crate::syntax::Parsed;
use crate::syntax::tree::{Kind, Node};
use crate::words::{Message, Phrase};

use self::context::Ctx;

/// What a check found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The call, if there is no error in it; a library by itself is none.
    pub program: Option<Program>,
    /// Everything to say about it, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a call: types and names, and everything that may not be assumed. Each stage of a call is checked as the call that it
/// is together with what is shared.
#[must_use]
pub fn check(parsed: &Parsed) -> Checked {
    let whole = parsed.whole();
    let file = whole.as_ref();
    let (program, mut said) = if file.find(Kind::Stage).is_some() {
        stage::check(parsed, file)
    } else {
        one(parsed, file, None)
    };
    let mut diagnostics = parsed.diagnostics.clone();
    said = worth_saying(said, &diagnostics);
    diagnostics.append(&mut said);
    diagnostics.sort_by_key(|found| (found.span.source, found.span.start, found.span.end));
    let is_clean = diagnostics
        .iter()
        .all(|found| found.code.severity != Severity::Error);
    Checked {
        program: program.filter(|_| is_clean && !parsed.is_library()),
        diagnostics,
    }
}

/// Checks one call, or one stage: what became of it, right only without errors, and everything to say about it.
fn one(
    parsed: &Parsed,
    file: &Node,
    stage: Option<stage::Place>,
) -> (Option<Program>, Vec<Diagnostic>) {
    let mut ctx = Ctx::new(parsed);
    ctx.stage = stage;
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
    let (examples, tests) = ctx.testing(file);
    if !ctx.is_library {
        ctx.nothing_assumed(file);
        ctx.lint_unused(file);
        ctx.libraries_in_force(file, &stated.windows);
    }
    ctx.all_paths(file);

    ctx.readings
        .sort_by_key(|reading| (reading.span.source, reading.span.start));
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
    });
    (program, ctx.found)
}

/// What of the findings of this floor is worth saying now: nothing is called absent while a piece could not be read, in which
/// it may stand, and what deserves a look waits until there are no errors.
fn worth_saying(mut found: Vec<Diagnostic>, read: &[Diagnostic]) -> Vec<Diagnostic> {
    let is_error = |found: &Diagnostic| found.code.severity == Severity::Error;
    if read.iter().any(is_error) {
        let absent = |found: &Diagnostic| assumed_codes().any(|code| code == found.code);
        found.retain(|found| !absent(found));
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
