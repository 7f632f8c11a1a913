//! The amount: the lines of `grant`, in the order of the file, on the whole or per participant.
//!
//! [`Scene::chain`] works the lines off and tells each to whoever looks (explaining does); what one line makes of an amount
//! is in [`step`], how a cut is spread over the participants in [`excess`].

mod excess;
mod step;
#[cfg(test)]
mod tests;

use self::step::Running;
use super::compare::compare_ranges;
use super::condition::open_unless_harmless;
use super::got::{Got, Lack};
use super::list::if_kept;
use super::range::Range;
use super::scene::{Frame, Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Each, Grant, GrantLine, Miss, Op, Step};
use crate::quantity::Rational;

/// What the chain comes to.
#[derive(Debug, Clone)]
pub(super) struct Computed {
    /// The whole. Never less than nothing.
    pub(super) amount: Range,
    /// Per element of the list, whether it takes part or not; empty where the grant is made as a whole.
    pub(super) shares: Vec<Share>,
    /// The line whose minimum is missed and refuses, or may.
    pub(super) refusal: Option<(usize, Verdict)>,
    /// Whether a line that marks a reduction took something.
    pub(super) reduced: bool,
}

/// The amount of one participant.
#[derive(Debug, Clone, Default)]
pub(super) struct Share {
    running: Running,
    there: There,
}

/// Whether a participant takes part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum There {
    In,
    Maybe(Lack),
    #[default]
    Out,
}

/// What a line did, as it is told.
pub(super) struct Told<'t> {
    /// The position of the line.
    pub(super) line: usize,
    /// The position of the participant.
    pub(super) element: Option<usize>,
    pub(super) before: &'t Range,
    pub(super) after: &'t Range,
    /// On a minimum: whether it is reached.
    pub(super) verdict: Verdict,
}

/// The state of the chain between two lines.
struct Chain {
    whole: Running,
    shares: Vec<Share>,
    /// What is missing where the list of participants is not known.
    missing: Option<Lack>,
    refusal: Option<(usize, Verdict)>,
    reduced: bool,
    /// Whether a maximum took something from the whole that was not spread yet.
    cut: bool,
}

impl Share {
    /// Its amount; nothing for one that does not take part.
    pub(super) fn amount(&self) -> Option<Range> {
        match self.there {
            There::Out => None,
            There::In => Some(self.running.amount.clone()),
            There::Maybe(lack) => Some(self.running.amount.or_nothing(lack)),
        }
    }
}

impl Scene<'_> {
    /// What the chain of lines gives. Never less than nothing.
    pub(super) fn amount(&self, grant: &Grant) -> Range {
        self.chain(grant, |_| {}).amount
    }

    /// Works the lines off; `tell` hears of each line that works.
    pub(super) fn chain(&self, grant: &Grant, mut tell: impl FnMut(&Told<'_>)) -> Computed {
        let mut chain = Chain {
            whole: Running::default(),
            shares: Vec::new(),
            missing: None,
            refusal: None,
            reduced: false,
            cut: false,
        };
        for (at, line) in grant.lines.iter().enumerate() {
            match (&grant.each, &line.step) {
                (Some(_), Step::Excess) => chain.spread(at, &mut tell),
                (Some(each), _) if line.per_element => {
                    self.on_each(&mut chain, each, (at, line), &mut tell);
                }
                _ => self.on_whole(&mut chain, (at, line), &mut tell),
            }
        }
        chain.reduced |= self.has_dropped_for_grant();
        Computed {
            amount: chain.whole.amount.never_negative(),
            shares: chain.shares,
            refusal: chain.refusal,
            reduced: chain.reduced,
        }
    }

    fn on_whole(
        &self,
        chain: &mut Chain,
        (at, line): (usize, &GrantLine),
        tell: &mut impl FnMut(&Told<'_>),
    ) {
        let Some((after, verdict)) = self.line(&chain.whole, line, None) else {
            return;
        };
        let is_cut = after.amount != chain.whole.amount;
        tell(&Told {
            line: at,
            element: None,
            before: &chain.whole.amount,
            after: &after.amount,
            verdict,
        });
        if is_missing(line, verdict) {
            chain.refuses(at, verdict);
        }
        match &line.step {
            Step::Maximum(_) => chain.cut |= is_cut,
            Step::LoweredTo(_) => {
                chain.cut |= is_cut;
                chain.reduced |= is_cut;
            }
            Step::Minimum(_, Miss::Refused) => chain.refuses(at, verdict),
            Step::Minimum(_, _) if is_cut => chain.shares.iter_mut().for_each(|share| {
                share.running.amount = share.running.amount.or_nothing_if(verdict);
            }),
            _ => {}
        }
        chain.whole = after;
    }

    fn on_each(
        &self,
        chain: &mut Chain,
        each: &Each,
        (at, line): (usize, &GrantLine),
        tell: &mut impl FnMut(&Told<'_>),
    ) {
        let starts = matches!(line.step, Step::Start(_));
        let walked = self.elements(&each.list, None, |frame| {
            if starts {
                // Those before it that dropped out of the list have no share.
                chain.shares.resize(frame.at, Share::default());
                chain.shares.push(Share {
                    running: Running::default(),
                    there: self.takes_part(each, line, frame),
                });
            }
            let Some(share) = chain.shares.get_mut(frame.at) else {
                return;
            };
            if share.there == There::Out {
                return;
            }
            let Some((after, verdict)) = self.line(&share.running, line, Some(frame)) else {
                return;
            };
            tell(&Told {
                line: at,
                element: Some(frame.at),
                before: &share.running.amount,
                after: &after.amount,
                verdict,
            });
            if is_missing(line, verdict) && Chain::outweighs(chain.refusal, verdict) {
                chain.refusal = Some((at, verdict));
            }
            match &line.step {
                Step::LoweredTo(_) => chain.reduced |= after.amount != share.running.amount,
                Step::Minimum(_, Miss::Dropped) => {
                    chain.reduced |= verdict == Verdict::NotMet;
                    share.there = match (verdict, Lack::of(verdict)) {
                        (Verdict::NotMet, _) => There::Out,
                        (_, Some(lack)) => There::Maybe(lack),
                        _ => share.there,
                    };
                }
                Step::Minimum(_, Miss::Refused) => {
                    let verdict = match share.there {
                        There::Maybe(lack) => open_unless_harmless(lack.verdict(), verdict),
                        _ => verdict,
                    };
                    if Chain::outweighs(chain.refusal, verdict) {
                        chain.refusal = Some((at, verdict));
                    }
                }
                _ => {}
            }
            share.running = after;
        });
        if let Err(hole) = walked {
            chain.missing = Some(hole.lack().unwrap_or(Lack::Fact));
        }
        chain.add_up();
        let drops = matches!(line.step, Step::Minimum(_, Miss::Dropped));
        if drops && chain.missing.is_none() && !chain.shares.is_empty() {
            let nobody = chain.shares.iter().all(|share| share.there == There::Out);
            if nobody {
                chain.refuses(at, Verdict::NotMet);
            }
        }
    }

    /// Whether an element takes part: it passes the filter, and its amount is not a question that does not arise.
    fn takes_part(&self, each: &Each, line: &GrantLine, frame: &Frame<'_, '_>) -> There {
        let passes = each
            .filter
            .as_ref()
            .map_or(Verdict::Met, |filter| self.verdict(filter, Some(frame)));
        let does_not_arise = || {
            let expr = line.step.expr();
            expr.is_some_and(|expr| matches!(self.value(expr, Some(frame)), Got::NotApplicable))
        };
        match if_kept(frame, passes) {
            Verdict::NotMet | Verdict::NotApplicable => There::Out,
            _ if does_not_arise() => There::Out,
            open => Lack::of(open).map_or(There::In, There::Maybe),
        }
    }

    /// What a line makes of an amount, and whether a minimum is reached; nothing where the line does not apply.
    fn line<'v>(
        &self,
        before: &Running,
        line: &'v GrantLine,
        frames: Frames<'_, 'v>,
    ) -> Option<(Running, Verdict)>
    where
        Self: 'v,
    {
        let applies = line
            .condition
            .as_ref()
            .map_or(Verdict::Met, |condition| self.verdict(condition, frames));
        if matches!(applies, Verdict::NotMet | Verdict::NotApplicable) {
            return None;
        }
        let operand = match line.step.expr() {
            Some(expr) => match self.value(expr, frames) {
                // A table says that there is no amount for this: then the proposal is refused.
                Got::Failing => {
                    let mut nothing = before.clone();
                    nothing.amount = Range::exactly(Rational::ZERO);
                    return Some((nothing, Verdict::NotMet));
                }
                got => match got.as_number() {
                    Some(number) => Range::exactly(number.clone()),
                    None => self.range(expr, frames),
                },
            },
            None => Range::exactly(Rational::ZERO),
        };
        let open = Lack::of(applies);
        if let Step::Minimum(_, miss) = line.step {
            let reached = compare_ranges(Op::AtLeast, &before.amount, &operand);
            let verdict = match open {
                Some(_) => open_unless_harmless(applies, reached),
                None => reached,
            };
            let mut after = before.clone();
            if miss != Miss::Refused {
                after.amount = after.amount.or_nothing_if(verdict);
            }
            return Some((after, verdict));
        }
        let after = before.after(&line.step, operand);
        let after = match open {
            Some(lack) => after.or(before, lack),
            None => after,
        };
        Some((after, Verdict::Met))
    }
}

/// Whether the value that a line reads does not exist (a row of a table without an amount).
fn is_missing(line: &GrantLine, verdict: Verdict) -> bool {
    verdict == Verdict::NotMet && !matches!(line.step, Step::Minimum(..))
}

impl Chain {
    /// The whole is what the participants get together.
    fn add_up(&mut self) {
        self.whole.amount = match self.missing {
            Some(lack) => Range::not_negative(lack),
            None => self.total(),
        };
    }

    fn total(&self) -> Range {
        let amounts = self.shares.iter().filter_map(Share::amount);
        amounts.fold(Range::exactly(Rational::ZERO), |sum, amount| {
            sum.plus(&amount)
        })
    }

    fn refuses(&mut self, line: usize, verdict: Verdict) {
        if Self::outweighs(self.refusal, verdict) {
            self.refusal = Some((line, verdict));
        }
    }

    /// A certain refusal outweighs a possible one, and the first of each counts.
    fn outweighs(refusal: Option<(usize, Verdict)>, verdict: Verdict) -> bool {
        match verdict {
            Verdict::NotMet => refusal.is_none_or(|(_, before)| before != Verdict::NotMet),
            open => open.is_open() && refusal.is_none(),
        }
    }
}
