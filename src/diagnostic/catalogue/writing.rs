//! Pass 09, lints: how a text is written.

codes! {
    MKB0951 Lint "other-language"
    other_language(found: String, means: String)
    en "`{found}` is a word of the other language"
    nl "`{found}` is een woord van de andere taal"
    help en "write `{means}`"
    nl "schrijf `{means}`";
}
