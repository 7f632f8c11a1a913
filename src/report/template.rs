//! The template engine: strict, without files, with bounded work, and escaping by default.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use serde::Serialize;
use thiserror::Error as ThisError;

use super::escape::{escaped, is_control, rich};

/// Steps that one template may take: far more than the largest report needs, and an end for a loop that has none.
const FUEL: u64 = 200_000_000;

/// A template that cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[error("{template}, line {line}: {what}")]
pub struct TemplateError {
    /// The name of the template.
    pub template: String,
    /// The line, from 1; 0 where none is known.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// What a template makes, which decides what is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// HTML: texts are escaped.
    Html,
    /// Markdown: texts are escaped, and stay on one line.
    Markdown,
}

/// Fills the template `source` with `view`. A name that the view does not have is an error.
pub(super) fn fill(
    name: &str,
    source: &str,
    kind: Kind,
    view: &impl Serialize,
) -> Result<String, TemplateError> {
    fill_within(FUEL, (name, source), kind, view)
}

fn fill_within(
    fuel: u64,
    (name, source): (&str, &str),
    kind: Kind,
    view: &impl Serialize,
) -> Result<String, TemplateError> {
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_fuel(Some(fuel));
    // A line that holds a tag alone leaves no line.
    engine.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .map_err(|error| told(name, &error))?,
    );
    engine.set_auto_escape_callback(move |_| match kind {
        Kind::Html => AutoEscape::Html,
        Kind::Markdown => AutoEscape::Custom("markdown".into()),
    });
    engine.set_formatter(formatter);
    engine.add_filter("rich", move |text: String| {
        Value::from_safe_string(match kind {
            Kind::Html => rich(&text),
            Kind::Markdown => rich_in_markdown(&text),
        })
    });
    engine
        .render_named_str(name, source, Serde(view))
        .map_err(|error| told(name, &error))
}

fn told(name: &str, error: &Error) -> TemplateError {
    TemplateError {
        template: error.name().unwrap_or(name).to_owned(),
        line: error.line().unwrap_or_default(),
        what: error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned),
    }
}

fn formatter(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    let text = value.to_string();
    let text = match state.auto_escape() {
        _ if value.is_safe() => text,
        AutoEscape::Custom(_) => in_markdown(&text),
        _ => escaped(&text),
    };
    out.write_str(&text).map_err(Error::from)
}

/// A text as Markdown: what stands in backticks stays code. Everything else is escaped.
fn rich_in_markdown(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return in_markdown(text);
    }
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at.is_multiple_of(2) {
            out.push_str(&in_markdown(part));
        } else {
            // A bar would end the cell of a table even here.
            let code = part.replace(['\n', '\r', '\t'], " ").replace('|', "\\|");
            out.extend(["`", &code, "`"]);
        }
    }
    out
}

/// A text on one line of Markdown in which nothing has a meaning of its own.
fn in_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        // An ampersand means something only where a semicolon can end what it begins.
        let begins_entity = c == '&' && text.get(at..).is_some_and(|rest| rest.contains(';'));
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' => out.extend(['\\', c]),
            '&' if begins_entity => out.push_str("\\&"),
            c if is_control(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    // At the start of a line these would make a list or a heading.
    if let Some(rest) = out.strip_prefix(['-', '+', '=', '#', '~']) {
        let first = out.chars().next().unwrap_or_default();
        return format!("\\{first}{rest}");
    }
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0
        && out
            .as_bytes()
            .get(digits)
            .is_some_and(|after| matches!(after, b'.' | b')'))
    {
        out.insert(digits, '\\');
    }
    out
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct View<'a> {
        text: &'a str,
    }

    fn filled(source: &str, kind: Kind, text: &str) -> Result<String, TemplateError> {
        fill("t", source, kind, &View { text })
    }

    #[test]
    fn everything_is_escaped() {
        let text = "<script>alert('`a` & \"b\"')</script>";
        let html = filled("{{ text }}|{{ text | rich }}", Kind::Html, text).unwrap();
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("<code>a</code>"), "{html}");
        let markdown = filled("{{ text }}", Kind::Markdown, "1. *a*\n|<b>").unwrap();
        assert_eq!(markdown, "1\\. \\*a\\* \\|\\<b\\>");
        assert_eq!(
            filled("{{ text }}", Kind::Markdown, "- a").unwrap(),
            "\\- a"
        );
    }

    #[test]
    fn mistakes_in_a_template_are_told_with_their_line() {
        let error = filled("a\n{{ txet }}", Kind::Html, "").unwrap_err();
        assert_eq!((error.template.as_str(), error.line), ("t", 2));
        assert!(filled("{% for %}", Kind::Html, "").is_err());
        let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}";
        let within = fill_within(100_000, ("t", endless), Kind::Html, &View { text: "" });
        assert!(within.is_err());
    }
}
