//! What the check of one stage knows of the stages around it.

use std::collections::BTreeMap;

use super::order::Ordered;
use crate::check::context::{Ctx, Meaning};
use crate::diagnostic::catalogue::{name, stage as say};
use crate::program::{Field, FieldId, Program, Record, RecordId, Type, carried};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Sources, Span, Spanned};

/// One stage among the others.
#[derive(Clone)]
pub(in crate::check) struct Place {
    /// Its name.
    pub(in crate::check) name: String,
    /// What carries over from each stage before it, the first one first.
    pub(in crate::check) carried: Vec<CarriedOver>,
    /// The names of the stages after it.
    pub(in crate::check) later: Vec<String>,
    /// The whole stage.
    inside: Span,
    /// Whether it is the last one.
    is_last: bool,
    /// Per name of a field of some stage: that stage.
    fields_of: BTreeMap<String, String>,
    /// The names of fields of the call.
    pub(in crate::check) shared: Vec<String>,
}

/// What carries over from one stage.
#[derive(Clone)]
pub(in crate::check) struct CarriedOver {
    name: Spanned<String>,
    pub(super) fields: Vec<Field>,
    field: Option<FieldId>,
    record: Option<RecordId>,
}

impl Place {
    pub(super) fn new(
        stages: &[Ordered<'_>],
        n: usize,
        (file, texts): (&Node, &Sources),
        before: Option<&Program>,
    ) -> Self {
        let programs = before.map(Program::stages).unwrap_or_default();
        let carried_from = |(stage, program): (&Ordered<'_>, &Program)| CarriedOver {
            name: stage.name.clone(),
            fields: carried(program)
                .into_iter()
                .map(|(_, field)| field)
                .collect(),
            field: None,
            record: None,
        };
        let here = stages.get(n);
        let mut fields_of = BTreeMap::new();
        for stage in stages {
            for name in fields_in(stage.node, texts) {
                fields_of.insert(name, stage.name.value.clone());
            }
        }
        Self {
            name: here.map_or_else(String::new, |stage| stage.name.value.clone()),
            carried: stages.iter().zip(programs).map(carried_from).collect(),
            later: stages
                .iter()
                .skip(n + 1)
                .map(|stage| stage.name.value.clone())
                .collect(),
            inside: here.map_or(file.span, |stage| stage.node.span),
            is_last: n + 1 == stages.len(),
            fields_of,
            shared: fields_in(file, texts),
        }
    }

    /// Whether a place in the text lies in the stage.
    pub(in crate::check) fn holds(&self, at: Span) -> bool {
        at.source == self.inside.source
            && self.inside.start <= at.start
            && at.end <= self.inside.end
    }

    /// Whether a test looks at this stage: it names it, or it names none and this is the last one.
    pub(in crate::check) fn is_tested_by(&self, named: Option<&str>) -> bool {
        named.map_or(self.is_last, |named| named == self.name)
    }

    /// The stage that has a field of this name.
    pub(in crate::check) fn stage_of(&self, field: &str) -> Option<&str> {
        self.fields_of.get(field).map(String::as_str)
    }
}

/// The names of the fields that a file or a stage declares directly.
fn fields_in(node: &Node, texts: &Sources) -> Vec<String> {
    let statements = node
        .children
        .iter()
        .filter(|child| matches!(child.kind, Kind::Proposal | Kind::Supplied));
    let fields = statements.flat_map(|statement| statement.all(Kind::Field));
    let names = fields.filter_map(|field| field.find(Kind::Name));
    names.map(|leaf| literal::name(leaf, texts).value).collect()
}

impl Ctx<'_> {
    /// Enters the names by which a stage reads those before it, behind the names of the file: `fields` and `records` count
    /// those.
    pub(in crate::check) fn carried_names(&mut self, mut fields: usize, mut records: usize) {
        let Some(mut stage) = self.stage.take() else {
            return;
        };
        for one in &mut stage.carried {
            if one.fields.is_empty() {
                continue;
            }
            if let Some((_, first)) = self.values.get(&one.name.value) {
                let complaint = name::name_given_twice(*first, one.name.value.clone());
                self.found
                    .push(complaint.label(one.name.span, crate::check::first_given_here()));
                continue;
            }
            let id = FieldId(u16::try_from(fields).unwrap_or(u16::MAX));
            one.field = Some(id);
            one.record = Some(RecordId(u16::try_from(records).unwrap_or(u16::MAX)));
            fields += 1;
            records += 1;
            let entry = (Meaning::Field(id), one.name.span);
            self.values.insert(one.name.value.clone(), entry);
            self.carried_twice(one);
        }
        self.stage = Some(stage);
    }

    /// One name may carry over once.
    fn carried_twice(&mut self, one: &CarriedOver) {
        for (n, field) in one.fields.iter().enumerate() {
            let spellings = |field: &Field| {
                let nl = field.name_nl.clone();
                std::iter::once(field.name.clone())
                    .chain(nl)
                    .collect::<Vec<_>>()
            };
            let before = one.fields.iter().take(n).flat_map(spellings);
            if before.into_iter().any(|other| other == field.name) {
                let stage = one.name.value.clone();
                self.say(say::carries_twice(field.span, field.name.clone(), stage));
            }
        }
    }

    /// Declares what carries over: a record per stage before this one, behind the records of the file.
    pub(in crate::check) fn carried_records(&mut self) {
        let Some(stage) = &self.stage else { return };
        for one in stage.carried.iter().filter(|one| one.record.is_some()) {
            self.records.push(Record {
                name: one.name.value.clone(),
                fields: one.fields.clone(),
                span: one.name.span,
            });
            // Nobody has to read it.
            self.uses.push((one.name.span, one.name.span));
        }
    }

    /// Declares the fields that hold them, behind the fields of the file. Nothing of them is in the input: they are made.
    pub(in crate::check) fn carried_fields(&mut self) {
        let Some(stage) = &self.stage else { return };
        for one in &stage.carried {
            let Some(record) = one.record else { continue };
            self.fields.push(Field {
                name: one.name.value.clone(),
                name_nl: None,
                label: crate::words::Bilingual::default(),
                ty: Type::Record(record),
                judged: false,
                absence: crate::program::Absence::Unknown,
                changed_by: crate::program::ChangedBy::Nobody,
                derived: Some(crate::program::DefineBody::default()),
                as_on: None,
                supplied: false,
                span: one.name.span,
            });
        }
    }

    /// Whether a word is the name of a stage that has not begun yet, or of this one itself; then that is said.
    pub(in crate::check) fn is_later_stage(&mut self, word: &Spanned<String>) -> bool {
        let Some(stage) = &self.stage else {
            return false;
        };
        let is_here = stage.name == word.value;
        if !is_here && !stage.later.contains(&word.value) {
            return false;
        }
        let here = stage.name.clone();
        self.say(say::later_stage(word.span, word.value.clone(), here));
        true
    }
}
