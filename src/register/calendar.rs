//! The calendar of the Algemene termijnenwet: which days do not count as the last day of a term, and which terms
//! that moves.
//!
//! The act covers terms in acts and, by its art. 5, in orders in council (algemene maatregelen van bestuur). It does
//! not cover ministerial, provincial or municipal rules, nor a closing date; whether a term is covered is the call's
//! to say.

use jiff::civil::Weekday;

use super::tables;
use crate::quantity::{Date, DateError, MonthEnd, Term, TermUnit, WorkingDays, add_to_date};

/// How much of a day's calendar the register knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalendarCoverage {
    /// All of it: 2015 to 2028.
    Complete,
    /// All that the act itself names, but not the days that a later decree may equate with holidays: 2029 to 2035.
    WithoutDecrees,
    /// Nothing.
    Outside,
}

/// Why a term does not end on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOff {
    /// A Saturday.
    Saturday,
    /// A Sunday.
    Sunday,
    /// A holiday, or a day that is equated with one; its name in Dutch.
    Holiday(&'static str),
}

/// The English name of a holiday by its Dutch one; of one that has none, the Dutch name.
#[must_use]
pub fn holiday_en(name: &'static str) -> &'static str {
    match name {
        "Nieuwjaarsdag" => "New Year's Day",
        "Goede Vrijdag" => "Good Friday",
        "Tweede Paasdag" => "Easter Monday",
        "Koningsdag" => "King's Day",
        "Bevrijdingsdag (5 mei)" => "Liberation Day (5 May)",
        "Hemelvaartsdag" => "Ascension Day",
        "Tweede Pinksterdag" => "Whit Monday",
        "Eerste Kerstdag" => "Christmas Day",
        "Tweede Kerstdag" => "Boxing Day",
        "Gelijkgestelde dag" => "day equated with a holiday",
        other => other,
    }
}

/// The working days of the Algemene termijnenwet, for terms in working days.
#[derive(Debug, Clone, Copy, Default)]
pub struct LegalCalendar;

impl WorkingDays for LegalCalendar {
    fn is_working_day(&self, date: Date) -> Option<bool> {
        is_working_day(date)
    }
}

/// How much the register knows about a day.
#[must_use]
pub fn calendar_coverage(date: Date) -> CalendarCoverage {
    match date.year() {
        2015..=2028 => CalendarCoverage::Complete,
        2029..=2035 => CalendarCoverage::WithoutDecrees,
        _ => CalendarCoverage::Outside,
    }
}

/// The Dutch name of the holiday or equated day that a day is, if it is one that the register knows.
#[must_use]
pub fn is_holiday(date: Date) -> Option<&'static str> {
    let holidays = tables::holidays();
    let at = holidays.partition_point(|holiday| holiday.date < date);
    holidays
        .get(at)
        .filter(|holiday| holiday.date == date)
        .map(|holiday| holiday.name)
}

/// Why a day is not a working day, if it is not. Of a holiday at the weekend the holiday is named. Outside the
/// calendar the weekends are all that is known.
#[must_use]
pub fn day_off(date: Date) -> Option<DayOff> {
    if let Some(name) = is_holiday(date) {
        return Some(DayOff::Holiday(name));
    }
    match date.weekday() {
        Weekday::Saturday => Some(DayOff::Saturday),
        Weekday::Sunday => Some(DayOff::Sunday),
        _ => None,
    }
}

/// Whether a day is neither Saturday, Sunday nor holiday, or nothing outside the calendar.
#[must_use]
pub fn is_working_day(date: Date) -> Option<bool> {
    match calendar_coverage(date) {
        CalendarCoverage::Outside => None,
        CalendarCoverage::Complete | CalendarCoverage::WithoutDecrees => {
            Some(day_off(date).is_none())
        }
    }
}

/// The day that is `count` working days after a day, or before it if `count` is negative.
///
/// # Errors
/// If the calendar does not reach so far.
pub fn plus_working_days(date: Date, count: i64) -> Result<Date, DateError> {
    add_to_date(
        date,
        Term::new(count, TermUnit::WorkingDays),
        MonthEnd::Refuse,
        &LegalCalendar,
    )
}

/// The last day of a term that the act moves: the day itself, or the next that is a working day, with every day
/// that was passed over and why (art. 1). Nothing outside the calendar.
#[must_use]
pub fn roll_forward(last: Date) -> Option<(Date, Vec<(Date, DayOff)>)> {
    let mut date = last;
    let mut passed = Vec::new();
    while !is_working_day(date)? {
        passed.push((date, day_off(date)?));
        date = date.tomorrow().ok()?;
    }
    Some((date, passed))
}

/// The last day of a term so moved that a term of three days or more holds at least two working days, with the
/// days off in it if that moved it (art. 2). `first` is the first day of the term. Nothing outside the calendar.
#[must_use]
pub fn with_two_working_days(first: Date, last: Date) -> Option<(Date, Vec<(Date, DayOff)>)> {
    if first > last {
        return Some((last, Vec::new()));
    }
    let mut date = first;
    let mut days = 0;
    let mut working_days = 0;
    let mut off = Vec::new();
    while date <= last || days >= 3 && working_days < 2 {
        if is_working_day(date)? {
            working_days += 1;
        } else {
            off.push((date, day_off(date)?));
        }
        if working_days == 2 && date <= last {
            // The rest of the term, which may be long, changes nothing.
            return Some((last, Vec::new()));
        }
        days += 1;
        date = date.tomorrow().ok()?;
    }
    let end = date.yesterday().ok()?;
    Some((end, if end > last { off } else { Vec::new() }))
}

/// Whether a term is short enough for the act: not more than 90 days, twelve weeks or three months, and not in
/// hours or years (art. 4). A term in working days ends on one by itself, and is not moved.
#[must_use]
pub fn moves(term: Term) -> bool {
    match term.unit {
        TermUnit::Days => term.count <= 90,
        TermUnit::Weeks => term.count <= 12,
        TermUnit::Months => term.count <= 3,
        TermUnit::Hours | TermUnit::Years | TermUnit::WorkingDays => false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::quantity::{parse_date, parse_term};

    fn date(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn after(start: &str, term: &str) -> Date {
        add_to_date(
            date(start),
            parse_term(term).unwrap(),
            MonthEnd::Refuse,
            &LegalCalendar,
        )
        .unwrap()
    }

    #[test]
    fn every_holiday_has_an_english_name() {
        for holiday in tables::holidays() {
            assert_ne!(holiday_en(holiday.name), holiday.name);
        }
    }

    #[test]
    fn eight_weeks_end_after_easter() {
        let end = after("2025-02-21", "8 weeks");
        assert_eq!(end, date("2025-04-18"));
        assert!(moves(parse_term("8 weeks").unwrap()));
        let (moved, passed) = roll_forward(end).unwrap();
        assert_eq!(moved, date("2025-04-22"));
        let expected = [
            (date("2025-04-18"), DayOff::Holiday("Goede Vrijdag")),
            (date("2025-04-19"), DayOff::Saturday),
            (date("2025-04-20"), DayOff::Sunday),
            (date("2025-04-21"), DayOff::Holiday("Tweede Paasdag")),
        ];
        assert_eq!(passed, expected);
    }

    #[test]
    fn thirteen_weeks_stay_on_easter_monday() {
        assert_eq!(after("2025-01-20", "13 weeks"), date("2025-04-21"));
        assert_eq!(is_holiday(date("2025-04-21")), Some("Tweede Paasdag"));
        assert!(!moves(parse_term("13 weeks").unwrap()));
    }

    #[test]
    fn the_act_moves_short_terms_only() {
        for term in ["90 days", "12 weeks", "3 months", "1 day"] {
            assert!(moves(parse_term(term).unwrap()), "{term}");
        }
        for term in [
            "91 days",
            "13 weeks",
            "4 months",
            "1 year",
            "24 hours",
            "5 working days",
        ] {
            assert!(!moves(parse_term(term).unwrap()), "{term}");
        }
    }

    #[test]
    fn holidays_are_as_in_the_act() {
        assert_eq!(is_holiday(date("2025-04-26")), Some("Koningsdag"));
        assert_eq!(is_holiday(date("2025-04-27")), None);
        assert_eq!(is_holiday(date("2026-01-02")), Some("Gelijkgestelde dag"));
        assert_eq!(
            is_holiday(date("2023-05-05")),
            Some("Bevrijdingsdag (5 mei)")
        );
        for year in 2015..=2035 {
            let of_year = tables::holidays()
                .iter()
                .filter(|holiday| holiday.date.year() == year);
            assert!(of_year.count() >= 9, "{year}");
        }
        assert_eq!(
            calendar_coverage(date("2028-12-31")),
            CalendarCoverage::Complete
        );
        assert_eq!(
            calendar_coverage(date("2029-01-01")),
            CalendarCoverage::WithoutDecrees
        );
    }

    #[test]
    fn nothing_is_said_outside_the_calendar() {
        assert_eq!(is_working_day(date("2014-12-31")), None);
        assert_eq!(roll_forward(date("2036-01-01")), None);
        assert_eq!(
            roll_forward(date("2035-12-31")),
            Some((date("2035-12-31"), vec![]))
        );
        assert_eq!(
            plus_working_days(date("2035-12-31"), 1),
            Err(DateError::OutsideCalendar(date("2036-01-01")))
        );
    }

    #[test]
    fn counts_working_days() {
        assert_eq!(
            plus_working_days(date("2025-04-17"), 1),
            Ok(date("2025-04-22"))
        );
        assert_eq!(
            plus_working_days(date("2025-04-22"), -1),
            Ok(date("2025-04-17"))
        );
        assert_eq!(
            plus_working_days(date("2025-04-18"), 0),
            Ok(date("2025-04-18"))
        );
    }

    #[test]
    fn three_days_hold_two_working_days() {
        // Saturday, Sunday, Monday: Tuesday is added.
        let (end, off) = with_two_working_days(date("2025-09-06"), date("2025-09-08")).unwrap();
        assert_eq!(end, date("2025-09-09"));
        assert_eq!(
            off,
            [
                (date("2025-09-06"), DayOff::Saturday),
                (date("2025-09-07"), DayOff::Sunday)
            ]
        );
        let unmoved = Some((date("2025-09-10"), vec![]));
        assert_eq!(
            with_two_working_days(date("2025-09-08"), date("2025-09-10")),
            unmoved
        );
        // Two days are too short for the rule.
        let unmoved = Some((date("2025-09-07"), vec![]));
        assert_eq!(
            with_two_working_days(date("2025-09-06"), date("2025-09-07")),
            unmoved
        );
    }
}
