//! Marks of assessors, and who takes no part.

use super::fitter::{Fitter, Seen, shown};
use super::reader::{Key, Kind, Reader};
use crate::program::{CONSENSUS, Criterion, CriterionId, Method};
use crate::proposal::intake::limits::MAX_ASSESSORS;
use crate::proposal::intake::nearest::nearest;
use crate::proposal::intake::path::Path;
use crate::proposal::{Mark, ProblemKind, Proposal, Recusal};
use crate::quantity::Rational;
use crate::words::message::input as say;

const KEYS: [&str; 2] = ["points", "reason"];

impl Fitter<'_> {
    /// Per assessor, per criterion, a mark.
    pub(super) fn scores(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposal: &mut Proposal,
    ) {
        let score = self.program.score.as_ref();
        let takes_consensus =
            score.is_some_and(|score| score.assessors.method == Method::Consensus);
        self.per_assessor(
            reader,
            path,
            takes_consensus,
            |fitter, assessor, reader, path| {
                fitter.marks(assessor, reader, path, proposal);
            },
        );
    }

    /// Reads what stands per assessor, each once; the author of a consensus only where that is what counts.
    pub(super) fn per_assessor(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        takes_consensus: bool,
        mut each: impl FnMut(&mut Self, u16, &mut Reader<'_>, &Path<'_>),
    ) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        let mut seen = Seen::default();
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            if !takes_consensus && self.is_reserved(&path, &key) {
                return;
            }
            let Some(assessor) = self.assessor(&path, &key) else {
                return;
            };
            if !seen.note(usize::from(assessor)) {
                self.twice(&path, &key);
            } else if !reader.null() {
                each(self, assessor, reader, &path);
            }
        });
    }

    fn marks(
        &mut self,
        assessor: u16,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposal: &mut Proposal,
    ) {
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        let criteria = &self.program.criteria;
        let mut seen = Seen::default();
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            let found = criteria
                .iter()
                .enumerate()
                .find(|(_, criterion)| criterion.name == key.name);
            let Some((n, criterion)) = found else {
                self.unknown_criterion(&path, &key);
                return;
            };
            if !seen.note(n) {
                self.twice(&path, &key);
                return;
            }
            if criterion.computed.is_some() {
                self.complain(
                    ProblemKind::WrongPlace,
                    (&path, key.at),
                    say::found_key(shown(&key.name)),
                    say::computed(),
                    None,
                );
                return;
            }
            let at = reader.position();
            let (points, reason) = self.mark(n, criterion, reader, &path);
            if let (Some(points), true) = (&points, self.has_scales(n)) {
                self.dated_marks.push(super::scale::DatedMark {
                    proposal: self.proposal,
                    criterion: n,
                    points: points.clone(),
                    path: path.pointer(),
                    at,
                });
            }
            proposal.marks.push(Mark {
                criterion: CriterionId(u16::try_from(n).unwrap_or(u16::MAX)),
                assessor,
                points,
                reason,
            });
        });
    }

    fn unknown_criterion(&mut self, path: &Path<'_>, key: &Key<'_>) {
        let names = self
            .program
            .criteria
            .iter()
            .map(|criterion| criterion.name.as_str());
        let help = nearest(&key.name, names).map(say::did_you_mean);
        let found = say::found_key(shown(&key.name));
        self.complain(
            ProblemKind::UnknownKey,
            (path, key.at),
            found,
            say::a_criterion(),
            help,
        );
    }

    /// Points by themselves, or with their reason; null is a mark that is missing.
    fn mark(
        &mut self,
        n: usize,
        criterion: &Criterion,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
    ) -> (Option<Rational>, Option<Box<str>>) {
        let (mut points, mut reason) = (None, None);
        match reader.kind() {
            Kind::Null => reader.skip(),
            Kind::Number | Kind::Text => points = self.points((n, criterion), reader, path),
            Kind::Object => {
                let keys = (say::one_mark as fn() -> _, &KEYS);
                let seen = self.keyed(reader, path, keys, |fitter, reader, key, path| {
                    if key.name == "reason" {
                        reason = fitter.kept(reader, path);
                    } else if !reader.null() {
                        points = fitter.points((n, criterion), reader, path);
                    }
                });
                if !seen[0] {
                    let at = reader.position();
                    let expected = say::compulsory("points".to_owned());
                    let help = Some(say::null_for_unknown());
                    self.complain(
                        ProblemKind::Missing,
                        (path, at),
                        say::found_nothing(),
                        expected,
                        help,
                    );
                }
            }
            _ => self.wrong_type(reader, path, say::a_mark()),
        }
        (points, reason)
    }

    fn points(
        &mut self,
        (n, criterion): (usize, &Criterion),
        reader: &mut Reader<'_>,
        path: &Path<'_>,
    ) -> Option<Rational> {
        let at = reader.position();
        let points = self.number(reader, path, say::a_mark)?;
        if !self.has_scales(n) && !criterion.has_mark(&points) {
            let found = say::found_number(points.to_string());
            let expected = super::scale::expected(criterion);
            self.complain(ProblemKind::OffScale, (path, at), found, expected, None);
            return None;
        }
        Some(points)
    }

    /// The number of an assessor, who is new or was met before.
    pub(super) fn assessor(&mut self, path: &Path<'_>, key: &Key<'_>) -> Option<u16> {
        if let Some(n) = self.assessors.get(&*key.name) {
            return Some(*n);
        }
        if let Some(other) = self.written_otherwise(&key.name) {
            let help = Some(other).filter(|other| !other.is_empty());
            self.complain(
                ProblemKind::UnknownValue,
                (path, key.at),
                say::found_key(shown(&key.name)),
                say::a_name_once(),
                help.map(say::did_you_mean),
            );
            return None;
        }
        let count = self.assessors.len();
        if count >= MAX_ASSESSORS {
            let (found, most) = (
                say::found_entries(count as u64 + 1),
                say::at_most(MAX_ASSESSORS as u64),
            );
            self.complain(ProblemKind::TooLarge, (path, key.at), found, most, None);
            return None;
        }
        let n = u16::try_from(count).ok()?;
        self.assessors.insert(key.name.as_ref().into(), n);
        Some(n)
    }

    /// A new name that is none, or another one with spaces or capitals of its own: how it should be written. Two spellings of
    /// one assessor would count as two.
    fn written_otherwise(&self, name: &str) -> Option<String> {
        let folded = |name: &str| name.trim().to_lowercase();
        let mut known = self.assessors.keys();
        let other = known.find(|other| folded(other) == folded(name));
        match other {
            Some(other) => Some(other.to_string()),
            None if name.trim() != name || name.is_empty() => Some(name.trim().to_owned()),
            None => None,
        }
    }

    /// Whether a name is that of a consensus, which is no assessor here.
    pub(super) fn is_reserved(&mut self, path: &Path<'_>, key: &Key<'_>) -> bool {
        let is_reserved = *key.name == *CONSENSUS;
        if is_reserved {
            let found = say::found_key(key.name.to_string());
            let expected = say::an_assessor();
            let help = Some(say::consensus_is_reserved());
            self.complain(
                ProblemKind::UnknownKey,
                (path, key.at),
                found,
                expected,
                help,
            );
        }
        is_reserved
    }

    /// Per assessor who takes no part, why.
    pub(super) fn recusals(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposal: &mut Proposal,
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
            if self.is_reserved(&path, &key) {
                return;
            }
            let Some(assessor) = self.assessor(&path, &key) else {
                return;
            };
            if proposal
                .recusals
                .iter()
                .any(|recusal| recusal.assessor == assessor)
            {
                self.twice(&path, &key);
                return;
            }
            let reason = self.kept(reader, &path);
            proposal.recusals.push(Recusal { assessor, reason });
        });
    }
}
