//! Votes of assessors: more than half must say yes; missing votes bound the count.

use super::scene::Scene;
use crate::decision::Verdict;
use crate::program::Vote;
use crate::proposal::VoteCast;

/// How a vote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    /// Votes for.
    pub(super) yes: usize,
    /// Votes against.
    pub(super) no: usize,
    /// Votes that are still to come: those that stand as null, and those that the minimum lacks.
    pub(super) missing: usize,
    /// Of how many more than half must say yes.
    pub(super) of: usize,
}

impl Count {
    /// Met or not met as soon as no missing vote can change it.
    pub(super) fn verdict(self) -> Verdict {
        if self.yes * 2 > self.of {
            Verdict::Met
        } else if (self.yes + self.missing) * 2 <= self.of {
            Verdict::NotMet
        } else {
            Verdict::AwaitingJudgement
        }
    }
}

impl<'a> Scene<'a> {
    /// The votes on this by assessors who take part.
    pub(super) fn votes(&self, vote: Vote) -> impl Iterator<Item = &'a VoteCast> {
        let proposal = self.proposal;
        proposal
            .votes
            .iter()
            .filter(move |cast| cast.vote == vote.id && !self.is_recused(cast.assessor))
    }

    fn is_recused(&self, assessor: u16) -> bool {
        let mut recusals = self.proposal.recusals.iter();
        recusals.any(|recusal| recusal.assessor == assessor)
    }

    /// How the vote stands.
    pub(super) fn vote_count(&self, vote: Vote) -> Count {
        let (mut yes, mut no, mut null) = (0, 0, 0);
        for cast in self.votes(vote) {
            match cast.yes {
                Some(true) => yes += 1,
                Some(false) => no += 1,
                None => null += 1,
            }
        }
        let least = usize::try_from(vote.at_least).unwrap_or(usize::MAX);
        let missing = null.max(least.saturating_sub(yes + no));
        let voting = yes + no + missing;
        let of = if vote.of_all {
            voting.max(self.taking_part())
        } else {
            voting
        };
        Count {
            yes,
            no,
            missing,
            of,
        }
    }

    /// How many assessors take part in the proposal: with marks or votes on it, and not recused.
    fn taking_part(&self) -> usize {
        let proposal = self.proposal;
        let voters = proposal.votes.iter().map(|cast| cast.assessor);
        let all = || {
            let marks = proposal.marks.iter().map(|mark| mark.assessor);
            marks.chain(voters.clone())
        };
        all()
            .enumerate()
            .filter(|(n, assessor)| {
                Some(*assessor) != proposal.consensus
                    && !self.is_recused(*assessor)
                    && !all().take(*n).any(|before| before == *assessor)
            })
            .count()
    }
}
