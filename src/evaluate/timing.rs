//! Receipt, completeness, and the term for completion.

use super::window::deemed;
use crate::decision::Verdict;
use crate::program::{PlaceInLine, Program, Repair, Requirement};
use crate::proposal::{Act, Proposal};
use crate::quantity::{Instant, Zone, add_to_date};
use crate::register::LegalCalendar;

/// The moment of completeness: as recorded, else on receipt if no completion was requested.
pub(super) fn completeness(program: &Program, proposal: &Proposal) -> Option<Act> {
    match (proposal.completed, proposal.completion_requested) {
        (Some(completed), _) => Some(completed),
        (None, None) => receipt(program, proposal),
        (None, Some(_)) => None,
    }
}

/// The moment at which a proposal counts as received.
pub(super) fn receipt(program: &Program, proposal: &Proposal) -> Option<Act> {
    let (at, _) = deemed(program, proposal)?;
    Some(Act::Instant(at))
}

/// How defects may be repaired in this call; all in the same way.
pub(super) fn repair(program: &Program) -> Option<Repair> {
    let mut requirements = program.requirements.iter();
    requirements.find_map(|requirement| requirement.repair)
}

/// The moment that counts for the place in line, and whether it comes after all proposals that needed no repair.
pub(super) fn arrival(program: &Program, proposal: &Proposal) -> (Option<Act>, bool) {
    let complete = completeness(program, proposal);
    if proposal.completed.is_none() && proposal.completion_requested.is_none() {
        return (complete, false);
    }
    match repair(program).map(|repair| repair.place) {
        None | Some(PlaceInLine::NewDate) => (complete, false),
        Some(PlaceInLine::Last) => (complete, true),
        Some(PlaceInLine::Kept) => (receipt(program, proposal), false),
    }
}

/// The last moment of the term for completion: as recorded, else what the repairable defects give.
pub(super) fn completion_due(program: &Program, proposal: &Proposal) -> Option<Act> {
    if proposal.completion_due.is_some() {
        return proposal.completion_due;
    }
    let day = match proposal.completion_requested? {
        Act::Day(day) => day,
        Act::Instant(instant) => program.zone.local(instant).0,
    };
    let within = repair(program)?.within;
    add_to_date(day, within, program.month_end, &LegalCalendar)
        .ok()
        .map(Act::Day)
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
    /// It came later, and whether that is accepted awaits a judgement, or was refused.
    Late,
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
            Self::Late => Verdict::AwaitingJudgement,
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
    match (proposal.completed, completion_due(program, proposal)) {
        (Some(completed), Some(due)) if is_after(due, completed) => late(program, proposal),
        (Some(_), _) => Completion::Done,
        (None, Some(due)) if as_of.is_some_and(|as_of| is_after(due, Act::Instant(as_of))) => {
            Completion::Missed
        }
        (None, _) => Completion::Awaited,
    }
}

/// What late completion is: missed, unless the call leaves it to a judgement.
fn late(program: &Program, proposal: &Proposal) -> Completion {
    let judged =
        |requirement: &&Requirement| requirement.repair.is_some_and(|repair| repair.late_judged);
    let mut judged = program.requirements.iter().filter(judged).peekable();
    if judged.peek().is_none() {
        return Completion::Missed;
    }
    let accepted = |requirement: &Requirement| {
        let mut rulings = proposal.rulings.iter();
        let ruling = rulings.find(|ruling| ruling.statement == requirement.statement);
        ruling.and_then(|ruling| ruling.refuse) == Some(false)
    };
    if judged.all(accepted) {
        Completion::Done
    } else {
        Completion::Late
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
