//! A letter as a page of HTML: it stands alone, and prints on A4.

use serde::Serialize;

use super::document::{Part, Run};
use crate::report::escape::{STYLE, escape};
use crate::report::template::{Kind, TemplateError, fill};
use crate::words::Language;

const TEMPLATE: &str = include_str!("letter.html");

#[derive(Serialize)]
struct View<'a> {
    lang: &'static str,
    title: String,
    style: &'static str,
    theme: &'a str,
    body: String,
}

/// The page. The body is made here, escaped; the template is its frame.
pub(super) fn html(
    parts: &[Part],
    language: Language,
    theme: &str,
) -> Result<Vec<u8>, TemplateError> {
    let title = parts.iter().find_map(|part| match part {
        Part::Heading(1, runs) => Some(runs.iter().map(|run| run.text.as_str()).collect()),
        _ => None,
    });
    let view = View {
        lang: language.code(),
        title: title.unwrap_or_default(),
        style: STYLE,
        theme,
        body: body(parts),
    };
    fill("letter.html", TEMPLATE, Kind::Html, &view).map(String::into_bytes)
}

fn body(parts: &[Part]) -> String {
    let mut out = String::new();
    let mut depth = 0;
    // A table is named by the heading above it.
    let mut heading: &[Run] = &[];
    for part in parts {
        let wanted = match part {
            Part::Item(depth, _) => *depth,
            _ => 0,
        };
        while depth < wanted {
            out.push_str("<ul>\n");
            depth += 1;
        }
        while depth > wanted {
            out.push_str("</ul>\n");
            depth -= 1;
        }
        match part {
            Part::Heading(level, text) => {
                heading = text;
                let name = format!("h{level}");
                element(&mut out, &name, "", text);
            }
            Part::Paragraph(text) => element(&mut out, "p", "", text),
            Part::Item(_, text) => element(&mut out, "li", "", text),
            Part::Table(rows) => table(&mut out, rows, heading),
        }
    }
    for _ in 0..depth {
        out.push_str("</ul>\n");
    }
    out
}

fn element(out: &mut String, name: &str, attributes: &str, text: &[Run]) {
    for part in ["<", name, attributes, ">"] {
        out.push_str(part);
    }
    runs(out, text);
    for part in ["</", name, ">\n"] {
        out.push_str(part);
    }
}

fn table(out: &mut String, rows: &[Vec<Vec<Run>>], heading: &[Run]) {
    let mut name = String::new();
    for run in heading {
        escape(&run.text, &mut name);
    }
    out.push_str("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.push_str(&name);
    // The roles hold also where a small window shows rows as blocks.
    out.push_str("\">\n<table role=\"table\">\n<caption><span>");
    out.push_str(&name);
    out.push_str("</span></caption>\n");
    let Some((heads, rows)) = rows.split_first() else {
        out.push_str("</table>\n</div>\n");
        return;
    };
    out.push_str("<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
    for head in heads {
        element(out, "th", " scope=\"col\" role=\"columnheader\"", head);
    }
    out.push_str("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
    for row in rows {
        out.push_str("<tr role=\"row\">\n");
        for (at, cell) in row.iter().enumerate() {
            if at == 0 {
                element(out, "th", " scope=\"row\" role=\"rowheader\"", cell);
                continue;
            }
            let mut attributes = String::from(" role=\"cell\" data-head=\"");
            for run in heads.get(at).into_iter().flatten() {
                escape(&run.text, &mut attributes);
            }
            attributes.push('"');
            element(out, "td", &attributes, cell);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn runs(out: &mut String, runs: &[Run]) {
    for run in runs {
        if run.new_line {
            out.push_str("<br>\n");
        }
        let marks = [
            (run.look.bold, "strong"),
            (run.look.italic, "em"),
            (run.look.code, "code"),
        ];
        let marks: Vec<&str> = marks
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, name)| *name)
            .collect();
        for name in &marks {
            for part in ["<", name, ">"] {
                out.push_str(part);
            }
        }
        escape(&run.text.replace("€ ", "€\u{a0}"), out);
        for name in marks.iter().rev() {
            for part in ["</", name, ">"] {
                out.push_str(part);
            }
        }
    }
}
