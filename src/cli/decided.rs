//! From a call and an input to decisions: what every command does that starts from a check.

use std::path::Path;

use mkbcall::decision::Decisions;
use mkbcall::program::Program;
use mkbcall::proposal::{FitOptions, Input};
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;

use super::args::Common;
use super::call::load;
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::input::{fitted, told};
use super::{files, many};

/// A call, its input, and what was decided.
pub(crate) struct Decided {
    pub(crate) program: Program,
    pub(crate) input: Input,
    pub(crate) decisions: Decisions,
    pub(crate) language: Language,
    /// What is told about proposals that were left out, and the exit code that follows.
    pub(crate) done: Done,
}

/// Reads, checks, fits and decides; what has to be mended first is the error inside.
pub(crate) fn decided(
    call: &Path,
    input: &Path,
    skip_unread: bool,
    common: &Common,
) -> Result<Result<Decided, Done>, CliError> {
    let call = load(call)?;
    let language = common.language_or(call.language);
    let text = files::read(input)?;
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(Err(done)),
    };
    let file = files::shown(input);
    let options = FitOptions { skip_unread };
    let input = match fitted(&program, &file, &text, options, language) {
        Ok(input) => input,
        Err(done) => return Ok(Err(done)),
    };
    let decisions = many::decided(&program, &input, language, false);
    let mut done = Done::default();
    if !input.unread.is_empty() {
        for unread in &input.unread {
            done.aside
                .push_str(&told(&unread.problems, &file, language));
        }
        done.aside
            .push_str(&words::left_out(input.unread.len()).text(language));
        done.aside.push('\n');
        done.exit = TO_MEND;
    }
    done.need_mending(&decisions);
    Ok(Ok(Decided {
        program,
        input,
        decisions,
        language,
        done,
    }))
}
