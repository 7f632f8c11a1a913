//! Pass 08, from 0880: values in the texts that an author says.

codes! {
    MKB0880 Error "unknown-said-value"
    unknown_said_value(name: String, suggestion: Option<String>)
    en "`say` asks for `{name}`, which the call does not declare"
    nl "`melding` vraagt om `{name}`, dat de oproep niet declareert"
    help en "[did you mean `{suggestion}`? ]in braces stands the name of a field or of a defined value"
    nl "[bedoelde u `{suggestion}`? ]tussen accolades staat de naam van een veld of van een bepaalde waarde";

    MKB0881 Error "open-said-brace"
    open_said_brace()
    en "a brace in the text of `say` has no partner"
    nl "een accolade in de tekst van `melding` heeft geen tegenhanger"
    help en "write a name between two braces; a brace that is meant as text is written twice"
    nl "schrijf een naam tussen twee accolades; een accolade die als tekst is bedoeld, staat er dubbel";

    MKB0882 Error "said-value-without-text"
    said_value_without_text(name: String)
    en "`{name}` cannot be told in one word or number"
    nl "`{name}` is niet in een woord of getal te zeggen"
    help en "tell a text, number, amount, share, date, moment, choice, place, party or yes and no; of a list, a defined count or sum"
    nl "noem een tekst, getal, bedrag, aandeel, datum, tijdstip, keuze, plaats, partij of ja en nee; van een lijst een bepaald aantal of een som";
}
