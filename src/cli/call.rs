//! A call file: read, parsed and checked, with what is said about it.

use std::path::Path;

use mkbcall::check::{Checked, check};
use mkbcall::diagnostic::{self, Diagnostic, Severity};
use mkbcall::program::Program;
use mkbcall::syntax::{Parsed, parse};
use mkbcall::text::{Source, SourceId, Sources};
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;

use super::args::{Common, Format};
use super::done::Done;
use super::error::CliError;
use super::files;

/// A call file after parsing and checking.
pub(crate) struct Call {
    /// The texts that the complaints point into.
    pub(crate) sources: Sources,
    /// The call; `None` if it has errors.
    pub(crate) program: Option<Program>,
    /// Everything that is said about it.
    pub(crate) found: Vec<Diagnostic>,
    /// The language of the call: the first that it names, else that of its words.
    pub(crate) language: Language,
}

impl Call {
    /// How many complaints are as bad as this.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.found
            .iter()
            .filter(|found| found.code.severity == severity)
            .count()
    }

    /// The call, or its errors on stderr: for commands that need a call without errors.
    pub(crate) fn usable(self, common: &Common) -> Result<Program, Done> {
        let errors = self.count(Severity::Error);
        match self.program {
            Some(program) if errors == 0 => Ok(program),
            None if errors == 0 => {
                let language = common.language_or(self.language);
                let name = self.sources.get(SourceId(0)).map_or("", Source::name);
                let mut aside = words::library_decides_nothing(name.to_owned()).text(language);
                aside.push('\n');
                Err(Done::to_mend(aside))
            }
            _ => {
                let language = common.language_or(self.language);
                let mut found = self.found;
                found.retain(|found| found.code.severity == Severity::Error);
                let mut aside = match common.format {
                    Format::Plain => diagnostic::plain(&found, &self.sources, language),
                    _ => diagnostic::text(&found, &self.sources, language, true),
                };
                aside.push_str(&words::call_has_errors(errors).text(language));
                aside.push('\n');
                Err(Done::to_mend(aside))
            }
        }
    }
}

/// Reads and checks a call file.
pub(crate) fn load(path: &Path) -> Result<Call, CliError> {
    let parsed = parsed(files::shown(path), files::read(path)?);
    Ok(checked(&parsed))
}

/// A call by its name and text, with what it includes by name: for a replay, where files may stand elsewhere.
pub(crate) fn replayed(
    name: &str,
    text: String,
    included: &mut dyn FnMut(&str) -> Option<String>,
) -> Call {
    let parsed = parse(Source::new(name, text), &mut |wanted| {
        Some(Source::new(wanted, included(wanted)?))
    });
    checked(&parsed)
}

/// The call file as read, with what it includes, without a check.
pub(crate) fn parsed(name: String, text: String) -> Parsed {
    parse(Source::new(name, text), &mut |included| {
        let text = files::read(Path::new(included)).ok()?;
        Some(Source::new(included, text))
    })
}

fn checked(parsed: &Parsed) -> Call {
    let Checked {
        program,
        diagnostics,
    } = check(parsed);
    let language = program
        .as_ref()
        .and_then(|program| program.languages.first().copied())
        .unwrap_or(parsed.surface);
    Call {
        sources: parsed.sources.clone(),
        program,
        found: diagnostics,
        language,
    }
}
