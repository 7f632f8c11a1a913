//! Conditions → findings: one per condition, with one below it per line, operand or element.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use crate::decision::{Bound, Datum, Finding, Verdict};
use crate::evaluate::condition::turned;
use crate::evaluate::list::if_kept;
use crate::program::{Condition, ConditionForm, DefineBody, Line, OnEach, Requirement, Statement};
use crate::text::Span;

/// What findings of one statement have in common.
#[derive(Clone, Copy)]
pub(super) struct Head<'h> {
    pub(super) statement: &'h Statement,
    pub(super) force: Option<&'static str>,
}

impl<'a> Teller<'a> {
    /// The finding on a requirement, with its parts.
    pub(super) fn requirement(
        &self,
        out: &mut Vec<Finding>,
        requirement: &'a Requirement,
        verdict: Verdict,
    ) {
        let Some(statement) = self.program.statement(requirement.statement) else {
            return;
        };
        let head = Head {
            statement,
            force: Some(requirement.force.json_name()),
        };
        let label = self.dated(self.label(statement), requirement.in_force);
        let id = statement.id.clone();
        match &requirement.each {
            None => self.one_rule(out, (head, id, label), (requirement, verdict), None),
            Some(each) => self.on_elements(out, (head, id, label), (requirement, verdict), each),
        }
    }

    /// The finding on a rule on elements, and below it one per element.
    fn on_elements(
        &self,
        out: &mut Vec<Finding>,
        (head, id, label): (Head<'_>, String, String),
        (requirement, verdict): (&'a Requirement, Verdict),
        each: &'a OnEach,
    ) {
        let at = out.len();
        let span = requirement.condition.span;
        let mut finding = self.finding(head, id.clone(), label.clone(), verdict, span);
        finding.at = super::finding::place(self.program, head.statement.span);
        out.push(finding);
        let mut children = Vec::new();
        let mut reads = Reads::all();
        self.filed_spot(&each.list, None, &mut reads, |teller, spot, _| {
            let n = spot.frame.at + 1;
            let child = format!("{id}[{n}]");
            let own = teller.scene.asked(requirement, Some(&spot.frame));
            let label = super::say::share(label.clone(), n, None).text(teller.language);
            teller.one_rule(
                out,
                (head, child.clone(), label),
                (requirement, own),
                Some(spot),
            );
            children.push(child);
        });
        set(out, at, |finding| {
            finding.children = children;
            finding.observed = reads.observed;
        });
    }

    /// The finding on a requirement as asked once: of the proposal, or of one element.
    fn one_rule<'v>(
        &self,
        out: &mut Vec<Finding>,
        (head, id, label): (Head<'_>, String, String),
        (requirement, verdict): (&'v Requirement, Verdict),
        spots: Spots<'_, 'v>,
    ) where
        'a: 'v,
    {
        let at = self.condition(
            out,
            (head, id.clone(), label.clone()),
            &requirement.condition,
            (requirement.excludes, spots),
        );
        let mut reads = Reads::all();
        self.ruling_read(requirement, &mut reads);
        if let Some(finding) = out.get_mut(at) {
            finding.verdict = verdict;
            if requirement.excludes && verdict == Verdict::Met {
                finding.label = super::say::not_the_case(label.clone()).text(self.language);
            }
            finding.at = super::finding::place(self.program, head.statement.span);
            finding.observed.append(&mut reads.observed);
        }
        for (key, condition, text) in [
            (
                "applies_if",
                &requirement.applies_if,
                super::say::applies_if as fn(String) -> _,
            ),
            ("unless", &requirement.unless, super::say::unless),
        ] {
            if let Some(condition) = condition {
                let id = format!("{id}/{key}");
                let label = text(label.clone()).text(self.language);
                self.condition(out, (head, id.clone(), label), condition, (false, spots));
                if let Some(finding) = out.get_mut(at) {
                    finding.children.push(id);
                }
            }
        }
    }

    /// The finding on a condition, with its parts. Says where it stands in the list.
    pub(super) fn condition<'v>(
        &self,
        out: &mut Vec<Finding>,
        (head, id, label): (Head<'_>, String, String),
        condition: &'v Condition,
        (negated, spots): (bool, Spots<'_, 'v>),
    ) -> usize
    where
        'a: 'v,
    {
        let verdict = self.scene.verdict(condition, frames(spots));
        let verdict = if negated { turned(verdict) } else { verdict };
        let at = out.len();
        let finding = self.finding(head, id.clone(), label, verdict, condition.span);
        out.push(finding);
        self.parts(out, at, (head, &id), condition, (negated, spots));
        at
    }

    /// Fills in what a finding saw, and adds the findings below it. Definitions and `not` have no finding of their own.
    fn parts<'v>(
        &self,
        out: &mut Vec<Finding>,
        at: usize,
        (head, id): (Head<'_>, &str),
        condition: &'v Condition,
        (negated, spots): (bool, Spots<'_, 'v>),
    ) where
        'a: 'v,
    {
        match &condition.form {
            ConditionForm::Not(of) => self.parts(out, at, (head, id), of, (!negated, spots)),
            ConditionForm::Define(define) => {
                match self
                    .program
                    .defines
                    .get(define.index())
                    .map(|define| &define.body)
                {
                    Some(DefineBody::Condition(of)) => {
                        self.parts(out, at, (head, id), of, (negated, None));
                    }
                    _ => self.leaf(out, at, condition, (negated, spots)),
                }
            }
            ConditionForm::All(lines) | ConditionForm::Any(lines) => {
                self.lines(out, at, (head, id), lines, spots);
            }
            ConditionForm::AtLeast(n, lines) => {
                let bound = Bound {
                    op: if negated { "less_than" } else { "at_least" },
                    ty: "number",
                    value: Datum::Number(i64::from(*n).into()),
                };
                set(out, at, |finding| finding.bound = Some(bound));
                self.lines(out, at, (head, id), lines, spots);
            }
            ConditionForm::Every(list, filter, each) => {
                self.elements(out, at, (head, id), (list, filter.as_deref(), each), spots);
            }
            ConditionForm::Some(list, each) => {
                self.elements(out, at, (head, id), (list, None, each), spots);
            }
            ConditionForm::Between(..) if negated => {
                let child = format!("{id}/1");
                let label = self.written(condition.span);
                self.condition(out, (head, child.clone(), label), condition, (false, spots));
                set(out, at, |finding| finding.children.push(child));
            }
            _ => self.leaf(out, at, condition, (negated, spots)),
        }
    }

    fn lines<'v>(
        &self,
        out: &mut Vec<Finding>,
        at: usize,
        (head, id): (Head<'_>, &str),
        lines: &'v [Line],
        spots: Spots<'_, 'v>,
    ) where
        'a: 'v,
    {
        for (n, line) in lines.iter().enumerate() {
            let child = match &line.name {
                Some(name) => format!("{id}/{name}"),
                None => format!("{id}/{}", n + 1),
            };
            let label = match line.label.get(self.language) {
                "" => self.written(line.condition.span),
                label => label.to_owned(),
            };
            self.condition(
                out,
                (head, child.clone(), label),
                &line.condition,
                (false, spots),
            );
            set(out, at, |finding| finding.children.push(child));
        }
    }

    /// A finding per element, numbered from 1. One that a filter leaves out is not applicable.
    fn elements<'v>(
        &self,
        out: &mut Vec<Finding>,
        at: usize,
        (head, id): (Head<'_>, &str),
        (list, filter, each): (
            &'v crate::program::Expr,
            Option<&'v Condition>,
            &'v Condition,
        ),
        spots: Spots<'_, 'v>,
    ) where
        'a: 'v,
    {
        let mut children = Vec::new();
        let mut reads = Reads::all();
        let label = self.written(each.span);
        self.each_spot(list, spots, &mut reads, |teller, spot, _| {
            let child = format!("{id}[{}]", spot.frame.at + 1);
            let below = teller.condition(
                out,
                (head, child.clone(), label.clone()),
                each,
                (false, Some(spot)),
            );
            let passes = match filter {
                Some(filter) => teller.scene.verdict(filter, Some(&spot.frame)),
                None => Verdict::Met,
            };
            let passes = if_kept(&spot.frame, passes);
            set(out, below, |finding| {
                finding.verdict = filtered(passes, finding.verdict);
            });
            children.push(child);
        });
        set(out, at, |finding| {
            finding.children.append(&mut children);
            finding.observed.append(&mut reads.observed);
        });
    }

    /// The text of the call at a place: the label of what has none.
    pub(super) fn written(&self, span: Span) -> String {
        self.program
            .texts
            .slice(span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Changes the finding that stands at a position.
pub(super) fn set(out: &mut [Finding], at: usize, change: impl FnOnce(&mut Finding)) {
    if let Some(finding) = out.get_mut(at) {
        change(finding);
    }
}

fn filtered(passes: Verdict, verdict: Verdict) -> Verdict {
    match passes {
        Verdict::Met => verdict,
        Verdict::NotMet | Verdict::NotApplicable => Verdict::NotApplicable,
        open => crate::evaluate::condition::open_unless_harmless(open, verdict),
    }
}
