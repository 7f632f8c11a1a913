//! What was awarded, for publication: the overview of Woo 3.3a, or a municipal register of subsidies.
//!
//! Only final awards appear: no refusal, no provisional decision, no natural person (Woo 3.3a; the register follows it). Where
//! it is not known whether a recipient is a natural person, the proposal is left out too, unless a person says that nobody
//! is. A column that the call has no source for is empty, and told.

mod column;
mod csv;
mod recipient;

use crate::decision::{Decision, Decisions, Outcome};
use crate::program::Program;
use crate::proposal::Input;
use crate::quantity::Date;
use crate::words::Language;

pub use recipient::{NoRecipient, recipients};

use column::Column;
use recipient::{Kind, Recipient};

/// Which publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// The overview of subsidies of Woo 3.3a.
    Woo,
    /// A municipal register of subsidies: the columns of Schiedam, since there is no standard.
    Register,
}

/// What a person adds to what the call knows.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Which publication.
    pub scheme: Scheme,
    /// The date of the decisions.
    pub dated: Date,
    /// The party field of the recipient; by default the only one.
    pub recipient: Option<&'a str>,
    /// That no recipient is a natural person, said by a person.
    pub organisations_only: bool,
    /// Values for columns that the call has no source for, by the head in either language.
    pub set: &'a [(String, String)],
}

/// Rows to publish, and what is not in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Publication {
    /// The heads.
    pub heads: Vec<String>,
    /// A row per award, by proposal id.
    pub rows: Vec<Vec<String>>,
    /// Heads of columns that are empty in every row.
    pub empty: Vec<String>,
    /// Heads of columns that are empty in some rows.
    pub partly: Vec<String>,
    /// Proposals without an award: refused, on a reserve list, not decided.
    pub without_award: usize,
    /// Proposals that are selected and not awarded yet.
    pub selected: Vec<String>,
    /// Awards that an open proposal can still change.
    pub provisional: Vec<String>,
    /// How many recipients are natural persons.
    pub natural_persons: usize,
    /// Awards to recipients that may be natural persons.
    pub unknown_kind: Vec<String>,
}

/// Why nothing can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPublication {
    /// Which party receives is not clear.
    Recipient(NoRecipient),
    /// A value was given for a column that does not exist or that the call fills.
    Column {
        /// As given.
        name: String,
        /// The columns that can be set.
        can: Vec<String>,
    },
}

impl Publication {
    /// The rows as CSV (RFC 4180): commas, UTF-8, a row of heads, LF line ends. A cell that a spreadsheet would run as a formula
    /// starts with an apostrophe.
    #[must_use]
    pub fn csv(&self) -> String {
        csv::written(&self.heads, &self.rows)
    }
}

/// The awards among `decisions`, which `decide` made of `program` and `input`.
///
/// # Errors
/// The recipient is not clear, or a value was given for a column that takes none.
pub fn publication(
    program: &Program,
    input: &Input,
    decisions: &Decisions,
    wanted: Wanted<'_>,
    language: Language,
) -> Result<Publication, NoPublication> {
    let columns = column::of(wanted.scheme);
    settable(columns, wanted.set, language)?;
    let field = recipient::field(program, wanted.recipient).map_err(NoPublication::Recipient)?;
    let mut out = Publication {
        heads: columns
            .iter()
            .map(|one| one.head().text(language))
            .collect(),
        ..Publication::default()
    };
    let mut awards: Vec<(&Decision, Recipient)> = Vec::new();
    let mut all: Vec<&Decision> = decisions.decisions.iter().collect();
    all.sort_by(|one, other| one.proposal.cmp(&other.proposal));
    for decision in all {
        let id = || decision.proposal.clone();
        match decision.outcome {
            Outcome::Awarded | Outcome::AwardedInPart | Outcome::AwardedReduced => {}
            Outcome::Selected => {
                out.selected.push(id());
                continue;
            }
            _ => {
                out.without_award += 1;
                continue;
            }
        }
        let recipient = Recipient::of(program, input, &decision.proposal, field);
        match recipient.kind {
            _ if decision.provisional => out.provisional.push(id()),
            Kind::Person => out.natural_persons += 1,
            Kind::Unknown if !wanted.organisations_only => out.unknown_kind.push(id()),
            Kind::Unknown | Kind::Organisation => awards.push((decision, recipient)),
        }
    }
    out.rows = awards
        .iter()
        .map(|(decision, recipient)| {
            let award = column::Award {
                program,
                decision,
                recipient,
                wanted,
                language,
            };
            columns.iter().map(|column| award.cell(*column)).collect()
        })
        .collect();
    gaps(&mut out);
    Ok(out)
}

/// Every value that was given is for a column that takes one.
fn settable(
    columns: &[Column],
    set: &[(String, String)],
    language: Language,
) -> Result<(), NoPublication> {
    let open = || columns.iter().filter(|column| column.is_open());
    for (name, _) in set {
        if !open().any(|column| column.is_named(name)) {
            return Err(NoPublication::Column {
                name: name.clone(),
                can: open().map(|column| column.head().text(language)).collect(),
            });
        }
    }
    Ok(())
}

/// Which columns are empty.
fn gaps(out: &mut Publication) {
    for (at, head) in out.heads.iter().enumerate() {
        let is_empty = |row: &&Vec<String>| row.get(at).is_none_or(String::is_empty);
        match out.rows.iter().filter(is_empty).count() {
            0 => {}
            n if n == out.rows.len() => out.empty.push(head.clone()),
            _ => out.partly.push(head.clone()),
        }
    }
}

#[cfg(test)]
mod tests;
