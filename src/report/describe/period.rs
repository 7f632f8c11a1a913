//! Terms, duties and remedies.

use crate::program::{TermRule, TermStart};
use crate::words::Slot;
use crate::words::message::describe as words;

use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.terms.is_empty() && program.duties.is_empty() && program.remedies.is_empty() {
        return;
    }
    teller.heading(&words::heading_after());
    for rule in &program.terms {
        teller.open(rule.statement);
        term(teller, rule);
        teller.close(rule.statement);
    }
    for duty in &program.duties {
        teller.open(duty.statement);
        let due = teller.written(duty.due.span);
        teller.item(&words::due(due));
        teller.close(duty.statement);
    }
    for remedy in &program.remedies {
        teller.open(remedy.term.statement);
        term(teller, &remedy.term);
        let outcomes: Vec<Slot> = remedy
            .outcomes
            .iter()
            .map(|name| Slot::Text(format!("`{name}`")))
            .collect();
        teller.item(&if outcomes.is_empty() {
            words::against_all()
        } else {
            words::against(outcomes)
        });
        teller.close(remedy.term.statement);
    }
}

fn term(teller: &mut Teller, rule: &TermRule) {
    let from = match &rule.from {
        TermStart::Closing => Slot::Word(words::from_closing().phrase),
        TermStart::Sending => Slot::Word(words::from_sending().phrase),
        TermStart::Value(value) => Slot::Text(teller.written(value.span)),
    };
    let within = teller.term(rule.within);
    teller.item(&words::within(within, from));
    teller.item(&if rule.rank.is_moved() {
        words::moved()
    } else {
        words::not_moved()
    });
    if let Some(extension) = rule.extend {
        let extension = teller.term(extension);
        teller.item(&words::extend(extension));
    }
    if rule.suspended {
        teller.item(&words::suspended());
    }
}
