//! Conditions → verdicts: one function per form.

use super::compare::{compare, compare_ranges, holds, order, same};
use super::got::{Got, Lack};
use super::list::if_kept;
use super::scene::{Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Condition, ConditionForm, Expr, ExprForm, Line, Op, Type, Value};

impl<'a> Scene<'a> {
    /// What becomes of a condition.
    pub(super) fn verdict<'v>(&self, condition: &'v Condition, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        match &condition.form {
            ConditionForm::Holds(expr) => self.holds(expr, frames),
            ConditionForm::Compare(op, left, right) => self.compare(*op, left, right, frames),
            ConditionForm::Between(subject, low, high) => {
                let at_least = self.compare(Op::AtLeast, subject, low, frames);
                let at_most = self.compare(Op::AtMost, subject, high, frames);
                match (at_least, at_most) {
                    (Verdict::NotApplicable, _) | (_, Verdict::NotApplicable) => {
                        Verdict::NotApplicable
                    }
                    ends => all([ends.0, ends.1]),
                }
            }
            ConditionForm::OneOf {
                subject,
                values,
                negated,
            } => turned_if(*negated, self.one_of(subject, values, frames)),
            ConditionForm::Contains {
                list,
                item,
                negated,
            } => {
                let is_text = list.ty == Type::Text;
                let verdict = if is_text {
                    self.contains_text(list, item, frames)
                } else {
                    self.one_of(item, list, frames)
                };
                turned_if(*negated, verdict)
            }
            ConditionForm::InPlace {
                subject,
                area,
                on,
                negated,
            } => self.in_place(subject, *area, *on, *negated, frames),
            ConditionForm::Succeeds { party, list } => self.succeeds(party, list, frames),
            ConditionForm::Every(list, filter, each) => {
                self.every(list, filter.as_deref(), each, frames)
            }
            ConditionForm::Some(list, each) => self.some(list, each, frames),
            ConditionForm::All(lines) => all(self.lines(lines, frames)),
            ConditionForm::Any(lines) => at_least(1, self.lines(lines, frames)),
            ConditionForm::AtLeast(n, lines) => at_least(*n, self.lines(lines, frames)),
            ConditionForm::Not(of) => turned(self.verdict(of, frames)),
            ConditionForm::Define(id) => self.define_verdict(*id),
            ConditionForm::Vote(vote) => self.vote_count(*vote).verdict(),
        }
    }

    fn lines<'v>(&self, lines: &'v [Line], frames: Frames<'_, 'v>) -> impl Iterator<Item = Verdict>
    where
        'a: 'v,
    {
        lines
            .iter()
            .map(move |line| self.verdict(&line.condition, frames))
    }

    /// A yes/no value.
    pub(super) fn holds<'v>(&self, expr: &'v Expr, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        let got = self.value(expr, frames);
        match (got.value(), &got) {
            (Some(Value::YesNo(value)), _) => Verdict::of(*value),
            (_, Got::Missing(lack)) => lack.verdict(),
            (_, Got::NotApplicable) => Verdict::NotApplicable,
            (_, Got::None | Got::Failing) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }

    /// A comparison of two values, or of the bounds between which they lie.
    pub(super) fn compare<'v>(
        &self,
        op: Op,
        left: &'v Expr,
        right: &'v Expr,
        frames: Frames<'_, 'v>,
    ) -> Verdict
    where
        'a: 'v,
    {
        // Mostly both are known values that stand somewhere.
        if let (Some((a, _)), Some((b, _))) = (self.slot(left, frames), self.slot(right, frames))
            && let Some(order) = order(a, b)
        {
            return Verdict::of(holds(op, order));
        }
        let (a, b) = (self.value(left, frames), self.value(right, frames));
        if let Some(verdict) = compare(op, &a, &b) {
            return verdict;
        }
        let has_ends = |ty: &Type| ty.is_numeric() || *ty == Type::Instant;
        if has_ends(&left.ty) && has_ends(&right.ty) {
            return compare_ranges(op, &self.range(left, frames), &self.range(right, frames));
        }
        a.lack().max(b.lack()).unwrap_or(Lack::Fact).verdict()
    }

    /// Whether a value is among others.
    fn one_of<'v>(&self, subject: &'v Expr, values: &'v Expr, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        let got = self.value(subject, frames);
        match &got {
            Got::NotApplicable => return Verdict::NotApplicable,
            Got::Failing => return Verdict::NotMet,
            _ => {}
        }
        if let ExprForm::List(items) = &values.form {
            return some_of(
                items
                    .iter()
                    .map(|item| self.compare(Op::Is, subject, item, frames)),
            );
        }
        if let (Some(value), Some(_)) = (got.value(), self.droppable(values)) {
            let mut some = Tally::default();
            let walked = self.elements(values, frames, |frame| {
                let verdict = same(value, frame.value).map_or(Verdict::Undetermined, Verdict::of);
                some.add(if_kept(frame, verdict));
            });
            return walked.map_or_else(|hole| verdict_of_hole(&hole), |()| some.at_least(1));
        }
        let list = self.value(values, frames);
        match (list.value(), got.value()) {
            (Some(Value::Set(set)), Some(Value::Choice(choice))) => {
                Verdict::of(set.binary_search(choice).is_ok())
            }
            (Some(Value::List(list)), Some(value)) => {
                some_of(list.iter().map(|item| match same(value, item) {
                    Some(is_same) => Verdict::of(is_same),
                    None => Verdict::Undetermined,
                }))
            }
            (Some(Value::List(list)), None) if list.is_empty() => Verdict::NotMet,
            (Some(Value::Set(set)), None) if set.is_empty() => Verdict::NotMet,
            (Some(_), None) if matches!(got, Got::None | Got::Running) => Verdict::NotMet,
            _ if matches!(list, Got::NotApplicable) => Verdict::NotApplicable,
            _ => got.lack().max(list.lack()).unwrap_or(Lack::Fact).verdict(),
        }
    }

    fn contains_text<'v>(&self, text: &'v Expr, part: &'v Expr, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        let (text, part) = (self.value(text, frames), self.value(part, frames));
        match (text.value(), part.value()) {
            (Some(Value::Text(text)), Some(Value::Text(part))) => {
                Verdict::of(text.contains(&**part))
            }
            _ => match text.hole(&part) {
                Got::NotApplicable => Verdict::NotApplicable,
                Got::Failing => Verdict::NotMet,
                _ if matches!(text, Got::None) || matches!(part, Got::None) => Verdict::NotMet,
                hole => hole.lack().unwrap_or(Lack::Fact).verdict(),
            },
        }
    }

    fn every<'v>(
        &self,
        list: &'v Expr,
        filter: Option<&'v Condition>,
        each: &'v Condition,
        frames: Frames<'_, 'v>,
    ) -> Verdict
    where
        'a: 'v,
    {
        let mut all = Tally::default();
        let walked = self.elements(list, frames, |frame| {
            let passes = filter.map_or(Verdict::Met, |filter| self.verdict(filter, Some(frame)));
            let passes = if_kept(frame, passes);
            all.add(match passes {
                Verdict::NotMet | Verdict::NotApplicable => Verdict::Met,
                Verdict::Met => self.verdict(each, Some(frame)),
                open => open_unless_harmless(open, self.verdict(each, Some(frame))),
            });
        });
        walked.map_or_else(|hole| verdict_of_hole(&hole), |()| all.all())
    }

    fn some<'v>(&self, list: &'v Expr, each: &'v Condition, frames: Frames<'_, 'v>) -> Verdict
    where
        'a: 'v,
    {
        let mut some = Tally::default();
        let walked = self.elements(list, frames, |frame| {
            some.add(if_kept(frame, self.verdict(each, Some(frame))));
        });
        walked.map_or_else(|hole| verdict_of_hole(&hole), |()| some.at_least(1))
    }
}

/// A condition of which it is open whether it applies: decided if it does no harm either way.
pub(super) fn open_unless_harmless(open: Verdict, applied: Verdict) -> Verdict {
    match applied {
        Verdict::Met | Verdict::NotApplicable => Verdict::Met,
        Verdict::NotMet => open,
        applied => Lack::of(open)
            .max(Lack::of(applied))
            .unwrap_or(Lack::Fact)
            .verdict(),
    }
}

/// A test of a list that is not there.
pub(super) fn verdict_of_hole(hole: &Got<'_>) -> Verdict {
    match hole {
        Got::NotApplicable => Verdict::NotApplicable,
        Got::Failing | Got::None => Verdict::NotMet,
        hole => hole.lack().unwrap_or(Lack::Fact).verdict(),
    }
}

/// The opposite verdict; what is open or does not apply stays so.
pub(super) fn turned(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Met => Verdict::NotMet,
        Verdict::NotMet => Verdict::Met,
        open => open,
    }
}

fn turned_if(negated: bool, verdict: Verdict) -> Verdict {
    if negated { turned(verdict) } else { verdict }
}

fn all(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let mut tally = Tally::default();
    for verdict in verdicts {
        tally.add(verdict);
    }
    tally.all()
}

fn at_least(n: u32, verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let mut tally = Tally::default();
    for verdict in verdicts {
        tally.add(verdict);
    }
    tally.at_least(n)
}

fn some_of(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    at_least(1, verdicts)
}

/// How the lines of a block came out.
#[derive(Debug, Default)]
pub(super) struct Tally {
    met: u32,
    not_met: u32,
    open: u32,
    lack: Option<Lack>,
}

impl Tally {
    pub(super) fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::NotMet => self.not_met += 1,
            Verdict::NotApplicable => {}
            open => {
                self.open += 1;
                self.lack = self.lack.max(Lack::of(open));
            }
        }
    }

    /// A line that does not apply counts as met.
    fn all(&self) -> Verdict {
        if self.not_met > 0 {
            return Verdict::NotMet;
        }
        self.lack.map_or(Verdict::Met, Lack::verdict)
    }

    /// A line that does not apply is not counted.
    pub(super) fn at_least(&self, n: u32) -> Verdict {
        if self.met >= n {
            return Verdict::Met;
        }
        match self.lack {
            Some(lack) if self.met + self.open >= n => lack.verdict(),
            _ => Verdict::NotMet,
        }
    }
}
