//! What a course compares, written down while it runs: by how much each comparison holds. Between two inputs under which all
//! comparisons come out alike the course is the same, and whatever it adds up grows in a straight line.

use std::cell::RefCell;

use crate::quantity::Rational;

/// What was written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Trace {
    /// By how much each comparison held, in the order of the course; its sign is what it said.
    pub(super) gaps: Vec<Rational>,
    /// What was rounded: before, and what that took away.
    pub(super) rounded: Vec<(Rational, Rational)>,
    /// Whether what was computed does not grow in a straight line here.
    pub(super) is_uneven: bool,
}

/// Where comparisons are written down; nowhere unless that is asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Watch {
    trace: Option<RefCell<Trace>>,
    /// Whose own amount is what changes.
    pub(super) own: Option<usize>,
}

impl Watch {
    /// One that writes down.
    pub(super) fn on(own: Option<usize>) -> Self {
        Self {
            trace: Some(RefCell::default()),
            own,
        }
    }

    /// Whether anything is written down.
    pub(super) fn is_on(&self) -> bool {
        self.trace.is_some()
    }

    /// A comparison of `a` with `b`.
    pub(super) fn compares(&self, a: &Rational, b: &Rational) {
        if let Some(trace) = &self.trace {
            trace.borrow_mut().gaps.push(a - b);
        }
    }

    /// A comparison with nothing.
    pub(super) fn sees(&self, value: &Rational) {
        if let Some(trace) = &self.trace {
            trace.borrow_mut().gaps.push(value.clone());
        }
    }

    /// A value that was rounded.
    pub(super) fn rounds(&self, exact: &Rational, rounded: &Rational) {
        if let Some(trace) = &self.trace {
            let lost = exact - rounded;
            trace.borrow_mut().rounded.push((exact.clone(), lost));
        }
    }

    /// Something that does not grow in a straight line.
    pub(super) fn is_uneven(&self) {
        if let Some(trace) = &self.trace {
            trace.borrow_mut().is_uneven = true;
        }
    }

    /// What was written down since the last time.
    pub(super) fn taken(&self) -> Trace {
        let trace = self.trace.as_ref();
        trace.map_or_else(Trace::default, RefCell::take)
    }
}
