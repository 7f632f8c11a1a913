//! One observed fact: a requirement or a part of it, what was seen, what followed.

use serde::Serialize;

use super::{Datum, Verdict};

/// What became of a statement or a condition for one proposal. `id` is unique within a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The statement's name (or keyword), then `/label`, `/n` or `[n]`.
    pub id: String,
    /// The statement that it comes from.
    pub statement: String,
    /// The text shown for it, in the language of the report.
    pub label: String,
    /// What the call says where it fails, in the language of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// `mandatory`, `discretionary`, `guideline`.
    pub force: Option<&'static str>,
    /// What became of it.
    pub verdict: Verdict,
    /// The values it saw.
    pub observed: Vec<Observed>,
    /// What they were held against.
    pub bound: Option<Bound>,
    /// Where the rule is written.
    pub citation: Option<Cited>,
    /// Where the rule stands in the call.
    pub at: Place,
    /// Findings of its parts.
    pub children: Vec<String>,
}

/// A value that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Observed {
    /// JSON Pointer within the proposal.
    pub fact: String,
    /// What the call calls it, in the language of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: &'static str,
    /// Its value.
    pub value: Datum,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// What else must be known of it ("Leerdam (GM0545) until 2018-12-31, since then …").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// The input file, with `/`.
    pub file: String,
    /// `P07/facts/requested`, or sheet and cell.
    pub path: String,
}

/// What a value was held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// The comparison.
    pub op: &'static str,
    /// The type of the value.
    #[serde(rename = "type")]
    pub ty: &'static str,
    /// The value, computed; a list for `between` and `in`.
    pub value: Datum,
}

/// Where a rule is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// The title of the source.
    pub source: String,
    /// Article, page, paragraph.
    pub locator: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A place in the call text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}
