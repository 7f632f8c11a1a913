//! Where a place lies.

use super::condition::turned;
use super::got::{Got, Lack};
use super::scene::{Frames, Scene};
use crate::decision::Verdict;
use crate::program::{
    Area, Expr, FormerPlaces, OpenReason, PARTY, TerritoryDate, Type, Value, party,
};
use crate::proposal::places::{at_date, date_of};
use crate::quantity::Date;
use crate::register::{Membership, PlaceId, is_in};

impl<'a> Scene<'a> {
    pub(super) fn in_place<'v>(
        &self,
        subject: &'v Expr,
        area: Area,
        on: Option<TerritoryDate>,
        negated: bool,
        frames: Frames<'_, 'v>,
    ) -> Verdict
    where
        'a: 'v,
    {
        let computed;
        let slot = match self.slot(subject, frames) {
            Some((value, lack)) => (value, lack),
            None => match self.value(subject, frames) {
                Got::NotApplicable => return Verdict::NotApplicable,
                got => {
                    let lack = got.lack().unwrap_or(Lack::Fact);
                    computed = got.into_value();
                    (&computed, lack)
                }
            },
        };
        let value = place_slot(slot.0, &subject.ty);
        let verdict = match (value, on) {
            (Value::Place(id), None) => Self::lies_in(*id, area, self.territory_date()),
            (Value::Place(id), Some(on)) => return self.lies_in_on(*id, area, on, negated),
            (Value::Open(reason), on) => match (&**reason, on) {
                (
                    OpenReason::FormerPlace { place, .. }
                    | OpenReason::OutsideCoverage { place, .. }
                    | OpenReason::NoDate { place },
                    Some(on),
                ) => return self.lies_in_on(*place, area, on, negated),
                // That it counts as not met holds however the test is put.
                (OpenReason::FormerPlace { not_met: true, .. }, None) => return Verdict::NotMet,
                _ => Verdict::Undetermined,
            },
            (hole, _) => match Got::slot(hole, &Type::Place, slot.1) {
                Got::NotApplicable => return Verdict::NotApplicable,
                Got::None => Verdict::NotMet,
                got => got.lack().unwrap_or(Lack::Fact).verdict(),
            },
        };
        if negated { turned(verdict) } else { verdict }
    }

    /// The day at which the call reads places.
    pub(super) fn territory_date(&self) -> Option<Date> {
        let territory = self.program.territory.as_ref()?;
        date_of(self.program, self.proposal, territory.on)
    }

    fn lies_in(id: PlaceId, area: Area, on: Option<Date>) -> Verdict {
        match on.map(|on| is_in(id, area.0, on)) {
            Some(Membership::In) => Verdict::Met,
            Some(Membership::Out) => Verdict::NotMet,
            Some(Membership::Unknown) | None => Verdict::Undetermined,
        }
    }

    /// A test with a date of its own: the place is read anew on that date.
    fn lies_in_on(&self, id: PlaceId, area: Area, on: TerritoryDate, negated: bool) -> Verdict {
        let date = date_of(self.program, self.proposal, on);
        let former = self
            .program
            .territory
            .as_ref()
            .map_or(FormerPlaces::AskedAgain, |territory| territory.former);
        let verdict = match at_date(id, former, date) {
            Value::Place(id) => Self::lies_in(id, area, date),
            Value::Open(reason)
                if matches!(*reason, OpenReason::FormerPlace { not_met: true, .. }) =>
            {
                return Verdict::NotMet;
            }
            _ => Verdict::Undetermined,
        };
        if negated { turned(verdict) } else { verdict }
    }
}

/// The place of a party, or the place itself.
fn place_slot<'v>(value: &'v Value, ty: &Type) -> &'v Value {
    match (value, ty) {
        (Value::Record(values), Type::Record(id)) if *id == PARTY => {
            values.get(usize::from(party::PLACE)).unwrap_or(value)
        }
        _ => value,
    }
}
