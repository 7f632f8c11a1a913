//! Reading texts, and writing files whole or not at all.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use super::error::CliError;

/// The version of the JSON that commands other than `check` write.
pub(crate) const FORMAT_VERSION: &str = "1.0";

/// A path as messages show it: with `/`, on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, CliError> {
    let bytes = fs::read(path).map_err(|why| CliError::Read {
        file: shown(path),
        why,
    })?;
    text(bytes, shown(path))
}

/// The text that comes in on stdin.
pub(crate) fn read_stdin() -> Result<String, CliError> {
    let mut bytes = Vec::new();
    let file = || "stdin".to_owned();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|why| CliError::Read { file: file(), why })?;
    text(bytes, file())
}

fn text(bytes: Vec<u8>, file: String) -> Result<String, CliError> {
    let mut read = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..good).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        CliError::NotUtf8 { file, line }
    })?;
    // A byte order mark, as some editors on Windows write, is no part of the text.
    if read.starts_with('\u{feff}') {
        read.remove(0);
    }
    Ok(read)
}

/// Writes a new file beside the target and puts it in its place: a reader sees the old text or the new one.
pub(crate) fn write_whole(path: &Path, text: impl AsRef<[u8]>) -> Result<(), CliError> {
    write_whole_with(path, |file| file.write_all(text.as_ref()))
}

/// [`write_whole`] of what is not in memory as a whole.
pub(crate) fn write_whole_with(
    path: &Path,
    write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), CliError> {
    let failed = |why| CliError::Write {
        file: shown(path),
        why,
    };
    // What a link points to is replaced, not the link; a device or pipe cannot be replaced at all.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let mut device = fs::File::create(&target).map_err(failed)?;
        return write(&mut device).map_err(failed);
    }
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Asked first, so that the complaint is about the folder and not about the new file in it.
    fs::metadata(folder).map_err(failed)?;
    let mut file = tempfile::Builder::new()
        .prefix(".mkbcall-")
        .permissions_of(&target)
        .tempfile_in(folder)
        .map_err(failed)?;
    write(file.as_file_mut())
        .and_then(|()| file.as_file().sync_all())
        .map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A new file gets the permissions of the one it replaces, else those that new files get.
trait PermissionsOf {
    fn permissions_of(&mut self, target: &Path) -> &mut Self;
}

impl PermissionsOf for tempfile::Builder<'_, '_> {
    fn permissions_of(&mut self, target: &Path) -> &mut Self {
        if let Ok(found) = fs::metadata(target) {
            return self.permissions(found.permissions());
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // The file-creation mask of the process takes its part off, as it does for any new file.
            self.permissions(fs::Permissions::from_mode(0o666));
        }
        self
    }
}

/// A value as indented JSON with a line end.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, CliError> {
    let mut text = serde_json::to_string_pretty(value).map_err(|error| CliError::Internal {
        what: error.to_string(),
    })?;
    text.push('\n');
    Ok(text)
}
