//! One decision, put together from its assessment and its place in the selection.

use super::decide::requested;
use super::grounds::grounds;
use super::placed::Placed;
use super::{Placement, Selection};
use crate::decision::{CutOff, Datum, Decision, Finding, Outcome, RankIn, Verdict};
use crate::evaluate::{Assessment, Bounds, Explained};
use crate::program::{Program, Step};
use crate::proposal::Proposal;
use crate::quantity::Rational;
use crate::words::Language;

/// All that is known of one proposal when its decision is written.
pub(super) struct Dossier<'a> {
    pub(super) program: &'a Program,
    pub(super) file: &'a str,
    pub(super) proposal: &'a Proposal,
    pub(super) assessment: &'a Assessment,
    pub(super) selection: &'a Selection,
    pub(super) placement: Option<&'a Placement>,
    /// How far it was from the money.
    pub(super) cut_off: Option<CutOff>,
}

impl Dossier<'_> {
    pub(super) fn decision(&self, explained: Explained, language: Language) -> Decision {
        let proposal = self.proposal;
        let Placed {
            outcome,
            rank,
            granted,
            granted_range,
        } = Placed::of(self.assessment, self.placement);
        let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
        let depends_on = self
            .placement
            .map(|placement| self.selection.depends_on(placement))
            .unwrap_or_default();
        let tied_with = self
            .placement
            .map(|placement| self.selection.tied_with(placement, &proposal.id))
            .unwrap_or_default();
        let mut dates = explained.dates;
        if is_award(outcome) {
            dates.extend(explained.duties);
        }
        let mut findings = explained.findings;
        if let Some(placement) = self
            .placement
            .filter(|placement| placement.outcome.is_some())
        {
            findings.extend(grounds(
                self.program,
                self.file,
                proposal,
                self.selection,
                placement,
                language,
            ));
        }
        let edition = self.program.for_receipt(proposal.counts_as_received());
        let financing = super::financing::shares(edition, granted.as_ref());
        let deciding = self.deciding(explained.deciding, &findings);
        Decision {
            proposal: proposal.id.to_string(),
            reference: text(&proposal.reference),
            title: text(&proposal.title),
            submitted_for: text(&proposal.submitted_for),
            outcome,
            provisional: !depends_on.is_empty(),
            depends_on,
            rank,
            ranks: self.ranks(rank, &tied_with),
            tied_with,
            total: self.total(&self.assessment.total),
            ranking_total: self.total(&self.assessment.ranking_total),
            requested: requested(self.program, proposal).cloned(),
            granted,
            granted_range,
            needed: explained.needed,
            financing,
            scores: explained.scores,
            cut_off: self
                .cut_off
                .clone()
                .map(|cut_off| self.no_less_than_least(cut_off, &findings))
                .or_else(|| below_threshold(outcome, &deciding, &findings)),
            deciding,
            findings,
            dates,
            conditions: Vec::new(),
            without_overrides: None,
            stage: None,
            stages: None,
            repairs: None,
        }
    }

    /// A smaller amount is of no use where the grant would have been refused, or nothing, below its last minimum.
    fn no_less_than_least(&self, mut cut_off: CutOff, findings: &[Finding]) -> CutOff {
        let edition = self.program.for_receipt(self.proposal.counts_as_received());
        let Some(grant) = &edition.grant else {
            return cut_off;
        };
        let id = super::selection::statement_name(edition, grant.statement, "grant");
        let lines = grant.lines.iter().rev();
        let mut lines = lines.skip_while(|line| matches!(line.step, Step::Round(_)));
        let last = lines.next().filter(|line| !line.per_element);
        let last = last.filter(|line| matches!(line.step, Step::Minimum(..)));
        let id = last.map(|line| format!("{id}/{}", line.name));
        let mut all = findings.iter();
        let minimum = id.and_then(|id| all.find(|one| one.id == id));
        let minimum = minimum.filter(|one| one.verdict == Verdict::Met);
        if let Some(Datum::Money(least)) = minimum
            .and_then(|minimum| minimum.bound.as_ref())
            .map(|bound| &bound.value)
        {
            cut_off.smaller_request = cut_off.smaller_request.filter(|amount| amount >= least);
        }
        cut_off
    }

    fn total(&self, total: &Bounds) -> Option<Rational> {
        self.program.score.as_ref()?;
        total.value().cloned()
    }

    fn ranks(&self, rank: Option<u64>, tied_with: &[String]) -> Vec<RankIn> {
        let lists = self.placement.map_or(&[][..], |placement| &placement.lists);
        if !lists.is_empty() {
            let in_list = lists.iter().filter_map(|place| {
                Some(RankIn {
                    list: self.selection.rankings.get(place.list)?.list.clone(),
                    rank: place.rank,
                    tied_with: self.selection.sharing(place.tie, &self.proposal.id),
                })
            });
            return in_list.collect();
        }
        let rank = rank.zip(self.selection.list.as_ref());
        rank.map(|(rank, list)| RankIn {
            list: list.clone(),
            rank,
            tied_with: tied_with.to_vec(),
        })
        .into_iter()
        .collect()
    }

    /// The deciding findings, those of selection where it decided. Where all requirements are met and nothing is divided,
    /// all of them decide together.
    fn deciding(&self, before: Vec<String>, findings: &[Finding]) -> Vec<String> {
        let ids = self.placement.map(|placement| placement.deciding.clone());
        let mut ids = ids.filter(|ids| !ids.is_empty()).unwrap_or(before);
        ids.retain(|id| findings.iter().any(|finding| finding.id == *id));
        if !ids.is_empty() {
            return ids;
        }
        let whole = |finding: &&Finding| finding.id == finding.statement;
        let all = || findings.iter().filter(whole);
        let required = all()
            .filter(|finding| finding.force.is_some() && finding.verdict != Verdict::NotApplicable);
        let required: Vec<String> = required.map(|finding| finding.id.clone()).collect();
        if required.is_empty() {
            all().take(1).map(|finding| finding.id.clone()).collect()
        } else {
            required
        }
    }
}

/// How many points are lacking at the threshold that decides.
fn below_threshold(outcome: Outcome, deciding: &[String], findings: &[Finding]) -> Option<CutOff> {
    let first = deciding
        .first()
        .filter(|_| outcome == Outcome::BelowThreshold)?;
    let finding = findings.iter().find(|finding| finding.id == *first)?;
    let bound = finding
        .bound
        .as_ref()
        .filter(|bound| bound.op == "at_least")?;
    match (&bound.value, &finding.observed.first()?.value) {
        (Datum::Number(least), Datum::Number(points)) if points < least => Some(CutOff {
            points_short: Some(least - points),
            ..CutOff::default()
        }),
        _ => None,
    }
}

fn is_award(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Awarded | Outcome::AwardedInPart | Outcome::AwardedReduced
    )
}
