//! Days, times, instants and terms.

use crate::quantity::{Clock, Date, Term, TermUnit, parse_date};
use crate::syntax::tree::{Kind, Node};
use crate::text::Sources;
use crate::words::keyword::Keyword;

/// A bare day, or a day with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrInstant {
    /// `2019-11-20`.
    Day(Date),
    /// `2019-11-20 17:00`, local in the zone of the call.
    Instant(Date, Clock),
}

/// The day of [`Kind::Date`] or [`Kind::BadDate`].
#[must_use]
pub fn date(node: &Node, sources: &Sources) -> Option<Date> {
    let written = sources.slice(node.span);
    match node.kind {
        Kind::Date => parse_date(written).ok(),
        Kind::BadDate => parse_date(&date_meaning(written)?).ok(),
        _ => None,
    }
}

/// The time of [`Kind::Time`].
#[must_use]
pub fn time(node: &Node, sources: &Sources) -> Option<Clock> {
    (node.kind == Kind::Time)
        .then(|| clock(sources.slice(node.span)))
        .flatten()
}

/// The day or instant of [`Kind::DayOrInstant`], [`Kind::Instant`], [`Kind::BadInstant`], [`Kind::Date`] or [`Kind::BadDate`].
#[must_use]
pub fn day_or_instant(node: &Node, sources: &Sources) -> Option<DayOrInstant> {
    match node.kind {
        Kind::Date | Kind::BadDate => date(node, sources).map(DayOrInstant::Day),
        Kind::BadInstant => {
            let written = sources.slice(node.span);
            let (day, at) = written.split_once(['T', 't', ' ', '\t'])?;
            let at = at.trim().replace('.', ":");
            Some(DayOrInstant::Instant(parse_date(day).ok()?, clock(&at)?))
        }
        Kind::Instant | Kind::DayOrInstant => {
            let (first, second) = (node.children.first()?, node.children.get(1));
            match second {
                Some(at) => Some(DayOrInstant::Instant(
                    date(first, sources)?,
                    time(at, sources)?,
                )),
                None => day_or_instant(first, sources),
            }
        }
        _ => None,
    }
}

/// The term of [`Kind::Term`]; `None` where the count is no whole number of 64 bits.
#[must_use]
pub fn term(node: &Node, sources: &Sources) -> Option<Term> {
    let count = super::number(node.find(Kind::Number)?, sources)?.to_i64()?;
    let unit = node.find(Kind::Unit)?.word(Keyword::is_unit)?;
    let unit = match unit {
        Keyword::Hours => TermUnit::Hours,
        Keyword::WorkingDays => TermUnit::WorkingDays,
        Keyword::Weeks => TermUnit::Weeks,
        Keyword::Months => TermUnit::Months,
        Keyword::Years => TermUnit::Years,
        _ => TermUnit::Days,
    };
    Some(Term::new(count, unit))
}

fn clock(written: &str) -> Option<Clock> {
    let mut parts = written.split(':').map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().map_or(Some(0), |second| second)?;
    Clock::new(hour, minute, second, 0).ok()
}

const MONTHS: [[&str; 2]; 12] = [
    ["january", "januari"],
    ["february", "februari"],
    ["march", "maart"],
    ["april", "april"],
    ["may", "mei"],
    ["june", "juni"],
    ["july", "juli"],
    ["august", "augustus"],
    ["september", "september"],
    ["october", "oktober"],
    ["november", "november"],
    ["december", "december"],
];

/// How the language writes the day that `slip` means: `20-11-2019` and `20 november 2019` are `2019-11-20`.
pub(in crate::syntax) fn date_meaning(slip: &str) -> Option<String> {
    let parts: Vec<&str> = slip
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = if first.len() == 4 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    let lower = month.to_lowercase();
    let month = match MONTHS
        .iter()
        .position(|names| names.contains(&lower.as_str()))
    {
        Some(at) => at + 1,
        None => month.parse().ok()?,
    };
    let day: u8 = day.parse().ok()?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_from_the_ways_people_write_them() {
        for slip in [
            "20-11-2019",
            "20/11/2019",
            "2019–11–20",
            "20 november 2019",
            "20 November 2019",
            "20.11.2019",
        ] {
            assert_eq!(date_meaning(slip).as_deref(), Some("2019-11-20"), "{slip}");
        }
        assert_eq!(date_meaning("2019-1-1").as_deref(), Some("2019-01-01"));
        assert_eq!(clock("24:00"), None);
        assert_eq!(clock("23:59:59"), Clock::new(23, 59, 59, 0).ok());
    }
}
