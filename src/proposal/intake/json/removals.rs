//! Recorded removals of marks: each names a mark that is there.

use super::fitter::{Fitter, shown};
use super::reader::{Key, Kind, Reader};
use crate::program::{Criterion, CriterionId};
use crate::proposal::intake::nearest::nearest;
use crate::proposal::intake::path::Path;
use crate::proposal::{ProblemKind, Proposal, Removal};
use crate::quantity::Date;
use crate::words::message::input as say;

const KEYS: [&str; 5] = ["assessor", "criterion", "reason", "by", "on"];

/// A removal as read: with its position in the list and where it starts.
#[derive(Default)]
pub(super) struct ReadRemoval {
    n: usize,
    at: usize,
    assessor: Box<str>,
    criterion: Box<str>,
    reason: Option<Box<str>>,
    by: Option<Box<str>>,
    on: Option<Date>,
}

impl Fitter<'_> {
    /// The removals of a proposal. What they name is looked up once all marks are read.
    pub(super) fn removals(
        &mut self,
        reader: &mut Reader<'_>,
        (key, path): (&Key<'_>, &Path<'_>),
    ) -> Vec<ReadRemoval> {
        let mut removals = Vec::new();
        if reader.null() {
            return removals;
        }
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return removals;
        }
        reader.list(|reader, n| {
            if let Some(removal) = self.one_removal(reader, &path.entry(n), n) {
                removals.push(removal);
            }
        });
        // All versions of the score allow it, or none does.
        let score = self.program.score.as_ref();
        let has_rule = score.is_some_and(|score| score.assessors.removal.is_some());
        if !has_rule && !removals.is_empty() {
            self.complain(
                ProblemKind::NotApplied,
                (path, key.at),
                say::found_key(key.name.to_string()),
                say::no_removal(),
                Some(say::leave_out()),
            );
            removals.clear();
        }
        removals
    }

    fn one_removal(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        n: usize,
    ) -> Option<ReadRemoval> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let mut removal = ReadRemoval {
            n,
            at,
            ..ReadRemoval::default()
        };
        let keys = (say::one_removal as fn() -> _, &KEYS);
        let seen = self.keyed(
            reader,
            path,
            keys,
            |fitter, reader, key, path| match &*key.name {
                "assessor" => removal.assessor = fitter.kept(reader, path).unwrap_or_default(),
                "criterion" => removal.criterion = fitter.kept(reader, path).unwrap_or_default(),
                "reason" => removal.reason = fitter.kept(reader, path),
                "by" => removal.by = fitter.kept(reader, path),
                _ => removal.on = fitter.day(reader, path),
            },
        );
        for (key, seen) in KEYS.into_iter().zip(seen).take(2) {
            if !seen {
                let expected = say::compulsory(key.to_owned());
                self.complain(
                    ProblemKind::Missing,
                    (path, at),
                    say::found_nothing(),
                    expected,
                    None,
                );
            }
        }
        (seen[0] && seen[1]).then_some(removal)
    }

    /// The removals that name a mark of the proposal, each mark once.
    pub(super) fn checked_removals(
        &mut self,
        read: Vec<ReadRemoval>,
        path: &Path<'_>,
        proposal: &Proposal,
    ) -> Vec<Removal> {
        let mut kept: Vec<Removal> = Vec::new();
        for removal in read {
            let list = path.key("removals");
            let path = list.entry(removal.n);
            let Some((assessor, criterion)) = self.named_mark(&removal, &path, proposal) else {
                continue;
            };
            let is_same =
                |other: &Removal| (other.assessor, other.criterion) == (assessor, criterion);
            if kept.iter().any(is_same) {
                self.complain(
                    ProblemKind::Duplicate,
                    (&path, removal.at),
                    say::found_again(shown(&removal.assessor), None),
                    say::once(),
                    None,
                );
                continue;
            }
            kept.push(Removal {
                criterion,
                assessor,
                reason: removal.reason,
                by: removal.by,
                on: removal.on,
            });
        }
        kept
    }

    fn named_mark(
        &mut self,
        removal: &ReadRemoval,
        path: &Path<'_>,
        proposal: &Proposal,
    ) -> Option<(u16, CriterionId)> {
        let with_marks = |n: &u16| proposal.marks.iter().any(|mark| mark.assessor == *n);
        let known = self.assessors.get(&removal.assessor).copied();
        let Some(assessor) = known.filter(with_marks) else {
            let names = self.assessors.iter();
            let names = names
                .filter(|(_, n)| with_marks(n))
                .map(|(name, _)| &**name);
            let help = nearest(&removal.assessor, names).map(say::did_you_mean);
            self.complain(
                ProblemKind::UnknownValue,
                (&path.key("assessor"), removal.at),
                say::found_text(shown(&removal.assessor)),
                say::an_assessor_with_marks(),
                help,
            );
            return None;
        };
        let criteria = &self.program.criteria;
        let is_it = |criterion: &Criterion| *criterion.name == *removal.criterion;
        let (expected, help) = match (0..).map(CriterionId).zip(criteria).find(|(_, c)| is_it(c)) {
            None => {
                let names = criteria.iter().map(|criterion| criterion.name.as_str());
                let help = nearest(&removal.criterion, names).map(say::did_you_mean);
                (say::a_criterion(), help)
            }
            Some((id, _)) => {
                let is_there = proposal.marks.iter().any(|mark| {
                    mark.assessor == assessor && mark.criterion == id && mark.points.is_some()
                });
                if is_there {
                    return Some((assessor, id));
                }
                (say::a_mark_of(removal.assessor.to_string()), None)
            }
        };
        self.complain(
            ProblemKind::UnknownValue,
            (&path.key("criterion"), removal.at),
            say::found_text(shown(&removal.criterion)),
            expected,
            help,
        );
        None
    }
}
