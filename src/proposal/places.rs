//! Places at the date at which the call reads them.
//!
//! A place in an input may have ceased to exist. What that does is for the call to say: it is asked again, it counts as not
//! met, or its only successor is read. The date may be the day of receipt or a field, so this comes when all is read.

use super::Proposal;
use super::intake::kind_of;
use crate::program::{
    FormerPlaces, OpenReason, PARTY, Program, Territory, TerritoryDate, Type, Value, party,
};
use crate::quantity::Date;
use crate::register::{self, PlaceId, Successor, Validity};

/// Reads every place of a proposal at its date.
pub(super) fn settle(program: &Program, proposal: &mut Proposal) {
    settle_fields(program, proposal, false);
}

/// Reads every place of what the authority supplies; where the date is that of a proposal, it stays open.
pub(super) fn settle_supplied(program: &Program, values: Vec<Value>) -> Vec<Value> {
    let mut holder = Proposal {
        facts: values,
        ..Proposal::default()
    };
    settle_fields(program, &mut holder, true);
    holder.facts
}

fn settle_fields(program: &Program, proposal: &mut Proposal, supplied: bool) {
    let Some(territory) = &program.territory else {
        return;
    };
    let on = date_of(program, proposal, territory.on);
    let reading = Reading {
        program,
        territory,
        on,
    };
    for (field, value) in program.fields.iter().zip(&mut proposal.facts) {
        if field.supplied == supplied && has_place(program, &field.ty, 0) {
            reading.walk(&field.ty, value);
        }
    }
}

/// The day at which places are read, if it is known.
pub(crate) fn date_of(program: &Program, proposal: &Proposal, on: TerritoryDate) -> Option<Date> {
    match on {
        TerritoryDate::Day(day) => Some(day),
        TerritoryDate::Receipt => proposal
            .received
            .map(|received| program.zone.local(received).0),
        TerritoryDate::Field(field) => match proposal.facts.get(field.index())? {
            Value::Date(day) => Some(*day),
            Value::Instant(instant) => Some(program.zone.local(*instant).0),
            _ => None,
        },
    }
}

/// What a place is on a date, as the call reads former ones.
pub(crate) fn at_date(id: PlaceId, former: FormerPlaces, on: Option<Date>) -> Value {
    let open = |reason| Value::Open(Box::new(reason));
    let Some(on) = on else {
        return open(OpenReason::NoDate { place: id });
    };
    match register::valid_on(id, on) {
        Validity::Valid => Value::Place(id),
        Validity::NotYet { .. } | Validity::OutsideCoverage => {
            open(OpenReason::OutsideCoverage { place: id, on })
        }
        Validity::Former { .. } => {
            if let (FormerPlaces::Successor, Successor::One(successor)) =
                (former, register::successor_on(id, on))
            {
                Value::Place(successor)
            } else {
                let not_met = former == FormerPlaces::NotMet;
                open(OpenReason::FormerPlace {
                    place: id,
                    on,
                    not_met,
                })
            }
        }
    }
}

/// Records nest as deep as their declarations; no declaration holds itself, so this is only a guard.
const DEEPEST: u8 = 64;

fn has_place(program: &Program, ty: &Type, depth: u8) -> bool {
    match ty {
        Type::Place => true,
        Type::List(of) => has_place(program, of, depth),
        Type::Record(id) if *id == PARTY => true,
        Type::Record(id) if depth < DEEPEST => {
            program.records.get(id.index()).is_some_and(|record| {
                record
                    .fields
                    .iter()
                    .any(|field| has_place(program, &field.ty, depth + 1))
            })
        }
        _ => false,
    }
}

struct Reading<'p> {
    program: &'p Program,
    territory: &'p Territory,
    on: Option<Date>,
}

impl Reading<'_> {
    fn walk(&self, ty: &Type, value: &mut Value) {
        match (ty, value) {
            (Type::Place, value) => self.place(value),
            (Type::List(of), Value::List(list)) => {
                for value in list {
                    self.walk(of, value);
                }
            }
            (Type::Record(id), Value::Record(values)) if *id == PARTY => self.party(values),
            (Type::Record(id), Value::Record(values)) => {
                let fields = self
                    .program
                    .records
                    .get(id.index())
                    .map_or(&[][..], |record| &record.fields);
                for (field, value) in fields.iter().zip(values.iter_mut()) {
                    self.walk(&field.ty, value);
                }
            }
            _ => {}
        }
    }

    fn place(&self, value: &mut Value) {
        if let Value::Place(id) = value {
            *value = at_date(*id, self.territory.former, self.on);
        }
    }

    /// A party that is a place itself has the kind that the register says on that date, so its kind does what its place does.
    fn party(&self, values: &mut [Value]) {
        let Some(Value::Place(id)) = values.get(usize::from(party::PLACE)) else {
            return;
        };
        let is_itself = match values.get(usize::from(party::KIND)) {
            Some(Value::Choice(kind)) => kind_of(self.program, id.class()) == Some(*kind),
            _ => false,
        };
        let settled = at_date(*id, self.territory.former, self.on);
        if is_itself
            && matches!(settled, Value::Open(_))
            && let Some(kind) = values.get_mut(usize::from(party::KIND))
        {
            kind.clone_from(&settled);
        }
        if let Some(place) = values.get_mut(usize::from(party::PLACE)) {
            *place = settled;
        }
    }
}
