//! Places that would do: those of the areas that the call names, and what a former place went into.

use std::cell::RefCell;

use super::lab::Lab;
use super::slot::Slot;
use crate::program::{OpenReason, Program, Type, Value, party};
use crate::proposal::Proposal;
use crate::proposal::places::date_of;
use crate::quantity::Date;
use crate::register::{self, Found, Membership, PlaceClass, PlaceId, Validity, is_in, valid_on};

/// So many places at most are named together.
const MOST_PLACES: usize = 100;

/// The day at which the call reads places of this proposal.
pub(super) fn day(program: &Program, proposal: &Proposal) -> Option<Date> {
    let territory = program.territory.as_ref()?;
    date_of(program, proposal, territory.on)
}

/// The places that a fact could name instead, and whether there may be others.
pub(super) fn places(lab: &Lab<'_>, proposal: &Proposal, slot: &Slot) -> (Vec<Value>, bool) {
    let Some(on) = day(lab.program, proposal) else {
        return (Vec::new(), true);
    };
    let now = slot.read(proposal);
    let mut found: Vec<PlaceId> = Vec::new();
    let mut class = PlaceClass::Municipality;
    match &now {
        Value::Place(id) => class = id.class(),
        Value::Open(reason) => {
            if let OpenReason::FormerPlace { place, .. } = &**reason {
                class = place.class();
                if let Validity::Former { successors, .. } = valid_on(*place, on) {
                    found = successors;
                    found.retain(|id| valid_on(*id, on) == Validity::Valid);
                }
            }
        }
        _ => {}
    }
    let is_former = !found.is_empty();
    if !is_former {
        found = of_areas(lab, class, on);
    }
    found.retain(|id| Value::Place(*id) != now && slot.can_be(*id));
    let more = is_former || found.len() > MOST_PLACES;
    found.truncate(MOST_PLACES);
    (found.into_iter().map(Value::Place).collect(), more)
}

/// The places of a class that the call names or that lie in an area that it names, looked for once per class and day.
fn of_areas(lab: &Lab<'_>, class: PlaceClass, on: Date) -> Vec<PlaceId> {
    lab.areas().of(class, on, || found_in_areas(lab, class, on))
}

/// The places of a class on a day.
type OfClass = ((PlaceClass, Date), Vec<PlaceId>);

/// What was found before of places in areas.
#[derive(Debug, Default)]
pub(super) struct InAreas(RefCell<Vec<OfClass>>);

impl InAreas {
    fn of(&self, class: PlaceClass, on: Date, find: impl FnOnce() -> Vec<PlaceId>) -> Vec<PlaceId> {
        let mut all = self.0.borrow_mut();
        if let Some((_, known)) = all.iter().find(|(key, _)| *key == (class, on)) {
            return known.clone();
        }
        let found = find();
        all.push(((class, on), found.clone()));
        found
    }
}

fn found_in_areas(lab: &Lab<'_>, class: PlaceClass, on: Date) -> Vec<PlaceId> {
    let areas = &lab.named().areas;
    let of_class = register::places(class);
    let is_valid = |id: &PlaceId| valid_on(*id, on) == Validity::Valid;
    let mut found: Vec<PlaceId> = Vec::new();
    for id in of_class.filter(is_valid) {
        let named = lab.named().values.contains(&Value::Place(id));
        if named
            || areas
                .iter()
                .any(|area| is_in(id, *area, on) == Membership::In)
        {
            found.push(id);
        }
    }
    // Where the call asks that a place lies outside, the first that does.
    let outside = |id: &PlaceId| {
        areas
            .iter()
            .all(|area| is_in(*id, *area, on) == Membership::Out)
    };
    let first = register::places(class).filter(is_valid).find(outside);
    found.extend(first.filter(|_| !areas.is_empty()));
    found
}

/// Of places that lie in the same areas and that the call does not name, the first: all tests see them alike.
pub(super) fn unlike(lab: &Lab<'_>, values: Vec<Value>, on: Option<Date>) -> Vec<Value> {
    let named = lab.named();
    let mut seen: Vec<Vec<Membership>> = Vec::new();
    let mut kept = Vec::new();
    for value in values {
        let (Value::Place(id), Some(on)) = (&value, on) else {
            continue;
        };
        let lies: Vec<Membership> = named
            .areas
            .iter()
            .map(|area| is_in(*id, *area, on))
            .collect();
        let is_named = named.values.contains(&value) || named.areas.contains(id);
        if is_named || !seen.contains(&lies) {
            if !is_named {
                seen.push(lies);
            }
            kept.push(value);
        }
    }
    kept
}

/// Whether a name is that of this place only, among those of its class.
pub(super) fn is_named_alone(id: PlaceId) -> bool {
    register::find(Some(id.class()), register::name(id)) == Found::One(id)
}

/// The values of a party that tell where and what it is.
pub(super) struct Body<'v> {
    pub(super) name: Option<&'v str>,
    pub(super) code: Option<&'v str>,
    pub(super) kind: &'v Value,
    pub(super) place: &'v Value,
}

impl<'v> Body<'v> {
    pub(super) fn of(value: &'v Value) -> Option<Self> {
        let Value::Record(values) = value else {
            return None;
        };
        let get = |n: u16| values.get(usize::from(n));
        let text = |n: u16| match get(n) {
            Some(Value::Text(text)) => Some(&**text),
            _ => None,
        };
        Some(Self {
            name: text(party::NAME),
            code: text(party::CODE),
            kind: get(party::KIND)?,
            place: get(party::PLACE)?,
        })
    }

    /// Whether the body is a place itself, by its code or by its name and kind.
    pub(super) fn is_place(&self, program: &Program) -> bool {
        if self
            .code
            .is_some_and(|code| register::place(code).is_some())
        {
            return true;
        }
        let of_place = match self.kind {
            Value::Choice(kind) => class_of(program, *kind).is_some(),
            // Its code is of no place that the register knows, or of one that went.
            Value::Open(_) => return true,
            _ => false,
        };
        of_place && self.name.is_some()
    }
}

/// The classes of places that are bodies.
pub(super) const CLASSES: [PlaceClass; 4] = [
    PlaceClass::Municipality,
    PlaceClass::Province,
    PlaceClass::WaterBoard,
    PlaceClass::Region,
];

/// The class of places that bodies of this kind are.
pub(super) fn class_of(program: &Program, kind: u16) -> Option<PlaceClass> {
    let mut classes = CLASSES.into_iter();
    classes.find(|class| crate::proposal::intake::kind_of(program, *class) == Some(kind))
}

/// The place that a value is, or of which it is the code.
fn id_of(value: &Value) -> Option<PlaceId> {
    match value {
        Value::Place(id) => Some(*id),
        Value::Text(code) => register::place(code),
        _ => None,
    }
}

/// Other parties: one of each kind that the party itself cannot become, with a place where the call names areas.
pub(super) fn parties(lab: &Lab<'_>, proposal: &Proposal, slot: &Slot) -> Vec<Value> {
    let program = lab.program;
    let on = day(program, proposal);
    let now = slot.read(proposal);
    let kind_now = Body::of(&now).map(|body| body.kind.clone());
    let mut found = Vec::new();
    let kinds = program.choices.get(crate::program::PARTY_KIND.index());
    let n = kinds.map_or(0, |kinds| kinds.values.len());
    for kind in (0..n).filter_map(|n| u16::try_from(n).ok()) {
        let value = Value::Choice(kind);
        let of_kind = slot.field_of_party(party::KIND, Type::Choice(crate::program::PARTY_KIND));
        if kind_now.as_ref() == Some(&value) || of_kind.takes(program, proposal, &value) {
            continue;
        }
        let bare = Slot::party(program, &value, None, on);
        found.push(bare);
        if let (Some(class), Some(on)) = (class_of(program, kind), on) {
            let ids = of_areas(lab, class, on).into_iter().map(Value::Place);
            let unlike = unlike(lab, ids.collect(), Some(on)).into_iter();
            let mut ids: Vec<PlaceId> = unlike.filter_map(|place| id_of(&place)).collect();
            let mut texts = Vec::new();
            proposal
                .facts
                .iter()
                .for_each(|fact| super::named::texts(fact, &mut texts));
            let codes = texts.iter().filter_map(id_of);
            ids.extend(codes.filter(|id| id.class() == class));
            ids.sort_unstable();
            ids.dedup();
            for id in ids {
                found.push(Slot::party(program, &value, Some(id), Some(on)));
            }
        }
    }
    found
}
