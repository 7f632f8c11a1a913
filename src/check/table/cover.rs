//! Gaps and overlaps: every case of a table, one example per class.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{lint, table as say};
use crate::program::{Cell, NoRow, Row, Table};
use crate::text::Span;

/// How many steps looking may take; a table that needs more is too large to be sure of.
const MAX_STEPS: usize = 200_000;
/// How many gaps of one table are told.
const MAX_GAPS: usize = 6;

/// A class per column; of the columns after the last it does not matter which.
pub(super) type Case = Vec<usize>;

/// What was found.
struct Found<'t> {
    table: &'t Table,
    steps: usize,
    gaps: Vec<Case>,
    overlaps: Vec<(usize, usize, Case)>,
    is_used: Vec<bool>,
}

impl Ctx<'_> {
    /// Complains about gaps, overlaps and rows that never hold.
    pub(super) fn cover(&mut self, table: &Table, cells: &[Vec<Span>], head: Span) {
        let mut found = Found {
            table,
            steps: 0,
            gaps: Vec::new(),
            overlaps: Vec::new(),
            is_used: vec![false; table.rows.len()],
        };
        let all: Vec<usize> = (0..table.rows.len()).collect();
        found.walk(&all, &mut Vec::new());
        if found.steps > MAX_STEPS {
            self.say(say::table_too_large(head, crate::program::MAX_KEYS as u64));
            return;
        }
        for (above, below, case) in &found.overlaps {
            let (Some(first), Some(second)) = (table.rows.get(*above), table.rows.get(*below))
            else {
                continue;
            };
            let witness =
                self.witness(table, case, |at| !(is_any(first, at) && is_any(second, at)));
            self.say(
                say::rows_overlap(second.span, witness)
                    .label(first.span, super::witness::and_here()),
            );
        }
        let is_decided = table.otherwise != NoRow::Nothing;
        if !is_decided {
            self.gaps(table, cells, head, &found.gaps);
        }
        if found.overlaps.is_empty() {
            for (row, is_used) in table.rows.iter().zip(&found.is_used) {
                if !is_used {
                    self.say(lint::row_never_used(row.span));
                }
            }
        }
    }
}

impl Found<'_> {
    fn walk(&mut self, alive: &[usize], case: &mut Case) {
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return;
        }
        if alive.is_empty() {
            if self.gaps.len() < MAX_GAPS {
                self.gaps.push(case.clone());
            }
            return;
        }
        let Some(column) = self.table.columns.get(case.len()) else {
            self.leaf(alive, case);
            return;
        };
        let mut seen: Vec<Vec<usize>> = Vec::new();
        for (n, class) in column.classes.iter().enumerate() {
            let rows: Vec<usize> = alive
                .iter()
                .copied()
                .filter(|row| {
                    let cells = self.table.rows.get(*row).map(|row| &row.cells);
                    cells
                        .and_then(|cells| cells.get(case.len()))
                        .is_some_and(|cell| cell.holds(Some(&class.example)))
                })
                .collect();
            // What the same rows hold for need not be looked at again; each gap is told.
            if !rows.is_empty() {
                if seen.contains(&rows) {
                    continue;
                }
                seen.push(rows.clone());
            }
            case.push(n);
            self.walk(&rows, case);
            case.pop();
        }
    }

    fn leaf(&mut self, alive: &[usize], case: &Case) {
        for (n, above) in alive.iter().enumerate() {
            if n == 0
                && let Some(is_used) = self.is_used.get_mut(*above)
            {
                *is_used = true;
            }
            for below in alive.iter().skip(n + 1) {
                let known = self
                    .overlaps
                    .iter()
                    .any(|(a, b, _)| (a, b) == (above, below));
                if !known && self.differ(*above, *below) {
                    self.overlaps.push((*above, *below, case.clone()));
                }
            }
        }
    }

    /// Whether two rows that both hold answer differently, and the lower one is no fallback of the upper one.
    fn differ(&self, above: usize, below: usize) -> bool {
        let (Some(first), Some(second)) = (self.table.rows.get(above), self.table.rows.get(below))
        else {
            return false;
        };
        let is_fallback = (0..first.cells.len()).any(|at| is_any(second, at) && !is_any(first, at));
        first.value != second.value && !is_fallback
    }
}

fn is_any(row: &Row, at: usize) -> bool {
    row.cells.get(at).is_some_and(|cell| *cell == Cell::Any)
}
