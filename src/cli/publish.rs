//! `publish`: what was awarded, as CSV for publication.

use std::path::PathBuf;

use clap::Args;
use mkbcall::program::Program;
use mkbcall::proposal::FitOptions;
use mkbcall::quantity::parse_date;
use mkbcall::report::publish::{
    NoPublication, NoRecipient, Publication, Scheme, Wanted, publication, recipients,
};
use mkbcall::select;
use mkbcall::words::message::publish as words;
use mkbcall::words::{Message, Slot};

use super::args::{Common, Format};
use super::call::load;
use super::done::Done;
use super::error::CliError;
use super::files;
use super::input::fitted;
use super::suggest::nearest;

#[derive(Debug, Args)]
pub(crate) struct PublishArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// The date of the decisions, as 2026-03-15
    #[arg(long, value_name = "DATE")]
    date: String,
    /// The party field of who receives the subsidy; by default the only one
    #[arg(long, value_name = "FIELD")]
    recipient: Option<String>,
    /// Say that no recipient is a natural person, where the call does not ask
    #[arg(long)]
    organisations_only: bool,
    /// Fill a column that the call has no source for
    #[arg(long, value_name = "COLUMN=VALUE")]
    set: Vec<String>,
}

pub(crate) fn run(args: &PublishArgs, common: &Common) -> Result<Done, CliError> {
    let dated = parse_date(&args.date).map_err(|_| CliError::NotADay {
        text: args.date.clone(),
    })?;
    let set = settings(&args.set)?;
    let call = load(&args.call)?;
    let language = common.language_or(call.language);
    let text = files::read(&args.input)?;
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(done),
    };
    let file = files::shown(&args.input);
    let input = match fitted(&program, &file, &text, FitOptions::default(), language) {
        Ok(input) => input,
        Err(done) => return Ok(done),
    };
    let decisions = select::decide(&program, &input, language);
    let wanted = Wanted {
        scheme: match common.format {
            Format::Register => Scheme::Register,
            _ => Scheme::Woo,
        },
        dated,
        recipient: args.recipient.as_deref(),
        organisations_only: args.organisations_only,
        set: &set,
    };
    let out = publication(&program, &input, &decisions, wanted, language)
        .map_err(|why| usage(&program, why))?;
    let mut done = Done::with(out.csv());
    done.need_mending(&decisions);
    for message in told(&out, decisions.decisions.len()) {
        done.aside.push_str(&message.text(language));
        done.aside.push('\n');
    }
    Ok(done)
}

fn settings(given: &[String]) -> Result<Vec<(String, String)>, CliError> {
    let split = |text: &String| {
        let (name, value) = text.split_once('=').ok_or_else(|| CliError::Usage {
            message: words::not_a_setting(text.clone()),
        })?;
        Ok((name.trim().to_owned(), value.trim().to_owned()))
    };
    given.iter().map(split).collect()
}

fn usage(program: &Program, why: NoPublication) -> CliError {
    let code = |name: &str| Slot::Text(format!("`{name}`"));
    let message = match why {
        NoPublication::Recipient(NoRecipient::Unknown { name }) => {
            let suggestion = nearest(&name, recipients(program));
            words::no_party(name, suggestion)
        }
        NoPublication::Recipient(NoRecipient::Several) => {
            words::which_party(Slot::List(recipients(program).map(code).collect()))
        }
        NoPublication::Column { name, can } => words::no_column(
            name,
            Slot::List(can.iter().map(|name| code(name)).collect()),
        ),
    };
    CliError::Usage { message }
}

/// What is not in the rows, and why.
fn told(out: &Publication, of: usize) -> Vec<Message> {
    let list = |all: &[String]| Slot::List(all.iter().map(|one| Slot::Text(one.clone())).collect());
    let mut told = vec![words::published(out.rows.len(), of)];
    let mut say = |applies: bool, message: Message| {
        if applies {
            told.push(message);
        }
    };
    say(
        out.without_award > 0,
        words::without_award(out.without_award),
    );
    let (n, ids) = (out.selected.len(), list(&out.selected));
    say(n > 0, words::only_selected(n, ids));
    let (n, ids) = (out.provisional.len(), list(&out.provisional));
    say(n > 0, words::provisional(n, ids));
    say(
        out.natural_persons > 0,
        words::natural_persons(out.natural_persons),
    );
    let (n, ids) = (out.unknown_kind.len(), list(&out.unknown_kind));
    say(n > 0, words::unknown_kind(n, ids));
    say(!out.empty.is_empty(), words::empty(list(&out.empty)));
    say(!out.partly.is_empty(), words::partly(list(&out.partly)));
    told
}
