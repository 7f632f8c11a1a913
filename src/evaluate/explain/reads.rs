//! Which facts an expression reads, and where in the proposal they stand.

use super::Teller;
use crate::decision::Verdict;
use crate::decision::{Needed, Observed};
use crate::evaluate::got::Lack;
use crate::evaluate::scene::{Frame, Frames};
use crate::program::{
    ChangedBy, Condition, ConditionForm, DefineBody, DefineId, Expr, ExprForm, Moment, Over,
    Requirement,
};

/// An element that a quantifier is at, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'f, 'v> {
    pub(super) frame: Frame<'f, 'v>,
    pub(super) pointer: &'f str,
    pub(super) by: ChangedBy,
    pub(super) outer: Spots<'f, 'v>,
}

pub(super) type Spots<'f, 'v> = Option<&'f Spot<'f, 'v>>;

pub(super) fn frames<'f, 'v>(spots: Spots<'f, 'v>) -> Frames<'f, 'v> {
    spots.map(|spot| &spot.frame)
}

/// The facts that were read, each once, in the order of reading.
pub(super) struct Reads {
    /// Only what is missing, and only where it can still matter.
    pub(super) missing: Option<Lack>,
    pub(super) observed: Vec<Observed>,
    pub(super) needed: Vec<Needed>,
    /// The rows of tables that were used.
    pub(super) rows: Vec<super::table::RowUsed>,
    visited: Vec<DefineId>,
}

impl Reads {
    /// Everything that is read.
    pub(super) fn all() -> Self {
        Self {
            missing: None,
            observed: Vec::new(),
            needed: Vec::new(),
            rows: Vec::new(),
            visited: Vec::new(),
        }
    }

    /// Only what is missing of this sort.
    pub(super) fn missing(lack: Lack) -> Self {
        Self {
            missing: Some(lack),
            ..Self::all()
        }
    }

    pub(super) fn need(&mut self, fact: String, by: ChangedBy) {
        if !self.needed.iter().any(|needed| needed.fact == fact) {
            self.needed.push(Needed {
                fact,
                by: by_name(by),
            });
        }
    }
}

fn by_name(by: ChangedBy) -> &'static str {
    match by {
        ChangedBy::Applicant => "applicant",
        ChangedBy::Assessor => "assessor",
        ChangedBy::Authority | ChangedBy::Nobody => "authority",
    }
}

impl<'a> Teller<'a> {
    /// Collects what an expression reads.
    pub(super) fn reads<'v>(&self, expr: &'v Expr, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        if let (Some((pointer, by)), Some((value, lack))) = (
            self.pointer(expr, spots),
            self.scene.slot(expr, frames(spots)),
        ) {
            let note = self.place_note(expr, value, spots);
            self.slot_read(&pointer, (value, &expr.ty), (lack, by), note, reads);
            return;
        }
        match &expr.form {
            ExprForm::Literal(_) | ExprForm::Fact(_) | ExprForm::Element(_) => {}
            ExprForm::Member(base, n) => self.derived_reads(base, *n, spots, reads),
            ExprForm::Moment(moment) => self.moment_read(*moment, reads),
            ExprForm::Define(id) => {
                if reads.visited.contains(id) {
                    return;
                }
                reads.visited.push(*id);
                match self
                    .program
                    .defines
                    .get(id.index())
                    .map(|define| &define.body)
                {
                    Some(DefineBody::Value(expr)) => self.reads(expr, None, reads),
                    Some(DefineBody::Condition(condition)) => {
                        self.condition_reads(condition, None, reads);
                    }
                    None => {}
                }
            }
            ExprForm::Differing(differing) => self.differing_reads(differing, spots, reads),
            ExprForm::Negate(of)
            | ExprForm::DayOf(of)
            | ExprForm::YearOf(of, _)
            | ExprForm::Whole(of, _) => {
                self.reads(of, spots, reads);
            }
            ExprForm::Arithmetic(_, left, right) | ExprForm::Repeat(left, right) => {
                self.reads(left, spots, reads);
                self.reads(right, spots, reads);
            }
            ExprForm::Shift { base, term, .. } => {
                self.reads(base, spots, reads);
                self.reads(term, spots, reads);
            }
            ExprForm::Count(over)
            | ExprForm::Sum(over)
            | ExprForm::Least(over)
            | ExprForm::Greatest(over)
            | ExprForm::Each(over) => {
                self.over_reads(over, spots, reads);
            }
            ExprForm::List(items) => items.iter().for_each(|item| self.reads(item, spots, reads)),
            ExprForm::Lookup(id, keys) => self.lookup_reads(expr, (*id, keys), spots, reads),
            ExprForm::Points(criterion) => self.mark_reads(Some(*criterion), reads),
            ExprForm::Total => self.mark_reads(None, reads),
            ExprForm::ComputedShare(depth) => self.share_reads(spots, *depth, reads),
            ExprForm::Overall(id) => self.overall_read(*id, &expr.ty, reads),
            ExprForm::ComputedGrant => {
                if let Some(grant) = &self.program.grant {
                    self.grant_reads(grant, reads);
                }
            }
        }
    }

    /// Collects what a condition reads.
    pub(super) fn condition_reads<'v>(
        &self,
        condition: &'v Condition,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        // What is settled needs nothing more.
        if reads.missing.is_some() && !self.scene.verdict(condition, frames(spots)).is_open() {
            return;
        }
        match &condition.form {
            ConditionForm::Holds(expr) => self.reads(expr, spots, reads),
            ConditionForm::Compare(_, left, right) => {
                self.reads(left, spots, reads);
                self.reads(right, spots, reads);
            }
            ConditionForm::Between(subject, low, high) => {
                for expr in [subject, low, high] {
                    self.reads(expr, spots, reads);
                }
            }
            ConditionForm::OneOf {
                subject,
                values: other,
                ..
            }
            | ConditionForm::Contains {
                list: subject,
                item: other,
                ..
            } => {
                self.reads(subject, spots, reads);
                self.reads(other, spots, reads);
                for list in [subject, other] {
                    if self.scene.droppable(list).is_some() {
                        self.each_spot(list, spots, reads, |_, _, _| {});
                    }
                }
            }
            ConditionForm::Succeeds { party, list } => {
                self.succession_reads(party, list, spots, reads);
            }
            ConditionForm::InPlace { subject, .. } => self.place_reads(subject, spots, reads),
            ConditionForm::Every(list, filter, each) => {
                self.each_spot(list, spots, reads, |teller, spot, reads| {
                    if let Some(filter) = filter {
                        teller.condition_reads(filter, Some(spot), reads);
                    }
                    teller.condition_reads(each, Some(spot), reads);
                });
            }
            ConditionForm::Some(list, each) => {
                self.each_spot(list, spots, reads, |teller, spot, reads| {
                    teller.condition_reads(each, Some(spot), reads);
                });
            }
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                for line in lines {
                    self.condition_reads(&line.condition, spots, reads);
                }
            }
            ConditionForm::Not(of) => self.condition_reads(of, spots, reads),
            ConditionForm::Vote(vote) => self.vote_reads(*vote, reads),
            ConditionForm::Define(id) => {
                if !reads.visited.contains(id) {
                    reads.visited.push(*id);
                    match self
                        .program
                        .defines
                        .get(id.index())
                        .map(|define| &define.body)
                    {
                        Some(DefineBody::Value(expr)) => self.reads(expr, None, reads),
                        Some(DefineBody::Condition(condition)) => {
                            self.condition_reads(condition, None, reads);
                        }
                        None => {}
                    }
                }
            }
        }
    }

    fn derived_reads<'v>(&self, base: &'v Expr, n: u16, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        let body = self
            .scene
            .member_field(base, n)
            .and_then(|field| field.derived.as_ref());
        let (Some(body), Some((value, lack))) = (body, self.scene.slot(base, frames(spots))) else {
            self.reads(base, spots, reads);
            return;
        };
        let (pointer, by) = self.pointer(base, spots).unwrap_or_default();
        let spot = Spot {
            frame: Frame {
                value,
                at: 0,
                kept: Verdict::Met,
                lack,
                outer: None,
            },
            pointer: &pointer,
            by,
            outer: None,
        };
        match body {
            DefineBody::Value(expr) => self.reads(expr, Some(&spot), reads),
            DefineBody::Condition(condition) => self.condition_reads(condition, Some(&spot), reads),
        }
    }

    fn over_reads<'v>(&self, over: &'v Over, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        if over.filter.is_none() && over.body.is_none() {
            self.reads(&over.list, spots, reads);
            if self.scene.droppable(&over.list).is_none() {
                return;
            }
        }
        self.each_spot(&over.list, spots, reads, |teller, spot, reads| {
            let passes = teller.scene.passes(over, &spot.frame);
            if let Some(filter) = &over.filter {
                teller.condition_reads(filter, Some(spot), reads);
            }
            if let Some(body) = over
                .body
                .as_ref()
                .filter(|_| !matches!(passes, Verdict::NotMet | Verdict::NotApplicable))
            {
                teller.reads(body, Some(spot), reads);
            }
        });
    }

    /// Every element with its place; a list that is not there is read itself. Of an element that may still drop out, what the
    /// rules on it read is read too.
    pub(super) fn each_spot<'v>(
        &self,
        list: &'v Expr,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
        mut each: impl FnMut(&Self, &Spot<'_, '_>, &mut Reads),
    ) where
        'a: 'v,
    {
        let droppable = self.scene.droppable(list);
        self.filed_spot(list, spots, reads, |teller, spot, reads| {
            let kept =
                droppable.map_or(Verdict::Met, |list| teller.scene.kept(list, spot.frame.at));
            if kept == Verdict::NotMet {
                return;
            }
            if let Some(list) = droppable.filter(|_| kept.is_open()) {
                for rule in teller.scene.rules_on(list) {
                    teller.rule_reads(rule, Some(spot), reads);
                }
            }
            let frame = Frame { kept, ..spot.frame };
            each(teller, &Spot { frame, ..*spot }, reads);
        });
    }

    /// What a requirement reads; of one element, where it is on each.
    pub(super) fn rule_reads<'v>(
        &self,
        rule: &'v Requirement,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
    ) where
        'a: 'v,
    {
        if rule.in_force.is_some() && self.proposal.counts_as_received().is_none() {
            self.moment_read(Moment::Received, reads);
        }
        let around = [&rule.applies_if, &rule.unless].into_iter().flatten();
        for condition in around.chain([&rule.condition]) {
            self.condition_reads(condition, spots, reads);
        }
    }

    /// Every element as it was filed.
    pub(super) fn filed_spot<'v>(
        &self,
        list: &'v Expr,
        spots: Spots<'_, 'v>,
        reads: &mut Reads,
        mut each: impl FnMut(&Self, &Spot<'_, '_>, &mut Reads),
    ) where
        'a: 'v,
    {
        // A list that is written out holds nothing of its own: each element stands where its item stands.
        let items = match &list.form {
            ExprForm::List(items) => items.as_slice(),
            _ => &[],
        };
        for item in items {
            self.reads(item, spots, reads);
        }
        let (base, by) = self.pointer(list, spots).unwrap_or_default();
        let mut any = false;
        let walked = self.scene.filed(list, frames(spots), |frame| {
            let n = frame.at;
            let own = items.get(n).and_then(|item| self.pointer(item, spots));
            let (pointer, by) = match own {
                Some(own) => own,
                None if base.is_empty() => (String::new(), by),
                None => (format!("{base}/{n}"), by),
            };
            any = true;
            let spot = Spot {
                frame: Frame {
                    value: frame.value,
                    at: n,
                    kept: frame.kept,
                    lack: frame.lack,
                    outer: frames(spots),
                },
                pointer: &pointer,
                by,
                outer: spots,
            };
            each(self, &spot, reads);
        });
        if walked.is_err() || (!any && reads.missing.is_none()) {
            self.reads(list, spots, reads);
        }
    }
}
