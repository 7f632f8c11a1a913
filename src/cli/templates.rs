//! An authority's own templates: a folder with files by known names. What it does not hold is built in.

use std::path::Path;

use mkbcall::report::TemplateError;

use super::error::CliError;
use super::files;

/// The text of a file in the folder; nothing where it is not there.
pub(crate) fn own(folder: Option<&Path>, name: &str) -> Result<Option<String>, CliError> {
    let Some(folder) = folder else {
        return Ok(None);
    };
    if !folder.is_dir() {
        let why = std::io::Error::from(std::io::ErrorKind::NotADirectory);
        return Err(CliError::Read {
            file: files::shown(folder),
            why,
        });
    }
    let path = folder.join(name);
    if path.exists() {
        files::read(&path).map(Some)
    } else {
        Ok(None)
    }
}

/// The authority's own look.
pub(crate) fn theme(folder: Option<&Path>) -> Result<String, CliError> {
    Ok(own(folder, "theme.css")?.unwrap_or_default())
}

/// A mistake in a template, with the file that it stands in.
pub(crate) fn wrong(folder: Option<&Path>, error: &TemplateError) -> CliError {
    let file = folder.map_or_else(
        || error.template.clone(),
        |folder| files::shown(&folder.join(&error.template)),
    );
    CliError::Template {
        file,
        line: error.line,
        what: error.what.clone(),
    }
}
