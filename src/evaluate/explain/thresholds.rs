//! The findings on the score: thresholds of criteria, of groups and of the total, and multipliers for the ranking.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{Bound, Datum, Finding, Observed, Verdict};
use crate::evaluate::Bounds;
use crate::evaluate::assessment::Deciding;
use crate::evaluate::sum::Sums;
use crate::evaluate::threshold::{looked_at, of_criterion, of_sum};
use crate::program::{Condition, Criterion, CriterionId, Least, StatementId, stands_in};
use crate::quantity::Rational;
use crate::words::Message;
use crate::words::message::finding as say;

impl<'a> Teller<'a> {
    pub(super) fn sums(&self) -> Sums<'_> {
        Sums::new(
            self.program,
            self.proposal,
            &self.assessment.points,
            &self.assessment.applies,
        )
    }

    /// The findings on the score and its thresholds.
    pub(super) fn score(&self, out: &mut Vec<Finding>) {
        let Some(score) = self.scored() else { return };
        let program = self.program;
        let verdict_on_marks = match self.assessment.score_lack {
            _ if self.assessment.total.known => Verdict::Met,
            Some(lack) => lack.verdict(),
            None => Verdict::AwaitingJudgement,
        };
        let Some(whole) = self.on_statement(score.statement, verdict_on_marks) else {
            return;
        };
        let at = out.len();
        out.push(whole);
        let mut children = Vec::new();
        for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
            if let Some(applies) = &criterion.applies {
                let name = format!("{}/applies_if", criterion.name);
                let label = |label| say::applies_if(label);
                self.rule(
                    out,
                    (criterion.statement, name.clone()),
                    label,
                    &applies.condition,
                );
                children.push(name);
            }
            self.computed_points(out, &mut children, id);
            self.spread(out, &mut children, id);
            let points = self.assessment.points.get(id.index());
            for (n, least) in (0..).zip(&criterion.thresholds) {
                let Some(points) = points else { continue };
                let found = of_criterion(&self.scene, self.assessment, (id, least));
                let mut reads = Reads::all();
                self.mark_reads(Some(id), &mut reads);
                let observed = self.followed(points, &say::points(), reads.observed);
                let deciding = Deciding::CriterionThreshold(id, n);
                self.threshold(
                    out,
                    &mut children,
                    (criterion.statement, deciding),
                    (least, found, observed),
                );
            }
            for (n, rule) in criterion.ranking_times.iter().enumerate() {
                let Some(condition) = &rule.condition else {
                    continue;
                };
                let name = numbered(format!("{}/times", criterion.name), n);
                let label = |label| say::times_in_ranking(label, rule.times.clone());
                self.rule(out, (criterion.statement, name.clone()), label, condition);
                children.push(name);
            }
        }
        let of_groups = (0_u16..)
            .zip(&program.groups)
            .map(|(id, group)| (Some(id), group.statement, &group.thresholds));
        let of_total = std::iter::once((None, score.statement, &score.thresholds));
        for (group, statement, thresholds) in of_groups.chain(of_total) {
            for (n, threshold) in (0_u16..).zip(thresholds) {
                let bounds = looked_at(
                    (program, self.proposal),
                    self.assessment,
                    (threshold, group),
                );
                let found = of_sum(&self.scene, (threshold, group), &bounds);
                let mut reads = Reads::all();
                match group {
                    None => self.mark_reads(None, &mut reads),
                    Some(group) => {
                        let groups = &program.groups;
                        let is_in = |one: &Criterion| stands_in(groups, one.group, group);
                        for (id, _) in self.criteria().filter(|(_, one)| is_in(one)) {
                            self.mark_reads(Some(id), &mut reads);
                        }
                    }
                }
                let observed = self.followed(&bounds, &say::total(), reads.observed);
                let deciding = match group {
                    Some(id) => Deciding::GroupThreshold(id, n),
                    None => Deciding::ScoreThreshold(usize::from(n)),
                };
                self.threshold(
                    out,
                    &mut children,
                    (statement, deciding),
                    (&threshold.least, found, observed),
                );
            }
        }
        self.field_thresholds(out, &mut children);
        super::tree::set(out, at, |finding| finding.children = children);
    }

    /// The finding on one threshold, with the condition under which it applies.
    fn threshold(
        &self,
        out: &mut Vec<Finding>,
        children: &mut Vec<String>,
        (statement, deciding): (StatementId, Deciding),
        (least, found, observed): (&'a Least, Verdict, Vec<Observed>),
    ) {
        let (Some(id), Some(statement)) = (
            self.threshold_id(deciding),
            self.program.statement(statement),
        ) else {
            return;
        };
        let label = match deciding {
            Deciding::ScoreThreshold(_) => say::threshold(),
            _ => say::threshold_of(self.label(statement)),
        };
        let label = label.text(self.language);
        let head = Head {
            statement,
            force: None,
        };
        let mut finding = self.finding(head, id.clone(), label.clone(), found, statement.span);
        finding.observed = observed;
        finding.bound = Some(at_least_bound(&least.at_least));
        let at = out.len();
        out.push(finding);
        children.push(id.clone());
        if let Some(condition) = &least.condition {
            let name = format!("{id}/applies_if");
            let label = say::applies_if(label).text(self.language);
            self.condition(out, (head, name.clone(), label), condition, (false, None));
            super::tree::set(out, at, |finding| finding.children.push(name));
        }
    }

    /// The finding on a condition that is no test of the proposal: not met is not applicable.
    fn rule(
        &self,
        out: &mut Vec<Finding>,
        (statement, id): (StatementId, String),
        label: impl FnOnce(String) -> Message,
        condition: &'a Condition,
    ) {
        let Some(statement) = self.program.statement(statement) else {
            return;
        };
        let label = label(self.label(statement)).text(self.language);
        let head = Head {
            statement,
            force: None,
        };
        let at = self.condition(out, (head, id, label), condition, (false, None));
        super::tree::set(out, at, |finding| {
            if finding.verdict == Verdict::NotMet {
                finding.verdict = Verdict::NotApplicable;
            }
        });
    }

    /// The number that a threshold looks at, where it is known, before the marks that it follows from. It is no single fact,
    /// so the whole proposal gives it.
    pub(super) fn followed(
        &self,
        number: &Bounds,
        what: &Message,
        marks: Vec<Observed>,
    ) -> Vec<Observed> {
        let number = number.value().map(|number| Observed {
            fact: String::new(),
            label: None,
            ty: "points",
            value: Datum::Number(number.clone()),
            origin: None,
            note: Some(what.text(self.language)),
        });
        number.into_iter().chain(marks).collect()
    }

    /// The id of the finding on a threshold.
    pub(super) fn threshold_id(&self, deciding: Deciding) -> Option<String> {
        let program = self.program;
        let (statement, n) = match deciding {
            Deciding::CriterionThreshold(id, n) => {
                (program.criteria.get(id.index())?.statement, usize::from(n))
            }
            Deciding::GroupThreshold(id, n) => (
                program.groups.get(usize::from(id))?.statement,
                usize::from(n),
            ),
            Deciding::ScoreThreshold(n) => (program.score.as_ref()?.statement, n),
            _ => return None,
        };
        let id = &program.statement(statement)?.id;
        Some(numbered(format!("{id}/threshold"), n))
    }

    /// What the conditions of the score read, where their answer still matters.
    pub(super) fn score_condition_reads(&self, reads: &mut Reads) {
        let Some(score) = self.scored() else { return };
        let mut open: Vec<&'a Condition> = Vec::new();
        let mut add = |least: &'a Least, found: Verdict| {
            open.extend(least.condition.as_ref().filter(|_| found.is_open()));
        };
        for (id, criterion) in self.criteria() {
            for least in &criterion.thresholds {
                add(
                    least,
                    of_criterion(&self.scene, self.assessment, (id, least)),
                );
            }
        }
        let groups = (0..).map(Some).zip(&self.program.groups);
        let thresholds =
            groups.flat_map(|(id, group)| group.thresholds.iter().map(move |t| (id, t)));
        for (group, threshold) in thresholds.chain(score.thresholds.iter().map(|t| (None, t))) {
            let bounds = looked_at(
                (self.program, self.proposal),
                self.assessment,
                (threshold, group),
            );
            add(
                &threshold.least,
                of_sum(&self.scene, (threshold, group), &bounds),
            );
        }
        for (_, criterion) in self.criteria() {
            if !self.assessment.total.known {
                open.extend(criterion.applies.as_ref().map(|rule| &rule.condition));
            }
            if !self.assessment.ranking_total.known {
                let times = criterion.ranking_times.iter();
                open.extend(times.filter_map(|rule| rule.condition.as_ref()));
            }
        }
        for condition in open {
            self.condition_reads(condition, None, reads);
        }
    }
}

/// The first of several has no number.
fn numbered(id: String, n: usize) -> String {
    if n == 0 {
        id
    } else {
        format!("{id}/{}", n + 1)
    }
}

pub(super) fn at_least_bound(at_least: &Rational) -> Bound {
    Bound {
        op: "at_least",
        ty: "number",
        value: Datum::Number(at_least.clone()),
    }
}
