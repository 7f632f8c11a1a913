//! `schema`: a JSON Schema of the decisions, or of the input that a call asks for.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use mkbcall::decision::schema;

use super::args::Common;
use super::call::load;
use super::done::Done;
use super::error::CliError;

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// Of what
    #[arg(value_enum, value_name = "decisions|input")]
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

/// A schema is JSON in every format. That of the decisions is one for all calls; a call named with it is read all the same.
pub(crate) fn run(args: &SchemaArgs, common: &Common) -> Result<Done, CliError> {
    let program = match &args.call {
        None => None,
        Some(path) => match load(path)?.usable(common) {
            Ok(program) => Some(program),
            Err(done) => return Ok(done),
        },
    };
    let text = match args.of {
        Of::Decisions => schema::decisions().to_owned(),
        Of::Input => schema::input(program.as_ref()),
    };
    Ok(Done::with(text))
}
