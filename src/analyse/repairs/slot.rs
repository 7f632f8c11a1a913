//! A fact of a proposal that can be read and changed, by its JSON Pointer.

use crate::program::{
    Absence, ChangedBy, CriterionId, Field, PARTY, Program, RecordId, StatementId, Type, Value,
    party,
};
use crate::proposal::intake::{kind_of, pointer_step};
use crate::proposal::{Act, Input, Mark, Proposal, Ruling};
use crate::register::{self, PlaceClass};

/// Where a fact is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Root {
    /// A field, judged or not, by its position.
    Field(usize),
    /// A mark of an assessor.
    Mark(CriterionId, u16),
    /// The decision recorded under the name of a requirement.
    Ruling(StatementId),
    /// The moment at which the applicant completed.
    Completed,
}

/// A fact that someone can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) pointer: String,
    pub(super) root: Root,
    /// Into lists and records.
    pub(super) steps: Vec<usize>,
    pub(super) ty: Type,
    pub(super) by: ChangedBy,
    /// The place of the party that it belongs to, where it is the kind of one.
    is_kind: bool,
}

impl Slot {
    /// The fact at a pointer; nothing where no repair may touch it: the receipt, and what nobody can change.
    pub(super) fn find(program: &Program, input: &Input, pointer: &str) -> Option<Self> {
        let steps: Vec<&str> = pointer.split('/').skip(1).collect();
        let found = |root, ty, by| Self {
            pointer: pointer.to_owned(),
            root,
            steps: Vec::new(),
            ty,
            by,
            is_kind: false,
        };
        match steps.as_slice() {
            ["facts", name, rest @ ..] => in_field(program, pointer, (name, false), rest),
            ["judgements", name, "value", rest @ ..] => {
                in_field(program, pointer, (name, true), rest).or_else(|| {
                    let statement = ruled(program, name)?;
                    Some(found(
                        Root::Ruling(statement),
                        Type::Text,
                        ChangedBy::Authority,
                    ))
                })
            }
            ["scores", assessor, criterion, "points"] => {
                let mut names = input.assessors.iter();
                let n = names.position(|name| pointer_step(name) == *assessor)?;
                let mut criteria = program.criteria.iter();
                let id = criteria.position(|one| pointer_step(&one.name) == *criterion)?;
                let id = CriterionId(u16::try_from(id).ok()?);
                let root = Root::Mark(id, u16::try_from(n).ok()?);
                Some(found(root, Type::Number, ChangedBy::Assessor))
            }
            ["completed"] => Some(found(Root::Completed, Type::Date, ChangedBy::Applicant)),
            _ => None,
        }
        .filter(|slot| slot.by != ChangedBy::Nobody)
    }

    /// The value, if the proposal has one.
    pub(super) fn read(&self, proposal: &Proposal) -> Value {
        match &self.root {
            Root::Field(n) => {
                let mut value = proposal.facts.get(*n);
                for step in &self.steps {
                    value = match value {
                        Some(Value::List(list)) => list.get(*step),
                        Some(Value::Record(values)) => values.get(*step),
                        _ => None,
                    };
                }
                value.cloned().unwrap_or_default()
            }
            Root::Mark(criterion, assessor) => {
                let mark = proposal
                    .marks
                    .iter()
                    .find(|mark| (mark.criterion, mark.assessor) == (*criterion, *assessor));
                let points = mark.and_then(|mark| mark.points.clone());
                points.map_or(Value::Unknown, Value::Number)
            }
            Root::Ruling(statement) => {
                let mut rulings = proposal.rulings.iter();
                let ruling = rulings.find(|ruling| ruling.statement == *statement);
                let refuse = ruling.and_then(|ruling| ruling.refuse);
                refuse.map_or(Value::Unknown, Value::YesNo)
            }
            Root::Completed => match proposal.completed {
                Some(Act::Day(day)) => Value::Date(day),
                Some(Act::Instant(instant)) => Value::Instant(instant),
                None => Value::Unknown,
            },
        }
    }

    /// Puts a value in its place; the records around it are made where they are missing.
    pub(super) fn write(&self, program: &Program, proposal: &mut Proposal, value: Value) {
        match &self.root {
            Root::Field(n) => {
                let ty = program.fields.get(*n).map(|field| &field.ty);
                if let (Some(place), Some(ty)) = (proposal.facts.get_mut(*n), ty) {
                    put(program, (place, ty), &self.steps, value);
                }
            }
            Root::Mark(criterion, assessor) => {
                let points = match value {
                    Value::Number(points) => Some(points),
                    _ => None,
                };
                let key = (*criterion, *assessor);
                let at = |mark: &Mark| (mark.criterion, mark.assessor);
                match proposal.marks.binary_search_by_key(&key, at) {
                    Ok(n) => {
                        if let Some(mark) = proposal.marks.get_mut(n) {
                            mark.points = points;
                        }
                    }
                    Err(n) => proposal.marks.insert(
                        n,
                        Mark {
                            criterion: *criterion,
                            assessor: *assessor,
                            points,
                            reason: None,
                        },
                    ),
                }
            }
            Root::Ruling(statement) => {
                let refuse = match value {
                    Value::YesNo(refuse) => Some(refuse),
                    _ => None,
                };
                let mut rulings = proposal.rulings.iter_mut();
                match rulings.find(|ruling| ruling.statement == *statement) {
                    Some(ruling) => ruling.refuse = refuse,
                    None => proposal.rulings.push(Ruling {
                        statement: *statement,
                        refuse,
                        reason: None,
                        by: None,
                        on: None,
                    }),
                }
            }
            Root::Completed => {
                proposal.completed = match value {
                    Value::Date(day) => Some(Act::Day(day)),
                    Value::Instant(instant) => Some(Act::Instant(instant)),
                    _ => None,
                };
            }
        }
    }

    /// Whether this value can be written beside what stands around it: a body with the code of a place has the kind of that
    /// place, and one that is a place is found by its name.
    pub(super) fn takes(&self, program: &Program, proposal: &Proposal, value: &Value) -> bool {
        let (true, Value::Choice(kind)) = (self.is_kind, value) else {
            return true;
        };
        let mut of_party = self.clone();
        of_party.steps.pop();
        let Value::Record(values) = of_party.read(proposal) else {
            return true;
        };
        let text = |n: u16| match values.get(usize::from(n)) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        };
        if text(party::CODE).is_some_and(|code| register::place(code).is_some()) {
            return false;
        }
        let classes = [
            PlaceClass::Municipality,
            PlaceClass::Province,
            PlaceClass::WaterBoard,
            PlaceClass::Region,
        ];
        let mut classes = classes.into_iter();
        let is_place = classes.any(|class| kind_of(program, class) == Some(*kind));
        !is_place || text(party::NAME).is_none()
    }

    /// Whether a fact stands within this one.
    pub(super) fn holds(&self, other: &Self) -> bool {
        self.root == other.root && other.steps.starts_with(&self.steps)
    }
}

fn ruled(program: &Program, name: &str) -> Option<StatementId> {
    let mut requirements = program.requirements.iter();
    let requirement = requirements.find(|requirement| {
        let statement = program.statement(requirement.statement);
        requirement.takes_decision()
            && statement.is_some_and(|statement| pointer_step(&statement.id) == name)
    });
    requirement.map(|requirement| requirement.statement)
}

fn in_field(
    program: &Program,
    pointer: &str,
    (name, judged): (&str, bool),
    rest: &[&str],
) -> Option<Slot> {
    let is_meant = |field: &Field| pointer_step(&field.name) == name && field.judged == judged;
    let n = program.fields.iter().position(is_meant)?;
    let field = program.fields.get(n)?;
    let (mut ty, mut by, mut steps, mut is_kind) = (&field.ty, field.changed_by, Vec::new(), false);
    for step in rest {
        is_kind = false;
        match ty {
            Type::List(of) => {
                steps.push(step.parse().ok()?);
                ty = of;
            }
            Type::Record(id) => {
                let fields = &program.records.get(id.index())?.fields;
                let n = fields
                    .iter()
                    .position(|field| pointer_step(&field.name) == *step)?;
                let inner = fields.get(n).filter(|field| field.derived.is_none())?;
                if inner.changed_by != ChangedBy::Applicant {
                    by = inner.changed_by;
                }
                is_kind = *id == PARTY && n == usize::from(party::KIND);
                steps.push(n);
                ty = &inner.ty;
            }
            _ => return None,
        }
    }
    Some(Slot {
        pointer: pointer.to_owned(),
        root: Root::Field(n),
        steps,
        ty: ty.clone(),
        by,
        is_kind,
    })
}

fn put(program: &Program, (place, ty): (&mut Value, &Type), steps: &[usize], value: Value) {
    let Some((step, rest)) = steps.split_first() else {
        *place = value;
        return;
    };
    if let (Type::Record(id), false) = (ty, matches!(place, Value::Record(_))) {
        *place = blank_record(program, *id);
    }
    match (place, ty) {
        (Value::List(list), Type::List(of)) => {
            if let Some(place) = list.get_mut(*step) {
                put(program, (place, of), rest, value);
            }
        }
        (Value::Record(values), Type::Record(id)) => {
            let fields = program.records.get(id.index()).map(|record| &record.fields);
            let field = fields.and_then(|fields| fields.get(*step));
            if let (Some(place), Some(field)) = (values.get_mut(*step), field) {
                put(program, (place, &field.ty), rest, value);
            }
        }
        _ => {}
    }
}

/// A value of which nothing is said.
pub(super) fn blank(program: &Program, ty: &Type) -> Value {
    match ty {
        Type::Record(id) => blank_record(program, *id),
        _ => Value::Unknown,
    }
}

fn blank_record(program: &Program, id: RecordId) -> Value {
    let fields = program.records.get(id.index());
    let fields = fields.map_or(&[][..], |record| &record.fields);
    let value = |field: &Field| match field.absence {
        Absence::Unknown => Value::Unknown,
        _ if field.derived.is_some() => Value::Unknown,
        absence => Value::Absent(absence),
    };
    Value::Record(fields.iter().map(value).collect())
}
