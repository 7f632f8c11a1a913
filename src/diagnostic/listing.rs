//! Diagnostics without drawing: one line each, or JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::Diagnostic;
use super::render::severity_word;
use crate::text::{Position, Sources, Span};
use crate::words::Language;

/// One line per complaint: `file:line:column: error[MKB0101]: message (help)`.
#[must_use]
pub fn plain(found: &[Diagnostic], sources: &Sources, language: Language) -> String {
    let mut out = String::new();
    for diagnostic in found {
        let at = At::new(sources, diagnostic.span);
        let word = severity_word(diagnostic.code.severity, language);
        let number = diagnostic.code.number;
        let message = one_line(&diagnostic.message(language));
        let _ = write!(
            out,
            "{}:{}:{}: {word}[{number}]: {message}",
            at.file, at.line, at.column
        );
        let help = one_line(&diagnostic.help(language));
        if !help.is_empty() {
            let _ = write!(out, " ({help})");
        }
        out.push('\n');
    }
    out
}

/// What the author wrote may run over several lines; here it stands on one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A complaint as data in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    help: Option<String>,
    at: At,
    labels: Vec<ListedLabel>,
    fix: Option<ListedFix>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ListedLabel {
    at: At,
    message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ListedFix {
    at: At,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct At {
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

impl At {
    fn new(sources: &Sources, span: Span) -> Self {
        let (name, start, end) = match sources.get(span.source) {
            Some(source) => (
                source.name(),
                source.position(span.start),
                source.position(span.end.max(span.start)),
            ),
            None => (
                "",
                Position { line: 1, column: 1 },
                Position { line: 1, column: 1 },
            ),
        };
        Self {
            file: name.to_owned(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
        }
    }
}

/// The complaints as data, ready to be written.
#[must_use]
pub fn listed(found: &[Diagnostic], sources: &Sources, language: Language) -> Vec<Listed> {
    found
        .iter()
        .map(|diagnostic| Listed {
            code: diagnostic.code.number,
            name: diagnostic.code.name,
            severity: diagnostic.code.severity.name(),
            message: diagnostic.message(language),
            help: Some(diagnostic.help(language)).filter(|help| !help.is_empty()),
            at: At::new(sources, diagnostic.span),
            labels: diagnostic
                .labels
                .iter()
                .map(|label| ListedLabel {
                    at: At::new(sources, label.span),
                    message: label.message.text(language),
                })
                .collect(),
            fix: diagnostic.fix.as_ref().map(|fix| ListedFix {
                at: At::new(sources, fix.span),
                text: fix.text.clone(),
            }),
        })
        .collect()
}
