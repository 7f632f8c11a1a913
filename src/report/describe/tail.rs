//! Other provisions, the sources, and all readings together.

use crate::program::StatementKind;
use crate::words::message::{describe as words, report};

use super::requirement::of_kind;
use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    let mut others = of_kind(teller, StatementKind::Other);
    others.retain(|id| {
        let statement = program.statement(*id);
        statement.is_some_and(|statement| {
            let is_source = program
                .sources
                .iter()
                .any(|source| source.name == statement.id);
            !is_source && !statement.id.is_empty()
        })
    });
    if !others.is_empty() {
        teller.heading(&words::heading_other());
        for id in others {
            teller.open(id);
            teller.close(id);
        }
    }
    if !program.sources.is_empty() {
        teller.heading(&words::heading_sources());
        for source in &program.sources {
            let title = source.title.get(teller.language).to_owned();
            teller.item(&words::source(
                title,
                source.name.clone(),
                source.url.clone(),
            ));
        }
    }
    if !program.readings.is_empty() {
        teller.heading(&words::heading_readings());
        for reading in &program.readings {
            let name = program
                .statement(reading.statement)
                .map_or("", |statement| &statement.id);
            let text = reading.text.get(teller.language).to_owned();
            teller.item(&report::reading(name.to_owned(), text));
        }
    }
}
