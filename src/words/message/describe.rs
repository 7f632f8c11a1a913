//! The call as a document: what each statement says, in sentences.

use crate::quantity::{Date, Rational};
use crate::words::{Slot, Word};

messages! {
    /// How to read the document.
    how_to_read(file: String)
    en "This document follows from {file}, and says all that is decided by it. What stands in code is the text of the call itself."
    nl "Dit document volgt uit {file} en zegt alles waarop wordt beslist. Wat als code is gezet, is de tekst van de oproep zelf.";
    /// How stages are told.
    stages()
    en "The call has stages. What stands outside them holds in each of them, and is told with each."
    nl "De oproep heeft trappen. Wat erbuiten staat, geldt in elke trap en staat bij elke trap.";
    /// One stage.
    stage(label: String, name: String) en "Stage: {label} (`{name}`)" nl "Trap: {label} (`{name}`)";
    /// The first stage.
    first_stage() en "All proposals begin here." nl "Alle voorstellen beginnen hier.";
    /// Who goes on to a stage.
    after_stage(before: String, outcomes: Vec<Slot>)
    en "It comes after the stage {before}. Proposals go on that are there: {outcomes}."
    nl "Deze komt na de trap {before}. Verder gaan de voorstellen die daar zijn: {outcomes}.";
    /// What a stage reads of an earlier one.
    carried(before: String) en "Of the stage {before} it may read:" nl "Van de trap {before} kan worden gelezen:";
    /// Who decides.
    authority(who: String) en "Who decides: {who}." nl "Wie beslist: {who}.";
    /// The regime.
    subsidy() en "A subsidy: title 4.2 of the Awb applies by itself." nl "Een subsidie: titel 4.2 van de Awb geldt vanzelf.";
    /// The regime.
    specific_grant()
    en "A specific grant, to public bodies only: title 4.2 of the Awb does not apply (article 4:21, third paragraph)."
    nl "Een specifieke uitkering, alleen aan overheden: titel 4.2 van de Awb geldt niet (artikel 4:21, derde lid).";
    /// The regime.
    other_regime() en "Neither a subsidy nor a specific grant." nl "Geen subsidie en geen specifieke uitkering.";
    /// The zone and the currency.
    zone(zone: String, currency: String)
    en "Days and clock times are those of {zone}; amounts are in {currency}."
    nl "Dagen en tijden zijn die van {zone}; bedragen zijn in {currency}.";
    /// What a month does that is too short.
    month_last_day() en "A month that is too short for the day number ends the term on its last day." nl "Is een maand te kort voor het dagnummer, dan eindigt de termijn op de laatste dag ervan.";
    /// What a month does that is too short.
    month_next_first() en "A month that is too short for the day number ends the term on the first day of the next." nl "Is een maand te kort voor het dagnummer, dan eindigt de termijn op de eerste dag van de volgende.";
    /// How places are read.
    territory(on: Slot) en "Places are read as they were on {on}." nl "Plaatsen worden gelezen zoals ze waren op {on}.";
    /// The day of receipt.
    day_of_receipt() en "the day of receipt" nl "de dag van ontvangst";
    /// A place that is gone.
    former_asked() en "A place that no longer existed then is asked again." nl "Een plaats die toen niet meer bestond, wordt opnieuw gevraagd.";
    /// A place that is gone.
    former_not_met() en "A place that no longer existed then counts as not met." nl "Een plaats die toen niet meer bestond, geldt als niet voldaan.";
    /// A place that is gone.
    former_successor() en "A place that no longer existed then is read as its only successor." nl "Een plaats die toen niet meer bestond, wordt gelezen als haar enige opvolger.";

    /// Heading.
    heading_when() en "When" nl "Wanneer";
    /// Heading.
    heading_asked() en "What is asked" nl "Wat wordt gevraagd";
    /// Heading.
    heading_defines() en "Terms defined" nl "Begrippen";
    /// Heading.
    heading_tables() en "Tables" nl "Tabellen";
    /// Heading.
    heading_requirements() en "Requirements, in the order of the call" nl "Eisen, in de volgorde van de oproep";
    /// Heading.
    heading_scoring() en "Criteria, score and ranking" nl "Criteria, score en rangschikking";
    /// Heading.
    heading_money() en "Money" nl "Geld";
    /// Heading.
    heading_after() en "Terms, duties and remedies" nl "Termijnen, plichten en rechtsmiddelen";
    /// Heading.
    heading_other() en "Other provisions" nl "Overige bepalingen";
    /// Heading.
    heading_sources() en "Sources" nl "Bronnen";
    /// Heading.
    heading_readings() en "All readings" nl "Alle lezingen";

    /// A statement with its id.
    statement(label: String, id: String) en "{label} (`{id}`)" nl "{label} (`{id}`)";
    /// A statement without a text of its own.
    unnamed(word: Word, id: String) en "{word} (`{id}`)" nl "{word} (`{id}`)";
    /// Where it is written.
    cited(source: String) en "Written in: {source}." nl "Vindplaats: {source}.";
    /// A reading.
    reading(text: String) en "Reading: {text}" nl "Lezing: {text}";
    /// The author's own text for when it fails.
    say(text: String) en "What an applicant is told: {text}" nl "Wat een aanvrager leest: {text}";
    /// Where it stands in the file.
    place(file: String, line: u64) en "In the call: {file}, line {line}." nl "In de oproep: {file}, regel {line}.";
    /// A condition that limits.
    only_if(condition: String) en "It applies only if {condition}." nl "Het geldt alleen als {condition}.";
    /// A condition that excepts.
    unless(condition: String) en "It does not apply if {condition}." nl "Het geldt niet als {condition}.";

    /// The first moment.
    opens(end: Slot) en "Opens: {end}." nl "Opent: {end}.";
    /// The last day counts whole.
    last_day(day: Date) en "Closes: {day} is the last day, and counts until its end." nl "Sluit: {day} is de laatste dag en telt tot het einde ervan.";
    /// The last moment counts.
    closes_through(end: Slot) en "Closes: {end}, which is still in time." nl "Sluit: {end}, wat nog op tijd is.";
    /// The moment is too late.
    closes_before(end: Slot) en "Closes before {end}: that itself is too late." nl "Sluit vóór {end}: dat zelf is te laat.";
    /// A moment.
    moment(date: Date, clock: String) en "{date} at {clock}" nl "{date} om {clock}";
    /// The zone of the proposal.
    zone_of(value: String) en "Its days and times are those of the zone in {value}." nl "Dagen en tijden zijn die van de tijdzone in {value}.";
    /// The end of the day of receipt.
    cutoff_through(clock: String) en "What comes in after {clock} counts as received on the next working day; at {clock} itself it is still that day." nl "Wat na {clock} binnenkomt, geldt als ontvangen op de volgende werkdag; om {clock} zelf is het nog die dag.";
    /// The end of the day of receipt.
    cutoff_before(clock: String) en "What comes in at {clock} or later counts as received on the next working day." nl "Wat om {clock} of later binnenkomt, geldt als ontvangen op de volgende werkdag.";
    /// A phase.
    phase(label: String, name: String) en "Phase {label} (`{name}`)." nl "Fase {label} (`{name}`).";
    /// What a phase takes.
    phase_that(condition: String) en "In this phase only what meets {condition} may be filed." nl "In deze fase mag alleen worden ingediend wat voldoet aan {condition}.";

    /// A column.
    column_field() en "Field" nl "Gegeven";
    /// A column.
    column_name() en "Name" nl "Naam";
    /// A column.
    column_type() en "Type" nl "Soort";
    /// A column.
    column_absent() en "When absent" nl "Bij ontbreken";
    /// A column.
    column_changed() en "Changed by" nl "Te wijzigen door";
    /// A column.
    column_value() en "Value" nl "Waarde";
    /// A column.
    column_meaning() en "Meaning" nl "Betekenis";
    /// A column.
    column_scale() en "Scale" nl "Schaal";
    /// A column.
    column_weight() en "Weight" nl "Gewicht";
    /// A column.
    column_threshold() en "Threshold" nl "Drempel";
    /// A column.
    column_group() en "Group" nl "Groep";
    /// A column.
    column_applies() en "Applies" nl "Geldt";
    /// A record with its fields.
    supplied() en "The authority supplies, once for all proposals:" nl "De instantie levert aan, één keer voor alle voorstellen:";
    /// A record with its fields.
    record(name: String) en "Each `{name}` has:" nl "Elke `{name}` heeft:";
    /// A choice with its values.
    choice(name: String) en "`{name}` is one of:" nl "`{name}` is een van:";
    /// A choice with an order.
    choice_ordered(name: String) en "`{name}` is one of, the lowest first:" nl "`{name}` is een van, de laagste eerst:";
    /// A judged field.
    judged(ty: String) en "{ty}, judged" nl "{ty}, beoordeeld";
    /// A derived field.
    as_on(ty: String, on: Slot) en "{ty}, as on {on}" nl "{ty}, zoals op {on}";
    /// A derived field.
    derived(ty: String, value: String) en "{ty}, follows from {value}" nl "{ty}, volgt uit {value}";
    /// A list.
    list_of(ty: String) en "list of {ty}" nl "lijst van {ty}";
    /// A set.
    set_of(ty: String) en "set of {ty}" nl "verzameling van {ty}";

    /// What is required.
    required() en "Required:" nl "Vereist:";
    /// What excludes.
    excluded() en "Excluded is a proposal of which this holds:" nl "Uitgesloten is een voorstel waarvoor dit geldt:";
    /// That it is put to the elements of a list.
    on_each(list: String) en "It is put to each element of {list}." nl "Het geldt voor elk onderdeel van {list}.";
    /// What a failure leads to.
    dropped() en "An element that fails drops out; if none is left, the application is refused." nl "Een onderdeel dat niet voldoet, vervalt; blijft er geen over, dan wordt de aanvraag geweigerd.";
    /// What a failure leads to.
    dropped_goes_on() en "An element that fails drops out; the application goes on, also if none is left." nl "Een onderdeel dat niet voldoet, vervalt; de aanvraag gaat door, ook als er geen overblijft.";
    /// Its force.
    refuses() en "Mandatory: failing it leads to refusal." nl "Verplicht: wie er niet aan voldoet, wordt geweigerd.";
    /// Its force.
    not_treated() en "Mandatory: after a recorded chance to complete, a failure means that the proposal is not treated." nl "Verplicht: na een vastgelegde gelegenheid om aan te vullen wordt wie niet voldoet niet behandeld.";
    /// Its force.
    unexamined() en "Mandatory: a proposal that fails it is not treated, without a chance to complete." nl "Verplicht: wie niet voldoet, wordt niet behandeld, zonder gelegenheid om aan te vullen.";
    /// Its force.
    remark() en "Failing it leads to a remark." nl "Wie niet voldoet, krijgt een opmerking.";
    /// Its force.
    discretionary() en "Discretionary: failing it leads to refusal only by a recorded decision, which is awaited." nl "Naar afweging: wie niet voldoet, wordt alleen geweigerd door een vastgelegde beslissing, waarop wordt gewacht.";
    /// Its force.
    discretionary_goes_on() en "Discretionary: without a recorded decision the proposal goes on with a remark." nl "Naar afweging: zonder vastgelegde beslissing gaat het voorstel door met een opmerking.";
    /// Its force.
    guideline() en "A guideline: a breach is a remark." nl "Een leidraad: afwijken is een opmerking.";
    /// Formal.
    formal() en "Formal: it comes before the requirements of substance." nl "Formeel: ze gaat voor de inhoudelijke eisen.";
    /// A requirement that is examined before the turn of any proposal comes.
    examined_first() en "It is examined for all, before the turn of any proposal comes." nl "Ze wordt bij alle voorstellen onderzocht, voordat er een aan de beurt komt.";
    /// The repair.
    repair(term: Slot) en "The defect may be repaired within {term} of the request." nl "Het gebrek mag worden hersteld binnen {term} na het verzoek.";
    /// The place in line.
    line_new_date() en "The moment of completeness then counts for the order." nl "Voor de volgorde telt dan het moment van volledigheid.";
    /// The place in line.
    line_last() en "It then comes after all that needed no repair." nl "Het komt dan na alles wat geen herstel nodig had.";
    /// The place in line.
    line_kept() en "It keeps its place in the order." nl "Het behoudt zijn plaats in de volgorde.";
    /// Late repair.
    late_judged() en "Whether late repair counts is judged." nl "Of te laat herstel telt, wordt beoordeeld.";
    /// Late repair.
    late_not_treated() en "Repaired too late, the proposal is not treated." nl "Bij te laat herstel wordt het voorstel niet behandeld.";
    /// After the grant.
    after_grant() en "It is looked at after the amount was computed and after the thresholds." nl "Ernaar wordt gekeken nadat het bedrag is berekend en na de drempels.";
    /// In force.
    in_force_from(from: Slot) en "In force for what is received from {from}." nl "Geldt voor wat is ontvangen vanaf {from}.";
    /// In force.
    in_force_until(until: Slot) en "In force for what is received before {until}." nl "Geldt voor wat is ontvangen vóór {until}.";

    /// What a table gives.
    column_gives() en "Gives" nl "Geeft";
    /// Any other.
    any_other() en "any other" nl "elke andere";
    /// Where no row holds.
    row_default(value: String) en "Where no row holds: {value}." nl "Waar geen regel geldt: {value}.";
    /// Where no row holds.
    row_refused() en "Where no row holds there is no amount, and what reads it is refused." nl "Waar geen regel geldt, is er geen bedrag, en wat het leest wordt geweigerd.";
    /// The rows are read from the top.
    rows_from_top() en "The first row that holds counts." nl "De eerste regel die geldt, telt.";
    /// At least.
    at_least(value: String) en "{value} or more" nl "{value} of meer";
    /// More.
    more_than(value: String) en "more than {value}" nl "meer dan {value}";
    /// At most.
    at_most(value: String) en "at most {value}" nl "ten hoogste {value}";
    /// Less.
    less_than(value: String) en "less than {value}" nl "minder dan {value}";
    /// Both ends.
    both(low: String, high: String) en "{low} and {high}" nl "{low} en {high}";

    /// A scale.
    scale(min: Rational, max: Rational) en "{min} to {max}" nl "{min} tot en met {max}";
    /// A scale in steps.
    scale_step(min: Rational, max: Rational, step: Rational) en "{min} to {max} in steps of {step}" nl "{min} tot en met {max} in stappen van {step}";
    /// A multiplier.
    times(n: Rational) en "× {n}" nl "× {n}";
    /// A weight in the ranking.
    in_ranking(weight: String) en "in the ranking {weight}" nl "in de rangschikking {weight}";
    /// Something under a condition.
    under(what: String, condition: String) en "{what} if {condition}" nl "{what} als {condition}";
    /// A threshold.
    least(points: Rational) en "at least {points}" nl "ten minste {points}";
    /// A threshold as a share.
    least_share(points: Rational, share: Slot) en "at least {points} ({share} of the maximum)" nl "ten minste {points} ({share} van het maximum)";
    /// The condition of a criterion.
    applies_zero(condition: String) en "if {condition}, else it adds nothing" nl "als {condition}, anders telt het niets op";
    /// The condition of a criterion.
    applies_others(condition: String) en "if {condition}, else the others grow in proportion" nl "als {condition}, anders groeien de overige naar rato";
    /// Always.
    always() en "always" nl "altijd";
    /// The weight of a group.
    group_weight(weight: String) en "Its weight: {weight}; the weights of its criteria count within it." nl "Gewicht: {weight}; de gewichten van de criteria tellen daarbinnen.";
    /// The group that a group stands in.
    group_in(group: String) en "It stands in group {group}." nl "Zij staat in groep {group}.";
    /// The criteria of a group.
    group_of(criteria: Vec<Slot>) en "Criteria: {criteria}." nl "Criteria: {criteria}.";
    /// A threshold on the weighted total.
    threshold_weighted(least: String) en "Threshold, on the weighted points: {least}." nl "Drempel, op de gewogen punten: {least}.";
    /// A threshold on the plain total.
    threshold_plain(least: String) en "Threshold, on the plain sum of points: {least}." nl "Drempel, op de gewone som van de punten: {least}.";
    /// The total.
    total_weighted() en "The total is the sum of weight times points." nl "Het totaal is de som van gewicht maal punten.";
    /// The total.
    total_plain() en "The total is the sum of the points." nl "Het totaal is de som van de punten.";
    /// The total on a scale.
    total_out_of(n: Rational) en "Points are divided by the maximum of their scale first, and the total is out of {n}." nl "Punten worden eerst gedeeld door het maximum van hun schaal, en het totaal is op een schaal van {n}.";
    /// The ranking has weights of its own.
    ranking_differs() en "The ranking has a total of its own, with the weights that are said to count in it." nl "De rangschikking heeft een eigen totaal, met de gewichten die daarvoor zijn genoemd.";
    /// A key of an order.
    key(at: u64, what: Slot, order: Word) en "({at}) By {what}: {order}." nl "({at}) Op {what}: {order}.";
    /// The order of a key.
    highest_first() en "the highest first" nl "hoogste eerst";
    /// The order of a key.
    lowest_first() en "the lowest first" nl "laagste eerst";
    /// The total.
    the_total() en "the total" nl "het totaal";
    /// Arrival.
    arrival_day() en "the day on which it was complete" nl "de dag waarop het volledig was";
    /// Arrival.
    arrival_instant() en "the moment at which it was complete" nl "het moment waarop het volledig was";
    /// Equals.
    ties_lot() en "Equals are drawn by lot, and the draw is recorded." nl "Bij gelijke stand wordt geloot, en de loting wordt vastgelegd.";
    /// Equals.
    ties_panel() en "The panel decides between equals, and its decision is recorded." nl "Bij gelijke stand beslist de commissie, en haar beslissing wordt vastgelegd.";

    /// Over participants.
    each(list: String) en "Each participant in {list} has an amount of its own." nl "Elke deelnemer in {list} heeft een eigen bedrag.";
    /// Over some participants.
    each_if(list: String, condition: String) en "Each participant in {list} of which {condition} has an amount of its own." nl "Elke deelnemer in {list} waarvoor {condition} heeft een eigen bedrag.";
    /// What is asked.
    requested(field: String) en "What is asked for is `{field}`." nl "Wat wordt gevraagd, is `{field}`.";
    /// A financier with a share.
    pays(name: String, share: Slot) en "{name} pays {share} of what is granted, rounded down to the cent." nl "{name} betaalt {share} van wat wordt verleend, naar beneden afgerond op de cent.";
    /// The financier that carries the rest.
    pays_the_rest(name: String) en "{name} pays the rest, odd cents included." nl "{name} betaalt de rest, met de overblijvende centen.";
    /// A line of the chain.
    line(at: u64, what: String, whose: Option<Word>, condition: Option<String>, name: String)
    en "({at}) {what}[, {whose}][, if {condition}] (`{name}`)." nl "({at}) {what}[, {whose}][, als {condition}] (`{name}`).";
    /// A line on each participant.
    per_participant() en "for each participant" nl "per deelnemer";
    /// A step.
    start(value: String) en "Start from {value}" nl "Begin met {value}";
    /// A step.
    rate(value: String) en "Of that, {value} is granted" nl "Daarvan wordt {value} gegeven";
    /// A step.
    points_up(value: String) en "The rate goes up by {value}" nl "Het tarief gaat omhoog met {value}";
    /// A step.
    points_down(value: String) en "The rate goes down by {value}" nl "Het tarief gaat omlaag met {value}";
    /// A step.
    plus(value: String) en "Add {value}" nl "Tel {value} erbij";
    /// A step.
    minus(value: String) en "Take off {value}, never below nothing" nl "Trek {value} af, nooit onder nul";
    /// A step.
    multiply(value: String) en "Multiply by {value}" nl "Vermenigvuldig met {value}";
    /// A step.
    maximum(value: String) en "No more than {value}" nl "Niet meer dan {value}";
    /// A step.
    lowered_to(value: String) en "Lowered to {value}, which counts as a reduction" nl "Verlaagd tot {value}, wat als verlaging telt";
    /// A step.
    minimum_refused(value: String) en "Less than {value} is refused" nl "Minder dan {value} wordt geweigerd";
    /// A step.
    minimum_dropped(value: String) en "A participant with less than {value} drops out" nl "Een deelnemer met minder dan {value} vervalt";
    /// A step.
    minimum_nil(value: String) en "Less than {value} becomes nothing" nl "Minder dan {value} wordt nihil";
    /// A step.
    excess() en "What was taken from the whole is taken from the participants in proportion" nl "Wat van het geheel af ging, gaat naar rato van de deelnemers af";
    /// A step.
    round_down(to: Slot) en "Round down to whole multiples of {to}" nl "Rond af naar beneden op hele veelvouden van {to}";
    /// A step.
    round_up(to: Slot) en "Round up to whole multiples of {to}" nl "Rond af naar boven op hele veelvouden van {to}";
    /// A step.
    round_half_up(to: Slot) en "Round to the nearest multiple of {to}, from half-way up" nl "Rond rekenkundig af op veelvouden van {to}, de helft naar boven";
    /// A step.
    round_half_even(to: Slot) en "Round to the nearest multiple of {to}, from half-way to the even one" nl "Rond af op veelvouden van {to}, de helft naar het even veelvoud";

    /// A ceiling.
    ceiling(amount: Slot) en "Available: {amount}." nl "Beschikbaar: {amount}.";
    /// When it was published.
    published(on: Slot) en "Published on {on}." nl "Bekendgemaakt op {on}.";
    /// From when it applies.
    applies_from(on: Slot) en "It applies from {on}." nl "Het geldt vanaf {on}.";
    /// An order with keys.
    new_all(value: String) en "a value of {value} that nobody above has" nl "een waarde van {value} die niemand erboven heeft";
    /// An order with keys.
    new_awarded(value: String) en "a value of {value} that nobody above has that gets money" nl "een waarde van {value} die niemand erboven heeft die geld krijgt";
    /// An order with keys.
    nearest(value: String, to: String) en "the distance of {value} from {to}" nl "de afstand van {value} tot {to}";
    /// A term.
    within(term: Slot, from: Slot) en "Within {term} from {from}; the first day is the day after." nl "Binnen {term} vanaf {from}; de eerste dag is de dag erna.";
    /// The closing.
    from_closing() en "the last day of the window" nl "de laatste dag van de indiening";
    /// The sending.
    from_sending() en "the day on which the decision is sent" nl "de dag van verzending van het besluit";
    /// Whether the calendar moves it.
    moved() en "The Algemene termijnenwet moves its end from a weekend or holiday." nl "De Algemene termijnenwet verschuift het einde van een weekeinde of feestdag.";
    /// Whether the calendar moves it.
    not_moved() en "The Algemene termijnenwet does not move its end." nl "De Algemene termijnenwet verschuift het einde niet.";
    /// An extension.
    extend(term: Slot) en "It may be extended once, by {term}." nl "Ze mag eenmaal worden verlengd, met {term}.";
    /// A suspension.
    suspended() en "It stands still from the day after a request to complete until the day of completion." nl "Ze staat stil vanaf de dag na een verzoek om aanvulling tot de dag van aanvulling.";
    /// A duty.
    due(value: String) en "At the latest: {value}." nl "Uiterlijk: {value}.";
    /// A remedy.
    against(outcomes: Vec<Slot>) en "Against: {outcomes}." nl "Tegen: {outcomes}.";
    /// A remedy.
    against_all() en "Against every outcome." nl "Tegen elke uitkomst.";
    /// A source.
    source(title: String, name: String, url: Option<String>) en "{title} (`{name}`)[, {url}]" nl "{title} (`{name}`)[, {url}]";

    /// The languages of the texts.
    languages(languages: Vec<Slot>) en "Its texts are in {languages}." nl "De teksten zijn in het {languages}.";
    /// A language.
    english() en "English" nl "Engels";
    /// A language.
    dutch() en "Dutch" nl "Nederlands";
    /// A weight within a group.
    weight_in_group(own: String, whole: String)
    en "{own} of its group, {whole} of the total" nl "{own} van zijn groep, {whole} van het totaal";
}
