//! Rules between proposals that are decided at filing: who stands of those that share a value.
//!
//! Asked after each proposal was assessed by itself. Whoever awaits something still stands in line: if it may yet drop out, and
//! then would not count, those behind it wait; and so they do behind one of which it is not known what it shares.

use std::collections::BTreeMap;

use super::assessment::{Assessment, Deciding, Stage};
use crate::decision::{Outcome, Verdict};
use crate::program::{AtFiling, Program};
use crate::proposal::Proposal;
use crate::quantity::Instant;

/// What became of one proposal under one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// Whether it stands.
    pub(super) verdict: Verdict,
    /// The ids of those that stand before it, sorted.
    pub(super) before: Vec<Box<str>>,
}

impl Standing {
    const ALONE: Self = Self {
        verdict: Verdict::NotApplicable,
        before: Vec::new(),
    };
}

/// Applies the rules to all assessments, one per proposal.
pub(super) fn apply(program: &Program, proposals: &[Proposal], assessments: &mut [Assessment]) {
    let rules = program.at_filing.iter();
    let found: Vec<Vec<Standing>> = rules
        .map(|rule| standings(program, rule, proposals, assessments))
        .collect();
    for (at_of_it, assessment) in assessments.iter_mut().enumerate() {
        let mine = program.at_filing.iter().zip(&found);
        let mine = mine.filter_map(|(rule, found)| {
            let found = found.get(at_of_it)?;
            // A recorded decision is on this proposal alone: in line it stands as it was filed.
            let overruled = &proposals.get(at_of_it)?.overruled;
            Some(match overruled.verdict(rule.statement) {
                Some(decided) => Standing {
                    verdict: Verdict::of(decided),
                    before: Vec::new(),
                },
                None => found.clone(),
            })
        });
        assessment.filings = mine.collect();
        let entry = assessment.entry();
        if matches!(entry, Stage::Ended(_)) && !ends_later(program, assessment) {
            continue;
        }
        let verdicts = || assessment.filings.iter().map(|standing| standing.verdict);
        let first = |wanted: Verdict| verdicts().position(|verdict| verdict == wanted);
        let (outcome, at) = if let Some(at) = first(Verdict::NotMet) {
            (Stage::Ended(Outcome::Refused), at)
        } else if entry != Stage::Through {
            // Open, or ended by what comes later: an open question here changes no outcome. It is named where it comes first.
            let open = match entry {
                Stage::Open(Outcome::AwaitingFacts) => first(Verdict::Undetermined),
                Stage::Open(Outcome::AwaitingJudgement) => first(Verdict::AwaitingJudgement),
                _ => None,
            };
            if let Some(at) = open.filter(|_| opens_later(program, assessment)) {
                assessment.deciding = Deciding::Filing(at);
            }
            continue;
        } else if let Some(at) = first(Verdict::Undetermined) {
            (Stage::Open(Outcome::AwaitingFacts), at)
        } else if let Some(at) = first(Verdict::AwaitingJudgement) {
            (Stage::Open(Outcome::AwaitingJudgement), at)
        } else {
            continue;
        };
        if std::mem::take(&mut assessment.in_turn) {
            let proposal = proposals.get(at_of_it);
            let received = proposal.and_then(Proposal::counts_as_received);
            assessment.forget_turn(program.for_receipt(received));
        }
        assessment.stage = outcome;
        assessment.deciding = Deciding::Filing(at);
    }
}

/// A proposal that a rule concerns.
struct Concerned {
    at: usize,
    /// Its window, where the rule holds within one; `None`: all, or any.
    window: Option<usize>,
    /// What it shares for certain.
    shares: Vec<String>,
    /// Whether it may share something else besides, and what that lacks.
    open: Option<Verdict>,
}

impl Concerned {
    fn may_meet(&self, window: Option<usize>) -> bool {
        self.window.is_none() || window.is_none() || self.window == window
    }
}

/// What becomes of each proposal under one rule.
fn standings(
    program: &Program,
    rule: &AtFiling,
    proposals: &[Proposal],
    assessments: &mut [Assessment],
) -> Vec<Standing> {
    let mut all: Vec<Concerned> = Vec::new();
    for (at, (proposal, assessment)) in proposals.iter().zip(assessments.iter_mut()).enumerate() {
        if counts(rule, assessment) || ends_later(program, assessment) {
            all.extend(concerned(program, rule, proposal, assessment, at));
        }
    }
    let mut shared: BTreeMap<(Option<usize>, &str), Vec<usize>> = BTreeMap::new();
    for one in &all {
        for value in &one.shares {
            let members = shared.entry((one.window, value)).or_default();
            members.push(one.at);
        }
    }
    let line = Line {
        rule,
        proposals,
        assessments,
        all: &all,
    };
    let mut out = vec![Standing::ALONE; proposals.len()];
    for ((window, _), members) in shared {
        line.up(window, &members, &mut out);
    }
    line.those_open(&mut out);
    out
}

/// Whether one that ended by itself counts.
fn counts(rule: &AtFiling, assessment: &Assessment) -> bool {
    match assessment.entry() {
        Stage::Ended(Outcome::Withdrawn) => rule.counting.withdrawn,
        Stage::Ended(Outcome::OutsideWindow) => rule.counting.outside_window,
        Stage::Ended(_) => rule.counting.refused,
        Stage::Open(_) | Stage::Through => true,
    }
}

/// Whether one that ended by itself did so in what comes after the rules between proposals: a threshold, or what follows it.
fn ends_later(program: &Program, assessment: &Assessment) -> bool {
    // What is found in turn comes later than all of this.
    if assessment.in_turn {
        return false;
    }
    match assessment.deciding {
        Deciding::CriterionThreshold(..)
        | Deciding::GroupThreshold(..)
        | Deciding::ScoreThreshold(_)
        | Deciding::GrantMinimum(_) => true,
        Deciding::Requirement(nth) => program
            .requirements
            .get(nth)
            .is_some_and(|requirement| requirement.after_grant),
        _ => false,
    }
}

/// Whether one that is open is so by what comes after the rules between proposals.
fn opens_later(program: &Program, assessment: &Assessment) -> bool {
    matches!(assessment.deciding, Deciding::Score | Deciding::Grant)
        || ends_later(program, assessment)
}

/// How a rule concerns a proposal, if it does.
fn concerned(
    program: &Program,
    rule: &AtFiling,
    proposal: &Proposal,
    assessment: &mut Assessment,
    at: usize,
) -> Option<Concerned> {
    let (mut shares, lack) = super::claims::shared(program, rule, proposal, assessment);
    let mut open = lack.map(super::got::Lack::verdict);
    if shares.is_empty() && open.is_none() {
        return None;
    }
    let mut window = None;
    if rule.one_window {
        match (assessment.filed_in, assessment.window) {
            (Some(n), _) => window = Some(n),
            (None, Verdict::NotMet) => return None,
            (None, _) => {
                shares.clear();
                open = Some(Verdict::Undetermined);
            }
        }
    }
    Some(Concerned {
        at,
        window,
        shares,
        open,
    })
}

/// Those that a rule concerns, in the order of receipt.
struct Line<'a> {
    rule: &'a AtFiling,
    proposals: &'a [Proposal],
    assessments: &'a [Assessment],
    all: &'a [Concerned],
}

/// How one proposal stands in line to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Equal,
    Behind,
    Unknown,
}

impl Line<'_> {
    fn most(&self) -> usize {
        usize::try_from(self.rule.most).unwrap_or(usize::MAX)
    }

    /// Whether it takes a place before others.
    fn counts(&self, other: usize) -> bool {
        let assessment = self.assessments.get(other);
        assessment.is_some_and(|assessment| counts(self.rule, assessment))
    }

    fn place(&self, other: usize, mine: Instant) -> Place {
        let theirs = self.proposals.get(other).and_then(|one| one.received);
        let Some(theirs) = theirs else {
            return Place::Unknown;
        };
        if theirs == mine {
            Place::Equal
        } else if (theirs > mine) == self.rule.last_stands {
            Place::Before
        } else {
            Place::Behind
        }
    }

    /// How many that may share anything come before this moment, or may.
    fn open_before(&self, members: &[usize], window: Option<usize>, mine: Instant) -> usize {
        let open = self
            .all
            .iter()
            .filter(|one| one.open.is_some() && one.may_meet(window) && !members.contains(&one.at));
        let before =
            open.filter(|one| self.counts(one.at) && self.place(one.at, mine) != Place::Behind);
        before.count()
    }

    /// Puts those that share a value in the order of receipt, and says who stands.
    fn up(&self, window: Option<usize>, members: &[usize], out: &mut [Standing]) {
        for at in members.iter().copied() {
            let Some(mine) = self.proposals.get(at).and_then(|one| one.received) else {
                worsen(out, at, Verdict::Undetermined, Vec::new());
                continue;
            };
            let (mut sure, mut equal) = (Vec::new(), 0_usize);
            let mut unsure = self.open_before(members, window, mine);
            let others = members.iter().copied();
            for other in others.filter(|other| *other != at && self.counts(*other)) {
                let stage = self.assessments.get(other).map(Assessment::entry);
                let may_drop_out =
                    matches!(stage, Some(Stage::Open(_))) && !self.rule.counting.refused;
                match self.place(other, mine) {
                    Place::Behind => {}
                    Place::Equal => equal += 1,
                    Place::Before if !may_drop_out => {
                        let id = self.proposals.get(other).map(|one| one.id.clone());
                        sure.extend(id);
                    }
                    Place::Before | Place::Unknown => unsure += 1,
                }
            }
            let most = self.most();
            let verdict = if sure.len() >= most {
                Verdict::NotMet
            } else if sure.len() + unsure >= most {
                Verdict::Undetermined
            } else if sure.len() + unsure + equal >= most {
                Verdict::AwaitingJudgement
            } else {
                Verdict::Met
            };
            sure.sort_unstable();
            worsen(out, at, verdict, sure);
        }
    }

    /// Who may share something that is not known waits only where others come before it.
    fn those_open(&self, out: &mut [Standing]) {
        for (one, open) in self.all.iter().filter_map(|one| Some((one, one.open?))) {
            let received = self.proposals.get(one.at).and_then(|one| one.received);
            let before = self.all.iter().filter(|other| {
                let in_line =
                    received.is_none_or(|mine| self.place(other.at, mine) != Place::Behind);
                other.at != one.at && self.counts(other.at) && other.may_meet(one.window) && in_line
            });
            let verdict = if before.count() >= self.most() {
                open
            } else {
                Verdict::Met
            };
            worsen(out, one.at, verdict, Vec::new());
        }
    }
}

/// The worst of several shared values holds.
fn worsen(out: &mut [Standing], at: usize, verdict: Verdict, before: Vec<Box<str>>) {
    let rank = |verdict: Verdict| match verdict {
        Verdict::NotApplicable => 0,
        Verdict::Met => 1,
        Verdict::AwaitingJudgement => 2,
        Verdict::Undetermined => 3,
        Verdict::NotMet => 4,
    };
    if let Some(slot) = out.get_mut(at)
        && rank(verdict) > rank(slot.verdict)
    {
        *slot = Standing { verdict, before };
    }
}
