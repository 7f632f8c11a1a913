//! How a case of a table is told: `power 70.5`, between `at most 70` and `at least 71`.

use super::cover::Case;
use crate::check::context::Ctx;
use std::cmp::Ordering;

use crate::diagnostic::catalogue::table as say;
use crate::program::{Cell, Class, Column, Table, Type, Value, order_of_keys};
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

    /// The complaints about what has no row: one per gap between bands, one for all that is missing otherwise.
    pub(super) fn gaps(&mut self, table: &Table, cells: &[Vec<Span>], head: Span, all: &[Case]) {
        let mut missing: Vec<Slot> = Vec::new();
        let mut told: Vec<Slot> = Vec::new();
        for (n, case) in all.iter().enumerate() {
            let goes_on = n
                .checked_sub(1)
                .and_then(|before| all.get(before))
                .is_some_and(|before| follows(table, before, case));
            let some = self.witness(table, case, |at| matters(table, case, at));
            let one = match &some {
                Slot::List(parts) if parts.is_empty() => self.witness(table, case, |_| true),
                _ => some,
            };
            if goes_on || told.contains(&one) {
                continue;
            }
            told.push(one.clone());
            match self.neighbours(table, cells, case) {
                (None, None) => missing.push(one),
                (Some(below), Some(above)) => {
                    let between = Slot::List(vec![below, above]);
                    self.say(say::table_gap(head, one, Some(between), None));
                }
                (below, above) => self.say(say::table_gap(head, one, None, below.or(above))),
            }
        }
        if !missing.is_empty() {
            self.say(say::table_gap(head, Slot::Either(missing), None, None));
        }
    }

    /// The cells on both sides of a gap.
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
            .filter_map(|(at, (column, class))| Some((at, &column.classes.get(*class)?.example)))
            .next_back();
        let Some((at, example)) = last else {
            return (None, None);
        };
        let mut below: Option<(&Value, usize)> = None;
        let mut above: Option<(&Value, usize)> = None;
        for (n, row) in table.rows.iter().enumerate() {
            let Some(Cell::Of(pieces)) = row.cells.get(at) else {
                continue;
            };
            for piece in pieces {
                if let Some(high) = piece.high.as_ref().map(|end| &end.value)
                    && order_of_keys(high, example).is_some_and(Ordering::is_le)
                    && below.is_none_or(|(best, _)| {
                        order_of_keys(high, best) == Some(Ordering::Greater)
                    })
                {
                    below = Some((high, n));
                }
                if let Some(low) = piece.low.as_ref().map(|end| &end.value)
                    && order_of_keys(low, example).is_some_and(Ordering::is_ge)
                    && above
                        .is_none_or(|(best, _)| order_of_keys(low, best) == Some(Ordering::Less))
                {
                    above = Some((low, n));
                }
            }
        }
        let cell = |found: Option<(&Value, usize)>| {
            let span = cells.get(found?.1)?.get(at)?;
            Some(Slot::Text(format!("`{}`", self.texts.slice(*span).trim())))
        };
        (cell(below), cell(above))
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

/// Whether a case only goes on where another ends: the next class of one column of bands.
fn follows(table: &Table, before: &Case, case: &Case) -> bool {
    let mut differing = before
        .iter()
        .zip(case)
        .enumerate()
        .filter(|(_, (one, other))| one != other);
    match (differing.next(), differing.next()) {
        (Some((at, (one, other))), None) => {
            before.len() == case.len()
                && one + 1 == *other
                && table
                    .columns
                    .get(at)
                    .is_some_and(|column| has_bands(&column.ty))
        }
        _ => false,
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
    let n_classes = table
        .columns
        .get(at)
        .map_or(0, |column| column.classes.len());
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
