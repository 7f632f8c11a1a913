//! What is still asked: what an undecided leaf on an undecided path reads.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use crate::decision::{Needed, Outcome, Verdict};
use crate::evaluate::assessment::Stage;
use crate::evaluate::got::Lack;
use crate::evaluate::requirement::Effect;
use crate::evaluate::timing::Completion;
use crate::program::{
    ChangedBy, Condition, ConditionForm, DefineBody, GrantLine, Moment, Requirement,
};
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
        if lack == Lack::Fact {
            if self.assessment.window == Verdict::Undetermined {
                self.moment_read(Moment::Received, &mut reads);
            }
            if self.completion == Completion::Awaited {
                reads.need("/completed".to_owned(), ChangedBy::Applicant);
            }
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
        if self.program.score.is_some() && !self.assessment.total.known {
            self.mark_reads(None, &mut reads);
        }
        if let Some(grant) = self
            .program
            .grant
            .as_ref()
            .filter(|_| !self.assessment.amount.known)
        {
            for line in &grant.lines {
                if let GrantLine::Amount(expr) | GrantLine::Maximum(expr) = line {
                    self.reads(expr, None, &mut reads);
                }
            }
        }
        self.order_reads(&mut reads);
        reads.needed
    }

    fn requirement_needs(&self, requirement: &'a Requirement, verdict: Verdict, reads: &mut Reads) {
        if verdict == Verdict::NotMet {
            // A defect that the applicant may still mend.
            if reads.missing == Some(Lack::Fact) {
                self.failing(&requirement.condition, (!requirement.excludes, None), reads);
            }
            return;
        }
        let awaits_ruling = verdict == Verdict::AwaitingJudgement
            && self.scene.ground(requirement) == Verdict::NotMet;
        if awaits_ruling {
            if reads.missing == Some(Lack::Judgement)
                && let Some(statement) = self.program.statement(requirement.statement)
            {
                let fact = format!("/judgements/{}/value", pointer_step(&statement.id));
                reads.need(fact, ChangedBy::Authority);
            }
            return;
        }
        for condition in [&requirement.applies_if, &requirement.unless]
            .into_iter()
            .flatten()
        {
            self.condition_reads(condition, None, reads);
        }
        self.condition_reads(&requirement.condition, None, reads);
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
            _ => {
                let mut seen = Reads::all();
                self.condition_reads(condition, spots, &mut seen);
                for observed in seen.observed {
                    let by = self.changed_by(&observed.fact);
                    reads.need(observed.fact, by);
                }
            }
        }
    }

    /// Who can change a fact, from its pointer.
    fn changed_by(&self, fact: &str) -> ChangedBy {
        let mut steps = fact.split('/').skip(1);
        let (section, name) = (steps.next(), steps.next());
        match (section, name) {
            (Some("facts" | "judgements"), Some(name)) => {
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
