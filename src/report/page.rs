//! A report before it is drawn: what is said, in order, without colour or width.

/// A whole report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of the report.
    Title(String),
    /// A heading.
    Heading(String),
    /// A heading below a heading.
    Part(String),
    /// Text of the call, as it is written.
    Code(String),
    /// One line.
    Line(String),
    /// A line in a list.
    Item(String),
    /// Rows of facts.
    Table(Table),
    /// Findings with their parts.
    Tree(Vec<Branch>),
}

/// Rows of facts under the same heads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The heads.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it says.
    pub head: String,
    /// Whether the cells stand to the right, as numbers do.
    pub right: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the row is about, for reports without tables.
    pub key: String,
    /// A cell per column; an empty one is left out where there is no table.
    pub cells: Vec<String>,
}

/// A line of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// How deep it stands: 0 for a root.
    pub depth: usize,
    /// How it fell out.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// Further lines about it.
    pub notes: Vec<String>,
}

/// How something fell out, for a mark or a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It holds.
    Good,
    /// It fails.
    Bad,
    /// It is open.
    Open,
    /// It does not count.
    Quiet,
}

impl Page {
    pub(super) fn title(&mut self, text: String) {
        self.blocks.push(Block::Title(text));
    }

    pub(super) fn heading(&mut self, text: String) {
        self.blocks.push(Block::Heading(text));
    }

    pub(super) fn part(&mut self, text: String) {
        self.blocks.push(Block::Part(text));
    }

    pub(super) fn code(&mut self, text: String) {
        self.blocks.push(Block::Code(text));
    }

    pub(super) fn line(&mut self, text: String) {
        self.blocks.push(Block::Line(text));
    }

    pub(super) fn item(&mut self, text: String) {
        self.blocks.push(Block::Item(text));
    }
}

impl Column {
    pub(super) fn left(head: String) -> Self {
        Self { head, right: false }
    }

    pub(super) fn right(head: String) -> Self {
        Self { head, right: true }
    }
}
