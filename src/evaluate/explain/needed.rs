//! What is still asked: what an undecided leaf on an undecided path reads.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use crate::decision::{Needed, Outcome, Verdict};
use crate::evaluate::assessment::Stage;
use crate::evaluate::got::Lack;
use crate::evaluate::requirement::Effect;
use crate::evaluate::timing::Completion;
use crate::program::{ChangedBy, Condition, ConditionForm, DefineBody, Grant, Moment, Requirement};
use crate::proposal::intake::pointer_step;

impl<'a> Teller<'a> {
    /// What is asked, with who can provide it. Facts are asked before judgements; a certain end asks for nothing.
    pub(super) fn needed(&self) -> Vec<Needed> {
        let lack = match self.assessment.stage {
            Stage::Open(Outcome::AwaitingFacts) => Lack::Fact,
            Stage::Open(_) => Lack::Judgement,
            Stage::Ended(_) | Stage::Through => return Vec::new(),
        };
        let mut reads = Reads::missing(lack);
        if self.assessment.window.is_open() {
            self.window_needs(&mut reads);
        }
        if lack == Lack::Fact && self.completion == Completion::Awaited {
            reads.need("/completed".to_owned(), ChangedBy::Applicant);
        }
        for (requirement, verdict) in self
            .program
            .requirements
            .iter()
            .zip(&self.assessment.requirements)
        {
            if let Some(verdict) = verdict
                && let Effect::Opens(_) = self.scene.effect(requirement, *verdict, self.completion)
            {
                self.requirement_needs(requirement, *verdict, &mut reads);
            }
        }
        // Of what was not looked at nothing is asked.
        if self.scored().is_some() {
            self.score_condition_reads(&mut reads);
            if !self.assessment.total.known {
                self.mark_reads(None, &mut reads);
            }
        }
        if let Some(grant) = self
            .program
            .grant
            .as_ref()
            .filter(|_| self.assessment.looked.amount && !self.assessment.amount.known)
        {
            self.grant_needs(grant, &mut reads);
        }
        if self.assessment.looked.order {
            self.order_reads(&mut reads);
        }
        reads.needed
    }

    /// What the lines of the grant lack; where nothing is missing and there is no amount all the same, all that they read.
    fn grant_needs(&self, grant: &'a Grant, reads: &mut Reads) {
        let before = reads.needed.len();
        let mut any = Reads::missing(Lack::Fact);
        let mut seen = Reads::all();
        self.grant_reads(grant, reads);
        self.grant_reads(grant, &mut any);
        self.grant_reads(grant, &mut seen);
        let is_of_facts = self.scene.amount(grant).lack == Some(Lack::Fact);
        if is_of_facts
            && any.needed.is_empty()
            && reads.needed.len() == before
            && reads.missing == Some(Lack::Fact)
        {
            self.ask(seen, reads);
        }
    }

    fn requirement_needs(&self, requirement: &'a Requirement, verdict: Verdict, reads: &mut Reads) {
        if verdict == Verdict::NotMet {
            // A defect that the applicant may still mend.
            if reads.missing == Some(Lack::Fact) {
                self.failing(&requirement.condition, (!requirement.excludes, None), reads);
            }
            return;
        }
        let is_late = self.completion == Completion::Late
            && requirement.repair.is_some_and(|repair| repair.late_judged)
            && self.scene.ruling(requirement).is_none();
        let awaits_ruling = verdict == Verdict::AwaitingJudgement
            && (is_late || self.scene.ground(requirement) == Verdict::NotMet);
        if awaits_ruling {
            if reads.missing == Some(Lack::Judgement)
                && let Some(statement) = self.program.statement(requirement.statement)
            {
                let fact = format!("/judgements/{}/value", pointer_step(&statement.id));
                reads.need(fact, ChangedBy::Authority);
            }
            return;
        }
        if requirement.in_force.is_some() && self.proposal.counts_as_received().is_none() {
            self.moment_read(Moment::Received, reads);
            return;
        }
        match &requirement.each {
            None => self.rule_needs(requirement, (verdict, None), reads),
            Some(each) => self.filed_spot(&each.list, None, reads, |teller, spot, reads| {
                let own = teller.scene.asked(requirement, Some(&spot.frame));
                if own.is_open() {
                    teller.rule_needs(requirement, (own, Some(spot)), reads);
                }
            }),
        }
    }

    fn rule_needs<'v>(
        &self,
        rule: &'v Requirement,
        (verdict, spots): (Verdict, Spots<'_, 'v>),
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        let before = reads.needed.len();
        let mut any = Reads::missing(Lack::Fact);
        self.rule_reads(rule, spots, reads);
        self.rule_reads(rule, spots, &mut any);
        // Open, and yet nothing that it reads is missing: a term in days against one in months, a place that the register does
        // not know on its date. Then what it reads has to be looked at again.
        if any.needed.is_empty() && reads.needed.len() == before && verdict == Verdict::Undetermined
        {
            let around = [&rule.applies_if, &rule.unless].into_iter().flatten();
            for condition in around
                .chain([&rule.condition])
                .filter(|condition| self.scene.verdict(condition, frames(spots)).is_open())
            {
                self.unsettled(condition, spots, reads);
            }
        }
    }

    /// All facts that the open leaves of a condition read.
    fn unsettled<'v>(&self, condition: &'v Condition, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        if !self.scene.verdict(condition, frames(spots)).is_open() {
            return;
        }
        match &condition.form {
            ConditionForm::Not(of) => self.unsettled(of, spots, reads),
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                for line in lines {
                    self.unsettled(&line.condition, spots, reads);
                }
            }
            ConditionForm::Define(id) => {
                if let Some(DefineBody::Condition(of)) = self
                    .program
                    .defines
                    .get(id.index())
                    .map(|define| &define.body)
                {
                    self.unsettled(of, None, reads);
                }
            }
            _ => self.ask_all(condition, spots, reads),
        }
    }

    /// Asks for everything that a condition reads.
    fn ask_all<'v>(&self, condition: &'v Condition, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        let mut seen = Reads::all();
        self.condition_reads(condition, spots, &mut seen);
        self.ask(seen, reads);
    }

    pub(super) fn ask(&self, seen: Reads, reads: &mut Reads) {
        for observed in seen.observed {
            let by = self.changed_by(&observed.fact);
            reads.need(observed.fact, by);
        }
    }

    /// The facts that a failing condition reads: what would have to change.
    fn failing<'v>(
        &self,
        condition: &'v Condition,
        (wanted, spots): (bool, Spots<'_, 'v>),
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        if self.scene.verdict(condition, frames(spots)) == Verdict::of(wanted) {
            return;
        }
        match &condition.form {
            ConditionForm::Not(of) => self.failing(of, (!wanted, spots), reads),
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                for line in lines {
                    self.failing(&line.condition, (wanted, spots), reads);
                }
            }
            ConditionForm::Define(id) => {
                if let Some(DefineBody::Condition(of)) = self
                    .program
                    .defines
                    .get(id.index())
                    .map(|define| &define.body)
                {
                    self.failing(of, (wanted, None), reads);
                }
            }
            _ => self.ask_all(condition, spots, reads),
        }
    }

    /// Who can change a fact, from its pointer.
    fn changed_by(&self, fact: &str) -> ChangedBy {
        let mut steps = fact.split('/').skip(1);
        let (section, name) = (steps.next(), steps.next());
        match (section, name) {
            (Some("facts" | "judgements" | "supplied"), Some(name)) => {
                let field = self
                    .program
                    .fields
                    .iter()
                    .find(|field| pointer_step(&field.name) == name);
                field.map_or(ChangedBy::Authority, |field| field.changed_by)
            }
            (Some("scores"), _) => ChangedBy::Assessor,
            (Some("completed" | "withdrawn"), _) => ChangedBy::Applicant,
            _ => ChangedBy::Authority,
        }
    }
}
