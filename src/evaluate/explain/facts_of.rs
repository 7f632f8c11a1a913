//! Which facts stand behind something that a proposal does not pass.

use super::Teller;
use super::reads::Reads;
use crate::evaluate::assessment::{Assessment, Deciding};
use crate::evaluate::got::Lack;
use crate::evaluate::probe::Hurdle;
use crate::program::{CriterionId, Least, Program};
use crate::proposal::intake::pointer_step;
use crate::proposal::{Input, Proposal};
use crate::words::Language;

/// The JSON Pointers of all facts that a hurdle reads, each once, in the order of reading.
pub(crate) fn facts_of(
    program: &Program,
    input: &Input,
    proposal: &Proposal,
    assessment: &Assessment,
    hurdle: Hurdle,
) -> Vec<String> {
    let teller = Teller::new(program, input, proposal, assessment, Language::En);
    let mut reads = Reads::all();
    teller.facts_of(hurdle, &mut reads);
    let mut found: Vec<String> = reads.observed.into_iter().map(|seen| seen.fact).collect();
    if matches!(hurdle, Hurdle::Marks | Hurdle::Threshold(_)) {
        let mut missing = Reads::missing(Lack::Judgement);
        teller.mark_reads(None, &mut missing);
        found.extend(missing.needed.into_iter().map(|needed| needed.fact));
    }
    found.retain(|fact| !fact.is_empty());
    found
}

impl<'a> Teller<'a> {
    fn facts_of(&self, hurdle: Hurdle, reads: &mut Reads) {
        match hurdle {
            Hurdle::Final => {}
            Hurdle::Window => {
                for window in &self.program.windows {
                    self.window_reads(window, reads);
                }
            }
            Hurdle::Completeness => {
                self.moment_read(crate::program::Moment::Completed, reads);
            }
            Hurdle::Requirement(n) => self.requirement_facts(n, reads),
            Hurdle::Threshold(deciding) => self.threshold_facts(deciding, reads),
            Hurdle::Marks => {
                self.mark_reads(None, reads);
                self.score_conditions(reads);
            }
            Hurdle::Grant => {
                if let Some(grant) = &self.program.grant {
                    self.grant_reads(grant, reads);
                }
            }
            Hurdle::Order => {
                self.order_reads(reads);
                self.score_conditions(reads);
            }
        }
    }

    fn requirement_facts(&self, n: usize, reads: &mut Reads) {
        let Some(requirement) = self.program.requirements.get(n) else {
            return;
        };
        if let Some(statement) = self
            .program
            .statement(requirement.statement)
            .filter(|_| requirement.takes_decision())
        {
            let pointer = format!("/judgements/{}/value", pointer_step(&statement.id));
            self.observe(
                &pointer,
                "text",
                crate::decision::Datum::Unknown,
                None,
                reads,
            );
        }
        match &requirement.each {
            None => self.rule_reads(requirement, None, reads),
            Some(each) => self.filed_spot(&each.list, None, reads, |teller, spot, reads| {
                teller.rule_reads(requirement, Some(spot), reads);
            }),
        }
    }

    fn threshold_facts(&self, deciding: Deciding, reads: &mut Reads) {
        let program = self.program;
        let condition = |least: Option<&'a Least>| least.and_then(|least| least.condition.as_ref());
        let (criteria, condition): (Vec<CriterionId>, _) = match deciding {
            Deciding::CriterionThreshold(id, n) => {
                let criterion = program.criteria.get(id.index());
                let least = criterion.and_then(|one| one.thresholds.get(usize::from(n)));
                (vec![id], condition(least))
            }
            Deciding::GroupThreshold(group, n) => {
                let of_group = self.criteria();
                let of_group = of_group.filter(|(_, one)| one.group == Some(group));
                let thresholds = program.groups.get(usize::from(group));
                let threshold = thresholds.and_then(|one| one.thresholds.get(usize::from(n)));
                let least = threshold.map(|threshold| &threshold.least);
                (of_group.map(|(id, _)| id).collect(), condition(least))
            }
            Deciding::ScoreThreshold(n) => {
                let score = program.score.as_ref();
                let threshold = score.and_then(|score| score.thresholds.get(n));
                let least = threshold.map(|threshold| &threshold.least);
                (
                    self.criteria().map(|(id, _)| id).collect(),
                    condition(least),
                )
            }
            _ => return,
        };
        for id in criteria {
            self.mark_reads(Some(id), reads);
        }
        if let Some(condition) = condition {
            self.condition_reads(condition, None, reads);
        }
        self.score_conditions(reads);
    }

    /// What decides which criteria count.
    fn score_conditions(&self, reads: &mut Reads) {
        for (_, criterion) in self.criteria() {
            let applies = criterion.applies.as_ref().map(|rule| &rule.condition);
            let times = criterion.ranking_times.iter();
            let times = times.filter_map(|rule| rule.condition.as_ref());
            for condition in applies.into_iter().chain(times) {
                self.condition_reads(condition, None, reads);
            }
        }
    }
}
