//! The only part that reads files, the environment and the terminal. It sees the library as a stranger would.
//!
//! A command is a file: its arguments and one function from them to what is printed ([`done::Done`]). Nothing is
//! written before a command is done, so a result comes whole or not at all. Threads live in [`many`], and only there.

mod args;
mod call;
mod decided;
mod done;
mod error;
mod files;
mod input;
mod many;
mod paint;
mod receipt;
mod suggest;
mod templates;

mod check;
mod compare;
mod describe;
mod explain;
mod fmt;
mod letters;
mod lint;
mod new;
mod publish;
mod report;
mod schema;
mod stability;
mod territory;
mod test;
mod verify;

use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Command};
use done::Done;
use error::CliError;

/// Reads the arguments, runs the command, prints its result.
pub(crate) fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version go to stdout with 0, wrong usage to stderr with 2. A broken pipe ends quietly.
            let code = if error.use_stderr() {
                done::COULD_NOT
            } else {
                done::DONE
            };
            let _ = error.print();
            return code.into();
        }
    };
    let result = run(&cli);
    done::finish(&cli.common, result)
}

fn run(cli: &Cli) -> Result<Done, CliError> {
    let common = &cli.common;
    let (command, formats) = cli.command.formats();
    if !formats.contains(&common.format) {
        return Err(CliError::NoSuchFormat {
            command,
            format: common.format.name(),
            has: formats.iter().map(|format| format.name()).collect(),
        });
    }
    match &cli.command {
        Command::Check(args) => check::run(args, common),
        Command::Stability(args) => stability::run(args, common),
        Command::Compare(args) => compare::run(args, common),
        Command::Lint(args) => lint::run(args, common),
        Command::Fmt(args) => fmt::run(args, common),
        Command::Test(args) => test::run(args, common),
        Command::Verify(args) => verify::run(args, common),
        Command::Publish(args) => publish::run(args, common),
        Command::Explain(args) => explain::run(args, common),
        Command::Describe(args) => describe::run(args, common),
        Command::Report(args) => report::run(args, common),
        Command::Letters(args) => letters::run(args, common),
        Command::New(args) => Ok(new::run(args, common)),
        Command::Territory(args) => territory::run(args, common),
        Command::Schema(args) => schema::run(args, common),
    }
}
