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

    MKB0741 Error "ceiling-per-window"
    ceiling_per_window()
    en "money per window cannot be divided yet" nl "geld per indiening kan nog niet worden verdeeld"
    help en "write a call per window, or one ceiling for all windows together" nl "schrijf een oproep per indiening, of één plafond voor alle indieningen samen";
}
