//! A receipt held against a replay: the first thing that differs.
//!
//! What could explain a difference comes first (files, registers, versions), then what came of it, in the order of the
//! result. Where only versions differ, the decisions themselves may still be the same; [`Difference::same_result`] says so.

use crate::decision::{Receipt, ReceiptFile, Tree};
use crate::select::text_sha256;

/// Which part of a receipt differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The text of the call.
    Call,
    /// The text of an included file.
    Include,
    /// The text of the input.
    Input,
    /// A register.
    Register,
    /// The version of the format.
    FormatVersion,
    /// The version of the call language.
    LanguageVersion,
    /// The version of the engine.
    EngineVersion,
    /// A value of the result.
    Result,
    /// The hash of the result, though its values are the same.
    ResultHash,
    /// What the receipt tells beside the result: its names, draws and overrides.
    Receipt,
}

impl Part {
    /// The name in JSON.
    #[must_use]
    pub fn json_name(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Include => "include",
            Self::Input => "input",
            Self::Register => "register",
            Self::FormatVersion => "format_version",
            Self::LanguageVersion => "language_version",
            Self::EngineVersion => "engine_version",
            Self::Result => "result",
            Self::ResultHash => "result_sha256",
            Self::Receipt => "receipt",
        }
    }
}

/// The first thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub part: Part,
    /// The file or register, where one differs.
    pub name: Option<String>,
    /// The proposal, where a decision differs.
    pub proposal: Option<String>,
    /// The finding, where one differs.
    pub finding: Option<String>,
    /// JSON Pointer: within the decisions for a result, else within the receipt.
    pub path: String,
    /// What was recorded, as JSON in short; `None`: nothing.
    pub recorded: Option<String>,
    /// What was found, as JSON in short; `None`: nothing.
    pub found: Option<String>,
    /// Whether all decisions are the same for all that.
    pub same_result: bool,
}

/// The most characters of a value that are shown.
const SHOWN: usize = 120;

/// The difference between the recorded hash of a file and the text that was read, if there is one.
#[must_use]
pub fn changed_text(part: Part, file: &str, recorded: &str, text: &str) -> Option<Difference> {
    let found = text_sha256(text);
    (found != recorded).then(|| Difference {
        name: Some(file.to_owned()),
        ..plain(part, "", Some(recorded.to_owned()), Some(found))
    })
}

/// The first difference between what was recorded and what the replay gave, if there is one.
#[must_use]
pub fn first_difference(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let first = files(recorded, again)
        .or_else(|| result(recorded, again))
        .or_else(|| rest(recorded, again));
    // Versions explain a difference and are none in the decisions: they are told last, or where nothing else differs.
    first.or_else(|| {
        let mut difference = versions(recorded, again)?;
        difference.same_result = true;
        Some(difference)
    })
}

/// The versions and registers that are not those of the receipt: what may explain a difference.
#[must_use]
pub fn versions(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let pairs = [
        (
            Part::EngineVersion,
            &recorded.engine_version,
            &again.engine_version,
        ),
        (
            Part::LanguageVersion,
            &recorded.language_version,
            &again.language_version,
        ),
        (
            Part::FormatVersion,
            &recorded.format_version,
            &again.format_version,
        ),
    ];
    let mut pairs = pairs.into_iter().filter(|(_, was, is)| was != is);
    if let Some((part, was, is)) = pairs.next() {
        let path = format!("/{}", part.json_name());
        return Some(plain(part, &path, Some(was.clone()), Some(is.clone())));
    }
    registers(recorded, again)
}

fn files(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let differs = |part, path: &str, file: &str, was: &str, is: &str| {
        (was != is).then(|| Difference {
            name: Some(file.to_owned()),
            ..plain(part, path, Some(was.to_owned()), Some(is.to_owned()))
        })
    };
    let (was, is) = (&recorded.call, &again.call);
    let call = differs(
        Part::Call,
        "/call/sha256",
        &was.file,
        &was.sha256,
        &is.sha256,
    );
    call.or_else(|| includes(&was.includes, &is.includes))
        .or_else(|| {
            let (was, is) = (&recorded.input, &again.input);
            differs(
                Part::Input,
                "/input/sha256",
                &was.file,
                &was.sha256,
                &is.sha256,
            )
        })
}

fn includes(recorded: &[ReceiptFile], again: &[ReceiptFile]) -> Option<Difference> {
    for at in 0..recorded.len().max(again.len()) {
        let (was, is) = (recorded.get(at), again.get(at));
        let same =
            |was: &ReceiptFile, is: &ReceiptFile| was.file == is.file && was.sha256 == is.sha256;
        if !was.zip(is).is_some_and(|(was, is)| same(was, is)) {
            let hash = |file: Option<&ReceiptFile>| file.map(|file| file.sha256.clone());
            return Some(Difference {
                name: was.or(is).map(|file| file.file.clone()),
                ..plain(
                    Part::Include,
                    &format!("/call/includes/{at}"),
                    hash(was),
                    hash(is),
                )
            });
        }
    }
    None
}

fn registers(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let (was, is) = (&recorded.registers, &again.registers);
    let at = (0..was.len().max(is.len())).find(|at| was.get(*at) != is.get(*at))?;
    let (was, is) = (was.get(at), is.get(at));
    let shown = |version: Option<&crate::decision::RegisterVersion>| {
        version.map(|one| short(&Tree::of(one)))
    };
    Some(Difference {
        name: was.or(is).map(|version| version.name.clone()),
        ..plain(
            Part::Register,
            &format!("/registers/{at}"),
            shown(was),
            shown(is),
        )
    })
}

/// The keys of a result that hold versions; they are compared by themselves.
const VERSIONS: &[&str] = &[
    "engine_version",
    "language_version",
    "format_version",
    "registers",
];

fn result(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let without = |tree: &Tree| match tree {
        Tree::Record(entries) => {
            let kept = entries
                .iter()
                .filter(|(key, _)| !VERSIONS.contains(&key.as_str()));
            Tree::Record(kept.cloned().collect())
        }
        other => other.clone(),
    };
    let (was, is) = (&recorded.result, &again.result);
    let (first, second) = (without(&was.decisions), without(&is.decisions));
    let mut path = Vec::new();
    if let Some((recorded_value, found)) = parting(Some(&first), Some(&second), &mut path) {
        let (proposal, finding) = about(&first, &second, &path);
        return Some(Difference {
            proposal,
            finding,
            ..plain(Part::Result, &pointer(&path), recorded_value, found)
        });
    }
    // The recorded result speaks for itself: its hash must be that of what stands there.
    let hash = text_sha256(&was.decisions.text());
    (hash != was.sha256).then(|| {
        let mut difference = plain(
            Part::ResultHash,
            "/result/sha256",
            Some(was.sha256.clone()),
            Some(hash),
        );
        difference.same_result = true;
        difference
    })
}

/// What the receipt tells beside files, versions and the result. Where files stand may differ.
fn rest(recorded: &Receipt, again: &Receipt) -> Option<Difference> {
    let told = |receipt: &Receipt| {
        Tree::Record(vec![
            (
                "call".into(),
                Tree::Record(vec![("id".into(), Tree::Text(receipt.call.id.clone()))]),
            ),
            ("draws".into(), Tree::of(&receipt.draws)),
            ("overrides".into(), receipt.overrides.clone()),
        ])
    };
    let mut path = Vec::new();
    let (was, is) = parting(Some(&told(recorded)), Some(&told(again)), &mut path)?;
    let mut difference = plain(Part::Receipt, &pointer(&path), was, is);
    difference.same_result = true;
    Some(difference)
}

/// A step into a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    At(usize),
}

type Pair = (Option<String>, Option<String>);

/// The first place where two trees part, depth first, with what stands there in each.
fn parting(was: Option<&Tree>, is: Option<&Tree>, path: &mut Vec<Step>) -> Option<Pair> {
    let (Some(first), Some(second)) = (was, is) else {
        return (was.is_some() || is.is_some()).then(|| (was.map(short), is.map(short)));
    };
    match (first, second) {
        (Tree::List(first), Tree::List(second)) => {
            for at in 0..first.len().max(second.len()) {
                path.push(Step::At(at));
                let found = parting(first.get(at), second.get(at), path);
                if found.is_some() {
                    return found;
                }
                path.pop();
            }
            None
        }
        (Tree::Record(entries), Tree::Record(others)) => {
            let added = others.iter().filter(|(key, _)| first.get(key).is_none());
            for (key, _) in entries.iter().chain(added) {
                path.push(Step::Key(key.clone()));
                let found = parting(first.get(key), second.get(key), path);
                if found.is_some() {
                    return found;
                }
                path.pop();
            }
            None
        }
        _ => (first != second).then(|| (Some(short(first)), Some(short(second)))),
    }
}

/// The proposal and the finding that a path leads into: those of the record, else those that were found.
fn about(was: &Tree, is: &Tree, path: &[Step]) -> (Option<String>, Option<String>) {
    let name = |steps: &[Step], key: &str| {
        let record = at(was, steps).or_else(|| at(is, steps));
        record
            .and_then(|record| record.text_of(key))
            .map(str::to_owned)
    };
    let is_key =
        |step: Option<&Step>, wanted: &str| matches!(step, Some(Step::Key(key)) if key == wanted);
    if !is_key(path.first(), "decisions") {
        return (None, None);
    }
    let proposal = path.get(..2).and_then(|steps| name(steps, "proposal"));
    let finding = is_key(path.get(2), "findings")
        .then(|| path.get(..4).and_then(|steps| name(steps, "id")))
        .flatten();
    (proposal, finding)
}

fn at<'t>(tree: &'t Tree, path: &[Step]) -> Option<&'t Tree> {
    path.iter().try_fold(tree, |tree, step| match (tree, step) {
        (Tree::List(list), Step::At(at)) => list.get(*at),
        (tree, Step::Key(key)) => tree.get(key),
        _ => None,
    })
}

/// The path as a JSON Pointer.
fn pointer(path: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Step::At(at) => format!("/{at}"),
    };
    path.iter().map(step).collect()
}

/// A value as JSON on one line, cut where it is long.
fn short(tree: &Tree) -> String {
    let text = serde_json::to_string(tree).unwrap_or_default();
    if text.chars().count() <= SHOWN {
        return text;
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

fn plain(part: Part, path: &str, recorded: Option<String>, found: Option<String>) -> Difference {
    Difference {
        part,
        name: None,
        proposal: None,
        finding: None,
        path: path.to_owned(),
        recorded,
        found,
        same_result: false,
    }
}
