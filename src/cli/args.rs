//! The arguments that all commands share.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use mkbcall::words::Language;

use super::{
    check, compare, describe, explain, fmt, lint, new, schema, stability, territory, test,
};

const AFTER: &str = "\
Exit codes:
  0  done, whatever is decided; lints and remarks alone included
  1  something in the input has to be mended: errors in a call, input problems, a failing test, an unformatted file;
     or `compare` found a difference
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
    /// Print the page of a diagnostic code, or the list of all codes
    Explain(explain::ExplainArgs),
    /// Tell a call as a document in Markdown, to compare it with the regulation
    Describe(describe::DescribeArgs),
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
    /// `text` has tables and colour; `plain` says one fact a line; `json` is for programs
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
    Text,
    Plain,
    Json,
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
