//! Judged fields and decisions on discretionary requirements.

use super::fitter::{Fitter, shown};
use super::reader::{Key, Kind, Reader};
use super::record::Slots;
use crate::program::{Field, FieldId, StatementId};
use crate::proposal::intake::path::Path;
use crate::proposal::{Judged, ProblemKind, Proposal, Ruling};
use crate::quantity::Date;
use crate::words::Slot;
use crate::words::message::input as say;

const KEYS: [&str; 4] = ["value", "reason", "by", "on"];

/// What stands around the value of a judgement.
#[derive(Default)]
struct Around {
    reason: Option<Box<str>>,
    by: Option<Box<str>>,
    on: Option<Date>,
}

impl Fitter<'_> {
    pub(super) fn judgements(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposal: &mut Proposal,
        slots: &mut Slots<'_>,
    ) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            match slots.find(&key.name) {
                Some((n, field)) if field.judged && self.is_read_here(n) => {
                    if !slots.seen.note(n) {
                        self.twice(&path, &key);
                    } else if let Some(judged) = self.judged((n, field), reader, &path, slots) {
                        proposal.judged.push(judged);
                    }
                }
                found => match self.ruling_of(&key.name) {
                    Some(statement) if self.program.stage.is_none() || self.in_stage => {
                        self.ruling(statement, reader, (&path, &key), proposal);
                    }
                    Some(_) => self.outside_its_stage((&path, &key)),
                    None => self.unknown_judgement(&path, &key, found.map(|(_, field)| field)),
                },
            }
        });
    }

    fn judged(
        &mut self,
        (n, field): (usize, &Field),
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        slots: &mut Slots<'_>,
    ) -> Option<Judged> {
        let around = self.judgement(reader, path, |fitter, reader, path| {
            let value = fitter.value(reader, &field.ty, path);
            slots.put(n, value);
        })?;
        Some(Judged {
            field: FieldId(u16::try_from(n).unwrap_or(u16::MAX)),
            reason: around.reason,
            by: around.by,
            on: around.on,
        })
    }

    fn ruling(
        &mut self,
        statement: StatementId,
        reader: &mut Reader<'_>,
        (path, key): (&Path<'_>, &Key<'_>),
        proposal: &mut Proposal,
    ) {
        if proposal
            .rulings
            .iter()
            .any(|ruling| ruling.statement == statement)
        {
            self.twice(path, key);
            return;
        }
        let mut refuse = None;
        let around = self.judgement(reader, path, |fitter, reader, path| {
            refuse = fitter.refusal(reader, path);
        });
        let around = around.unwrap_or_default();
        proposal.rulings.push(Ruling {
            statement,
            refuse,
            reason: around.reason,
            by: around.by,
            on: around.on,
        });
    }

    fn refusal(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<bool> {
        let expected = || {
            let values = ["`refuse`", "`do_not_refuse`"]
                .into_iter()
                .map(Slot::from)
                .collect();
            say::one_of(Slot::Either(values))
        };
        if reader.null() {
            return None;
        }
        let at = reader.position();
        if reader.kind() != Kind::Text {
            self.wrong_type(reader, path, expected());
            return None;
        }
        let text = self.string(reader, path)?;
        match &*text {
            "refuse" => Some(true),
            "do_not_refuse" => Some(false),
            other => {
                let found = say::found_text(shown(other));
                self.complain(
                    ProblemKind::UnknownValue,
                    (path, at),
                    found,
                    expected(),
                    match other {
                        "weigeren" => Some(say::did_you_mean("refuse".to_owned())),
                        "niet_weigeren" => Some(say::did_you_mean("do_not_refuse".to_owned())),
                        _ => None,
                    },
                );
                None
            }
        }
    }

    /// An object with a value, its reason, its author and its day; null is nothing.
    fn judgement(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        mut value: impl FnMut(&mut Self, &mut Reader<'_>, &Path<'_>),
    ) -> Option<Around> {
        if reader.null() {
            return None;
        }
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::a_judgement());
            return None;
        }
        let mut around = Around::default();
        let keys = (say::one_judgement as fn() -> _, &KEYS);
        let seen = self.keyed(
            reader,
            path,
            keys,
            |fitter, reader, key, path| match &*key.name {
                "value" => value(fitter, reader, path),
                "reason" => around.reason = fitter.kept(reader, path),
                "by" => around.by = fitter.kept(reader, path),
                _ => around.on = fitter.day(reader, path),
            },
        );
        if !seen[0] {
            let expected = say::compulsory("value".to_owned());
            let help = Some(say::null_for_unknown());
            self.complain(
                ProblemKind::Missing,
                (path, at),
                say::found_nothing(),
                expected,
                help,
            );
        }
        Some(around)
    }

    /// The discretionary requirement of this name.
    pub(super) fn ruling_of(&self, name: &str) -> Option<StatementId> {
        let requirements = self.program.requirements.iter();
        requirements
            .filter(|requirement| requirement.takes_decision())
            .map(|requirement| requirement.statement)
            .find(|id| {
                self.program
                    .statement(*id)
                    .is_some_and(|statement| statement.id == name)
            })
    }

    fn unknown_judgement(&mut self, path: &Path<'_>, key: &Key<'_>, field: Option<&Field>) {
        let program = self.program;
        let mut requirements = program.requirements.iter();
        let is_named = |id: StatementId| {
            program
                .statement(id)
                .is_some_and(|statement| statement.id == key.name)
        };
        if let Some(field) = field.filter(|field| !self.is_made(field)) {
            self.misplaced(path, key, field);
        } else if requirements.any(|requirement| is_named(requirement.statement)) {
            let (found, help) = (
                say::found_key(key.name.to_string()),
                say::not_decided(key.name.to_string()),
            );
            self.complain(
                ProblemKind::WrongPlace,
                (path, key.at),
                found,
                say::nothing_yet(),
                Some(help),
            );
        } else {
            let here = |(n, field): &(usize, &Field)| field.judged && self.is_read_here(*n);
            let fields: Vec<&str> = program
                .fields
                .iter()
                .enumerate()
                .filter(here)
                .map(|(_, field)| field.name.as_str())
                .collect();
            let fields = fields.iter().copied();
            let rulings = program
                .requirements
                .iter()
                .filter(|requirement| requirement.takes_decision())
                .filter_map(|requirement| program.statement(requirement.statement))
                .map(|statement| statement.id.as_str());
            self.unknown_key((path, key), &say::the_judgements(), fields.chain(rulings));
        }
    }
}
