//! What a letter tells beside the decision: who pays, what deserves a look without deciding, what was not assessed, the
//! sources, the applicant.

use super::Desk;
use crate::decision::Finding;
use crate::program::{PARTY, StatementKind, Type, Value, party};
use crate::report::ground::capital;
use crate::words::message::{ground, letter as words, money};

/// Remarks that say something to an applicant; the others are for who handles the file.
const TOLD: [&str; 3] = [
    "guideline-breached",
    "requirement-not-met",
    "element-dropped",
];

impl Desk<'_> {
    /// What each financier pays.
    pub(super) fn financing(self) -> Vec<String> {
        let shares = self.decision.financing.iter();
        shares
            .map(|share| {
                let name = capital(&share.financier.replace('_', " "));
                let amount = self.ctx.amount(share.amount.as_ref(), None);
                self.say(&money::financier(name, amount))
            })
            .collect()
    }

    /// What did not decide: parts that do not count, guidelines that are not met.
    pub(super) fn remarks(self) -> Vec<String> {
        let remarks = self.decisions.remarks.iter();
        remarks
            .filter(|one| one.about == self.decision.proposal && TOLD.contains(&one.code))
            .map(|one| format!("{}.", capital(one.text.trim_end_matches('.'))))
            .collect()
    }

    /// Requirements and criteria of the call without a finding in this decision.
    pub(super) fn not_assessed(self) -> Option<String> {
        let found = |id: &str| {
            let is = |finding: &Finding| finding.statement == id;
            self.decision.findings.iter().any(is)
        };
        let scored = self.is_scored();
        let mut labels: Vec<String> = Vec::new();
        for statement in &self.program.statements {
            let open = match statement.kind {
                StatementKind::Require | StatementKind::Exclude => !found(&statement.id),
                StatementKind::Criterion => !scored,
                _ => false,
            };
            let label = self.label_of(&statement.id);
            if open && !labels.contains(&label) {
                labels.push(label);
            }
        }
        (!labels.is_empty()).then(|| self.say(&words::not_assessed(labels.join("; "))))
    }

    /// Whether a requirement or the score was examined, though its turn never came.
    pub(super) fn is_partly_assessed(self) -> bool {
        let mut findings = self.decision.findings.iter();
        self.is_scored() || findings.any(|finding| finding.force.is_some())
    }

    /// Every source that a finding of this decision cites, each once.
    pub(super) fn sources(self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for cited in self
            .decision
            .findings
            .iter()
            .filter_map(|one| one.citation.as_ref())
        {
            let text = ground::source(cited.source.clone(), cited.locator.clone());
            let text = self.say(&words::source(self.say(&text), cited.url.clone()));
            if !out.contains(&text) {
                out.push(text);
            }
        }
        out
    }

    /// For whom it was submitted, else the name of the first party that the call asks for.
    pub(super) fn applicant(self) -> Option<String> {
        if let Some(who) = &self.decision.submitted_for {
            return Some(who.clone());
        }
        let fields = self.program.fields.iter();
        let mut parties = fields
            .zip(&self.proposal?.facts)
            .filter_map(|(field, value)| match (&field.ty, value) {
                (Type::Record(id), Value::Record(parts)) if *id == PARTY => {
                    parts.get(usize::from(party::NAME))
                }
                _ => None,
            });
        parties.find_map(|name| match name {
            Value::Text(name) => Some(name.to_string()),
            _ => None,
        })
    }
}
