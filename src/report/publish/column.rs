//! The columns of a publication, and what stands in them.

use super::recipient::Recipient;
use super::{Scheme, Wanted};
use crate::decision::Decision;
use crate::program::{Program, StatementId};
use crate::quantity::{Rational, date_text, money_text};
use crate::words::message::{ground, publish as words};
use crate::words::{Language, Message};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Authority,
    LegalBasis,
    Recipient,
    Activities,
    Purpose,
    AmountGranted,
    AmountSettled,
    AmountChanged,
    Revoked,
    Dated,
    SubsidyYear,
    YearOfAward,
    Programme,
    PolicyField,
    Sort,
    Applicant,
    Description,
    Regularity,
    Requested,
    Granted,
    Settled,
    StateFunds,
}

/// The columns of a scheme, in their order.
pub(super) fn of(scheme: Scheme) -> &'static [Column] {
    match scheme {
        Scheme::Woo => &[
            Column::Authority,
            Column::LegalBasis,
            Column::Recipient,
            Column::Activities,
            Column::Purpose,
            Column::AmountGranted,
            Column::AmountSettled,
            Column::AmountChanged,
            Column::Revoked,
            Column::Dated,
        ],
        Scheme::Register => &[
            Column::SubsidyYear,
            Column::YearOfAward,
            Column::Programme,
            Column::PolicyField,
            Column::Sort,
            Column::Applicant,
            Column::Description,
            Column::Regularity,
            Column::Requested,
            Column::Granted,
            Column::Settled,
            Column::StateFunds,
        ],
    }
}

impl Column {
    pub(super) fn head(self) -> Message {
        match self {
            Self::Authority => words::authority(),
            Self::LegalBasis => words::legal_basis(),
            Self::Recipient => words::recipient(),
            Self::Activities => words::activities(),
            Self::Purpose => words::purpose(),
            Self::AmountGranted => words::amount_granted(),
            Self::AmountSettled => words::amount_settled(),
            Self::AmountChanged => words::amount_changed(),
            Self::Revoked => words::revoked(),
            Self::Dated => words::dated(),
            Self::SubsidyYear => words::subsidy_year(),
            Self::YearOfAward => words::year_of_award(),
            Self::Programme => words::programme(),
            Self::PolicyField => words::policy_field(),
            Self::Sort => words::sort(),
            Self::Applicant => words::applicant(),
            Self::Description => words::description(),
            Self::Regularity => words::regularity(),
            Self::Requested => words::requested(),
            Self::Granted => words::granted(),
            Self::Settled => words::settled(),
            Self::StateFunds => words::state_funds(),
        }
    }

    /// Whether the call has no source for it, so that a person may fill it.
    pub(super) fn is_open(self) -> bool {
        matches!(
            self,
            Self::Purpose
                | Self::AmountSettled
                | Self::AmountChanged
                | Self::Revoked
                | Self::SubsidyYear
                | Self::Programme
                | Self::PolicyField
                | Self::Sort
                | Self::Regularity
                | Self::Settled
                | Self::StateFunds
        )
    }

    /// Whether this is its head in either language.
    pub(super) fn is_named(self, name: &str) -> bool {
        let head = self.head();
        [Language::En, Language::Nl]
            .into_iter()
            .any(|language| head.text(language).eq_ignore_ascii_case(name))
    }
}

/// One award, to be written.
pub(super) struct Award<'a> {
    pub(super) program: &'a Program,
    pub(super) decision: &'a Decision,
    pub(super) recipient: &'a Recipient,
    pub(super) wanted: Wanted<'a>,
    pub(super) language: Language,
}

impl Award<'_> {
    /// The cell of a column; empty where nothing is known.
    pub(super) fn cell(&self, column: Column) -> String {
        let money =
            |amount: &Option<Rational>| amount.as_ref().map_or_else(String::new, money_text);
        match column {
            Column::Authority => self.program.authority.get(self.language).to_owned(),
            Column::LegalBasis => self.legal_basis(),
            Column::Recipient | Column::Applicant => self.recipient.name.clone(),
            Column::Activities | Column::Description => {
                self.decision.title.clone().unwrap_or_default()
            }
            Column::AmountGranted | Column::Granted => money(&self.decision.granted),
            Column::Requested => money(&self.decision.requested),
            Column::Dated => date_text(self.wanted.dated),
            Column::YearOfAward => self.wanted.dated.year().to_string(),
            open => {
                let mut set = self.wanted.set.iter().rev();
                let given = set.find(|(name, _)| open.is_named(name));
                given.map_or_else(String::new, |(_, value)| value.clone())
            }
        }
    }

    /// The title of the call, and what its grant and its division cite.
    fn legal_basis(&self) -> String {
        let program = self.program;
        let grant = program.grant.as_ref().map(|grant| grant.statement);
        let division = program.division.as_ref().map(|division| division.statement);
        let mut parts = vec![program.title.get(self.language).to_owned()];
        for part in grant
            .into_iter()
            .chain(division)
            .flat_map(|id| self.cited(id))
        {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts.join("; ")
    }

    fn cited(&self, id: StatementId) -> Vec<String> {
        let statement = self.program.statement(id);
        let citations = statement.map_or(&[][..], |statement| &statement.citations);
        let shown = |citation: &crate::program::Citation| {
            let source = self.program.sources.get(usize::from(citation.source));
            let title = source.map_or("", |source| source.title.get(self.language));
            ground::source(title.to_owned(), citation.locator.clone()).text(self.language)
        };
        citations.iter().map(shown).collect()
    }
}
