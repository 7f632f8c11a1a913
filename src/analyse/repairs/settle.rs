//! A set of changes that is enough → an alternative: every bound as near as it can be, every value that does as well.

use super::fix::{Fix, fixes, is_enough, is_enough_with, is_least};
use super::lab::Lab;
use super::line::{Line, number_of, value_at};
use super::place::Body;
use super::scratch::Scratch;
use super::search::State;
use super::slot::{Root, Via};
use super::values::Trial;
use crate::decision::{Alternative, Change, Datum, To};
use crate::evaluate::probe::datum;
use crate::program::{ChangedBy, PARTY, Type, Value};
use crate::proposal::Proposal;
use crate::quantity::{Rational, Rounding};

/// So many combinations of values at most are tried together.
const MOST_TOGETHER: usize = 64;

/// The alternative that a state stands for; nothing where a part of it turns out not to be needed.
pub(super) fn settle(lab: &Lab<'_>, scratch: &Scratch<'_>, state: &State) -> Option<Alternative> {
    let mut settling = Settling {
        lab,
        scratch,
        proposal: scratch.base,
        fixes: fixes(state),
    };
    settling.tighten();
    if !is_enough(lab, scratch, &settling.fixes) || !is_least(lab, scratch, &settling.fixes) {
        return None;
    }
    Some(settling.alternative())
}

struct Settling<'a> {
    lab: &'a Lab<'a>,
    scratch: &'a Scratch<'a>,
    proposal: &'a Proposal,
    fixes: Vec<Fix>,
}

impl Settling<'_> {
    /// The first declared moves only as far as it must while the others stand; then the next.
    fn tighten(&mut self) {
        for n in 0..self.fixes.len() {
            let Some((line, now, value)) = self.on_line(n) else {
                continue;
            };
            let tight = match &now {
                Some(now) => self.last(n, &line, (&value, now)),
                None if self.passes_at(n, &line.low) => line.low.clone(),
                None => self.last(n, &line, (&value, &line.low)),
            };
            self.put(n, &tight);
        }
    }

    /// The line of a change, the number that the fact has and the one it gets.
    fn on_line(&self, n: usize) -> Option<(Line, Option<Rational>, Rational)> {
        let fix = self.fixes.get(n).filter(|fix| !fix.adds)?;
        let now = number_of(&fix.slot.read(self.proposal));
        let mut line = Line::of(self.lab.program, &fix.slot, now.as_ref())?;
        let value = number_of(&fix.value)?;
        line.fit_for(&value);
        Some((line, now, value))
    }

    fn put(&mut self, n: usize, number: &Rational) {
        if let Some(fix) = self.fixes.get_mut(n) {
            fix.value = value_at(&fix.slot.ty, number);
        }
    }

    fn passes_with(&self, n: usize, value: &Value) -> bool {
        is_enough_with(self.lab, self.scratch, &self.fixes, (n, value))
    }

    fn passes_at(&self, n: usize, number: &Rational) -> bool {
        let fix = self.fixes.get(n);
        fix.is_some_and(|fix| self.passes_with(n, &value_at(&fix.slot.ty, number)))
    }

    /// The last value from one that is enough towards one that is not that is still enough, the others standing.
    fn last(&self, n: usize, line: &Line, (enough, not): (&Rational, &Rational)) -> Rational {
        let toward = if not < enough {
            Rounding::Down
        } else {
            Rounding::Up
        };
        let (mut enough, mut not) = (enough.clone(), not.clone());
        let beside = match toward {
            Rounding::Down => &enough - &line.step,
            _ => &enough + &line.step,
        };
        let is_between = |middle: &Rational, enough: &Rational, not: &Rational| {
            middle > enough.min(not) && middle < enough.max(not)
        };
        // Mostly it is the last one already.
        let mut middle = beside;
        while is_between(&middle, &enough, &not) && !self.lab.is_spent() {
            if self.passes_at(n, &middle) {
                enough = middle;
            } else {
                not = middle;
            }
            let half = (&enough + &not).checked_div(&Rational::from_i64(2));
            middle = line.snap(&half.unwrap_or_else(|| not.clone()), toward);
            if middle == not {
                let back = if not < enough {
                    &not + &line.step
                } else {
                    &not - &line.step
                };
                middle = back;
            }
        }
        enough
    }

    fn alternative(&self) -> Alternative {
        let mut values: Vec<Vec<Value>> = Vec::new();
        for n in 0..self.fixes.len() {
            values.push(self.values(n));
        }
        // Of facts that hang together only the last keeps its choice.
        let keep = values.iter().rposition(|values| values.len() > 1);
        let pins = !self.go_together(&values);
        let changes = values.iter().enumerate().filter_map(|(n, values)| {
            let is_pinned = pins && values.len() > 1 && Some(n) != keep;
            self.change(n, if is_pinned { &[] } else { values })
        });
        Alternative {
            changes: changes.collect(),
        }
    }

    /// All values that do as well, the others standing: both ends of what a number may be, or every value of few.
    fn values(&self, n: usize) -> Vec<Value> {
        let Some(fix) = self.fixes.get(n).filter(|fix| !fix.adds) else {
            return Vec::new();
        };
        if let Some((line, now, value)) = self.on_line(n) {
            let far = self.far(n, &line, (now.as_ref(), &value));
            let far = far.filter(|far| *far != value);
            let at = |number: &Rational| value_at(&fix.slot.ty, number);
            return std::iter::once(&value).chain(&far).map(at).collect();
        }
        let trial = Trial {
            lab: self.lab,
            scratch: self.scratch,
            slot: &fix.slot,
            hurdles: &[],
            blind: false,
        };
        let mut values = trial.as_well();
        let now = fix.slot.read(self.proposal);
        values.retain(|value| *value != now && self.passes_with(n, value));
        // Where a party of a kind does, each place of that kind does too and need not be told.
        let has_code = |value: &Value| Body::of(value).is_some_and(|body| body.code.is_some());
        if fix.slot.ty == Type::Record(PARTY) && !has_code(&fix.value) {
            values.retain(|value| !has_code(value));
        }
        values
    }

    /// How far the fact may go, the others standing; nothing where there is no end.
    fn far(
        &self,
        n: usize,
        line: &Line,
        (now, value): (Option<&Rational>, &Rational),
    ) -> Option<Rational> {
        let rises = now.is_none_or(|now| value > now);
        let end = if rises { &line.high } else { &line.low };
        if value == end {
            Some(value.clone())
        } else if self.passes_at(n, end) {
            None
        } else {
            Some(self.last(n, line, (value, end)))
        }
    }

    /// Whether every choice of one value for each change is enough.
    fn go_together(&self, values: &[Vec<Value>]) -> bool {
        let several = values.iter().filter(|values| values.len() > 1).count();
        let product = values.iter().map(|values| values.len().max(1)).product();
        if several < 2 {
            return true;
        }
        if product > MOST_TOGETHER {
            return false;
        }
        (0..product).all(|which| {
            let mut rest = which;
            let mut fixes = self.fixes.clone();
            for (fix, values) in fixes.iter_mut().zip(values) {
                let n = values.len().max(1);
                if let Some(value) = values.get(rest % n) {
                    fix.value = value.clone();
                }
                rest /= n;
            }
            is_enough(self.lab, self.scratch, &fixes)
        })
    }

    fn change(&self, n: usize, values: &[Value]) -> Option<Change> {
        let fix = self.fixes.get(n)?;
        let now = fix.slot.written(self.proposal);
        Some(Change {
            fact: fix.slot.pointer.clone(),
            ty: fix.slot.ty.json_name(),
            from: self.shown(fix, &now),
            to: To(self.to(n, fix, values)),
            by: match fix.slot.by {
                ChangedBy::Applicant => "applicant",
                ChangedBy::Assessor => "assessor",
                ChangedBy::Authority | ChangedBy::Nobody => "authority",
            },
        })
    }

    fn to(&self, n: usize, fix: &Fix, values: &[Value]) -> Vec<(&'static str, Datum)> {
        let program = self.lab.program;
        if let Some((line, now, value)) = self.on_line(n) {
            return self.bounds(fix, (&line, values), (now.as_ref(), &value));
        }
        match (&fix.slot.root, &fix.slot.ty) {
            (Root::Completed, _) => vec![("not_after", self.shown(fix, &fix.value))],
            (_, Type::Set(id)) if fix.adds => {
                vec![("add", datum(program, &fix.value, &Type::Choice(*id)))]
            }
            (_, Type::List(of)) if fix.adds => {
                vec![("add", said(datum(program, &fix.value, of)))]
            }
            _ if values.len() > 1 => {
                let all = values.iter().map(|value| said(self.shown(fix, value)));
                vec![("one_of", Datum::List(all.collect()))]
            }
            _ => vec![("is", said(self.shown(fix, &fix.value)))],
        }
    }

    /// How near it may come, and how far it may go, the others standing.
    fn bounds(
        &self,
        fix: &Fix,
        (line, values): (&Line, &[Value]),
        (now, value): (Option<&Rational>, &Rational),
    ) -> Vec<(&'static str, Datum)> {
        let shown = |value: &Value| self.shown(fix, value);
        let of_time = matches!(fix.slot.ty, Type::Date | Type::Instant | Type::Time);
        let (least, most) = if of_time {
            ("not_before", "not_after")
        } else {
            ("at_least", "at_most")
        };
        let rises = now.is_none_or(|now| value > now);
        let (near, far, end) = if rises {
            (least, most, &line.high)
        } else {
            (most, least, &line.low)
        };
        match values {
            // It only has to be known, and may be nothing.
            [_, other] if now.is_none() && *value == line.low && line.low_is_end => {
                vec![(far, shown(other))]
            }
            [first, other] => vec![(near, shown(first)), (far, shown(other))],
            [first] if value != end && self.is_open(fix, end) => vec![(near, shown(first))],
            _ => vec![("is", shown(&fix.value))],
        }
    }

    /// Whether the fact may go on to the end, the others standing.
    fn is_open(&self, fix: &Fix, end: &Rational) -> bool {
        let fixes = self.fixes.iter().map(|other| {
            let mut other = other.clone();
            if other.slot == fix.slot {
                other.value = value_at(&fix.slot.ty, end);
            }
            other
        });
        let fixes: Vec<Fix> = fixes.collect();
        is_enough(self.lab, self.scratch, &fixes)
    }

    fn shown(&self, fix: &Fix, value: &Value) -> Datum {
        match (&fix.slot.root, value) {
            (_, Value::Place(id)) if fix.slot.via == Some(Via::Name) => {
                Datum::Text(crate::register::name(*id).to_owned())
            }
            (Root::Ruling(_), Value::YesNo(refuse)) => {
                let word = if *refuse { "refuse" } else { "do_not_refuse" };
                Datum::Text(word.to_owned())
            }
            _ => datum(self.lab.program, value, &fix.slot.ty),
        }
    }
}

/// What is said of an entry; what is left out means what its declaration says. Where a body is follows from its code.
fn said(datum: Datum) -> Datum {
    match datum {
        Datum::Record(fields) => {
            let code = fields.iter().find(|(name, _)| name == "code");
            let code = code.map_or(Datum::Unknown, |(_, code)| code.clone());
            let is_told = |(name, value): &(String, Datum)| {
                *value != Datum::Unknown && !(name == "place" && *value == code)
            };
            let kept = fields.into_iter().filter(is_told);
            Datum::Record(kept.map(|(name, value)| (name, said(value))).collect())
        }
        Datum::List(list) => Datum::List(list.into_iter().map(said).collect()),
        other => other,
    }
}
