//! Whether a place existed on a date.

use super::csv::list;
use super::place::{PlaceClass, PlaceId, RegionKind, entry_place};
use super::tables::{self, Entry, Region};
use crate::quantity::Date;

/// The first day of which the register knows every municipality and province. Water boards are known from the next.
pub const COVERED_FROM: Date = Date::constant(2014, 12, 31);
/// The last day of which the register knows every municipality and province.
pub const COVERED_THROUGH: Date = Date::constant(2026, 12, 31);

/// What the register says about a place on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Validity {
    /// It existed.
    Valid,
    /// It did not exist yet.
    NotYet {
        /// Its first day.
        from: Date,
    },
    /// It existed no more.
    Former {
        /// Its last day.
        until_incl: Date,
        /// What it went into; empty if it simply ended.
        successors: Vec<PlaceId>,
        /// What happened to it.
        kind: ChangeKind,
    },
    /// The register does not know. Of a region it may know some years only.
    OutsideCoverage,
}

/// How a place came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// It went into another or a new one.
    Merged,
    /// It was divided among several.
    Split,
    /// The same territory got another name and code.
    Renamed,
    /// It has no successor.
    Ended,
}

impl ChangeKind {
    pub(super) fn from_file(word: &str) -> Option<Self> {
        Some(match word {
            "merged" => ChangeKind::Merged,
            "split" => ChangeKind::Split,
            "renamed" => ChangeKind::Renamed,
            _ => return None,
        })
    }
}

/// Whether a place existed on a date, and if not, what came before or after.
#[must_use]
pub fn valid_on(id: PlaceId, on: Date) -> Validity {
    if !is_covered(id.class(), on) {
        return Validity::OutsideCoverage;
    }
    match (id.entry(), id.region()) {
        (Some(entry), _) => entry_valid_on(entry, on),
        (None, Some(region)) => region_valid_on(region, on),
        (None, None) => Validity::OutsideCoverage,
    }
}

fn is_covered(class: PlaceClass, on: Date) -> bool {
    let from = if class == PlaceClass::WaterBoard {
        Date::constant(2015, 1, 1)
    } else {
        COVERED_FROM
    };
    (from..=COVERED_THROUGH).contains(&on)
}

fn entry_valid_on(entry: &Entry, on: Date) -> Validity {
    match (entry.from, entry.to) {
        (Some(from), _) if on < from => Validity::NotYet { from },
        (_, Some(to)) if to <= on => former(
            to,
            list(entry.successors).filter_map(entry_place).collect(),
            change(entry),
        ),
        _ => Validity::Valid,
    }
}

pub(super) fn change(entry: &Entry) -> ChangeKind {
    let recorded = tables::changes()
        .iter()
        .find(|change| change.from == entry.code);
    match recorded {
        Some(change) => change.kind,
        // The changes of water boards are not in the file; all of them were mergers.
        None if entry.successors.is_empty() => ChangeKind::Ended,
        None => ChangeKind::Merged,
    }
}

fn region_valid_on(region: &Region, on: Date) -> Validity {
    if region.rows.iter().any(|row| row.covers(on)) {
        return Validity::Valid;
    }
    let first = region.rows.first().and_then(|row| row.from);
    let end = region.rows.last().and_then(|row| row.to);
    match (first, end) {
        (_, Some(to)) if to <= on => former(to, Vec::new(), ChangeKind::Ended),
        // Of a Regio Deal the start is known; of other regions the first row is only the first that is known.
        (Some(from), _) if on < from && region.kind == RegionKind::RegioDeal => {
            Validity::NotYet { from }
        }
        _ => Validity::OutsideCoverage,
    }
}

fn former(to: Date, successors: Vec<PlaceId>, kind: ChangeKind) -> Validity {
    Validity::Former {
        until_incl: to.yesterday().unwrap_or(to),
        successors,
        kind,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::quantity::parse_date;
    use crate::register::{place, places};

    fn on(code: &str, date: &str) -> Validity {
        valid_on(place(code).unwrap(), parse_date(date).unwrap())
    }

    #[test]
    fn there_are_as_many_municipalities_as_published() {
        let published = [
            ("2014-12-31", 403),
            ("2015-01-01", 393),
            ("2016-01-01", 390),
            ("2017-01-01", 388),
            ("2018-01-01", 380),
            ("2019-01-01", 355),
            ("2020-01-01", 355),
            ("2021-01-01", 352),
            ("2022-01-01", 345),
            ("2022-03-24", 344),
            ("2023-01-01", 342),
            ("2024-01-01", 342),
            ("2025-01-01", 342),
            ("2026-01-01", 342),
            ("2026-12-31", 342),
        ];
        let count = |class, date| {
            let date = parse_date(date).unwrap();
            places(class)
                .filter(|id| valid_on(*id, date) == Validity::Valid)
                .count()
        };
        for (date, number) in published {
            assert_eq!(count(PlaceClass::Municipality, date), number, "{date}");
            assert_eq!(count(PlaceClass::Province, date), 12, "{date}");
        }
        for (date, number) in [
            ("2015-01-01", 24),
            ("2016-01-01", 23),
            ("2017-01-01", 22),
            ("2018-01-01", 21),
        ] {
            assert_eq!(count(PlaceClass::WaterBoard, date), number, "{date}");
        }
    }

    #[test]
    fn weesp_ended_on_a_day_in_march() {
        assert_eq!(on("GM0457", "2022-03-23"), Validity::Valid);
        let former = Validity::Former {
            until_incl: Date::constant(2022, 3, 23),
            successors: vec![place("GM0363").unwrap()],
            kind: ChangeKind::Merged,
        };
        assert_eq!(on("GM0457", "2022-03-24"), former);
    }

    #[test]
    fn vijfheerenlanden_began_in_2019() {
        assert_eq!(
            on("GM1961", "2018-12-31"),
            Validity::NotYet {
                from: Date::constant(2019, 1, 1)
            }
        );
        assert_eq!(on("GM1961", "2019-01-01"), Validity::Valid);
        assert_eq!(on("GM0545", "2018-12-31"), Validity::Valid);
    }

    #[test]
    fn winsum_was_split() {
        let Validity::Former {
            successors, kind, ..
        } = on("GM0053", "2019-01-01")
        else {
            unreachable!()
        };
        assert_eq!(kind, ChangeKind::Split);
        assert_eq!(
            successors,
            [place("GM1966").unwrap(), place("GM1969").unwrap()]
        );
    }

    #[test]
    fn what_lies_outside_the_data_is_not_known() {
        assert_eq!(on("GM0363", "2014-12-30"), Validity::OutsideCoverage);
        assert_eq!(on("GM0363", "2027-01-01"), Validity::OutsideCoverage);
        assert_eq!(on("WS0152", "2014-12-31"), Validity::OutsideCoverage);
        assert_eq!(on("CR14", "2018-12-31"), Validity::OutsideCoverage);
        assert_eq!(on("AM09", "2025-12-31"), Validity::OutsideCoverage);
        // Left out between two versions.
        assert_eq!(
            on("regio-rivierenland", "2018-01-01"),
            Validity::OutsideCoverage
        );
        assert_eq!(on("regio-rivierenland", "2019-01-01"), Validity::Valid);
    }

    #[test]
    fn regions_and_water_boards_end() {
        let ended = |until_incl, successors| Validity::Former {
            until_incl,
            successors,
            kind: ChangeKind::Ended,
        };
        assert_eq!(
            on("drechtsteden", "2022-01-01"),
            ended(Date::constant(2021, 12, 31), vec![])
        );
        assert_eq!(
            on("regiodeal-achterhoek-2", "2023-01-01"),
            Validity::NotYet {
                from: Date::constant(2024, 9, 24)
            }
        );
        assert_eq!(
            on("WS0202", "2017-12-21"),
            ended(Date::constant(2017, 12, 20), vec![])
        );
        let Validity::Former { kind, .. } = on("WS0151", "2016-01-01") else {
            unreachable!()
        };
        assert_eq!(kind, ChangeKind::Merged);
    }
}
