//! Pass 01: reading the text.

use crate::words::Slot;

codes! {
    MKB0101 Error "unreadable-statement"
    unreadable_statement(found: String, suggestion: Option<String>)
    en "no statement starts with `{found}`"
    nl "geen opdracht begint met `{found}`"
    help en "[did you mean `{suggestion}`? ]a statement starts with its word, such as `require` or `window`"
    nl "[bedoelde u `{suggestion}`? ]een opdracht begint met haar woord, zoals `vereis` of `indiening`";

    MKB0102 Error "unreadable-clause"
    unreadable_clause(word: String, found: Option<String>, expected: Option<Slot>)
    en "`{word}` cannot go on like this[: found `{found}`]"
    nl "`{word}` kan zo niet verder[: hier staat `{found}`]"
    help en "[expected {expected}]"
    nl "[verwacht: {expected}]";

    MKB0103 Error "unknown-clause"
    unknown_clause(found: String, suggestion: Option<String>, allowed: Slot)
    en "`{found}` is no part of this statement"
    nl "`{found}` is geen onderdeel van deze opdracht"
    help en "[did you mean `{suggestion}`? ]what can stand here: {allowed}"
    nl "[bedoelde u `{suggestion}`? ]hier kan staan: {allowed}";

    MKB0104 Error "misplaced-clause"
    misplaced_clause(found: String, allowed: Slot)
    en "`{found}` belongs in another statement"
    nl "`{found}` hoort in een andere opdracht"
    help en "what can stand here: {allowed}"
    nl "hier kan staan: {allowed}";

    MKB0105 Error "unknown-type"
    unknown_type(field: String, found: Option<String>, suggestion: Option<String>)
    en "the field `{field}` has no type that can be read[: found `{found}`]"
    nl "het veld `{field}` heeft geen leesbaar type[: hier staat `{found}`]"
    help en "[did you mean `{suggestion}`? ]a field is a name, a type and a text: `costs money \"the costs\"`"
    nl "[bedoelde u `{suggestion}`? ]een veld is een naam, een type en een tekst: `kosten geld \"de kosten\"`";

    MKB0106 Error "missing-close"
    missing_close(statement: String)
    en "`{statement}` is not closed"
    nl "`{statement}` is niet gesloten"
    help en "write a closing brace where the statement ends"
    nl "schrijf een accolade sluiten waar de opdracht eindigt";

    MKB0107 Error "missing-open"
    missing_open(statement: String, colon: Option<String>)
    en "`{statement}` has no opening brace"
    nl "`{statement}` heeft geen accolade openen"
    help en "[write `{colon}` before the condition, or ]put what the statement says between braces"
    nl "[schrijf `{colon}` vóór de voorwaarde, of ]zet wat de opdracht zegt tussen accolades";

    MKB0108 Error "missing-bracket"
    missing_bracket()
    en "a closing bracket is missing"
    nl "er ontbreekt een haakje sluiten"
    help en "close every round and square bracket that was opened"
    nl "sluit elk rond en vierkant haakje dat is geopend";

    MKB0109 Error "stray-brace"
    stray_brace()
    en "this brace closes nothing"
    nl "deze accolade sluit niets"
    help en "remove it, or look for a missing opening brace above"
    nl "haal haar weg, of zoek hierboven een ontbrekende accolade openen";

    MKB0110 Error "statement-in-statement"
    statement_in_statement(found: String, statement: String)
    en "`{found}` stands inside `{statement}`"
    nl "`{found}` staat binnen `{statement}`"
    help en "statements do not nest: move it out of the braces"
    nl "opdrachten staan niet in elkaar: haal haar buiten de accolades";

    MKB0111 Error "odd-name"
    odd_name(found: String, name: String)
    en "`{found}` is not a name"
    nl "`{found}` is geen naam"
    help en "write `{name}`: a letter, then letters, digits and `_`, and no reserved word"
    nl "schrijf `{name}`: een letter, dan letters, cijfers en `_`, en geen gereserveerd woord";

    MKB0112 Error "missing-name"
    missing_name(statement: String)
    en "`{statement}` has no name"
    nl "`{statement}` heeft geen naam"
    help en "give it a name of its own, before the text: other statements and results refer to it"
    nl "geef een eigen naam, vóór de tekst: andere opdrachten en resultaten verwijzen ernaar";

    MKB0113 Error "unreadable-line"
    unreadable_line(found: String)
    en "this is no line of a block: `{found}`"
    nl "dit is geen regel van een blok: `{found}`"
    help en "a line is `name \"text\": condition`"
    nl "een regel is `naam \"tekst\": voorwaarde`";

    MKB0114 Error "late-clause"
    late_clause(found: String)
    en "after the short form only `cite` may follow, not `{found}`"
    nl "na de korte vorm mag alleen `vindplaats` volgen, niet `{found}`"
    help en "write braces around it, with `that` before the condition"
    nl "zet er accolades omheen, met `dat` vóór de voorwaarde";

    MKB0115 Error "unreadable-value"
    unreadable_value(found: String)
    en "a name or a value was expected here: `{found}`"
    nl "hier werd een naam of een waarde verwacht: `{found}`"
    help en "in a choice stand names with texts; in an example and after `given` stand names with values"
    nl "in een keuze staan namen met teksten; in een voorbeeld en na `gegeven` staan namen met waarden";

    MKB0116 Error "unclosed-text"
    unclosed_text()
    en "this text is not closed"
    nl "deze tekst is niet gesloten"
    help en "close it with `\"` on the same line; two texts in a row are joined"
    nl "sluit met `\"` op dezelfde regel; twee teksten achter elkaar worden samengevoegd";

    MKB0117 Error "odd-quotes"
    odd_quotes()
    en "texts stand between straight quotes"
    nl "teksten staan tussen rechte aanhalingstekens"
    help en "write `\"`"
    nl "schrijf `\"`";

    MKB0118 Error "bad-number"
    bad_number(found: String, means: Option<String>)
    en "`{found}` is not how numbers are written"
    nl "`{found}` is niet hoe getallen worden geschreven"
    help en "[write `{means}`: ]a point before decimals, `_` between groups of digits"
    nl "[schrijf `{means}`: ]een punt vóór decimalen, `_` tussen groepen cijfers";

    MKB0119 Error "bad-amount"
    bad_amount(found: String, means: Option<String>)
    en "`{found}` is not how amounts are written"
    nl "`{found}` is niet hoe bedragen worden geschreven"
    help en "[write `{means}`: ]the currency first, at most two decimals, `_` between groups"
    nl "[schrijf `{means}`: ]eerst de valuta, hoogstens twee decimalen, `_` tussen groepen";

    MKB0120 Error "bad-percentage"
    bad_percentage(found: String, means: Option<String>)
    en "`{found}` is not how percentages are written"
    nl "`{found}` is niet hoe percentages worden geschreven"
    help en "[write `{means}`]"
    nl "[schrijf `{means}`]";

    MKB0121 Error "bad-date"
    bad_date(found: String, means: Option<String>)
    en "`{found}` is not how dates are written"
    nl "`{found}` is niet hoe datums worden geschreven"
    help en "[write `{means}`: ]year, month and day with hyphens"
    nl "[schrijf `{means}`: ]jaar, maand en dag met streepjes";

    MKB0122 Error "no-such-day"
    no_such_day(found: String)
    en "the calendar has no day `{found}`"
    nl "de kalender heeft geen dag `{found}`"
    help en "check month and day"
    nl "controleer maand en dag";

    MKB0123 Error "no-such-time"
    no_such_time(found: String)
    en "there is no time `{found}`"
    nl "het tijdstip `{found}` bestaat niet"
    help en "hours run from 00 to 23; the end of a day is the bare day with `through`"
    nl "uren lopen van 00 tot en met 23; het einde van een dag is de dag zelf met `tot en met`";

    MKB0124 Error "term-not-whole"
    term_not_whole()
    en "a term counts whole units"
    nl "een termijn telt hele eenheden"
    help en "write it in a smaller unit: `6 months` for half a year"
    nl "schrijf haar in een kleinere eenheid: `6 maanden` voor een half jaar";

    MKB0125 Error "too-many-digits"
    too_many_digits(limit: usize)
    en "a number has at most {limit} digits"
    nl "een getal heeft hoogstens {limit} cijfers"
    help en "write fewer digits"
    nl "schrijf minder cijfers";

    MKB0126 Error "slip-operator"
    slip_operator(found: String, means: String)
    en "`{found}` is no operator"
    nl "`{found}` is geen operator"
    help en "write `{means}`"
    nl "schrijf `{means}`";

    MKB0127 Error "ambiguous-until"
    ambiguous_until()
    en "it is not said whether the end is included"
    nl "er staat niet of het einde meetelt"
    help en "write `through` or `at most` with the end included, `before` or `less than` without it"
    nl "schrijf `tot en met` of `ten hoogste` als het einde meetelt, `vóór` of `minder dan` als het niet meetelt";

    MKB0128 Error "needless-sign"
    needless_sign(found: String)
    en "no `{found}` is needed here"
    nl "hier is geen `{found}` nodig"
    help en "remove it: a part ends where the next one starts"
    nl "haal hem weg: een onderdeel eindigt waar het volgende begint";

    MKB0129 Error "slip-comment"
    slip_comment()
    en "a comment starts with `#`"
    nl "een opmerking begint met `#`"
    help en "write `#`; a comment ends with its line"
    nl "schrijf `#`; een opmerking eindigt met haar regel";

    MKB0130 Error "chained-comparison"
    chained_comparison()
    en "two comparisons stand in one"
    nl "hier staan twee vergelijkingen in één"
    help en "write `a between low and high`, or join two comparisons with `and`"
    nl "schrijf `a tussen laag en hoog`, of verbind twee vergelijkingen met `en`";

    MKB0131 Error "mixed-connectives"
    mixed_connectives()
    en "`and` and `or` stand side by side without brackets"
    nl "`en` en `of` staan naast elkaar zonder haakjes"
    help en "put brackets around what belongs together"
    nl "zet haakjes om wat bij elkaar hoort";

    MKB0132 Error "between-without-and"
    between_without_and()
    en "`between` has no `and`"
    nl "`tussen` heeft geen `en`"
    help en "write `between low and high`; both ends are included"
    nl "schrijf `tussen laag en hoog`; beide grenzen tellen mee";

    MKB0133 Error "missing-value"
    missing_value()
    en "a value or condition is missing here"
    nl "hier ontbreekt een waarde of voorwaarde"
    help en "write a field, a number, an amount, a date, a text or a condition"
    nl "schrijf een veld, een getal, een bedrag, een datum, een tekst of een voorwaarde";

    MKB0134 Error "share-in-dutch"
    share_in_dutch()
    en "in a Dutch file `of` means \"or\""
    nl "in een Nederlands bestand betekent `of` niet \"van\""
    help en "write `van` for a share"
    nl "schrijf `van` voor een deel";

    MKB0135 Error "filter-without-element"
    filter_without_binder(function: String)
    en "`where` needs a name for the element"
    nl "`waarvan` heeft een naam voor het element nodig"
    help en "write `{function}(p in list where …)`"
    nl "schrijf `{function}(p in lijst waarvan …)`";

    MKB0136 Error "odd-space"
    odd_blank()
    en "this is not an ordinary space"
    nl "dit is geen gewone spatie"
    help en "write a space"
    nl "schrijf een spatie";

    MKB0137 Error "placeholder"
    placeholder()
    en "something has to be filled in here"
    nl "hier moet nog iets worden ingevuld"
    help en "replace the dots"
    nl "vervang de puntjes";

    MKB0138 Error "too-deep"
    too_deep(limit: usize)
    en "this nests deeper than {limit}"
    nl "dit is dieper genest dan {limit}"
    help en "give a part a name of its own with `define`"
    nl "geef een deel een eigen naam met `bepaal`";

    MKB0139 Error "too-long"
    too_long(bytes: usize, limit: usize)
    en "the text has {bytes} bytes, more than {limit}"
    nl "de tekst heeft {bytes} bytes, meer dan {limit}"
    help en "a call is a few pages of text: is this the right file?"
    nl "een oproep is een paar bladzijden tekst: is dit het goede bestand?";

    MKB0140 Error "minus-in-a-name"
    minus_in_a_name(found: String, means: String)
    en "`{found}` may be one name or a subtraction"
    nl "`{found}` kan één naam zijn of een aftrekking"
    help en "write `{means}` for a subtraction; names have `_`, no hyphen"
    nl "schrijf `{means}` voor een aftrekking; namen hebben `_`, geen koppelteken";

    MKB0141 Error "late-text"
    late_text(field: String)
    en "the text of the field `{field}` stands too late" nl "de tekst van het veld `{field}` staat te laat"
    help en "write the name, the type, the text, then `as on` and what else is said"
    nl "schrijf de naam, het type, de tekst, en dan `zoals op` en wat er verder wordt gezegd";

    MKB0142 Error "other-words"
    other_words(found: String, means: String)
    en "`{found}` is not how this is written" nl "`{found}` wordt hier anders geschreven"
    help en "write `{means}`" nl "schrijf `{means}`";

    MKB0143 Error "missing-comma"
    missing_comma()
    en "a comma is missing here" nl "hier ontbreekt een komma"
    help en "write `,`" nl "schrijf `,`";

    MKB0144 Error "threshold-in-points"
    threshold_in_points(found: String, weighted: String, unweighted: String)
    en "`{found}` does not say whether weighted or unweighted points count, and `points` is not written" nl "`{found}` zegt niet of gewogen of ongewogen punten tellen, en `punten` wordt niet geschreven"
    help en "write `{weighted}` or `{unweighted}`" nl "schrijf `{weighted}` of `{unweighted}`";
}
