//! `stability`: how firm the selection is.

use std::path::PathBuf;

use clap::Args;
use mkbcall::analyse::stability;
use mkbcall::proposal::FitOptions;
use mkbcall::report;

use super::args::{Common, Format};
use super::call::load;
use super::done::Done;
use super::error::CliError;
use super::input::fitted;
use super::{files, paint};

#[derive(Debug, Args)]
pub(crate) struct StabilityArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
}

pub(crate) fn run(args: &StabilityArgs, common: &Common) -> Result<Done, CliError> {
    let call = load(&args.call)?;
    let language = common.language_or(call.language);
    let text = files::read(&args.input)?;
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(done),
    };
    let file = files::shown(&args.input);
    let input = match fitted(&program, &file, &text, FitOptions::default(), language) {
        Ok(input) => input,
        Err(done) => return Ok(done),
    };
    let found = stability(&program, &input);
    let page = || report::stability(&found, language);
    Ok(Done::with(match common.format {
        Format::Plain => report::plain(&page()),
        Format::Json => report::to_json(&found).map_err(|error| CliError::Internal {
            what: error.to_string(),
        })?,
        _ => paint::page(&page(), paint::width(common)),
    }))
}
