//! `compare`: what changed between two results.

use std::path::{Path, PathBuf};

use clap::Args;
use mkbcall::analyse::{ResultFile, read_result, recount};
use mkbcall::report;
use mkbcall::words::Language;

use super::args::{Common, Format};
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::input::told;
use super::{files, paint};

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    /// A result that `check --format json` wrote
    #[arg(value_name = "BEFORE")]
    before: PathBuf,
    /// A later result of the same call
    #[arg(value_name = "AFTER")]
    after: PathBuf,
}

pub(crate) fn run(args: &CompareArgs, common: &Common) -> Result<Done, CliError> {
    let language = common.language();
    let mut aside = String::new();
    let first = read(&args.before, language, &mut aside)?;
    let second = read(&args.after, language, &mut aside)?;
    let (Some(first), Some(second)) = (first, second) else {
        return Ok(Done::to_mend(aside));
    };
    let found = match recount(&first, &second) {
        Ok(found) => found,
        Err(problem) => {
            let file = files::shown(&args.after);
            return Ok(Done::to_mend(told(&[*problem], &file, language)));
        }
    };
    let page = || report::recount(&found, language);
    let mut done = Done::with(match common.format {
        Format::Plain => report::plain(&page()),
        Format::Json => report::to_json(&found).map_err(|error| CliError::Internal {
            what: error.to_string(),
        })?,
        _ => paint::page(&page(), paint::width(common)),
    });
    if !found.same {
        done.exit = TO_MEND;
    }
    Ok(done)
}

/// A result, or what is wrong with it, noted aside.
fn read(
    path: &Path,
    language: Language,
    aside: &mut String,
) -> Result<Option<ResultFile>, CliError> {
    match read_result(&files::read(path)?) {
        Ok(result) => Ok(Some(result)),
        Err(problems) => {
            aside.push_str(&told(&problems, &files::shown(path), language));
            Ok(None)
        }
    }
}
