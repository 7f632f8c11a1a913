//! `lint`: everything that is said about calls. Here the complaints are the result.

use std::path::PathBuf;

use clap::Args;
use mkbcall::diagnostic::{self, Listed, Severity};
use mkbcall::words::Language;
use mkbcall::words::message::{cli as words, diagnostic as counts};
use serde::Serialize;

use super::args::{Common, Format};
use super::call::{Call, load};
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files::{self, FORMAT_VERSION};

#[derive(Debug, Args)]
pub(crate) struct LintArgs {
    /// Call files
    #[arg(required = true, value_name = "CALL")]
    calls: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Listing {
    format_version: &'static str,
    diagnostics: Vec<Listed>,
}

pub(crate) fn run(args: &LintArgs, common: &Common) -> Result<Done, CliError> {
    let mut done = Done::default();
    let mut text = String::new();
    let mut listed = Vec::new();
    for path in &args.calls {
        let call = load(path)?;
        let language = common.language_or(call.language);
        if call.count(Severity::Error) > 0 {
            done.exit = TO_MEND;
        }
        match common.format {
            Format::Plain => {
                text.push_str(&diagnostic::plain(&call.found, &call.sources, language));
            }
            Format::Json => {
                listed.extend(diagnostic::listed(&call.found, &call.sources, language));
            }
            _ => {
                text.push_str(&diagnostic::text(
                    &call.found,
                    &call.sources,
                    language,
                    true,
                ));
                text.push_str(&summary(&call, files::shown(path), language));
                text.push('\n');
            }
        }
    }
    if common.format == Format::Json {
        text = files::json(&Listing {
            format_version: FORMAT_VERSION,
            diagnostics: listed,
        })?;
    }
    done.result = Some(text);
    Ok(done)
}

fn summary(call: &Call, file: String, language: Language) -> String {
    if call.found.is_empty() {
        return words::clean(file).text(language);
    }
    let counted = counts::counted(
        call.count(Severity::Error),
        call.count(Severity::Lint),
        call.count(Severity::Note),
    )
    .text(language);
    words::linted(file, counted).text(language)
}
