//! `explain`: the page of a diagnostic code, or the list of all codes.

use std::fmt::Write as _;

use clap::Args;
use mkbcall::diagnostic::{Code, Page, catalogue, severity_word, template};
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;
use serde::Serialize;

use super::args::{Common, Format};
use super::done::Done;
use super::error::CliError;
use super::files::{self, FORMAT_VERSION};
use super::suggest::nearest;

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The code, as MKB0101; without one, all codes are listed
    code: Option<String>,
}

#[derive(Serialize)]
struct Listing {
    format_version: &'static str,
    codes: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: String,
    help: String,
    page: &'static str,
    example: &'static str,
}

pub(crate) fn run(args: &ExplainArgs, common: &Common) -> Result<Done, CliError> {
    let language = common.language();
    let Some(wanted) = &args.code else {
        return list(common.format, language);
    };
    let Some(code) = catalogue::find(wanted) else {
        let numbers = catalogue::all().map(|code| code.number);
        return Err(CliError::UnknownCode {
            code: wanted.clone(),
            suggestion: nearest(wanted, numbers),
        });
    };
    match common.format {
        Format::Json => json_text(&entry(code, language)),
        _ => Ok(Done::with(page(code, language))),
    }
}

/// The page of a code: what it says, what it means, an example.
fn page(code: &Code, language: Language) -> String {
    let page = Page::of(code);
    let severity = severity_word(code.severity, language);
    let mut out = format!("# {} {} ({severity})\n\n", code.number, code.name);
    let message = template(code.message, language);
    out.push_str(&words::says(message).text(language));
    out.push('\n');
    let help = template(code.help, language);
    if !help.is_empty() {
        out.push_str(&words::advises(help).text(language));
        out.push('\n');
    }
    let _ = writeln!(out, "\n{}", page.prose(language));
    if !page.example.is_empty() {
        let head = words::example().text(language);
        let _ = writeln!(out, "\n## {head}\n\n```\n{}```", page.example);
    }
    out
}

fn list(format: Format, language: Language) -> Result<Done, CliError> {
    if format == Format::Json {
        let all = catalogue::all().map(|code| entry(code, language)).collect();
        return json_text(&Listing {
            format_version: FORMAT_VERSION,
            codes: all,
        });
    }
    let mut out = String::new();
    for code in catalogue::all() {
        let severity = severity_word(code.severity, language);
        let message = template(code.message, language);
        let _ = writeln!(out, "{}  {severity}  {}: {message}", code.number, code.name);
    }
    Ok(Done::with(out))
}

fn entry(code: &Code, language: Language) -> Entry {
    let page = Page::of(code);
    Entry {
        code: code.number,
        name: code.name,
        severity: code.severity.name(),
        message: template(code.message, language),
        help: template(code.help, language),
        page: page.prose(language),
        example: page.example,
    }
}

fn json_text(value: &impl Serialize) -> Result<Done, CliError> {
    files::json(value).map(Done::with)
}
