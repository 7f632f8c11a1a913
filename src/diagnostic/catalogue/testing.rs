//! Pass 08: examples and tests.

use crate::quantity::Rational;
use crate::words::Slot;

codes! {
    MKB0801 Error "test-expects-nothing"
    test_expects_nothing()
    en "this test expects nothing, so it cannot fail" nl "deze test verwacht niets, en kan dus niet mislukken"
    help en "write for example `expect eligible`" nl "schrijf bijvoorbeeld `verwacht toelaatbaar`";

    MKB0802 Error "unknown-example"
    unknown_example(name: String, suggestion: Option<String>)
    en "no example is called `{name}`" nl "geen voorbeeld heet `{name}`"
    help en "[did you mean `{suggestion}`? ]an example is declared with `example name`" nl "[bedoelde u `{suggestion}`? ]een voorbeeld wordt opgegeven met `voorbeeld naam`";

    MKB0803 Error "unknown-entry"
    unknown_entry(name: String, suggestion: Option<String>)
    en "a proposal has no `{name}`" nl "een voorstel heeft geen `{name}`"
    help en "[did you mean `{suggestion}`? ]give fields of the proposal, its moments, or judgements on discretionary requirements" nl "[bedoelde u `{suggestion}`? ]geef velden van het voorstel, zijn momenten, of oordelen over discretionaire eisen";

    MKB0804 Error "value-of-other-type"
    value_of_other_type(name: String, expected: Slot, found: Slot)
    en "`{name}` asks {expected}, and this is {found}" nl "`{name}` vraagt {expected}, en dit is {found}"
    help en "write a value of the right kind" nl "schrijf een waarde van de juiste soort";

    MKB0805 Error "unknown-finding"
    unknown_finding(name: String, suggestion: Option<String>)
    en "no statement of this call is called `{name}`, so it cannot decide" nl "geen opdracht in deze oproep heet `{name}`, dus die kan niet beslissen"
    help en "[did you mean `{suggestion}`? ]after `because` stands the name of a statement, or the first word of one without a name" nl "[bedoelde u `{suggestion}`? ]na `wegens` staat de naam van een opdracht, of het eerste woord van een opdracht zonder naam";

    MKB0806 Error "mark-off-scale"
    mark_off_scale(mark: Rational, name: String, min: Rational, max: Rational, step: Option<Rational>)
    en "{mark} is no mark on `{name}`: the scale is {min} to {max}[ in steps of {step}]" nl "{mark} is geen punt op `{name}`: de schaal is {min} tot en met {max}[ in stappen van {step}]"
    help en "give a mark that the scale has" nl "geef een punt dat de schaal heeft";

    MKB0807 Error "unknown-proposal"
    unknown_proposal(name: String, suggestion: Option<String>)
    en "this test has no proposal `{name}`" nl "deze test heeft geen voorstel `{name}`"
    help en "[did you mean `{suggestion}`? ]a proposal is named by its example, or by `given … as name`" nl "[bedoelde u `{suggestion}`? ]een voorstel heet naar zijn voorbeeld, of naar `gegeven … als naam`";

    MKB0808 Error "proposal-twice"
    proposal_twice(name: String)
    en "two proposals of this test are called `{name}`" nl "twee voorstellen van deze test heten `{name}`"
    help en "give one another name: `given {name} as other`" nl "geef er een een andere naam: `gegeven {name} als ander`";

    MKB0809 Error "entry-twice"
    entry_twice(name: String)
    en "`{name}` is given twice" nl "`{name}` is twee keer gegeven"
    help en "keep one of the two" nl "houd een van de twee";

    MKB0810 Error "draw-of-others"
    draw_of_others()
    en "the order drawn does not hold the same proposals as the question" nl "de getrokken volgorde bevat niet dezelfde voorstellen als de vraag"
    help en "name each proposal of the question once in the order" nl "noem elk voorstel van de vraag één keer in de volgorde";

    MKB0811 Error "test-without-proposal"
    test_without_proposal()
    en "this test gives no proposal" nl "deze test geeft geen voorstel"
    help en "write `given name` with the name of an example" nl "schrijf `gegeven naam` met de naam van een voorbeeld";

    MKB0812 Error "derived-value-given"
    derived_value_given(name: String)
    en "`{name}` follows from other fields and cannot be given" nl "`{name}` volgt uit andere velden en kan niet worden gegeven"
    help en "give the fields that it follows from" nl "geef de velden waaruit het volgt";

    MKB0813 Error "whose-outcome"
    whose_outcome()
    en "this test has several proposals, and the expectation does not say whose outcome it is" nl "deze test heeft meer voorstellen, en de verwachting zegt niet van welk de uitkomst is"
    help en "write the name of the proposal before the outcome" nl "schrijf de naam van het voorstel vóór de uitkomst";

    MKB0814 Error "another-unit"
    another_unit(name: String)
    en "`{name}` counts something else than this" nl "`{name}` telt iets anders dan dit"
    help en "write an amount for money, `3 awards` for a number, `500 \"kWh\"` for another unit" nl "schrijf een bedrag voor geld, `3 verleningen` voor een aantal, `500 \"kWh\"` voor een andere eenheid";
    MKB0860 Error "override-of-nothing"
    override_of_nothing(name: String, suggestion: Option<String>)
    en "an override cannot change `{name}`: this call has no such window, requirement or threshold" nl "een afwijking kan `{name}` niet veranderen: zo'n indieningstermijn, vereiste of drempel heeft deze oproep niet"
    help en "[did you mean `{suggestion}`? ]write `override proposal statement met`, `override proposal received moment` or `override closes through moment`" nl "[bedoelde u `{suggestion}`? ]schrijf `afwijking voorstel opdracht voldaan`, `afwijking voorstel ontvangen moment` of `afwijking sluit tot en met moment`";
}
