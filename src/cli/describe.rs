//! `describe`: the call as a document, in Markdown or as a web page.

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
    /// Add the metadata for the Dutch algorithm register: what the call knows, and what is left to do
    #[arg(long)]
    algorithm_register: bool,
}

/// `text` is Markdown: a document is read elsewhere than in a terminal.
pub(crate) fn run(args: &DescribeArgs, common: &Common) -> Result<Done, CliError> {
    let call = load(&args.call)?;
    let language = common.language_or(call.language);
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(done),
    };
    let mut page = report::describe(&program, language);
    if args.algorithm_register {
        let metadata = report::algorithm_register(&program, language);
        page.blocks.extend(metadata.blocks);
    }
    Ok(Done::with(match common.format {
        Format::Plain => report::plain(&page),
        Format::Html => report::html(&page, language),
        _ => report::markdown(&page),
    }))
}
