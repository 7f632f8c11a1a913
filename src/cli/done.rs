//! What a command leaves: a result, complaints, an exit code; and how they reach the terminal or a file.

use std::fmt;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use mkbcall::decision::Decisions;
use mkbcall::words::Language;

use super::args::{Color, Common};
use super::error::CliError;
use super::files;

/// Done, whatever is decided.
pub(crate) const DONE: u8 = 0;
/// Something in the input has to be mended.
pub(crate) const TO_MEND: u8 = 1;
/// Wrong usage, a file that cannot be read or written, an internal error.
pub(crate) const COULD_NOT: u8 = 2;

/// What a command leaves. Colour codes in it are stripped where no colour is wanted.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// The result: for stdout or the output file.
    pub(crate) result: Option<String>,
    /// A result that is too large to be in memory as a whole, instead of `result`. All that can be wrong with the input was
    /// looked at before, so that what is begun is also ended.
    pub(crate) streamed: Option<Streamed>,
    /// Further files, written before the result.
    pub(crate) beside: Vec<(PathBuf, String)>,
    /// Everything else: for stderr.
    pub(crate) aside: String,
    /// The exit code.
    pub(crate) exit: u8,
}

/// Writes a result, bytes as they are: it has no colour codes.
pub(crate) struct Streamed(pub(crate) Box<Writing>);

type Writing = dyn FnOnce(&mut dyn io::Write) -> io::Result<()>;

impl fmt::Debug for Streamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Streamed")
    }
}

impl Done {
    pub(crate) fn with(result: String) -> Self {
        Self {
            result: Some(result),
            ..Self::default()
        }
    }

    /// Tells that together too much is asked, where the call foresees no shortage: that has to be mended first.
    pub(crate) fn need_mending(&mut self, decisions: &Decisions) {
        for remark in decisions.shortages() {
            self.aside.push_str(&remark.text);
            self.aside.push('\n');
            self.exit = TO_MEND;
        }
    }

    /// Nothing on stdout: something in the input has to be mended first.
    pub(crate) fn to_mend(aside: String) -> Self {
        Self {
            aside,
            exit: TO_MEND,
            ..Self::default()
        }
    }
}

/// Prints or writes what a command left.
pub(crate) fn finish(common: &Common, result: Result<Done, CliError>) -> ExitCode {
    let language = common.language();
    let done = match result {
        Ok(done) => done,
        Err(error) => return complain(common, &error, language),
    };
    for (path, text) in &done.beside {
        if let Err(error) = files::write_whole(path, text) {
            return complain(common, &error, language);
        }
    }
    if let Some(Streamed(write)) = done.streamed {
        let written = match &common.output {
            Some(path) => files::write_whole_with(path, write),
            None => to_stdout(write(&mut io::stdout().lock())),
        };
        if let Err(error) = written {
            return complain(common, &error, language);
        }
    } else if let Some(path) = &common.output {
        if let Some(text) = &done.result {
            let text = if common.color == Color::Always {
                text.clone()
            } else {
                anstream::adapter::strip_str(text).to_string()
            };
            if let Err(error) = files::write_whole(path, &text) {
                return complain(common, &error, language);
            }
        }
    } else if let Some(text) = &done.result {
        let mut out = AutoStream::new(io::stdout().lock(), choice(common.color));
        let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        if let Err(error) = to_stdout(written) {
            return complain(common, &error, language);
        }
    }
    aside(common, &done.aside);
    done.exit.into()
}

/// What became of writing to stdout. A reader that stopped reading is no mistake.
fn to_stdout(written: io::Result<()>) -> Result<(), CliError> {
    match written {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => Err(CliError::Write {
            file: "stdout".to_owned(),
            why,
        }),
        _ => Ok(()),
    }
}

fn complain(common: &Common, error: &CliError, language: Language) -> ExitCode {
    aside(common, &error.line(language));
    COULD_NOT.into()
}

/// What cannot be said on stderr cannot be said at all.
fn aside(common: &Common, text: &str) {
    let mut err = AutoStream::new(io::stderr().lock(), choice(common.color));
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

fn choice(color: Color) -> ColorChoice {
    match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}
