//! What came out of a test, and whether it is what was expected.

use std::collections::BTreeMap;

use crate::decision::{Decision, Decisions, Ledger, Outcome};
use crate::evaluate::Assessment;
use crate::program::Expectation;
use crate::quantity::Rational;
use crate::words::{Message, message::testing as say};

/// What a test looks at.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen {
    proposals: BTreeMap<String, One>,
    ids: Vec<String>,
    order: Vec<Vec<String>>,
    draws: Vec<Vec<String>>,
    ledger: Option<Ledger>,
}

/// One proposal as a test sees it.
#[derive(Debug, Clone)]
struct One {
    outcome: Outcome,
    granted: Option<Rational>,
    rank: Option<u64>,
    computed: Option<Rational>,
    deciding: Vec<String>,
    remarks: Vec<String>,
    /// Whether a stage before the one that is looked at decided on it.
    ended_before: bool,
}

impl Seen {
    /// What the whole chain decided.
    pub(super) fn from_decisions(decisions: &Decisions, assessments: &[Assessment]) -> Self {
        let mut seen = Self::default();
        for (decision, assessment) in decisions.decisions.iter().zip(assessments) {
            seen.add(
                &decision.proposal,
                decision.outcome,
                decision.granted.clone(),
                &decision.deciding,
            );
            if let Some(one) = seen.proposals.get_mut(&decision.proposal) {
                one.rank = decision.rank;
            }
            seen.grant(&decision.proposal, assessment.amount.value().cloned());
        }
        seen.order = decisions
            .rankings
            .first()
            .map(|list| list.order.iter().map(|tied| tied.0.clone()).collect())
            .unwrap_or_default();
        seen.ledger.clone_from(&decisions.ledger);
        seen.draws = decisions
            .draws_needed
            .iter()
            .map(|draw| draw.among.clone())
            .collect();
        seen
    }

    /// Adds one proposal.
    pub(super) fn add(
        &mut self,
        id: &str,
        outcome: Outcome,
        granted: Option<Rational>,
        deciding: &[String],
    ) {
        self.ids.push(id.to_owned());
        self.proposals.insert(
            id.to_owned(),
            One {
                outcome,
                granted,
                rank: None,
                computed: None,
                deciding: deciding.to_vec(),
                remarks: Vec::new(),
                ended_before: false,
            },
        );
    }

    /// Adds a proposal that did not come to the stage that is looked at.
    pub(super) fn ended_before(&mut self, decision: &Decision, computed: Option<&Rational>) {
        let id = &decision.proposal;
        if self.proposals.contains_key(id) {
            return;
        }
        self.add(
            id,
            decision.outcome,
            decision.granted.clone(),
            &decision.deciding,
        );
        self.grant(id, computed.cloned());
        if let Some(one) = self.proposals.get_mut(id) {
            one.ended_before = true;
        }
    }

    /// The ledger of all stages.
    pub(super) fn with_ledger(&mut self, ledger: Option<Ledger>) {
        self.ledger = ledger;
    }

    /// Notes what the grant of a proposal comes to.
    pub(super) fn grant(&mut self, id: &str, computed: Option<Rational>) {
        if let Some(one) = self.proposals.get_mut(id) {
            one.computed = computed;
        }
    }

    /// Notes which statements lead to a remark on a proposal.
    pub(super) fn remarks<'s>(&mut self, id: &str, statements: impl Iterator<Item = &'s str>) {
        if let Some(one) = self.proposals.get_mut(id) {
            one.remarks = statements.map(str::to_owned).collect();
        }
    }

    /// What was expected and what came out, where they differ.
    pub(super) fn differs(&self, expected: &Expectation) -> Option<(Message, Message)> {
        match expected {
            Expectation::Outcome {
                proposal,
                outcome,
                amount,
                because,
            } => self.outcome_differs(
                proposal.as_deref(),
                outcome,
                amount.as_ref(),
                because.as_deref(),
            ),
            Expectation::Grant { proposal, amount } => {
                let id = proposal.as_ref().or_else(|| self.ids.first())?;
                let computed = self.proposals.get(id)?.computed.as_ref();
                (computed != Some(amount)).then(|| {
                    (
                        say::grant(Some(amount.clone())),
                        say::grant(computed.cloned()),
                    )
                })
            }
            Expectation::Remark { proposal, because } => {
                let id = proposal.as_ref().or_else(|| self.ids.first())?;
                let remarks = &self.proposals.get(id)?.remarks;
                let found = (!remarks.is_empty()).then(|| remarks.join(", "));
                (!remarks.contains(because)).then(|| {
                    let found = found.map_or_else(say::no_remark, say::remark);
                    (say::remark(because.clone()), found)
                })
            }
            Expectation::Selection(ids) => {
                let found: Vec<&String> = self.with(gets_money);
                lists_differ(&sorted(ids), &sorted_refs(&found), say::selection)
            }
            Expectation::Reserve(ids) => {
                let mut found = self.with(|outcome| outcome == Outcome::Reserve);
                found.sort_by_key(|id| self.proposals.get(*id).and_then(|one| one.rank));
                lists_differ(
                    ids,
                    &found.into_iter().cloned().collect::<Vec<_>>(),
                    say::reserve_list,
                )
            }
            Expectation::Order(order) => {
                let wanted: Vec<String> =
                    order.iter().map(|tied| sorted(tied).join(" = ")).collect();
                let found: Vec<String> = self
                    .order
                    .iter()
                    .map(|tied| sorted(tied).join(" = "))
                    .collect();
                lists_differ(&wanted, &found, say::order)
            }
            Expectation::Money { spent, pot, amount } => {
                let found = self.money_found(*spent, pot.as_deref());
                let shown = if *spent { say::spent } else { say::left };
                (found.as_ref() != Some(amount)).then(|| {
                    (
                        shown(pot.clone(), Some(amount.clone())),
                        shown(pot.clone(), found),
                    )
                })
            }
            Expectation::Rank { proposal, rank } => {
                let id = proposal.as_ref().or_else(|| self.ids.first())?;
                let found = self.proposals.get(id)?.rank;
                let found = found.and_then(|rank| i64::try_from(rank).ok());
                let found = found.map(Rational::from_i64);
                (found.as_ref() != Some(rank))
                    .then(|| (say::rank(Some(rank.clone())), say::rank(found)))
            }
            Expectation::DrawAmong(ids) => {
                let wanted = sorted(ids);
                if self.draws.iter().any(|draw| sorted(draw) == wanted) {
                    return None;
                }
                Some((say::draw_among(wanted.join(", ")), self.draws_found()))
            }
            Expectation::NoDraw => {
                (!self.draws.is_empty()).then(|| (say::no_draw(), self.draws_found()))
            }
        }
    }

    fn outcome_differs(
        &self,
        proposal: Option<&str>,
        outcome: &str,
        amount: Option<&Rational>,
        because: Option<&str>,
    ) -> Option<(Message, Message)> {
        let id = proposal.or_else(|| self.ids.first().map(String::as_str))?;
        let one = self.proposals.get(id)?;
        let same_reason = because.is_none_or(|because| {
            one.deciding
                .iter()
                .any(|finding| finding == because || statement_of(finding) == because)
        });
        let same_amount = amount.is_none_or(|amount| one.granted.as_ref() == Some(amount));
        if one.outcome.json_name() == outcome && same_reason && same_amount {
            return None;
        }
        let wanted = say::outcome(outcome, amount.cloned(), because.map(str::to_owned));
        let deciding = (!one.deciding.is_empty()).then(|| one.deciding.join(", "));
        let granted = amount.and_then(|_| one.granted.clone());
        Some((
            wanted,
            say::outcome(one.outcome.json_name(), granted, deciding),
        ))
    }

    /// What was spent or left, in all or in a pot. Of a value under a limit per value nothing was spent if it has no pot.
    fn money_found(&self, spent: bool, pot: Option<&str>) -> Option<Rational> {
        let ledger = self.ledger.as_ref()?;
        match pot {
            None if spent => ledger.balance.spent.clone(),
            None => ledger.balance.left.clone(),
            Some(name) => {
                let pot = ledger.all_pots().into_iter().find(|pot| pot.name == name)?;
                if spent {
                    pot.balance.spent.clone()
                } else {
                    pot.balance.left.clone()
                }
            }
        }
    }

    fn with(&self, test: impl Fn(Outcome) -> bool) -> Vec<&String> {
        self.proposals
            .iter()
            .filter(|(_, one)| !one.ended_before && test(one.outcome))
            .map(|(id, _)| id)
            .collect()
    }

    fn draws_found(&self) -> Message {
        if self.draws.is_empty() {
            return say::no_draw();
        }
        let draws: Vec<String> = self
            .draws
            .iter()
            .map(|draw| sorted(draw).join(", "))
            .collect();
        say::draw_among(draws.join("; "))
    }
}

/// Whether an outcome sets money aside.
fn gets_money(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Selected | Outcome::Awarded | Outcome::AwardedInPart | Outcome::AwardedReduced
    )
}

/// `band/low` and `owners[2]` belong to the statements `band` and `owners`.
fn statement_of(finding: &str) -> &str {
    finding.split(['/', '[']).next().unwrap_or(finding)
}

fn sorted(ids: &[String]) -> Vec<String> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids
}

fn sorted_refs(ids: &[&String]) -> Vec<String> {
    let mut ids: Vec<String> = ids.iter().map(|id| (*id).clone()).collect();
    ids.sort();
    ids
}

fn lists_differ(
    wanted: &[String],
    found: &[String],
    say: fn(String) -> Message,
) -> Option<(Message, Message)> {
    (wanted != found).then(|| (say(shown(wanted)), say(shown(found))))
}

fn shown(ids: &[String]) -> String {
    format!("[{}]", ids.join(", "))
}
