//! `check`: the whole chain, from a call and an input to explained decisions.

use std::io;
use std::path::PathBuf;

use clap::Args;
use mkbcall::Program;
use mkbcall::decision::{Decision, Decisions};
use mkbcall::proposal::FitOptions;
use mkbcall::words::Language;
use mkbcall::words::message::cli as words;
use mkbcall::{analyse, report};

use super::args::{Common, Format};
use super::call::load;
use super::done::{Done, Streamed, TO_MEND};
use super::error::CliError;
use super::input::{fitted, told};
use super::receipt::{Stands, made};
use super::suggest::nearest;
use super::{files, many, paint};

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The call file
    #[arg(value_name = "CALL")]
    call: PathBuf,
    /// The input file with the proposals (JSON)
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// Show the decision on this proposal in full
    #[arg(long, value_name = "ID")]
    proposal: Option<String>,
    /// Take out proposals that cannot be read, and decide on the others
    #[arg(long)]
    skip_unread: bool,
    /// Write a receipt: hashes, versions and the whole result, for `verify`
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,
}

pub(crate) fn run(args: &CheckArgs, common: &Common) -> Result<Done, CliError> {
    let call = load(&args.call)?;
    let language = common.language_or(call.language);
    let text = files::read(&args.input)?;
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(done),
    };
    let file = files::shown(&args.input);
    let options = FitOptions {
        skip_unread: args.skip_unread,
    };
    let input = match fitted(&program, &file, &text, options, language) {
        Ok(input) => input,
        Err(done) => return Ok(done),
    };
    let mut done = Done::default();
    if !input.unread.is_empty() {
        for unread in &input.unread {
            done.aside
                .push_str(&told(&unread.problems, &file, language));
        }
        done.aside
            .push_str(&words::left_out(input.unread.len()).text(language));
        done.aside.push('\n');
        done.exit = TO_MEND;
    }
    let is_all_json =
        common.format == Format::Json && args.proposal.is_none() && args.receipt.is_none();
    // Where the call foresees enough for all, the exit code depends on the decisions.
    let may_be_short = foresees_enough(&program);
    if is_all_json && !may_be_short {
        let write =
            move |out: &mut dyn io::Write| many::write_json(&program, &input, language, out);
        done.streamed = Some(Streamed(Box::new(write)));
        return Ok(done);
    }
    // A receipt holds the result as JSON shows it.
    let mut decisions = many::decided(
        &program,
        &input,
        language,
        args.receipt.is_some() || is_all_json,
    );
    if decisions.are_short() {
        done.exit = TO_MEND;
    }
    if let Some(path) = &args.receipt {
        let about = (&input, text.as_str(), options);
        let stands = Stands {
            receipt: path,
            call: &args.call,
            input: &args.input,
        };
        let receipt = made(&program, about, &decisions, language, stands);
        done.beside.push((path.clone(), receipt.text()));
    }
    if let Some(id) = &args.proposal {
        only(&mut decisions, id)?;
    }
    // What would have been enough costs many assessments, so it is looked for only where it is shown.
    if args.proposal.is_some() && args.receipt.is_none() {
        analyse::add_repairs(&program, &input, &mut decisions);
    }
    done.result = Some(shown(
        &decisions,
        args.proposal.is_some(),
        common,
        language,
    )?);
    Ok(done)
}

/// Whether a call foresees no shortage somewhere.
fn foresees_enough(program: &Program) -> bool {
    let division = program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_ref());
    parts.is_some_and(|parts| parts.foresees_enough())
}

/// Leaves one decision; everything else stays as it is.
pub(crate) fn only(decisions: &mut Decisions, id: &str) -> Result<(), CliError> {
    if !decisions.decisions.iter().any(|one| one.proposal == id) {
        let is_unread = |id: &str| {
            decisions
                .unread
                .iter()
                .any(|unread| unread.proposal.as_deref() == Some(id))
        };
        if is_unread(id) {
            return Err(CliError::UnreadProposal { id: id.to_owned() });
        }
        let ids = decisions.decisions.iter().map(|one| one.proposal.as_str());
        return Err(CliError::UnknownProposal {
            id: id.to_owned(),
            suggestion: nearest(id, ids),
        });
    }
    decisions.decisions.retain(|one| one.proposal == id);
    Ok(())
}

fn shown(
    decisions: &Decisions,
    in_full: bool,
    common: &Common,
    language: Language,
) -> Result<String, CliError> {
    if common.format == Format::Json {
        return report::json(decisions).map_err(|error| CliError::Internal {
            what: error.to_string(),
        });
    }
    let one: Option<&Decision> = decisions.decisions.first().filter(|_| in_full);
    let page = match one {
        Some(decision) => report::one(decisions, decision, language),
        None => report::overview(decisions, language),
    };
    match common.format {
        Format::Plain => Ok(report::plain(&page)),
        _ => Ok(paint::page(&page, paint::width(common))),
    }
}
