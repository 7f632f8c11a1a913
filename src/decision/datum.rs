//! A value as it is shown: typed, and written as exact text.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::quantity::{Rational, money_text, percentage_text, points_text};

/// A value in a finding. Serialises to the JSON form of its type; unknown is `null`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// Not known.
    Unknown,
    /// Yes or no.
    YesNo(bool),
    /// A number or points.
    Number(Rational),
    /// An amount in the currency of the call.
    Money(Rational),
    /// A share, as a fraction.
    Percentage(Rational),
    /// Percentage points, as a fraction.
    PercentagePoints(Rational),
    /// Dates, instants, terms, choices, texts, places: as ISO text, name or code.
    Text(String),
    /// A value of a choice that the language has by itself (kinds of parties, sizes): its English name, as in JSON.
    BuiltIn(String),
    /// Several values.
    List(Vec<Datum>),
    /// Named values.
    Record(Vec<(String, Datum)>),
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_none(),
            Self::YesNo(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.collect_str(value),
            Self::Money(value) => serializer.serialize_str(&money_text(value)),
            Self::Percentage(value) => serializer.serialize_str(&percentage_text(value)),
            Self::PercentagePoints(value) => serializer.serialize_str(&points_text(value)),
            Self::Text(text) | Self::BuiltIn(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Record(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Serialises an optional amount as money text.
#[expect(clippy::ref_option, reason = "the form that serde calls")]
pub(super) fn money<S: Serializer>(
    value: &Option<Rational>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(amount) => serializer.serialize_str(&money_text(amount)),
        None => serializer.serialize_none(),
    }
}

/// Serialises an optional number as text.
#[expect(clippy::ref_option, reason = "the form that serde calls")]
pub(super) fn number<S: Serializer>(
    value: &Option<Rational>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(number) => serializer.collect_str(number),
        None => serializer.serialize_none(),
    }
}

/// Serialises a low and a high amount.
#[expect(clippy::ref_option, reason = "the form that serde calls")]
pub(super) fn money_range<S: Serializer>(
    value: &Option<(Rational, Rational)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some((low, high)) => [money_text(low), money_text(high)].serialize(serializer),
        None => serializer.serialize_none(),
    }
}
