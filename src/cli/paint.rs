//! A page as text for a terminal: tables, marks and colour. Colour codes are stripped later where none is wanted.

use std::io::IsTerminal as _;

use comfy_table::{
    CellAlignment, ContentArrangement, ContentLineStyle, LineStyle, Row, Table, TableStyle,
};
use mkbcall::report::{self, Block, Page, Tone};

use super::args::Common;

const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const YELLOW: &str = "\u{1b}[33m";
const RESET: &str = "\u{1b}[0m";

/// One line under the heads, and nothing else that is not text.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// How wide a table may be: as the terminal is; without one, as wide as its text.
pub(crate) fn width(common: &Common) -> Option<u16> {
    if common.output.is_some() || !std::io::stdout().is_terminal() {
        return None;
    }
    terminal_size::terminal_size().map(|(width, _)| width.0)
}

/// The page as text.
pub(crate) fn page(page: &Page, width: Option<u16>) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        match block {
            Block::Title(text) => push(&mut out, &[BOLD, text, RESET, "\n"]),
            Block::Heading(text) => push(&mut out, &["\n", BOLD, text, RESET, "\n"]),
            Block::Part(text) => push(&mut out, &["\n", text, "\n"]),
            Block::Code(text) => {
                for line in text.lines() {
                    push(&mut out, &["    ", DIM, line, RESET, "\n"]);
                }
            }
            Block::Line(text) => push(&mut out, &[text, "\n"]),
            Block::Item(text) => push(&mut out, &["- ", text, "\n"]),
            Block::Table(shown) => out.push_str(&table(shown, width)),
            Block::Tree(branches) => branches.iter().for_each(|one| branch(one, &mut out)),
        }
    }
    out
}

fn push(out: &mut String, parts: &[&str]) {
    out.extend(parts.iter().copied());
}

fn branch(branch: &report::Branch, out: &mut String) {
    let (mark, colour) = match branch.tone {
        Tone::Good => ("✓", GREEN),
        Tone::Bad => ("✗", RED),
        Tone::Open => ("?", YELLOW),
        Tone::Quiet => ("–", DIM),
    };
    let indent = "  ".repeat(branch.depth);
    push(
        out,
        &[&indent, colour, mark, RESET, " ", &branch.text, "\n"],
    );
    for note in &branch.notes {
        push(out, &[&indent, "    ", DIM, note, RESET, "\n"]);
    }
}

fn table(shown: &report::Table, width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(STYLE);
    if let Some(width) = width {
        table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
    }
    table.set_header(Row::from(shown.columns.iter().map(|column| &column.head)));
    for row in &shown.rows {
        table.add_row(Row::from(&row.cells));
    }
    for (at, column) in shown.columns.iter().enumerate() {
        if let Some(drawn) = table.column_mut(at) {
            drawn.set_padding((0, 2));
            if column.right {
                drawn.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    let mut text = table.trim_fmt();
    text.push('\n');
    text
}
