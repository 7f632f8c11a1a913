//! Moments in time.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

use super::date::{Clock, Date, DateError, digits, parse_date};

/// The distance between local time and UTC.
pub use jiff::tz::Offset;

/// A moment, the same everywhere; which day and time it is depends on a [`Zone`](super::Zone).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub(super) Timestamp);

impl Instant {
    /// The moment of a jiff timestamp.
    #[must_use]
    pub fn from_timestamp(timestamp: Timestamp) -> Self {
        Instant(timestamp)
    }

    /// The moment as a jiff timestamp.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The moment `hours` later (or earlier, if negative), if the calendar reaches so far.
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Option<Self> {
        let seconds = hours.checked_mul(3_600)?;
        self.0
            .checked_add(SignedDuration::from_secs(seconds))
            .ok()
            .map(Instant)
    }
}

/// What a moment's text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstantText {
    /// A moment, and the offset it was written with.
    WithOffset(Instant, Offset),
    /// A day and a time that become a moment in a zone.
    Local(Date, Clock),
}

/// A moment written as `2019-11-20T16:41:55+01:00`.
///
/// The seconds, their decimals (at most nine) and the offset may be left out; `Z` is the offset zero.
///
/// # Errors
/// If it is written otherwise, or there is no such day or time.
pub fn parse_instant(text: &str) -> Result<InstantText, DateError> {
    let (date, rest) = text.split_once('T').ok_or(DateError::NotAnInstant)?;
    let date = parse_date(date).map_err(|error| match error {
        DateError::NotADate => DateError::NotAnInstant,
        other => other,
    })?;
    let offset_at = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (clock, offset) = rest
        .split_at_checked(offset_at)
        .ok_or(DateError::NotAnInstant)?;
    let clock = parse_clock(clock)?;
    if offset.is_empty() {
        return Ok(InstantText::Local(date, clock));
    }
    let offset = parse_offset(offset).ok_or(DateError::NotAnInstant)?;
    let timestamp = offset
        .to_timestamp(DateTime::from_parts(date, clock))
        .map_err(|_| DateError::OutOfRange)?;
    Ok(InstantText::WithOffset(Instant(timestamp), offset))
}

fn parse_clock(text: &str) -> Result<Clock, DateError> {
    let (text, nanosecond) = match text.split_once('.') {
        Some((text, decimals)) => (
            text,
            parse_nanosecond(decimals).ok_or(DateError::NotAnInstant)?,
        ),
        None => (text, 0),
    };
    let mut parts = text
        .split(':')
        .map(|part| digits(part, 2).and_then(|number| i8::try_from(number).ok()));
    let (hour, minute, second) = match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Some(hour)), Some(Some(minute)), Some(Some(second)), None) => (hour, minute, second),
        (Some(Some(hour)), Some(Some(minute)), None, _) if nanosecond == 0 && text.len() == 5 => {
            (hour, minute, 0)
        }
        _ => return Err(DateError::NotAnInstant),
    };
    Clock::new(hour, minute, second, nanosecond).map_err(|_| DateError::NoSuchTime)
}

fn parse_nanosecond(decimals: &str) -> Option<i32> {
    let is_number =
        (1..=9).contains(&decimals.len()) && decimals.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        format!("{decimals:0<9}").parse().ok()
    } else {
        None
    }
}

fn parse_offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let (sign, text) = match text.strip_prefix('+') {
        Some(text) => (1, text),
        None => (-1, text.strip_prefix('-')?),
    };
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (i32::from(hours) * 3_600 + i32::from(minutes) * 60)).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;

    fn instant(text: &str) -> Instant {
        match parse_instant(text).unwrap() {
            InstantText::WithOffset(instant, _) => instant,
            InstantText::Local(..) => panic!("{text} has no offset"),
        }
    }

    #[test]
    fn reads_moments() {
        assert_eq!(
            instant("2019-11-20T16:41:55+01:00"),
            instant("2019-11-20T15:41:55Z")
        );
        assert_eq!(
            instant("2019-11-20T16:41+01:00"),
            instant("2019-11-20T15:41:00.000Z")
        );
        assert!(instant("2019-11-20T15:41:55.000000001Z") > instant("2019-11-20T15:41:55Z"));
        let local = InstantText::Local(Date::constant(2019, 11, 20), Clock::constant(17, 0, 0, 0));
        assert_eq!(parse_instant("2019-11-20T17:00"), Ok(local));
        let offset = match parse_instant("2019-11-20T16:41:55-03:30").unwrap() {
            InstantText::WithOffset(_, offset) => offset.seconds(),
            InstantText::Local(..) => 0,
        };
        assert_eq!(offset, -12_600);
    }

    #[test]
    fn refuses_other_forms() {
        for text in [
            "",
            "T",
            "2019-11-20",
            "2019-11-20 16:41",
            "2019-11-20t16:41Z",
            "2019-11-20T16",
            "2019-11-20T16:4",
            "2019-11-20T16:41:",
            "2019-11-20T16:41.5",
            "2019-11-20T16:41:55.",
            "2019-11-20T16:41:55.1234567890Z",
            "2019-11-20T16:41:55z",
            "2019-11-20T16:41:55+1:00",
            "2019-11-20T16:41:55+0100",
            "2019-11-20T16:41:55+24:00",
            "2019-11-20T16:41:55ZZ",
            "2019-11-20T16:41:55+01:00[Europe/Amsterdam]",
        ] {
            assert_eq!(
                parse_instant(text),
                Err(DateError::NotAnInstant),
                "{text:?}"
            );
        }
        for text in [
            "2019-11-20T24:00Z",
            "2019-11-20T16:60Z",
            "2019-11-20T16:41:60Z",
        ] {
            assert_eq!(parse_instant(text), Err(DateError::NoSuchTime), "{text:?}");
        }
    }

    #[test]
    fn adds_hours() {
        assert_eq!(
            instant("2025-03-30T00:30Z").plus_hours(2),
            Some(instant("2025-03-30T02:30Z"))
        );
        assert_eq!(instant("2025-03-30T00:30Z").plus_hours(i64::MAX), None);
    }
}
