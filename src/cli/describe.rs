//! `describe`: the call as a document, in Markdown.

use std::path::PathBuf;

use clap::Args;
use mkbcall::report;

use super::args::{Common, Format};
use super::call::load;
use super::done::Done;
use super::error::CliError;

#[derive(Debug, Args)]
pub(crate) struct DescribeArgs {
    /// The call
    call: PathBuf,
}

/// `text` is Markdown: a document is read elsewhere than in a terminal.
pub(crate) fn run(args: &DescribeArgs, common: &Common) -> Result<Done, CliError> {
    let call = load(&args.call)?;
    let language = common.language_or(call.language);
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(done),
    };
    let page = report::describe(&program, language);
    Ok(Done::with(match common.format {
        Format::Plain => report::plain(&page),
        _ => report::markdown(&page),
    }))
}
