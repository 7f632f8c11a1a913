//! Pass 06: points and weights.

use crate::quantity::Rational;
use crate::words::Slot;

codes! {
    MKB0601 Error "points-missing"
    points_missing(name: String)
    en "criterion `{name}` has no points" nl "criterium `{name}` heeft geen punten"
    help en "write for example `points 0 to 5 step 0.5`" nl "schrijf bijvoorbeeld `punten 0 tot en met 5 stap 0.5`";

    MKB0602 Error "scale-upside-down"
    scale_upside_down(min: Rational, max: Rational)
    en "a scale from {min} to {max} has no room for marks" nl "een schaal van {min} tot en met {max} laat geen punten toe"
    help en "write the lowest mark first, and a higher one after it" nl "schrijf het laagste punt eerst, en daarna een hoger";

    MKB0603 Error "step-off-scale"
    step_off_scale(step: Rational, min: Rational, max: Rational)
    en "steps of {step} from {min} do not arrive at {max}" nl "stappen van {step} vanaf {min} komen niet uit op {max}"
    help en "choose a step above 0 that divides the scale" nl "kies een stap boven 0 die op de schaal past";

    MKB0604 Error "threshold-off-scale"
    threshold_off_scale(threshold: Rational, min: Rational, max: Rational)
    en "a threshold of {threshold} lies outside the scale from {min} to {max}" nl "een drempel van {threshold} ligt buiten de schaal van {min} tot en met {max}"
    help en "choose a threshold on the scale" nl "kies een drempel op de schaal";

    MKB0605 Error "weights-of-two-kinds"
    weights_of_two_kinds()
    en "some weights are shares and others are multipliers" nl "sommige gewichten zijn aandelen en andere vermenigvuldigers"
    help en "write all of them as percentages, or all of them as plain numbers" nl "schrijf ze allemaal als percentage, of allemaal als gewoon getal";

    MKB0606 Error "weights-not-whole"
    weights_not_whole(sum: Slot)
    en "the weights add up to {sum}, not to 100%" nl "de gewichten zijn samen {sum}, niet 100%"
    help en "change the weights so that they are 100% together" nl "verander de gewichten zodat zij samen 100% zijn";

    MKB0607 Error "weight-missing"
    weight_missing(name: String)
    en "criterion `{name}` has no weight, and points are weighted" nl "criterium `{name}` heeft geen gewicht, en punten worden gewogen"
    help en "write for example `weight 20%`" nl "schrijf bijvoorbeeld `gewicht 20%`";

    MKB0608 Error "threshold-out-of-reach"
    threshold_out_of_reach(threshold: Rational, max: Rational)
    en "no proposal can reach {threshold}: the highest total is {max}" nl "geen voorstel kan {threshold} halen: het hoogste totaal is {max}"
    help en "lower the threshold, or look at the scale and the weights" nl "verlaag de drempel, of kijk naar de schaal en de gewichten";

    MKB0609 Error "score-missing"
    score_missing()
    en "there are criteria, and nothing says how their points become a total" nl "er zijn criteria, en niets zegt hoe hun punten een totaal worden"
    help en "add a `score`" nl "voeg een `score` toe";

    MKB0610 Error "criteria-missing"
    criteria_missing()
    en "there is a score, and no criterion to give points on" nl "er is een score, en geen criterium om punten op te geven"
    help en "add a `criterion`, or take the score out" nl "voeg een `criterium` toe, of haal de score weg";

    MKB0611 Error "out-of-nothing"
    out_of_nothing()
    en "`out of` needs a number above 0 and scales that end above 0" nl "`op schaal van` vraagt een getal boven 0 en schalen die boven 0 eindigen"
    help en "write for example `out of 100`" nl "schrijf bijvoorbeeld `op schaal van 100`";

    MKB0612 Error "weight-negative"
    weight_negative()
    en "a weight below 0 would turn good points into bad ones" nl "een gewicht onder 0 maakt van goede punten slechte"
    help en "write a weight of 0 or more" nl "schrijf een gewicht van 0 of meer";

    MKB0613 Error "number-of-assessors"
    number_of_assessors(found: Rational)
    en "{found} is no number of assessors" nl "{found} is geen aantal beoordelaars"
    help en "write a whole number of 1 or more" nl "schrijf een heel getal van 1 of meer";

    MKB0614 Error "out-of-unweighted"
    out_of_unweighted()
    en "an unweighted total is the plain sum of points, and has no `out of`" nl "een ongewogen totaal is de gewone som van de punten, en heeft geen `op schaal van`"
    help en "write `total weighted, out of …`, or leave `out of` away" nl "schrijf `totaal gewogen, op schaal van …`, of laat `op schaal van` weg";

    MKB0615 Error "threshold-weighted-total-not"
    threshold_weighted_total_not()
    en "the threshold looks at weighted points, and the total is not weighted" nl "de drempel kijkt naar gewogen punten, en het totaal is niet gewogen"
    help en "write `threshold unweighted`, or `total weighted`" nl "schrijf `drempel ongewogen`, of `totaal gewogen`";

    MKB0616 Error "unknown-group"
    unknown_group(name: String, suggestion: Option<String>)
    en "no group of criteria is called `{name}`" nl "geen groep van criteria heet `{name}`"
    help en "declare it with `group {name}`[, or do you mean `{suggestion}`?]" nl "maak haar met `groep {name}`[, of bedoelt u `{suggestion}`?]";

    MKB0617 Error "otherwise-unsaid"
    otherwise_unsaid(name: String)
    en "nothing says what becomes of the total where `{name}` does not apply" nl "niets zegt wat er met het totaal gebeurt als `{name}` niet geldt"
    help en "write `, else zero` or `, else the others in proportion` after the condition" nl "schrijf `, anders nul` of `, anders de overige naar rato` na de voorwaarde";

    MKB0618 Error "ranking-weight-missing"
    ranking_weight_missing(name: String)
    en "criterion `{name}` has no weight in the ranking, and others have" nl "criterium `{name}` heeft geen gewicht in de rangschikking, en andere wel"
    help en "write for example `weight 20% in ranking`, or `times` for a multiplier on top" nl "schrijf bijvoorbeeld `gewicht 20% in de rangschikking`, of `maal` voor een vermenigvuldiger erbovenop";

    MKB0619 Error "group-empty"
    group_empty(name: String)
    en "no criterion stands in group `{name}`" nl "geen criterium staat in groep `{name}`"
    help en "write `group {name}` in its criteria, or take the group out" nl "schrijf `groep {name}` in de criteria ervan, of haal de groep weg";

    MKB0620 Error "group-weights-not-whole"
    group_weights_not_whole(name: String, sum: Slot)
    en "the weights in group `{name}` add up to {sum}, not to 100% of the group" nl "de gewichten in groep `{name}` zijn samen {sum}, niet 100% van de groep"
    help en "a group with a weight divides that; leave its weight out where those of its criteria are shares of the whole" nl "een groep met een gewicht verdeelt dat; laat haar gewicht weg als die van haar criteria aandelen in het geheel zijn";

    MKB0621 Error "threshold-share-of-what"
    share_of_what()
    en "a threshold is a number of points or a share of the maximum" nl "een drempel is een aantal punten of een aandeel in het maximum"
    help en "write for example `at least 60% of the maximum`" nl "schrijf bijvoorbeeld `ten minste 60% van het maximum`";
}
