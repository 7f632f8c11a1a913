//! Tables: what the cells say, and which row holds.
//!
//! A row holds for keys that lie in all its cells. Rows are looked at from the top; the checker saw to it that two rows that
//! both hold give the same, save where the lower one says `*` (any other), and that every case has a row or is decided.

use std::cmp::Ordering;

use super::{StatementId, Type, Value};
use crate::text::Span;

super::field::ids! {
    /// A table of the program.
    TableId,
}

/// How many keys a table may have.
pub const MAX_KEYS: usize = 8;

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its statement.
    pub statement: StatementId,
    /// Its name.
    pub name: String,
    /// Its keys, in order; at most [`MAX_KEYS`].
    pub columns: Vec<Column>,
    /// The type of what it gives.
    pub result: Type,
    /// Its rows, from the top.
    pub rows: Vec<Row>,
    /// What holds where no row does.
    pub otherwise: NoRow,
}

/// A key of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// The type of the key.
    pub ty: Type,
    /// All values of the type in classes that no cell of the column tells apart, in order.
    pub classes: Vec<Class>,
}

/// Values that no cell of a column tells apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// They lie above this (`is_one`: it is this).
    pub low: Option<Value>,
    /// They lie below this (`is_one`: it is this).
    pub high: Option<Value>,
    /// Whether it is one value.
    pub is_one: bool,
    /// One of them.
    pub example: Value,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// A cell per key.
    pub cells: Vec<Cell>,
    /// What it gives.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

/// A key cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// `*`: any other.
    Any,
    /// One of these.
    Of(Vec<Piece>),
}

/// One value, or all between two ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The lower end.
    pub low: Option<Edge>,
    /// The upper end.
    pub high: Option<Edge>,
}

/// An end of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it lies.
    pub value: Value,
    /// Whether it belongs to the piece.
    pub inclusive: bool,
}

/// What holds where no row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRow {
    /// Every case has a row.
    Nothing,
    /// This value.
    Default(Value),
    /// There is no amount, and what reads it is refused.
    Refused,
}

impl Cell {
    /// Whether a value lies in it. Without a value (there is none) only `*` holds.
    #[must_use]
    pub fn holds(&self, value: Option<&Value>) -> bool {
        match (self, value) {
            (Self::Any, _) => true,
            (Self::Of(pieces), Some(value)) => pieces.iter().any(|piece| piece.holds(value)),
            (Self::Of(_), None) => false,
        }
    }

    /// Whether it holds for what comes after every date.
    #[must_use]
    pub fn holds_at_the_end(&self) -> bool {
        match self {
            Self::Any => true,
            Self::Of(pieces) => pieces.iter().any(|piece| piece.high.is_none()),
        }
    }
}

impl Piece {
    /// One value.
    #[must_use]
    pub fn one(value: Value) -> Self {
        let end = Edge {
            value,
            inclusive: true,
        };
        Self {
            low: Some(end.clone()),
            high: Some(end),
        }
    }

    fn holds(&self, value: &Value) -> bool {
        let above = self
            .low
            .as_ref()
            .is_none_or(|end| match order_of_keys(value, &end.value) {
                Some(Ordering::Greater) => true,
                Some(Ordering::Equal) => end.inclusive,
                _ => false,
            });
        above
            && self
                .high
                .as_ref()
                .is_none_or(|end| match order_of_keys(value, &end.value) {
                    Some(Ordering::Less) => true,
                    Some(Ordering::Equal) => end.inclusive,
                    _ => false,
                })
    }
}

impl Table {
    /// The first row whose cells all pass.
    pub fn row(&self, passes: impl Fn(usize, &Cell) -> bool) -> Option<usize> {
        self.rows.iter().position(|row| {
            row.cells
                .iter()
                .enumerate()
                .all(|(at, cell)| passes(at, cell))
        })
    }
}

/// Which of two values of one key comes first.
#[must_use]
pub(crate) fn order_of_keys(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Choice(a), Value::Choice(b)) => Some(a.cmp(b)),
        (Value::YesNo(a), Value::YesNo(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
