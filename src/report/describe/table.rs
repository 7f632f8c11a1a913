//! Tables of the call as tables.

use crate::program::{Cell, NoRow, Piece, Table, Type};
use crate::report::page::{Block, Column, Row, Table as Shown};
use crate::words::Slot;
use crate::words::message::describe as words;

use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.tables.is_empty() {
        return;
    }
    teller.heading(&words::heading_tables());
    for table in &program.tables {
        teller.each_version(table.statement, |teller, edition| {
            let mut own = edition.tables.iter();
            if let Some(own) = own.find(|one| one.name == table.name) {
                one(teller, own);
            }
        });
    }
}

fn one(teller: &mut Teller, table: &Table) {
    teller.open(table.statement);
    rows(teller, table);
    match &table.otherwise {
        NoRow::Nothing => teller.item(&words::rows_from_top()),
        NoRow::Default(value) => {
            let value = teller.value(value, &table.result);
            teller.item(&words::row_default(value));
        }
        NoRow::Refused => teller.item(&words::row_refused()),
    }
    teller.close(table.statement);
}

fn rows(teller: &mut Teller, table: &Table) {
    let mut columns: Vec<Column> = table
        .columns
        .iter()
        .map(|column| Column::left(column.head.clone()))
        .collect();
    columns.push(Column::right(teller.say(&words::column_gives())));
    let rows = (1usize..)
        .zip(&table.rows)
        .map(|(at, row)| {
            let mut cells: Vec<String> = table
                .columns
                .iter()
                .zip(&row.cells)
                .map(|(column, shown)| cell(teller, shown, &column.ty))
                .collect();
            cells.push(teller.value(&row.value, &table.result));
            Row {
                key: format!("{}/{at}", table.name),
                cells,
            }
        })
        .collect();
    teller
        .page
        .blocks
        .push(Block::Table(Shown { columns, rows }));
}

fn cell(teller: &Teller, cell: &Cell, ty: &Type) -> String {
    match cell {
        Cell::Any => teller.say(&words::any_other()),
        Cell::Of(pieces) => {
            let pieces = pieces
                .iter()
                .map(|one| Slot::Text(piece(teller, one, ty)))
                .collect();
            Slot::Either(pieces).text(teller.language)
        }
    }
}

/// `0 or more and less than 10`; one value by itself.
fn piece(teller: &Teller, piece: &Piece, ty: &Type) -> String {
    if piece.low == piece.high
        && let Some(end) = &piece.low
    {
        return teller.value(&end.value, ty);
    }
    let low = piece.low.as_ref().map(|end| {
        let value = teller.value(&end.value, ty);
        teller.say(&if end.inclusive {
            words::at_least(value)
        } else {
            words::more_than(value)
        })
    });
    let high = piece.high.as_ref().map(|end| {
        let value = teller.value(&end.value, ty);
        teller.say(&if end.inclusive {
            words::at_most(value)
        } else {
            words::less_than(value)
        })
    });
    match (low, high) {
        (Some(low), Some(high)) => teller.say(&words::both(low, high)),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => teller.say(&words::any_other()),
    }
}
