//! Pass 05: what may not be assumed.

codes! {
    MKB0501 Error "closing-unsaid"
    closing_unsaid()
    en "the window does not say when it closes" nl "de indiening zegt niet wanneer zij sluit"
    help en "write `closes through 2019-11-20` or `closes before 2019-12-01 17:00`" nl "schrijf `sluit tot en met 2019-11-20` of `sluit vóór 2019-12-01 17:00`";

    MKB0502 Error "opening-unsaid"
    opening_unsaid()
    en "the window does not say when it opens" nl "de indiening zegt niet wanneer zij opent"
    help en "write `opens 2019-10-01`" nl "schrijf `opent 2019-10-01`";

    MKB0503 Error "time-zone-unsaid"
    time_zone_unsaid()
    en "days and times are read here, and the call does not say in which time zone" nl "hier worden dagen en tijden gelezen, en de oproep zegt niet in welke tijdzone"
    help en "write `time zone Europe/Amsterdam`" nl "schrijf `tijdzone Europe/Amsterdam`";

    MKB0504 Error "territory-date-unsaid"
    territory_date_unsaid()
    en "places are read, and the call does not say on which date" nl "er worden plaatsen gelezen, en de oproep zegt niet op welke datum"
    help en "the `kind` of a party and every place are read on that date: write for example `territory Netherlands on 2019-10-01, former places asked again`" nl "de `soort` van een partij en elke plaats worden op die datum gelezen: schrijf bijvoorbeeld `gebied Nederland op 2019-10-01, vervallen plaatsen opnieuw gevraagd`";

    MKB0505 Error "former-places-unsaid"
    former_places_unsaid()
    en "places are read, and the call does not say what a place does that no longer existed" nl "er worden plaatsen gelezen, en de oproep zegt niet wat een vervallen plaats doet"
    help en "add `, former places asked again`, or what else they do" nl "voeg toe `, vervallen plaatsen opnieuw gevraagd`, of wat zij anders doen";

    MKB0506 Error "ties-unsaid"
    ties_unsaid()
    en "the ranking does not say what decides between equals" nl "de rangschikking zegt niet wat beslist bij gelijke stand"
    help en "write `ties by lot` or `ties by panel`; further keys in `by` come first, as in `by total, then arrival by instant`"
    nl "schrijf `bij gelijke stand loting` of `bij gelijke stand commissie`; verdere sleutels in `op` gaan voor, zoals `op totaal, dan binnenkomst per tijdstip`";

    MKB0507 Error "shortfall-unsaid"
    shortfall_unsaid()
    en "the division does not say what happens when the next in line does not fit" nl "de verdeling zegt niet wat er gebeurt als de volgende niet past"
    help en "write `shortfall stop`, `shortfall skip` or `shortfall partial`" nl "schrijf `tekort stoppen`, `tekort overslaan` of `tekort gedeeltelijk`";

    MKB0508 Error "leads-to-unsaid"
    leads_to_unsaid()
    en "the division does not say whether it leads to a grant or to a selection" nl "de verdeling zegt niet of zij leidt tot verlening of tot selectie"
    help en "write `leads to selection` or `leads to grant`" nl "schrijf `leidt tot selectie` of `leidt tot verlening`";

    MKB0509 Error "rounding-unsaid"
    rounding_unsaid()
    en "money is divided, and the grant does not say how its amount is rounded" nl "er wordt geld verdeeld, en de bijdrage zegt niet hoe het bedrag wordt afgerond"
    help en "write for example `round down to EUR 1`" nl "schrijf bijvoorbeeld `afronden naar beneden op EUR 1`";

    MKB0510 Error "assessors-unsaid"
    assessors_unsaid()
    en "the score does not say how several assessors become one score" nl "de score zegt niet hoe meer beoordelaars één score worden"
    help en "write for example `assessors mean per criterion, at least 2 per criterion`" nl "schrijf bijvoorbeeld `beoordelaars gemiddelde per criterium, ten minste 2 per criterium`";

    MKB0511 Error "number-of-assessors-unsaid"
    number_of_assessors_unsaid()
    en "the score does not say how many assessors there must be" nl "de score zegt niet hoeveel beoordelaars er moeten zijn"
    help en "add `, at least 2 per criterion` or `, at least 2 per proposal`" nl "voeg toe `, ten minste 2 per criterium` of `, ten minste 2 per voorstel`";

    MKB0512 Error "total-unsaid"
    total_unsaid()
    en "the score does not say how points become a total" nl "de score zegt niet hoe punten een totaal worden"
    help en "write `total weighted`, `total weighted, out of 100` or `total unweighted`" nl "schrijf `totaal gewogen`, `totaal gewogen, op schaal van 100` of `totaal ongewogen`";

    MKB0513 Error "threshold-points-unsaid"
    threshold_points_unsaid()
    en "the threshold does not say whether it looks at weighted or unweighted points" nl "de drempel zegt niet of hij naar gewogen of ongewogen punten kijkt"
    help en "write `threshold weighted at least …` or `threshold unweighted at least …`" nl "schrijf `drempel gewogen ten minste …` of `drempel ongewogen ten minste …`";

    MKB0514 Error "reserve-head-unsaid"
    reserve_head_unsaid()
    en "the reserve list does not say whether the one that stopped the money heads it" nl "de reservelijst zegt niet of wie niet paste vooraan staat"
    help en "add `, first the one that stopped` or `, without the one that stopped`" nl "voeg toe `, te beginnen met wie niet paste` of `, zonder wie niet paste`";

    MKB0515 Error "others-unsaid"
    others_unsaid()
    en "the division does not say what those beyond the money get" nl "de verdeling zegt niet wat de overigen krijgen voor wie er geen geld is"
    help en "write `others refused` or `others carried over`" nl "schrijf `overige geweigerd` of `overige doorgeschoven`";

    MKB0516 Error "order-unsaid"
    order_unsaid()
    en "the division does not say in which order proposals are served" nl "de verdeling zegt niet in welke volgorde voorstellen aan de beurt komen"
    help en "write `by ranking` or `by arrival by day`" nl "schrijf `op rangschikking` of `op binnenkomst per dag`";

    MKB0517 Error "arrival-unsaid"
    arrival_unsaid()
    en "the order of arrival does not say whether it goes by day or by instant" nl "de volgorde van binnenkomst zegt niet of zij per dag of per moment gaat"
    help en "write `by arrival by day` or `by arrival by instant`" nl "schrijf `op binnenkomst per dag` of `op binnenkomst per moment`";

    MKB0518 Error "ranking-keys-unsaid"
    ranking_keys_unsaid()
    en "the ranking does not say by what proposals are placed" nl "de rangschikking zegt niet waarop voorstellen worden geplaatst"
    help en "write for example `by total`" nl "schrijf bijvoorbeeld `op totaal`";

    MKB0519 Error "arrival-ties-unsaid"
    arrival_ties_unsaid()
    en "the division does not say what decides between proposals that arrive together" nl "de verdeling zegt niet wat beslist tussen voorstellen die samen binnenkomen"
    help en "write `by arrival by day, then by lot`" nl "schrijf `op binnenkomst per dag, dan loting`";

    MKB0520 Error "condition-unsaid"
    condition_unsaid(name: String)
    en "`{name}` does not say what it asks" nl "`{name}` zegt niet wat het vraagt"
    help en "write `that …` with a condition" nl "schrijf `dat …` met een voorwaarde";

    MKB0521 Error "month-end-unsaid"
    month_end_unsaid()
    en "months are added here, and the call does not say what a month does that is too short" nl "hier worden maanden opgeteld, en de oproep zegt niet wat een te korte maand doet"
    help en "write `month end last day`, `month end first of next month` or `month end refused`" nl "schrijf `maandeinde laatste dag`, `maandeinde eerste van de volgende maand` of `maandeinde geweigerd`";

    MKB0541 Error "cutoff-unsaid"
    cutoff_unsaid()
    en "the daily cutoff does not say whether that very moment still belongs to the day" nl "de dagsluiting zegt niet of dat moment zelf nog bij de dag hoort"
    help en "write `daily cutoff through 17:00` or `daily cutoff before 17:00`" nl "schrijf `dagsluiting tot en met 17:00` of `dagsluiting vóór 17:00`";

    MKB0542 Error "rank-unsaid"
    rank_unsaid()
    en "the term does not say by what it is set, which decides whether weekends and holidays move it" nl "de termijn zegt niet waarin zij staat, en dat bepaalt of weekeinden en feestdagen haar verschuiven"
    help en "write `rank act`, `rank amvb`, `rank ministerial` or `rank local`" nl "schrijf `rang wet`, `rang amvb`, `rang ministerieel` of `rang decentraal`";

    MKB0543 Error "place-in-line-unsaid"
    place_in_line_unsaid()
    en "arrival counts, and the repair does not say what it does to the place in line" nl "binnenkomst telt, en het herstel zegt niet wat het met de plaats in de rij doet"
    help en "add `, place in line new date`, `last` or `kept`" nl "voeg toe `, plaats in de rij nieuwe datum`, `achteraan` of `behouden`";
}
