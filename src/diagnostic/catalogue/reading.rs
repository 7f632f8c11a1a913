//! Pass 01: reading the text.

codes! {
    MKB0101 Error "unreadable-statement"
    unreadable_statement(found: String, suggestion: Option<String>)
    en "no statement starts with `{found}`" nl "geen opdracht begint met `{found}`"
    help en "[did you mean `{suggestion}`?]" nl "[bedoelde u `{suggestion}`?]";

    MKB0130 Error "chained-comparison"
    chained_comparison()
    en "two comparisons stand in one" nl "hier staan twee vergelijkingen in één"
    help en "write `a between low and high`, or join two comparisons with `and`"
    nl "schrijf `a tussen laag en hoog`, of verbind twee vergelijkingen met `en`";

    MKB0131 Error "mixed-connectives"
    mixed_connectives()
    en "`and` and `or` stand side by side without brackets" nl "`en` en `of` staan naast elkaar zonder haakjes"
    help en "put brackets around what belongs together" nl "zet haakjes om wat bij elkaar hoort";

    MKB0132 Error "between-without-and"
    between_without_and()
    en "`between` has no `and`" nl "`tussen` heeft geen `en`"
    help en "write `between low and high`; both ends are included"
    nl "schrijf `tussen laag en hoog`; beide grenzen tellen mee";

    MKB0133 Error "missing-value"
    missing_value()
    en "a value is missing here" nl "hier ontbreekt een waarde"
    help en "write a field, a number, an amount, a date or a text" nl "schrijf een veld, een getal, een bedrag, een datum of een tekst";

    MKB0134 Error "share-in-dutch"
    share_in_dutch()
    en "in a Dutch file `of` means \"or\"" nl "in een Nederlands bestand betekent `of` niet \"van\""
    help en "write `van` for a share" nl "schrijf `van` voor een deel";

    MKB0135 Error "filter-without-element"
    filter_without_binder(function: String)
    en "`where` needs a name for the element" nl "`waarvan` heeft een naam voor het element nodig"
    help en "write `{function}(p in list where …)`" nl "schrijf `{function}(p in lijst waarvan …)`";

    MKB0138 Error "too-deep"
    too_deep(limit: usize)
    en "this nests deeper than {limit}" nl "dit is dieper genest dan {limit}"
    help en "give a part a name of its own with `define`" nl "geef een deel een eigen naam met `bepaal`";

    MKB0139 Error "too-long"
    too_long(bytes: usize, limit: usize)
    en "the text has {bytes} bytes, more than {limit}" nl "de tekst heeft {bytes} bytes, meer dan {limit}"
    help en "a call is a few pages of text: is this the right file?" nl "een oproep is een paar bladzijden tekst: is dit het goede bestand?";
}
