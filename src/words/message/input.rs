//! What is wrong in an input file: what was found, what was expected, the way out.

use crate::words::Slot;

messages! {
    /// Found: a text or another value as it is written.
    found_text(text: String) en "`{text}`" nl "`{text}`";
    /// Found: a number.
    found_number(text: String) en "the number {text}" nl "het getal {text}";
    /// Found: a text that holds an escape that stands for no character.
    found_escape() en "an escape that stands for no character" nl "een escape die voor geen teken staat";
    /// Found: null.
    found_null() en "`null`" nl "`null`";
    /// Found: an object.
    found_object() en "an object" nl "een object";
    /// Found: a list.
    found_list() en "a list" nl "een lijst";
    /// Found: nothing.
    found_nothing() en "nothing" nl "niets";
    /// Found: a key.
    found_key(key: String) en "the key `{key}`" nl "de sleutel `{key}`";
    /// Found: something twice.
    found_again(name: String, line: Option<u64>)
        en "`{name}` a second time[; first on line {line}]" nl "`{name}` een tweede keer[; eerst op regel {line}]";
    /// Found: several entries.
    found_entries(n: u64) en "{n} {n|entry|entries}" nl "{n} {n|onderdeel|onderdelen}";
    /// Found: a size in bytes.
    found_bytes(n: u64) en "{n} bytes" nl "{n} bytes";
    /// Found: something that is not JSON.
    found_broken(text: String)
        en "`{text}`, which JSON does not allow there" nl "`{text}`, dat JSON daar niet toelaat";
    /// Found: the end of the text.
    found_end() en "the end of the text" nl "het einde van de tekst";
    /// Found: a local time that does not exist.
    found_no_such_time(text: String, zone: String)
        en "`{text}`, a time that the clock skipped in {zone}" nl "`{text}`, een tijd die de klok in {zone} oversloeg";
    /// Found: a local time that came twice.
    found_time_twice(text: String, zone: String)
        en "`{text}`, a time that came twice in {zone}" nl "`{text}`, een tijd die in {zone} twee keer voorkwam";
    /// Found: a name that several places have.
    found_several_places(text: String, codes: Slot)
        en "`{text}`, the name of several places ({codes})" nl "`{text}`, de naam van meer plaatsen ({codes})";
    /// Found: a code and the place that it belongs to.
    found_code(code: String, place: String) en "the code `{code}`, of {place}" nl "de code `{code}`, van {place}";

    /// Expected: text that is JSON.
    a_json_text() en "a JSON text" nl "een JSON-tekst";
    /// Expected: an object.
    an_object() en "an object" nl "een object";
    /// Expected: a list.
    a_list() en "a list" nl "een lijst";
    /// Expected: a text.
    a_text() en "a text" nl "een tekst";
    /// Expected: a text that is not empty.
    a_name() en "a text that is not empty" nl "een tekst die niet leeg is";
    /// Expected: a number.
    a_number() en "a number" nl "een getal";
    /// Expected: an amount.
    an_amount() en "an amount of zero or more, without a currency sign" nl "een bedrag van nul of meer, zonder valutateken";
    /// Expected: a percentage.
    a_percentage() en "a percentage as a text, such as `35%`" nl "een percentage als tekst, zoals `35%`";
    /// Expected: percentage points.
    percentage_points() en "percentage points as a text, such as `15 pp`" nl "procentpunten als tekst, zoals `15 pp`";
    /// Expected: a day.
    a_date() en "a date such as `2019-11-20`" nl "een datum zoals `2019-11-20`";
    /// Expected: a time of day.
    a_time() en "a time such as `17:00`" nl "een tijd zoals `17:00`";
    /// Expected: a moment.
    an_instant() en "a moment such as `2019-11-20T16:41:55+01:00`" nl "een moment zoals `2019-11-20T16:41:55+01:00`";
    /// Expected: a day or a moment.
    a_day_or_instant()
        en "a date such as `2019-11-20` or a moment such as `2019-11-20T16:41:55+01:00`"
        nl "een datum zoals `2019-11-20` of een moment zoals `2019-11-20T16:41:55+01:00`";
    /// Expected: a length of time.
    a_term() en "a term such as `12 months`" nl "een termijn zoals `12 months` of `12 maanden`";
    /// Expected: yes or no.
    yes_or_no() en "`true` or `false`" nl "`true` of `false`";
    /// Expected: one of a few values.
    one_of(values: Slot) en "{values}" nl "{values}";
    /// Expected: a place.
    a_place() en "the code or the name of a place" nl "de code of de naam van een plaats";
    /// Expected: one place.
    one_place() en "one place" nl "één plaats";
    /// Expected: the code of another place.
    code_of(kind: String) en "a code that fits the kind `{kind}`" nl "een code die bij de soort `{kind}` past";
    /// Expected: the name that goes with a code.
    name_of(name: String) en "a code of `{name}`" nl "een code van `{name}`";
    /// Expected: the place that a party is.
    place_of_party(name: String) en "{name}, the place that the party itself is" nl "{name}, de plaats die de partij zelf is";
    /// Expected: a known key.
    a_key_of(what: Slot, keys: Option<Slot>) en "a key of {what}[: {keys}]" nl "een sleutel van {what}[: {keys}]";
    /// Expected: a criterion of the call.
    a_criterion() en "a criterion of the call" nl "een criterium van de oproep";
    /// Expected: an assessor.
    an_assessor() en "an assessor" nl "een beoordelaar";
    /// Expected: an assessor with marks.
    an_assessor_with_marks()
        en "an assessor with marks on this proposal" nl "een beoordelaar met waarderingen op dit voorstel";
    /// Expected: a mark that is there.
    a_mark_of(assessor: String)
        en "a criterion on which `{assessor}` gave a mark" nl "een criterium waarop `{assessor}` een waardering gaf";
    /// Expected: something that is voted on.
    a_vote() en "a requirement of the call that is voted on" nl "een vereiste van de oproep waarover wordt gestemd";
    /// Expected: no removal.
    no_removal() en "no removal: the call has no rule for it" nl "geen schrapping: de oproep heeft er geen regel voor";
    /// Expected: something once.
    once() en "it once" nl "hetzelfde één keer";
    /// Expected: at most so many.
    at_most(n: u64) en "at most {n}" nl "ten hoogste {n}";
    /// Help: versions of a criterion have other scales.
    scale_at_receipt() en "versions of this criterion have other scales; the one in force at the receipt counts" nl "versies van dit criterium hebben andere schalen; die bij ontvangst gold, telt";
    /// Expected: a mark on the scale.
    on_scale(low: Slot, high: Slot, step: Option<Slot>)
        en "points from {low} to {high}[ in steps of {step}]" nl "punten van {low} tot en met {high}[ in stappen van {step}]";
    /// Expected: points, or an object with points.
    a_mark() en "points, or an object with `points` and `reason`" nl "punten, of een object met `points` en `reason`";
    /// Expected: a judgement.
    a_judgement()
        en "an object with `value`, `reason`, `by` and `on`" nl "een object met `value`, `reason`, `by` en `on`";
    /// Expected: a value that is compulsory.
    compulsory(key: String) en "`{key}`" nl "`{key}`";
    /// Expected: a field in another place.
    under(section: String) en "it under `{section}`" nl "dit onder `{section}`";
    /// Expected: a field of the proposal itself.
    beside_facts() en "it beside `facts`" nl "dit naast `facts`";
    /// Expected: nothing, as the value is computed.
    computed() en "nothing: the call computes it" nl "niets: de oproep berekent het";
    /// Expected: the name of the call.
    this_call(name: String) en "the call `{name}`" nl "de oproep `{name}`";
    /// Expected: a version of the format.
    this_format() en "a format version that starts with `1.`" nl "een formaatversie die met `1.` begint";
    /// Expected: the id of a proposal.
    a_proposal() en "the id of a proposal in this input" nl "de id van een voorstel in deze invoer";
    /// Expected: the ids of the question.
    ids_of_question() en "exactly the ids of the question, best first" nl "precies de id's van de vraag, de beste eerst";
    /// Expected: a question.
    a_question(list: String)
        en "a question copied from `draws_needed`, such as `{list}:P08,P15`"
        nl "een vraag overgenomen uit `draws_needed`, zoals `{list}:P08,P15`";
    /// Expected: nothing to apply.
    nothing_yet() en "nothing there" nl "daar niets";

    /// Way out: a plain number.
    write_a_point()
        en "write nothing between thousands and a point before decimals: `40000.00`"
        nl "schrijf niets tussen duizendtallen en een punt voor de decimalen: `40000.00`";
    /// Expected: an amount without parts of a cent.
    whole_cents() en "an amount with at most two decimals" nl "een bedrag met hooguit twee decimalen";
    /// Expected: the name of an assessor.
    a_name_once()
        en "a name without spaces around it, in every place in the same letters"
        nl "een naam zonder spaties eromheen, overal met dezelfde letters";
    /// Way out: another spelling.
    did_you_mean(name: String) en "did you mean `{name}`?" nl "bedoelde u `{name}`?";
    /// Way out: an offset.
    give_an_offset() en "write the offset, such as `+01:00`" nl "schrijf het verschil met UTC erbij, zoals `+01:00`";
    /// Way out: a code.
    give_a_code() en "give its code" nl "geef de code";
    /// Way out: a percent sign.
    write_percent(text: String) en "write `\"{text}%\"`" nl "schrijf `\"{text}%\"`";
    /// Way out: a judged field.
    is_judged(name: String) en "`{name}` is judged by a person" nl "`{name}` wordt door een mens beoordeeld";
    /// Way out: a field that is not judged.
    is_supplied(name: String) en "`{name}` is supplied once for all proposals, beside them" nl "`{name}` wordt één keer voor alle voorstellen aangeleverd, ernaast";
    /// Way out: a fact that each proposal has.
    is_of_each(name: String) en "`{name}` is a fact of each proposal" nl "`{name}` is een gegeven van elk voorstel";
    /// Way out: something of a stage.
    is_of_a_stage(name: String) en "`{name}` is of one stage" nl "`{name}` hoort bij één trap";
    /// Way out: a fact.
    is_a_fact(name: String) en "`{name}` is a fact, not a judgement" nl "`{name}` is een gegeven, geen oordeel";
    /// Way out: a ruling.
    is_a_ruling(name: String)
        en "`{name}` is a requirement that needs a recorded decision"
        nl "`{name}` is een vereiste waarover een beslissing nodig is";
    /// Way out: nobody decides on a mandatory requirement.
    not_decided(name: String)
        en "`{name}` is a requirement that needs no recorded decision"
        nl "`{name}` is een vereiste waarover geen beslissing nodig is";
    /// Way out: leave it out.
    leave_out() en "leave it out" nl "laat het weg";
    /// Way out: `consensus` is no assessor.
    consensus_is_reserved()
        en "`consensus` is the name under which the mark of all together stands, in a call with `assessors consensus`"
        nl "`consensus` is de naam waaronder de waardering van allen samen staat, in een oproep met `beoordelaars consensus`";
    /// Way out: null for what is not known.
    null_for_unknown() en "`null` says that it is not known" nl "`null` zegt dat het niet bekend is";
    /// Way out: one id for one proposal.
    other_id() en "give each proposal its own id" nl "geef elk voorstel een eigen id";

    /// A thing with keys: the input.
    the_input() en "the input" nl "de invoer";
    /// A thing with keys: a proposal.
    a_proposal_object() en "a proposal" nl "een voorstel";
    /// A thing with keys: a value with its first day.
    a_dated_value() en "a value with its first day" nl "een waarde met haar eerste dag";
    /// A thing with keys: the parts per stage.
    the_stages() en "the stages of this call" nl "de trappen van deze oproep";
    /// A thing with keys: the part of one stage.
    a_stage_part() en "one stage of a proposal" nl "één trap van een voorstel";
    /// A thing with keys: the facts.
    the_supplied() en "what is supplied in this call" nl "wat in deze oproep wordt aangeleverd";
    /// A thing with keys: the facts.
    the_facts() en "the facts of this call" nl "de gegevens van deze oproep";
    /// A thing with keys: the judgements.
    the_judgements() en "the judgements of this call" nl "de oordelen van deze oproep";
    /// A thing with keys: one judgement.
    one_judgement() en "a judgement" nl "een oordeel";
    /// A thing with keys: one mark.
    one_mark() en "a mark" nl "een waardering";
    /// A thing with keys: a removal.
    one_removal() en "a removal" nl "een schrapping";
    /// A thing with keys: a party.
    a_party() en "a party" nl "een partij";
    /// A thing with keys: a record.
    a_record() en "this record" nl "dit record";
    /// A thing with keys: a draw.
    a_draw() en "a draw" nl "een loting";
    /// A thing with keys: an override.
    an_override() en "an override" nl "een afwijking";
    /// A thing with keys: what an override sets.
    what_is_set() en "what is set" nl "wat wordt gezet";
    /// A thing with keys: an end of a window.
    an_end() en "an end" nl "een einde";
    /// Expected: one of these keys, and no more.
    exactly_one(keys: Slot) en "exactly one of {keys}" nl "precies één van {keys}";
    /// Expected: a statement that an override can name.
    a_statement_with_verdict()
        en "the name of a window, a requirement, a rule decided at filing, or what has a threshold"
        nl "de naam van een indieningstermijn, een vereiste, een regel bij indiening of iets met een drempel";
    /// Expected: a window.
    a_window() en "the name of a window of the call" nl "de naam van een indieningstermijn van de oproep";
    /// Expected: nobody in particular.
    null_for_all()
        en "`null`: a closing holds for all proposals" nl "`null`: een sluiting geldt voor alle voorstellen";
}
