//! From the `given` clauses of a test to the input text that they stand for.
//!
//! A test goes the same way as a file: it becomes JSON and is fitted. What an example leaves out is unknown; what a `given`
//! says of a field replaces what its example says of it, whole.

use std::fmt::Write as _;

use crate::program::{Given, Program, Stage, Test};
use crate::select::deciding_list;

/// The input that a test stands for, as the JSON text that a file would hold: `n` is its position among the tests.
#[must_use]
pub fn test_input(program: &Program, test: &Test, n: usize) -> String {
    let stages = program.stages();
    let proposals: Vec<String> = test
        .given
        .iter()
        .enumerate()
        .map(|(at, given)| {
            let parts = stages.iter().filter_map(|program| {
                let stage = program.stage.as_deref()?;
                let given = program.tests.get(n)?.given.get(at)?;
                stage_text(program, stage, given)
            });
            proposal_text(program, given, &parts.collect::<Vec<_>>())
        })
        .collect();
    let draws: Vec<String> = test
        .draws
        .iter()
        .map(|draw| {
            let mut among = draw.among.clone();
            among.sort();
            let list = match &draw.list {
                Some(list) => list.clone(),
                None => deciding_list(program),
            };
            let list = match program.stage.as_deref() {
                Some(stage) if !is_named(stage, &list) => stage.named(&list),
                _ => list,
            };
            let order: Vec<String> = draw.order.iter().map(|id| quoted(id)).collect();
            format!(
                "{{\"question\":{},\"order\":[{}]}}",
                quoted(&format!("{list}:{}", among.join(","))),
                order.join(",")
            )
        })
        .collect();
    let mut supplied = Vec::new();
    for given in &test.given {
        replace(&mut supplied, &with_base(program, given).supplied);
    }
    let supplied: Vec<String> = supplied
        .iter()
        .map(|(name, value)| format!("{}:{value}", quoted(name)))
        .collect();
    format!(
        "{{\"format_version\":\"1.0\",\"call\":{},\"supplied\":{{{}}},\"proposals\":[{}],\"draws\":[{}],\"overrides\":[{}]}}",
        quoted(&program.name),
        supplied.join(","),
        proposals.join(","),
        draws.join(","),
        test.overrides.join(",")
    )
}

/// Whether a list is named with its stage.
fn is_named(stage: &Stage, list: &str) -> bool {
    let first = list.split_once('/').map(|(first, _)| first);
    stage.all.iter().any(|name| Some(name.as_str()) == first)
}

/// What a `given` says of one stage, under its name.
fn stage_text(program: &Program, stage: &Stage, given: &Given) -> Option<String> {
    let whole = with_base(program, given);
    let part = whole.stage?;
    Some(format!(
        "{}:{{{}}}",
        quoted(&stage.name),
        part_text(&part).trim_start_matches(',')
    ))
}

fn proposal_text(program: &Program, given: &Given, stages: &[String]) -> String {
    let whole = with_base(program, given);
    let mut text = format!("{{\"id\":{}", quoted(&whole.name));
    if program.stage.is_none() {
        text.push_str(&part_text(&whole));
    } else {
        text.push_str(&moments_text(&whole));
        let (facts, judgements) = facts_text(&whole);
        let _ = write!(
            text,
            ",\"facts\":{{{facts}}},\"judgements\":{{{judgements}}},\"stages\":{{{}}}",
            stages.join(",")
        );
    }
    text.push('}');
    text
}

fn moments_text(whole: &Given) -> String {
    let mut text = String::new();
    for (key, value) in &whole.moments {
        let _ = write!(text, ",{}:{value}", quoted(key));
    }
    text
}

fn facts_text(whole: &Given) -> (String, String) {
    let facts = whole.facts.iter();
    let facts: Vec<String> = facts
        .map(|(name, value)| format!("{}:{value}", quoted(name)))
        .collect();
    let judgements = whole.judgements.iter();
    let judgements: Vec<String> = judgements
        .map(|(name, value)| format!("{}:{{\"value\":{value}}}", quoted(name)))
        .collect();
    (facts.join(","), judgements.join(","))
}

/// Everything of a proposal but its name, each entry after a comma.
fn part_text(whole: &Given) -> String {
    let mut text = moments_text(whole);
    let (facts, judgements) = facts_text(whole);
    let recusals: Vec<String> = whole
        .recusals
        .iter()
        .map(|(who, reason)| format!("{}:{}", quoted(who), quoted(reason)))
        .collect();
    let removals: Vec<String> = whole
        .removals
        .iter()
        .map(|(who, on, reason)| {
            let (who, on, reason) = (quoted(who), quoted(on), quoted(reason));
            format!("{{\"assessor\":{who},\"criterion\":{on},\"reason\":{reason}}}")
        })
        .collect();
    let _ = write!(
        text,
        ",\"facts\":{{{facts}}},\"judgements\":{{{judgements}}},\"scores\":{{{}}},\"recusals\":{{{}}},\"votes\":{{{}}},\"removals\":[{}]",
        scores_text(whole),
        recusals.join(","),
        votes_text(whole),
        removals.join(",")
    );
    text
}

fn votes_text(given: &Given) -> String {
    let mut assessors: Vec<&str> = Vec::new();
    for (assessor, ..) in &given.votes {
        if !assessors.contains(&assessor.as_str()) {
            assessors.push(assessor);
        }
    }
    let texts: Vec<String> = assessors
        .iter()
        .map(|assessor| {
            let own = given.votes.iter().filter(|(who, ..)| who == assessor);
            let votes: Vec<String> = own
                .map(|(_, on, yes)| format!("{}:{yes}", quoted(on)))
                .collect();
            format!("{}:{{{}}}", quoted(assessor), votes.join(","))
        })
        .collect();
    texts.join(",")
}

fn scores_text(given: &Given) -> String {
    let mut assessors: Vec<&str> = Vec::new();
    for mark in &given.scores {
        if !assessors.contains(&mark.assessor.as_str()) {
            assessors.push(&mark.assessor);
        }
    }
    let texts: Vec<String> = assessors
        .iter()
        .map(|assessor| {
            let marks: Vec<String> = given
                .scores
                .iter()
                .filter(|mark| mark.assessor == *assessor)
                .map(|mark| {
                    format!(
                        "{}:{{\"points\":\"{}\",\"reason\":\"test\"}}",
                        quoted(&mark.criterion),
                        mark.points
                    )
                })
                .collect();
            format!("{}:{{{}}}", quoted(assessor), marks.join(","))
        })
        .collect();
    texts.join(",")
}

/// A `given` with everything that its example says and it does not. The checker has refused circles and chains of examples
/// longer than one: an example starts from nothing.
pub(super) fn with_base(program: &Program, given: &Given) -> Given {
    let mut whole = given
        .base
        .and_then(|id| program.examples.get(id.index()))
        .map_or_else(Given::default, |example| example.given.clone());
    whole.name.clone_from(&given.name);
    laid_over(&mut whole, given);
    whole
}

/// Replaces what `given` says too.
fn laid_over(whole: &mut Given, given: &Given) {
    match (&mut whole.stage, &given.stage) {
        (Some(below), Some(above)) => laid_over(below, above),
        (below @ None, Some(above)) => *below = Some(above.clone()),
        (_, None) => {}
    }
    replace(&mut whole.moments, &given.moments);
    replace(&mut whole.facts, &given.facts);
    replace(&mut whole.supplied, &given.supplied);
    replace(&mut whole.judgements, &given.judgements);
    replace(&mut whole.recusals, &given.recusals);
    for mark in &given.scores {
        whole
            .scores
            .retain(|old| old.assessor != mark.assessor || old.criterion != mark.criterion);
        whole.scores.push(mark.clone());
    }
    for vote in &given.votes {
        whole
            .votes
            .retain(|old| (&old.0, &old.1) != (&vote.0, &vote.1));
        whole.votes.push(vote.clone());
    }
    for removal in &given.removals {
        whole
            .removals
            .retain(|old| (&old.0, &old.1) != (&removal.0, &removal.1));
        whole.removals.push(removal.clone());
    }
}

fn replace(base: &mut Vec<(String, String)>, changes: &[(String, String)]) {
    for (name, value) in changes {
        match base.iter_mut().find(|(old, _)| old == name) {
            Some(entry) => entry.1.clone_from(value),
            None => base.push((name.clone(), value.clone())),
        }
    }
}

/// A JSON string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
