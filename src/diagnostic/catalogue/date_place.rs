//! Pass 04: dates and places.

use crate::quantity::Date;
use crate::words::Slot;

codes! {
    MKB0401 Error "territory-date-no-date"
    territory_date_no_date(name: String)
    en "places cannot be read on `{name}`: it is no date" nl "plaatsen kunnen niet worden gelezen op `{name}`: dat is geen datum"
    help en "write a date, `receipt`, or the name of a date field" nl "schrijf een datum, `ontvangst`, of de naam van een datumveld";

    MKB0402 Error "window-upside-down"
    window_upside_down()
    en "the window closes before it opens" nl "de indiening sluit voordat zij opent"
    help en "change one of the two moments" nl "verander een van de twee momenten";

    MKB0403 Error "time-skipped"
    time_skipped(time: String, zone: String, before: String, after: String)
    en "`{time}` does not exist in `{zone}`: the clock is put forward then" nl "`{time}` bestaat niet in `{zone}`: de klok gaat dan vooruit"
    help en "write `{before}` or `{after}`" nl "schrijf `{before}` of `{after}`";

    MKB0404 Error "time-twice"
    time_twice(time: String, zone: String, first: String, second: String)
    en "`{time}` comes twice in `{zone}`: the clock is put back then, so it can be {first} or {second}" nl "`{time}` komt twee keer voor in `{zone}`: de klok gaat dan terug, dus het kan {first} zijn of {second}"
    help en "write a time outside that hour" nl "schrijf een tijd buiten dat uur";

    MKB0405 Error "unknown-time-zone"
    unknown_time_zone(name: String)
    en "there is no time zone `{name}`" nl "er is geen tijdzone `{name}`"
    help en "write a name like `Europe/Amsterdam`" nl "schrijf een naam als `Europe/Amsterdam`";

    MKB0406 Error "unknown-place"
    unknown_place(name: String, suggestions: Option<Slot>)
    en "the register knows no `{name}`" nl "het register kent geen `{name}`"
    help en "[did you mean {suggestions}? ]look it up with `mkbcall territory`" nl "[bedoelde u {suggestions}? ]zoek het op met `mkbcall territory`";

    MKB0407 Error "place-gone"
    place_gone(name: String, code: String, until: Date, on: Date, successors: Option<Slot>)
    en "{name} ({code}) existed until {until}[, since then {successors}], and places are read on {on}" nl "{name} ({code}) bestond tot en met {until}[, sindsdien {successors}], en plaatsen worden gelezen op {on}"
    help en "[write {successors}, or ]name the date that is meant, as in `\"{name}\" on {until}`" nl "[schrijf {successors}, of ]noem de datum die bedoeld is, zoals in `\"{name}\" op {until}`";

    MKB0408 Error "place-not-yet"
    place_not_yet(name: String, code: String, from: Date, on: Date)
    en "{name} ({code}) exists since {from}, and places are read on {on}" nl "{name} ({code}) bestaat sinds {from}, en plaatsen worden gelezen op {on}"
    help en "name a place that existed then, or change the date" nl "noem een plaats die toen bestond, of verander de datum";

    MKB0409 Error "place-ambiguous"
    place_ambiguous(name: String, ids: Slot)
    en "`{name}` can be several places" nl "`{name}` kan meer dan één plaats zijn"
    help en "write the code of one: {ids}" nl "schrijf de code van een ervan: {ids}";

    MKB0410 Error "place-outside-register"
    place_outside_register(name: String, on: Date)
    en "the register does not know `{name}` on {on}" nl "het register kent `{name}` niet op {on}"
    help en "choose a date that the register covers" nl "kies een datum die het register bestrijkt";
}
