//! Findings on rules between proposals that were decided at filing.

use super::Teller;
use super::say;
use crate::decision::{Datum, Finding, Observed};
use crate::evaluate::assessment::{Deciding, Stage};

impl Teller<'_> {
    pub(super) fn filings(&self, out: &mut Vec<Finding>) {
        let asked = &self.assessment.requirements;
        let unexamined =
            !asked.is_empty() && asked.iter().all(Option::is_none) && !self.assessment.looked.order;
        let ended_early = matches!(self.assessment.stage, Stage::Ended(_))
            && matches!(
                self.assessment.deciding,
                Deciding::Withdrawal | Deciding::Window | Deciding::Completeness
            );
        if unexamined || ended_early {
            return;
        }
        let rules = self.program.at_filing.iter();
        for (rule, standing) in rules.zip(&self.assessment.filings) {
            let Some(mut finding) = self.on_statement(rule.statement, standing.verdict) else {
                continue;
            };
            finding.force = Some("mandatory");
            if !standing.before.is_empty() {
                let ids = standing.before.iter();
                finding.observed.push(Observed {
                    fact: String::new(),
                    label: None,
                    ty: "list",
                    value: Datum::List(ids.map(|id| Datum::Text(id.to_string())).collect()),
                    origin: None,
                    note: Some(say::stand_before_it().text(self.language)),
                });
            }
            out.push(finding);
        }
    }
}
