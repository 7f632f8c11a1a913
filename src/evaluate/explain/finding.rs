//! Making a finding: its label, its citation, its place in the call.

use super::Teller;
use super::tree::Head;
use crate::decision::{Cited, Datum, Finding, Place, Verdict};
use crate::program::{InForce, Program, Statement, StatementKind};
use crate::proposal::Act;
use crate::text::Span;
use crate::words::Slot;
use crate::words::message::finding as say;

impl Teller<'_> {
    /// A finding without observations.
    pub(super) fn finding(
        &self,
        head: Head<'_>,
        id: String,
        label: String,
        verdict: Verdict,
        span: Span,
    ) -> Finding {
        let own = head.statement.say.as_ref();
        let say = own.filter(|_| id == head.statement.id);
        Finding {
            id,
            statement: head.statement.id.clone(),
            label,
            say: say.map(|say| self.said(say.get(self.language))),
            force: head.force,
            verdict,
            observed: Vec::new(),
            bound: None,
            citation: self.citation(head.statement),
            at: place(self.program, span),
            children: Vec::new(),
        }
    }

    /// A finding that no statement of the call stands for; it is placed at the start of the call.
    pub(super) fn fixed(&self, id: &str, label: String, verdict: Verdict) -> Finding {
        Finding {
            id: id.to_owned(),
            statement: id.to_owned(),
            label,
            say: None,
            force: None,
            verdict,
            observed: Vec::new(),
            bound: None,
            citation: None,
            at: place(self.program, Span::default()),
            children: Vec::new(),
        }
    }

    /// The label of a statement; of one without, what it is about. Of one with versions it tells which.
    pub(super) fn label(&self, statement: &Statement) -> String {
        self.dated(self.plain_label(statement), statement.in_force)
    }

    /// A label with the version that it is of.
    pub(super) fn dated(&self, label: String, in_force: Option<InForce>) -> String {
        let zone = &self.program.zone;
        let message = match in_force.map(|one| (one.from, one.until)) {
            Some((Some(from), _)) => say::version_from(label, Slot::moment(zone, from)),
            Some((None, Some(until))) => say::version_before(label, Slot::moment(zone, until)),
            _ => return label,
        };
        message.text(self.language)
    }

    fn plain_label(&self, statement: &Statement) -> String {
        let label = statement.label.get(self.language);
        if !label.is_empty() {
            return label.to_owned();
        }
        let message = match statement.kind {
            StatementKind::Window => say::window(),
            StatementKind::Score => say::score(),
            StatementKind::Grant => say::grant(),
            StatementKind::Ranking | StatementKind::Division => say::order(),
            _ => return statement.id.clone(),
        };
        message.text(self.language)
    }

    fn citation(&self, statement: &Statement) -> Option<Cited> {
        let citation = statement.citations.first()?;
        let source = self.program.sources.get(usize::from(citation.source))?;
        Some(Cited {
            source: source.title.get(self.language).to_owned(),
            locator: citation.locator.clone(),
            url: source.url.clone(),
        })
    }

    /// A recorded day or moment, as data.
    pub(super) fn act_shown(&self, act: Option<Act>) -> (&'static str, Datum) {
        match act {
            Some(Act::Day(day)) => ("date", Datum::Text(day.to_string())),
            Some(Act::Instant(instant)) => {
                ("instant", Datum::Text(self.program.zone.to_text(instant)))
            }
            None => ("instant", Datum::Unknown),
        }
    }
}

/// Where a span stands in the call.
pub(super) fn place(program: &Program, span: Span) -> Place {
    match program.texts.get(span.source) {
        Some(source) => {
            let position = source.position(span.start);
            Place {
                file: source.name().to_owned(),
                line: position.line,
                column: position.column,
            }
        }
        None => Place {
            file: String::new(),
            line: 1,
            column: 1,
        },
    }
}
