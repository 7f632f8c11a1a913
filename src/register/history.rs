//! What a place came from and what became of it.

use super::csv::list;
use super::place::{PlaceClass, PlaceId, entry_place, places};
use super::tables;
use super::validity::{COVERED_FROM, ChangeKind, Validity, change, valid_on};
use crate::quantity::Date;

/// The life of a place as far as the register knows it: of Leerdam, that it existed until 31 December 2018 and
/// went into Vijfheerenlanden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Its first day, if that lies within what the register covers.
    pub since: Option<Date>,
    /// Its last day, if it exists no more.
    pub until_incl: Option<Date>,
    /// What happened to it then.
    pub change: Option<ChangeKind>,
    /// What it went into, at once (not by later changes).
    pub successors: Vec<PlaceId>,
    /// What went into it.
    pub predecessors: Vec<PlaceId>,
    /// Where the change is laid down, if that was found: an address.
    pub legal_basis: Option<&'static str>,
}

/// The life of a place. Of a region only its days are known.
#[must_use]
pub fn history(id: PlaceId) -> History {
    let (from, to) = match (id.entry(), id.region()) {
        (Some(entry), _) => (entry.from, entry.to),
        (None, Some(region)) => (
            region.rows.first().and_then(|row| row.from),
            region.rows.last().and_then(|row| row.to),
        ),
        (None, None) => (None, None),
    };
    let legal_basis = id.entry().and_then(|entry| {
        let changed = tables::changes()
            .iter()
            .find(|change| change.from == entry.code)?;
        Some(changed.legal_basis).filter(|basis| !basis.is_empty())
    });
    let ended = id.entry().map_or(ChangeKind::Ended, change);
    History {
        since: from.filter(|from| *from > COVERED_FROM),
        until_incl: to.map(|to| to.yesterday().unwrap_or(to)),
        change: to.map(|_| ended),
        successors: successors(id).collect(),
        predecessors: predecessors(id),
        legal_basis,
    }
}

fn successors(id: PlaceId) -> impl Iterator<Item = PlaceId> {
    id.entry()
        .into_iter()
        .flat_map(|entry| list(entry.successors))
        .filter_map(entry_place)
}

fn predecessors(id: PlaceId) -> Vec<PlaceId> {
    if id.class() == PlaceClass::Region {
        return Vec::new();
    }
    places(id.class())
        .filter(|earlier| successors(*earlier).any(|successor| successor == id))
        .collect()
}

/// What there is on a date of a place that may have gone into others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Successor {
    /// One place: itself if it exists, else the only one it went into.
    One(PlaceId),
    /// Several, in the order of their codes.
    Several(Vec<PlaceId>),
    /// Nothing that the register knows.
    None,
}

/// The place or places that hold on a date what was this place, by one change or by several after each other.
#[must_use]
pub fn successor_on(id: PlaceId, on: Date) -> Successor {
    let mut found = Vec::new();
    let mut seen = vec![id];
    let mut next = vec![id];
    while let Some(id) = next.pop() {
        match valid_on(id, on) {
            Validity::Valid => found.push(id),
            Validity::Former { successors, .. } => {
                for successor in successors {
                    if !seen.contains(&successor) {
                        seen.push(successor);
                        next.push(successor);
                    }
                }
            }
            Validity::NotYet { .. } | Validity::OutsideCoverage => {}
        }
    }
    found.sort_unstable();
    match found.as_slice() {
        [] => Successor::None,
        [one] => Successor::One(*one),
        _ => Successor::Several(found),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::register::place;
    use crate::register::validity::COVERED_THROUGH;

    fn id(code: &str) -> PlaceId {
        place(code).unwrap()
    }

    #[test]
    fn leerdam_went_into_vijfheerenlanden() {
        let leerdam = History {
            since: None,
            until_incl: Some(Date::constant(2018, 12, 31)),
            change: Some(ChangeKind::Merged),
            successors: vec![id("GM1961")],
            predecessors: vec![],
            legal_basis: None,
        };
        assert_eq!(history(id("GM0545")), leerdam);
        let vijfheerenlanden = history(id("GM1961"));
        assert_eq!(vijfheerenlanden.since, Some(Date::constant(2019, 1, 1)));
        assert_eq!(
            vijfheerenlanden.predecessors,
            [id("GM0545"), id("GM0620"), id("GM0707")]
        );
        assert_eq!(vijfheerenlanden.until_incl, None);
        assert!(history(id("GM0457")).legal_basis.is_some());
    }

    #[test]
    fn follows_several_changes() {
        let millingen = id("GM0265");
        assert_eq!(
            successor_on(millingen, Date::constant(2014, 12, 31)),
            Successor::One(millingen)
        );
        assert_eq!(
            successor_on(millingen, Date::constant(2015, 6, 1)),
            Successor::One(id("GM0241"))
        );
        assert_eq!(
            successor_on(millingen, Date::constant(2020, 1, 1)),
            Successor::One(id("GM1945"))
        );
        assert_eq!(
            successor_on(millingen, Date::constant(2030, 1, 1)),
            Successor::None
        );
    }

    #[test]
    fn a_split_place_has_several() {
        let several = Successor::Several(vec![id("GM1966"), id("GM1969")]);
        assert_eq!(
            successor_on(id("GM0053"), Date::constant(2020, 1, 1)),
            several
        );
        assert_eq!(
            successor_on(id("GM1966"), Date::constant(2018, 1, 1)),
            Successor::None
        );
        assert_eq!(
            successor_on(id("WS0202"), Date::constant(2020, 1, 1)),
            Successor::None
        );
    }

    #[test]
    fn every_municipality_has_a_successor_today() {
        for id in places(PlaceClass::Municipality) {
            assert_ne!(successor_on(id, COVERED_THROUGH), Successor::None, "{id:?}");
        }
    }
}
