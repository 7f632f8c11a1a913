//! How many of the marks that count have a reason.

use crate::decision::{CriterionScore, Remark};
use crate::words::Language;
use crate::words::message::assessors as say;

/// A count over all proposals.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    marks: u64,
    with_reason: u64,
    scored: u64,
    unfounded: u64,
}

impl Coverage {
    /// Adds the scores of one proposal.
    pub(super) fn add(&mut self, scores: &[CriterionScore]) {
        for score in scores {
            let counting = score.assessors.iter().filter(|mark| mark.counts);
            let marks = counting.clone().count() as u64;
            let with_reason = counting.filter(|mark| mark.reason.is_some()).count() as u64;
            self.marks += marks;
            self.with_reason += with_reason;
            self.scored += u64::from(marks > 0);
            self.unfounded += u64::from(marks > 0 && with_reason == 0);
        }
    }

    /// Adds another count.
    pub(super) fn append(&mut self, other: &Self) {
        self.marks += other.marks;
        self.with_reason += other.with_reason;
        self.scored += other.scored;
        self.unfounded += other.unfounded;
    }

    /// What is said of it; nothing where every mark that counts has a reason.
    pub(super) fn remark(&self, language: Language) -> Option<Remark> {
        (self.with_reason < self.marks).then(|| Remark {
            about: "/proposals".to_owned(),
            code: "reasons-coverage",
            text: say::coverage(self.with_reason, self.marks, self.unfounded, self.scored)
                .text(language),
        })
    }
}
