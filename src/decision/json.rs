//! Decisions as JSON text, in one piece or in parts.

use serde::Serialize as _;
use serde_json::Serializer;

use super::indent::Indented;
use super::{Decision, Decisions};

/// The JSON of `check --format json`: indented, keys in their fixed order, one line end at the end.
#[must_use]
pub fn decisions_json(decisions: &Decisions) -> String {
    // Every key is a text and nothing here refuses to be written, so writing cannot fail.
    let mut text = serde_json::to_string_pretty(decisions).unwrap_or_default();
    text.push('\n');
    text
}

/// How decisions stand in an answer without any. A text cannot look like it, since a line end in a text is escaped.
const NONE: &str = "\n  \"decisions\": []";

/// What stands before the first decision: all that `head` says before its decisions, of which it has none.
#[must_use]
pub fn json_before(head: &Decisions) -> String {
    let text = decisions_json(head);
    let before = text.split_once(NONE).map_or("", |(before, _)| before);
    format!("{before}\n  \"decisions\": [")
}

/// Writes one decision as it stands in its list. Together with [`json_before`] and [`json_after`] this gives the bytes of
/// [`decisions_json`].
pub fn json_decision(out: &mut Vec<u8>, decision: &Decision, is_first: bool) {
    out.extend_from_slice(if is_first { b"\n    " } else { b",\n    " });
    let mut serializer = Serializer::with_formatter(out, Indented::at(2));
    // Writing to memory cannot fail, and nothing in a decision refuses to be written.
    let _ = decision.serialize(&mut serializer);
}

/// What stands after the last decision: all that `answer` says after its decisions, of which it has none. `is_empty` says
/// whether none was written.
#[must_use]
pub fn json_after(answer: &Decisions, is_empty: bool) -> String {
    let text = decisions_json(answer);
    let after = text.split_once(NONE).map_or("", |(_, after)| after);
    let end = if is_empty { "]" } else { "\n  ]" };
    format!("{end}{after}")
}
