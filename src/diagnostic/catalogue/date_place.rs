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

    MKB0441 Error "windows-overlap"
    windows_overlap()
    en "these two windows are open at the same time" nl "deze twee indieningen staan tegelijk open"
    help en "say in both for which proposals they are, with `applies if …`" nl "zeg in beide voor welke voorstellen zij zijn, met `geldt als …`";

    MKB0442 Error "window-without-name"
    window_without_name()
    en "there are several windows, and this one has no name" nl "er zijn meer indieningen, en deze heeft geen naam"
    help en "give each its own name" nl "geef elke een eigen naam";

    MKB0443 Error "phase-outside-window"
    phase_outside_window(name: String)
    en "the phase `{name}` is not wholly inside its window" nl "de fase `{name}` valt niet geheel binnen haar indiening"
    help en "change its moments or those of the window" nl "verander haar momenten of die van de indiening";

    MKB0444 Error "cutoffs-differ"
    cutoffs_differ()
    en "two windows that are open at the same time end their day differently" nl "twee indieningen die tegelijk openstaan sluiten hun dag verschillend"
    help en "give both the same `daily cutoff`" nl "geef beide dezelfde `dagsluiting`";

    MKB0445 Error "no-day-or-moment"
    no_day_or_moment(found: Slot)
    en "a day or a moment is needed here, and this is {found}" nl "hier is een dag of moment nodig, en dit is {found}"
    help en "name a date, or add a term to one" nl "noem een datum, of tel er een termijn bij op";

    MKB0446 Error "zone-no-text"
    zone_no_text(name: String)
    en "`{name}` holds no time zone: it is no text field" nl "`{name}` bevat geen tijdzone: het is geen tekstveld"
    help en "name a field of type `text`; it holds a name like `Europe/Amsterdam`" nl "noem een veld van type `tekst`; het bevat een naam als `Europe/Amsterdam`";

    MKB0447 Error "term-without-length"
    term_without_length()
    en "this does not say within which term, and from when" nl "hier staat niet binnen welke termijn, en vanaf wanneer"
    help en "write for example `within 13 weeks from closing`" nl "schrijf bijvoorbeeld `binnen 13 weken vanaf sluiting`";

    MKB0448 Error "duty-without-day"
    duty_without_day()
    en "the duty does not say when it is due" nl "de plicht zegt niet wanneer zij uiterlijk is"
    help en "write for example `due completed + 22 weeks`" nl "schrijf bijvoorbeeld `uiterlijk voltooid + 22 weken`";

    MKB0449 Error "repairs-differ"
    repairs_differ()
    en "this defect is repaired in another way than an earlier one, and a proposal is completed once" nl "dit gebrek wordt anders hersteld dan een eerder, en een voorstel wordt één keer aangevuld"
    help en "give all repairable defects the same term, place in line and late repair" nl "geef alle herstelbare gebreken dezelfde termijn, plaats in de rij en gevolg van te laat herstel";

    MKB0450 Error "late-without-repair"
    late_without_repair()
    en "this tells what late repair does, and the defect is not repairable" nl "hier staat wat te laat herstel doet, en het gebrek is niet herstelbaar"
    help en "write for example `defect repairable within 14 days`" nl "schrijf bijvoorbeeld `gebrek herstelbaar binnen 14 dagen`";
}
