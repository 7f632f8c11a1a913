//! `territory`: what the register knows about a place on a day.

use clap::Args;
use mkbcall::quantity::{Date, date_text, parse_date};
use mkbcall::register::{
    Found, PlaceId, Validity, code, find, history, name, province_of, valid_on,
};
use mkbcall::report;
use serde::Serialize;

use super::args::{Common, Format};
use super::done::Done;
use super::error::CliError;
use super::files::{self, FORMAT_VERSION};
use super::paint;

#[derive(Debug, Args)]
pub(crate) struct TerritoryArgs {
    /// A code (GM0222) or a name of a municipality, province, region or water board
    #[arg(value_name = "NAME|CODE")]
    place: String,
    /// The day on which the place is read, as 2019-10-01
    #[arg(long, value_name = "DATE")]
    on: String,
}

#[derive(Serialize)]
struct Listing {
    format_version: &'static str,
    on: String,
    places: Vec<Entry>,
}

/// `valid` is `null` where the register does not know.
#[derive(Serialize)]
struct Entry {
    code: &'static str,
    name: &'static str,
    valid: Option<bool>,
    since: Option<String>,
    through: Option<String>,
    successors: Vec<&'static str>,
    predecessors: Vec<&'static str>,
    province: Option<&'static str>,
    legal_basis: Option<&'static str>,
}

pub(crate) fn run(args: &TerritoryArgs, common: &Common) -> Result<Done, CliError> {
    let on = parse_date(&args.on).map_err(|_| CliError::NotADay {
        text: args.on.clone(),
    })?;
    let found = match find(None, &args.place) {
        Found::One(id) => vec![id],
        Found::Several(ids) => ids,
        Found::None { suggestions } => {
            return Err(CliError::UnknownPlace {
                name: args.place.clone(),
                suggestions,
            });
        }
    };
    let page = report::places(&args.place, &found, on, common.language());
    let text = match common.format {
        Format::Plain => report::plain(&page),
        Format::Json => {
            let places = found.iter().map(|id| entry(*id, on)).collect();
            files::json(&Listing {
                format_version: FORMAT_VERSION,
                on: date_text(on),
                places,
            })?
        }
        _ => paint::page(&page, paint::width(common)),
    };
    Ok(Done::with(text))
}

fn entry(id: PlaceId, on: Date) -> Entry {
    let life = history(id);
    let codes = |ids: &[PlaceId]| ids.iter().copied().map(code).collect::<Vec<_>>();
    Entry {
        code: code(id),
        name: name(id),
        valid: match valid_on(id, on) {
            Validity::Valid => Some(true),
            Validity::NotYet { .. } | Validity::Former { .. } => Some(false),
            Validity::OutsideCoverage => None,
        },
        since: life.since.map(date_text),
        through: life.until_incl.map(date_text),
        successors: codes(&life.successors),
        predecessors: codes(&life.predecessors),
        province: province_of(id).map(code),
        legal_basis: life.legal_basis,
    }
}
