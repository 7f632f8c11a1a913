//! `fmt`: calls in their canonical form, in either language.
use super::args::{Common, Lang};
use super::done::Done;
use super::error::CliError;
use clap::Args;
use std::path::PathBuf;
#[derive(Debug, Args)]
pub(crate) struct FmtArgs {
    /// Call files; `-` reads from stdin and writes to stdout
    #[arg(required = true, value_name = "CALL")]
    calls: Vec<PathBuf>,
    /// Only say which files are not formatted
    #[arg(long)]
    check: bool,
    /// Show what would change, and change nothing
    #[arg(long)]
    diff: bool,
    /// Translate the words of the language, to stdout or the output file
    #[arg(long, value_name = "LANGUAGE")]
    to: Option<Lang>,
}

pub(crate) fn run(_: &FmtArgs, _: &Common) -> Result<Done, CliError> {
    Err(CliError::Internal {
        what: "not landed".to_owned(),
    })
}
