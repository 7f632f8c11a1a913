//! Versions of a rule in time: statements with one name, of which each proposal sees the one in force at its receipt.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::lint;
use crate::program::{End, InForce, Window};
use crate::quantity::Instant;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Slot;

/// One version of a requirement or an exclusion.
pub(in crate::check) struct Version {
    name: String,
    at: Span,
    /// Position among the requirements.
    requirement: usize,
    applies_from: Option<Instant>,
    published: Option<Instant>,
}

impl Version {
    /// The first moment at which both its days lie behind.
    fn begins(&self) -> Option<Instant> {
        self.applies_from.max(self.published)
    }
}

impl Ctx<'_> {
    /// Notes from when the requirement that was read last applies.
    pub(super) fn version(&mut self, node: &Node, name: &str, at: Span) {
        let applies_from = self.since(node, Kind::AppliesFromClause);
        let published = self.since(node, Kind::PublishedClause);
        self.versions.push(Version {
            name: name.to_owned(),
            at,
            requirement: self.requirements.len().saturating_sub(1),
            applies_from,
            published,
        });
    }

    /// Settles for which receipts each version is in force: of those that apply and were published by then the one that
    /// applies from the latest moment (of equals the one published last, then the last in the file).
    pub(super) fn versions_in_force(&mut self, windows: &[Window]) {
        let mut versions = std::mem::take(&mut self.versions);
        versions.sort_by(|a, b| {
            let key = |of: &Version| (of.applies_from, of.published, of.at.start);
            a.name.cmp(&b.name).then(key(a).cmp(&key(b)))
        });
        for of_one in versions.chunk_by(|a, b| a.name == b.name) {
            if let [only] = of_one
                && only.begins().is_none()
            {
                continue;
            }
            let first_in_file = of_one.iter().map(|one| one.requirement).min();
            let mut earliest: Option<Option<Instant>> = None;
            for (n, version) in of_one.iter().enumerate() {
                let from = version.begins();
                let later = of_one.get(n + 1..).unwrap_or_default();
                let until = later.iter().map(Version::begins).min().flatten();
                if until.is_some_and(|until| from.is_some_and(|from| until <= from)) {
                    let complaint = lint::version_never_in_force(version.at, version.name.clone());
                    self.say(complaint);
                }
                earliest = Some(earliest.map_or(from, |before| before.min(from)));
                if let Some(requirement) = self.requirements.get_mut(version.requirement) {
                    requirement.in_force = Some(InForce {
                        from,
                        until,
                        is_first: first_in_file == Some(version.requirement),
                    });
                }
            }
            let opens = windows.iter().filter_map(fixed_opening).min();
            if let (Some(Some(earliest)), Some(version)) = (earliest, of_one.first())
                && of_one.len() > 1
                && opens.is_none_or(|opens| opens < earliest)
            {
                let from = self.zone.as_ref().map(|zone| Slot::moment(zone, earliest));
                if let Some(from) = from {
                    let complaint =
                        lint::versions_begin_late(version.at, version.name.clone(), from);
                    self.say(complaint);
                }
            }
        }
    }
}

/// When a window opens, where that does not depend on the proposal.
fn fixed_opening(window: &Window) -> Option<Instant> {
    match window.ends.opens {
        End::Fixed(opens) => Some(opens),
        End::Local(..) | End::Value(_) => None,
    }
}
