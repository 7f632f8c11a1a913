//! The findings on the limits of a division with parts: one per pot that was asked, and the rule that removed a proposal.

use super::ceiling::ceiling_for;
use super::grounds::{asked, finding};
use super::ledger::CEILING;
use super::{Placement, Selection};
use crate::decision::{Bound, Datum, Finding, Ledger, LedgerStep, Observed, Outcome, Verdict};
use crate::program::{Division, DivisionParts, Program, Statement};
use crate::proposal::Proposal;
use crate::quantity::Rational;
use crate::text::Span;
use crate::words::{Bilingual, Language, message};

/// What is needed to tell of the limits that one proposal met.
pub(super) struct Limits<'a> {
    pub(super) program: &'a Program,
    pub(super) division: &'a Division,
    pub(super) parts: &'a DivisionParts,
    pub(super) file: &'a str,
    pub(super) proposal: &'a Proposal,
    pub(super) language: Language,
    /// The id of the finding on the division.
    pub(super) id: &'a str,
}

impl Limits<'_> {
    /// One finding per pot, as it stood last; then what decides and is no pot that was asked.
    pub(super) fn findings(&self, selection: &Selection, placement: &Placement) -> Vec<Finding> {
        let ledger = selection.ledger.as_ref();
        let steps = placement.steps.iter();
        let steps: Vec<&LedgerStep> = steps.filter_map(|step| ledger?.steps.get(*step)).collect();
        let mut findings = Vec::new();
        for (nth, step) in steps.iter().enumerate() {
            let later = steps.get(nth + 1..).unwrap_or_default();
            if later.iter().all(|later| later.pot != step.pot) {
                findings.push(self.on_pot(step, ledger));
            }
        }
        let label = if placement.outcome == Some(Outcome::NotAssessedCeiling) {
            message::selection::before_its_turn()
        } else {
            message::selection::after_the_stop()
        };
        for id in &placement.deciding {
            let below = id
                .strip_prefix(self.id)
                .and_then(|rest| rest.strip_prefix('/'));
            if findings.iter().any(|finding| finding.id == *id) {
                continue;
            }
            match below {
                Some(name) => findings.push(Finding {
                    verdict: Verdict::NotMet,
                    ..self.on_limit(name, &label)
                }),
                None => findings.extend(self.on_rule(id)),
            }
        }
        findings
    }

    fn on_pot(&self, step: &LedgerStep, ledger: Option<&Ledger>) -> Finding {
        let after_the_stop = step.why == "after_the_stop";
        let together = step.why == "not_foreseen";
        let label = match step.pot.as_str() {
            _ if after_the_stop => message::selection::after_the_stop(),
            _ if together => message::selection::not_foreseen(),
            CEILING => message::selection::within_ceiling(),
            _ => message::selection::within_pot(step.pot.as_str()),
        };
        let verdict = match step.why {
            "fits" | "split" | "reduced" | "holds_place" => Verdict::Met,
            "awaits_draw" => Verdict::Undetermined,
            _ => Verdict::NotMet,
        };
        let datum = |value: &crate::quantity::Rational| {
            if step.is_money {
                Datum::Money(value.clone())
            } else {
                Datum::Number(value.clone())
            }
        };
        let base = self.on_limit(&step.pot, &label);
        let available = step.available.as_ref().filter(|_| !after_the_stop);
        let mut observed = asked(self.program, self.file, self.proposal, step, self.language);
        if together {
            let steps = ledger.into_iter().flat_map(|ledger| &ledger.steps);
            let steps = steps.filter(|other| other.pot == step.pot && other.why == step.why);
            let sum: Rational = steps.filter_map(|other| other.asked.as_ref()).sum();
            observed = vec![Observed {
                fact: String::new(),
                label: None,
                ty: "money",
                value: Datum::Money(sum),
                origin: None,
                note: Some(message::selection::asked_together().text(self.language)),
            }];
        }
        if !step.is_money {
            for seen in &mut observed {
                seen.ty = "number";
                seen.note = None;
                seen.value = step.asked.as_ref().map_or(Datum::Unknown, datum);
            }
        }
        Finding {
            verdict,
            observed,
            label: if after_the_stop || together {
                label.text(self.language)
            } else {
                base.label
            },
            bound: available.map(|available| Bound {
                op: "at_most",
                ty: if step.is_money { "money" } else { "number" },
                value: datum(available),
            }),
            ..base
        }
    }

    /// A finding on a pot, by its name; its label and its place are those of the limit, the step or the class.
    fn on_limit(&self, pot: &str, label: &crate::words::Message) -> Finding {
        let statement = if pot == CEILING {
            ceiling_for(&self.program.ceilings, self.proposal.counts_as_received())
                .map_or(self.division.statement, |ceiling| ceiling.statement)
        } else {
            self.division.statement
        };
        let id = format!("{}/{pot}", self.id);
        let base = finding(self.program, statement, id, label, self.language);
        let written = self.written(pot);
        let (own, span) = match written {
            Some((own, span)) => (own.get(self.language).to_owned(), Some(span)),
            None => (base.label.clone(), None),
        };
        let shown = if own.is_empty() {
            label.text(self.language)
        } else {
            own
        };
        Finding {
            statement: self.id.to_owned(),
            label: if written.is_some() {
                shown
            } else {
                base.label.clone()
            },
            at: span.map_or(base.at.clone(), |span| {
                super::grounds::place_of(self.program, span)
            }),
            ..base
        }
    }

    fn written(&self, pot: &str) -> Option<(&Bilingual, Span)> {
        let is_of = |name: &str| {
            pot == name
                || pot
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        let limits = self.parts.limits.iter();
        let mut limits = limits.filter(|limit| is_of(&limit.name));
        let steps = self.parts.steps.iter();
        let mut steps = steps.filter(|step| step.name.as_deref().unwrap_or("step") == pot);
        let mut classes = self.parts.classes.iter().filter(|class| class.name == pot);
        limits
            .next()
            .map(|limit| (&limit.label, limit.span))
            .or_else(|| steps.next().map(|step| (&step.label, step.span)))
            .or_else(|| classes.next().map(|class| (&class.label, class.span)))
    }

    /// The rule between proposals that removed this one.
    fn on_rule(&self, id: &str) -> Option<Finding> {
        let named = |statement: &&Statement| statement.id == id;
        let rules = self.parts.between.iter();
        let mut rules = rules.filter(|rule| {
            self.program
                .statement(rule.statement)
                .as_ref()
                .is_some_and(named)
        });
        let rule = rules.next()?;
        let label = message::selection::already_placed();
        Some(Finding {
            verdict: Verdict::NotMet,
            ..finding(
                self.program,
                rule.statement,
                id.to_owned(),
                &label,
                self.language,
            )
        })
    }
}
