//! The files themselves, and which edition of them this is.

use std::fmt::Write as _;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::quantity::Date;

pub(super) const PROVINCES: &str = include_str!("data/provinces.csv");
pub(super) const MUNICIPALITIES: &str = include_str!("data/municipalities.csv");
pub(super) const MERGERS: &str = include_str!("data/mergers.csv");
pub(super) const REGIONS: &str = include_str!("data/regions.csv");
pub(super) const WATER_BOARDS: &str = include_str!("data/waterboards.csv");
pub(super) const HOLIDAYS: &str = include_str!("data/holidays.csv");

pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
    as_of: Date,
}

pub(super) const FILES: [File; 6] = [
    File {
        name: "holidays",
        text: HOLIDAYS,
        as_of: Date::constant(2026, 11, 24),
    },
    File {
        name: "mergers",
        text: MERGERS,
        as_of: Date::constant(2026, 1, 1),
    },
    File {
        name: "municipalities",
        text: MUNICIPALITIES,
        as_of: Date::constant(2026, 1, 1),
    },
    File {
        name: "provinces",
        text: PROVINCES,
        as_of: Date::constant(2026, 1, 1),
    },
    File {
        name: "regions",
        text: REGIONS,
        as_of: Date::constant(2026, 5, 16),
    },
    File {
        name: "waterboards",
        text: WATER_BOARDS,
        as_of: Date::constant(2026, 5, 16),
    },
];

/// The edition of one of the register's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterVersion {
    /// The name of the file, without its ending.
    pub name: &'static str,
    /// The day up to which its sources were read.
    pub as_of: Date,
    /// The SHA-256 of the file as it is part of the program, in lower-case hexadecimal.
    pub sha256: String,
}

/// The edition of each file of the register, by name, for the receipt of a decision.
#[must_use]
pub fn register_versions() -> &'static [RegisterVersion] {
    static VERSIONS: OnceLock<Vec<RegisterVersion>> = OnceLock::new();
    VERSIONS.get_or_init(|| {
        let version = |file: &File| RegisterVersion {
            name: file.name,
            as_of: file.as_of,
            sha256: sha256(file.text),
        };
        FILES.iter().map(version).collect()
    })
}

fn sha256(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_the_edition_that_was_checked() {
        let versions: Vec<_> = register_versions()
            .iter()
            .map(|file| (file.name, file.sha256.as_str()))
            .collect();
        let checked = [
            (
                "holidays",
                "767f2218d9cf2483c623d509ea550902529ca5cd6d3a75da0c734bd0c1b0c10b",
            ),
            (
                "mergers",
                "44bd9726281eb18ee82a2a9ecdc251d4193b66998edc633c0df9b2ad46f9a90b",
            ),
            (
                "municipalities",
                "e5133ecf7b7c9afb1943da1d71dcb6fa7dabb3a541450fafd5647c6c3c4b7314",
            ),
            (
                "provinces",
                "d20c934a326e6abc5de8e71ccf4e9ec39c99716b57ee3d4ce523babe7424a0d3",
            ),
            (
                "regions",
                "3673738d0f2ffbba6811e0994a4f021efdf765aa6975bc5671fc71ff204b32a6",
            ),
            (
                "waterboards",
                "84823b3a4dd7a2a87f820bf405fddbf1aa8c018ed28ec3744f77907840e80c11",
            ),
        ];
        assert_eq!(versions, checked);
    }
}
