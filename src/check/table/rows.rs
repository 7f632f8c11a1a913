//! From bars and cells to rows.
//!
//! A row ends where a bar has no cell after it, or at the end of its line. What is wrong with it is told on its own line.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::table as say;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

/// A row as written.
#[derive(Debug)]
pub(super) struct Line<'n> {
    /// Its cells.
    pub(super) cells: Vec<&'n Node>,
    /// From its first cell to its last.
    pub(super) span: Span,
    /// Whether it has a complaint already.
    pub(super) is_broken: bool,
}

/// A row that is being made.
#[derive(Default)]
struct Open<'n> {
    cells: Vec<&'n Node>,
    n: usize,
    line: u32,
    is_broken: bool,
}

/// A bar with the cell after it, or a cell that no bar stands before.
#[derive(Clone, Copy)]
enum Token<'n> {
    Bar(&'n Node, Option<&'n Node>),
    Barless(&'n Node),
}

impl<'n> Token<'n> {
    fn node(self) -> &'n Node {
        match self {
            Self::Bar(node, _) | Self::Barless(node) => node,
        }
    }
}

impl Ctx<'_> {
    /// The rows of a table, the head first.
    pub(super) fn lines<'n>(&mut self, table: &'n Node) -> Vec<Line<'n>> {
        let tokens: Vec<Token<'n>> = table
            .all(Kind::TableRows)
            .flat_map(|rows| &rows.children)
            .filter_map(|child| match child.kind {
                Kind::TableBar => Some(Token::Bar(child, child.find(Kind::TableCell))),
                Kind::BarlessCell => Some(Token::Barless(child)),
                _ => None,
            })
            .collect();
        let mut lines: Vec<Line<'n>> = Vec::new();
        let mut open = Open::default();
        for (at, token) in tokens.iter().enumerate() {
            let line = self.line(token.node().span);
            if open.n > 0 && line > open.line {
                self.unclosed(&mut open);
                self.close(&mut open, &mut lines);
            }
            open.line = line;
            match token {
                Token::Barless(cell) => {
                    self.say(say::bar_missing(cell.span).fix(before(cell.span), "| "));
                    open.is_broken = true;
                    open.cells.push(cell);
                    open.n += 1;
                }
                Token::Bar(_, Some(cell)) => {
                    open.cells.push(cell);
                    open.n += 1;
                }
                Token::Bar(bar, None) => {
                    let width = lines.first().map(|head| head.cells.len());
                    let goes_on = tokens
                        .get(at + 1)
                        .is_some_and(|next| self.line(next.node().span) == line);
                    let is_short = width.is_some_and(|width| open.n < width);
                    if (open.n == 0 && width.is_some()) || (is_short && goes_on) {
                        if !open.is_broken {
                            self.say(say::empty_cell(bar.span));
                        }
                        open.is_broken = true;
                        open.n += 1;
                    } else {
                        self.close(&mut open, &mut lines);
                    }
                }
            }
        }
        if open.n > 0 {
            self.unclosed(&mut open);
            self.close(&mut open, &mut lines);
        }
        lines
    }

    /// The line that a span starts on.
    fn line(&self, span: Span) -> u32 {
        self.texts
            .get(span.source)
            .map_or(0, |source| source.position(span.start).line)
    }

    fn unclosed(&mut self, open: &mut Open<'_>) {
        if open.is_broken {
            return;
        }
        if let Some(last) = open.cells.last() {
            let end = last
                .find(Kind::CellContent)
                .map_or(last.span, |content| content.span)
                .after();
            self.say(say::bar_missing(last.span).fix(end, " |"));
        }
        open.is_broken = true;
    }

    fn close<'n>(&mut self, open: &mut Open<'n>, lines: &mut Vec<Line<'n>>) {
        let row = std::mem::take(open);
        let (Some(first), Some(last)) = (row.cells.first(), row.cells.last()) else {
            return;
        };
        let span = first.span.to(last.span);
        let mut is_broken = row.is_broken;
        if let Some(head) = lines.first()
            && row.n != head.cells.len()
            && !is_broken
        {
            let (found, expected) = (row.n as u64, head.cells.len() as u64);
            self.say(say::row_cells(span, found, expected));
            is_broken = true;
        }
        lines.push(Line {
            cells: row.cells,
            span,
            is_broken,
        });
    }

    /// What stands above the columns, the result included.
    pub(super) fn heads(&mut self, head: &Line<'_>) -> Vec<String> {
        let mut heads = Vec::new();
        for cell in &head.cells {
            if let Some(text) = self.head_text(cell) {
                heads.push(text);
                continue;
            }
            let found = self.slice(cell).trim().to_owned();
            self.say(say::cell_unreadable(cell.span, found.clone()));
            heads.push(found);
        }
        heads
    }

    /// A name or a text.
    fn head_text(&self, cell: &Node) -> Option<String> {
        if cell.find(Kind::CellRest).is_some() {
            return None;
        }
        let content = cell.find(Kind::CellContent)?;
        let [piece] = content.children.as_slice() else {
            return None;
        };
        let [value] = piece.children.as_slice() else {
            return None;
        };
        let [leaf] = value.children.as_slice() else {
            return None;
        };
        match leaf.kind {
            Kind::Name => Some(self.slice(leaf).to_owned()),
            Kind::Text | Kind::BadText => Some(self.text(leaf)),
            _ => None,
        }
    }
}

fn before(span: Span) -> Span {
    Span {
        end: span.start,
        ..span
    }
}
