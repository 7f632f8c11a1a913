//! Findings on windows, their phases, and the day of receipt.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{Bound, Datum, Finding, Verdict};
use crate::evaluate::got::Lack;
use crate::evaluate::window::{Later, Opened, deemed};
use crate::program::{End, Ends, Moment, Phase, Window};
use crate::words::message::finding as say;

impl<'a> Teller<'a> {
    /// One finding per window, with its phases and the day of receipt that counts.
    pub(super) fn windows(&self, out: &mut Vec<Finding>) {
        for (n, window) in self.program.windows.iter().enumerate() {
            self.window(window, n, out);
        }
    }

    fn window(&self, window: &'a Window, n: usize, out: &mut Vec<Finding>) {
        let is_only = self.program.windows.len() == 1;
        let verdict = match self.scene.window(window) {
            // Another window holds it, so this one says nothing against it.
            Verdict::NotMet if !is_only && self.assessment.window == Verdict::Met => {
                Verdict::NotApplicable
            }
            verdict => verdict,
        };
        let Some(mut finding) = self.on_statement(window.statement, verdict) else {
            return;
        };
        finding.at = super::finding::place(self.program, window.ends.closes_span);
        let mut reads = Reads::all();
        self.window_reads(window, &mut reads);
        finding.observed = reads.observed;
        finding.bound = self.ends_bound(window, &window.ends);
        let at = out.len();
        let id = finding.id.clone();
        out.push(finding);
        let mut children = Vec::new();
        if let Some(statement) = self.program.statement(window.statement) {
            let head = Head {
                statement,
                force: None,
            };
            for phase in &window.phases {
                children.push(self.phase(head, &id, (window, phase), out));
            }
        }
        if self.assessment.filed_in == Some(n) && window.cutoff.is_some() {
            children.extend(self.cutoff(window, &id, out));
        }
        if let Some(finding) = out.get_mut(at) {
            finding.children = children;
        }
    }

    /// The finding on a phase: not applicable outside it.
    fn phase(
        &self,
        head: Head<'_>,
        above: &str,
        (window, phase): (&'a Window, &'a Phase),
        out: &mut Vec<Finding>,
    ) -> String {
        let id = format!("{above}/{}", phase.name);
        let time = self.scene.in_time(window, &phase.ends);
        let admits = phase.condition.as_ref();
        let admits = admits.map_or(Verdict::Met, |condition| {
            self.scene.verdict(condition, None)
        });
        let verdict = match time {
            Verdict::NotMet => Verdict::NotApplicable,
            _ if admits == Verdict::NotMet => Verdict::NotMet,
            time => Lack::of(time)
                .max(Lack::of(admits))
                .map_or(Verdict::Met, Lack::verdict),
        };
        let label = phase.label.get(self.language);
        let label = if label.is_empty() { &phase.name } else { label };
        let span = phase.ends.closes_span;
        let mut finding = self.finding(head, id.clone(), label.to_owned(), verdict, span);
        let mut reads = Reads::all();
        self.moment_read(Moment::Received, &mut reads);
        if let Some(condition) = &phase.condition {
            self.condition_reads(condition, None, &mut reads);
        }
        finding.observed = reads.observed;
        finding.bound = self.ends_bound(window, &phase.ends);
        out.push(finding);
        id
    }

    /// The finding on the day of receipt, where it is another than that of the receipt itself.
    fn cutoff(&self, window: &'a Window, above: &str, out: &mut Vec<Finding>) -> Option<String> {
        let (at, later) = deemed(self.program, self.proposal)?;
        let reason = self.later(later?);
        let statement = self.program.statement(window.statement)?;
        let head = Head {
            statement,
            force: None,
        };
        let id = format!("{above}/cutoff");
        let label = say::counts_as_received(reason).text(self.language);
        let mut finding = self.finding(head, id.clone(), label, Verdict::Met, statement.span);
        let mut reads = Reads::all();
        self.moment_read(Moment::Received, &mut reads);
        finding.observed = reads.observed;
        finding.bound = Some(Bound {
            op: "is",
            ty: "instant",
            value: Datum::Text(self.program.zone.to_text(at)),
        });
        out.push(finding);
        Some(id)
    }

    /// Why the day of receipt is a later one, in words.
    pub(super) fn later(&self, later: Later) -> String {
        match later {
            Later::AfterCutoff => say::after_cutoff().text(self.language),
            Later::DayOff(day) => self.day_off(day),
        }
    }

    /// The end that a proposal came too early or too late for; the closing where neither is so.
    fn ends_bound(&self, window: &'a Window, ends: &'a Ends) -> Option<Bound> {
        let Opened {
            opens,
            closes,
            inclusive,
        } = self.scene.opened(window, ends).ok()?;
        let is_early = self
            .proposal
            .counts_as_received()
            .is_some_and(|received| received < opens);
        let (op, end) = match (is_early, inclusive) {
            (true, _) => ("not_before", opens),
            (false, true) => ("not_after", closes),
            (false, false) => ("before", closes),
        };
        let zone = self.scene.zone_of(window).ok()?;
        Some(Bound {
            op,
            ty: "instant",
            value: Datum::Text(zone.to_text(end)),
        })
    }

    /// What a window reads.
    pub(super) fn window_reads(&self, window: &'a Window, reads: &mut Reads) {
        self.moment_read(Moment::Received, reads);
        if let Some(condition) = &window.applies_if {
            self.condition_reads(condition, None, reads);
        }
        if let Some(zone) = &window.zone_of {
            self.reads(zone, None, reads);
        }
        if let End::Value(closes) = &window.ends.closes {
            self.reads(closes, None, reads);
        }
        for phase in &window.phases {
            if let Some(condition) = &phase.condition {
                self.condition_reads(condition, None, reads);
            }
            if let End::Value(closes) = &phase.ends.closes {
                self.reads(closes, None, reads);
            }
        }
    }

    /// What open windows lack; where nothing is missing, all that they read has to be looked at again.
    pub(super) fn window_needs(&self, reads: &mut Reads) {
        let before = reads.needed.len();
        let open = || {
            let windows = self.program.windows.iter();
            windows.filter(|window| self.scene.window(window).is_open())
        };
        for window in open() {
            self.window_reads(window, reads);
        }
        if reads.needed.len() == before && reads.missing == Some(Lack::Fact) {
            for window in open() {
                let mut seen = Reads::all();
                self.window_reads(window, &mut seen);
                self.ask(seen, reads);
            }
        }
    }

    /// The finding that decides where no window holds the proposal: the last one that had opened, else the first to open.
    pub(super) fn deciding_window(&self) -> Option<&'a Window> {
        let windows = || self.program.windows.iter();
        if let Some(open) = windows().find(|window| self.scene.window(window).is_open()) {
            return Some(open);
        }
        let opens = |window: &&'a Window| {
            self.scene
                .opened(window, &window.ends)
                .ok()
                .map(|at| at.opens)
        };
        let applies = || windows().filter(|window| self.scene.window(window) == Verdict::NotMet);
        let received = self.proposal.counts_as_received();
        let begun = applies().filter(|window| opens(window) <= received);
        begun
            .max_by_key(opens)
            .or_else(|| applies().min_by_key(opens))
            .or_else(|| windows().next())
    }
}
