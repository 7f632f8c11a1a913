//! Recorded decisions that change one value: a verdict, a receipt, the closing of a window.

use std::borrow::Cow;

use crate::program::{End, Ends, Program, StatementId, Window};
use crate::quantity::Instant;

/// A recorded decision that changes one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The proposal; `None`: all.
    pub proposal: Option<String>,
    /// The name of the statement.
    pub statement: String,
    /// What it sets.
    pub set: OverrideSet,
    /// The ground.
    pub ground: String,
    /// Who decided.
    pub by: String,
    /// When, as it is written.
    pub on: String,
}

/// What an override sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverrideSet {
    /// The verdict of a statement: met or not.
    Verdict(bool),
    /// When the proposal counts as received.
    Received(Instant),
    /// When the window closes, and whether that moment is still in time.
    Closes(Instant, bool),
}

/// What overrides change of one proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overruled {
    /// When it counts as received. Ranks and terms go on reading the receipt itself.
    pub received: Option<Instant>,
    /// Statements with the verdict that they have; of a rule in several versions every version.
    pub verdicts: Vec<(StatementId, bool)>,
}

impl Overruled {
    /// Adds what an override says of a proposal.
    pub(crate) fn add(&mut self, program: &Program, decided: &Override) {
        match decided.set {
            OverrideSet::Verdict(met) => {
                let named = (0..).map(StatementId).zip(&program.statements);
                let named = named.filter(|(_, statement)| statement.id == decided.statement);
                self.verdicts.extend(named.map(|(id, _)| (id, met)));
            }
            OverrideSet::Received(received) => self.received = Some(received),
            OverrideSet::Closes(..) => {}
        }
    }

    /// The verdict that was decided for a statement.
    #[must_use]
    pub fn verdict(&self, statement: StatementId) -> Option<bool> {
        let mut verdicts = self.verdicts.iter();
        verdicts
            .find(|(id, _)| *id == statement)
            .map(|(_, met)| *met)
    }
}

/// The call with the closings that recorded decisions give its windows. A phase that closes with its window goes along.
#[must_use]
pub fn with_closings<'p>(program: &'p Program, overrides: &[Override]) -> Cow<'p, Program> {
    let mut changed = Cow::Borrowed(program);
    for decided in overrides {
        let OverrideSet::Closes(at, inclusive) = decided.set else {
            continue;
        };
        let named = |window: &Window| {
            let statement = program.statement(window.statement);
            statement.is_some_and(|statement| statement.id == decided.statement)
        };
        let Some(n) = program.windows.iter().position(named) else {
            continue;
        };
        let close_one = |program: &mut Program| {
            let Some(window) = program.windows.get_mut(n) else {
                return;
            };
            let own = (end_of(&window.ends.closes), window.ends.closes_inclusive);
            for phase in &mut window.phases {
                if own.0.is_some()
                    && (end_of(&phase.ends.closes), phase.ends.closes_inclusive) == own
                {
                    close(&mut phase.ends, at, inclusive);
                }
            }
            close(&mut window.ends, at, inclusive);
        };
        changed.to_mut().in_every_edition(close_one);
    }
    changed
}

fn close(ends: &mut Ends, at: Instant, inclusive: bool) {
    ends.closes = End::Fixed(at);
    ends.closes_inclusive = inclusive;
}

fn end_of(end: &End) -> Option<Instant> {
    match end {
        End::Fixed(at) => Some(*at),
        End::Local(..) | End::Value(_) => None,
    }
}
