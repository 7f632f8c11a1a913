//! What the register knows about a place on a day.

use crate::quantity::Date;
use crate::register::{
    ChangeKind, Membership, PlaceClass, PlaceId, PlaceKind, RegionKind, Successor, Validity,
    aliases, code, history, is_in, kind, name, name_en, places as all_places, province_of,
    successor_on, valid_on,
};
use crate::words::message::place as words;
use crate::words::{Language, Message, Slot, Word};

use super::page::Page;

/// The page on the places that a name can mean.
#[must_use]
pub fn places(asked: &str, found: &[PlaceId], on: Date, language: Language) -> Page {
    let mut page = Page::default();
    if found.len() > 1 {
        page.line(words::several(asked.to_owned(), found.len()).text(language));
    }
    for id in found {
        place(*id, on, language, &mut page);
    }
    page
}

fn place(id: PlaceId, on: Date, language: Language, page: &mut Page) {
    let say = |message: Message| message.text(language);
    let head = say(words::place(
        official(id, language).to_owned(),
        code(id).to_owned(),
        kind_word(id),
    ));
    if page.blocks.is_empty() {
        page.title(head);
    } else {
        page.heading(head);
    }
    match valid_on(id, on) {
        Validity::Valid => page.line(say(words::valid(on))),
        Validity::NotYet { from } => page.line(say(words::not_yet(on, from))),
        Validity::OutsideCoverage => page.line(say(words::outside(on))),
        Validity::Former {
            until_incl,
            successors,
            kind,
        } => {
            page.line(say(words::former(on, until_incl)));
            if !successors.is_empty() {
                page.line(say(words::became(
                    change_word(kind),
                    named(&successors, language),
                )));
            }
            match successor_on(id, on) {
                Successor::One(now) if !successors.contains(&now) => {
                    page.line(say(words::now_in(on, named(&[now], language))));
                }
                Successor::Several(now) if now != successors => {
                    page.line(say(words::now_in(on, named(&now, language))));
                }
                _ => {}
            }
        }
    }
    life(id, language, page);
    areas(id, on, language, page);
}

/// Its days, what it came from, the law, its other names.
fn life(id: PlaceId, language: Language, page: &mut Page) {
    let say = |message: Message| message.text(language);
    let life = history(id);
    if let Some(since) = life.since {
        page.line(say(words::since(since)));
    }
    if let Some(until) = life.until_incl {
        page.line(say(words::through(until)));
    }
    if !life.predecessors.is_empty() {
        page.line(say(words::came_from(named(&life.predecessors, language))));
    }
    if let Some(basis) = life.legal_basis {
        page.line(say(words::basis(basis.to_owned())));
    }
    let others: Vec<Slot> = aliases(id).map(Slot::from).collect();
    if !others.is_empty() {
        page.line(say(words::aliases(others)));
    }
}

/// Its province, and the regions that it lies in on the day.
fn areas(id: PlaceId, on: Date, language: Language, page: &mut Page) {
    let say = |message: Message| message.text(language);
    if let Some(province) = province_of(id)
        && province != id
    {
        let (name, code) = (official(province, language), code(province));
        page.line(say(words::province(name.to_owned(), code.to_owned())));
    }
    for region in all_places(PlaceClass::Region) {
        if region != id && is_in(id, region, on) == Membership::In {
            let (name, code) = (name(region).to_owned(), code(region).to_owned());
            page.item(say(words::lies_in(name, code, kind_word(region))));
        }
    }
}

fn official(id: PlaceId, language: Language) -> &'static str {
    match language {
        Language::En => name_en(id),
        Language::Nl => name(id),
    }
}

/// `Leerdam (GM0545)`, for a list.
fn named(ids: &[PlaceId], language: Language) -> Vec<Slot> {
    ids.iter()
        .map(|id| format!("{} ({})", official(*id, language), code(*id)).into())
        .collect()
}

fn kind_word(id: PlaceId) -> Word {
    match kind(id) {
        PlaceKind::Municipality => words::municipality(),
        PlaceKind::Province => words::a_province(),
        PlaceKind::WaterBoard => words::water_board(),
        PlaceKind::Region(RegionKind::Corop) => words::corop(),
        PlaceKind::Region(RegionKind::LabourMarket) => words::labour_market(),
        PlaceKind::Region(RegionKind::JointArrangement) => words::joint_arrangement(),
        PlaceKind::Region(RegionKind::RegioDeal) => words::regio_deal(),
        PlaceKind::Region(RegionKind::CityNetwork) => words::city_network(),
        PlaceKind::Region(RegionKind::CountryPart) => words::country_part(),
        PlaceKind::Region(RegionKind::EfroArea) => words::efro_area(),
    }
    .phrase
}

fn change_word(kind: ChangeKind) -> Word {
    match kind {
        ChangeKind::Merged => words::merged(),
        ChangeKind::Split => words::split(),
        ChangeKind::Renamed => words::renamed(),
        ChangeKind::Ended => words::ended(),
    }
    .phrase
}
