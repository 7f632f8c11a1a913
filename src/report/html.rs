//! A page as one HTML file: nothing is loaded, it reads without style and script, and prints.

use std::fmt::Write as _;

use super::escape::{STYLE, escaped, rich};
use super::page::{Block, Branch, Page, Table, Tone};
use crate::words::Language;

/// The page as HTML.
#[must_use]
pub fn html(page: &Page, language: Language) -> String {
    let title = page.blocks.iter().find_map(|block| match block {
        Block::Title(text) => Some(text.replace('`', "")),
        _ => None,
    });
    let mut out = String::from("<!DOCTYPE html>\n");
    let _ = write!(out, "<html lang=\"{}\">\n<head>\n", language.code());
    out.push_str("<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
    element(&mut out, "title", &escaped(&title.unwrap_or_default()));
    out.push_str("<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body class=\"plain\">\n<main>\n");
    blocks(&mut out, page);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn element(out: &mut String, name: &str, inner: &str) {
    let _ = writeln!(out, "<{name}>{inner}</{name}>");
}

fn blocks(out: &mut String, page: &Page) {
    let mut in_list = false;
    // A table is named by the heading or line above it, for who hears the page.
    let mut heading = String::new();
    for block in &page.blocks {
        let is_item = matches!(block, Block::Item(_));
        if is_item != in_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            in_list = is_item;
        }
        match block {
            Block::Title(text) => element(out, "h1", &rich(text)),
            Block::Heading(text) | Block::Part(text) => {
                let name = if matches!(block, Block::Part(_)) {
                    "h3"
                } else {
                    "h2"
                };
                heading.clone_from(text);
                element(out, name, &rich(text));
            }
            Block::Line(text) => {
                text.trim_end_matches(':').clone_into(&mut heading);
                element(out, "p", &rich(text));
            }
            Block::Item(text) => element(out, "li", &rich(text)),
            Block::Code(text) => {
                let _ = writeln!(
                    out,
                    "<pre tabindex=\"0\"><code>{}</code></pre>",
                    escaped(text)
                );
            }
            Block::Table(shown) => table(out, shown, &heading),
            Block::Tree(branches) => tree(out, branches),
        }
    }
    if in_list {
        out.push_str("</ul>\n");
    }
}

/// A table with a name and heads; a wide one scrolls by itself, with the keyboard too.
fn table(out: &mut String, table: &Table, heading: &str) {
    let name = escaped(&heading.replace('`', ""));
    let _ = writeln!(
        out,
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\">"
    );
    let _ = write!(
        out,
        "<table>\n<caption><span>{}</span></caption>\n<thead>\n<tr>",
        rich(heading)
    );
    for column in &table.columns {
        let class = if column.right { " class=\"right\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", rich(&column.head));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.cells.iter().enumerate() {
            let right = table.columns.get(at).is_some_and(|column| column.right);
            let class = if right { " class=\"right\"" } else { "" };
            let (open, close) = if at == 0 {
                ("th scope=\"row\"", "th")
            } else {
                ("td", "td")
            };
            let _ = write!(out, "<{open}{class}>{}</{close}>", rich(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

/// Findings as nested lists; how each fell out stands in words too, never in a colour alone.
fn tree(out: &mut String, branches: &[Branch]) {
    let mut depths: Vec<usize> = Vec::new();
    for branch in branches {
        while depths.last().is_some_and(|open| *open > branch.depth) {
            out.push_str("</li>\n</ul>\n");
            depths.pop();
        }
        if depths.last() == Some(&branch.depth) {
            out.push_str("</li>\n");
        } else {
            out.push_str("<ul>\n");
            depths.push(branch.depth);
        }
        let _ = write!(
            out,
            "<li class=\"{}\">{}",
            tone(branch.tone),
            rich(&branch.text)
        );
        if !branch.notes.is_empty() {
            out.push_str("\n<ul>\n");
            branch
                .notes
                .iter()
                .for_each(|note| element(out, "li", &rich(note)));
            out.push_str("</ul>\n");
        }
    }
    for _ in depths {
        out.push_str("</li>\n</ul>\n");
    }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Open => "open",
        Tone::Quiet => "quiet",
    }
}
