//! A page as Markdown, for people who read documents and for comparing them.

use super::page::{Block, Page, Table};

/// The page as Markdown.
#[must_use]
pub fn markdown(page: &Page) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &page.blocks {
        let item = matches!(block, Block::Item(_) | Block::Tree(_));
        let goes_on = item && in_list;
        if !out.is_empty() && !goes_on {
            out.push('\n');
        }
        in_list = item;
        match block {
            Block::Title(text) => line(&mut out, "# ", text),
            Block::Heading(text) => line(&mut out, "## ", text),
            Block::Part(text) => line(&mut out, "### ", text),
            Block::Line(text) => line(&mut out, "", text),
            Block::Item(text) => line(&mut out, "- ", text),
            Block::Code(text) => code(&mut out, text),
            Block::Table(shown) => table(&mut out, shown),
            Block::Tree(branches) => {
                for branch in branches {
                    let indent = "  ".repeat(branch.depth);
                    line(&mut out, &format!("{indent}- "), &branch.text);
                    for note in &branch.notes {
                        line(&mut out, &format!("{indent}  - "), note);
                    }
                }
            }
        }
    }
    out
}

/// One line: a line end in a text is a space.
fn line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    out.push_str(&text.replace(['\n', '\r'], " "));
    out.push('\n');
}

/// A block of code, fenced so that no line of it ends it.
fn code(out: &mut String, text: &str) {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    for part in [&fence, "call\n", text.trim_end(), "\n", &fence, "\n"] {
        out.push_str(part);
    }
}

fn table(out: &mut String, table: &Table) {
    let cells = |out: &mut String, cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            out.push_str("| ");
            out.push_str(&cell);
            out.push(' ');
        }
        out.push_str("|\n");
    };
    cells(out, &mut table.columns.iter().map(|one| escaped(&one.head)));
    cells(
        out,
        &mut table
            .columns
            .iter()
            .map(|one| if one.right { "---:" } else { "---" }.to_owned()),
    );
    for row in &table.rows {
        cells(out, &mut row.cells.iter().map(|cell| escaped(cell)));
    }
}

/// A cell: a bar would end it, a line end the table.
fn escaped(cell: &str) -> String {
    cell.replace('|', "\\|").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::{Column, Row};

    #[test]
    fn a_document_in_markdown() {
        let page = Page {
            blocks: vec![
                Block::Title("T".into()),
                Block::Item("one".into()),
                Block::Item("two".into()),
                Block::Code("```x".into()),
                Block::Table(Table {
                    columns: vec![Column::left("A".into()), Column::right("B|C".into())],
                    rows: vec![Row {
                        key: "k".into(),
                        cells: vec!["1".into(), "x\ny".into()],
                    }],
                }),
            ],
        };
        assert_eq!(
            markdown(&page),
            "# T\n\n- one\n- two\n\n````call\n```x\n````\n\n| A | B\\|C |\n| --- | ---: |\n| 1 | x y |\n"
        );
    }
}
