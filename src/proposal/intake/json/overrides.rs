//! Recorded decisions that change one value: each names a statement of the call, and what it sets.

use std::collections::BTreeMap;

use super::fitter::{Fitter, shown};
use super::reader::{Kind, Reader};
use crate::program::{StatementId, StatementKind};
use crate::proposal::intake::nearest::nearest;
use crate::proposal::intake::path::Path;
use crate::proposal::{Act, Override, OverrideSet, ProblemKind, Proposal};
use crate::quantity::Instant;
use crate::words::message::input as say;
use crate::words::{Message, Slot};

const KEYS: [&str; 6] = ["proposal", "statement", "set", "ground", "by", "on"];
const SET: [&str; 3] = ["verdict", "received", "closes"];
const ENDS: [&str; 2] = ["before", "through"];

/// An override as read: with its position in the list and where it starts.
pub(super) type ReadOverride = (usize, usize, Override);

impl Fitter<'_> {
    pub(super) fn overrides(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        overrides: &mut Vec<ReadOverride>,
    ) {
        self.entries(reader, path, overrides, Self::one_override);
    }

    fn one_override(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Override> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let (mut proposal, mut set) = (None, None);
        let mut texts: [Option<String>; 4] = [const { None }; 4];
        self.keyed(
            reader,
            path,
            (say::an_override as fn() -> _, &KEYS),
            |fitter, reader, key, path| {
                let kept = |fitter: &mut Self, reader: &mut Reader<'_>| {
                    let at = reader.position();
                    let text = fitter.kept(reader, path).map(String::from)?;
                    if text.trim().is_empty() {
                        let found = say::found_text(format!("\"{text}\""));
                        let kind = ProblemKind::WrongType;
                        fitter.complain(kind, (path, at), found, say::a_name(), None);
                    }
                    Some(text)
                };
                let [statement, ground, by, on] = &mut texts;
                match &*key.name {
                    "proposal" => proposal = fitter.kept(reader, path).map(String::from),
                    "set" => set = Some(fitter.what_is_set(reader, path)),
                    "statement" => *statement = kept(fitter, reader),
                    "ground" => *ground = kept(fitter, reader),
                    "by" => *by = kept(fitter, reader),
                    _ => *on = fitter.written_act(reader, path),
                }
            },
        );
        // What a complaint is about counts as there, so that the rest of the override is looked at too.
        let needed = ["statement", "ground", "by", "on"];
        let mut missing: Vec<&str> = needed
            .into_iter()
            .zip(&texts)
            .filter(|(_, text)| text.is_none())
            .map(|(key, _)| key)
            .collect();
        if set.is_none() {
            missing.push("set");
        }
        for key in missing {
            let expected = say::compulsory(key.to_owned());
            self.missing((path, at), expected);
        }
        let [statement, ground, by, on] = texts;
        Some(Override {
            proposal,
            statement: statement.unwrap_or_default(),
            set: set??,
            ground: ground.unwrap_or_default(),
            by: by.unwrap_or_default(),
            on: on.unwrap_or_default(),
        })
    }

    fn missing(&mut self, place: (&Path<'_>, usize), expected: Message) {
        let found = say::found_nothing();
        self.complain(ProblemKind::Missing, place, found, expected, None);
    }

    /// What it sets: one value.
    fn what_is_set(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<OverrideSet> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let mut set = None;
        let keys = (say::what_is_set as fn() -> _, &SET);
        let seen = self.keyed(reader, path, keys, |fitter, reader, key, path| {
            set = match &*key.name {
                "verdict" => fitter.decided_verdict(reader, path),
                "received" => fitter.instant(reader, path).map(OverrideSet::Received),
                _ => fitter.closes(reader, path),
            };
        });
        if self.is_one((path, at), seen.as_slice(), &SET) {
            set
        } else {
            None
        }
    }

    fn decided_verdict(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<OverrideSet> {
        let expected = || say::one_of(either(&["met", "not_met"]));
        self.parsed(reader, path, expected, |text| match text {
            "met" => Some(OverrideSet::Verdict(true)),
            "not_met" => Some(OverrideSet::Verdict(false)),
            _ => None,
        })
    }

    fn closes(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<OverrideSet> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let mut closes = None;
        let keys = (say::an_end as fn() -> _, &ENDS);
        let seen = self.keyed(reader, path, keys, |fitter, reader, key, path| {
            closes = if key.name == "before" {
                fitter.instant(reader, path).map(|at| (at, false))
            } else {
                fitter.through(reader, path)
            };
        });
        if !self.is_one((path, at), seen.as_slice(), &ENDS) {
            return None;
        }
        closes.map(|(at, inclusive)| OverrideSet::Closes(at, inclusive))
    }

    /// A bare day counts to its end, in the zone of the call.
    fn through(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<(Instant, bool)> {
        match self.act(reader, path)? {
            Act::Day(day) => Some((self.program.zone.end_of_day(day), false)),
            Act::Instant(at) => Some((at, true)),
        }
    }

    /// Whether exactly one of these keys is there.
    fn is_one(&mut self, place: (&Path<'_>, usize), seen: &[bool], keys: &[&str]) -> bool {
        let n = seen.iter().filter(|seen| **seen).count();
        if n != 1 {
            let found = say::found_entries(n as u64);
            let expected = say::exactly_one(either(keys));
            self.complain(ProblemKind::WrongType, place, found, expected, None);
        }
        n == 1
    }

    /// The overrides that name what exists, each value once; they are noted with their proposals.
    pub(super) fn checked_overrides(
        &mut self,
        overrides: Vec<ReadOverride>,
        proposals: &mut [Proposal],
    ) -> Vec<Override> {
        if overrides.is_empty() {
            return Vec::new();
        }
        let mut at_id: BTreeMap<Box<str>, usize> = BTreeMap::new();
        for (n, proposal) in proposals.iter().enumerate() {
            at_id.entry(proposal.id.clone()).or_insert(n);
        }
        let mut kept: Vec<Override> = Vec::new();
        for (n, at, decided) in overrides {
            let root = Path::Root;
            let list = root.key("overrides");
            let path = list.entry(n);
            let Some(statement) = self.own_name(&decided.statement).map(str::to_owned) else {
                continue;
            };
            let decided = Override {
                statement,
                ..decided
            };
            let has_statement = self.names_statement(&decided, (&path, at));
            let is_whose = self.is_for_one_or_all(&decided, (&path, at));
            let of = decided.proposal.as_deref();
            let target = of.and_then(|id| at_id.get(id)).copied();
            if let Some(id) = of.filter(|_| target.is_none()) {
                let ids = at_id.keys().map(|id| &**id);
                let help = nearest(id, ids).map(say::did_you_mean);
                let found = say::found_text(shown(id));
                let place = (&path.key("proposal"), at);
                self.complain(ProblemKind::Override, place, found, say::a_proposal(), help);
                continue;
            }
            if kept.iter().any(|before| is_same_value(before, &decided)) {
                let found = say::found_again(shown(&decided.statement), None);
                self.complain(
                    ProblemKind::Duplicate,
                    (&path, at),
                    found,
                    say::once(),
                    None,
                );
            } else if has_statement && is_whose {
                if let Some(proposal) = target.and_then(|n| proposals.get_mut(n)) {
                    proposal.overruled.add(self.program, &decided);
                }
                self.places.1.push(n);
                kept.push(decided);
            }
        }
        kept
    }

    /// Whether the statement is there and has such a value.
    fn names_statement(&mut self, decided: &Override, (path, at): (&Path<'_>, usize)) -> bool {
        let program = self.program;
        if decided.statement.trim().is_empty() {
            return false;
        }
        let statements = || {
            let named = (0..).map(StatementId).zip(&program.statements);
            let at_filing =
                |id: StatementId| program.at_filing.iter().any(|rule| rule.statement == id);
            let named = named.filter(move |(id, statement)| {
                has_value(statement.kind, decided.set)
                    || (matches!(decided.set, OverrideSet::Verdict(_)) && at_filing(*id))
            });
            named.map(|(_, statement)| statement)
        };
        if statements().any(|statement| statement.id == decided.statement) {
            return true;
        }
        let names = statements().map(|statement| statement.id.as_str());
        let help = nearest(&decided.statement, names).map(say::did_you_mean);
        let expected = if matches!(decided.set, OverrideSet::Verdict(_)) {
            say::a_statement_with_verdict()
        } else {
            say::a_window()
        };
        let found = say::found_text(shown(&decided.statement));
        let place = (&path.key("statement"), at);
        self.complain(ProblemKind::Override, place, found, expected, help);
        false
    }

    /// A closing is for all; a verdict and a receipt are of one proposal.
    fn is_for_one_or_all(&mut self, decided: &Override, (path, at): (&Path<'_>, usize)) -> bool {
        let is_closing = matches!(decided.set, OverrideSet::Closes(..));
        let (found, expected) = match &decided.proposal {
            Some(id) if is_closing => (say::found_text(shown(id)), say::null_for_all()),
            None if !is_closing => (say::found_null(), say::a_proposal()),
            _ => return true,
        };
        let place = (&path.key("proposal"), at);
        self.complain(ProblemKind::Override, place, found, expected, None);
        false
    }
}

/// Whether a statement of this kind has the value that is set.
fn has_value(kind: StatementKind, set: OverrideSet) -> bool {
    match set {
        OverrideSet::Received(_) | OverrideSet::Closes(..) => kind == StatementKind::Window,
        OverrideSet::Verdict(_) => kind.has_verdict(),
    }
}

/// Whether two overrides set the same value.
fn is_same_value(a: &Override, b: &Override) -> bool {
    let same_kind = match (a.set, b.set) {
        (OverrideSet::Received(_), OverrideSet::Received(_)) => return a.proposal == b.proposal,
        (OverrideSet::Verdict(_), OverrideSet::Verdict(_))
        | (OverrideSet::Closes(..), OverrideSet::Closes(..)) => true,
        _ => false,
    };
    same_kind && a.proposal == b.proposal && a.statement == b.statement
}

/// Names to choose from.
fn either(names: &[&str]) -> Slot {
    let names = names.iter().map(|name| Slot::Text(format!("`{name}`")));
    Slot::Either(names.collect())
}
