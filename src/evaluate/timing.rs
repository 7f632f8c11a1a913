//! The window, and the term for completion.

use crate::decision::Verdict;
use crate::program::Program;
use crate::proposal::{Act, Proposal};
use crate::quantity::{Instant, Zone};

/// Whether a proposal came in time. Not applicable without a window.
pub(super) fn window(program: &Program, proposal: &Proposal) -> Verdict {
    let Some(window) = &program.window else {
        return Verdict::NotApplicable;
    };
    let Some(received) = proposal.received else {
        return Verdict::Undetermined;
    };
    let in_time =
        received < window.closes || (window.closes_inclusive && received == window.closes);
    Verdict::of(received >= window.opens && in_time)
}

/// The moment of completeness: as recorded, else on receipt if no completion was requested.
pub(super) fn completeness(proposal: &Proposal) -> Option<Act> {
    match (proposal.completed, proposal.completion_requested) {
        (Some(completed), _) => Some(completed),
        (None, None) => proposal.received.map(Act::Instant),
        (None, Some(_)) => None,
    }
}

/// What became of a request to complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Completion {
    /// There was none.
    NotRequested,
    /// The applicant completed in time.
    Done,
    /// The applicant still can.
    Awaited,
    /// The term ended without it, or it came later.
    Missed,
}

impl Completion {
    /// As the verdict of a finding.
    pub(super) fn verdict(self) -> Verdict {
        match self {
            Self::NotRequested => Verdict::NotApplicable,
            Self::Done => Verdict::Met,
            Self::Awaited => Verdict::Undetermined,
            Self::Missed => Verdict::NotMet,
        }
    }
}

/// What became of a request to complete, as far as acts are recorded.
pub(super) fn completion(
    program: &Program,
    proposal: &Proposal,
    as_of: Option<Instant>,
) -> Completion {
    if proposal.completion_requested.is_none() {
        return Completion::NotRequested;
    }
    let zone = &program.zone;
    let is_after = |due: Act, moment: Act| is_after(zone, due, moment);
    match (proposal.completed, proposal.completion_due) {
        (Some(completed), Some(due)) if is_after(due, completed) => Completion::Missed,
        (Some(_), _) => Completion::Done,
        (None, Some(due)) if as_of.is_some_and(|as_of| is_after(due, Act::Instant(as_of))) => {
            Completion::Missed
        }
        (None, _) => Completion::Awaited,
    }
}

/// Whether a moment lies after the last one of a term. A day counts to its end; a day that holds the last moment is not after.
fn is_after(zone: &Zone, due: Act, moment: Act) -> bool {
    match (due, moment) {
        (Act::Day(due), Act::Day(day)) => day > due,
        (Act::Day(due), Act::Instant(instant)) => instant >= zone.end_of_day(due),
        (Act::Instant(due), Act::Day(day)) => zone.start_of_day(day) > due,
        (Act::Instant(due), Act::Instant(instant)) => instant > due,
    }
}
