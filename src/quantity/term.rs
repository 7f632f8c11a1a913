//! Terms: a count of hours, days, working days, weeks, months or years.

use std::cmp::Ordering;
use std::fmt;

use thiserror::Error;

/// A length of time as a call states it. How long it is depends on where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// How many.
    pub count: i64,
    /// Of what.
    pub unit: TermUnit,
}

/// What a term counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermUnit {
    /// Hours on the clock, starting at a moment.
    Hours,
    /// Days of the calendar.
    Days,
    /// Days that a calendar calls working days.
    WorkingDays,
    /// Seven days.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Twelve months.
    Years,
}

/// Terms of one kind can be compared, terms of two kinds cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// Hours.
    Hours,
    /// Days and weeks.
    CalendarDays,
    /// Working days.
    WorkingDays,
    /// Months and years.
    Months,
}

/// Why a text is not a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum TermError {
    /// Not a count and a unit.
    #[error("not a term like `14 days`")]
    NotATerm,
    /// The count does not fit a number of 64 bits.
    #[error("the count of a term is too large")]
    TooLarge,
}

impl Term {
    /// `count` of `unit`.
    #[must_use]
    pub const fn new(count: i64, unit: TermUnit) -> Self {
        Term { count, unit }
    }

    /// What it can be compared with.
    #[must_use]
    pub fn kind(self) -> TermKind {
        match self.unit {
            TermUnit::Hours => TermKind::Hours,
            TermUnit::Days | TermUnit::Weeks => TermKind::CalendarDays,
            TermUnit::WorkingDays => TermKind::WorkingDays,
            TermUnit::Months | TermUnit::Years => TermKind::Months,
        }
    }

    /// Which is longer, or nothing if the kinds differ: whether 2 months are longer than 60 days depends on the day.
    #[must_use]
    pub fn compare(&self, other: &Term) -> Option<Ordering> {
        (self.kind() == other.kind()).then(|| self.in_least_units().cmp(&other.in_least_units()))
    }

    /// The count in the least unit of the kind.
    pub(super) fn in_least_units(self) -> i128 {
        let size = match self.unit {
            TermUnit::Hours | TermUnit::Days | TermUnit::WorkingDays | TermUnit::Months => 1,
            TermUnit::Weeks => 7,
            TermUnit::Years => 12,
        };
        i128::from(self.count) * size
    }
}

impl fmt::Display for Term {
    /// As a call in English writes it: `1 day`, `10 working days`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            TermUnit::Hours => "hour",
            TermUnit::Days => "day",
            TermUnit::WorkingDays => "working day",
            TermUnit::Weeks => "week",
            TermUnit::Months => "month",
            TermUnit::Years => "year",
        };
        let plural = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {unit}{plural}", self.count)
    }
}

/// A term as data states it: `12 months`, `1 year`, or in Dutch `14 dagen`, `10 werkdagen`.
///
/// # Errors
/// If the text is not a count without a sign, a space and a unit in lower case.
pub fn parse_term(text: &str) -> Result<Term, TermError> {
    let (count, unit) = text.split_once(' ').ok_or(TermError::NotATerm)?;
    let unit = match unit {
        "hour" | "hours" | "uur" | "uren" => TermUnit::Hours,
        "day" | "days" | "dag" | "dagen" => TermUnit::Days,
        "working day" | "working days" | "werkdag" | "werkdagen" => TermUnit::WorkingDays,
        "week" | "weeks" | "weken" => TermUnit::Weeks,
        "month" | "months" | "maand" | "maanden" => TermUnit::Months,
        "year" | "years" | "jaar" | "jaren" => TermUnit::Years,
        _ => return Err(TermError::NotATerm),
    };
    if count.is_empty() || !count.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(TermError::NotATerm);
    }
    let count = count.parse().map_err(|_| TermError::TooLarge)?;
    Ok(Term { count, unit })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn reads_both_languages() {
        let cases = [
            ("12 months", "12 maanden", "12 months"),
            ("1 year", "1 jaar", "1 year"),
            ("14 days", "14 dagen", "14 days"),
            ("1 day", "1 dag", "1 day"),
            ("10 working days", "10 werkdagen", "10 working days"),
            ("6 weeks", "6 weken", "6 weeks"),
            ("48 hours", "48 uur", "48 hours"),
        ];
        for (english, dutch, shown) in cases {
            assert_eq!(parse_term(english), parse_term(dutch), "{english}");
            assert_eq!(parse_term(english).unwrap().to_string(), shown);
        }
    }

    #[test]
    fn refuses_other_texts() {
        for text in [
            "",
            "12",
            "months",
            "-1 days",
            "+1 days",
            "1.5 years",
            "1  day",
            " 1 day",
            "1 Day",
            "1 fortnight",
        ] {
            assert_eq!(parse_term(text), Err(TermError::NotATerm), "{text:?}");
        }
        assert_eq!(
            parse_term("99999999999999999999 days"),
            Err(TermError::TooLarge)
        );
    }

    #[test]
    fn compares_within_a_kind() {
        let compare = |a, b| parse_term(a).unwrap().compare(&parse_term(b).unwrap());
        assert_eq!(compare("2 weeks", "14 days"), Some(Ordering::Equal));
        assert_eq!(compare("13 months", "1 year"), Some(Ordering::Greater));
        assert_eq!(compare("1 month", "30 days"), None);
        assert_eq!(compare("10 working days", "14 days"), None);
        assert_eq!(compare("24 hours", "1 day"), None);
        assert_eq!(
            compare("9223372036854775807 years", "1 month"),
            Some(Ordering::Greater)
        );
    }
}
