//! The finding on the amount, and below it one per line that lowered it or refused, and one per participant.

use std::collections::BTreeMap;

use super::Teller;
use super::reads::{Reads, Spots};
use super::tree::Head;
use crate::decision::{Bound, Datum, Finding, Observed, Verdict};
use crate::evaluate::got::Lack;
use crate::evaluate::grant::{Computed, Told};
use crate::evaluate::range::Range;
use crate::evaluate::scene::{Frame, frame_at};
use crate::program::{Each, Grant, GrantLine, Step};
use crate::quantity::Rational;
use crate::words::message::finding as say;
use crate::words::{Money, Slot};

/// What a line did, kept.
struct Kept {
    line: usize,
    element: Option<usize>,
    before: Range,
    after: Range,
    verdict: Verdict,
}

impl Kept {
    /// Whether it is known from what to what it brought the amount.
    fn is_known(&self) -> bool {
        self.before.lack.is_none() && self.after.lack.is_none()
    }
}

impl<'a> Teller<'a> {
    /// The amount, with the maximum that lowered the whole; below it what each line did.
    pub(super) fn grant(&self, out: &mut Vec<Finding>) {
        let Some(grant) = &self.program.grant else {
            return;
        };
        let mut kept: Vec<Kept> = Vec::new();
        let computed = self.scene.chain(grant, |told| {
            if is_worth_telling(grant, told) {
                kept.push(Kept {
                    line: told.line,
                    element: told.element,
                    before: told.before.clone(),
                    after: told.after.clone(),
                    verdict: told.verdict,
                });
            }
        });
        let verdict = verdict(&computed);
        let Some(mut finding) = self.on_statement(grant.statement, verdict) else {
            return;
        };
        let mut reads = Reads::all();
        self.grant_reads(grant, &mut reads);
        finding.observed = reads.observed;
        finding.bound = kept
            .iter()
            .rev()
            .filter(|kept| kept.element.is_none())
            .filter_map(|kept| grant.lines.get(kept.line))
            .find(|line| matches!(line.step, Step::Maximum(_) | Step::LoweredTo(_)))
            .and_then(|line| self.line_bound(line, None));
        let at = out.len();
        out.push(finding);
        self.rows_used(out, at, &reads.rows);
        let mut children = out
            .get(at)
            .map_or_else(Vec::new, |finding| finding.children.clone());
        for (n, line) in grant.lines.iter().enumerate() {
            let of_line: Vec<&Kept> = kept
                .iter()
                .filter(|kept| kept.line == n && (kept.verdict != Verdict::Met || kept.is_known()))
                .collect();
            if !of_line.is_empty() {
                children.extend(self.line_finding(out, grant, line, &of_line));
            }
        }
        if let Some(each) = &grant.each {
            self.share_findings(out, grant, each, &computed, &mut children);
        }
        super::tree::set(out, at, |finding| finding.children = children);
    }

    /// The finding on a line, and below it one per participant whom it touched.
    fn line_finding(
        &self,
        out: &mut Vec<Finding>,
        grant: &'a Grant,
        line: &'a GrantLine,
        kept: &[&Kept],
    ) -> Option<String> {
        let statement = self.program.statement(grant.statement)?;
        let head = Head {
            statement,
            force: None,
        };
        let id = format!("{}/{}", statement.id, line.name);
        let written = self.written(line.span);
        let verdict = kept
            .iter()
            .map(|kept| kept.verdict)
            .max_by_key(|verdict| weight(*verdict))?;
        let whole = kept.iter().find(|kept| kept.element.is_none());
        let label = whole.map_or_else(|| written.clone(), |kept| self.line_label(&written, kept));
        let mut finding = self.finding(head, id.clone(), label, verdict, line.span);
        let mut reads = Reads::all();
        self.line_reads(line, None, &mut reads);
        if !line.per_element {
            finding.observed = reads.observed;
            finding.bound = self.line_bound(line, None);
        }
        let at = out.len();
        out.push(finding);
        let mut seen = self.per_element(grant, line);
        let mut children = Vec::new();
        for kept in kept {
            let Some(element) = kept.element else {
                continue;
            };
            let child = format!("{id}[{}]", element + 1);
            let label = self.line_label(&written, kept);
            let mut finding = self.finding(head, child.clone(), label, kept.verdict, line.span);
            if let Some((observed, bound)) = seen.remove(&element) {
                finding.observed = observed;
                finding.bound = bound;
            }
            out.push(finding);
            children.push(child);
        }
        super::tree::set(out, at, |finding| finding.children = children);
        Some(id)
    }

    /// What a line says, and from what to what it brought the amount.
    fn line_label(&self, written: &str, kept: &Kept) -> String {
        let known = |range: &Range| range.low.clone().filter(|_| range.lack.is_none());
        let message = match (known(&kept.before), known(&kept.after)) {
            (Some(before), _) if kept.verdict == Verdict::NotMet => {
                say::below_minimum(written.to_owned(), self.money(before))
            }
            (Some(before), Some(after)) => {
                say::lowered(written.to_owned(), self.money(before), self.money(after))
            }
            _ => return written.to_owned(),
        };
        message.text(self.language)
    }

    fn money(&self, amount: Rational) -> Slot {
        Slot::Money(Money {
            currency: self.program.currency.clone(),
            amount,
        })
    }

    /// What each participant gets.
    fn share_findings(
        &self,
        out: &mut Vec<Finding>,
        grant: &'a Grant,
        each: &'a Each,
        computed: &Computed,
        children: &mut Vec<String>,
    ) {
        let (Some(statement), Some(start)) =
            (self.program.statement(grant.statement), grant.lines.first())
        else {
            return;
        };
        let head = Head {
            statement,
            force: None,
        };
        let mut seen = self.per_element(grant, start);
        let label = self.written(each.list.span);
        for (n, share) in computed.shares.iter().enumerate() {
            let id = format!("{}[{}]", statement.id, n + 1);
            let (verdict, shown) = match share.amount() {
                None => (Verdict::NotApplicable, None),
                Some(range) => {
                    let amount = range.low.clone().filter(|_| range.lack.is_none());
                    let lack = range.lack.filter(|_| amount.is_none());
                    (lack.map_or(Verdict::Met, Lack::verdict), amount)
                }
            };
            let amount = shown.map(|amount| self.money(amount));
            let label = say::share(label.clone(), n + 1, amount).text(self.language);
            let mut finding = self.finding(head, id.clone(), label, verdict, start.span);
            if let Some((observed, _)) = seen.remove(&n) {
                finding.observed = observed;
            }
            out.push(finding);
            children.push(id);
        }
    }

    /// Per participant what its amount and a line read, and what it holds the amount against.
    fn per_element(
        &self,
        grant: &'a Grant,
        line: &'a GrantLine,
    ) -> BTreeMap<usize, (Vec<Observed>, Option<Bound>)> {
        let mut seen = BTreeMap::new();
        let is_of_each = line.per_element || matches!(line.step, Step::Excess);
        if let Some(each) = grant.each.as_ref().filter(|_| is_of_each) {
            let mut around = Reads::all();
            self.each_spot(&each.list, None, &mut around, |teller, spot, _| {
                let mut reads = Reads::all();
                if let Some(start) = grant.lines.first() {
                    teller.line_reads(start, Some(spot), &mut reads);
                }
                teller.line_reads(line, Some(spot), &mut reads);
                let bound = teller.line_bound(line, Some(&spot.frame));
                seen.insert(spot.frame.at, (reads.observed, bound));
            });
        }
        seen
    }

    /// What a maximum or a minimum holds the amount against.
    fn line_bound<'v>(&self, line: &'v GrantLine, frame: Option<&Frame<'_, 'v>>) -> Option<Bound>
    where
        'a: 'v,
    {
        let (op, expr) = match &line.step {
            Step::Maximum(expr) | Step::LoweredTo(expr) => ("at_most", expr),
            Step::Minimum(expr, _) => ("at_least", expr),
            _ => return None,
        };
        let got = self.scene.value(expr, frame);
        let value = got.as_number();
        Some(Bound {
            op,
            ty: "money",
            value: value.map_or(Datum::Unknown, |value| Datum::Money(value.clone())),
        })
    }

    /// Everything that the lines of a grant read.
    pub(super) fn grant_reads(&self, grant: &'a Grant, reads: &mut Reads) {
        for line in &grant.lines {
            match grant.each.as_ref().filter(|_| line.per_element) {
                None => self.line_reads(line, None, reads),
                Some(each) => {
                    self.each_spot(&each.list, None, reads, |teller, spot, reads| {
                        if let Some(filter) = &each.filter {
                            teller.condition_reads(filter, Some(spot), reads);
                            let passes = teller.scene.verdict(filter, Some(&spot.frame));
                            if matches!(passes, Verdict::NotMet | Verdict::NotApplicable) {
                                return;
                            }
                        }
                        teller.line_reads(line, Some(spot), reads);
                    });
                }
            }
        }
    }

    /// What the amount of one participant reads: everything, where what is cut from the whole is spread.
    pub(super) fn share_reads(&self, spots: Spots<'_, '_>, depth: u8, reads: &mut Reads) {
        let Some(grant) = &self.program.grant else {
            return;
        };
        let spreads = grant
            .lines
            .iter()
            .any(|line| matches!(line.step, Step::Excess));
        let frame = frame_at(super::reads::frames(spots), depth);
        let (Some(each), Some(frame), false) = (&grant.each, frame, spreads) else {
            self.grant_reads(grant, reads);
            return;
        };
        self.each_spot(&each.list, None, reads, |teller, spot, reads| {
            if spot.frame.at == frame.at {
                for line in grant.lines.iter().filter(|line| line.per_element) {
                    teller.line_reads(line, Some(spot), reads);
                }
            }
        });
    }

    fn line_reads<'v>(&self, line: &'v GrantLine, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        if let Some(condition) = &line.condition {
            self.condition_reads(condition, spots, reads);
            let applies = self.scene.verdict(condition, super::reads::frames(spots));
            if matches!(applies, Verdict::NotMet | Verdict::NotApplicable) {
                return;
            }
        }
        if let Some(expr) = line.step.expr() {
            self.reads(expr, spots, reads);
        }
    }
}

/// Whether a line lowered something, or holds a minimum that is not surely reached.
fn is_worth_telling(grant: &Grant, told: &Told<'_>) -> bool {
    let step = grant.lines.get(told.line).map(|line| &line.step);
    match step {
        Some(Step::Maximum(_) | Step::LoweredTo(_) | Step::Excess) => told.before != told.after,
        _ => told.verdict != Verdict::Met,
    }
}

fn verdict(computed: &Computed) -> Verdict {
    match (computed.refusal, computed.amount.lack) {
        (Some((_, Verdict::NotMet)), _) => Verdict::NotMet,
        (_, Some(lack)) if !computed.amount.clone().into_bounds().known => lack.verdict(),
        (Some((_, open)), _) => open,
        _ => Verdict::Met,
    }
}

/// What one participant's verdict weighs in that on the line.
fn weight(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet => 3,
        Verdict::Undetermined => 2,
        Verdict::AwaitingJudgement => 1,
        Verdict::Met | Verdict::NotApplicable => 0,
    }
}
