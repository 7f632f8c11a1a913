//! What is asked: the fields of a proposal, of the records in it, and the values of choices.

use crate::program::{Absence, ChangedBy, Choice, DefineBody, Field, PARTY, TerritoryDate, Type};
use crate::report::page::{Block, Column, Row, Table};
use crate::words::Message;
use crate::words::keyword::Keyword;
use crate::words::message::describe as words;

use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    teller.heading(&words::heading_asked());
    // What a stage reads of those before it is asked of nobody.
    let carried: Vec<usize> = program
        .stage
        .iter()
        .flat_map(|stage| stage.carries.iter().flatten())
        .map(|id| id.index())
        .collect();
    let asked = program.fields.iter().enumerate();
    let asked = asked.filter(|(n, field)| !field.supplied && !carried.contains(n));
    fields(teller, asked.map(|(_, field)| field));
    if program.fields.iter().any(|field| field.supplied) {
        teller.line(&words::supplied());
        fields(teller, program.fields.iter().filter(|field| field.supplied));
    }
    for record in program.records.iter().skip(PARTY.index() + 1) {
        let is_carried = |at: &usize| {
            let field = program.fields.get(*at);
            field.is_some_and(|field| field.name == record.name)
        };
        teller.line(&if carried.iter().any(is_carried) {
            words::carried(record.name.clone())
        } else {
            words::record(record.name.clone())
        });
        fields(teller, record.fields.iter());
    }
    for choice in program.choices.iter().filter(|choice| !choice.built_in) {
        values(teller, choice);
    }
}

fn fields<'f>(teller: &mut Teller, fields: impl Iterator<Item = &'f Field>) {
    let rows = fields.map(|field| row(teller, field)).collect();
    let heads = [
        words::column_field(),
        words::column_name(),
        words::column_type(),
        words::column_absent(),
        words::column_changed(),
    ];
    table(teller, &heads, rows);
}

/// A table with these heads.
pub(super) fn table(teller: &mut Teller, heads: &[Message], rows: Vec<Row>) {
    let columns = heads
        .iter()
        .map(|head| Column::left(teller.say(head)))
        .collect();
    teller
        .page
        .blocks
        .push(Block::Table(Table { columns, rows }));
}

fn row(teller: &Teller, field: &Field) -> Row {
    let word = |keyword: Keyword| keyword.spelling(teller.language).to_owned();
    let mut ty = ty(teller, &field.ty);
    if field.judged {
        ty = teller.say(&words::judged(ty));
    }
    if let Some(on) = field.as_on {
        let on = match on {
            TerritoryDate::Day(day) => day.into(),
            TerritoryDate::Receipt => word(Keyword::Receipt).into(),
            TerritoryDate::Field(id) => {
                let field = teller.program.field(id);
                field.map_or("", |field| field.name.as_str()).into()
            }
        };
        ty = teller.say(&words::as_on(ty, on));
    }
    if let Some(body) = &field.derived {
        let span = match body {
            DefineBody::Condition(condition) => condition.span,
            DefineBody::Value(value) => value.span,
        };
        ty = teller.say(&words::derived(ty, teller.written(span)));
    }
    let absent = match field.absence {
        Absence::Unknown => Keyword::AbsentUnknown,
        Absence::None => Keyword::AbsentNone,
        Absence::Running => Keyword::AbsentRunning,
        Absence::NotApplicable => Keyword::AbsentNotApplicable,
    };
    let changed = match field.changed_by {
        ChangedBy::Applicant => Keyword::ByApplicant,
        ChangedBy::Assessor => Keyword::ByAssessor,
        ChangedBy::Authority => Keyword::ByAuthority,
        ChangedBy::Nobody => Keyword::ByNobody,
    };
    Row {
        key: field.name.clone(),
        cells: vec![
            field.label.get(teller.language).to_owned(),
            format!("`{}`", field.name),
            ty,
            word(absent),
            word(changed),
        ],
    }
}

fn values(teller: &mut Teller, choice: &Choice) {
    teller.line(&if choice.is_ordered {
        words::choice_ordered(choice.name.clone())
    } else {
        words::choice(choice.name.clone())
    });
    let rows = choice
        .values
        .iter()
        .map(|value| Row {
            key: value.name.clone(),
            cells: vec![
                format!("`{}`", value.name),
                value.label.get(teller.language).to_owned(),
            ],
        })
        .collect();
    table(
        teller,
        &[words::column_value(), words::column_meaning()],
        rows,
    );
}

/// The type in words.
fn ty(teller: &Teller, ty_of: &Type) -> String {
    let keyword = match ty_of {
        Type::Text => Keyword::TypeText,
        Type::Number => Keyword::TypeNumber,
        Type::Money => Keyword::TypeMoney,
        Type::Percentage => Keyword::TypePercentage,
        Type::PercentagePoints => Keyword::TypePp,
        Type::Date => Keyword::TypeDate,
        Type::Time => Keyword::TypeTime,
        Type::Instant => Keyword::TypeInstant,
        Type::Term => Keyword::TypeTerm,
        Type::YesNo => Keyword::TypeYesNo,
        Type::Place => Keyword::TypePlace,
        Type::Attachment => Keyword::TypeAttachment,
        Type::Declaration => Keyword::TypeDeclaration,
        Type::Record(id) if *id == PARTY => Keyword::TypeParty,
        Type::Record(id) => {
            let record = teller.program.records.get(id.index());
            return record.map_or_else(String::new, |record| format!("`{}`", record.name));
        }
        Type::Choice(id) => return choice_name(teller, id.index()),
        Type::Set(id) => return teller.say(&words::set_of(choice_name(teller, id.index()))),
        Type::List(element) => return teller.say(&words::list_of(ty(teller, element))),
    };
    keyword.spelling(teller.language).to_owned()
}

fn choice_name(teller: &Teller, at: usize) -> String {
    let choice = teller.program.choices.get(at);
    choice.map_or_else(String::new, |choice| format!("`{}`", choice.name))
}
