//! A party: what and where it is follows from its code or name, so these change together.

use super::place::{self, Body, class_of};
use super::slot::{Slot, Via, blank_record};
use crate::program::{FormerPlaces, PARTY, Program, Type, Value, party};
use crate::proposal::Proposal;
use crate::proposal::intake::kind_of;
use crate::proposal::places::at_date;
use crate::quantity::Date;
use crate::register::{self, PlaceId};

impl Slot {
    /// What a party is besides, when one of its fields was written: the place that its code or name says, and the kind of it.
    pub(super) fn settle(
        &self,
        program: &Program,
        party: &mut Value,
        (field, value): (u16, &Value),
        on: Option<Date>,
    ) {
        let Value::Record(values) = party else {
            return;
        };
        let mut set = |n: u16, value: Value| {
            if let Some(slot) = values.get_mut(usize::from(n)) {
                *slot = value;
            }
        };
        let id = match value {
            Value::Place(id) if self.via.is_some() => *id,
            Value::Text(code) if field == party::CODE => match register::place(code) {
                Some(id) => id,
                None => return,
            },
            _ => return,
        };
        match self.via {
            Some(Via::Name) => set(party::NAME, Value::Text(register::name(id).into())),
            _ => set(party::CODE, Value::Text(register::code(id).into())),
        }
        place_of_party(program, values, id, on);
    }

    /// A party of this kind, with the code of a place.
    pub(super) fn party(
        program: &Program,
        kind: &Value,
        id: Option<PlaceId>,
        on: Option<Date>,
    ) -> Value {
        let mut value = blank_record(program, PARTY);
        if let Value::Record(values) = &mut value {
            if let Some(slot) = values.get_mut(usize::from(party::KIND)) {
                slot.clone_from(kind);
            }
            if let Some(id) = id {
                if let Some(slot) = values.get_mut(usize::from(party::CODE)) {
                    *slot = Value::Text(register::code(id).into());
                }
                place_of_party(program, values, id, on);
            }
        }
        value
    }

    /// Where the kind or place of a party follows from what it is, the facts that can be changed instead.
    pub(super) fn instead(self, program: &Program, proposal: &Proposal) -> Vec<Self> {
        let Some(field @ (party::KIND | party::PLACE)) = self.of_party else {
            return vec![self];
        };
        let whole = self.whole_party();
        let value = whole.read(proposal);
        let Some(body) = Body::of(&value) else {
            return vec![self];
        };
        let is_place = body.is_place(program);
        let mut instead = Vec::new();
        let is_open = matches!(body.place, Value::Open(_));
        if is_place && (field == party::PLACE || is_open) {
            let via = match (body.code, body.name) {
                (Some(_), None) => Some((Via::Code, "code")),
                (None, Some(_)) => Some((Via::Name, "name")),
                _ => None,
            };
            if let Some((via, name)) = via {
                let mut slot = whole.field_of_party(party::PLACE, Type::Place);
                slot.pointer = format!("{}/{name}", whole.pointer);
                slot.via = Some(via);
                instead.push(slot);
            }
        } else if !is_place || (field == party::KIND && body.code.is_none()) {
            instead.push(self);
        }
        if field == party::KIND && (is_place || body.name.is_some()) && !is_open {
            instead.push(whole);
        }
        instead
    }

    /// The party of which this says what and where it is.
    pub(super) fn settles(&self) -> Option<&str> {
        let is_code = self.of_party == Some(party::CODE) || self.via.is_some();
        let whole = self.pointer.rsplit_once('/').map(|(before, _)| before);
        whole.filter(|_| is_code)
    }

    fn whole_party(&self) -> Self {
        let mut whole = self.clone();
        whole.steps.pop();
        let around = self.pointer.rsplit_once('/');
        whole.pointer = around
            .map(|(before, _)| before.to_owned())
            .unwrap_or_default();
        whole.ty = Type::Record(PARTY);
        whole.of_party = None;
        whole
    }

    /// A field of the party that this is.
    pub(super) fn field_of_party(&self, field: u16, ty: Type) -> Self {
        let mut of = self.clone();
        of.steps.push(usize::from(field));
        of.of_party = Some(field);
        of.ty = ty;
        of
    }

    /// What is written there now, of a place that is written as a code or a name.
    pub(super) fn written(&self, proposal: &Proposal) -> Value {
        let whole = self.whole_party().read(proposal);
        let body = Body::of(&whole);
        let text = match self.via {
            Some(Via::Code) => body.and_then(|body| body.code),
            Some(Via::Name) => body.and_then(|body| body.name),
            None => return self.read(proposal),
        };
        text.map_or(Value::Unknown, |text| Value::Text(text.into()))
    }

    /// Whether this place can be written here.
    pub(super) fn can_be(&self, id: PlaceId) -> bool {
        self.via != Some(Via::Name) || place::is_named_alone(id)
    }

    /// Whether this value can be written beside what stands around it: a body with the code of a place has the kind of that
    /// place, and one that is a place is found by its name.
    pub(super) fn takes(&self, program: &Program, proposal: &Proposal, value: &Value) -> bool {
        let Some(field) = self.of_party else {
            return true;
        };
        let party = self.whole_party().read(proposal);
        let Some(body) = Body::of(&party) else {
            return true;
        };
        match (field, value) {
            (party::KIND, Value::Choice(kind)) => {
                let has_code = body
                    .code
                    .is_some_and(|code| register::place(code).is_some());
                !has_code && (class_of(program, *kind).is_none() || body.name.is_none())
            }
            (party::CODE, Value::Text(code)) => match (register::place(code), body.kind) {
                (None, _) => !body.is_place(program),
                (Some(_), _) if body.name.is_some() => false,
                (Some(id), Value::Choice(kind)) => class_of(program, *kind) == Some(id.class()),
                (Some(_), kind) => *kind == Value::Unknown,
            },
            (party::NAME, Value::Text(_)) => {
                let of_place = match body.kind {
                    Value::Choice(kind) => class_of(program, *kind).is_some(),
                    _ => false,
                };
                !of_place && !body.is_place(program)
            }
            _ => true,
        }
    }
}

/// Writes where a party is that is a place, and of which kind it then is.
fn place_of_party(program: &Program, values: &mut [Value], id: PlaceId, on: Option<Date>) {
    let former = program.territory.as_ref().map(|territory| territory.former);
    let read = at_date(id, former.unwrap_or(FormerPlaces::AskedAgain), on);
    let kind = match (&read, kind_of(program, id.class())) {
        (Value::Open(_), _) => Some(read.clone()),
        (_, kind) => kind.map(Value::Choice),
    };
    for (n, value) in [(party::KIND, kind), (party::PLACE, Some(read))] {
        if let (Some(slot), Some(value)) = (values.get_mut(usize::from(n)), value) {
            *slot = value;
        }
    }
}
