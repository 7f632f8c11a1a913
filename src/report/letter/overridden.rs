//! Recorded decisions that changed something of this proposal, as its letter tells them.

use super::Desk;
use crate::decision::{Finding, ShownSet};
use crate::report::ground::{capital, find};
use crate::report::overridden::moment;
use crate::words::Slot;
use crate::words::message::letter as words;

impl Desk<'_> {
    /// What was set, the ground, who decided and when; then what would have been without.
    pub(super) fn overrides(self) -> Vec<String> {
        let Some(without) = &self.decision.without_overrides else {
            return Vec::new();
        };
        let is_own = |of: &Option<String>| match of {
            Some(id) => *id == self.decision.proposal,
            None => true,
        };
        let own = self.decisions.overrides.iter();
        let mut out: Vec<String> = own
            .filter(|one| is_own(&one.proposal))
            .map(|one| {
                let set = match &one.set {
                    ShownSet::Verdict(verdict) => {
                        let label = self.overridden(&one.statement);
                        self.say(&words::set_verdict(label, verdict.word()))
                    }
                    other => moment(self.ctx, other).unwrap_or_default(),
                };
                let ground = one.ground.trim_end_matches('.').to_owned();
                let (by, on) = (one.by.clone(), self.ctx.when(&one.on));
                format!("{set} {}", self.say(&words::set_ground(ground, by, on)))
            })
            .collect();
        if !out.is_empty() {
            let granted = without.granted.as_ref().filter(|one| one.is_positive());
            let granted: Option<Slot> = granted.map(|one| self.ctx.amount(Some(one), None));
            out.push(self.say(&words::set_without(without.outcome.word(), granted)));
        }
        out
    }

    /// The verdict, and whether a recorded decision set it.
    pub(super) fn verdict(self, finding: &Finding) -> String {
        let word = finding.verdict.word();
        let without = self.decision.without_overrides.iter();
        let mut changed = without.flat_map(|without| &without.findings);
        if changed.any(|one| one.finding == finding.id && one.without.is_some()) {
            self.say(&words::verdict_set(word))
        } else {
            word.get(self.ctx.language).to_owned()
        }
    }

    /// What the finding that was set is called, else its statement.
    fn overridden(self, statement: &str) -> String {
        match find(self.decision, statement) {
            Some(found) => capital(found.label.trim_end_matches('.')),
            None => capital(&self.label_of(statement)),
        }
    }
}
