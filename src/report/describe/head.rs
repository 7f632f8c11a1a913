//! Who decides, and how days and places are read.

use crate::program::{FormerPlaces, Regime, TerritoryDate};
use crate::quantity::MonthEnd;
use crate::text::SourceId;
use crate::words::message::{describe as words, report};
use crate::words::{Language, Message, Slot};

use super::statement::file;
use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    let title = program.title.get(teller.language).to_owned();
    let title = teller.say(&report::title(title, program.name.clone()));
    teller.page.title(title);
    let name = program
        .texts
        .get(SourceId(0))
        .map_or_else(String::new, |source| file(source.name()));
    teller.line(&words::how_to_read(name));
    let authority = program.authority.get(teller.language).to_owned();
    teller.item(&words::authority(authority));
    teller.item(&match program.regime {
        Regime::Subsidy => words::subsidy(),
        Regime::SpecificGrant => words::specific_grant(),
        Regime::Other => words::other_regime(),
    });
    let zone = program.zone.name().to_owned();
    teller.item(&words::zone(zone, program.currency.clone()));
    match program.month_end {
        MonthEnd::LastDay => teller.item(&words::month_last_day()),
        MonthEnd::NextMonthFirst => teller.item(&words::month_next_first()),
        MonthEnd::Refuse => {}
    }
    let languages = program.languages.iter().map(|language| match language {
        Language::En => Slot::Word(words::english().phrase),
        Language::Nl => Slot::Word(words::dutch().phrase),
    });
    teller.item(&words::languages(languages.collect()));
    if let Some(territory) = &program.territory {
        let on = territory_date(teller, territory.on);
        teller.item(&words::territory(on));
        teller.item(&former(territory.former));
    }
}

fn territory_date(teller: &Teller, on: TerritoryDate) -> Slot {
    match on {
        TerritoryDate::Day(day) => Slot::Date(day),
        TerritoryDate::Receipt => Slot::Word(words::day_of_receipt().phrase),
        TerritoryDate::Field(id) => {
            let name = teller.program.field(id).map_or("", |field| &field.name);
            Slot::Text(format!("`{name}`"))
        }
    }
}

fn former(former: FormerPlaces) -> Message {
    match former {
        FormerPlaces::AskedAgain => words::former_asked(),
        FormerPlaces::NotMet => words::former_not_met(),
        FormerPlaces::Successor => words::former_successor(),
    }
}
