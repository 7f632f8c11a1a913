//! What the template is filled with: texts and whole numbers, nothing that still has to be computed or written out.

use serde::Serialize;

/// The whole page.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    pub(super) lang: &'static str,
    pub(super) style: &'static str,
    pub(super) theme: &'a str,
    pub(super) words: Words,
    pub(super) head: Head,
    pub(super) summary: Vec<Pair>,
    pub(super) ranking: Table,
    pub(super) selection: Vec<Section>,
    pub(super) spending: Vec<Chart>,
    pub(super) ledger: Option<Table>,
    pub(super) points: Option<Chart>,
    pub(super) decisions: Vec<Detail>,
    pub(super) rest: Vec<Section>,
    pub(super) receipt: Vec<Pair>,
    pub(super) notes: Option<String>,
}

/// Headings and the like.
#[derive(Debug, Serialize)]
pub(super) struct Words {
    pub(super) report: String,
    pub(super) proposed: String,
    pub(super) skip: String,
    pub(super) summary: String,
    pub(super) ranking: String,
    pub(super) points: String,
    pub(super) spending: String,
    pub(super) as_table: String,
    pub(super) decisions: String,
    pub(super) receipt: String,
    pub(super) notes: String,
}

/// What stands on top.
#[derive(Debug, Serialize)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) authority: String,
}

/// A term and its value.
#[derive(Debug, Serialize)]
pub(super) struct Pair {
    pub(super) term: String,
    pub(super) value: String,
}

/// A heading with what stands below it.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) blocks: Vec<Block>,
}

/// One decision that unfolds.
#[derive(Debug, Serialize)]
pub(super) struct Detail {
    pub(super) anchor: String,
    pub(super) head: String,
    pub(super) title: Option<String>,
    pub(super) blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Block {
    Heading { text: String },
    Line { text: String },
    Code { text: String },
    List { items: Vec<String> },
    Table { table: Table },
    Tree { nodes: Vec<Node> },
}

/// A finding with its parts.
#[derive(Debug, Serialize)]
pub(super) struct Node {
    /// `good`, `bad`, `open`, `quiet`.
    pub(super) tone: &'static str,
    /// A mark that says the same without colour.
    pub(super) mark: &'static str,
    pub(super) text: String,
    pub(super) notes: Vec<String>,
    pub(super) parts: Vec<Node>,
}

/// Rows under heads.
#[derive(Debug, Default, Serialize)]
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

/// The head of a column.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) head: String,
    pub(super) right: bool,
}

/// A row, or a line through the table.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// A line through the whole table, instead of cells.
    pub(super) line: Option<String>,
    /// Which cell names the row.
    pub(super) head: usize,
    pub(super) cells: Vec<Cell>,
}

/// A cell, perhaps with a link to a decision.
#[derive(Debug, Serialize)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) to: Option<String>,
}

/// A picture with a text alternative.
#[derive(Debug, Serialize)]
pub(super) struct Chart {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) boxes: Vec<Shape>,
    pub(super) lines: Vec<Stroke>,
    pub(super) labels: Vec<Label>,
    pub(super) table: Table,
}

/// A bar.
#[derive(Debug, Serialize)]
pub(super) struct Shape {
    pub(super) class: &'static str,
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

/// A line.
#[derive(Debug, Serialize)]
pub(super) struct Stroke {
    pub(super) class: &'static str,
    pub(super) x1: i64,
    pub(super) y1: i64,
    pub(super) x2: i64,
    pub(super) y2: i64,
}

/// A text in a picture.
#[derive(Debug, Serialize)]
pub(super) struct Label {
    pub(super) class: &'static str,
    /// `start`, `middle`, `end`.
    pub(super) anchor: &'static str,
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) text: String,
}

impl Table {
    /// A head above texts.
    pub(super) fn left(&mut self, head: String) {
        self.columns.push(Column { head, right: false });
    }

    /// A head above numbers.
    pub(super) fn right(&mut self, head: String) {
        self.columns.push(Column { head, right: true });
    }
}

impl Row {
    /// A row named by its cell `head`.
    pub(super) fn of(head: usize, cells: Vec<String>) -> Self {
        let cells = cells.into_iter().map(Cell::plain).collect();
        Self {
            line: None,
            head,
            cells,
        }
    }
}

impl Cell {
    pub(super) fn plain(text: String) -> Self {
        Self { text, to: None }
    }
}
