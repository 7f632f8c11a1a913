//! What a condition is asked of: a program, a proposal, its score, and the elements that quantifiers are at.

use std::cell::RefCell;
use std::sync::Arc;

use super::assessment::Bounds;
use super::got::{Got, Lack};
use super::grant::{Computed, Share};
use super::overall::Overalls;
use super::range::Range;
use crate::decision::Verdict;
use crate::program::{
    DefineBody, DefineId, Expr, ExprForm, Field, OverallId, Program, StatementId, Type, Value,
};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// One proposal before one program.
pub(super) struct Scene<'a> {
    /// The edition that the proposal is judged by.
    pub(super) program: &'a Program,
    pub(super) proposal: &'a Proposal,
    pub(super) points: &'a [Bounds],
    pub(super) total: &'a Bounds,
    pub(super) memo: RefCell<Memo>,
}

/// Defined values that were computed before, so that each is computed once however often it is used.
#[derive(Debug, Clone, Default)]
pub(super) struct Memo {
    entries: Vec<Entry>,
    pub(super) kept: Vec<super::element::Kept>,
    grant: Option<Computed>,
    /// Values over all proposals, once each was looked at by itself.
    pub(super) overalls: Option<Arc<Overalls>>,
}

#[derive(Debug, Clone, Default)]
struct Entry {
    verdict: Option<Verdict>,
    value: Option<Got<'static>>,
    range: Option<Range>,
}

impl Memo {
    /// A memory of its own, with what is known over all proposals.
    pub(super) fn for_explaining(&self) -> Self {
        Self {
            overalls: self.overalls.clone(),
            ..Self::default()
        }
    }
}

/// The element that a quantifier is at, with those of the quantifiers around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'f, 'v> {
    pub(super) value: &'v Value,
    /// Its position in its list.
    pub(super) at: usize,
    /// Whether it stays in its list: met, unless a rule on elements may still drop it.
    pub(super) kept: Verdict,
    /// What is missing where the element is not known.
    pub(super) lack: Lack,
    pub(super) outer: Frames<'f, 'v>,
}

/// The innermost frame, if there is one.
pub(super) type Frames<'f, 'v> = Option<&'f Frame<'f, 'v>>;

impl<'a> Scene<'a> {
    pub(super) fn new(
        program: &'a Program,
        proposal: &'a Proposal,
        (points, total): (&'a [Bounds], &'a Bounds),
        mut memo: Memo,
    ) -> Self {
        let program = program.for_receipt(proposal.counts_as_received());
        memo.grant = None;
        memo.kept
            .resize_with(program.droppable.len(), Default::default);
        memo.kept.iter_mut().for_each(super::element::Kept::forget);
        memo.entries.clear();
        memo.entries
            .resize_with(program.defines.len(), Entry::default);
        Self {
            program,
            proposal,
            points,
            total,
            memo: RefCell::new(memo),
        }
    }

    /// Gives the memory back, to be used again.
    pub(super) fn into_memo(self) -> Memo {
        self.memo.into_inner()
    }

    /// The verdict that a recorded decision gives a statement.
    pub(super) fn overruled(&self, statement: StatementId) -> Option<Verdict> {
        let overruled = &self.proposal.overruled;
        overruled.verdict(statement).map(Verdict::of)
    }

    /// The slot that an expression names, if it names one: a fact, an element, or a field of either.
    pub(super) fn slot<'v>(
        &self,
        expr: &'v Expr,
        frames: Frames<'_, 'v>,
    ) -> Option<(&'v Value, Lack)>
    where
        'a: 'v,
    {
        match &expr.form {
            ExprForm::Literal(value) => Some((value, Lack::Fact)),
            ExprForm::Fact(id) => {
                let field = self.program.field(*id)?;
                let lack = if field.judged {
                    Lack::Judgement
                } else {
                    Lack::Fact
                };
                self.proposal.fact(*id, field).map(|value| (value, lack))
            }
            ExprForm::Element(depth) => {
                frame_at(frames, *depth).map(|frame| (frame.value, frame.lack))
            }
            ExprForm::Member(base, n) => {
                if self.member_field(base, *n)?.derived.is_some() {
                    return None;
                }
                match self.slot(base, frames)? {
                    (Value::Record(values), lack) => {
                        values.get(usize::from(*n)).map(|value| (value, lack))
                    }
                    (hole, lack) => Some((hole, lack)),
                }
            }
            _ => None,
        }
    }

    /// The field that a member expression names.
    pub(super) fn member_field(&self, base: &Expr, n: u16) -> Option<&'a Field> {
        match &base.ty {
            Type::Record(id) => self
                .program
                .records
                .get(id.index())?
                .fields
                .get(usize::from(n)),
            _ => None,
        }
    }

    /// The verdict on a defined yes/no value.
    pub(super) fn define_verdict(&self, id: DefineId) -> Verdict {
        if let Some(verdict) = self.remembered(id, |entry| entry.verdict) {
            return verdict;
        }
        let verdict = match self
            .program
            .defines
            .get(id.index())
            .map(|define| &define.body)
        {
            Some(DefineBody::Condition(condition)) => self.verdict(condition, None),
            Some(DefineBody::Value(expr)) => self.holds(expr, None),
            None => Verdict::Undetermined,
        };
        self.remember(id, |entry| entry.verdict = Some(verdict));
        verdict
    }

    /// A defined value.
    pub(super) fn define_value<'v>(&self, id: DefineId) -> Got<'v>
    where
        'a: 'v,
    {
        let Some(define) = self.program.defines.get(id.index()) else {
            return Got::Missing(Lack::Fact);
        };
        let expr = match &define.body {
            DefineBody::Condition(_) => return Got::from_verdict(self.define_verdict(id)),
            DefineBody::Value(expr) => expr,
        };
        if let Some(value) = self.remembered(id, |entry| entry.value.clone()) {
            return value;
        }
        let got = self.value(expr, None);
        // A slot is read again as quickly as it would be remembered.
        if matches!(got, Got::Ref(_)) {
            return got;
        }
        let kept = got.detached();
        self.remember(id, |entry| entry.value = Some(kept.clone()));
        kept
    }

    /// The bounds of a defined value.
    pub(super) fn define_range(&self, id: DefineId) -> Range {
        if let Some(range) = self.remembered(id, |entry| entry.range.clone()) {
            return range;
        }
        let range = match self
            .program
            .defines
            .get(id.index())
            .map(|define| &define.body)
        {
            Some(DefineBody::Value(expr)) => self.range(expr, None),
            _ => Range::unknown(Lack::Fact),
        };
        self.remember(id, |entry| entry.range = Some(range.clone()));
        range
    }

    /// What the grant chain comes to, computed once; nothing in a call without a grant.
    pub(super) fn with_grant<T>(&self, read: impl FnOnce(&Computed) -> T) -> Option<T> {
        let grant = self.program.grant.as_ref()?;
        if self.memo.borrow().grant.is_none() {
            let computed = self.chain(grant, |_| {});
            self.memo.borrow_mut().grant = Some(computed);
        }
        self.memo.borrow().grant.as_ref().map(read)
    }

    /// What the grant chain gives, whole or to the participant that a quantifier is at; nothing for one who takes no part.
    pub(super) fn computed(&self, form: &ExprForm, frames: Frames<'_, '_>) -> Option<Range> {
        let range = self.with_grant(|computed| match form {
            ExprForm::ComputedShare(depth) => computed
                .shares
                .get(frame_at(frames, *depth)?.at)
                .and_then(Share::amount),
            _ => Some(computed.amount.clone()),
        });
        range.unwrap_or_else(|| Some(Range::unknown(Lack::Fact)))
    }

    /// A value over all proposals; not known while each is looked at by itself.
    pub(super) fn overall(&self, id: OverallId) -> Option<Rational> {
        let memo = self.memo.borrow();
        memo.overalls.as_ref()?.values.get(id.index())?.clone()
    }

    /// The threshold found from the field at this position, where there is one.
    pub(super) fn field_threshold(&self, at: usize) -> Option<Rational> {
        let memo = self.memo.borrow();
        memo.overalls.as_ref()?.thresholds.get(at)?.clone()
    }

    /// Whether values over all proposals can be read.
    pub(super) fn knows_overalls(&self) -> bool {
        self.memo.borrow().overalls.is_some()
    }

    fn remembered<T>(&self, id: DefineId, read: impl FnOnce(&Entry) -> Option<T>) -> Option<T> {
        self.memo.borrow().entries.get(id.index()).and_then(read)
    }

    fn remember(&self, id: DefineId, write: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.memo.borrow_mut().entries.get_mut(id.index()) {
            write(entry);
        }
    }
}

/// The frame so many quantifiers out.
pub(super) fn frame_at<'f, 'v>(frames: Frames<'f, 'v>, depth: u8) -> Frames<'f, 'v> {
    let mut frame = frames?;
    for _ in 0..depth {
        frame = frame.outer?;
    }
    Some(frame)
}
