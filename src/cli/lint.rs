//! `lint`: everything that is said about calls. Here the complaints are the result.

use std::path::PathBuf;

use clap::Args;
use mkbcall::diagnostic::{self, Severity};
use mkbcall::words::Message;
use mkbcall::words::message::{cli as words, diagnostic as counts};
use serde_json::json;

use super::args::{Common, Format};
use super::call::{Call, load};
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files;

#[derive(Debug, Args)]
pub(crate) struct LintArgs {
    /// Call files
    #[arg(required = true, value_name = "CALL")]
    calls: Vec<PathBuf>,
}

pub(crate) fn run(args: &LintArgs, common: &Common) -> Result<Done, CliError> {
    let mut done = Done::default();
    let mut text = String::new();
    let mut listed = Vec::new();
    for path in &args.calls {
        let call = load(path)?;
        let language = common.language_or(call.language);
        if call.errors() > 0 {
            done.exit = TO_MEND;
        }
        match common.format {
            Format::Text => {
                text.push_str(&diagnostic::text(
                    &call.found,
                    &call.sources,
                    language,
                    true,
                ));
                text.push_str(&summary(&call, &files::shown(path)).text(language));
                text.push('\n');
            }
            Format::Plain => {
                text.push_str(&diagnostic::plain(&call.found, &call.sources, language));
            }
            Format::Json => {
                listed.extend(diagnostic::listed(&call.found, &call.sources, language));
            }
        }
    }
    if common.format == Format::Json {
        text = files::json(&json!({ "format_version": "1.0", "diagnostics": listed }))?;
    }
    done.result = Some(text);
    Ok(done)
}

fn summary(call: &Call, file: &str) -> Message {
    let lints = call
        .found
        .iter()
        .filter(|found| found.code.severity == Severity::Lint)
        .count();
    let errors = call.errors();
    if call.found.is_empty() {
        return words::clean(file.to_owned());
    }
    words::linted(file.to_owned(), counts::counted(errors, lints))
}
