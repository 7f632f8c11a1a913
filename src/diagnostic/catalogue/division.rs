//! Pass 07, from 0742: the parts of a division.

use crate::quantity::Rational;
use crate::words::Slot;

codes! {
    MKB0742 Error "part-without-name"
    part_without_name()
    en "this part of the division has no name" nl "dit deel van de verdeling heeft geen naam"
    help en "give it a name: the ledger and the findings use it" nl "geef het een naam: het kasboek en de bevindingen gebruiken die";

    MKB0743 Error "pot-without-amount"
    pot_without_amount(name: String)
    en "pot `{name}` does not say how much, and whose it is" nl "pot `{name}` zegt niet hoeveel, en van wie het is"
    help en "write `amount …` (its own money), `maximum …` (at most) or `minimum …` (a reserve)" nl "schrijf `bedrag …` (eigen geld), `maximum …` (ten hoogste) of `minimum …` (een reserve)";

    MKB0744 Error "pot-of-two-kinds"
    pot_of_two_kinds()
    en "a pot is its own money, a maximum or a reserve, and this one is two of them" nl "een pot is eigen geld, een maximum of een reserve, en deze is er twee"
    help en "write one of `amount`, `maximum` and `minimum`; a maximum beside it is a pot of its own" nl "schrijf één van `bedrag`, `maximum` en `minimum`; een maximum ernaast is een eigen pot";

    MKB0745 Error "served-unsaid"
    served_unsaid()
    en "the reserve does not say when those it is for are served" nl "de reserve zegt niet wanneer wie haar mag gebruiken aan de beurt komt"
    help en "add `, served first`, `, served in order` or `, served last`" nl "voeg toe `, eerst bediend`, `, op volgorde bediend` of `, laatst bediend`";

    MKB0746 Error "rest-unsaid"
    rest_unsaid()
    en "the reserve does not say what becomes of what is left in it" nl "de reserve zegt niet wat er gebeurt met wat erin overblijft"
    help en "write `rest lapses` or `rest kept`" nl "schrijf `rest vervalt` of `rest behouden`";

    MKB0747 Error "rest-of-no-reserve"
    rest_of_no_reserve()
    en "only a reserve has a rest that lapses or is kept" nl "alleen een reserve heeft een rest die vervalt of behouden blijft"
    help en "leave it out; a step can move what is left with `leftover of … to …` or `pool …`" nl "laat het weg; een stap kan wat over is verplaatsen met `restant van … naar …` of `voeg samen …`";

    MKB0748 Error "pot-without-money"
    pot_without_money()
    en "a pot of its own and a reserve hold money, and this is a number" nl "een eigen pot en een reserve bevatten geld, en dit is een aantal"
    help en "write an amount or a share of the ceiling; a number is a `maximum`, of a pot or of a step" nl "schrijf een bedrag of een deel van het plafond; een aantal is een `maximum`, van een pot of een stap";

    MKB0749 Error "carved-out-too-much"
    carved_out_too_much(sum: String, holds: String, name: String)
    en "pots and reserves together are {sum}, and `{name}` is {holds}" nl "potten en reserves zijn samen {sum}, en `{name}` is {holds}"
    help en "lower them: no division can keep so much" nl "verlaag ze: geen verdeling kan zoveel vrijhouden";

    MKB0750 Error "unknown-pot"
    unknown_pot(name: String, suggestion: Option<String>)
    en "no pot is called `{name}`[; did you mean `{suggestion}`?]" nl "geen pot heet `{name}`[; bedoelde u `{suggestion}`?]"
    help en "name a `pot` of this division" nl "noem een `pot` van deze verdeling";

    MKB0751 Error "pot-in-itself"
    pot_in_itself(name: String)
    en "pot `{name}` is part of itself" nl "pot `{name}` is deel van zichzelf"
    help en "let `within` name a pot that does not lie in this one" nl "laat `binnen` een pot noemen die niet in deze ligt";

    MKB0752 Error "pot-named-twice"
    pot_named_twice(name: String)
    en "`{name}` stands here twice" nl "`{name}` staat hier twee keer"
    help en "name each pot once" nl "noem elke pot één keer";

    MKB0753 Error "maximum-holds-nothing"
    maximum_holds_nothing()
    en "money flows between pots that hold money, and this is a maximum" nl "geld stroomt tussen potten met geld, en dit is een maximum"
    help en "name pots with `amount …` or `minimum …`, without `per`" nl "noem potten met `bedrag …` of `minimum …`, zonder `per`";

    MKB0754 Error "more-than-the-ceiling"
    more_than_the_ceiling(share: Rational)
    en "this is {share} times the ceiling" nl "dit is {share} maal het plafond"
    help en "write a share between 0% and 100%" nl "schrijf een deel tussen 0% en 100%";

    MKB0755 Error "not-a-number-of"
    not_a_number_of(found: Rational)
    en "{found} is not a number that can be counted here" nl "{found} is geen aantal dat hier geteld kan worden"
    help en "write a whole number" nl "schrijf een heel getal";

    MKB0756 Error "not-a-measure"
    not_a_measure(found: Slot)
    en "a number per proposal is expected here, and this is {found}" nl "hier hoort een getal per voorstel, en dit is {found}"
    help en "name a number: places, hectares, kilowatt-hours" nl "noem een getal: plaatsen, hectaren, kilowattuur";

    MKB0757 Error "not-shared"
    not_shared(found: Slot)
    en "proposals are taken together by a value that they share, and this is {found}" nl "voorstellen worden samengenomen op een waarde die zij delen, en dit is {found}"
    help en "name a choice, a set, a text, a party, a place, a number or a date" nl "noem een keuze, een verzameling, een tekst, een partij, een plaats, een getal of een datum";

    MKB0758 Error "too-little-unsaid"
    too_little_unsaid()
    en "the least that is given in part does not say what a smaller rest does" nl "het minste dat gedeeltelijk wordt gegeven zegt niet wat een kleinere rest doet"
    help en "add `, else skip` (the next one is looked at) or `, else stop`" nl "voeg toe `, anders overslaan` (de volgende komt aan de beurt) of `, anders stoppen`";

    MKB0759 Error "more-than-asked"
    more_than_asked(share: Rational)
    en "this is {share} times what was asked, and nobody gets more than that" nl "dit is {share} maal het gevraagde, en niemand krijgt meer dan dat"
    help en "write a share between 0% and 100%" nl "schrijf een deel tussen 0% en 100%";

    MKB0760 Error "reduction-rounding-unsaid"
    reduction_rounding_unsaid()
    en "all amounts are lowered, and nothing says how they are rounded" nl "alle bedragen worden verlaagd, en niets zegt hoe zij worden afgerond"
    help en "add `, round down to EUR 0.01`, or to whole euros" nl "voeg toe `, afronden naar beneden op EUR 0.01`, of op hele euro's";

    MKB0761 Error "reduce-where-nobody-is-alone"
    reduce_where_nobody_is_alone()
    en "amounts are lowered in a step, or in a pot with money of its own" nl "bedragen worden verlaagd in een stap, of in een pot met eigen geld"
    help en "write `shortfall reduce …` in the division, in a step or in a pot with `amount …`" nl "schrijf `tekort verlagen …` in de verdeling, in een stap of in een pot met `bedrag …`";

    MKB0762 Error "step-maximum-alone"
    step_maximum_alone()
    en "the maximum of a step is for the step as a whole" nl "het maximum van een stap is voor de stap als geheel"
    help en "write the limit in the division, as `maximum … per …` or as a `pot`" nl "schrijf de grens in de verdeling, als `maximum … per …` of als `pot`";

    MKB0763 Error "ranking-beside-keys"
    ranking_beside_keys()
    en "the ranking has its own keys and its own rule for equals" nl "de rangschikking heeft eigen sleutels en een eigen regel bij gelijke stand"
    help en "write `by ranking` alone, or write all keys here" nl "schrijf alleen `op rangschikking`, of schrijf hier alle sleutels";

    MKB0764 Error "key-after-lot"
    key_after_lot()
    en "after the lot nobody is equal, so a key behind it decides nothing" nl "na de loting is niemand gelijk, dus een sleutel erachter beslist niets"
    help en "put the lot last" nl "zet de loting achteraan";

    MKB0765 Error "counting-unsaid"
    counting_unsaid()
    en "it is not said whether those above count that get no money" nl "er staat niet of wie erboven staat en geen geld krijgt meetelt"
    help en "add `, counting all above` or `, counting awarded above`" nl "voeg toe `, alles erboven telt` of `, wat erboven verleend is telt`";

    MKB0766 Error "holding-unsaid"
    holding_unsaid()
    en "classes hold so many awards, and nothing says whether one refused for money holds a place" nl "klassen hebben zoveel plaatsen, en niets zegt of wie om het geld is geweigerd er een bezet"
    help en "write `refused holds a place` or `refused holds no place`" nl "schrijf `geweigerd houdt een plaats` of `geweigerd houdt geen plaats`";

    MKB0767 Error "class-of-nothing"
    class_of_nothing(name: String)
    en "class `{name}` has no amount and no number of awards" nl "klasse `{name}` heeft geen bedrag en geen aantal verleningen"
    help en "write `maximum EUR …`, `maximum n awards`, or both" nl "schrijf `maximum EUR …`, `maximum n verleningen`, of beide";

    MKB0768 Error "overlap-unsaid"
    overlap_unsaid(name: String)
    en "`{name}` does not say how many there may be of what" nl "`{name}` zegt niet hoeveel er van wat mogen zijn"
    help en "write for example `at most 1 per applicant`" nl "schrijf bijvoorbeeld `ten hoogste 1 per aanvrager`";

    MKB0769 Error "decided-unsaid"
    decided_unsaid()
    en "the rule does not say when it is decided" nl "de regel zegt niet wanneer hij wordt beslist"
    help en "write `decided in the division`" nl "schrijf `beslist in de verdeling`";

    MKB0771 Error "higher-counts-unsaid"
    higher_counts_unsaid()
    en "the rule does not say what a higher one must have come to in order to count" nl "de regel zegt niet waartoe een hogere moet hebben geleid om te tellen"
    help en "write `a higher one counts if ranked`, `awarded` or `awarded in full`" nl "schrijf `een hogere telt als gerangschikt`, `verleend` of `geheel verleend`";

    MKB0772 Error "overlap-without-division"
    overlap_without_division()
    en "the rule is decided in the division, and there is no division" nl "de regel wordt in de verdeling beslist, en er is geen verdeling"
    help en "add a `division`" nl "voeg een `verdeling` toe";

    MKB0773 Error "criteria-without-weight"
    criteria_without_weight()
    en "equals are told apart by the weight of criteria, and no criterion has one" nl "gelijken worden onderscheiden op het gewicht van criteria, en geen criterium heeft er een"
    help en "give the criteria weights, or name the criteria in their order" nl "geef de criteria gewichten, of noem de criteria in hun volgorde";

    MKB0774 Error "nearest-to-what"
    nearest_to_what(found: Slot)
    en "a fixed value of the same kind is expected here, and this is {found}" nl "hier hoort een vaste waarde van dezelfde soort, en dit is {found}"
    help en "write for example `nearest to EUR 100_000`" nl "schrijf bijvoorbeeld `het dichtst bij EUR 100_000`";

    MKB0775 Error "unknown-window"
    unknown_window(name: String)
    en "no window is called `{name}`" nl "geen indiening heet `{name}`"
    help en "give the window a name: `window spring`" nl "geef de indiening een naam: `indiening voorjaar`";

    MKB0776 Error "window-without-money"
    window_without_money(name: String)
    en "money is divided per window, and window `{name}` has not one ceiling" nl "het geld wordt per indiening verdeeld, en indiening `{name}` heeft niet één plafond"
    help en "write one ceiling for each window" nl "schrijf één plafond voor elke indiening";

    MKB0777 Error "money-beside-windows"
    money_beside_windows()
    en "some ceilings are for a window and some for all" nl "sommige plafonds zijn voor een indiening en sommige voor alle"
    help en "write `window NAME` in each ceiling, or in none" nl "schrijf `indiening NAAM` in elk plafond, of in geen";

    MKB0778 Error "examined-first-without-turn"
    first_without_turn()
    en "this is examined first, and the division examines all before it begins" nl "dit wordt vooraf onderzocht, en de verdeling onderzoekt alles voordat ze begint"
    help en "leave `examined first` out, or write `examined in turn` in the division" nl "laat `vooraf onderzocht` weg, of schrijf `onderzocht op volgorde` in de verdeling";

    MKB0779 Error "examined-first-after-grant"
    first_after_the_grant()
    en "this is examined first, and it reads or follows what is examined in turn: points, or the amount" nl "dit wordt vooraf onderzocht, en het leest of volgt wat op volgorde wordt onderzocht: punten, of het bedrag"
    help en "write `examined first` in `score`, or in `grant`, too; or put the requirement before `grant`, without points" nl "schrijf ook in `score`, of in `bijdrage`, `vooraf onderzocht`; of zet de eis vóór `bijdrage`, zonder punten";
}
