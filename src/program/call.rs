//! The whole call.

use super::{
    Ceiling, Choice, Criterion, Define, Division, Droppable, Duty, Example, Field, FieldId, Grant,
    Group, Ranking, Reading, Record, Remedy, Requirement, Score, Source, Statement, StatementId,
    Table, TermRule, Test, Window,
};
use crate::quantity::{Date, MonthEnd, Zone};
use crate::text::{Sources, Span};
use crate::words::{Bilingual, Language};

/// A call that was checked and found without errors.
#[derive(Debug, Clone)]
pub struct Program {
    /// Its name: what inputs name under `call`.
    pub name: String,
    /// Its title.
    pub title: Bilingual,
    /// Who decides.
    pub authority: Bilingual,
    /// Which body of rules applies by itself.
    pub regime: Regime,
    /// The zone of all its days and clock times.
    pub zone: Zone,
    /// What a month does that is too short for the day number; refused where the call adds no months.
    pub month_end: MonthEnd,
    /// How places are read, where the call has a territory.
    pub territory: Option<Territory>,
    /// The languages of its texts; the first is that of bare texts and of reports by default.
    pub languages: Vec<Language>,
    /// ISO 4217 code of all its amounts.
    pub currency: String,
    /// Declared sources.
    pub sources: Vec<Source>,
    /// All statements in file order, for ids, labels, citations, places.
    pub statements: Vec<Statement>,
    /// When proposals are received.
    pub windows: Vec<Window>,
    /// Terms in file order.
    pub terms: Vec<TermRule>,
    /// Duties in file order.
    pub duties: Vec<Duty>,
    /// Remedies in file order.
    pub remedies: Vec<Remedy>,
    /// Choices; the first two are built in.
    pub choices: Vec<Choice>,
    /// Records; the first is the built-in party.
    pub records: Vec<Record>,
    /// What is asked of a proposal: its slots.
    pub fields: Vec<Field>,
    /// Named values.
    pub defines: Vec<Define>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Requirements and exclusions in file order.
    pub requirements: Vec<Requirement>,
    /// What assessors vote on, by the names of the requirements, in file order.
    pub votes: Vec<String>,
    /// Lists from which elements may drop out.
    pub droppable: Vec<Droppable>,
    /// Criteria in file order.
    pub criteria: Vec<Criterion>,
    /// Groups of criteria in file order.
    pub groups: Vec<Group>,
    /// How marks become a total.
    pub score: Option<Score>,
    /// In which order proposals are placed.
    pub ranking: Option<Ranking>,
    /// Rules between proposals that are decided at filing, in file order.
    pub at_filing: Vec<super::AtFiling>,
    /// Values over all proposals.
    pub overalls: Vec<super::Overall>,
    /// How an amount is made.
    pub grant: Option<Grant>,
    /// What is available, as a series by date.
    pub ceilings: Vec<Ceiling>,
    /// How it is divided.
    pub division: Option<Division>,
    /// Readings in file order.
    pub readings: Vec<Reading>,
    /// Examples.
    pub examples: Vec<Example>,
    /// Tests.
    pub tests: Vec<Test>,
    /// From each use of a name to its definition.
    pub uses: Vec<(Span, Span)>,
    /// A path id for every statement, clause and condition leaf, with its place.
    pub paths: Vec<(String, Span)>,
    /// The texts that the call was made from; the first is the call file.
    pub texts: Sources,
    /// The call as it reads for what is received later, where statements have versions; in the order of their moments.
    pub later: Vec<super::Edition>,
    /// The call for a proposal of which the receipt is not known: what has versions is not known in it.
    pub undated: Option<Box<Self>>,
}

impl Program {
    /// The statement with this id.
    #[must_use]
    pub fn statement(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(id.index())
    }

    /// The field of this slot.
    #[must_use]
    pub fn field(&self, id: FieldId) -> Option<&Field> {
        self.fields.get(id.index())
    }
}

/// Which body of rules applies by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regime {
    /// A subsidy: Awb title 4.2 applies.
    Subsidy,
    /// A grant to public bodies only: Awb title 4.2 does not apply (4:21, third paragraph).
    SpecificGrant,
    /// Anything else.
    Other,
}

impl Regime {
    /// The name in JSON.
    #[must_use]
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Subsidy => "subsidy",
            Self::SpecificGrant => "specific_grant",
            Self::Other => "other_regime",
        }
    }
}

/// How places are read.
#[derive(Debug, Clone)]
pub struct Territory {
    /// At which date.
    pub on: TerritoryDate,
    /// What a place does that no longer existed then.
    pub former: FormerPlaces,
}

/// A date at which places are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerritoryDate {
    /// A fixed day.
    Day(Date),
    /// The day of receipt.
    Receipt,
    /// The day that a field holds.
    Field(FieldId),
}

/// What a place does that no longer existed on its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormerPlaces {
    /// It is asked again: undetermined.
    AskedAgain,
    /// It counts as not met.
    NotMet,
    /// Its only successor is read; with several it is asked again.
    Successor,
}
