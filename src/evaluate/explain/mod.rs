//! An assessment written out: findings with what they saw and held it against, what decides, what is still asked.
//!
//! [`explain`] asks the same conditions once more ([`tree`], [`leaf`]), so that a finding never says anything else than the
//! assessment; it computes no verdict of its own. Which facts a condition reads is found in [`reads`].

mod dates;
mod datum;
mod differing;
mod facts_of;
mod field_threshold;
mod filing;
mod finding;
mod fixed;
mod grant;
mod leaf;
mod needed;
mod predecessor;
mod reads;
mod remarks;
mod said;
mod scores;
mod slots;
mod spread;
mod table;
mod thresholds;
mod tree;
mod votes;
mod windows;

pub use self::dates::last_day_from_sending;
pub(crate) use datum::datum;
pub(crate) use facts_of::facts_of;

use crate::words::message::finding as say;

pub(super) use self::datum::value_name;
use self::reads::Reads;
use super::assessment::{Assessment, Deciding};
use super::requirement::comes_first;
use super::scene::Scene;
use super::timing::{Completion, completion};
use crate::decision::{CriterionScore, Datum, DecidedDate, Finding, Needed, Remark};
use crate::program::{Program, Requirement};
use crate::proposal::{Input, Proposal};
use crate::words::Language;

/// What there is to say of one proposal before selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// All findings, in the order of evaluation; a finding stands before those below it.
    pub findings: Vec<Finding>,
    /// The ids of the findings that decide; empty while nothing before selection does.
    pub deciding: Vec<String>,
    /// What is still asked.
    pub needed: Vec<Needed>,
    /// Points per criterion.
    pub scores: Vec<CriterionScore>,
    /// What deserves a look.
    pub remarks: Vec<Remark>,
    /// Dates that follow from the call.
    pub dates: Vec<DecidedDate>,
    /// Dates of duties, for whoever receives a grant.
    pub duties: Vec<DecidedDate>,
}

/// Writes an assessment out.
#[must_use]
pub fn explain(
    program: &Program,
    input: &Input,
    proposal: &Proposal,
    assessment: &Assessment,
    language: Language,
) -> Explained {
    let program = program.for_receipt(proposal.counts_as_received());
    let teller = Teller::new(program, input, proposal, assessment, language);
    // Terms go on reading the receipt itself.
    let mut plain = None;
    if proposal.overruled.received.is_some() {
        let plain = plain.insert(proposal.clone());
        plain.overruled.received = None;
    }
    let of_dates = plain
        .as_ref()
        .map(|plain| Teller::new(program, input, plain, assessment, language));
    let of_dates = of_dates.as_ref().unwrap_or(&teller);
    Explained {
        findings: teller.findings(),
        deciding: teller.deciding().into_iter().collect(),
        needed: teller.needed(),
        scores: teller.criterion_scores(),
        remarks: teller.remarks(),
        dates: of_dates.dates(),
        duties: of_dates.duties(),
    }
}

/// Room for so many findings beside those on requirements; there may be more.
const ROOM: usize = 16;

/// What telling needs at hand.
struct Teller<'a> {
    program: &'a Program,
    input: &'a Input,
    proposal: &'a Proposal,
    assessment: &'a Assessment,
    language: Language,
    scene: Scene<'a>,
    completion: Completion,
}

impl<'a> Teller<'a> {
    fn new(
        program: &'a Program,
        input: &'a Input,
        proposal: &'a Proposal,
        assessment: &'a Assessment,
        language: Language,
    ) -> Self {
        let scene = Scene::new(
            program,
            proposal,
            (&assessment.points, &assessment.total),
            assessment.memo.for_explaining(),
        );
        Self {
            program,
            input,
            proposal,
            assessment,
            language,
            scene,
            completion: completion(program, proposal, input.as_of),
        }
    }
}

impl Teller<'_> {
    fn findings(&self) -> Vec<Finding> {
        let mut out = Vec::with_capacity(self.program.requirements.len() + ROOM);
        self.withdrawal(&mut out);
        self.windows(&mut out);
        self.completion(&mut out);
        self.requirements(&mut out, |requirement| {
            !requirement.after_grant && comes_first(requirement)
        });
        self.requirements(&mut out, |requirement| {
            !requirement.after_grant && !comes_first(requirement)
        });
        self.filings(&mut out);
        self.score(&mut out);
        if self.assessment.looked.amount {
            self.grant(&mut out);
        }
        self.requirements(&mut out, |requirement| requirement.after_grant);
        if self.assessment.looked.order {
            self.order(&mut out);
        }
        out
    }

    fn requirements(&self, out: &mut Vec<Finding>, is_meant: impl Fn(&Requirement) -> bool) {
        for (requirement, verdict) in self
            .program
            .requirements
            .iter()
            .zip(&self.assessment.requirements)
        {
            if let Some(verdict) = verdict.filter(|_| is_meant(requirement)) {
                self.requirement(out, requirement, verdict);
            }
        }
    }

    /// The recorded decision on a discretionary requirement.
    fn ruling_read(&self, requirement: &Requirement, reads: &mut Reads) {
        if let Some(refuse) = self.scene.ruling(requirement)
            && let Some(statement) = self.program.statement(requirement.statement)
        {
            let pointer = format!(
                "/judgements/{}/value",
                crate::proposal::intake::pointer_step(&statement.id)
            );
            let value = if refuse { "refuse" } else { "do_not_refuse" };
            self.observe(&pointer, "text", Datum::Text(value.to_owned()), None, reads);
        }
    }

    fn deciding(&self) -> Option<String> {
        let named = |id| {
            self.program
                .statement(id)
                .map(|statement| statement.id.clone())
        };
        match self.assessment.deciding {
            Deciding::None => None,
            Deciding::Withdrawal => Some("withdrawn".to_owned()),
            Deciding::Window => named(self.deciding_window()?.statement),
            Deciding::Completeness => Some("completeness".to_owned()),
            Deciding::Requirement(n) => named(self.program.requirements.get(n)?.statement),
            Deciding::CriterionThreshold(..)
            | Deciding::GroupThreshold(..)
            | Deciding::ScoreThreshold(_) => self.threshold_id(self.assessment.deciding),
            Deciding::Filing(n) => named(self.program.at_filing.get(n)?.statement),
            Deciding::Score => named(self.program.score.as_ref()?.statement),
            Deciding::Grant => named(self.program.grant.as_ref()?.statement),
            Deciding::GrantMinimum(n) => {
                let grant = self.program.grant.as_ref()?;
                let name = &grant.lines.get(n)?.name;
                named(grant.statement).map(|id| format!("{id}/{name}"))
            }
            Deciding::Order => Some(self.order_id()),
        }
    }
}
