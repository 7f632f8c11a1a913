//! A receipt of a run: made from what was read, with the places of the files seen from the receipt.

use std::fs;
use std::path::{self, Component, Path, PathBuf};

use mkbcall::Program;
use mkbcall::decision::{Decisions, Receipt};
use mkbcall::proposal::{FitOptions, Input};
use mkbcall::select::{self, Paths};
use mkbcall::words::Language;

use super::files;

/// Libraries that are part of the engine stand nowhere else.
pub(crate) const BUILT_IN: &str = "std/";

/// Where the files of a run stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stands<'a> {
    pub(crate) receipt: &'a Path,
    pub(crate) call: &'a Path,
    pub(crate) input: &'a Path,
}

pub(crate) fn made(
    program: &Program,
    about: (&Input, &str, FitOptions),
    decisions: &Decisions,
    language: Language,
    stands: Stands<'_>,
) -> Receipt {
    let beside_call = |file: &str| {
        if file.starts_with(BUILT_IN) {
            return file.to_owned();
        }
        seen_from(stands.call, Path::new(file))
    };
    let includes = decisions.call.includes.iter();
    let includes: Vec<String> = includes.map(|one| beside_call(&one.file)).collect();
    let paths = Paths {
        call: &seen_from(stands.receipt, stands.call),
        input: &seen_from(stands.receipt, stands.input),
        includes: &includes,
    };
    select::receipt(program, about, decisions, language, paths)
}

/// The path of `file` seen from the folder of `from`, with `/`; whole where they share no root.
fn seen_from(from: &Path, file: &Path) -> String {
    let folder = whole(folder(from));
    let file = whole(file);
    files::shown(&relative(&folder, &file))
}

/// The folder of a file.
pub(crate) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The path from the root, links followed.
fn whole(path: &Path) -> PathBuf {
    let found = fs::canonicalize(path).or_else(|_| path::absolute(path));
    found.unwrap_or_else(|_| path.to_owned())
}

/// `file` seen from `folder`, both from the root.
fn relative(folder: &Path, file: &Path) -> PathBuf {
    let (here, there): (Vec<Component>, Vec<Component>) =
        (folder.components().collect(), file.components().collect());
    let pairs = here.iter().zip(&there);
    let shared = pairs.take_while(|(one, other)| one == other).count();
    if shared == 0 {
        return file.to_owned();
    }
    let up = here.iter().skip(shared).map(|_| Component::ParentDir);
    up.chain(there.into_iter().skip(shared)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_seen_from_a_folder() {
        let seen =
            |folder: &str, file: &str| files::shown(&relative(Path::new(folder), Path::new(file)));
        assert_eq!(seen("/a/b", "/a/b/c.json"), "c.json");
        assert_eq!(seen("/a/b", "/a/c/d.json"), "../c/d.json");
        assert_eq!(seen("/a", "/a/b/c/d.json"), "b/c/d.json");
    }
}
