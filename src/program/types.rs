//! The types of facts and values.

use super::{ChoiceId, RecordId};

/// What kind of value a field or an expression has. Units are part of the type: money and a percentage never add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A text.
    Text,
    /// A plain number.
    Number,
    /// An amount in the currency of the call.
    Money,
    /// A share of something: 50 %.
    Percentage,
    /// A difference between percentages: 15 pp.
    PercentagePoints,
    /// A calendar day.
    Date,
    /// A time of day.
    Time,
    /// A moment, with its zone.
    Instant,
    /// A length of time.
    Term,
    /// Yes or no.
    YesNo,
    /// One value of a choice (declared, or built in: kinds of parties, sizes).
    Choice(ChoiceId),
    /// Any number of values of a choice.
    Set(ChoiceId),
    /// Any number of values in order.
    List(Box<Type>),
    /// A record; a party is the built-in record [`super::PARTY`].
    Record(RecordId),
    /// A municipality, a province, a region, a water board.
    Place,
    /// A document handed in: whether it is there.
    Attachment,
    /// A statement signed by the applicant: whether it is there.
    Declaration,
}

impl Type {
    /// Whether values of this type are exact numbers.
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        matches!(
            self,
            Self::Number | Self::Money | Self::Percentage | Self::PercentagePoints
        )
    }

    /// Whether a value of this type can stand as a condition by itself.
    #[must_use]
    pub fn is_yes_no(&self) -> bool {
        matches!(self, Self::YesNo | Self::Attachment | Self::Declaration)
    }

    /// The name of the type in JSON (`observed.type`, `bound.type`).
    #[must_use]
    pub fn json_name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Money => "money",
            Self::Percentage => "percentage",
            Self::PercentagePoints => "pp",
            Self::Date => "date",
            Self::Time => "time",
            Self::Instant => "instant",
            Self::Term => "term",
            Self::YesNo => "yes_no",
            Self::Choice(_) => "choice",
            Self::Set(_) => "set",
            Self::List(_) => "list",
            Self::Record(id) if *id == super::PARTY => "party",
            Self::Record(_) => "record",
            Self::Place => "place",
            Self::Attachment => "attachment",
            Self::Declaration => "declaration",
        }
    }
}
