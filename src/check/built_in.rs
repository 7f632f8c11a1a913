//! What every call has without declaring it, from [`crate::words::built_in`]: parties, kinds, sizes, moments, functions.
//! Both spellings are understood everywhere.

use crate::program::{
    Absence, ChangedBy, Choice, ChoiceValue, Field, Moment, PARTY_KIND, Record, Regime, SIZE, Type,
};
use crate::text::Span;
use crate::words::built_in::{Class, TABLE, find};
use crate::words::{Bilingual, Language};

/// The type of a party.
pub(super) const PARTY_TYPE: Type = Type::Record(crate::program::PARTY);

/// The functions of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Count,
    CountDistinct,
    CountIndependent,
    Sum,
    Least,
    Greatest,
    Any,
    Every,
    Whole,
    DayOf,
    YearOf,
    YearFrom,
    InLast,
    InWithPredecessors,
}

/// The function of this name.
pub(super) fn function(name: &str) -> Option<Function> {
    let found = find(Class::Quantifier, name).or_else(|| find(Class::Function, name))?;
    Some(match found.en {
        "count" => Function::Count,
        "count_distinct" => Function::CountDistinct,
        "count_independent" => Function::CountIndependent,
        "whole" => Function::Whole,
        "sum" => Function::Sum,
        "least" => Function::Least,
        "greatest" => Function::Greatest,
        "any" => Function::Any,
        "every" => Function::Every,
        "day_of" => Function::DayOf,
        "year_of" => Function::YearOf,
        "year_from" => Function::YearFrom,
        "in_last" => Function::InLast,
        "in_with_predecessors" => Function::InWithPredecessors,
        _ => return None,
    })
}

/// Whether a word is that of the total.
pub(super) fn is_total(name: &str) -> bool {
    find(Class::Score, name).is_some()
}

/// The moment of this name.
pub(super) fn moment(name: &str) -> Option<Moment> {
    moment_of(find(Class::Moment, name)?.en)
}

fn moment_of(en: &str) -> Option<Moment> {
    Some(match en {
        "received" => Moment::Received,
        "completed" => Moment::Completed,
        "completion_requested" => Moment::CompletionRequested,
        "completion_due" => Moment::CompletionDue,
        "withdrawn" => Moment::Withdrawn,
        _ => return None,
    })
}

/// The key in JSON of what every proposal has beside its facts, and whether it is a moment.
pub(super) fn heading(name: &str) -> Option<(&'static str, bool)> {
    let en = find(Class::Moment, name)?.en;
    Some((en, moment_of(en).is_some()))
}

/// The regime of this name.
pub(super) fn regime(name: &str) -> Option<Regime> {
    Some(match find(Class::Regime, name)?.en {
        "subsidy" => Regime::Subsidy,
        "specific_grant" => Regime::SpecificGrant,
        _ => Regime::Other,
    })
}

/// Whether the word means what the grant came to.
pub(super) fn is_computed(name: &str) -> bool {
    find(Class::Computed, name).is_some()
}

/// Whether the word means yes or no.
pub(super) fn yes_no(name: &str) -> Option<bool> {
    find(Class::YesNo, name).map(|found| found.en == "yes")
}

/// The words of some classes as the language of the file spells them: what may be suggested.
pub(super) fn words<'n>(
    classes: &'static [Class],
    language: Language,
) -> impl Iterator<Item = &'n str> {
    TABLE
        .iter()
        .filter(move |row| classes.contains(&row.class))
        .map(move |row| row.spelling(language))
}

/// The built-in choices, in the order of their ids.
pub(super) fn choices() -> Vec<Choice> {
    vec![
        choice("kind", Class::PartyKind),
        choice("size", Class::Size),
    ]
}

fn choice(name: &str, class: Class) -> Choice {
    Choice {
        name: name.to_owned(),
        values: TABLE
            .iter()
            .filter(|row| row.class == class)
            .map(|row| ChoiceValue {
                name: row.en.to_owned(),
                name_nl: Some(row.nl.to_owned()),
                label: spoken(row.en, row.nl),
            })
            .collect(),
        is_ordered: false,
        built_in: true,
        span: Span::default(),
    }
}

/// The built-in record: a party. Its fields stand at the positions of [`crate::program::party`].
pub(super) fn party() -> Record {
    let field = |en: &str, ty| Field {
        name: en.to_owned(),
        name_nl: find(Class::Attribute, en).map(|row| row.nl.to_owned()),
        label: spoken(en, find(Class::Attribute, en).map_or(en, |row| row.nl)),
        ty,
        judged: false,
        absence: Absence::Unknown,
        changed_by: ChangedBy::Applicant,
        derived: None,
        as_on: None,
        supplied: false,
        span: Span::default(),
    };
    Record {
        name: "party".to_owned(),
        fields: vec![
            field("kind", Type::Choice(PARTY_KIND)),
            field("name", Type::Text),
            field("code", Type::Text),
            field("size", Type::Choice(SIZE)),
            Field {
                // Who names no group is in none.
                absence: Absence::None,
                ..field("group", Type::Text)
            },
            field("place", Type::Place),
        ],
        span: Span::default(),
    }
}

/// A label from a name: `water_board` is spoken as "water board".
fn spoken(en: &str, nl: &str) -> Bilingual {
    Bilingual {
        en: Some(en.replace('_', " ")),
        nl: Some(nl.replace('_', " ")),
    }
}
