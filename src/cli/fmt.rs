//! `fmt`: calls in their canonical form, in either language.

use std::path::{Path, PathBuf};

use clap::Args;
use mkbcall::words::message::cli as words;
use similar::TextDiff;

use super::args::{Common, Format, Lang};
use super::call::{Formatted, format_text};
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
    if common.format == Format::Json {
        return Err(CliError::NoSuchFormat {
            command: "fmt",
            format: "json",
        });
    }
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
        let language = common.language();
        let after = match format_text(&name, &before, args.to.map(Lang::language))? {
            Formatted::Text(text) => text,
            Formatted::Broken(complaints) => {
                done.aside.push_str(&complaints(common));
                let left = words::not_formatted(name).text(language);
                done.aside.push_str(&left);
                done.aside.push('\n');
                done.exit = TO_MEND;
                continue;
            }
        };
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
            write_back(path, &after)?;
            done.aside.push_str(&words::formatted(name).text(language));
            done.aside.push('\n');
        }
    }
    Ok(done)
}

fn write_back(path: &Path, text: &str) -> Result<(), CliError> {
    files::write_whole(path, text)
}

/// The lines that differ, with three lines around them.
fn diff(name: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after)
        .unified_diff()
        .context_radius(3)
        .header(name, name)
        .to_string()
}
