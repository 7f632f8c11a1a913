//! Which row of a table was used: a finding below the one that asked, with the line of the row.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use super::tree::Head;
use crate::decision::{Bound, Datum, Finding, Observed, Verdict};
use crate::evaluate::got::Got;
use crate::program::{Expr, Table, TableId};
use crate::text::Span;

/// What a table gave, and for which keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowUsed {
    table: TableId,
    verdict: Verdict,
    value: Datum,
    at: Span,
    observed: Vec<Observed>,
}

impl<'a> Teller<'a> {
    /// Collects what the keys of a table read, and the row that they lead to.
    pub(super) fn lookup_reads<'v>(
        &self,
        expr: &'v Expr,
        (id, keys): (TableId, &'v [Expr]),
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        let got = self.scene.value(expr, frames(spots));
        // What is settled needs nothing more.
        if reads.missing.is_some() && !matches!(got, Got::Missing(_)) {
            return;
        }
        for key in keys {
            self.reads(key, spots, reads);
        }
        let Some(table) = self.program.tables.get(id.index()) else {
            return;
        };
        if reads.missing.is_some() {
            return;
        }
        let mut own = Reads::all();
        for key in keys {
            self.reads(key, spots, &mut own);
        }
        let used = RowUsed {
            table: id,
            verdict: match &got {
                Got::Missing(lack) => lack.verdict(),
                Got::NotApplicable => Verdict::NotApplicable,
                Got::Failing => Verdict::NotMet,
                _ => Verdict::Met,
            },
            value: self.shown(&got, &expr.ty),
            at: self.place_of_row(table, keys, spots),
            observed: own.observed,
        };
        if !reads.rows.contains(&used) {
            reads.rows.push(used);
        }
    }

    /// The place of the row; of the table where no row or more than one may hold.
    fn place_of_row<'v>(&self, table: &Table, keys: &'v [Expr], spots: Spots<'_, 'v>) -> Span
    where
        'a: 'v,
    {
        let row = self.scene.row_used(table, keys, frames(spots));
        let row = row
            .ok()
            .flatten()
            .and_then(|row| table.rows.get(row))
            .map(|row| row.span);
        let statement = self.program.statement(table.statement);
        row.or_else(|| statement.map(|statement| statement.span))
            .unwrap_or_default()
    }

    /// Adds a finding per row used below the one at `at`: `<id>/<table>`, numbered where a table was asked more than once.
    pub(super) fn rows_used(&self, out: &mut Vec<Finding>, at: usize, rows: &[RowUsed]) {
        let Some(id) = out.get(at).map(|finding| finding.id.clone()) else {
            return;
        };
        for (n, used) in rows.iter().enumerate() {
            let Some(table) = self.program.tables.get(used.table.index()) else {
                continue;
            };
            let Some(statement) = self.program.statement(table.statement) else {
                continue;
            };
            let same = |used_too: &&RowUsed| used_too.table == used.table;
            let n_before = rows.iter().take(n).filter(same).count();
            let child = if rows.iter().filter(same).count() > 1 {
                format!("{id}/{}[{}]", table.name, n_before + 1)
            } else {
                format!("{id}/{}", table.name)
            };
            let head = Head {
                statement,
                force: None,
            };
            let label = self.label(statement);
            let mut finding = self.finding(head, child.clone(), label, used.verdict, used.at);
            finding.observed.clone_from(&used.observed);
            finding.bound = Some(Bound {
                op: "is",
                ty: table.result.json_name(),
                value: used.value.clone(),
            });
            out.push(finding);
            super::tree::set(out, at, |finding| finding.children.push(child));
        }
    }
}
