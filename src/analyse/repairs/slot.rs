//! A fact of a proposal that can be read and changed, by its JSON Pointer.

use super::place;
use crate::program::{
    Absence, ChangedBy, CriterionId, Field, PARTY, Program, RecordId, StatementId, Type, Value,
    VoteId,
};
use crate::proposal::intake::pointer_step;
use crate::proposal::{Act, Input, Mark, Proposal, Ruling};

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
    /// A vote of an assessor.
    Vote(VoteId, u16),
}

/// How a party that is a place names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Via {
    Code,
    Name,
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
    /// Which field of a party it is, where it is one.
    pub(super) of_party: Option<u16>,
    /// How a place is written where the party is that place.
    pub(super) via: Option<Via>,
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
            of_party: None,
            via: None,
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
            ["votes", assessor, name] => {
                let mut names = input.assessors.iter();
                let n = names.position(|name| pointer_step(name) == *assessor)?;
                let mut votes = program.votes.iter();
                let id = votes.position(|one| pointer_step(one) == *name)?;
                let root = Root::Vote(VoteId(u16::try_from(id).ok()?), u16::try_from(n).ok()?);
                Some(found(root, Type::YesNo, ChangedBy::Assessor))
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
            Root::Vote(id, assessor) => {
                let mut votes = proposal.votes.iter();
                let cast = votes.find(|cast| cast.vote == *id && cast.assessor == *assessor);
                let yes = cast.and_then(|cast| cast.yes);
                yes.map_or(Value::Unknown, Value::YesNo)
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
                let on = self.of_party.and_then(|_| place::day(program, proposal));
                if let (Some(slot), Some(ty)) = (proposal.facts.get_mut(*n), ty) {
                    put(program, (&mut *slot, ty), &self.steps, value.clone());
                    if let (Some(field), Some((_, around))) =
                        (self.of_party, self.steps.split_last())
                        && let Some(party) = at(slot, around)
                    {
                        self.settle(program, party, (field, &value), on);
                    }
                }
            }
            Root::Vote(id, assessor) => {
                let yes = match value {
                    Value::YesNo(yes) => Some(yes),
                    _ => None,
                };
                let mut votes = proposal.votes.iter_mut();
                if let Some(cast) =
                    votes.find(|cast| cast.vote == *id && cast.assessor == *assessor)
                {
                    cast.yes = yes;
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
    let (mut ty, mut by, mut steps, mut of_party) = (&field.ty, field.changed_by, Vec::new(), None);
    for step in rest {
        of_party = None;
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
                of_party = u16::try_from(n).ok().filter(|_| *id == PARTY);
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
        of_party,
        via: None,
    })
}

/// What stands at the end of these steps.
fn at<'v>(value: &'v mut Value, steps: &[usize]) -> Option<&'v mut Value> {
    let mut at = value;
    for step in steps {
        at = match at {
            Value::List(list) => list.get_mut(*step)?,
            Value::Record(values) => values.get_mut(*step)?,
            _ => return None,
        };
    }
    Some(at)
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

pub(super) fn blank_record(program: &Program, id: RecordId) -> Value {
    let fields = program.records.get(id.index());
    let fields = fields.map_or(&[][..], |record| &record.fields);
    let value = |field: &Field| match field.absence {
        Absence::Unknown => Value::Unknown,
        _ if field.derived.is_some() => Value::Unknown,
        absence => Value::Absent(absence),
    };
    Value::Record(fields.iter().map(value).collect())
}
