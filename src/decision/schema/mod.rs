//! The JSON Schemas (draft 2020-12) of what goes in and what comes out.
//!
//! [`decisions`] is one schema for all calls and allows unknown keys, since later versions add some. [`input`] is the schema
//! of an input; for a call its facts, judgements, assessors' marks and name are those of that call, and nothing else is
//! allowed.

mod facts;

use serde_json::{Map, Value, json};

use crate::program::Program;
use facts::{described, type_schema};

const DECISIONS: &str = include_str!("decisions.schema.json");
const INPUT: &str = include_str!("input.schema.json");

/// The schema of the decisions that `check --format json` writes.
#[must_use]
pub fn decisions() -> &'static str {
    DECISIONS
}

/// The schema of an input: for any call, or for `program`.
#[must_use]
pub fn input(program: Option<&Program>) -> String {
    let Some(program) = program else {
        return INPUT.to_owned();
    };
    // The text is part of this program and a test reads it: it is JSON.
    let mut schema: Value = serde_json::from_str(INPUT).unwrap_or_default();
    put(
        &mut schema,
        "/properties/call",
        json!({ "const": program.name }),
    );
    put(&mut schema, "/properties/supplied", supplied(program));
    let proposal = "/$defs/proposal/properties";
    put(&mut schema, &format!("{proposal}/facts"), facts(program));
    let judged = judgements(program);
    put(&mut schema, &format!("{proposal}/judgements"), judged);
    put(&mut schema, "/$defs/marks", marks(program));
    let votes = format!("{proposal}/votes/additionalProperties");
    put(&mut schema, &votes, votes_of_one(program));
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

fn put(schema: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = schema.pointer_mut(pointer) {
        *place = value;
    }
}

/// An object with these properties, all optional, and no others.
fn closed(properties: &Map<String, Value>) -> Value {
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn facts(program: &Program) -> Value {
    let fields = program.fields.iter();
    let fields = fields.filter(|field| !field.judged && !field.supplied && field.derived.is_none());
    let properties = fields.map(|field| (field.name.clone(), facts::field(program, field)));
    closed(&properties.collect())
}

fn supplied(program: &Program) -> Value {
    let fields = program.fields.iter().filter(|field| field.supplied);
    let properties = fields.map(|field| (field.name.clone(), facts::field(program, field)));
    closed(&properties.collect())
}

fn judgements(program: &Program) -> Value {
    let mut properties = Map::new();
    for field in program.fields.iter().filter(|field| field.judged) {
        let value = type_schema(program, &field.ty);
        let judgement = judgement(&value);
        let label = field.label.get(facts::language(program));
        properties.insert(field.name.clone(), described(judgement, label));
    }
    for requirement in &program.requirements {
        if requirement.takes_decision()
            && let Some(statement) = program.statement(requirement.statement)
        {
            let judgement = judgement(&json!({ "enum": ["refuse", "do_not_refuse"] }));
            let label = statement.label.get(facts::language(program));
            properties.insert(statement.id.clone(), described(judgement, label));
        }
    }
    closed(&properties)
}

/// A judgement with a value of this schema, or none yet.
fn judgement(value: &Value) -> Value {
    json!({
        "allOf": [
            { "$ref": "#/$defs/judgement" },
            { "properties": { "value": facts::or_null(value) } },
        ],
    })
}

/// The votes of one assessor.
fn votes_of_one(program: &Program) -> Value {
    let vote = || json!({ "type": ["boolean", "null"] });
    let names = program.votes.iter();
    closed(&names.map(|name| (name.clone(), vote())).collect())
}

fn marks(program: &Program) -> Value {
    let criteria = program.criteria.iter();
    let criteria = criteria.filter(|criterion| criterion.computed.is_none());
    let properties = criteria.map(|criterion| {
        let statement = program.statement(criterion.statement);
        let label = statement.map_or("", |statement| {
            statement.label.get(facts::language(program))
        });
        let versions = program.versions(criterion.statement);
        let versions = versions.filter_map(|edition| {
            let mut criteria = edition.criteria.iter();
            criteria.find(|one| one.name == criterion.name)
        });
        let mut scales: Vec<String> = versions
            .map(|one| format!("{} - {}", one.min, one.max))
            .collect();
        scales.dedup();
        let scale = scales.join(" / ");
        let text = if label.is_empty() {
            scale
        } else {
            format!("{label} ({scale})")
        };
        let mark = json!({ "allOf": [{ "$ref": "#/$defs/mark" }] });
        (criterion.name.clone(), described(mark, &text))
    });
    closed(&properties.collect())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::complaint;
