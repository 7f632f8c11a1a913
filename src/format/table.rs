//! Rows of a table: a line each, with their bars under one another.

use super::shape::{Columns, Item, Part, Shaper, Word};
use crate::syntax::tree::{Kind, Node};

impl Shaper<'_> {
    /// The rows, in items of a bar and a cell by turns.
    pub(super) fn rows(&mut self, rows: &Node) -> Vec<Item> {
        let mut out: Vec<Item> = Vec::new();
        let mut width: Option<usize> = None;
        let (mut n, mut is_closed) = (0, true);
        for bar in rows.all(Kind::TableBar) {
            let start = bar.span.start as usize;
            let word = self.word(start, start + 1, "|".to_owned(), 1, false);
            let is_full = width.is_none_or(|width| n >= width);
            if out.is_empty() || word.lead.newline || (is_closed && is_full) {
                width = width.or((n > 0).then_some(n));
                n = 0;
                out.push(Item {
                    parts: Vec::new(),
                    columns: Columns::None,
                });
            }
            let cell = bar.find(Kind::TableCell);
            is_closed = cell.is_none();
            let Some(item) = out.last_mut() else { continue };
            item.parts.push(Part::Word(word));
            if let Some(cell) = cell {
                n += 1;
                item.parts.push(Part::Word(self.cell(cell)));
            }
        }
        align(&mut out);
        out
    }

    /// A cell as one word.
    fn cell(&mut self, cell: &Node) -> Word {
        let mut parts = Vec::new();
        self.node(cell, None, &mut parts);
        let mut words = parts.into_iter().filter_map(|part| match part {
            Part::Word(word) => Some(word),
            Part::Body { .. } | Part::Short(_) => None,
        });
        let Some(mut whole) = words.next() else {
            let at = cell.span.start as usize;
            return self.word(at, at, String::new(), 0, false);
        };
        for word in words {
            if !word.tight {
                whole.text.push(' ');
                whole.width += 1;
            }
            whole.text.push_str(&word.text);
            whole.width += word.width;
            whole.lead.comments.extend(word.lead.comments);
        }
        whole.tight = false;
        whole
    }
}

/// Notes what each cell lacks to be as wide as its column; whether the rows stand under one another is known when they are printed.
fn align(rows: &mut [Item]) {
    let mut widths: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter() {
        for (at, part) in row.parts.iter().enumerate() {
            let Part::Word(word) = part else { continue };
            let own = (word.text.chars().count(), word.width);
            match widths.get_mut(at) {
                Some((text, width)) => {
                    *text = own.0.max(*text);
                    *width = own.1.max(*width);
                }
                None => widths.push(own),
            }
        }
    }
    for row in rows.iter_mut() {
        // What ends a row without a bar needs no room behind it.
        let n = row.parts.len();
        for (at, (part, (text, width))) in row.parts.iter_mut().zip(&widths).enumerate() {
            if let Part::Word(word) = part
                && at + 1 < n
            {
                let text = text.saturating_sub(word.text.chars().count());
                word.room = [text, width.saturating_sub(word.width)];
            }
        }
    }
}
