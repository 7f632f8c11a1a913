//! Pass 03: types and units.

use crate::words::Slot;

codes! {
    MKB0301 Error "types-differ"
    types_differ(left: Slot, right: Slot)
    en "{left} cannot be compared with {right}" nl "{left} is niet te vergelijken met {right}"
    help en "compare two values of the same kind" nl "vergelijk twee waarden van dezelfde soort";

    MKB0302 Error "not-a-condition"
    not_a_condition(found: Slot)
    en "a condition is expected here, and this is {found}" nl "hier hoort een voorwaarde, en dit is {found}"
    help en "compare it with something, as in `x at least 10`" nl "vergelijk het met iets, zoals in `x ten minste 10`";

    MKB0303 Error "condition-as-value"
    condition_as_value()
    en "a value is expected here, and this is a condition" nl "hier hoort een waarde, en dit is een voorwaarde"
    help en "give the condition a name with `define name yes/no: …`, or join conditions with `and` or `or`" nl "geef de voorwaarde een naam met `bepaal naam ja/nee: …`, of verbind voorwaarden met `en` of `of`";

    MKB0304 Error "cannot-compute"
    cannot_compute(left: Slot, op: &'static str, right: Slot)
    en "`{op}` does not go between {left} and {right}" nl "`{op}` kan niet staan tussen {left} en {right}"
    help en "add and subtract values of the same kind; multiply or divide by a number or a percentage" nl "tel waarden van dezelfde soort op of af; vermenigvuldig met of deel door een getal of een percentage";

    MKB0305 Error "money-plus-percentage"
    money_plus_percentage()
    en "a percentage cannot be added to or taken from an amount of money" nl "een percentage kan niet bij een bedrag worden opgeteld of ervan worden afgetrokken"
    help en "say of what it is a percentage, as in `cost + 10% of cost`" nl "zeg waarvan het een percentage is, zoals in `kosten + 10% van kosten`";

    MKB0306 Error "percent-or-points"
    percent_or_points()
    en "percent and percentage points are mixed here" nl "procenten en procentpunten lopen hier door elkaar"
    help en "60% less `15 pp` is 45%; for 15 percent of it write `15% of …`" nl "60% min `15 pp` is 45%; voor 15 procent ervan schrijft u `15% van …`";

    MKB0307 Error "share-of-what"
    share_of_what(found: Slot)
    en "a share needs a percentage or a number before `of`, and this is {found}" nl "een aandeel heeft een percentage of een getal vóór `van`, en dit is {found}"
    help en "write for example `50% of cost`" nl "schrijf bijvoorbeeld `50% van kosten`";

    MKB0308 Error "of-between-conditions"
    of_between_conditions()
    en "`of` stands between two conditions" nl "`of` staat tussen twee voorwaarden"
    help en "in an English file write `or`" nl "schrijf in een Engels bestand `or`";

    MKB0309 Error "day-or-moment"
    day_or_moment(op: Slot)
    en "a day and a moment cannot be compared with `{op}` as they are" nl "een dag en een moment zijn met `{op}` niet zomaar te vergelijken"
    help en "write `day_of(…)` around the moment, or give the day a time" nl "schrijf `dag_van(…)` om het moment, of geef de dag een tijd";

    MKB0310 Error "comparison-unfit"
    comparison_unfit(found: Slot, op: Slot)
    en "{found} cannot be compared with `{op}`" nl "{found} is niet te vergelijken met `{op}`"
    help en "numbers and amounts are more or less, dates are before or after, anything else `is` or `is not`; a choice has an order if it says `lowest first`" nl "getallen en bedragen zijn meer of minder, data zijn vóór of na, al het andere `is` of `is niet`; een keuze heeft een volgorde als zij `laagste eerst` zegt";

    MKB0311 Error "list-expected"
    list_expected(found: Slot)
    en "a list or a set is expected here, and this is {found}" nl "hier hoort een lijst of een verzameling, en dit is {found}"
    help en "write a list between square brackets, or name a field that holds several" nl "schrijf een lijst tussen rechte haken, of noem een veld dat er meer bevat";

    MKB0312 Error "arguments-differ"
    arguments_differ(function: String, expected: Slot)
    en "`{function}` asks {expected}" nl "`{function}` vraagt {expected}"
    help en "give the function what it asks" nl "geef de functie wat zij vraagt";

    MKB0313 Error "not-a-place"
    not_a_place(found: Slot)
    en "only a place or a party can lie in an area, and this is {found}" nl "alleen een plaats of een partij kan in een gebied liggen, en dit is {found}"
    help en "name a field of type `place` or `party`" nl "noem een veld van het type `plaats` of `partij`";

    MKB0314 Error "other-currency"
    other_currency(found: String, expected: String)
    en "this amount is in `{found}`, and the call is in `{expected}`" nl "dit bedrag is in `{found}`, en de oproep is in `{expected}`"
    help en "write the amount in `{expected}`, or give the call the other currency" nl "schrijf het bedrag in `{expected}`, of geef de oproep de andere munt";

    MKB0315 Error "term-needed"
    term_needed(found: Slot)
    en "only a term can be added to or taken from a date, and this is {found}" nl "bij een datum kan alleen een termijn worden opgeteld of afgetrokken, en dit is {found}"
    help en "write a unit, as in `14 days` or `n * 1 day`" nl "schrijf een eenheid, zoals in `14 dagen` of `n * 1 dag`";

    MKB0316 Error "terms-of-two-kinds"
    terms_of_two_kinds()
    en "these terms count different things and cannot be compared" nl "deze termijnen tellen verschillende dingen en zijn niet te vergelijken"
    help en "count both in days, both in months or both in hours" nl "tel beide in dagen, beide in maanden of beide in uren";

    MKB0317 Error "declared-otherwise"
    declared_otherwise(declared: Slot, found: Slot)
    en "declared as {declared}, but what follows is {found}" nl "opgegeven als {declared}, maar wat volgt is {found}"
    help en "change the type or the value" nl "verander het type of de waarde";

    MKB0318 Error "bounds-upside-down"
    bounds_upside_down()
    en "the first bound is above the second, so nothing lies between them" nl "de eerste grens ligt boven de tweede, dus niets ligt ertussen"
    help en "write the lower bound first" nl "schrijf de laagste grens eerst";

    MKB0319 Error "more-than-the-lines"
    more_than_the_lines(asked: crate::quantity::Rational, lines: u64)
    en "`at least {asked} of` stands over {lines} {lines|line|lines}" nl "`ten minste {asked} van` staat boven {lines} {lines|regel|regels}"
    help en "ask a whole number, from 1 to the number of lines" nl "vraag een heel getal, van 1 tot en met het aantal regels";

    MKB0320 Error "body-missing"
    body_missing(function: String)
    en "`{function}` does not say what it asks of each element" nl "`{function}` zegt niet wat het van elk onderdeel vraagt"
    help en "write `{function}(… for x in list)`" nl "schrijf `{function}(… over x in lijst)`";

    MKB0321 Error "derived-outside-record"
    derived_outside_record(name: String)
    en "`{name}` follows from other fields, which only a field of a record can do" nl "`{name}` volgt uit andere velden, en dat kan alleen een veld van een gegevensgroep"
    help en "write `define {name} …` instead" nl "schrijf in plaats daarvan `bepaal {name} …`";

    MKB0322 Error "choice-value-alone"
    choice_value_alone(name: String)
    en "`{name}` is a value of a choice, and nothing here says of which" nl "`{name}` is een waarde van een keuze, en niets zegt hier van welke"
    help en "compare a field with it, as in `theme is {name}`" nl "vergelijk er een veld mee, zoals in `thema is {name}`";

    MKB0323 Error "judged-in-record"
    judged_in_record(name: String)
    en "`{name}` stands in a record, where nothing can be judged" nl "`{name}` staat in een gegevensgroep, en daar kan niets worden beoordeeld"
    help en "make it a field of the proposal, or leave `judged` out" nl "maak er een veld van het voorstel van, of laat `beoordeeld` weg";

    MKB0324 Error "unit-left-out"
    unit_left_out(text: String)
    en "a unit is missing here" nl "hier ontbreekt een eenheid"
    help en "write `{text}`" nl "schrijf `{text}`";

    MKB0325 Error "hours-on-a-day"
    hours_on_a_day()
    en "a term in hours starts at a moment, and this is a day" nl "een termijn in uren begint op een moment, en dit is een dag"
    help en "count in days, or start from a moment" nl "tel in dagen, of begin bij een moment";

    MKB0326 Error "several-values-as-one"
    several_values_as_one(found: Slot)
    en "{found} may hold several values, and is compared here with one" nl "{found} kan meer waarden bevatten, en wordt hier met één vergeleken"
    help en "write `contains`, or go through the values with `any`" nl "schrijf `bevat`, of loop de waarden door met `enige`";

    MKB0327 Error "percentage-of-nothing"
    percentage_of_nothing(found: Slot)
    en "{found} is compared here with a percentage, and nothing says of what" nl "{found} wordt hier vergeleken met een percentage, en niets zegt waarvan"
    help en "write for example `50% of cost`" nl "schrijf bijvoorbeeld `50% van kosten`";

    MKB0328 Error "overall-too-early"
    overall_too_early()
    en "this is decided before all proposals were looked at, and reads a value over all of them" nl "hierover wordt beslist voordat alle voorstellen zijn bekeken, en dit leest een waarde over allemaal"
    help en "read it in a requirement, in `grant` or in `division`" nl "lees die in een eis, in `bijdrage` of in `verdeling`";

    MKB0329 Error "of-which-proposal"
    of_which_proposal(name: String, alias: String)
    en "of which proposal is `{name}`?" nl "van welk voorstel is `{name}`?"
    help en "write `{alias}.{name}`; this proposal itself cannot be read within a value over all" nl "schrijf `{alias}.{name}`; dit voorstel zelf is binnen een waarde over alle niet te lezen";

    MKB0330 Error "proposal-alone"
    proposal_alone(alias: String)
    en "`{alias}` is a whole proposal, and no value" nl "`{alias}` is een heel voorstel, en geen waarde"
    help en "write what of it is meant, as in `{alias}.requested`" nl "schrijf wat ervan is bedoeld, zoals in `{alias}.gevraagd`";

    MKB0331 Error "body-in-count"
    body_in_count()
    en "a count takes nothing of each proposal" nl "een aantal neemt niets van elk voorstel"
    help en "write `count(p in proposals where …)`" nl "schrijf `aantal(p in voorstellen waarvan …)`";
}
