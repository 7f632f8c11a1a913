//! `test`: runs the `test` statements of calls.
use super::args::Common;
use super::done::Done;
use super::error::CliError;
use clap::Args;
use std::path::PathBuf;
#[derive(Debug, Args)]
pub(crate) struct TestArgs {
    /// Call files
    #[arg(required = true, value_name = "CALL")]
    calls: Vec<PathBuf>,
}
pub(crate) fn run(_: &TestArgs, _: &Common) -> Result<Done, CliError> {
    Err(CliError::Internal {
        what: "not landed".to_owned(),
    })
}
