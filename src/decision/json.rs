//! Decisions as JSON text.

use super::Decisions;

/// The JSON of `check --format json`: indented, keys in their fixed order, one line end at the end.
#[must_use]
pub fn decisions_json(decisions: &Decisions) -> String {
    // Every key is a text and nothing here refuses to be written, so writing cannot fail.
    let mut text = serde_json::to_string_pretty(decisions).unwrap_or_default();
    text.push('\n');
    text
}
