//! The numbers that a reader wants first.

use super::Sheet;
use super::view::Pair;
use crate::decision::Outcome;
use crate::words::message::{report, web as words};
use crate::words::{Message, Slot};

impl Sheet<'_> {
    /// How many proposals, what became of them, the money, and what is still open.
    pub(super) fn summary(self) -> Vec<Pair> {
        let found = self.decisions;
        let mut out = Vec::new();
        let mut add = |term: Message, value: Slot| {
            out.push(Pair {
                term: capital(&self.say(&term)),
                value: value.text(self.ctx.language),
            });
        };
        add(words::proposals(), found.decisions.len().into());
        for outcome in Outcome::ALL {
            let is = |one: &&crate::decision::Decision| one.outcome == *outcome;
            let n = found.decisions.iter().filter(is).count();
            if n > 0 {
                let word = Message {
                    phrase: outcome.word(),
                    slots: Vec::new(),
                };
                add(word, n.into());
            }
        }
        let provisional = found.decisions.iter().filter(|one| one.provisional);
        for (term, n) in [
            (words::provisional(), provisional.count()),
            (words::unread(), found.unread.len()),
            (words::draws(), found.draws_needed.len()),
            (words::overrides(), found.overrides.len()),
        ] {
            if n > 0 {
                add(term, n.into());
            }
        }
        if let Some(ledger) = &found.ledger {
            let amount = |amount: Option<&crate::quantity::Rational>, range: Option<&(_, _)>| {
                self.ctx.amount(amount, range)
            };
            add(
                words::ceiling(),
                amount(ledger.balance.ceiling.as_ref(), None),
            );
            let spent = amount(
                ledger.balance.spent.as_ref(),
                ledger.balance.spent_range.as_ref(),
            );
            add(words::spent(), spent);
            let left = amount(
                ledger.balance.left.as_ref(),
                ledger.balance.left_range.as_ref(),
            );
            add(words::left(), left);
        }
        out
    }

    /// A value in a cell, or a dash.
    pub(super) fn or_dash(self, text: Option<&String>) -> String {
        text.cloned()
            .unwrap_or_else(|| self.say(&report::nothing()))
    }
}

fn capital(text: &str) -> String {
    crate::report::ground::capital(text)
}
