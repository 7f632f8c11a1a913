//! `letters`: one letter per applicant, each written whole.

use std::fs;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use mkbcall::analyse;
use mkbcall::quantity::{Date, parse_date};
use mkbcall::report::{self, LetterForm, Letters, Writing};
use mkbcall::words::message::letter as words;

use super::args::{Common, Format};
use super::check::only;
use super::decided::{Decided, decided};
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::{files, templates};

#[derive(Debug, Args)]
pub(crate) struct LettersArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// Folder for the letters; it is made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The person who decided
    #[arg(long, value_name = "NAME")]
    decided_by: String,
    /// The day of the decision
    #[arg(long, value_name = "DATE")]
    date: String,
    /// The day on which the letters are sent; without it the last day to object is left open
    #[arg(long, value_name = "DATE")]
    sent: Option<String>,
    /// What to leave out; several with commas
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',')]
    redact: Vec<Redact>,
    /// Folder with an authority's own `letter.nl.md`, `letter.en.md`, `theme.css`
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Write the letter on this proposal only
    #[arg(long, value_name = "ID")]
    proposal: Option<String>,
    /// Take out proposals that cannot be read, and write to the others
    #[arg(long)]
    skip_unread: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Redact {
    /// Names of natural persons and of assessors
    Names,
    /// What would have been enough
    Enough,
}

/// Nothing is written before every letter is made; each is then written whole.
pub(crate) fn run(args: &LettersArgs, common: &Common) -> Result<Done, CliError> {
    let writing = |template, theme| writing(args, template, theme);
    // What is wrong with the arguments is told before anything is read.
    writing(None, String::new())?;
    let Decided {
        program,
        input,
        mut decisions,
        language,
        mut done,
    } = match decided(&args.call, &args.input, args.skip_unread, common)? {
        Ok(decided) => decided,
        Err(done) => return Ok(done),
    };
    if let Some(id) = &args.proposal {
        only(&mut decisions, id)?;
    }
    if !args.redact.contains(&Redact::Enough) {
        analyse::add_repairs(&program, &input, &mut decisions);
    }
    let folder = args.templates.as_deref();
    let name = format!("letter.{}.md", language.code());
    let writing = writing(templates::own(folder, &name)?, templates::theme(folder)?)?;
    let form = match common.format {
        Format::Html => LetterForm::Html,
        Format::Docx => LetterForm::Docx,
        _ => LetterForm::Markdown,
    };
    let Letters { written, blocked } =
        report::letters(&program, &input, &decisions, language, &writing, form)
            .map_err(|error| templates::wrong(folder, &error))?;

    fs::create_dir_all(&args.out).map_err(|why| CliError::Write {
        file: files::shown(&args.out),
        why,
    })?;
    let mut result = String::new();
    for letter in &written {
        let path = args.out.join(&letter.file);
        files::write_whole(&path, &letter.bytes)?;
        let line = words::written(letter.proposal.clone(), files::shown(&path));
        result.push_str(&line.text(language));
        result.push('\n');
    }
    for letter in &blocked {
        let missing = letter.missing.join(" ");
        let line = words::blocked(letter.proposal.clone(), missing);
        done.aside.push_str(&line.text(language));
        done.aside.push('\n');
        done.exit = TO_MEND;
    }
    if !blocked.is_empty() {
        let counted = words::counted(written.len(), blocked.len()).text(language);
        done.aside.push_str(&counted);
        done.aside.push('\n');
    }
    done.result = Some(result);
    Ok(done)
}

fn writing(
    args: &LettersArgs,
    template: Option<String>,
    theme: String,
) -> Result<Writing, CliError> {
    if args.decided_by.trim().is_empty() {
        let message = words::nobody_decided();
        return Err(CliError::Usage { message });
    }
    let date = day(&args.date)?;
    let sent = args.sent.as_deref().map(day).transpose()?;
    if sent.is_some_and(|sent| sent < date) {
        let message = words::sent_before_date();
        return Err(CliError::Usage { message });
    }
    Ok(Writing {
        decided_by: args.decided_by.clone(),
        date,
        sent,
        redact_names: args.redact.contains(&Redact::Names),
        redact_enough: args.redact.contains(&Redact::Enough),
        template,
        theme,
    })
}

fn day(text: &str) -> Result<Date, CliError> {
    parse_date(text).map_err(|_| CliError::NotADay {
        text: text.to_owned(),
    })
}
