//! The files as tables, each read once, when it is first asked for. Texts stay where they are in the program.

use std::sync::OnceLock;

use super::csv::{date, list, rows};
use super::place::{PlaceId, RegionKind, entry_place};
use super::validity::ChangeKind;
use super::version;
use crate::quantity::Date;

/// A municipality, a province or a water board.
pub(super) struct Entry {
    pub(super) code: &'static str,
    /// The digits of the code, which are quicker to search by.
    pub(super) number: u16,
    pub(super) name: &'static str,
    /// Empty where there is none.
    pub(super) name_en: &'static str,
    /// Of a municipality, the code of its province.
    pub(super) province: &'static str,
    pub(super) from: Option<Date>,
    /// The first day on which it was no more.
    pub(super) to: Option<Date>,
    pub(super) successors: &'static str,
    pub(super) aliases: &'static str,
}

/// A region, with a row for each period in which its members differ.
pub(super) struct Region {
    pub(super) code: &'static str,
    pub(super) kind: RegionKind,
    pub(super) rows: Vec<RegionRow>,
}

pub(super) struct RegionRow {
    pub(super) name: &'static str,
    /// Municipalities or provinces, in the order of their codes.
    pub(super) members: Vec<PlaceId>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
}

impl RegionRow {
    pub(super) fn covers(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on < to)
    }
}

/// What became of an abolished municipality; one per municipality that received a part.
pub(super) struct Change {
    pub(super) from: &'static str,
    pub(super) kind: ChangeKind,
    pub(super) legal_basis: &'static str,
}

pub(super) struct Holiday {
    pub(super) date: Date,
    pub(super) name: &'static str,
}

// Invariant: every table but the changes is sorted by code or date, so that it can be searched by halves.

pub(super) fn municipalities() -> &'static [Entry] {
    static TABLE: OnceLock<Vec<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let entries = rows(version::MUNICIPALITIES).map(
            |[code, name, province, from, to, successors, aliases]| Entry {
                code,
                number: code_number(code),
                name,
                name_en: "",
                province,
                from: date(from),
                to: date(to),
                successors,
                aliases,
            },
        );
        sorted(entries)
    })
}

pub(super) fn provinces() -> &'static [Entry] {
    static TABLE: OnceLock<Vec<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let entries =
            rows(version::PROVINCES).map(|[code, name, name_en, _, _, _, aliases]| Entry {
                code,
                number: code_number(code),
                name,
                name_en,
                province: code,
                from: None,
                to: None,
                successors: "",
                aliases,
            });
        sorted(entries)
    })
}

pub(super) fn water_boards() -> &'static [Entry] {
    static TABLE: OnceLock<Vec<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let entries =
            rows(version::WATER_BOARDS).map(|[code, name, from, to, successors, aliases]| Entry {
                code,
                number: code_number(code),
                name,
                name_en: "",
                province: "",
                from: date(from),
                to: date(to),
                successors,
                aliases,
            });
        sorted(entries)
    })
}

fn sorted(entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|entry| entry.number);
    entries
}

/// The digits after the two letters of a code, or 0.
pub(super) fn code_number(code: &str) -> u16 {
    code.get(2..)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

pub(super) fn regions() -> &'static [Region] {
    static TABLE: OnceLock<Vec<Region>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut regions: Vec<Region> = Vec::new();
        for [code, name, kind, members, from, to, _, _] in rows(version::REGIONS) {
            let Some(kind) = RegionKind::from_file(kind) else {
                continue;
            };
            let mut members: Vec<_> = list(members).filter_map(entry_place).collect();
            members.sort_unstable();
            let row = RegionRow {
                name,
                members,
                from: date(from),
                to: date(to),
            };
            match regions.last_mut() {
                Some(region) if region.code == code => region.rows.push(row),
                _ => regions.push(Region {
                    code,
                    kind,
                    rows: vec![row],
                }),
            }
        }
        regions.sort_by_key(|region| region.code);
        regions
    })
}

pub(super) fn changes() -> &'static [Change] {
    static TABLE: OnceLock<Vec<Change>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let changes =
            rows(version::MERGERS).filter_map(|[_, from, _, _, _, kind, _, legal_basis]| {
                Some(Change {
                    from,
                    kind: ChangeKind::from_file(kind)?,
                    legal_basis,
                })
            });
        changes.collect()
    })
}

pub(super) fn holidays() -> &'static [Holiday] {
    static TABLE: OnceLock<Vec<Holiday>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let holidays = rows(version::HOLIDAYS).filter_map(|[day, name, _, _, _, _]| {
            Some(Holiday {
                date: date(day)?,
                name,
            })
        });
        let mut holidays: Vec<_> = holidays.collect();
        holidays.sort_by_key(|holiday| holiday.date);
        holidays
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        let below_header = |file: &str| file.lines().count() - 1;
        assert_eq!(
            municipalities().len(),
            below_header(version::MUNICIPALITIES)
        );
        assert_eq!(provinces().len(), below_header(version::PROVINCES));
        assert_eq!(water_boards().len(), below_header(version::WATER_BOARDS));
        assert_eq!(changes().len(), below_header(version::MERGERS));
        assert_eq!(holidays().len(), below_header(version::HOLIDAYS));
        let region_rows: usize = regions().iter().map(|region| region.rows.len()).sum();
        assert_eq!(region_rows, below_header(version::REGIONS));
        let members: usize = rows(version::REGIONS)
            .map(|[_, _, _, members, _, _, _, _]| list(members).count())
            .sum();
        let rows = regions().iter().flat_map(|region| &region.rows);
        assert_eq!(rows.map(|row| row.members.len()).sum::<usize>(), members);
    }

    #[test]
    fn every_date_is_read() {
        for [code, _, _, from, to, _, _] in rows(version::MUNICIPALITIES) {
            assert!(
                date(from).is_some() && (to.is_empty() || date(to).is_some()),
                "{code}"
            );
        }
        for [code, _, from, to, _, _] in rows(version::WATER_BOARDS) {
            assert!(
                [from, to]
                    .iter()
                    .all(|day| day.is_empty() || date(day).is_some()),
                "{code}"
            );
        }
        for [id, _, _, _, from, to, _, _] in rows(version::REGIONS) {
            assert!(
                [from, to]
                    .iter()
                    .all(|day| day.is_empty() || date(day).is_some()),
                "{id}"
            );
        }
    }

    #[test]
    fn codes_are_sorted_and_used_once() {
        for table in [municipalities(), provinces(), water_boards()] {
            assert!(table.is_sorted_by(|a, b| a.code < b.code));
        }
        assert!(regions().is_sorted_by(|a, b| a.code < b.code));
    }

    #[test]
    fn the_rows_of_a_region_follow_each_other() {
        for region in regions() {
            for pair in region.rows.windows(2) {
                let [before, after] = pair else { continue };
                assert!(
                    before.to.is_some() && before.to <= after.from,
                    "{}",
                    region.code
                );
            }
        }
    }

    #[test]
    fn both_files_name_the_same_successors() {
        for entry in municipalities() {
            let changed = changes()
                .iter()
                .filter(|change| change.from == entry.code)
                .count();
            assert_eq!(changed, list(entry.successors).count(), "{}", entry.code);
        }
    }
}
