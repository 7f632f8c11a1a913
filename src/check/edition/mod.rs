//! Editions of a call: between two changes each statement stands once, and what stands there is an ordinary call.
//!
//! In: the tree of the whole file. Out: its [`Plan`]: which statements have versions, on which moments the call changes, and
//! the tree of each edition. Each edition is checked as a call by itself, so every rule of the check holds in each of them;
//! what must be the same in all is asked in [`agree`]. Requirements are no part of this: a rule that came later asks nothing
//! before, so all its versions stand in every edition (`statement::version`).

mod agree;
mod undated;

use std::collections::BTreeSet;

use super::context::Ctx;
use super::statement::version::{Days, begins_late, in_force, is_ever};
use crate::check::common::head_span;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{lint, name, testing, version as say};
use crate::program::{Edition, InForce, Program, Window};
use crate::quantity::Instant;
use crate::syntax::Parsed;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Slot;

/// On how many moments a call may change: each makes an edition that is checked and kept.
const MOST_CHANGES: usize = 40;

/// The versions of the statements of a call.
pub(super) struct Plan<'n> {
    series: Vec<Series<'n>>,
    /// On which moments the call changes.
    pub(super) changes: Vec<Instant>,
    /// What there is to say of the days.
    pub(super) found: Vec<Diagnostic>,
    /// Where the first day of a version stands.
    pub(super) needs_zone: Option<Span>,
}

/// All versions of one statement.
struct Series<'n> {
    name: String,
    /// Its place is that of the version that stands first in the file.
    first: Span,
    /// In the order of their days.
    versions: Vec<Version<'n>>,
}

/// One version.
struct Version<'n> {
    node: &'n Node,
    at: Span,
    days: Days,
    from: Option<Instant>,
    until: Option<Instant>,
}

/// Whether a statement of this kind stands in each edition once.
fn has_editions(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Grant
            | Kind::Define
            | Kind::Table
            | Kind::Criterion
            | Kind::CriteriaGroup
            | Kind::Score
    )
}

fn is_dated(node: &Node) -> bool {
    node.find(Kind::AppliesFromClause).is_some() || node.find(Kind::PublishedClause).is_some()
}

impl<'n> Plan<'n> {
    /// Finds the versions in the tree of a file.
    pub(super) fn of(parsed: &Parsed, file: &'n Node) -> Self {
        let mut plan = Self {
            series: Vec::new(),
            changes: Vec::new(),
            found: Vec::new(),
            needs_zone: None,
        };
        if !file
            .children
            .iter()
            .any(|node| has_editions(node.kind) && is_dated(node))
        {
            return plan;
        }
        let mut ctx = Ctx::new(parsed);
        ctx.head(file);
        // What is wrong with the head is told when the call is read.
        ctx.found.clear();
        let mut groups: Vec<(Kind, String, Vec<&'n Node>)> = Vec::new();
        for node in file.children.iter().filter(|node| has_editions(node.kind)) {
            let written = ctx.name(node).map(|written| written.value);
            let is_named = !matches!(node.kind, Kind::Grant | Kind::Score);
            let Some(name) = written
                .filter(|_| is_named)
                .or_else(|| (!is_named).then(|| keyword(node.kind)))
            else {
                continue;
            };
            match groups
                .iter_mut()
                .find(|(kind, known, _)| *kind == node.kind && *known == name)
            {
                Some((_, _, nodes)) => nodes.push(node),
                None => groups.push((node.kind, name, vec![node])),
            }
        }
        for (_, name, nodes) in groups {
            if nodes.iter().any(|node| is_dated(node)) {
                plan.series.push(ctx.series(name, &nodes));
            }
        }
        let begun = plan.series.iter().flat_map(|series| &series.versions);
        let begun = begun
            .filter(|one| is_ever(one.from, one.until))
            .filter_map(|one| one.from);
        plan.changes = begun.collect::<BTreeSet<Instant>>().into_iter().collect();
        if let (true, Some(last)) = (plan.changes.len() > MOST_CHANGES, plan.series.last()) {
            ctx.say(say::too_many_changes(last.first, MOST_CHANGES as u64));
            plan.changes.truncate(MOST_CHANGES);
        }
        plan.found = ctx.found;
        plan.needs_zone = ctx.needs_zone;
        plan
    }

    /// Whether no statement has versions.
    pub(super) fn is_empty(&self) -> bool {
        self.series.is_empty()
    }

    /// The tree of the edition from a moment on; `None`: of the first.
    pub(super) fn tree(&self, file: &Node, from: Option<Instant>) -> Node {
        self.tree_with(file, |series| series.at(from))
    }

    /// For each version that is in force for nobody, the first edition with it in its place.
    pub(super) fn trees_of_idle(&self, file: &Node) -> Vec<Node> {
        let mut trees = Vec::new();
        for idle in &self.series {
            let never = idle
                .versions
                .iter()
                .filter(|one| !is_ever(one.from, one.until));
            for version in never.take(MOST_CHANGES) {
                trees.push(self.tree_with(file, |series| {
                    if series.first == idle.first {
                        Some(version)
                    } else {
                        series.at(None)
                    }
                }));
            }
        }
        trees
    }

    fn tree_with<'s>(
        &'s self,
        file: &Node,
        pick: impl Fn(&'s Series<'n>) -> Option<&'s Version<'n>>,
    ) -> Node {
        let mut children = Vec::with_capacity(file.children.len());
        for node in &file.children {
            let holds =
                |series: &&Series<'_>| series.versions.iter().any(|one| one.node.span == node.span);
            match self.series.iter().find(holds) {
                None => children.push(node.clone()),
                Some(series) if series.first == node.span => {
                    children.extend(pick(series).map(|version| version.node.clone()));
                }
                Some(_) => {}
            }
        }
        Node {
            kind: file.kind,
            span: file.span,
            children,
        }
    }

    /// For which receipts the version at this place is in force.
    pub(super) fn in_force(&self, whole: Span) -> Option<InForce> {
        let series = self
            .series
            .iter()
            .find(|series| series.versions.len() > 1 && series.holds(whole))?;
        let version = series.versions.iter().find(|one| one.node.span == whole)?;
        Some(InForce {
            from: version.from,
            until: version.until,
            is_first: series.first == whole,
        })
    }

    /// In how many editions the statement at a place stands.
    pub(super) fn editions_with(&self, at: Span) -> usize {
        let all = self.changes.len() + 1;
        let Some(whole) = self.version_around(at) else {
            return all;
        };
        let holds = |from: &Option<Instant>| {
            let mut versions = self.series.iter().filter_map(|series| series.at(*from));
            versions.any(|one| one.node.span == whole)
        };
        let moments = std::iter::once(None).chain(self.changes.iter().copied().map(Some));
        moments.filter(holds).count().max(1)
    }

    /// The version that a place lies in: its statement.
    fn version_around(&self, at: Span) -> Option<Span> {
        let all = self.series.iter().flat_map(|series| &series.versions);
        let mut around = all.map(|one| one.node.span).filter(|whole| {
            whole.source == at.source && whole.start <= at.start && at.end <= whole.end
        });
        around.next()
    }

    /// Gaps before the first version, and versions that nobody is judged by.
    pub(super) fn beside_windows(&self, ctx: &mut Ctx<'_>, windows: &[Window]) {
        for series in &self.series {
            for version in series.versions.iter().filter(|_| series.versions.len() > 1) {
                ctx.lint_version(
                    &series.name,
                    version.at,
                    (version.from, version.until),
                    windows,
                );
            }
            let earliest = series
                .versions
                .iter()
                .map(|one| one.days.begins())
                .min()
                .flatten();
            if let (Some(earliest), Some(first)) = (earliest, series.at(None))
                && begins_late(earliest, windows)
                && let Some(zone) = &ctx.zone
            {
                let from = Slot::moment(zone, earliest);
                let complaint = say::version_gap(first.at, series.name.clone(), from);
                ctx.say(complaint);
            }
        }
    }
}

impl Series<'_> {
    /// The version for what is received from a moment on; `None`: before every change.
    fn at(&self, from: Option<Instant>) -> Option<&Version<'_>> {
        let holds = |one: &&Version<'_>| {
            let begun = one
                .from
                .is_none_or(|own| from.is_some_and(|from| own <= from));
            let over = one
                .until
                .is_some_and(|until| from.is_some_and(|from| until <= from));
            begun && !over && is_ever(one.from, one.until)
        };
        self.versions.iter().find(holds)
    }

    fn holds(&self, whole: Span) -> bool {
        self.versions.iter().any(|one| one.node.span == whole)
    }
}

impl Ctx<'_> {
    /// The versions of a statement in the order of their days. One without `applies from` stands first in the file.
    fn series<'n>(&mut self, named: String, nodes: &[&'n Node]) -> Series<'n> {
        let first = nodes.first().map_or_else(Span::default, |node| node.span);
        let first_head = nodes
            .first()
            .map_or_else(Span::default, |node| head_span(node));
        let mut versions: Vec<Version<'n>> = Vec::new();
        for (n, node) in nodes.iter().copied().enumerate() {
            let at = head_span(node);
            let days = self.days(node);
            if n > 0 && node.find(Kind::AppliesFromClause).is_none() {
                let complaint = name::version_without_date(at, named.clone());
                self.say(complaint.label(first_head, super::first_given_here()));
            }
            versions.push(Version {
                node,
                at,
                days,
                from: None,
                until: None,
            });
        }
        versions.sort_by_key(|one| (one.days, one.at.source, one.at.start));
        let places: Vec<(Days, Span)> = versions.iter().map(|one| (one.days, one.at)).collect();
        self.versions_of_one_day(&named, &places);
        let days: Vec<Days> = versions.iter().map(|one| one.days).collect();
        for (version, (from, until)) in versions.iter_mut().zip(in_force(&days)) {
            (version.from, version.until) = (from, until);
        }
        // What is received before the first version begins is out of time, or the gap is told: that version speaks for it.
        let held = versions
            .iter_mut()
            .filter(|one| is_ever(one.from, one.until));
        if let Some(earliest) = held.min_by_key(|one| one.from) {
            earliest.from = None;
        }
        Series {
            name: named,
            first,
            versions,
        }
    }
}

/// Puts the later editions into the first. Gives what must be the same in all and is not.
pub(super) fn join(plan: &Plan<'_>, first: &mut Program, later: Vec<Program>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut before: Option<&Program> = None;
    for edition in &later {
        found.append(&mut agree::agree(plan, first, edition));
        found.extend(agree::heights(before.unwrap_or(first), edition));
        before = Some(edition);
    }
    let mut uses: BTreeSet<(Span, Span)> = first.uses.iter().copied().collect();
    let mut readings: BTreeSet<Span> = first.readings.iter().map(|one| one.span).collect();
    for edition in &later {
        let own = edition.uses.iter().filter(|one| uses.insert(**one));
        first.uses.extend(own);
        let own = edition
            .readings
            .iter()
            .filter(|one| readings.insert(one.span));
        first.readings.extend(own.cloned());
    }
    first
        .readings
        .sort_by_key(|reading| (reading.span.source, reading.span.start));
    let dated = |program: &mut Program| {
        for statement in &mut program.statements {
            statement.in_force = plan.in_force(statement.whole);
        }
    };
    dated(first);
    if later.is_empty() {
        return found;
    }
    let undated = undated::undated(first);
    let moments = plan.changes.iter().copied();
    first.later = moments
        .zip(later)
        .map(|(from, mut program)| {
            dated(&mut program);
            Edition { from, program }
        })
        .collect();
    first.undated = Some(Box::new(undated));
    found
}

/// Whether only the first edition is asked: about days, examples and tests.
pub(super) fn is_of_first(found: &Diagnostic) -> bool {
    let code = found.code.number;
    let of_days = [&say::MKB0386, &lint::MKB0931];
    let mut all = of_days.iter().chain(testing::ALL);
    all.any(|one| one.number == code)
}

fn keyword(kind: Kind) -> String {
    if kind == Kind::Score {
        "score"
    } else {
        "grant"
    }
    .to_owned()
}
