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
    weights_not_whole(sum: Slot, weights: Slot)
    en "the weights add up to {sum}, not to 100%" nl "de gewichten zijn samen {sum}, niet 100%"
    help en "change the weights so that they are 100% together: {weights}" nl "verander de gewichten zodat zij samen 100% zijn: {weights}";

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

    MKB0622 Error "trim-leaves-nothing"
    trim_leaves_nothing(least: Rational, cut: Rational)
    en "with {least} marks nothing is left after leaving out {cut} at each end" nl "bij {least} waarderingen blijft niets over als er aan elk einde {cut} wegvalt"
    help en "ask for more assessors, or say `, else mean`" nl "vraag meer beoordelaars, of schrijf `, anders gemiddelde`";

    MKB0623 Error "trim-off"
    trim_off()
    en "that is no number of marks to leave out at each end" nl "dat is geen aantal waarderingen om aan elk einde weg te laten"
    help en "write a whole number of 1 or more, or a share above 0 and below 50%" nl "schrijf een heel getal van 1 of meer, of een aandeel boven 0 en onder 50%";

    MKB0624 Error "consensus-alone"
    consensus_alone()
    en "a consensus is one mark per criterion: nothing is counted, removed or compared beside it" nl "een consensus is één waardering per criterium: daarnaast wordt niets geteld, geschrapt of vergeleken"
    help en "write `assessors consensus` alone" nl "schrijf alleen `beoordelaars consensus`";

    MKB0625 Error "removal-per-assessor"
    removal_per_assessor()
    en "a removal takes away one mark, and a total per assessor needs all of them" nl "een schrapping neemt één waardering weg, en een totaal per beoordelaar vraagt ze alle"
    help en "combine the marks `per criterion`, or take the removal out" nl "neem de waarderingen samen `per criterium`, of haal de schrapping weg";

    MKB0626 Error "removal-distance"
    removal_distance(found: Rational)
    en "{found} is no distance to remove a mark for" nl "{found} is geen afstand waarom een waardering kan worden geschrapt"
    help en "write a number above 0" nl "schrijf een getal boven 0";

    MKB0627 Error "spread-off-scale"
    spread_off_scale(found: Rational, widest: Rational)
    en "a spread of {found} can never be exceeded, or always is: the widest scale spans {widest}" nl "een spreiding van {found} wordt nooit of altijd overschreden: de wijdste schaal omvat {widest}"
    help en "write a number of 0 or more that is less than the widest scale" nl "schrijf een getal van 0 of meer dat kleiner is dan de wijdste schaal";

    MKB0628 Error "remaining-more-than-asked"
    remaining_more_than_asked(after: Rational, least: Rational)
    en "{after} marks must be left of the {least} that must be there" nl "er moeten {after} waarderingen overblijven van de {least} die er moeten zijn"
    help en "ask for as many marks before removals as after" nl "vraag vóór de schrappingen minstens zoveel waarderingen als erna";

    MKB0629 Error "remaining-without-removal"
    remaining_without_removal()
    en "`after removals` counts what removals leave, and the call has no rule for removals" nl "`na schrappingen` telt wat schrappingen overlaten, en de oproep heeft geen regel voor schrappingen"
    help en "add for example `removal if more than 2 from the median of all marks`, or leave it out" nl "voeg bijvoorbeeld toe `schrapping als meer dan 2 van de mediaan van alle waarderingen`, of laat het weg";

    MKB0630 Error "vote-beside-condition"
    vote_beside_condition(name: String)
    en "`{name}` asks both a condition and a vote" nl "`{name}` vraagt een voorwaarde én een stemming"
    help en "make two requirements of it" nl "maak er twee vereisten van";

    MKB0631 Error "number-of-votes"
    number_of_votes(found: Rational)
    en "{found} is no number of votes" nl "{found} is geen aantal stemmen"
    help en "write a whole number of 1 or more" nl "schrijf een heel getal van 1 of meer";

    MKB0632 Error "else-mean-without-trim"
    else_mean_without_trim()
    en "`else mean` says what holds where a trimmed mean would leave nothing" nl "`anders gemiddelde` zegt wat geldt als een getrimd gemiddelde niets zou overlaten"
    help en "leave it out" nl "laat het weg";

    MKB0633 Error "step-of-computed-points"
    step_of_computed_points(name: String)
    en "a step binds the marks of assessors, and the points on `{name}` are computed" nl "een stap bindt de waarderingen van beoordelaars, en de punten op `{name}` worden berekend"
    help en "leave `step` out" nl "laat `stap` weg";

    MKB0634 Error "computed-points-no-number"
    computed_points_no_number(name: String, found: Slot)
    en "the points on `{name}` must be a number, and this is {found}" nl "de punten op `{name}` moeten een getal zijn, en dit is {found}"
    help en "write a number, or a table that gives numbers or points" nl "schrijf een getal, of een tabel die getallen of punten geeft";

    MKB0635 Error "mark-on-computed-points"
    mark_on_computed_points(name: String)
    en "nobody gives marks on `{name}`: its points are computed" nl "niemand geeft een waardering op `{name}`: de punten worden berekend"
    help en "leave the mark out" nl "laat de waardering weg";

    MKB0636 Error "unknown-vote"
    unknown_vote(name: String, suggestion: Option<String>)
    en "no requirement `{name}` is put to the vote" nl "over geen vereiste `{name}` wordt gestemd"
    help en "give such a requirement a `vote`[, or do you mean `{suggestion}`?]" nl "geef zo'n vereiste een `stemming`[, of bedoelt u `{suggestion}`?]";

    MKB0637 Error "nobody-gives-marks"
    nobody_gives_marks()
    en "there is a rule for assessors, and the points on every criterion are computed" nl "er is een regel voor beoordelaars, en de punten op elk criterium worden berekend"
    help en "leave the rule out" nl "laat de regel weg";

    MKB0638 Error "group-in-itself"
    group_in_itself(name: String)
    en "group `{name}` stands in itself" nl "groep `{name}` staat in zichzelf"
    help en "take a `group` clause out" nl "haal een clausule `groep` weg";

    MKB0639 Error "relative-from-zero"
    relative_from_zero(min: Rational)
    en "points relative to the best are a share of the highest mark, and this scale starts at {min}" nl "punten ten opzichte van de beste zijn een aandeel van het hoogste punt, en deze schaal begint bij {min}"
    help en "let the scale start at 0" nl "laat de schaal bij 0 beginnen";

    MKB0640 Error "trim-unsaid"
    trim_unsaid()
    en "the trimmed mean does not say how many marks are left out" nl "het getrimde gemiddelde zegt niet hoeveel waarderingen wegvallen"
    help en "write `trimmed mean without 1 at each end`, or a share such as `without 20% at each end`" nl "schrijf `getrimd gemiddelde zonder 1 aan elk einde`, of een aandeel zoals `zonder 20% aan elk einde`";

    MKB0641 Error "remaining-unsaid"
    remaining_unsaid()
    en "marks may be removed, and the score does not say how many must be left" nl "waarderingen kunnen worden geschrapt, en de score zegt niet hoeveel er moeten overblijven"
    help en "add to `assessors` for example `, at least 2 after removals`" nl "voeg bij `beoordelaars` bijvoorbeeld toe `, ten minste 2 na schrappingen`";

    MKB0642 Error "reference-unsaid"
    reference_unsaid()
    en "the removal does not say whether the mark itself belongs to those that it is held against" nl "de schrapping zegt niet of de waardering zelf hoort bij die waarmee zij wordt vergeleken"
    help en "add `of all marks` or `of the other marks`" nl "voeg toe `van alle waarderingen` of `van de andere waarderingen`";

    MKB0643 Error "spread-unsaid"
    spread_unsaid()
    en "the spread does not say what happens when the marks lie further apart" nl "de spreiding zegt niet wat er gebeurt als de waarderingen verder uiteen liggen"
    help en "add `, else another assessor`" nl "voeg toe `, anders nog een beoordelaar`";

    MKB0644 Error "voters-unsaid"
    voters_unsaid()
    en "the vote does not say of whom more than half must say yes" nl "de stemming zegt niet van wie meer dan de helft ja moet zeggen"
    help en "write `majority of those voting` or `majority of all assessors`" nl "schrijf `meerderheid van wie stemt` of `meerderheid van alle beoordelaars`";

    MKB0645 Error "number-of-votes-unsaid"
    number_of_votes_unsaid()
    en "the vote does not say how many votes there must be" nl "de stemming zegt niet hoeveel stemmen er moeten zijn"
    help en "add for example `, at least 3 votes`" nl "voeg bijvoorbeeld toe `, ten minste 3 stemmen`";

    MKB0646 Error "rounding-of-points-unsaid"
    rounding_of_points_unsaid()
    en "the relative points do not say how they are rounded" nl "de relatieve punten zeggen niet hoe zij worden afgerond"
    help en "add `, round half up to 1` or `, unrounded`" nl "voeg toe `, afronden rekenkundig op 1` of `, onafgerond`";

    MKB0647 Error "rounding-points-to-nothing"
    rounding_to_nothing(found: Rational)
    en "points cannot be rounded to multiples of {found}" nl "punten kunnen niet op veelvouden van {found} worden afgerond"
    help en "write a number above 0" nl "schrijf een getal boven 0";
}
