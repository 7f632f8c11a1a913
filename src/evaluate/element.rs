//! Rules on the elements of a list: what drops out of it, before anything reads the list as a whole.

use super::condition::verdict_of_hole;
use super::got::Lack;
use super::scene::{Frame, Scene};
use crate::decision::Verdict;
use crate::program::{DefineBody, Expr, ExprForm, OnEach, Requirement};

/// Which elements of one list stay in it. Kept with the proposal, so that the rules are asked once.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    is_settled: bool,
    verdicts: Vec<Verdict>,
}

impl Kept {
    pub(super) fn forget(&mut self) {
        self.is_settled = false;
        self.verdicts.clear();
    }
}

/// How the elements came out under one rule.
#[derive(Debug, Default)]
struct Tally {
    count: usize,
    not_applicable: usize,
    dropped: usize,
    open: Option<Lack>,
    left: usize,
    maybe_left: Option<Lack>,
}

impl<'a> Scene<'a> {
    /// The list from which elements may drop that an expression stands for, by its position in the program.
    pub(super) fn droppable(&self, list: &Expr) -> Option<usize> {
        if self.program.droppable.is_empty() {
            return None;
        }
        match &list.form {
            ExprForm::Fact(id) => self
                .program
                .droppable
                .iter()
                .position(|droppable| droppable.field == *id),
            ExprForm::Define(id) => match &self.program.defines.get(id.index())?.body {
                DefineBody::Value(of) => self.droppable(of),
                DefineBody::Condition(_) => None,
            },
            _ => None,
        }
    }

    /// Whether an element stays in its list: met, not met, or open.
    pub(super) fn kept(&self, droppable: usize, at: usize) -> Verdict {
        self.settle(droppable);
        let memo = self.memo.borrow();
        let verdicts = memo.kept.get(droppable).map(|kept| &kept.verdicts);
        verdicts
            .and_then(|verdicts| verdicts.get(at))
            .copied()
            .unwrap_or(Verdict::Met)
    }

    /// Whether an element dropped out of a list that the grant reads.
    pub(super) fn has_dropped_for_grant(&self) -> bool {
        let mut lists = self.program.droppable.iter().enumerate();
        lists.any(|(n, droppable)| {
            if !droppable.in_grant {
                return false;
            }
            self.settle(n);
            let memo = self.memo.borrow();
            let kept = memo.kept.get(n);
            kept.is_some_and(|kept| kept.verdicts.contains(&Verdict::NotMet))
        })
    }

    /// Asks every rule on the elements of a list, once. No rule reads the list that it is on, nor one that waits for it.
    fn settle(&self, droppable: usize) {
        let mut verdicts = match self.memo.borrow_mut().kept.get_mut(droppable) {
            Some(kept) if !kept.is_settled => {
                kept.is_settled = true;
                std::mem::take(&mut kept.verdicts)
            }
            _ => return,
        };
        verdicts.clear();
        let rules = self.rules_on(droppable);
        if let Some(list) = rules.clone().next().and_then(|rule| rule.each.as_ref()) {
            // Without a list there is nothing to drop.
            let _ = self.filed(&list.list, None, |frame| {
                let mut open = None;
                let mut is_dropped = false;
                for rule in rules.clone() {
                    let verdict = self.asked(rule, Some(frame));
                    is_dropped |= verdict == Verdict::NotMet;
                    open = open.max(Lack::of(verdict));
                }
                verdicts.push(match (is_dropped, open) {
                    (true, _) => Verdict::NotMet,
                    (false, Some(lack)) => lack.verdict(),
                    (false, None) => Verdict::Met,
                });
            });
        }
        if let Some(kept) = self.memo.borrow_mut().kept.get_mut(droppable) {
            kept.verdicts = verdicts;
        }
    }

    /// The rules on the elements of a list that are in force for this proposal.
    pub(super) fn rules_on(
        &self,
        droppable: usize,
    ) -> impl Iterator<Item = &'a Requirement> + Clone + '_ {
        let list = self.program.droppable.get(droppable);
        let rules = list.map_or(&[][..], |list| &list.rules);
        rules
            .iter()
            .filter_map(|rule| self.program.requirements.get(*rule))
            .filter(|rule| self.is_in_force(rule))
    }

    /// A rule on elements as a whole. It fails where no element is left and it dropped one of them; what is left goes on.
    pub(super) fn on_elements(&self, requirement: &Requirement, each: &OnEach) -> Verdict {
        let mut tally = Tally::default();
        let droppable = self.droppable(&each.list);
        let walked = self.filed(&each.list, None, |frame| {
            let own = self.asked(requirement, Some(frame));
            tally.count += 1;
            tally.not_applicable += usize::from(own == Verdict::NotApplicable);
            tally.dropped += usize::from(own == Verdict::NotMet);
            tally.open = tally.open.max(Lack::of(own));
            match droppable.map_or(Verdict::Met, |list| self.kept(list, frame.at)) {
                Verdict::NotMet => {}
                kept => match Lack::of(kept) {
                    Some(lack) => tally.maybe_left = tally.maybe_left.max(Some(lack)),
                    None => tally.left += 1,
                },
            }
        });
        match walked {
            Err(_) if each.none_left_goes_on => Verdict::NotApplicable,
            Err(hole) => verdict_of_hole(&hole),
            Ok(()) => tally.verdict(each.none_left_goes_on),
        }
    }

    /// Whether a rule drops an element.
    pub(super) fn drops(&self, requirement: &Requirement) -> bool {
        let mut drops = false;
        if let Some(each) = &requirement.each {
            let _ = self.filed(&each.list, None, |frame| {
                drops |= self.asked(requirement, Some(frame)) == Verdict::NotMet;
            });
        }
        drops
    }

    /// The positions of the elements that a rule dropped, where the proposal goes on without them.
    pub(super) fn dropped_by(&self, requirement: &Requirement) -> Vec<usize> {
        let mut dropped = Vec::new();
        if let Some(each) = &requirement.each {
            let _ = self.filed(&each.list, None, |frame: &Frame<'_, '_>| {
                if self.asked(requirement, Some(frame)) == Verdict::NotMet {
                    dropped.push(frame.at);
                }
            });
        }
        dropped
    }
}

impl Tally {
    fn verdict(&self, goes_on: bool) -> Verdict {
        if self.count > 0 && self.not_applicable == self.count {
            return Verdict::NotApplicable;
        }
        if goes_on || self.left > 0 || self.count == 0 {
            return Verdict::Met;
        }
        let drops = self.dropped > 0;
        match self.maybe_left {
            Some(lack) if drops || self.open.is_some() => lack.verdict(),
            None if drops => Verdict::NotMet,
            _ => Verdict::Met,
        }
    }
}
