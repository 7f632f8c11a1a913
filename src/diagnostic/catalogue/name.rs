//! Pass 02: names.

use crate::words::Word;

codes! {
    MKB0201 Error "name-given-twice"
    name_given_twice(name: String)
    en "`{name}` is given twice" nl "`{name}` komt twee keer voor"
    help en "give one of the two another name, or take one out" nl "geef een van de twee een andere naam, of haal er een weg";

    MKB0202 Error "unknown-name"
    unknown_name(name: String, suggestion: Option<String>)
    en "nothing here is called `{name}`" nl "niets heet hier `{name}`"
    help en "[did you mean `{suggestion}`? ]declare it as a field under `proposal`, as a choice value or with `define`" nl "[bedoelde u `{suggestion}`? ]geef het op als veld onder `voorstel`, als keuzewaarde of met `bepaal`";

    MKB0203 Error "name-reserved"
    name_reserved(name: String)
    en "`{name}` cannot be the name of a statement: findings use it for the statement without a name" nl "`{name}` kan geen naam van een opdracht zijn: bevindingen gebruiken dat voor de opdracht zonder naam"
    help en "choose another name" nl "kies een andere naam";

    MKB0204 Error "statement-twice"
    statement_twice(what: Word)
    en "a call has one {what}, and this is the second" nl "een oproep heeft één {what}, en dit is de tweede"
    help en "make the two into one" nl "maak van de twee er een";

    MKB0205 Error "unknown-source"
    unknown_source(name: String, suggestion: Option<String>)
    en "no source is called `{name}`" nl "geen bron heet `{name}`"
    help en "[did you mean `{suggestion}`? ]a source is declared with `source name \"title\"`" nl "[bedoelde u `{suggestion}`? ]een bron wordt opgegeven met `bron naam \"titel\"`";

    MKB0206 Error "unknown-choice"
    unknown_choice(name: String, suggestion: Option<String>)
    en "no choice is called `{name}`" nl "geen keuze heet `{name}`"
    help en "[did you mean `{suggestion}`? ]a choice is declared with `choice name`" nl "[bedoelde u `{suggestion}`? ]een keuze wordt opgegeven met `keuze naam`";

    MKB0207 Error "unknown-record"
    unknown_record(name: String, suggestion: Option<String>)
    en "no record is called `{name}`" nl "geen gegevensgroep heet `{name}`"
    help en "[did you mean `{suggestion}`? ]a record is declared with a statement of its own" nl "[bedoelde u `{suggestion}`? ]een gegevensgroep wordt met een eigen opdracht opgegeven";

    MKB0208 Error "unknown-member"
    unknown_member(name: String, of: crate::words::Slot, suggestion: Option<String>)
    en "{of} has no `{name}`" nl "{of} heeft geen `{name}`"
    help en "[did you mean `{suggestion}`? ]look at the fields of what stands before the point" nl "[bedoelde u `{suggestion}`? ]kijk naar de velden van wat vóór de punt staat";

    MKB0209 Error "unknown-function"
    unknown_function(name: String, suggestion: Option<String>)
    en "there is no function `{name}`" nl "er is geen functie `{name}`"
    help en "[did you mean `{suggestion}`? ]the functions are `count`, `count_distinct`, `count_independent`, `sum`, `least`, `greatest`, `any`, `every`, `whole`, `day_of` and `year_of`" nl "[bedoelde u `{suggestion}`? ]de functies zijn `aantal`, `aantal_verschillende`, `aantal_onafhankelijke`, `som`, `kleinste`, `grootste`, `enige`, `elke`, `heel`, `dag_van` en `jaar_van`";

    MKB0210 Error "defined-by-itself"
    defined_by_itself(name: String)
    en "`{name}` is defined by itself" nl "`{name}` is bepaald door zichzelf"
    help en "take the reference to `{name}` out of what it is defined by" nl "haal de verwijzing naar `{name}` uit wat het bepaalt";

    MKB0211 Error "unknown-value"
    unknown_value(name: String, choice: String, suggestion: Option<String>)
    en "`{name}` is no value of `{choice}`" nl "`{name}` is geen waarde van `{choice}`"
    help en "[did you mean `{suggestion}`? ]write a value that the choice lists" nl "[bedoelde u `{suggestion}`? ]schrijf een waarde die de keuze noemt";

    MKB0212 Error "call-missing"
    call_missing()
    en "the file does not say which call it is" nl "het bestand zegt niet welke oproep het is"
    help en "start with `call name \"title\"`" nl "begin met `oproep naam \"titel\"`";

    MKB0213 Error "clause-twice"
    clause_twice()
    en "this clause stands twice in one statement" nl "deze bepaling staat twee keer in één opdracht"
    help en "keep one of the two" nl "houd een van de twee";

    MKB0214 Error "unknown-criterion"
    unknown_criterion(name: String, suggestion: Option<String>)
    en "no criterion is called `{name}`" nl "geen criterium heet `{name}`"
    help en "[did you mean `{suggestion}`? ]a criterion is declared with `criterion name \"text\"`" nl "[bedoelde u `{suggestion}`? ]een criterium wordt opgegeven met `criterium naam \"tekst\"`";

    MKB0215 Error "unknown-regime"
    unknown_regime(name: String, suggestion: Option<String>)
    en "there is no regime `{name}`" nl "er is geen regime `{name}`"
    help en "[did you mean `{suggestion}`? ]the regimes are `subsidy`, `specific_grant` and `other_regime`" nl "[bedoelde u `{suggestion}`? ]de regimes zijn `subsidie`, `specifieke_uitkering` en `andere_regeling`";

    MKB0216 Error "record-holds-itself"
    record_holds_itself(name: String)
    en "a `{name}` would hold a `{name}` without end" nl "een `{name}` zou zonder einde een `{name}` bevatten"
    help en "take the field out, or give it another type" nl "haal het veld weg, of geef het een ander type";

    MKB0217 Error "defined-too-deep"
    defined_too_deep(name: String, most: u64)
    en "`{name}` is defined by a chain of more than {most} values" nl "`{name}` is bepaald door een keten van meer dan {most} waarden"
    help en "let values refer to earlier ones less deeply" nl "laat waarden minder diep naar andere verwijzen";

    MKB0218 Error "decision-named-as-field"
    decision_named_as_field(name: String)
    en "`{name}` is a judged field, and decisions on this requirement would stand under the same name" nl "`{name}` is een beoordeeld veld, en beslissingen over deze eis zouden onder dezelfde naam staan"
    help en "give the requirement another name" nl "geef de eis een andere naam";

    MKB0230 Error "version-without-date"
    version_without_date(name: String)
    en "`{name}` stands here again and does not say from when" nl "`{name}` staat hier nog eens en zegt niet vanaf wanneer"
    help en "write `applies from` with a day, as a later version of the same rule; or choose another name" nl "schrijf `geldt vanaf` met een dag, als latere versie van dezelfde regel; of kies een andere naam";
}
