//! What a letter still misses. A decision without sound reasons does not hold (Awb, articles 3:46 to 3:50).

use super::Desk;
use crate::decision::{Finding, Outcome, Verdict};
use crate::report::value::ids;
use crate::words::message::letter as words;

impl Desk<'_> {
    /// What is missing, a sentence each; nothing: the letter can be made.
    pub(super) fn missing(self) -> Vec<String> {
        let decision = self.decision;
        let mut out = Vec::new();
        if decision.provisional {
            let open = words::missing_provisional(ids(&decision.depends_on));
            out.push(self.say(&open));
        }
        if matches!(
            decision.outcome,
            Outcome::AwaitingFacts | Outcome::AwaitingJudgement | Outcome::AwaitingDraw
        ) {
            out.push(self.say(&words::missing_outcome(decision.outcome.word())));
            return out;
        }
        if self.is_scored() {
            for score in &decision.scores {
                let silent = |reason: &Option<String>| {
                    reason.as_ref().is_none_or(|text| text.trim().is_empty())
                };
                for mark in score.assessors.iter().filter(|mark| mark.counts) {
                    if mark.points.is_some() && silent(&mark.reason) {
                        let label = self.label_of(&score.criterion);
                        let assessor = self.assessor(&mark.assessor);
                        out.push(self.say(&words::missing_reason(label, assessor)));
                    }
                }
            }
        }
        out.extend(self.unreasoned());
        out
    }

    /// Judgements without a reason that a failed requirement rests on.
    fn unreasoned(self) -> Vec<String> {
        let Some(proposal) = self.proposal else {
            return Vec::new();
        };
        let silent = |reason: Option<&str>| reason.is_none_or(|text| text.trim().is_empty());
        let failed = |finding: &&Finding| finding.verdict == Verdict::NotMet;
        let mut out = Vec::new();
        let mut add = |what: &str| out.push(self.say(&words::missing_judgement(what.to_owned())));
        for judged in &proposal.judged {
            let Some(field) = self.program.field(judged.field) else {
                continue;
            };
            let pointer = format!("/judgements/{}/value", field.name);
            let read = |finding: &Finding| finding.observed.iter().any(|seen| seen.fact == pointer);
            let mut failing = self.decision.findings.iter().filter(failed);
            if silent(judged.reason.as_deref()) && failing.any(read) {
                let label = field.label.get(self.ctx.language);
                add(if label.is_empty() { &field.name } else { label });
            }
        }
        for ruling in &proposal.rulings {
            let Some(statement) = self.program.statement(ruling.statement) else {
                continue;
            };
            let decides = self.decision.deciding.contains(&statement.id);
            if silent(ruling.reason.as_deref()) && decides {
                add(&self.label_of(&statement.id));
            }
        }
        out
    }
}
