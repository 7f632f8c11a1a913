//! `check`: the whole chain, from a call and an input to explained decisions.
use super::args::Common;
use super::done::Done;
use super::error::CliError;
use clap::Args;
use std::path::PathBuf;
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// Show the decision on this proposal in full
    #[arg(long, value_name = "ID")]
    proposal: Option<String>,
    /// Take out proposals that cannot be read, and decide on the others
    #[arg(long)]
    skip_unread: bool,
}

pub(crate) fn run(_: &CheckArgs, _: &Common) -> Result<Done, CliError> {
    Err(CliError::Internal {
        what: "not landed".to_owned(),
    })
}
