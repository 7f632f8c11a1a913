//! `fmt`: calls in their canonical form, in either language.

use std::path::PathBuf;

use clap::Args;
use mkbcall::diagnostic::catalogue::include;
use mkbcall::diagnostic::{self, Severity};
use mkbcall::format::format;
use mkbcall::text::SourceId;
use mkbcall::words::message::cli as words;
use similar::TextDiff;

use super::args::{Common, Lang};
use super::call::parsed;
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files;

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

pub(crate) fn run(args: &FmtArgs, common: &Common) -> Result<Done, CliError> {
    let mut done = Done::default();
    // With `--to`, `-` or `--output` the text is the result; else it goes back into its file.
    let prints = args.to.is_some() || common.output.is_some();
    for path in &args.calls {
        let is_stdin = path.as_os_str() == "-";
        let before = if is_stdin {
            files::read_stdin()?
        } else {
            files::read(path)?
        };
        let name = if is_stdin {
            "stdin".to_owned()
        } else {
            files::shown(path)
        };
        let parsed = parsed(name.clone(), before.clone());
        let language = common.language_or(parsed.surface);
        let mut errors = parsed.diagnostics.clone();
        // What the file includes is another matter; for a translation its names must be known.
        errors.retain(|found| {
            found.code.severity == Severity::Error
                && found.span.source == SourceId(0)
                && (args.to.is_some() || !include::ALL.contains(&found.code))
        });
        if !errors.is_empty() {
            let complaints = diagnostic::text(&errors, &parsed.sources, language, true);
            done.aside.push_str(&complaints);
            done.aside
                .push_str(&words::not_formatted(name).text(language));
            done.aside.push('\n');
            done.exit = TO_MEND;
            continue;
        }
        let after =
            format(&parsed, args.to.map(Lang::language)).map_err(|error| CliError::Internal {
                what: error.to_string(),
            })?;
        let after = with_line_ends_of(&before, after);
        if args.check || args.diff {
            let changed = before != after;
            if changed {
                done.exit = TO_MEND;
            }
            let out = done.result.get_or_insert_default();
            if changed && args.diff {
                out.push_str(&diff(&name, &before, &after));
            } else if changed {
                out.push_str(&words::unformatted(name).text(language));
                out.push('\n');
            }
        } else if prints || is_stdin {
            done.result.get_or_insert_default().push_str(&after);
        } else if before != after {
            files::write_whole(path, &after)?;
            done.aside.push_str(&words::formatted(name).text(language));
            done.aside.push('\n');
        }
    }
    Ok(done)
}

/// A file with CRLF keeps it.
fn with_line_ends_of(before: &str, after: String) -> String {
    if before.contains("\r\n") {
        after.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        after
    }
}

/// The lines that differ, with three lines around them.
fn diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(3)
        .header(name, name)
        .to_string()
}
