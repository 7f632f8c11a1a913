//! Days, times of day, and their texts.

use thiserror::Error;

/// A day of the calendar, here of the years 1 to 9999.
pub use jiff::civil::Date;
/// A time of day.
pub use jiff::civil::Time as Clock;

/// Why a text is not a day or a moment, or why a day cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum DateError {
    /// Not written as `2019-11-20`.
    #[error("not a date like 2019-11-20")]
    NotADate,
    /// Not written as `2019-11-20T16:41:55+01:00`, with or without the offset, the seconds and parts of a second.
    #[error("not a moment like 2019-11-20T16:41:55+01:00")]
    NotAnInstant,
    /// Written as a day, but the calendar has no such day.
    #[error("the calendar has no day {year:04}-{month:02}-{day:02}")]
    NoSuchDay {
        /// The year as written or computed.
        year: i16,
        /// The month as written or computed.
        month: i8,
        /// The day that the month does not have.
        day: i8,
    },
    /// Written as a time of day, but there is no such time.
    #[error("there is no such time of day")]
    NoSuchTime,
    /// Before the year 1 or after the year 9999.
    #[error("outside the years 1 to 9999")]
    OutOfRange,
    /// A term in hours was added to a day.
    #[error("a term in hours starts at a moment, not on a day")]
    HoursOnDate,
    /// The calendar does not know whether a day is a working day.
    #[error("the calendar of working days does not reach {0}")]
    OutsideCalendar(Date),
}

/// A day written as `2019-11-20`: four, two and two digits.
///
/// # Errors
/// If it is written otherwise, or the calendar has no such day.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return Err(DateError::NotADate);
    };
    let (Some(year), Some(month), Some(day)) =
        (number([y1, y2, y3, y4]), number([m1, m2]), number([d1, d2]))
    else {
        return Err(DateError::NotADate);
    };
    if year == 0 {
        return Err(DateError::OutOfRange);
    }
    // Two digits are at most 99, so neither narrowing loses anything.
    let (month, day) = (
        i8::try_from(month).unwrap_or(0),
        i8::try_from(day).unwrap_or(0),
    );
    Date::new(year, month, day).map_err(|_| DateError::NoSuchDay { year, month, day })
}

/// The number that at most four digits write.
fn number<const N: usize>(digits: [u8; N]) -> Option<i16> {
    digits.iter().try_fold(0_i16, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + i16::from(digit - b'0'))
    })
}

/// A day as `2019-11-20`.
#[must_use]
pub fn date_text(date: Date) -> String {
    date.to_string()
}

/// The number that exactly `count` (at most four) digits write.
/// The days since 1970-01-01, for arithmetic with days.
#[must_use]
pub fn day_number(date: Date) -> i64 {
    date.since(Date::constant(1970, 1, 1))
        .map_or(0, |since| since.get_days().into())
}

/// The day so many days after 1970-01-01, within the years 1 to 9999.
#[must_use]
pub fn numbered_day(number: i64) -> Option<Date> {
    let since = jiff::Span::new().try_days(number).ok()?;
    let day = Date::constant(1970, 1, 1).checked_add(since).ok()?;
    (day.year() >= 1).then_some(day)
}

pub(super) fn digits(text: &str, count: usize) -> Option<i16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_strictly() {
        assert_eq!(parse_date("2019-11-20"), Ok(Date::constant(2019, 11, 20)));
        assert_eq!(parse_date("2024-02-29"), Ok(Date::constant(2024, 2, 29)));
        assert_eq!(
            parse_date("2023-02-29"),
            Err(DateError::NoSuchDay {
                year: 2023,
                month: 2,
                day: 29
            })
        );
        assert_eq!(
            parse_date("2023-13-01"),
            Err(DateError::NoSuchDay {
                year: 2023,
                month: 13,
                day: 1
            })
        );
        assert_eq!(parse_date("0000-01-01"), Err(DateError::OutOfRange));
        for text in [
            "",
            "2019-1-1",
            "20191120",
            "2019-11-20 ",
            "2019-11-20T",
            "+019-11-20",
            "2019-11-20-",
            "２０１９-11-20",
        ] {
            assert_eq!(parse_date(text), Err(DateError::NotADate), "{text:?}");
        }
    }

    #[test]
    fn writes_days() {
        assert_eq!(date_text(Date::constant(987, 1, 2)), "0987-01-02");
    }
}
