//! Noting one fact that is read: where it stands, what it holds, what must be known of it.

use super::Teller;
use super::datum::datum;
use super::reads::{Reads, Spots, frames};
use crate::decision::{Datum, Observed, Origin};
use crate::evaluate::got::{Got, Lack};
use crate::program::{ChangedBy, Expr, ExprForm, Moment, OverallId, PARTY, Type, Value, party};
use crate::proposal::Act;
use crate::proposal::intake::pointer_step;
use crate::words::built_in::{Class, find};
use crate::words::message::finding as say;

impl<'a> Teller<'a> {
    /// Where an expression's slot stands, if it is one, and who can change it.
    pub(super) fn pointer(&self, expr: &Expr, spots: Spots<'_, '_>) -> Option<(String, ChangedBy)> {
        match &expr.form {
            ExprForm::Fact(id) => {
                let field = self.program.field(*id)?;
                let name = pointer_step(&field.name);
                let pointer = if field.supplied {
                    format!("/supplied/{name}")
                } else if field.judged {
                    format!("/judgements/{name}/value")
                } else {
                    format!("/facts/{name}")
                };
                Some((pointer, field.changed_by))
            }
            ExprForm::Element(depth) => {
                let mut spot = spots?;
                for _ in 0..*depth {
                    spot = spot.outer?;
                }
                (!spot.pointer.is_empty()).then(|| (spot.pointer.to_owned(), spot.by))
            }
            ExprForm::Member(base, n) => {
                let field = self
                    .scene
                    .member_field(base, *n)
                    .filter(|field| field.derived.is_none())?;
                let (pointer, by) = self.pointer(base, spots)?;
                let by = if field.changed_by == ChangedBy::Applicant {
                    by
                } else {
                    field.changed_by
                };
                Some((format!("{pointer}/{}", pointer_step(&field.name)), by))
            }
            _ => None,
        }
    }

    /// A place, or the place of a party.
    pub(super) fn place_reads<'v>(&self, subject: &'v Expr, spots: Spots<'_, 'v>, reads: &mut Reads)
    where
        'a: 'v,
    {
        let is_party = subject.ty == Type::Record(PARTY);
        let slot = self.scene.slot(subject, frames(spots));
        if let (true, Some((pointer, by)), Some((Value::Record(values), lack))) =
            (is_party, self.pointer(subject, spots), slot)
            && let Some(value) = values.get(usize::from(party::PLACE))
        {
            let note = self
                .note(value)
                .or_else(|| self.successor_note(values, value));
            let place = format!("{pointer}/place");
            self.slot_read(&place, (value, &Type::Place), (lack, by), note, reads);
            return;
        }
        self.reads(subject, spots, reads);
    }

    /// What must be known of a place behind a value: of the kind of a party, too.
    pub(super) fn place_note<'v>(
        &self,
        expr: &'v Expr,
        value: &Value,
        spots: Spots<'_, 'v>,
    ) -> Option<String>
    where
        'a: 'v,
    {
        if let Some(note) = self.note(value) {
            return Some(note);
        }
        let ExprForm::Member(base, party::KIND | party::PLACE) = &expr.form else {
            return None;
        };
        if base.ty != Type::Record(PARTY) {
            return None;
        }
        match self.scene.slot(base, frames(spots)) {
            Some((Value::Record(values), _)) => {
                let place = values.get(usize::from(party::PLACE))?;
                self.successor_note(values, place)
            }
            _ => None,
        }
    }

    fn successor_note(&self, values: &[Value], place: &Value) -> Option<String> {
        let (Value::Place(read), Some(Value::Text(code))) =
            (place, values.get(usize::from(party::CODE)))
        else {
            return None;
        };
        self.note_of_successor(code, *read)
    }

    /// Notes one slot that is read.
    pub(super) fn slot_read(
        &self,
        pointer: &str,
        (value, ty): (&Value, &Type),
        (lack, by): (Lack, ChangedBy),
        note: Option<String>,
        reads: &mut Reads,
    ) {
        let Some(wanted) = reads.missing else {
            self.observe(
                pointer,
                ty.json_name(),
                datum(self.program, value, ty),
                note,
                reads,
            );
            return;
        };
        match (value, ty) {
            (Value::List(list), Type::List(of)) => {
                for (n, value) in list.iter().enumerate() {
                    self.slot_read(
                        &format!("{pointer}/{n}"),
                        (value, of),
                        (lack, by),
                        None,
                        reads,
                    );
                }
            }
            (Value::Record(values), Type::Record(id)) => {
                let fields = self
                    .program
                    .records
                    .get(id.index())
                    .map_or(&[][..], |record| &record.fields);
                for (field, value) in fields
                    .iter()
                    .zip(values.iter())
                    .filter(|(field, _)| field.derived.is_none())
                {
                    let pointer = format!("{pointer}/{}", pointer_step(&field.name));
                    self.slot_read(&pointer, (value, &field.ty), (lack, by), None, reads);
                }
            }
            _ => {
                if let Got::Missing(lack) = Got::slot(value, ty, lack)
                    && lack == wanted
                {
                    reads.need(pointer.to_owned(), by);
                }
            }
        }
    }

    /// Notes a value that was seen.
    pub(super) fn observe(
        &self,
        pointer: &str,
        ty: &'static str,
        value: Datum,
        note: Option<String>,
        reads: &mut Reads,
    ) {
        if reads.observed.iter().any(|seen| seen.fact == pointer) {
            return;
        }
        reads.observed.push(Observed {
            fact: pointer.to_owned(),
            label: self.label_of(pointer),
            ty,
            value,
            origin: Some(Origin {
                file: self.input.file.clone(),
                path: match pointer.strip_prefix('/') {
                    // What the authority supplies stands beside the proposals.
                    Some(path) if path.starts_with("supplied/") => path.to_owned(),
                    _ => format!("{}{pointer}", self.proposal.id),
                },
            }),
            note,
        });
    }

    /// Notes a value over all proposals, which is no fact of this one.
    pub(super) fn overall_read(&self, id: OverallId, ty: &Type, reads: &mut Reads) {
        let value = self
            .scene
            .overall(id)
            .map_or(Datum::Unknown, |value| match ty {
                Type::Money => Datum::Money(value),
                Type::Percentage => Datum::Percentage(value),
                _ => Datum::Number(value),
            });
        reads.observed.push(Observed {
            fact: String::new(),
            label: None,
            ty: ty.json_name(),
            value,
            origin: None,
            note: Some(say::over_all_proposals().text(self.language)),
        });
    }

    /// What the call calls the fact at a pointer; nothing where it has no text of its own.
    fn label_of(&self, pointer: &str) -> Option<String> {
        let mut steps = pointer.split('/').skip(1);
        let root = steps.next()?;
        if !["facts", "judgements", "supplied"].contains(&root) {
            return find(Class::Moment, root)
                .map(|known| known.spelling(self.language))
                .filter(|spelling| *spelling != root)
                .map(spoken);
        }
        let first = steps.next()?;
        let mut field = self
            .program
            .fields
            .iter()
            .find(|field| pointer_step(&field.name) == first)?;
        if root != "judgements" {
            let mut ty = &field.ty;
            for step in steps {
                while let Type::List(of) = ty {
                    ty = of;
                }
                let Type::Record(id) = ty else { continue };
                if let Some(inner) = self.program.records.get(id.index()).and_then(|record| {
                    let mut fields = record.fields.iter();
                    fields.find(|field| pointer_step(&field.name) == step)
                }) {
                    field = inner;
                    ty = &inner.ty;
                }
            }
        }
        let label = field.label.get(self.language).trim();
        (!label.is_empty() && label != field.name).then(|| label.to_owned())
    }

    /// Notes a recorded moment.
    pub(super) fn moment_read(&self, moment: Moment, reads: &mut Reads) {
        let act = self.scene.act(moment);
        let is_receipt = moment == Moment::Completed
            && self.proposal.completed.is_none()
            && self.proposal.completion_requested.is_none();
        let (pointer, by) = match moment {
            Moment::Received => ("/received", ChangedBy::Authority),
            Moment::Completed if is_receipt => ("/received", ChangedBy::Authority),
            Moment::Completed => ("/completed", ChangedBy::Applicant),
            Moment::CompletionRequested => ("/completion_requested", ChangedBy::Authority),
            Moment::CompletionDue => ("/completion_due", ChangedBy::Authority),
            Moment::Withdrawn => ("/withdrawn", ChangedBy::Applicant),
        };
        let is_whole = matches!(act, Some(Act::Instant(_)));
        match reads.missing {
            None => {
                let (ty, value) = self.act_shown(act);
                self.observe(pointer, ty, value, None, reads);
            }
            Some(Lack::Fact) if !is_whole => reads.need(pointer.to_owned(), by),
            Some(_) => {}
        }
    }
}

/// `aanvulling_gevraagd` is spoken as "aanvulling gevraagd".
fn spoken(name: &str) -> String {
    name.replace('_', " ")
}
