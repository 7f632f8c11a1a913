//! The smallest sets of changes, found by always changing something that the first hurdle reads.
//!
//! Whatever makes a proposal pass changes at least one fact behind the first hurdle that it meets, so nothing is missed by
//! looking there only; then the same again for what it meets after that change, which may be a hurdle that the change made.

use std::collections::{BTreeSet, VecDeque};

use super::lab::Lab;
use super::line::number_of;
use super::scratch::Scratch;
use super::slot::{Root, Slot};
use super::values::{Trial, Tried};
use crate::evaluate::probe::Hurdle;
use crate::program::Value;
use crate::proposal::Proposal;

/// So many changes at most are in a set.
const MOST_CHANGES: usize = 4;
/// So many facts at most are looked at.
const MOST_FACTS: usize = 16;
/// So many sets at most are given.
pub(super) const MOST_SETS: usize = 10;
/// So many facts at most are filled in in new entries of lists.
const MOST_FILLED: usize = 8;
/// Once a set was found, so many trials at most go into larger ones.
const MOST_AFTER: u32 = 3_000;

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) slot: Slot,
    /// The value that it has now; of an entry that was added, the entry.
    pub(super) value: Value,
    /// Whether an entry was added, or a value to a set.
    pub(super) adds: bool,
    /// The place of the entry that was added to a list.
    pub(super) at: Option<usize>,
}

/// A changed proposal.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) proposal: Proposal,
    pub(super) made: Vec<Made>,
}

impl State {
    /// The changes that stand by themselves: what fills an entry that was added belongs to that entry.
    pub(super) fn whole(&self) -> impl Iterator<Item = &Made> {
        self.made.iter().filter(|made| !self.fills(&made.slot))
    }

    /// Whether a fact stands in an entry that was added.
    pub(super) fn fills(&self, slot: &Slot) -> bool {
        self.entries().any(|entry| entry.holds(slot))
    }

    /// The entries that were added to lists.
    pub(super) fn entries(&self) -> impl Iterator<Item = Slot> + '_ {
        self.made.iter().filter_map(Made::entry)
    }

    fn size(&self) -> usize {
        self.whole().count()
    }

    /// The facts that were changed, sorted; a value added to a set counts by itself.
    pub(super) fn facts(&self) -> BTreeSet<String> {
        self.whole().map(Made::key).collect()
    }
}

impl Made {
    fn key(&self) -> String {
        if self.adds {
            format!("{} + {:?}", self.slot.pointer, self.value)
        } else {
            self.slot.pointer.clone()
        }
    }

    fn entry(&self) -> Option<Slot> {
        let mut entry = self.slot.clone();
        entry.steps.push(self.at?);
        Some(entry)
    }
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) states: Vec<State>,
    pub(super) more: bool,
}

/// A search under way.
struct Search<'a> {
    lab: &'a Lab<'a>,
    /// Everything that is tested of the proposal, with the facts behind it.
    tests: Vec<(Hurdle, Vec<String>)>,
    /// The facts that were looked at.
    facts: BTreeSet<String>,
    tried: BTreeSet<String>,
    sets: Vec<BTreeSet<String>>,
    /// The facts of states in which one that was changed would have to change again.
    left: BTreeSet<BTreeSet<String>>,
    found: Found,
    blind: bool,
}

/// Looks for the smallest sets of changes with which a proposal passes. `blind`: tries what no test sees by itself, too.
pub(super) fn search(lab: &Lab<'_>, proposal: &Proposal, blind: bool) -> Found {
    let mut search = Search {
        lab,
        blind,
        tests: tests(lab, proposal),
        facts: BTreeSet::new(),
        tried: BTreeSet::new(),
        sets: Vec::new(),
        left: BTreeSet::new(),
        found: Found::default(),
    };
    if search.lacks_assessors(proposal) {
        search.found.more = true;
        return search.found;
    }
    let mut level = vec![State {
        proposal: proposal.clone(),
        made: Vec::new(),
    }];
    for size in 1..=MOST_CHANGES {
        level = search.next(level, size);
        if !search.found.states.is_empty() {
            lab.allow_no_more_than(MOST_AFTER);
        }
        if search.found.states.len() >= MOST_SETS {
            break;
        }
    }
    let is_open = level.iter().any(|state| search.may_grow(state));
    // Neither enough already, nor on the way to something that was found.
    let is_left = |facts: &BTreeSet<String>| {
        let mut sets = search.sets.iter();
        !sets.any(|set| set.is_subset(facts) || facts.is_subset(set))
    };
    search.found.more |= lab.is_spent() || is_open || search.left.iter().any(is_left);
    search.found
}

/// Every requirement of the call, and what the proposal does not pass besides.
fn tests(lab: &Lab<'_>, proposal: &Proposal) -> Vec<(Hurdle, Vec<String>)> {
    let requirements = (0..lab.program.requirements.len()).map(Hurdle::Requirement);
    let others = lab.hurdles(proposal).into_iter();
    let others = others.filter(|hurdle| !matches!(hurdle, Hurdle::Requirement(_)));
    let mut tests: Vec<Hurdle> = requirements.chain(others).collect();
    if lab.program.grant.is_some() && !tests.contains(&Hurdle::Grant) {
        tests.push(Hurdle::Grant);
    }
    let facts = |hurdle: Hurdle| (hurdle, lab.facts(proposal, hurdle));
    tests.into_iter().map(facts).collect()
}

impl Search<'_> {
    /// Whether marks are missing of assessors whom the input does not name, whatever else becomes of the proposal.
    fn lacks_assessors(&self, proposal: &Proposal) -> bool {
        let facts = self.lab.hurdles(proposal).contains(&Hurdle::Marks);
        let facts = facts.then(|| self.lab.facts(proposal, Hurdle::Marks));
        facts.is_some_and(|facts| {
            let is_asked = facts.iter().any(|fact| fact == "/scores");
            is_asked && facts.iter().all(|fact| fact.starts_with("/scores"))
        })
    }

    /// All sets of this size, from those that have one change less.
    fn next(&mut self, level: Vec<State>, size: usize) -> Vec<State> {
        let mut next = Vec::new();
        // Entries that were added are filled in within the level.
        let mut queue: VecDeque<_> = level.into_iter().map(|state| (state, false)).collect();
        while let Some((state, only_fills)) = queue.pop_front() {
            if self.lab.is_spent() {
                break;
            }
            if self.is_covered(&state) {
                continue;
            }
            for state in self.step(&state, only_fills) {
                if self.exceeds(&state) {
                    continue;
                }
                if self.lab.passes(&state.proposal) {
                    self.sets.push(state.facts());
                    self.found.states.push(state);
                } else if state.entries().next().is_some() {
                    queue.push_back((state.clone(), true));
                    if state.size() >= size {
                        next.push(state);
                    }
                } else {
                    next.push(state);
                }
            }
        }
        next
    }

    /// Whether some of its facts are enough already, without the others.
    fn exceeds(&self, state: &State) -> bool {
        let facts = state.facts();
        let is_part = |set: &BTreeSet<String>| set.is_subset(&facts) && *set != facts;
        self.sets.iter().any(is_part)
    }

    /// Whether some or all of its facts are enough already.
    fn is_covered(&self, state: &State) -> bool {
        let facts = state.facts();
        self.sets.iter().any(|set| set.is_subset(&facts))
    }

    /// Whether a set that is not enough could be with more changes.
    fn may_grow(&self, state: &State) -> bool {
        !self.is_covered(state)
            && self
                .first(state)
                .is_some_and(|(_, facts)| !self.slots(state, false, facts).is_empty())
    }

    /// The first hurdle that a state does not pass, and the facts behind it.
    fn first(&self, state: &State) -> Option<(Hurdle, Vec<String>)> {
        let first = self.lab.hurdles(&state.proposal).first().copied()?;
        Some((first, self.lab.facts(&state.proposal, first)))
    }

    /// Those of the facts behind its first hurdle that were not changed yet.
    fn slots(&self, state: &State, only_fills: bool, facts: Vec<String>) -> Vec<Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        for pointer in with_lists(facts) {
            let Some(slot) = Slot::find(self.lab.program, self.lab.input, &pointer) else {
                continue;
            };
            for slot in slot.instead(self.lab.program, &state.proposal) {
                let fills = state.fills(&slot);
                let is_made = |made: &Made| {
                    let same = made.slot.holds(&slot) || slot.holds(&made.slot);
                    let adds_again = made.adds && made.slot == slot;
                    same && !fills && !state.fills(&made.slot) && !adds_again
                };
                let is_filled = |made: &Made| fills && made.slot == slot;
                let taken = state
                    .made
                    .iter()
                    .any(|made| is_made(made) || is_filled(made));
                if !taken && (fills || !only_fills) && !slots.contains(&slot) {
                    slots.push(slot);
                }
            }
        }
        slots
    }

    /// Whether a number or day that was changed stands behind the hurdle that comes after that change.
    fn returns(state: &State, facts: &[String]) -> bool {
        let mut made = state.made.iter();
        made.any(|made| number_of(&made.value).is_some() && facts.contains(&made.slot.pointer))
    }

    /// Everything that one change more leads to.
    fn step(&mut self, state: &State, only_fills: bool) -> Vec<State> {
        let mut out = Vec::new();
        let Some((first, facts)) = self.first(state) else {
            return out;
        };
        let filled = state.made.len().saturating_sub(state.size());
        if Self::returns(state, &facts) {
            self.left.insert(state.facts());
        }
        if facts.iter().any(|fact| fact == "/scores") {
            // Marks are missing of assessors whom the input does not name.
            self.found.more = true;
        }
        // Votes that were cast are offered, but others could have been.
        self.found.more |= self.is_voted(first);
        let scratch = Scratch::new(&state.proposal);
        for slot in self.slots(state, only_fills, facts) {
            let fills = state.fills(&slot);
            if fills && filled >= MOST_FILLED {
                self.found.more = true;
                continue;
            }
            if !fills && !self.facts.contains(&slot.pointer) {
                if self.facts.len() >= MOST_FACTS {
                    self.found.more = true;
                    continue;
                }
                self.facts.insert(slot.pointer.clone());
            }
            let trial = Trial {
                lab: self.lab,
                scratch: &scratch,
                slot: &slot,
                hurdles: &self.concerned(first, &slot),
                blind: self.blind,
            };
            let (values, others) = trial.values();
            // A mark that moves nothing by itself may do together with another one.
            let is_mute = values.is_empty() && matches!(slot.root, Root::Mark(..));
            self.found.more |= (others && !fills) || is_mute;
            for tried in values {
                let new = self.made(state, &slot, tried);
                let mut keys: Vec<String> = new
                    .made
                    .iter()
                    .map(|made| format!("{} {:?}", made.slot.pointer, made.value))
                    .collect();
                keys.sort_unstable();
                if self.tried.insert(keys.join("\n")) {
                    out.push(new);
                }
            }
        }
        out
    }

    /// Whether assessors vote on this hurdle.
    fn is_voted(&self, hurdle: Hurdle) -> bool {
        let Hurdle::Requirement(n) = hurdle else {
            return false;
        };
        let program = self.lab.program;
        let requirement = program.requirements.get(n);
        let statement = requirement.and_then(|one| program.statement(one.statement));
        statement.is_some_and(|of| program.votes.contains(&of.id))
    }

    /// The hurdle that has to be passed, and all tests that read the fact.
    fn concerned(&self, first: Hurdle, slot: &Slot) -> Vec<Hurdle> {
        // What a party is follows from its code or name.
        let pointer = slot.settles().unwrap_or(&slot.pointer);
        let reads =
            |fact: &String| fact.starts_with(pointer) || slot.pointer.starts_with(fact.as_str());
        let others = self
            .tests
            .iter()
            .filter(|(hurdle, facts)| *hurdle != first && facts.iter().any(reads));
        std::iter::once(first)
            .chain(others.map(|(hurdle, _)| *hurdle))
            .collect()
    }

    fn made(&self, state: &State, slot: &Slot, tried: Tried) -> State {
        let now = slot.read(&state.proposal);
        let mut at = None;
        let (value, entry) = match (tried, now) {
            (Tried::Value(value), _) => (value, None),
            (Tried::Entry(entry), Value::List(mut list)) => {
                at = Some(list.len());
                list.push(entry.clone());
                (Value::List(list), Some(entry))
            }
            (Tried::Entry(entry), Value::Set(mut set)) => {
                if let Value::Choice(choice) = entry {
                    set.push(choice);
                    set.sort_unstable();
                }
                (Value::Set(set), Some(entry))
            }
            (Tried::Entry(entry), now) => (now, Some(entry)),
        };
        let mut made = state.made.clone();
        made.push(Made {
            slot: slot.clone(),
            adds: entry.is_some(),
            at,
            value: entry.unwrap_or_else(|| value.clone()),
        });
        State {
            proposal: self.lab.with(&state.proposal, slot, value),
            made,
        }
    }
}

/// The facts, and the lists that they stand in.
fn with_lists(facts: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for fact in facts {
        let mut lists: Vec<String> = Vec::new();
        let mut rest = fact.as_str();
        while let Some((before, step)) = rest.rsplit_once('/') {
            if !before.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit()) {
                lists.push(before.to_owned());
            }
            rest = before;
        }
        all.push(fact);
        all.extend(lists);
    }
    let mut seen = BTreeSet::new();
    all.retain(|fact| seen.insert(fact.clone()));
    all
}
