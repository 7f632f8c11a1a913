//! `schema`: a JSON Schema of the decisions, or of the input that a call asks for.
use super::args::Common;
use super::done::Done;
use super::error::CliError;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// Of what
    #[arg(value_enum)]
    of: Of,
    /// For `input`: the call whose fields the schema names
    #[arg(value_name = "CALL")]
    call: Option<PathBuf>,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Of {
    /// What `check --format json` writes
    Decisions,
    /// What `check` reads
    Input,
}
pub(crate) fn run(_: &SchemaArgs, _: &Common) -> Result<Done, CliError> {
    Err(CliError::Internal {
        what: "not landed".to_owned(),
    })
}
