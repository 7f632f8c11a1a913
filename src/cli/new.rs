//! `new`: a starting call for a way of dividing the money, with its gaps marked `…`.

use clap::{Args, ValueEnum};
use mkbcall::words::Language;

use super::args::Common;
use super::done::Done;

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// How the money is divided
    #[arg(long, value_enum)]
    template: Template,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Template {
    /// By points
    Ranking,
    /// In order of arrival
    Arrival,
    /// In proportion over all that are eligible
    Proportional,
    /// By lot
    Lot,
}

pub(crate) fn run(args: &NewArgs, common: &Common) -> Done {
    Done::with(text(args.template, common.language()))
}

fn text(template: Template, language: Language) -> String {
    let [name, en, nl] = match template {
        Template::Ranking => [
            "ranking",
            include_str!("new/ranking.en.call"),
            include_str!("new/ranking.nl.call"),
        ],
        Template::Arrival => [
            "arrival",
            include_str!("new/arrival.en.call"),
            include_str!("new/arrival.nl.call"),
        ],
        Template::Proportional => [
            "proportional",
            include_str!("new/proportional.en.call"),
            include_str!("new/proportional.nl.call"),
        ],
        Template::Lot => [
            "lot",
            include_str!("new/lot.en.call"),
            include_str!("new/lot.nl.call"),
        ],
    };
    match language {
        Language::En => format!(
            "# A starting call. Fill in every `…`, and mend what the regulation says otherwise; `mkbcall lint` finds the gaps.\n\n\
             call by_{name} \"Title of the call\"\n{}{en}",
            include_str!("new/head.en.call")
        ),
        Language::Nl => format!(
            "# Een begin van een oproep. Vul elke `…` in, en verbeter wat de regeling anders zegt; `mkbcall lint` vindt de gaten.\n\n\
             oproep by_{name} \"Titel van de oproep\"\n{}{nl}",
            include_str!("new/head.nl.call")
        ),
    }
}
