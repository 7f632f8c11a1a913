//! The metadata of a call for the Dutch algorithm register: what is known is filled in, the rest is marked to do.
//!
//! The names of the fields are those of draft 0.3.1 of the standard; an authority compares them with the one in force.

use crate::program::Program;
use crate::report::page::{Page, Row};
use crate::select::text_sha256;
use crate::text::{Source, SourceId};
use crate::words::message::{describe, metadata as words};
use crate::words::{Language, Message, Slot};

use super::asked::table;
use super::teller::Teller;

/// The metadata as a part of a document, below that of [`describe`](super::describe).
#[must_use]
pub fn algorithm_register(program: &Program, language: Language) -> Page {
    let mut teller = Teller::new(program, language);
    teller.heading(&words::heading_register());
    teller.line(&words::about_register());
    let rows = rows(&teller);
    table(
        &mut teller,
        &[describe::column_field(), words::column_content()],
        rows,
    );
    teller.page
}

fn rows(teller: &Teller) -> Vec<Row> {
    let program = teller.program;
    let say = |message: Message| teller.say(&message);
    let todo = |what: Message| teller.say(&words::todo(what.phrase));
    let hash = text_sha256(program.texts.get(SourceId(0)).map_or("", Source::text));
    let rows = [
        ("standard_version", todo(words::do_version())),
        ("lang", teller.language.code().to_owned()),
        ("begin_date, end_date", todo(words::do_dates())),
        ("revision_date", todo(words::do_revision())),
        ("name", program.title.get(teller.language).to_owned()),
        (
            "organization",
            program.authority.get(teller.language).to_owned(),
        ),
        ("department", todo(words::do_department())),
        ("contact", todo(words::do_contact())),
        ("description_short", say(words::register_short())),
        ("status", todo(words::do_status())),
        (
            "decision_making_process",
            say(words::register_process(hash)),
        ),
        ("human_intervention", people(teller)),
        ("domain", say(words::register_domain())),
        ("area", todo(words::do_area())),
        ("goal", todo(words::do_goal())),
        ("impact", todo(words::do_impact())),
        ("risks", todo(words::do_risks())),
        ("risk_category", todo(words::do_category())),
        ("proportionality", todo(words::do_proportionality())),
        ("lawful_basis", sources(teller)),
        ("source_data", data(teller)),
    ];
    rows.into_iter()
        .map(|(field, content)| Row {
            key: field.to_owned(),
            cells: vec![format!("`{field}`"), content],
        })
        .collect()
}

/// A list for a sentence; nothing where it is empty.
fn listed(all: Vec<String>) -> Option<Slot> {
    let all: Vec<Slot> = all.into_iter().map(Slot::Text).collect();
    Some(all).filter(|all| !all.is_empty()).map(Slot::List)
}

/// The label, or the name where there is none.
fn shown(label: &str, name: &str) -> String {
    if label.is_empty() {
        format!("`{name}`")
    } else {
        label.to_owned()
    }
}

/// What people judge, mark and weigh.
fn people(teller: &Teller) -> String {
    let program = teller.program;
    let of_statement = |id| {
        let statement = program.statement(id);
        statement.map_or_else(String::new, |statement| {
            shown(statement.label.get(teller.language), &statement.id)
        })
    };
    let fields = program.fields.iter().filter(|field| field.judged);
    let fields = fields.map(|field| shown(field.label.get(teller.language), &field.name));
    let marks = program
        .criteria
        .iter()
        .map(|one| of_statement(one.statement));
    let weighed = program
        .requirements
        .iter()
        .filter(|one| one.takes_decision());
    let weighed = weighed.map(|one| of_statement(one.statement));
    teller.say(&words::register_people(
        listed(fields.collect()),
        listed(marks.collect()),
        listed(weighed.collect()),
    ))
}

fn sources(teller: &Teller) -> String {
    let sources = teller.program.sources.iter().map(|source| {
        let title = source.title.get(teller.language);
        match &source.url {
            Some(url) => format!("{title} ({url})"),
            None => title.to_owned(),
        }
    });
    let sources: Vec<String> = sources.collect();
    if sources.is_empty() {
        return teller.say(&words::todo(words::register_no_sources().phrase));
    }
    sources.join("; ")
}

/// What is asked of a proposal, and what is known beside it.
fn data(teller: &Teller) -> String {
    let fields = teller
        .program
        .fields
        .iter()
        .filter(|field| field.derived.is_none());
    let fields = fields.map(|field| shown(field.label.get(teller.language), &field.name));
    fields.collect::<Vec<_>>().join("; ")
}
