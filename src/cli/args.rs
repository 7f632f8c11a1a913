//! The arguments that all commands share.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mkbcall::words::Language;

use super::{
    check, compare, describe, explain, fmt, letters, lint, new, publish, report, schema, stability,
    territory, test, verify,
};

const AFTER: &str = "\
Exit codes:
  0  done, whatever is decided; lints and remarks alone included
  1  something in the input has to be mended: errors in a call, input problems, a failing test, an unformatted file,
     a blocked letter, a receipt that differs; or `compare` found a difference
  2  wrong usage, a file that cannot be read or written, an internal error";

/// Funding calls as files: check proposals against a call, score, rank, divide the money, explain every decision.
#[derive(Debug, Parser)]
#[command(name = "mkbcall", version, after_help = AFTER)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) common: Common,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Decide on proposals: read, assess, rank, divide, explain
    Check(check::CheckArgs),
    /// Say how firm the selection is: how far weights can move, what one assessor or one mark decides
    Stability(stability::StabilityArgs),
    /// Say what changed between two results of `check --format json`, with the arithmetic
    Compare(compare::CompareArgs),
    /// Say what is wrong in a call, or deserves a look
    Lint(lint::LintArgs),
    /// Write calls in their canonical form
    Fmt(fmt::FmtArgs),
    /// Run the tests that stand in a call
    Test(test::TestArgs),
    /// Make the decisions of a receipt again, and say whether they are identical
    Verify(verify::VerifyArgs),
    /// Write what was awarded for publication, as CSV
    Publish(publish::PublishArgs),
    /// Print the page of a diagnostic code, or the list of all codes
    Explain(explain::ExplainArgs),
    /// Tell a call as a document in Markdown, to compare it with the regulation
    Describe(describe::DescribeArgs),
    /// Write all decisions as one page of HTML
    Report(report::ReportArgs),
    /// Write one letter per applicant; a person decides, and is named
    Letters(letters::LettersArgs),
    /// Print a starting call, with the gaps to fill in
    New(new::NewArgs),
    /// Say what the register knows about a place on a day
    Territory(territory::TerritoryArgs),
    /// Print a JSON Schema
    Schema(schema::SchemaArgs),
}

/// What every command understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Common options")]
pub(crate) struct Common {
    /// Language of messages and reports; by default that of the call
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Lang>,
    /// The form of the result; which a command has stands in its help
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Whether to use colour; `auto` looks at the terminal and at `NO_COLOR`
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    /// Write the result to this file, whole or not at all
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Nl,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With tables and colour
    Text,
    /// One fact a line: for screen readers and for comparing
    Plain,
    /// For programs
    Json,
    /// A document (`describe`, `letters`)
    Markdown,
    /// A web page (`describe`, `letters`, `report`)
    Html,
    /// A document for a word processor (`letters`)
    Docx,
    /// The overview of awards of Woo 3.3a, as CSV (`publish`)
    Woo,
    /// A municipal register of subsidies, as CSV (`publish`)
    Register,
}

impl Format {
    /// How it is written on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Plain => "plain",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Woo => "woo",
            Self::Register => "register",
        }
    }
}

impl Command {
    /// The name of the command, and the formats that it has.
    pub(crate) fn formats(&self) -> (&'static str, &'static [Format]) {
        use Format::{Docx, Html, Json, Markdown, Plain, Register, Text, Woo};
        match self {
            Self::Check(_) => ("check", &[Text, Plain, Json]),
            Self::Stability(_) => ("stability", &[Text, Plain, Json]),
            Self::Compare(_) => ("compare", &[Text, Plain, Json]),
            Self::Lint(_) => ("lint", &[Text, Plain, Json]),
            Self::Fmt(_) => ("fmt", &[Text, Plain]),
            Self::Test(_) => ("test", &[Text, Plain, Json]),
            Self::Verify(_) => ("verify", &[Text, Plain, Json]),
            Self::Publish(_) => ("publish", &[Woo, Register]),
            Self::Explain(_) => ("explain", &[Text, Plain, Json]),
            Self::Describe(_) => ("describe", &[Text, Plain, Markdown, Html]),
            Self::Report(_) => ("report", &[Text, Html]),
            Self::Letters(_) => ("letters", &[Text, Markdown, Html, Docx]),
            Self::New(_) => ("new", &[Text, Plain]),
            Self::Territory(_) => ("territory", &[Text, Plain, Json]),
            Self::Schema(_) => ("schema", &[Text, Plain, Json]),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Lang {
    pub(crate) fn language(self) -> Language {
        match self {
            Self::Nl => Language::Nl,
            Self::En => Language::En,
        }
    }
}

impl Common {
    /// The language that was asked for, else English: for what is said before a call is read.
    pub(crate) fn language(&self) -> Language {
        self.language_or(Language::En)
    }

    /// The language that was asked for, else that of the call.
    pub(crate) fn language_or(&self, of_the_call: Language) -> Language {
        self.lang.map_or(of_the_call, Lang::language)
    }
}
