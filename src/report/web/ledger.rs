//! The steps of the division as a table.

use super::Sheet;
use super::view::{Row, Table};
use crate::decision::{Ledger, LedgerStep};
use crate::report::names::{self, why};
use crate::report::value::Ctx;
use crate::words::message::{report, web as words};

impl Sheet<'_> {
    /// One row per step, in the order served; `None` without a division.
    pub(super) fn ledger(self) -> Option<Table> {
        let ledger = self.decisions.ledger.as_ref()?;
        let mut table = Table {
            caption: self.say(&words::ledger_caption()),
            ..Table::default()
        };
        table.left(self.say(&report::column_proposal()));
        table.left(self.say(&words::column_pot()));
        table.right(self.say(&words::column_asked()));
        table.right(self.say(&words::column_available()));
        table.right(self.say(&words::column_given()));
        table.left(self.say(&words::column_why()));
        table.rows = ledger
            .steps
            .iter()
            .map(|step| self.step(ledger, step))
            .collect();
        Some(table).filter(|table| !table.rows.is_empty())
    }

    fn step(self, ledger: &Ledger, step: &LedgerStep) -> Row {
        let pot = ledger.pots.iter().find(|pot| pot.name == step.pot);
        let ctx = Ctx {
            currency: pot.map_or(self.ctx.currency, |pot| pot.unit.as_str()),
            ..self.ctx
        };
        let amount =
            |amount: Option<&_>, range: Option<&_>| ctx.amount(amount, range).text(ctx.language);
        let reason = why(step.why).map_or_else(|| step.why.to_owned(), |why| self.say(&why));
        Row::of(
            0,
            vec![
                step.proposal.clone(),
                names::pot(&step.pot, ctx.language)
                    .trim_start_matches("pot ")
                    .to_owned(),
                amount(step.asked.as_ref(), None),
                amount(step.available.as_ref(), step.available_range.as_ref()),
                amount(step.granted.as_ref(), step.granted_range.as_ref()),
                reason,
            ],
        )
    }
}
