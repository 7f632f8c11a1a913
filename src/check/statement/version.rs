//! Versions of a rule in time: statements with one name, of which each proposal sees the one in force at its receipt.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{lint, version as say};
use crate::program::{End, InForce, Window};
use crate::quantity::Instant;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Slot;

/// From when a version is in force, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) struct Days {
    pub(in crate::check) applies_from: Option<Instant>,
    pub(in crate::check) published: Option<Instant>,
}

impl Days {
    /// The first moment at which both its days lie behind.
    pub(in crate::check) fn begins(self) -> Option<Instant> {
        self.applies_from.max(self.published)
    }
}

/// One version of a requirement or an exclusion.
pub(in crate::check) struct Version {
    name: String,
    at: Span,
    /// Position among the requirements.
    requirement: usize,
    days: Days,
}

/// For which receipts each version is in force, of versions in the order of their days: of those that apply and were
/// published by then the one that applies from the latest moment, of equals the one published last.
pub(in crate::check) fn in_force(days: &[Days]) -> Vec<(Option<Instant>, Option<Instant>)> {
    let of = |(n, one): (usize, &Days)| {
        let later = days.get(n + 1..).unwrap_or_default();
        let until = later.iter().map(|one| one.begins()).min().flatten();
        (one.begins(), until)
    };
    days.iter().enumerate().map(of).collect()
}

/// Whether a version is in force for some receipt.
pub(in crate::check) fn is_ever(from: Option<Instant>, until: Option<Instant>) -> bool {
    until.is_none_or(|until| from.is_none_or(|from| from < until))
}

impl Ctx<'_> {
    /// From when a statement says that it is in force.
    pub(in crate::check) fn days(&mut self, node: &Node) -> Days {
        Days {
            applies_from: self.since(node, Kind::AppliesFromClause),
            published: self.since(node, Kind::PublishedClause),
        }
    }

    /// Notes from when the requirement that was read last applies.
    pub(super) fn version(&mut self, node: &Node, name: &str, at: Span) {
        let days = self.days(node);
        self.versions.push(Version {
            name: name.to_owned(),
            at,
            requirement: self.requirements.len().saturating_sub(1),
            days,
        });
    }

    /// Two versions with the same days, of versions in the order of their days.
    pub(in crate::check) fn versions_of_one_day(&mut self, name: &str, versions: &[(Days, Span)]) {
        for pair in versions.windows(2) {
            if let [(before, first), (days, at)] = pair
                && before == days
                && days.begins().is_some()
            {
                let complaint = say::versions_of_one_day(*at, name.to_owned());
                self.say(complaint.label(*first, crate::check::first_given_here()));
            }
        }
    }

    /// Settles for which receipts each version of the requirements is in force.
    pub(super) fn versions_in_force(&mut self, windows: &[Window]) {
        let mut versions = std::mem::take(&mut self.versions);
        versions.sort_by(|a, b| {
            let key = |of: &Version| (of.days, of.at.source, of.at.start);
            a.name.cmp(&b.name).then(key(a).cmp(&key(b)))
        });
        for of_one in versions.chunk_by(|a, b| a.name == b.name) {
            if let [only] = of_one
                && only.days.begins().is_none()
            {
                continue;
            }
            let first_in_file = of_one.iter().map(|one| one.requirement).min();
            let days: Vec<Days> = of_one.iter().map(|one| one.days).collect();
            let name = of_one.first().map_or("", |one| one.name.as_str());
            let places: Vec<(Days, Span)> = of_one.iter().map(|one| (one.days, one.at)).collect();
            self.versions_of_one_day(name, &places);
            for (version, (from, until)) in of_one.iter().zip(in_force(&days)) {
                self.lint_version(&version.name, version.at, (from, until), windows);
                if let Some(requirement) = self.requirements.get_mut(version.requirement) {
                    requirement.in_force = Some(InForce {
                        from,
                        until,
                        is_first: first_in_file == Some(version.requirement),
                    });
                }
            }
            let earliest = days.iter().map(|one| one.begins()).min().flatten();
            if let (Some(earliest), Some(version)) = (earliest, of_one.first())
                && of_one.len() > 1
                && begins_late(earliest, windows)
                && let Some(zone) = &self.zone
            {
                let from = Slot::moment(zone, earliest);
                let complaint = lint::versions_begin_late(version.at, version.name.clone(), from);
                self.say(complaint);
            }
        }
    }

    /// A version that no proposal is judged by.
    pub(in crate::check) fn lint_version(
        &mut self,
        name: &str,
        at: Span,
        (from, until): (Option<Instant>, Option<Instant>),
        windows: &[Window],
    ) {
        if !is_ever(from, until) {
            self.say(lint::version_never_in_force(at, name.to_owned()));
            return;
        }
        let is_open = |window: &Window| {
            let (opens, closes) = (&window.ends.opens, &window.ends.closes);
            let ended =
                matches!((opens, until), (End::Fixed(opens), Some(until)) if until <= *opens);
            let not_begun =
                matches!((closes, from), (End::Fixed(closes), Some(from)) if from > *closes);
            !ended && !not_begun
        };
        if !windows.is_empty() && !windows.iter().any(is_open) {
            self.say(say::version_outside_the_window(at, name.to_owned()));
        }
    }
}

/// Whether a proposal may be received in time before this moment.
pub(in crate::check) fn begins_late(earliest: Instant, windows: &[Window]) -> bool {
    let opens = windows.iter().map(fixed_opening);
    let opens: Option<Vec<Instant>> = opens.collect();
    let first = opens.and_then(|opens| opens.into_iter().min());
    first.is_none_or(|opens| opens < earliest)
}

/// When a window opens, where that does not depend on the proposal.
fn fixed_opening(window: &Window) -> Option<Instant> {
    match window.ends.opens {
        End::Fixed(opens) => Some(opens),
        End::Local(..) | End::Value(_) => None,
    }
}
