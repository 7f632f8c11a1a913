//! Where changed proposals are tried: the real assessment is the only judge.

use std::cell::{Cell, RefCell};
use std::cmp::Ordering;

use super::named::Named;
use super::place::InAreas;
use super::slot::Slot;
use crate::decision::{Outcome, Verdict};
use crate::evaluate::probe::{Hurdle, Sight, facts_of, hurdles, sights};
use crate::evaluate::{Assessment, Stage, Surroundings, assess};
use crate::program::{Program, Value};
use crate::proposal::{Input, Proposal};
use crate::quantity::Rational;

/// How many changed proposals may be tried for one. Counted, not timed, so that the answer is the same everywhere.
pub(super) const MOST_TRIALS: u32 = 6_000;

/// Where a change makes it needed to look at all proposals again, so many of them count as one trial.
const A_LOOK_AT_ALL: u32 = 16;

/// A program and an input, with what was spent.
pub(super) struct Lab<'a> {
    pub(super) program: &'a Program,
    pub(super) input: &'a Input,
    trials: Cell<u32>,
    limit: Cell<u32>,
    /// Whether it is enough that nothing but judgement is open.
    up_to_judgement: bool,
    named: Named,
    areas: InAreas,
    /// The other proposals, where a rule reads them.
    others: Option<Surroundings<'a>>,
    scratch: RefCell<Assessment>,
}

/// What one changed proposal looks like to some hurdles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    sights: Vec<Sight>,
    /// Where the sights of each hurdle end.
    ends: Vec<usize>,
    /// Whether each hurdle is passed.
    pub(super) passed: Vec<bool>,
}

impl Look {
    pub(super) fn sights(&self) -> &[Sight] {
        &self.sights
    }

    fn of(&self, n: usize) -> &[Sight] {
        let start = n.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(n).copied().unwrap_or_default();
        let start = start.copied().unwrap_or_default();
        self.sights.get(start..end).unwrap_or_default()
    }

    /// Whether no test can have turned between the two, as far as tests turn once.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.sights
            .iter()
            .map(side)
            .eq(other.sights.iter().map(side))
    }

    /// Whether all tests came out alike.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        same_verdicts(&self.sights, &other.sights)
    }

    /// Whether a test of a hurdle that is not passed came out differently.
    pub(super) fn turns(&self, after: &Self) -> bool {
        self.open().any(|n| !same_verdicts(self.of(n), after.of(n)))
    }

    /// Whether a test of a hurdle that is not passed came nearer to turning, and did not turn.
    pub(super) fn nears(&self, after: &Self) -> bool {
        self.open().any(|n| {
            let mut pairs = self.of(n).iter().zip(after.of(n));
            pairs.any(|(before, after)| match (&before.gap, &after.gap) {
                (Some(a), Some(b)) => b.abs() < a.abs() && before.verdict == after.verdict,
                (None, Some(_)) => true,
                _ => false,
            })
        })
    }

    fn open(&self) -> impl Iterator<Item = usize> + '_ {
        let passed = self.passed.iter().enumerate();
        passed.filter(|(_, passed)| !**passed).map(|(n, _)| n)
    }
}

/// On which side of turning a test lies.
type Side = (Verdict, Option<Ordering>);

fn side(sight: &Sight) -> Side {
    let gap = sight.gap.as_ref();
    (sight.verdict, gap.map(|gap| gap.cmp(&Rational::ZERO)))
}

fn same_verdicts(before: &[Sight], after: &[Sight]) -> bool {
    let verdict = |sight: &Sight| sight.verdict;
    before.iter().map(verdict).eq(after.iter().map(verdict))
}

impl<'a> Lab<'a> {
    /// For the proposal with this id: its edition, and the call as a whole.
    pub(super) fn new(
        program: &'a Program,
        whole: &'a Program,
        input: &'a Input,
        id: &str,
    ) -> Self {
        // Looked for only where others count: it takes longer the more proposals there are.
        let at = || input.proposals.iter().position(|one| *one.id == *id);
        let at = whole.reads_others().then(at).flatten();
        Self {
            program,
            input,
            others: at.and_then(|at| Surroundings::of(whole, input, at)),
            trials: Cell::new(0),
            limit: Cell::new(MOST_TRIALS),
            up_to_judgement: false,
            named: Named::of(program),
            areas: InAreas::default(),
            scratch: RefCell::default(),
        }
    }

    /// Whether too much was tried already: then less is found, and there may be more.
    pub(super) fn is_spent(&self) -> bool {
        self.trials.get() >= self.limit.get()
    }

    /// From now on so many more trials at most.
    pub(super) fn allow(&self, trials: u32) {
        self.limit.set(self.trials.get().saturating_add(trials));
    }

    /// From now on so many more trials at most, unless fewer are left.
    pub(super) fn allow_no_more_than(&self, trials: u32) {
        let limit = self.trials.get().saturating_add(trials);
        self.limit.set(limit.min(self.limit.get()));
    }

    /// From now on it is enough that nothing but judgement is open.
    pub(super) fn go_up_to_judgement(&mut self) {
        self.up_to_judgement = true;
    }

    /// The texts, places and terms that the call names.
    pub(super) fn named(&self) -> &Named {
        &self.named
    }

    /// The places in areas that were found before.
    pub(super) fn areas(&self) -> &InAreas {
        &self.areas
    }

    fn assessed<T>(&self, proposal: &Proposal, read: impl FnOnce(&Assessment) -> T) -> T {
        let mut scratch = self.scratch.borrow_mut();
        let cost = if let Some(others) = &self.others {
            others
                .assess(proposal, &mut scratch)
                .div_ceil(A_LOOK_AT_ALL)
        } else {
            assess(self.program, proposal, self.input.as_of, &mut scratch);
            1
        };
        self.trials.set(self.trials.get().saturating_add(cost));
        read(&scratch)
    }

    /// How far a proposal comes.
    pub(super) fn stage(&self, proposal: &Proposal) -> Stage {
        self.assessed(proposal, |assessment| assessment.stage)
    }

    /// Whether it passes all requirements and thresholds.
    pub(super) fn passes(&self, proposal: &Proposal) -> bool {
        match self.stage(proposal) {
            Stage::Through => true,
            Stage::Open(Outcome::AwaitingJudgement) => self.up_to_judgement,
            _ => false,
        }
    }

    /// The same with one fact changed.
    pub(super) fn with(&self, proposal: &Proposal, slot: &Slot, value: Value) -> Proposal {
        let mut changed = proposal.clone();
        slot.write(self.program, &mut changed, value);
        changed
    }

    /// What it does not pass, in the order in which that decides.
    pub(super) fn hurdles(&self, proposal: &Proposal) -> Vec<Hurdle> {
        self.assessed(proposal, |assessment| {
            let mut found = hurdles(self.program, proposal, self.input.as_of, assessment);
            if self.up_to_judgement {
                found.retain(|hurdle| !self.awaits_judgement(proposal, assessment, *hurdle));
            }
            found
        })
    }

    fn awaits_judgement(&self, proposal: &Proposal, at: &Assessment, hurdle: Hurdle) -> bool {
        let mut seen = Vec::new();
        sights(self.program, proposal, at, hurdle, &mut seen);
        let verdict = seen.first().map(|sight| sight.verdict);
        hurdle == Hurdle::Marks || verdict == Some(Verdict::AwaitingJudgement)
    }

    /// The facts behind a hurdle.
    pub(super) fn facts(&self, proposal: &Proposal, hurdle: Hurdle) -> Vec<String> {
        self.assessed(proposal, |assessment| {
            facts_of(self.program, self.input, proposal, assessment, hurdle)
        })
    }

    /// What these hurdles see of it.
    pub(super) fn look(&self, proposal: &Proposal, at: &[Hurdle]) -> Look {
        self.assessed(proposal, |assessment| {
            let mut look = Look::default();
            for hurdle in at {
                let before = look.sights.len();
                sights(
                    self.program,
                    proposal,
                    assessment,
                    *hurdle,
                    &mut look.sights,
                );
                let whole = look.sights.get(before).map(|sight| sight.verdict);
                look.passed
                    .push(matches!(whole, Some(Verdict::Met | Verdict::NotApplicable)));
                look.ends.push(look.sights.len());
            }
            look
        })
    }
}
