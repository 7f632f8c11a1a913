//! Pass 01, after reading: what a call includes.

use crate::words::{Message, Phrase};

codes! {
    MKB0150 Error "include-not-found"
    include_not_found(path: String, suggestion: Option<String>)
    en "there is no library `{path}`"
    nl "er is geen bibliotheek `{path}`"
    help en "[did you mean `{suggestion}`? ]a path is read from the folder of this file; `std/…` is part of mkbcall"
    nl "[bedoelde u `{suggestion}`? ]een pad wordt gelezen vanuit de map van dit bestand; `std/…` is een deel van mkbcall";

    MKB0151 Error "include-of-a-call"
    include_of_a_call(path: String)
    en "`{path}` is a call, not a library"
    nl "`{path}` is een oproep, geen bibliotheek"
    help en "move what both calls share into a file that starts with `library`"
    nl "verplaats wat beide oproepen delen naar een bestand dat begint met `bibliotheek`";

    MKB0152 Error "include-in-a-circle"
    include_in_a_circle(path: String)
    en "`{path}` includes itself, by itself or through others"
    nl "`{path}` neemt zichzelf op, rechtstreeks of via andere"
    help en "take this `include` out"
    nl "haal deze `neem op` weg";

    MKB0153 Lint "included-twice"
    included_twice(path: String)
    en "`{path}` is included here for the second time"
    nl "`{path}` wordt hier voor de tweede keer opgenomen"
    help en "once is enough: take this one out"
    nl "eenmaal is genoeg: haal deze weg";

    MKB0154 Error "not-in-a-library"
    not_in_a_library(statement: String)
    en "`{statement}` does not belong in a library"
    nl "`{statement}` hoort niet in een bibliotheek"
    help en "a library holds sources, choices, records, fields, defined values, tables, requirements, criteria, groups, terms, duties and remedies; the rest is for the call"
    nl "een bibliotheek bevat bronnen, keuzes, gegevens, velden, bepaalde waarden, tabellen, eisen, criteria, groepen, termijnen, plichten en rechtsmiddelen; de rest is aan de oproep";

    MKB0155 Error "no-library-head"
    no_library_head(path: String)
    en "`{path}` does not say that it is a library"
    nl "`{path}` zegt niet dat het een bibliotheek is"
    help en "let it start with `library name \"what it holds\"`"
    nl "laat het beginnen met `bibliotheek naam \"wat erin staat\"`";
}

/// For the label of a second `include`.
#[must_use]
pub fn first_included_here() -> Message {
    said("first included here", "hier voor het eerst opgenomen")
}

/// For the label at the head of a call that is included.
#[must_use]
pub fn the_call_here() -> Message {
    said("it starts here", "hier begint zij")
}

fn said(en: &'static str, nl: &'static str) -> Message {
    Message {
        phrase: Phrase { en, nl },
        slots: Vec::new(),
    }
}
