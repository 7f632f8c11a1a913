//! `docs/shapes.md` and `docs/traps.md` name files that exist, and leave out no trap and no call.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SHAPES: &str = include_str!("../../docs/shapes.md");
const TRAPS: &str = include_str!("../../docs/traps.md");

/// How many traps the field has.
const N_TRAPS: usize = 56;

/// What stands between backquotes.
fn quoted(page: &str) -> impl Iterator<Item = &str> {
    page.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn names_of(folder: &str) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let folder = folder.to_owned();
    entries.map(move |entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        format!("{folder}/{name}")
    })
}

#[test]
fn every_file_that_is_named_exists() {
    for page in [SHAPES, TRAPS] {
        let mut n_files = 0;
        for path in quoted(page).filter(|path| {
            let top = path.split('/').next().unwrap_or_default();
            ["calls", "tests", "docs", "src"].contains(&top) && path.contains('/')
        }) {
            assert!(root().join(path).exists(), "{path}");
            n_files += 1;
        }
        assert!(n_files > 50, "{n_files} files named");
    }
}

#[test]
fn every_trap_has_a_row_in_order() {
    let numbers: Vec<usize> = TRAPS
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok())
        .collect();
    assert_eq!(numbers, (1..=N_TRAPS).collect::<Vec<_>>());
}

#[test]
fn every_small_call_and_every_call_is_named() {
    let traps: BTreeSet<&str> = quoted(TRAPS).collect();
    for name in
        names_of("tests/traps").filter(|name| Path::new(name).extension() == Some("call".as_ref()))
    {
        assert!(
            traps.contains(name.as_str()),
            "{name} is not in docs/traps.md"
        );
    }
    let shapes: BTreeSet<&str> = quoted(SHAPES).collect();
    for name in names_of("calls") {
        assert!(
            shapes.contains(name.as_str()),
            "{name} is not in docs/shapes.md"
        );
    }
}
