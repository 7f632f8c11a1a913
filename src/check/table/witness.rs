//! How a case of a table is told: `power 70.5`, between `at most 70` and `at least 71`.

use crate::check::context::Ctx;
use super::cover::Case;
use crate::diagnostic::catalogue::table as say;
use crate::program::{Cell, Class, Column, Table, Type, Value};
use crate::quantity::{money_text, percentage_text, points_text};
use crate::text::Span;
use crate::words::{Language, Message, Phrase, Slot};

impl Ctx<'_> {
    /// A case in words, without the columns that do not matter.
    pub(super) fn witness(
        &self,
        table: &Table,
        case: &Case,
        matters: impl Fn(usize) -> bool,
    ) -> Slot {
        let parts = table
            .columns
            .iter()
            .zip(case)
            .enumerate()
            .filter(|(at, _)| matters(*at))
            .filter_map(|(_, (column, class))| {
                let class = column.classes.get(*class)?;
                let value = self.key_text(&class.example, &column.ty);
                Some(Slot::Text(format!("{} {value}", column.head)))
            });
        Slot::List(parts.collect())
    }

    /// The complaint about what has no row.
    pub(super) fn gap(
        &mut self,
        table: &Table,
        cells: &[Vec<Span>],
        head: Span,
        (first, all): (&Case, &[Case]),
    ) {
        let mut told: Vec<Slot> = Vec::new();
        for case in all {
            let one = self.witness(table, case, |at| matters(table, case, at));
            if !told.contains(&one) {
                told.push(one);
            }
        }
        let (between, outside) = self.neighbours(table, cells, first);
        let single = told.len() == 1;
        self.say(say::table_gap(
            head,
            Slot::Either(told),
            between.filter(|_| single),
            outside.filter(|_| single),
        ));
    }

    /// The cells on both sides of a gap, or the one beside it.
    fn neighbours(
        &self,
        table: &Table,
        cells: &[Vec<Span>],
        case: &Case,
    ) -> (Option<Slot>, Option<Slot>) {
        let last = table
            .columns
            .iter()
            .zip(case)
            .enumerate()
            .filter(|(at, (column, _))| has_bands(&column.ty) && matters(table, case, *at))
            .filter_map(|(at, (column, class))| Some((at, column.classes.get(*class)?)))
            .last();
        let Some((at, class)) = last else {
            return (None, None);
        };
        let below = self.cell_at(table, cells, at, |(_, high)| {
            high.is_some() && high == class.low.as_ref()
        });
        let above = self.cell_at(table, cells, at, |(low, _)| {
            low.is_some() && low == class.high.as_ref()
        });
        match (below, above) {
            (Some(below), Some(above)) => (Some(Slot::List(vec![below, above])), None),
            (one, other) => (None, one.or(other)),
        }
    }

    /// The first cell of a column one of whose pieces has these ends, as written.
    fn cell_at(
        &self,
        table: &Table,
        cells: &[Vec<Span>],
        at: usize,
        fits: impl Fn((Option<&Value>, Option<&Value>)) -> bool,
    ) -> Option<Slot> {
        let row = table.rows.iter().position(|row| match row.cells.get(at) {
            Some(Cell::Of(pieces)) => pieces.iter().any(|piece| {
                let low = piece.low.as_ref().map(|end| &end.value);
                let high = piece.high.as_ref().map(|end| &end.value);
                fits((low, high))
            }),
            _ => false,
        })?;
        let span = cells.get(row)?.get(at)?;
        Some(Slot::Text(format!("`{}`", self.texts.slice(*span).trim())))
    }

    /// A key as the call would write it.
    fn key_text(&self, value: &Value, ty: &Type) -> String {
        match (value, ty) {
            (Value::Number(number), Type::Money) => {
                let text = money_text(number);
                let text = text.strip_suffix(".00").unwrap_or(&text);
                format!("{} {text}", self.currency)
            }
            (Value::Number(number), Type::Percentage) => percentage_text(number),
            (Value::Number(number), Type::PercentagePoints) => points_text(number),
            (Value::Number(number), _) => number.to_string(),
            (Value::Date(date), _) => date.to_string(),
            (Value::YesNo(yes), _) => match (yes, self.language) {
                (true, Language::En) => "yes",
                (false, Language::En) => "no",
                (true, Language::Nl) => "ja",
                (false, Language::Nl) => "nee",
            }
            .to_owned(),
            (Value::Choice(at), Type::Choice(id)) => self
                .choices
                .get(id.index())
                .and_then(|choice| choice.values.get(usize::from(*at)))
                .map_or_else(String::new, |value| match (&value.name_nl, self.language) {
                    (Some(nl), Language::Nl) => nl.clone(),
                    _ => value.name.clone(),
                }),
            _ => String::new(),
        }
    }
}

/// Whether it matters to a gap what stands in a column: with another class there, a row holds.
fn matters(table: &Table, case: &Case, at: usize) -> bool {
    let example = |column: &Column, n: usize| -> Option<Value> {
        let class: &Class = column.classes.get(n)?;
        Some(class.example.clone())
    };
    let keys = |at: usize, other: usize| -> Vec<Option<Value>> {
        table
            .columns
            .iter()
            .enumerate()
            .map(|(n, column)| {
                let class = if n == at {
                    other
                } else {
                    case.get(n).copied().unwrap_or(0)
                };
                example(column, class)
            })
            .collect()
    };
    let n_classes = table.columns.get(at).map_or(0, |column| column.classes.len());
    (0..n_classes).any(|other| {
        let keys = keys(at, other);
        table
            .row(|n, cell| cell.holds(keys.get(n).and_then(Option::as_ref)))
            .is_some()
    })
}

fn has_bands(ty: &Type) -> bool {
    ty.is_numeric() || *ty == Type::Date
}

/// "and here", for the label of the other row.
pub(super) fn and_here() -> Message {
    Message {
        phrase: Phrase {
            en: "this row holds too",
            nl: "deze rij geldt ook",
        },
        slots: Vec::new(),
    }
}
