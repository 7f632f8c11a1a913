//! Votes of assessors.

use super::fitter::{Fitter, Seen, shown};
use super::reader::{Key, Kind, Reader};
use crate::program::VoteId;
use crate::proposal::intake::nearest::nearest;
use crate::proposal::intake::path::Path;
use crate::proposal::{ProblemKind, Proposal, VoteCast};
use crate::words::message::input as say;

impl Fitter<'_> {
    /// Per assessor, per requirement that is voted on, yes or no.
    pub(super) fn votes(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposal: &mut Proposal,
    ) {
        self.per_assessor(reader, path, false, |fitter, assessor, reader, path| {
            fitter.votes_of(assessor, reader, path, proposal);
        });
    }

    fn votes_of(
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
        let votes = &self.program.votes;
        let mut seen = Seen::default();
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            let Some(n) = votes.iter().position(|vote| *vote == key.name) else {
                self.unknown_vote(&path, &key);
                return;
            };
            if !seen.note(n) {
                self.twice(&path, &key);
                return;
            }
            let yes = match reader.kind() {
                Kind::Null => None,
                Kind::Yes => Some(true),
                Kind::No => Some(false),
                _ => {
                    self.wrong_type(reader, &path, say::yes_or_no());
                    return;
                }
            };
            reader.skip();
            let vote = VoteId(u16::try_from(n).unwrap_or(u16::MAX));
            proposal.votes.push(VoteCast {
                vote,
                assessor,
                yes,
            });
        });
    }

    fn unknown_vote(&mut self, path: &Path<'_>, key: &Key<'_>) {
        let names = self.program.votes.iter().map(String::as_str);
        let help = nearest(&key.name, names).map(say::did_you_mean);
        let found = say::found_key(shown(&key.name));
        self.complain(
            ProblemKind::UnknownKey,
            (path, key.at),
            found,
            say::a_vote(),
            help,
        );
    }
}
