//! Tables: the row that holds, and where a key is not known, the rows that may.

use super::got::{Got, Lack};
use super::range::Range;
use super::scene::{Frames, Scene};
use crate::program::{Cell, Class, Column, Expr, MAX_KEYS, NoRow, Table, TableId, Type, Value};

/// How many cases may be looked at where keys are not known; beyond, every row that may hold by each key alone does.
const MAX_CASES: usize = 20_000;

/// What may come out.
#[derive(Debug, Default)]
struct Reach {
    /// Rows that may hold.
    rows: Vec<usize>,
    /// Whether none may.
    none: bool,
    cases: usize,
}

/// A key, or what it may be.
enum Key<'k> {
    Known(&'k Got<'k>),
    Among(Vec<&'k Class>),
}

impl<'a> Scene<'a> {
    /// What a table gives.
    pub(super) fn lookup<'v>(
        &self,
        id: TableId,
        keys: &'v [Expr],
        frames: Frames<'_, 'v>,
    ) -> Got<'v>
    where
        'a: 'v,
    {
        let Some(table) = self.program.tables.get(id.index()) else {
            return Got::Missing(Lack::Fact);
        };
        let given = self.given(keys, frames);
        if let Some(hole) = hole(&given) {
            return hole;
        }
        let lack = lack(&given);
        let Some(lack) = lack else {
            return answer(table, row(table, &given));
        };
        let reach = self.reach(table, keys, (&given, frames));
        match agreed(table, &reach) {
            Some(row) => answer(table, row),
            None => Got::Missing(lack),
        }
    }

    /// Between which ends lies what a table gives for keys of which some are not known.
    pub(super) fn lookup_range<'v>(
        &self,
        (id, ty): (TableId, &Type),
        keys: &'v [Expr],
        lack: Lack,
        frames: Frames<'_, 'v>,
    ) -> Range
    where
        'a: 'v,
    {
        let unknown = Range::of_type(ty, lack);
        let Some(table) = self.program.tables.get(id.index()) else {
            return unknown;
        };
        let given = self.given(keys, frames);
        if hole(&given).is_some() {
            return unknown;
        }
        let reach = self.reach(table, keys, (&given, frames));
        let mut range: Option<Range> = None;
        let default = match &table.otherwise {
            NoRow::Default(value) => Some(value),
            _ if reach.none => return unknown,
            _ => None,
        };
        let rows = reach.rows.iter().filter_map(|row| table.rows.get(*row));
        let default = default.filter(|_| reach.none);
        for value in rows.map(|row| &row.value).chain(default) {
            let Value::Number(number) = value else {
                return unknown;
            };
            let one = Range::exactly(number.clone());
            range = Some(range.map_or_else(|| one.clone(), |range| range.or(&one)));
        }
        range.map_or(unknown, |range| Range {
            lack: Some(lack),
            ..range
        })
    }

    /// The row that holds, if that is known; `None` inside: none does.
    pub(super) fn row_used<'v>(
        &self,
        table: &Table,
        keys: &'v [Expr],
        frames: Frames<'_, 'v>,
    ) -> Result<Option<usize>, Got<'static>>
    where
        'a: 'v,
    {
        let given = self.given(keys, frames);
        if let Some(hole) = hole(&given) {
            return Err(hole);
        }
        let Some(lack) = lack(&given) else {
            return Ok(row(table, &given));
        };
        let reach = self.reach(table, keys, (&given, frames));
        match (reach.rows.as_slice(), reach.none) {
            ([only], false) => Ok(Some(*only)),
            ([], true) => Ok(None),
            _ => Err(Got::Missing(lack)),
        }
    }

    fn given<'v>(&self, keys: &'v [Expr], frames: Frames<'_, 'v>) -> [Got<'v>; MAX_KEYS]
    where
        'a: 'v,
    {
        std::array::from_fn(|n| match keys.get(n) {
            Some(key) => self.value(key, frames),
            None => Got::None,
        })
    }

    fn reach<'v>(
        &self,
        table: &Table,
        keys: &'v [Expr],
        (given, frames): (&[Got<'v>; MAX_KEYS], Frames<'_, 'v>),
    ) -> Reach
    where
        'a: 'v,
    {
        let keys: Vec<Key<'_>> = table
            .columns
            .iter()
            .zip(given)
            .zip(keys)
            .map(|((column, got), key)| match got {
                Got::Missing(_) => {
                    let range = column.ty.is_numeric().then(|| self.range(key, frames));
                    Key::Among(among(column, range.as_ref()))
                }
                known => Key::Known(known),
            })
            .collect();
        let mut reach = Reach::default();
        let all: Vec<usize> = (0..table.rows.len()).collect();
        walk(table, &keys, 0, &all, &mut reach);
        if reach.cases > MAX_CASES {
            reach.rows = (0..table.rows.len())
                .filter(|row| {
                    let cells = table.rows.get(*row).map_or(&[][..], |row| &row.cells);
                    cells.iter().zip(&keys).all(|(cell, key)| key.may(cell))
                })
                .collect();
            reach.none = table.otherwise != NoRow::Nothing;
        }
        reach.rows.sort_unstable();
        reach
    }
}

impl Key<'_> {
    fn may(&self, cell: &Cell) -> bool {
        match self {
            Key::Known(got) => holds(cell, got),
            Key::Among(classes) => classes.iter().any(|class| cell.holds(Some(&class.example))),
        }
    }
}

/// Every case from this key on.
fn walk(table: &Table, keys: &[Key<'_>], at: usize, alive: &[usize], reach: &mut Reach) {
    reach.cases += 1;
    if reach.cases > MAX_CASES {
        return;
    }
    let Some(first) = alive.first() else {
        reach.none = true;
        return;
    };
    let Some(key) = keys.get(at) else {
        if !reach.rows.contains(first) {
            reach.rows.push(*first);
        }
        return;
    };
    let kept = |passes: &dyn Fn(&Cell) -> bool| -> Vec<usize> {
        let cell = |row: usize| table.rows.get(row).and_then(|row| row.cells.get(at));
        alive
            .iter()
            .copied()
            .filter(|row| cell(*row).is_some_and(passes))
            .collect()
    };
    match key {
        Key::Known(got) => walk(table, keys, at + 1, &kept(&|cell| holds(cell, got)), reach),
        Key::Among(classes) => {
            let mut seen: Vec<Vec<usize>> = Vec::new();
            for class in classes {
                let rows = kept(&|cell| cell.holds(Some(&class.example)));
                if !seen.contains(&rows) {
                    walk(table, keys, at + 1, &rows, reach);
                    seen.push(rows);
                }
            }
        }
    }
}

/// The classes of a column that a key between two ends may lie in.
fn among<'c>(column: &'c Column, range: Option<&Range>) -> Vec<&'c Class> {
    let Some(range) = range else {
        return column.classes.iter().collect();
    };
    let fits = |class: &&Class| {
        let below = match (&range.high, &class.low) {
            (Some(high), Some(Value::Number(low))) => high < low || (high == low && !class.is_one),
            _ => false,
        };
        let above = match (&range.low, &class.high) {
            (Some(low), Some(Value::Number(high))) => low > high || (low == high && !class.is_one),
            _ => false,
        };
        !below && !above
    };
    column.classes.iter().filter(fits).collect()
}

fn holds(cell: &Cell, got: &Got<'_>) -> bool {
    match got {
        Got::Running => cell.holds_at_the_end(),
        got => cell.holds(got.value()),
    }
}

fn row(table: &Table, given: &[Got<'_>; MAX_KEYS]) -> Option<usize> {
    table.row(|at, cell| given.get(at).is_some_and(|got| holds(cell, got)))
}

/// What the rows that may hold agree on: one of them, or that none does.
#[expect(
    clippy::option_option,
    reason = "no agreement, no row and a row are three answers"
)]
fn agreed(table: &Table, reach: &Reach) -> Option<Option<usize>> {
    let first = reach.rows.first().copied();
    let value = |row: usize| table.rows.get(row).map(|row| &row.value);
    let mut rows = reach.rows.iter();
    match (first, &table.otherwise) {
        (None, NoRow::Default(_) | NoRow::Refused) => Some(None),
        (None, NoRow::Nothing) => None,
        (Some(first), otherwise) => {
            let same = rows.all(|row| value(*row) == value(first));
            let none_fits = match otherwise {
                _ if !reach.none => true,
                NoRow::Default(default) => value(first) == Some(default),
                NoRow::Nothing | NoRow::Refused => false,
            };
            (same && none_fits).then_some(Some(first))
        }
    }
}

fn answer(table: &Table, row: Option<usize>) -> Got<'_> {
    match (row.and_then(|row| table.rows.get(row)), &table.otherwise) {
        (Some(row), _) => Got::Ref(&row.value),
        (None, NoRow::Default(value)) => Got::Ref(value),
        (None, NoRow::Refused) => Got::Failing,
        // Only a value that no cell thought of: a negative quantity, or none where one was expected.
        (None, NoRow::Nothing) => Got::Missing(Lack::Fact),
    }
}

/// A key that leaves nothing to look up.
fn hole(given: &[Got<'_>; MAX_KEYS]) -> Option<Got<'static>> {
    let has = |test: fn(&Got<'_>) -> bool| given.iter().any(test);
    if has(|got| matches!(got, Got::NotApplicable)) {
        Some(Got::NotApplicable)
    } else if has(|got| matches!(got, Got::Failing)) {
        Some(Got::Failing)
    } else {
        None
    }
}

fn lack(given: &[Got<'_>; MAX_KEYS]) -> Option<Lack> {
    given.iter().filter_map(Got::lack).max()
}
