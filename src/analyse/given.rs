//! The proposals of a test, written as an input file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::program::{Given, Mark, Program, Test};

/// What a proposal of a test gives, after its example.
#[derive(Default)]
struct Whole<'a> {
    moments: BTreeMap<&'a str, &'a str>,
    facts: BTreeMap<&'a str, &'a str>,
    judgements: BTreeMap<&'a str, &'a str>,
    scores: BTreeMap<&'a str, BTreeMap<&'a str, &'a Mark>>,
    recusals: BTreeMap<&'a str, &'a str>,
}

/// An input file that says what the test gives.
pub(super) fn input_text(program: &Program, test: &Test) -> String {
    let proposals: Vec<String> = test
        .given
        .iter()
        .map(|given| proposal(program, given))
        .collect();
    let draws: Vec<String> = test
        .draws
        .iter()
        .map(|draw| {
            let mut among = draw.among.clone();
            among.sort();
            let question = format!("{}:{}", draw.list, among.join(","));
            let order: Vec<String> = draw.order.iter().map(|id| quoted(id)).collect();
            let order = order.join(",");
            format!("{{\"question\":{},\"order\":[{order}]}}", quoted(&question))
        })
        .collect();
    format!(
        "{{\"format_version\":\"1.0\",\"call\":{},\"proposals\":[{}],\"draws\":[{}]}}",
        quoted(&program.name),
        proposals.join(","),
        draws.join(",")
    )
}

fn proposal(program: &Program, given: &Given) -> String {
    let mut whole = Whole::default();
    add(program, given, &mut whole, program.examples.len());
    let mut out = format!("{{\"id\":{}", quoted(&given.name));
    for (key, value) in &whole.moments {
        let _ = write!(out, ",{}:{value}", quoted(key));
    }
    let _ = write!(out, ",\"facts\":{{{}}}", entries(&whole.facts, |value| value.to_owned()));
    let judged = entries(&whole.judgements, |value| format!("{{\"value\":{value}}}"));
    let _ = write!(out, ",\"judgements\":{{{judged}}}");
    let scores: Vec<String> = whole
        .scores
        .iter()
        .map(|(assessor, marks)| {
            let marks: Vec<String> = marks
                .iter()
                .map(|(criterion, mark)| format!("{}:\"{}\"", quoted(criterion), mark.points))
                .collect();
            format!("{}:{{{}}}", quoted(assessor), marks.join(","))
        })
        .collect();
    let _ = write!(out, ",\"scores\":{{{}}}", scores.join(","));
    let _ = write!(out, ",\"recusals\":{{{}}}}}", entries(&whole.recusals, quoted));
    out
}

/// Adds what an example gives, then what stands over it. `depth` bounds a chain of examples.
fn add<'a>(program: &'a Program, given: &'a Given, whole: &mut Whole<'a>, depth: usize) {
    let base = given.base.and_then(|id| program.examples.get(id.index()));
    if let (Some(example), Some(depth)) = (base, depth.checked_sub(1)) {
        add(program, &example.given, whole, depth);
    }
    let pairs = |list: &'a [(String, String)]| {
        list.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    };
    whole.moments.extend(pairs(&given.moments));
    whole.facts.extend(pairs(&given.facts));
    whole.judgements.extend(pairs(&given.judgements));
    whole.recusals.extend(pairs(&given.recusals));
    for mark in &given.scores {
        let marks = whole.scores.entry(mark.assessor.as_str()).or_default();
        marks.insert(mark.criterion.as_str(), mark);
    }
}

fn entries(map: &BTreeMap<&str, &str>, value: impl Fn(&str) -> String) -> String {
    let parts: Vec<String> = map
        .iter()
        .map(|(name, text)| format!("{}:{}", quoted(name), value(text)))
        .collect();
    parts.join(",")
}

/// A JSON text.
fn quoted(text: &str) -> String {
    serde_json::Value::String(text.to_owned()).to_string()
}
