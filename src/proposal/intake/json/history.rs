//! A fact that changed in time: its values, each from a day, of which the one counts that held on the date of the call.

use super::fitter::{Fitter, shown};
use super::reader::{Kind, Reader};
use crate::program::{Program, Type, Value};
use crate::proposal::intake::path::Path;
use crate::proposal::{ProblemKind, Proposal, places};
use crate::quantity::{Date, date_text, parse_date};
use crate::words::message::input as say;

const KEYS: [&str; 2] = ["from", "value"];

impl Fitter<'_> {
    /// The next list, of `{ "from": day, "value": … }`.
    pub(super) fn history(
        &mut self,
        reader: &mut Reader<'_>,
        ty: &Type,
        path: &Path<'_>,
    ) -> Vec<(Date, Value)> {
        let mut history: Vec<(Date, Value)> = Vec::new();
        reader.list(|reader, n| {
            let entry = path.entry(n);
            let at = reader.position();
            if reader.kind() != Kind::Object {
                self.wrong_type(reader, &entry, say::a_dated_value());
                return;
            }
            let (mut from, mut value) = (None, Value::Unknown);
            let seen = self.keyed(
                reader,
                &entry,
                (say::a_dated_value, &KEYS),
                |fitter, reader, key, path| match &*key.name {
                    "from" => {
                        from =
                            fitter.parsed(reader, path, say::a_date, |text| parse_date(text).ok());
                    }
                    _ => value = fitter.value(reader, ty, path),
                },
            );
            for (key, seen) in KEYS.iter().zip(seen) {
                if !seen {
                    let expected = say::compulsory((*key).to_owned());
                    let place = (&entry, at);
                    self.complain(
                        ProblemKind::Missing,
                        place,
                        say::found_nothing(),
                        expected,
                        None,
                    );
                }
            }
            let Some(from) = from else { return };
            if history.iter().any(|(other, _)| *other == from) {
                let found = say::found_again(shown(&date_text(from)), None);
                let place = (&entry.key("from"), at);
                self.complain(ProblemKind::Duplicate, place, found, say::once(), None);
            }
            history.push((from, value));
        });
        history.sort_by_key(|(from, _)| *from);
        history
    }
}

/// The value that held on the date on which the call reads it; before the first one, and while the date is not known, none is
/// known. What changed later does not count.
pub(super) fn settle(
    program: &Program,
    proposal: &mut Proposal,
    histories: Vec<(usize, Vec<(Date, Value)>)>,
) {
    for (n, history) in histories {
        let on = program.fields.get(n).and_then(|field| field.as_on);
        let on = on.and_then(|on| places::date_of(program, proposal, on));
        let held = on.and_then(|on| {
            let held = history.into_iter().take_while(|(from, _)| *from <= on);
            held.last()
        });
        if let (Some(slot), Some((_, value))) = (proposal.facts.get_mut(n), held) {
            *slot = value;
        }
    }
}
