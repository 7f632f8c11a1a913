//! Comparing values.

use std::cmp::Ordering;

use super::got::{Got, Lack};
use super::range::Range;
use crate::decision::Verdict;
use crate::program::{Op, Value};

/// Which of two values of one type comes first; nothing for types without an order, and for terms of different kinds.
pub(super) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::Term(a), Value::Term(b)) => a.compare(b),
        (Value::Choice(a), Value::Choice(b)) => Some(a.cmp(b)),
        (Value::YesNo(a), Value::YesNo(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Whether two values are the same; nothing where a part that is not known decides.
pub(super) fn same(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Unknown | Value::Open(_), _) | (_, Value::Unknown | Value::Open(_)) => None,
        (Value::Record(a), Value::Record(b)) => all_same(a, b),
        (Value::List(a), Value::List(b)) => all_same(a, b),
        (Value::Term(a), Value::Term(b)) => a.compare(b).map(Ordering::is_eq),
        (a, b) => Some(a == b),
    }
}

fn all_same(a: &[Value], b: &[Value]) -> Option<bool> {
    if a.len() != b.len() {
        return Some(false);
    }
    let mut all = Some(true);
    for (a, b) in a.iter().zip(b) {
        match same(a, b) {
            Some(false) => return Some(false),
            None => all = None,
            Some(true) => {}
        }
    }
    all
}

/// A comparison, where what is known decides it. Nothing: numbers or moments of which at least one is not known.
pub(super) fn compare(op: Op, left: &Got<'_>, right: &Got<'_>) -> Option<Verdict> {
    match (left, right) {
        (Got::NotApplicable, _) | (_, Got::NotApplicable) => return Some(Verdict::NotApplicable),
        (Got::Failing, _) | (_, Got::Failing) => return Some(Verdict::NotMet),
        (Got::None, _) | (_, Got::None) => return Some(Verdict::of(op == Op::IsNot)),
        (Got::Missing(_), _) | (_, Got::Missing(_)) => return None,
        (Got::Running, Got::Running) => return Some(Verdict::of(holds(op, Ordering::Equal))),
        (Got::Running, _) => return Some(Verdict::of(holds(op, Ordering::Greater))),
        (_, Got::Running) => return Some(Verdict::of(holds(op, Ordering::Less))),
        _ => {}
    }
    let (a, b) = (left.value()?, right.value()?);
    Some(match order(a, b) {
        Some(order) => Verdict::of(holds(op, order)),
        None => match (op, same(a, b)) {
            (Op::Is, Some(is_same)) => Verdict::of(is_same),
            (Op::IsNot, Some(is_same)) => Verdict::of(!is_same),
            _ => Verdict::Undetermined,
        },
    })
}

/// A comparison of two ranges: decided where every number in them agrees.
pub(super) fn compare_ranges(op: Op, left: &Range, right: &Range) -> Verdict {
    let below = |a: &Range, b: &Range, strictly: bool| match (&a.high, &b.low) {
        (Some(high), Some(low)) => {
            if strictly {
                high < low
            } else {
                high <= low
            }
        }
        _ => false,
    };
    let (less, more) = (below(left, right, true), below(right, left, true));
    let (at_most, at_least) = (below(left, right, false), below(right, left, false));
    let (met, not_met) = match op {
        Op::Is => (at_most && at_least, less || more),
        Op::IsNot => (less || more, at_most && at_least),
        Op::AtLeast | Op::NotBefore => (at_least, less),
        Op::AtMost | Op::NotAfter => (at_most, more),
        Op::MoreThan | Op::After => (more, at_most),
        Op::LessThan | Op::Before => (less, at_least),
    };
    if met {
        Verdict::Met
    } else if not_met {
        Verdict::NotMet
    } else {
        left.lack.max(right.lack).unwrap_or(Lack::Fact).verdict()
    }
}

pub(super) fn holds(op: Op, order: Ordering) -> bool {
    match op {
        Op::Is => order.is_eq(),
        Op::IsNot => order.is_ne(),
        Op::AtLeast | Op::NotBefore => order.is_ge(),
        Op::AtMost | Op::NotAfter => order.is_le(),
        Op::MoreThan | Op::After => order.is_gt(),
        Op::LessThan | Op::Before => order.is_lt(),
    }
}
