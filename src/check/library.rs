//! What a library is to the call that includes it: its language, its fields, and whether it holds in the window.

use super::context::Ctx;
use crate::diagnostic::catalogue::{lint, name};
use crate::program::{End, Window};
use crate::quantity::Date;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{SourceId, Span};
use crate::words::{Language, Word};

impl Ctx<'_> {
    /// The language of the words at a place.
    pub(super) fn surface_of(&self, at: Span) -> Language {
        self.library_at(at.source)
            .map_or(self.language, |library| library.surface)
    }

    /// The language of a bare text: the first of the call, and in a library that of its words.
    pub(super) fn bare_language(&self, at: Span) -> Language {
        match self.library_at(at.source) {
            Some(library) => library.surface,
            None => self.languages.first().copied().unwrap_or(self.language),
        }
    }

    fn library_at(&self, source: SourceId) -> Option<&crate::syntax::Library> {
        self.libraries
            .iter()
            .find(|library| library.source == source)
    }

    /// The proposal of a call has the fields of its libraries too; within one file there is one.
    pub(super) fn one_proposal_per_file(&mut self, file: &Node) {
        let all: Vec<&Node> = file.all(Kind::Proposal).collect();
        for (at, second) in all.iter().enumerate() {
            let before = all.iter().take(at);
            let in_stage = |node: &Node| {
                let stage = self.stage.as_ref();
                stage.is_some_and(|stage| stage.holds(node.span))
            };
            // The proposal of a stage has the fields of the call too.
            let mut before = before.filter(|first| {
                first.span.source == second.span.source && in_stage(first) == in_stage(second)
            });
            if let Some(first) = before.next() {
                let what = Word {
                    en: "proposal",
                    nl: "voorstel",
                };
                let (at, first) = (
                    super::common::head_span(second),
                    super::common::head_span(first),
                );
                self.say(name::statement_twice(at, what).label(first, super::first_given_here()));
            }
        }
    }

    /// A library that does not hold during the whole window of the call.
    pub(super) fn libraries_in_force(&mut self, file: &Node, windows: &[Window]) {
        let Some((opens, closes)) = self.days_of(windows) else {
            return;
        };
        for node in file.all(Kind::LibraryStatement) {
            let Some(library) = self.library_at(node.span.source) else {
                continue;
            };
            let at = library.at;
            let Some((from, through)) = self.validity(node) else {
                continue;
            };
            if opens < from || through.is_some_and(|through| closes > through) {
                let name = self.name(node).map(|name| name.value).unwrap_or_default();
                let complaint = lint::library_out_of_date(at, name, from, through, opens, closes);
                self.say(complaint);
            }
        }
    }

    /// The first and last day on which a proposal is in time, where that does not depend on the proposal.
    fn days_of(&self, windows: &[Window]) -> Option<(Date, Date)> {
        let zone = self.zone.as_ref()?;
        let mut days: Option<(Date, Date)> = None;
        for window in windows {
            let (End::Fixed(opens), End::Fixed(closes)) = (&window.ends.opens, &window.ends.closes)
            else {
                return None;
            };
            let (first, _) = zone.local(*opens);
            let (last, clock) = zone.local(*closes);
            let is_midnight = clock == crate::quantity::Clock::midnight();
            let last = if is_midnight && !window.ends.closes_inclusive {
                last.yesterday().unwrap_or(last)
            } else {
                last
            };
            days = Some(days.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
        }
        days
    }

    /// From when until when a library says that it holds.
    fn validity(&mut self, node: &Node) -> Option<(Date, Option<Date>)> {
        let clause = self.once(node, Kind::ValidClause)?;
        let mut days = clause
            .children
            .iter()
            .filter(|child| matches!(child.kind, Kind::Date | Kind::BadDate))
            .filter_map(|day| literal::date(day, self.texts));
        Some((days.next()?, days.next()))
    }
}
