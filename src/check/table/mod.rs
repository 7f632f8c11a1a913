//! Tables: rows of cells → typed rows that leave no case open and no case to two answers.
//!
//! In reading order: [`rows`] makes rows of bars and cells, [`cell`] reads one cell, [`column`] finds what kind of key a column
//! holds, [`classes`] what its cells tell apart, [`cover`] gaps and overlaps, [`witness`] how those are told.

mod cell;
mod classes;
mod column;
mod cover;
mod rows;
mod witness;

use super::common::head_span;
use super::context::Ctx;
use crate::diagnostic::catalogue::table as say;
use crate::program::{Cell, MAX_KEYS, NoRow, Row, StatementKind, Table, Type, Value};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

use self::cell::Written;
use self::rows::Line;

/// A table as far as it could be read.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// What stands above its keys.
    pub(super) heads: Vec<String>,
    /// What kind of key each column holds.
    pub(super) types: Vec<Option<Type>>,
    /// What it gives.
    pub(super) result: Option<Type>,
    /// The whole, if nothing is wrong with it.
    pub(super) table: Option<Table>,
    /// Where it is declared.
    pub(super) span: Span,
}

impl Ctx<'_> {
    /// Reads the tables; fields must be known, since a head may name one.
    pub(super) fn read_tables(&mut self, file: &Node) {
        for node in file.all(Kind::Table) {
            let Some(written) = self.name(node) else {
                continue;
            };
            let is_first = self
                .table_names
                .get(&written.value)
                .is_some_and(|(_, first)| *first == written.span);
            if is_first {
                let draft = self.table(node, &written.value, written.span);
                self.tables.push(draft);
            }
        }
    }

    fn table(&mut self, node: &Node, name: &str, span: Span) -> Draft {
        let statement = self.statement(node, StatementKind::Table, name);
        let result = self.gives(node);
        let lines = self.lines(node);
        let mut draft = Draft {
            result: result.clone(),
            span,
            ..Draft::default()
        };
        let Some((head, lines)) = lines.split_first() else {
            if node.find(Kind::BrokenClause).is_none() {
                self.say(say::table_incomplete(head_span(node)));
            }
            return draft;
        };
        if head.cells.len() < 2 || lines.is_empty() {
            self.say(say::table_incomplete(head.span));
            return draft;
        }
        if head.cells.len() > MAX_KEYS + 1 {
            self.say(say::table_too_large(head.span, MAX_KEYS as u64));
            return draft;
        }
        draft.heads = self.heads(head);
        let Some(result) = result else { return draft };
        let rows: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_broken).collect();
        let written: Vec<Vec<Written>> = rows
            .iter()
            .map(|line| line.cells.iter().map(|cell| self.written(cell)).collect())
            .collect();
        let n_keys = head.cells.len() - 1;
        draft.types = (0..n_keys)
            .map(|at| {
                let column = written
                    .iter()
                    .filter_map(|row| row.get(at))
                    .collect::<Vec<_>>();
                let head = draft.heads.get(at).cloned().unwrap_or_default();
                let place = head_place(&rows, at, span, lines.first());
                self.column_type((&head, place), &column)
            })
            .collect();
        let default = self.otherwise(node, &result);
        let mut whole = rows.len() == lines.len();
        let mut typed: Vec<Row> = Vec::new();
        for (line, cells) in rows.iter().zip(&written) {
            let mut keys: Vec<Cell> = Vec::new();
            let mut value: Option<Value> = None;
            for (at, cell) in cells.iter().enumerate() {
                if at == n_keys {
                    value = self.result_cell(cell, &result);
                } else if let Some(Some(ty)) = draft.types.get(at)
                    && let Some(key) = self.key_cell(cell, &ty.clone())
                {
                    keys.push(key);
                }
            }
            match value {
                Some(value) if keys.len() == n_keys => typed.push(Row {
                    cells: keys,
                    value,
                    span: line.span,
                }),
                _ => whole = false,
            }
        }
        let key_types: Option<Vec<Type>> = draft.types.iter().cloned().collect();
        let (Some(key_types), Some(otherwise), true) = (key_types, default, whole) else {
            return draft;
        };
        let columns = self.columns(&draft.heads, key_types, &typed);
        let table = Table {
            statement,
            name: name.to_owned(),
            columns,
            result,
            rows: typed,
            otherwise,
        };
        let cells: Vec<Vec<Span>> = rows
            .iter()
            .map(|line| line.cells.iter().map(|cell| cell.span).collect())
            .collect();
        self.cover(&table, &cells, head_span(node));
        draft.table = Some(table);
        draft
    }

    /// What the table gives.
    fn gives(&mut self, node: &Node) -> Option<Type> {
        let Some(clause) = self.once(node, Kind::GivesClause) else {
            if node.find(Kind::BrokenClause).is_none() {
                self.say(say::gives_missing(head_span(node)));
            }
            return None;
        };
        if clause.has(Keyword::Points) {
            return Some(Type::Number);
        }
        let ty = self.field_type(clause.find(Kind::FieldType)?)?;
        let fits = ty.is_numeric()
            || matches!(
                ty,
                Type::YesNo | Type::Choice(_) | Type::Date | Type::Term | Type::Text
            );
        if !fits {
            let found = self.type_name(&ty);
            self.say(say::result_unfit(clause.span, found));
            return None;
        }
        Some(ty)
    }

    /// What holds where no row does; nothing after a complaint.
    fn otherwise(&mut self, node: &Node, result: &Type) -> Option<NoRow> {
        let default = self.once(node, Kind::DefaultClause);
        let refused = self.once(node, Kind::NoAmountClause);
        match (default, refused) {
            (Some(default), Some(refused)) => {
                self.say(
                    say::two_ways_out(refused.span).label(default.span, super::first_given_here()),
                );
                None
            }
            (Some(default), None) => {
                let value = self.cell_value(default.find(Kind::CellValue)?)?;
                self.fixed(&value, result).map(NoRow::Default)
            }
            (None, Some(_)) => Some(NoRow::Refused),
            (None, None) => Some(NoRow::Nothing),
        }
    }
}

/// Where to complain about a column: at its first cell.
fn head_place(rows: &[&Line<'_>], at: usize, table: Span, first: Option<&Line<'_>>) -> Span {
    rows.first()
        .and_then(|line| line.cells.get(at))
        .map(|cell| cell.span)
        .or_else(|| first.map(|line| line.span))
        .unwrap_or(table)
}
