//! A set of changes by itself: what it makes of a proposal, whether it is enough, whether each part of it is needed.

use super::lab::Lab;
use super::scratch::Scratch;
use super::search::State;
use super::slot::{Root, Slot};
use crate::program::{Program, Value};
use crate::proposal::Proposal;

/// One change of a set.
#[derive(Debug, Clone)]
pub(super) struct Fix {
    pub(super) slot: Slot,
    /// The value, or the whole entry that is added.
    pub(super) value: Value,
    pub(super) adds: bool,
}

/// The changes of a state, entries with what fills them, in the order of declaration.
pub(super) fn fixes(state: &State) -> Vec<Fix> {
    let fix = |made: &super::search::Made| Fix {
        slot: made.slot.clone(),
        value: match (made.at, made.slot.read(&state.proposal)) {
            (Some(at), Value::List(list)) => list.get(at).cloned().unwrap_or_default(),
            _ => made.value.clone(),
        },
        adds: made.adds,
    };
    let mut fixes: Vec<Fix> = state.whole().map(fix).collect();
    fixes.sort_by(|a, b| order(&a.slot).cmp(&order(&b.slot)));
    fixes
}

/// Facts in the order in which the call declares them, then marks, then recorded decisions.
fn order(slot: &Slot) -> (u8, usize, usize, &[usize]) {
    match &slot.root {
        Root::Field(n) => (0, *n, 0, &slot.steps),
        Root::Mark(criterion, assessor) => (1, criterion.index(), usize::from(*assessor), &[]),
        Root::Vote(id, assessor) => (2, id.index(), usize::from(*assessor), &[]),
        Root::Ruling(statement) => (3, statement.index(), 0, &[]),
        Root::Completed => (4, 0, 0, &[]),
    }
}

impl Fix {
    /// Makes the change, with this value or entry.
    pub(super) fn apply(&self, program: &Program, proposal: &mut Proposal, value: &Value) {
        let value = match (self.adds, value) {
            (false, value) => value.clone(),
            (true, entry) => match (self.slot.read(proposal), entry) {
                (Value::List(mut list), entry) => {
                    list.push(entry.clone());
                    Value::List(list)
                }
                (Value::Set(mut set), Value::Choice(choice)) => {
                    set.push(*choice);
                    set.sort_unstable();
                    set.dedup();
                    Value::Set(set)
                }
                (_, value) => value.clone(),
            },
        };
        self.slot.write(program, proposal, value);
    }

    /// The change with its own value.
    fn own(&self) -> (&Self, &Value) {
        (self, &self.value)
    }
}

/// Whether the changes are enough together.
pub(super) fn is_enough(lab: &Lab<'_>, scratch: &Scratch<'_>, fixes: &[Fix]) -> bool {
    let fixes = fixes.iter().map(Fix::own);
    scratch.with(lab.program, fixes, |changed| lab.passes(changed))
}

/// Whether they are enough with another value for one of them.
pub(super) fn is_enough_with(
    lab: &Lab<'_>,
    scratch: &Scratch<'_>,
    fixes: &[Fix],
    (n, value): (usize, &Value),
) -> bool {
    let of = |(at, fix)| if at == n { (fix, value) } else { Fix::own(fix) };
    let fixes = fixes.iter().enumerate().map(of);
    scratch.with(lab.program, fixes, |changed| lab.passes(changed))
}

/// Whether none of the changes, and no several of them, can be left out.
pub(super) fn is_least(lab: &Lab<'_>, scratch: &Scratch<'_>, fixes: &[Fix]) -> bool {
    let all = 1_u32.checked_shl(u32::try_from(fixes.len()).unwrap_or(0));
    let all = all.unwrap_or(0).saturating_sub(1);
    (0..all).all(|part| {
        let kept = fixes.iter().enumerate();
        let kept = kept.filter(|(n, _)| part & (1 << n) != 0);
        let kept = kept.map(|(_, fix)| fix.own());
        !scratch.with(lab.program, kept, |changed| lab.passes(changed))
    })
}
