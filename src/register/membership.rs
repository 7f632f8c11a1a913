//! Whether one place lies in another on a date.

use super::place::{PlaceClass, PlaceId, RegionKind, places, province_of};
use super::validity::{Validity, valid_on};
use crate::quantity::Date;

/// Whether a place lies in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Membership {
    /// It lies in it, wholly.
    In,
    /// It does not lie in it, or not wholly.
    Out,
    /// The register does not know: one of the two did not exist on the date or is not in the data of that date, or
    /// one is a water board, whose borders follow no others.
    Unknown,
}

/// Whether `place` lies in `area` on a date. A place lies in itself.
///
/// A municipality lies in its province and in the regions that list it or its province. A province or region lies
/// in an area if each of its municipalities does.
#[must_use]
pub fn is_in(place: PlaceId, area: PlaceId, on: Date) -> Membership {
    if valid_on(place, on) != Validity::Valid || valid_on(area, on) != Validity::Valid {
        return Membership::Unknown;
    }
    if place == area {
        return Membership::In;
    }
    let is_in = match (place.class(), area.class()) {
        (PlaceClass::WaterBoard, _) | (_, PlaceClass::WaterBoard) => return Membership::Unknown,
        (PlaceClass::Municipality, _) => municipality_is_in(place, area, on),
        (PlaceClass::Province, PlaceClass::Province) => false,
        (PlaceClass::Province, _) if lists(area, place, on) => true,
        (PlaceClass::Province | PlaceClass::Region, _) => {
            let municipalities = municipalities_of(place, on);
            !municipalities.is_empty()
                && municipalities
                    .into_iter()
                    .all(|part| municipality_is_in(part, area, on))
        }
    };
    if is_in {
        Membership::In
    } else {
        Membership::Out
    }
}

fn municipality_is_in(municipality: PlaceId, area: PlaceId, on: Date) -> bool {
    let province = province_of(municipality);
    match area.class() {
        PlaceClass::Municipality => municipality == area,
        PlaceClass::Province => province == Some(area),
        PlaceClass::Region => {
            lists(area, municipality, on)
                || lists_provinces(area)
                    && province.is_some_and(|province| lists(area, province, on))
        }
        PlaceClass::WaterBoard => false,
    }
}

fn lists_provinces(region: PlaceId) -> bool {
    let kind = region.region().map(|region| region.kind);
    matches!(kind, Some(RegionKind::CountryPart | RegionKind::EfroArea))
}

/// The municipalities or provinces that a region lists on a date.
fn members(region: PlaceId, on: Date) -> &'static [PlaceId] {
    let row = region
        .region()
        .and_then(|region| region.rows.iter().find(|row| row.covers(on)));
    row.map_or(&[], |row| &row.members)
}

fn lists(region: PlaceId, place: PlaceId, on: Date) -> bool {
    members(region, on).binary_search(&place).is_ok()
}

fn municipalities_of(area: PlaceId, on: Date) -> Vec<PlaceId> {
    match area.class() {
        PlaceClass::Province => places(PlaceClass::Municipality)
            .filter(|id| province_of(*id) == Some(area) && valid_on(*id, on) == Validity::Valid)
            .collect(),
        PlaceClass::Region => {
            let parts = members(area, on).iter();
            parts
                .flat_map(|part| municipalities_of(*part, on))
                .collect()
        }
        PlaceClass::Municipality => vec![area],
        PlaceClass::WaterBoard => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::quantity::parse_date;
    use crate::register::{place, tables};

    #[track_caller]
    fn check(one: &str, other: &str, on: &str, expected: Membership) {
        let found = is_in(
            place(one).unwrap(),
            place(other).unwrap(),
            parse_date(on).unwrap(),
        );
        assert_eq!(found, expected, "{one} in {other} on {on}");
    }

    use Membership::{In, Out, Unknown};

    #[test]
    fn a_municipality_lies_in_its_province_while_both_exist() {
        check("GM0545", "PV28", "2018-12-31", In);
        check("GM0545", "PV26", "2018-12-31", Out);
        check("GM0545", "PV28", "2019-01-01", Unknown);
        check("GM1961", "PV26", "2019-01-01", In);
        check("GM1961", "PV28", "2019-01-01", Out);
        check("GM1961", "PV26", "2018-12-31", Unknown);
        check("GM1961", "PV26", "2027-01-01", Unknown);
        check("PV26", "PV26", "2020-01-01", In);
        check("PV26", "PV28", "2020-01-01", Out);
        check("PV26", "GM0344", "2020-01-01", Out);
    }

    #[test]
    fn regions_change_their_members() {
        check("GM1955", "regio-achterhoek", "2024-06-06", Out);
        check("GM1955", "regio-achterhoek", "2024-06-07", In);
        check("GM0222", "CR14", "2019-01-01", In);
        check("GM0222", "CR14", "2018-12-31", Unknown);
        check("GM0457", "regio-gooi-en-vechtstreek", "2022-02-28", In);
        check("GM0457", "regio-gooi-en-vechtstreek", "2022-03-01", Out);
        check("GM0222", "regiodeal-achterhoek-1", "2019-11-19", Unknown);
        check("GM0222", "regiodeal-achterhoek-1", "2019-11-20", In);
        check("GM0222", "regiodeal-achterhoek-1", "2023-01-01", Unknown);
    }

    #[test]
    fn parts_of_the_country_and_programme_areas_differ() {
        check("PV24", "LD02", "2020-01-01", In);
        check("PV24", "efro-oost", "2020-01-01", Out);
        check("PV24", "efro-west", "2020-01-01", In);
        check("GM0034", "LD02", "2020-01-01", In);
        check("GM0034", "LD03", "2020-01-01", Out);
        check("GM0687", "efro-zuid", "2020-01-01", Unknown);
        check("GM0687", "efro-zuid", "2021-01-01", In);
    }

    #[test]
    fn larger_areas_lie_in_one_by_their_parts() {
        check("CR14", "PV25", "2020-01-01", In);
        check("CR14", "LD02", "2020-01-01", In);
        check("PV24", "CR40", "2020-01-01", In);
        check("PV26", "CR17", "2020-01-01", In);
        check("PV25", "CR14", "2020-01-01", Out);
        check("LD01", "PV20", "2020-01-01", Out);
        check("LD01", "efro-noord", "2020-01-01", In);
        check("WS0152", "PV25", "2020-01-01", Unknown);
        check("WS0152", "WS0152", "2020-01-01", In);
    }

    #[test]
    fn every_member_exists_while_it_is_one() {
        for region in tables::regions() {
            for row in &region.rows {
                for member in row.members.iter().copied() {
                    for on in [row.from, row.to.and_then(|to| to.yesterday().ok())]
                        .into_iter()
                        .flatten()
                    {
                        let validity = valid_on(member, on);
                        assert!(
                            matches!(validity, Validity::Valid | Validity::OutsideCoverage),
                            "{member:?} in {} on {on}: {validity:?}",
                            region.code
                        );
                    }
                }
            }
        }
    }
}
