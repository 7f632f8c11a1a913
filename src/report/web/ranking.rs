//! The ranking: every proposal, shared ranks, and the line below which nobody gets money.

use super::view::{Cell, Row, Table};
use super::{Sheet, anchor};
use crate::decision::{Decision, Outcome};
use crate::report::names::is_chosen;
use crate::report::overview::{ordered, outcome_text};
use crate::report::value::ids;
use crate::words::message::{report, web as words};

impl Sheet<'_> {
    /// All proposals in the order of their ranks.
    pub(super) fn ranking(self) -> Table {
        let mut table = Table {
            caption: self.say(&words::ranking_caption()),
            ..Table::default()
        };
        table.right(self.say(&report::column_rank()));
        table.left(self.say(&report::column_proposal()));
        table.left(self.say(&report::column_for()));
        table.left(self.say(&report::column_title()));
        table.right(self.say(&report::column_total()));
        table.right(self.say(&report::column_amount()));
        table.left(self.say(&report::column_outcome()));
        let order = ordered(self.decisions);
        let cut = self.cut(&order);
        for (at, decision) in order.into_iter().enumerate() {
            if cut == Some(at) {
                table.rows.push(self.cut_line());
            }
            table.rows.push(self.ranked(at, decision));
        }
        table
    }

    /// Where the cut stands: after the last ranked proposal with money, if a ranked one follows.
    fn cut(self, order: &[&Decision]) -> Option<usize> {
        self.decisions.ledger.as_ref()?;
        let is_ranked = |one: &&&Decision| one.rank.is_some();
        let ranked = order.iter().take_while(is_ranked).count();
        let last = order
            .iter()
            .take(ranked)
            .rposition(|one| is_chosen(one.outcome))?;
        Some(last + 1).filter(|at| *at < ranked)
    }

    fn cut_line(self) -> Row {
        let selects = |one: &Decision| one.outcome == Outcome::Selected;
        let line = if self.decisions.decisions.iter().any(selects) {
            words::cut_selection()
        } else {
            words::cut_grant()
        };
        Row {
            line: Some(self.say(&line)),
            head: 0,
            cells: Vec::new(),
        }
    }

    fn ranked(self, at: usize, decision: &Decision) -> Row {
        let rank = match decision.rank {
            None => self.say(&report::nothing()),
            Some(rank) if decision.tied_with.is_empty() => rank.to_string(),
            Some(rank) => self.say(&words::shared(rank, ids(&decision.tied_with))),
        };
        let range = decision.granted_range.as_ref();
        let amount = self.ctx.amount(decision.granted.as_ref(), range);
        let mut row = Row::of(
            1,
            vec![
                rank,
                decision.proposal.clone(),
                self.or_dash(decision.submitted_for.as_ref()),
                self.or_dash(decision.title.as_ref()),
                self.ctx.number(decision.total.as_ref()),
                amount.text(self.ctx.language),
                outcome_text(self.ctx, decision),
            ],
        );
        if let Some(Cell { to, .. }) = row.cells.get_mut(1) {
            *to = Some(anchor(at));
        }
        row
    }
}
