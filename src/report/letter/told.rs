//! What a letter says, from the findings of a decision.

use super::Desk;
use super::view::{Columns, Criterion, Requirement, View};
use crate::decision::{AssessorPoints, CriterionScore, Finding, Outcome, Verdict};
use crate::program::{Force, StatementKind};
use crate::report::ground::{find, sentence, source};
use crate::report::parts::Parts;
use crate::report::value::ids;
use crate::words::message::letter as words;
use crate::words::{Message, Slot};

impl Desk<'_> {
    pub(super) fn say(self, message: &Message) -> String {
        message.text(self.ctx.language)
    }

    pub(super) fn view(self) -> View {
        let (decision, language) = (self.decision, self.ctx.language);
        let amount = |amount: Option<&crate::quantity::Rational>| {
            amount.map(|amount| self.ctx.amount(Some(amount), None).text(language))
        };
        let enough = |told: Vec<String>| {
            if self.writing.redact_enough {
                Vec::new()
            } else {
                told
            }
        };
        View {
            authority: self.program.authority.get(language).to_owned(),
            call: self.decisions.call.title.clone(),
            call_id: self.decisions.call.id.clone(),
            applicant: self.applicant(),
            proposal: decision.proposal.clone(),
            reference: decision.reference.clone(),
            title: decision.title.clone(),
            date: Slot::Date(self.writing.date).text(language),
            decided_by: self.writing.decided_by.clone(),
            sent: self
                .writing
                .sent
                .map(|sent| Slot::Date(sent).text(language)),
            outcome: decision.outcome.json_name(),
            is_decided: decision.outcome != Outcome::Withdrawn,
            decision: self.decided(),
            requested: amount(decision.requested.as_ref()),
            granted: amount(decision.granted.as_ref()),
            financing: self.financing(),
            reasons: self.reasons(),
            remarks: self.remarks(),
            repairs: enough(self.repairs()),
            cut_off: enough(self.cut_off()),
            judgements: self.judgements(),
            overrides: self.overrides(),
            requirements: self.requirements(),
            columns: Columns {
                requirement: self.say(&words::column_requirement()),
                verdict: self.say(&words::column_verdict()),
                seen: self.say(&words::column_seen()),
                source: self.say(&words::column_source()),
            },
            criteria: self.criteria(),
            total: decision
                .total
                .clone()
                .filter(|_| self.is_scored())
                .map(|total| self.say(&words::total(total))),
            conditions: decision
                .conditions
                .iter()
                .map(|condition| condition.text.clone())
                .collect(),
            duties: self.duties(),
            remedies: self.remedies(),
            not_assessed: self.not_assessed(),
            sources: self.sources(),
            notes: self.decisions.notes.clone(),
        }
    }

    /// The decision, then the amounts.
    fn decided(self) -> Vec<String> {
        let decision = self.decision;
        let amount = |amount: &crate::quantity::Rational| self.ctx.amount(Some(amount), None);
        let granted = decision.granted.as_ref().map(amount);
        let mut out: Vec<Message> = Vec::new();
        let award = |out: &mut Vec<Message>| out.extend(granted.clone().map(words::awarded));
        match decision.outcome {
            Outcome::Eligible => out.push(words::eligible()),
            Outcome::Selected => {
                out.push(words::selected());
                out.extend(granted.clone().map(words::set_aside));
            }
            Outcome::Awarded => award(&mut out),
            Outcome::AwardedInPart => {
                award(&mut out);
                out.push(words::awarded_in_part());
            }
            Outcome::AwardedReduced => {
                award(&mut out);
                out.push(words::awarded_reduced());
            }
            Outcome::Reserve => out.push(words::reserve()),
            Outcome::CarriedOver => out.push(words::carried_over()),
            Outcome::RefusedCeiling => out.push(words::refused_ceiling()),
            Outcome::NotAssessedCeiling if self.is_partly_assessed() => {
                out.push(words::partly_assessed_ceiling());
            }
            Outcome::NotAssessedCeiling => out.push(words::not_assessed_ceiling()),
            Outcome::BelowThreshold => out.push(words::below_threshold()),
            Outcome::RefusedDiscretionary => out.push(words::refused_discretionary()),
            Outcome::NotTreated => out.push(words::not_treated()),
            Outcome::OutsideWindow => out.push(words::outside_window()),
            Outcome::Withdrawn => out.push(words::withdrawn()),
            // Open outcomes are blocked before.
            Outcome::Refused
            | Outcome::AwaitingFacts
            | Outcome::AwaitingJudgement
            | Outcome::AwaitingDraw => out.push(words::refused()),
        }
        if decision.outcome != Outcome::Withdrawn {
            out.extend(
                decision
                    .requested
                    .as_ref()
                    .map(amount)
                    .map(words::requested),
            );
        }
        out.iter().map(|message| self.say(message)).collect()
    }

    /// The deciding findings, all other grounds of a refusal, and the place in the order.
    fn reasons(self) -> Vec<String> {
        let mut out: Vec<String> = self
            .decision
            .deciding
            .iter()
            .filter_map(|id| find(self.decision, id))
            .map(|finding| sentence(self.ctx, self.decision, finding))
            .collect();
        // All grounds of a refusal are told, not the first alone.
        let also = |finding: &&Finding| {
            finding.id == finding.statement
                && finding.verdict == Verdict::NotMet
                && finding.force == Some(Force::Mandatory.json_name())
                && !self.decision.deciding.contains(&finding.id)
        };
        let refused = matches!(
            self.decision.outcome,
            Outcome::Refused | Outcome::RefusedDiscretionary
        );
        if refused {
            let others = self.decision.findings.iter().filter(also);
            out.extend(others.map(|finding| sentence(self.ctx, self.decision, finding)));
        }
        if let Some(rank) = self.decision.rank {
            out.push(self.say(&words::rank(rank)));
            if !self.decision.tied_with.is_empty() {
                let tied = ids(&self.decision.tied_with);
                out.push(self.say(&crate::words::message::one::tied(tied)));
            }
        }
        out
    }

    /// What was judged by a person and read by a finding, with the reason.
    fn judgements(self) -> Vec<String> {
        let Some(proposal) = self.proposal else {
            return Vec::new();
        };
        let mut out = Vec::new();
        for judged in &proposal.judged {
            let Some(field) = self.program.field(judged.field) else {
                continue;
            };
            let pointer = format!("/judgements/{}/value", field.name);
            let seen = self.decision.findings.iter().flat_map(|one| &one.observed);
            let Some(seen) = seen.into_iter().find(|seen| seen.fact == pointer) else {
                continue;
            };
            let label = field.label.get(self.ctx.language);
            let what = if label.is_empty() { &field.name } else { label };
            let value = self.ctx.datum(&seen.value, seen.ty);
            let reason = judged.reason.as_deref().unwrap_or("–");
            out.push(self.judged(what, value, reason, judged.by.as_deref(), judged.on));
        }
        for ruling in &proposal.rulings {
            let Some(refuse) = ruling.refuse else {
                continue;
            };
            let Some(statement) = self.program.statement(ruling.statement) else {
                continue;
            };
            let value = if refuse {
                words::ruled_refuse()
            } else {
                words::ruled_go_on()
            };
            let label = statement.label.get(self.ctx.language);
            let what = if label.is_empty() {
                &statement.id
            } else {
                label
            };
            let reason = ruling.reason.as_deref().unwrap_or("–");
            let value = Slot::Word(value.phrase);
            out.push(self.judged(what, value, reason, ruling.by.as_deref(), ruling.on));
        }
        out
    }

    fn judged(
        self,
        what: &str,
        value: Slot,
        reason: &str,
        by: Option<&str>,
        on: Option<crate::quantity::Date>,
    ) -> String {
        let what = crate::report::ground::capital(what);
        let text = self.say(&words::judgement(what, value, reason.to_owned()));
        let by = by.filter(|_| !self.writing.redact_names).map(str::to_owned);
        if by.is_none() && on.is_none() {
            return text;
        }
        let stop = if text.ends_with(['.', '!', '?']) {
            ""
        } else {
            "."
        };
        format!("{text}{stop} {}", self.say(&words::judged_by(by, on)))
    }

    /// Every requirement that was looked at.
    fn requirements(self) -> Vec<Requirement> {
        let whole = |finding: &&Finding| {
            let is_window = self.kind(&finding.statement) == Some(StatementKind::Window);
            finding.id == finding.statement && (finding.force.is_some() || is_window)
        };
        let found = self.decision.findings.iter().filter(whole);
        found.map(|finding| self.requirement(finding)).collect()
    }

    fn requirement(self, finding: &Finding) -> Requirement {
        let parts = Parts::of(self.decision, finding);
        let cited = finding.citation.as_ref();
        Requirement {
            label: crate::report::ground::capital(&finding.label),
            verdict: self.verdict(finding),
            seen: parts
                .detail(self.ctx)
                .map_or_else(|| "–".to_owned(), |told| told.text),
            source: cited.map_or_else(|| "–".to_owned(), |cited| source(self.ctx, cited)),
        }
    }

    /// Whether points were a part of the decision.
    pub(super) fn is_scored(self) -> bool {
        let Some(score) = &self.program.score else {
            return false;
        };
        let id = self.program.statement(score.statement).map(|one| &one.id);
        let found = |finding: &Finding| Some(&finding.id) == id && !finding.verdict.is_open();
        self.decision.total.is_some() && self.decision.findings.iter().any(found)
    }

    fn criteria(self) -> Vec<Criterion> {
        if !self.is_scored() {
            return Vec::new();
        }
        let scores = self.decision.scores.iter();
        scores.map(|score| self.criterion(score)).collect()
    }

    fn criterion(self, score: &CriterionScore) -> Criterion {
        let language = self.ctx.language;
        let number = |points: &crate::quantity::Rational| Slot::Number(points.clone());
        let points = match &score.points {
            Some(points) => self.say(&words::points_of(number(points), score.scale.1.clone())),
            None => self.ctx.number(None),
        };
        let weight = score.weight.as_ref();
        let contribution = score.contribution.as_ref();
        Criterion {
            label: self.label_of(&score.criterion),
            points,
            weight: weight.map(|weight| self.ctx.datum(weight, "percentage").text(language)),
            contribution: contribution.map(|points| number(points).text(language)),
            marks: score.assessors.iter().map(|mark| self.mark(mark)).collect(),
        }
    }

    fn mark(self, mark: &AssessorPoints) -> String {
        let assessor = self.assessor(&mark.assessor);
        if !mark.counts {
            let why = crate::report::names::why_not(mark.why_not).map(Slot::Word);
            let mut text = self.say(&words::mark_not_counted(assessor, why));
            if let Some(removal) = &mark.removal {
                text.push(' ');
                text.push_str(&self.say(&crate::report::scores::removed(self.ctx, removal)));
            }
            return text;
        }
        let points = Slot::Text(self.ctx.number(mark.points.as_ref()));
        let reason = mark.reason.clone().unwrap_or_default();
        self.say(&words::mark(assessor, points, reason))
    }

    /// An assessor, by name or by number.
    pub(super) fn assessor(self, name: &str) -> String {
        if !self.writing.redact_names {
            return name.to_owned();
        }
        let at = self.input.assessors.iter().position(|one| one == name);
        self.say(&words::assessor(at.map_or(0, |at| at.saturating_add(1))))
    }

    /// The label of a statement, else its id.
    pub(super) fn label_of(self, id: &str) -> String {
        let statement = self.program.statements.iter().find(|one| one.id == id);
        let label = statement.map_or("", |one| one.label.get(self.ctx.language));
        let text = if label.is_empty() { id } else { label };
        text.trim_end_matches('.').to_owned()
    }

    pub(super) fn kind(self, id: &str) -> Option<StatementKind> {
        let statement = self.program.statements.iter().find(|one| one.id == id);
        statement.map(|one| one.kind)
    }

    /// What whoever receives a grant has to do, with the last day.
    fn duties(self) -> Vec<String> {
        let is_duty = |name: &str| self.kind(name) == Some(StatementKind::Duty);
        let dates = self.decision.dates.iter();
        dates
            .filter(|date| is_duty(&date.name))
            .map(|date| {
                let label = self.label_of(&date.name);
                match &date.date {
                    Some(due) => self.say(&words::duty(label, self.ctx.when(due))),
                    None => self.say(&words::duty_open(label)),
                }
            })
            .collect()
    }
}
