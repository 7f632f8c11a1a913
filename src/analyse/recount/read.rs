//! A result as `check --format json` wrote it, read as far as a comparison needs it.

use serde_json::Value;

use crate::proposal::{InputProblem, ProblemKind};
use crate::words::Message;
use crate::words::message::{input as say, recount as words};

/// A result that can be compared.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultFile {
    pub(super) json: Value,
    pub(super) call: String,
}

/// Reads a result.
///
/// # Errors
/// Everything in it that a result of `check --format json` would not have.
pub fn read_result(text: &str) -> Result<ResultFile, Vec<InputProblem>> {
    let json: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(1).max(1);
        let column = u32::try_from(error.column()).unwrap_or(1).max(1);
        let found = if error.is_eof() {
            say::found_end()
        } else {
            let line = text
                .lines()
                .nth(error.line().saturating_sub(1))
                .unwrap_or("");
            say::found_broken(shortened(line.trim()))
        };
        let mut problem = problem(
            ProblemKind::NotJson,
            String::new(),
            found,
            say::a_json_text(),
        );
        problem.line_column = Some((line, column));
        vec![problem]
    })?;
    let mut problems = Vec::new();
    let mut ask = |pointer: &str, is_right: fn(&Value) -> bool, expected: Message| match json
        .pointer(pointer)
    {
        Some(value) if is_right(value) => {}
        Some(value) => problems.push(problem(
            ProblemKind::WrongType,
            pointer.to_owned(),
            found(value),
            expected,
        )),
        None => problems.push(problem(
            ProblemKind::Missing,
            pointer.to_owned(),
            say::found_nothing(),
            expected,
        )),
    };
    if !json.is_object() {
        ask("", Value::is_object, words::a_result());
        return Err(problems);
    }
    ask(
        "/format_version",
        |value| value.as_str().is_some_and(|text| text.starts_with("1.")),
        say::this_format(),
    );
    ask("/call/id", Value::is_string, say::a_text());
    ask("/decisions", Value::is_array, say::a_list());
    let n = json
        .pointer("/decisions")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    for at in 0..n {
        ask(
            &format!("/decisions/{at}/proposal"),
            Value::is_string,
            say::a_text(),
        );
        ask(
            &format!("/decisions/{at}/outcome"),
            |value| {
                value
                    .as_str()
                    .and_then(crate::decision::Outcome::from_json)
                    .is_some()
            },
            words::an_outcome(),
        );
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let call = json
        .pointer("/call/id")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    Ok(ResultFile { json, call })
}

/// A result of another call than the first.
pub(super) fn other_call(first: &str, second: &str) -> InputProblem {
    problem(
        ProblemKind::OtherCall,
        "/call/id".to_owned(),
        say::found_text(second.to_owned()),
        say::this_call(first.to_owned()),
    )
}

fn problem(kind: ProblemKind, path: String, found: Message, expected: Message) -> InputProblem {
    InputProblem {
        kind,
        path,
        proposal: None,
        line_column: None,
        found,
        expected,
        help: None,
    }
}

fn found(value: &Value) -> Message {
    match value {
        Value::Null => say::found_null(),
        Value::Object(_) => say::found_object(),
        Value::Array(_) => say::found_list(),
        Value::Number(number) => say::found_number(number.to_string()),
        Value::String(text) => say::found_text(shortened(text)),
        Value::Bool(value) => say::found_text(value.to_string()),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
