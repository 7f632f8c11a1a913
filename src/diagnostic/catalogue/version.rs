//! Pass 03, from 80: versions of a statement.

use crate::words::{Slot, Word};

codes! {
    MKB0380 Error "version-gap"
    version_gap(name: String, from: Slot)
    en "no version of `{name}` is in force for a proposal received before {from}" nl "geen versie van `{name}` geldt voor een voorstel dat vóór {from} is ontvangen"
    help en "give the version that held before, without `applies from`; if the call opened with this one, take its days out" nl "geef de versie die eerder gold, zonder `geldt vanaf`; haal de dagen weg als dit de versie bij de opening was";

    MKB0381 Error "versions-differ"
    versions_differ(name: String, what: Word)
    en "the versions of `{name}` differ in {what}, which all that reads it counts on" nl "de versies van `{name}` verschillen in {what}, waarop alles rekent dat haar leest"
    help en "keep that the same in all versions, or give the new one another name" nl "houd dat gelijk in alle versies, of geef de nieuwe een andere naam";

    MKB0382 Error "versions-of-one-day"
    versions_of_one_day(name: String)
    en "two versions of `{name}` have the same days, so nothing says which one holds" nl "twee versies van `{name}` hebben dezelfde dagen, zodat niets zegt welke geldt"
    help en "give the later one its own `applies from` or `published`" nl "geef de latere haar eigen `geldt vanaf` of `bekendgemaakt`";

    MKB0383 Error "version-compares-proposals"
    version_compares_proposals(name: String, what: Word)
    en "{what} compares all proposals, so it cannot differ between versions of `{name}`" nl "{what} vergelijkt alle voorstellen en kan dus niet verschillen tussen versies van `{name}`"
    help en "write it once, outside the versions: in a `define` without versions, which every version may read" nl "schrijf het één keer, buiten de versies: in een `bepaal` zonder versies, die elke versie mag lezen";

    MKB0384 Error "too-many-changes"
    too_many_changes(most: u64)
    en "the call changes on more than {most} moments" nl "de oproep verandert op meer dan {most} momenten"
    help en "put what changes by a regular pattern in a table with a column of days" nl "zet wat volgens een vast patroon verandert in een tabel met een kolom van dagen";

    MKB0385 Lint "totals-of-other-height"
    totals_of_other_height(name: String, before: Slot, after: Slot)
    en "with this version of `{name}` the highest total is {after}, before it was {before}, and one ranking compares both" nl "met deze versie van `{name}` is het hoogste totaal {after}, eerder was het {before}, en één rangschikking vergelijkt beide"
    help en "let both versions come to the same height, for example with `out of 100`; or record in a `reading` that this is meant" nl "laat beide versies op dezelfde hoogte uitkomen, bijvoorbeeld met `op schaal van 100`; of leg in een `lezing` vast dat dit zo is bedoeld";

    MKB0386 Lint "version-outside-the-window"
    version_outside_the_window(name: String)
    en "this version of `{name}` is in force at no moment at which the window is open" nl "deze versie van `{name}` geldt op geen enkel moment waarop kan worden ingediend"
    help en "look at its days and at those of the window; a proposal outside the window is not judged" nl "kijk naar haar dagen en naar die van de indiening; een voorstel daarbuiten wordt niet beoordeeld";
}
