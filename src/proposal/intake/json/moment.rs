//! Days and moments.

use super::fitter::Fitter;
use super::reader::Reader;
use crate::proposal::intake::path::Path;
use crate::proposal::{Act, ProblemKind};
use crate::quantity::{Date, Instant, InstantText, LocalInstant, parse_date, parse_instant};
use crate::words::message::input as say;

impl Fitter<'_> {
    /// A moment: with its offset, or in the zone of the call.
    pub(super) fn instant(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Instant> {
        let at = reader.position();
        let text = self.parsed(reader, path, say::an_instant, |text| {
            parse_instant(text).ok().map(|read| (read, text.to_owned()))
        });
        let (read, text) = text?;
        self.moment((path, at), read, text)
    }

    fn moment(
        &mut self,
        place: (&Path<'_>, usize),
        read: InstantText,
        text: String,
    ) -> Option<Instant> {
        let (date, clock) = match read {
            InstantText::WithOffset(instant, _) => return Some(instant),
            InstantText::Local(date, clock) => (date, clock),
        };
        let zone = self.program.zone.name().to_owned();
        let found = match self.program.zone.instant(date, clock) {
            LocalInstant::Exact(instant) => return Some(instant),
            LocalInstant::Missing { .. } => say::found_no_such_time(text, zone),
            LocalInstant::Twice { .. } => say::found_time_twice(text, zone),
        };
        self.complain(
            ProblemKind::Unreadable,
            place,
            found,
            say::an_instant(),
            Some(say::give_an_offset()),
        );
        None
    }

    /// A day or a moment; null is nothing.
    pub(super) fn act(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Act> {
        if reader.null() {
            return None;
        }
        let at = reader.position();
        let read = self.parsed(reader, path, say::a_day_or_instant, |text| {
            if let Ok(date) = parse_date(text) {
                return Some((Ok(date), String::new()));
            }
            parse_instant(text)
                .ok()
                .map(|read| (Err(read), text.to_owned()))
        });
        match read? {
            (Ok(date), _) => Some(Act::Day(date)),
            (Err(read), text) => self.moment((path, at), read, text).map(Act::Instant),
        }
    }

    /// A day; null is nothing.
    pub(super) fn day(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Date> {
        if reader.null() {
            return None;
        }
        self.parsed(reader, path, say::a_date, |text| parse_date(text).ok())
    }
}
