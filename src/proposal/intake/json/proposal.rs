//! One proposal.

use super::fitter::{Fitter, shown};
use super::reader::{Key, Kind, Reader};
use super::record::Slots;
use super::removals::ReadRemoval;
use super::stages::BESIDE;
use crate::program::Field;
use crate::proposal::intake::path::Path;
use crate::proposal::{Act, ProblemKind, Proposal, places};
use crate::quantity::Instant;
use crate::words::message::input as say;

/// The keys of a proposal, in the order in which the format shows them.
pub(super) const KEYS: [&str; 16] = [
    "id",
    "reference",
    "title",
    "submitted_for",
    "received",
    "completion_requested",
    "completion_due",
    "completed",
    "withdrawn",
    "facts",
    "judgements",
    "scores",
    "recusals",
    "votes",
    "removals",
    "stages",
];

/// A proposal while it is read.
pub(super) struct Draft<'p> {
    pub(super) proposal: Proposal,
    pub(super) slots: Slots<'p>,
    removals: Vec<ReadRemoval>,
}

impl<'p> Fitter<'p> {
    /// The next value as a proposal.
    pub(super) fn proposal(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Proposal {
        let at = reader.position();
        let program = self.program;
        let stage = program.stage.as_deref();
        let proposal = Proposal {
            offset: u32::try_from(at).unwrap_or(u32::MAX),
            not_filed: stage.is_some(),
            ..Proposal::default()
        };
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return proposal;
        }
        let mut draft = Draft {
            proposal,
            slots: Slots::new(&program.fields),
            removals: Vec::new(),
        };
        let mut seen = [false; KEYS.len()];
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            let known = KEYS.iter().position(|known| *known == key.name);
            let known = known.filter(|n| stage.is_some() || *n + 1 < KEYS.len());
            let Some(seen) = known.and_then(|n| seen.get_mut(n)) else {
                self.unknown_entry(&path, &key);
                return;
            };
            if std::mem::replace(seen, true) {
                self.twice(&path, &key);
            } else if let Some(stage) = stage {
                self.entry_beside_stages(reader, (&key, &path), stage, &mut draft);
            } else {
                self.entry(reader, &key, &path, &mut draft);
            }
        });
        let Draft {
            mut proposal,
            mut slots,
            removals,
        } = draft;
        let histories = std::mem::take(&mut slots.histories);
        proposal.facts = slots.finish();
        super::history::settle(self.program, &mut proposal, histories);
        proposal
            .marks
            .sort_by_key(|mark| (mark.criterion, mark.assessor));
        let stages = path.key("stages");
        let part = stages.key(stage.map_or("", |stage| stage.name.as_str()));
        let place = if stage.is_some() { &part } else { path };
        proposal.removals = self.checked_removals(removals, place, &proposal);
        if proposal.id.is_empty() && !seen[0] {
            let expected = say::compulsory("id".to_owned());
            self.complain(
                ProblemKind::Missing,
                (path, at),
                say::found_nothing(),
                expected,
                None,
            );
        }
        places::settle(self.program, &mut proposal);
        proposal
    }

    pub(super) fn entry(
        &mut self,
        reader: &mut Reader<'_>,
        key: &Key<'_>,
        path: &Path<'_>,
        draft: &mut Draft<'p>,
    ) {
        let Draft {
            proposal,
            slots,
            removals,
        } = draft;
        match &*key.name {
            "id" => proposal.id = self.id(reader, path),
            "reference" => proposal.reference = self.kept(reader, path),
            "title" => proposal.title = self.kept(reader, path),
            "submitted_for" => proposal.submitted_for = self.kept(reader, path),
            "received" => proposal.received = self.moment_or_null(reader, path),
            "completion_requested" => proposal.completion_requested = self.act(reader, path),
            "completion_due" => proposal.completion_due = self.act(reader, path),
            "completed" => proposal.completed = self.act(reader, path),
            "withdrawn" => proposal.withdrawn = self.act(reader, path),
            "facts" => self.facts(reader, path, slots),
            "judgements" => self.judgements(reader, path, proposal, slots),
            "scores" => self.scores(reader, path, proposal),
            "recusals" => self.recusals(reader, path, proposal),
            "votes" => self.votes(reader, path, proposal),
            _ => *removals = self.removals(reader, (key, path)),
        }
    }

    fn id(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Box<str> {
        let at = reader.position();
        if reader.kind() != Kind::Text {
            self.wrong_type(reader, path, say::a_name());
            return Box::default();
        }
        let Some(id) = self.string(reader, path) else {
            return Box::default();
        };
        if id.trim().is_empty() {
            self.complain(
                ProblemKind::Unreadable,
                (path, at),
                say::found_text(shown(&id)),
                say::a_name(),
                None,
            );
        }
        id.into()
    }

    pub(super) fn moment_or_null(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
    ) -> Option<Instant> {
        if reader.null() {
            None
        } else {
            self.instant(reader, path)
        }
    }

    /// A key that no proposal has; a field of the call belongs a level deeper.
    fn unknown_entry(&mut self, path: &Path<'_>, key: &Key<'_>) {
        let field = self
            .program
            .fields
            .iter()
            .find(|field| field.name == key.name);
        match field {
            Some(field) if !self.is_made(field) => self.misplaced(path, key, field),
            _ => {
                let has_stages = self.program.stage.is_some();
                let known = if has_stages { &BESIDE[..] } else { &KEYS[..15] };
                self.unknown_key(
                    (path, key),
                    &say::a_proposal_object(),
                    known.iter().copied(),
                );
            }
        }
    }

    /// A field of the call that stands where it does not belong.
    pub(super) fn misplaced(&mut self, path: &Path<'_>, key: &Key<'_>, field: &Field) {
        let name = field.name.clone();
        let (section, help) = if field.supplied {
            ("supplied", say::is_supplied(name))
        } else if field.judged {
            ("judgements", say::is_judged(name))
        } else {
            let is_of_each = path.pointer().starts_with("/supplied/");
            let help = if is_of_each {
                say::is_of_each(name)
            } else {
                say::is_a_fact(name)
            };
            ("facts", help)
        };
        let of_stage = self.stage_of(field).is_some();
        let is_elsewhere = of_stage && !self.in_stage;
        let found = say::found_key(key.name.to_string());
        let expected = say::under(match self.stage_of(field) {
            Some(stage) if !field.supplied => format!("stages/{stage}/{section}"),
            _ => section.to_owned(),
        });
        self.complain(
            ProblemKind::WrongPlace,
            (path, key.at),
            found,
            expected,
            Some(if is_elsewhere {
                say::is_of_a_stage(field.name.clone())
            } else {
                help
            }),
        );
    }

    /// What the call declares, save judged fields.
    fn facts(&mut self, reader: &mut Reader<'_>, path: &Path<'_>, slots: &mut Slots<'_>) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        reader.object(|reader, key| match slots.find(&key.name) {
            Some((_, field)) if self.is_made(field) => {
                self.unknown_fact(&path.key(&key.name), &key);
            }
            Some((n, field)) if field.judged || field.supplied || !self.is_read_here(n) => {
                self.misplaced(&path.key(&key.name), &key, field);
            }
            Some((n, field)) => {
                let path = path.key(&field.name);
                if !slots.seen.note(n) {
                    self.twice(&path, &key);
                } else if field.as_on.is_some() && reader.kind() == Kind::List {
                    let history = self.history(reader, &field.ty, &path);
                    slots.histories.push((n, history));
                } else {
                    let value = self.value(reader, &field.ty, &path);
                    slots.put(n, value);
                }
            }
            None => self.unknown_fact(&path.key(&key.name), &key),
        });
    }

    fn unknown_fact(&mut self, path: &Path<'_>, key: &Key<'_>) {
        let found = || say::found_key(shown(&key.name));
        if Act::KEYS.contains(&&*key.name) || key.name == "received" {
            self.complain(
                ProblemKind::WrongPlace,
                (path, key.at),
                found(),
                say::beside_facts(),
                None,
            );
        } else if self.ruling_of(&key.name).is_some() {
            let help = say::is_a_ruling(key.name.to_string());
            let expected = say::under("judgements".to_owned());
            self.complain(
                ProblemKind::WrongPlace,
                (path, key.at),
                found(),
                expected,
                Some(help),
            );
        } else {
            let program = self.program;
            let here = program.fields.iter().enumerate();
            let here = here.filter(|(n, field)| {
                !field.judged && !field.supplied && !self.is_made(field) && self.is_read_here(*n)
            });
            let known: Vec<&str> = here.map(|(_, field)| field.name.as_str()).collect();
            let known = known.iter().copied();
            self.unknown_key((path, key), &say::the_facts(), known);
        }
    }
}
