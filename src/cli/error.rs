//! Why a command could not work: exit 2.

use std::io;

use mkbcall::words::message::cli as words;
use mkbcall::words::{Language, Message, Slot};
use thiserror::Error;

/// Wrong usage, a file that cannot be read or written, or a mistake of the program.
#[derive(Debug, Error)]
#[error("{}", self.message().text(Language::En))]
pub(crate) enum CliError {
    /// A file that cannot be read.
    Read {
        file: String,
        #[source]
        why: io::Error,
    },
    /// A file with bytes that are not UTF-8.
    NotUtf8 { file: String, line: usize },
    /// A file that cannot be written.
    Write {
        file: String,
        #[source]
        why: io::Error,
    },
    /// A proposal that the input does not have.
    UnknownProposal {
        id: String,
        suggestion: Option<String>,
    },
    /// A proposal that was left out.
    UnreadProposal { id: String },
    /// A code that does not exist.
    UnknownCode {
        code: String,
        suggestion: Option<String>,
    },
    /// A place that the register does not have.
    UnknownPlace {
        name: String,
        suggestions: Vec<String>,
    },
    /// A day that is none.
    NotADay { text: String },
    /// A format that the command does not have.
    NoSuchFormat {
        command: &'static str,
        format: &'static str,
        has: Vec<&'static str>,
    },
    /// A template that cannot be filled.
    Template {
        file: String,
        line: usize,
        what: String,
    },
    /// Arguments that do not fit the call.
    Usage { message: Message },
    /// A mistake of the program.
    Internal { what: String },
}

impl CliError {
    fn message(&self) -> Message {
        match self {
            Self::Read { file, why } => words::cannot_read(file.clone(), why.to_string()),
            Self::NotUtf8 { file, line } => words::not_utf8(file.clone(), *line),
            Self::Write { file, why } => words::cannot_write(file.clone(), why.to_string()),
            Self::UnknownProposal { id, suggestion } => {
                words::unknown_proposal(id.clone(), suggestion.clone())
            }
            Self::UnreadProposal { id } => words::unread_proposal(id.clone()),
            Self::UnknownCode { code, suggestion } => {
                words::unknown_code(code.clone(), suggestion.clone())
            }
            Self::UnknownPlace { name, suggestions } => {
                let names: Vec<Slot> = suggestions
                    .iter()
                    .map(|name| format!("`{name}`").into())
                    .collect();
                let names = Some(Slot::Either(names)).filter(|_| !suggestions.is_empty());
                words::unknown_place(name.clone(), names)
            }
            Self::NotADay { text } => words::not_a_day(text.clone()),
            Self::NoSuchFormat {
                command,
                format,
                has,
            } => {
                let has = has.iter().map(|name| format!("`{name}`").into());
                let has = Slot::List(has.collect());
                words::no_such_format((*command).to_owned(), (*format).to_owned(), has)
            }
            Self::Template { file, line, what } => {
                words::wrong_template(file.clone(), *line, what.clone())
            }
            Self::Usage { message } => message.clone(),
            Self::Internal { what } => words::internal(what.clone()),
        }
    }

    /// `error: …`, with a line end.
    pub(crate) fn line(&self, language: Language) -> String {
        let word = words::error().text(language);
        format!("{word}: {}\n", self.message().text(language))
    }
}
