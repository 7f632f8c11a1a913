//! Places, and what is true of one on any date: its code, its names and its province.

use std::fmt;

use super::csv::list;
use super::tables::{self, Entry, Region, code_number};

/// A place that the register knows, now or in the past.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId {
    class: PlaceClass,
    index: u16,
}

/// The four sorts of place that a call can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceClass {
    /// A municipality.
    Municipality,
    /// A province.
    Province,
    /// A region of any kind.
    Region,
    /// A water board.
    WaterBoard,
}

/// What sort of place it is, and of a region what kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A municipality.
    Municipality,
    /// A province.
    Province,
    /// A region.
    Region(RegionKind),
    /// A water board.
    WaterBoard,
}

/// What makes a region one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegionKind {
    /// A COROP area of CBS, which is also a NUTS 3 area.
    Corop,
    /// A labour market region (arbeidsmarktregio).
    LabourMarket,
    /// Municipalities that work together by a joint arrangement (gemeenschappelijke regeling).
    JointArrangement,
    /// The area of a Regio Deal.
    RegioDeal,
    /// A network of cities: G4, G40.
    CityNetwork,
    /// One of the four parts of the country (landsdelen) of CBS, which is also a NUTS 1 area.
    CountryPart,
    /// The area of an EFRO programme.
    EfroArea,
}

impl RegionKind {
    pub(super) fn from_file(word: &str) -> Option<Self> {
        Some(match word {
            "corop" => RegionKind::Corop,
            "arbeidsmarktregio" => RegionKind::LabourMarket,
            "gemeenschappelijke_regeling" => RegionKind::JointArrangement,
            "regio_deal" => RegionKind::RegioDeal,
            "stedennetwerk" => RegionKind::CityNetwork,
            "landsdeel" => RegionKind::CountryPart,
            "efro_programma" => RegionKind::EfroArea,
            _ => return None,
        })
    }
}

pub(super) enum Record {
    Entry(&'static Entry),
    Region(&'static Region),
}

impl PlaceId {
    /// Which of the four sorts of place it is.
    #[must_use]
    pub fn class(self) -> PlaceClass {
        self.class
    }

    /// Invariant: ids are made here only, for an index that the table has; the one way to nothing is never taken.
    pub(super) fn record(self) -> Option<Record> {
        let index = usize::from(self.index);
        match self.class {
            PlaceClass::Region => tables::regions().get(index).map(Record::Region),
            class => entries(class).get(index).map(Record::Entry),
        }
    }

    pub(super) fn entry(self) -> Option<&'static Entry> {
        match self.record()? {
            Record::Entry(entry) => Some(entry),
            Record::Region(_) => None,
        }
    }

    pub(super) fn region(self) -> Option<&'static Region> {
        match self.record()? {
            Record::Entry(_) => None,
            Record::Region(region) => Some(region),
        }
    }
}

fn entries(class: PlaceClass) -> &'static [Entry] {
    match class {
        PlaceClass::Municipality => tables::municipalities(),
        PlaceClass::Province => tables::provinces(),
        PlaceClass::WaterBoard => tables::water_boards(),
        PlaceClass::Region => &[],
    }
}

fn id(class: PlaceClass, index: usize) -> Option<PlaceId> {
    Some(PlaceId {
        class,
        index: u16::try_from(index).ok()?,
    })
}

/// Every place of a sort, former ones too, in the order of their codes.
pub fn places(class: PlaceClass) -> impl Iterator<Item = PlaceId> {
    let count = match class {
        PlaceClass::Region => tables::regions().len(),
        class => entries(class).len(),
    };
    (0..count).filter_map(move |index| id(class, index))
}

/// The place of a code: `GM0222`, `PV25`, `WS0155`, or of a region `CR14`, `AM09`, `regio-achterhoek`.
#[must_use]
pub fn place(code: &str) -> Option<PlaceId> {
    entry_place(code).or_else(|| {
        let index = tables::regions()
            .binary_search_by_key(&code, |region| region.code)
            .ok()?;
        id(PlaceClass::Region, index)
    })
}

/// The place of a code, if it is not a region's. The table of regions is made with this, so it must not ask for it.
pub(super) fn entry_place(code: &str) -> Option<PlaceId> {
    let class = match code.get(..2)? {
        "GM" => PlaceClass::Municipality,
        "PV" => PlaceClass::Province,
        "WS" => PlaceClass::WaterBoard,
        _ => return None,
    };
    let entries = entries(class);
    let index = entries
        .binary_search_by_key(&code_number(code), |entry| entry.number)
        .ok()?;
    // The number alone would also find `GM+222`.
    entries.get(index).filter(|entry| entry.code == code)?;
    id(class, index)
}

/// What sort of place it is, and of a region what kind.
#[must_use]
pub fn kind(id: PlaceId) -> PlaceKind {
    match id.class {
        PlaceClass::Municipality => PlaceKind::Municipality,
        PlaceClass::Province => PlaceKind::Province,
        PlaceClass::WaterBoard => PlaceKind::WaterBoard,
        PlaceClass::Region => {
            PlaceKind::Region(id.region().map_or(RegionKind::Corop, |region| region.kind))
        }
    }
}

/// The code of a place.
#[must_use]
pub fn code(id: PlaceId) -> &'static str {
    id.record().map_or("", |record| match record {
        Record::Entry(entry) => entry.code,
        Record::Region(region) => region.code,
    })
}

/// The official name in Dutch (of Fryslân in Frisian); of a region, its latest name.
#[must_use]
pub fn name(id: PlaceId) -> &'static str {
    id.record().map_or("", |record| match record {
        Record::Entry(entry) => entry.name,
        Record::Region(region) => region.rows.last().map_or("", |row| row.name),
    })
}

/// The name in English, which only some provinces have; else the official name.
#[must_use]
pub fn name_en(id: PlaceId) -> &'static str {
    match id.entry() {
        Some(entry) if !entry.name_en.is_empty() => entry.name_en,
        _ => name(id),
    }
}

/// Other names that a place is known by; of a region, its earlier names.
pub fn aliases(id: PlaceId) -> impl Iterator<Item = &'static str> {
    let listed = id.entry().into_iter().flat_map(|entry| list(entry.aliases));
    let earlier = id
        .region()
        .into_iter()
        .flat_map(|region| &region.rows)
        .map(|row| row.name);
    listed.chain(earlier.filter(move |earlier| *earlier != name(id)))
}

/// The province of a municipality, past or present; a province is its own. Others may lie in several, and have none.
#[must_use]
pub fn province_of(id: PlaceId) -> Option<PlaceId> {
    entry_place(id.entry()?.province)
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(code(*self))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const CLASSES: [PlaceClass; 4] = [
        PlaceClass::Municipality,
        PlaceClass::Province,
        PlaceClass::Region,
        PlaceClass::WaterBoard,
    ];

    #[test]
    fn every_code_finds_its_place() {
        let mut count = 0;
        for id in CLASSES.into_iter().flat_map(places) {
            assert_eq!(place(code(id)), Some(id));
            assert!(!name(id).is_empty());
            count += 1;
        }
        assert_eq!(count, 426 + 12 + 26 + tables::regions().len());
        assert_eq!(size_of::<PlaceId>(), 4);
    }

    #[test]
    fn other_codes_find_none() {
        for code in [
            "", "G", "GM", "GM9999", "GM222", "GM+222", "GM00222", "gm0222", "PV19", "WS0000",
            "CR99", "é", "aé",
        ] {
            assert_eq!(place(code), None, "{code:?}");
        }
    }

    #[test]
    fn every_municipality_lies_in_a_province() {
        for id in places(PlaceClass::Municipality) {
            assert_eq!(
                province_of(id).unwrap().class(),
                PlaceClass::Province,
                "{id:?}"
            );
        }
        assert_eq!(province_of(place("WS0155").unwrap()), None);
        assert_eq!(province_of(place("CR14").unwrap()), None);
    }

    #[test]
    fn places_have_names() {
        let friesland = place("PV21").unwrap();
        assert_eq!(
            (name(friesland), name_en(friesland)),
            ("Fryslân", "Friesland")
        );
        assert_eq!(name_en(place("PV28").unwrap()), "South Holland");
        assert_eq!(name_en(place("GM0344").unwrap()), "Utrecht");
        assert_eq!(name(place("g40").unwrap()), "Stedennetwerk G40");
        assert!(aliases(place("g40").unwrap()).any(|name| name == "Stedennetwerk G32"));
        assert_eq!(
            kind(place("regio-achterhoek").unwrap()),
            PlaceKind::Region(RegionKind::JointArrangement)
        );
    }
}
