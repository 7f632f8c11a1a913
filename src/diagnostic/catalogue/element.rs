//! Pass 03, from 60: rules on elements, lists of the authority, dated facts, versions.

codes! {
    MKB0360 Error "each-leads-nowhere"
    each_leads_nowhere()
    en "`for each` is here for elements that drop out, and nothing says that they do" nl "`voor elke` is hier voor onderdelen die vervallen, en niets zegt dat zij dat doen"
    help en "write `leads to dropped`; a condition on all elements together is `every(… for x in list)`" nl "schrijf `leidt tot vervallen`; een voorwaarde aan alle onderdelen samen is `elke(… over x in lijst)`";

    MKB0361 Error "dropped-without-elements"
    dropped_without_elements()
    en "nothing says what drops out" nl "niets zegt wat vervalt"
    help en "write for example `for each x in invoices` above the condition" nl "schrijf bijvoorbeeld `voor elke x in facturen` boven de voorwaarde";

    MKB0362 Error "elements-no-field"
    elements_no_field()
    en "elements can drop out of a list of the proposal only, and this is none" nl "onderdelen kunnen alleen vervallen uit een lijst van het voorstel, en dit is er geen"
    help en "name a field of the proposal that is a list" nl "noem een veld van het voorstel dat een lijst is";

    MKB0363 Error "elements-in-a-circle"
    elements_in_a_circle(list: String)
    en "what drops out of `{list}` would depend on what is left of `{list}`" nl "wat vervalt uit `{list}` zou afhangen van wat overblijft van `{list}`"
    help en "let the rule read the element only; a condition on the whole list is a requirement of its own" nl "laat de regel alleen het onderdeel lezen; een voorwaarde aan de hele lijst is een vereiste op zichzelf";

    MKB0364 Error "elements-drop-always"
    elements_drop_always()
    en "this has no meaning where elements drop out: they drop out as soon as the rule fails" nl "dit betekent niets waar onderdelen vervallen: zij vervallen zodra de regel niet wordt gehaald"
    help en "take it out; let a judged field in the condition say what a person decides" nl "haal het weg; laat een beoordeeld veld in de voorwaarde zeggen wat een mens beslist";

    MKB0365 Error "judged-and-supplied"
    judged_and_supplied(name: String)
    en "`{name}` is supplied once for all proposals, and cannot be judged" nl "`{name}` wordt één keer aangeleverd voor alle voorstellen, en kan niet worden beoordeeld"
    help en "leave `judged` out, or make it a field of the proposal" nl "laat `beoordeeld` weg, of maak er een veld van het voorstel van";

    MKB0366 Error "supplied-differs"
    supplied_differs(name: String)
    en "the proposals of this test give two values of `{name}`, which is supplied once for all" nl "de voorstellen van deze test geven twee waarden voor `{name}`, dat één keer voor alle wordt aangeleverd"
    help en "give it once, or the same in each" nl "geef het één keer, of in elk hetzelfde";

    MKB0367 Error "not-dated"
    not_dated(name: String)
    en "`{name}` cannot have a history here" nl "`{name}` kan hier geen verloop hebben"
    help en "leave `as on` out; it is for a fact of the proposal with one value at a time" nl "laat `zoals op` weg; het is voor een gegeven van het voorstel met steeds één waarde";

    MKB0368 Error "no-versions-here"
    no_versions_here(found: String)
    en "`{found}` cannot stand here: this statement is the same for all proposals" nl "`{found}` kan hier niet staan: dit onderdeel is voor alle voorstellen hetzelfde"
    help en "write here what holds now; what differs per proposal is a condition on `received`, or a defined value with versions" nl "schrijf hier wat nu geldt; wat per voorstel verschilt, is een voorwaarde aan `ontvangen` of een bepaalde waarde met versies";
}
