//! The house holds itself: a floor names the floors below it, never one above.

#![expect(clippy::panic, reason = "a test says what it found by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. Floors on one line may not name each other, save that `words` may name `quantity` and `text`.
const FLOORS: &[&[&str]] = &[
    &["text", "quantity", "words"],
    &["diagnostic"],
    &["register"],
    &["syntax"],
    &["format"],
    &["program"],
    &["check"],
    &["decision"],
    &["proposal"],
    &["evaluate"],
    &["select"],
    &["analyse"],
    &["report"],
];

/// What the library never names: it does no I/O, reads no clock, starts nothing.
const FORBIDDEN: &[&str] = &["fs", "env", "net", "process", "thread", "time"];

#[test]
fn every_module_of_the_library_is_a_floor() {
    let text = read(Path::new("src/lib.rs"));
    for line in text.lines() {
        let line = line.trim_start_matches("pub ").trim();
        if let Some(name) = line
            .strip_prefix("mod ")
            .and_then(|rest| rest.strip_suffix(';'))
        {
            assert!(level(name).is_some(), "`{name}` in lib.rs is no floor");
        }
    }
}

#[test]
fn no_floor_names_one_above() {
    for file in library() {
        let floor = floor_of(&file);
        let Some(own) = level(&floor) else { continue };
        for named in named_modules(&read(&file)) {
            let Some(other) = level(&named) else { continue };
            let allowed = other < own
                || named == floor
                || (floor == "words" && ["quantity", "text"].contains(&named.as_str()));
            assert!(allowed, "{}: `{floor}` names `{named}`", file.display());
        }
    }
}

#[test]
fn nobody_climbs_two_stairs_at_once() {
    let twice = ["super::", "super::"].concat();
    for file in sources(Path::new("src")) {
        assert!(
            !read(&file).contains(&twice),
            "{}: `{twice}`",
            file.display()
        );
    }
}

#[test]
fn the_library_does_no_io_and_reads_no_clock() {
    for file in library() {
        let text = read(&file);
        for (path, names) in paths(&text, "std::") {
            for name in names {
                assert!(
                    !FORBIDDEN.contains(&name.as_str()),
                    "{}: `{path}` names `std::{name}`",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn only_syntax_knows_pest() {
    for file in library() {
        let floor = floor_of(&file);
        let text = code_only(&read(&file));
        let knows = text.contains("pest::") || text.contains("pest_derive");
        assert!(
            !knows || floor == "syntax",
            "{}: names pest",
            file.display()
        );
    }
}

#[test]
fn the_binary_sees_the_library_as_a_stranger() {
    for file in sources(Path::new("src/cli")) {
        for named in named_modules(&read(&file)) {
            assert!(
                level(&named).is_none(),
                "{}: `crate::{named}`",
                file.display()
            );
        }
    }
}

#[test]
fn files_are_short() {
    let mut lengths = Vec::new();
    for file in sources(Path::new("src")) {
        let lines = read(&file).lines().count();
        assert!(lines <= 400, "{}: {lines} lines", file.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let above = lengths.iter().filter(|lines| **lines > 300).count();
    assert!(
        above * 10 <= lengths.len(),
        "{above} of {} files over 300 lines",
        lengths.len()
    );
}

#[test]
fn the_search_for_paths_finds_grouped_imports() {
    let text = "use crate::{a::{B, c}, d};\nlet x = crate::e::f();\n// crate::comment::x\nuse std::{fmt, fs::{self, File}};";
    let found: BTreeSet<_> = named_modules(text).into_iter().collect();
    assert_eq!(found, ["a", "d", "e"].map(str::to_owned).into());
    let std: Vec<_> = paths(text, "std::")
        .into_iter()
        .flat_map(|(_, names)| names)
        .collect();
    assert_eq!(std, ["fmt", "fs"]);
}

/// The first names after `crate::`, grouped ones too.
fn named_modules(text: &str) -> Vec<String> {
    paths(text, "crate::")
        .into_iter()
        .flat_map(|(_, names)| names)
        .collect()
}

/// Each place where `root` starts a path, with the names that follow it directly.
fn paths(text: &str, root: &str) -> Vec<(String, Vec<String>)> {
    let text = code_only(text);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(root) {
        let before = text.get(..at).unwrap_or("").chars().last();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = text.get(at + root.len()..).unwrap_or("");
        let names = match rest.strip_prefix('{') {
            Some(group) => grouped(group),
            None => vec![word(rest)],
        };
        found.push((
            text.get(at..).unwrap_or("").chars().take(30).collect(),
            names,
        ));
    }
    found
}

/// The first word of each part of `a::{B, c}, d}`.
fn grouped(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut fresh) = (0, Vec::new(), true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && (c.is_alphanumeric() || c == '_') => {
                names.push(word(group.get(at..).unwrap_or("")));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The text without comment lines and ends of lines after `//`.
fn code_only(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

fn level(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

fn floor_of(file: &Path) -> String {
    let part = file
        .components()
        .nth(1)
        .map(|part| part.as_os_str().to_string_lossy());
    part.map_or_else(String::new, |part| part.trim_end_matches(".rs").to_owned())
}

/// All files of the library; a file `tests.rs` is its tests.
fn library() -> Vec<PathBuf> {
    sources(Path::new("src"))
        .into_iter()
        .filter(|file| !["cli", "main"].contains(&floor_of(file).as_str()))
        .filter(|file| !file.ends_with("tests.rs"))
        .collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
