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
mod lost;
mod names;
mod paths;
mod said;
mod statement;
mod table;
mod territory;
mod testing;
mod type_name;

use crate::diagnostic::{Code, Diagnostic, Severity, catalogue};
use crate::program::Program;
use crate::quantity::{MonthEnd, Zone};
use crate::syntax::Parsed;
use crate::text::Sources;
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

/// Checks a call: types and names, and everything that may not be assumed.
#[must_use]
pub fn check(parsed: &Parsed) -> Checked {
    let whole = parsed.whole();
    let file = whole.as_ref();
    let mut ctx = Ctx::new(parsed);
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
    let mut diagnostics = parsed.diagnostics.clone();
    diagnostics.append(&mut worth_saying(ctx.found, &diagnostics, &parsed.sources));
    diagnostics.sort_by_key(|found| (found.span.source, found.span.start, found.span.end));
    let is_clean = diagnostics
        .iter()
        .all(|found| found.code.severity != Severity::Error);
    // A call in which nothing is local needs no zone, and none of its answers depends on this one.
    let zone = ctx.zone.take().or_else(|| Zone::find("UTC"));
    let program = zone
        .filter(|_| is_clean && !parsed.is_library())
        .map(|zone| Program {
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
            uses: ctx.uses,
            paths: ctx.paths,
            texts: parsed.sources.clone(),
        });
    Checked {
        program,
        diagnostics,
    }
}

/// What of the findings of this floor is worth saying now: nothing is called absent while a piece could not be read, in which
/// it may stand, and what deserves a look waits until there are no errors.
fn worth_saying(
    mut found: Vec<Diagnostic>,
    read: &[Diagnostic],
    texts: &Sources,
) -> Vec<Diagnostic> {
    let is_error = |found: &Diagnostic| found.code.severity == Severity::Error;
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
