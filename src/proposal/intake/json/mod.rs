//! Input as JSON.
//!
//! In: a program and a text. Out: an [`Input`], or every problem of the text at once. The steps:
//!
//! 1. `serde_json` says whether it is JSON at all ([`reader`]); nothing else is told of a text that is not. An input without any
//!    problem, which most are, is seen to be JSON by the walk itself and not read twice;
//! 2. one walk fills the slots: the file ([`file`]), each proposal ([`proposal`]) with its facts ([`record`], [`value`],
//!    [`party`]), [`judgements`] and [`marks`];
//! 3. what needs the whole file is looked at: ids, [`draws`], [`overrides`], the names of assessors.
//!
//! Numbers are read as they are written. There is no tree between the text and the slots.

mod draws;
mod file;
mod fitter;
mod history;
mod judgements;
mod marks;
mod moment;
mod overrides;
mod party;
mod proposal;
mod reader;
mod record;
mod removals;
mod scale;
mod scan;
mod stages;
#[cfg(test)]
mod tests;
mod value;
mod votes;

pub(crate) use party::kind_of;

use self::fitter::{Fitter, shown};
use self::reader::Reader;
use super::limits::MAX_BYTES;
use super::path::Path;
use crate::program::Program;
use crate::proposal::{Input, InputProblem, ProblemKind, Proposal};
use crate::words::message::input as say;

/// How an input is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FitOptions {
    /// A proposal that has problems is taken out and listed under [`Input::unread`]; the others go on. Problems of the file as
    /// a whole stop the run all the same.
    pub skip_unread: bool,
}

/// Reads an input file for a program.
///
/// # Errors
/// Every problem of the file, in the order of the text.
pub fn fit(
    program: &Program,
    file_name: &str,
    text: &str,
    options: FitOptions,
) -> Result<Input, Vec<InputProblem>> {
    let (mut input, problems) = stages::all(program, |program| one(program, file_name, text));
    let problems = file::of_this_call(problems);
    if problems.is_empty() {
        return Ok(input);
    }
    if options.skip_unread && problems.iter().all(|problem| problem.proposal.is_some()) {
        let mut at = Some(&mut input);
        while let Some(input) = at {
            file::take_out(input, problems.clone());
            at = input.earlier.as_deref_mut();
        }
        return Ok(input);
    }
    Err(problems)
}

/// The file as one program sees it, and what is wrong with it.
fn one(program: &Program, file_name: &str, text: &str) -> (Input, Vec<InputProblem>) {
    let body = without_mark(text);
    let (mut input, problems) = match at_once(program, body) {
        Some(input) => (input, Vec::new()),
        None => in_two_steps(program, body),
    };
    input.file = file_name.replace('\\', "/");
    let shift = u32::try_from(text.len() - body.len()).unwrap_or(0);
    for proposal in &mut input.proposals {
        proposal.offset = proposal.offset.saturating_add(shift);
    }
    (input, problems)
}

/// The file in one walk, which is strict. Nothing where anything is wrong with it, or might be: what that is only
/// [`in_two_steps`] tells.
fn at_once(program: &Program, text: &str) -> Option<Input> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut fitter = Fitter::new(program);
    let mut reader = Reader::unchecked(text);
    let input = fitter.file(&mut reader);
    (reader.is_done() && !fitter.has_problems()).then_some(input)
}

/// The file, once it is known to be JSON, and what is wrong with it.
fn in_two_steps(program: &Program, text: &str) -> (Input, Vec<InputProblem>) {
    let mut fitter = Fitter::new(program);
    let Some(mut reader) = open(&mut fitter, text) else {
        return (Input::default(), fitter.finish(text));
    };
    let input = fitter.file(&mut reader);
    (input, fitter.finish(text))
}

/// Reads one proposal by itself, with the names of its assessors (marks hold positions in them).
///
/// # Errors
/// Every problem of the text.
pub fn fit_proposal(
    program: &Program,
    text: &str,
) -> Result<(Proposal, Vec<String>), Vec<InputProblem>> {
    let body = without_mark(text);
    let mut fitter = Fitter::new(program);
    let Some(mut reader) = open(&mut fitter, body) else {
        return Err(fitter.finish(body));
    };
    let mut proposal = fitter.proposal(&mut reader, &Path::Root);
    fitter.check_scales(std::slice::from_ref(&proposal));
    let assessors = file::name_assessors(&mut fitter, std::slice::from_mut(&mut proposal));
    if fitter.has_problems() {
        return Err(fitter.finish(body));
    }
    Ok((proposal, assessors))
}

/// The text without a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn open<'t>(fitter: &mut Fitter<'_>, text: &'t str) -> Option<Reader<'t>> {
    if text.len() > MAX_BYTES {
        let (found, most) = (
            say::found_bytes(text.len() as u64),
            say::at_most(MAX_BYTES as u64),
        );
        fitter.complain(ProblemKind::TooLarge, (&Path::Root, 0), found, most, None);
        return None;
    }
    match Reader::check(text) {
        Ok(reader) => Some(reader),
        Err(error) => {
            let at = offset_of(text, &error);
            let rest = text
                .get(at..)
                .unwrap_or("")
                .lines()
                .next()
                .unwrap_or("")
                .trim_end();
            let found = if error.is_eof() || rest.is_empty() {
                say::found_end()
            } else {
                say::found_broken(shown(rest))
            };
            fitter.complain(
                ProblemKind::NotJson,
                (&Path::Root, at),
                found,
                say::a_json_text(),
                None,
            );
            None
        }
    }
}

/// Where `serde_json` stopped: it counts lines from 1 and bytes in the line.
fn offset_of(text: &str, error: &serde_json::Error) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let mut at = (start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
