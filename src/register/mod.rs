//! Dated reference data: the territory of the Netherlands and its legal calendar.
//!
//! What comes in is a code, a name or a day; what goes out is what the register knows about it *on a date*.
//! Municipalities merge and split, so a place is a [`PlaceId`] that stays the same, and whether it exists is a
//! question with a date ([`valid_on`]). A date outside the data is never answered with yes or no.
//!
//! The data stands in `src/register/data`, with its sources and licences in `CREDITS.md` beside it. It is part of
//! the program and is read when it is first asked for. [`register_versions`] says which edition it is.
//!
//! Guaranteed: any text may be looked up, none panics; the answers depend on nothing but the question. Absent:
//! borders, shares of a split municipality, and sentences (those are `words`).
//!
//! In reading order: the tables ([`PlaceKind`], [`PlaceId`]), finding a place ([`find`]), its validity
//! ([`valid_on`]), what became of it ([`successor_on`], [`history`]), where it lies ([`is_in`]), and the legal
//! calendar ([`LegalCalendar`]).

mod csv;
mod tables;

mod place;

mod find;
mod fold;

mod history;
mod validity;

mod membership;

mod calendar;

mod version;

pub use self::calendar::{
    CalendarCoverage, DayOff, LegalCalendar, calendar_coverage, day_off, holiday_en, is_holiday,
    is_working_day, moves, plus_working_days, roll_forward, with_two_working_days,
};
pub use self::find::{Found, find};
pub use self::history::{History, Successor, history, successor_on};
pub use self::membership::{Membership, is_in};
pub use self::place::{
    PlaceClass, PlaceId, PlaceKind, RegionKind, aliases, code, kind, name, name_en, place, places,
    province_of,
};
pub use self::validity::{COVERED_FROM, COVERED_THROUGH, ChangeKind, Validity, valid_on};
pub use self::version::{RegisterVersion, register_versions};
