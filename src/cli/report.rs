//! `report`: all decisions as one page of HTML.

use std::path::PathBuf;

use clap::Args;
use mkbcall::{analyse, report};

use super::args::Common;
use super::decided::{Decided, decided};
use super::done::Done;
use super::error::CliError;
use super::templates;

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// Take out proposals that cannot be read, and report on the others
    #[arg(long)]
    skip_unread: bool,
    /// Folder with an authority's own `theme.css`
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

/// The page is HTML, so `text`, the form that nobody has to name, is too.
pub(crate) fn run(args: &ReportArgs, common: &Common) -> Result<Done, CliError> {
    let theme = templates::theme(args.templates.as_deref())?;
    let Decided {
        program,
        input,
        mut decisions,
        language,
        mut done,
        ..
    } = match decided(&args.call, &args.input, args.skip_unread, common)? {
        Ok(decided) => decided,
        Err(done) => return Ok(done),
    };
    analyse::add_repairs(&program, &input, &mut decisions);
    let page = report::web(&program, &decisions, language, &theme);
    done.result = Some(page.map_err(|error| templates::wrong(args.templates.as_deref(), &error))?);
    Ok(done)
}
