//! Facts by the words that people outside know: the labels of the call.

use crate::decision::Datum;
use crate::program::{Field, PARTY, Program, RecordId, Type};
use crate::words::message::ground;
use crate::words::{Language, Slot};

use super::value::Ctx;

/// The field that a JSON Pointer leads to, the list with the place in it that it lies in, and the party that it is of.
struct Found<'a> {
    field: &'a Field,
    ty: &'a Type,
    of: Option<(&'a Field, usize)>,
    party: Option<&'a Field>,
}

fn found<'a>(program: &'a Program, pointer: &str) -> Option<Found<'a>> {
    let mut steps = pointer.split('/').skip(1);
    let root = steps.next()?;
    if !["facts", "judgements", "supplied"].contains(&root) {
        return None;
    }
    let first = steps.next()?;
    let field = program.fields.iter().find(|field| field.name == first)?;
    let mut found = Found {
        field,
        ty: &field.ty,
        of: None,
        party: None,
    };
    for step in steps {
        match (found.ty, step.parse::<usize>()) {
            (Type::List(of), Ok(at)) => {
                found.of = Some((found.field, at.saturating_add(1)));
                found.ty = of;
            }
            (Type::Record(id), _) => {
                found.party = Some(found.field).filter(|_| *id == PARTY);
                let part = part(program, *id, step)?;
                (found.field, found.ty) = (part, &part.ty);
            }
            _ => break,
        }
    }
    Some(found)
}

fn part<'a>(program: &'a Program, record: RecordId, name: &str) -> Option<&'a Field> {
    let record = program.records.get(record.index())?;
    record.fields.iter().find(|field| field.name == name)
}

/// The label of a field, else its name with spaces.
fn label(field: &Field, language: Language) -> String {
    let label = field.label.get(language).trim();
    if !label.is_empty() {
        return label.to_owned();
    }
    let name = match (language, &field.name_nl) {
        (Language::Nl, Some(name)) => name,
        _ => &field.name,
    };
    name.replace('_', " ")
}

/// A fact by its label, with whose it is; `placed` adds its place where it lies in a list.
pub(super) fn in_words(ctx: Ctx, pointer: &str, placed: bool) -> Option<String> {
    let program = ctx.outside?;
    let text = |id: &str| {
        let mut all = program.statements.iter();
        let statement = all.find(|one| one.id == id)?;
        Some(statement.label.get(ctx.language).trim().to_owned()).filter(|label| !label.is_empty())
    };
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    if let ["scores", assessor, criterion, ..] = steps.as_slice() {
        let criterion = text(criterion).unwrap_or_else(|| (*criterion).to_owned());
        return Some(ground::mark(criterion, (*assessor).to_owned()).text(ctx.language));
    }
    let Some(found) = found(program, pointer) else {
        return match steps.as_slice() {
            ["judgements", statement, ..] => text(statement),
            _ => None,
        };
    };
    let name = label(found.field, ctx.language);
    let apart = |of: &Field| Some(label(of, ctx.language)).filter(|of| *of != name);
    Some(match (found.of, found.party) {
        (Some((list, at)), _) if placed => {
            ground::in_list(name.clone(), apart(list), at).text(ctx.language)
        }
        // The parts of a party bear the same names in every call, so whose they are is said.
        (None, Some(party)) => match apart(party) {
            Some(party) => format!("{name} ({party})"),
            None => name,
        },
        _ => name,
    })
}

/// The type of the element that a list at a pointer would get.
pub(super) fn element<'a>(program: &'a Program, pointer: &str) -> Option<&'a Type> {
    found(program, pointer).map(|found| match found.ty {
        Type::List(of) => &**of,
        ty => ty,
    })
}

/// A record of a type by the labels of its parts; empty for one of which nothing is said.
pub(super) fn record(ctx: Ctx, ty: Option<&Type>, parts: &[(String, Datum)]) -> Vec<Slot> {
    let told = |(name, value): &(String, Datum)| {
        let field = match (ty, ctx.outside) {
            (Some(Type::Record(id)), Some(program)) => part(program, *id, name),
            _ => None,
        };
        let name = field.map_or_else(|| name.replace('_', " "), |one| label(one, ctx.language));
        let inner = field.map(|field| &field.ty);
        match value {
            Datum::Record(parts) => {
                let parts = Slot::List(record(ctx, inner, parts)).text(ctx.language);
                format!("{name} ({parts})").into()
            }
            value => {
                let value = ctx.datum(value, inner.map_or("", Type::json_name));
                ground::seen_plain(name, value, None)
                    .text(ctx.language)
                    .into()
            }
        }
    };
    parts.iter().map(told).collect()
}
