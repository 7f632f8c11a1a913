//! What a template of a letter can name: texts, written out in the language of the letter.

use serde::Serialize;

/// A letter. `docs/templates.md` describes every name; it may grow, and no name is taken away.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) authority: String,
    pub(super) call: String,
    pub(super) call_id: String,
    pub(super) applicant: Option<String>,
    pub(super) proposal: String,
    pub(super) reference: Option<String>,
    pub(super) title: Option<String>,
    pub(super) date: String,
    pub(super) decided_by: String,
    pub(super) sent: Option<String>,
    pub(super) outcome: &'static str,
    pub(super) is_decided: bool,
    pub(super) decision: Vec<String>,
    pub(super) requested: Option<String>,
    pub(super) granted: Option<String>,
    pub(super) financing: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) remarks: Vec<String>,
    pub(super) repairs: Vec<String>,
    pub(super) cut_off: Vec<String>,
    pub(super) judgements: Vec<String>,
    pub(super) overrides: Vec<String>,
    pub(super) requirements: Vec<Requirement>,
    pub(super) columns: Columns,
    pub(super) criteria: Vec<Criterion>,
    pub(super) total: Option<String>,
    pub(super) conditions: Vec<String>,
    pub(super) duties: Vec<String>,
    pub(super) remedies: Vec<Remedy>,
    pub(super) not_assessed: Option<String>,
    pub(super) sources: Vec<String>,
    pub(super) notes: Option<String>,
}

/// The heads of the table of findings.
#[derive(Debug, Serialize)]
pub(super) struct Columns {
    pub(super) requirement: String,
    pub(super) verdict: String,
    pub(super) seen: String,
    pub(super) source: String,
}

/// A row of the table of findings.
#[derive(Debug, Serialize)]
pub(super) struct Requirement {
    pub(super) label: String,
    pub(super) verdict: String,
    pub(super) seen: String,
    pub(super) source: String,
}

/// A criterion with the marks on it.
#[derive(Debug, Serialize)]
pub(super) struct Criterion {
    pub(super) label: String,
    pub(super) points: String,
    pub(super) weight: Option<String>,
    pub(super) contribution: Option<String>,
    pub(super) marks: Vec<String>,
}

/// What can be done against the decision.
#[derive(Debug, Serialize)]
pub(super) struct Remedy {
    pub(super) text: String,
    /// Whether something in it is still to be filled in.
    pub(super) open: bool,
}
