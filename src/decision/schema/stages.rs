//! The schema of a proposal with its stages.

use serde_json::{Map, Value, json};

use super::{closed, facts, judgements, of_one};
use crate::program::Program;

/// What stands once for all stages.
const SHARED: [&str; 4] = ["id", "reference", "title", "submitted_for"];

/// The keys of a proposal: what all stages share, and under `stages` a part for each.
pub(super) fn proposal(program: &Program, plain: &Map<String, Value>) -> Map<String, Value> {
    let of_call = |n: usize| {
        let stage = program.stage.as_ref();
        !stage.is_some_and(|stage| stage.is_own(n))
    };
    let parts = program.stages().into_iter().filter_map(|program| {
        let stage = program.stage.as_ref()?;
        let mut keys = plain.clone();
        keys.retain(|key, _| !SHARED.contains(&key.as_str()));
        let keys = of_one(program, keys, |n| stage.is_own(n));
        let mut part = closed(&keys);
        if let Some(part) = part.as_object_mut() {
            part.insert("type".to_owned(), json!(["object", "null"]));
        }
        Some((stage.name.clone(), part))
    });
    let mut stages = closed(&parts.collect());
    if let Some(stages) = stages.as_object_mut() {
        stages.insert("type".to_owned(), json!(["object", "null"]));
    }
    let mut whole = plain.clone();
    whole.retain(|key, _| SHARED.contains(&key.as_str()));
    whole.insert("facts".to_owned(), facts(program, of_call));
    whole.insert("judgements".to_owned(), judgements(program, of_call, false));
    whole.insert("stages".to_owned(), stages);
    whole
}
