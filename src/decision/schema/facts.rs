//! The schema of a fact, from its type.

use serde_json::{Map, Value, json};

use crate::program::{ChoiceId, Field, PARTY, Program, RecordId, Type};
use crate::words::Language;

/// The language that texts of the call are shown in: its first.
pub(super) fn language(program: &Program) -> Language {
    program.languages.first().copied().unwrap_or_default()
}

/// A field: its type, or `null`, with its text.
pub(super) fn field(program: &Program, field: &Field) -> Value {
    let plain = or_null(&type_schema(program, &field.ty));
    let schema = if field.as_on.is_some() {
        // What it was, each time from a day.
        let dated = json!({
            "type": "object",
            "properties": { "from": { "$ref": "#/$defs/date" }, "value": plain },
            "required": ["from", "value"],
            "additionalProperties": false,
        });
        json!({ "anyOf": [plain, { "type": "array", "items": dated }] })
    } else {
        plain
    };
    described(schema, field.label.get(language(program)))
}

/// `schema` with a description, if there is one.
pub(super) fn described(mut schema: Value, text: &str) -> Value {
    if let Some(object) = schema.as_object_mut()
        && !text.is_empty()
    {
        object.insert("description".to_owned(), text.into());
    }
    schema
}

/// What `schema` allows, or `null`: unknown.
pub(super) fn or_null(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// The schema of a value of this type.
pub(super) fn type_schema(program: &Program, ty: &Type) -> Value {
    let shared = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    match ty {
        Type::Text | Type::Place => json!({ "type": "string" }),
        Type::Number => shared("number"),
        Type::Money => shared("amount"),
        Type::Percentage => shared("percentage"),
        Type::PercentagePoints => shared("percentage_points"),
        Type::Date => shared("date"),
        Type::Time => shared("time"),
        Type::Instant => shared("instant"),
        Type::Term => shared("term"),
        Type::YesNo | Type::Attachment | Type::Declaration => json!({ "type": "boolean" }),
        Type::Choice(id) => json!({ "enum": names(program, *id) }),
        Type::Set(id) => {
            json!({ "type": "array", "items": { "enum": names(program, *id) }, "uniqueItems": true })
        }
        Type::List(element) => {
            json!({ "type": "array", "items": or_null(&type_schema(program, element)) })
        }
        Type::Record(id) => record(program, *id),
    }
}

/// The names of a choice; built-in values have two.
fn names(program: &Program, id: ChoiceId) -> Vec<&str> {
    let choice = program.choices.get(id.index());
    let values = choice.map(|choice| choice.values.as_slice());
    let values = values.unwrap_or_default().iter();
    values
        .flat_map(|value| {
            let second = value.name_nl.as_deref().filter(|name| *name != value.name);
            std::iter::once(value.name.as_str()).chain(second)
        })
        .collect()
}

/// A record; derived fields are computed and not given. Records cannot contain themselves.
fn record(program: &Program, id: RecordId) -> Value {
    let record = program.records.get(id.index());
    let fields = record.map(|record| record.fields.as_slice());
    let mut properties = Map::new();
    for inner in fields.unwrap_or_default() {
        if inner.derived.is_some() {
            continue;
        }
        let schema = field(program, inner);
        if let Some(name) = inner.name_nl.as_ref().filter(|_| id == PARTY) {
            properties.insert(name.clone(), schema.clone());
        }
        properties.insert(inner.name.clone(), schema);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}
