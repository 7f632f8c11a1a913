//! Adding terms to days.
//!
//! "Within n days of D" starts the day after D and ends on D + n; "n months after D" is the same day number;
//! "for n months from D" ends the day before that. What happens in a month that lacks the day number is the
//! call's to say ([`MonthEnd`]), and so is the calendar of working days.

use super::date::{Date, DateError};
use super::term::{Term, TermUnit};

/// What "n months after D" is in a month that is too short for D's day number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MonthEnd {
    /// The last day of that month.
    LastDay,
    /// The first day of the month after it.
    NextMonthFirst,
    /// No day: the call does not say.
    Refuse,
}

/// A calendar that knows working days.
pub trait WorkingDays {
    /// Whether a day is a working day, or nothing if the calendar does not reach so far.
    fn is_working_day(&self, date: Date) -> Option<bool>;
}

/// The calendar that knows nothing: adding a term in working days fails with it.
#[derive(Debug, Clone, Copy)]
pub struct NoCalendar;

impl WorkingDays for NoCalendar {
    fn is_working_day(&self, _: Date) -> Option<bool> {
        None
    }
}

/// The day that is a term after `date`.
///
/// A term in working days counts them from the day after `date`; of zero working days it is `date` itself.
///
/// # Errors
/// For a term in hours, a day outside the years 1 to 9999, a month without the day if the rule is
/// [`MonthEnd::Refuse`], and working days that the calendar does not know.
pub fn add_to_date(
    date: Date,
    term: Term,
    month_end: MonthEnd,
    days: &dyn WorkingDays,
) -> Result<Date, DateError> {
    shift(date, term, 1, month_end, days)
}

/// The day that is a term before `date`, by the same rules.
///
/// # Errors
/// As [`add_to_date`].
pub fn subtract_from_date(
    date: Date,
    term: Term,
    month_end: MonthEnd,
    days: &dyn WorkingDays,
) -> Result<Date, DateError> {
    shift(date, term, -1, month_end, days)
}

/// The last day of a period "for `term` from `start`", of which `start` is the first day: the day before the one
/// that is the term after it.
///
/// # Errors
/// As [`add_to_date`].
pub fn last_day_of_period(
    start: Date,
    term: Term,
    month_end: MonthEnd,
    days: &dyn WorkingDays,
) -> Result<Date, DateError> {
    in_range(
        add_to_date(start, term, month_end, days)?
            .yesterday()
            .map_err(|_| DateError::OutOfRange)?,
    )
}

fn shift(
    date: Date,
    term: Term,
    direction: i128,
    month_end: MonthEnd,
    days: &dyn WorkingDays,
) -> Result<Date, DateError> {
    let count =
        i64::try_from(term.in_least_units() * direction).map_err(|_| DateError::OutOfRange)?;
    match term.unit {
        TermUnit::Hours => Err(DateError::HoursOnDate),
        TermUnit::Days | TermUnit::Weeks => shift_days(date, count),
        TermUnit::WorkingDays => shift_working_days(date, count, days),
        TermUnit::Months | TermUnit::Years => shift_months(date, count, month_end),
    }
}

fn shift_days(date: Date, count: i64) -> Result<Date, DateError> {
    let span = jiff::Span::new()
        .try_days(count)
        .map_err(|_| DateError::OutOfRange)?;
    in_range(date.checked_add(span).map_err(|_| DateError::OutOfRange)?)
}

fn shift_working_days(date: Date, count: i64, days: &dyn WorkingDays) -> Result<Date, DateError> {
    let mut date = date;
    let mut left = count.unsigned_abs();
    while left > 0 {
        date = shift_days(date, count.signum())?;
        if days
            .is_working_day(date)
            .ok_or(DateError::OutsideCalendar(date))?
        {
            left -= 1;
        }
    }
    Ok(date)
}

fn shift_months(date: Date, count: i64, month_end: MonthEnd) -> Result<Date, DateError> {
    let months = i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
    let months = months.checked_add(count).ok_or(DateError::OutOfRange)?;
    let year = i16::try_from(months.div_euclid(12)).map_err(|_| DateError::OutOfRange)?;
    let month = i8::try_from(months.rem_euclid(12) + 1).map_err(|_| DateError::OutOfRange)?;
    let first = in_range(Date::new(year, month, 1).map_err(|_| DateError::OutOfRange)?)?;
    let day = date.day();
    if let Ok(date) = Date::new(year, month, day) {
        return Ok(date);
    }
    match month_end {
        MonthEnd::LastDay => Ok(first.last_of_month()),
        MonthEnd::NextMonthFirst => shift_days(first.last_of_month(), 1),
        MonthEnd::Refuse => Err(DateError::NoSuchDay { year, month, day }),
    }
}

fn in_range(date: Date) -> Result<Date, DateError> {
    if date.year() >= 1 {
        Ok(date)
    } else {
        Err(DateError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use jiff::civil::Weekday;

    use super::*;
    use crate::quantity::{parse_date, parse_term};

    struct Weekdays;

    impl WorkingDays for Weekdays {
        fn is_working_day(&self, date: Date) -> Option<bool> {
            Some(!matches!(
                date.weekday(),
                Weekday::Saturday | Weekday::Sunday
            ))
        }
    }

    fn after(date: &str, term: &str, month_end: MonthEnd) -> String {
        match add_to_date(
            parse_date(date).unwrap(),
            parse_term(term).unwrap(),
            month_end,
            &Weekdays,
        ) {
            Ok(date) => date.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn adds_terms() {
        assert_eq!(
            after("2025-01-20", "13 weeks", MonthEnd::Refuse),
            "2025-04-21"
        );
        assert_eq!(
            after("2024-02-28", "2 days", MonthEnd::Refuse),
            "2024-03-01"
        );
        assert_eq!(
            after("2025-11-30", "14 months", MonthEnd::Refuse),
            "2027-01-30"
        );
        assert_eq!(
            after("2024-02-29", "1 year", MonthEnd::LastDay),
            "2025-02-28"
        );
        assert_eq!(
            after("2025-01-31", "1 month", MonthEnd::LastDay),
            "2025-02-28"
        );
        assert_eq!(
            after("2025-01-31", "1 month", MonthEnd::NextMonthFirst),
            "2025-03-01"
        );
        assert_eq!(
            after("2025-01-31", "1 month", MonthEnd::Refuse),
            "the calendar has no day 2025-02-31"
        );
        assert_eq!(
            after("2025-01-03", "1 working day", MonthEnd::Refuse),
            "2025-01-06"
        );
        assert_eq!(
            after("2025-01-04", "0 working days", MonthEnd::Refuse),
            "2025-01-04"
        );
        assert_eq!(
            after("9999-12-31", "1 day", MonthEnd::LastDay),
            "outside the years 1 to 9999"
        );
        assert_eq!(
            after("2025-01-01", "9223372036854775807 years", MonthEnd::LastDay),
            "outside the years 1 to 9999"
        );
        assert_eq!(
            after("2025-01-01", "9223372036854775807 days", MonthEnd::LastDay),
            "outside the years 1 to 9999"
        );
        assert_eq!(
            after("2025-01-01", "1 hour", MonthEnd::LastDay),
            "a term in hours starts at a moment, not on a day"
        );
    }

    #[test]
    fn a_period_ends_the_day_before() {
        let last = |start, term| {
            last_day_of_period(
                parse_date(start).unwrap(),
                parse_term(term).unwrap(),
                MonthEnd::Refuse,
                &NoCalendar,
            )
        };
        assert_eq!(
            last("2025-01-01", "12 months"),
            Ok(Date::constant(2025, 12, 31))
        );
        assert_eq!(
            last("2025-01-15", "1 month"),
            Ok(Date::constant(2025, 2, 14))
        );
        assert_eq!(last("2025-01-01", "7 days"), Ok(Date::constant(2025, 1, 7)));
        assert_eq!(last("0001-01-01", "0 days"), Err(DateError::OutOfRange));
        assert_eq!(
            last("2025-01-01", "1 working day"),
            Err(DateError::OutsideCalendar(Date::constant(2025, 1, 2)))
        );
    }

    #[test]
    fn looks_back() {
        let before = |date, term| {
            subtract_from_date(
                parse_date(date).unwrap(),
                parse_term(term).unwrap(),
                MonthEnd::LastDay,
                &Weekdays,
            )
        };
        assert_eq!(
            before("2024-02-29", "3 years"),
            Ok(Date::constant(2021, 2, 28))
        );
        assert_eq!(
            before("2025-01-06", "1 working day"),
            Ok(Date::constant(2025, 1, 3))
        );
        assert_eq!(before("0001-06-01", "1 year"), Err(DateError::OutOfRange));
    }
}
