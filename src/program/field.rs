//! Choices, records, fields of the proposal, and defined values.

use super::{Condition, Expr, TerritoryDate, Type, Value};
use crate::text::Span;
use crate::words::Bilingual;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);
        impl $name {
            /// The position in its vector.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}
pub(crate) use ids;

ids! {
    /// A choice of the program.
    ChoiceId,
    /// A record of the program.
    RecordId,
    /// A field of the proposal: the position of its slot.
    FieldId,
    /// A defined value.
    DefineId,
}

/// The built-in record `party`: see [`party`] for its fields.
pub const PARTY: RecordId = RecordId(0);
/// The built-in choice of kinds of parties.
pub const PARTY_KIND: ChoiceId = ChoiceId(0);
/// The built-in choice of sizes of enterprises.
pub const SIZE: ChoiceId = ChoiceId(1);

/// Positions of the fields of a party.
pub mod party {
    /// What sort of body it is ([`super::PARTY_KIND`]).
    pub const KIND: u16 = 0;
    /// Its name (text).
    pub const NAME: u16 = 1;
    /// Its code in a register (text).
    pub const CODE: u16 = 2;
    /// Its size ([`super::SIZE`]).
    pub const SIZE: u16 = 3;
    /// The group of undertakings it belongs to (text).
    pub const GROUP: u16 = 4;
    /// Where it is (place).
    pub const PLACE: u16 = 5;
    /// How many fields a party has.
    pub const N_FIELDS: usize = 6;
}

/// A closed list of values.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its name; for a built-in choice the English one.
    pub name: String,
    /// Its values, in order; the lowest first where they have an order.
    pub values: Vec<ChoiceValue>,
    /// Whether one value is more than another.
    pub is_ordered: bool,
    /// Whether it is built in.
    pub built_in: bool,
    /// Where it is declared; empty for a built-in one.
    pub span: Span,
}

/// One value of a choice.
#[derive(Debug, Clone)]
pub struct ChoiceValue {
    /// The name: what the call writes and what JSON holds (for a built-in value the English spelling).
    pub name: String,
    /// The Dutch spelling of a built-in value; JSON understands both.
    pub name_nl: Option<String>,
    /// The text shown for it.
    pub label: Bilingual,
}

/// A record type.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its name.
    pub name: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Where it is declared.
    pub span: Span,
}

/// A field of the proposal or of a record.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its Dutch name where it is built in.
    pub name_nl: Option<String>,
    /// The text shown for it.
    pub label: Bilingual,
    /// Its type.
    pub ty: Type,
    /// Whether a person judges it: then it stands under `judgements` in the input.
    pub judged: bool,
    /// What it means when it is absent.
    pub absence: Absence,
    /// Who can change it.
    pub changed_by: ChangedBy,
    /// How it follows from the other fields of its record; such a field is not in the input.
    pub derived: Option<DefineBody>,
    /// The date on which it is read, where it changes in time: then the input may hold its history.
    pub as_on: Option<TerritoryDate>,
    /// Whether the authority supplies it, once for all proposals: then it stands under `supplied` in the input.
    pub supplied: bool,
    /// Where it is declared.
    pub span: Span,
}

/// What the absence of a field means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Absence {
    /// It is not known (the default).
    #[default]
    Unknown,
    /// There is none: no amount, no list entries, no; a test of it as a date, text or choice fails.
    None,
    /// It has not ended yet: later than any date.
    Running,
    /// The question does not arise: a condition that reads it is not applicable.
    NotApplicable,
}

/// Who can change a fact: repairs name them, and a fact that nobody can change is never offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ChangedBy {
    /// The applicant (the default for facts).
    #[default]
    Applicant,
    /// An assessor (the default for judged fields and scores).
    Assessor,
    /// The authority.
    Authority,
    /// Nobody.
    Nobody,
}

/// A named value of the call.
#[derive(Debug, Clone)]
pub struct Define {
    /// Its name.
    pub name: String,
    /// The text shown for it.
    pub label: Bilingual,
    /// Its type.
    pub ty: Type,
    /// What it is.
    pub body: DefineBody,
    /// Where it is declared.
    pub span: Span,
}

/// What a defined value or a derived field stands for. In a derived field of a record the innermost
/// [`super::ExprForm::Element`] is the record itself.
#[derive(Debug, Clone)]
pub enum DefineBody {
    /// A yes/no value.
    Condition(Condition),
    /// Any other value.
    Value(Expr),
}

impl Default for DefineBody {
    fn default() -> Self {
        Self::Value(Expr::literal(Value::Unknown, Type::Number, Span::default()))
    }
}
