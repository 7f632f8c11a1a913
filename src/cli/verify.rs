//! `verify`: the decisions of a receipt made again, and held against it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use mkbcall::analyse::{self, Difference, Part, changed_text, first_difference, versions};
use mkbcall::decision::Receipt;
use mkbcall::proposal::FitOptions;
use mkbcall::select::{self, Paths};
use mkbcall::words::message::receipt as words;
use mkbcall::words::{Language, Message, Slot};
use serde::Serialize;

use super::args::{Common, Format};
use super::call::replayed;
use super::done::{Done, TO_MEND};
use super::error::CliError;
use super::files::{self, FORMAT_VERSION};
use super::input::fitted;
use super::receipt::{BUILT_IN, folder};

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// The receipt
    #[arg(value_name = "FILE")]
    receipt: PathBuf,
    /// Where the call stands now; by default where the receipt says
    #[arg(long, value_name = "CALL")]
    call: Option<PathBuf>,
    /// Where the input stands now; by default where the receipt says
    #[arg(long, value_name = "INPUT")]
    input: Option<PathBuf>,
}

#[derive(Serialize)]
struct Told {
    format_version: &'static str,
    identical: bool,
    difference: Option<Entry>,
    versions: Option<Entry>,
}

#[derive(Serialize)]
struct Entry {
    part: &'static str,
    name: Option<String>,
    proposal: Option<String>,
    finding: Option<String>,
    path: String,
    recorded: Option<String>,
    found: Option<String>,
    same_result: bool,
}

/// What is compared: the first difference, and versions that may explain it.
type Compared = (Option<Difference>, Option<Difference>);

pub(crate) fn run(args: &VerifyArgs, common: &Common) -> Result<Done, CliError> {
    let text = files::read(&args.receipt)?;
    let receipt = match Receipt::read(&text) {
        Ok(receipt) => receipt,
        Err(why) => {
            let language = common.language();
            let about = words::about(files::shown(&args.receipt), why.message().text(language));
            return Ok(Done::to_mend(about.text(language) + "\n"));
        }
    };
    let of_result = receipt.language().unwrap_or_default();
    let language = common.language_or(of_result);
    match compared(args, common, &receipt, of_result)? {
        Ok(compared) => told(&receipt, &compared, common.format, language),
        Err(mut done) => {
            done.aside.push_str(&words::cannot_replay().text(language));
            done.aside.push('\n');
            Ok(done)
        }
    }
}

/// The files that the receipt names, as they are now.
struct Texts {
    call: String,
    includes: BTreeMap<String, String>,
    input: String,
}

fn read(args: &VerifyArgs, receipt: &Receipt) -> Result<Texts, CliError> {
    let beside = |path: &str| folder(&args.receipt).join(path);
    let call = args
        .call
        .clone()
        .unwrap_or_else(|| beside(&receipt.call.path));
    let input = args
        .input
        .clone()
        .unwrap_or_else(|| beside(&receipt.input.path));
    for (path, given, option) in [
        (&call, &args.call, "--call"),
        (&input, &args.input, "--input"),
    ] {
        if given.is_none() && !path.exists() {
            let message = words::moved(files::shown(path), option);
            return Err(CliError::Usage { message });
        }
    }
    let call_text = files::read(&call)?;
    let mut includes = BTreeMap::new();
    for included in receipt
        .call
        .includes
        .iter()
        .filter(|one| !one.file.starts_with(BUILT_IN))
    {
        let path: &Path = &folder(&call).join(&included.path);
        includes.insert(included.file.clone(), files::read(path)?);
    }
    Ok(Texts {
        call: call_text,
        includes,
        input: files::read(&input)?,
    })
}

/// The difference between the recorded hashes and the files, if there is one.
fn changed(receipt: &Receipt, texts: &Texts) -> Option<Difference> {
    let (call, input) = (&receipt.call, &receipt.input);
    let first = changed_text(Part::Call, &call.file, &call.sha256, &texts.call);
    let mut includes = call.includes.iter().filter_map(|one| {
        let text = texts.includes.get(&one.file)?;
        changed_text(Part::Include, &one.file, &one.sha256, text)
    });
    first
        .or_else(|| includes.next())
        .or_else(|| changed_text(Part::Input, &input.file, &input.sha256, &texts.input))
}

fn compared(
    args: &VerifyArgs,
    common: &Common,
    receipt: &Receipt,
    of_result: Language,
) -> Result<Result<Compared, Done>, CliError> {
    let texts = read(args, receipt)?;
    if let Some(difference) = changed(receipt, &texts) {
        return Ok(Ok((Some(difference), None)));
    }
    let call = replayed(&receipt.call.file, texts.call, &mut |name| {
        texts.includes.get(name).cloned()
    });
    let program = match call.usable(common) {
        Ok(program) => program,
        Err(done) => return Ok(Err(done)),
    };
    let options = FitOptions {
        skip_unread: receipt.skip_unread,
    };
    let file = &receipt.input.file;
    let input = match fitted(
        &program,
        file,
        &texts.input,
        options,
        common.language_or(of_result),
    ) {
        Ok(input) => input,
        Err(done) => return Ok(Err(done)),
    };
    let mut decisions = select::decide(&program, &input, of_result);
    analyse::add_repairs(&program, &input, &mut decisions);
    let paths = Paths {
        call: "",
        input: "",
        includes: &[],
    };
    let about = (&input, texts.input.as_str(), options);
    let again = select::receipt(&program, about, &decisions, of_result, paths);
    Ok(Ok((
        first_difference(receipt, &again),
        versions(receipt, &again),
    )))
}

fn told(
    receipt: &Receipt,
    (difference, versions): &Compared,
    format: Format,
    language: Language,
) -> Result<Done, CliError> {
    let mut done = if format == Format::Json {
        Done::with(files::json(&Told {
            format_version: FORMAT_VERSION,
            identical: difference.is_none(),
            difference: difference.as_ref().map(entry),
            versions: versions.as_ref().map(entry),
        })?)
    } else {
        Done::with(lines(
            receipt,
            difference.as_ref(),
            versions.as_ref(),
            language,
        ))
    };
    if difference.is_some() {
        done.exit = TO_MEND;
    }
    Ok(done)
}

fn lines(
    receipt: &Receipt,
    difference: Option<&Difference>,
    versions: Option<&Difference>,
    language: Language,
) -> String {
    let Some(difference) = difference else {
        let n = match receipt.result.decisions.get("decisions") {
            Some(mkbcall::decision::Tree::List(all)) => all.len(),
            _ => 0,
        };
        return words::identical(n, receipt.result.sha256.clone()).text(language) + "\n";
    };
    let mut lines = vec![words::differs(), line(difference, language)];
    if difference.same_result {
        lines.push(words::same_result());
    }
    lines.extend(
        versions
            .filter(|versions| *versions != difference && versions.part != difference.part)
            .map(|versions| line(versions, language)),
    );
    lines
        .iter()
        .map(|line| line.text(language) + "\n")
        .collect()
}

/// What differs, what was recorded, what was found.
fn line(difference: &Difference, language: Language) -> Message {
    let name = difference.name.clone().unwrap_or_default();
    let path = difference.path.clone();
    let what = match difference.part {
        Part::Call => words::the_call(name),
        Part::Include => words::the_include(name),
        Part::Input => words::the_input(name),
        Part::Register => words::the_register(name),
        Part::EngineVersion => words::the_engine(),
        Part::LanguageVersion => words::the_language(),
        Part::FormatVersion => words::the_format(),
        Part::ResultHash => words::the_result_hash(),
        Part::Receipt => words::the_receipt(path),
        Part::Result => words::the_value(
            difference.proposal.clone(),
            difference.finding.clone(),
            path,
        ),
    };
    let or_nothing = |value: &Option<String>| {
        value
            .clone()
            .unwrap_or_else(|| words::nothing().text(language))
    };
    let (recorded, found) = (
        or_nothing(&difference.recorded),
        or_nothing(&difference.found),
    );
    words::recorded_found(Slot::Text(what.text(language)), recorded, found)
}

fn entry(difference: &Difference) -> Entry {
    Entry {
        part: difference.part.json_name(),
        name: difference.name.clone(),
        proposal: difference.proposal.clone(),
        finding: difference.finding.clone(),
        path: difference.path.clone(),
        recorded: difference.recorded.clone(),
        found: difference.found.clone(),
        same_result: difference.same_result,
    }
}
