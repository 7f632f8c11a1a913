//! The window that a proposal was received in, and the day of receipt that counts.

use super::assessment::Bounds;
use super::got::Lack;
use super::scene::{Memo, Scene};
use crate::decision::Verdict;
use crate::program::{Cutoff, End, Ends, Program, Value, Window};
use crate::proposal::Proposal;
use crate::quantity::{Clock, Date, Instant, LocalInstant, Zone};
use crate::register::{DayOff, day_off, is_working_day};

/// Both ends as moments.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opened {
    pub(super) opens: Instant,
    pub(super) closes: Instant,
    pub(super) inclusive: bool,
}

impl Opened {
    fn holds(self, moment: Instant) -> bool {
        let in_time = moment < self.closes || self.inclusive && moment == self.closes;
        moment >= self.opens && in_time
    }
}

/// The window with nothing in it that depends on the proposal.
fn plain(window: &Window) -> Option<Opened> {
    match (&window.ends.opens, &window.ends.closes) {
        (End::Fixed(opens), End::Fixed(closes))
            if window.applies_if.is_none() && window.phases.is_empty() =>
        {
            Some(Opened {
                opens: *opens,
                closes: *closes,
                inclusive: window.ends.closes_inclusive,
            })
        }
        _ => None,
    }
}

/// Whether a proposal came in time, and in which window, if that is certain. Not applicable without a window.
pub(super) fn filing(
    program: &Program,
    proposal: &Proposal,
    memo: &mut Memo,
) -> (Verdict, Option<usize>) {
    if let [only] = program.windows.as_slice()
        && let Some(opened) = plain(only)
        && proposal.overruled.verdicts.is_empty()
    {
        let Some(received) = proposal.counts_as_received() else {
            return (Verdict::Undetermined, None);
        };
        let verdict = Verdict::of(opened.holds(received));
        return (verdict, (verdict == Verdict::Met).then_some(0));
    }
    let unknown = Bounds::UNKNOWN;
    let scene = Scene::new(program, proposal, (&[], &unknown), std::mem::take(memo));
    let filing = scene.filing();
    *memo = scene.into_memo();
    filing
}

impl<'a> Scene<'a> {
    /// The verdict on all windows together, and the one that holds the proposal.
    fn filing(&self) -> (Verdict, Option<usize>) {
        if self.program.windows.is_empty() {
            return (Verdict::NotApplicable, None);
        }
        let (mut met, mut several, mut open) = (None, false, None);
        for (n, window) in self.program.windows.iter().enumerate() {
            let verdict = self.window(window);
            if verdict == Verdict::Met {
                several = met.is_some();
                met = Some(n);
            }
            open = open.max(Lack::of(verdict));
        }
        match (met, open) {
            (Some(n), None) if !several => (Verdict::Met, Some(n)),
            (Some(_), _) => (Verdict::Met, None),
            (None, Some(lack)) => (lack.verdict(), None),
            (None, None) => (Verdict::NotMet, None),
        }
    }

    /// Whether the proposal was received in this window. Not applicable where the window is not for it.
    pub(super) fn window(&self, window: &'a Window) -> Verdict {
        if let Some(decided) = self.overruled(window.statement) {
            return decided;
        }
        let applies = window.applies_if.as_ref();
        let applies = applies.map_or(Verdict::Met, |condition| self.verdict(condition, None));
        if matches!(applies, Verdict::NotMet | Verdict::NotApplicable) {
            return Verdict::NotApplicable;
        }
        all_of([
            applies,
            self.in_time(window, &window.ends),
            self.in_phase(window),
        ])
    }

    /// Whether the receipt lies between the ends.
    pub(super) fn in_time(&self, window: &'a Window, ends: &'a Ends) -> Verdict {
        match (
            self.opened(window, ends),
            self.proposal.counts_as_received(),
        ) {
            (Ok(opened), Some(received)) => Verdict::of(opened.holds(received)),
            (Err(lack), Some(_)) => lack.verdict(),
            (_, None) => Verdict::Undetermined,
        }
    }

    /// Whether some phase holds the receipt and admits the proposal; met without phases.
    fn in_phase(&self, window: &'a Window) -> Verdict {
        if window.phases.is_empty() {
            return Verdict::Met;
        }
        let mut open = None;
        for phase in &window.phases {
            let time = self.in_time(window, &phase.ends);
            let admits = || {
                let condition = phase.condition.as_ref();
                condition.map_or(Verdict::Met, |condition| self.verdict(condition, None))
            };
            let verdict = match time {
                Verdict::NotMet => continue,
                time => all_of([time, admits(), Verdict::Met]),
            };
            if verdict == Verdict::Met {
                return Verdict::Met;
            }
            open = open.max(Lack::of(verdict));
        }
        open.map_or(Verdict::NotMet, Lack::verdict)
    }

    /// The ends as moments, or what is missing for that.
    pub(super) fn opened(&self, window: &'a Window, ends: &'a Ends) -> Result<Opened, Lack> {
        let (opens, _) = self.end(window, &ends.opens, true)?;
        let (closes, inclusive) = self.end(window, &ends.closes, ends.closes_inclusive)?;
        Ok(Opened {
            opens,
            closes,
            inclusive,
        })
    }

    fn end(
        &self,
        window: &'a Window,
        end: &'a End,
        inclusive: bool,
    ) -> Result<(Instant, bool), Lack> {
        match end {
            End::Fixed(instant) => Ok((*instant, inclusive)),
            End::Local(date, clock) => {
                let zone = self.zone_of(window)?;
                let instant = local(&zone, *date, *clock).ok_or(Lack::Fact)?;
                Ok((instant, inclusive))
            }
            End::Value(expr) => {
                let got = self.value(expr, None);
                match got.value() {
                    Some(Value::Instant(instant)) => Ok((*instant, inclusive)),
                    Some(Value::Date(date)) => {
                        let zone = self.zone_of(window)?;
                        Ok(if inclusive {
                            (zone.end_of_day(*date), false)
                        } else {
                            (zone.start_of_day(*date), false)
                        })
                    }
                    _ => Err(got.lack().unwrap_or(Lack::Fact)),
                }
            }
        }
    }

    /// The zone of a window: of the call, or what a fact says.
    pub(super) fn zone_of(&self, window: &'a Window) -> Result<Zone, Lack> {
        let Some(expr) = &window.zone_of else {
            return Ok(self.program.zone.clone());
        };
        let got = self.value(expr, None);
        match got.value() {
            Some(Value::Text(name)) => Zone::find(name).ok_or(Lack::Fact),
            _ => Err(got.lack().unwrap_or(Lack::Fact)),
        }
    }

    /// The last day on which the window is open for this proposal.
    pub(super) fn last_day(&self, window: &'a Window) -> Result<Date, Lack> {
        let opened = self.opened(window, &window.ends)?;
        let (date, clock) = self.zone_of(window)?.local(opened.closes);
        if !opened.inclusive && clock == Clock::midnight() {
            return date.yesterday().map_err(|_| Lack::Fact);
        }
        Ok(date)
    }
}

/// A local time as the one moment that it is; nothing where the clock skips it or shows it twice.
fn local(zone: &Zone, date: Date, clock: Clock) -> Option<Instant> {
    if clock == Clock::midnight() {
        return Some(zone.start_of_day(date));
    }
    match zone.instant(date, clock) {
        LocalInstant::Exact(instant) => Some(instant),
        LocalInstant::Twice { .. } | LocalInstant::Missing { .. } => None,
    }
}

/// All of these: not met if one is not, else open if one is.
fn all_of(verdicts: [Verdict; 3]) -> Verdict {
    if verdicts.contains(&Verdict::NotMet) {
        return Verdict::NotMet;
    }
    let open = verdicts.into_iter().filter_map(Lack::of).max();
    open.map_or(Verdict::Met, Lack::verdict)
}

/// Why a proposal counts as received later than it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Later {
    /// The day had ended.
    AfterCutoff,
    /// The day was none.
    DayOff(DayOff),
}

/// The moment at which a proposal counts as received, and why it is not the receipt itself. Nothing while the receipt is not
/// known, or the calendar does not reach so far.
pub(super) fn deemed(program: &Program, proposal: &Proposal) -> Option<(Instant, Option<Later>)> {
    let received = proposal.received?;
    let Some(cutoff) = cutoff(program, received) else {
        return Some((received, None));
    };
    let (date, clock) = program.zone.local(received);
    let later = if !is_working_day(date)? {
        Later::DayOff(day_off(date)?)
    } else if clock < cutoff.at || cutoff.inclusive && clock == cutoff.at {
        return Some((received, None));
    } else {
        Later::AfterCutoff
    };
    let mut next = date.tomorrow().ok()?;
    while !is_working_day(next)? {
        next = next.tomorrow().ok()?;
    }
    Some((program.zone.start_of_day(next), Some(later)))
}

/// The cutoff of the windows that may be open at a moment: they all have the same.
fn cutoff(program: &Program, received: Instant) -> Option<Cutoff> {
    let may_be_open = |ends: &Ends| match (&ends.opens, &ends.closes) {
        (End::Fixed(opens), _) if received < *opens => false,
        (_, End::Fixed(closes)) => {
            received < *closes || ends.closes_inclusive && received == *closes
        }
        _ => true,
    };
    let mut windows = program.windows.iter();
    windows.find(|window| may_be_open(&window.ends))?.cutoff
}
