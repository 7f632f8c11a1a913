//! Pass 07: money.

use crate::quantity::Rational;
use crate::words::Slot;

codes! {
    MKB0701 Error "ceiling-missing"
    ceiling_missing()
    en "money is divided, and there is no ceiling" nl "er wordt geld verdeeld, en er is geen plafond"
    help en "add `ceiling EUR …`" nl "voeg toe `plafond EUR …`";

    MKB0702 Error "grant-missing"
    grant_missing()
    en "money is divided, and nothing says how much a proposal gets" nl "er wordt geld verdeeld, en niets zegt hoeveel een voorstel krijgt"
    help en "add `grant` with `amount …` and `round down to EUR 1`" nl "voeg toe `bijdrage` met `bedrag …` en `afronden naar beneden op EUR 1`";

    MKB0703 Error "amount-missing"
    amount_missing()
    en "the grant does not say with which amount it starts" nl "de bijdrage zegt niet met welk bedrag zij begint"
    help en "write `amount …` first" nl "schrijf eerst `bedrag …`";

    MKB0704 Error "amount-not-money"
    amount_not_money(found: Slot)
    en "an amount of money is expected here, and this is {found}" nl "hier hoort een bedrag, en dit is {found}"
    help en "write an amount, or a computation that gives one" nl "schrijf een bedrag, of een berekening die er een oplevert";

    MKB0705 Error "rounding-to-nothing"
    rounding_to_nothing()
    en "an amount can only be rounded to something above zero" nl "een bedrag kan alleen worden afgerond op iets boven nul"
    help en "write for example `round down to EUR 1`" nl "schrijf bijvoorbeeld `afronden naar beneden op EUR 1`";

    MKB0706 Error "ranking-missing"
    ranking_missing()
    en "the division goes by ranking, and there is no ranking" nl "de verdeling gaat op rangschikking, en er is geen rangschikking"
    help en "add `ranking` with `by total` and `ties by lot`" nl "voeg toe `rangschikking` met `op totaal` en `bij gelijke stand loting`";

    MKB0707 Error "total-missing"
    total_missing()
    en "the ranking looks at the total, and there is no score" nl "de rangschikking kijkt naar het totaal, en er is geen score"
    help en "add criteria and a `score`, or rank by something else" nl "voeg criteria en een `score` toe, of rangschik op iets anders";

    MKB0708 Error "key-without-order"
    key_without_order(name: String, found: Slot)
    en "proposals cannot be placed by `{name}`: it is {found}" nl "voorstellen zijn niet te plaatsen op `{name}`: het is {found}"
    help en "rank by the total, a criterion, or a field with a number, an amount or a date" nl "rangschik op het totaal, een criterium, of een veld met een getal, een bedrag of een datum";

    MKB0709 Error "reserve-places"
    reserve_places(found: Rational)
    en "{found} is no number of places on a reserve list" nl "{found} is geen aantal plaatsen op een reservelijst"
    help en "write a whole number of 1 or more" nl "schrijf een heel getal van 1 of meer";

    MKB0710 Error "ceiling-without-date"
    ceiling_without_date()
    en "there are several ceilings, and this one does not say from when it applies" nl "er zijn meer plafonds, en dit zegt niet vanaf wanneer het geldt"
    help en "write `applies from 2019-12-01` in it" nl "schrijf er `geldt vanaf 2019-12-01` in";

    MKB0711 Error "parts-of-a-cent"
    parts_of_a_cent()
    en "this amount has parts of a cent, and money is paid in whole cents" nl "dit bedrag heeft delen van een cent, en geld wordt in hele centen betaald"
    help en "write at most two decimals" nl "schrijf ten hoogste twee decimalen";

    MKB0712 Error "line-before-start"
    line_before_start()
    en "this line of the grant stands before the amount that it works on" nl "deze regel van de bijdrage staat vóór het bedrag waarop zij werkt"
    help en "write `amount …` or `cost …` first: the lines work in their order" nl "schrijf eerst `bedrag …` of `kosten …`: de regels werken in hun volgorde";

    MKB0713 Error "cost-without-rate"
    cost_without_rate()
    en "a cost and a rate go together, and one of them is missing" nl "kosten en tarief horen bij elkaar, en een van beide ontbreekt"
    help en "write `cost …` and then `rate …`; an amount alone is `amount …`" nl "schrijf `kosten …` en dan `tarief …`; een bedrag alleen is `bedrag …`";

    MKB0714 Error "rate-not-percentage"
    rate_not_percentage(found: Slot)
    en "a rate is a percentage or a fraction, and this is {found}" nl "een tarief is een percentage of een breuk, en dit is {found}"
    help en "write for example `rate 35%`" nl "schrijf bijvoorbeeld `tarief 35%`";

    MKB0715 Error "points-without-rate"
    points_without_rate()
    en "percentage points change a rate, and no rate stands right before this line" nl "procentpunten veranderen een tarief, en vlak vóór deze regel staat er geen"
    help en "write this line right after `rate …`" nl "schrijf deze regel meteen na `tarief …`";

    MKB0716 Error "times-what"
    times_what(found: Slot)
    en "an amount is multiplied by a number or a percentage, and this is {found}" nl "een bedrag wordt vermenigvuldigd met een getal of een percentage, en dit is {found}"
    help en "write for example `times 2` or `times 150%`" nl "schrijf bijvoorbeeld `maal 2` of `maal 150%`";

    MKB0717 Error "below-minimum-unsaid"
    below_minimum_unsaid()
    en "the minimum does not say what happens to less" nl "het minimum zegt niet wat er met minder gebeurt"
    help en "add `, else refused`, `, else nil`, or per participant `, else dropped`" nl "voeg toe `, anders geweigerd`, `, anders nihil`, of per deelnemer `, anders vervallen`";

    MKB0718 Error "not-per-participant"
    not_per_participant()
    en "this line works per participant, and the grant is made as a whole" nl "deze regel werkt per deelnemer, en de bijdrage wordt als geheel bepaald"
    help en "start with `cost p.cost for p in participants`, or leave it out here" nl "begin met `kosten d.kosten over d in deelnemers`, of laat het hier weg";

    MKB0719 Error "per-participant-missing"
    per_participant_missing()
    en "this line works on each participant, and does not say so" nl "deze regel werkt op elke deelnemer, en zegt dat niet"
    help en "write `per participant` after the amount" nl "schrijf `per deelnemer` na het bedrag";

    MKB0720 Error "excess-missing"
    excess_missing()
    en "the whole was changed before, and nothing says which participants that hits" nl "hiervóór veranderde het geheel, en niets zegt welke deelnemers dat treft"
    help en "write `excess pro rata per participant` after the lines on the whole" nl "schrijf `overschot naar rato per deelnemer` na de regels over het geheel";

    MKB0721 Error "excess-of-nothing"
    excess_of_nothing()
    en "no line before this one takes anything from the whole" nl "geen regel hiervóór haalt iets van het geheel af"
    help en "write the maximum of the whole first" nl "schrijf eerst het maximum van het geheel";

    MKB0722 Error "computed-too-early"
    computed_too_early(name: String)
    en "`{name}` is known only to requirements that stand after the grant" nl "`{name}` is alleen bekend aan eisen die na de bijdrage staan"
    help en "move the requirement after `grant`" nl "zet de eis na `bijdrage`";

    MKB0723 Error "no-share"
    no_share(name: String)
    en "the grant makes no amount that is `{name}` of this" nl "de bijdrage bepaalt geen bedrag dat hiervan de `{name}` is"
    help en "go through the list that the grant goes over, as in `every(p.{name} less than EUR 200_000 for p in participants)`" nl "loop de lijst door waar de bijdrage over gaat, zoals in `elke(d.{name} minder dan EUR 200_000 over d in deelnemers)`";

    MKB0724 Error "participants-no-field"
    participants_no_field()
    en "a grant goes over a list of the proposal, and this is no field" nl "een bijdrage gaat over een lijst van het voorstel, en dit is geen veld"
    help en "name the field with the participants; after it, `where …` may leave some out" nl "noem het veld met de deelnemers; erna kan `waarvan …` er weglaten";

    MKB0725 Error "financier-of-the-rest"
    financier_of_the_rest()
    en "nothing says who carries the odd cent" nl "niets zegt wie de overblijvende cent draagt"
    help en "let one financier have `the rest`, as in `financed by rvo 60%, province the rest`" nl "laat één financier `de rest` hebben, zoals in `gefinancierd door rvo 60%, provincie de rest`";

    MKB0726 Error "financiers-whole"
    financiers_whole()
    en "the shares of the financiers leave nothing for the rest" nl "de aandelen van de financiers laten niets over voor de rest"
    help en "let the shares be less than 100% together" nl "laat de aandelen samen minder dan 100% zijn";

    MKB0727 Error "financier-twice"
    financier_twice(name: String)
    en "`{name}` pays twice" nl "`{name}` betaalt twee keer"
    help en "give each financier one share" nl "geef elke financier één aandeel";

    MKB0728 Error "one-window-of-one"
    one_window_of_one()
    en "this call has not several windows" nl "deze oproep heeft niet meer dan één indiening"
    help en "leave `within one window` out: without it the rule is for all proposals" nl "laat `binnen één indiening` weg: zonder dat is de regel voor alle voorstellen";

    MKB0729 Error "outside-one-window"
    outside_one_window()
    en "who is outside every window is within none, and cannot count in one" nl "wie buiten elke indieningstermijn valt, valt binnen geen indiening en kan daar niet meetellen"
    help en "leave `outside the window` out, or `within one window`" nl "laat `buiten de indieningstermijn` weg, of `binnen één indiening`";
}
