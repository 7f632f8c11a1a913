//! What would have been without recorded decisions: each trial leaves some of them out and selects again.

use super::placed::{Placed, placed, told};
use crate::decision::{
    Decision, Finding, Otherwise, OverriddenFinding, OverrideShown, Remark, ShownEnd, ShownSet,
    Verdict, WithoutOverrides,
};
use crate::evaluate::{Assessment, assess, assess_all, explain};
use crate::program::Program;
use crate::proposal::{Input, Override, OverrideSet, Overruled, Proposal, with_closings};
use crate::words::{Language, message};

/// What an override does, and whether it changes anything at all.
pub(super) type Effect = (OverrideShown, bool);

/// The overrides of the input with their effects; notes in each decision what it would have been without any.
pub(super) fn overridden(
    program: &Program,
    input: &Input,
    assessments: &[Assessment],
    decisions: &mut [Decision],
    language: Language,
) -> Vec<Effect> {
    if input.overrides.is_empty() {
        return Vec::new();
    }
    let field = Field {
        program,
        input,
        assessments,
        language,
    };
    let effects = (0..input.overrides.len())
        .zip(&input.overrides)
        .map(|(n, decided)| field.effect(n, decided, decisions))
        .collect();
    let trial = field.trial(|_| false);
    for (n, (decision, placed)) in decisions
        .iter_mut()
        .zip(trial.placed.iter().cloned())
        .enumerate()
    {
        let findings = field.changed_findings(&trial, n, &decision.findings);
        decision.without_overrides = Some(WithoutOverrides {
            outcome: placed.outcome,
            rank: placed.rank,
            granted: placed.granted,
            granted_range: placed.granted_range,
            findings,
        });
    }
    effects
}

/// A remark for each override that changes nothing.
pub(super) fn idle(effects: &[Effect], language: Language) -> impl Iterator<Item = Remark> {
    let effects = effects.iter().enumerate();
    effects
        .filter(|(_, (_, changes))| !changes)
        .map(move |(n, (shown, _))| Remark {
            about: format!("/overrides/{n}"),
            code: "override-without-effect",
            text: message::selection::idle_override(shown.statement.as_str()).text(language),
        })
}

struct Field<'a> {
    program: &'a Program,
    input: &'a Input,
    assessments: &'a [Assessment],
    language: Language,
}

/// The field with some overrides left out.
struct Trial {
    program: Option<Program>,
    /// Per proposal, what differs from the field as it is.
    changed: Vec<Option<(Proposal, Assessment)>>,
    placed: Vec<Placed>,
}

impl Field<'_> {
    /// Selects again with those overrides only that `is_kept` keeps, by position.
    fn trial(&self, is_kept: impl Fn(usize) -> bool) -> Trial {
        let overrides = self.input.overrides.iter().enumerate();
        let kept: Vec<&Override> = overrides
            .filter(|(n, _)| is_kept(*n))
            .map(|(_, decided)| decided)
            .collect();
        let owned: Vec<Override> = kept.iter().copied().cloned().collect();
        let closes = |overrides: &[Override]| {
            let closings = overrides.iter();
            closings
                .filter(|decided| matches!(decided.set, OverrideSet::Closes(..)))
                .count()
        };
        let all_change = closes(&owned) != closes(&self.input.overrides);
        let program = with_closings(self.program, &owned);
        let others = self.input.proposals.iter().map(|proposal| {
            let overruled = self.overruled(proposal, &kept);
            (all_change || overruled != proposal.overruled).then(|| Proposal {
                overruled,
                ..proposal.clone()
            })
        });
        let others: Vec<Option<Proposal>> = others.collect();
        let changed = self.assessed(&program, others);
        let is_same = changed.iter().all(Option::is_none);
        let assessed = self.input.proposals.iter().zip(self.assessments);
        let assessed = assessed.zip(&changed).map(|(as_it_is, changed)| {
            changed
                .as_ref()
                .map_or(as_it_is, |(proposal, assessment)| (proposal, assessment))
        });
        let (placed, _) = placed(&program, self.input, assessed);
        let program = (!is_same).then(|| program.into_owned());
        Trial {
            program,
            changed,
            placed,
        }
    }

    /// The changed proposals, assessed; all of them where each may be decided by what the others say.
    fn assessed(
        &self,
        program: &Program,
        others: Vec<Option<Proposal>>,
    ) -> Vec<Option<(Proposal, Assessment)>> {
        let by_itself = !program.reads_others();
        if by_itself || others.iter().all(Option::is_none) {
            let assessed = others.into_iter().map(|other| {
                let other = other?;
                let mut assessment = Assessment::default();
                assess(program, &other, self.input.as_of, &mut assessment);
                Some((other, assessment))
            });
            return assessed.collect();
        }
        let mut input = self.input.clone();
        for (proposal, other) in input.proposals.iter_mut().zip(others) {
            if let Some(other) = other {
                *proposal = other;
            }
        }
        let assessments = assess_all(program, &input);
        let pairs = input.proposals.into_iter().zip(assessments);
        pairs.map(Some).collect()
    }

    /// What the kept overrides change of a proposal.
    fn overruled(&self, proposal: &Proposal, kept: &[&Override]) -> Overruled {
        let mut overruled = Overruled::default();
        if proposal.overruled == overruled {
            return overruled;
        }
        let own = kept
            .iter()
            .filter(|decided| decided.proposal.as_deref() == Some(&*proposal.id));
        for decided in own {
            overruled.add(self.program, decided);
        }
        overruled
    }

    /// What one override does: the decisions with it against a trial without it.
    fn effect(&self, n: usize, decided: &Override, decisions: &[Decision]) -> Effect {
        let trial = self.trial(|other| other != n);
        let differs = |(decision, placed): &(&Decision, &Placed)| {
            decision.outcome != placed.outcome
                || decision.granted != placed.granted
                || decision.granted_range != placed.granted_range
        };
        let without: Vec<Otherwise> = decisions
            .iter()
            .zip(&trial.placed)
            .filter(differs)
            .map(|(decision, placed)| Otherwise {
                proposal: decision.proposal.clone(),
                outcome: placed.outcome,
                granted: placed.granted.clone(),
            })
            .collect();
        let mut changes = !without.is_empty();
        changes |= decisions
            .iter()
            .zip(&trial.placed)
            .any(|(decision, placed)| decision.rank != placed.rank);
        for (at, decision) in decisions.iter().enumerate() {
            if !changes && trial.changed.get(at).is_some_and(Option::is_some) {
                let findings = self.changed_findings(&trial, at, &decision.findings);
                changes = findings
                    .iter()
                    .any(|finding| finding.verdict != finding.without);
            }
        }
        let at = decisions
            .iter()
            .position(|decision| Some(&decision.proposal) == decided.proposal.as_ref());
        let verdict_in = |findings: &[Finding]| {
            let finding = findings
                .iter()
                .find(|finding| finding.id == decided.statement);
            finding.map(|finding| finding.verdict)
        };
        let now = at.and_then(|at| verdict_in(&decisions.get(at)?.findings));
        let before = at.and_then(|at| verdict_in(&self.findings(&trial, at)?));
        let shown = OverrideShown {
            proposal: decided.proposal.clone(),
            statement: decided.statement.clone(),
            set: self.shown(decided.set),
            ground: decided.ground.clone(),
            by: decided.by.clone(),
            on: decided.on.clone(),
            verdict: now,
            verdict_without: before,
            without,
        };
        (shown, changes)
    }

    fn shown(&self, set: OverrideSet) -> ShownSet {
        let zone = &self.program.zone;
        match set {
            OverrideSet::Verdict(met) => ShownSet::Verdict(Verdict::of(met)),
            OverrideSet::Received(at) => ShownSet::Received(zone.to_text(at)),
            OverrideSet::Closes(at, true) => ShownSet::Closes(ShownEnd::Through(zone.to_text(at))),
            OverrideSet::Closes(at, false) => ShownSet::Closes(ShownEnd::Before(zone.to_text(at))),
        }
    }

    /// The findings on a proposal in a trial, before selection; nothing where the trial changes nothing of it.
    fn findings(&self, trial: &Trial, at: usize) -> Option<Vec<Finding>> {
        let (proposal, assessment) = trial.changed.get(at)?.as_ref()?;
        let program = trial.program.as_ref().unwrap_or(self.program);
        let outcome = trial.placed.get(at).map(|placed| placed.outcome);
        let shown = match outcome {
            Some(outcome) => told(program, proposal, assessment, outcome),
            None => std::borrow::Cow::Borrowed(assessment),
        };
        Some(explain(program, self.input, proposal, &shown, self.language).findings)
    }

    /// The findings that an override names, and all whose verdict a trial changes.
    fn changed_findings(
        &self,
        trial: &Trial,
        at: usize,
        now: &[Finding],
    ) -> Vec<OverriddenFinding> {
        let Some(before) = self.findings(trial, at) else {
            return Vec::new();
        };
        let verdict_in = |findings: &[Finding], id: &str| {
            let finding = findings.iter().find(|finding| finding.id == id);
            finding.map(|finding| finding.verdict)
        };
        let id = self.input.proposals.get(at).map(|proposal| &*proposal.id);
        let is_named = |finding: &Finding| {
            self.input.overrides.iter().any(|decided| {
                decided.proposal.as_deref().is_none_or(|of| Some(of) == id)
                    && decided.statement == finding.id
            })
        };
        let mut found = Vec::new();
        for finding in now {
            // What selection adds is told by the outcome.
            let without = verdict_in(&before, &finding.id);
            let differs = without.is_some_and(|without| without != finding.verdict);
            if differs || is_named(finding) {
                found.push(OverriddenFinding {
                    finding: finding.id.clone(),
                    verdict: Some(finding.verdict),
                    without,
                });
            }
        }
        for finding in &before {
            if verdict_in(now, &finding.id).is_none() {
                found.push(OverriddenFinding {
                    finding: finding.id.clone(),
                    verdict: None,
                    without: Some(finding.verdict),
                });
            }
        }
        found
    }
}
