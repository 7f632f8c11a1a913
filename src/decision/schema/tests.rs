//! Both schemas are read by a validator; what they allow and refuse.
#![expect(clippy::unwrap_used, reason = "tests")]

use boon::{Compiler, Schemas};

use super::*;
use crate::program::testing::bare_program;
use crate::program::{Absence, ChangedBy, Choice, ChoiceId, ChoiceValue, Field, Type};
use crate::text::Span;
use crate::words::Bilingual;

/// Why `value` does not fit `schema`; nothing if it does.
pub(crate) fn complaint(schema: &str, value: &Value) -> Option<String> {
    let mut compiler = Compiler::new();
    compiler
        .add_resource("schema.json", serde_json::from_str(schema).unwrap())
        .unwrap();
    let mut schemas = Schemas::new();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    let outcome = schemas.validate(value, index);
    outcome.err().map(|error| format!("{error:#}"))
}

fn field(name: &str, ty: Type, judged: bool) -> Field {
    Field {
        name: name.to_owned(),
        name_nl: None,
        label: Bilingual::default(),
        ty,
        judged,
        absence: Absence::Unknown,
        changed_by: ChangedBy::Applicant,
        derived: None,
        as_on: None,
        supplied: false,
        span: Span::default(),
    }
}

fn with_fields() -> Program {
    let mut program = bare_program();
    let value = |name: &str| ChoiceValue {
        name: name.to_owned(),
        name_nl: None,
        label: Bilingual::default(),
    };
    program.choices.push(Choice {
        name: "theme".to_owned(),
        values: vec![value("heat"), value("water")],
        is_ordered: false,
        built_in: false,
        span: Span::default(),
    });
    program.fields = vec![
        field("requested", Type::Money, false),
        field("themes", Type::Set(ChoiceId(0)), false),
        field("is_new", Type::YesNo, true),
    ];
    program
}

#[test]
fn an_input_fits_the_schema_of_its_call() {
    let given = json!({
        "format_version": "1.0", "call": "bare", "as_of": "2019-12-11T12:00:00+01:00",
        "proposals": [{
            "id": "P07", "received": "2019-11-20T16:41:55+01:00", "completed": "2019-11-21", "withdrawn": null,
            "facts": { "requested": 310_000, "themes": ["heat"] },
            "judgements": { "is_new": { "value": true, "reason": "first of its kind" } },
            "scores": { "A": {} }, "recusals": { "B": "works for a partner" },
        }],
        "draws": [{ "question": "ranking:P07,P08", "order": ["P08", "P07"], "on": "2019-12-02" }],
        "overrides": [{ "proposal": "P07", "statement": "window", "set": { "verdict": "met" }, "ground": "g", "by": "b", "on": "2019-12-02" }],
    });
    let program = with_fields();
    assert_eq!(complaint(&input(None), &given), None);
    assert_eq!(complaint(&input(Some(&program)), &given), None);
}

#[test]
fn what_the_call_does_not_have_is_refused() {
    let program = with_fields();
    let schema = input(Some(&program));
    let with = |proposal: Value| json!({ "call": "bare", "proposals": [proposal] });
    for proposal in [
        json!({ "id": "P", "facts": { "asked": 1 } }),
        json!({ "id": "P", "facts": { "themes": ["fire"] } }),
        json!({ "id": "P", "facts": { "requested": true } }),
        json!({ "id": "P", "facts": { "is_new": true } }),
        json!({ "id": "P", "judgements": { "is_new": { "value": "yes" } } }),
        json!({ "id": "P", "scores": { "A": { "impact": 3 } } }),
        json!({ "id": "P", "recieved": null }),
        json!({}),
    ] {
        assert!(
            complaint(&schema, &with(proposal.clone())).is_some(),
            "{proposal}"
        );
    }
    let other = json!({ "call": "other", "proposals": [] });
    assert!(complaint(&schema, &other).is_some());
    assert_eq!(complaint(&input(None), &other), None);
}

#[test]
fn the_schema_of_decisions_is_one() {
    assert!(complaint(decisions(), &json!({})).is_some());
}
