//! Counting, adding up and walking lists, where every element is known.

use std::cmp::Ordering;

use super::compare::order;
use super::got::{Got, Lack};
use super::scene::{Frame, Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Expr, ExprForm, Over, Value};
use crate::quantity::Rational;

impl<'a> Scene<'a> {
    pub(super) fn count<'v>(&self, over: &'v Over, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let mut count = 0_i64;
        let mut open: Option<Lack> = None;
        let walked = self.elements(&over.list, frames, |frame| match self.passes(over, frame) {
            Verdict::Met => count += 1,
            Verdict::NotMet | Verdict::NotApplicable => {}
            verdict => open = open.max(Lack::of(verdict)),
        });
        match (walked, open) {
            (Err(hole), _) => hole,
            (Ok(()), Some(lack)) => Got::Missing(lack),
            (Ok(()), None) => Got::number(Rational::from_i64(count)),
        }
    }

    pub(super) fn sum<'v>(&self, over: &'v Over, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let mut sum = Rational::ZERO;
        let mut open: Option<Lack> = None;
        let mut fails = false;
        let walked = self.bodies(over, frames, |got| match got.as_number() {
            Some(number) => sum += number,
            None if matches!(got, Got::NotApplicable) => {}
            None if matches!(got, Got::Failing) => fails = true,
            None => open = open.max(Some(got.lack().unwrap_or(Lack::Fact))),
        });
        match (walked, open) {
            (Err(hole), _) => hole,
            (Ok(()), _) if fails => Got::Failing,
            (Ok(()), Some(lack)) => Got::Missing(lack),
            (Ok(()), None) => Got::number(sum),
        }
    }

    /// The smallest or greatest; unknown over nothing.
    pub(super) fn extreme<'v>(
        &self,
        over: &'v Over,
        wanted: Ordering,
        frames: Frames<'_, 'v>,
    ) -> Got<'v>
    where
        'a: 'v,
    {
        let mut best: Option<Value> = None;
        let mut open: Option<Lack> = None;
        let walked = self.bodies(over, frames, |got| match got.value() {
            Some(value) => {
                let is_better = best
                    .as_ref()
                    .is_none_or(|best| order(value, best) == Some(wanted));
                if is_better {
                    best = Some(value.clone());
                }
            }
            None if matches!(got, Got::NotApplicable | Got::None) => {}
            None => open = open.max(Some(got.lack().unwrap_or(Lack::Fact))),
        });
        match (walked, open, best) {
            (Err(hole), ..) => hole,
            (Ok(()), None, Some(best)) => Got::Own(best),
            (Ok(()), lack, _) => Got::Missing(lack.unwrap_or(Lack::Fact)),
        }
    }

    /// What is taken of each element that passes, as a list; who has none adds nothing.
    pub(super) fn each_of<'v>(&self, over: &'v Over, frames: Frames<'_, 'v>) -> Got<'v>
    where
        'a: 'v,
    {
        let mut values = Vec::new();
        let mut open: Option<Lack> = None;
        let walked = self.bodies(over, frames, |got| match got.value() {
            Some(value) => values.push(value.clone()),
            None if matches!(got, Got::NotApplicable | Got::None) => {}
            None => open = open.max(Some(got.lack().unwrap_or(Lack::Fact))),
        });
        match (walked, open) {
            (Err(hole), _) => hole,
            (Ok(()), Some(lack)) => Got::Missing(lack),
            (Ok(()), None) => Got::Own(Value::List(values)),
        }
    }

    /// What is taken of each element that passes; of one of which that is not known, that it is missing.
    fn bodies<'v>(
        &self,
        over: &'v Over,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(&Got<'_>),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        self.elements(&over.list, frames, |frame| match self.passes(over, frame) {
            Verdict::NotMet | Verdict::NotApplicable => {}
            Verdict::Met => match &over.body {
                Some(body) => each(&self.value(body, Some(frame))),
                None => each(&Got::Ref(frame.value)),
            },
            verdict => each(&Got::Missing(Lack::of(verdict).unwrap_or(Lack::Fact))),
        })
    }

    /// Whether an element is in the list for certain and passes the filter.
    pub(super) fn passes(&self, over: &Over, frame: &Frame<'_, '_>) -> Verdict {
        let passes = match &over.filter {
            Some(filter) => self.verdict(filter, Some(frame)),
            None => Verdict::Met,
        };
        if_kept(frame, passes)
    }

    /// Every element of a list or set in its turn, or why there is no list. What a rule on elements dropped is not in it.
    pub(super) fn elements<'v>(
        &self,
        list: &'v Expr,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(&Frame<'_, '_>),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        let Some(droppable) = self.droppable(list) else {
            return self.filed(list, frames, each);
        };
        self.filed(list, frames, |frame| {
            let kept = self.kept(droppable, frame.at);
            if kept != Verdict::NotMet {
                each(&Frame { kept, ..*frame });
            }
        })
    }

    /// Every element as it was filed.
    pub(super) fn filed<'v>(
        &self,
        list: &'v Expr,
        frames: Frames<'_, 'v>,
        mut each: impl FnMut(&Frame<'_, '_>),
    ) -> Result<(), Got<'static>>
    where
        'a: 'v,
    {
        let whole = self.slot(list, frames).map_or(Lack::Fact, |(_, lack)| lack);
        let items = match &list.form {
            ExprForm::List(items) => items.as_slice(),
            _ => &[],
        };
        let mut n = 0;
        let mut at = |value: &Value| {
            let own = items.get(n).and_then(|item| self.slot(item, frames));
            let lack = own.map_or(whole, |(_, lack)| lack);
            each(&Frame {
                value,
                at: n,
                kept: Verdict::Met,
                lack,
                outer: frames,
            });
            n += 1;
        };
        let got = self.value(list, frames);
        match got.value() {
            Some(Value::List(values)) => values.iter().for_each(at),
            Some(Value::Set(choices)) => choices
                .iter()
                .for_each(|choice| at(&Value::Choice(*choice))),
            _ => return Err(got.hole(&got)),
        }
        Ok(())
    }
}

/// A test of an element that may still drop out of its list: it fails, or it is open.
pub(super) fn if_kept(frame: &Frame<'_, '_>, verdict: Verdict) -> Verdict {
    match (Lack::of(frame.kept), verdict) {
        (None, _) | (_, Verdict::NotMet | Verdict::NotApplicable) => verdict,
        (kept, _) => kept.max(Lack::of(verdict)).unwrap_or(Lack::Fact).verdict(),
    }
}
