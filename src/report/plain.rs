//! A page without tables or marks: one fact a line, for screen readers and for comparing.

use super::page::{Block, Page, Table};

/// The page with one fact a line.
#[must_use]
pub fn plain(page: &Page) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        match block {
            Block::Title(text) | Block::Line(text) | Block::Item(text) => line(&mut out, 0, text),
            Block::Code(text) => text.lines().for_each(|code| line(&mut out, 1, code)),
            Block::Heading(text) | Block::Part(text) => {
                out.push('\n');
                line(&mut out, 0, text);
            }
            Block::Table(table) => rows(&mut out, table),
            Block::Tree(branches) => {
                for branch in branches {
                    line(&mut out, branch.depth, &branch.text);
                    for note in &branch.notes {
                        line(&mut out, branch.depth + 1, note);
                    }
                }
            }
        }
    }
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    for _ in 0..depth {
        out.push_str("  ");
    }
    out.push_str(text);
    out.push('\n');
}

/// `P07, Total: 72.5`: what the row is about, the head, the cell.
fn rows(out: &mut String, table: &Table) {
    for row in &table.rows {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            if !cell.is_empty() && *cell != row.key {
                line(out, 0, &format!("{}, {}: {cell}", row.key, column.head));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::page::{Branch, Column, Row, Tone};

    #[test]
    fn says_one_fact_a_line() {
        let page = Page {
            blocks: vec![
                Block::Title("t".into()),
                Block::Heading("h".into()),
                Block::Table(Table {
                    columns: vec![Column::left("Id".into()), Column::right("Total".into())],
                    rows: vec![Row {
                        key: "P1".into(),
                        cells: vec!["P1".into(), "72.5".into()],
                    }],
                }),
                Block::Tree(vec![Branch {
                    depth: 1,
                    tone: Tone::Good,
                    text: "met".into(),
                    notes: vec!["seen".into()],
                }]),
            ],
        };
        assert_eq!(plain(&page), "t\n\nh\nP1, Total: 72.5\n  met\n    seen\n");
    }
}
