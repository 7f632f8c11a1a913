//! Pass 03, from 70: stages.

use crate::words::Slot;

codes! {
    MKB0370 Error "stage-without-after"
    stage_without_after(name: String, before: String)
    en "nothing says with which outcome of `{before}` a proposal goes on to `{name}`" nl "niets zegt met welke uitkomst van `{before}` een voorstel doorgaat naar `{name}`"
    help en "write for example `after {before}: selected`" nl "schrijf bijvoorbeeld `na {before}: geselecteerd`";

    MKB0371 Error "after-another-stage"
    after_another_stage(name: String, before: Option<String>)
    en "this stage does not stand directly behind a stage `{name}`" nl "deze trap staat niet direct achter een trap `{name}`"
    help en "[write `after {before}: …`; ]stages follow each other in the order of the file, and the first follows none" nl "[schrijf `na {before}: …`; ]trappen volgen elkaar in de volgorde van het bestand, en de eerste volgt op geen"
    ;

    MKB0372 Error "does-not-go-on"
    does_not_go_on(found: String)
    en "with `{found}` no proposal goes on" nl "met `{found}` gaat geen voorstel door"
    help en "name what it takes: eligible, selected, awarded, awarded in part, awarded reduced, or reserve" nl "noem wat nodig is: toelaatbaar, geselecteerd, verleend, deels verleend, verlaagd verleend of reserve";

    MKB0373 Error "beside-stages"
    beside_stages(found: String)
    en "this call has stages, and `{found}` stands in none of them" nl "deze oproep heeft trappen, en `{found}` staat in geen daarvan"
    help en "move it into the stage that it is for; nothing of it carries over" nl "verplaats het naar de trap waarvoor het is; het werkt niet door in een andere";

    MKB0374 Error "not-in-a-stage"
    not_in_stage(found: String)
    en "`{found}` is of the call as a whole, and cannot stand in a stage" nl "`{found}` is van de oproep als geheel, en kan niet in een trap staan"
    help en "move it out of the stage" nl "verplaats het tot buiten de trap";

    MKB0375 Error "later-stage"
    later_stage(name: String, here: String)
    en "`{name}` cannot be read in `{here}`: only stages that came before can" nl "`{name}` kan niet worden gelezen in `{here}`: dat kan alleen met trappen ervóór"
    help en "read a stage before this one; what this stage has itself is read by its bare name" nl "lees een trap vóór deze; wat deze trap zelf heeft, leest u met zijn naam alleen";

    MKB0376 Error "carries-over-twice"
    carries_twice(name: String, stage: String)
    en "a later stage could not tell what `{stage}.{name}` is" nl "een latere trap weet niet wat `{stage}.{name}` is"
    help en "give it another name: the total, the rank, the grant, the fields and the criteria of a stage carry over under one name each" nl "geef het een andere naam: het totaal, de rang, de bijdrage, de velden en de criteria van een trap gaan elk onder één naam mee";

    MKB0377 Error "unknown-stage"
    unknown_stage(name: String, suggestion: Option<String>)
    en "no stage is called `{name}`" nl "geen trap heet `{name}`"
    help en "[did you mean `{suggestion}`? ]a stage is declared with `stage name`" nl "[bedoelde u `{suggestion}`? ]een trap wordt opgegeven met `trap naam`";

    MKB0378 Error "entry-in-another-place"
    entry_elsewhere(name: Slot, place: Slot)
    en "{name} cannot be given here: it belongs {place}" nl "{name} kan hier niet worden gegeven: het hoort {place}"
    help en "what is of a stage stands in braces behind `stage name`, and what is of the call stands outside" nl "wat van een trap is, staat tussen accolades achter `trap naam`, en wat van de oproep is, staat daarbuiten";
}
