//! Records: a key per field, each once; what is left out means what its declaration says.

use super::fitter::{Fitter, Seen};
use super::reader::{Key, Kind, Reader};
use crate::program::{Absence, Field, PARTY, RecordId, Value};
use crate::proposal::ProblemKind;
use crate::proposal::intake::path::Path;
use crate::quantity::Date;
use crate::words::message::input as say;

impl Fitter<'_> {
    pub(super) fn record(
        &mut self,
        reader: &mut Reader<'_>,
        record: RecordId,
        path: &Path<'_>,
    ) -> Option<Value> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let fields = self
            .program
            .records
            .get(record.index())
            .map_or(&[][..], |record| &record.fields);
        let what = if record == PARTY {
            say::a_party()
        } else {
            say::a_record()
        };
        let mut slots = Slots::new(fields);
        reader.object(|reader, key| match slots.find(&key.name) {
            Some((n, field)) => {
                let path = path.key(&field.name);
                if field.derived.is_some() {
                    let found = say::found_key(field.name.clone());
                    self.complain(
                        ProblemKind::WrongPlace,
                        (&path, key.at),
                        found,
                        say::computed(),
                        Some(say::leave_out()),
                    );
                } else if slots.seen.note(n) {
                    let value = self.value(reader, &field.ty, &path);
                    slots.put(n, value);
                } else {
                    self.twice(&path, &key);
                }
            }
            None => self.unknown_field(&key, &what, fields, path),
        });
        let mut values = slots.finish();
        if record == PARTY {
            self.party(&mut values, (path, at));
        }
        Some(Value::Record(values.into_boxed_slice()))
    }

    fn unknown_field(
        &mut self,
        key: &Key<'_>,
        what: &crate::words::Message,
        fields: &[Field],
        path: &Path<'_>,
    ) {
        let known = fields
            .iter()
            .filter(|field| field.derived.is_none())
            .map(|field| field.name.as_str());
        self.unknown_key((&path.key(&key.name), key), what, known);
    }
}

/// The slots of a record or a proposal while they are filled.
pub(super) struct Slots<'p> {
    pub(super) fields: &'p [Field],
    pub(super) seen: Seen,
    values: Vec<Value>,
    /// The values that facts had in time, each from a day; sorted by their day.
    pub(super) histories: Vec<(usize, Vec<(Date, Value)>)>,
    hint: usize,
}

impl<'p> Slots<'p> {
    pub(super) fn new(fields: &'p [Field]) -> Self {
        Self {
            fields,
            seen: Seen::default(),
            values: vec![Value::Unknown; fields.len()],
            histories: Vec::new(),
            hint: 0,
        }
    }

    /// The field of this name. Inputs mostly have the fields in the order of the call, so the next one is tried first.
    pub(super) fn find(&mut self, name: &str) -> Option<(usize, &'p Field)> {
        let next = self
            .fields
            .get(self.hint)
            .filter(|field| field.name == name);
        let n = match next {
            Some(_) => self.hint,
            None => self
                .fields
                .iter()
                .position(|field| field.name == name || field.name_nl.as_deref() == Some(name))?,
        };
        self.hint = n + 1;
        self.fields.get(n).map(|field| (n, field))
    }

    pub(super) fn put(&mut self, n: usize, value: Value) {
        if let Some(slot) = self.values.get_mut(n) {
            *slot = value;
        }
    }

    /// All values; fields that were left out mean what their declaration says.
    pub(super) fn finish(mut self) -> Vec<Value> {
        for (n, (field, value)) in self.fields.iter().zip(&mut self.values).enumerate() {
            if field.absence != Absence::Unknown && field.derived.is_none() && !self.seen.has(n) {
                *value = Value::Absent(field.absence);
            }
        }
        self.values
    }
}
