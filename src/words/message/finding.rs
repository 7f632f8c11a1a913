//! Labels of findings that no statement of the call names, and remarks on one proposal.

use crate::quantity::Rational;
use crate::words::Slot;

messages! {
    /// The finding of a withdrawal.
    withdrawn() en "withdrawn by the applicant" nl "ingetrokken door de aanvrager";
    /// The finding on the window.
    window() en "received in time" nl "tijdig ontvangen";
    /// The finding on the day of receipt.
    counts_as_received(reason: String)
        en "counts as received on the next working day: {reason}" nl "geldt als ontvangen op de volgende werkdag: {reason}";
    /// Received after the daily cutoff.
    after_cutoff() en "after the daily cutoff" nl "na de dagsluiting";
    /// A Saturday.
    saturday() en "Saturday" nl "zaterdag";
    /// A Sunday.
    sunday() en "Sunday" nl "zondag";
    /// A term that stood still.
    suspended(days: String) en "suspended for {days} days" nl "{days} dagen opgeschort";
    /// The finding on a requested completion.
    completeness() en "completed within the term given" nl "aangevuld binnen de gestelde termijn";
    /// The finding on the score.
    score() en "the marks of the assessors" nl "de waarderingen van de beoordelaars";
    /// The finding on a threshold of the total.
    threshold() en "the threshold of the total" nl "de drempel voor het totaal";
    /// The finding on a threshold of a criterion.
    threshold_of(label: String) en "{label}: the threshold" nl "{label}: de drempel";
    /// The finding on a multiplier for the ranking.
    times_in_ranking(label: String, times: Rational) en "{label}: times {times} in the ranking" nl "{label}: maal {times} in de rangschikking";
    /// A rule that has versions, as in force since a moment.
    version_from(label: String, from: Slot) en "{label} (as in force from {from})" nl "{label} (zoals geldend vanaf {from})";
    /// A rule that has versions, as in force before the second one.
    version_before(label: String, until: Slot) en "{label} (as in force before {until})" nl "{label} (zoals geldend vóór {until})";
    /// The finding on the amount.
    grant() en "the amount" nl "het bedrag";
    /// The finding on a line of the grant that lowered an amount.
    lowered(line: String, from: Slot, to: Slot) en "{line}: from {from} to {to}" nl "{line}: van {from} naar {to}";
    /// The finding on a minimum of the grant that an amount misses.
    below_minimum(line: String, amount: Slot) en "{line}: {amount} is less" nl "{line}: {amount} is minder";
    /// The finding on what one participant gets.
    share(list: String, n: usize, amount: Option<Slot>) en "{list} {n}[: {amount}]" nl "{list} {n}[: {amount}]";
    /// An element that drops out of its list.
    dropped(list: &str, n: usize, label: String)
    en "{list}, number {n}, drops out: {label}" nl "{list}, nummer {n}, vervalt: {label}";
    /// The finding on the order.
    order() en "the place in the order" nl "de plaats in de volgorde";
    /// The finding on when a requirement applies.
    applies_if(label: String) en "{label}: applies if" nl "{label}: geldt als";
    /// The finding on what excludes, where it is not there.
    not_the_case(label: String) en "not the case: {label}" nl "niet het geval: {label}";
    /// The finding on an exception.
    unless(label: String) en "{label}: unless" nl "{label}: tenzij";
    /// A place that went into one other, or into several.
    former_place(name: String, code: String, until: Slot, successors: Option<Slot>)
        en "{name} ({code}) until {until}[, since then {successors}]"
        nl "{name} ({code}) tot en met {until}[, sindsdien {successors}]";
    /// A place that came into being later.
    later_place(name: String, code: String, from: Slot)
        en "{name} ({code}) only from {from}" nl "{name} ({code}) pas vanaf {from}";
    /// A place at a date that the register does not cover.
    outside_coverage(name: String, code: String, on: Slot)
        en "the register does not cover {name} ({code}) on {on}" nl "het register kent {name} ({code}) op {on} niet";
    /// A count of what differs that was not finished.
    too_many_subsets(limit: Slot)
        en "not decided after {limit} combinations" nl "niet beslist na {limit} combinaties";
    /// A place that the register does not know.
    unknown_place(text: String)
        en "the register knows no place `{text}`" nl "het register kent geen plaats `{text}`";
    /// A place whose date of reading is not known.
    no_date(name: String, code: String)
        en "the date at which {name} ({code}) is read is not known" nl "de datum waarop {name} ({code}) wordt gelezen, is niet bekend";

    /// Remark: a guideline is not met.
    guideline_breached(label: String) en "guideline not met: {label}" nl "niet volgens de leidraad: {label}";
    /// Remark: a requirement fails that the call answers with a remark.
    not_met(label: String) en "not met, and no ground to refuse: {label}" nl "niet voldaan, en geen weigeringsgrond: {label}";
    /// Remark: a discretionary ground without a recorded decision.
    without_decision(label: String)
        en "a ground for refusal without a recorded decision: {label}"
        nl "een weigeringsgrond zonder vastgelegde beslissing: {label}";
    /// Remark: a recorded decision on a ground that is not there.
    decision_unused(label: String)
        en "a decision is recorded on a ground that is not there: {label}"
        nl "er is beslist over een weigeringsgrond die er niet is: {label}";
    /// Remark: marks without a reason.
    marks_without_reason(marks: Slot) en "marks without a reason: {marks}" nl "waarderingen zonder motivering: {marks}";
    /// Remark: criteria on which no mark that counts has a reason.
    criteria_without_reason(criteria: Slot)
        en "points without any reason on: {criteria}" nl "punten zonder enige motivering op: {criteria}";
    /// Remark: a removal whose test fails.
    removal_without_effect(mark: Slot, points: Rational, distance: Rational, middle: Rational)
        en "the removal of {mark} has no effect: {points} lies {distance} from {middle}, which is not far enough"
        nl "de schrapping van {mark} heeft geen gevolg: {points} ligt {distance} van {middle}, en dat is niet ver genoeg";
    /// Remark: a removal that cannot be tested.
    removal_alone(mark: Slot)
        en "the removal of {mark} has no effect: there is no other mark to hold it against"
        nl "de schrapping van {mark} heeft geen gevolg: er is geen andere waardering om haar mee te vergelijken";
    /// Remark: a removal of a mark that does not count.
    removal_of_no_use(mark: Slot)
        en "the removal of {mark} has no effect: the mark does not count anyway"
        nl "de schrapping van {mark} heeft geen gevolg: de waardering telt toch al niet";
    /// The number of votes for.
    votes_for() en "votes for" nl "stemmen vóór";
    /// The finding on the spread of the marks on a criterion.
    spread_of(label: String) en "{label}: how far the marks lie apart" nl "{label}: hoe ver de waarderingen uiteen liggen";
    /// How far the marks on a criterion lie apart.
    spread() en "the difference between the highest and the lowest mark" nl "het verschil tussen de hoogste en de laagste waardering";
    /// The finding on points that the call computes.
    computed_points(label: String) en "{label}: the computed points" nl "{label}: de berekende punten";
    /// Remark: marks by assessors who take no part.
    recused_marks(assessors: Slot)
        en "marks on file by assessors who take no part, and which do not count: {assessors}"
        nl "waarderingen van beoordelaars die niet meedoen, en die niet tellen: {assessors}";
    /// Remark: judgements without a reason.
    judgements_without_reason(names: Slot)
        en "judgements without a reason: {names}" nl "oordelen zonder motivering: {names}";
    /// One mark: by whom, on what.
    mark(assessor: String, criterion: String) en "{assessor} on {criterion}" nl "{assessor} op {criterion}";
    /// The finding on a threshold that was found from the field.
    field_threshold() en "the threshold that follows from all proposals" nl "de drempel die volgt uit alle voorstellen";
    /// Said with the proposals that stand before this one under a rule between proposals.
    stand_before_it() en "stand before it" nl "gaan voor";
    /// Said with a value that is made of all proposals.
    over_all_proposals() en "over all proposals" nl "over alle voorstellen";
    /// The number that a threshold of the total looks at.
    total() en "the total" nl "het totaal";
    /// The number that the threshold of a criterion looks at.
    points() en "the number of points" nl "het aantal punten";
}
