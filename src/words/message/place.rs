//! What the register knows of a place.

use crate::quantity::Date;
use crate::words::{Slot, Word};

messages! {
    /// A place by name, code and sort.
    place(name: String, code: String, kind: Word) en "{name} ({code}), {kind}." nl "{name} ({code}), {kind}.";
    /// It existed.
    valid(on: Date) en "It exists on {on}." nl "Deze plaats bestaat op {on}.";
    /// It did not exist yet.
    not_yet(on: Date, from: Date)
    en "It does not exist on {on}: it starts on {from}." nl "Deze plaats bestaat niet op {on}: ze begint op {from}.";
    /// It existed no more.
    former(on: Date, until: Date)
    en "It does not exist on {on}: its last day was {until}."
    nl "Deze plaats bestaat niet op {on}: haar laatste dag was {until}.";
    /// The register does not know.
    outside(on: Date)
    en "The register does not cover it on {on}." nl "Het register dekt deze plaats niet op {on}.";
    /// What became of it.
    became(what: Word, places: Vec<Slot>) en "It was {what}: {places}." nl "Ze is {what}: {places}.";
    /// What there is on the day.
    now_in(on: Date, places: Vec<Slot>) en "On {on} that is {places}." nl "Op {on} is dat {places}.";
    /// What it came from.
    came_from(places: Vec<Slot>) en "It came from {places}." nl "Ze komt voort uit {places}.";
    /// Its first day, where known.
    since(day: Date) en "Since {day}." nl "Sinds {day}.";
    /// Its last day, where there is one.
    through(day: Date) en "Through {day}." nl "Tot en met {day}.";
    /// The law that changed it.
    basis(text: String) en "Legal basis: {text}." nl "Grondslag: {text}.";
    /// Its province.
    province(name: String, code: String) en "Province: {name} ({code})." nl "Provincie: {name} ({code}).";
    /// Areas that it lies in.
    lies_in(name: String, code: String, kind: Word) en "It lies in {name} ({code}), {kind}." nl "Ze ligt in {name} ({code}), {kind}.";
    /// Other names.
    aliases(names: Vec<Slot>) en "Also: {names}." nl "Ook: {names}.";
    /// Several places have the name.
    several(name: String, n: usize)
    en "`{name}` is {n} places; the code says which."
    nl "`{name}` is {n} plaatsen; de code zegt welke.";
    /// How it ended.
    merged() en "merged into" nl "opgegaan in";
    /// How it ended.
    split() en "split among" nl "gesplitst over";
    /// How it ended.
    renamed() en "renamed to" nl "hernoemd tot";
    /// How it ended.
    ended() en "ended" nl "opgeheven";
    /// A sort of place.
    municipality() en "municipality" nl "gemeente";
    /// A sort of place.
    a_province() en "province" nl "provincie";
    /// A sort of place.
    water_board() en "water board" nl "waterschap";
    /// A sort of place.
    corop() en "COROP area" nl "COROP-gebied";
    /// A sort of place.
    labour_market() en "labour market region" nl "arbeidsmarktregio";
    /// A sort of place.
    joint_arrangement() en "region by joint arrangement" nl "gemeenschappelijke regeling";
    /// A sort of place.
    regio_deal() en "area of a Regio Deal" nl "gebied van een Regio Deal";
    /// A sort of place.
    city_network() en "network of cities" nl "stedennetwerk";
    /// A sort of place.
    country_part() en "part of the country" nl "landsdeel";
    /// A sort of place.
    efro_area() en "area of an EFRO programme" nl "gebied van een EFRO-programma";
}
