//! The blocks of a report as sections, lists, tables and nested findings.

use super::view::{Block, Cell, Column, Node, Row, Section, Table};
use crate::report::page::{self, Branch, Page, Tone};

/// A page as sections: one per heading.
pub(super) fn sections(page: &Page) -> Vec<Section> {
    let mut out: Vec<(String, Vec<page::Block>)> = Vec::new();
    for block in &page.blocks {
        match (block, out.last_mut()) {
            (page::Block::Heading(text), _) => out.push((text.clone(), Vec::new())),
            (block, Some((_, blocks))) => blocks.push(block.clone()),
            (block, None) => out.push((String::new(), vec![block.clone()])),
        }
    }
    out.into_iter()
        .map(|(heading, found)| Section {
            blocks: blocks(&found, &heading),
            heading,
        })
        .collect()
}

/// Blocks for the template; a table is called `caption`.
pub(super) fn blocks(found: &[page::Block], caption: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for block in found {
        match block {
            page::Block::Title(text) | page::Block::Heading(text) | page::Block::Part(text) => {
                out.push(Block::Heading { text: text.clone() });
            }
            page::Block::Line(text) => out.push(Block::Line { text: text.clone() }),
            page::Block::Code(text) => out.push(Block::Code { text: text.clone() }),
            page::Block::Item(text) => match out.last_mut() {
                Some(Block::List { items }) => items.push(text.clone()),
                _ => out.push(Block::List {
                    items: vec![text.clone()],
                }),
            },
            page::Block::Table(shown) => out.push(Block::Table {
                table: table(shown, caption),
            }),
            page::Block::Tree(branches) => out.push(Block::Tree {
                nodes: nodes(branches),
            }),
        }
    }
    out
}

/// A table; a row is named by its first cell that says something.
fn table(shown: &page::Table, caption: &str) -> Table {
    let columns = shown.columns.iter().map(|column| Column {
        head: column.head.clone(),
        right: column.right,
    });
    let rows = shown.rows.iter().map(|row| Row {
        line: None,
        head: row
            .cells
            .iter()
            .position(|cell| !cell.is_empty())
            .unwrap_or(0),
        cells: row.cells.iter().cloned().map(Cell::plain).collect(),
    });
    Table {
        caption: caption.to_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// Branches with depths as nested nodes.
fn nodes(branches: &[Branch]) -> Vec<Node> {
    let Some(top) = branches.iter().map(|branch| branch.depth).min() else {
        return Vec::new();
    };
    let mut out = Vec::new();
    let mut rest = branches;
    while let Some((branch, after)) = rest.split_first() {
        let below = after
            .iter()
            .position(|other| other.depth <= top)
            .unwrap_or(after.len());
        let (parts, after) = after.split_at(below);
        let (tone, mark) = tone(branch.tone);
        out.push(Node {
            tone,
            mark,
            text: branch.text.clone(),
            notes: branch.notes.clone(),
            parts: nodes(parts),
        });
        rest = after;
    }
    out
}

fn tone(tone: Tone) -> (&'static str, &'static str) {
    match tone {
        Tone::Good => ("good", "✓"),
        Tone::Bad => ("bad", "✗"),
        Tone::Open => ("open", "?"),
        Tone::Quiet => ("quiet", "–"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_nest_by_their_depth() {
        let branch = |depth, text: &str| Branch {
            depth,
            tone: Tone::Good,
            text: text.to_owned(),
            notes: Vec::new(),
        };
        let found = nodes(&[
            branch(0, "a"),
            branch(1, "b"),
            branch(2, "c"),
            branch(1, "d"),
            branch(0, "e"),
        ]);
        let names = |nodes: &[Node]| {
            let names: Vec<String> = nodes.iter().map(|node| node.text.clone()).collect();
            names.join(" ")
        };
        assert_eq!(names(&found), "a e");
        let below = found.first().map(|node| names(&node.parts));
        assert_eq!(below.as_deref(), Some("b d"));
    }
}
