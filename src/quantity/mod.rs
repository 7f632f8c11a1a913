//! Exact numbers, dates, moments and terms.
//!
//! What comes in is text or other exact numbers; what goes out is exact. Money, percentages, weights and points
//! are all [`Rational`]s; a percentage is the fraction it means (`"35%"` is 7/20), and percentage points are on
//! the same scale (`"15 pp"` is 3/20), so that 60 % minus 15 pp is a subtraction. Nothing is rounded unless
//! [`Rational::round_to`] is called, with a step and a [`Rounding`].
//!
//! Days are [`Date`]s of the years 1 to 9999, moments are [`Instant`]s, and a [`Zone`] stands between the two.
//! A [`Term`] is a count of a unit; what adding one means where a month is too short is never assumed
//! ([`MonthEnd`]), nor is what a working day is ([`WorkingDays`]).
//!
//! Guaranteed: no operation panics, wraps or rounds silently. Deliberately absent: binary floats, a clock, the
//! zone files of the machine, texts in a natural language (those are `words`).
//!
//! In reading order: [`Rational`], its [`Rounding`], texts of numbers ([`NumberError`], [`money_text`]), dates and
//! moments ([`DateError`]), [`Zone`], [`Term`], and adding terms to dates ([`add_to_date`]).

mod rational;

mod adder;
mod arithmetic;
mod compare;
mod rounding;

mod format;
mod number;

mod date;
mod instant;
mod zone;

mod period;
mod term;

#[cfg(test)]
mod oracle;

pub(crate) use self::adder::Adder;
pub use self::date::{Clock, Date, DateError, date_text, day_number, numbered_day, parse_date};
pub use self::format::{money_text, percentage_text, points_text};
pub use self::instant::{Instant, InstantText, Offset, parse_instant};
pub use self::number::{MAX_DIGITS, MAX_EXPONENT, NumberError, parse_percentage, parse_points};
pub use self::period::{
    MonthEnd, NoCalendar, WorkingDays, add_to_date, last_day_of_period, subtract_from_date,
};
pub use self::rational::Rational;
pub(crate) use self::rational::least_common_multiple;
pub use self::rounding::Rounding;
pub use self::term::{Term, TermError, TermKind, TermUnit, parse_term};
pub use self::zone::{LocalInstant, Zone, zone_data_version};
